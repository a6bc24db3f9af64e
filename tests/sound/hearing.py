"""What is heard of a session by a voice that speaks three words a second, each note with its time."""

from __future__ import annotations

from collections.abc import Callable

from selfcare.session.aloud import Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Timeline
from selfcare.session.session import Session
from selfcare.sound.notes import Note
from selfcare.sound.score import notes
from tests.session.helpers import s

COUNTS = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}


def paced(text: str) -> float:
    """A voice of three words a second."""
    return len(text.split()) / 3


def heard(given: Timeline, amount: Amount = Amount.USUAL, length: Callable[[str], float | None] = paced) -> list[Note]:
    session = Session(given)
    session.start(s(0), s(15))
    return list(
        notes((Due(float(due.at) - 15, due.event) for due in coming(session)), length, amount=amount, since=-15)
    )


def said(given: Timeline, amount: Amount = Amount.USUAL) -> list[str]:
    return [note.sound for note in heard(given, amount) if note.voice]


def but_counts(words: list[str]) -> list[str]:
    return [word for word in words if word not in COUNTS]
