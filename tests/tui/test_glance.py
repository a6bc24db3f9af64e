"""Home's first picture comes from what is kept of the routines; what is chosen of it is read from its file."""

from __future__ import annotations

import os
from collections.abc import Container, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from selfcare.cli.finding import regard
from selfcare.shelves import library as library_module
from selfcare.shelves.index import Index
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens import home
from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from tests.fakes import Wall
from tests.tui.test_app import heading, text, until
from tests.tui.test_finding import press, settled, shown

LONG_AGO = 10**18
RUB = "title: {title}\nprepare: 0s\ncare: [light]\nsteps:\n  - {step}: 10s\n"


class Shelf:
    """A home that was started before. Its files are looked at when the test lets them be."""

    def __init__(self, top: Path) -> None:
        self.bundled, self.own, self.path = top / "bundled", top / "own", top / "cache/routines.db"
        for folder in (self.bundled, self.own):
            folder.mkdir()
        self.write(self.bundled, "heels", "Heels")
        for name in ("ankles", "toes"):
            self.write(self.own, name, name.capitalize())
        self.library().entries()
        self.may_look = Event()

    def write(self, folder: Path, name: str, title: str, step: str = "Rub") -> None:
        path = folder / f"{name}.yaml"
        path.write_text(RUB.format(title=title, step=step), "utf-8")
        os.utime(path, ns=(LONG_AGO, LONG_AGO + len(title)))

    def library(self) -> Library:
        return Library(self.bundled, self.own, Index(self.path, lambda: 4 * LONG_AGO), regard)

    def app(self, **wishes: Any) -> SelfcareApp:
        library = self.library()

        def entries() -> Sequence[Any]:
            assert self.may_look.wait(20)
            return library.entries()

        def now(entry: Any) -> Any:
            return library.named(entry.name)

        made = Wall().parts(entries, first=library.glance, now=now, **wishes)
        look = [made.glance()]
        return SelfcareApp(Wall().parts(entries, now=now, ahead=lambda _: look.pop() if look else None, **wishes))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


async def choose(pilot: Pilot[None], title: str) -> None:
    await pilot.pause()
    while heading(pilot) != title:
        await press(pilot, "down")
    await press(pilot, "enter")


async def over(pilot: Pilot[None], shelf: Shelf) -> None:
    """The files may be looked at, and the list is as they are."""
    shelf.may_look.set()
    await settled(pilot)


async def test_it_stands_before_any_file_was_looked_at_and_then_as_the_files_are(shelf: Shelf) -> None:
    (shelf.own / "toes.yaml").unlink()
    shelf.write(shelf.own, "shins", "Shins")
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert shown(pilot) == ["Ankles", "Heels", "Toes"]
        await over(pilot, shelf)
        assert shown(pilot) == ["Ankles", "Heels", "Shins"]


async def test_the_bar_stays_on_its_routine_when_others_come(shelf: Shelf) -> None:
    for title in ("Arms", "Back"):
        shelf.write(shelf.own, title.lower(), title)
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await press(pilot, "down")
        assert heading(pilot) == "Heels"
        await over(pilot, shelf)
        assert shown(pilot) == ["Ankles", "Arms", "Back", "Heels", "Toes"]
        assert heading(pilot) == "Heels"


async def test_what_stands_first_is_judged_before_the_others(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "SIGHT", 2)
    judged: list[list[str]] = []

    def beforehand(entries: Sequence[Any]) -> dict[str, Any]:
        judged.append([each.name for each in entries])
        return {}

    for title in ("Arms", "Back"):
        shelf.write(shelf.own, title.lower(), title)
    async with shelf.app(beforehand=beforehand, last_played=lambda: "toes").run_test(size=(80, 24)) as pilot:
        await over(pilot, shelf)
    assert judged == [["ankles", "arms", "toes"], ["back", "heels"]]


async def test_who_leaves_waits_for_no_more_judging_and_what_was_judged_is_kept(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "SIGHT", 1)
    monkeypatch.setattr(home, "TOGETHER", 1)
    begun, go_on = Event(), Event()
    judged: list[str] = []
    kept: list[Container[str]] = []
    over = Event()

    def keep(names: Container[str]) -> None:
        kept.append(names)
        over.set()

    def beforehand(entries: Sequence[Any]) -> dict[str, Any]:
        judged.extend(each.name for each in entries)
        if len(judged) == 2:
            begun.set()
            assert go_on.wait(20)
        return {}

    async with shelf.app(beforehand=beforehand, keep_known=keep).run_test(size=(80, 24)) as pilot:
        shelf.may_look.set()
        while not begun.is_set():
            await pilot.pause()
        pilot.app.exit()
        await pilot.pause()
        go_on.set()
    assert over.wait(20)
    assert judged == ["ankles", "heels"]
    assert kept == [{"ankles", "heels", "toes"}]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_mark_that_is_not_so_any_more_opens_nothing(shelf: Shelf, moment: str) -> None:
    wall = Wall()
    wall.kept(clot_past="yes")
    app = shelf.app(visit=wall.visit, beforehand=lambda _: {})
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if moment == "after":
            await over(pilot, shelf)
        assert not any("closed" in line for line in shown(pilot))
        await choose(pilot, "Toes")
        await until(pilot, GateScreen)
        assert wall.keepers == []
        shelf.may_look.set()


async def test_few_are_judged_at_once(shelf: Shelf) -> None:
    judged: list[int] = []

    def beforehand(entries: Sequence[Any]) -> dict[str, Any]:
        judged.append(len(entries))
        return {}

    async with shelf.app(beforehand=beforehand).run_test(size=(80, 24)) as pilot:
        await over(pilot, shelf)
    assert judged == [3]


async def test_what_was_typed_before_is_searched_in_all_of_them(shelf: Shelf) -> None:
    shelf.write(shelf.own, "shins", "Shins")
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await press(pilot, "s", "h", "i")
        assert shown(pilot) == [] and heading(pilot) == "The routines are being read."
        await over(pilot, shelf)
        assert shown(pilot) == ["Shins"]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_file_that_changed_is_begun_as_it_is(shelf: Shelf, moment: str) -> None:
    app = shelf.app()
    begun: list[Any] = []
    app.begin = lambda entry, **_: begun.append(entry)  # type: ignore[method-assign]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if moment == "after":
            await over(pilot, shelf)
        shelf.write(shelf.own, "toes", "Toes", "Something else")
        await choose(pilot, "Toes")
        assert [entry.routine.steps[0].name for entry in begun] == ["Something else"]
        shelf.may_look.set()


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("fate", ["gone", "broken"])
async def test_a_file_that_cannot_be_played_any_more_is_not_begun(shelf: Shelf, fate: str, moment: str) -> None:
    app = shelf.app()
    said: list[str] = []
    app.say = said.append  # type: ignore[method-assign]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if moment == "after":
            await over(pilot, shelf)
        if fate == "gone":
            (shelf.own / "toes.yaml").unlink()
        else:
            (shelf.own / "toes.yaml").write_text("title: Toes\nsteps: 3\n", "utf-8")
        await choose(pilot, "Toes")
        assert isinstance(app.screen, HomeScreen) and "changed a moment ago" in said[0]
        await over(pilot, shelf)
        assert shown(pilot) == ["Ankles", "Heels"] + (["toes"] if fate == "broken" else [])


async def test_a_copy_of_ones_own_that_was_made_meanwhile_is_begun_in_place_of_the_bundled(shelf: Shelf) -> None:
    shelf.write(shelf.own, "heels", "My heels", "Mine")
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await choose(pilot, "Heels")
        await until(pilot, GateScreen)
        assert "My heels" in text(pilot, "title")
        shelf.may_look.set()


async def test_the_same_list_is_not_shown_twice(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[object] = []
    fill = HomeScreen._fill
    monkeypatch.setattr(HomeScreen, "_fill", lambda self: (filled.append(self), fill(self)))
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = len(filled)
        await over(pilot, shelf)
        assert len(filled) == before


async def test_a_long_list_has_its_beginning_at_once_and_then_all_of_it(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "FIRST", 3)
    for each in range(9):
        shelf.write(shelf.own, f"own-{each}", f"Own {each}")
    shelf.library().entries()
    async with shelf.app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert shown(pilot) == ["Ankles", "Heels", "Own 0", "Own 1"]
        await over(pilot, shelf)
        assert len(shown(pilot)) == 12
