"""What was told whole is told in few words for a month; what keeps somebody safe is told each time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from selfcare.care.again import in_few_words
from selfcare.care.cautions import caution
from selfcare.care.kept import pages, remove
from selfcare.care.profile import ME, People
from selfcare.care.told import ready
from selfcare.care.visit import Visit
from tests.care.judging import routine
from tests.care.test_here import TODAY, nothing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.json"


def visit(path: Path, name: str = "swedish-forearm", who: str = ME, day: date = TODAY) -> Visit:
    return Visit(routine(name), People(path), who, day)


def begun(path: Path, name: str = "swedish-forearm", who: str = ME, day: date = TODAY) -> Visit:
    """Nothing to declare, and it begins."""
    done = visit(path, name, who, day)
    nothing(done)
    assert done.begins() and done.keep()
    return done


@pytest.mark.parametrize(
    ("position", "few"),
    [("Sit at a table, feet flat, one forearm on a folded towel.", "Sit at a table."),
     ("Sit, or lie in bed. Never standing, or in water.", "Sit, or lie in bed. Never standing, or in water."),
     ("Lie flat, or sit; in pregnancy lie on the side.", "Lie flat, or sit; in pregnancy lie on the side."),
     ("Sit, one hand on a table. With a hearing aid, leave it out.", "Sit. With a hearing aid, leave it out."),
     ("", "")],
)  # fmt: skip
def test_a_sentence_of_its_own_and_another_way_to_sit_stay(position: str, few: str) -> None:
    assert in_few_words(position) == few


def told(found: Visit, in_few: bool) -> str:
    return " ".join(ready(found, reviewed=True, in_few=in_few))


def test_cream_the_phone_and_where_nobody_presses_are_told_each_time(path: Path) -> None:
    few = told(begun(path), in_few=True)
    assert few.startswith("Sit at a table. ") and "Phone near." in few and "nly cream you know" in few
    assert "Never press: inner elbow" in few and "Rings off" not in few
    assert "Rings off" in told(visit(path), in_few=False)


def test_who_stands_is_told_all_of_it(path: Path) -> None:
    found = begun(path, "arm-circles")
    assert told(found, in_few=True) == told(found, in_few=False)


def test_who_has_begun_it_was_told_for_a_month_and_then_is_told_again(path: Path) -> None:
    assert not visit(path).was_told
    begun(path)
    assert nothing_told(visit(path, day=TODAY + timedelta(days=29)))
    late = visit(path, day=TODAY + timedelta(days=30))
    nothing(late)
    assert not late.was_told


def nothing_told(found: Visit) -> bool:
    nothing(found)
    return found.was_told


def test_somebody_else_another_routine_and_one_who_was_only_asked_are_told_whole(path: Path) -> None:
    nothing(visit(path))
    assert not nothing_told(visit(path))
    begun(path)
    assert not nothing_told(visit(path, "hand-comfort")) and not nothing_told(visit(path, who="Ann"))
    assert nothing_told(visit(path))


def test_what_makes_it_sitting_is_told_whole_though_standing_was(path: Path) -> None:
    begun(path, "arm-circles")
    today = visit(path, "arm-circles")
    today.answer(caution("dizzy"), "yes")
    nothing(today)
    assert today.decision().must_sit and not today.was_told


def test_nobody_reads_from_what_is_kept_which_routine_it_was(path: Path) -> None:
    begun(path)
    assert routine("swedish-forearm").title not in path.read_text()


def test_that_it_was_told_is_seen_with_what_is_kept_and_can_be_removed(path: Path) -> None:
    begun(path)
    people = People(path)
    (page,) = pages(people, TODAY)
    (entry,) = page.entries
    assert entry.line == "What to see to before one routine was told whole, and is told in few words."
    assert entry.removing == "Remove it; it is told whole again" and remove(people, page, entry)
    assert not nothing_told(visit(path)) and pages(people, TODAY)[0].entries == ()
