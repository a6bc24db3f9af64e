"""Bounds that are no dose keep their words; what a heading says goes where it belongs, or is told."""

from __future__ import annotations

import pytest

from selfcare.words.stops import GENERAL
from selfcare.writing.draft import draft
from selfcare.writing.lists.sentences import sentences
from tests.writing.lists.test_conservation import told
from tests.writing.lists.test_safety import routine_of


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


def test_a_heading_of_when_to_stop_is_no_sign_and_what_is_below_is_whole() -> None:
    signs = routine_of("When to Stop\nDiscontinue if pain exceeds 3/10\nBridges 10 times\n").stop_if
    assert signs == (*GENERAL, "pain exceeds 3/10")


def test_a_telephone_behind_a_shortened_word_stays_with_its_warning() -> None:
    warning = "If your calf becomes hot, red or swollen, stop and ring the ward on ext. 85555."
    assert "85555" in written(f"Bridges 10 times\n{warning}\n").split("steps:")[0]


def test_a_german_ordinal_and_a_shortened_word_end_no_sentence() -> None:
    text = "Ab der 2. Woche nach OP anfangen. Bei Krampf od. Schmerzen aufhören. 3. Brücke."
    first, second = sentences(text)[:2]
    assert first == "Ab der 2. Woche nach OP anfangen." and second == "Bei Krampf od. Schmerzen aufhören."


def test_what_is_broken_off_is_no_part_of_the_sign() -> None:
    signs = routine_of("Brücke 10 Wdh\nBei Schmerzen oder mehr Harnverlust: Übung sofort abbrechen!\n").stop_if
    assert signs == (*GENERAL, "Schmerzen oder mehr Harnverlust")


def test_a_caution_that_stands_on_two_pages_is_said_once_and_unless_prescribed_otherwise_is_none() -> None:
    page = "Pain should not exceed 4/10.\nAim to do this once per day unless prescribed otherwise.\nBridges 10 times\n"
    head = written(page + page.replace("Bridges", "Squats")).split("steps:")[0]
    assert head.count("Pain should not exceed 4/10") == 1 and "unless" not in head


@pytest.mark.parametrize(
    ("fields", "has"),
    [
        ("Sets: 1Reps: 5-10Side: involved leg", "involved leg"),
        ("Sets: 1 Reps: 5-10, Side: left", "side: left"),
        ("Reps: 5-10Weight: 0-2 lbs", "0-2 lbs"),
        ("Reps: 10 Equipment: red band", "red band"),
        ("Wdh: 10 Gewicht: 2 kg", "2 kg"),
    ],
)
def test_a_field_that_is_no_dose_is_no_name_of_a_step(fields: str, has: str) -> None:
    text = written(f"1. Standing knee flexion\n{fields}\nHold a chair.\n")
    assert text.count("- name:") == 1 and "- name: Standing knee flexion" in text
    assert has in text.split("- name:")[1]


@pytest.mark.parametrize(
    "caption", ["Abb. 2: Schulterblatt aufrichten", "Fig. 3: Shoulder set", "Page 1 of 2 mc7245-464"]
)
def test_the_number_of_a_picture_or_a_page_is_no_dose(caption: str) -> None:
    text = written(f"Pendulum 10 times\n\n{caption}\n\nBridges 10 times\n")
    assert text.count("reps:") == 2 and text.count("reps: 10") == 2


def test_a_hold_for_a_count_is_a_time() -> None:
    text = written("Static quads\nHold for count of 5.\n")
    assert "duration: 5s" in text and "reps:" not in text and "a count of 5 was taken as 5 s" in text
