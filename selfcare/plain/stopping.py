"""What is asked before a session ends, and at a halt."""

from __future__ import annotations

from selfcare.actions.session import BY_KEY
from selfcare.plain.answers import NO, YES, Source, ask
from selfcare.plain.guarding import BUMPED
from selfcare.plain.keys import END_OF_INPUT, PUT_ASIDE
from selfcare.plain.telling import Lines
from selfcare.words.halts import Way

LOOK_EVERY = 0.25
"""Seconds at most between two looks, so that a sleep of the machine is noticed when it wakes, and a signal that came in
the instant before a wait is not kept waiting."""
STOP_HERE = "Stop here? y or n"
STOPPING = frozenset({"y", "s", "q"})
GOING_ON = frozenset({"n", "space", "enter"})
"""What answers that on a terminal, each by itself."""
WAYS = {
    "go": Way.GO_ON, "go on": Way.GO_ON,
    "e": Way.EASIER, "easier": Way.EASIER,
    "leave": Way.LEAVE_OUT, "leave out": Way.LEAVE_OUT, "leave this step out": Way.LEAVE_OUT,
    "end": Way.END,
}  # fmt: skip
"""Only what is listed, and easier by its letter: whoever types n for the next step has not ended it."""
GO_ON_WORDS = "That is none of the words; nothing runs meanwhile."
WAYS_ASKED = "What now? go on, easier, leave this step out, or end: type go, easier, leave or end, then Enter."


def stops(source: Source | None, lines: Lines) -> str | None:
    """Whether it ends here: yes, no, or that it hurts; None where nobody is there any more."""
    return _by_a_key(source, lines) if source is not None and source.keys else ask(source, lines, STOP_HERE)


def _by_a_key(source: Source, lines: Lines) -> str | None:
    """By one key, as every other acts at once."""
    lines.say(STOP_HERE)
    while True:
        try:
            key = source.answer(LOOK_EVERY, STOPPING)
        except EOFError:
            return None
        if key == PUT_ASIDE:
            source.put_aside()
        elif key == END_OF_INPUT:
            return None
        elif key in STOPPING:
            return YES
        elif key in GOING_ON:
            return NO
        elif key is not None and key != BUMPED:
            if key in BY_KEY and BY_KEY[key].id == "hurts":
                return "hurts"
            lines.say(STOP_HERE)
