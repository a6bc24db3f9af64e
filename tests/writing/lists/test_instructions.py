"""Numbered instructions, lines of one thing each, circuits and rows of sets: of the exercise above, and no steps."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.format.items import Group
from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown
from tests.writing.lists.test_safety import leaves, routine_of


def what(text: str) -> list[str]:
    return [*shown(made(text.splitlines()))]


PRESS_UP = "Wall press up\n1 Start with both hands at shoulder height.\n2 Straighten your elbows.\n3 Repeat 12 times."


def test_numbers_that_begin_again_are_of_the_next_exercise() -> None:
    routine = routine_of(f"Arm slides\n1 Sit upright.\n2 Slide the arm.\n3 Repeat 8 times.\n{PRESS_UP}")
    assert [step.name for step in leaves(routine.steps)] == ["Arm slides", "Wall press up"]


def test_where_the_hands_go_is_no_step_and_no_side() -> None:
    assert what(PRESS_UP) == [
        "Wall press up | reps 12 | say Start with both hands at shoulder height. Straighten your elbows."
    ]


def test_an_angle_is_told_and_the_exercise_is_made() -> None:
    (step,) = what("Supported 90-90 turns\n1 Bend the elbow to 90 degrees.\n2 Lower the hand.\n3 Repeat 10 times.")
    assert step.startswith("? Supported 90-90 turns | reps 10")
    assert "show Bend the elbow to 90 degrees." in step


@pytest.mark.parametrize(
    "stuck", ["1Toe Taps\n6 each leg\n2Chest Opener\n", "1 Toe Taps\n6 each leg\n2 Chest Opener\n"]
)
def test_a_number_stuck_to_a_name_counts_nothing(stuck: str) -> None:
    first, second = leaves(routine_of(f"{stuck}Take 3 deep breaths here, then repeat on the other side.").steps)
    assert first.name == "Toe Taps" and (second.name or "").startswith("Chest")
    assert first.sides == second.sides == ("left", "right")


AMOUNTS = {
    "3 Sätze Kniebeugen\n2 Minuten gehen": "duration 2 min", "1 Minute gehen\n2 Minuten stehen": "duration 1 min",
}  # fmt: skip


@pytest.mark.parametrize("lines", AMOUNTS)
def test_an_amount_at_the_start_stays_one(lines: str) -> None:
    assert any(AMOUNTS[lines] in each for each in what(lines))


def test_of_a_sentence_that_a_dose_was_cut_out_of_no_scrap_is_spoken() -> None:
    text = draft("Case", lines=["Chest opener", "Take 3 deep breaths here, then repeat on the opposite side."]).text
    assert "say: Take" not in text
    assert 'show: "Take 3 deep breaths here, then repeat on the opposite side."' in text


def test_the_same_hold_in_a_bullet_below_is_no_second_step() -> None:
    text = "Calf stretch 3 sets of 30-second holds\n- Hold for 30 seconds, then relax\nPumps 3 sets of 20 reps"
    assert [step.name for step in leaves(routine_of(text).steps)] == ["Calf stretch", "Pumps"]


def test_another_hold_in_a_bullet_below_is_told() -> None:
    first, *_ = what("Calf stretch 3 sets of 30-second holds\n- Hold for 20 seconds, then relax")
    assert first.startswith("? Calf stretch | show Calf stretch 3 sets of 30-second holds / Hold for 20 seconds")


BREATHS = {
    "Belly breathing lying down\n  In 4 s\n  Out 6 s\n  3 min": (
        "Belly breathing lying down | breathe in 4s, out 6s | cycles 18"
    ),
    "Calm down\nInhale through the nose 4\nHold 4\nExhale 6\n5 times": (
        "Calm down | breathe in 4s, hold 4s, out 6s | cycles 5 | say Through the nose."
    ),
    "Bauchatmung\n- Ein 4 Sek\n- Aus 6 Sek\n- 10 Atemzüge": "Bauchatmung | breathe in 4s, out 6s | cycles 10",
}


@pytest.mark.parametrize("text", BREATHS)
def test_the_parts_of_a_breath_below_one_another_are_one_breath(text: str) -> None:
    assert what(text) == [BREATHS[text]]


def test_breathing_out_in_a_remark_makes_no_breath_of_a_lift() -> None:
    (line,) = what("Squats 2 x 6-8. Breathe out as you stand.")
    assert line == "? Squats | reps 6 | say Breathe out as you stand. | sets 2"


CIRCUIT = "HOME CIRCUIT - 3 ROUNDS\n40 seconds work / 20 seconds rest\n1) Squats\n2) Push-ups\n3) Marching\n"


def test_work_and_rest_over_a_circuit_go_into_each_exercise() -> None:
    routine = routine_of(f"{CIRCUIT}Rest 90 seconds between rounds\nWarm up: 5 min walking")
    group, warm = routine.steps
    assert isinstance(group, Group)
    assert group.repeat == 3 and group.rest == Decimal(90)
    assert [(step.name, getattr(step.measure, "duration", 0)) for step in leaves(group.steps)] == [
        ("Squats", 40), ("Push-ups", 40), ("Marching", 40),
    ]  # fmt: skip
    assert getattr(warm, "name", "") == "Warm up"


def test_what_went_into_each_of_a_circuit_is_told() -> None:
    text = draft("Case", lines=CIRCUIT.splitlines()).text
    assert text.count("'40 seconds work / 20 seconds rest' was put into each of these 3") == 3
    assert "HOME CIRCUIT - 3 ROUNDS" in text


SETS = {
    "Sit to stand - 12, 10, 8 reps, 60 s rest": "Sit to stand | reps [12, 10, 8] | rest 60s",
    "Curl (12/10/8) each arm": "? Curl | reps [12, 10, 8] | sides left, right",
    "Row, sets of 5, 5, 5": "Row | reps [5, 5, 5]",
    "Bridge 3/12": "? Bridge | reps 12 | sets 3",
    "Bands, 10 times, 60 s rest, repeat again": "? Bands | reps 10 | rest 60s | sets 2",
    "Plank, effort 3/10": "? Plank, effort | show Plank, effort 3/10 | until ready",
}


@pytest.mark.parametrize("line", SETS)
def test_a_row_of_sets_is_one_set_each(line: str) -> None:
    assert what(line) == [SETS[line]]


def test_a_letter_before_a_dose_is_its_side_and_told() -> None:
    assert what("SLR R 3x12\nSLR L 2x12") == [
        "? SLR | reps 12 | sets 3 | side right", "? SLR | reps 12 | sets 2 | side left",
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Morning", "Evening:", "In the morning"])
def test_a_time_of_day_over_exercises_is_their_heading_and_no_schedule(heading: str) -> None:
    heads, *below = what(f"{heading}\n- Nods x 5\n- Turns x 6")
    assert heads.startswith(f"# {heading}")
    assert below == ["Nods | reps 5", "Turns | reps 6"]


@pytest.mark.parametrize("line", ["HEP - J.D. - s/p R ACLR wk 4", "Updated 4-7-25", "Heimprogramm Nr. 3"])
def test_a_heading_of_the_sheet_is_no_step(line: str) -> None:
    assert [step.name for step in leaves(routine_of(f"{line}\nBridges x 10").steps)] == ["Bridges"]
