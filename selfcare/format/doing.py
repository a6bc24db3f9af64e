"""What a step does to a body, as it is written: places and kinds of work, in words that are known."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from msgspec import Struct

from selfcare.body.places import GROUPS, PLACES, UnknownPlace, named
from selfcare.keys.kinds import ListOf
from selfcare.keys.written import Node, Tell
from selfcare.words.work import WORK

LONGEST = 60
"""Characters of a place and its side."""


def _place(text: str) -> str:
    found = named(text)
    return f"{found.side} {found.place}".strip()


_seen = lru_cache(1000)(_place)
"""A routine names few places, each of them many times; longer texts are not kept."""


class Place(Struct, frozen=True):
    """A place of the body, with a side before it where it needs one."""

    shape: str = "[place](#places-and-work)"

    def read(self, node: Node, key: str, tell: Tell) -> str | None:
        try:
            text = node.data if isinstance(node.data, str) else ""
            return _seen(text) if len(text) <= LONGEST else _place(text)
        except UnknownPlace as unknown:
            known = f"known are {', '.join(sorted((*PLACES, *GROUPS)))}"
            tell.value(
                node,
                f"{key}: {node.read} is no place that is known",
                f"did you mean '{unknown.near}'?" if unknown.near else known,
            )
            return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": LONGEST}


class KindOfWork(Struct, frozen=True):
    """One of the kinds of work that are known."""

    shape: str = "[kind of work](#places-and-work)"

    def read(self, node: Node, key: str, tell: Tell) -> str | None:
        if isinstance(node.data, str) and node.data in WORK:
            return node.data
        near = get_close_matches(node.raw.lower(), WORK, 1) if 0 < len(node.raw) <= 40 else []
        hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(WORK)}"
        tell.value(node, f"{key}: {node.read} is no kind of work that is known", hint)
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(WORK)}


PLACES_KIND = ListOf(Place(), "[places](#places-and-work)")
WORK_KIND = ListOf(KindOfWork(), "[kinds of work](#places-and-work)")
