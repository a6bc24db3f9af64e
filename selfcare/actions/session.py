"""What somebody can do in a session, for keys, plain lines, the footer, the palette, the help."""

from __future__ import annotations

import time
from collections.abc import Callable

from selfcare.actions.action import HELD_PACE, Action, Where

SESSION = (
    Action(
        "go", Where.SESSION, ("space",), "pause", "Pause and go on; ready, where a step waits", "space",
        words=("", "go", "pause", "ready"), do=lambda player: player.go(),
    ),
    Action(
        "ready", Where.SESSION, ("enter",), "ready", "Ready, where a step waits; go on after a pause", "enter",
        do=lambda player: player.ready(),
    ),
    Action(
        "next", Where.SESSION, ("right", "n"), "next", "To the next step; finishes one that waits", "→",
        words=("n", "next"), do=lambda player: player.next(),
    ),
    Action(
        "back", Where.SESSION, ("left", "b"), "back", "Back to the start of this; twice for the one before", "←",
        words=("b", "back"), do=lambda player: player.back(),
    ),
    Action(
        "quicker", Where.SESSION, ("plus", "equals_sign"), "quicker", "Count quicker", "+",
        words=("+", "quicker"), do=lambda player: player.pace(1), held=HELD_PACE,
    ),
    Action(
        "slower", Where.SESSION, ("minus",), "slower", "Count slower", "-",
        words=("-", "slower"), do=lambda player: player.pace(-1), held=HELD_PACE,
    ),
    Action(
        "extend", Where.SESSION, ("e",), "longer", "10 seconds more, or as many times as make 10 seconds", "e",
        words=("e", "more"), do=lambda player: player.extend(),
    ),
    Action("mute", Where.SESSION, ("m",), "mute", "Sound off and on", "m", words=("m", "mute"), sound=True),
    Action("voice", Where.SESSION, ("v",), "voice", "Spoken words off and on", "v", words=("v", "voice"), sound=True),
    Action(
        "words", Where.SESSION, ("t",), "words", "Fewer or more spoken words", "t",
        words=("t", "words", "talk"), sound=True,
    ),
    Action(
        "softer", Where.SESSION, ("comma",), "softer", "The tones softer", ",",
        words=(",", "softer"), held=HELD_PACE, sound=True,
    ),
    Action(
        "louder", Where.SESSION, ("full_stop",), "louder", "The tones louder", ".",
        words=(".", "louder"), held=HELD_PACE, sound=True,
    ),
    Action(
        "voice-softer", Where.SESSION, ("less_than_sign", "semicolon"), "voice softer", "The voice softer", "<",
        words=("<", "voice softer"), held=HELD_PACE, sound=True,
    ),
    Action(
        "voice-louder", Where.SESSION, ("greater_than_sign", "colon"), "voice louder", "The voice louder", ">",
        words=(">", "voice louder"), held=HELD_PACE, sound=True,
    ),
    Action(
        "less", Where.SESSION, ("1",), "less", "In a routine for two: they want less", "1", words=("1", "less"),
    ),
    Action(
        "stay", Where.SESSION, ("2",), "stay", "In a routine for two: it may stay so", "2", words=("2", "stay"),
    ),
    Action(
        "harder", Where.SESSION, ("3",), "more", "In a routine for two: they want more", "3", words=("3", "harder"),
    ),
    Action(
        "hurts", Where.SESSION, ("x",), "hurts", "It hurts: everything halts at once", "x", words=("x", "hurts"),
    ),
    Action(
        "stop", Where.SESSION, ("s", "q", "escape"), "stop", "Stop here; asked once", "s",
        words=("s", "stop", "q", "quit"),
    ),
    Action(
        "help", Where.SESSION, ("question_mark", "f1", "h"), "help", "The keys", "?", words=("?", "help", "h"),
    ),
)  # fmt: skip
COMFORT = {"less": -1, "stay": 0, "harder": 1}
"""What somebody who receives can answer, and how it is kept."""
BY_ID = {action.id: action for action in SESSION}
BY_KEY = {key: action for action in SESSION for key in action.keys}
BY_WORD = {word: action for action in SESSION for word in action.words}


class Debounce:
    """A bouncing or held key counts once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: dict[str, float] = {}

    def allows(self, action: Action) -> bool:
        now = self._clock()
        before = self._seen.get(action.id)
        self._seen[action.id] = now
        return before is None or now - before >= action.held
