"""A line that says to leave an exercise out is told at that exercise, wherever it stands: `no step ups till May`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.made import Made
from selfcare.writing.lists.scoped import GENERIC, stems
from selfcare.writing.lists.sentences import sentences
from selfcare.writing.lists.telling import shortened
from selfcare.writing.lists.words.remarks import LEFT_OUT, LEFT_OUT_BEHIND


def told_where_left_out(all_made: Sequence[Made]) -> list[Made]:
    """All of it, each step with the lines that say to leave it out."""
    bans = [(each, sentence) for each in _flat(all_made) for sentence in _said_by(each)]
    return [_told(each, bans) for each in all_made]


def _told(each: Made, bans: Sequence[tuple[Made, str]]) -> Made:
    if each.steps:
        return replace(each, steps=tuple(_told(step, bans) for step in each.steps))
    name = stems(each.keys.get("name", ""))
    if not name or name <= GENERIC:
        return each
    whys = (
        f"{shortened(ban)!r} may mean this step, and it is led"
        for by, ban in bans
        if by is not each and _means(ban, name)
    )
    return replace(each, told=tuple(dict.fromkeys((*each.told, *whys))))


def _said_by(each: Made) -> Iterator[str]:
    """The sentences in which somebody may say to leave something out."""
    texts = [each.keys.get("say", ""), *each.cautions, *each.stops, each.line if each.unread else ""]
    yield from (sentence for text in texts for sentence in sentences(text) if sentence)


def _means(ban: str, name: frozenset[str]) -> bool:
    """Whether it says to leave out what has this name."""
    if LEFT_OUT_BEHIND.search(ban) and name <= stems(ban):
        return True
    return any(
        bool(following[:1]) and stems(following[0]) <= name and name <= stems(" ".join(following))
        for match in LEFT_OUT.finditer(ban)
        if (following := ban[match.end() :].split()[: len(name) + 1])
    )


def _flat(all_made: Iterable[Made]) -> Iterator[Made]:
    for each in all_made:
        yield each
        yield from _flat(each.steps)
