"""What `selfcare doctor` finds out and tells about the voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selfcare import places
from selfcare.cli.extras import VOICE, bringing
from selfcare.sound.pack import Cast, Pack, cast
from selfcare.sound.voice import AUTO, BUNDLED, NAMES, NONE, Engine, Recital, engines

PHRASE = "One, two, three. This is the voice."
STRANGE = "These words were never spoken before."
"""What an engine must speak: the bundled voice has not said it."""
PATIENCE = 30.0
"""Seconds that an engine may take to be loaded."""


def of_phrase(choice: str) -> Cast:
    """Who says the words that a person is to listen for."""
    return cast(choice, (PHRASE,), Pack(places.voice()))


def voice(choice: str, folder: Path) -> dict[str, Any]:
    """Who speaks in the bundled routines, and who in one's own, whose words nobody has spoken before.

    `bundled` in one's own means that it counts and names the sides, and the other words are shown.
    """
    own = cast(choice, (PHRASE, STRANGE), Pack(places.voice()))
    found = [each.name for each in engines()]
    why = _lack(choice, found, own)
    fault = _tried(own.engine, folder) if own.engine is not None else ""
    spoken = of_phrase(choice)
    return {
        "choice": choice,
        "speaks": None if fault and spoken.engine is not None else _name(spoken),
        "own": None if fault else _name(own),
        "found": found,
        "why": why or fault or None,
    }


def lines(found: dict[str, Any]) -> Iterator[str]:
    """The same in words."""
    speaks, own = found["speaks"], found["own"]
    if speaks is None:
        yield "Voice: none; the words are shown."
    elif speaks != BUNDLED:
        yield f"Voice: {speaks}."
    elif own == BUNDLED:
        yield "Voice: the bundled one. In routines of your own it counts and names the sides; their words are shown."
    else:
        yield f"Voice: the bundled one; in routines of your own {own or 'none'}."
    if found["why"]:
        yield f"  {found['why'][0].upper()}{found['why'][1:]}"


def _name(parts: Cast) -> str | None:
    return parts.engine.name if parts.engine is not None else BUNDLED if parts.ready else None


def _lack(choice: str, found: list[str], own: Cast) -> str:
    """What is missing, and what to do about it."""
    if choice == NONE:
        return "it is turned off in the settings."
    if choice in NAMES and choice not in (AUTO, BUNDLED, *found):
        return f"{choice}, which the settings ask for, was not found."
    if choice == BUNDLED or own.engine is not None:
        return ""
    return (
        f"no engine was found. To hear all words, install espeak-ng with your system's packages, or: {bringing(VOICE)}"
    )


def _tried(engine: Engine, folder: Path) -> str:
    """Why an engine does not speak, empty if it does."""
    why: list[str] = []
    words: dict[str, Any] = {}
    recital = Recital(engine, folder, [STRANGE], words.update, why.append)
    if not recital.over.wait(PATIENCE):
        recital.stop()
        return f"{engine.name} did not answer."
    return "" if words else (why[0] if why else f"{engine.name} failed.")
