"""What the app makes to take along: a recording and a page in the person's home, by `selfcare export` itself.

It runs in a process of its own, so that no count of a session begun meanwhile waits for it.
"""

from __future__ import annotations

import subprocess
import sys
from itertools import count
from pathlib import Path

from selfcare.shelves.entry import Entry

FAILED = "The recording could not be made. {why} `selfcare export` in a terminal says more."


def take_along(entry: Entry, level: str, seated: bool, folder: Path) -> str:
    """Make both, and say where they are, with what the person should know; or why not."""
    from selfcare.sound.files import can_encode

    audio, sheet = free(folder, entry.name, ".mp3" if can_encode() else ".wav", ".html")
    asked = [str(entry.path), "--audio", str(audio), "--sheet", str(sheet), "--level", level]
    try:
        done = subprocess.run(
            [*_PROGRAM, "export", *asked, *(["--seated"] if seated else [])],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return FAILED.format(why=f"{error.strerror}.")
    told = [line.removeprefix("selfcare: ") for line in done.stderr.splitlines() if line.startswith("selfcare: ")]
    if done.returncode:
        return FAILED.format(why=" ".join(told[-1:]))
    return " ".join([f"In your home folder now: {audio.name} and {sheet.name}.", *map(_sentence, told)])


_PROGRAM = [sys.executable, "-c", "import sys; sys.argv[0] = 'selfcare'; from selfcare.start import run; run()"]


def free(folder: Path, name: str, *endings: str) -> list[Path]:
    """Files of one name, beside nothing that is there: `arm-circles`, else `arm-circles-2` and so on."""
    for n in count(1):
        found = [folder / f"{name}{f'-{n}' if n > 1 else ''}{ending}" for ending in endings]
        if not any(path.exists() or path.is_symlink() for path in found):
            return found
    raise AssertionError


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] if words else ""
