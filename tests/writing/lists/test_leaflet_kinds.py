"""Kinds that whole sheets showed: labels below a name, a pause within a repetition, how often in two parts."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

LR, LINKS = "sides left, right", "sides links, rechts"
SHEETS = {
    "Slides\nPosition: sitting\nReps: 10\nSide: right arm\nSets: 2":
        "Slides | reps 10 | sets 2 | side right | say Position: sitting.",
    "Slides\nStarting position: lying down\nEquipment: towel\n2 x 10": (
        "Slides | reps 10 | sets 2 | say Starting position: lying down. Equipment: towel."
    ),
    "Pendeln\nAusgangsstellung: Stand\nWiederholungen: 10\nSeite: rechts":
        "Pendeln | reps 10 | side rechts | say Ausgangsstellung: Stand.",
    "1. Slides\nReps: 10\nSide: both\nNote: keep it easy": f"? Slides | reps 10 | {LR} | say Note: keep it easy.",
    "Slides\n3 Durchgänge à 8 Wdh., dazwischen 60 Sek. Pause": "Slides | sets 3 | reps 8 | rest 60s",
    "Bridge, pause for a count of 2, 2 sets of 8, one minute's rest between sets": (
        "? Bridge | sets 2 | reps 8 | rest 1 min | tempo out 2s, hold 2s, back 2s"
    ),
    "Calf raise 12 x, right leg then left leg": "Calf raise | reps 12 | sides right, left",
    "Wadenheben 12 x, linkes Bein, dann rechtes Bein": f"Wadenheben | reps 12 | {LINKS}",
    "Heel lifts x 10\nHow often: twice daily": "Heel lifts | reps 10\n~ twice daily",
    "Fersenheben 10 mal\nWie oft: 2 x täglich": "Fersenheben | reps 10\n~ 2 x täglich",
    "Nods 10 times\n2 x daily, 6 days a week": "Nods | reps 10\n~ 2 x daily, 6 days a week",
    "Nicken 10 mal\n2 x täglich, 6 Tage pro Woche": "Nicken | reps 10\n~ 2 x täglich, 6 Tage pro Woche",
    "Pumps 30 times every waking hour": "Pumps | reps 30\n~ every waking hour",
    "Exercise\tSets\tReps\tTimes per week\nCurl\t3\t10\t5": "Curl | sets 3 | reps 10\n~ 5 times per week",
    "Schultern kreisen: zehnmal rückwärts, danach zehnmal vorwärts.": (
        "Schultern kreisen | reps 10 | sides rückwärts, vorwärts"
    ),
    "Scrunches 2 sets of 15, add a tin once this is easy":
        "Scrunches | sets 2 | reps 15 | say Add a tin once this is easy.",
    "Curl 3 x 10\nSome discomfort, up to 4 out of 10, is acceptable.": (
        "Curl | sets 3 | reps 10\n!! Some discomfort, up to 4 out of 10, is acceptable."
    ),
    "Tiptoes 20 goes": "Tiptoes | reps 20",
    "Heel-toe stand, count to ten, each foot": f"? Heel-toe stand | duration 10s | {LR}",
    "Brücke: 5 Sek. oben bleiben, 8 Wdh.": "Brücke | reps 8 | tempo out 2s, hold 5s, back 2s | say Oben bleiben.",
}  # fmt: skip


@pytest.mark.parametrize("text", SHEETS)
def test_it_is_what_was_meant(text: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(SHEETS[text]))


@pytest.mark.parametrize(
    "line",
    ["Turn your head left and right for 1 minute", "Look left and right 10 times",
     "Den Kopf links und rechts drehen, 1 Min."],
)  # fmt: skip
def test_left_and_right_within_a_movement_can_be_one_movement_and_are_told(line: str) -> None:
    assert next(shown(made([line]))).startswith("? ")


@pytest.mark.parametrize(
    "heading",
    ['"6 x 6" - do each exercise 6 times, 6 times a day', "Please do each of these 6 times", "Jede Übung 6 mal machen"],
)
def test_a_dose_for_each_exercise_is_told_at_those_that_have_another(heading: str) -> None:
    text = draft("Case", lines=[heading, "1. Open the mouth", "2. Push gently, hold 5 secs"]).text
    push = text.partition("- name: Push gently")[0].rsplit("# look:", 1)
    assert len(push) == 2 and heading.strip('"')[:6] in push[1]


def test_how_long_all_of_it_takes_in_the_heading_is_asked_about() -> None:
    text = "Progressive relaxation (20 min)\nTense the hands 5 times\nTense the arms 5 times"
    first, *_ = shown(made(text.splitlines()))
    assert first == "? Progressive relaxation | duration 20 min"
    assert "may be how long all of it takes" in draft("Case", lines=text.splitlines()).text


@pytest.mark.parametrize("side", ["R", "L"])
def test_a_side_in_brackets_before_a_name_is_no_letter_of_a_list(side: str) -> None:
    text = draft("Case", lines=[f"({side}) Clams 3 x 10", "Nods x 5"]).text
    clams = text.partition("- name: Nods")[0]
    assert "- name: Clams" in clams and f"side: {'right' if side == 'R' else 'left'}" in clams


def test_a_count_at_the_end_of_a_line_is_no_part_of_the_next_exercise() -> None:
    first, second = shown(made(["Füße auf und ab bewegen 20 x", "Oberschenkel anspannen 10 x"]))
    assert first == "Füße auf und ab bewegen | reps 20" and second == "Oberschenkel anspannen | reps 10"


@pytest.mark.parametrize(
    "line", ["Next: standing - same, 2 x 1 minute", "Other hand: same, 10 times", "Dasselbe, 10 mal"]
)
def test_the_same_with_a_dose_is_told(line: str) -> None:
    *_, last = shown(made(["Head turns 30 s", line]))
    assert last.startswith(("? ", "# "))


def test_columns_of_how_many_and_how_often() -> None:
    text = "Exercise     How many     How often\nShrugs     2 x 15     Daily\nLifts     8 each arm     Daily"
    assert [*shown(made(text.splitlines()))] == [
        "Shrugs | reps 15 | sets 2", "Lifts | reps 8 | sides left, right", "~ Daily", "~ Daily"
    ]  # fmt: skip
