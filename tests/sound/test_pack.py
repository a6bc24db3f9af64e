"""The voice that comes along: nothing that a bundled routine can say lacks it, and no file is there for nothing."""

from __future__ import annotations

import math
import runpy
import wave
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

import pytest

from selfcare.care.adapt import OWN_BREATH
from selfcare.care.visit import with_signs
from selfcare.cues.numbers import number
from selfcare.reading.reader import read
from selfcare.session.aloud import READY
from selfcare.session.comfort import MORE_LESS_STAY
from selfcare.session.outlook import coming
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.sound.cues import seconds_of, vorbis_seconds
from selfcare.sound.pack import VOICE, Pack, cast
from selfcare.sound.reciter import FULL, LOUD, SILENT
from selfcare.sound.speech import common_words, phrases, side_of, words_of
from selfcare.sound.voice import Engine
from tests import given

SOUNDS = Path(__file__).parents[2] / "sounds"
PACK = Pack(SOUNDS / "voice")
MAKE: Mapping[str, Any] = runpy.run_path(str(SOUNDS / "make_voice.py"))
RATE = 24_000
LARGEST = 15_000_000
ESPEAK = Engine("espeak-ng", "1", "en", "/bin/false")


@cache
def texts() -> tuple[str, ...]:
    found: tuple[str, ...] = MAKE["texts"]()
    return found


@dataclass(frozen=True, slots=True)
class Heard:
    """What a player hears of a file."""

    seconds: float
    begins: float
    """Seconds until the words do."""
    level: float
    """dB above the loudness that words are brought to."""
    peak: int


@cache
def heard() -> dict[str, Heard]:
    pytest.importorskip("miniaudio")
    from selfcare.sound.stream import read_sound

    return {text: looked_at(read_sound(str(PACK.path(text)), RATE)) for text in texts()}


def looked_at(samples: array[int]) -> Heard:
    peak = max(max(samples), -min(samples))
    begins = next(n for n, sample in enumerate(samples) if abs(sample) > SILENT * peak)
    few, size = samples[::6], RATE // 6 // 50  # power needs no high notes, and there is much to add up
    frames = [few[n : n + size] for n in range(0, len(few), size)]
    powers = [sum(map(mul, frame, frame)) / len(frame) for frame in frames]
    loud = [power for power in powers if power > max(powers) / 100]
    level = 20 * math.log10(math.sqrt(sum(loud) / len(loud)) / FULL / LOUD)
    return Heard(len(samples) / RATE, begins / RATE, level, peak)


def said_by(tmp_path: Path, routine: str) -> set[str]:
    """All that the script would have spoken for a routine."""
    path = tmp_path / "own.yaml"
    path.write_text(routine, "utf-8")
    found = read(path)
    assert found.routine is not None, found.problems
    return set(MAKE["said_in"](found.routine))


# What is in it


@pytest.mark.thorough
def test_every_text_has_a_voice_and_every_file_a_text() -> None:
    wanted = {PACK.path(text): text for text in texts()}
    there = {path for path in PACK.folder.iterdir() if path.name != "__pycache__"}
    assert sorted(text for path, text in wanted.items() if path not in there) == [], "run `make voice`"
    assert sorted(path.name for path in there - set(wanted)) == [], "run `make voice`"


def test_every_file_was_made_from_the_text_that_it_is_named_for() -> None:
    assert [text for text in texts() if not MAKE["current"](PACK.path(text), text)] == [], "run `make voice`"


def test_all_of_it_stays_small() -> None:
    assert sum(path.stat().st_size for path in PACK.folder.iterdir()) <= LARGEST


def test_what_the_program_says_of_itself_is_in_it_whatever_the_routines_are() -> None:
    own = {
        *(number(n) for n in range(1, 201)),
        "Ten times.",
        "last one",
        READY,
        "Last set.",
        "halfway",
        "and rest",
        "change to the left side",
        "right side",
    }
    assert own | {"in", "and hold", "out", "back", "pause", MORE_LESS_STAY} <= set(common_words())
    assert {*common_words(), OWN_BREATH} <= set(texts())


def test_a_file_of_somebodys_own_with_known_words_alone_needs_no_engine_though_the_program_adds_to_it(
    engines: list[Engine],
) -> None:
    engines += [ESPEAK]
    own = {"title": "Arm circles", "steps": [{"name": "Small circles", "reps": 5, "tempo": "1.2s"}]}
    played = compile_routine(with_signs(given.routine(own)))
    said = phrases(played)
    assert "Stop for: sharp or electric pain, dizziness, shortness of breath." in said
    assert cast("auto", said, PACK).left == ()


def test_a_routine_is_gathered_as_it_is_adapted_and_at_every_level(tmp_path: Path) -> None:
    said = said_by(
        tmp_path,
        """
title: Own
care: [light, firm, breath]
steps:
  - say: Both hands now.
    steps:
      - {name: Press, duration: 10s, pressure: 3, say: Press the palm.}
      - {name: Stroke, reps: 40, tempo: 2s, pressure: 1, say: Stroke the arm.}
  - {name: Breathe, breathe: {in: 4s, out: 6s}, cycles: 3, say: Breathe slowly.}
""".replace("- say: Both", "- name: All\n    repeat: 1\n    say: Both"),
    )
    assert {"Both hands now. Press the palm.", "Stroke the arm.", "Breathe slowly."} <= said
    assert "Both hands now. Stroke the arm." in said, "without the firm step, the group's words go to the next"
    assert OWN_BREATH in said
    assert number(60 + 10) in said, "forty times are sixty at the level `more`, and some to extend it"


def test_a_step_that_is_left_out_for_somebody_leaves_its_groups_words_to_the_next(tmp_path: Path) -> None:
    said = said_by(
        tmp_path,
        """
title: Own
steps:
  - name: All
    repeat: 1
    say: On the floor now.
    steps:
      - {name: Kneel, duration: 10s, unless: [thinner], say: Kneel down.}
      - {name: Sit, duration: 10s, say: Sit on your heels.}
""",
    )
    assert {"On the floor now. Kneel down.", "Sit on your heels.", "On the floor now. Sit on your heels."} <= said


def test_a_routine_on_one_side_alone_says_so(tmp_path: Path) -> None:
    said = said_by(tmp_path, "title: A\nsteps:\n  - {name: B, duration: 10s, sides: [left, right], say: Go.}\n")
    assert {"left side", "right side", "change to the right side", "Go."} <= said


# How it sounds


@pytest.mark.thorough
def test_every_file_is_decoded_to_the_length_that_it_tells() -> None:
    assert {text: one for text, one in heard().items() if abs(one.seconds - PACK.seconds(text)) > 0.001} == {}


def test_every_text_begins_with_its_file() -> None:
    # A soft "th" comes before what is loud; a count, which falls on its beat, has none of them so long.
    exact = {number(n) for n in range(1, 201)}
    late = {text: one for text, one in heard().items() if one.begins > (0.010 if text in exact else 0.030)}
    assert late == {}


def test_all_texts_have_one_loudness_and_none_is_cut_off_at_the_top() -> None:
    assert {text: one for text, one in heard().items() if not -3 < one.level < 1 or one.peak >= FULL} == {}


def test_a_count_is_said_within_a_second_up_to_a_hundred() -> None:
    assert max(PACK.seconds(number(n)) for n in range(1, 100)) < 1.0


# Who speaks


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> list[Engine]:
    found: list[Engine] = []
    monkeypatch.setattr("selfcare.sound.voice.engines", lambda: found)
    return found


OWN = ("one", "Something of my own.")


def test_what_is_all_in_the_pack_needs_no_engine(engines: list[Engine]) -> None:
    engines += [VOICE, ESPEAK]
    parts = cast("auto", ("one", "two", "halfway"), PACK)
    assert set(parts.ready) == {"one", "two", "halfway"}
    assert (parts.engine, parts.left) == (None, ())


def test_where_words_are_missing_an_engine_says_all_so_that_one_voice_speaks(engines: list[Engine]) -> None:
    engines.append(ESPEAK)
    parts = cast("auto", OWN, PACK)
    assert (dict(parts.ready), parts.engine, parts.left) == ({}, ESPEAK, OWN)
    assert set(parts.instead) == {"one"}, "should it fail"


def test_the_packs_own_voice_says_what_is_missing_and_no_more(engines: list[Engine]) -> None:
    engines += [VOICE, ESPEAK]
    parts = cast("auto", OWN, PACK)
    assert (set(parts.ready), parts.engine, parts.left) == ({"one"}, VOICE, OWN[1:])


def test_another_version_of_that_voice_is_another_voice(engines: list[Engine]) -> None:
    newer = Engine("hibari", "0.9", "heart")
    engines.append(newer)
    assert cast("auto", OWN, PACK).left == OWN


def test_without_an_engine_the_pack_says_what_it_can(engines: list[Engine]) -> None:
    assert engines == []
    parts = cast("auto", OWN, PACK)
    assert (set(parts.ready), parts.engine) == ({"one"}, None)


def test_an_engine_chosen_by_its_name_says_all_and_where_it_is_missing_the_pack_steps_in(engines: list[Engine]) -> None:
    assert set(cast("espeak-ng", ("one",), PACK).ready) == {"one"}
    engines += [VOICE, ESPEAK]
    assert cast("espeak-ng", ("one",), PACK).left == ("one",)
    assert cast("hibari", ("one",), PACK).engine is None, "it is its own voice that is in the pack"


def test_bundled_runs_no_engine_and_none_is_silent(engines: list[Engine]) -> None:
    engines.append(ESPEAK)
    parts = cast("bundled", OWN, PACK)
    assert (set(parts.ready), parts.engine) == ({"one"}, None)
    assert cast("none", ("one",), PACK) == cast("none", (), PACK)


def test_a_folder_that_is_not_there_is_an_empty_pack(tmp_path: Path, engines: list[Engine]) -> None:
    engines.append(ESPEAK)
    assert cast("auto", ("one",), Pack(tmp_path / "none")).left == ("one",)


# The files themselves


def test_a_file_that_is_cut_short_or_is_none_has_no_length(tmp_path: Path) -> None:
    whole = PACK.path("one").read_bytes()
    assert 0.2 < vorbis_seconds(PACK.path("one")) < 0.8
    for name, content in {"empty": b"", "start": whole[:30], "other": b"x" * 99, "ogg": b"OggS" * 30}.items():
        (tmp_path / f"{name}.ogg").write_bytes(content)
        assert vorbis_seconds(tmp_path / f"{name}.ogg") == 0
    assert vorbis_seconds(tmp_path / "nowhere.ogg") == 0


def test_the_same_words_are_the_same_bytes_but_for_the_number_that_the_library_draws() -> None:
    content = PACK.path("one").read_bytes()
    other = content.replace(b"\x01\0\0\0", b"\x07\0\0\0", 1)
    assert other != content
    assert MAKE["same_serial"](other) == MAKE["same_serial"](content) == content


def test_words_are_unpacked_once_for_players_that_know_only_wave_files(tmp_path: Path) -> None:
    pytest.importorskip("miniaudio")
    from selfcare.sound.unpacking import unpacked

    path = unpacked(PACK.path("one"), tmp_path / "words")
    assert path.suffix == ".wav"
    assert seconds_of(path) == pytest.approx(PACK.seconds("one"), abs=0.002)
    with wave.open(str(path), "rb") as file:
        assert (file.getsampwidth(), file.getnchannels()) == (2, 1)
    before = path.stat().st_mtime_ns
    assert unpacked(PACK.path("one"), tmp_path / "words") == path
    assert path.stat().st_mtime_ns == before
    (tmp_path / "bad.ogg").write_bytes(b"no sound")
    with pytest.raises(ValueError):
        unpacked(tmp_path / "bad.ogg", tmp_path / "words")


def test_where_nothing_decodes_or_nothing_can_be_written_the_file_is_played_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from selfcare.sound import unpacking

    def missing(*_: Any) -> array[int]:
        raise ImportError

    (tmp_path / "file").touch()
    pytest.importorskip("miniaudio")
    assert unpacking.unpacked(PACK.path("one"), tmp_path / "file") == PACK.path("one")
    monkeypatch.setattr(unpacking, "read_sound", missing)
    assert unpacking.unpacked(PACK.path("one"), tmp_path / "words") == PACK.path("one")


@pytest.mark.parametrize("path", sorted((SOUNDS.parent / "routines").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_session_of_a_bundled_routine_says_nothing_that_is_not_in_the_pack(path: Path, engines: list[Engine]) -> None:
    engines.append(ESPEAK)
    routine = read(path).routine
    assert routine is not None
    for level in ("easy", "usual", "more"):
        timeline = compile_routine(routine, level)
        parts = cast("auto", phrases(timeline), PACK)
        assert parts.engine is None
        session = Session(timeline)
        session.start(Decimal(0))
        said = {words_of(due.event) for due in coming(session)} - {""}
        told = {text for segment in timeline.segments for text in (segment.announce, side_of(segment)) if text}
        assert said | told <= set(parts.ready)
