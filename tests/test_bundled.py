"""The routines that come with the program: right, complete, and of the dose that the content brief gives."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from selfcare.care.cautions import GROUPS
from selfcare.care.tips import known
from selfcare.routine.library import Library
from selfcare.routine.model import Group, Item, Routine, Step
from selfcare.session.segments import Kind, Measure, Segment
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine

LIBRARY = Library(Path(__file__).parent.parent / "routines", Path("none"))
NAMES = [entry.name for entry in LIBRARY.entries()]

# Written by hand from the content brief: step, dose (repetitions, breaths or seconds), seconds for one of them, sides.
DOSES: dict[str, list[tuple[str, int, float, bool]]] = {
    "arm-circles": [
        ("Belly breaths", 5, 10, False),
        *[("Small circles", 10, 2, False), ("Large circles", 10, 3, False)] * 3,
        ("Shake out", 10, 1, False),
        ("Easy breaths", 3, 10, False),
    ],
    "breath-calm": [("Settle", 15, 1, False), ("Five in, five out", 24, 10, False), ("Let go", 15, 1, False)],
    "swedish-forearm": [
        ("Rest the hand", 15, 1, True), ("Long glide", 8, 8, True), ("Knead", 60, 1, True),
        ("Small circles", 45, 1, True), ("Light taps", 15, 1, True), ("Shake and pause", 5, 4, True),
        ("Press and release", 6, 5, True), ("Closing glide", 5, 10, True),
    ],
    "elder-hand": [
        ("Hold and wait", 25, 1, True), ("Stroke the forearm", 3, 8, True), ("Back of the hand", 3, 6, True),
        ("Finger by finger", 5, 18, True), ("Open the palm", 3, 8, True), ("Last long strokes", 3, 8, True),
        ("Just be here", 25, 1, True),
    ],
}  # fmt: skip


def routine(name: str) -> Routine:
    entry = LIBRARY.find(name)
    assert entry.routine is not None, entry.problems
    return entry.routine


def works(name: str) -> list[Segment]:
    return [segment for segment in compile_routine(routine(name)).segments if segment.kind is Kind.WORK]


def steps(items: tuple[Item, ...]) -> list[Step]:
    found: list[Step] = []
    for item in items:
        found += [item] if isinstance(item, Step) else steps(item.steps) if isinstance(item, Group) else []
    return found


def test_every_routine_has_its_doses_written_down_here() -> None:
    assert sorted(DOSES) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_dose_is_that_of_the_brief(name: str) -> None:
    done = [
        (work.step, work.count or int(work.expected), float(work.rep_seconds) or 1, work.side is not None)
        for work in works(name)
    ]
    wanted = DOSES[name]
    assert done == (wanted * 2 if wanted[0][3] else wanted)


@pytest.mark.parametrize("name", ["swedish-forearm", "elder-hand"])
def test_the_whole_of_one_side_comes_before_the_other(name: str) -> None:
    sides = [work.side for work in works(name)]
    assert sides == ["left"] * (len(sides) // 2) + ["right"] * (len(sides) // 2)


def test_arm_circles_are_ten_small_and_ten_large_three_times_with_rests_between_the_rounds() -> None:
    segments = compile_routine(routine("arm-circles")).segments
    circles = [segment for segment in segments if "circles" in segment.step and segment.kind is Kind.WORK]
    assert [(each.step, each.count, each.round, each.rounds) for each in circles] == [
        (step, 10, n, 3) for n in (1, 2, 3) for step in ("Small circles", "Large circles")
    ]
    assert [segment.seconds for segment in segments if segment.kind is Kind.REST] == [20, 20]


@pytest.mark.parametrize("name", NAMES)
def test_it_has_what_a_careful_routine_has(name: str) -> None:
    found = routine(name)
    assert found.sources and found.stop_if and found.position and found.summary and found.easier
    assert set(found.care) <= set(GROUPS) and found.care
    assert set(found.tips) <= set(known()) and found.tips


@pytest.mark.parametrize("name", NAMES)
def test_every_step_says_what_to_do_in_two_short_sentences_at_most(name: str) -> None:
    for step in steps(routine(name).steps):
        said = step.say if isinstance(step.say, tuple) else (step.say,)
        for text in said:
            assert text and text.count(".") <= 2 and len(text.split()) <= 25, text


@pytest.mark.parametrize("name", NAMES)
def test_no_pressure_is_over_the_cap(name: str) -> None:
    cap = {"arm-circles": 0, "breath-calm": 0, "swedish-forearm": 3, "elder-hand": 2}[name]
    assert all((step.pressure or 0) <= cap for step in steps(routine(name).steps))


@pytest.mark.parametrize("level", ["easy", "usual", "more"])
@pytest.mark.parametrize("name", NAMES)
def test_it_plays_to_its_end_at_every_level(name: str, level: str) -> None:
    timeline = compile_routine(routine(name), level)
    session = Session(timeline, unattended=True)
    events = session.start(0 * timeline.seconds) + session.advance(timeline.seconds + 1)
    assert events[-1].at == timeline.seconds


CLAIMS = re.compile(
    r"\b(detox\w*|toxins?|cures?|cured|heals?|healed|healing|treats?|treated|treatment|immun\w*|circulation|regrow\w*|"
    r"repairs?|endorphins?|flush out|drains?|inflammation|prevents?|safe|safely|proven)\b"
)


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, each in value.items() if key not in ("sources", "technique") for text in texts(each)]
    return [text for each in value for text in texts(each)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_claimed(name: str) -> None:
    said = " ".join([*texts(routine(name).model_dump()), *known().values()]).lower()
    assert CLAIMS.findall(said) == []


def test_counted_and_paced_work_have_parts_that_last() -> None:
    for name in NAMES:
        for work in works(name):
            if work.measure in (Measure.COUNTED, Measure.PACED):
                assert work.rep_seconds > 0 and work.count
