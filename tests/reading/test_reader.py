"""A file -> a routine, or every problem in it with its place and what to do."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.reading.problems import Problem
from selfcare.reading.reader import Reading, read, read_text

GOOD = "title: Arm circles\nsteps:\n  - Neck tilt: 45s\n"


def text(source: str, folder: Path | None = None) -> Reading:
    return read_text(source, "f.yaml", folder)


def told(source: str) -> list[str]:
    """The problems of a text, each as `line:column message; hint`."""
    return [f"{p.line}:{p.column} {p.message}; {p.hint}".removesuffix("; ") for p in text(source).problems]


def steps(*lines: str) -> str:
    return "\n".join(("title: A", "steps:", *lines, ""))


def test_a_good_file_is_a_routine_without_problems(tmp_path: Path) -> None:
    path = tmp_path / "arm.yaml"
    path.write_text(GOOD, "utf-8")
    reading = read(path)
    assert reading.routine is not None
    assert (reading.routine.title, reading.problems, reading.source) == ("Arm circles", (), GOOD)
    assert reading.seconds == Decimal(50)


def test_a_problem_carries_the_path_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: A\n", "utf-8")
    assert read(path).problems == (
        Problem(str(path), 1, 1, "error", "the routine has no 'steps'", "add a line that begins with 'steps:'"),
    )


def test_the_source_has_one_kind_of_line_end_and_no_byte_order_mark() -> None:
    for written in (
        GOOD.encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r"),
    ):
        reading = read_text(written, "f.yaml", None)
        assert (reading.problems, reading.source) == ((), GOOD)


def test_a_refused_file_keeps_its_source_for_showing() -> None:
    assert text("title: A\nsteps: [\n").source == "title: A\nsteps: [\n"
    assert (
        read_text("title: Größe".encode("latin-1"), "f", None).source
        == "title: Gr\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}e"
    )


def test_every_problem_is_told_at_once_and_sorted() -> None:
    found = text(
        steps("  - name: B", "    duratoin: 3s", "  - c: soon", "  - name: D", "    until: reddy", "tipps: [water]")
    )
    assert [(p.line, p.column) for p in found.problems] == [(4, 5), (5, 8), (7, 12), (8, 1)]


def test_rules_between_parts_are_told_together_with_wrong_values_elsewhere() -> None:
    found = told(
        steps("  - c: soon", "  - name: D", "    duration: 5s", "    cues: [{at: 9s, say: x}]", "    say: [a, b]")
    )
    assert [line.split()[0] for line in found] == ["3:8", "6:17", "7:10"]


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("key", "meant"),
        [pair.split() for pair in (
            "duratoin duration", "Duration duration", "rep reps", "repetitions reps", "time duration",
            "instruction say", "siedes sides", "breath breathe", "pause rest", "cue cues",
        )],
    )  # fmt: skip
    def test_for_a_key_of_a_step(self, key: str, meant: str) -> None:
        [problem] = text(steps("  - name: B", "    until: ready", f"    {key}: 3s")).problems
        assert (problem.line, problem.column) == (5, 5)
        assert problem.hint == f"did you mean '{meant}'?"

    def test_only_keys_that_are_not_there_yet(self) -> None:
        [problem] = text(steps("  - name: B", "    duration: 3s", "    time: 3s")).problems
        assert "duration" not in problem.hint

    def test_a_key_that_replaces_a_missing_one_is_one_problem(self) -> None:
        assert told("titel: A\nsteps:\n  - a: 3s\n") == ["1:1 unknown key 'titel' in a routine; did you mean 'title'?"]
        assert told(steps("  - repeat: 2", "    stesp:", "      - a: 3s")) == [
            "4:5 unknown key 'stesp' in a group of steps; did you mean 'steps'?"
        ]

    def test_for_a_word_out_of_a_list(self) -> None:
        assert told("for: pertner\n" + GOOD) == [
            "1:6 for: 'pertner' is not one of self, partner or either; did you mean 'partner'?"
        ]

    def test_a_key_of_another_part_is_sent_there(self) -> None:
        assert told("reps: 3\n" + GOOD) == [
            "1:1 'reps' belongs to a step, not to a routine; move it there, or delete it"
        ]

    def test_a_small_map_names_its_keys(self) -> None:
        [line] = told(steps("  - name: B", "    reps: 3", "    tempo: {zzz: 3s, out: 1s}"))
        assert line == "5:13 unknown key 'zzz' in 'tempo'; known here: out, hold, back, pause"

    def test_a_key_as_long_as_a_book_is_cut(self) -> None:
        [problem] = text("k" * 1_000 + ": 3\n" + GOOD).problems
        assert len(problem.message) < 80


class TestShortForms:
    def test_the_name_and_the_duration_have_places(self) -> None:
        assert told(steps("  - Neck tilt: soon")) == ["3:16 'soon' is not a duration; write 30s, 1m30s, 2 min or 1:30"]
        assert told(steps(f"  - {'long ' * 30}: 3s"))[0].startswith("3:5 name: this text has 149 characters, and 120")

    def test_other_keys_beside_it_need_a_name(self) -> None:
        [line] = told(steps("  - Plank: 30s", "    sides: [left, right]"))
        assert line == (
            "3:5 beside 'Plank: 30s' no other keys can stand in a step; "
            "write '- name: Plank', and below it 'duration: 30s'"
        )

    def test_a_number_as_a_name_needs_quotes(self) -> None:
        [line] = told(steps("  - 3: 45s"))
        assert line.endswith('put quotes round it: "3"')


class TestPlaces:
    def test_a_value_in_tempo_has_its_own_place(self) -> None:
        [line] = told(steps("  - name: B", "    reps: 3", "    tempo: {out: 2s, back: never}"))
        assert line.startswith("5:28 back: 'never' is not a duration")

    def test_a_text_of_a_list_has_its_own_place(self) -> None:
        [line] = told(steps("  - repeat: 2", "    steps:", "      - name: B", "        reps: 3", "        say: [a, 2]"))
        assert line.startswith("7:18 say: '2' is read as a number")

    def test_a_step_named_like_a_tag_of_ours_keeps_its_place(self) -> None:
        [line] = told(steps("  - repeat: 2", "    steps:", "      - rest: 3s", "      - name: step", "        reps: 0"))
        assert line.startswith("7:15 '0' is too low for 'reps'")

    def test_a_part_used_twice_is_told_once_where_it_is_written(self) -> None:
        found = told(
            steps(
                "  - name: B",
                "    duration: 5s",
                "    sides: &s [left, left]",
                "  - name: C",
                "    duration: 5s",
                "    sides: *s",
            )
        )
        assert found == ["5:12 sides: two different sides are wanted, such as [left, right]"]


def test_long_routines_are_told_at_steps() -> None:
    [line] = told(steps("  - repeat: 4", "    steps:", "      - a: 4h"))
    assert line.startswith("2:1 this routine would last 16.0 hours, and at most 12 hours can be played")


def test_no_message_speaks_of_the_programs_insides() -> None:
    wrong = "\n".join(f"{key}: {{a: [1]}}" for key in (
        "version", "title", "summary", "for", "care", "screen", "prepare", "defaults", "levels", "sources", "steps",
    ))  # fmt: skip
    values = ("[1]", "{a: 1}", "true", "1.5", "-1", "text", '""', "[[]]", "[{a: 1}]", "'" + "x" * 3_000 + "'")
    keys = (
        "duration reps tempo breathe cycles until expect sets rest sides switch prepare say show pressure care motion"
        " cues phase needs fixed"
    )
    sources = [wrong] + [
        steps("  - name: B", "    until: ready" if key != "until" else "    show: x", f"    {key}: {value}")
        for key in keys.split()
        for value in values
    ]
    for source in sources:
        for line in told(source):
            for word in (
                "Input",
                "valid",
                "instance",
                "dict",
                "tuple",
                "string",
                "pydantic",
                "None",
                "Decimal",
                "items",
                "Value",
            ):
                assert word not in line.replace("invalid", ""), line


def test_reading_needs_no_screen_no_command_line_and_no_sound() -> None:
    code = (
        "import sys; import selfcare.shelves.library, selfcare.reading.advice, selfcare.reading.schema;"
        "import selfcare.writing.draft, selfcare.writing.shelf;"
        "print([m for m in sys.modules if m.split('.')[0] in ('textual', 'rich', 'click', 'platformdirs')"
        " or m.startswith(('selfcare.tui', 'selfcare.cli', 'selfcare.care', 'selfcare.sound', 'selfcare.history'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "[]\n"
