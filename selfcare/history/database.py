"""The history's file: opening it, making it, and setting a damaged one aside."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from selfcare.history.migrations import APPLICATION, Migration, migrate, sync_folder, version_of
from selfcare.history.trouble import HistoryDamaged, HistoryFromNewerVersion, HistoryProblem, told

_MAGIC = b"SQLite format 3\0"


def status(path: Path) -> os.stat_result | None:
    """What stands at `path`, or None; anything but a plain file is a problem (a pipe would be waited for)."""
    with told():
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
    if not stat.S_ISREG(found.st_mode):
        raise HistoryProblem(f"{path} is not a file")
    return found


def writable(path: Path) -> bool:
    """Whether rows can be added: the journal needs the folder too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def connect(path: Path, wait: float, migrations: Sequence[Migration]) -> sqlite3.Connection:
    """Open an existing file at the newest version, having looked it through; read-only when it cannot be written."""
    _look_at_head(path, len(migrations))
    mode = "rw" if writable(path) else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=wait, isolation_level=None
    )
    # A flipped byte must not hide the other rows; the checksums find it.
    connection.text_factory = lambda text: text.decode(errors="replace")
    try:
        if mode == "rw":
            connection.execute("PRAGMA journal_mode = DELETE")
        # EXTRA also syncs the folder after the journal is gone: what is said to be saved survives a power cut.
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA foreign_keys = ON")
        _judge(connection, len(migrations))
        migrate(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path) -> None:
    """Make an empty file for the history, which only its owner can read, and the folder for it."""
    folder = path.parent
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def set_aside(path: Path, seen: os.stat_result, now: datetime) -> str:
    """Give a damaged file another name, its journal with it, and say so; nothing is deleted."""
    there = status(path)
    if there is None or there.st_ino != seen.st_ino:
        return "The history was damaged; it has been set aside."  # By another selfcare, a moment ago.
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = path.with_name(f"{path.name}.corrupt.{stamp}")
    copies = 1
    while aside.exists() or _journal(aside).exists():
        copies += 1
        aside = path.with_name(f"{path.name}.corrupt.{stamp}-{copies}")
    # The journal first: left behind, it would be played into the new file.
    with suppress(FileNotFoundError):
        _journal(path).rename(_journal(aside))
    path.rename(aside)
    sync_folder(path.parent)
    backups = sorted(path.parent.glob(f"{path.stem}.v*.bak"), key=lambda backup: backup.stat().st_mtime)
    hint = f" The newest backup is {backups[-1]}." if backups else ""
    return f"The history was damaged and could not be read. It was set aside as {aside}, and a new one begins.{hint}"


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _look_at_head(path: Path, known: int) -> None:
    """Judge by the bytes alone what SQLite must not open: it might change the file, or play a journal into it."""
    with path.open("rb") as file:
        head = file.read(100)
    # Zeros may be what a power cut left of the very first transaction: SQLite knows what to do.
    if head.strip(b"\0") and not head.startswith(_MAGIC):
        raise HistoryDamaged
    found, application = (int.from_bytes(head[place : place + 4], signed=True) for place in (60, 68))
    if application == APPLICATION and found > known:
        raise HistoryFromNewerVersion(found, known)


def _judge(connection: sqlite3.Connection, known: int) -> None:
    """Refuse a file that is damaged, newer, or another program's; an empty one is where a history may begin."""
    # One look at one moment: another process may be making the tables just now.
    connection.execute("BEGIN")
    sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    version = version_of(connection)
    connection.execute("COMMIT")
    ours = application == APPLICATION or (application, version, tables) == (0, 0, 0)
    if not sound or not ours:
        raise HistoryDamaged
    if version > known:
        raise HistoryFromNewerVersion(version, known)
