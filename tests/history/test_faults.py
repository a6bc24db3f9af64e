from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from selfcare.history.keeper import Keeper
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryDamaged, HistoryFromNewerVersion, HistoryProblem, translated
from selfcare.session.events import SessionStarted
from tests.history.given import ARM, MOOD, STARTED, answer, child, events, start, step, timeline

NOW = datetime(2026, 6, 10, 12, 0, 0, tzinfo=UTC)
BROKEN = ("ALTER TABLE session ADD COLUMN mood TEXT", "INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def history(path: Path) -> Path:
    """A history with one session."""
    with Store.open(path) as store:
        session = store.write(0, start())
        for seq in range(1, 4):
            store.write(session, step(seq))
    return path


def test_whatever_was_acknowledged_before_a_kill_is_stored(path: Path) -> None:
    chance = random.Random(46)
    acknowledged: dict[int, int] = {}
    for _ in range(10):
        with child("endless", path) as process:
            assert process.stdout is not None
            said = [process.stdout.readline() for _ in range(chance.randint(1, 60))]
            process.kill()
            # What it had said before it died counts too; the last line may be half a line.
            said += process.stdout.read().splitlines(keepends=True)
        whole = [line.split() for line in said if line.endswith("\n")]
        acknowledged |= {int(session): int(seq) for session, seq in whole if seq != "end"}
        with Store.open(path) as store:
            assert store.notice is None
            assert store.damaged() == []
            for session, seq in acknowledged.items():
                seqs = [row.seq for row in store.steps(session)]
                assert seqs == list(range(1, len(seqs) + 1))
                assert len(seqs) >= seq
    assert len(acknowledged) >= 10


def test_four_processes_that_begin_at_once_and_write_at_once_lose_nothing(path: Path) -> None:
    writers = [child("writer", path, 40) for _ in range(4)]
    for process in writers:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in writers:
        with process:
            process.communicate(timeout=30)
    assert [process.returncode for process in writers] == [0] * 4
    with Store.open(path) as store:
        assert [row.outcome for row in store.sessions()] == ["done"] * 4
        assert [len(store.steps(row.id)) for row in store.sessions()] == [40] * 4
    assert [file.name for file in path.parent.iterdir()] == ["history.db"]


def test_when_the_file_cannot_grow_the_session_goes_on_and_is_saved_later(path: Path) -> None:
    assert answer("starved", path, "limit") == [
        "first saved: True",
        "saved while full: False",
        "trouble: This session is not being saved: the history file may not grow further.",
        "saved after: True",
        "trouble: None",
        "closed: True",
        "said: ['This session is not being saved: the history file may not grow further.', "
        "'This session is being saved again.']",
    ]
    with Store.open(path) as store:
        (row,) = store.sessions()
        assert row.outcome == "done"
        assert [found.index for found in store.steps(row.id)] == list(range(400))
        assert store.damaged() == []


def test_a_full_disk_is_called_a_full_disk() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as small,
        pytest.raises(HistoryProblem, match="the disk is full"),
        translated(),
    ):
        small.execute("PRAGMA max_page_count = 2")
        small.execute("CREATE TABLE a (b)")
        small.execute("INSERT INTO a VALUES (zeroblob(100000))")


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "garbage": lambda _: b"my shopping list\n" * 500,
    "a few bytes": lambda _: b"hello",
    "random bytes": lambda data: random.Random(1).randbytes(len(data)),
    "cut in the middle": lambda data: data[: len(data) // 2],
    "cut after its first page": lambda data: data[:4096],
    "cut within its first page": lambda data: data[:1000],
    "cut after its head": lambda data: data[:100],
    "a page of noise": lambda data: data[:8192] + random.Random(2).randbytes(4096) + data[12288:],
    "all zeros": lambda data: bytes(len(data)),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_damaged_history_is_set_aside_and_a_new_one_begins(history: Path, how: str) -> None:
    history.write_bytes(SPOILT[how](history.read_bytes()))
    damaged = history.read_bytes()
    aside = history.with_name("history.db.corrupt.20260610T120000Z")
    with pytest.raises(HistoryDamaged, match="damaged"):
        Store.open(history)
    assert history.read_bytes() == damaged, "reading moves nothing"
    with Store(history, now=lambda: NOW) as store:
        assert store.write(0, start()) == 1
        assert store.notice == (
            f"The history was damaged and could not be read. It was set aside as {aside}, and a new one begins."
        )
    assert aside.read_bytes() == damaged
    with Store.open(history) as store:
        assert store.notice is None
        assert len(store.sessions()) == 1


def test_the_journal_goes_with_the_damaged_file_and_the_newest_backup_is_named(history: Path) -> None:
    history.write_bytes(b"garbage" * 1000)
    history.with_name("history.db-journal").write_bytes(b"journal")
    with Store(good := history.with_name("history.2026-06-09.bak")) as store:
        store.write(0, start())
    os.utime(good, (1, 1))
    history.with_name("history.2026-06-10.bak").write_bytes(b"no backup")
    with Store(history, now=lambda: NOW) as store:
        store.write(0, start())
        assert store.notice is not None
        assert store.notice.endswith(
            f"The newest good backup is {good}, with 1 session up to 2026-06-10; "
            "`selfcare history restore` brings it back."
        )
    assert {file.name: file.read_bytes()[:7] for file in history.parent.iterdir()} == {
        "history.db": b"SQLite ",
        "history.db.corrupt.20260610T120000Z": b"garbage",
        "history.db.corrupt.20260610T120000Z-journal": b"journal",
        "history.2026-06-09.bak": b"SQLite ",
        "history.2026-06-10.bak": b"no back",
    }


def test_two_damaged_files_in_one_second_are_both_kept(history: Path) -> None:
    for word in (b"first", b"second"):
        history.write_bytes(word * 1000)
        with Store(history, now=lambda: NOW) as store:
            store.write(0, start())
    assert sorted(file.read_bytes()[:5] for file in history.parent.glob("*.corrupt.*")) == [b"first", b"secon"]


def test_a_history_that_was_emptied_is_told_and_not_taken_for_one_that_begins(path: Path) -> None:
    path.touch()
    with pytest.raises(HistoryDamaged, match="the history file is empty, and was not before"):
        Store.open(path)
    with Store(path, now=lambda: NOW) as store:
        store.write(0, start())
        assert store.notice is not None and store.notice.startswith("The history file was empty.")
    with Store.open(path) as store:
        assert len(store.sessions()) == 1


def test_another_programs_database_is_not_written_into(path: Path) -> None:
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with Store(path, now=lambda: NOW) as store:
        store.write(0, start())
        assert store.notice is not None
    assert path.with_name("history.db.corrupt.20260610T120000Z").read_bytes() == before


def test_a_folder_in_place_of_the_history_is_a_problem_not_a_crash(path: Path) -> None:
    path.mkdir()
    with pytest.raises(HistoryProblem, match="is a folder"):
        Store.open(path)
    said: list[str] = []
    keeper = Keeper(path, ARM, STARTED, True, said.append)
    keeper(SessionStarted(events()[0].at, timeline()))
    assert keeper.close(5)
    kept = "What was done is kept, and comes into it at the next start."
    assert said == [f"This session is not being saved in the history now: {path} is a folder. {kept}"]


def test_a_file_in_place_of_the_folder_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    with pytest.raises(HistoryProblem, match="the folder of the history is not a folder"):
        Store.open(tmp_path / "home" / "history.db")


def test_a_history_from_a_newer_version_is_refused_and_not_touched(history: Path) -> None:
    with closing(sqlite3.connect(history)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before, changed = history.read_bytes(), history.stat().st_mtime_ns
    with pytest.raises(HistoryFromNewerVersion) as refusal:
        Store.open(history)
    assert str(refusal.value) == (
        "The history cannot be used: a newer selfcare wrote it "
        f"(version 99 of the file; this selfcare knows {len(MIGRATIONS)})."
    )
    said: list[str] = []
    keeper = Keeper(history, ARM, STARTED, True, said.append)
    for event in events():
        keeper(event)
    assert keeper.close(5)
    assert len(said) == 1
    assert "a newer selfcare" in said[0] and "What was done is kept" in said[0]
    assert (history.read_bytes(), history.stat().st_mtime_ns) == (before, changed)
    assert sorted(file.name for file in history.parent.iterdir()) == ["history.db", "unfinished"]


def test_a_history_in_a_read_only_folder_can_be_read_and_says_that_it_is_not_written(history: Path) -> None:
    before = history.read_bytes()
    history.parent.chmod(0o500)
    try:
        said = answer("reader", history, bound=True)
    finally:
        history.parent.chmod(0o700)
    trouble = "This session is not being saved: the folder of the history may not be written by you."
    assert said[:2] == ["sessions: 1", "notice: None"]
    assert said[-1] == f"trouble: {trouble}"
    assert said.count(f"told: {trouble}") == 1
    assert history.read_bytes() == before


def test_a_read_only_history_can_be_read_and_says_that_it_is_not_written(history: Path) -> None:
    history.chmod(0o400)
    said = answer("reader", history, bound=True)
    assert said[:2] == ["sessions: 1", "notice: None"]
    assert said[-3:] == [
        "told: This session is not being saved in the history now: the history is read-only. "
        "What was done is kept, and comes into it at the next start.",
        "closed: True",
        "trouble: None",
    ]


def test_a_home_that_cannot_be_written_means_no_history_and_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        said = answer("reader", tmp_path / "selfcare" / "history.db", bound=True)
    finally:
        tmp_path.chmod(0o700)
    assert said[:2] == ["sessions: 0", "notice: None"]
    assert said[-1] == "trouble: This session is not being saved: the folder of the history may not be written by you."
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_history_that_cannot_be_set_aside_stays_where_it_is(history: Path) -> None:
    history.write_bytes(b"garbage" * 1000)
    history.parent.chmod(0o500)
    try:
        said = answer("reader", history, bound=True)
    finally:
        history.parent.chmod(0o700)
    assert said[0] == "problem: The history cannot be used: the history file is damaged."
    assert history.read_bytes() == b"garbage" * 1000


def test_a_history_nobody_lets_go_of_is_a_problem_for_the_reader_not_a_crash(history: Path) -> None:
    with closing(sqlite3.connect(history, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HistoryProblem, match="another program is holding the history"):
            Store.open(history, wait=0.02)


def test_an_older_history_is_brought_up_to_date_with_a_backup_beside_it(history: Path) -> None:
    before = history.read_bytes()
    with Store.open(history, migrations=(*MIGRATIONS, MOOD)) as store:
        assert len(store.steps(1)) == 3
        assert history.read_bytes() == before, "to be read, it is not changed"
        assert store.write(0, start()) == 2
    backup = history.with_name(f"history.v{len(MIGRATIONS)}.bak")
    assert backup.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(history)) as new:
        assert new.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert new.execute("SELECT mood FROM session").fetchall() == [(None,), (None,)]
    with Store.open(backup) as store:
        assert [len(store.steps(row.id)) for row in store.sessions()] == [3]
    assert sorted(file.name for file in history.parent.iterdir()) == ["history.db", f"history.v{len(MIGRATIONS)}.bak"]


def test_a_migration_that_fails_midway_leaves_the_old_history_and_a_backup(history: Path) -> None:
    with closing(sqlite3.connect(history)) as old:
        before = list(old.iterdump())
    with pytest.raises(HistoryProblem, match="no such table: nowhere"):
        Store(history, migrations=(*MIGRATIONS, BROKEN)).write(0, start())
    for file in (history, history.with_name(f"history.v{len(MIGRATIONS)}.bak")):
        with closing(sqlite3.connect(file)) as left:
            assert left.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
            assert list(left.iterdump()) == before
    with Store.open(history) as store:
        assert len(store.steps(1)) == 3


def test_a_history_that_cannot_be_backed_up_is_not_migrated(history: Path) -> None:
    history.with_name(f"history.v{len(MIGRATIONS)}.bak").mkdir()
    with pytest.raises(HistoryProblem):
        Store(history, migrations=(*MIGRATIONS, MOOD)).write(0, start())
    with Store.open(history) as store:
        assert len(store.steps(1)) == 3


def test_a_damaged_file_is_recognised_whatever_sqlite_calls_it() -> None:
    with pytest.raises(HistoryDamaged), translated(), closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(b"garbage" * 1000)
        memory.execute("SELECT * FROM sqlite_schema")
