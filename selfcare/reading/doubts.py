"""Values that may have been meant as something else: times with a point, numbers without a unit, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from selfcare.format.items import is_short
from selfcare.format.pieces import BOTH
from selfcare.keys.doses import in_units
from selfcare.keys.marks import bullet
from selfcare.keys.times import parse_seconds
from selfcare.keys.written import Node, quoted
from selfcare.measures import MEASURES
from selfcare.reading.silence import Advice, unsilenced
from selfcare.session.wording import exact
from selfcare.words.stops import GENERAL

_TIMES = ("duration", "rest", "expect", "prepare", "hold")
_POINT = re.compile(r"(?P<whole>[0-9]{1,3})\.(?P<part>[0-5][0-9])\s*(?P<unit>min|m|h)?", re.IGNORECASE)
_BARE = re.compile(r"[0-9](?:\.[0-9])?")
_SHORTEST = 5
"""Seconds below which a number without a unit is more likely to be meant in minutes."""


def doubts(root: Node, around: tuple[Node, ...] = ()) -> Iterator[Advice]:
    """Every such value in a routine, unless it is silenced where it stands."""
    if isinstance(root.data, dict):
        around = (*around, root)
        yield from unsilenced(_of_a_map(root), around)
    for key, part in root.parts.items():
        if not str(key).startswith("x-"):
            yield from doubts(part, around)


def _of_a_map(node: Node) -> Iterator[Advice]:
    if is_short(node):
        [(name, value)] = node.parts.items()
        yield from _time(str(name), value)
        if value.raw.isdigit() and (seconds := parse_seconds(value.raw)):
            message = f"{quoted(str(name))} lasts {exact(seconds)}, as no unit is given"
            count = name if name in LEADS else "reps"
            called = "..." if name in LEADS else str(name)[:40]
            hint = f"write {value.raw}s; or, for a count, '- name: {called}' and below it '{count}: {value.raw}'"
            yield Advice("bare-number", node.mark, message, hint)
        yield from _name(str(name), node)
        return
    for key in _TIMES:
        if key in node.parts:
            yield from _time(key, node.parts[key])
    for key in ("duration", "rest"):
        if key in node.parts:
            yield from _bare(key, node.parts[key])
    yield from _sides(node)
    yield from _dose(node)
    if "stop_if" in node.parts:
        yield from _signs(node.parts["stop_if"])
    if "name" in node.parts:
        yield from _name(node.parts["name"].raw, node.parts["name"])
    if (side := node.parts.get("side")) is not None and side.raw.strip().lower() in BOTH:
        message = f"side: {side.read} is taken for the name of one side, and no other follows"
        yield Advice("one-side", side.mark, message, "write 'sides: [left, right]'")


def _time(key: str, value: Node) -> Iterator[Advice]:
    """`1.30` is 1.3 s, and `2.30 min` is 2 min 18 s."""
    found, seconds = _POINT.fullmatch(value.raw.strip()), parse_seconds(value.raw)
    if found is None or not seconds or found["part"] == "00":
        return
    whole, part, hours = found["whole"], found["part"], (found["unit"] or "").lower() == "h"
    clock, said = (f"{whole}h{part}m", f"{whole} h {part} min") if hours else (f"{whole}:{part}", _spoken(whole, part))
    so = in_units(seconds)
    message = f"{quoted(key)[1:-1]}: {value.raw} is {exact(seconds)}"
    yield Advice("point-time", value.mark, message, f"for {said} write {clock}; if it is meant so, write {so}")


def _spoken(minutes: str, seconds: str) -> str:
    return f"{minutes} min {seconds} s" if int(minutes) else f"{seconds} s"


LEADS = frozenset(measure.count_key for measure in MEASURES if measure.count_key)
"""The keys that a count stands under."""
_SIDES = ("left", "right", "links", "rechts")
_LETTERS = {"l": "left", "r": "right"}
_MOST = {measure.count_key: measure.most for measure in MEASURES if measure.most} | {"sets": 12}
_PAIN = re.compile(r"pain|hurt|dizz|faint|breath|schmerz|schwindel|atem", re.I)


def _sides(node: Node) -> Iterator[Advice]:
    """`side: rihgt` would be said so."""
    given = [node.parts["side"]] if "side" in node.parts else []
    given += [*node.parts["sides"].parts.values()] if "sides" in node.parts else []
    for each in given:
        word = each.raw.strip().casefold()
        meant = _LETTERS.get(word) or next(iter(get_close_matches(word, _SIDES, 1, 0.7)), "")
        if meant and word not in _SIDES:
            yield Advice("odd-side", each.mark, f"the side is called {quoted(each.raw)}", f"did you mean {meant}?")


def _dose(node: Node) -> Iterator[Advice]:
    """A count that may be a slip, and a rest that is never played."""
    for key, most in _MOST.items():
        if key in node.parts and node.parts[key].raw.isdigit() and int(node.parts[key].raw) > most:
            raw = node.parts[key].raw
            hint = f"for {raw[:-1]}, write '{key}: {raw[:-1]}'; if it is meant so, 'x-ok: {{many: why}}' in the step"
            yield Advice("many", node.parts[key].mark, f"{raw} is a lot for '{key}'", hint)
    if "rest" in node.parts and "sets" in node.parts and node.parts["sets"].raw == "1":
        rest = node.parts["rest"]
        hint = f"for a rest after it, write '- rest: {rest.raw[:20]}' as the next step; else delete it"
        yield Advice("unused-rest", rest.mark, "this rest stands between sets, and there is one set", hint)


def _signs(stop_if: Node) -> Iterator[Advice]:
    """Own signs to stop for, where none of the general ones is among them."""
    signs = [each.raw for each in stop_if.parts.values()]
    if signs and not any(_PAIN.search(sign) for sign in signs):
        general = ", ".join(GENERAL)
        message = f"these take the place of the general signs: {general}"
        yield Advice("few-signs", stop_if.mark, message, f"to keep those too: stop_if: [{general}, {signs[0][:40]}]")


def _bare(key: str, value: Node) -> Iterator[Advice]:
    """`duration: 2` is two seconds."""
    seconds = parse_seconds(value.raw)
    if _BARE.fullmatch(value.raw) and seconds and seconds < _SHORTEST:
        message = f"{key}: {value.raw} is {exact(seconds)}, as no unit is given"
        yield Advice(
            "bare-number", value.mark, message, f"for minutes, write {value.raw} min; for seconds, {value.raw}s"
        )


def _name(name: str, node: Node) -> Iterator[Advice]:
    """A name with a bullet before it, or with the stars of a page."""
    found = bullet(name)
    mark = found["mark"] if found and not found["mark"][0].isalnum() and found["mark"][0] != "(" else ""
    mark = mark or next((each for each in ("**", "__", "[ ]", "[x]") if each in name), "")
    if mark:
        yield Advice("stray-mark", node.mark, f"'{mark}' stands in the name, and is shown with it", "delete it")
