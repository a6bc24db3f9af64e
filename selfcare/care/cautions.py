"""What has to be asked before a routine, by its technique groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

GROUPS = ("light", "firm", "lymph", "foot", "scent", "stand", "seat", "breath", "hold", "relax")
"""The technique groups that a routine's `care` names."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that may speak against a routine."""

    id: str
    line: str
    """In plain words, to stand in a list under "Does any of these hold?"."""
    today: bool
    """Whether it may be new today."""
    stop: frozenset[str]
    """Groups that are not offered while it holds."""
    ask: frozenset[str]
    """Groups that want a clinician's yes first."""


@cache
def cautions() -> tuple[Caution, ...]:
    """All of them, in the order in which they are asked."""
    text = resources.files("selfcare.care").joinpath("data/cautions.yaml").read_text("utf-8")
    return tuple(
        Caution(
            id=entry["id"],
            line=entry["line"],
            today=entry.get("today", False),
            stop=frozenset(entry.get("stop", ())),
            ask=frozenset(entry.get("ask", ())),
        )
        for entry in yaml.safe_load(text)
    )


def to_ask(groups: Iterable[str]) -> tuple[Caution, ...]:
    """The cautions that speak against any of these groups; a group that is not known has all of them asked."""
    wanted = set(groups)
    if not wanted <= set(GROUPS):
        wanted = set(GROUPS)
    return tuple(caution for caution in cautions() if wanted & (caution.stop | caution.ask))
