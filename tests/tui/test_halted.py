"""When it hurts: what to do and whom to ring are read from where one stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.care.signs import Help, Numbers, help_for
from selfcare.tui.bigtype import is_big
from selfcare.tui.screens.hurts import HurtsScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.line import Line
from tests.fakes import Wall
from tests.tui.test_app import at, home, leading, text, until
from tests.tui.test_writing import settle

HELP = help_for(("dizziness",), Numbers("112", "Maria, 0123"))


def large(screen: HurtsScreen) -> list[str]:
    """All that is drawn large, from the top."""
    return [
        big.text
        for big in screen.query(Big)
        if big.display and big.text and is_big(big.text, big.size.width, big.size.height)
    ]


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((120, 40), ["HALTED", "112", "LET GO, REST, BREATHE", "SPACE GOES ON", "E EASIER   S END"]),
        ((80, 24), ["HALTED", "112", "SPACE GOES ON", "E EASIER   S END"]),
        ((40, 12), ["HALTED"]),
    ],
)
async def test_whom_to_ring_and_what_to_do_are_large_where_there_is_room(
    tmp_path: Path, size: tuple[int, int], wanted: list[str]
) -> None:
    async with home(Wall(), tmp_path).run_test(size=size) as pilot:
        await settle(pilot)
        screen = HurtsScreen(HELP)
        pilot.app.push_screen(screen)
        await settle(pilot)
        assert large(screen) == wanted
        told = [line.text for line in screen.query(Line)]
        assert told[0].startswith("Let go, rest, breathe") and "Emergency number: 112." in told


@pytest.mark.parametrize("emergency", ["", "the ward, 0123 456789 or 0123 456780"])
async def test_a_number_that_is_not_known_or_too_long_is_not_large(tmp_path: Path, emergency: str) -> None:
    given: Help = replace(HELP, numbers=Numbers(emergency).lines(), emergency=emergency)
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen = HurtsScreen(given)
        pilot.app.push_screen(screen)
        await settle(pilot)
        assert large(screen)[0] == "HALTED" and large(screen)[1].startswith("SPACE")


HARD = """
title: Glides
defaults: {work: [move], moves: [hand]}
stop_if: [sharp pain]
prepare: 0s
steps:
  - {name: Bend, reps: 4, tempo: 2s, say: Bend it.}
  - {name: Glide, reps: 4, tempo: 5s, easier: leave-out}
  - {name: Shake, duration: 10s}
easier: Only the first.
"""


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_easier_says_all_that_becomes_easier_and_does_it(tmp_path: Path, size: tuple[int, int]) -> None:
    wall = Wall()
    async with leading(wall, tmp_path, HARD).run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        wall.clock.advance(1)
        await pilot.press("e")
        await until(pilot, LeadingScreen)
        told = " ".join(text(pilot, "words").split())
        for words in (
            "It goes on slower and with less of each step that comes.",
            "Left out from here on: Glide.",
            "Smaller and lighter: stop well before it hurts.",
            "Whoever wrote this routine says on what is easier: Only the first.",
        ):
            assert words in told
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        position = screen.sitting.player.position()
        assert position.remaining is not None and 10 <= position.remaining <= 20, "time to read it"
        await at(pilot, wall, 21)
        assert "Left out" not in text(pilot, "words")
        await pilot.press("w")
        await at(pilot, wall, 0.1)
        where = " ".join(text(pilot, "words").split())
        assert "Next: Shake, 5 s." in where and "Step 1 of 2" in where
        assert "Left out from here on: Glide." in where or size == (40, 12), "on a page of its own"
