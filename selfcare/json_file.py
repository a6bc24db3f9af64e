"""A small JSON file that is kept of somebody: read kindly, changed under a lock, and never thrown away.

What cannot be understood is set aside under another name before anything is written in its place. What the disk only
fails to read just now, what is no regular file and what a newer selfcare wrote stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from selfcare import disk

LARGEST = 1 << 20
VERSION = 1
Facts = dict[str, Any]


class JsonFile:
    """One such file; `what` names what stands in it, as a sentence begins."""

    def __init__(self, path: Path, what: str, newer_is_read: bool = False) -> None:
        """`newer_is_read`: the keys that are known are read of a newer version too, and all others stay."""
        self.path = path
        self.trouble: str | None = None
        """A sentence where it could not be read or changed."""
        self._what = what
        self._newer_is_read = newer_is_read
        self._damaged = False
        self._closed = False
        """Whether nothing may be written, as what stands there could not be looked at or is not ours to change."""

    def read(self) -> Facts:
        """What stands in it; nothing, with `trouble`, where that is not known."""
        self._damaged = self._closed = False
        try:
            given = _facts(disk.read(self.path, LARGEST))
            if not isinstance(given, dict):
                raise ValueError("no map")
        except FileNotFoundError:
            return {}
        except disk.Refused as refused:
            self._damaged = refused.kind.startswith("larger")
            self._closed = not self._damaged
            self.trouble = f"{self._what} could not be read: {refused}."
            return {}
        except OSError as error:
            self._closed = True
            self.trouble = f"{self._what} could not be read just now: {error.strerror or 'the disk did not answer'}."
            return {}
        except (ValueError, RecursionError):
            self._damaged = True
            self.trouble = f"{self._what} could not be read: {self.path} is damaged. It is kept."
            return {}
        version = given.get("version")
        if type(version) is int and version > VERSION and not self._newer_is_read:
            self._closed = True
            self.trouble = f"{self._what} were written by a newer selfcare; they stay as they are."
            return {}
        return given

    def change(self, how: Callable[[Facts], Facts]) -> bool:
        """Write what `how` makes of what stands there now; False, with `trouble`, where it could not be written."""
        try:
            with disk.alone(self.path):
                changed = _bytes(how(self.read()))
                if self._closed:
                    return False
                if self._damaged:
                    aside = disk.free_name(self.path.with_suffix(".unreadable"))
                    self.path.replace(aside)
                    self.trouble = f"{self._what} could not be read, and were set aside as {aside}."
                disk.write(self.path, changed)
        except (OSError, ValueError, RecursionError) as error:
            why = getattr(error, "strerror", None) or "the disk did not take it"
            self.trouble = f"{self._what} could not be kept: {why}."
            return False
        return True


def _facts(kept: bytes) -> Any:
    import json  # where there is such a file; at the first start there is none

    return json.loads(kept.decode("utf-8"))


def _bytes(facts: Facts) -> bytes:
    import json

    try:
        return f"{json.dumps(facts, indent=1, ensure_ascii=False)}\n".encode()
    except UnicodeEncodeError:  # half a character in a key that is not ours
        return f"{json.dumps(facts, indent=1)}\n".encode()
