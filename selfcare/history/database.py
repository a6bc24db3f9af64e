"""The history's file: opening it, making it, judging it, and setting a damaged one aside."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from selfcare import disk
from selfcare.history.migrations import APPLICATION, Migration, migrate, schema_of, version_of
from selfcare.history.trouble import DiskFault, HistoryDamaged, HistoryFromNewerVersion, HistoryProblem, translated

_MAGIC = b"SQLite format 3\0"
_NOT_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_INTERRUPT,
    }
)
"""What sqlite may say of a file that is sound."""
_BY_ROUTINE = "session_by_routine"
"""The index by which the sessions of one routine are found at once. It is no part of a version: without it they are
found all the same, and an older selfcare keeps it up without knowing of it."""
_IO_ERROR = "error code=10", "disk I/O error"


def status(path: Path) -> os.stat_result | None:
    """What stands at `path`, or None; anything but a plain file is a problem (a pipe would be waited for)."""
    with translated():
        disk.refuse_other(path)
        try:
            return path.lstat()
        except FileNotFoundError:
            return None


def writable(path: Path) -> bool:
    """Whether rows can be added: the journal needs the folder too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def connect(
    path: Path, wait: float, migrations: Sequence[Migration], writing: bool = True, through: bool = True
) -> sqlite3.Connection:
    """Open an existing file at the newest version, having looked it through; read-only when it cannot be written.

    With `writing` an older one is brought to the newest version; to be read alone, a copy of it in memory is.
    Without `through` only its head and the statements that made its tables are looked at.
    """
    _look_at_head(path, len(migrations))
    mode = "rw" if writable(path) else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=wait, isolation_level=None
    )
    _prepare(connection, durable=writing and mode == "rw")
    try:
        _judge(connection, path, migrations, through)
        if version_of(connection) < len(migrations):
            if writing:
                migrate(connection, path, migrations)
            else:
                connection = _in_memory(connection, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, durable: bool) -> None:
    # A flipped byte must not hide the other rows; the checksums find it.
    connection.text_factory = lambda text: text.decode(errors="replace")
    with suppress(sqlite3.DatabaseError):  # what is wrong with the file is found, and said, when it is judged
        if durable:
            connection.execute("PRAGMA journal_mode = DELETE")
        # EXTRA also syncs the folder after the journal is gone: what is said to be saved survives a power cut.
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")


def _in_memory(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connection):
        connection.backup(copy)
    _prepare(copy, durable=False)
    migrate(copy, None, migrations)
    return copy


def create(path: Path, migrations: Sequence[Migration]) -> None:
    """Make a history without a row, which only its owner can read, and the folder for it.

    It gets its name when it is whole: an empty file under that name is one that was emptied.
    """
    disk.folder(path.parent)
    made = disk.free_name(path.with_name(f".{path.name}.{os.getpid()}.new"))
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection, None, migrations)
            make_index(connection)
        with suppress(FileExistsError):  # another selfcare was faster
            disk.give_name(made, path)
    finally:
        made.unlink(missing_ok=True)
    disk.sync_folder(path.parent)


def make_index(connection: sqlite3.Connection) -> None:
    """Make it anew, also where it is there: a changed byte in it would hide a session, and no quick look sees that.

    Where it cannot be made the history is as it was. Raises sqlite3.OperationalError where another program holds it.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"DROP INDEX IF EXISTS {_BY_ROUTINE}")
        connection.execute(f"CREATE INDEX {_BY_ROUTINE} ON session (routine)")
        connection.execute("COMMIT")
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def set_aside(path: Path, seen: os.stat_result, now: datetime) -> Path | None:
    """Give a damaged file another name, its journal with it; nothing is deleted. None where another selfcare did."""
    there = status(path)
    if there is None or there.st_ino != seen.st_ino:
        return None
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
    disk.sync_folder(path.parent)
    return aside


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _look_at_head(path: Path, known: int) -> None:
    """Judge by the bytes alone what SQLite must not open: it might change the file, or play a journal into it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except PermissionError:
        raise HistoryProblem("the history file may not be read by you") from None
    except OSError as error:
        if error.errno == errno.EIO:
            raise DiskFault from error
        raise
    if not head:
        raise HistoryDamaged("the history file is empty, and was not before")
    # Two bytes for the kind of journal: ours, or that of a program that looked into it with a write-ahead log.
    if not head.startswith(_MAGIC) or head[18:20] not in (b"\1\1", b"\2\2"):
        raise HistoryDamaged
    found, application = (int.from_bytes(head[place : place + 4], signed=True) for place in (60, 68))
    if application == APPLICATION and found > known:
        raise HistoryFromNewerVersion(found, known)


def _judge(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration], through: bool) -> None:
    """Refuse a file that is damaged, newer, or another program's; an empty one is where a history may begin."""
    try:
        why = _wrong(connection, migrations, through)
    except HistoryFromNewerVersion:
        raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if code == sqlite3.SQLITE_IOERR:
            raise DiskFault from error
        if code in _NOT_DAMAGE or isinstance(error, sqlite3.ProgrammingError):
            raise
        why = str(error)
    if why and is_sound_as_bytes(path, migrations):
        # The file is well, so it was the disk, just then.
        raise DiskFault
    if why:
        raise HistoryDamaged


def _wrong(connection: sqlite3.Connection, migrations: Sequence[Migration], through: bool = True) -> str:
    """What is wrong with the file, as far as sqlite and its own schema tell; nothing where all is well."""
    # One look at one moment: another process may be making the tables just now.
    connection.execute("BEGIN")
    try:
        checked = connection.execute("PRAGMA quick_check(1)").fetchone() if through else ("ok",)
        if checked != ("ok",):
            # sqlite gives a disk's error as one more row of what it found.
            if any(words in str(checked) for words in _IO_ERROR):
                raise DiskFault
            return str(checked)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = version_of(connection)
        if application == APPLICATION and version > len(migrations):
            raise HistoryFromNewerVersion(version, len(migrations))
        found = schema_of(connection)
    finally:
        with suppress(sqlite3.Error):
            connection.execute("COMMIT")
    if application != APPLICATION:
        return "" if (application, version, found) == (0, 0, {}) else "it is another program's"
    made = _schema(tuple(map(tuple, migrations)), version)
    ours = {name: text for name, text in found.items() if name in made.keys() | _later(migrations)}
    return "" if version > 0 and ours == made else "its tables are not as they were made"


@lru_cache
def _schema(migrations: tuple[tuple[str, ...], ...], version: int) -> Mapping[str, str]:
    """That of a sound file; made once, as a look into the history asks for it several times."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        migrate(memory, None, migrations[:version])
        return schema_of(memory)


def _later(migrations: Sequence[Migration]) -> set[str]:
    """The names of the newest tables: in an older file they say that its version is wrong."""
    try:
        return set(_schema(tuple(map(tuple, migrations)), len(migrations)))
    except sqlite3.Error:  # a fault of the migration, and none of the file
        return set()


def is_sound_as_bytes(path: Path, migrations: Sequence[Migration]) -> bool:
    """Whether the file's bytes, read once more and looked at in memory, are a sound history. Raises DiskFault."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DiskFault from error
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        _prepare(memory, durable=False)
        try:
            memory.deserialize(content)
            return not _wrong(memory, migrations)
        except (sqlite3.Error, UnicodeDecodeError, HistoryProblem):
            return False
