"""0 to 10 before and after, in words of our own: asked, shown side by side, never judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from selfcare.care.tables import data

LOWEST, HIGHEST = 0, 10
RISE = 2
"""A rise of so much, in what is worse when it is higher, is worth a word when it comes twice running."""
_SAME = {"numb": "numbness", "tingle": "tingling", "steady": "steadiness"}


class Rating(Struct, frozen=True):
    """Something that can be rated."""

    id: str
    ask: str
    low: str
    high: str
    worse: bool
    """Whether a higher number is worse."""

    @property
    def scale(self) -> str:
        return f"0 {self.low}, 10 {self.high}"

    @property
    def title(self) -> str:
        return self.id[:1].upper() + self.id[1:]


def rating(name: str) -> Rating:
    """What was rated under this name, as it stands in a history."""
    return _rating(_SAME.get(name, name))


def ratings(names: Iterable[str]) -> tuple[Rating, ...]:
    """What a routine asks to be rated; a name that is not known is the author's own word."""
    return tuple(map(rating, dict.fromkeys(names)))


@cache
def _rating(name: str) -> Rating:
    known = data("ratings").get(name)
    if known is None:
        return Rating(name, f"{name[:1].upper()}{name[1:]}, right now?", "none", "the most there can be", True)
    return Rating(name, **known)


def number(text: str) -> int | None:
    """A number from 0 to 10, or None for what is none."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and LOWEST <= int(text[:4]) <= HIGHEST else None


def side_by_side(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[str, ...]:
    """The numbers, without a word on whether they are good."""
    return tuple(
        f"{rating(name).title}   before {before.get(name, '-')}   after {after.get(name, '-')}"
        for name in dict.fromkeys((*before, *after))
    )


def worth_telling(pairs: Mapping[str, Sequence[tuple[int, int]]]) -> str:
    """By what was rated, the numbers before and after of the sessions of one routine, the newest first."""
    risen = [
        name
        for name, each in pairs.items()
        if _rating(name).worse and len(each) >= 2 and all(after - before >= RISE for before, after in each[:2])
    ]
    if not risen:
        return ""
    what = " and ".join(risen)
    return (
        f"After this routine {what} rose by two or more, twice running. Leave it out for now, and tell your clinician."
    )
