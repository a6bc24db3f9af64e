"""What sounds are called on their way to what plays them. The stream loads it too, so it needs nothing."""

from __future__ import annotations

CHIME = "halfway"
"""The tone that stands in for a routine's own sound that cannot be read."""
WORDS = "say: "
"""What the names of spoken words begin with."""
CUES, VOICE = "cues", "voice"
"""What is heard has one loudness or the other."""


def spoken(text: str) -> str:
    """Words and tones may be spelt the same."""
    return f"{WORDS}{text}"
