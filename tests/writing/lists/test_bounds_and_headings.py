"""Bounds that are no dose keep their words; what a heading says goes where it belongs, or is told."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from tests.writing.lists.test_conservation import told


def written(sheet: str) -> str:
    return draft("Case", lines=sheet.splitlines()).text


@pytest.mark.parametrize(
    "line",
    [
        "No lifting > 2 kg until week 12.",
        "Stop if pain > 5/10.",
        "Stop if pain >5",
        "Stop if your pain is > 3 out of 10.",
        "Kein Heben > 5 kg.",
        "Bei Schmerzen > 4 aufhören.",
        "Effort on the Borg scale < 13",
    ],
)
def test_a_bound_that_is_no_dose_keeps_its_words(line: str) -> None:
    text = written(f"Heel raises 10 times\n{line}\nBridges 10 times\n")
    assert "at least" not in text and "up to" not in text
    sign = next(mark for mark in "<>" if mark in line)
    assert sign in text, "it is not lost either"


def test_a_bound_of_a_dose_is_told() -> None:
    assert "Bridges" in told("Bridges >10 reps\n")


def test_a_dose_over_its_exercises_goes_to_those_below_and_not_above() -> None:
    text = written(
        "Heel raises: 2 x 10\nMini squats: 2 x 8\n\nHold each stretch 30s x 3:\nCalf stretch\nThigh stretch\n"
    )
    heels, squats, calf = (text.index(f"name: {name}") for name in ("Heel raises", "Mini squats", "Calf stretch"))
    assert "reps: 10" in text[heels:squats] and "reps: 8" in text[squats:calf]
    assert "30s" not in text[heels:squats] and text[calf:].count("duration: 30s") == 2


def test_how_often_over_some_exercises_is_not_the_schedule_of_all() -> None:
    text = written("Stretches, hold 30 s, 3 times a day:\nCalf stretch\nThigh stretch\n\nHeel raises: 2 x 10\n")
    assert "\nschedule:" not in text and "3 times a day" in text


def test_both_sides_shortened_with_a_point_are_both_sides() -> None:
    assert "sides: [links, rechts]" in written("Ausfallschritt 10 Wdh re. und li.\n")
