from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.history.keeper import Keeper
from selfcare.history.store import Store
from selfcare.session.events import Cue, CueKind, Outcome, Paused, SessionEnded, SessionStarted
from tests.history.given import ARM, STARTED, ended, events, timeline

HELD = "This session is not being saved: another program is holding the history."


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


def test_while_another_program_holds_the_file_rows_wait_in_memory(path: Path, keeper: Keeper, said: list[str]) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    with held(path):
        for index in range(2):
            keeper(ended(index))
            assert not keeper.flush(5)
        assert keeper.trouble == HELD
    keeper(ended(2))
    assert keeper.flush(5)
    assert keeper.trouble is None
    assert said == [HELD], "it is said once"
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2, 3]


def test_a_short_hold_is_waited_out_without_a_word(path: Path, said: list[str]) -> None:
    patient = Keeper(path, ARM, STARTED, True, said.append)
    patient(SessionStarted(Decimal(0), timeline()))
    assert patient.flush(5)
    with held(path):
        patient(ended(0))
        assert not patient.flush(0.05)
    assert patient.close(5)
    assert said == []
    with Store.open(path) as store:
        assert len(store.steps(1)) == 1


def test_closing_gives_up_in_time_and_says_that_not_all_is_saved(path: Path) -> None:
    patient = Keeper(path, ARM, STARTED, True)
    patient(SessionStarted(Decimal(0), timeline()))
    assert patient.flush(5)
    with held(path):
        patient(ended(0))
        assert not patient.close(0.05)
        assert patient.trouble == "This session is not being saved: the disk did not answer in time."
    for thread in threading.enumerate():
        if thread.name == "history":
            thread.join(5)
    assert patient.close(5), "once the file is free the rows are written after all"
    assert patient.trouble is None


def test_a_listener_that_fails_does_not_stop_the_writing(path: Path) -> None:
    def fail(sentence: str) -> None:
        raise RuntimeError(sentence)

    keeper = Keeper(path, ARM, STARTED, True, fail, wait=0.02)
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    with held(path):
        keeper(ended(0))
        assert not keeper.flush(5)
    assert keeper.close(5)


def test_a_history_deleted_while_playing_is_written_again_in_full(path: Path, keeper: Keeper, said: list[str]) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    keeper(ended(0))
    assert keeper.flush(5)
    path.unlink()
    keeper(ended(1))
    assert not keeper.flush(5)
    assert said == ["This session is not being saved: the history file was moved or deleted meanwhile."]
    keeper(ended(2))
    assert keeper.flush(5)
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2, 3]


def test_a_history_overwritten_while_playing_is_set_aside_and_written_again(
    path: Path, keeper: Keeper, said: list[str]
) -> None:
    keeper(SessionStarted(Decimal(0), timeline()))
    assert keeper.flush(5)
    path.write_bytes(b"my shopping list\n" * 5000)
    for index in range(3):
        keeper(ended(index))
        keeper.flush(5)
    assert keeper.close(5)
    assert keeper.notice is not None
    assert said == ["This session is not being saved: the history file is damaged.", keeper.notice]
    with Store.open(path) as store:
        assert [step.seq for step in store.steps(1)] == [1, 2, 3]
    (aside,) = path.parent.glob("history.db.corrupt.*")
    assert b"shopping" in aside.read_bytes()
