"""What stands beside a history; asked before any of it is loaded."""

from __future__ import annotations

from pathlib import Path

FOLDER = "unfinished"


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
