"""Power cuts and failing disks, tried at every single write of a session: `pytest tests/soak/soak_history.py`.

Long, and needs strace (and, for the full disk, user namespaces); so it is no part of the daily tests.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from selfcare.history.store import Store
from selfcare.session.events import SegmentEnded
from tests.history.given import answer, child, events, start, step

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


def test_a_row_is_synced_in_order_before_it_is_said_to_be_saved(tmp_path: Path) -> None:
    trace, path = tmp_path / "trace", tmp_path / "home" / "history.db"
    calls = "trace=pwrite64,fsync,fdatasync,unlink,write"
    assert "closed: True" in answer("play", path, before=(*TRACED, str(trace), "-y", "-e", calls))
    short = {
        rf"pwrite64\(\d+<{path}-journal>": "j",
        rf"f(data)?sync\(\d+<{path}-journal>": "J",
        rf"pwrite64\(\d+<{path}>": "d",
        rf"f(data)?sync\(\d+<{path}>": "D",
        rf'unlink\("{path}-journal"': "U",
        rf"f(data)?sync\(\d+<{path.parent}>": "F",
        r'write\(1<.*"(\d \S+)?\\n': "\n",
    }
    order = "".join(
        letter for line in trace.read_text().splitlines() for call, letter in short.items() if re.search(call, line)
    )
    # Journal written and synced, its name synced, then the data, then the journal gone and that synced too.
    commit = r"j+JFjJd+DUF"
    rows = [line for line in order.split("\n") if line]
    assert all(re.fullmatch(rf"({commit})+", line) for line in rows), rows
    assert len(rows) == 5, "start (with the making of the tables), three steps, the end"


def test_a_kill_at_any_write_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    for n, path in every_nth(tmp_path):
        killed, said = injected("play", path, "pwrite64", f"signal=KILL:when={n}")
        assert_kept(path, said)
        if not killed:
            break
    print(f"killed at each of {n - 1} writes")
    assert n > 30


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        ("fdatasync", "EIO", "the disk reports an error"),
        ("pwrite64", "EIO", "the disk reports an error"),
        ("pwrite64", "ENOSPC", "the disk is full"),
        ("unlink", "EIO", "the disk reports an error"),
    ],
)
def test_a_single_fault_at_any_call_is_told_and_the_session_is_whole_in_the_end(
    tmp_path: Path, call: str, error: str, words: str
) -> None:
    told = 0
    for n, path in every_nth(tmp_path):
        took_place, said = injected("play", path, call, f"error={error}:when={n}")
        assert said[-2:] == ["closed: True", "trouble: None"]
        assert_kept(path, said)
        with Store.open(path) as store:
            assert len(store.steps(1)) == 3
        if not took_place:
            break
        sentences = [line for line in said if line.startswith("told:")]
        assert sentences in ([], [f"told: This session is not being saved: {words}."])
        told += len(sentences)
    print(f"{call} {error}: {n - 1} faults, {told} told")
    assert told > 4


def test_a_disk_that_never_syncs_again_is_never_called_saved(tmp_path: Path) -> None:
    for n, path in every_nth(tmp_path):
        took_place, said = injected("play", path, "fdatasync", f"error=EIO:when={n}+")
        assert_kept(path, said)
        if not took_place:
            break
        if any(line.startswith("told:") for line in said):
            assert said[-2:] == [
                "closed: False",
                "trouble: This session is not being saved: the disk reports an error.",
            ]
    print(f"syncs failed from each of {n - 1} on")
    assert n > 10


def test_a_kill_at_any_write_of_a_migration_leaves_the_old_or_the_new_history(tmp_path: Path) -> None:
    for n, path in every_nth(tmp_path):
        with Store.open(path) as store:
            session = store.begin(start())
            store.step(session, step(1))
        killed, _ = injected("migrate", path, "pwrite64", f"signal=KILL:when={n}")
        with closing(sqlite3.connect(path)) as left:
            version = left.execute("PRAGMA user_version").fetchone()[0]
            columns = [name for _, name, *_ in left.execute("PRAGMA table_info(session)")]
            assert left.execute("PRAGMA quick_check").fetchone() == ("ok",)
            assert left.execute("SELECT seq FROM step").fetchall() == [(1,)]
            assert (version, "mood" in columns) in [(1, False), (2, True)]
        answer("migrate", path)
        with Store.open(path.with_name("history.v1.bak")) as backup:
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
        f"said: ['{full}']",
    ]
