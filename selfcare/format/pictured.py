"""How a step is seen: the names that its keys may have. They decide nothing; one that is not known is warned of."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from msgspec import Struct

from selfcare.keys.kinds import LINE, Either, Kind, ListOf
from selfcare.keys.written import Node, Tell
from selfcare.words import motions


class Known(Struct, frozen=True):
    """A short text that is best one of some names; an editor offers these, and none is refused."""

    names: Collection[str]
    shape: str

    def read(self, node: Node, key: str, tell: Tell) -> str | None:
        return LINE.read(node, key, tell)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"enum": sorted(self.names)}, LINE.schema()]}


MOTION = Known((*motions.MOTIONS, motions.NONE), "[movement](motions.md)")
ON = Known(motions.PLACES, "[place](motions.md#places)")
BY = Known(motions.TOOLS, "[hand, thumb, ...](motions.md#with-what)")
WAY: Kind[str | tuple[str, ...]] = Either(LINE, ListOf(LINE), list, "short text, or list of short texts")
POSE = LINE
