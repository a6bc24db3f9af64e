"""When it hurts: what to do and whom to ring are read from where one stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.care.signs import Help, Numbers, help_for
from selfcare.presses import Fingers
from selfcare.tui.bigtype import is_big
from selfcare.tui.screens.hurts import HurtsScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.summary import SummaryScreen
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.line import Line
from selfcare.words.halts import Way
from tests.fakes import Wall
from tests.tui.test_app import at, has_place, home, leading, text, until
from tests.tui.test_snapshots import rows
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
        ((120, 40), ["HALTED", "112", "LET GO, REST, BREATHE", "SPACE GOES ON", "E: EASIER", "S: END"]),
        ((80, 24), ["HALTED", "112", "SPACE GOES ON", "E: EASIER", "S: END"]),
        ((80, 18), ["HALTED", "112", "SPACE GOES ON", "E: EASIER", "S: END"]),
        ((60, 16), ["HALTED", "112", "SPACE GOES ON", "E: EASIER", "S: END"]),
        ((40, 12), ["SPACE: GO", "E: EASIER", "S: END"]),
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
        assert told[0].startswith("Let go, rest, breathe.") and "Emergency number: 112." in told


async def test_at_40_by_12_the_body_and_the_number_stand_there_and_the_signs_have_the_screen_when_they_are_read(
    tmp_path: Path,
) -> None:
    async with home(Wall(), tmp_path).run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        screen = HurtsScreen(HELP)
        pilot.app.push_screen(screen)
        await settle(pilot)
        seen = rows(pilot.app)
        for words in ("Let go, rest, breathe.", "Emergency number: 112.", "→ leave it out", "↓ signs"):
            assert words in seen, seen
        await pilot.press("down")
        await settle(pilot)
        seen = " ".join(rows(pilot.app).split())
        assert large(screen) == [] and "There is no hurry." in seen and "Dizziness: " in seen
        assert "space read on  e easier  s end  ↑ back" in " ".join(rows(pilot.app).splitlines())
        await pilot.press("up")
        await settle(pilot)
        assert large(screen) == ["SPACE: GO", "E: EASIER", "S: END"]
        await pilot.press("s")
        await settle(pilot)
        assert large(screen) == ["S: END", "ELSE STAY"]
        await pilot.press("up")
        await settle(pilot)
        assert large(screen) == ["SPACE: GO", "E: EASIER", "S: END"]


@pytest.mark.parametrize("key", ["x", "X", "escape", "backspace"])
async def test_the_key_that_halts_pressed_again_and_again_is_no_wrong_answer(tmp_path: Path, key: str) -> None:
    """Whoever is in pain presses it twice; "too quick to be an answer" was what they got to read."""
    moments = iter([10.0, 10.2, 10.6, 11.0, 11.1, 13.0])
    fingers = Fingers(moment=lambda: next(moments), hold_back=0.0)
    wall = Wall()
    async with leading(wall, tmp_path, HARD, fingers=fingers).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press(key)
        await until(pilot, HurtsScreen)
        for _ in range(4):
            await pilot.press(key)
            await pilot.pause()
        assert isinstance(pilot.app.screen, HurtsScreen) and not pilot.app._notifications
        await pilot.press("space")
        await until(pilot, LeadingScreen)


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
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        position = screen.sitting.player.position()
        assert position.remaining is not None and 10 <= position.remaining <= 20, "time to read it"
        told = " ".join(text(pilot, "words").split())
        for words in (
            "It goes on slower and with less of each step that comes.",
            "Left out from here on: Glide.",
            "Smaller and lighter: stop well before it hurts.",
            "Whoever wrote this routine says on what is easier: Only the first.",
        ):
            assert words in told
        for id in ("word", "count"):
            big = screen.query_one(f"#{id}", Big)
            assert is_big(big.text, big.size.width, big.size.height, reserve=big.reserve), "seen from afar, at any size"
        assert text(pilot, "word") == "EASIER"
        await at(pilot, wall, 21)
        assert "Left out" not in text(pilot, "words")
        await pilot.press("w")
        await at(pilot, wall, 0.1)
        where = " ".join(text(pilot, "words").split())
        assert "Next: Shake, 5 s." in where and "Step 1 of 2" in where
        assert "Left out from here on: Glide." in where or size == (40, 12), "on a page of its own"


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((120, 40), ["S ENDS", "SPACE GOES ON"]),
        ((80, 24), ["S ENDS", "SPACE GOES ON"]),
        ((40, 12), ["S ENDS", "SPACE"]),
    ],
)
async def test_what_ends_it_and_what_goes_on_is_large_where_it_asks(
    tmp_path: Path, size: tuple[int, int], wanted: list[str]
) -> None:
    """After `s`; that it is paused goes without saying."""
    wall = Wall()
    async with leading(wall, tmp_path, HARD).run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("s")
        await settle(pilot)
        shown = [text(pilot, id) for id in ("word", "todo") if has_place(pilot, id)]
        assert shown == wanted
        for id in ("word", "todo"):
            big = pilot.app.screen.query_one(f"#{id}", Big)
            assert is_big(big.text, big.size.width, big.size.height)
        assert "Stop here? s stops, space goes on." in text(pilot, "words")
        wall.clock.advance(1)
        await pilot.press("space")
        await at(pilot, wall, 1)
        assert text(pilot, "word") not in ("S ENDS", "PAUSED")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_easier_twice_is_not_longer_and_an_end_soon_after_it_is_because_it_hurt(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    wall = Wall()
    async with leading(wall, tmp_path, HARD).run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        wall.clock.advance(1)
        await pilot.press("e")
        await until(pilot, LeadingScreen)
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        await at(pilot, wall, 2)
        before = screen.sitting.player.position()
        await pilot.press("e")
        await at(pilot, wall, 0.1)
        after = screen.sitting.player.position()
        assert (after.segment, after.session_remaining) == (before.segment, before.session_remaining)
        assert text(pilot, "word") == "EASIER", "and not 10 s longer"
        assert "It goes on easier." in rows(pilot.app) or size == (40, 12), "EASIER is large there"
        wall.clock.advance(1)
        await pilot.press("s")
        wall.clock.advance(1)
        await pilot.press("s")
        await until(pilot, SummaryScreen)
        assert pilot.app.screen._afterwards.hurt
        assert "You stopped because it hurt." in rows(pilot.app)


@pytest.mark.parametrize("size", [(40, 12), (80, 18)])
async def test_while_the_signs_are_read_space_turns_them_and_then_goes_back_to_what_can_be_chosen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """It is the key that turns the page elsewhere: at the signs of stroke it began the exercise again."""
    chosen: list[Way | None] = []
    async with home(Wall(), tmp_path).run_test(size=size) as pilot:
        await settle(pilot)
        screen = HurtsScreen(HELP)
        pilot.app.push_screen(screen, chosen.append)
        await settle(pilot)
        choices = large(screen)
        await pilot.press("down")
        await settle(pilot)
        read = rows(pilot.app)
        for _ in range(20):
            foot = rows(pilot.app).splitlines()[-1]
            assert "go on" not in foot
            if "space the choices" in foot:
                break
            assert "space read on" in foot, foot
            await pilot.press("space")
            await settle(pilot)
            read += rows(pilot.app)
        assert "Call the emergency number now" in " ".join(read.split()) and chosen == []
        await pilot.press("space")
        await settle(pilot)
        assert large(screen) == choices and chosen == []
        await pilot.press("space")
        await settle(pilot)
        assert chosen == [Way.GO_ON]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16), (40, 12)])
@pytest.mark.parametrize("pressed", [[(10.4, "e")], [(12.0, "e"), (12.01, "space")]])
async def test_a_choice_that_did_not_count_is_told_large_and_the_choices_come_back(
    tmp_path: Path, size: tuple[int, int], pressed: list[tuple[float, str]]
) -> None:
    """Too quick behind the key that halted, or two keys at once: it stood in one small line, or nowhere, and the next
    Space went on as before."""
    moments = iter([10.0, *(moment for moment, _ in pressed), 16.0])
    fingers = Fingers(moment=lambda: next(moments), hold_back=0.2)
    wall = Wall()
    async with leading(wall, tmp_path, HARD, fingers=fingers).run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, HurtsScreen)
        before = large(screen)
        for _, key in pressed:
            await pilot.press(key)
        await settle(pilot)
        shown = large(screen)
        assert shown[-2:] == ["PRESS", "AGAIN"] and not {"SPACE GOES ON", "SPACE: GO", "E: EASIER", "S: END"} & set(
            shown
        )
        screen.forget_press()
        await settle(pilot)
        assert large(screen) == before
        await pilot.press("e")
        await until(pilot, LeadingScreen)


async def test_keys_of_a_burst_that_come_before_the_page_stands_break_nothing(tmp_path: Path) -> None:
    """A cat on the keyboard: `x`, and the next ones before anything of the page has been made."""
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        page = HurtsScreen(HELP)
        pilot.app.push_screen(page)
        page.press_again()
        page.forget_press()
        page.show_keys()
        await settle(pilot)
        assert large(page)[0] == "HALTED" and page.is_current
