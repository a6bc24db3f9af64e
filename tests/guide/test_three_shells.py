"""A level, an answer, a yes, a name, a number, a note: the same in every shell, whichever of them it was told to."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from selfcare import places
from selfcare.history.rows import EndRow
from selfcare.history.store import Store
from tests.guide.shells import Person, Says
from tests.history.given import start

TOLD = ("app", "plain")
"""The shells in which something can be said."""
SHELLS = ("app", "plain", "json")


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    home = Person(tmp_path)
    monkeypatch.setattr(places, "people", lambda: home.people_file)
    monkeypatch.setattr(places, "history", lambda: home.history)
    monkeypatch.setattr(places, "settings", lambda: tmp_path / "settings.json")
    return home


@pytest.mark.thorough
@pytest.mark.parametrize("then", SHELLS)
@pytest.mark.parametrize("told", TOLD)
async def test_somebody_on_half_a_dose_gets_half_a_dose(person: Person, told: str, then: str) -> None:
    first = await person.goes(told, "arm-circles", Says(ready=["easy"]))
    again = await person.goes(then, "arm-circles", screening=False)
    assert first.level == again.level == "easy" and not again.closed


@pytest.mark.parametrize("then", TOLD)
async def test_with_its_questions_too_it_begins_at_the_last_level(person: Person, then: str) -> None:
    await person.goes("json", "arm-circles", screening=False, level="easy")
    assert (await person.goes(then, "arm-circles")).level == "easy"


@pytest.mark.parametrize(
    ("then", "said", "level"),
    [("app", True, "easy"), ("plain", True, "easy"), ("app", False, "usual"), ("json", True, "usual")],
)
async def test_where_it_hurt_the_last_time_less_of_it_comes_first_and_is_asked(
    person: Person, then: str, said: bool, level: str
) -> None:
    with Store.open(person.history) as store:
        store.write(store.write(0, start(routine="breath-calm", level="usual")), EndRow("hurt", Decimal(9)))
    seen = await person.goes(then, "breath-calm", Says(gentler=said))
    assert (seen.level, seen.asked_if_gentler, seen.closed) == (level, then != "json", False)
    assert not (await person.goes(then, "breath-calm")).asked_if_gentler, "it did not hurt this time"


async def test_a_level_that_is_asked_for_is_not_asked_about(person: Person) -> None:
    with Store.open(person.history) as store:
        store.write(store.write(0, start(routine="breath-calm", level="usual")), EndRow("hurt", Decimal(9)))
    seen = await person.goes("plain", "breath-calm", level="usual")
    assert (seen.level, seen.asked_if_gentler) == ("usual", False)


@pytest.mark.parametrize("then", SHELLS)
async def test_a_level_that_is_asked_for_comes_before_the_last_one(person: Person, then: str) -> None:
    await person.goes("json", "arm-circles", screening=False, level="easy")
    assert (await person.goes(then, "arm-circles", screening=False, level="more")).level == "more"


@pytest.mark.thorough
@pytest.mark.parametrize("then", SHELLS)
@pytest.mark.parametrize("told", TOLD)
async def test_an_answer_changes_a_quiet_routine_that_asks_nothing(person: Person, told: str, then: str) -> None:
    counted = await person.goes(then, "breath-calm")
    await person.goes(told, "breath-478", Says(holds={"breath": "yes"}))
    changed = await person.goes(then, "breath-calm")
    assert counted.measures and not changed.closed and changed.measures != counted.measures


@pytest.mark.thorough
@pytest.mark.parametrize("then", TOLD)
@pytest.mark.parametrize("told", TOLD)
async def test_an_answer_is_not_asked_twice_and_leaves_out_the_same(person: Person, told: str, then: str) -> None:
    first = await person.goes(told, "swedish-forearm", Says(holds={"thinner": "yes"}))
    again = await person.goes(then, "swedish-forearm")
    assert first.steps == again.steps and "Knead" not in first.steps and first.steps


@pytest.mark.thorough
@pytest.mark.parametrize("then", TOLD)
@pytest.mark.parametrize("told", TOLD)
async def test_a_clinicians_yes_holds_in_the_other_shell_and_can_be_withdrawn_there(
    person: Person, told: str, then: str
) -> None:
    first = await person.goes(told, "swedish-forearm", Says(holds={"heart": "yes"}, approves=True))
    again = await person.goes(then, "swedish-forearm")
    assert not first.closed and not again.closed and again.withdrawable
    taken_back = await person.goes(then, "swedish-forearm", Says(ready=["withdraw"]))
    after = await person.goes(told, "swedish-forearm")
    assert taken_back.closed and after.closed


@pytest.mark.thorough
@pytest.mark.parametrize("then", TOLD)
@pytest.mark.parametrize("told", TOLD)
async def test_a_first_receiver_who_agrees_is_kept_and_known_in_the_other_shell(
    person: Person, told: str, then: str
) -> None:
    await person.goes(told, "elder-hand", Says(holds={"frail-skin": "yes"}, ready=["keep Zoë Ärmel"]))
    assert person.names(receives=True) == ["Zoë Ärmel"]
    assert (await person.goes(then, "elder-hand", Says(somebody="Zoë Ärmel"))).offered == ("Zoë Ärmel",)


@pytest.mark.thorough
@pytest.mark.parametrize("told", TOLD)
async def test_what_was_told_before_stays_when_nothing_new_is_told(person: Person, told: str) -> None:
    await person.goes(told, "elder-hand", Says(holds={"frail-skin": "yes"}, ready=["keep Zoë"]))
    for _ in range(2):
        await person.goes("plain", "elder-hand", Says(somebody="Zoë"))
    assert person.holds("Zoë", receives=True) == ["frail-skin"]


async def test_what_is_so_no_longer_is_taken_back_when_it_is_said(person: Person) -> None:
    await person.goes("plain", "elder-hand", Says(holds={"frail-skin": "yes"}, ready=["keep Zoë"]))
    await person.goes("plain", "elder-hand", Says(somebody="Zoë", over=["frail-skin"]))
    assert person.holds("Zoë", receives=True) == []


@pytest.mark.parametrize("told", TOLD)
async def test_a_receiver_who_does_not_agree_is_not_kept(person: Person, told: str) -> None:
    await person.goes(told, "elder-hand", Says(holds={"frail-skin": "yes"}))
    assert person.names(receives=True) == []


@pytest.mark.parametrize("told", TOLD)
async def test_numbers_and_a_note_are_kept_as_they_were_given(person: Person, told: str) -> None:
    await person.goes(told, "swedish-forearm", Says(before=7, after=3, note="Müde, aber GUT"))
    assert person.numbers() == [("me", "before", 7), ("me", "after", 3)]
    assert person.notes() == ["Müde, aber GUT"]


@pytest.mark.thorough
@pytest.mark.parametrize("then", SHELLS)
@pytest.mark.parametrize("name", ["arm-circles", "elder-hand", "medical-plan"])
async def test_where_a_routine_is_closed_it_is_closed_in_every_shell(person: Person, name: str, then: str) -> None:
    assert (await person.goes(then, name, Says(holds={"clot-now": "yes"}))).closed


@pytest.mark.parametrize("then", SHELLS)
async def test_the_seated_twin_is_the_same_in_every_shell(person: Person, then: str) -> None:
    seated = await person.goes(then, "arm-circles", screening=False, seated=True)
    standing = await person.goes("json", "arm-circles", screening=False)
    assert seated.steps and not seated.closed and not standing.closed
