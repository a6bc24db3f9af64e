"""What a list forbids is never led, however it is headed or marked."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_said_by_others import LIST, led

BANS = ("Avoid", "AVOID:", "Don'ts", "DON'T", "Do not", "Things to avoid", "What not to do", "Vermeiden", "Not yet:")


@pytest.mark.parametrize("bullet", ["- ", "", "• "])
@pytest.mark.parametrize("heading", BANS)
def test_what_stands_below_a_heading_of_bans_is_never_led(heading: str, bullet: str) -> None:
    text = f"{LIST}\n\n{heading}\n{bullet}Sitting more than 20 mins\n{bullet}Crossing the legs\n{bullet}Lifting 5 kg"
    every = made(text.splitlines())
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    head = draft("Case", lines=text.splitlines()).text.partition("steps:")[0]
    assert "Sitting more than 20 mins" in head and "Crossing the legs" in head


@pytest.mark.parametrize("line", ["Sitting more than 20 mins", "Stehen länger als 20 Min."])
def test_a_limit_is_no_step(line: str) -> None:
    assert [each.keys["name"] for each in led(made([*LIST.splitlines(), "", line]))] == ["Heel raises", "Calf stretch"]


def test_what_a_cross_forbids_stands_before_the_start_as_such() -> None:
    text = draft("Case", lines=[*LIST.splitlines(), "❌ Bending past 90°", "❌ Holding your breath"]).text
    assert "Not: Bending past 90°" in text and "Not: Holding your breath" in text
    below = draft("Case", lines=[*LIST.splitlines(), "", "DON'T", "❌ Bending past 90°", "❌ Crossing legs"]).text
    assert "DON'T Bending past 90°; Crossing legs" in below


@pytest.mark.parametrize(
    "heading", ["Later", "Next week:", "Optional", "If you have time:", "Only on good days", "Old programme (ignore):"]
)
def test_what_is_done_later_or_not_always_is_told_at_its_steps(heading: str) -> None:
    steps = led(made(f"{heading}\n- Squat 3 x 9\n- Row 9 x\n\nThis week:\n- Fist 7 x".splitlines()))
    assert [bool(step.told) for step in steps] == [True, True, False]


def test_what_was_done_before_is_no_step() -> None:
    steps = led(made(["Previously: Squat 3 x 9", "Now: Squat 2 x 5"]))
    assert not [step for step in steps if not step.told]
