"""Which editor opens a routine: what the person has chosen, else what the desktop opens text files with.

Never one with modes by surprise: somebody who has not asked for vi does not know how to leave it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from selfcare.guide.desk import NoEditor

__all__ = ["Editor", "NoEditor", "chosen"]
_PLAIN = ("micro", "nano", "ne", "mcedit")
"""Editors on a terminal that show their keys and have no modes."""


class Editor(Struct, frozen=True):
    """How a file is opened."""

    command: tuple[str, ...]
    waits: bool
    """Whether the command ends when the person has done; the desktop's opener ends at once."""

    def open(self, path: Path) -> None:
        """Open a file, and wait where the editor does; raises NoEditor where it cannot be started."""
        try:
            # An opener's chatter would spoil the screen; an editor needs the terminal.
            silent = {} if self.waits else {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            done = subprocess.run([*self.command, str(path)], check=False, **silent)  # type: ignore[call-overload]
        except OSError as error:
            why = error.strerror or "unknown"
            raise NoEditor(f"the editor '{self.command[0]}' cannot be started: {why}. Set EDITOR to another.") from None
        if not self.waits and done.returncode:
            raise NoEditor(f"the desktop could not open the file. Set EDITOR, or open {path} yourself.")


def chosen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Editor:
    """VISUAL, else EDITOR, else the desktop's opener, else a plain editor on the terminal; raises NoEditor."""
    for name in ("VISUAL", "EDITOR"):
        if words := environment.get(name, "").strip():
            try:
                command = tuple(shlex.split(words, posix=platform != "win32"))
            except ValueError:
                raise NoEditor(f"{name} is set to {words!r}, in which a quote is never closed.") from None
            return Editor(command, waits=True)
    path = environment.get("PATH")
    if platform == "win32":
        return Editor(("notepad",), waits=True)
    if platform == "darwin":
        return Editor(("open", "-t"), waits=False)  # it could wait, but only until the whole editor is left
    if (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")) and (
        opener := shutil.which("xdg-open", path=path)
    ):
        return Editor((opener,), waits=False)
    for name in _PLAIN:
        if found := shutil.which(name, path=path):
            return Editor((found,), waits=True)
    raise NoEditor("no editor is set. Set EDITOR to one that you know, for instance: export EDITOR=nano")
