"""What is remembered between sessions, in a small JSON file; a key that is not known in it stays there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from selfcare.door import one_line
from selfcare.json_file import Facts, JsonFile


class Settings(Struct):
    """The choices of the person. A file that cannot be read gives the defaults, and `trouble`."""

    theme: str = "selfcare-dark"
    figure: str = "moving"
    """The figure in a session: `moving`, `still` or `none`."""
    lead_in: int = 15
    """Seconds before a routine begins, 0 to 120."""
    muted: bool = False
    speaking: bool = True
    sound: str = "auto"
    """What plays: `auto`, `stream`, `playsound`, `bell` or `none`."""
    voice: str = "auto"
    """What speaks: `auto`, `hibari`, `espeak-ng`, `say`, `sapi` or `none`."""
    words: str = "usual"
    """How much is said: `few`, `usual` or `many` words."""
    cues_volume: int = 100
    voice_volume: int = 100
    """Percent."""
    latency_ms: int = 0
    """How late the loudspeakers are; Bluetooth ones are, by 100 to 300."""
    emergency: str = ""
    """The local emergency number, as it is dialled."""
    helper: str = ""
    """Who is called when it is no emergency: a name and a number."""
    trouble: str | None = None
    """A sentence where they could not be read or kept."""
    _stored: Facts = {}
    """As they were read, to tell what was changed since."""

    @classmethod
    def read(cls, path: Path) -> Settings:
        settings = cls()
        kept = _kept(path)
        given = kept.read()
        for name, value in settings._facts().items():
            if type(given.get(name)) is type(value):
                found = given[name]
                setattr(settings, name, one_line(found) if isinstance(found, str) else found)
        settings.lead_in = min(120, max(0, settings.lead_in))
        settings.cues_volume = min(100, max(0, settings.cues_volume))
        settings.voice_volume = min(100, max(0, settings.voice_volume))
        settings.latency_ms = min(2000, max(0, settings.latency_ms))
        settings.trouble = kept.trouble
        settings._stored = settings._facts()
        return settings

    def write(self, path: Path) -> bool:
        """Keep what was changed since it was read, and nothing else: another window may have changed the rest.

        False where the disk does not take it, which is no reason to disturb anybody.
        """
        changed = {name: value for name, value in self._facts().items() if self._stored.get(name) != value}
        if not changed:
            return True
        kept = _kept(path)
        done = kept.change(lambda given: given | changed)
        self.trouble = kept.trouble
        if done:
            self._stored |= changed
        return done

    def __eq__(self, other: object) -> bool:
        """Whether the same is wished."""
        return isinstance(other, Settings) and self._facts() == other._facts()

    def _facts(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name not in ("trouble", "_stored")}


def _kept(path: Path) -> JsonFile:
    return JsonFile(path, "The settings", newer_is_read=True)
