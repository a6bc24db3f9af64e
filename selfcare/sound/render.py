"""A whole recording from the notes that the loudspeakers play, through the mixer that they play them with. Pure.

The words around the session stand before its first note and after its last; what is mixed is one list of notes in the
order of time. Nothing is mixed where nothing sounds, so that a long silence costs as much as writing it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from msgspec import Struct

from selfcare.session.aloud import Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Kind, Timeline
from selfcare.session.session import Session
from selfcare.sound.beats import Length
from selfcare.sound.mixer import Mixer
from selfcare.sound.names import CUES, VOICE
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP
from selfcare.sound.score import notes, silent

RATE = 24_000
"""Samples a second: half of the loudspeakers', for half the size. Voices have no more than this, and of the tones only
the tick reaches above 12 kHz, 36 dB under itself (docs/sound.md)."""
BLOCK = RATE // 10
QUIET = 0.5
"""Seconds at either end: players cut the first moment off."""
BETWEEN = 0.35
"""Seconds between two sentences."""
STAND_BACK = 15.0
"""Seconds at least from the opening words to the beginning, as many as the app leaves."""
TAKE_PLACE = 8.0
"""Seconds of them that are left at least after the words about it."""
RING = 3.4
"""Seconds that the last tone rings before anything is said."""


class Around(Struct, frozen=True):
    """What is said around a session, a sentence each: at first, while taking one's place, and after the end."""

    opening: Sequence[str] = ()
    taking_place: Sequence[str] = ()
    closing: Sequence[str] = ()


class Recording(Struct, frozen=True):
    """What sounds when in a recording, in its own seconds."""

    notes: Iterator[Note]
    """In order, made as they are taken."""
    begins: float
    """When the session begins: its first 15 seconds or more are those of taking one's place."""
    seconds: float


def recording(timeline: Timeline, around: Around, length: Length = silent, amount: Amount = Amount.USUAL) -> Recording:
    """A session from its opening words to its tips, as it goes by itself; open steps end when they usually do."""
    opening = _spoken(around.opening, QUIET, length)
    lead_in = opening[-1].end + 2 * BETWEEN if opening else 0.0
    place = _spoken(around.taking_place, lead_in, length)
    quiet = place[-1].end + GAP if place else lead_in
    begins = max(lead_in + STAND_BACK, place[-1].end + TAKE_PLACE if place else 0.0)
    over = begins + float(timeline.seconds)
    closing = _spoken(around.closing, over + RING, length)
    return Recording(
        notes=chain(opening, place, _led(timeline, begins, quiet, length, amount), closing),
        begins=begins,
        seconds=(closing[-1].end if closing else over + RING) + QUIET,
    )


def mixed(
    recording: Recording, tones: Mapping[str, array[int]], words: Mapping[str, array[int]]
) -> Iterator[array[int]]:
    """The samples, some at a time; a sound that is not known is silent."""
    mixer = Mixer(RATE)
    for name, samples in tones.items():
        mixer.load(name, samples)
    for text, samples in words.items():
        mixer.load(_word(text), samples)
    left = round(recording.seconds * RATE)
    note = next(recording.notes, None)
    while left > 0:
        count = min(BLOCK, left)
        now = mixer.frames / RATE
        while note is not None and note.at <= now + count / RATE:
            if note.voice:
                mixer.play(note.at, _word(note.sound), VOICE, note.gain)
            else:
                mixer.play(note.at, note.sound, CUES, note.gain)
            note = next(recording.notes, None)
        left -= count
        yield mixer.render(count, now)


def frames(recording: Recording) -> int:
    """How many samples it has."""
    return round(recording.seconds * RATE)


def _led(timeline: Timeline, begins: float, quiet: float, length: Length, amount: Amount) -> Iterator[Note]:
    session = Session(timeline, unattended=True)
    # What begins with getting ready is counted in there; twice would be once too often for whoever only hears it.
    ready = bool(timeline.segments) and timeline.segments[0].kind is Kind.PREPARE
    first = session.start(Decimal(0), Decimal(0) if ready else Decimal(str(begins)))
    before = begins if ready else 0.0
    dues = chain(
        (Due(before, event) for event in first), (Due(before + float(due.at), due.event) for due in coming(session))
    )
    # A recording waits for nobody: where a session would wait for a key, it says that it goes on by itself.
    return notes(dues, length, amount=amount, waits=False, since=quiet)


def _spoken(sentences: Sequence[str], at: float, length: Length) -> list[Note]:
    """Sentences one after the other, those left out that nobody can speak."""
    spoken: list[Note] = []
    for text in sentences:
        seconds = length(text)
        if seconds is not None:
            spoken.append(Note(at, text, voice=True, seconds=seconds, meant=at))
            at += seconds + BETWEEN
    return spoken


def _word(text: str) -> str:
    """Words and tones are kept apart: an author may say "tick"."""
    return f"say: {text}"
