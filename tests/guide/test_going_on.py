"""A session that was stopped or broken off, and the next start: the same in the app and in lines, never in JSON."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare import places
from selfcare.cli import keeping
from selfcare.history.keeper import Keeper, RoutineFacts
from selfcare.history.store import Store
from selfcare.session.events import Outcome, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.timeline import compile_routine
from tests.guide.shells import Person, Says

AT = datetime(2026, 6, 10, 8, 0).astimezone()
TOLD = ("app", "plain")


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    home = Person(tmp_path)
    monkeypatch.setattr(places, "people", lambda: home.people_file)
    monkeypatch.setattr(places, "history", lambda: home.history)
    monkeypatch.setattr(places, "settings", lambda: tmp_path / "settings.json")
    monkeypatch.setattr(keeping, "now", lambda: AT + timedelta(minutes=10))
    return home


def left(person: Person, outcome: Outcome | None, name: str = "arm-circles", upto: int = 6) -> None:
    """A session that came as far as a segment, at the easy level, and there ended, or was killed."""
    routine = person.library.find(name).routine
    assert routine is not None
    timeline = compile_routine(routine, "easy")
    keeper = Keeper(person.history, RoutineFacts(name, timeline.title), AT, True, now=lambda: AT)
    keeper(SessionStarted(Decimal(0), timeline))
    for segment in timeline.segments[: upto + 1]:
        keeper(SegmentStarted(Decimal(0), segment))
        if segment.index < upto:
            keeper(SegmentEnded(Decimal(0), segment, False, Decimal(1)))
    if outcome is not None:
        keeper(SessionEnded(Decimal(0), outcome))
        assert keeper.close(5)
    assert keeper.flush(5)
    keeper._ledger.close()  # as a kill leaves it


@pytest.mark.parametrize("outcome", [None, Outcome.STOPPED])
@pytest.mark.parametrize("shell", TOLD)
async def test_it_goes_on_from_that_step_at_that_level(person: Person, shell: str, outcome: Outcome | None) -> None:
    left(person, outcome)
    seen = await person.goes(shell, "arm-circles", Says(goes_on=True), screening=False)
    assert seen.asked_to_go_on
    assert (seen.first, seen.level) == ("work Small circles 2", "easy")
    with Store.open(person.history) as store:
        assert [row.outcome for row in store.sessions()] == ["done", outcome and outcome.value]


@pytest.mark.parametrize("shell", TOLD)
async def test_with_its_questions_first(person: Person, shell: str) -> None:
    left(person, None)
    seen = await person.goes(shell, "arm-circles", Says(goes_on=True))
    assert (seen.first, seen.level, seen.closed) == ("work Small circles 2", "easy", False)


@pytest.mark.parametrize("shell", TOLD)
async def test_no_begins_anew_and_is_not_asked_again(person: Person, shell: str) -> None:
    left(person, None)
    seen = await person.goes(shell, "arm-circles", Says(goes_on=False), screening=False)
    assert seen.asked_to_go_on and seen.first == "prepare Belly breaths None"
    again = await person.goes(shell, "arm-circles", Says(goes_on=True), screening=False)
    assert not again.asked_to_go_on


@pytest.mark.parametrize("shell", TOLD)
async def test_another_routine_asks_nothing_about_it(person: Person, shell: str) -> None:
    left(person, None)
    assert not (await person.goes(shell, "breath-box", screening=False)).asked_to_go_on


@pytest.mark.parametrize("shell", TOLD)
async def test_nobody_is_asked_after_it_hurt(person: Person, shell: str) -> None:
    left(person, Outcome.HURT)
    assert not (await person.goes(shell, "arm-circles", screening=False)).asked_to_go_on


async def test_json_asks_nothing_and_ends_no_offer(person: Person) -> None:
    left(person, Outcome.STOPPED)
    seen = await person.goes("json", "breath-box", screening=False)
    assert not seen.asked_to_go_on
    assert (await person.goes("plain", "arm-circles", Says(goes_on=True), screening=False)).asked_to_go_on


@pytest.mark.parametrize("shell", TOLD)
async def test_after_half_an_hour_what_makes_warm_comes_first(
    person: Person, shell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(person, None)
    monkeypatch.setattr(keeping, "now", lambda: AT + timedelta(minutes=31))
    seen = await person.goes(shell, "arm-circles", Says(goes_on=True), screening=False)
    assert seen.first == "prepare Belly breaths None"
    whole = await person.goes("json", "arm-circles", screening=False)
    assert seen.steps[:2] == ("Belly breaths", "Small circles") and len(seen.measures) < len(whole.measures)


@pytest.mark.parametrize("shell", TOLD)
async def test_six_hours_later_it_begins_anew(person: Person, shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left(person, None)
    monkeypatch.setattr(keeping, "now", lambda: AT + timedelta(hours=6))
    assert not (await person.goes(shell, "arm-circles", screening=False)).asked_to_go_on
