"""The net below all readers of a list: what is no exercise is no step, and what is not sure is told."""

from __future__ import annotations

import random

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

HEEL = "Heel raises | sets 3 | reps 10"
NO_STEP = (
    "When II) is easy, use a 1 kg weight and hold 5 seconds.",
    "Wenn das leicht geht, 3 x 12",
    "If you are able, 10 times",
    "Sobald möglich 5 Wdh.",
    "Jede Übung sollte in drei Sätzen zu 10 Wiederholungen gemacht werden.",
    "The following exercises should be performed 10 repetitions of each exercise, hold for 5 seconds",
    "Wo nichts anderes steht: jede Übung 5-10x hintereinander.",
    "A. Thompson Physio, 10 times",
    "Praxis Dr. Müller 5 x",
    "Wir empfehlen 20 Minuten",
    "We recommend 20 minutes",
    "Kräftigen (ab Wo. 6)",
    "Aufbauprogramm 3 x 10",
    '1/4" object between the front teeth',
    "Ab 20 Min.",
    "Ideally 5 times",
    "You should do 10 repetitions",
)


@pytest.mark.parametrize("line", NO_STEP)
def test_what_is_no_exercise_is_told_and_is_no_step(line: str) -> None:
    every = made(["Heel raises 3 x 10", "", line, "", "Bridge 2 x 8"])
    assert [each.keys.get("name") for each in every if each.keys] == ["Heel raises", "Bridge"]
    assert any(each.line and line[-9:] in each.line for each in every if each.unread), every


TOLD = (
    ("Bridge 10 reps, 1x wiederholen", "Bridge"),
    ("Stufensteigen seitwärts - genauso seitlich. 10mal.", "Stufensteigen seitwärts"),
    ("Bridge 30 s, danach gleich lang Pause", "Bridge"),
    ("Bridge from week 6: 10 times", "Bridge"),
)


@pytest.mark.parametrize(("line", "name"), TOLD)
def test_what_is_not_sure_is_told_beside_the_step(line: str, name: str) -> None:
    every = made([line])
    assert all(each.told for each in every if each.keys), every
    assert any(name in each.line and (each.told or each.unread) for each in every)


def test_a_box_that_is_not_ticked_is_not_done_where_others_are() -> None:
    every = made(["| Knee bends | [x] 10 reps |", "| Tandem walk | [ ] 10 steps |"])
    assert [each.keys.get("name") for each in every if each.keys] == ["Knee bends"]


def test_boxes_to_be_ticked_later_are_a_list() -> None:
    assert sorted(shown(made(["[ ] Heel raises 3 x 10"]))) == wanted(HEEL)


def test_the_number_of_a_week_stays_with_it() -> None:
    every = made(["Week", "2 | Walk", "Walk briskly 7 min", "Week", "3 | Walk", "Walk briskly 9 min"])
    assert [each.line for each in every if each.unread] == ["Week 2, Walk", "Week 3, Walk"]
    assert all(each.told for each in every if each.keys)


def test_a_time_that_the_list_does_not_say_is_named() -> None:
    made_of = draft("Case", lines=["Heel raises 3 x 10"])
    assert "  # not in your list: 3 s for each was taken\n" in made_of.text
    assert "not in your list: 3 s for each was taken: Heel raises" in made_of.notes


def test_a_list_that_brings_on_what_one_stops_for_is_told() -> None:
    assert any("dizziness" in note for note in draft("Case", lines=["Vestibular exercises", "Nod 10 times"]).notes)


_BEGIN = (
    "When",
    "If",
    "Once",
    "Wenn",
    "Sobald",
    "Falls",
    "Ab",
    "Wir empfehlen",
    "Jede Übung",
    "Each exercise",
    "Phase 2",
)
_MIDDLE = ("it is easy", "das leicht geht", "comfortable", "Woche 3", "level II", "the physio agrees", "möglich")
_END = ("10 times", "3 x 12", "hold 5 seconds", "20 Min.", "5-10x", "2 sets of 8", "30 Sek. halten")


@pytest.mark.thorough
def test_no_line_of_these_kinds_becomes_a_step_in_silence() -> None:
    chance = random.Random(16)
    for _ in range(200):
        mark = chance.choice((", ", " ", ": "))
        line = f"{chance.choice(_BEGIN)} {chance.choice(_MIDDLE)}{mark}{chance.choice(_END)}"
        below = made(["Heel raises 3 x 10", "", line])
        assert all(each.told for each in below if each.keys and "Heel" not in each.line), (line, below)
        assert any(each.told or each.unread for each in below), line


def test_the_signs_below_a_heading_without_a_colon_are_its_signs() -> None:
    lines = [
        "Brücke 3 x 10",
        "",
        "Hören Sie auf und melden Sie sich bei uns, wenn",
        "• Schmerzen im Unterbauch auftreten",
    ]
    every = made(lines)
    assert not [sign for each in every for sign in each.stops if sign == "uns, wenn"]
    assert "Unterbauch" in " ".join(part for each in every for part in (*each.stops, *each.cautions))


def test_the_numbers_of_exercises_are_no_counts() -> None:
    names = ["1   Faustschluss", "10 x", "", "2   Sehnengleiten", "5 x", "", "3   Finger spreizen", "8 x"]
    every = made(["08.04. Kontrolle", "", *names])
    assert [each.keys.get("reps") for each in every if "reps" in each.keys] == ["10", "5", "8"]


def test_the_headings_of_weeks_in_a_talk_are_told() -> None:
    lines = [
        "[14/10/2024, 18:44] Tom: *WEEK 1*",
        "- Heel raises 3 x 12",
        "[14/10/2024, 18:47] Tom: *WEEK 2*",
        "- Lunges 2 x 10",
    ]
    every = made(lines)
    assert [bool(each.told) for each in every if each.keys] == [True, True]


@pytest.mark.parametrize(
    "line",
    (
        "Feb 12th, 2024",
        "2180 Lincoln Hwy, Suite B",
        "Ausgabe 06/2022",
        "3 Serien mit 2 Minuten Serienpause",
        "112 anrufen",
    ),
)
def test_what_is_about_the_sheet_is_no_step(line: str) -> None:
    assert [each.keys["name"] for each in made(["Bridge 3 x 10", "", line]) if "name" in each.keys] == ["Bridge"]


def test_breaths_that_became_a_count_are_told() -> None:
    every = made(["Übung\tWdh.\tSätze", "Strecken\t5 Atemzüge\t2"])
    assert [bool(each.told) for each in every if each.keys] == [True]


def test_a_caution_out_of_a_table_ends_with_its_cell() -> None:
    every = made(["Übung\tAusführung\tWdh.\tSätze", "Vierfüßler\tRücken gerade, kein Hohlkreuz\t6 pro Seite\t2"])
    words = [word for each in every for word in (*each.cautions, each.keys.get("say", ""))]
    assert any("kein Hohlkreuz" in word for word in words)
    assert not any("reps:" in word for word in words)
