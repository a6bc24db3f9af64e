"""What can be wrong with the history, said for people. SQLite, a megabyte, is loaded where there is a history."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from selfcare.disk import Refused

AT_NEXT_START = "What was done is kept, and comes into it at the next start."


class HistoryProblem(Exception):
    """The history cannot be read or written; `reason` is a clause, `str()` a whole sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The history cannot be used: {reason}.")
        self.reason = reason


class HistoryFromNewerVersion(HistoryProblem):
    """The file was written by a newer selfcare; it is not touched."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"a newer selfcare wrote it (version {found} of the file; this selfcare knows {known})")
        self.found = found
        self.known = known


class HistoryDamaged(HistoryProblem):
    """The file is not, or not wholly, a history."""

    def __init__(self, reason: str = "the history file is damaged") -> None:
        super().__init__(reason)


class DiskFault(HistoryProblem):
    """The disk failed at a file that may well be sound: nothing is to be done but to try again."""

    def __init__(self) -> None:
        super().__init__("the disk reports an error; nothing was changed, so it can be tried again")


_SQLITE_REASONS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_IOERR": "the disk reports an error",
    "SQLITE_READONLY": "the history is read-only",
    "SQLITE_PERM": "the history is read-only",
    "SQLITE_CANTOPEN": "the history file cannot be opened",
    "SQLITE_BUSY": "another program is holding the history",
    "SQLITE_LOCKED": "another program is holding the history",
    "SQLITE_CORRUPT": "the history file is damaged",
    "SQLITE_NOTADB": "the history file is damaged",
}
_OS_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the history file may not grow further",
    errno.EIO: "the disk reports an error",
    errno.EROFS: "the folder of the history is read-only",
    errno.EACCES: "the folder of the history may not be written by you",
    errno.EPERM: "the folder of the history may not be written by you",
    errno.ENOTDIR: "the folder of the history is not a folder",
    errno.EEXIST: "the folder of the history is not a folder",
}


def reason(error: Exception) -> str:
    """Why something failed, as a clause to stand after a colon."""
    match error:
        case HistoryProblem():
            return error.reason
        case Refused():
            return str(error)
        case OSError():
            return _OS_REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
        case _:
            return _of_sqlite(error) or f"a fault in selfcare itself ({type(error).__name__})"


def _of_sqlite(error: Exception) -> str:
    """Empty where it is none of SQLite's errors, for which that would be loaded."""
    if "sqlite3" not in sys.modules:
        return ""
    import sqlite3

    if not isinstance(error, sqlite3.Error):
        return ""
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return "the history file was moved or deleted meanwhile"
    # The low byte of an extended code is the plain one.
    plain = {getattr(sqlite3, name): why for name, why in _SQLITE_REASONS.items()}
    return plain.get(code & 0xFF, str(error)) if code is not None else str(error)


@contextmanager
def translated() -> Iterator[None]:
    """Turn what sqlite and the system raise into a `HistoryProblem`; a misuse of sqlite stays the bug it is."""
    import sqlite3

    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        plain = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        damaged = plain in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
        raise (HistoryDamaged() if damaged else HistoryProblem(reason(error))) from error
    except UnicodeDecodeError as error:  # sqlite quotes a damaged word, which Python cannot read
        raise HistoryDamaged from error
    except Refused as refused:
        raise HistoryProblem(str(refused)) from refused
    except OSError as error:
        raise HistoryProblem(reason(error)) from error
