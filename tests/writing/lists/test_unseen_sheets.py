"""Kinds that sheets which nobody had seen brought: stations with numbers, the hand that helps, what is lost with a line
that is no step, rounds and another side that a line alone speaks of, dates of messages, and bans with a bound."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_sheets_of_strangers import led


@pytest.mark.parametrize("word", ["Station", "Task", "Activity", "Drill", "Card", "Aufgabe", "Zirkelposten", "Bench"])
@pytest.mark.parametrize("mark", [".", ":", ")"])
def test_the_number_of_a_station_is_no_dose(word: str, mark: str) -> None:
    lines = [
        f"{word} {number}{mark} {what}" for number, what in ((1, "Sit to stand."), (2, "Wall push."), (3, "March."))
    ]
    assert not [each.keys for each in led("\n".join(lines)) if {"reps", "sets"} & each.keys.keys() and not each.told]


def test_a_station_with_a_dose_is_read() -> None:
    steps = led("Station 1: Sit to stand 9 x\nStation 2: Wall push 30 s")
    assert [each.keys for each in steps] == [
        {"name": "Sit to stand", "reps": "9"},
        {"name": "Wall push", "duration": "30s"},
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Thumb: press it with the left hand, 30 s, 3 x",
        "Daumen lösen: mit der linken Hand den Ballen drücken, 30 Sek.",
        "Scar massage using the right thumb 2 min",
    ],
)
def test_the_hand_that_helps_is_no_side_without_a_word(line: str) -> None:
    assert all(each.told for each in led(line))


@pytest.mark.parametrize(
    "line",
    [
        "Each stroke takes about 2 seconds. Do NOT do it if the arm is red or you have a fever over 39.",
        "When this is easy 3 x 12. Never on the sore side.",
        "The whole takes 20 minutes. Do not hold your breath.",
    ],
)
def test_a_caution_in_a_line_that_is_no_step_stands_before_the_start(line: str) -> None:
    text = draft("Case", lines=["Stroke the arm 9 x", "", line]).text
    caution = line.split(". ", 1)[1].strip(".")
    assert caution in text.partition("steps:")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Then the other leg, all of it.",
        "Now all of that on the other side.",
        "On other days do this circuit, 3 times through, sit 90 sec between rounds:",
    ],
)
@pytest.mark.parametrize(
    "place", ["{}\n\nKnead the calf 1 min\nStroke 2 min", "Knead the calf 1 min\nStroke 2 min\n\n{}\n\nRub 1 min"]
)
def test_a_line_about_all_of_it_is_told_at_each_step(line: str, place: str) -> None:
    assert all(each.told for each in led(place.format(line)) if each.keys["name"] in ("Knead the calf", "Stroke"))


@pytest.mark.parametrize(
    "line",
    [
        "Tue, Apr 8, 4:52 PM",
        "Sat Mar 3 9:15 am",
        "Today 7:05 PM",
        "On Mon, Jun 2, 2025 at 8:14 AM Walt wrote: 3 x 30 sec each foot",
        "Neck ones can be done twice",
    ],
)
def test_what_only_dates_a_message_is_no_step(line: str) -> None:
    assert [each.keys["name"] for each in led(f"{line}\n\nFist 9 x")] == ["Fist"]


def test_a_bound_in_a_ban_stays_as_it_was_written() -> None:
    assert (
        "avoid sitting >30 min"
        in draft("Case", lines=["Fist 9 x", "Spread 9 x", "", "Please avoid sitting >30 min."]).text
    )


def test_boxes_that_are_ticked_as_one_goes_leave_nothing_out() -> None:
    steps = led("Please check off as you go!\n[x] Fist 9 x\n[ ] Spread 8 x")
    assert [each.keys["name"] for each in steps] == ["Fist", "Spread"]


def test_breaths_are_a_field() -> None:
    [step] = led("Ribs wide\nSets: 1   Breaths: 7   Rest: none")
    assert step.keys["cycles"] == "7"
    assert step.told


@pytest.mark.parametrize("head", ["R RC tendinopathy", "HEP - L TKR D16", "HIP PROGRAM (L glute med tendinopathy)"])
def test_a_letter_in_the_head_is_a_side(head: str) -> None:
    [step] = led(f"{head}\n\nFist 9 x")
    assert any("names one side" in why for why in step.told)


@pytest.mark.parametrize("text", ["Blister or red patch? Don't start, ring us.", "Any swelling? Do not go on."])
def test_a_question_and_its_order_stay_together(text: str) -> None:
    assert text.strip(".") in draft("Case", lines=["Fist 9 x", "Spread 9 x", "", f"Check the feet. {text}"]).text


def test_a_dose_in_words_behind_a_caution_is_still_read() -> None:
    every = made(["leg out to the side and back, no leaning over, six times, slowly"])
    assert not [each for each in every if any("six" in caution for caution in each.cautions)]


def test_one_side_only_is_no_caution_for_all() -> None:
    text = draft(
        "Case", lines=["Fist 9 x", "", "Calf stretch 3 x 30 s. Painful side only, or both if there is time."]
    ).text
    assert "Painful side only" not in text.partition("steps:")[0]


def test_an_exercise_below_fields_is_one_of_its_own() -> None:
    text = "Thumb circles\n   Time: 1 min   Side: R, then L\nStroke the back of the hand 9 x. Then the palm.\nFist 7 x"
    steps = {each.keys["name"]: each for each in led(text)}
    assert steps["Thumb circles"].keys["duration"] == "1 min" and "sets" not in steps["Thumb circles"].keys
    assert steps["Stroke the back of the hand"].keys["reps"] == "9" and steps["Stroke the back of the hand"].told
    assert steps["Fist"].keys["reps"] == "7"


@pytest.mark.parametrize(
    ("line", "duration"),
    [
        ("Fist two minutes and a half", "2.5 min"),
        ("Rub 3 minutes and a half", "3.5 min"),
        ("Reiben zweieinhalb Minuten", "2.5 min"),
    ],
)
def test_a_half_behind_whole_minutes_is_counted(line: str, duration: str) -> None:
    assert [each.keys.get("duration") for each in led(line)] == [duration]


@pytest.mark.parametrize("last", ["Repeat 7 times.", "Do this 7 times", "7 mal wiederholen"])
def test_what_may_be_repeated_together_is_told_at_each(last: str) -> None:
    steps = led(f"Open your hand wide (5 seconds)\nClose into a fist (5 seconds)\n{last}")
    assert steps and all(each.told for each in steps)


def test_times_of_the_day_with_their_length_are_parts() -> None:
    steps = led("Morning (5 min)\n- Fist 9 x\n- Spread 9 x\nEvening (9 min)\n- Rub 2 min")
    assert [each.keys["name"] for each in steps] == ["Fist", "Spread", "Rub"]
    assert all(each.told for each in steps)
    assert not [each for each in led("Morning (5 min)\n- Fist 9 x\n- Spread 9 x") if each.told]
