"""The large things of the session screen: how the figure, the word and the count share the room that is theirs."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from selfcare.tui.bigtype import is_big, render
from selfcare.tui.blocks import Place, Texts
from selfcare.tui.columns import cells
from selfcare.tui.partway import can_be_large, fitting, spoken, ways
from selfcare.tui.setting import SEEN, set_with

CORE = {"part": 5, "tally": 7}
"""Rows of a word and a count, before this stands under them. A part is what to do now; a tally can be looked up."""
HIGH = 18
"""Rows of the screen from which on nothing has to give way to the word of now."""
FOR_BOTH = 4 * SEEN
"""Rows from which on that leaves enough of what is to be read beside a large count."""
ACROSS = 400
"""Columns in which every word has room."""
FIGURES = ((30, 14), (24, 10))
"""Columns and rows of the places for a figure, the better one first."""


def can_stand(word: str, width: int) -> bool:
    """Whether a word fits beside or over a count, large or in the terminal's own letters, without being cut."""
    return any(is_big(each, width // 2 - 1, SEEN) for each in ways(word)) or cells(word) < width // 2


def large(texts: Texts, places: Mapping[str, Place]) -> bool:
    """Whether word and count are seen from across the room where they stand."""
    word, count = places.get("word"), places.get("count")
    said = spoken(texts.word, word.width, word.height) if word else ""
    return (word is None or is_big(said, word.width, word.height)) and (
        count is None or is_big(texts.reserve or texts.count, count.width, count.height)
    )


def least_of_count(texts: Texts, height: int) -> int:
    """Rows of word and count that come before all else."""
    return SEEN if texts.stays_large and height > 2 * SEEN else 1


def least_rows(texts: Texts, width: int, height: int) -> int:
    """Rows of all that is large which words never take: on a low screen that of the words of now as well, where they
    change. They have gone when all that is to be read comes round again, and nobody reads that from two metres."""
    changes = height < HIGH and len(texts.parts) > 1 and not texts.or_word
    if changes and height >= FOR_BOTH and any(can_be_large(each, width) for each in texts.parts):
        return 2 * SEEN
    return least_of_count(texts, height)


def stage(texts: Texts, room: Place, broad: bool) -> dict[str, Place]:
    """The large things: the figure in the left half of a broad screen, the word and the count side by side or one over
    the other, whichever makes the smaller of them larger."""
    places: dict[str, Place] = {}
    if broad and texts.figure and room.height >= FIGURES[1][1]:
        half = room.width // 2
        places["figure"] = Place(room.x, room.y, half - 2, room.height)
        room = Place(room.x + half, room.y, room.width - half, room.height)
    if not texts.count_first:
        room, under = _under(texts, room)
        places |= under
    if not texts.word or not texts.count:
        places["word" if texts.word else "count"] = room
        return places
    left = room.width * 3 // 5 if cells(texts.suffix) < 4 else room.width // 2
    aside = (
        Place(room.x, room.y, left - 1, room.height),
        Place(room.x + left + 1, room.y, room.width - left - 1, room.height),
    )
    # By the widest word to come, so that the count stays where it is from breathing in to breathing out.
    widest = replace(texts, word=max((texts.word, *texts.turns), key=_least))
    least = 1 + _least(widest.word)
    just = (
        Place(room.x, room.y, least, room.height),
        Place(room.x + least + 1, room.y, room.width - least - 1, room.height),
    )
    upper = room.height * 2 // 5
    stacked = (
        Place(room.x, room.y, room.width, upper),
        Place(room.x, room.y + upper + 1, room.width, max(0, room.height - upper - 1)),
    )
    best = max((aside, stacked, just), key=lambda both: _smaller(widest, *both))
    places["word"], places["count"] = best
    return places


def _under(texts: Texts, room: Place) -> tuple[Place, dict[str, Place]]:
    """The rows under word and count for the part at hand and the tally, where these keep enough of theirs."""
    places: dict[str, Place] = {}
    both = bool(texts.word and texts.count)
    lines = []
    if any(can_be_large(each, room.width) for each in texts.parts):
        lines.append("part")
    if fitting(texts.tally, room.width):
        lines.append("tally")
    kept = [name for n, name in enumerate(lines, 1) if room.height - n * (SEEN + 1) >= (CORE[name] if both else 5)]
    rows = room.height - len(kept) * (SEEN + 1)
    for n, name in enumerate(kept):
        places[name] = Place(room.x, room.y + rows + 1 + n * (SEEN + 1), room.width, SEEN)
    return replace(room, height=rows), places


def _least(word: str) -> int:
    """The columns of a word in the smallest large letters, or in the terminal's own."""
    return min(max(map(cells, render(each, ACROSS, SEEN)), default=0) for each in ways(word))


def _smaller(texts: Texts, word: Place, count: Place) -> tuple[int, int]:
    """How high the smaller of word and count is in these places, and how high is what belongs to the count."""
    if word.height < 1 or count.height < 1:
        return 0, 0
    said = spoken(texts.word, word.width, word.height)
    large = len(render(said, word.width, word.height)) if is_big(said, word.width, word.height) else 0
    # By the widest count to come, so that nothing moves while it runs.
    setting = set_with(texts.reserve or texts.count, texts.suffix, count.width, count.height, texts.reserve)
    return setting.height if texts.count_first and large else min(large, setting.height), setting.beside
