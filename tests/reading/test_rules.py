"""The rules between the parts of a routine: cues within their step, sounds within the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfcare.reading.reader import Reading, read_text


def text(source: str, folder: Path | None = None) -> Reading:
    return read_text(source, "f.yaml", folder)


def told(source: str) -> list[str]:
    """The problems of a text, each as `line:column message; hint`."""
    return [f"{p.line}:{p.column} {p.message}; {p.hint}".removesuffix("; ") for p in text(source).problems]


def steps(*lines: str) -> str:
    return "\n".join(("title: A", "steps:", *lines, ""))


class TestSounds:
    def sound(self, name: str, folder: Path | None) -> list[str]:
        cue = f"    cues: [{{at: 1s, sound: {name!r}}}]"
        return [problem.message for problem in text(steps("  - name: B", "    duration: 3s", cue), folder).problems]

    def test_bundled_names_need_no_file(self, tmp_path: Path) -> None:
        for name in ("start", "count", "tick", "halfway", "switch", "rest", "done"):
            assert self.sound(name, tmp_path) == []

    def test_the_names_may_be_given(self) -> None:
        source = steps("  - name: B", "    duration: 3s", "    cues: [{at: 1s, sound: gong}]")
        assert read_text(source, "f", Path("/"), sounds={"gong"}).problems == ()

    def test_a_file_beside_the_routine_or_below_it_is_fine(self, tmp_path: Path) -> None:
        (tmp_path / "sounds").mkdir()
        (tmp_path / "sounds" / "bell.wav").touch()
        (tmp_path / "bell 2.wav").touch()
        (tmp_path / "link.wav").symlink_to("sounds/bell.wav")
        for name in ("sounds/bell.wav", "bell 2.wav", "./bell 2.wav", "link.wav"):
            assert self.sound(name, tmp_path) == []

    def test_what_is_not_there_is_told(self, tmp_path: Path) -> None:
        for name in ("bell.wav", "sounds/bell.wav", ".", "n" * 119, "a/" * 50):
            assert self.sound(name, tmp_path)[0].startswith("there is no sound")

    def test_nothing_outside_of_the_folder_is_taken(self, tmp_path: Path) -> None:
        home = tmp_path / "home"
        home.mkdir()
        (tmp_path / "secret.wav").touch()
        (home / "out.wav").symlink_to(tmp_path / "secret.wav")
        (home / "up").symlink_to(tmp_path)
        for name in (
            "../secret.wav",
            str(tmp_path / "secret.wav"),
            "..",
            "x/../../secret.wav",
            "..\\secret.wav",
            "C:\\x.wav",
            "C:x.wav",
            "\\\\host\\x.wav",
        ):
            assert "outside of the routine's folder" in self.sound(name, home)[0]
        for name in ("out.wav", "up/secret.wav"):
            assert self.sound(name, home)[0].startswith("there is no sound")

    def test_nothing_but_regular_files_is_taken_and_none_is_opened(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.wav")
        (tmp_path / "folder.wav").mkdir()
        (tmp_path / "zero.wav").symlink_to("/dev/zero")
        (tmp_path / "loop.wav").symlink_to("loop.wav")
        (tmp_path / "closed.wav").touch(mode=0)
        for name in ("pipe.wav", "folder.wav", "zero.wav", "loop.wav"):
            assert self.sound(name, tmp_path)[0].startswith("there is no sound")
        assert self.sound("closed.wav", tmp_path) == []

    def test_a_routine_in_a_linked_folder_has_its_sounds_there(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "real" / "bell.wav").touch()
        (tmp_path / "linked").symlink_to("real")
        assert self.sound("bell.wav", tmp_path / "linked") == []

    def test_without_a_folder_only_the_name_is_looked_at(self) -> None:
        assert self.sound("bell.wav", None) == []
        assert "outside of" in self.sound("../bell.wav", None)[0]


class TestCues:
    def cue(self, at: str, *measure: str) -> list[str]:
        return told(steps("  - name: B", *(f"    {line}" for line in measure), f"    cues: [{{at: {at}, say: x}}]"))

    @pytest.mark.parametrize("at", ["0", "0s", "29.9s", "-30s", "-0.1s", "halfway", "0:29", "-0:05", "-5", "1 s"])
    def test_within_timed_work(self, at: str) -> None:
        assert self.cue(at, "duration: 30s") == []

    @pytest.mark.parametrize("at", ["30s", "1:00", "-30.1s", "-0s", "each-rep"])
    def test_outside_of_timed_work(self, at: str) -> None:
        assert len(self.cue(at, "duration: 30s")) == 1

    @pytest.mark.parametrize("at", ["each-rep", "halfway", "8s", "-9s"])
    def test_within_counted_work_of_a_tempo_of_three(self, at: str) -> None:
        assert self.cue(at, "reps: 3") == []

    def test_a_time_within_each_repetition(self) -> None:
        assert self.cue("each-rep+2s", "reps: 3") == self.cue("each-rep + 7.9", "reps: 1", "tempo: 8s") == []
        assert self.cue("each-rep+5s", "breathe: {in: 4s, out: 6s}", "cycles: 3") == []
        assert self.cue("each-rep+3s", "reps: 3") == [
            "5:17 'each-rep+3s' is outside of one repetition, which lasts 3 s; choose a time within it"
        ]
        assert len(self.cue("each-rep+2s", "duration: 30s")) == len(self.cue("each-rep-2s", "reps: 3")) == 1

    def test_counted_work_lasts_as_long_as_its_tempo_says(self) -> None:
        assert self.cue("9s", "reps: 3") == [
            "5:17 '9s' is outside of this step's work, which lasts 9 s; choose a time within it"
        ]
        assert self.cue("9s", "reps: 3", "tempo: 4s") == []
        assert self.cue("9s", "reps: 3", "tempo: {out: 3s, back: 1s}") == []
        assert (
            text(
                "defaults: {tempo: 4s}\n" + steps("  - name: B", "    reps: 3", "    cues: [{at: 9s, say: x}]")
            ).problems
            == ()
        )

    def test_paced_breathing(self) -> None:
        breathe = ("breathe: {in: 4s, out: 6s}", "cycles: 3")
        assert self.cue("29s", *breathe) == self.cue("each-rep", *breathe) == self.cue("halfway", *breathe) == []
        assert len(self.cue("30s", *breathe)) == 1

    @pytest.mark.parametrize("at", ["halfway", "-5s", "each-rep"])
    def test_open_work_has_neither_an_end_nor_reps(self, at: str) -> None:
        assert len(self.cue(at, "until: ready", "expect: 40s")) == 1

    def test_open_work_has_a_start(self) -> None:
        assert self.cue("500s", "until: ready", "expect: 40s") == []

    @pytest.mark.parametrize("at", ["half", "soon", "--5s", "[1]", "true", ".nan", "10 bananas", '""'])
    def test_what_is_no_place(self, at: str) -> None:
        assert "no place in a step" in self.cue(at, "duration: 30s")[0]
