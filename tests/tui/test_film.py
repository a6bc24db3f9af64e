"""The figure in a session: where it stands, what it does when, and that it gives way to what must be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from selfcare.settings import Settings
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.film import LOOKS, TOO_OFTEN
from selfcare.tui.picture import changes_in
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.scene import Scene
from selfcare.tui.widgets.track import Track
from tests.fakes import Wall
from tests.tui.test_app import at, past_the_questions, until
from tests.tui.test_snapshots import rows

STEPS = """\
title: Up and down
defaults: {moves: [ankle], work: [move]}
steps:
  - {name: Heel raises, reps: 5, tempo: 4s, prepare: 10s, motion: heel-raise, say: Slowly up and down.}
  - {rest: 10s}
  - {name: Ankle circles, reps: 5, tempo: 4s, sides: [left, right], switch: 10s, motion: ankle-circle}
  - {name: Sit, duration: 30s, motion: none, say: Sit still.}
"""
GETTING_READY, RAISING, RESTING, LEFT, CHANGING, RIGHT, SITTING = 3.0, 12.0, 33.0, 42.0, 63.0, 72.0, 95.0
"""Seconds at which one is there."""


@dataclass
class Seen:
    """Somebody who looks at the screen."""

    pilot: Pilot[None]
    wall: Wall
    choices: Settings
    passed: float = 0.0

    async def at(self, seconds: float) -> Seen:
        await at(self.pilot, self.wall, seconds - self.passed)
        self.passed = seconds
        await self.settled()
        return self

    async def settled(self) -> None:
        """Until this moment is drawn: the figure comes after all else, and nothing waits for it."""
        for _ in range(50):
            if self.screen._film.drawn == self.screen.sitting.player.position():
                return
            await self.pilot.pause()
        raise AssertionError("the figure is not drawn")

    async def press(self, key: str) -> None:
        await self.pilot.press(key)
        await self.pilot.pause()
        await self.settled()

    @property
    def screen(self) -> LeadingScreen:
        assert isinstance(self.pilot.app.screen, LeadingScreen)
        return self.pilot.app.screen

    @property
    def places(self) -> dict[str, Region]:
        return self.screen.query_one(Scene).regions

    @property
    def figure(self) -> tuple[object, ...]:
        """What is drawn, or nothing where there is no place for it."""
        drawn = self.screen.query_one(Figure)._rows if "figure" in self.places else ()
        return tuple(row for row in drawn if any(cell != (" ", "", "") for cell in row))

    @property
    def moves(self) -> bool:
        return self.screen._film._beat is not None

    @property
    def text(self) -> str:
        return rows(self.pilot.app)


class Led:
    """A session under way in a terminal of some size."""

    def __init__(
        self, folder: Path, size: tuple[int, int], figure: str = "moving", asking: bool = True, written: bool = False
    ) -> None:
        if not written:
            (folder / "up.yaml").write_text(STEPS, "utf-8")
        self.wall, self.choices = Wall(), Settings(figure=figure)
        self.app = SelfcareApp(
            self.wall.parts(list, lead_in=0, screening=asking, choices=self.choices),
            Library(folder, folder / "own").find("up"),
        )
        self.running = self.app.run_test(size=size)

    async def __aenter__(self) -> Seen:
        pilot = await self.running.__aenter__()
        await past_the_questions(pilot)
        await until(pilot, LeadingScreen)
        return Seen(pilot, self.wall, self.choices)

    async def __aexit__(self, *how: object) -> None:
        await self.running.__aexit__(*how)  # type: ignore[arg-type]


async def test_on_a_broad_screen_the_figure_has_the_left_half_and_the_count_the_right(tmp_path: Path) -> None:
    async with Led(tmp_path, (120, 40)) as seen:
        await seen.at(RAISING)
        figure, count = seen.places["figure"], seen.places["count"]
        assert figure.right <= 60 <= count.x and figure.height >= 14
        assert seen.figure and seen.moves


async def test_on_a_usual_screen_it_stands_beside_the_count_and_no_word_is_cut(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        await seen.at(RAISING)
        figure, count = seen.places["figure"], seen.places["count"]
        assert figure.right <= count.x and count.height >= 5
        assert seen.figure
        assert all(words in seen.text for words in ("Slowly up and down.", "x hurts"))
        assert seen.places["large"].height == 3, "the name is over both"


async def test_on_a_small_screen_a_key_shows_it_in_the_place_of_the_count_and_again_the_count(tmp_path: Path) -> None:
    async with Led(tmp_path, (40, 12)) as seen:
        await seen.at(RAISING)
        assert not seen.figure and not seen.moves
        await seen.press("f")
        assert seen.figure and "count" not in seen.places
        assert "of 5" in seen.text and "x hurts" in seen.text, "what must stay in sight does"
        await seen.press("f")
        assert not seen.figure and "count" in seen.places


async def test_the_figure_alone_gives_way_to_a_rest_a_pause_and_a_question(tmp_path: Path) -> None:
    async with Led(tmp_path, (40, 12)) as seen:
        await seen.at(RAISING)
        await seen.press("f")
        await seen.press("space")
        assert not seen.figure and "PAUSED" not in seen.places and "Space goes on." in seen.text
        await seen.press("s")
        assert "Stop here?" in seen.text.replace("\n", " ")


async def test_who_asks_for_it_while_it_has_no_room_is_told_that_it_comes(tmp_path: Path) -> None:
    async with Led(tmp_path, (40, 12)) as seen:
        await seen.at(RESTING)
        await seen.press("f")
        assert not seen.figure and "comes with the next work" in " ".join(seen.text.split())
        assert (await seen.at(LEFT + 1)).figure


async def test_at_a_step_without_a_figure_the_key_says_what_it_changes(tmp_path: Path) -> None:
    async with Led(tmp_path, (40, 12)) as seen:
        await seen.at(SITTING)
        await seen.press("f")
        assert seen.choices.figure == "still" and "The figure stands" in " ".join(seen.text.split())


async def test_getting_ready_shows_the_movement_once_and_slowly(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        pictures = []
        for step in range(10):
            await seen.at(0.2 + step)
            pictures.append(seen.figure)
        assert pictures[0] == pictures[9], "it is back where it begins"
        assert len(set(pictures)) >= 4


async def test_at_rest_the_figure_rests_and_at_a_change_of_sides_it_stands_on_the_new_side(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        resting = (await seen.at(RESTING)).figure
        assert resting and not seen.moves
        assert (await seen.at(RESTING + 3)).figure == resting
        left = (await seen.at(LEFT)).figure
        assert seen.moves
        changing = (await seen.at(CHANGING)).figure
        assert not seen.moves
        assert (await seen.at(CHANGING + 4)).figure == changing
        right = (await seen.at(RIGHT)).figure
        assert right != left
        # Below the L and the R, which are written and no mirrors.
        below = slice(len(left) // 2, None)
        assert [tuple(reversed(row)) for row in left[below]] == [tuple(row) for row in right[below]]  # type: ignore[call-overload]


async def test_a_step_without_a_movement_has_the_whole_screen_for_its_words(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        await seen.at(SITTING)
        assert "figure" not in seen.places and not seen.moves


async def test_a_pause_stops_it_in_its_place_and_going_on_moves_it(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        await seen.at(RAISING)
        await seen.press("space")
        assert not seen.moves


async def test_the_key_goes_round_the_looks_and_the_choice_is_remembered(tmp_path: Path) -> None:
    async with Led(tmp_path, (120, 40)) as seen:
        await seen.at(RAISING)
        for look, said in (("still", LOOKS["still"]), ("none", LOOKS["none"]), ("moving", LOOKS["moving"])):
            await seen.press("f")
            assert seen.choices.figure == look
            assert said.split(":")[0].split(";")[0] in seen.text
            assert ("figure" in seen.places) is (look != "none")


async def test_without_a_figure_the_count_is_larger(tmp_path: Path) -> None:
    async with Led(tmp_path, (120, 40)) as seen:
        await seen.at(RAISING)
        beside = seen.places["count"]
        await seen.press("f")
        await seen.press("f")
        alone = seen.places["count"]
        assert alone.width > beside.width and "figure" not in seen.places


async def test_who_wants_nothing_to_move_sees_three_pictures_in_a_repetition(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24), figure="still") as seen:
        pictures = {(await seen.at(RAISING + step / 5)).figure for step in range(30)}
        assert len(pictures) <= 3


async def test_where_the_terminal_does_not_keep_up_it_stands_still_by_itself_and_says_so(tmp_path: Path) -> None:
    async with Led(tmp_path, (120, 40)) as seen:
        await seen.at(RAISING)
        film = seen.screen._film
        for _ in range(TOO_OFTEN):
            film._now = lambda: film._last + 0.6
            film._frame(seen.screen.query_one(Scene))
        await seen.pilot.pause()
        assert film._projector is not None and film._projector.still
        assert "too slow for it to move" in " ".join(seen.text.split())


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(24, 8), (30, 10), (60, 16), (100, 30), (200, 60)])
async def test_at_no_size_does_anything_break(tmp_path: Path, size: tuple[int, int]) -> None:
    async with Led(tmp_path, size, asking=False) as seen:
        for moment in (GETTING_READY, RAISING, RESTING, LEFT, CHANGING, SITTING):
            await seen.at(moment)
            await seen.press("f")
            screen = seen.pilot.app.screen.region
            count = seen.places.get("count") or seen.places.get("large")
            assert count is not None and count.area and screen.contains_region(count), moment
            assert seen.places["keys"].area and screen.contains_region(seen.places["keys"]), moment


async def test_between_two_seconds_of_a_breath_its_bar_moves_and_nothing_else_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "up.yaml").write_text(
        "title: Breath\nsteps:\n  - {name: Breathe, breathe: {in: 4s, out: 6s}, cycles: 3, prepare: 0s}\n", "utf-8"
    )
    async with Led(tmp_path, (80, 24), written=True) as seen:
        await seen.at(1.0)
        track = seen.screen.query_one("#step", Track)
        before = track._shown
        seen.wall.clock.advance(0.4)
        seen.screen._film._frame(seen.screen.query_one(Scene))
        assert track._shown != before and track._filled == pytest.approx(1.4 / 4)
        assert float(changes_in(seen.screen.sitting.player.position()) or 0) == pytest.approx(0.6)
        seen.passed = 1.4
        await seen.at(4.2)
        assert "OUT" in seen.screen.query_one("#word", Big).text
        await seen.press("space")
        assert not seen.moves


async def test_the_keys_name_the_figure_where_there_is_one_and_never_at_the_cost_of_a_row(tmp_path: Path) -> None:
    for size, said in (((120, 40), "f figure"), ((80, 24), "f figure"), ((40, 12), "f look")):
        async with Led(tmp_path, size) as seen:
            assert said in (await seen.at(RAISING)).text
            assert seen.places["keys"].height == (2 if size == (40, 12) else 1)
            assert said not in (await seen.at(SITTING)).text


async def test_a_terminal_that_has_not_taken_the_last_picture_gets_no_other_and_after_a_second_a_still_one(
    tmp_path: Path,
) -> None:
    async with Led(tmp_path, (80, 24)) as seen:
        await seen.at(RAISING)
        film, scene = seen.screen._film, seen.screen.query_one(Scene)
        seen.pilot.app._driver.behind = True  # type: ignore[union-attr]
        before = film.drawn
        seen.wall.clock.advance(0.4)
        film._frame(scene)
        assert film.drawn is before, "pictures would queue, and the count behind them"
        for _ in range(TOO_OFTEN):
            film._frame(scene)
        assert film._projector is not None and film._projector.still
        seen.pilot.app._driver.behind = False  # type: ignore[union-attr]
        film._frame(scene)
        assert film.drawn is not before


async def test_without_a_figure_by_choice_its_key_stands_where_it_always_does(tmp_path: Path) -> None:
    async with Led(tmp_path, (80, 24), figure="none") as seen:
        assert "← back  f figure" in " ".join((await seen.at(RAISING)).text.split("   ")).replace("   ", "  ")
