"""Words that are owed to somebody and belong to no moment: they wait for the first quiet that has room for them."""

from __future__ import annotations

from collections.abc import Iterator

from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP

RINGS = 0.45
"""Seconds of a tone before words that have nothing to do with it."""
THE_END = "done"
"""The tone after which nothing is owed any more."""


def with_owed(notes: Iterator[Note], text: str, seconds: float, since: float) -> Iterator[Note]:
    """The notes, and the words once between them: into nothing that is spoken or counted, so that no count and no other
    word is lost; after all of them where nothing more comes by itself, never after the end."""
    free, over = since, False
    for note in notes:
        if free + seconds + GAP <= note.at:
            yield Note(free, text, voice=True, seconds=seconds, meant=free)
            yield note
            yield from notes
            return
        free = max(free, note.end + GAP if note.voice else note.at + RINGS)
        over = over or (note.sound == THE_END and not note.voice)
        yield note
    if not over:
        yield Note(free, text, voice=True, seconds=seconds, meant=free)
