"""The real program with other tones and an interface that freezes: `python -m tests.sound.leads play arm-circles ...`.

RIG_SOUNDS: a folder with the tones. RIG_FREEZE: seconds until the first freeze, between two, and of each. RIG_LOG:
a file in which it is written when the stream is started, and when a way to play is lost.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
from pathlib import Path

from selfcare import places
from selfcare.sound.loudspeaker import Loudspeaker
from selfcare.sound.streaming import StreamInstrument
from selfcare.start import run


def freeze(first: float, every: float, seconds: float) -> None:
    """Keep the interpreter from running anything at all, again and again: it is not let go while C sleeps."""
    hold = ctypes.PyDLL(None).usleep
    time.sleep(first)
    while True:
        hold(int(seconds * 1e6))
        time.sleep(every - seconds)


def log_losses(log: Path) -> None:
    fallen, start = Loudspeaker._fallen, StreamInstrument._start

    def logged(speaker: Loudspeaker, way: str, why: str) -> None:
        with log.open("a") as file:
            file.write(f"fallen: {way}, {why}\n")
        fallen(speaker, way, why)

    def started(instrument: StreamInstrument) -> None:
        with log.open("a") as file:
            file.write("started\n")
        start(instrument)

    Loudspeaker._fallen = logged  # type: ignore[method-assign]
    StreamInstrument._start = started  # type: ignore[method-assign]


def main() -> None:
    if "RIG_SOUNDS" in os.environ:
        bundled = places.bundled
        places.bundled = lambda name: Path(os.environ["RIG_SOUNDS"]) if name == "sounds" else bundled(name)
    if "RIG_FREEZE" in os.environ:
        first, every, seconds = map(float, os.environ["RIG_FREEZE"].split())
        threading.Thread(target=freeze, args=(first, every, seconds), daemon=True).start()
    if "RIG_LOG" in os.environ:
        log_losses(Path(os.environ["RIG_LOG"]))
    sys.argv[0] = "selfcare"
    run()


if __name__ == "__main__":
    main()
