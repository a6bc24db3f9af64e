from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.history.migrations import APPLICATION, MIGRATIONS
from selfcare.history.rows import EndRow
from selfcare.history.store import Store
from tests.history.given import STARTED, start, step, timeline


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "history.db"


def test_opening_and_reading_makes_no_file(path: Path) -> None:
    with Store.open(path) as store:
        assert (store.sessions(), store.steps(1), store.segments(1), store.last_played()) == ([], [], [], None)
    assert not path.parent.exists()


def test_a_session_stands_there_as_soon_as_it_starts(path: Path) -> None:
    with Store.open(path) as store, Store.open(path) as other:
        session = store.write(0, start(screened=False, level="gentle"))
        (row,) = other.sessions()
    assert row.id == session
    assert (row.routine, row.title, row.level, row.screened) == ("arm-circles", "Arm circles", "gentle", False)
    assert (row.outcome, row.seconds, row.planned) == (None, 0, Decimal("31.5"))


def test_an_unfinished_session_lasted_as_long_as_its_last_step_says(path: Path) -> None:
    with Store.open(path) as store:
        session = store.write(0, start())
        store.write(session, step(1))
        store.write(session, step(2))
        (row,) = store.sessions()
    assert (row.outcome, row.seconds) == (None, Decimal("21.0"))


def test_an_ended_session_keeps_its_outcome_and_its_exact_seconds(path: Path) -> None:
    with Store.open(path) as store:
        session = store.write(0, start())
        store.write(session, EndRow("stopped", Decimal("12.345678901234567890123")))
        (row,) = store.sessions()
    assert (row.outcome, row.seconds) == ("stopped", Decimal("12.345678901234567890123"))


def test_steps_come_back_as_they_were_written(path: Path) -> None:
    steps = [step(1), step(2, skipped=True, seconds=Decimal("0.1")), step(3, reps=7, side="left", set=2, round=3)]
    with Store.open(path) as store:
        session = store.write(0, start())
        for row in steps:
            store.write(session, row)
        assert store.steps(session) == steps


def test_writing_the_same_session_and_step_again_changes_nothing(path: Path) -> None:
    once = start()
    with Store.open(path) as store:
        first = store.write(0, once)
        store.write(first, step(1))
        assert store.write(0, once) == first
        store.write(first, step(1, step="Another"))
        store.write(first, EndRow("done", Decimal(1)))
        store.write(first, EndRow("hurt", Decimal(2)))
        (row,) = store.sessions()
        assert [found.step for found in store.steps(first)] == ["Circle 0"]
    assert (row.outcome, row.seconds) == ("done", 1)


def test_sessions_are_newest_first_and_can_be_limited_and_chosen(path: Path) -> None:
    with Store.open(path) as store:
        for routine in ("arm", "hand", "arm"):
            store.write(0, start(routine))
        assert [row.id for row in store.sessions()] == [3, 2, 1]
        assert [row.id for row in store.sessions(limit=2)] == [3, 2]
        assert [row.id for row in store.of_routine("arm", 9)] == [3, 1]
        assert [row.id for row in store.of_routine("hand", 1)] == [2]
        assert store.last_played() == "arm"


def test_a_clock_set_back_does_not_change_the_order(path: Path) -> None:
    with Store.open(path) as store:
        store.write(0, start("first"))
        store.write(0, start("second", STARTED - timedelta(days=400)))
        assert [row.routine for row in store.sessions()] == ["second", "first"]


@pytest.mark.parametrize(
    "offset", [timedelta(hours=2), timedelta(0), timedelta(hours=-3, minutes=-30), timedelta(hours=14)]
)
def test_a_session_keeps_the_local_time_at_which_it_was_played(path: Path, offset: timedelta) -> None:
    moment = datetime(2026, 10, 25, 1, 59, 59, tzinfo=timezone(offset))
    with Store.open(path) as store:
        store.write(0, start(started=moment))
        (row,) = store.sessions()
    assert row.started == moment
    assert row.started.utcoffset() == offset
    with closing(sqlite3.connect(path)) as raw:
        kept = raw.execute("SELECT started, utc_offset FROM session").fetchone()
    assert kept == (f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z", offset / timedelta(minutes=1))


def test_a_start_without_a_time_zone_is_refused(path: Path) -> None:
    with Store.open(path) as store, pytest.raises(ValueError, match="time zone"):
        store.write(0, start(started=datetime(2026, 6, 10)))
    assert not path.exists()


def test_changing_a_routine_does_not_change_what_was_played(path: Path) -> None:
    with Store.open(path) as store:
        before = store.write(0, start(length=2))
        after = store.write(0, start(length=3, title="Arm circles, longer"))
        again = store.write(0, start(length=2))
        assert [segment["step"] for segment in store.segments(before)] == ["Circle 0", "Circle 1"]
        assert [len(store.segments(session)) for session in (before, after, again)] == [2, 3, 2]
        assert store.segments(before)[0] == {
            "index": 0,
            "kind": "work",
            "step": "Circle 0",
            "measure": "timed",
            "seconds": "10.5",
            "side": "left",
            "set": 1,
            "sets": 2,
            "phase": "main",
        }
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM plan").fetchone() == (2,), "the same plan is kept once"


def test_only_the_owner_can_read_the_file_and_its_new_folder(path: Path) -> None:
    with Store.open(path) as store:
        store.write(0, start())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_mode_of_a_folder_that_was_there_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.parent.chmod(0o755)
    with Store.open(path) as store:
        store.write(0, start())
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o755


def test_the_file_says_whose_it_is_and_which_version(path: Path) -> None:
    with Store.open(path) as store:
        store.write(0, start())
    with closing(sqlite3.connect(path)) as raw:
        pragmas = [
            raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
        ]
        strict = raw.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict").fetchall()
    assert pragmas == [APPLICATION, len(MIGRATIONS), "delete"]
    assert {name for (name,) in strict} == {"plan", "session", "step", "ending", "rating", "note", "halt"}


def test_any_path_will_do(tmp_path: Path) -> None:
    path = tmp_path / "a b?c#d%41 ünï" / "history?.db"
    with Store.open(path) as store:
        store.write(0, start())
    assert path.is_file()


def test_a_name_that_is_not_unicode_can_be_kept(path: Path) -> None:
    with Store.open(path) as store:
        odd = replace(timeline().segments[0], step="c\udcffd")
        session = store.write(0, start("b\udcffd", title="a\x00b", segments=(odd,)))
        assert store.segments(session)[0]["step"] == "c?d"
        (row,) = store.sessions()
        assert (row.routine, row.title) == ("b?d", "a\x00b")
        assert store.damaged() == []


def test_a_store_opened_before_the_file_was_there_sees_it_later(path: Path) -> None:
    with Store.open(path) as early:
        assert early.last_played() is None
        with Store.open(path) as store:
            store.write(0, start())
        assert early.last_played() == "arm-circles"


def test_a_closed_store_does_not_say_that_there_is_nothing(path: Path) -> None:
    store = Store.open(path)
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.sessions()


def test_what_fails_halfway_through_a_transaction_leaves_nothing_behind(path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(KeyError), store.together():
            store.write(0, start())
            raise KeyError
        assert store.sessions() == []
        store.write(0, start())
        assert len(store.sessions()) == 1


def test_a_flipped_byte_is_found_and_hides_no_other_row(path: Path) -> None:
    with Store.open(path) as store:
        for _ in range(3):
            session = store.write(0, start())
            store.write(session, step(1))
            store.write(session, EndRow("done", Decimal(77)))
        assert store.damaged() == []
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE session SET planned = '3x.5' WHERE id = 1")
        raw.execute("UPDATE session SET title = CAST(x'41ff42' AS TEXT) WHERE id = 2")
        raw.execute("UPDATE step SET at = '1o' WHERE session = 2")
        raw.execute("UPDATE ending SET seconds = '76' WHERE session = 3")
    with Store.open(path) as store:
        assert store.sessions() == [], "what is not as it was written is not shown as true"
        assert list(store.doubts.values()) == [
            "Session 3: its ending is damaged, and not shown.",
            "Session 2: its facts are damaged, and not shown.",
            "Session 1: its facts are damaged, and not shown.",
        ]
        assert store.last_played() is None
        assert store.steps(2) == []
        assert store.damaged() == [
            "Session 1: its facts are damaged, and not shown.",
            "Session 2: its facts are damaged, and not shown.",
            "Session 2: its steps are damaged, and not shown.",
            "Session 3: its ending is damaged, and not shown.",
        ]


def test_a_flipped_byte_in_a_plan_is_found(path: Path) -> None:
    with Store.open(path) as store:
        store.write(0, start())
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE plan SET segments = replace(segments, 'Circle 0', 'Circlf 0')")
    with Store.open(path) as store:
        assert store.damaged() == ["Session 1: its plan is damaged, and not shown."]
