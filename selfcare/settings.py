"""What is remembered between sessions: a small JSON file, read kindly and written whole or not at all."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(slots=True)
class Settings:
    """The choices of the person. A file that cannot be read gives the defaults; what is not known in it is left out."""

    theme: str = "selfcare-dark"
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

    @classmethod
    def read(cls, path: Path) -> Settings:
        settings = cls()
        with suppress(OSError, ValueError):
            given = json.loads(path.read_text("utf-8"))
            for field in fields(cls) if isinstance(given, dict) else ():
                value = given.get(field.name)
                if type(value) is type(getattr(settings, field.name)):
                    setattr(settings, field.name, value)
        settings.lead_in = min(120, max(0, settings.lead_in))
        settings.cues_volume = min(100, max(0, settings.cues_volume))
        settings.voice_volume = min(100, max(0, settings.voice_volume))
        settings.latency_ms = min(2000, max(0, settings.latency_ms))
        return settings

    def write(self, path: Path) -> bool:
        """Keep them; False where the disk does not take them, which is no reason to disturb anybody."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = path.with_suffix(f".{os.getpid()}.new")
            draft.touch(mode=0o600)  # a helper's number stands in it
            draft.write_text(json.dumps(asdict(self), indent=2) + "\n", "utf-8")
            draft.replace(path)
        except OSError:
            return False
        return True
