"""Numbers before and after, tips that fit, and what is shown when it hurts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from selfcare.care.answer import Answer
from selfcare.care.cautions import cautions
from selfcare.care.ratings import number, ratings, side_by_side, worth_telling
from selfcare.care.signs import Numbers, help_for, never_pressed
from selfcare.care.tables import data
from selfcare.care.tips import known, tips_for, warmth_is_open
from selfcare.format.model import Routine
from tests.care.judging import LIBRARY, routine
from tests.care.test_screening import HOLD, made


def nothing() -> dict[str, Answer]:
    return {each.id: Answer("no") for each in cautions()}


def warm(**keys: Any) -> Routine:
    return made({**HOLD, "pressure": 2}, tips=["heat", "cold", "water"], **keys)


def test_only_what_a_routine_asks_for_is_rated_numbness_and_tingling_apart() -> None:
    asked = ratings(["pain", "numb", "tingle", "my knee"])
    assert [each.id for each in asked] == ["pain", "numbness", "tingling", "my knee"]
    assert asked[3].ask == "My knee, right now?"
    assert {"pain", "numbness", "tingling", "tension", "stress", "mood", "steadiness"} == set(data("ratings"))


def test_a_number_is_from_0_to_10() -> None:
    assert [number(text) for text in ("0", " 10 ", "7")] == [0, 10, 7]
    assert [number(text) for text in ("", "11", "-1", "3.5", "x", "٣", "9" * 50)] == [None] * 7


def test_numbers_stand_side_by_side_without_a_word_on_them() -> None:
    assert side_by_side({"pain": 6, "mood": 4}, {"pain": 7}) == (
        "Pain   before 6   after 7",
        "Mood   before 4   after -",
    )


def test_a_rise_of_two_or_more_twice_running_is_worth_telling() -> None:
    assert "Leave it out for now, and tell your clinician" in worth_telling({"pain": [(3, 5), (2, 6), (5, 1)]})
    assert worth_telling({"pain": [(3, 5)]}) == ""
    assert worth_telling({"pain": [(3, 5), (4, 5)]}) == ""
    assert worth_telling({"pain": [(3, 4), (2, 6), (2, 6)]}) == ""
    assert worth_telling({"mood": [(3, 8), (3, 8)]}) == ""


def test_warmth_is_never_told_to_somebody_who_cannot_feel_it_or_was_not_asked() -> None:
    assert known()["heat"] in tips_for(warm(), nothing())
    for id in ("numb", "pad", "dm-foot", "patch", "drowsy", "clot-past", "wound", "capacity"):
        for said in ("yes", "not sure"):
            assert known()["heat"] not in tips_for(warm(), {**nothing(), id: Answer(said)}), id
    assert known()["heat"] not in tips_for(warm(), None) and known()["heat"] not in tips_for(warm(), {})
    assert not warmth_is_open({})
    assert known()["cold"] not in tips_for(warm(), {**nothing(), "numb": Answer("yes")})
    assert known()["cold"] not in tips_for(warm(), None)


def test_water_is_a_choice_and_getting_up_is_in_stages() -> None:
    assert "if you like" in known()["water"] and "stages" in known()["rise"]


OILS = re.compile(r"\b(oil|cream|lotion)\b")


@pytest.mark.parametrize("name", [each.name for each in LIBRARY.entries()])
def test_where_hands_are_oily_they_are_wiped_before_anything_else(name: str) -> None:
    """Before a key is pressed for a number, too."""
    oily = bool(OILS.search(" ".join(routine(name).equipment)))
    for answers in (None, {**nothing(), "dizzy": Answer("yes")}):
        assert (tips_for(routine(name), answers)[:1] == [known()["wipe"]]) == oily


def test_what_a_person_needs_comes_before_what_the_routine_names() -> None:
    answers = {**nothing(), "dizzy": Answer("yes"), "numb": Answer("yes")}
    told = tips_for(routine("swedish-forearm"), answers)
    assert told[:3] == [known()["wipe"], known()["rise"], known()["look"]]
    assert len(told) == len(set(told))


def test_help_shows_this_routines_signs_and_the_numbers_as_set() -> None:
    found = help_for(["dizziness", "short breath", "odd humming"], Numbers("112", "Maria, 0123"))
    assert found.numbers == ("Emergency number: 112.", "Your helper: Maria, 0123")
    assert found.stops[0].startswith("Dizziness: Sit or lie down")
    assert found.stops[2] == "Odd humming: stop."
    assert any("Chest pain" in each for each in found.call) and any("foot" in each for each in found.same_day)
    assert len(found.call) + len(found.same_day) == 14 and len(data("signs")["stop"]) == 10
    assert "112 in Europe" in help_for([]).numbers[0] and "911" in help_for([]).numbers[0]


def test_places_never_to_press_are_shown_where_they_apply() -> None:
    assert len(data("signs")["never"]) == 16
    forearm = never_pressed(routine("swedish-forearm"))
    assert any("inner elbow" in place for place in forearm) and any("lumps" in place for place in forearm)
    assert not any("belly" in place or "varicose" in place for place in forearm)
    asked = ("bruise", "wound", "device", "fistula", "patch")
    assert set(forearm) - set(never_pressed(routine("swedish-forearm"), asked)) == {
        "bruises, wounds, ports, fistulas, patches"
    }
    assert never_pressed(routine("swedish-forearm"), asked[:-1]) == forearm
    assert never_pressed(routine("arm-circles")) == never_pressed(routine("breath-calm")) == ()


def test_where_nobody_is_pressed_is_told_for_what_hands_come_to_and_for_nothing_else() -> None:
    """A hand on the belly that feels the breath, or arms that are leant on, are no hands that press."""
    back = never_pressed(routine("elder-back"))
    assert {"spine", "bone", "soft back below the ribs", "breasts, genitals"} <= set(back)
    assert not {"deep into the belly", "inner elbow"} & set(back)
    thigh = never_pressed(routine("sports-recover"))
    assert {"bone", "groin", "behind the knee, its outer side", "upper inner thigh", "breasts, genitals"} <= set(thigh)
    calf = never_pressed(routine("foot-leg-comfort"))
    assert {"bone", "behind the knee, its outer side", "varicose veins"} <= set(calf) and "groin" not in calf
    arm = never_pressed(routine("lymph-upper"))
    assert {"armpit, inner upper arm", "inner elbow", "throat, sides of the neck", "bone"} <= set(arm)
    assert "buttock with a ball or tool" in never_pressed(routine("nmt-ball-wall"))
    assert "buttock with a ball or tool" not in back and "bone" in never_pressed(routine("deep-slow"))
    head = never_pressed(routine("head-ease"))
    assert {"throat, sides of the neck", "eyes, ear canal, behind the ear"} <= set(head)


@pytest.mark.parametrize("name", ["touch-ladder", "medical-plan"])
def test_where_a_file_does_not_say_where_all_of_them_are_told(name: str) -> None:
    assert len(never_pressed(routine(name))) == len(data("signs")["never"])
