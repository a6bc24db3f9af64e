"""The person's own folder of routines: files are put in whole, never written over, and set aside, never deleted."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from selfcare import disk
from selfcare.shelves.files import ENDINGS
from selfcare.writing.draft import SCHEMA_FILE


class Taken(Exception):
    """There is a routine of this name already; carries its path."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class Shelf(Struct, frozen=True):
    """The folder, beside that of the bundled routines."""

    bundled: Path
    own: Path

    def put(self, name: str, text: str | bytes, schema: Mapping[str, Any] | None = None) -> Path:
        """A new file of this name; raises Taken where a routine of the name is there, OSError where it cannot be."""
        for folder in (self.own, self.bundled):
            if there := _named(folder, name):
                raise Taken(there)
        path = self.own / f"{name}.yaml"
        write_new(path, text)
        if schema is not None:
            self.keep_schema(schema)
        return path

    def keep_schema(self, schema: Mapping[str, Any]) -> None:
        """Put the schema where the first line of a new routine tells an editor to look. An editor does without."""
        path = self.own / SCHEMA_FILE
        with suppress(OSError):
            made = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            if not path.exists() or path.read_text("utf-8") != made:
                disk.write(path, made.encode())

    def own_copy(self, path: Path) -> tuple[Path, bool]:
        """The person's own copy of a bundled routine, and whether it was made just now."""
        if there := _named(self.own, path.stem):
            return there, False
        copy = self.own / path.name
        write_new(copy, path.read_bytes())
        return copy, True

    def drop_unchanged(self, copy: Path) -> bool:
        """Take a copy away again in which nothing was changed, so that it does not hide what comes with the program."""
        original = _named(self.bundled, copy.stem)
        with suppress(OSError):
            if original and copy.parent == self.own and copy.read_bytes() == original.read_bytes():
                copy.unlink()
                return True
        return False

    def set_aside(self, name: str) -> Path | None:
        """Take the person's own file of this name out of the list; where it is now, None where there is none."""
        path = _named(self.own, name)
        return aside(path) if path else None

    def comes_with_the_program(self, name: str) -> bool:
        return _named(self.bundled, name) is not None

    def put_over(self, there: Path, name: str, raw: bytes) -> tuple[Path, Path | None]:
        """A file in the place of the one of this name, and where the person's own is now. Raises OSError.

        It is whole on the disk before the other is set aside, so that a full disk leaves what was there.
        """
        path, kept = self.own / f"{name}.yaml", None
        with disk.draft(path, replace=False) as handle:
            disk.write_all(handle, raw)
            os.fsync(handle)
            kept = aside(there) if there.parent == self.own else None
        return path, kept


def write_new(path: Path, text: str | bytes) -> None:
    """Write a file that must not be there yet, whole or not at all; raises Taken, or OSError."""
    raw = text.encode() if isinstance(text, str) else text
    if os.path.lexists(path):
        raise Taken(path)
    try:
        disk.write(path, raw, replace=False)
    except FileExistsError:
        raise Taken(path) from None


def aside(path: Path) -> Path:
    """Rename a file so that it is no routine any more: `arm.yaml.old`, `arm.yaml.old2` and so on."""
    number = 1
    while True:
        away = path.with_name(f"{path.name}.old{number if number > 1 else ''}")
        if not os.path.lexists(away):
            return path.rename(away)
        number += 1


def _named(folder: Path, name: str) -> Path | None:
    paths = (folder / f"{name}{ending}" for ending in ENDINGS)
    return next((path for path in paths if os.path.lexists(path)), None)
