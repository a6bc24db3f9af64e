# ruff: noqa: E501, SIM905
"""The cautions are those of the content brief, each with its row of the matrix."""

from __future__ import annotations

import re

import pytest

from selfcare.care.cautions import GROUPS, HEAT, LISTS, Level, Whose, caution, cautions, data

# Copied by hand from the brief's table of cautions.
ALL = """
clot-now clot-past thinner bleed fever skin-inf wound foot-today fracture bone surgery cancer nodes swelling-new heart
kidney stroke neck vein pregnancy numb hypersens dm-foot pad balance dizzy inflamed device patch hypo allergy scent breath
frail-skin trauma capacity drowsy child helper
""".split()
TODAY = "clot-now fever swelling-new foot-today skin-inf wound drowsy patch helper".split()
# Rows of the brief's matrix, copied by hand: light, firm, lymph, foot, scent, stand, seat, breath, hold, relax, heat.
COLUMNS = (*GROUPS, HEAT)
ROWS = {
    "clot-now": "stop stop stop stop stop stop stop - stop stop stop",
    "clot-past": "ask stop ask ask - ask ask - - - ask",
    "thinner": "adapt stop adapt adapt - adapt adapt - - - -",
    "bleed": "ask stop ask ask - adapt adapt - - - -",
    "fever": "stop stop stop stop - stop stop - stop adapt stop",
    "skin-inf": "area stop stop stop stop adapt adapt - - - stop",
    "wound": "area area area stop area ask area - - - area",
    "foot-today": "- area stop stop - stop area - - - stop",
    "cancer": "ask stop ask ask ask ask adapt - - - ask",
    "heart": "ask ask stop ask - ask adapt - stop ask ask",
    "stroke": "adapt ask ask adapt - ask adapt - ask adapt area",
    "pregnancy": "ask stop ask ask stop ask adapt - stop adapt ask",
    "numb": "adapt area adapt adapt adapt adapt adapt - - - stop",
    "dm-foot": "adapt adapt - ask - ask adapt - - - stop",
    "dizzy": "adapt adapt adapt adapt - adapt adapt adapt adapt adapt adapt",
    "breath": "- - adapt - ask adapt adapt adapt stop adapt -",
    "capacity": "adapt stop stop stop ask ask adapt - stop adapt stop",
    "drowsy": "adapt stop adapt adapt - stop adapt - adapt - stop",
    "child": "ask stop stop ask stop ask ask - stop - stop",
    "helper": "adapt adapt adapt adapt - - - - - - -",
}  # fmt: skip


def test_every_caution_of_the_brief_is_there_once_and_no_other() -> None:
    assert sorted(each.id for each in cautions()) == sorted(ALL) and len(ALL) == 39


@pytest.mark.parametrize("id", ROWS)
def test_a_caution_has_its_row_of_the_matrix(id: str) -> None:
    row = dict(zip(COLUMNS, ROWS[id].split(), strict=True))
    assert {group: level.value for group, level in caution(id).levels.items()} == {
        group: level for group, level in row.items() if level != "-"
    }


def test_what_may_be_new_is_asked_first_and_in_the_order_of_the_brief() -> None:
    assert [each.id for each in cautions() if each.list == "today"] == TODAY
    lists = [LISTS.index(each.list) for each in cautions()]
    assert lists == sorted(lists)


def test_each_has_its_words_and_what_closes_or_asks_says_whom_to_ask() -> None:
    for each in cautions():
        assert each.line and each.ask.endswith("?") and each.then and each.sources, each.id
        assert set(each.levels) <= set(COLUMNS)
        if {Level.STOP, Level.ASK} & {level for group, level in each.levels.items() if group != HEAT}:
            assert each.whom or each.id in ("allergy",), each.id
        if Level.AREA in each.levels.values():
            assert each.place or each.whose is Whose.GIVER or each.id in ("frail-skin", "stroke"), each.id


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
    talking = [each for room in ("care", "plain", "guide") for each in (top / room).glob("*.py")]
    files = [*talking, *(top / "tui").rglob("*.py")]
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
