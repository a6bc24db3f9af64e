"""Whole sheets: every dose is right or told, nothing is a step that was none, and what is there for safety is kept."""

from __future__ import annotations

import re

import pytest

from selfcare.reading.reader import read_text
from selfcare.writing.draft import draft
from selfcare.writing.lists import Made, made
from selfcare.writing.lists.lexer import kinds, tokens
from selfcare.writing.lists.words import language_of
from tests.writing.lists.later import LATER
from tests.writing.lists.sheets import SHEETS, Sheet
from tests.writing.lists.test_lists import shown, wanted

AROUND_A_SIGN = kinds("have get warning if when you stop straight away sofort aufhören")
"""Words that only lead to a sign to stop for: `Stop if you have ...`."""
SHEET = pytest.mark.parametrize(
    "sheet", [*SHEETS.values(), *LATER], ids=[*SHEETS, *(each.text.replace("\n", " / ")[:50] for each in LATER)]
)


def flat(all_made: list[Made]) -> list[Made]:
    return [step for each in all_made for step in (each, *flat(list(each.steps)))]


def told(all_made: list[Made]) -> str:
    """All that somebody is told, as one text."""
    return "\n".join(
        f"{each.line}: {'; '.join(each.told)}" if each.told or each.unread else "" for each in flat(all_made)
    )


def plain_words(text: str) -> list[str]:
    """Every word and number of the text but those that only say how a dose is built."""
    language = language_of(re.findall(r"[^\W\d_]+", text))
    plain = ("WORD", "NUMBER", "CLOCK", "ODD", "CODE", "LIMB")
    marks = re.compile(r"^\W*[0-9]{1,2}(?:[.)]|\s+(?=[A-ZÄÖÜ])|$)|__+")
    lines = [
        tokens(marks.sub("", line), language)
        for line in text.splitlines()
        if not re.match(r"\W*exercise\b", line, re.I)
    ]
    return [
        part
        for line in lines
        for each in line
        if each.kind in plain
        for part in re.findall(r"\w+", each.text.casefold())
    ]


@pytest.mark.thorough
@SHEET
def test_each_dose_is_what_was_meant_or_is_told(sheet: Sheet) -> None:
    given = [*shown(made(sheet.text.splitlines()))]
    silent = [line for line in given if not line.startswith(("?", "#", "!"))]
    assert sorted(silent) == sorted(wanted("\n".join(sheet.wanted)) if sheet.wanted else [])


@SHEET
def test_what_is_not_read_is_told(sheet: Sheet) -> None:
    said = told(made(sheet.text.splitlines()))
    assert not [each for each in sheet.told if each not in said], said


@SHEET
def test_what_is_there_for_safety_is_in_the_file_and_in_no_name(sheet: Sheet) -> None:
    routine = read_text(draft("Case", lines=sheet.text.splitlines()).text, "f.yaml", None).routine
    assert routine is not None
    for sign in sheet.stops:
        assert any(sign in each for each in routine.stop_if), routine.stop_if
        assert {"sharp or electric pain", "dizziness", "shortness of breath"} <= {*routine.stop_if}
    for caution in sheet.cautions:
        assert caution in str(routine.position) or any(caution in str(step) for step in routine.steps)


@SHEET
def test_every_word_and_number_ends_in_the_file(sheet: Sheet) -> None:
    text = draft("Case", lines=sheet.text.splitlines()).text.casefold()
    assert not [each for each in plain_words(sheet.text) if each not in text and each not in AROUND_A_SIGN]
