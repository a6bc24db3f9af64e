"""How loud it is, what is on and how much is said: the person's choices, and the keys that change them."""

from __future__ import annotations

from typing import Protocol

from selfcare.session.aloud import Amount, amount_of

TOLD = {
    Amount.FEW: "Few words: what comes, how much, which side, the last one.",
    Amount.USUAL: "The usual words: what to do and what to mind as well.",
    Amount.MANY: "Many words: every count, however many there are.",
}
LOUDEST = 100
STEP = 10
"""Percent that a key makes louder or quieter."""
SPOKEN_OTHERWISE = ("voice", "words")
"""Commands after which other words are to be heard."""


class Loudness(Protocol):
    """How loud, and what is on: what the person chooses, and keeps."""

    cues_volume: int
    voice_volume: int
    """Percent."""
    muted: bool
    speaking: bool
    words: str
    """How much is said: few, usual or many words."""
    latency_ms: int
    """How much earlier everything is sent, for loudspeakers that are late by as much."""


def change(chosen: Loudness, command: str) -> str:
    """Do a command about the sound, and tell what is so now."""
    match command:
        case "mute":
            chosen.muted = not chosen.muted
            said = "Sound off." if chosen.muted else "Sound on."
        case "voice":
            chosen.speaking = not chosen.speaking
            said = "Voice on." if chosen.speaking else "Voice off."
        case "words":
            chosen.words = amount_of(chosen.words).after.value
            said = TOLD[amount_of(chosen.words)]
        case "louder" | "softer":
            chosen.cues_volume = _stepped(chosen.cues_volume, 1 if command == "louder" else -1)
            said = f"Tones {chosen.cues_volume} %."
        case "voice-louder" | "voice-softer":
            chosen.voice_volume = _stepped(chosen.voice_volume, 1 if command == "voice-louder" else -1)
            said = f"Voice {chosen.voice_volume} %."
        case _:
            raise ValueError(command)
    return said


def _stepped(volume: int, steps: int) -> int:
    return min(LOUDEST, max(0, volume + STEP * steps))
