"""What is said and waited for when a session is over, and that none waits for the history to begin."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from selfcare import disk
from selfcare.cli import keeping
from selfcare.cli.keeping import DISK_WAITS, HISTORY_WAITS, see_saved
from selfcare.history import log
from selfcare.history.folders import ANOTHER
from selfcare.history.keeper import UNCONFIRMED, Keeper
from tests.history.damaging import history_of_three
from tests.history.given import STARTED, start
from tests.test_cli import Selfcare, selfcare  # noqa: F401


@dataclass
class Disk:
    """A keeper whose lines are on disk, and then its session in the history, after so many looks."""

    on_disk: int
    in_history: int
    trouble: str | None = None
    said_at: float | None = None
    looks: int = 0

    def close(self, timeout: float) -> bool:
        self.looks += timeout > 0
        self.trouble = UNCONFIRMED if self.looks < self.on_disk else None
        return self.trouble is None

    @property
    def busy(self) -> bool:
        return self.looks < self.in_history


def said_of(disk: Disk) -> list[str]:
    said: list[str] = []
    see_saved(cast(Keeper, disk), said.append)
    return said


def test_a_disk_that_is_quick_is_no_word_worth() -> None:
    assert said_of(Disk(on_disk=1, in_history=1)) == []


def test_a_slow_disk_is_waited_for_with_one_line() -> None:
    disk = Disk(on_disk=9, in_history=12)
    assert said_of(disk) == [DISK_WAITS]
    assert disk.looks == 12, "until all of it is saved"


def test_where_only_the_history_is_waited_for_the_line_says_that_all_is_kept() -> None:
    assert said_of(Disk(on_disk=1, in_history=30)) == [HISTORY_WAITS]


def test_a_disk_that_never_answers_is_waited_for_no_longer_than_a_minute_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", -1.0)
    assert said_of(Disk(on_disk=99, in_history=99)) == [DISK_WAITS, UNCONFIRMED]


def test_no_session_waits_for_another_program_at_the_history_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    history = history_of_three(tmp_path / "selfcare" / "history.db")
    assert keeping.last_level("arm-circles") == "usual" and keeping.last_played() == "arm-circles"
    waits, real = [], sqlite3.connect

    def connect(name: str, timeout: float = 5.0, **rest: object) -> sqlite3.Connection:
        waits.append(timeout)
        return real(name, timeout=timeout, **rest)  # type: ignore[call-overload, no-any-return]

    with closing(real(history, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", connect)
        assert keeping.last_level("arm-circles") == "usual"
        assert keeping.last_played() is None
        assert keeping.numbers_of("arm-circles", "me") == {}
    assert waits and max(waits) <= keeping.GLANCE


SHORT = "title: Short\nsteps:\n  - One: 5s\n"


@pytest.mark.parametrize("way", ["--plain", "--json"])
def test_whoever_begins_while_a_session_is_led_in_another_window_is_told_in_plain_lines(
    selfcare: Selfcare,  # noqa: F811
    way: str,
) -> None:
    arguments = ("play", selfcare.write("short.yaml", SHORT), way, "--no-sound", "--no-screening", "--speed", "100")
    assert ANOTHER not in selfcare(*arguments).stdout
    path = log.path_of(selfcare.home / ".local/share/selfcare/history.db", start())
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(log.line(start(), STARTED))
    handle = os.open(path, os.O_RDONLY)
    try:
        assert disk.hold(handle)
        done = selfcare(*arguments)
    finally:
        os.close(handle)
    assert done.returncode == 0
    assert done.stdout.splitlines().count(ANOTHER) == (way == "--plain"), "a program that reads JSON is told events"
