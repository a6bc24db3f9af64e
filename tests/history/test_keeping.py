"""What is kept: copies that grow fewer, taking out, forgetting for good, bringing back, looking back."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.history import backups
from selfcare.history.backups import back_up_daily, kept, newest_good
from selfcare.history.exporting import as_csv, as_facts, safe
from selfcare.history.folders import folder_of
from selfcare.history.forgetting import Wanted, aside, forget, forget_all, meant
from selfcare.history.lookback import look_back
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.restoring import restore
from selfcare.history.rows import EndRow, NoteRow, RatingRow
from selfcare.history.store import Store
from selfcare.tui import lookback
from tests.history.given import STARTED, start, step

TODAY = date(2026, 6, 10)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


def add(
    history: Path,
    started: datetime = STARTED,
    routine: str = "arm-circles",
    person: str = "me",
    note: str = "",
    pain: tuple[int, int] | None = None,
    outcome: str = "done",
) -> int:
    with Store(history) as store, store.together():
        session = store.write(0, start(routine, started, title=routine.replace("-", " ").capitalize()))
        store.write(session, step(1))
        for seq, (moment, value) in enumerate(zip(("before", "after"), pain or (), strict=False), start=1):
            store.write(session, RatingRow(seq, person, "pain", moment, value))
        if note:
            store.write(session, NoteRow(note))
        store.write(session, EndRow(outcome, Decimal(300)))
    return session


# Copies


def test_of_many_days_the_copies_of_some_stay() -> None:
    days = {TODAY - timedelta(days=n) for n in range(400)}
    staying = sorted(kept(days, TODAY), reverse=True)
    assert staying[:7] == [TODAY - timedelta(days=n) for n in range(7)]
    assert len([day for day in staying if TODAY - day < timedelta(weeks=4)]) <= 7 + 4
    assert {(day.year, day.month) for day in staying} >= {(2025, 7), (2026, 1), (2026, 5), (2026, 6)}
    assert min(staying) >= date(2025, 7, 1) and len(staying) <= 7 + 4 + 12


def test_the_newest_three_stay_however_old_they_are() -> None:
    old = [TODAY - timedelta(days=3000 + n) for n in range(9)]
    assert kept(old, TODAY) == set(old[:3])
    assert kept([], TODAY) == set()


def test_a_copy_is_made_once_a_day_and_older_ones_grow_fewer(history: Path) -> None:
    add(history)
    for n in range(60):
        back_up_daily(history, TODAY + timedelta(days=n))
    assert 7 <= len(backups.every(history)) <= 7 + 4 + 3
    first = backups.path_of(history, TODAY + timedelta(days=59)).stat()
    back_up_daily(history, TODAY + timedelta(days=59))
    assert backups.path_of(history, TODAY + timedelta(days=59)).stat().st_ino == first.st_ino
    assert first.st_mode & 0o777 == 0o600


def test_the_newest_good_copy_is_brought_back_with_what_came_after_it(history: Path) -> None:
    for n in range(3):
        add(history, STARTED + timedelta(days=n))
    back_up_daily(history, TODAY)
    history.write_bytes(b"my shopping list\n" * 500)
    later = add(history, STARTED + timedelta(days=5), "breath-box", pain=(5, 3), note="later")
    assert later == 1, "a new history began"
    found = newest_good(history)
    assert found is not None and found.sessions == 3
    before = restore(history, found)
    assert before is not None and before.exists()
    with Store.open(history) as store:
        rows = store.sessions()
        assert [row.routine for row in rows] == ["breath-box", "arm-circles", "arm-circles", "arm-circles"]
        assert store.note_of(rows[0].id) == "later" and len(store.ratings(rows[0].id)) == 2
        assert store.damaged() == []


def test_a_copy_is_brought_back_beside_a_history_of_an_older_version(history: Path) -> None:
    add(history, STARTED)
    back_up_daily(history, TODAY)
    found = newest_good(history)
    history.unlink()
    with Store(history, migrations=MIGRATIONS[:2]) as old:
        old.write(old.write(0, start("breath-box")), NoteRow("later"))
    assert found is not None and restore(history, found) is not None
    with Store.open(history) as store:
        assert [row.routine for row in store.sessions()] == ["breath-box", "arm-circles"]
        assert store.note_of(2) == "later" and store.damaged() == []


# Taking out


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd", "\t=1", "＝1", " =1"])
def test_no_spreadsheet_runs_what_somebody_wrote(history: Path, text: str) -> None:
    add(history, note=f"{text}|x", pain=(4, 2))
    with Store.open(history) as store:
        (head, row) = csv.reader(io.StringIO(as_csv(store)))
    facts = dict(zip(head, row, strict=True))
    assert facts["note"].startswith("'") and text.strip() in facts["note"]
    assert (facts["pain before"], facts["pain after"], facts["steps done"]) == ("4", "2", "1")


def test_a_line_that_is_none_is_left_as_it_is() -> None:
    assert safe('a "warm" room, 3') == 'a "warm" room, 3'


def test_all_that_is_kept_is_taken_out(history: Path) -> None:
    add(history, note="easy", pain=(4, 2))
    add(history, STARTED + timedelta(days=1))
    with Store.open(history) as store:
        facts = as_facts(store)
    first, second = facts["sessions"]
    assert (first["note"], len(first["steps"]), first["numbers"][1]["value"]) == ("easy", 1, 2)
    assert (second["note"], second["outcome"], second["seconds"]) == (None, "done", 300)


# Forgetting


def found_in(folder: Path, word: bytes) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and word in path.read_bytes()]


def test_what_is_forgotten_is_nowhere_any_more(history: Path) -> None:
    secret = add(history, note="a secret of mine", person="Anna Secret", pain=(4, 2))
    add(history, STARTED + timedelta(days=1), note="stays")
    back_up_daily(history, TODAY)
    history.with_name("history.db.corrupt.20260101T000000Z").write_bytes(b"an old secret")
    strange = folder_of(history) / "x.unreadable"
    strange.parent.mkdir()
    strange.write_bytes(b"another secret")
    assert len(aside(history)) == 2
    assert found_in(history.parent, b"secret")
    assert forget(history, meant(history, Wanted(session=secret))) == []
    assert found_in(history.parent, b"secret") == found_in(history.parent, b"Secret") == []
    assert set(found_in(history.parent, b"stays")) == {"history.2026-06-10.bak", "history.db"}
    with Store.open(history) as store:
        assert [store.note_of(row.id) for row in store.sessions()] == ["stays"]
        assert store.damaged() == []


def test_a_persons_and_a_times_sessions_are_meant(history: Path) -> None:
    add(history, person="Anna", pain=(4, 2))
    add(history, STARTED + timedelta(days=1), pain=(4, 2))
    add(history, STARTED + timedelta(days=2))
    assert len(meant(history, Wanted(person="anna"))) == 1
    assert len(meant(history, Wanted(since=TODAY + timedelta(days=1)))) == 2
    assert len(meant(history, Wanted(since=TODAY + timedelta(days=1), until=TODAY + timedelta(days=1)))) == 1
    assert meant(history, Wanted(session=99)) == []


def test_all_of_it_is_forgotten(history: Path) -> None:
    add(history, note="a secret")
    back_up_daily(history, TODAY)
    assert forget_all(history) == []
    assert [path for path in history.parent.rglob("*") if path.is_file()] == []
    with Store.open(history) as store:
        assert store.sessions() == []


# Looking back


def test_the_days_on_which_something_was_done_are_shown_and_no_other_is_held_against_anybody(history: Path) -> None:
    add(history, STARTED - timedelta(days=200))
    add(history, STARTED - timedelta(days=9), outcome="stopped")
    add(history, STARTED)
    add(history, STARTED, "breath-box")
    with Store.open(history) as store:
        looked = look_back(store, TODAY)
    assert [row.routine for row in looked.sessions] == ["arm-circles", "arm-circles", "breath-box"]
    weeks = looked.weeks()
    assert len(weeks) == 13 and weeks[-1][-1].on == TODAY and weeks[0][0].on.weekday() == 0
    assert looked.summary() == "3 sessions on 2 days of the last three months, 15 min in all."
    shown = lookback.days(looked, 76)
    assert sum(line.count("■") for line in shown) == 2 + 1
    assert "Wed 10 Jun  Arm circles, 5 min; Breath box, 5 min" in shown
    assert max(map(len, shown)) <= 76
    assert max(map(len, lookback.days(looked, 36))) <= 36


def test_routines_are_told_by_how_often_how_long_and_at_which_level(history: Path) -> None:
    for n in range(3):
        add(history, STARTED - timedelta(days=n))
    with Store.open(history) as store:
        (often,) = look_back(store, TODAY).often()
    assert often.summary() == "3 times, 15 min in all"


def test_each_number_is_a_picture_of_its_own(history: Path) -> None:
    for n, pain in enumerate([(7, 4), (6, 6), (3, 5)]):
        add(history, STARTED - timedelta(days=2 - n), pain=pain)
    with Store.open(history) as store:
        (series,) = look_back(store, TODAY).series
    assert [(each.before, each.after) for each in series.given] == [(7, 4), (6, 6), (3, 5)]
    assert lookback.numbers(series, 76, 20)[2:14] == [
        " 10 │",
        "  9 │",
        "  8 │",
        "  7 │ ○",
        "  6 │   ◉",
        "  5 │     ●",
        "  4 │ ●",
        "  3 │     ○",
        "  2 │",
        "  1 │",
        "  0 │",
        "    └──────",
    ]
    assert len(lookback.numbers(series, 36, 8)) < 14


def test_notes_can_be_read_again(history: Path) -> None:
    add(history, note="[/x] a warm room")
    with Store.open(history) as store:
        looked = look_back(store, TODAY)
    assert lookback.notes(looked, 76)[:2] == ["Wed 10 Jun  Arm circles", "    [/x] a warm room"]


def test_nothing_yet_is_said_kindly(history: Path) -> None:
    with Store.open(history) as store:
        looked = look_back(store, TODAY)
    for lines in (lookback.days(looked, 76), lookback.routines(looked, 76), lookback.notes(looked, 76)):
        assert "yet" in " ".join(lines)
    assert lookback.numbers(None, 76, 20) == ["No numbers were given in the last three months."]
