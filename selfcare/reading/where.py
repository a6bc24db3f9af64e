"""Where in a file an error of the model stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfcare.format.model import (
    Breath,
    CueLine,
    Defaults,
    Group,
    Levels,
    Part,
    Question,
    Rest,
    Routine,
    Seated,
    Source,
    Step,
    TempoPhases,
)
from selfcare.reading.nodes import Node
from selfcare.reading.problems import Mark

_ITEMS: Mapping[str, type[Part]] = {"step": Step, "group": Group, "rest": Rest}
_PARTS: Mapping[str, type[Part]] = {
    "defaults": Defaults,
    "cues": CueLine,
    "tempo": TempoPhases,
    "breathe": Breath,
    "levels": Levels,
    "screen": Question,
    "sources": Source,
    "seated": Seated,
}
# What pydantic puts into an error's way at a union.
_TAGS: Mapping[str, tuple[str, ...]] = {
    "tempo": ("seconds", "phases"),
    "say": ("once", "rounds"),
    "seated": ("out", "other"),
}


class Where(NamedTuple):
    """Where in the file an error's way ends, or as far as the file has it."""

    node: Node
    model: type[Part]
    key: str
    """The last key on the way."""
    mark: Mark


def where(loc: tuple[int | str, ...], root: Node) -> Where:
    """Follow an error's way down the file, past the tags that pydantic puts into it for unions."""
    at = Where(root, Routine, "", root.mark)
    entry = False
    for part in loc:
        if entry and part in _ITEMS:
            at, entry = at._replace(model=_ITEMS[str(part)]), False
            continue
        if part in _TAGS.get(at.key, ()):
            continue
        entry = at.key == "steps" and isinstance(part, int)
        at = _down(at, part)
    return at


def _down(at: Where, part: int | str) -> Where:
    key = part if isinstance(part, str) else at.key
    # A routine's and a group's `seated` is a text, a step's may be a map.
    model = at.model if key == "seated" and at.model is not Step else _PARTS.get(key, at.model)
    child = at.node.parts.get(part)
    if child is None and at.model is Step and len(at.node.keys) == 1:  # `- Neck tilt: 45s`: its key is the name
        ((name, mark),) = at.node.keys.items()
        return (
            Where(at.node, model, key, mark)
            if part == "name"
            else Where(at.node.parts[name], model, key, at.node.parts[name].mark)
        )
    return Where(child, model, key, child.mark) if child else Where(at.node, model, key, at.mark)
