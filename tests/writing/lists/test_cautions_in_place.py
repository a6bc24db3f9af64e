"""A caution stands before the start where it goes for all, and has the name of what it leaves out."""

from __future__ import annotations

import pytest

from selfcare.words.stops import GENERAL
from tests.writing.lists.test_safety import leaves, routine_of

BEFORE = (
    "Do not begin Phase 2 until the swelling has gone.",
    "Don't move on to week 3 until you can walk without a stick.",
    "Nicht mit Phase 2 beginnen, bevor das Knie ganz gestreckt werden kann.",
    "Nur mit festem Halt üben.",
    "Nur unter Aufsicht üben.",
    "Only do these with somebody beside you.",
    "Only with a chair in front of you.",
)  # fmt: skip
PLACES = (
    "Phase 1\nHeel slides 3 x 10\nPhase 2\nSquats 3 x 12, rest 60 sec\nSingle leg balance, injured side: 4 x 30 s\n{}",
    "Nods 1 min\nTilts 10 times\n\n{}",
    "Exercise | Sets | Reps\nNods | 2 | 10\nTilts | 2 | 8\n{}",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", BEFORE)
def test_what_goes_for_the_whole_sheet_comes_before_the_start(line: str, place: str) -> None:
    routine = routine_of(place.format(line))
    assert line.strip(".") in (routine.position or "")
    assert not [step for step in leaves(routine.steps) if line[:12] in f"{step.say} {step.show}"]


@pytest.mark.parametrize(
    ("line", "sign", "whole"),
    [
        ("Stop and ring us if your leg goes cold or white.", "leg goes cold", "ring us"),
        ("Stop and call the ward if the wound opens.", "wound opens", "call the ward"),
        ("Stop, sit down and tell your carer if you see double.", "see double", "sit down and tell your carer"),
        ("Stop the exercises and let us know if your foot swells.", "foot swells", "let us know"),
        ("Bei Taubheit im Fuß sofort aufhören und uns anrufen.", "Taubheit", "uns anrufen"),
        ("Aufhören und in der Praxis melden, wenn das Bein kalt wird.", "Bein kalt", "Praxis melden"),
    ],
)
def test_whom_to_turn_to_is_kept_with_the_sign(line: str, sign: str, whole: str) -> None:
    routine = routine_of(f"Nods 1 min\nTilts 10 times\n{line}")
    assert any(sign in each for each in routine.stop_if[len(GENERAL) :])
    assert whole in (routine.position or "") or any(whole in each for each in routine.stop_if)


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("A) Step ups, 40 s\nB) Wall sit, 30 s\nSkip B if your knees are sore.", "B (Wall sit)"),
        ("1. Heel slides 10 times\n2. Wall sit, 30 s\nLeave out exercise 2 if your knees hurt.", "2 (Wall sit)"),
        ("1. Nicken 10 mal\n2. Kniebeugen 8 mal\nÜbung 2 weglassen, wenn das Knie schmerzt.", "2 (Kniebeugen)"),
        ("A) Nicken 10 mal\nB) Beugen 8 mal\nB nicht machen, wenn das Knie schmerzt.", "B (Beugen)"),
    ],
)
def test_a_caution_about_a_letter_or_a_number_says_the_name(sheet: str, kept: str) -> None:
    routine = routine_of(sheet)
    said = " ".join(f"{step.say} {step.show}" for step in leaves(routine.steps))
    assert kept in f"{routine.position} {said}"


@pytest.mark.parametrize("heading", ["Safety first", "Safety first!", "Sicherheit geht vor", "For your safety"])
def test_a_heading_of_safety_is_no_position(heading: str) -> None:
    sheet = f"{heading}\nWear firm shoes.\nKeep a chair near you.\n\nNods 1 min\nTilts 10 times"
    position = routine_of(sheet).position or ""
    assert not position or ("Wear firm shoes" in position and "Keep a chair near you" in position)


@pytest.mark.parametrize(
    "line", ["Only with the right arm, 10 times", "Nur mit links 10 mal", "Nur mit dem rechten Bein 10 mal"]
)
def test_one_side_only_is_no_caution(line: str) -> None:
    routine = routine_of(f"Nods 1 min\n{line}")
    assert line not in (routine.position or "")
