"""The files of a folder of routines, as text: of ten thousand paths, few are opened."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

ENDINGS = (".yaml", ".yml")
State = tuple[int, int, int]
"""Of a file: when it was written, in nanoseconds, how long it is, and which one it is."""


def routines_in(folder: Path) -> dict[str, str]:
    """Name to file of those right in a folder; where two have one name, `.yaml` wins."""
    top, names = path_in(folder, ""), sorted(names_in(folder))
    found: dict[str, str] = {}
    for ending in reversed(ENDINGS):
        cut = -len(ending)
        found |= {name[:cut]: top + name for name in names if name[cut:].lower() == ending and name[0] != "."}
    return found


def names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # names are all that is wanted
    except OSError:
        return []


def state_of(file: str, within: int | None = None) -> State | None:
    """What changes when a file does; `within` is a folder that is open, from which a name is looked for."""
    try:
        found = os.stat(file, dir_fd=within)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def states_of(folder: Path, files: Mapping[str, str]) -> Iterator[tuple[str, str, State | None]]:
    """Of the files of a folder, each with its name: the way to the folder is gone once, and not to each of them."""
    with _opened(folder) as within:
        cut = 0 if within is None else len(path_in(folder, ""))
        for name, file in files.items():
            yield name, file, state_of(file[cut:], within)


@contextmanager
def _opened(folder: Path) -> Iterator[int | None]:
    """None where no folder can be opened: elsewhere than on Unix, or where it is gone."""
    try:
        handle = os.open(folder, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    except OSError:
        handle = None
    try:
        yield handle
    finally:
        if handle is not None:
            os.close(handle)


def folder_of(file: str) -> str:
    return file.rpartition(os.sep)[0]


def stem(file: str) -> str:
    """The name of a routine: that of its file, without the ending."""
    name = file.rpartition(os.sep)[2]
    return name.rpartition(".")[0] or name


def within(folder: Path, files: Iterable[str]) -> Iterator[str]:
    """The names of those that lie right in a folder."""
    for file in files:
        if folder_of(file) == str(folder):
            yield file.rpartition(os.sep)[2]


def path_in(folder: Path, name: str) -> str:
    return f"{folder}{os.sep}{name}"


def is_file(argument: str) -> bool:
    """Whether an argument names a file; anything else is a routine's name."""
    separators = {"/", os.sep, os.altsep or os.sep}
    return argument.lower().endswith(ENDINGS) or any(separator in argument for separator in separators)


@lru_cache
def is_same(folder: str, other: str) -> bool:
    """Whether both are one folder."""
    return Path(folder).absolute() == Path(other).absolute()
