"""The time between the parts of a step that a list does not speak of: from one side to the other, from one push to the
next, from set to set. What is put there is told, and so is what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from selfcare.keys.times import parse_seconds
from selfcare.writing.lists import Made

CHANGE = "5s"
"""As long as from the first side to the second."""
BACK = f"a rest of {CHANGE} was taken, to get from the last side back to the first"
_LONGEST_PUSH = 15
_PUSHED = re.compile(
    r"\b(?:squeez\w*|isometric\w*|static|clench\w*|tens(?:e|ing)|tighten\w*|brac(?:e|ing)"
    r"|(?:quads?|glutes?|gluteal|hamstrings?|muscle)\s+sets?"
    r"|(?:push|press)\w*\b.*\b(?:into|against|together)|isometrisch\w*|anspann\w*|spann\w*|(?:drück|press)\w*\b.*\b(?:gegen|in))\b",
    re.I,
)
"""What is pushed, and let go of again."""


def spaced(each: Made) -> Made:
    """The step with time to let go, and to change sides."""
    if each.steps:
        return replace(each, steps=tuple(map(spaced, each.steps)))
    each = _let_go(each)
    if "sides" in each.keys and several_sets(each) and "rest" not in each.keys:
        return replace(each, keys=each.keys | {"rest": CHANGE}, taken=(*each.taken, BACK))
    return each


def several_sets(each: Made) -> bool:
    return each.keys.get("sets", "1") != "1" or each.keys.get("reps", "").startswith("[")


def _let_go(each: Made) -> Made:
    """`Push into the wall, 5 x 5 s`: each is a push and a letting go."""
    keys, tempo = each.keys, each.keys.get("tempo", "")
    seconds = tempo or keys.get("duration", "")
    if not _PUSHED.search(each.line) or "{" in seconds or not 3 <= float(parse_seconds(seconds) or 0) < _LONGEST_PUSH:
        return each
    if "rest" in keys or ("reps" not in keys and not several_sets(each)):
        return each
    held = f"{{out: 2s, hold: {seconds}, back: 2s}}"
    note = f"each {seconds} was taken as a hold that is let go of"
    if tempo:
        made = keys | {"tempo": held}
    else:
        left = {key: value for key, value in keys.items() if key not in ("sets", "duration")}
        made = {"name": keys["name"], "reps": keys["sets"], "tempo": held} | left
    told = [why for why in each.told if not why.endswith("is a lot for 'sets'")]
    return replace(each, keys=made, told=tuple(told), taken=(*each.taken, note))


def at_once(every: Sequence[Made]) -> Iterator[tuple[str, list[str]]]:
    """What is told of the sets of a list, with the steps that it is told of."""
    sets = [each for each in every if several_sets(each)]
    if names := [each.keys.get("name", "") for each in sets if "rest" not in each.keys]:
        yield "no rest between sets: each set follows the last at once ('rest: 30s' in the step gives one)", names
    turns = [each for each in sets if "sides" in each.keys and not any("within each set" in why for why in each.told)]
    if names := [each.keys.get("name", "") for each in turns]:
        sides = turns[0].keys["sides"].strip("[]")
        yield f"the order of the sides: every set goes {sides}, and not all sets of one side first", names
