"""What plays where nothing is to be heard, or nothing can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from selfcare.sound.notes import Note


class NoInstrument:
    """Silence."""

    def load(self, paths: Mapping[str, Path]) -> None:
        pass

    def levels(self, cues: float, voice: float) -> None:
        pass

    def send(self, notes: Sequence[Note]) -> None:
        pass

    def cancel(self, cut: bool) -> None:
        pass

    def pending(self) -> list[Note]:
        return []

    def warm_up(self, within: float) -> bool:
        del within
        return True

    def proven(self, within: float) -> bool:
        del within
        return True

    def ring_out(self, within: float) -> None:
        pass

    def close(self) -> None:
        pass
