"""Puts together what is heard: the folder of tones, a routine's own files, the person's choices."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from selfcare import places
from selfcare.care.halting import EASIER
from selfcare.care.tips import at_hand, may_be_told
from selfcare.cli.speaking import who_speaks
from selfcare.cli.wishes import Wishes
from selfcare.door import visible
from selfcare.format.model import Routine
from selfcare.session.aloud import dose
from selfcare.session.segments import Kind, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.settings import Settings
from selfcare.shelves.entry import Entry
from selfcare.sound.loudspeaker import PROVING, Loudspeaker
from selfcare.sound.names import CHIME
from selfcare.sound.notes import Note
from selfcare.sound.pack import Pack, cast
from selfcare.sound.returning import prove
from selfcare.sound.speech import phrases
from selfcare.sound.voice import Files, Recital
from selfcare.sound.ways import AUTO, CHOICES
from selfcare.sound.ways import loudspeaker as loudspeaker_on

OPENING = 2.0
"""Seconds in which a sound device opens, or does not."""
RINGING = 3.0
EVERY = 0.2
"""Seconds between two words on how far the voice is."""


def loudspeaker(
    wishes: Wishes,
    entry: Entry,
    timeline: Timeline,
    choices: Settings,
    tell: Callable[[str], None],
    ring: Callable[[], None] | None,
) -> Loudspeaker:
    """The sound of a session of this routine; a choice that is not known is as good as none."""
    way, voice = wishes.sound or choices.sound, wishes.voice or choices.voice
    made = loudspeaker_on(
        way if way in CHOICES else AUTO, places.bundled("sounds"), choices, places.kept_words(), tell, ring
    )
    prove(made, PROVING)
    made.load(own_sounds(timeline, entry.path.resolve().parent, tell))
    if made.way not in ("bell", "none"):
        parts = who_speaks(voice, phrases(timeline))
        if parts.ready:
            # What comes with the program alone: no engine is started for what is said around a session.
            routine = entry.routine if parts.engine is None else None
            around = (*may_be_told(routine), at_hand(routine), *_easier(routine)) if routine is not None else ()
            made.load_words({**Pack(places.voice()).find(filter(None, around)), **parts.ready})
        if parts.engine is not None:
            spoken = places.kept_words()
            made.recite(Recital(parts.engine, spoken, parts.left, made.load_words, tell, instead=parts.instead))
    return made


def _easier(routine: Routine) -> set[str]:
    """What is said to somebody who goes on more easily."""
    return {EASIER, *(dose(each) for each in compile_routine(routine, "easy").segments if each.kind is Kind.WORK)}


def tone(wishes: Wishes, choices: Settings, tell: Callable[[str], None] = lambda _: None) -> None:
    """One tone, to hear whether there is any; told where there is none."""
    way = wishes.sound or choices.sound
    way = way if way in CHOICES else AUTO
    made = loudspeaker_on(way, places.bundled("sounds"), choices, places.kept_words(), tell)
    try:
        made.warm_up(OPENING)
        made.send([Note(time.perf_counter() + 0.2, "start")])
        made.ring_out(RINGING)
    finally:
        made.close()


def own_sounds(timeline: Timeline, folder: Path, tell: Callable[[str], None]) -> dict[str, Path]:
    """The files that a routine's cues name, all of them under its own folder; a chime for what cannot be played."""
    names = {cue.sound for segment in timeline.segments for cue in segment.cues if cue.sound}
    files = {name: (folder / name).resolve() for name in sorted(names)}
    found = {name: path for name, path in files.items() if path.is_relative_to(folder) and path.is_file()}
    made = _made_safe(found) if found else {}
    for name in (name for name, path in made.items() if path is None):
        tell(f"{visible(name)} cannot be played; a chime stands in for it.")
    chime = places.bundled("sounds") / f"{CHIME}.wav"
    return {name: path or chime for name, path in made.items()}


def _made_safe(found: Mapping[str, Path]) -> Mapping[str, Path | None]:
    from selfcare.sound.foreign import made_safe  # few routines have sounds of their own

    return made_safe(found, places.cache() / "sounds")


def spoken(texts: Sequence[str], voice: str, tell: Callable[[str], None], progress: Callable[[str], None]) -> Files:
    """The sound files of these words, rendered now where they were not kept; without those that nobody can speak."""
    parts = cast(voice, tuple(texts), Pack(places.voice()))
    found = dict(parts.ready)
    if parts.engine is None or not parts.left:
        return found
    recital = Recital(parts.engine, places.kept_words(), parts.left, found.update, tell, instead=parts.instead)
    try:
        while not recital.over.wait(EVERY):
            progress(recital.progress)
    finally:
        recital.stop()
    return found
