"""The voice that comes with the program: all words of the bundled routines and of counting, rendered ahead.

A folder of Ogg Vorbis files, each named by a hash of the voice and its text: there is no list that could be wrong, and
when a text changes, its file alone does. `sounds/make_voice.py` makes them. Playing them needs no engine.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

from msgspec import Struct, field

from selfcare.sound.cues import LONGEST, vorbis_seconds
from selfcare.sound.voice import AUTO, NAMES, NONE, Engine, Files, choose

VOICE = Engine("hibari", "0.2.1", "heart")
"""Who speaks in the pack."""
ENDING = ".ogg"


class Pack(Struct, frozen=True):
    """The rendered words in a folder; an empty pack where there is no folder."""

    folder: Path

    def path(self, text: str) -> Path:
        """Where the words are, if they are there."""
        return VOICE.path(self.folder, text.strip(), ENDING)

    def seconds(self, text: str) -> float:
        """How long some words last, 0 where they are not in the pack."""
        return _seconds(self.path(text))

    def measured(self, text: str) -> Decimal | None:
        """The same for advice, in tenths and rounded up; None where they are not in the pack."""
        seconds = self.seconds(text)
        return Decimal(str(seconds)).quantize(Decimal("0.1"), ROUND_CEILING) if seconds else None

    def find(self, texts: Iterable[str]) -> Files:
        """Those of some words that are in the pack."""
        paths = {text: self.path(text) for text in texts}
        return {text: (path, seconds) for text, path in paths.items() if (seconds := _seconds(path))}


def _seconds(path: Path) -> float:
    seconds = vorbis_seconds(path)
    return seconds if seconds <= LONGEST else 0.0


class Cast(Struct, frozen=True):
    """Who says what in a session."""

    ready: Files
    """What the pack says."""
    engine: Engine | None = None
    left: tuple[str, ...] = ()
    """What the engine is to render."""
    instead: Files = field(default_factory=dict)
    """What the pack says of that where the engine fails: two voices are better than no counts."""


def cast(choice: str, texts: tuple[str, ...], pack: Pack) -> Cast:
    """Who says these texts: one voice in a session, as far as there is a choice.

    A bundled routine has all its words in the pack, so that no engine runs for it. Where words are missing, an engine
    says all of them, or those alone if it is the pack's own voice; with no engine the pack says what it can: counts,
    sides and "halfway". An engine that was chosen by its name says all.
    """
    if choice == NONE:
        return Cast({})
    ready = pack.find(texts)
    left = tuple(text for text in texts if text not in ready)
    engine = choose(choice)
    chosen = engine is not None and choice in NAMES and choice != AUTO
    if engine is None or (not left and not chosen):
        return Cast(ready)
    if (engine.name, engine.version, engine.voice) == (VOICE.name, VOICE.version, VOICE.voice):
        return Cast(ready, engine if left else None, left)
    return Cast({}, engine, texts, ready)
