"""Editing, as one way: opened, looked over, opened again if somebody likes; a bundled one as their own copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from selfcare.guide.desk import Again, Copied, Desk, Edited, How, NoEditor, Open, Saved, Untitled, begin, edit, put_back
from selfcare.guide.moves import Move, run
from selfcare.reading.reader import read
from selfcare.writing.shelf import Shelf

ROUTINES = Path(__file__).parents[2] / "routines"
GOOD, BROKEN = "title: A\nsteps:\n  - B: 3s\n", "title: [A\n"


@dataclass
class Writes:
    """An editor that leaves one text after another."""

    texts: list[str] = field(default_factory=list)
    waits: bool = True

    def open(self, path: Path) -> None:
        if self.texts:
            path.write_text(self.texts.pop(0), "utf-8")


def desk(own: Path, editor: Callable[[], Writes]) -> Desk:
    return Desk(Shelf(ROUTINES, own), editor, dict, lambda path: ((reading := read(path)), reading.problems))


def edited(own: Path, editor: Writes, path: Path, again: bool = False, saved: bool = False) -> tuple[Edited, list[str]]:
    """What came of it, and the names of its moves."""
    moves: list[str] = []

    def answer(move: Move) -> object:
        moves.append(type(move).__name__)
        match move:
            case Open(editor=opener, path=opened):
                opener.open(opened)
            case Again():
                return again
            case Saved():
                return saved
        return None

    return run(edit(desk(own, lambda: editor), path), answer), moves


def test_a_bundled_routine_is_edited_as_ones_own_copy(tmp_path: Path) -> None:
    came, moves = edited(tmp_path, Writes([GOOD]), ROUTINES / "arm-circles.yaml")
    assert (came.how, came.path, came.copied) == (How.FINE, tmp_path / "arm-circles.yaml", True)
    assert moves == ["Copied", "Open", "LookedOver"]


def test_a_copy_in_which_nothing_was_changed_is_not_kept(tmp_path: Path) -> None:
    assert edited(tmp_path, Writes(), ROUTINES / "arm-circles.yaml")[0].how is How.UNCHANGED
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_played_is_opened_again_as_often_as_somebody_likes(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(GOOD, "utf-8")
    came, moves = edited(tmp_path, Writes([BROKEN, BROKEN, GOOD]), mine, again=True)
    assert came.how is How.FINE and moves.count("Open") == 3 and moves.count("Again") == 2
    assert edited(tmp_path, Writes([BROKEN]), mine)[0].how is How.BROKEN


def test_an_editor_in_a_window_of_its_own_is_waited_for_only_where_somebody_says_so(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(GOOD, "utf-8")
    assert edited(tmp_path, Writes([BROKEN], waits=False), mine)[0].how is How.ELSEWHERE
    assert edited(tmp_path, Writes([GOOD], waits=False), mine, saved=True)[0].how is How.FINE


def test_an_editor_that_cannot_be_started_leaves_no_copy_and_says_why(tmp_path: Path) -> None:
    def answer(move: Move) -> object:
        if isinstance(move, Copied):
            return None
        raise NoEditor("there is none")

    came = run(edit(desk(tmp_path, Writes), ROUTINES / "arm-circles.yaml"), answer)
    assert (came.how, came.why) == (How.NO_EDITOR, "there is none") and list(tmp_path.iterdir()) == []


def test_a_routine_needs_a_title_and_is_never_written_over(tmp_path: Path) -> None:
    made = desk(tmp_path, Writes)
    with pytest.raises(Untitled):
        begin(made, "  ")
    begun = begin(made, "Evening hands", lines=["Fist 5 x", "Walk a bit"])
    assert begun.name == "evening-hands" and list(begun.unread) == ["Walk a bit"] and read(begun.path).routine


def test_putting_back_keeps_the_copy(tmp_path: Path) -> None:
    made = desk(tmp_path, Writes)
    assert put_back(made, "arm-circles") is None
    (tmp_path / "arm-circles.yaml").write_text(GOOD, "utf-8")
    away = put_back(made, "arm-circles")
    assert away is not None and away.read_text("utf-8") == GOOD
