"""What is done with a long history once a day and never before a session: it is looked through, and its index made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from selfcare.history import database, ledger
from selfcare.history.keeper import Keeper
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.rows import EndRow
from selfcare.history.store import Store
from tests.history.given import ARM, STARTED, events, start
from tests.history.test_faults import SPOILT

INDEX = "session_by_routine"
DAY = timedelta(days=1)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


def lead(history: Path, now: datetime = STARTED) -> Keeper:
    """A whole session."""
    keeper = Keeper(history, ARM, now, True, now=lambda: now)
    for event in events():
        keeper(event)
    assert keeper.close(30) and not keeper.busy
    return keeper


def sql(history: Path, *statements: str) -> list[object]:
    """What the last one gives."""
    with closing(sqlite3.connect(history, isolation_level=None)) as file:
        return [row for statement in statements for row in file.execute(statement).fetchall()]


def has_index(history: Path) -> bool:
    return bool(sql(history, f"SELECT 1 FROM sqlite_schema WHERE name = '{INDEX}'"))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each time that the history is opened to be written to, whether all of it was looked through."""
    found: list[bool] = []
    connect = database.connect

    def noted(*given: object, writing: bool = True, through: bool = True) -> sqlite3.Connection:
        if writing:
            found.append(through)
        return connect(*given, writing=writing, through=through)  # type: ignore[arg-type]

    monkeypatch.setattr(database, "connect", noted)
    return found


def test_it_is_looked_through_once_a_day(history: Path, looks: list[bool]) -> None:
    lead(history)
    looks.clear()
    for hours in (1, 2, 24, 25):
        lead(history, STARTED + timedelta(hours=hours))
    assert looks == [False, False, True, False]


def test_after_an_unclean_end_it_is_looked_through_in_any_case(history: Path, looks: list[bool]) -> None:
    lead(history)
    looks.clear()
    left = ledger.Ledger(history, lambda: STARTED, True)
    left.write([start()], 0)
    left.close()
    lead(history, STARTED + timedelta(hours=7))
    assert looks == [True, False]


@pytest.mark.parametrize("how", SPOILT)
def test_what_was_damaged_since_is_set_aside_and_no_session_is_lost(history: Path, how: str) -> None:
    for n in range(3):
        lead(history, STARTED + timedelta(minutes=n))
    history.write_bytes(SPOILT[how](history.read_bytes()))
    for later in (timedelta(hours=1), DAY):
        keeper = lead(history, STARTED + later)
        if keeper.notice is not None:
            break
    assert keeper.notice is not None and "was set aside as" in keeper.notice
    with Store.open(history) as store:
        assert STARTED + later in [row.started for row in store.sessions()]


# The index


def test_a_new_history_has_it(history: Path) -> None:
    lead(history)
    assert has_index(history)


def test_with_it_a_routine_that_was_never_played_is_found_out_at_once(history: Path) -> None:
    steps = []
    for many in (10, 2000):
        with Store(history) as store, store.together():
            for n in range(many):
                session = store.write(0, start(f"routine-{n % 7}", STARTED + timedelta(minutes=n)))
                store.write(session, EndRow("done", start().planned))
        with Store.open(history, through=False) as store:
            counted = []
            connection = store._look()
            assert connection is not None
            connection.set_progress_handler(lambda: counted.append(1), 10)  # noqa: B023
            assert store.of_routine("never", 10) == []
            assert len(store.of_routine("routine-3", 1)) == 1
            steps.append(len(counted))
    assert steps[1] <= steps[0] + 2


def test_reading_makes_none_and_finds_the_same(history: Path) -> None:
    lead(history)
    sql(history, f"DROP INDEX {INDEX}")
    before = history.read_bytes()
    for through in (False, True):
        with Store.open(history, through=through) as store:
            assert len(store.of_routine(ARM.name, 3)) == 1 and store.of_routine("never", 3) == []
    assert history.read_bytes() == before


def test_a_history_of_before_gets_it_with_the_first_session_of_a_day(history: Path) -> None:
    lead(history)
    sql(history, f"DROP INDEX {INDEX}")
    lead(history, STARTED + timedelta(hours=1))
    assert not has_index(history)
    lead(history, STARTED + DAY)
    assert has_index(history)


def test_another_programs_file_gets_none(history: Path) -> None:
    with closing(sqlite3.connect(history)) as other:
        other.execute("CREATE TABLE session (routine)")
    lead(history)  # which sets it aside
    (aside,) = history.parent.glob("*.corrupt.*")
    assert not has_index(aside) and has_index(history)


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_an_older_selfcare_reads_and_writes_beside_it_and_keeps_it_up(history: Path, version: int) -> None:
    with Store(history, migrations=MIGRATIONS[:version]) as new:
        new.write(0, start())
    assert has_index(history)
    known = database._schema(tuple(map(tuple, MIGRATIONS[:version])), version)
    assert INDEX not in known, "it is no part of what an older one holds the tables against"
    with Store(history, migrations=MIGRATIONS[:version], through=False) as old:
        old.write(0, start("later", key="later"))
    assert has_index(history)
    with Store.open(history) as store:
        assert [row.routine for row in store.of_routine("later", 2)] == ["later"]


def test_where_there_is_no_room_for_it_the_session_is_kept_all_the_same(
    history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(history) as store, store.together():
        for n in range(300):
            store.write(0, start(f"a-routine-of-a-long-name-{n}", STARTED + timedelta(minutes=n)))
    sql(history, f"DROP INDEX {INDEX}", "VACUUM")
    make = database.make_index

    def full(connection: sqlite3.Connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        make(connection)
        connection.execute(f"PRAGMA max_page_count = {pages + 1000}")

    monkeypatch.setattr(database, "make_index", full)
    keeper = lead(history)
    assert not has_index(history) and (keeper.notice, keeper.trouble) == (None, None)
    with Store.open(history) as store:
        assert len(store.sessions()) == 301 and store.damaged() == []


def test_another_program_that_holds_the_history_is_said_and_what_was_done_waits_in_its_log(history: Path) -> None:
    lead(history)
    with closing(sqlite3.connect(history, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        keeper = Keeper(history, ARM, STARTED + DAY, True, wait=0.0, now=lambda: STARTED + DAY)
        for event in events():
            keeper(event)
        assert keeper.close(30)
        assert keeper.notice is not None and "another program is holding the history" in keeper.notice
    with Store.open(history) as store:
        assert len(store.sessions()) == 2


def test_a_changed_byte_in_it_hides_a_session_for_a_day_at_most_and_shows_no_other(history: Path) -> None:
    lead(history)
    with Store(history) as store:
        store.write(0, start("a-name-of-its-own"))
        store.write(0, start("b-name-of-its-own"))
    content = history.read_bytes()
    places = [at for at in range(len(content)) if content.startswith(b"a-name-of-its-own", at)]
    hid = 0
    for at in places:
        changed = bytearray(content)
        changed[at : at + 1] = b"b"
        history.write_bytes(changed)
        with Store.open(history) as store:
            assert {row.routine for row in store.of_routine("b-name-of-its-own", 3)} == {"b-name-of-its-own"}
            whole = [row.routine for row in store.sessions()]
            if "a-name-of-its-own" not in whole:
                continue  # the row itself, which its checksum tells
            hid += store.of_routine("a-name-of-its-own", 1) == []
        lead(history, STARTED + DAY)
        with Store.open(history) as store:
            assert len(store.of_routine("a-name-of-its-own", 1)) == 1
        history.with_name(f"history.{(STARTED + DAY).date()}.bak").unlink()
    assert hid == 1
