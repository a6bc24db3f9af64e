"""Words broken into rows of a terminal, by the columns that they really take; nothing is lost."""

from __future__ import annotations

from selfcare.tui.columns import cells

MORE = "…"


def wrapped(text: str, width: int) -> list[str]:
    """Rows of at most `width` columns. A word that is longer is broken, never cut; blanks between rows go."""
    if width <= 0:
        return []
    rows: list[str] = []
    row = ""
    for word in text.split():
        if row and cells(row) + 1 + cells(word) <= width:
            row = f"{row} {word}"
            continue
        if row:
            rows.append(row)
        *broken, row = _pieces(word, width)
        rows += broken
    return [*rows, row] if row else rows


def shortened(text: str, width: int) -> str:
    """The text, or as many of its words as fit, with a sign that there is more."""
    if cells(text) <= width:
        return text
    if width <= 1:
        return MORE[: max(0, width)]
    whole = wrapped(text, width - 1)[0]
    return f"{whole.rstrip(',.;: ')}{MORE}"


def _pieces(word: str, width: int) -> list[str]:
    pieces, piece = [], ""
    for char in word:
        if piece and cells(piece + char) > width:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def turned(rows: list[str], room: int, page: int) -> tuple[list[str], int]:
    """One page of too many rows, with its number at the foot, and how many pages there are."""
    if len(rows) <= room:
        return rows, 1
    room = max(1, room - 1)
    pages = -(-len(rows) // room)
    at = page % pages
    shown = rows[at * room : (at + 1) * room]
    return [*shown, *([""] * (room - len(shown))), f"({at + 1} of {pages})"], pages
