"""What is shown of a history, and what becomes of it when a byte of it changes."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from selfcare.history.rows import EndRow, NoteRow, RatingRow
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem
from tests.history.given import start, step


def history_of_three(path: Path) -> Path:
    """Three sessions with all that a session can have."""
    with Store(path) as store, store.together():
        for n in range(3):
            session = store.write(0, start(title=f"Arm circles {n}", length=8))
            for seq in range(1, 9):
                store.write(session, step(seq, reps=10, side="left"))
            store.write(session, RatingRow(1, "me", "pain", "before", 6))
            store.write(session, RatingRow(2, "me", "pain", "after", 4))
            store.write(session, NoteRow(f"a warm room, {n}"))
            store.write(session, EndRow("done", Decimal(84)))
    return path


@dataclass
class Shown:
    """All rows that are shown, and all sentences that are told."""

    rows: list[Any] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def shown(path: Path) -> Shown:
    """As the commands and the app show it."""
    try:
        with Store.open(path) as store:
            rows = [
                (row.id, row, store.steps(row.id), store.ratings(row.id), store.note_of(row.id), store.segments(row.id))
                for row in store.sessions()
            ]
            return Shown(rows, list(store.doubts.values()))
    except HistoryProblem as problem:
        return Shown(told=[str(problem)])


@dataclass
class Harm:
    """What many changed bytes did."""

    harmless: int = 0
    told: int = 0
    shown_as_true: list[int] = field(default_factory=list)
    """Bytes whose change was shown without a word."""
    went_wrong: list[str] = field(default_factory=list)


def harmed(path: Path, many: int, seed: int) -> Harm:
    """Change one byte, look, and put it back; `many` times."""
    chance, content, truth, harm = random.Random(seed), path.read_bytes(), shown(path).rows, Harm()
    for _ in range(many):
        at = chance.randrange(len(content))
        path.write_bytes(content[:at] + bytes([content[at] ^ chance.randint(1, 255)]) + content[at + 1 :])
        harmed = path.read_bytes()
        try:
            found = shown(path)
        except Exception as error:  # the very thing that is looked for
            harm.went_wrong.append(f"{at}: {type(error).__name__}: {error}")
            continue
        if found.told:
            harm.told += 1
        elif found.rows == truth:
            harm.harmless += 1
        else:
            harm.shown_as_true.append(at)
        if path.read_bytes() != harmed or len(list(path.parent.iterdir())) != 1:
            harm.went_wrong.append(f"{at}: reading changed something")
            for each in path.parent.iterdir():
                each.unlink()
    path.write_bytes(content)
    return harm
