"""The first picture of a session: it is whole, it waits for nothing, and nothing is lost for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual._compositor import Compositor

from selfcare.cli.parts import parts
from selfcare.cli.speaking import who_speaks
from selfcare.cli.wishes import Wishes
from selfcare.session.position import State
from selfcare.settings import Settings
from selfcare.shelves.library import Library
from selfcare.sound.voice import Engine
from selfcare.tui.app import SelfcareApp
from selfcare.tui.beginning import LEFT_OUT, SOUND_OFF
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.terminal.harness import Home, Terminal, launcher
from tests.tui.test_app import until
from tests.tui.test_snapshots import rows

ROUTINES = Path(__file__).parents[2] / "routines"
LIBRARY = Library(ROUTINES, Path("/nowhere"))
LATER = (
    "selfcare.figure.reel",
    "selfcare.sound.loudspeaker",
    "selfcare.sound.streaming",
    "selfcare.history.keeper",
    "selfcare.guide.questions",
    "selfcare.care.asking",
    "selfcare.care.told",
)
"""What is loaded once the first picture has gone to the terminal: the figure, the sound, the history, the questions."""
FIRST = """
import sys
from pathlib import Path
from textual.app import App
displayed = App._display
def display(self, screen, picture):
    displayed(self, screen, picture)
    if type(screen).__name__ == "LeadingScreen" and picture is not None:
        App._display = displayed
        Path.home().joinpath("loaded").write_text(" ".join(sys.modules))
App._display = display
"""


def test_neither_figure_nor_sound_nor_history_is_loaded_before_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with Terminal(launcher(FIRST, "play", "arm-circles", "--no-screening"), home.environment()) as terminal:
        terminal.see("until it begins")
        terminal.until(lambda: (tmp_path / "loaded").exists(), "the first picture")
        loaded = set((tmp_path / "loaded").read_text().split())
        assert "selfcare.tui.screens.leading" in loaded
        assert loaded.isdisjoint(LATER)
        terminal.until(lambda: "▀" in terminal.text(), "the figure")


def first_picture_of(app: SelfcareApp) -> list[str]:
    """What stands in the first picture of the session, kept as it goes out."""
    seen: list[str] = []
    began = LeadingScreen.painted

    def painted(screen: LeadingScreen) -> None:
        if screen.scene.stands and not seen:
            assert screen.sitting.player.session.state is State.READY
            seen.append(rows(app))
        began(screen)

    LeadingScreen.painted = painted  # type: ignore[method-assign]
    return seen


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LeadingScreen, "painted", LeadingScreen.painted)


async def test_it_has_the_title_the_position_the_count_and_what_stops_it() -> None:
    wall = Wall()
    app = SelfcareApp(wall.parts(LIBRARY.entries, screening=False, lead_in=20), LIBRARY.find("arm-circles"))
    seen = first_picture_of(app)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        (first,) = seen
        routine = LIBRARY.find("arm-circles").routine
        assert routine is not None
        for said in (routine.title, "until it begins", "Stop for", "begin", "next"):
            assert said.casefold() in first.casefold()
        assert app.sitting is not None and app.sitting.player.session.state is State.LEAD_IN
        assert app.sitting.player.position().remaining == 20
        assert LEFT_OUT in rows(app) and LEFT_OUT not in first


async def test_it_says_already_that_the_sound_is_off() -> None:
    wall = Wall(telling="")
    wall.speaker.muted = True
    app = SelfcareApp(
        wall.parts(LIBRARY.entries, screening=False, choices=Settings(muted=True)), LIBRARY.find("arm-circles")
    )
    seen = first_picture_of(app)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        assert SOUND_OFF in seen[0] and SOUND_OFF in rows(app)


async def test_a_key_before_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LeadingScreen, "painted", lambda _: None)
    app = SelfcareApp(Wall().parts(LIBRARY.entries, screening=False, lead_in=20), LIBRARY.find("arm-circles"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        screen = app.screen
        assert isinstance(screen, LeadingScreen)
        screen.wait("A pause.")
        assert app.sitting is not None and app.sitting.player.session.state is State.PAUSED


async def test_where_nothing_can_be_drawn_it_begins_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LeadingScreen, "painted", lambda _: None)
    app = SelfcareApp(Wall().parts(LIBRARY.entries, screening=False, lead_in=20), LIBRARY.find("arm-circles"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        for _ in range(200):
            if app.sitting is not None and app.sitting.player.session.state is State.LEAD_IN:
                return
            await pilot.pause(0.01)
        raise AssertionError("it does not begin")


async def test_nothing_stands_under_a_routine_that_was_asked_for() -> None:
    app = SelfcareApp(Wall().parts(LIBRARY.entries, screening=False), LIBRARY.find("arm-circles"))
    async with app.run_test(size=(80, 24), tooltips=True, notifications=True) as pilot:
        await until(pilot, LeadingScreen)
        ground, leading = app.screen_stack
        assert not ground.children and leading.children


async def test_no_picture_is_drawn_that_nobody_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    draw = Compositor.render_update

    def noted(compositor: Compositor, *given: Any, **more: Any) -> Any:
        picture = draw(compositor, *given, **more)
        if picture is not None:
            seen.append(not app._batch_count)
        return picture

    monkeypatch.setattr(Compositor, "render_update", noted)
    app = SelfcareApp(Wall().parts(LIBRARY.entries, screening=False), LIBRARY.find("arm-circles"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.pause()
    assert seen and all(seen)


@pytest.mark.parametrize(
    ("choices", "wishes"),
    [
        (Settings(), Wishes()),
        (Settings(muted=True), Wishes()),
        (Settings(speaking=False), Wishes()),
        (Settings(), Wishes(sound="bell")),
        (Settings(voice="none"), Wishes()),
        (Settings(voice="bundled"), Wishes()),
    ],
)
@pytest.mark.parametrize("engines", [[], [Engine("espeak-ng", "1", "en", "/bin/false")]], ids=["alone", "an engine"])
def test_the_lead_in_it_shows_is_the_one_that_comes(
    engines: list[Engine], choices: Settings, wishes: Wishes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("selfcare.sound.voice.engines", lambda: engines)
    who_speaks.cache_clear()  # each time there are other engines
    monkeypatch.setattr(Settings, "read", classmethod(lambda _, __: choices))
    made = parts(wishes)
    assert made.speaker is not None
    (tmp_path / "own.yaml").write_text("title: Words of its own\nstop_if: [it hurts]\nsteps:\n  - Lift: 20 s\n")
    for name in ("arm-circles", "swedish-back", "breath-478", str(tmp_path / "own.yaml")):
        entry = LIBRARY.find(name)
        timeline = made.timeline(entry, "usual")
        speaker = made.speaker(entry, timeline, lambda _: None, lambda: None)
        try:
            assert made.heard_in(timeline, 15.0) == speaker.lead_in(timeline, 15.0)
        finally:
            speaker.close()
