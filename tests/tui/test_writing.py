"""New and edit in the app: a routine is begun, opened in an editor, put back; a broken one stands in the list."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from selfcare.cli.desk import desk as made_desk
from selfcare.cli.editors import Editor, NoEditor
from selfcare.reading.reader import read
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.newroutine import NewRoutineScreen
from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.shelflist import ShelfList
from selfcare.tui.writing import write
from selfcare.writing.shelf import Shelf
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, heading, searched, text, until


def app_with(own: Path, editor: Any = None) -> SelfcareApp:
    desk = made_desk(Shelf(ROUTINES, own), editor or (lambda: Editor(("true",), waits=True)))
    app = SelfcareApp(Wall().parts(Library(ROUTINES, own).entries, desk=lambda: desk))
    app.suspend = nullcontext  # type: ignore[method-assign,assignment]  # there is no terminal to be given back
    return app


class Writes:
    """An editor that writes a text into the file."""

    waits = True

    def __init__(self, text: str) -> None:
        self.text = text

    def open(self, path: Path) -> None:
        path.write_text(self.text, "utf-8")


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def said(app: SelfcareApp) -> str:
    return " / ".join(notice.message for notice in app._notifications)


def titles(app: SelfcareApp) -> list[str]:
    shelf = app.screen.query_one("#shelf", ShelfList)
    return [shelf.words(at) for at in range(shelf.many)]


async def test_f2_writes_a_routine_from_a_title_and_a_list_and_stands_on_it(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await until(pilot, NewRoutineScreen)
        app.screen.query_one("#new-title", Input).value = "Evening hands"
        app.screen.query_one("#new-position", Input).value = "Sit."
        app.screen.query_one("#new-steps", TextArea).text = "Open and close 10 times\nWalk a bit\n"
        await pilot.press("f2")
        await until(pilot, HomeScreen)
        await settle(pilot)
        assert heading(pilot) == "Evening hands"
        assert "Not read, and kept in it as notes: Walk a bit." in said(app)
    routine = read(tmp_path / "evening-hands.yaml").routine
    assert routine is not None and routine.position == "Sit."


def test_the_closing_sentence_tells_what_was_chosen_and_what_was_not_read(tmp_path: Path) -> None:
    desk = made_desk(Shelf(ROUTINES, tmp_path))
    name, told = write(desk, "Knee", "", ["Heel raises 10-15 reps", "Dear Ann"])
    assert name == "knee" and told.startswith(f"Written: {tmp_path / 'knee.yaml'}. F3 opens it. ")
    assert "Not read, and kept in it as notes: Dear Ann." in told
    assert told.endswith(
        "To look at: Heel raises 10-15 reps: it became 10 times; 10 was taken of '10-15';"
        " not in your list: 3 s for each was taken: Heel raises."
    )


def test_of_many_notes_a_few_are_told_and_how_many_more_there_are(tmp_path: Path) -> None:
    lines = [f"Heel raises {n}-{n + 5} reps" for n in range(5, 12)]
    _, told = write(made_desk(Shelf(ROUTINES, tmp_path)), "Knee", "", lines)
    assert told.count("was taken of") == 3 and told.endswith("and 5 more, as notes in it.")


def test_where_nothing_could_be_read_it_is_said_that_an_example_stands_there(tmp_path: Path) -> None:
    _, told = write(made_desk(Shelf(ROUTINES, tmp_path)), "Letter", "", ["Dear Ann"])
    assert "None of the lines could be read as a step: only an example stands in it." in told


async def test_it_wants_a_title_and_one_that_is_free(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await until(pilot, NewRoutineScreen)
        await pilot.press("f2")
        assert text(pilot, "trouble") == "It needs a title."
        app.screen.query_one("#new-title", Input).value = "Arm circles"
        await pilot.press("f2")
        assert text(pilot, "trouble").startswith("There is a routine of this name already")
        await pilot.press("escape", "escape")
        await until(pilot, HomeScreen)
    assert list(tmp_path.iterdir()) == []


async def test_letters_search_and_only_function_keys_write(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("n", "e")
        await settle(pilot)
        assert searched(pilot) == "search: ne"


async def test_f3_edits_a_bundled_routine_as_ones_own_copy_and_the_palette_puts_it_back(tmp_path: Path) -> None:
    app = app_with(tmp_path, lambda: Writes("title: Mine\nsteps:\n  - B: 3s\n"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert heading(pilot) == "Mine"
        assert "This is your own copy now" in said(app)
        assert any("your own copy" in title for title in titles(app))
        commands = {command.title: command for command in app.get_system_commands(app.screen)}
        assert {"New routine", "Edit", "Put back"} <= set(commands)
        commands["Put back"].callback()
        await settle(pilot)
        assert heading(pilot) == "Arm circles"
    assert [path.name for path in tmp_path.iterdir()] == ["arm-circles.yaml.old"]


async def test_a_file_broken_in_the_editor_stands_in_the_list_with_its_error_and_hides_nothing(tmp_path: Path) -> None:
    app = app_with(tmp_path, lambda: Writes("title: [bold]Mine[/x]\nsteps:\n  - B: soon\n"))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        before = len(titles(app))
        await pilot.press("f3")
        await settle(pilot)
        assert len(titles(app)) == before
        assert heading(pilot) == "arm-circles cannot be read"
        assert any(title.startswith("arm-circles\n  line 1: ") for title in titles(app))
        lines = app.screen.query_one("#chosen", Prose).paragraphs
        assert lines[0].startswith("line 1, column 8") or "closing ]" in lines[0]
        assert "cannot be played until it is mended" in said(app)


async def test_a_look_without_a_change_leaves_no_copy(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert said(app) == "Nothing was changed."
    assert list(tmp_path.iterdir()) == []


async def test_without_an_editor_it_says_what_to_do(tmp_path: Path) -> None:
    def none() -> Editor:
        raise NoEditor("no editor is set. Set EDITOR to one that you know, for instance: export EDITOR=nano")

    app = app_with(tmp_path, none)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert said(app).startswith("No editor is set. Set EDITOR")
    assert list(tmp_path.iterdir()) == []


async def test_a_screen_that_cannot_be_given_away_is_told(tmp_path: Path) -> None:
    desk = made_desk(Shelf(ROUTINES, tmp_path), lambda: Editor(("true",), waits=True))
    app = SelfcareApp(Wall().parts(Library(ROUTINES, tmp_path).entries, desk=lambda: desk))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        assert said(app).endswith("In a terminal: selfcare edit arm-circles")


async def test_back_at_the_window_the_list_is_read_anew(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        (tmp_path / "late.yaml").write_text("title: Late\nsteps:\n  - B: 3s\n", "utf-8")
        app.on_app_focus()
        await settle(pilot)
        assert any("Late" in title for title in titles(app))


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_form_can_be_filled_in_on_a_small_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await until(pilot, NewRoutineScreen)
        await pilot.press(*"Hands", "enter", *"Sit", "enter", *"Fist 5 x")
        await pilot.press("f2")
        await until(pilot, HomeScreen)
    assert read(tmp_path / "hands.yaml").routine is not None
