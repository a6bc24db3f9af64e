"""How long a routine is, is told without building it, and agrees with what is built."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from selfcare.format.model import Routine
from selfcare.reading.reader import read
from selfcare.session.extent import TooLong, extent
from selfcare.session.timeline import compile_routine
from tests import given

ROUTINES = Path(__file__).parents[2] / "routines"
WORK = {"name": "Hold", "duration": 1}
SIDES = {"name": "Turn", "reps": 2, "tempo": 2, "sets": 3, "rest": 4, "sides": ["left", "right"], "prepare": 8}


def routine(*steps: dict[str, Any], **keys: Any) -> Routine:
    return given.routine({"title": "Test", "steps": list(steps), **keys})


@pytest.mark.parametrize(
    "each",
    [
        routine(WORK),
        routine(WORK, {"rest": 5}),
        routine(SIDES, WORK, {"rest": 5}, {"rest": 3}),
        routine({"repeat": 4, "rest": 3, "sides": ["left", "right"], "steps": [SIDES, {"rest": 2}]}),
        routine({"repeat": 2, "steps": [{"repeat": 3, "rest": 1, "steps": [{"rest": 1}]}, WORK]}, prepare=0),
        routine({"repeat": 2, "rest": 9, "steps": [{"rest": 0}]}, {"name": "Open", "until": "ready", "expect": 7}),
        routine(SIDES, defaults={"prepare": 0, "switch": 0}),
    ],
)
def test_the_extent_is_what_is_built(each: Routine) -> None:
    found, built = extent(each), compile_routine(each)
    assert found.segments - found.tail_segments == len(built.segments)
    assert found.seconds - found.tail_seconds == built.seconds


def test_exactly_twenty_thousand_segments_may_be_played_and_one_more_may_not() -> None:
    assert len(compile_routine(routine({"repeat": 10_000, "steps": [WORK, WORK]}, prepare=0)).segments) == 20_000
    with pytest.raises(TooLong, match=r"20,001 segments, and at most 20,000"):
        compile_routine(routine(WORK, {"repeat": 10_000, "steps": [WORK, WORK]}, prepare=0))


def test_a_rest_at_the_end_does_not_count() -> None:
    compile_routine(routine({"repeat": 10_000, "steps": [WORK, WORK]}, {"rest": 5}, prepare=0))


def test_twelve_hours_may_be_played_and_no_more() -> None:
    three = {"name": "Hold", "duration": "4h"}
    assert compile_routine(routine(three, three, three, prepare=0)).seconds == 12 * 3600
    with pytest.raises(TooLong, match=r"12\.0 hours"):
        compile_routine(routine(three, three, three))


def test_repeats_in_repeats_are_refused_at_once_whatever_is_in_them() -> None:
    def nested(*inside: dict[str, Any]) -> dict[str, Any]:
        group: dict[str, Any] = {"repeat": 10_000, "steps": list(inside)}
        for _ in range(5):
            group = {"repeat": 10_000, "steps": [group]}
        return group

    with pytest.raises(TooLong):
        compile_routine(routine(nested(WORK)))
    with pytest.raises(TooLong):
        compile_routine(routine(WORK, nested({"rest": 1})))
    assert len(compile_routine(routine(WORK, nested({"rest": 0}), prepare=0)).segments) == 1


@pytest.mark.parametrize("path", sorted(ROUTINES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_routine_lasts_as_long_as_its_file_was_found_to_last(path: Path) -> None:
    reading = read(path)
    assert reading.routine is not None
    assert reading.seconds == compile_routine(reading.routine).seconds
