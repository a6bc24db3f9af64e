"""A step for those who were shown it is led by nobody else: at two metres nobody reads that beside a count."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from selfcare.care.changes import changes_told
from selfcare.care.decision import Verdict
from selfcare.care.profile import People
from selfcare.care.screening import TRAINED_HANDS, decide
from selfcare.care.visit import Visit
from selfcare.format.within import steps_of
from selfcare.guide.questions import Questions
from tests import given
from tests.care.judging import routine
from tests.care.test_screening import made, names, yes

TODAY = date(2026, 6, 10)
STRETCH: dict[str, Any] = {"name": "Stretch", "duration": 30, "pressure": 0, "work": ["stretch"], "moves": ["knee"]}
SLIDER: dict[str, Any] = STRETCH | {"name": "Slider", "work": ["move"], "taught": True}
ROUTINES = sorted(path.stem for path in (Path(__file__).parents[2] / "routines").glob("*.yaml"))
MADE = given.routine({"title": "Legs", "steps": [STRETCH, SLIDER], "care": ["seat"], "prepare": 0})


def visit(path: Path, on: date = TODAY) -> Visit:
    return Visit(MADE, People(path / "people.json"), "me", on)


def answered(path: Path, on: date = TODAY) -> Visit:
    """None of all that is asked holds, and it begins."""
    found = visit(path, on)
    for sheet in found.sheets():
        found.none_more(sheet)
    found.asked = True
    found.begins()
    assert found.keep()
    return found


def led(found: Visit) -> list[str]:
    return [step.name for step in steps_of(found.played().steps)]


def test_it_is_left_out_and_told_until_somebody_says_that_it_was_shown() -> None:
    decision = decide(MADE, {})
    assert decision.verdict is Verdict.OPEN and names(MADE, decision) == ["Stretch"]
    assert changes_told(MADE, decision) == ("Left out, because of what has to be shown first: Slider.",)
    assert names(MADE, decide(MADE, {}, {TRAINED_HANDS.id})) == ["Stretch", "Slider"]


def test_where_nothing_else_is_left_it_asks_first() -> None:
    assert decide(made(SLIDER), {}).verdict is Verdict.ASK_FIRST


def test_a_yes_opens_it_for_a_year_and_can_be_taken_back(tmp_path: Path) -> None:
    first = answered(tmp_path)
    assert led(first) == ["Stretch"]
    first.clinician_said_yes()
    assert led(first) == ["Stretch", "Slider"] and first.keep()
    assert led(answered(tmp_path, TODAY + timedelta(days=300))) == ["Stretch", "Slider"]
    assert led(answered(tmp_path, TODAY + timedelta(days=366))) == ["Stretch"]
    first.withdraw()
    assert led(first) == ["Stretch"]


@pytest.mark.parametrize("shown", [False, True])
def test_it_is_asked_once_and_the_next_time_one_key_begins_it_as_it_always_did(tmp_path: Path, shown: bool) -> None:
    new = Questions(visit(tmp_path))
    while not new.is_last:
        assert new.go_on()
    assert new.ready is None, "a stop of its own, where it can be said"
    first = answered(tmp_path)
    if shown:
        first.clinician_said_yes()
        assert first.keep()
    later = visit(tmp_path, TODAY + timedelta(days=1))
    ready = Questions(later).ready
    assert ready is not None and [step.name for step in steps_of(ready.visit.played().steps)] == [
        "Stretch", *(["Slider"] if shown else [])
    ]  # fmt: skip
    later.all_anew = True
    anew = Questions(later)
    while not anew.is_last:
        assert anew.go_on()
    assert anew.ready is None, "all anew, it can be said or taken back"


def test_where_it_cannot_be_asked_because_nobody_wanted_to_be_it_stays_as_written(tmp_path: Path) -> None:
    assert led(visit(tmp_path)) == ["Stretch", "Slider"]


def test_the_knee_slider_is_one_and_says_so_to_whoever_only_listens() -> None:
    slider = next(step for step in steps_of(routine("leg-stretch").steps) if step.name == "Knee slider")
    assert slider.taught and str(slider.say).startswith("Only if a therapist showed you")


def test_no_other_routine_waits_for_it() -> None:
    assert names(routine("steady-six"), decide(routine("steady-six"), yes())) == names(
        routine("steady-six"), decide(routine("steady-six"), yes(), {TRAINED_HANDS.id})
    )


@pytest.mark.parametrize("name", ROUTINES)
def test_no_bundled_step_is_only_for_some_by_its_small_words_alone(name: str) -> None:
    """What a caution asks is asked before; what only a professional can have shown says so by its key."""
    for step in steps_of(routine(name).steps):
        said = " ".join(filter(None, (str(step.say or ""), step.show or ""))).lower()
        assert step.taught or not any(words in said for words in ("showed you", "shown you", "taught you")), step.name
