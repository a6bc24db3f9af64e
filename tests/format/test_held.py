"""Holds, sets of unlike size, one side alone, and steps that stay quiet."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfcare.keys.part import Part, key
from selfcare.keys.seconds import SECONDS
from selfcare.measures import MEASURES
from selfcare.session.events import Cue
from selfcare.session.outlook import coming
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from tests import given


def said(*steps: dict[str, Any]) -> list[str]:
    """The cues of a session, each with its time."""
    session = Session(compile_routine(given.routine({"title": "A", "prepare": 0, "steps": list(steps)})))
    events = [*session.start(Decimal(0)), *(each.event for each in coming(session))]
    told = [event for event in events if isinstance(event, Cue)]
    return [f"{cue.at} {cue.kind} {cue.n or ''} {cue.name}".strip() for cue in told]


def wrong(*steps: dict[str, Any]) -> list[str]:
    return [fault.message for fault in given.found({"title": "A", "steps": list(steps)})[1]]


def test_each_hold_is_counted_and_told_to_begin_and_to_let_go() -> None:
    cues = said({"name": "Press", "holds": 2, "hold": "10s", "between": "3s"})
    assert [" ".join(cue.split()) for cue in cues] == [
        "0 rep 1", "0 phase 1 hold", "10 phase 1 let-go", "13 rep 2", "13 phase 2 hold", "23 phase 2 let-go",
    ]  # fmt: skip


def test_a_pace_leaves_a_hold_as_long_as_it_is() -> None:
    routine = given.routine({"title": "A", "steps": [{"name": "Press", "holds": 2, "hold": "10s"}]})
    assert not compile_routine(routine).segments[-1].paced


def test_what_does_not_belong_together_is_told() -> None:
    assert wrong({"name": "A", "holds": 5}) == ["this step does not say how long each hold lasts"]
    assert wrong({"name": "A", "hold": 5}) == ["'hold' goes with 'holds', which this step does not have"]
    assert wrong({"name": "A", "reps": [3, 2], "sets": 2})[0].startswith("the list of counts says how many sets")
    assert wrong({"name": "A", "duration": 5, "sides": ["left", "right"], "side": "left"})[0].startswith(
        "'side' is for"
    )


def test_a_lone_key_with_a_time_stays_a_timed_step_whatever_keys_come_later() -> None:
    for name in ("hold", "between", "holds", "side", "quiet"):
        routine = given.routine({"title": "A", "steps": [{name: "30s"}]})
        assert compile_routine(routine).segments[-1].seconds == 30


def test_a_quiet_step_says_neither_halfway_nor_three_two_one() -> None:
    assert said({"name": "Glide", "duration": "30s", "quiet": True}) == []
    assert len(said({"name": "Glide", "duration": "30s"})) == 4


def test_no_key_belongs_to_two_measures() -> None:
    keys = [name for measure in MEASURES for name in measure.table]
    assert len(keys) == len(set(keys))
    assert len({measure.id for measure in MEASURES}) == len(MEASURES)


def test_a_field_that_would_hide_something_of_a_part_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="call the field schema_"):

        class Bad(Part):
            schema: Decimal = key(SECONDS, "Hides the schema.")  # type: ignore[assignment]
