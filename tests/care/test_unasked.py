"""What somebody is told who cannot be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.care.answer import YES, Answer
from selfcare.care.asking import questions
from selfcare.care.cautions import Cell, Reach, cautions
from selfcare.care.screening import decide
from selfcare.care.unasked import (
    BY_SITTING,
    LEFT_ALONE,
    QUESTIONS_FIRST,
    SHOWN_FIRST,
    aloud,
    closing,
    opening,
    taking_place,
    unasked,
)
from tests.care.judging import routine
from tests.care.test_screening import HOLD, made

BUNDLED = sorted(path.stem for path in (Path(__file__).parents[2] / "routines").glob("*.yaml"))


def ids(held: tuple[object, ...]) -> set[str]:
    return {each.caution.id for each in held}  # type: ignore[attr-defined]


@pytest.mark.thorough
@pytest.mark.parametrize("name", BUNDLED)
def test_every_question_stands_once_under_what_its_yes_leads_to(name: str) -> None:
    given = routine(name)
    told = unasked(given)
    for held, verdict in ((told.closed, "closed"), (told.ask_first, "ask first"), (told.changed, "open")):
        unplaced = [each.caution.id for each in held if not each.caution.asks_where]
        assert {decide(given, {id: Answer(YES)}, {"trained-hands"}).verdict.value for id in unplaced} <= {verdict}
    assert all(LEFT_ALONE in each.changes for each in (*told.closed, *told.changed) if each.caution.asks_where)
    several = [each.caution.id for each in (*told.closed, *told.ask_first, *told.changed)]
    assert sorted(several) == sorted(each.id for each in questions(given))


def test_arm_circles_are_closed_to_a_clot_ask_about_the_heart_and_are_done_sitting_by_the_unsteady() -> None:
    told = unasked(routine("arm-circles"))
    assert {"clot-now", "fever"} <= ids(told.closed) and "heart-event" in ids(told.ask_first)
    (balance,) = (each for each in told.changed if each.caution.id == "balance")
    assert balance.changes == ("It is done sitting.",)


def test_who_sits_from_the_start_is_not_told_to() -> None:
    given = routine("steady-six")
    sitting = unasked(given, seated=True)
    assert ids(sitting.changed) == ids(unasked(given).changed)
    assert not any("It is done sitting." in each.changes for each in (*sitting.changed, *sitting.ask_first))
    assert opening(given, seated=True)[0] == "Strength and balance, sitting."
    assert taking_place(given, seated=True)[-1] == given.seated


def test_quiet_breathing_has_nothing_to_ask_and_says_so_little() -> None:
    assert not unasked(routine("breath-calm"))
    assert QUESTIONS_FIRST not in opening(routine("breath-calm"))


def test_trained_hands_are_told_once_and_not_with_every_caution() -> None:
    given = made({**HOLD, "pressure": 3}, technique="deep-tissue", care=["firm"])
    told = unasked(given)
    assert told.trained_hands and SHOWN_FIRST in opening(given)
    assert told.changed


def test_an_authors_own_question_is_told_in_print() -> None:
    given = made(HOLD, care=["seat"], screen=[{"ask": "Is your knee new?", "yes": "stop", "say": "Then not."}])
    assert "Is your knee new?" in {each.caution.line for each in unasked(given).closed}


def test_the_opening_says_what_it_is_who_should_not_and_what_to_stop_for() -> None:
    given = made(
        {**HOLD, "pressure": 0, "needs": "standing"},
        title="Arms", care=["lymph", "seat"], stop_if=["sharp pain", "dizziness"], equipment=["a chair"],
        position="Stand tall.", seated="Sit tall.",
    )  # fmt: skip
    assert opening(given) == (
        "Arms.",
        "Not medical advice, and not reviewed by a clinician.",
        "Not today with a blood clot or fever.",
        "First answer the questions in selfcare.",
        "Stop for: sharp pain, dizziness.",
    )
    assert taking_place(given) == ("At hand: a chair.", "Stand tall.", BY_SITTING)
    assert taking_place(given, seated=True) == ("At hand: a chair.", "Sit tall.")


@pytest.mark.parametrize("name", BUNDLED)
def test_the_opening_is_short(name: str) -> None:
    given = routine(name)
    ours = [text for text in opening(given) if given.title not in text and not text.startswith("Stop for")]
    assert len(" ".join(ours).split()) <= 46  # some 18 seconds


def test_what_may_close_a_routine_today_can_be_said_aloud() -> None:
    may_close = [
        each
        for each in cautions()
        if each.list == "today" and each.whose == "body" and Cell.OUT in each.cells.get(Reach.ANYWHERE, {}).values()
    ]
    known = {"catching", "wound", "patch"}  # what has a place, and is left alone there
    assert may_close and all(each.spoken or each.id in known for each in may_close)


def test_all_that_is_said_around_a_session_is_known_ahead() -> None:
    given = routine("arm-circles")
    both = [text for way in (False, True) for text in (*opening(given, way), *taking_place(given, way))]
    assert set(aloud(given)) == {*both, *closing(given)}
    assert len(set(aloud(given))) == len(aloud(given))
