"""The rule below all patterns: what is left over of a line, in its name or in what is spoken, is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfcare.writing.lists import made

PARTS = (
    "3 x 10", "10 reps", "30 s", "1 min", "0:30", "10-15 reps", "3/12", "ten times", "12, 10, 8 reps", "20 Sek.",
    "each side", "left", "right", "(R)", "L", "both legs", "/side", "alternate", "ea", "other arm", "je Seite",
    "hold 5 s", "rest 1 min", "5 kg", "15lb", "90°", "10 m", "@ 60%", "level 3", "tempo 3-1-3", "#4", "(!)", "|", "~",
    "3x/day", "BID", "every 2 h", "5 days/wk",
)  # fmt: skip
LEFT = re.compile(r"[0-9|*→<>£_=~%°#&@]|\b(?:left|right|side|alternate|both legs|ea|other|links|rechts|[LR])\b")
SIDED = re.compile(r"\b(?:left|right|side|ea|both legs|Seite|L)\b|\(R\)|other arm|alternate")


@pytest.mark.thorough
@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=4, unique=True), st.sampled_from((" ", ", ", "; ")))
@example(["both legs", "30 s"], ", ")
@example(["2 x 8", "5 days/wk"], ", ")
def test_a_digit_a_unit_a_side_or_a_mark_that_is_left_over_is_told(parts: list[str], between: str) -> None:
    line = between.join(["Squats", *parts])
    for each in made([line]):
        if not each.keys or each.told:
            continue
        spoken = " ".join(each.keys.get(key, "") for key in ("name", "say", "show"))
        held = {*re.findall("[0-9]+", " ".join([*each.keys.values(), each.often]))}
        assert not LEFT.search(spoken), (line, each)
        assert {*re.findall("[0-9]+", line)} <= held, (line, each)
        assert not SIDED.search(line) or {"side", "sides"} & each.keys.keys(), (line, each)
