"""The switches of `selfcare play`, and its options that take one of a few words. Known without click, whose options
they are."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from selfcare.cli.wishes import Wishes
from selfcare.words.levels import LEVELS

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
SOUNDS = ("auto", "stream", "playsound", "bell", "none")
LONGEST = 120
"""Seconds of a lead-in."""
VALUES: Mapping[str, Mapping[str, Any]] = {
    "level": {each: each for each in LEVELS},
    "sound": {each: each for each in SOUNDS},
    "lead_in": {str(each): each for each in range(LONGEST + 1)},
}
"""By the name of an option, the words that it takes and what each means."""


def word(name: str) -> str:
    """As it is typed."""
    return f"--{name.replace('_', '-')}"


def told(words: Sequence[str]) -> tuple[str, frozenset[str], dict[str, Any]] | None:
    """A routine's name, the switches that are on and what the options are, in words that are nothing else; None for
    words that have to be read."""
    on, given, names, rest = set(), {}, [], [*words]
    while rest:
        first = rest.pop(0)
        option = first[2:].replace("-", "_") if first.startswith("--") and "_" not in first else ""
        if option in SWITCHES:
            on.add(option)
        elif rest and rest[0] in VALUES.get(option, ()):
            given[option] = VALUES[option][rest.pop(0)]
        else:
            names.append(first)
    return None if len(names) != 1 or names[0].startswith("-") or on >= CLASHING else (names[0], frozenset(on), given)


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
