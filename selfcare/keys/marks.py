"""Marks that look like what a routine file needs and are something else: other bullets and dashes, other colons."""

from __future__ import annotations

import re

_NUMBERED = r"\(?(?:[0-9]{1,2}|[a-z])[.)]"
# Texts, so that they are compiled when the first fault is met.
_BULLET = (
    r"\s*(?P<mark>(?:[^\w\s\"'“”‘’„«»(\[\]{}&!|%@`,.?:#¿¡-]\uFE0F?|--+|[oØüv§])(?=[ \t]+\S)|"
    rf"{_NUMBERED}(?=[ \t]+\S)|[–—−‐‑‒―•·‣▪●➢➤→\uF0B7\uF0A7\uF0D8](?=\w))"
)
_GLUED = r"\s*-(?=[^\W\d])"
COLONS = "[：﹕∶꞉ː︰]"
QUOTES = "[“”„‟«»‘’‚]"


def bullet(line: str) -> re.Match[str] | None:
    """A mark in group `mark` that begins the line where a dash and a space should, as on a copied page."""
    return re.match(_BULLET, line)


def unmarked(line: str) -> str:
    """The line without the mark before it."""
    found = bullet(line)
    return line[found.end("mark") :].strip() if found else line


def not_a_dash(line: str, what: str = "a step") -> tuple[str, str] | None:
    """What is told, and what to do, where a line begins with another mark than `- `; None where it does not."""
    if found := bullet(line):
        return (
            f"{what} begins with '-', not with {shown(found['mark'])}",
            "write '- ' in its place, here and in the lines like it",
        )
    if re.match(_GLUED, line):
        return "a space is missing after the dash", "write '- ' before the text, here and in the lines like it"
    return None


def shown(mark: str) -> str:
    """A mark as a message quotes it; what a terminal's letters may not have is given by its number."""
    code = ord(mark[0])
    return f"'{mark}'" if not 0xE000 <= code <= 0xF8FF else f"this mark (U+{code:04X}, a bullet of a word processor)"
