from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from msgspec.structs import replace

from selfcare.history.report import as_json, lines, minutes, width
from selfcare.history.rows import SessionRow

DONE = SessionRow(
    id=7,
    routine="arm-circles",
    title="Arm circles",
    level="usual",
    started=datetime(2026, 6, 10, 14, 5, 30, tzinfo=timezone(timedelta(hours=2))),
    outcome="done",
    seconds=Decimal("362.5"),
    planned=Decimal(360),
    screened=True,
    version="0.1.0",
)
HAND = replace(DONE, id=6, routine="elder-hand", title="Elder hand massage", seconds=Decimal(181))


def test_an_empty_history_says_so_kindly() -> None:
    assert lines([]) == ["Nothing here yet: each routine you play will stand here, the newest first."]
    assert as_json([]) == {"sessions": []}


def test_each_session_is_a_line_with_columns_that_line_up() -> None:
    rows = [
        DONE,
        replace(HAND, outcome="stopped"),
        replace(HAND, outcome="hurt", seconds=Decimal("45.9")),
        replace(HAND, outcome=None, seconds=Decimal(3600)),
    ]
    assert lines(rows) == [
        "2026-06-10 14:05  Arm circles         done                      6 min",
        "2026-06-10 14:05  Elder hand massage  stopped after 3 min       3 min",
        "2026-06-10 14:05  Elder hand massage  stopped because it hurt    45 s",
        "2026-06-10 14:05  Elder hand massage  not finished             60 min",
    ]


def test_the_history_says_when_the_questions_were_left_out() -> None:
    assert "done, questions left out" in lines([replace(DONE, screened=False)])[0]


@pytest.mark.parametrize("title", ["腕を回す", "Ǻrm e\u0301", "👋 wave", "क\u094dषमा", "a\u200db"])
def test_columns_line_up_whatever_the_script(title: str) -> None:
    first, second = lines([DONE, replace(HAND, title=title)])
    assert width(first) == width(second)
    assert width(first[: first.index("done")]) == width(second[: second.index("done")])


def test_wide_letters_take_two_columns_and_combining_marks_none() -> None:
    assert [width(text) for text in ("ab", "腕", "e\u0301", "")] == [2, 2, 1, 0]


def test_what_a_terminal_would_obey_is_stripped() -> None:
    nasty = replace(
        DONE, title="A\x1b]0;pwned\x07r\nm\u202e\x9b31m\u2028c\tx\ud800", routine="r\x7f\x9c", outcome="do\x1bne"
    )
    (line,) = lines([nasty])
    assert "A]0;pwnedr m31m c x" in line
    told = json.dumps(as_json([nasty]), ensure_ascii=False)
    for text in (line, told):
        assert not [char for char in text if ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or char in "\u202e\u2028"]


def test_markup_in_a_title_is_shown_as_it_stands() -> None:
    assert "[/foo] [@click=app.quit]x[/]" in lines([replace(DONE, title="[/foo] [@click=app.quit]x[/]")])[0]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [("0", "0 s"), ("59.99", "59 s"), ("60", "1 min"), ("89.9", "1 min"), ("90", "2 min"), ("3600", "60 min")],
)
def test_lengths_are_told_to_the_nearest_minute(seconds: str, words: str) -> None:
    assert minutes(Decimal(seconds)) == words


def test_json_has_the_keys_promised_and_plain_numbers() -> None:
    told = as_json([DONE, replace(HAND, outcome=None, seconds=Decimal("21.0"))])
    assert json.loads(json.dumps(told)) == {
        "sessions": [
            {
                "id": 7,
                "routine": "arm-circles",
                "started": "2026-06-10T14:05:30+02:00",
                "outcome": "done",
                "seconds": 362.5,
                "planned": 360,
                "title": "Arm circles",
                "level": "usual",
                "screened": True,
            },
            {
                "id": 6,
                "routine": "elder-hand",
                "started": "2026-06-10T14:05:30+02:00",
                "outcome": None,
                "seconds": 21,
                "planned": 360,
                "title": "Elder hand massage",
                "level": "usual",
                "screened": True,
            },
        ]
    }
