"""What home is marked with: right for every routine, and none is read for it that need not be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from selfcare import places
from selfcare.care.profile import Kept, People
from selfcare.cli.beforehand import Beforehand, visit
from selfcare.cli.finding import regard
from selfcare.cli.wishes import Wishes
from selfcare.reading import reader
from selfcare.shelves.entry import Entry
from selfcare.shelves.index import Index
from selfcare.shelves.library import Library
from tests.cli.marked import told

ROUTINES = Path(__file__).parents[2] / "routines"
LATER = 4 * 10**18


@pytest.fixture
def entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[Entry]:
    """The bundled ones as from the index, and nobody of whom anything is kept."""
    monkeypatch.setattr(places, "people", lambda: tmp_path / "people/people.json")

    def library() -> Library:
        return Library(ROUTINES, tmp_path / "own", Index(tmp_path / "routines.db", lambda: LATER), regard)

    library().entries()
    return library().entries()


@pytest.fixture
def reads(entries: Sequence[Entry], monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001  # read before
    names: list[str] = []
    original = reader.read

    def noted(path: Path, packed: bool) -> reader.Reading:
        names.append(path.stem)
        return original(path, packed=packed)

    monkeypatch.setattr(reader, "read", noted)
    return names


def answer(said: str) -> None:
    people = People(places.people())
    person = people.person("me")
    person.answers["clot-past"] = Kept(said, date.today())
    assert people.keep(person)


@pytest.mark.parametrize("said", ["", "no", "yes"])
@pytest.mark.parametrize("who", ["", "Ada"])
def test_it_is_what_a_visit_to_each_would_tell(entries: Sequence[Entry], said: str, who: str) -> None:
    if said:
        answer(said)
    wishes = Wishes(who=who)
    found = told(Beforehand(wishes)(entries))
    assert found == told({n.name: visit(n.routine, wishes).beforehand() for n in entries if n.routine is not None})


@pytest.mark.parametrize("said", ["", "no"])
def test_where_nothing_holds_only_what_is_for_trained_hands_is_read(
    entries: Sequence[Entry], reads: list[str], said: str
) -> None:
    if said:
        answer(said)
    trained = {each.name for each in entries if each.card is not None and each.card.trained}
    assert set(Beforehand(Wishes())(entries)) == trained == set(reads)
    assert 0 < len(trained) < len(entries) / 2


def test_asked_again_it_reads_nothing_until_an_answer_or_a_file_is_another(
    entries: Sequence[Entry], reads: list[str]
) -> None:
    answer("yes")
    beforehand = Beforehand(Wishes())
    first = beforehand(entries)
    reads.clear()
    assert beforehand(entries) == first and reads == []
    entry, card = entries[0], entries[0].card
    changed = Entry(entry.name, entry.file, False, False, entry.title, lambda _: card)
    assert beforehand([changed, *entries[1:]]) == first
    assert reads == [entries[0].name]
    answer("not sure")
    reads.clear()
    beforehand(entries)
    assert len(reads) > 10


def test_what_was_judged_first_is_not_judged_again_with_the_others(entries: Sequence[Entry], reads: list[str]) -> None:
    answer("yes")
    beforehand = Beforehand(Wishes())
    first = beforehand(entries[:5])
    assert set(reads) == {each.name for each in entries[:5]}
    whole = beforehand(entries)
    assert len(reads) == len(set(reads)) > 10
    assert {name: whole[name] for name in first} == first
