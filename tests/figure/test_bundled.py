"""Every bundled step with movement is drawn; those without a figure stand here, each for a reason."""

from __future__ import annotations

import pytest

from selfcare.figure.timing import drawn
from selfcare.session.segments import Kind, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.words import motions
from tests.care.judging import routine
from tests.care.test_unasked import BUNDLED

NOTHING_MOVES = {
    "aroma-hand": {"With or without scent", "Mix"},
    "breath-478": {"Settle", "Stay a moment"},
    "breath-box": {"Settle", "Free breath"},
    "breath-calm": {"Settle", "Let go"},
    "foot-leg-comfort": {"Foot check", "Feel check"},
    "medical-plan": {"Read the plan", "Show the place", "A line for the team"},
    "nmt-ball-wall": {"Hang the ball"},
    "passive-ease": {"Move to the hand"},
    "reflex-foot": {"Foot check"},
    "sports-recover": {"Leg up", "Leg long"},
    "talk-first": {
        *("One wish", "Numbers now", "What is new", "What may be touched", "Agree on words", "Look at the feet"),
        "Feeling check",
    },
    "touch-ladder": {"Pick a cloth", "Mark the step"},
}
"""Looking, talking, getting into place."""
NO_ONE_PICTURE = {
    "connective-skin": {"Smooth over"},  # two places, one after the other
    "leg-stretch": {"Stand up in stages"},  # four things in a row
    "medical-plan": {"Still hands", "Stroke beside it"},  # where, only the plan knows
    "nmt-ball-wall": {"Find a spot", "Smooth over"},  # a search; two places
    "touch-ladder": {"Where touch is fine", "Edge", "Across", "Still hand"},  # where, only the person knows
}
"""A figure would show one place or one movement where the words say another: worse than none."""


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("sitting", [False, True])
def test_a_step_is_drawn_or_stands_here(name: str, sitting: bool) -> None:
    timeline = timeline_of(name, sitting)
    without = {each.step for each in timeline.segments if each.kind is Kind.WORK and drawn(each) is None}
    known = NOTHING_MOVES.get(name, set()) | NO_ONE_PICTURE.get(name, set())
    assert without <= known if sitting else without == known


@pytest.mark.parametrize("name", BUNDLED)
def test_a_step_with_no_one_picture_says_so(name: str) -> None:
    said = {each.step for each in timeline_of(name).segments if each.motion == motions.NONE}
    assert said == NO_ONE_PICTURE.get(name, set())


def timeline_of(name: str, sitting: bool = False) -> Timeline:
    from selfcare.format.twin import seated_twin

    given = routine(name)
    return compile_routine(seated_twin(given) if sitting and given.seated is not None else given, "usual")
