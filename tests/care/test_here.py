"""One question for the places of a routine: what it leaves unsaid could make no difference there, and a no goes
no further than it was asked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from selfcare.body.places import PLACES, Spot, spots_in
from selfcare.care.answer import YES, Answer
from selfcare.care.cautions import caution
from selfcare.care.decision import Decision
from selfcare.care.profile import People
from selfcare.care.screening import TRAINED_HANDS, decide
from selfcare.care.sheets import Sheet
from selfcare.care.tips import tips_for
from selfcare.care.visit import Visit
from selfcare.words.people import ME
from tests.care.judging import NAMES, routine

TODAY = date(2026, 6, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people" / "people.json"


def visit(path: Path, name: str, today: date = TODAY) -> Visit:
    given = routine(name)
    return Visit(given, People(path), "" if given.for_ == "partner" else ME, today)


def here(visit: Visit) -> list[Sheet]:
    return [sheet for sheet in visit.sheets() if sheet.here is not None]


def nothing(visit: Visit) -> Visit:
    """Somebody with nothing to declare goes through it, and opens nothing."""
    for sheet in visit.sheets():
        visit.none_more(sheet, opened=False)
    visit.asked = True
    visit.keep()
    return visit


def done(decision: Decision) -> tuple[object, ...]:
    """All that it does, without what is only told."""
    strict = {
        key: (fate.rank, fate.resting, fate.beside)
        for key, fate in decision.fates.items()
        if fate.rank > 0 or fate.resting or fate.beside
    }
    return decision.verdict, decision.must_sit, decision.cap, strict


@pytest.mark.thorough
@pytest.mark.parametrize("name", NAMES)
def test_where_the_question_does_not_ask_a_trouble_changes_nothing(path: Path, name: str) -> None:
    given = routine(name)
    as_it_is = done(decide(given, {}, {TRAINED_HANDS.id}))
    for sheet in here(visit(path, name)):
        assert sheet.here is not None
        elsewhere = [Spot(place, side) for place, sides in PLACES.items() for side in sides]
        for spot in set(elsewhere) - sheet.here.spots:
            for each in sheet.here.cautions:
                told = {each.id: Answer(YES, frozenset({spot}))}
                assert done(decide(given, told, {TRAINED_HANDS.id})) == as_it_is, (each.id, spot)


@pytest.mark.parametrize("name", NAMES)
def test_every_caution_stands_a_line_each_or_in_the_words_of_the_question(path: Path, name: str) -> None:
    for sheet in visit(path, name).sheets():
        behind = sheet.here.cautions if sheet.here is not None else ()
        assert {each.id for each in (*sheet.lines(opened=False), *behind)} == {each.id for each in sheet.cautions}
        assert sheet.here is None or all(each.brief in sheet.here.line for each in behind)
        assert sheet.lines(opened=True) == sheet.cautions


def test_the_question_names_the_places_of_the_routine(path: Path) -> None:
    (hands,), (feet,) = here(visit(path, "swedish-forearm")), here(visit(path, "reflex-foot"))
    assert hands.here is not None and hands.here.line.startswith("Arms: broken, sprained")
    assert feet.here is not None and feet.here.line.startswith("Legs: broken, sprained")


def test_a_no_for_the_arms_is_asked_again_before_the_legs_and_then_holds_for_both(path: Path) -> None:
    nothing(visit(path, "hand-comfort"))
    assert not here(visit(path, "hand-comfort"))
    assert "numb" in {each.id for sheet in visit(path, "seated-feet").sheets() for each in sheet.cautions} or here(
        visit(path, "seated-feet")
    )
    nothing(visit(path, "seated-feet"))
    assert [sheet.list for sheet in visit(path, "seated-feet").sheets()] == ["today"]
    assert [sheet.list for sheet in visit(path, "hand-comfort").sheets()] == ["today"]


def test_what_was_no_for_some_places_is_asked_after_a_month_of_the_first(path: Path) -> None:
    nothing(visit(path, "hand-comfort"))
    nothing(visit(path, "seated-feet", TODAY + timedelta(days=20)))
    assert here(visit(path, "seated-feet", TODAY + timedelta(days=30)))


def test_a_no_line_by_line_holds_everywhere(path: Path) -> None:
    found = visit(path, "hand-comfort")
    for sheet in found.sheets():
        found.none_more(sheet, opened=True)
    found.keep()
    fracture = People(path).person(ME).answers["fracture"]
    assert fracture.said == "no" and not fracture.spots


def test_who_said_no_for_the_arms_is_not_known_elsewhere(path: Path) -> None:
    """Feeling hot and cold well in the hands is not feeling it in the feet."""
    nothing(visit(path, "hand-comfort"))
    kept = People(path).person(ME).answers
    assert kept["numb"].spots >= spots_in(["hand"]) and not kept["numb"].spots & spots_in(["foot"])
    said = {id: each.answer for id, each in kept.items()}
    named = routine("nmt-ball-wall")
    assert not any("Warmth" in tip for tip in tips_for(named, said))


def test_what_is_held_already_stands_a_line_of_its_own(path: Path) -> None:
    found = visit(path, "hand-comfort")
    for sheet in found.sheets():
        found.answer(caution("numb"), YES, spots_in(["left hand"])) if caution("numb") in sheet.cautions else None
        found.none_more(sheet, opened=False)
    found.keep()
    later = visit(path, "hand-comfort", TODAY + timedelta(days=31))
    (sheet,) = here(later)
    assert caution("numb") in sheet.lines(opened=False) and later.holds(caution("numb"))
