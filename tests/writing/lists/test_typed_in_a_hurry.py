"""Lists as they are typed in a hurry: in small letters, with days, choices, numbers in words, and breaths by count."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted
from tests.writing.lists.test_sheets_of_strangers import LR, led


@pytest.mark.parametrize(
    ("line", "cycles"), [("Deep breathing × 7", "7"), ("Belly breaths x 7", "7"), ("Bauchatmung 7 mal", "7")]
)
def test_breathing_so_often_is_so_many_breaths_and_told(line: str, cycles: str) -> None:
    [step] = led(line)
    assert (step.keys["cycles"], step.keys["breathe"]) == (cycles, "{in: 4s, out: 6s}")
    assert step.told


@pytest.mark.parametrize("line", ["3. Repeat 1 and 2", "3. Repeat steps 1, 2 once more", "3. Übung 1 und 2 wie oben"])
def test_a_line_that_names_others_by_their_numbers_is_told_and_harms_none(line: str) -> None:
    steps = led(f"1. Squats 9 x\n2. Bridge 8 x\n{line}\n4. Clams 7 x")
    assert [step.keys for step in steps if step.keys["name"] in ("Squats", "Bridge", "Clams")] == [
        {"name": "Squats", "reps": "9"},
        {"name": "Bridge", "reps": "8"},
        {"name": "Clams", "reps": "7"},
    ]


@pytest.mark.parametrize(
    "line", ["Neck if she wants it, 1 min", "Walk or march on the spot, 3 min", "Gehen, wenn das Wetter gut ist, 9 min"]
)
def test_a_choice_in_a_name_is_told(line: str) -> None:
    assert all(step.told for step in led(line))


SMALL = (
    (
        "bridges x 9\nclams x 12 each side\nside bends 20 s, on knees",
        f"Bridges | reps 9\nClams | reps 12 | {LR}\nSide bends | duration 20s | say On knees.",
    ),
    (
        "neck turns side to side, nine times, nice and slow\nheel lifts, 12 reps\ntoe curls - two lots of 8 with"
        " a pause\nwall push, 6, small range",
        "Neck turns side to side | reps 9 | say Nice and slow.\nHeel lifts | reps 12"
        "\nToe curls | sets 2 | reps 8 | say With a pause.\nWall push | reps 6 | say Small range.",
    ),
)


@pytest.mark.parametrize(("text", "expected"), SMALL)
def test_a_list_typed_in_small_letters_is_no_text_that_a_page_broke(text: str, expected: str) -> None:
    given = sorted(line.removeprefix("? ") for line in shown(made(text.splitlines())))
    assert given == sorted(wanted(expected))


@pytest.mark.parametrize(
    "text",
    [
        "Lie on your side with the knees bent and lift the upper knee\nas far as it goes, 9 times.",
        "Stand at the sink and hold on to it with both of your hands and\nrise on the toes 9 times slowly.",
    ],
)
def test_a_text_that_a_page_broke_is_one(text: str) -> None:
    [step] = led(text)
    assert step.keys["reps"] == "9"


@pytest.mark.parametrize(
    "line", ["Mon: Bridge 3 x 9", "Wed: Clams 3 x 12", "Squat 3 x 9 Mon Wed Fri", "Samstag: Kniebeuge 3 x 9"]
)
def test_what_is_for_some_days_is_told(line: str) -> None:
    assert all(each.told for each in led(f"Heel raises 12 x\n{line}")[1:])


def test_what_is_for_another_time_of_the_day_is_told() -> None:
    assert all(each.told for each in led("MORNING\nAnkle pumps 20\nEVENING\nBridge 5"))
    assert not [each for each in led("Evening\nAnkle pumps 20\nBridge 5") if each.told]


@pytest.mark.parametrize("words", ["affected leg only", "operated knee", "good side", "betroffenes Bein", "einbeinig"])
def test_which_side_it_is_that_only_somebody_knows_is_told(words: str) -> None:
    assert all(each.told or each.unread for each in made([f"Heel slides x 9 ({words})"]))


@pytest.mark.parametrize("line", ["Chin tucks, ten, slowly", "Chin tucks, twelve, hold for a count of five"])
def test_a_number_in_words_between_commas_counts(line: str) -> None:
    [step] = led(line)
    assert step.keys["reps"] in ("10", "12")
    assert step.keys["name"] == "Chin tucks"


def test_an_exercise_s_labelled_lines_leave_its_name() -> None:
    [step] = led("Exercise 1 - Squat\nStart: stand tall\nDo: bend the knees\nReps: 9\nSets: 3")
    assert step.keys == {"name": "Squat", "sets": "3", "reps": "9", "say": "Start: stand tall. Do: bend the knees."}


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("Fist 9 x, right hand then left", "[right, left]"),
        ("Fist 9 x, left hand then right", "[left, right]"),
        ("Faust 9 x, rechte Hand, dann linke", "[rechts, links]"),
        ("Fist\n  Reps: 9   Side: R, then L", "[right, left]"),
    ],
)
def test_the_side_that_is_said_to_come_first_comes_first(line: str, sides: str) -> None:
    [step] = led(line)
    assert step.keys["sides"] == sides or step.told


@pytest.mark.parametrize(
    "line",
    [
        "Knead 3 x 20 s, 10 s off. Then swap sides.",
        "Lean in, hold 20 secs, ease off 10 secs, three times. Then swap sides.",
        "Tandemstand: 3 x 20 Sek. je Seite, dazw. kurz ausschütteln",
        "Squat 3 x 9, shake out in between",
        "Squat 3 x 9, a sip of water after each set",
        "Fist 9 x, not every night",
        "Calf stretch 3 x 30 s (L tighter: do 4 on L)",
        "Band\t-\t2 x 12\t3 x 12",
    ],
)
def test_what_the_program_leads_in_another_way_is_told(line: str) -> None:
    assert all(each.told or each.unread for each in made([line]))


def test_an_empty_column_before_others_is_kept_in_what_is_shown() -> None:
    [step] = led("Band eversion\tL\t-\t2 x 12\t3 x 12\t45s")
    assert "L | - | 2 x 12" in step.keys["show"]


@pytest.mark.parametrize("last", ["Warm-up: march 5 min", "Aufwärmen 5 Min."])
def test_a_warm_up_below_the_rest_is_told(last: str) -> None:
    assert led(f"Squat 9 x\nRow 9 x\n{last}")[-1].told


@pytest.mark.parametrize(
    "line", ["M was tired after 2 rounds", "Pt: M.H.  R shoulder 3/52", "The squats were fine, 9 x"]
)
def test_what_tells_of_somebody_is_no_step(line: str) -> None:
    assert [each.keys["name"] for each in led(f"{line}\n\nSquat 9 x")] == ["Squat"]


def test_a_ban_behind_how_often_goes_for_all_of_it() -> None:
    text = "Stroke the arm 9 x\nHold the hand 1 min\nFrequency: 3 evenings/week. No massage over broken skin."
    assert "position: No massage over broken skin" in draft("Case", lines=text.splitlines()).text


@pytest.mark.parametrize("line", ["Stroke her back 2 min", "Massage for Priya", "Foot massage | for Peter to do"])
def test_what_reads_as_done_to_somebody_is_told(line: str) -> None:
    lines = [line, "", "Hold the hand 1 min"]
    assert any("for: partner" in note for note in draft("Case", lines=lines).notes)
    assert not any("for: partner" in note for note in draft("Case", leads="partner", lines=lines).notes)


def test_a_remark_of_very_many_steps_names_the_first_and_stands_at_each_in_the_file() -> None:
    lines = ["Do each exercise 6 times", *(f"{name} 10 s" for name in ("Curl", "Row", "Push", "Pull", "Lift"))]
    made_of = draft("Case", lines=lines)
    assert made_of.notes[0].startswith(
        "Curl, Row, Push and 2 more: 'Do each exercise 6 times' may be meant for this step"
    )
    assert made_of.text.count("'Do each exercise 6 times' may be meant for this step") == 5
