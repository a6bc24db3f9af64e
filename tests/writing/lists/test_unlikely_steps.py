"""What has a dose and is no exercise is no step: it is told, whatever words it comes in."""

from __future__ import annotations

import random

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import Made, made
from tests.writing.lists.test_lists import shown, wanted

LISTS: tuple[tuple[str, str], ...] = (
    # A dose for all of a list is no exercise, and each exercise tells of it
    ("Jede Übung sollte in drei Sets mit je 10 Wiederholungen gemacht werden.\nFersen heben", "#"),
    ("Wo nichts anderes steht: jede Übung 5-10x hintereinander.", "#"),
    ("The following exercises should be performed 10 repetitions of each exercise", "#"),
    # What is done on another day, or by the advice of somebody
    ("When II) is easy, use a 1 kg weight and hold 5 seconds.", "#"),
    ("Sobald das leicht geht, 15 Wiederholungen.", "#"),
    ("Once you can do this easily hold for 20 seconds", "#"),
    ("Your physiotherapist may increase this to 20 repetitions", "#"),
    # A number that counts weeks, pages, or how thick something is
    ("Kräftigen (ab Wo. 6)", "#"),
    ("Trainingsplan ab 7. Woche", "#"),
    ("Aufbauprogramm (Stufe II, ab ca. 3. Woche)", "#"),
    ('1/4" object between the front teeth, slowly shift the jaw from side to side.', "#"),
    ("Page 1 of 2 mc7245-464", "#"),
    # A tail of a sentence, a remark, a name at the foot of the page
    ("Halten. 5 Serien zu 10 Wiederholungen.", "#"),
    ("Tempo: langsam, 3 x 8, 2 min Pause", "#"),
    ("A. Thompson Physio\nComplete on each side", "#"),
    # And what looks like these and is an exercise
    ("All fours rock 10 times", "All fours rock | reps 10"),
    ("Abduction 3 x 10", "Abduction | sets 3 | reps 10"),
    ("QS 10x", "QS | reps 10"),
    ('Arm across 20" x 4', "Arm across | sets 4 | duration 20s"),
    ("Level 2 bridge 10 times", "?"),
    ("Week hand squeeze 5 s", "Week hand squeeze | duration 5s"),
    ("Lift to 90 degrees 10 times", "?"),
    ("Wand 10 s drücken", "Wand | duration 10s | show Drücken."),
)


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text[:40] for text, _ in LISTS])
def test_a_line_is_an_exercise_or_told(text: str, expected: str) -> None:
    steps = [each for each in made(text.splitlines()) if "name" in each.keys]
    if expected == "#":
        assert steps == []
        assert any(each.unread or each.told for each in made(text.splitlines()))
    elif expected == "?":
        assert [each.keys["reps"] for each in steps] == ["10"]
    else:
        assert [*shown(made(text.splitlines()))] == wanted(expected)


def test_of_a_table_with_ticks_a_row_without_one_is_not_meant() -> None:
    lines = ["| Heel raises | [x] 10 times |", "| Tandem walk | [ ] 20 times | [ ] 30 times |"]
    names = [each.keys["name"] for each in made(lines) if "name" in each.keys]
    assert names == ["Heel raises"]
    assert any("box" in why for each in made(lines) for why in each.told)


def test_a_list_of_things_to_tick_off_is_meant_whole() -> None:
    lines = ["[ ] Heel raises 10 times", "[ ] Toe raises 12 times"]
    assert [each.keys["reps"] for each in made(lines)] == ["10", "12"]


def test_the_number_of_a_week_is_found_on_the_next_line() -> None:
    lines = ["Week", "1 |Walk", "Walk briskly 5 minutes", "Week", "2 |Walk", "Walk briskly 10 minutes"]
    steps = [each for each in made(lines) if "name" in each.keys]
    assert [each.keys["duration"] for each in steps] == ["5 min", "10 min"]
    assert [any(f"Week {n}" in why for why in step.told) for n, step in enumerate(steps, 1)] == [True, True]


@pytest.mark.parametrize(
    "line",
    [
        "Erkrankten Arm ziehen, die andere Hand hilft am Ellbogen. 30 Sek. halten",
        "Lift your arm, the other hand supports the elbow, 10 times",
    ],
)
def test_what_the_other_hand_does_makes_no_second_side(line: str) -> None:
    (step,) = made([line])
    assert not step.keys.keys() & {"sides", "side"}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Stufensteigen seitwärts, genauso langsam, 10 mal", "genauso"),
        ("Beckenboden 30 Sek., danach gleich lang Pause, 5 mal", "gleich lang Pause"),
        ("Squeeze 10 seconds, then rest for the same time, 5 times", "rest for the same time"),
        ("Becken heben 30 Sek., 1x wiederholen", "1x wiederholen"),
    ],
)
def test_no_small_word_is_lost(line: str, word: str) -> None:
    (step,) = made([line])
    seen = [*step.told, *(step.keys.get(key, "") for key in ("name", "say", "show"))]
    assert any(word.casefold() in each.casefold() for each in seen), step


def test_a_sign_to_stop_ends_where_another_sentence_begins_in_a_small_letter() -> None:
    line = "Stop for the day if arm feels heavy. my physio said every other day but I do it when i can"
    stops = [sign for each in made([line, "Arm circles 10 times"]) for sign in each.stops]
    assert stops == ["arm feels heavy"]


def test_what_a_hold_and_a_pace_were_taken_to_be_is_told_once() -> None:
    lines = ["Clam hold 5 s, 10 times", "Bridge hold 8 s, 5 times", "Heel raises 12 times", "Walking pace 30 s"]
    notes = [note for note in draft("A", lines=lines).notes if "taken" in note]
    assert notes == [
        "not in your list: 2 s out and 2 s back were taken: Clam, Bridge",
        "not in your list: 3 s for each was taken: Heel raises",
    ]


def test_a_name_that_is_cut_off_and_a_line_that_goes_on_are_told() -> None:
    lines = ["Slide your hand up the", "wall and back 10 times", "Heel raises 5 times"]
    told = [why for each in made(lines) if "reps" in each.keys for why in each.told]
    names = [each.keys["name"] for each in made(lines) if "reps" in each.keys]
    assert told or names[0].startswith("Slide")


GENERAL = ("Each exercise", "All exercises", "Jede Übung", "Alle Übungen", "These stretches", "Every movement")
CONDITIONS = ("When this is easy", "If it gets easier", "Once you can", "Sobald es leicht geht", "Wenn das gelingt")
ADVICE = ("We recommend", "Your physio may ask for", "You should do", "Wir empfehlen", "Sie sollten")
DOSES = ("3 x 10", "10 times", "hold 5 seconds", "for 20 minutes", "3 sets of 8", "10 Wdh.", "30 Sek. halten")


def test_made_up_lines_of_these_kinds_never_become_a_step() -> None:
    chance = random.Random(16)
    for _ in range(150):
        start = chance.choice([*GENERAL, *CONDITIONS, *ADVICE])
        line = f"{start}{chance.choice([' ', ', ', ': '])}{chance.choice(DOSES)}"
        lines = ["Heel raises 2 x 12", line, "Knee bends 2 x 8"]
        steps = [each.keys["name"] for each in _flat(made(lines)) if "name" in each.keys]
        assert {*steps} <= {"Heel raises", "Knee bends"}, line
        told = " ".join(each.line for each in made(lines) if each.unread)
        assert "Knee bends" in steps or "Knee bends" in told, line


def _flat(all_made: list[Made]) -> list[Made]:
    return [inner for each in all_made for inner in (each, *each.steps)]
