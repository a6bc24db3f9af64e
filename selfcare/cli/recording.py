"""A session as a sound file: puts together its notes, the tones and words, the file, and tells how far it is."""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from selfcare import places
from selfcare.care.adapt import seated
from selfcare.care.unasked import closing, opening, taking_place
from selfcare.cli import sounding
from selfcare.cli.extras import VOICE, bringing
from selfcare.cli.outgoing import ExportOptions, draft_of
from selfcare.door import straight
from selfcare.session.aloud import amount_of
from selfcare.session.segments import Timeline
from selfcare.session.timeline import compile_routine
from selfcare.session.wording import duration
from selfcare.settings import Settings
from selfcare.shelves.entry import Entry
from selfcare.sound import files
from selfcare.sound.render import RATE, Around, Recording, frames, mixed, recording
from selfcare.sound.speech import phrases
from selfcare.sound.voice import NONE, SHOWN, Files

Tell = Callable[[str], None]
SOME_VOICE = "{many} of the words have no voice here, the first of them: {first} Where they stand, tones lead alone."
NO_VOICE = (
    "there is no voice on this machine for the routine's own words, so counts and tones lead alone, and what to "
    "stop for is not said: print it with --sheet. This brings a voice: {bringing}"
)


class Progress:
    """One line on a terminal that is written over; nothing where nobody looks."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
        self._last = ""

    def __call__(self, text: str) -> None:
        if self._seen and text != self._last:
            with suppress(OSError):
                out = straight(sys.stderr)
                out.write(f"\r{text}{' ' * (len(self._last) - len(text))}\r{text}")
                out.flush()
            self._last = text


def record(entry: Entry, path: Path, options: ExportOptions, tell: Tell) -> str:
    """Write it, and say how long and how large it is. Raises NotMade."""
    assert entry.routine is not None
    routine = entry.routine
    timeline = compile_routine(seated(routine) if options.seated else routine, options.level)
    around = Around(opening(routine, options.seated), taking_place(routine, options.seated), closing(routine))
    progress = Progress()
    try:
        with draft_of(path, options.force) as draft:
            words = _words(timeline, around, options.voice, tell, progress)
            amount = amount_of(options.words or Settings.read(places.settings()).words)
            made = recording(timeline, around, {text: seconds for text, (_, seconds) in words.items()}.get, amount)
            spoken = _read({text: file for text, (file, _) in words.items()})
            blocks = _watched(mixed(made, _tones(entry, timeline, tell), spoken), made, progress)
            files.write(draft, path.suffix.lower(), blocks, RATE, frames(made), routine.title)
            size = draft.stat().st_size / 1e6
    finally:
        progress("")
    if waiting := sum(segment.open for segment in timeline.segments):
        steps = "1 step that waits" if waiting == 1 else f"{waiting} steps that wait"
        tell(f"{steps} for you in the app cannot wait in a recording, and go on after the time they usually take.")
    return f"{duration(made.seconds)}, {size:.1f} MB"


def _words(timeline: Timeline, around: Around, voice: str | None, tell: Tell, progress: Progress) -> Files:
    chosen = voice or Settings.read(places.settings()).voice
    said = (*around.opening, *around.taking_place, *phrases(timeline), *around.closing)
    faults: list[str] = []
    words = sounding.spoken(tuple(dict.fromkeys(said)), chosen, faults.append, progress)
    for fault in faults:
        tell(fault.removesuffix(SHOWN))  # true of a session, and not of a recording
    missing = [text for text in dict.fromkeys(said) if text not in words]
    if missing and not faults and chosen != NONE:
        # With no engine an own routine's words are all missing; of a damaged pack only some are.
        own = {segment.instruction for segment in timeline.segments} - {""}
        told = (
            SOME_VOICE.format(many=len(missing), first=missing[0])
            if own & words.keys()
            else NO_VOICE.format(bringing=bringing(VOICE))
        )
        tell(told)
    return words


def _tones(entry: Entry, timeline: Timeline, tell: Tell) -> Mapping[str, array[int]]:
    """The tones, and the routine's own sounds; a chime stands in for one that cannot be read."""
    tones = _read({path.stem: path for path in places.bundled("sounds").glob("*.wav")})
    if not tones:
        tell("the files of the tones were not found.")
    return tones | _read(sounding.own_sounds(timeline, entry.path.resolve().parent, tell))


def _read(paths: Mapping[str, Path]) -> dict[str, array[int]]:
    """The samples of sound files, without those that cannot be read."""
    read = {}
    for name, path in paths.items():
        with suppress(OSError, ValueError):
            read[name] = files.read(path, RATE)
    return read


def _watched(blocks: Iterator[array[int]], made: Recording, progress: Progress) -> Iterator[array[int]]:
    of, done, told = frames(made), 0, -1
    for block in blocks:
        yield block
        done += len(block)
        if (percent := 100 * done // of) != told:
            told = percent
            progress(f"Writing the recording, {percent} %.")
