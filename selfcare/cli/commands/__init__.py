"""The commands, a file each: the module bears the command's name and gives it as `command`.

A new one is its file and its row in `COMMANDS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS = {
    "add": "Take in routines that you were given.",
    "check": "Check routine files. Without a PATH: your own routines.",
    "doctor": "What works on this machine: sound, voice, terminal, folders. Plays a sound and a word, and asks.",
    "edit": "Open a routine in your editor.",
    "export": "Take a routine along: as sound for a phone, as a page in large print.",
    "history": "What was done, the newest first; and what can be done with it.",
    "learn": "Read about massage, therapists, and what is known.",
    "list": "The routines there are.",
    "me": "Your saved answers, and those of whom you massage.",
    "new": "Begin a routine of your own.",
    "numbers": "Whom to call: shown by x in every session.",
    "play": "Play one routine.",
    "report": "One page for a physiotherapist or a doctor: what was done and how often, and the numbers as a picture.",
    "schema": "The format as a JSON Schema, for editors.",
    "show": "What a routine will do, segment by segment.",
}
"""By name, the first sentences of its help: `selfcare --help` loads none of these files."""


def command_of(name: str) -> click.Command:
    """The command of that name, one of `COMMANDS`."""
    return cast(click.Command, import_module(f"{__name__}.{name}").command)
