"""What is read and pressed before the first movement grows no more than it has to: the aim and what is reached stand in
`docs/questions.md`, which `python -m tests.soak.words_and_keys` counts."""

from __future__ import annotations

import asyncio
import statistics

import pytest

from tests.guide.shells import ROUTINES
from tests.soak.words_and_keys import FIRST, NAMES, SECOND, THINGS, Counted, _twice

FOR_TWO = [name for name in NAMES if "for: self" not in (ROUTINES / f"{name}.yaml").read_text()]


def ways(names: list[str], things: str, couple: bool) -> list[list[Counted]]:
    return [asyncio.run(_twice(name, dict(THINGS[things]), couple, None)) for name in names]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("things", "couple", "words", "keys"),
    [("nothing", False, (241, 80), (3, 2)), ("nothing", True, (275, 110), (3, 3)),
     ("one thing", False, (366, 126), (7, 3)), ("three things", False, (415, 143), (10, 3))],
)  # fmt: skip
def test_the_middle_routine_takes_no_more_words_and_keys(
    things: str, couple: bool, words: tuple[int, int], keys: tuple[int, int]
) -> None:
    found = ways(FOR_TWO if couple else list(NAMES), things, couple)
    for time in (0, 1):
        assert statistics.median(each[time].words for each in found) <= words[time]
        assert statistics.median(each[time].keys for each in found) <= keys[time]


@pytest.mark.thorough
def test_so_many_routines_are_within_the_aim() -> None:
    found = ways(list(NAMES), "nothing", False)
    assert sum(each[0].words <= FIRST for each in found) >= 22
    assert sum(each[1].words <= SECOND for each in found) >= 18


def test_no_line_is_told_twice_before_the_first_movement() -> None:
    for name in ("arm-circles", "hand-comfort", "leg-stretch", "steady-six"):
        for way in ways([name], "nothing", False)[0]:
            told = [line.lower() for screen in way.screens for line in screen.splitlines() if line]
            assert len(told) == len(set(told)), name
            for word in ("rings off", "phone near", "a wall"):
                assert sum(word in line for line in told) <= 1, (name, word)
            # Last of all, as a small screen or an ear has nothing else in mind any more. Once only, a step that
            # has to be shown has a stop of its own, where it can be said that it was.
            if "allowed:" in told[-1]:
                assert name == "leg-stretch" and told[-1].startswith("ready? enter begins, n does not.")
                continue
            assert "enter: none" in told[-1] and told[-1].endswith(("?: unsure.", "h: all.")), name


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "things", "couple", "keys"),
    [("elder-back", "nothing", True, (8, 4)), ("arm-circles", "nothing", False, (9, 3)),
     ("swedish-back", "one thing", True, (15, 6))],
)  # fmt: skip
async def test_the_smallest_screen_is_turned_no_oftener(
    name: str, things: str, couple: bool, keys: tuple[int, int]
) -> None:
    found = await _twice(name, dict(THINGS[things]), couple, (40, 12))
    assert all(way.keys <= most for way, most in zip(found, keys, strict=True)), [way.keys for way in found]
