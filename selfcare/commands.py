"""What somebody can do in a session, each declared once: for keys, plain lines, the footer, the palette, the help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selfcare.player import Player
from selfcare.presses import Rule, is_hurting


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. Without `do`, it is the shell's own: it asks, or shows something."""

    id: str
    keys: tuple[str, ...]
    """As Textual names them; the first is the one that is shown."""
    words: tuple[str, ...]
    """As a line in plain mode."""
    shown: str
    label: str
    help: str
    do: Callable[[Player], None] | None = None
    small: bool = False
    """Whether it is a small step that is meant to be pressed several times."""
    sound: bool = False
    """Whether it is the sound's own."""


COMMANDS = (
    Command(
        "go",
        ("space",),
        ("", "go", "pause", "ready"),
        "space",
        "pause",
        "Pause and go on; ready, where a step waits",
        Player.go,
    ),
    Command("ready", ("enter",), (), "enter", "ready", "Ready, where a step waits; go on after a pause", Player.ready),
    Command(
        "next", ("right", "n"), ("n", "next"), "→", "next", "To the next step; finishes one that waits", Player.next
    ),
    Command(
        "back",
        ("left", "b"),
        ("b", "back"),
        "←",
        "back",
        "Back to the start of this; twice for the one before",
        Player.back,
    ),
    Command(
        "quicker",
        ("plus", "equals_sign"),
        ("+", "quicker"),
        "+",
        "quicker",
        "Count quicker",
        lambda player: player.pace(1),
        small=True,
    ),
    Command(
        "slower", ("minus",), ("-", "slower"), "-", "slower", "Count slower", lambda player: player.pace(-1), small=True
    ),
    Command(
        "extend",
        ("e",),
        ("e", "more"),
        "e",
        "longer",
        "10 seconds more, or as many times as make 10 seconds",
        Player.extend,
    ),
    Command("mute", ("m",), ("m", "mute"), "m", "mute", "Sound off and on", sound=True),
    Command("voice", ("v",), ("v", "voice"), "v", "voice", "Spoken words off and on", sound=True),
    Command("softer", ("comma",), (",", "softer"), ",", "softer", "The tones softer", small=True, sound=True),
    Command("louder", ("full_stop",), (".", "louder"), ".", "louder", "The tones louder", small=True, sound=True),
    Command(
        "voice-softer",
        ("less_than_sign", "semicolon"),
        ("<", "voice softer"),
        "<",
        "voice softer",
        "The voice softer",
        small=True,
        sound=True,
    ),
    Command(
        "voice-louder",
        ("greater_than_sign", "colon"),
        (">", "voice louder"),
        ">",
        "voice louder",
        "The voice louder",
        small=True,
        sound=True,
    ),
    Command("less", ("1",), ("1", "less"), "1", "less", "In a routine for two: they want less"),
    Command("stay", ("2",), ("2", "stay"), "2", "stay", "In a routine for two: it may stay so"),
    Command("harder", ("3",), ("3", "harder"), "3", "more", "In a routine for two: they want more"),
    Command(
        "hurts",
        ("x",),
        ("x", "hurts"),
        "x",
        "hurts",
        "It hurts: everything halts at once; Esc, Backspace and Delete do the same",
    ),
    Command("stop", ("s", "q"), ("s", "stop", "q", "quit"), "s", "stop", "Stop here; asked once"),
    Command(
        "where",
        ("w",),
        ("w", "where"),
        "w",
        "where",
        "Where am I: the step, the side, the count, what is left, next, what to stop for",
    ),
    Command("help", ("question_mark", "f1", "h"), ("?", "help", "h"), "?", "help", "The keys"),
)
COMFORT = {"less": -1, "stay": 0, "harder": 1}
"""What somebody who receives can answer, and how it is kept."""
BY_ID = {command.id: command for command in COMMANDS}
BY_KEY = {key: command for command in COMMANDS for key in command.keys}
BY_WORD = {word: command for command in COMMANDS for word in command.words}
HALTING = frozenset({"escape", "backspace", "delete"})
"""Keys that halt as `x` does: the ones that a hand in need finds."""


def is_halt(key: str, character: str | None = None) -> bool:
    """Whether a key means that it hurts, on whatever keyboard."""
    return key in HALTING or is_hurting(character if character is not None else key)


def rule_of(key: str, character: str | None = None) -> Rule:
    """How a key counts while somebody is led. One that means nothing pauses at once: a hand in need may have hit it."""
    if is_halt(key, character):
        return Rule.AT_ONCE
    command = BY_KEY.get(key)
    if command is None:
        return Rule.LATER if key.startswith("ctrl+") else Rule.AT_ONCE
    return Rule.AT_ONCE if command.id == "go" else Rule.PACE if command.small else Rule.LATER
