"""The switches of `selfcare play`: options that say all by their word. Known without click, whose options they are."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Any

from selfcare.cli.wishes import Wishes

SWITCHES = {
    "plain": "Lines of text, for screen readers, braille lines and pipes.",
    "json": "The events as JSON, one a line. Asks nothing.",
    "no_sound": "No sounds: the same as --sound none.",
    "no_voice": "No spoken words.",
    "voice": "Spoken words, with --plain on a terminal as well.",
    "no_screening": "Leave out the questions before. The history says so.",
}
"""By name, the sentence of its help."""
CLASHING = frozenset({"voice", "no_voice"})
"""What cannot be used together."""


def word(name: str) -> str:
    """As it is typed."""
    return f"--{name.replace('_', '-')}"


def told(words: Collection[str]) -> tuple[str, frozenset[str]] | None:
    """A routine's name and the switches that are on, in words that are nothing else; None for words that have to be
    read."""
    on = frozenset(name for name in SWITCHES if word(name) in words)
    names = [each for each in words if each not in map(word, on)]
    return None if len(names) != 1 or names[0].startswith("-") or on >= CLASHING else (names[0], on)


def wished(on: Collection[str], sound: str | None = None, **more: Any) -> Wishes:
    """What is asked for where these are on; `more`: what else is."""
    # Lines on a terminal are asked for by people with a screen reader, which a second voice would speak over.
    hushed = "plain" in on and sys.stdout.isatty() and not {"no_voice", "no_sound"} & set(on)
    return Wishes(
        sound="none" if "no_sound" in on else sound,
        voice="none" if "no_voice" in on else None,
        screening="no_screening" not in on,
        aloud=True if "voice" in on else False if hushed else None,
        **more,
    )
