"""Where things live: what comes with the program, and the person's own. Imported by `cli` alone."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "selfcare"


def bundled(folder: str) -> Path:
    """`routines` or `sounds` as they came with the program.

    A wheel carries them inside the package; a checkout, also an editable install, reads its own top-level folders,
    so that there is never a stale copy.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parent / folder
    if (package.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    return package / "bundled" / folder


def voice() -> Path:
    """The words that come with the program, spoken."""
    return bundled("sounds") / "voice"


def kept_words() -> Path:
    """Words that were rendered or unpacked here."""
    return cache() / "voice"


def own_routines() -> Path:
    """The person's own routines: `SELFCARE_ROUTINES`, or a folder of the user's data."""
    named = os.environ.get("SELFCARE_ROUTINES")
    # The path's own would raise for somebody who is not there; it is then a folder of that name, and `doctor` shows it.
    return Path(os.path.expanduser(named)) if named else data() / "routines"  # noqa: PTH111


def data() -> Path:
    return _of_the_user("data")


def shown(path: Path) -> str:
    """A path as one reads it: `~` for home."""
    home = os.path.expanduser("~")  # noqa: PTH111
    return f"~{str(path)[len(home) :]}" if str(path).startswith(home + os.sep) else str(path)


def people() -> Path:
    """Persons and what they answered; a folder of its own, for their eyes alone."""
    return data() / "people" / "people.json"


def history() -> Path:
    return data() / "history.db"


def settings() -> Path:
    return _of_the_user("config") / "settings.json"


def cache() -> Path:
    """What can be made again."""
    return _of_the_user("cache")


def log() -> Path:
    return _of_the_user("log") / "selfcare.log"


def _of_the_user(kind: str) -> Path:
    import platformdirs  # some commands want no folder at all

    return Path(getattr(platformdirs, f"user_{kind}_dir")(NAME, appauthor=False))
