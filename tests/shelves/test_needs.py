"""The needs under which a routine stands, on made-up routines."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfcare.shelves.needs import Need, needs_of
from tests import given

BODY = {Need.FEET, Need.HANDS, Need.BACK}


def needs(title: str = "Made", seconds: int = 600, can_sit: bool = True, **keys: Any) -> frozenset[Need]:
    steps = [{"name": "Hold", "duration": 30}]
    return needs_of(given.routine({"title": title, "steps": steps, **keys}), Decimal(seconds), can_sit)


@pytest.mark.parametrize(
    ("area", "parts"),
    [
        ("feet, ankles, calves", {Need.FEET}),
        ("toes to just below the knee", {Need.FEET}),
        ("back of the legs", {Need.FEET}),
        ("hands and forearms", {Need.HANDS}),
        ("ankle, toes, wrist, fingers", {Need.FEET, Need.HANDS}),
        ("Upper and middle BACK", {Need.BACK}),
        ("muscle between shoulder blade and spine; forearm", {Need.BACK, Need.HANDS}),
        ("forehead, temples, scalp, jaw muscle", set()),
        ("whole body", set()),
        ("a handle, a footstool, a backdrop", set()),
    ],
)
def test_the_parts_of_the_body_come_from_whole_words_of_the_area(area: str, parts: set[Need]) -> None:
    assert needs(area=area) & BODY == parts


def test_the_title_counts_where_no_area_is_given() -> None:
    assert needs("Evening hands") & BODY == {Need.HANDS}


@pytest.mark.parametrize(
    ("whose", "wanted"),
    [("self", {Need.ALONE}), ("partner", {Need.WITH_A_HELPER}), ("either", {Need.ALONE, Need.WITH_A_HELPER})],
)
def test_what_is_for_either_stands_on_both_shelves(whose: str, wanted: set[Need]) -> None:
    assert needs(**{"for": whose}) & {Need.ALONE, Need.WITH_A_HELPER} == wanted


@pytest.mark.parametrize(("seconds", "short"), [(140, True), (300, True), (301, False)])
def test_five_minutes_are_three_hundred_seconds(seconds: int, short: bool) -> None:
    assert (Need.SHORT in needs(seconds=seconds)) is short


@pytest.mark.parametrize("can_sit", [True, False])
def test_what_nobody_has_to_stand_in_is_for_who_cannot_stand(can_sit: bool) -> None:
    assert (Need.CANNOT_STAND in needs(can_sit=can_sit)) is can_sit
