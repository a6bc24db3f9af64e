"""Which side is first, both together, either-or, and what is left out: a forgotten side or a second go on a side that
was not meant is the worst that a list can become.

Written by hand from what a sheet means, before the program was asked; the notation is that of `shapes`.
"""

from __future__ import annotations

import pytest

from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

RL, LR, RECHTS, LINKS = "sides right, left", "sides left, right", "sides rechts, links", "sides links, rechts"
FIRST = {
    "Leg raises 10x first the right": f"? Leg raises | reps 10 | {RL}",
    "Leg raises 10x, right first": f"? Leg raises | reps 10 | {RL}",
    "Leg raises 10x, start on the left": f"? Leg raises | reps 10 | {LR}",
    "Leg raises 10 x each leg, right leg first": f"Leg raises | reps 10 | {RL}",
    "Side bends x 8 each side (start with the right)": f"Side bends | reps 8 | {RL}",
    "Knee hugs, beginning with the left, 5 per side": f"Knee hugs | reps 5 | {LR}",
    "Hip flexor stretch: left leg first, then right, 20 s": f"Hip flexor stretch | duration 20s | {LR}",
    "Calf stretch 30 s on the right, then on the left": f"Calf stretch | duration 30s | {RL}",
    "Beinheben je 12x, zuerst rechts, dann links": f"Beinheben | reps 12 | {RECHTS}",
    "Beinheben 10x je Seite, zuerst das rechte Bein": f"Beinheben | reps 10 | {RECHTS}",
    "Beinheben 10x, erst rechts": f"? Beinheben | reps 10 | {RECHTS}",
    "Beinheben je 10x, mit rechts beginnen": f"? Beinheben | reps 10 | {RECHTS}",
    "Dehnung 30 Sek. pro Seite (rechts beginnen)": f"Dehnung | duration 30s | {RECHTS}",
    "Einbeinstand je 30sek, erst re dann li": f"Einbeinstand | duration 30s | {RECHTS}",
}
ONE_AND_THE_OTHER = {
    "Leg swings: first the right leg 12x, then the left 12x": f"Leg swings | reps 12 | {RL}",
    "Calf stretch: right leg 30 s, then left leg 30 s": f"Calf stretch | duration 30s | {RL}",
    "Beinpendel: rechtes Bein 12x, danach linkes Bein 12x": f"Beinpendel | reps 12 | {RECHTS}",
    "Seitstütz li 20 s, re 20 s": f"Seitstütz | duration 20s | {LINKS}",
}
TOGETHER = {
    "Arm raise 10x both sides together": "Arm raise | reps 10 | say Both sides together.",
    "Arm raise, both arms at once, 10x": "Arm raise | reps 10 | say Both arms at once.",
    "Arm raise 10x both sides at the same time": "Arm raise | reps 10 | say Both sides at the same time.",
    "Raise both arms at the same time, 10 reps": "Raise both arms at the same time | reps 10",
    "Arme heben 10x, beide Arme gleichzeitig": "Arme heben | reps 10 | say Beide Arme gleichzeitig.",
    "Arme heben 10x beide Seiten gleichzeitig": "Arme heben | reps 10 | say Beide Seiten gleichzeitig.",
    "Arm raise 10x each arm, not both together": f"Arm raise | reps 10 | {LR} | show Not both together.",
    "Press palms together 10 x": "Press palms together | reps 10",
}


@pytest.mark.parametrize("line", FIRST | ONE_AND_THE_OTHER | TOGETHER)
def test_the_sides_are_those_that_were_meant(line: str) -> None:
    assert list(shown(made([line]))) == wanted((FIRST | ONE_AND_THE_OTHER | TOGETHER)[line])


@pytest.mark.parametrize(
    "line",
    [
        "Bridge with left leg straight 10x", "Lift the left leg first, 10x", "Stand on the right leg first, 20 s",
        "Neck turns: first to the right, then to the left, 5x",
    ],
)  # fmt: skip
def test_a_side_within_what_is_done_is_no_side_alone(line: str) -> None:
    assert not [each for each in made([line]) if "side" in each.keys]


@pytest.mark.parametrize(
    "line",
    [
        "Stand with your right leg behind you, heel down. Hold 30 seconds, 3 times, then the same with the left leg.",
        "Hold 20 s with the left arm up, the right arm hangs, 3 times",
    ],
)
def test_one_side_alone_is_not_taken_where_the_other_is_named_too(line: str) -> None:
    assert all("side" not in each.keys and (each.told or each.unread) for each in made([line]))


CHOICES = (
    "Toe raises 10 times or until it burns",
    "Toe raises 30 s or until it burns",
    "Toe raises or heel raises, 10",
    "Toe raises with left or right foot, 10 x",
    "Toe raises with either foot, 10 x",
    "Kniebeugen oder Treppensteigen 2 Min",
    "Kniebeugen 10x oder bis es brennt",
    "Raise both legs 10x, one after the other",
    "Squat 3x8, rest as needed",
    "Rudern 3x10, frühestens ab Montag",
    "Bridge - not until Friday 3x10",
)


@pytest.mark.parametrize("line", CHOICES)
def test_a_choice_that_nobody_is_asked_is_told(line: str) -> None:
    assert all(each.told or each.unread for each in made([line]))


@pytest.mark.parametrize("line", ["Press into a wall or door 10 x", "An der Wand oder am Tisch dehnen 30 s"])
def test_what_one_sits_or_leans_on_is_no_choice_of_exercises(line: str) -> None:
    assert not any(each.told for each in made([line]))


def test_left_or_right_is_no_left_and_right() -> None:
    (step,) = made(["Toe raises with left or right foot, 10 x"])
    assert "sides" not in step.keys


@pytest.mark.parametrize("line", ["Right side first", "Always start with the right leg.", "Immer zuerst rechts!"])
def test_a_first_side_in_a_line_of_its_own_is_told_at_each_step(line: str) -> None:
    first, second = (each for each in made(["Clams 12 each side", line, "Slides 9 each leg"]) if each.keys)
    assert all(any(line in why for why in step.told) for step in (first, second))


@pytest.mark.parametrize(
    "ban",
    [
        "Leave out the step ups until Friday", "No step ups this week.", "skip the step ups on bad days",
        "[ ] Leave out the step ups", "Step ups: not yet",
    ],
)  # fmt: skip
def test_what_is_left_out_is_told_at_its_step(ban: str) -> None:
    ticked = "[x] " if ban.startswith("[") else ""
    steps = [each for each in made([f"{ticked}Step ups 2x8", f"{ticked}Clams 2x9", "", ban]) if each.keys]
    assert steps[0].keys["name"] == "Step ups"
    assert any("may mean this step" in why for why in steps[0].told)
    assert not any("may mean this step" in why for why in steps[1].told)


def test_a_way_of_doing_it_leaves_nothing_out() -> None:
    steps = made(["Squats 3x10", "Clams 2x9", "Do not let the knee drop in during squats."])
    assert not [each for each in steps if each.told]


def test_a_warning_whose_box_is_not_ticked_is_kept_and_told() -> None:
    every = made(["☑ Clams 2x10", "☐ Do not cross your legs", "☑ Bridge 3x8"])
    assert [each.cautions for each in every if each.cautions] == [("Do not cross your legs",)]
    assert any("its warning is kept" in why for each in every for why in each.told)
