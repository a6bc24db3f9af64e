"""Every kind of cue is told in every way there is, and every table that has an enum for its keys has all of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import selfcare
from selfcare.cues.kinds import CueKind
from selfcare.plain.telling import lines_of
from selfcare.reading.reader import read
from selfcare.session.events import Cue, facts
from selfcare.session.segments import Timeline
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.sound.beats import tone_of
from selfcare.sound.speech import phrases, words_of
from tests import given

PARTIAL = {"selfcare.shelves.needs._BODY", "selfcare.care.done._OWN_PLACE"}
"""Left out on purpose: not every need is a part of the body, and not every kind of work has a place of its own."""

ROUTINES = Path(__file__).parents[2] / "routines"
SMALL = {
    CueKind.SOUND: {"name": "Nods", "duration": "20s", "cues": [{"at": "5s", "sound": "rest"}]},
}
"""Kinds that only other people's routines use, each with a step in which it must be cued."""
QUIET = {"countdown", "halfway"}
"""What a step that is `quiet` is without."""
EXPECTED = {
    "rep": ("tick", "seven", ["7"], 4, "beat"),
    "phase": ("tick", "and hold", ["Hold"], 5, "beat"),
    "countdown": ("count", "seven", ["7"], 3, ""),
    "halfway": ("halfway", "halfway", ["Halfway."], 3, ""),
    "say": ("", "Let the arms sink.", ["Let the arms sink."], 2, "long"),
    "sound": ("hold", "", [], 1, ""),
    "comfort": ("", "Let the arms sink.", ["Let the arms sink."], 2, "long"),
}
"""Tone, words and line of a cue with a number, a name and a text, its rank, and whether it marks a beat or is said as a
sentence, written down by hand."""


@pytest.mark.parametrize("kind", CueKind)
def test_a_kind_is_told_as_a_tone_as_words_as_a_line_and_as_json(kind: CueKind) -> None:
    cue = Cue(Decimal(3), kind, n=7, of=10, name="hold", text="Let the arms sink.")
    how = " ".join(name for name in ("beat", "long") if getattr(kind.row, name))
    assert (tone_of(cue), words_of(cue), lines_of(cue), kind.row.rank, how) == EXPECTED[kind.value]
    assert facts(cue)["cue"] == kind.value


def led(timeline: Timeline) -> list[Cue]:
    """All that is cued in it, where whoever is asked goes on at once."""
    session = Session(timeline)
    events = session.start(Decimal(0))
    for moment in range(0, 3600, 5):
        events += session.advance(Decimal(moment))
        if session.segment is not None and session.segment.open:
            events += session.next(Decimal(moment))
    return [event for event in events if isinstance(event, Cue)]


def tried(step: dict[str, object]) -> Timeline:
    return compile_routine(given.routine({"title": "Tried", "prepare": "0s", "steps": [step]}), "usual")


def cued(step: dict[str, object]) -> set[CueKind]:
    return {cue.kind for cue in led(tried(step))}


@cache
def bundled() -> tuple[tuple[Timeline, list[Cue]], ...]:
    routines = (read(path).routine for path in sorted(ROUTINES.glob("*.yaml")))
    return tuple((each, led(each)) for each in (compile_routine(one, "usual") for one in routines if one))


def test_a_kind_cannot_be_written_down_without_its_row() -> None:
    with pytest.raises(TypeError):
        CueKind._new_member_(CueKind, "bell")  # type: ignore[attr-defined]  # what the class body calls for each


def test_each_kind_is_cued_in_some_routine_that_comes_along() -> None:
    """A kind that nobody emits is a row and nothing else."""
    found = {cue.kind for _, cues in bundled() for cue in cues}
    assert set(CueKind) - found == set(SMALL)


def test_the_words_of_each_cue_are_there_before_it_is_time() -> None:
    """Words that vary, by a number or a name, are told beforehand in `sound/speech`, or no voice has them."""
    timelines = (*bundled(), *((each, led(each)) for each in map(tried, SMALL.values())))
    unknown = {(cue.kind.value, words_of(cue)) for each, cues in timelines for cue in cues
               if words_of(cue) not in {"", *phrases(each)}}  # fmt: skip
    assert unknown == set()


@pytest.mark.parametrize("kind", SMALL)
def test_a_kind_that_is_in_no_bundled_routine_is_cued_in_a_step_of_its_own(kind: CueKind) -> None:
    assert kind in cued(SMALL[kind])


@pytest.mark.parametrize("quiet", [False, True])
def test_a_quiet_step_is_without_its_end_and_its_middle_and_without_nothing_else(quiet: bool) -> None:
    step = {"name": "Nods", "duration": "40s", "quiet": quiet, "cues": [{"at": "5s", "say": "Slowly."}]}
    assert {kind.value for kind in cued(step)} == {"say"} | (set() if quiet else QUIET)
    assert {kind.value for kind in CueKind if kind.row.quiet} == QUIET


def test_the_tone_of_a_kind_is_a_sound_that_comes_along() -> None:
    sounds = {path.stem for path in (ROUTINES.parent / "sounds").glob("*.wav")}
    assert {kind.row.tone for kind in CueKind if kind.row.tone} <= sounds


def test_at_one_moment_a_sound_comes_first_then_what_is_said_then_what_is_counted() -> None:
    ranks = {kind: kind.row.rank for kind in CueKind}
    assert (
        ranks[CueKind.SOUND] < ranks[CueKind.SAY] < ranks[CueKind.HALFWAY] < ranks[CueKind.REP] < ranks[CueKind.PHASE]
    )


def test_a_repetition_beyond_the_last_that_has_a_word_keeps_its_tick() -> None:
    cue = Cue(Decimal(3), CueKind.REP, n=2000, of=2000)
    assert (tone_of(cue), words_of(cue), lines_of(cue)) == ("tick", "", ["2000"])


def test_a_table_with_an_enum_for_its_keys_has_every_value_of_it() -> None:
    missing, seen = {}, set()
    for module in walk_packages(selfcare.__path__, "selfcare."):
        if module.name.endswith("__main__"):
            continue
        for name, table in vars(import_module(module.name)).items():
            if not isinstance(table, Mapping) or not table or not all(isinstance(key, Enum) for key in table):
                continue
            (kind,) = {type(key) for key in table}
            seen.add(f"{module.name}.{name}")
            if f"{module.name}.{name}" not in PARTIAL and set(table) != set(kind):
                missing[f"{module.name}.{name}"] = set(kind) - set(table)
    assert missing == {}
    assert {"selfcare.sound.beats.TONES", *PARTIAL} <= seen
