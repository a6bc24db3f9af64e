from __future__ import annotations

import math
import shutil
import stat
import sys
import threading
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.sound.reciter import BEFORE, LOUD, finished, read_wave
from selfcare.sound.voice import Engine, Files, Recital, choose, engines, wait

PROMPT = 10.0
RATE = 22_050

SPEAKS = """
import sys, wave
text = sys.stdin.read()
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
    file.writeframes(bytes(2 * 5000) + b"\\x00\\x10\\x00\\xf0" * 200 * len(text))
"""
HANGS = "import signal; signal.pause()"
FAILS = "raise SystemExit(3)"
MUTE = """
import sys, wave
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
    file.writeframes(bytes(2000))
"""


class Heard:
    """What a recital told."""

    def __init__(self) -> None:
        self.files: dict[str, tuple[Path, float]] = {}
        self.troubles: list[str] = []
        self.times = 0

    def words(self, files: Files) -> None:
        self.files |= files
        self.times += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()


Program = Callable[[str], Engine]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """An espeak-ng of our own making."""

    def make(code: str) -> Engine:
        path = tmp_path / "espeak-ng"
        path.write_text(f"#!{sys.executable}\n{code}")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return Engine("espeak-ng", "1", "en", str(path))

    return make


def recited(engine: Engine, folder: Path, phrases: list[str], heard: Heard, **limits: float) -> Recital:
    recital = Recital(engine, folder, phrases, heard.words, heard.troubles.append, **limits)
    assert recital.over.wait(PROMPT)
    return recital


def test_words_become_files_whose_length_is_known(program: Program, tmp_path: Path, heard: Heard) -> None:
    recital = recited(program(SPEAKS), tmp_path / "cache", ["one", "two", "three"], heard)
    assert set(heard.files) == {"one", "two", "three"}
    path, seconds = heard.files["one"]
    assert path.parent == tmp_path / "cache"
    assert seconds == pytest.approx(400 * 3 / RATE, abs=0.05)
    assert heard.files["three"][1] > seconds
    assert (recital.ready, recital.of, recital.progress) == (3, 3, "")
    assert heard.troubles == []


def test_what_was_rendered_once_is_not_rendered_again(program: Program, tmp_path: Path, heard: Heard) -> None:
    recited(program(SPEAKS), tmp_path / "cache", ["one", "two"], heard)
    again = Heard()
    recited(program(FAILS), tmp_path / "cache", ["two", "one"], again)
    assert set(again.files) == {"one", "two"}
    assert again.troubles == []


def test_another_voice_version_or_text_has_a_file_of_its_own(tmp_path: Path) -> None:
    paths = {
        Engine("espeak-ng", "1", "en").path(tmp_path, "one"),
        Engine("espeak-ng", "2", "en").path(tmp_path, "one"),
        Engine("espeak-ng", "1", "de").path(tmp_path, "one"),
        Engine("hibari", "1", "en").path(tmp_path, "one"),
        Engine("espeak-ng", "1", "en").path(tmp_path, "two"),
    }
    assert len(paths) == 5


def test_an_engine_that_gets_stuck_is_ended_at_its_limit_and_it_is_told(
    program: Program, tmp_path: Path, heard: Heard
) -> None:
    recited(program(HANGS), tmp_path / "cache", ["one", "two"], heard, loading=0.3)
    assert heard.files == {}
    assert heard.troubles == ["No voice for 2 of 2 phrases: espeak-ng got stuck. The words are shown."]


@pytest.mark.parametrize("code", [FAILS, MUTE])
def test_an_engine_that_fails_or_says_nothing_is_told_of_once(
    program: Program, tmp_path: Path, heard: Heard, code: str
) -> None:
    recited(program(code), tmp_path / "cache", ["one", "two"], heard)
    assert heard.troubles == ["No voice for 2 of 2 phrases: espeak-ng failed. The words are shown."]


INSTEAD: Files = {"one": (Path("pack/one.ogg"), 0.5), "left side": (Path("pack/left.ogg"), 0.7)}
"""What the pack has of the words."""
HALF = SPEAKS.replace("sys.stdin.read()", "sys.stdin.read()\nif text == 'one': raise SystemExit(3)")
"""Fails at one of them."""


@pytest.mark.parametrize(
    ("code", "why"), [(FAILS, "espeak-ng failed"), (MUTE, "espeak-ng failed"), (HANGS, "espeak-ng got stuck")]
)
def test_where_an_engine_fails_the_pack_counts_and_names_the_sides_and_it_is_told(
    program: Program, tmp_path: Path, heard: Heard, code: str, why: str
) -> None:
    recital = Recital(
        *(program(code), tmp_path / "cache", ["Lift.", "one", "left side"], heard.words, heard.troubles.append),
        instead=INSTEAD,
        loading=0.3 if code == HANGS else PROMPT,
    )
    assert recital.over.wait(PROMPT)
    assert heard.files == INSTEAD
    told = "The bundled voice counts and names the sides. The words are shown."
    assert heard.troubles == [f"No voice for 3 of 3 phrases: {why}. {told}"]


def test_the_pack_says_only_what_the_engine_has_not_said(program: Program, tmp_path: Path, heard: Heard) -> None:
    words = ["Lift.", "one", "left side"]
    recital = Recital(program(HALF), tmp_path / "cache", words, heard.words, heard.troubles.append, instead=INSTEAD)
    assert recital.over.wait(PROMPT)
    assert heard.files["one"] == INSTEAD["one"]
    assert heard.files["left side"][0].parent == heard.files["Lift."][0].parent == tmp_path / "cache"


def test_an_engine_that_cannot_be_started_or_has_no_time_leaves_the_counts_to_the_pack(
    program: Program, tmp_path: Path, heard: Heard
) -> None:
    (tmp_path / "cache").write_text("in the way")
    recital = Recital(program(SPEAKS), tmp_path / "cache", ["one"], heard.words, heard.troubles.append, instead=INSTEAD)
    assert recital.over.wait(PROMPT)
    assert heard.files == INSTEAD
    late = Heard()
    recital = Recital(program(HANGS), tmp_path / "other", ["one"], late.words, late.troubles.append, instead=INSTEAD)
    recital.stop()
    assert recital.over.wait(PROMPT)
    assert (late.files, late.troubles) == (INSTEAD, [])


def test_a_kept_file_with_nothing_in_it_is_made_again(program: Program, tmp_path: Path, heard: Heard) -> None:
    engine, cache = program(SPEAKS), tmp_path / "cache"
    cache.mkdir()
    engine.path(cache, "one").write_bytes(b"")
    recited(engine, cache, ["one"], heard)
    assert heard.files["one"][1] > 0


def test_a_cache_that_cannot_be_written_is_no_fault_of_the_session(
    program: Program, tmp_path: Path, heard: Heard
) -> None:
    (tmp_path / "cache").write_text("in the way")
    recited(program(SPEAKS), tmp_path / "cache", ["one"], heard)
    assert len(heard.troubles) == 1
    assert heard.files == {}


def test_the_start_of_a_session_ends_the_rendering_quietly(program: Program, tmp_path: Path, heard: Heard) -> None:
    recital = Recital(program(HANGS), tmp_path / "cache", ["one"], heard.words, heard.troubles.append)
    assert recital.progress == "Preparing the voice, 0 of 1."
    recital.stop()
    assert recital.over.wait(PROMPT)
    assert heard.troubles == []
    assert recital.progress == ""


def test_waiting_tells_how_far_it_is_and_has_an_end(program: Program, tmp_path: Path, heard: Heard) -> None:
    recital = Recital(program(HANGS), tmp_path / "cache", ["one"], heard.words, heard.troubles.append)
    said: list[str] = []
    wait(recital, said.append, within=0.05, every=0.02)
    assert said[0] == "Preparing the voice, 0 of 1."
    assert recital.over.wait(PROMPT)


def test_an_engine_is_chosen_by_name_or_the_best_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Engine("hibari", "1"), Engine("espeak-ng", "1")]
    monkeypatch.setattr("selfcare.sound.voice.engines", lambda: found)
    assert choose("auto") == found[0]
    assert choose("espeak-ng") == found[1]
    assert choose("say") is None
    assert choose("none") is None
    assert choose("nonsense") == found[0]


def test_finding_engines_runs_nothing(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(HANGS)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "espeak-ng" in [engine.name for engine in engines()]


def tone(seconds: float, peak: int) -> list[int]:
    return [int(peak * math.sin(2 * math.pi * 440 * n / RATE)) for n in range(int(seconds * RATE))]


def test_words_begin_with_what_is_heard() -> None:
    spoken = array("h", [0, 3, -2] * 2000 + tone(0.5, 8000) + [0] * 9000)
    assert abs(len(finished(spoken, RATE)) / RATE - 0.5) < 0.05
    loud = [n for n, sample in enumerate(finished(spoken, RATE)) if abs(sample) > 300]
    assert loud[0] / RATE == pytest.approx(BEFORE, abs=0.002)


@pytest.mark.parametrize("peak", [500, 4000, 30_000])
def test_all_words_have_one_loudness(peak: int) -> None:
    done = finished(array("h", tone(0.5, peak)), RATE)
    power = math.sqrt(sum(sample * sample for sample in done) / len(done)) / 32767
    assert power == pytest.approx(LOUD, rel=0.1)


def test_silence_is_no_word() -> None:
    with pytest.raises(ValueError):
        finished(array("h", bytes(2000)), RATE)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_real_espeak_ng_speaks(tmp_path: Path, heard: Heard) -> None:
    engine = choose("espeak-ng")
    assert engine is not None
    recited(engine, tmp_path, ["Switch sides.", "--help; 'one'"], heard)
    assert heard.troubles == []
    path, seconds = heard.files["Switch sides."]
    assert 0.4 < seconds < 2.0
    samples, _ = read_wave(str(path))
    assert max(samples) > 5000
    assert threading.active_count() < 20
