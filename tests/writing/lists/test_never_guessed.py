"""What can be two doses is led as none: a number beside what is held, a pause at the top, a side that is only a place.

Written by hand from what a sheet means, before the program was asked; the notation is that of `shapes`.
"""

from __future__ import annotations

import pytest

from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

SECONDS_OR_TIMES = (
    "Plank 3x30",
    "Plank 30",
    "Plank 2 sets of 30",
    "Side plank 3x20 each side",
    "Calf stretch 2x30",
    "Wall sit 3 x 45",
    "Single leg balance 3x30",
    "Stretch on the step 2 x 30",
    "Walking 20",
    "Einbeinstand 3x20",
    "Unterarmstütz 3x30",
    "Wadendehnung 2x30",
)


@pytest.mark.parametrize("line", SECONDS_OR_TIMES)
def test_a_number_beside_what_is_held_is_not_guessed(line: str) -> None:
    (step,) = made([line])
    assert step.keys["until"] == "ready"
    assert line in step.keys["show"]
    assert any("seconds or times" in why for why in step.told)


COUNTED = {
    "Plank taps 3x10": "Plank taps | sets 3 | reps 10",
    "Sit to stand 3x10": "Sit to stand | sets 3 | reps 10",
    "Stretch the band apart 3x10": "Stretch the band apart | sets 3 | reps 10",
    "Hamstring stretch x 3": "Hamstring stretch | reps 3",
    "Calf stretch 3 times": "Calf stretch | reps 3",
    "Zehenstand 2x15": "Zehenstand | sets 2 | reps 15",
    "Liegestütz 2x12": "Liegestütz | sets 2 | reps 12",
    "Plank 3x30s": "Plank | sets 3 | duration 30s",
}
HELD = {
    "Bridges: 3 sets, 10 reps, pause 2 secs at the top": (
        "Bridges | sets 3 | reps 10 | tempo out 2s, hold 2s, back 2s | say Hold at the top."
    ),
    "Bridge 10x, hold": "? Bridge | reps 10 | show Hold.",
    "Brücke 10x halten": "? Brücke | reps 10 | show Halten.",
}
RANGES = {
    "Radeln ein bis zwei Minuten": "? Radeln | duration 1 min",
    "Fersenrutschen 12x, alle 2 Std.": "Fersenrutschen | reps 12\n~ alle 2 Std",
    "Curls 10 reps, 1 Time a Day": "Curls | reps 10\n~ 1 Time a Day",
}


@pytest.mark.parametrize("line", COUNTED | HELD | RANGES)
def test_it_is_what_was_meant_or_told(line: str) -> None:
    assert list(shown(made([line]))) == wanted((COUNTED | HELD | RANGES)[line])


@pytest.mark.parametrize(
    "line", ["Tandem stand 20 s, R foot in front first", "Step ups 2 x 10, lead with RIGHT", "Bird dog 2x8 alt"]
)
def test_a_side_that_may_be_a_place_or_an_order_is_told(line: str) -> None:
    (step,) = made([line])
    assert step.told
    assert "side" not in step.keys


@pytest.mark.parametrize("line", ["Brücke 10x mit dem kranken Bein", "Brücke 10x auf der operierten Seite"])
def test_the_side_that_hurts_is_told_as_no_side_of_the_step(line: str) -> None:
    (step,) = made([line])
    assert any("no side was taken" in why for why in step.told)


def test_to_go_to_a_doctor_at_once_is_a_caution() -> None:
    every = made(["Brücke 10x", "", "Taubheit im Bein: sofort zum Arzt!"])
    assert any("sofort zum Arzt" in caution for each in every for caution in each.cautions)


def test_a_talk_whose_dates_end_in_a_point_is_read() -> None:
    talk = ["[12.03., 18:22] Anna: Brücke 2x12", "[12.03., 18:23] Anna: Clams 9x", "[12.03., 18:24] Ich: wie oft?"]
    assert [each.keys["name"] for each in made(talk) if each.keys] == ["Brücke", "Clams"]


ALTERNATIVES = (
    "Do A or B:\nA. Squats 3x10\nB. Sit to stand 3x8",
    "Good day: squats 3x10\nBad day: squats 1x5",
    "Kniebeugen 3x10\nan schlechten Tagen nur 1x5",
    "Squats 3x10\n– or if sore –\nSit up and down 3x8",
)


@pytest.mark.parametrize("text", ALTERNATIVES)
def test_of_what_is_done_instead_of_another_none_is_led_without_a_word(text: str) -> None:
    first, *_ = made(text.splitlines())
    assert first.told or first.unread


@pytest.mark.parametrize("rounds", ["x 3 rounds", "3 Runden"])
def test_rounds_below_several_are_told_at_each(rounds: str) -> None:
    first, second = (each for each in made(["Squats 10", "Rows 9", rounds]) if each.keys)
    assert all(any(rounds in why for why in step.told) for step in (first, second))
    assert "sets" not in second.keys


def test_a_circuit_that_is_gone_through_so_often_is_no_step() -> None:
    every = made(["Shoulder circuit - 3 times through", "Band row 12", "Wall slide 9"])
    assert [each.keys["name"] for each in every if each.keys] == ["Band row", "Wall slide"]
    assert all(any("times through" in why for why in each.told) for each in every if each.keys)


def test_a_remark_on_the_weaker_side_is_no_side() -> None:
    (step,) = made(["Clams 2x12 (R weaker - do extra set)"])
    assert "side" not in step.keys
    assert step.told


def test_a_name_of_several_exercises_is_told() -> None:
    (step,) = made(["Arm circles + shoulder rolls 2x10"])
    assert any("several exercises" in why for why in step.told)


@pytest.mark.parametrize(
    ("line", "name"), [("Zwei Sätze mit je zehn Kniebeugen", "Kniebeugen"), ("2 sets with 10 squats", "Squats")]
)
def test_sets_with_so_many_are_sets_of_so_many(line: str, name: str) -> None:
    (step,) = made([line])
    assert step.keys == {"name": name, "sets": "2", "reps": "10"}
