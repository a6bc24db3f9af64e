"""Bytes of a file -> its text, with line ends made one; what is not UTF-8 text is refused by its likely name."""

from __future__ import annotations

import codecs
import re
import unicodedata

from selfcare.reading.problems import START, UNSHOWABLE, Finding, Mark

LARGEST = 256 * 1024
"""The most bytes that a routine file may have."""

# Newline and tab are allowed; line separators would shift every line number behind them, so they are refused as well.
REFUSED = UNSHOWABLE.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f")

# What word processors and web pages put between words and nobody sees. A space of another width is a space; what has no
# width at all stands for nothing, but where it joins letters of scripts, or pictures.
_SPACES = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]"
_NO_WIDTH = "[\u00ad\u180e\u200b\u2060\ufeff]|(?<![^\x00-\x7f])[\u200c-\u200f]|[\u200c-\u200f](?![^\x00-\x7f])"
# Lines that begin so, and those below that have nothing else and go on so.
_WIDE_INDENT = "(?m)^(?=[^\\S\n]*\u3000)(?:[^\\S\n]*+\n(?=[^\\S\n]*\u3000))*+[^\\S\n]*+"

_MOST_NAMED = 20
_SAVE_AGAIN = "save it again with the encoding UTF-8"
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_DOCUMENTS = (
    (b"PK\x03\x04", "a Word, LibreOffice or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"RIFF", "a sound file"),
)


class NotText(Exception):
    """The bytes are no text that could be read; carries the finding that says why, and what text there is to show."""

    def __init__(self, finding: Finding, source: str = "") -> None:
        super().__init__(finding.message)
        self.finding = finding
        self.source = source


def decode(raw: bytes) -> str:
    """The text of UTF-8 bytes, without byte-order mark, lines ended by newlines; raises NotText."""
    if len(raw) > LARGEST:
        raise NotText(Finding(START, "this file is larger than 256 KiB, the most that a routine may be"))
    for start, name in _DOCUMENTS:
        if raw.startswith(start):
            hint = "a routine is a plain text file; make it with a text editor"
            raise NotText(Finding(START, f"this is not a text file; it looks like {name}", hint))
    for mark, name in _MARKS:
        if raw.startswith(mark):
            raise NotText(Finding(START, f"this file is not UTF-8; it seems to be {name}", _SAVE_AGAIN))
    if b"\0" in raw:
        wide = raw[:400:2].count(0) > len(raw[:400]) // 4 or raw[1:400:2].count(0) > len(raw[:400]) // 4
        seems = "it seems to be UTF-16" if wide else "it holds bytes that no text has"
        hint = _SAVE_AGAIN if wide else "a routine is a plain text file; make it with a text editor"
        raise NotText(Finding(START, f"this is not a text file in UTF-8; {seems}", hint))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _plain(raw[: error.start].decode("utf-8"))
        meant = raw[error.start : error.start + 1].decode("cp1252", "replace")
        seems = (
            f"it seems to be Latin-1 or Windows-1252 ('{meant}')" if meant.isprintable() else "it may be no text at all"
        )
        finding = Finding(place(before, len(before)), f"this file is not UTF-8; {seems}", _SAVE_AGAIN)
        raise NotText(finding, _plain(raw.decode("utf-8", "replace"))) from None
    return _plain(text)


def clean(text: str) -> tuple[str, list[Finding]]:
    """The text with spaces for the characters that none may hold, and findings; raises NotText for too many."""
    if text.replace("\n", "").isprintable():
        return text, []
    places = [match.start() for match in re.finditer(REFUSED, text)]
    if len(places) > _MOST_NAMED:
        message = f"this does not look like a text: it holds {len(places):,} control characters"
        raise NotText(Finding(place(text, places[0]), message, "make it again with a text editor"), text)
    found = [Finding(place(text, at), f"{named(text[at])} stands here", "delete it") for at in places]
    return (re.sub(REFUSED, " ", text), found) if found else (text, [])


def named(character: str) -> str:
    """What a refused character is, for a message."""
    code = f"U+{ord(character):04X}"
    match unicodedata.category(character):
        case "Cc":
            return f"a control character ({code})"
        case "Zl" | "Zp":
            return f"an invisible line separator ({code})"
        case "Cf":
            return f"an invisible character that turns the reading direction ({code})"
    return f"a character that is no text ({code})"


def place(text: str, at: int) -> Mark:
    """Line and column of a position in a text."""
    return Mark(text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)


def _plain(text: str) -> str:
    """The text with one kind of line end and of space, and without byte-order marks, also where files were joined."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    # A wide space takes the room of two, and whoever indents with it has put the lines under one another so.
    wide = re.sub(_WIDE_INDENT, lambda found: found[0].replace("\u3000", "  "), re.sub(_NO_WIDTH, "", text))
    return re.sub(_SPACES, " ", wide)
