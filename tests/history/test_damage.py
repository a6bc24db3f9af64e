"""A disk that hiccups is no damage; what is damaged is told by its name, and never shown as true."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.history import folders, log
from selfcare.history.ingest import take_in
from selfcare.history.keeper import Keeper
from selfcare.history.lookback import look_back
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.rows import EndRow, Halted, NoteRow, RatingRow
from selfcare.history.store import Store
from selfcare.history.trouble import DiskFault, HistoryDamaged, HistoryProblem
from selfcare.session.events import SessionStarted
from tests.history.damaging import Shown, harmed, history_of_three, shown
from tests.history.given import ARM, ROOT, STARTED, ended, events, start, step, timeline


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return history_of_three(tmp_path / "history.db")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("which", [1, 2, 4, 6, 9, "1+", "4+", "7+"])
def test_a_read_that_fails_sets_nothing_aside_and_is_said(tmp_path: Path, which: int | str) -> None:
    history = history_of_three(tmp_path / "selfcare" / "history.db")
    before = history.read_bytes()
    traced = ("strace", "-f", "-qq", "-o", str(tmp_path / "trace"), "-P", str(history))
    run = subprocess.run(
        [*traced, "-e", f"inject=pread64:error=EIO:when={which}", sys.executable, "-m", "selfcare", "history"],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if run.returncode:
        assert (run.returncode, run.stdout) == (1, "")
        assert run.stderr.startswith("selfcare: The history cannot be used: the disk reports an error")
    else:
        assert run.stdout.count("Arm circles") == 3
    assert history.read_bytes() == before
    assert [file.name for file in history.parent.iterdir()] == ["history.db"]


def test_what_sqlite_finds_is_taken_for_damage_only_if_the_bytes_say_so_too(
    history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect

    class Hiccup(sqlite3.Connection):
        def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:  # type: ignore[override]
            if "quick_check" in sql:
                return super().execute("SELECT 'Tree 3 page 5: unable to get the page. error code=10'")
            return super().execute(sql, *rest)  # type: ignore[arg-type]

    def connect(name: str, **rest: object) -> sqlite3.Connection:
        return real(name, **rest, **({} if name == ":memory:" else {"factory": Hiccup}))  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(DiskFault, match="the disk reports an error; nothing was changed"):
        Store.open(history)
    with pytest.raises(DiskFault):
        Store(history).write(0, start())
    assert [file.name for file in history.parent.iterdir()] == ["history.db"]


class _Unread(sqlite3.Connection):
    """A disk that failed while rows were read, as sqlite tells it: it calls some of its errors damage."""

    def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:  # type: ignore[override]
        if "FROM session" in sql or sql.startswith("INSERT INTO session"):
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        return super().execute(sql, *rest)  # type: ignore[arg-type]


def no_row_can_be_read_from_now_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect

    def connect(name: str, **rest: object) -> sqlite3.Connection:
        return real(name, **rest, **({} if name == ":memory:" else {"factory": _Unread}))  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect)


def test_a_read_that_fails_among_the_rows_is_the_disks_and_no_damage(
    history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_row_can_be_read_from_now_on(monkeypatch)
    with Store.open(history) as store, pytest.raises(DiskFault):
        store.sessions()
    with Store(history) as store, pytest.raises(DiskFault):
        store.write(0, start())
    assert [file.name for file in history.parent.iterdir()] == ["history.db"]


def test_damage_that_is_met_among_the_rows_is_called_damage(history: Path) -> None:
    content = bytearray(history.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    history.write_bytes(content)
    with pytest.raises(HistoryDamaged), Store.open(history, through=False) as store:
        store.sessions()


@pytest.mark.parametrize(
    "words", ["history", "history --json", "history export", "history check", "report x.html", "doctor"]
)
def test_a_command_that_reads_says_so_when_a_read_fails_among_the_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    from click.testing import CliRunner

    from selfcare.cli.main import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    history_of_three(tmp_path / "selfcare" / "history.db")
    no_row_can_be_read_from_now_on(monkeypatch)
    run = CliRunner().invoke(main, words.split())
    assert "The history cannot be used: the disk reports an error; nothing was changed" in run.output
    assert "damaged" not in run.output


def test_a_name_in_the_schema_that_is_no_text_any_more_is_damage(history: Path) -> None:
    content = history.read_bytes()
    for word in (b"CREATE TABLE session", b"routine TEXT", b"checksum INTEGER", b"utc_offset"):
        at = content.index(word)
        for byte in (at, at + 3):
            for value in (0xFF, content[byte] ^ 0x02):
                history.write_bytes(content[:byte] + bytes([value]) + content[byte + 1 :])
                with pytest.raises(HistoryDamaged):
                    Store.open(history)
                history.write_bytes(content)


def test_a_session_is_saved_though_a_columns_name_is_damaged(history: Path) -> None:
    content = history.read_bytes()
    history.write_bytes(content.replace(b"title TEXT", b"tytle TEXT"))
    said: list[str] = []
    keeper = Keeper(history, ARM, STARTED, True, said.append)
    for event in events():
        keeper(event)
    assert keeper.close(5)
    assert len(said) == 1 and "set aside" in said[0]
    with Store.open(history) as store:
        assert [row.outcome for row in store.sessions()] == ["done"]


@pytest.mark.parametrize("seed", range(2))
def test_any_changed_byte_is_harmless_or_told_by_its_name(history: Path, seed: int) -> None:
    """The long run is in tests/soak; here some of each."""
    found = harmed(history, many=60, seed=seed)
    assert found.shown_as_true == [] and found.went_wrong == []
    assert found.told and found.harmless


def test_a_session_without_its_rows_and_rows_without_their_session_are_told(history: Path) -> None:
    with closing(sqlite3.connect(history, isolation_level=None)) as raw:
        raw.execute("UPDATE session SET id = 77 WHERE id = 3")
    found = shown(history)
    assert "Session 3: its ending stands alone: the session is damaged, and not shown." in " ".join(found.told)


@pytest.mark.parametrize("which", [1, 2, 3])
def test_a_session_whose_day_was_changed_is_missed_in_the_last_months(history: Path, which: int) -> None:
    with closing(sqlite3.connect(history, isolation_level=None)) as raw:
        raw.execute("UPDATE session SET started = replace(started, '2026', '2022') WHERE id = ?", (which,))
    with Store.open(history, through=False) as store:
        looked = look_back(store, STARTED.date())
    assert len(looked.sessions) == 2
    assert looked.doubts == (f"Session {which}: its facts are damaged, and not shown.",)


def test_the_only_session_whose_day_was_changed_is_missed_too(tmp_path: Path) -> None:
    with Store(history := tmp_path / "history.db") as store:
        store.write(0, start())
    with closing(sqlite3.connect(history, isolation_level=None)) as raw:
        raw.execute("UPDATE session SET started = replace(started, '2026', '1026')")
    with Store.open(history) as store:
        assert look_back(store, STARTED.date()).doubts == ("Session 1: its facts are damaged, and not shown.",)


def test_a_torn_last_line_of_a_log_is_left_out_without_a_word_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    keeper = Keeper(history, ARM, STARTED, True)
    keeper(SessionStarted(Decimal(0), timeline()))
    keeper(ended(0))
    keeper(ended(1))
    assert keeper.flush(5)
    (path,) = folders.logs(history)
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    with Store.open(history) as store:
        assert [len(store.steps(row.id)) for row in store.sessions()] == [1]
        assert store.doubts == {}
    path.write_bytes(whole.replace(b'"at": "10.5"', b'"at": "10.6"'))
    with Store.open(history) as store:
        assert [row.seq for row in store.steps(1)] == [2]
        assert list(store.doubts.values()) == ["Session 1: 1 of its lines are damaged, and not shown."]
    keeper.close(0)


def test_a_log_that_was_torn_at_its_birth_is_nothing(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    path = log.path_of(history, start())
    path.parent.mkdir()
    for content in (b"", log.line(start(), STARTED)[:-1]):
        path.write_bytes(content)
        with Store.open(history) as store:
            assert (store.sessions(), store.doubts) == ([], {})
        assert take_in(history, STARTED) == []
        assert not path.exists()


def test_a_log_that_makes_no_sense_is_set_aside_and_told(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    path = log.path_of(history, start())
    path.parent.mkdir()
    path.write_bytes(b"my shopping list\n")
    (said,) = take_in(history, STARTED)
    strange = path.with_suffix(".unreadable")
    assert said == f"A session's log is damaged and was set aside as {strange}."
    assert strange.read_bytes() == b"my shopping list\n"


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_every_schema_that_was_shipped_still_opens_and_is_shown_and_written(tmp_path: Path, version: int) -> None:
    history = tmp_path / "history.db"
    with Store(history, migrations=MIGRATIONS[:version]) as old:
        session = old.write(0, start())
        old.write(session, step(1))
        old.write(session, EndRow("done", Decimal(11)))
    before = history.read_bytes()
    with Store.open(history) as store:
        assert [(row.outcome, len(store.steps(row.id)), store.ratings(row.id)) for row in store.sessions()] == [
            ("done", 1, [])
        ]
    assert history.read_bytes() == before
    with Store(history) as store:
        later = store.write(0, start())
        store.write(later, RatingRow(1, "me", "pain", "before", 3))
        store.write(later, NoteRow("easy"))
        store.write(later, Halted(True, 1, 0))
        store.write(later, EndRow("done", Decimal(3)))
        assert store.damaged() == []


def test_what_may_not_be_read_is_called_so(history: Path) -> None:
    from tests.history.given import answer

    history.chmod(0)
    try:
        said = answer("reader", history, bound=True)
    finally:
        history.chmod(0o600)
    assert said[0] == "problem: The history cannot be used: the history file may not be read by you."


def test_what_is_shown_is_what_was_written(history: Path) -> None:
    assert isinstance(found := shown(history), Shown) and found.told == []
    assert [each[0] for each in found.rows] == [3, 2, 1]
    with pytest.raises(HistoryProblem, match="is a link"):
        (link := history.with_name("link.db")).symlink_to(history)
        Store.open(link)
