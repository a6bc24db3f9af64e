"""The cue files of a folder: which sounds there are, and how long each lasts."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

LONGEST = 60.0
"""Seconds. A longer file is no cue: someone has put a song, or a header that lies, into the folder."""

_LAST_PAGE = 4
"""The mark of the page with which a stream ends."""


class CueFile(Struct, frozen=True):
    """A sound file, and the seconds after which its player should be done."""

    path: Path
    seconds: float


def read_cues(folder: Path) -> dict[str, CueFile]:
    """The WAV files of `folder`, by name without ending; what is no readable sound is left out.

    Only headers are read, and only of regular files: opening a pipe would wait for ever.
    """
    cues = {}
    for path in sorted(folder.glob("*.wav")):
        seconds = seconds_of(path) if path.is_file() else 0.0
        if 0 < seconds <= LONGEST:
            cues[path.stem] = CueFile(path, seconds)
    return cues


def seconds_of(path: Path) -> float:
    """How long a WAV file lasts by its header, 0 if it has none."""
    import wave  # no first picture waits for it

    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes() / file.getframerate()
    except (OSError, EOFError, ZeroDivisionError, wave.Error):
        return 0.0


def vorbis_seconds(path: Path) -> float:
    """How long an Ogg Vorbis file lasts by its own account, 0 if it has none or was cut short. Nothing is decoded.

    The first page has the rate (RFC 3533 and Vorbis I, section 4.2.2), the last one how many samples there are.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return 0.0
    last = content.rfind(b"OggS")
    if not content.startswith(b"OggS") or content[28:35] != b"\x01vorbis" or len(content) < max(44, last + 14):
        return 0.0
    if not content[last + 5] & _LAST_PAGE or last + _page_length(content[last:]) != len(content):
        return 0.0
    rate = int.from_bytes(content[40:44], "little")
    samples = int.from_bytes(content[last + 6 : last + 14], "little", signed=True)
    return samples / rate if rate and samples > 0 else 0.0


def _page_length(page: bytes) -> int:
    """Of the Ogg page that begins here: its head, the table of its parts, and those."""
    parts = page[26] if len(page) > 26 else 0
    return 27 + parts + sum(page[27 : 27 + parts])
