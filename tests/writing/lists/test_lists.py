"""What people write in a list becomes what they meant, or is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.writing.lists import Made, made
from tests.writing.lists.shapes import BLOCKS, LINES


def shown(all_made: list[Made], rounds: str = "") -> Iterator[str]:
    """What was made as the hand-written expectations write it; a note that nobody has to look at is not in them.

    `! ` is a sign to stop for, `!! ` a caution for all of it.
    """
    for each in all_made:
        if each.steps:
            yield from shown(list(each.steps), f"{each.keys['repeat']}* ")
        elif each.keys:
            keys = [f"{key} {_bare(key, value)}" for key, value in each.keys.items() if key != "name"]
            told = "? " if each.told else ""
            yield f"{rounds}{told}" + " | ".join([*filter(None, [each.keys.get("name")]), *sorted(keys)])
        elif each.unread:
            yield f"# {each.line}"
    for each in all_made:
        if each.often:
            yield f"~ {each.often}"
        yield from (f"! {sign}" for sign in each.stops)
        yield from (f"!! {caution}" for caution in each.cautions)


def _bare(key: str, value: str) -> str:
    return value.strip("{}[]").replace(": ", " ") if key in ("tempo", "breathe", "sides") else value


def wanted(expected: str) -> list[str]:
    found = []
    for line in expected.splitlines():
        name, *keys = line.split(" | ")
        found.append(" | ".join([name, *sorted(keys)]))
    return found


@pytest.mark.thorough
@pytest.mark.parametrize(("text", "expected"), LINES + BLOCKS)
def test_a_list_becomes_what_was_meant_or_is_told(text: str, expected: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(expected))
