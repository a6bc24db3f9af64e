"""Kinds that whole sheets of others brought: fields on a line, figures in circles, talks of a telephone, scales,
totals, remarks of one exercise, a side that the head of the sheet names, and lines that a page broke."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import Made, made
from tests.writing.lists.test_lists import shown, wanted
from tests.writing.lists.test_sheets import flat

LR = "sides left, right"


def led(text: str) -> list[Made]:
    return [each for each in flat(made(text.splitlines())) if each.keys.keys() - {"rest", "repeat"}]


READ = (
    ("Wall push\nSets: 2   Reps: 9   Hold: -   Rest: 40 s", "Wall push | sets 2 | reps 9 | rest 40s"),
    ("Exercise: Wall push\nReps: 9  Sets: 2  Rest: none", "Wall push | sets 2 | reps 9"),
    ("Sole strokes\n  Time: 2 min   Side: each foot", f"Sole strokes | duration 2 min | {LR}"),
    ("Sole strokes\n  Time: 2 min   Side: R, then L", "Sole strokes | duration 2 min | sides right, left"),
    (
        "Wadendehnung\nDauer: 40 Sek.  Pause: 20 Sek.  Sätze: 2  Seite: rechts",
        "Wadendehnung | sets 2 | duration 40s | rest 20s | side rechts",
    ),
    ("➊ Wall push 9 x\n➋ Toe curls 12 x", "Wall push | reps 9\nToe curls | reps 12"),
    ("1️⃣ Wall push 9 x\n2️⃣ Toe curls 12 x", "Wall push | reps 9\nToe curls | reps 12"),
    ("① Wall push ½ min", "Wall push | duration 0.5 min"),
    (
        "[03/02, 18:01] Ana: Wall push 9 x\n[03/02, 18:02] Ana: Toe curls 12 x 🙂",
        "Wall push | reps 9\nToe curls | reps 12",
    ),
    ("Kopf heben, je Seite 9 Mal", "Kopf heben | reps 9 | sides links, rechts"),
    ("Kopf neigen: pro Seite 3 x 25 Sek.", "Kopf neigen | sets 3 | duration 25s | sides links, rechts"),
    ("Thigh massage: 90 s on the left, 90 s on the right", f"Thigh massage | duration 90s | {LR}"),
    ("Arm lifts, 9 with the right then 9 with the left", "Arm lifts | reps 9 | sides right, left"),
    ("Opening and closing the fist 9 x", "Opening and closing the fist | reps 9"),
)


@pytest.mark.parametrize(("text", "expected"), READ)
def test_it_is_read(text: str, expected: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(expected))


NO_STEP = (
    "The whole takes about 25 minutes",
    "All of it takes 12 min",
    "Das Ganze dauert ca. 15 Minuten",
    "Leichtes Ziehen bis 4 von 10 ist in Ordnung.",
    "Discomfort of 3 out of 10 is all right",
    "Aim for an effort of 4 to 5 out of 10",
    "Page 2 of 3   Foot school",
    "FS-PT-021 v2   Review date 04/2027",
    "Please do these after your hands have been in warm water for 6 minutes",
)


@pytest.mark.parametrize("line", NO_STEP)
@pytest.mark.parametrize("place", ["{}\n\nHeel raises 3 x 10", "Heel raises 3 x 10\n\n{}"])
def test_it_is_no_step_and_is_told(line: str, place: str) -> None:
    text = place.format(line)
    assert [each.keys["name"] for each in led(text)] == ["Heel raises"]
    made_of = draft("Case", lines=text.splitlines())
    assert any(line[-12:] in each for each in made_of.unread) or line.strip(".") in made_of.text.partition("steps:")[0]


def test_what_others_say_in_a_talk_is_not_read() -> None:
    text = "[3/2, 18:01] Ana: Wall push 9 x\n[3/2, 18:02] Ana: Toe curls 12 x\n[3/2, 18:09] Bo: I did 30 squats!"
    assert [each.keys["name"] for each in led(text)] == ["Wall push", "Toe curls"]
    assert any("30 squats" in each for each in draft("Case", lines=text.splitlines()).unread)


NAMES = ("Sets", "Reps", "Hold", "Rest", "Side", "Time", "Passes", "Pace", "Pressure", "Seite", "Dauer")


@pytest.mark.parametrize(
    "fields",
    [
        "Reps: 2 per toe   Hold: 3 s   Side: both feet",
        "Passes: 3   Pace: slow, about 8 s per pass   Side: each foot",
        "Reps: 5 each finger   Sets: 1",
        "Sets: 1   Reps: 4 rounds   Hold: 2 s in each position",
        "Sets: 3   Reps: 1   Hold: 20-30 s   Rest: as needed",
        "Dauer: 40 Sek.  Seite: die bessere",
        "Side: L hand only (skip the right)   Reps: 9",
        "Time: 1 min   Side: the stiff one   Pressure: light",
    ],
)
def test_a_field_is_no_name_and_what_is_not_sure_of_it_is_told(fields: str) -> None:
    for step in led(f"Wall push\n   {fields}\nToe curls\n   Reps: 12   Sets: 2"):
        assert step.keys["name"] in ("Wall push", "Toe curls")
        assert step.told or step.keys["name"] == "Toe curls"
    for step in led(fields):
        assert step.keys["name"] not in NAMES


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Rock 6 x. (not if wrists sore)\nToe curls 12 x", "Rock", "not if wrists sore"),
        (
            "Legs up the wall 5 min. not if feet go numb, then on a chair instead\nToe curls 12 x",
            "Legs up",
            "on a chair",
        ),
        ("Step up 2 x 8. If the knee hurts: do 5 instead\nToe curls 12 x", "Step up", "do 5 instead"),
        ("Aufstehen 2 x 8. Wenn das Knie schmerzt: nur 5\nZehen krallen 12 mal", "Aufstehen", "nur 5"),
    ],
)
def test_a_remark_of_one_exercise_stays_with_it(text: str, name: str, words: str) -> None:
    every = led(text)
    said = [f"{each.keys.get('say')} {each.keys.get('show')}".casefold() for each in every]
    assert [words in each for each in said] == [True, False]
    assert every[0].keys["name"].startswith(name)
    assert "position: " not in draft("Case", lines=text.splitlines()).text.replace("# position: ", "")


@pytest.mark.parametrize(
    "line", ["Please ring 01632 960 114 if the toes go white.", "Call us on 01632 960 114 when the cast feels tight."]
)
def test_whom_to_ring_stays_with_when(line: str) -> None:
    assert line.strip(".") in draft("Case", lines=["Fist 10 x", "Spread 10 x", line]).text


HEADS = (
    "Knee OA, home plan (Mr D. H., L knee)",
    "Patient: Mr H   Side: RIGHT",
    "Exercises: left arm",
    "Programm Knie rechts",
)


@pytest.mark.parametrize("head", HEADS)
def test_a_side_that_the_head_names_is_told_beside_what_has_none(head: str) -> None:
    one, two = led(f"{head}\n\nWall push 9 x\nCalf stretch 30 s each side")
    assert any("names one side" in why for why in one.told)
    assert not two.told


@pytest.mark.parametrize(
    "head", ["All right, here you go", "Left and right arm", "What is left to do", "Take what Mr R. said"]
)
def test_what_names_no_side_is_none(head: str) -> None:
    assert not [each for each in led(f"{head}\n\nWall push 9 x") if any("names one side" in why for why in each.told)]


@pytest.mark.parametrize(
    "words",
    [
        "One foot at a time.",
        "Each foot.",
        "Both sides.",
        "One after the other.",
        "Jedes Bein einzeln.",
        "Nacheinander.",
    ],
)
def test_a_word_that_may_mean_a_side_each_and_is_only_said_is_told(words: str) -> None:
    for each in led(f"Exercise | Sets | Reps | Comments\nToe scrunches | 3 | 9 | Sit tall. {words}"):
        assert each.told or "sides" in each.keys


@pytest.mark.parametrize("words", ["either side of the neck", "both sides of the spine", "each side of the nose"])
def test_what_lies_on_either_side_of_something_is_no_side(words: str) -> None:
    [step] = led(f"Flat fingers {words}, 9 x")
    assert "sides" not in step.keys
    assert step.told or words in step.keys["name"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Do not exercise if you have a fever or your oxygen reading is under\n90%. Rest.", "reading is under 90%"),
        ("Do not exercise if your pulse at rest is above\n110 beats.", "is above 110 beats"),
        ("Nicht üben, wenn der Puls in Ruhe höher ist als\n110 Schläge.", "höher ist als 110 Schläge"),
    ],
)
def test_a_bound_that_a_page_broke_stays_whole(text: str, whole: str) -> None:
    assert whole in draft("Case", lines=["Fist 10 x", "Spread 10 x", "", *text.splitlines()]).text


@pytest.mark.parametrize("line", ["Repeat all exercises 2 - 4 times per day.", "Alle Übungen 2 - 4 mal am Tag"])
def test_a_range_of_how_often_is_whole(line: str) -> None:
    assert [each.often[:5] for each in made(["Squats 10 x", "", line]) if each.often] == ["2 - 4"]


@pytest.mark.parametrize("line", ["Knee ro11s 9 x", "Brid9ing 9 x", "S1ow f0ld 9 x", "Lower slow|y 9 x"])
def test_a_figure_within_a_word_is_a_letter_and_is_told(line: str) -> None:
    [step] = led(line)
    assert step.keys["reps"] == "9"
    assert not any(char.isdigit() or char == "|" for char in step.keys["name"]) or step.told
    assert step.told


def test_seconds_before_a_small_word_are_no_broken_word() -> None:
    assert any("2 s in each" in each.line for each in made(["Fist 9 x", "", "Take 2 s in each position"]))


def test_the_next_item_is_no_end_of_a_line_that_ends_in_a_number() -> None:
    assert len(led("Die Brücke: mit 5\nZehen krallen 12 mal")) != 1 or not led(
        "Die Brücke: mit 5\nZehen krallen 12 mal"
    )


def test_rounds_with_a_rest_between_exercises_are_told_at_each_step() -> None:
    every = led("4 rounds. 20 sec between exercises, 3 min between rounds.\n\nBridge 9 reps\nClams 12 reps")
    assert all(any("4 rounds" in why for why in each.told) for each in every)


@pytest.mark.parametrize(
    "plan",
    [
        "Week 1: 5 reps\nWeek 2: 8 reps\nWeek 3 onwards: 11 reps",
        "- wk 1: 2 x 5\n- wk 2: 2 x 8",
        "1. Woche: 5 mal\n2. Woche: 8 mal",
        "Phase 1: 20 s\nPhase 2: 40 s",
    ],
)
def test_a_dose_that_changes_over_weeks_waits_and_is_told_at_its_step_alone(plan: str) -> None:
    stand, up = led(f"Sit to stand\n{plan}\n\nStep ups\n1 min")
    assert stand.keys["name"] == "Sit to stand"
    assert stand.keys["until"] == "ready"
    assert plan.splitlines()[-1].strip("- ") in stand.keys["show"]
    assert stand.told
    assert (up.keys, up.told) == ({"name": "Step ups", "duration": "1 min"}, ())
