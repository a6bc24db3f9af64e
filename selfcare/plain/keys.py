"""What a terminal sends, as keys by the names that Textual gives them. Pure: it reads nothing and waits for nothing.

A letter is what was typed. A sequence that is no key of ours is nothing: not Escape and letters, which would halt
somebody whose finger met an arrow.
"""

from __future__ import annotations

import codecs
import re

ESCAPE = "\x1b"
END_OF_INPUT = "ctrl+d"
"""Ends a question. In a session it is a key like others that mean nothing: whoever sits there can still say that it
hurts."""
PUT_ASIDE = "ctrl+z"
"""The key that stands for the wish to give the terminal back to the shell, by Ctrl+Z or by a signal."""

NAMES = {
    " ": "space", "\r": "enter", "\n": "enter", "+": "plus", "-": "minus", "=": "equals_sign", "?": "question_mark",
    ",": "comma", ".": "full_stop", "<": "less_than_sign", ">": "greater_than_sign", ";": "semicolon", ":": "colon",
    "\x7f": "backspace", "\x08": "backspace", "\t": "tab", ESCAPE: "escape",
}  # fmt: skip
TYPED = {name: key for key, name in NAMES.items() if key.isprintable()}
"""What a key that has a name is within a line."""

SEQUENCES = {
    "[A": "up", "[B": "down", "[C": "right", "[D": "left", "[H": "home", "[F": "end",
    "OA": "up", "OB": "down", "OC": "right", "OD": "left", "OH": "home", "OF": "end", "OP": "f1",
    "[1~": "home", "[2~": "insert", "[3~": "delete", "[4~": "end", "[5~": "pageup", "[6~": "pagedown",
    "[7~": "home", "[8~": "end", "[11~": "f1", "[[A": "f1",
}  # fmt: skip
_HURTS = "xX"
"""What is heard with Alt held too; any other letter with it is a key of somebody else's."""

_WHOLE = re.compile(
    "\x1b*(?:"
    r"\[\[[\x20-\x7e]"  # the Linux console's function keys
    r"|\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x5a\x5c-\x7e]"  # keys and reports, ended by a letter or so
    r"|O[\x20-\x7e]"
    "|[\\]P^_][^\x07\x1b]*(?:\x07|\x1b\\\\)"  # what a terminal tells of itself
    "|[^\x1b\\[O\\]P^_]"  # Alt and a letter
    ")"
)
_BEGUN = re.compile("\x1b*(?:\\[\\[?[\x30-\x3f]*[\x20-\x2f]*|O|[\\]P^_][^\x07\x1b]*\x1b?)?")


class Keys:
    """Takes what was read, in whatever pieces, and gives keys."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        """A sequence that may go on."""

    @property
    def waits(self) -> bool:
        """Whether what comes next decides what the last key was; `rest` where nothing comes soon."""
        return bool(self._held)

    def feed(self, read: bytes) -> list[str]:
        text, self._held = self._held + self._decoder.decode(read), ""
        keys: list[str] = []
        at = 0
        while at < len(text):
            if text[at] != ESCAPE:
                keys.append(_name(text[at]))
                at += 1
            elif (whole := _WHOLE.match(text, at + 1)) is not None:
                keys += _meant(whole.group())
                at = whole.end()
            elif (begun := _BEGUN.match(text, at + 1)) is not None and begun.end() == len(text):
                self._held = text[at:]
                break
            else:  # broken off by what cannot belong to it, which is read for itself
                at = begun.end() if begun is not None else at + 1
        return keys

    def rest(self) -> list[str]:
        """Nothing more comes: Escape by itself is a key, and what was only begun is none."""
        held, self._held = self._held, ""
        return ["escape"] * len(held) if not held.strip(ESCAPE) else []


def _meant(sequence: str) -> list[str]:
    if sequence in SEQUENCES:
        return [SEQUENCES[sequence]]
    return [sequence] if sequence in tuple(_HURTS) else []


def _name(key: str) -> str:
    if key in NAMES:
        return NAMES[key]
    return key if key >= " " else f"ctrl+{chr(ord(key) + 96)}"
