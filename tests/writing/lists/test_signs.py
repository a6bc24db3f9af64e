"""What a list says for when to stop: the signs, what else is asked for, and what is no sign at all."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made

EXERCISE = "Heel raises 3 x 10"


def _stops(lines: list[str]) -> list[str]:
    return [sign for each in made(lines) for sign in each.stops]


def _cautions(lines: list[str]) -> str:
    return " ".join(caution for each in made(lines) for caution in each.cautions)


@pytest.mark.parametrize(
    ("lines", "sign", "asked"),
    [
        (["Stop exercising and contact us if:", "- your arm becomes weak"], "your arm becomes weak", "contact us"),
        (["Stop and call the office for: calf pain, fever over 101"], "calf pain", "call the office"),
        (
            ["ACHTUNG – Übungen unterbrechen und bei uns melden bei:", "- starken Schmerzen"],
            "starken Schmerzen",
            "bei uns melden",
        ),
        (
            ["Hören Sie auf und melden Sie sich bei uns, wenn", "• Sie ein neues Senkungsgefühl haben"],
            "Sie ein neues Senkungsgefühl haben",
            "melden Sie sich bei uns",
        ),
    ],
)
def test_whom_to_call_is_kept_beside_the_sign(lines: list[str], sign: str, asked: str) -> None:
    assert any(sign in each for each in _stops([EXERCISE, *lines]))
    assert asked in _cautions([EXERCISE, *lines])


def test_a_heading_that_says_only_to_stop_is_not_said_twice() -> None:
    lines = [EXERCISE, "Stop if:", "- dizzy", "- chest pain"]
    assert _stops(lines) == ["dizzy", "chest pain"] and _cautions(lines) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Stop these when you have been dizzy-free 2 days in a row.",
        "Stop the exercises when the pain is gone.",
        "Hören Sie auf, wenn Sie beschwerdefrei sind.",
    ],
)
def test_that_all_is_well_is_no_sign_to_stop_for(line: str) -> None:
    assert _stops([EXERCISE, line]) == []
    assert line[:22] in draft("A", lines=[EXERCISE, line]).text


def test_signs_of_a_stroke_stay_with_whom_to_call() -> None:
    line = "BE FAST: face drooping, arm weakness, trouble speaking - call 911 right away."
    assert "face drooping" in _cautions([EXERCISE, line]) and "911" in _cautions([EXERCISE, line])


def test_a_condition_of_a_week_stays_with_it() -> None:
    lines = ["WEEK 1", EXERCISE, "WEEK 2 if the swelling is down and you can walk without limping", "Hops 2 x 5"]
    assert _cautions(lines) == ""
    assert any("without limping" in why for each in made(lines) if "Hops" in each.line for why in each.told)


def test_this_one_is_the_exercise_above_it() -> None:
    lines = [EXERCISE, "Towel stretch 3 x 20 s", "Do not start this one until your physiotherapist tells you to."]
    (stretch,) = [each for each in made(lines) if each.keys.get("name") == "Towel stretch"]
    assert "Do not start this one" in stretch.keys["say"]


@pytest.mark.parametrize(
    "line",
    [
        "It is normal to feel some mild dizziness.",
        "Sie dürfen dabei so viel Luftnot haben, dass Sie noch reden können.",
        "Gaze stabilization sheet",
    ],
)
def test_what_a_list_brings_on_and_the_general_signs_forbid_is_told(line: str) -> None:
    assert any("look at 'stop_if'" in note for note in draft("A", lines=[line, EXERCISE]).notes)
    assert not any("look at 'stop_if'" in note for note in draft("A", lines=[EXERCISE]).notes)


@pytest.mark.parametrize(
    "line",
    ["Take pain meds 45 min prior to exercise.", "Next appt: Thurs 2/15 @ 10:30", "2 Tabletten 15 Minuten vorher"],
)
def test_medicine_and_appointments_are_no_steps(line: str) -> None:
    assert [each.keys["name"] for each in made([EXERCISE, line]) if "name" in each.keys] == ["Heel raises"]
