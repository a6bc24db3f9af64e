from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare import disk
from selfcare.history import folders, ledger
from selfcare.history import keeper as keeper_module
from selfcare.history.ingest import take_in
from selfcare.history.keeper import SAVED_AGAIN, Keeper
from selfcare.history.store import Store
from selfcare.session.events import Cue, CueKind, Outcome, Paused, SegmentStarted, SessionEnded, SessionStarted
from tests.history.given import ARM, STARTED, ended, events, start, timeline

HELD = (
    "This session is not being saved in the history now: another program is holding the history. "
    "What was done is kept, and comes into it at the next start."
)
BROKEN = "This session is not being saved: the disk reports an error."


def broken(*_: object) -> None:
    raise OSError(errno.EIO, "broken")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def keeper(path: Path, said: list[str]) -> Iterator[Keeper]:
    kept = Keeper(path, ARM, STARTED, True, said.append, wait=0.02)
    yield kept
    kept.close(5)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program that has the history to itself."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_a_whole_session_is_written_down(path: Path, keeper: Keeper, said: list[str]) -> None:
    for event in events():
        keeper(event)
    assert keeper.close(5)
    with Store.open(path) as store:
        (row,) = store.sessions()
        steps = store.steps(row.id)
        assert len(store.segments(row.id)) == 3
    assert (row.routine, row.title, row.level, row.started) == ("arm-circles", "Arm circles", "usual", STARTED)
    assert (row.outcome, row.seconds, row.planned, row.screened) == ("done", Decimal("31.5"), Decimal("31.5"), True)
    assert [(step.seq, step.index, step.step, step.side, step.at) for step in steps] == [
        (1, 0, "Circle 0", "left", Decimal("10.5")),
        (2, 1, "Circle 1", "left", Decimal("21.0")),
        (3, 2, "Circle 2", "left", Decimal("31.5")),
    ]
    assert (keeper.trouble, keeper.notice, said) == (None, None, [])


def test_each_event_is_on_disk_before_the_next(path: Path, keeper: Keeper) -> None:
    seen = []
    for event in events():
        keeper(event)
        assert keeper.flush(5)
        with Store.open(path) as store:
            (row,) = store.sessions()
            seen.append((len(store.steps(row.id)), row.outcome, row.seconds))
    assert seen == [
        (0, None, 0),
        (0, None, 0),
        (1, None, Decimal("10.5")),
        (1, None, Decimal("10.5")),
        (2, None, Decimal("21.0")),
        (2, None, Decimal("21.0")),
        (3, None, Decimal("31.5")),
        (3, "done", Decimal("31.5")),
    ]


def test_a_segment_gone_through_twice_has_two_rows(path: Path, keeper: Keeper) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    keeper(replace(ended(0), skipped=True))
    keeper(replace(ended(0), at=Decimal(20), reps=4))
    assert keeper.close(5)
    with Store.open(path) as store:
        assert [(step.seq, step.index, step.skipped, step.reps) for step in store.steps(1)] == [
            (1, 0, True, None),
            (2, 0, False, 4),
        ]


def test_nothing_is_written_of_a_session_that_never_started(path: Path, keeper: Keeper) -> None:
    keeper(ended(0))
    keeper(SessionEnded(Decimal(0), Outcome.STOPPED))
    assert keeper.flush(5)
    assert keeper.close(5)
    assert not path.exists()


def test_cues_and_pauses_write_nothing(path: Path, keeper: Keeper) -> None:
    keeper(Paused(Decimal(0)))
    keeper(Cue(Decimal(0), CueKind.REP, n=1, of=10))
    assert keeper.close(5)
    assert not path.exists()


def test_a_second_start_does_not_begin_a_second_session(path: Path, keeper: Keeper) -> None:
    for _ in range(2):
        keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.close(5)
    with Store.open(path) as store:
        assert len(store.sessions()) == 1


def test_a_start_without_a_time_zone_is_refused(path: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Keeper(path, ARM, datetime(2026, 6, 10), True)


def test_another_program_at_the_history_disturbs_no_session(path: Path, keeper: Keeper, said: list[str]) -> None:
    Store(path).write(0, start())
    keeper(SessionStarted(Decimal(0), timeline()))
    with held(path):
        for index in range(3):
            keeper(ended(index))
            assert keeper.flush(5), "the log does not wait for the history"
        keeper(SessionEnded(Decimal(32), Outcome.DONE))
        assert keeper.close(5)
    assert keeper.trouble is None
    assert said == [HELD]
    with Store.open(path) as store:
        assert [row.outcome for row in store.sessions()] == ["done", None], "shown though it is not taken in"
    assert take_in(path, STARTED) == []
    with Store.open(path) as store:
        assert [(row.id, row.outcome, len(store.steps(row.id))) for row in store.sessions()] == [
            (2, "done", 3),
            (1, None, 0),
        ]
    assert list((path.parent / "unfinished").iterdir()) == []


def test_a_session_is_taken_into_the_history_when_it_is_over(path: Path, keeper: Keeper) -> None:
    for event in events():
        keeper(event)
    assert keeper.flush(5)
    assert not path.exists() and len(list((path.parent / "unfinished").iterdir())) == 1
    assert keeper.close(5)
    assert path.exists() and list((path.parent / "unfinished").iterdir()) == []


def test_an_event_is_one_sync(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    syncs: list[int] = []
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    monkeypatch.setattr(ledger, "_sync", syncs.append)
    for index in range(3):
        keeper(SegmentStarted(Decimal(0), timeline().segments[index]))
        assert keeper.flush(5)
        keeper(ended(index))
        assert keeper.flush(5)
    assert len(syncs) == 3


def test_a_slow_disk_holds_back_what_is_told_for_a_moment_and_only_once(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.is_saved()
    go = threading.Event()
    monkeypatch.setattr(ledger, "_sync", lambda _: go.wait(10))
    monkeypatch.setattr(keeper_module, "HELD_BACK", 0.01)
    keeper(ended(0))
    assert not keeper.is_saved(), "it is not said to be saved"
    monkeypatch.setattr(keeper_module, "HELD_BACK", 60)
    keeper(ended(1))
    assert not keeper.is_saved(), "and nobody waits again while the disk does not answer"
    go.set()
    assert keeper.flush(5) and keeper.is_saved()


def test_what_a_slow_disk_has_not_confirmed_is_written_all_the_same_when_the_person_leaves(
    path: Path, keeper: Keeper, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    go, waiting = threading.Event(), threading.Event()

    def slow(_: int) -> None:
        waiting.set()
        go.wait(10)

    monkeypatch.setattr(ledger, "_sync", slow)
    keeper(ended(0))
    assert waiting.wait(5)
    keeper(ended(1))
    keeper(SessionEnded(Decimal(21), Outcome.STOPPED))
    assert not keeper.close(0)
    assert keeper.trouble == "What was done is written down, but the disk has not confirmed it."
    with Store.open(path) as store:
        (row,) = store.sessions()
        assert (row.outcome, len(store.steps(row.id))) == ("stopped", 2)
    go.set()
    assert keeper.close(5), "and whoever waits sees it saved"
    assert keeper.trouble is None
    with Store.open(path) as store:
        assert [(row.outcome, len(store.steps(row.id))) for row in store.sessions()] == [("stopped", 2)]
    assert said == [], "what was never called unsaved is not called saved again"


def test_a_sync_that_failed_is_never_tried_again_on_the_same_file(
    path: Path, keeper: Keeper, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    (first,) = (path.parent / "unfinished").iterdir()
    with monkeypatch.context() as failing:
        failing.setattr(ledger, "_sync", broken)
        with failing.context() as full:
            full.setattr(disk, "open_to_append", broken)
            keeper(ended(0))
            assert not keeper.flush(5)
            assert keeper.trouble == BROKEN
        keeper(ended(1))
        assert keeper.flush(5), "another file, synced as a whole, takes its place"
    (second,) = (path.parent / "unfinished").iterdir()
    assert second.name != first.name
    assert keeper.trouble is None
    assert said == [BROKEN, SAVED_AGAIN], "it is taken back when it works again"
    keeper(ended(2))
    assert keeper.close(5)
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2, 3]


def test_a_disk_that_takes_nothing_is_told_again_each_time_it_begins_to_fail(
    keeper: Keeper, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    for index in range(2):
        with monkeypatch.context() as failing:
            failing.setattr(ledger, "_sync", broken)
            failing.setattr(disk, "open_to_append", broken)
            keeper(ended(index))
            assert not keeper.flush(5)
            assert not keeper.flush(5), "said once, however often it is tried"
        assert keeper.flush(5)
    assert said == [BROKEN, SAVED_AGAIN] * 2


def test_a_listener_that_fails_does_not_stop_the_writing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(sentence: str) -> None:
        raise RuntimeError(sentence)

    keeper = Keeper(path, ARM, STARTED, True, fail, wait=0.02)
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    with monkeypatch.context() as failing:
        failing.setattr(ledger, "_sync", broken)
        failing.setattr(disk, "open_to_append", broken)
        keeper(ended(0))
        assert not keeper.flush(5)
    assert keeper.close(5)


def test_a_history_deleted_while_playing_is_written_again_in_full(path: Path, keeper: Keeper, said: list[str]) -> None:
    Store(path).write(0, start())
    keeper(SessionStarted(Decimal(0), timeline()))
    keeper(ended(0))
    assert keeper.flush(5)
    path.unlink()
    keeper(ended(1))
    assert keeper.close(5)
    assert said == []
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2]


def test_a_log_deleted_while_playing_loses_nothing(path: Path, keeper: Keeper) -> None:
    for event in events()[:3]:
        keeper(event)
    assert keeper.flush(5)
    for each in (path.parent / "unfinished").iterdir():
        each.unlink()
    for event in events()[3:]:
        keeper(event)
    assert keeper.close(5)
    with Store.open(path) as store:
        assert [(row.outcome, len(store.steps(row.id))) for row in store.sessions()] == [("done", 3)]


def test_a_history_overwritten_while_playing_is_set_aside_and_written_again(
    path: Path, keeper: Keeper, said: list[str]
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    path.write_bytes(b"my shopping list\n" * 5000)
    for index in range(3):
        keeper(ended(index))
    assert keeper.close(5)
    assert keeper.notice is not None
    assert said == [keeper.notice]
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2, 3]
    (aside,) = path.parent.glob("history.db.corrupt.*")
    assert b"shopping" in aside.read_bytes()


def test_two_sessions_at_the_same_time_are_seen_and_both_kept(path: Path) -> None:
    other = Keeper(path, ARM, STARTED, True)
    keeper = Keeper(path, ARM, STARTED, True)
    assert not folders.another_runs(path)
    for each in (other, keeper):
        each(SessionStarted(Decimal(0), timeline()))
        assert each.flush(5)
        assert folders.another_runs(path)
    for each in (keeper, other):
        each(ended(0))
        assert each.close(5)
    with Store.open(path) as store:
        assert [len(store.steps(row.id)) for row in store.sessions()] == [1, 1]


def test_a_session_is_written_down_without_sqlite_until_it_is_over() -> None:
    """It is a megabyte, and a session's log does without."""
    code = "import sys, selfcare.cli.keeping, selfcare.history.keeper; print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False"]
