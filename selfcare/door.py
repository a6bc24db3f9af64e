"""The door for what goes out: no text, wherever it came from, tells a terminal what to do."""

from __future__ import annotations

import re
from typing import Any, TextIO

UNSHOWABLE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
"""All that could move a terminal's cursor, turn the reading direction, or not be encoded at all; what joins the letters
of scripts and emoji is not among it. A text, as every pattern is that a start may do without: most texts are plain."""
_IN_LINES = UNSHOWABLE.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f")
REPLACED = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """The text with every character replaced that a terminal could take for a command or could not show."""
    return text if text.isprintable() else re.sub(UNSHOWABLE, REPLACED, text)


def is_visible(text: str) -> bool:
    """Whether there is nothing to replace. What can be printed has nothing, and hardly any text is more than that."""
    return text.isprintable() or re.search(UNSHOWABLE, text) is None


def spaced(text: str) -> str:
    """The same with a space in place of each run of them: for words that are read out."""
    return re.sub(f"{UNSHOWABLE}+", " ", text)


def one_line(text: str, most: int = 200) -> str:
    """Words as they are kept: on one line, with nothing that a terminal would obey, not endless."""
    return " ".join(re.sub(UNSHOWABLE, " ", text[: 4 * most]).split())[:most].strip()


def escaped(json_text: str) -> str:
    """JSON with the characters escaped that a terminal would obey; what it says stays the same."""
    return re.sub(_IN_LINES, lambda found: f"\\u{ord(found[0]):04x}", json_text)


class Door:
    """A stream of text that lets lines and tabs through and replaces whatever else a terminal would obey.

    `straight` is the stream behind it, for the program's own commands to the terminal.
    """

    def __init__(self, straight: TextIO) -> None:
        self.straight = straight

    def write(self, text: str | bytes) -> int:
        if isinstance(text, bytes):  # as click writes what a shell completes
            text = text.decode("utf-8", "replace")
        plain = text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()
        self.straight.write(text if plain else re.sub(_IN_LINES, REPLACED, text))
        return len(text)

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        if name == "buffer":  # a way around the door, which click takes where letters are few
            raise AttributeError(name)
        return getattr(self.straight, name)

    def __iter__(self) -> Any:
        return iter(self.straight)


def straight(stream: TextIO) -> TextIO:
    """The stream itself, for a command of ours to the terminal."""
    return stream.straight if isinstance(stream, Door) else stream
