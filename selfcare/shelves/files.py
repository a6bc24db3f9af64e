"""The files of a folder of routines, as text: of ten thousand paths, few are opened."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = (".yaml", ".yml")
State = tuple[int, int, int]
"""Of a file: when it was written, in nanoseconds, how long it is, and which one it is."""


def routines_in(folder: Path) -> dict[str, str]:
    """Name to file of those right in a folder; where two have one name, `.yaml` wins."""
    names = sorted(name for name in names_in(folder) if not name.startswith("."))
    return {
        name[: -len(ending)]: path_in(folder, name)
        for ending in reversed(ENDINGS)
        for name in names
        if name.lower().endswith(ending)
    }


def names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # names are all that is wanted
    except OSError:
        return []


def state_of(file: str) -> State | None:
    """What changes when a file does."""
    try:
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def stem(file: str) -> str:
    """The name of a routine: that of its file, without the ending."""
    name = file.rpartition(os.sep)[2]
    return name.rpartition(".")[0] or name


def within(folder: Path, files: Iterable[str]) -> Iterator[str]:
    """The names of those that lie right in a folder."""
    for file in files:
        here, _, name = file.rpartition(os.sep)
        if here == str(folder):
            yield name


def path_in(folder: Path, name: str) -> str:
    return f"{folder}{os.sep}{name}"
