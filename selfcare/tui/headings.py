"""The rows of plain words round the large things: the title and how far, the name of a step, what is next. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from selfcare.tui.blocks import Place, Texts
from selfcare.tui.columns import cells
from selfcare.tui.wrapping import shortened, wrapped

TELLS = "  w tells"
"""After a notice that goes on."""


def heading(texts: Texts, room: int) -> tuple[str, ...]:
    """The one row at the top: what it is on the left, how far on the right; the title gives way."""
    right = "     ".join(filter(None, [texts.where, texts.left]))
    title = shortened(texts.title, max(0, room - cells(right) - 3))
    return (title + right.rjust(room - cells(title)),)


def above(texts: Texts, name: str, across: int, room: int) -> str:
    """What stands over the name in low screens: how far it is, where it has no room behind the name."""
    if not texts.where or cells(name) + 3 + cells(texts.where) <= across:
        return ""
    return texts.where if cells(texts.where) <= room else ""


def coming(texts: Texts, across: int, low: bool) -> list[str]:
    """What is next, whole, or in short, or in two rows; in low ones with the time left at its end."""
    if not texts.next:
        return [texts.left.rjust(across)] if low and texts.left else []
    left = f"  {texts.left}" if low and texts.left else ""
    room = across - cells(left)
    for words in (texts.next, texts.next_in_short):
        if words and cells(words) <= room:
            return [words + left.rjust(across - cells(words))] if left else [words]
    words = shortened(texts.next_in_short or texts.next, max(1, room))
    return [words + left.rjust(across - cells(words))] if left else [words]


def named(place: Place, where: str) -> Place:
    """The name with how far it is behind it, where that has room."""
    *before, last = place.lines
    if cells(last) + 3 + cells(where) > place.width:
        return place
    line = last + " " * (place.width - cells(last) - cells(where)) + where
    return replace(place, lines=(*before, line))


def noticed(notice: str, across: int, low: bool) -> list[str]:
    """What goes on beside the session; of a long one, on a low screen, one row and the key that tells all of it: the
    count is worth more there."""
    rows = wrapped(notice, across)
    return [shortened(notice, across - cells(TELLS)) + TELLS] if low and len(rows) > 2 else rows
