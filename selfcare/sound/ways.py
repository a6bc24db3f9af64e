"""The ways in which a session can be heard. Each is loaded when it is taken up: most sessions need one of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from selfcare.sound.loudness import Loudness
from selfcare.sound.loudspeaker import Instrument, Loudspeaker, Maker
from selfcare.sound.names import WORDS

WAYS = ("stream", "playsound", "bell", "none")
"""What can play, the best first."""
AUTO = "auto"
CHOICES = (AUTO, *WAYS)


def ways(choice: str) -> tuple[str, ...]:
    """The ways to try for a choice: that one, and what takes over from it."""
    return WAYS if choice == AUTO else WAYS[WAYS.index(choice) :]


def loudspeaker(
    choice: str,
    sounds: Path,
    loudness: Loudness,
    words: Path,
    tell: Callable[[str], None] = lambda _: None,
    ring: Callable[[], None] | None = None,
) -> Loudspeaker:
    """`sounds`: the folder of the tones; `words`: one in which words may be unpacked; `ring`: the terminal's bell."""
    told: set[str] = set()

    def unread(names: list[str]) -> None:
        for name in names:
            if not name.startswith(WORDS) and name not in told:
                told.add(name)
                tell(f"{name} cannot be played; a chime stands in for it.")

    def stream(failed: Callable[[str], None]) -> Instrument:
        from selfcare.sound.streaming import StreamInstrument

        return StreamInstrument(failed, on_unread=unread)

    def programs(failed: Callable[[str], None]) -> Instrument:
        from selfcare.sound.timed import ProgramInstrument

        return ProgramInstrument(failed, sounds, words)

    def bell(ring: Callable[[], None]) -> Instrument:
        from selfcare.sound.timed import BellInstrument

        return BellInstrument(ring)

    makers: dict[str, Maker] = {"playsound": programs}
    if find_spec("miniaudio") is not None:  # not everywhere: there is no wheel of it for ARM Linux
        makers["stream"] = stream
    if ring is not None:
        makers["bell"] = lambda _: bell(ring)
    made = Loudspeaker({way: makers[way] for way in ways(choice) if way in makers}, loudness, tell)
    made.load({path.stem: path for path in sounds.glob("*.wav")})
    return made
