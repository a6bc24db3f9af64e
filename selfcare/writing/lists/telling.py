"""What became of a line, in words: `2 sets of 10 times, held 5 s, left and right`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_SHOWN = 90


def dose_words(keys: Mapping[str, str]) -> str:
    """The dose of a step as somebody would say it; empty where it has none."""
    return ", ".join(_parts(keys))


def _parts(keys: Mapping[str, str]) -> Iterator[str]:
    sets = f"{keys['sets']} {'set' if keys['sets'] == '1' else 'sets'} of " if "sets" in keys else ""
    if "reps" in keys:
        yield f"{sets}{keys['reps']} {'time' if keys['reps'] == '1' else 'times'}"
    elif "duration" in keys:
        yield f"{sets}{keys['duration']}"
    elif "breathe" in keys:
        yield f"{keys.get('cycles', '')} breaths, {keys['breathe'].strip('{}').replace(':', '')}"
    elif keys.get("until"):
        yield "a step that waits until you are ready and shows the line"
    if tempo := keys.get("tempo"):
        held = re.search(r"hold: ([^,}]+)", tempo)
        pause = re.search(r"pause: ([^,}]+)", tempo)
        if held:
            yield f"each held {held[1]}"
        if pause:
            yield f"{pause[1]} between them"
        if not held and not pause:
            yield f"{tempo} each"
    if "sides" in keys:
        yield " and ".join(keys["sides"].strip("[]").split(", "))
    if "side" in keys:
        yield f"{keys['side']} only"
    if "rest" in keys:
        yield f"rest {keys['rest']}"


_COUNT = re.compile(
    r"\b[0-9]{1,3} (?!weeks?\b|days?\b|months?\b|years?\b|after\b|post\b|ago\b|woche|tag|monat|jahr)[a-z]{3,}", re.I
)


def two_counts(line: str) -> bool:
    """`10 circles clockwise, 10 anticlockwise`: two doses in one line."""
    return len(_COUNT.findall(line)) > 1


def shortened(line: str) -> str:
    """The line, or its beginning where it is long."""
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]} ..."
