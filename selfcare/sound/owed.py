"""Words that are owed to somebody and belong to no moment: they wait for the first quiet that has room for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfcare.sound.beats import Length
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP

RINGS = 0.45
"""Seconds of a tone before words that have nothing to do with it."""
OVER = "Done."
"""How it is told that it is over."""
AFTER_END, BETWEEN = 1.5, 0.8
"""Seconds of quiet between that and what is worth saying, and between two of these."""
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


def with_closing(notes: Iterator[Note], texts: Sequence[str], length: Length) -> Iterator[Note]:
    """The notes, and what is worth saying after the end, one after the other; only where the end itself is told."""
    last = None
    for note in notes:
        last = note
        yield note
    if last is None or not last.voice or not last.sound.startswith(OVER):
        return
    begin = last.end + AFTER_END
    for text in texts:
        if (seconds := length(text)) is not None:
            yield Note(begin, text, voice=True, seconds=seconds, meant=begin)
            begin += seconds + BETWEEN
