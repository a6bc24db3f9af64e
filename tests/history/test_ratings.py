"""Numbers, answers and notes in the history, in tables of their own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from selfcare.history.keeper import Keeper
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.rows import RatingRow
from selfcare.history.store import Store
from tests.history.given import ARM, STARTED, events, start, step


def test_a_history_of_before_gets_the_tables_and_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with Store.open(path, migrations=MIGRATIONS[:1]) as old:
        old.write(old.write(0, start()), step(1))
    with Store.open(path) as store:
        assert len(store.steps(1)) == 1 and store.ratings(1) == [] and store.note_of(1) == ""
        store.write(1, RatingRow(1, "me", "pain", "before", 6))
        assert store.ratings(1) == [RatingRow(1, "me", "pain", "before", 6)]
    assert (tmp_path / "history.v1.bak").exists()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_what_was_rated_before_during_and_after_is_kept_with_its_session(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    keeper = Keeper(path, ARM, STARTED, True)
    keeper.rate("me", "tension", "before", 6)
    for event in events():
        keeper(event)
    keeper.rate("", "comfort", "during", -1, Decimal(12))
    keeper.rate("me", "tension", "after", 3, Decimal(30))
    keeper.note("  The circles helped.  ")
    keeper.note("A second one does not replace it.")
    assert keeper.close(5)
    with Store.open(path) as store:
        assert store.ratings(1) == [
            RatingRow(1, "me", "tension", "before", 6),
            RatingRow(2, "", "comfort", "during", -1, Decimal(12)),
            RatingRow(3, "me", "tension", "after", 3, Decimal(30)),
        ]
        assert store.note_of(1) == "The circles helped." and store.damaged() == []


def test_numbers_before_a_session_that_never_began_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    keeper = Keeper(path, ARM, STARTED, True)
    keeper.rate("me", "tension", "before", 6)
    assert keeper.close(5) and not path.exists()
