"""What stands beside a history; asked before any of it is loaded."""

from __future__ import annotations

from pathlib import Path

from selfcare import disk

FOLDER = "unfinished"
WAITING, TAKEN, STRANGE = ".log", ".taken", ".unreadable"
"""Endings of logs: not in the history yet; in it, and kept because it may be gone on with; not to be understood."""
ANOTHER = "Another session is being led in another window; both are kept."


def folder_of(history: Path) -> Path:
    """Where the logs of its sessions are."""
    return history.with_name(FOLDER)


def has_logs(history: Path) -> bool:
    """Whether a session may be in no history yet, or gone on with. Yes, too, where that cannot be seen."""
    try:
        return any(folder_of(history).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def is_begun(history: Path) -> bool:
    """Whether anything was ever kept."""
    try:
        history.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return has_logs(history)
    except OSError:
        return True
    return True


def logs(history: Path, *endings: str) -> list[Path]:
    """The logs that are there, the oldest first."""
    try:
        found = sorted(folder_of(history).iterdir())
    except OSError:
        return []
    return [path for path in found if path.suffix in (endings or (WAITING,))]


def another_runs(history: Path) -> bool:
    """Whether a session is being led in another window just now."""
    return any(map(disk.is_held, logs(history)))
