"""What is ticked is asked exactly, together where one answer can tell all of it; a place is a yes of its own."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from selfcare.care.cautions import caution
from selfcare.care.profile import People
from selfcare.care.visit import Visit
from selfcare.plain.own import ALL, own
from selfcare.plain.telling import Lines
from tests.care.judging import routine, spots
from tests.cli.test_asking import source

PLACELESS = ("thinner", "balance", "frail-skin")


def asked(path: Path, ids: tuple[str, ...], *typed: str) -> tuple[Visit, list[str]]:
    visit = Visit(routine("hand-comfort"), People(path), "me", date(2026, 6, 10))
    out = io.StringIO()
    script = source(*typed)
    own(script, Lines(out), visit, [caution(id) for id in ids])
    assert script._lines == [], "less was asked than was typed"
    return visit, out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("y", ("yes", "yes", "yes")), ("n", ("no", "no", "no")), ("?", ("not sure",) * 3), ("1 3", ("yes", "no", "yes")),
     ("2", ("no", "yes", "no"))],
)  # fmt: skip
def test_three_things_without_a_place_are_one_answer(tmp_path: Path, typed: str, said: tuple[str, ...]) -> None:
    visit, _ = asked(tmp_path / "p.json", PLACELESS, typed)
    assert tuple(visit.answers[id].said for id in PLACELESS) == said


@pytest.mark.parametrize("typed", ["", "maybe", "4", "1 9"])
def test_what_is_no_answer_to_them_answers_none_of_them(tmp_path: Path, typed: str) -> None:
    visit, said = asked(tmp_path / "p.json", PLACELESS, typed, "n")
    assert said.count(ALL) == 2 and not any(visit.holds(caution(id)) for id in PLACELESS)


def test_one_thing_without_a_place_is_asked_as_it_was(tmp_path: Path) -> None:
    visit, said = asked(tmp_path / "p.json", ("thinner",), "", "y")
    assert visit.answers["thinner"].said == "yes" and said[0].endswith("y, n or ?")


@pytest.mark.parametrize(
    ("typed", "said", "where"),
    [(("1l",), "yes", "left hand"), (("left hand",), "yes", "left hand"), (("y", "1l"), "yes", "left hand"),
     (("?", "1l"), "not sure", "left hand"), (("",), "yes", ""), (("y", ""), "yes", ""), (("n",), "no", ""),
     (("left hnad", "left hand"), "yes", "left hand")],
)  # fmt: skip
def test_where_it_is_says_that_it_is(tmp_path: Path, typed: tuple[str, ...], said: str, where: str) -> None:
    visit, _ = asked(tmp_path / "p.json", ("wound",), *typed)
    assert visit.answers["wound"].said == said and visit.answers["wound"].spots == spots(where)


def test_the_places_are_not_read_out_again_where_they_are_the_same(tmp_path: Path) -> None:
    _, said = asked(tmp_path / "p.json", ("wound", "skin-inf"), "1l", "2r")
    assert said.count("1. hand") == 1


def test_the_question_is_heard_before_its_places_and_how_it_is_answered_after_them(tmp_path: Path) -> None:
    _, said = asked(tmp_path / "p.json", ("wound",), "1l")
    first, last = (
        said.index("1. hand"),
        next(n for n, line in enumerate(said) if line.startswith("n: no. ?: not sure.")),
    )
    assert said[first - 1] == caution("wound").ask and last > first and said[last - 1].startswith("14. ")


def test_what_was_not_understood_is_asked_whole_again(tmp_path: Path) -> None:
    _, said = asked(tmp_path / "p.json", ("wound",), "banana", "1l")
    assert any(line.startswith(f"{caution('wound').ask} n: no. ?: not sure. Where?") for line in said)
