"""Warnings silenced where they stand, by `x-ok` with a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from msgspec import Struct

from selfcare.keys.written import Mark, Node, mark_of, quoted


class Advice(Struct, frozen=True):
    """A warning before it knows its file."""

    id: str
    mark: Mark
    message: str
    hint: str


def near(word: str, known: Collection[str]) -> str:
    """The known word that is nearest, as a hint."""
    found = get_close_matches(word.casefold().replace(" ", "-"), known, 1)
    return f"did you mean '{found[0]}'?" if found else f"known are {', '.join(sorted(known))}"


def unsilenced(advice: Iterable[Advice], nodes: tuple[Node, ...]) -> Iterator[Advice]:
    """Those that no `x-ok` of these parts of the file silences."""
    fine = {id for node in nodes for id, reason in _ok(node).items() if isinstance(reason, str) and reason.strip()}
    return (each for each in advice if each.id not in fine)


def _ok(node: Node) -> dict[str, Any]:
    ok = node.data.get("x-ok") if isinstance(node.data, dict) else None
    return ok if isinstance(ok, dict) else {}


def reasons(node: Node, ids: Collection[str]) -> Iterator[Advice]:
    """What is wrong with an `x-ok` itself; that cannot be silenced."""
    ok = node.parts.get("x-ok")
    if ok is None:
        return
    if not isinstance(ok.data, dict):
        hint = "such as 'x-ok: {long-words: The last words may run on.}'"
        yield Advice("x-ok", ok.mark, "x-ok takes the ids of warnings, each with a reason", hint)
        return
    for id, reason in ok.data.items():
        if id not in ids:
            yield Advice("x-ok", mark_of(ok.keys[id]), f"no warning is called {quoted(id)}", near(id, ids))
        elif not isinstance(reason, str) or not reason.strip():
            message = f"{quoted(id)} is only silenced with a reason"
            yield Advice(
                "x-ok", mark_of(ok.keys[id]), message, f"write it after the ':', such as '{id}: tried, and fine'"
            )
