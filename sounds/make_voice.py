"""Makes the voice of the bundled routines, the files in `voice/`: `make voice`, or `python sounds/make_voice.py`.

Every text that a bundled routine can say, at every level and however it is adapted to somebody, and every word that
counts. Only what is missing is rendered, and what is said no more is deleted. With `--lengths FILE ...` nothing is
written: those routine files are looked over with the real length of every line, before they have a voice.

It needs what stands in the dependency group `pack`; to play the files takes none of it.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from functools import cache
from itertools import chain, product
from pathlib import Path

from msgspec.structs import replace

from selfcare.body.places import Spot, spots_in
from selfcare.care.adapt import OWN_BREATH, adapted
from selfcare.care.company import in_company
from selfcare.care.halting import EASIER
from selfcare.care.screening import cautions_for, outcome
from selfcare.care.unasked import aloud
from selfcare.care.weighing import Trouble
from selfcare.cli.checking import known
from selfcare.cli.voices import PHRASE
from selfcare.format.model import Routine
from selfcare.reading.advice import advise
from selfcare.reading.reader import read
from selfcare.session.aloud import stop_for
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.sound.pack import VOICE, Pack
from selfcare.sound.reciter import finished, hibari
from selfcare.sound.speech import common_words, phrases
from selfcare.words.stops import GENERAL

HERE = Path(__file__).resolve().parent
ROUTINES = HERE.parent / "routines"
FOLDER = HERE / "voice"
LEVELS = ("easy", "usual", "more")
LARGEST = 15_000_000
"""Bytes of all files together."""
RATE = 24_000
COMPRESSION = 1.0
"""The least that Vorbis can be had in here: 35 to 40 kbit/s."""

OURS = re.compile(r"[0-9a-f]{40}\.(ogg|new)")

PRONOUNCED: dict[str, str] = {}
"""Words that the voice gets wrong, each with how it is written for it; `[word](/phonemes/)` gives it its sounds."""


# What is said


SIDES = ("left", "right")


def variants(routine: Routine) -> Iterator[Routine]:
    """The routine as it may be played, each once: standing and sitting, and for all to whom one caution applies, on one
    side or wherever it may be."""
    seen: set[str] = set()
    decisions = [outcome(routine, (), shown=True, seated=sitting) for sitting in (False, True)]
    for each in cautions_for(routine):
        places = [spots_in([f"{side} arm", f"{side} leg"]) for side in SIDES] if each.asks_where else []
        for told in (frozenset[Spot](), *places):
            for cleared in (False, True):
                decisions += [
                    outcome(routine, (Trouble(each, told, cleared),), True, seated=way) for way in (False, True)
                ]
    for decision in decisions:
        played = adapted(routine, decision)
        if played.steps and (key := repr(played.steps)) not in seen:
            seen.add(key)
            yield played


def said_in(routine: Routine) -> Iterator[str]:
    """Everything that is spoken in a routine, whoever follows it, at whatever level, and around it in a recording."""
    for played in variants(routine):
        alone = [in_company(played, receiving=False)] if routine.for_ == "either" else []
        for level, each in product(LEVELS, (played, *alone)):
            yield from phrases(compile_routine(each, level))
    yield from aloud(routine)


def texts(routines: Path = ROUTINES) -> tuple[str, ...]:
    """All words of the pack: those of the program itself, then those of the routines in a folder."""
    entries = Library(routines, routines / "none").entries()
    broken = [entry.name for entry in entries if entry.routine is None]
    if broken:
        raise SystemExit(f"These routines cannot be read: {', '.join(broken)}. `selfcare check routines` tells why.")
    said = chain.from_iterable(said_in(entry.routine) for entry in entries if entry.routine is not None)
    every = (*common_words(), OWN_BREATH, EASIER, stop_for(GENERAL), PHRASE, *said)
    return tuple(dict.fromkeys(text.strip() for text in every))


# How it is said


def written(text: str) -> str:
    """A text as the voice is given it."""
    if not PRONOUNCED:
        return text
    words = "|".join(re.escape(word) for word in PRONOUNCED)
    return re.sub(rf"\b({words})\b", lambda found: PRONOUNCED[found[0].lower()], text, flags=re.IGNORECASE)


@cache
def speaker() -> Callable[[str], array[int]]:
    """Words as samples, without silence around them and at the one loudness."""
    from importlib.metadata import version

    found = version("hibari-tts")
    if found != VOICE.version:
        raise SystemExit(
            f"The voice is {VOICE.name} {VOICE.version}, and {found} is installed: selfcare/sound/pack.py."
        )
    speak = hibari(VOICE.voice)

    def samples(text: str) -> array[int]:
        raw, rate = speak(written(text))
        assert rate == RATE
        return finished(raw, rate)

    return samples


def compressed(samples: array[int], text: str) -> bytes:
    """An Ogg Vorbis file, the same bytes for the same samples, with its text in it."""
    from soundfile import SoundFile

    file = io.BytesIO()
    with SoundFile(file, "w", RATE, 1, format="OGG", subtype="VORBIS", compression_level=COMPRESSION) as out:
        out.title, out.comment, out.artist = text, written(text), f"{VOICE.name}-tts {VOICE.version} {VOICE.voice}"
        out.buffer_write(samples.tobytes(), "int16")
    return same_serial(file.getvalue())


@cache
def checks() -> tuple[int, ...]:
    """The table for the checksum of a page: CRC-32 with the polynomial 04c11db7, the highest bit first."""

    def check(byte: int) -> int:
        rest = byte << 24
        for _ in range(8):
            rest = (rest << 1 ^ (0x04C11DB7 if rest & 0x80000000 else 0)) & 0xFFFFFFFF
        return rest

    return tuple(check(byte) for byte in range(256))


def same_serial(content: bytes) -> bytes:
    """An Ogg file with 1 for the random number of its stream (RFC 3533, section 6)."""
    pages = bytearray()
    at = 0
    while at < len(content):
        lengths = content[at + 27 : at + 27 + content[at + 26]]
        size = 27 + len(lengths) + sum(lengths)
        page = bytearray(content[at : at + size])
        page[14:18] = (1).to_bytes(4, "little")
        page[22:26] = bytes(4)
        check = 0
        for byte in page:
            check = (check << 8 & 0xFFFFFFFF) ^ checks()[check >> 24 ^ byte]
        page[22:26] = check.to_bytes(4, "little")
        pages += page
        at += size
    return bytes(pages)


def current(path: Path, text: str) -> bool:
    """Whether a file is there, and says the text as it is written now."""
    return path.is_file() and f"={written(text)}".encode() in path.read_bytes()


# What is done


def make(folder: Path) -> int:
    """Bring the folder up to date, and tell what was done."""
    pack = Pack(folder)
    wanted = {pack.path(text): text for text in texts()}
    folder.mkdir(parents=True, exist_ok=True)
    gone = [path for path in folder.iterdir() if OURS.fullmatch(path.name) and path not in wanted]
    for path in gone:
        path.unlink()
    new = {path: text for path, text in wanted.items() if not current(path, text)}
    for number, (path, text) in enumerate(new.items(), 1):
        draft = path.with_suffix(".new")
        draft.write_bytes(compressed(speaker()(text), text))
        draft.replace(path)
        if not number % 50:
            print(f"{number} of {len(new)} ...", flush=True)
    size = sum(path.stat().st_size for path in wanted)
    lengths = sorted((pack.seconds(text), text) for text in wanted.values())
    print(f"{len(new)} rendered, {len(gone)} deleted, {len(wanted) - len(new)} as they were.")
    print(f"{len(wanted)} files, {size / 1e6:.2f} MB, {sum(seconds for seconds, _ in lengths) / 60:.1f} min of speech.")
    print("The longest:")
    for seconds, text in reversed(lengths[-5:]):
        print(f"  {seconds:4.1f} s  {text}")
    if size > LARGEST:
        print(f"That is more than {LARGEST / 1e6:.0f} MB.", file=sys.stderr)
        return 1
    return 0


@cache
def measured(text: str) -> Decimal:
    """Seconds that the voice needs for a text, in tenths, rounded up."""
    samples = len(speaker()(text)) if text.strip() else 0
    return (Decimal(samples) / RATE).quantize(Decimal("0.1"), ROUND_CEILING)


def look_over(paths: Sequence[Path]) -> int:
    """Tell of each line that takes longer to say than there is time for it."""
    found = 0
    for path in paths:
        reading = read(path)
        problems = reading.problems or advise(reading, str(path), replace(known(), spoken=measured))
        for problem in problems:
            if problem.severity == "error" or "[long-words]" in problem.message:
                found += 1
                print(f"{problem.path}:{problem.line}:{problem.column}: {problem.message}")
    print(f"{found or 'No'} line{'' if found == 1 else 's'} too long.")
    return int(bool(found))


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the voice of the bundled routines.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where to, instead of sounds/voice")
    parser.add_argument(
        "--lengths", nargs="+", type=Path, metavar="FILE", help="look over these routines, write nothing"
    )
    asked = parser.parse_args()
    return look_over(asked.lengths) if asked.lengths else make(asked.folder)


if __name__ == "__main__":
    raise SystemExit(main())
