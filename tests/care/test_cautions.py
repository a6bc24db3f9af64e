# ruff: noqa: E501, SIM905
"""The cautions are those of the content brief, each with its row of the matrix."""

from __future__ import annotations

import re

import pytest

from selfcare.care.cautions import LISTS, Cell, Reach, What, cautions
from selfcare.care.tables import data

# Copied by hand from the brief's table of cautions, and what was missing in it or bundled.
BRIEF = """
clot-now clot-past thinner bleed fever skin-inf wound foot-today fracture bone surgery cancer nodes swelling-new heart
kidney stroke neck vein pregnancy numb hypersens dm-foot pad balance dizzy inflamed device patch hypo allergy scent breath
frail-skin trauma capacity drowsy child helper
""".split()
SINCE = """
catching giver-hands heart-event aneurysm vertigo seizures eye shunt panic bruise phlebitis slips missing fistula
""".split()
TODAY = "clot-now fever swelling-new foot-today skin-inf catching wound drowsy patch helper giver-hands".split()


def test_every_caution_of_the_brief_and_each_that_was_missing_is_there_once_and_no_other() -> None:
    assert sorted(each.id for each in cautions()) == sorted(BRIEF + SINCE) and len(BRIEF) == 39


def test_what_may_be_new_is_asked_first_and_in_the_order_of_the_brief() -> None:
    assert [each.id for each in cautions() if each.list == "today"] == TODAY
    lists = [LISTS.index(each.list) for each in cautions()]
    assert lists == sorted(lists)


def test_each_has_its_words_and_what_closes_or_asks_says_whom_to_ask() -> None:
    for each in cautions():
        assert each.line and each.ask.endswith("?") and each.then and each.sources, each.id
        assert each.called and each.cells
        strict = [cell for cells in each.cells.values() for what, cell in cells.items() if what is not What.HEAT]
        if {Cell.OUT, Cell.ASK} & set(strict):
            assert each.whom or each.id in ("allergy", "trauma"), each.id
        if {Reach.HERE, Reach.NEAR, Reach.LIMB} & set(each.cells):
            assert each.asks_where or each.fixed, each.id


def test_a_line_is_short_enough_for_a_list() -> None:
    assert all(len(each.line) <= 80 for each in cautions())


CLAIMS = re.compile(
    r"\b(detox\w*|toxins?|cures?|cured|heals|healed|immun\w*|circulation heals|regrow\w*|repairs?|endorphins?|"
    r"flush out|drains|prevents?|safe|safely|proven|boosts?|adhesions?|strengthens|reverses?)\b"
)
CLAIMS_OF_TREATING = re.compile(r"\b(this|it|massage|breathing|routine|touch) (treats?|heals?|cures?)\b")


@pytest.mark.parametrize("name", [*LISTS, "signs", "tips", "ratings"])
def test_no_text_claims_what_may_not_be_claimed(name: str) -> None:
    said = " ".join(_texts(data(name))).lower()
    assert CLAIMS.findall(said) == [] and CLAIMS_OF_TREATING.findall(said) == []


def test_no_word_of_the_program_says_that_somebody_is_safe() -> None:
    from pathlib import Path

    import selfcare

    top = Path(selfcare.__file__).parent
    files = [file for room in ("care", "tui", "plain", "guide", "body") for file in (top / room).rglob("*.py")]
    for file in files:
        strings = re.findall(r'"([^"\n]*)"', file.read_text("utf-8"))
        said = " ".join(strings).lower()
        assert CLAIMS.findall(said.replace("safe place", "")) == [], file
        assert CLAIMS_OF_TREATING.findall(said) == [], file


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, each in value.items() if key not in ("sources", "id") for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []
