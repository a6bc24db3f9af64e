"""What somebody can do in a session, for keys, plain lines, the footer, the palette, the help."""

from __future__ import annotations

from selfcare.actions.action import Action, Where
from selfcare.presses import Rule, is_hurting

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
        "next", Where.SESSION, ("right", "n"), "next",
        "To the next step; finishes one that waits; n does the same", "→",
        words=("n", "next"), do=lambda player: player.next(),
    ),
    Action(
        "back", Where.SESSION, ("left", "b"), "back",
        "Back to the start of this; again a second later, the one before; b does the same", "←",
        words=("b", "back"), do=lambda player: player.back(),
    ),
    Action(
        "quicker", Where.SESSION, ("plus", "equals_sign"), "quicker", "Count quicker", "+",
        words=("+", "quicker"), do=lambda player: player.pace(1), small=True,
    ),
    Action(
        "slower", Where.SESSION, ("minus",), "slower", "Count slower", "-",
        words=("-", "slower"), do=lambda player: player.pace(-1), small=True,
    ),
    Action(
        "extend", Where.SESSION, ("e",), "longer", "10 seconds more, or as many times as make 10 seconds", "e",
        words=("e", "more"),
    ),
    Action("mute", Where.SESSION, ("m",), "mute", "Sound off and on", "m", words=("m", "mute"), sound=True),
    Action("voice", Where.SESSION, ("v",), "voice", "Spoken words off and on", "v", words=("v", "voice"), sound=True),
    Action(
        "words", Where.SESSION, ("t",), "words", "Fewer or more spoken words", "t",
        words=("t", "words", "talk"), sound=True,
    ),
    Action(
        "softer", Where.SESSION, ("comma",), "softer", "The tones softer", ",",
        words=(",", "softer"), small=True, sound=True,
    ),
    Action(
        "louder", Where.SESSION, ("full_stop",), "louder", "The tones louder", ".",
        words=(".", "louder"), small=True, sound=True,
    ),
    Action(
        "voice-softer", Where.SESSION, ("less_than_sign", "semicolon"), "voice softer", "The voice softer", "<",
        words=("<", "voice softer"), small=True, sound=True,
    ),
    Action(
        "voice-louder", Where.SESSION, ("greater_than_sign", "colon"), "voice louder", "The voice louder", ">",
        words=(">", "voice louder"), small=True, sound=True,
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
        "hurts", Where.SESSION, ("x",), "hurts",
        "It hurts: everything halts at once; Esc, Backspace and Delete do the same", "x", words=("x", "hurts"),
    ),
    Action(
        "stop", Where.SESSION, ("s", "q"), "stop", "Stop here; asked once", "s", words=("s", "stop", "q", "quit"),
    ),
    Action(
        "where", Where.SESSION, ("w",), "where",
        "Where am I: the step, the side, the count, what is left, next, what to stop for", "w", words=("w", "where"),
    ),
    Action(
        "figure", Where.SESSION, ("f",), "figure",
        "The figure: moving, still, or none for the largest count; in plain mode, the movement in words", "f",
        words=("f", "figure"),
    ),
    Action(
        "help", Where.SESSION, ("question_mark", "f1", "h"), "help", "The keys; h and F1 do the same", "?",
        words=("?", "help", "h"),
    ),
)  # fmt: skip
COMFORT = {"less": -1, "stay": 0, "harder": 1}
"""What somebody who receives can answer, and how it is kept."""
BY_ID = {action.id: action for action in SESSION}
BY_KEY = {key: action for action in SESSION for key in action.keys}
BY_WORD = {word: action for action in SESSION for word in action.words}
HALTING = frozenset({"escape", "backspace", "delete"})
"""Keys that halt as `x` does: the ones that a hand in need finds."""


def is_halt(key: str, character: str | None = None) -> bool:
    """Whether a key means that it hurts, on whatever keyboard."""
    return key in HALTING or is_hurting(character if character is not None else key)


def rule_of(key: str, character: str | None = None) -> Rule:
    """How a key counts while somebody is led. One that means nothing pauses at once: a hand in need may have hit it."""
    if is_halt(key, character):
        return Rule.AT_ONCE
    action = BY_KEY.get(key)
    if action is None:
        return Rule.LATER if key.startswith("ctrl+") else Rule.AT_ONCE
    return Rule.AT_ONCE if action.id == "go" else Rule.PACE if action.small else Rule.LATER
