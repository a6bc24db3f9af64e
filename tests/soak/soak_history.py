"""Power cuts and failing disks, tried at every single write of a session: `pytest tests/soak/soak_history.py`.

Long, and needs strace (and, for the full disk, user namespaces); so it is no part of the daily tests.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from selfcare.history.ingest import take_in
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.rows import EndRow
from selfcare.history.store import Store
from selfcare.session.events import SegmentEnded
from tests.history.damaging import harmed, history_of_three, shown
from tests.history.given import STARTED, answer, child, events, start, step

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
TRACED = ("strace", "-f", "-qq", "-o")


def injected(role: str, path: Path, call: str, fault: str) -> tuple[bool, list[str]]:
    """Run a child with a fault of strace's making; whether the fault took place, and what was said in whole lines."""
    trace = path.with_suffix(".trace")
    with child(
        role, path, before=(*TRACED, str(trace), "-e", f"trace={call}", "-e", f"inject={call}:{fault}")
    ) as process:
        said, _ = process.communicate(timeout=60)
    assert process.returncode == (-9 if "KILL" in fault and "killed by" in trace.read_text() else 0)
    took_place = "INJECTED" in trace.read_text() or process.returncode != 0
    return took_place, [line[:-1] for line in said.splitlines(keepends=True) if line.endswith("\n")]


def assert_kept(path: Path, said: list[str]) -> None:
    """All that was said to be saved is there, and the file is sound."""
    saved = max((int(match[1]) for line in said if (match := re.fullmatch(r"(\d) True", line))), default=0)
    with Store.open(path) as store:
        assert store.notice is None
        assert store.damaged() == []
        rows = store.sessions()
        assert len(rows) <= 1
        if saved:
            left = sum(isinstance(event, SegmentEnded) for event in events()[:saved])
            assert [row.seq for row in store.steps(rows[0].id)][:left] == list(range(1, left + 1))
            assert saved < len(events()) or rows[0].outcome == "done"


def every_nth(folder: Path) -> Iterator[tuple[int, Path]]:
    for n in count(1):
        home = folder / str(n)
        home.mkdir()
        yield n, home / "history.db"


def test_an_event_is_on_disk_before_it_is_said_to_be_saved(tmp_path: Path) -> None:
    trace, path = tmp_path / "trace", tmp_path / "home" / "history.db"
    calls = "trace=pwrite64,fsync,fdatasync,unlink,write"
    assert "closed: True" in answer("play", path, before=(*TRACED, str(trace), "-y", "-e", calls))
    log = rf"{path.parent}/unfinished/[^>]*\.log"
    short = {
        rf"write\(\d+<{log}>": "w",
        rf"f(data)?sync\(\d+<{log}>": "S",
        rf"f(data)?sync\(\d+<{path.parent}/unfinished>": "F",
        rf"f(data)?sync\(\d+<{path}>": "D",
        r'write\(1<.*"(\d \S+)?\\n': "\n",
    }
    order = "".join(
        letter for line in trace.read_text().splitlines() for call, letter in short.items() if re.search(call, line)
    )
    rows = [line for line in order.split("\n") if line]
    print(rows)
    assert rows[0] == "wSF", "the first line, and the name of the file"
    assert rows[1:7] == ["w", "wS"] * 3, "a beginning is written, an end is on disk, each by one sync"
    assert rows[7] == "wS" and "D" in rows[8], "the end, and then the history"


@pytest.mark.parametrize("call", ["write", "pwrite64", "fdatasync", "rename"])
def test_a_kill_at_any_call_loses_nothing_that_was_said_to_be_saved(tmp_path: Path, call: str) -> None:
    for n, path in every_nth(tmp_path):
        killed, said = injected("play", path, call, f"signal=KILL:when={n}")
        assert_kept(path, said)
        if not killed:
            break
    print(f"killed at each of {n - 1} calls of {call}")
    assert n > 1


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("call", ["fdatasync", "fsync", "pwrite64", "unlink"])
def test_a_single_fault_at_any_call_loses_nothing(tmp_path: Path, call: str, error: str) -> None:
    told = 0
    for n, path in every_nth(tmp_path):
        took_place, said = injected("play", path, call, f"error={error}:when={n}")
        assert said[-2:] == ["closed: True", "trouble: None"]
        assert_kept(path, said)
        take_in(path, STARTED)
        with Store.open(path) as store:
            (row,) = store.sessions()
            assert (row.outcome, len(store.steps(row.id))) == ("done", 3)
        told += any(line.startswith("told:") for line in said)
        if not took_place:
            break
    print(f"{call} {error}: {n - 1} faults, {told} told")
    assert n > 1


def test_a_disk_that_never_syncs_again_is_never_called_saved(tmp_path: Path) -> None:
    for n, path in every_nth(tmp_path):
        took_place, said = injected("play", path, "fsync,fdatasync", f"error=EIO:when={n}+")
        assert_kept(path, said)
        if not took_place:
            break
    print(f"syncs failed from each of {n - 1} on")
    assert n > 5


@pytest.mark.parametrize(("call", "seconds"), [("fdatasync,fsync", 1.0)])
def test_on_a_disk_that_takes_a_second_for_a_sync_nothing_is_lost(tmp_path: Path, call: str, seconds: float) -> None:
    slow = f"inject={call}:delay_enter={int(seconds * 1e6)}"
    traced = (*TRACED, str(tmp_path / "trace"), "-e", f"trace={call}", "-e", slow)
    said = answer("slowly", tmp_path / "history.db", before=traced)
    assert said[-1] == "trouble: None"
    with Store.open(tmp_path / "history.db") as store:
        (row,) = store.sessions()
        assert (row.outcome, len(store.steps(row.id))) == ("done", 3)


def test_one_changed_byte_anywhere_is_harmless_or_told(tmp_path: Path) -> None:
    """`DAMAGES=4000` for the whole number."""
    found = harmed(history_of_three(tmp_path / "history.db"), int(os.environ.get("DAMAGES", "1000")), seed=4)
    print(f"harmless {found.harmless}, told {found.told}")
    assert (found.shown_as_true, found.went_wrong) == ([], [])


def test_whatever_is_done_to_the_file_it_is_told_and_kept_and_the_next_session_is_saved(tmp_path: Path) -> None:
    """`DATABASES=300` for the whole number: cut, zeroed, filled with noise, of another program, emptied."""
    chance, whole = random.Random(15), history_of_three(tmp_path / "whole" / "history.db").read_bytes()
    aside = 0
    for n in range(int(os.environ.get("DATABASES", "100"))):
        (folder := tmp_path / str(n)).mkdir()
        path = folder / "history.db"
        path.write_bytes(_spoilt(whole, chance))
        spoilt, before = path.read_bytes(), shown(path)
        assert path.read_bytes() == spoilt, "reading changes nothing"
        with Store(path) as store:
            session = store.write(0, start())
            store.write(session, EndRow("done", Decimal(3)))
            aside += store.notice is not None
            assert store.notice is None or before.told
        kept = [each.read_bytes() for each in folder.iterdir()]
        with Store.open(path) as store:
            assert store.sessions()[0].outcome == "done"
        assert spoilt in kept or len(shown(path).rows) >= 1
    print(f"{n + 1} databases, {aside} set aside")


def _spoilt(whole: bytes, chance: random.Random) -> bytes:
    at, size = chance.randrange(len(whole)), chance.choice([1, 10, 100, 4096])
    match chance.randrange(6):
        case 0:
            return whole[:at]
        case 1:
            return whole[:at] + bytes(size) + whole[at + size :]
        case 2:
            return whole[:at] + chance.randbytes(size) + whole[at + size :]
        case 3:
            return chance.randbytes(at)
        case 4:
            return bytes(at)
        case _:
            return whole[:at] + whole[at : at + size] * 2 + whole[at + size :]


def test_a_kill_at_any_write_of_a_migration_leaves_the_old_or_the_new_history(tmp_path: Path) -> None:
    for n, path in every_nth(tmp_path):
        with Store(path) as store:
            session = store.write(0, start())
            store.write(session, step(1))
        killed, _ = injected("migrate", path, "pwrite64", f"signal=KILL:when={n}")
        with closing(sqlite3.connect(path)) as left:
            version = left.execute("PRAGMA user_version").fetchone()[0]
            columns = [name for _, name, *_ in left.execute("PRAGMA table_info(session)")]
            assert left.execute("PRAGMA quick_check").fetchone() == ("ok",)
            assert left.execute("SELECT seq FROM step").fetchall() == [(1,)]
            assert (version, "mood" in columns) in [(len(MIGRATIONS), False), (len(MIGRATIONS) + 1, True)]
        answer("migrate", path)
        with Store.open(path.with_name(f"history.v{len(MIGRATIONS)}.bak")) as backup:
            assert len(backup.steps(session)) == 1
        if not killed:
            break
    print(f"killed at each of {n - 1} writes of a migration")
    assert n > 5


def test_a_full_disk_is_told_and_what_was_played_is_saved_when_there_is_room(tmp_path: Path) -> None:
    if subprocess.run(["unshare", "-Urm", "true"], check=False).returncode:
        pytest.skip("no user namespaces here")
    mounted = f'mount -t tmpfs -o size=400k none {tmp_path} && exec "$@"'
    full = "This session is not being saved: the disk is full."
    assert answer(
        "starved", tmp_path / "history.db", "disk", before=("unshare", "-Urm", "sh", "-c", mounted, "sh")
    ) == [
        "first saved: True",
        "saved while full: False",
        f"trouble: {full}",
        "saved after: True",
        "trouble: None",
        "closed: True",
        f"said: ['{full}', 'This session is being saved again.']",
    ]
