"""What orders nothing: a patient's letter that is quoted, a question, an answer, a box that is not ticked, what is
crossed out, and advice to cool a limb. And what is only said and would be lost: the same once more in another way."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import Made, made
from tests.writing.lists.test_sheets import flat

LETTERS = (
    "Dear Ann,\n> Do I still do the bridges if my back is sore? I did 12.\nYes.\n\n{}",
    "Anna wrote:\n> The squats were fine, 15 of them\n> and the walk took 20 minutes\n\n{}",
    "{}\n\n> My knee hurts after 10 squats, is that normal?\nIt is.",
    "Am Montag schrieb Frau K.:\n> Die Brücke habe ich 20 mal gemacht\n\n{}",
    "> > Can I do 30 of the wall slides?\n> you can\n{}",
)
LIST = "Heel raises 3 x 10\nCalf stretch 30 s each side"


def led(every: list[Made]) -> list[Made]:
    return [each for each in flat(every) if each.keys.keys() - {"rest", "repeat"}]


@pytest.mark.parametrize("letter", LETTERS)
def test_what_is_quoted_from_a_letter_is_no_step_no_position_and_no_sign(letter: str) -> None:
    text = letter.format(LIST)
    every = made(text.splitlines())
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    quoted = [line.strip("> ") for line in text.splitlines() if line.startswith(">")]
    assert all(any(line in each.line for each in every if each.unread) for line in quoted)
    assert not [each for each in every if each.stops or each.cautions]


@pytest.mark.parametrize(
    "text", ["> Heel raises 3 x 10\n> Bridge 2 x 8", "Warm up\n> Heel raises 3 x 10\n> Bridge 2 x 8"]
)
def test_the_same_mark_as_a_bullet_is_a_list(text: str) -> None:
    every = made(text.splitlines())
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Bridge"]


@pytest.mark.parametrize(
    "line",
    [
        "Can I do the squats if my knee is sore?",
        "Should I do 10 or 15 of my squats?",
        "Darf ich die Kniebeugen machen, wenn mein Knie weh tut?",
        "Yes, but only 5",
        "Ja, aber nur 5 mal",
    ],
)
def test_a_question_and_its_answer_are_no_step_and_no_caution(line: str) -> None:
    every = made([line, "", *LIST.splitlines()])
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    assert any(line in each.line for each in every if each.unread)
    assert not [each for each in every if each.stops or each.cautions]


@pytest.mark.parametrize(
    ("line", "reps", "sets"),
    [
        ("Wall push ☐ 4 ☒ 9", "9", ""),
        ("Wall push ☒ 4 ☐ 9", "4", ""),
        ("Wall push [ ] 4 [x] 9 [ ] 20", "9", ""),
        ("Wall push ( ) 4 reps (x) 9 reps", "9", ""),
        ("Wall push: sets ☐ 2 ☒ 4, reps ☐ 6 ☑ 12", "12", "4"),
        ("☒ Wall push ☐ 4 ☒ 9", "9", ""),
    ],
)
def test_of_several_boxes_the_ticked_one_counts_and_it_is_told(line: str, reps: str, sets: str) -> None:
    [step] = led(made([line]))
    assert (step.keys["name"], step.keys.get("reps"), step.keys.get("sets", "")) == ("Wall push", reps, sets)
    assert step.told


@pytest.mark.parametrize(
    "line", ["Wall push 4 ☐ 9 ☒", "Wall push ☐ 4 ☐ 9", "☐ Wall push ☐ 4 ☒ 9", "Wall push ☒ 4 ☒ 9", "Wall push 4 ☒ 9 ☐"]
)
def test_boxes_that_can_be_meant_in_two_ways_are_told(line: str) -> None:
    for each in made([line]):
        assert each.told or each.unread
        assert not each.keys.keys() & {"reps", "sets"}


def test_the_ticked_side_is_the_side() -> None:
    [step] = led(made(["Clamshell 3 x 10", "Side: ☐ left ☒ right"]))
    assert step.keys["side"] == "right"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("~~Wall push 3 x 9~~", ""),
        ("- ~~Wall push 3 x 9~~ not yet", ""),
        ("<s>Wall push 3 x 9</s>", ""),
        ("W̶a̶l̶l̶ ̶p̶u̶s̶h̶ ̶9̶x̶", ""),
        ("Wall push ~~3 x 9~~ 2 x 8", "Wall push"),
    ],
)
def test_what_is_crossed_out_is_not_done_and_is_told(line: str, name: str) -> None:
    every = made([*LIST.splitlines(), line])
    assert [each.keys["name"] for each in led(every)] == list(filter(None, ["Heel raises", "Calf stretch", name]))
    assert [each for each in flat(every) if each.told and ("9" in f"{each.line} {each.told}")]


@pytest.mark.parametrize(
    "line",
    [
        "Ice and elevate for 15 minutes",
        "Ice pack 10 min",
        "Apply ice for 10 minutes",
        "RICE: 15 min",
        "Then a hot pack on the neck 10 min",
        "Kühlen 10 Min.",
        "Wärmekissen: bei Bedarf 15 Min.",
    ],
)
def test_to_cool_or_to_warm_is_advice_and_no_step(line: str) -> None:
    every = made([*LIST.splitlines(), line])
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    assert any(line in each.line for each in every if each.unread)


@pytest.mark.parametrize(
    "line", ["Elevate the arm on a pillow 15 min", "Bein hochlagern 15 Min.", "Finish: ice, 10 min"]
)
def test_what_may_be_advice_is_told(line: str) -> None:
    assert all(each.told for each in led(made([*LIST.splitlines(), line]))[2:])


AGAIN = (
    "Stroke the back of the hand 10 times. {}",
    "Stroke the back of the hand 10 times\n{}",
    "Back of the hand\nStroke from the fingers to the wrist. 2 minutes.\n{}",
    "1. Stroke the back of the hand for 2 minutes. {}\n2. Fist 10 x",
    "Exercise | Reps | Notes\nStroke the hand | 10 | {}",
)


@pytest.mark.parametrize("place", AGAIN)
@pytest.mark.parametrize(
    "again",
    [
        "Turn round and do the same with the palm.",
        "Turn it over and repeat with the palm.",
        "Then repeat palm up.",
        "Then turn over and repeat.",
        "Then the palm.",
        "Then reverse.",
        "Then change direction.",
        "Do it again lying down.",
        "Umdrehen und dasselbe mit der Handfläche.",
        "Dann die Handfläche.",
        "Richtung wechseln.",
        "Auf der Handfläche wiederholen.",
    ],
)
def test_a_second_go_that_is_only_said_is_told(again: str, place: str) -> None:
    every = flat(made(place.format(again).splitlines()))
    assert all(each.told or each.unread or each.keys["name"] == "Fist" for each in every if each.line)
    texts = [" ".join([each.line, *each.told]) for each in every if each.told or each.unread]
    assert any(again.split()[-1].strip(".") in text for text in texts), every


@pytest.mark.parametrize("line", ["Fist 10 x. Open, close, and repeat.", "Fist 10 x. Repeat slowly."])
def test_to_repeat_what_is_counted_is_no_second_go(line: str) -> None:
    assert not [each.told for each in made([line]) if each.told]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("for the squat: not below 90", "Squat"),
        ("For the squats: do not go below 90 degrees.", "Squat"),
        ("For the bridge: avoid arching the back", "Bridge"),
        ("Bridge: never hold your breath", "Bridge"),
        ("With the squat, do not let the knees fall in", "Squat"),
    ],
)
def test_a_caution_for_one_exercise_goes_to_that_one_and_keeps_its_name(line: str, name: str) -> None:
    every = made(["Squat 3 x 10", "Bridge 2 x 8", "Heel raises 2 x 12", line])
    said = {each.keys["name"]: f"{each.keys.get('say')} {each.keys.get('show')}" for each in led(every)}
    assert line.strip(".")[1:] in said[name]
    assert not [each for each in every if each.cautions or each.unread]
    assert sum(line.strip(".")[1:] in text for text in said.values()) == 1


@pytest.mark.parametrize("line", ["For the lunge: do not go below 90 degrees.", "For the wall: do not lean on it"])
def test_a_caution_for_what_is_not_there_stays_whole(line: str) -> None:
    text = draft("Case", lines=["Squat 3 x 10", "Wall push 2 x 8", "Wall sit 30 s", line]).text
    assert line.strip(".") in text


def test_an_answer_to_what_is_quoted_is_told_and_its_sign_is_kept() -> None:
    text = (
        "> Is the cobra ok? I did 12\nYes but only if the pain moves up. If it goes further down, stop. 9 is right.\n\n"
        f"{LIST}\n\nIf your foot goes numb go to A&E."
    )
    every = made(text.splitlines())
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    assert any("only if the pain moves up" in each.line for each in every if each.unread)
    assert [sign for each in every for sign in each.stops] == ["it goes further down"]
    assert not [caution for each in every for caution in each.cautions if "only if" in caution]


def test_what_stands_right_below_what_is_quoted_may_answer_it_and_is_told() -> None:
    steps = led(made(f"> How long is the hip stretch?\nHip stretch 40 s\n\n{LIST}".splitlines()))
    assert [bool(step.told) for step in steps] == [True, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "✗ Wall push 3 x 9",
        "❌ Wall push 3 x 9",
        "(skip for now) Wall push 3 x 9",
        "Leave out the wall push (3 x 9) until I see you",
        "[skip] Wall push 3 x 9",
    ],
)
def test_what_is_taken_out_of_the_list_is_no_step_and_is_told(line: str) -> None:
    every = made([*LIST.splitlines(), line])
    assert [each.keys["name"] for each in led(every)] == ["Heel raises", "Calf stretch"]
    assert any("3 x 9" in each.line for each in every if each.unread)


@pytest.mark.parametrize(
    "line", ["Wall push 3 x 9 (STOP doing these)", "Wall push 3 x 9 - on hold", "Wand drücken 3 x 9 noch nicht"]
)
def test_what_may_not_be_done_is_told(line: str) -> None:
    assert all(each.told or each.unread for each in made([line]))


@pytest.mark.parametrize("line", ["Skip rope 2 min", "Let the arm drop 9 x", "Drop the knees to the side 9 x"])
def test_what_only_sounds_like_it_is_done(line: str) -> None:
    assert [each.told for each in made([line])] == [()]


def test_routines_of_several_days_are_told_at_their_steps() -> None:
    every = led(made("ROUTINE A (Mon/Thu)\nSquat 3 x 9\n\nROUTINE B (Tue/Fri)\nPress 3 x 8".splitlines()))
    assert len(every) == 2 and all(each.told for each in every)


def test_how_often_that_changes_over_weeks_is_told() -> None:
    every = made("Do these every day for 2 weeks, then every other day.\n\nSquat 9 x".splitlines())
    assert not [each for each in every if each.often] and every[0].told


def test_what_is_left_beside_a_name_that_is_crossed_out_is_no_part_of_another_line() -> None:
    every = made(["Fist ☐ 5 ☒ 9", "~~Spread 12 x~~ not yet", "Heel raises 3 x 10"])
    assert [(each.keys["name"], each.keys["reps"]) for each in led(every)] == [("Fist", "9"), ("Heel raises", "10")]
    assert any("Spread 12 x not yet" in each.line for each in every if each.unread)


@pytest.mark.parametrize("mark", ["❌", "✗", "🚫", "⛔", "✘"])
def test_a_cross_before_what_must_not_be_leaves_the_warning(mark: str) -> None:
    lines = [*LIST.splitlines(), "", f"{mark} Do not bend past 90 degrees.", f"{mark} Stop if you feel dizzy."]
    text = draft("Case", lines=lines).text.partition("steps:")[0]
    assert "Do not bend past 90 degrees" in text and "dizzy" in text


def test_a_sign_to_stop_for_is_kept_though_its_box_is_not_ticked() -> None:
    every = made(["[x] Fist 9 x", "[ ] Spread 9 x", "[ ] Stop if you feel dizzy."])
    assert any("dizzy" in sign for each in every for sign in each.stops)
