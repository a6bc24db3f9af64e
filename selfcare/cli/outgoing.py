"""Files that are made for somebody else: whole or not at all, and nothing written over unasked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from selfcare import disk


class ExportOptions(Struct, frozen=True):
    """How it is to be made."""

    level: str = "usual"
    seated: bool = False
    """Whether it is the seated twin."""
    voice: str | None = None
    """What speaks, in place of what is remembered."""
    force: bool = False
    """Whether a file that is there already is replaced."""
    words: str | None = None
    """How much is said; None for as it is remembered."""


class NotMade(Exception):
    """A file was not made; the text says which and why."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"{path} was not written: {_why(error)}.")


@contextmanager
def draft_of(path: Path, replace: bool, private: bool = False) -> Iterator[Path]:
    """A draft beside the file, which takes its place when all went well and is gone when not. Raises NotMade.

    Only a regular file is ever replaced: no link, pipe or device. `private`: for its owner's eyes alone.
    """
    draft = path.parent / f".selfcare-{os.getpid()}.new"
    try:
        disk.refuse_other(path)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if private else 0o666))
        try:
            yield draft
            with draft.open("rb+") as file:
                os.fsync(file.fileno())  # some disks say only now that they are full
            disk.refuse_other(path)
            if path.exists() and not replace:
                raise FileExistsError(17, "it is there already; --force replaces it")
            draft.replace(path)
        finally:
            with suppress(OSError):
                draft.unlink()
    except OSError as error:
        raise NotMade(path, error) from error


def _why(error: OSError) -> str:
    if isinstance(error, disk.Refused):
        return f"it is {error.kind}, and only a file is replaced"
    if isinstance(error, FileNotFoundError):
        return "there is no such folder"
    said = error.strerror or str(error) or "the disk did not take it"
    return said[:1].lower() + said[1:]
