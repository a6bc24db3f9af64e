"""The lists before it, by ear: nobody's answer is ever made up, what was chosen is what begins, and how to answer, to
be unsure and to leave is told."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from selfcare.care.profile import People
from selfcare.guide.moves import Move, run
from selfcare.guide.readiness import Ready
from selfcare.guide.routine import Closed, Ending, routine
from selfcare.guide.stops import GoOn, Lead
from selfcare.plain.asking import either
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines
from tests.cli.test_asking import SHELF, source
from tests.fakes import Wall
from tests.plain.test_going_on import OFFER


@dataclass
class Led:
    """What came of some lines."""

    said: list[str]
    kept: dict[str, str]
    """By caution, what is kept of whoever was asked."""
    ending: Ending | None = None
    level: str = ""
    seated: bool = False
    before: dict[str, int] | None = None
    stopped: bool = False
    """Whether the last stop was come to, rather than begun from the list."""


class Begins(Exception):
    """It would begin now."""


def led(path: Path, name: str, *lines: str, who: str = "me", receives: bool = False) -> Led:
    """As far as its beginning."""
    out, wall = io.StringIO(), Wall(people=path)
    shell = PlainShell(source(*lines), Lines(out), wall.parts(SHELF.entries), lambda _: None)
    seen = Led([], {})

    def answer(move: Move) -> object:
        seen.stopped = seen.stopped or isinstance(move, Ready)
        if isinstance(move, Lead):
            sitting = move.sitting
            seen.level, seen.seated, seen.before = sitting.timeline.level, sitting.visit.seated, dict(sitting.before)
            raise Begins
        return shell.answer(move)

    with suppress(Begins):
        seen.ending = run(routine(wall.parts(SHELF.entries), shell, SHELF.find(name)), answer)
    seen.said = out.getvalue().splitlines()
    seen.kept = {id: kept.said for id, kept in People(path).person(who, receives).answers.items()}
    return seen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people" / "people.json"


def prompts(said: list[str]) -> list[str]:
    return [line for line in said if line.startswith("Enter: none")]


# Easier and sitting


def test_to_choose_easier_and_sitting_answers_no_question(path: Path) -> None:
    seen = led(path, "arm-circles", "", "c")  # and then silence
    assert seen.level == "" and seen.kept == {}


def test_what_was_chosen_is_told_and_is_what_begins(path: Path) -> None:
    seen = led(path, "arm-circles", "", "c", "n 4")
    assert (seen.level, seen.seated, seen.before) == ("easy", True, {"tension": 4})
    first, second = prompts(seen.said)
    assert "c: easier, sitting." in first and "begin (easy, sitting)" in second
    chosen = seen.said.index("Chosen: easier, sitting.")
    assert "Stand" in " ".join(seen.said[:chosen]) and "Sit" in " ".join(seen.said[chosen:])
    assert not seen.stopped  # nothing more is asked


def test_it_can_be_taken_back(path: Path) -> None:
    seen = led(path, "arm-circles", "", "c", "c", "n")
    assert (seen.level, seen.seated) == ("usual", False)
    assert "Chosen: as usual, standing." in seen.said


@pytest.mark.parametrize(
    ("typed", "level", "seated"),
    [("easy", "easy", False), ("easier", "easy", False), ("sit", "usual", True), ("sitting", "usual", True),
     ("more", "more", False)],
)  # fmt: skip
def test_one_of_them_is_chosen_by_its_word(path: Path, typed: str, level: str, seated: bool) -> None:
    seen = led(path, "arm-circles", "", typed, "n")
    assert (seen.level, seen.seated) == (level, seated)


def test_a_level_behind_the_no_is_the_level_that_begins(path: Path) -> None:
    seen = led(path, "arm-circles", "", "n easy 4")
    assert (seen.level, seen.before) == ("easy", {"tension": 4})


def test_what_was_chosen_stays_where_something_holds_after_all(path: Path) -> None:
    """A number after the choice: the last stop has what was chosen."""
    seen = led(path, "arm-circles", "", "c", "3", "y", "")
    if seen.ending is None:
        assert (seen.level, seen.seated) == ("easy", True)


def test_whoever_receives_agrees_to_be_kept_behind_the_no_of_the_list(path: Path) -> None:
    seen = led(path, "elder-hand", "", "n keep", "Zoë", who="Zoë", receives=True)
    assert set(seen.kept.values()) == {"no"} and seen.level == "usual"
    assert any("; n keep: keep them." in line for line in prompts(seen.said))


def test_who_leaves_at_the_name_has_answered_nothing(path: Path) -> None:
    seen = led(path, "elder-hand", "", "n keep", who="Zoë", receives=True)
    assert seen.kept == {} and seen.level == ""


# With nothing to tell


def test_enter_is_none_of_these_and_begins_from_the_last_list(path: Path) -> None:
    seen = led(path, "arm-circles", "", "")
    assert seen.level == "usual" and set(seen.kept.values()) == {"no"}
    again = led(path, "arm-circles", "")
    assert again.level == "usual"


def test_enter_goes_on_from_a_list_whose_answer_is_its_own(path: Path) -> None:
    """Where the question for the places stands on it."""
    seen = led(path, "seated-feet", *[""] * 6)
    assert seen.level == "usual" and not any(line.startswith(("Which?", "Please")) for line in seen.said)


def test_enter_where_they_are_named_is_none_after_all(path: Path) -> None:
    seen = led(path, "arm-circles", "", "y", "")
    assert seen.level == "usual"
    assert any(line.startswith("Which?") and "Enter: none" in line for line in seen.said)


# Unsure of one


@pytest.mark.parametrize("typed", ["3?", "? 3", "3 ?", "?3"])
def test_a_number_one_is_unsure_of_is_asked_about_whole(path: Path, typed: str) -> None:
    seen = led(path, "arm-circles", typed, "?")
    plain = led(path.parent / "other.json", "arm-circles", "3", "?")
    assert seen.said == plain.said and any(line.endswith("y, n or ?") or "?: not sure" in line for line in seen.said)


def test_how_to_name_a_line_to_be_unsure_and_to_leave_is_told_on_the_first_list(path: Path) -> None:
    first, last = (line for line in led(path, "arm-circles", "").said if line.startswith("Enter: "))
    assert first == "Enter: next. 2: yes. q: leave."
    assert last == "Enter: none of 32, begin; n 4: tension 4/10. c: easier, sitting. 10: yes, 10?: unsure."


def test_who_is_asked_each_is_told_how_many(path: Path) -> None:
    said = led(path, "arm-circles", "?").said
    assert any(line.startswith("Each is asked: ") and line.endswith(" questions.") for line in said)


@pytest.mark.parametrize("typed", ["q", "quit", "stop", "s", "leave"])
@pytest.mark.parametrize("before", [(), ("",)])
def test_the_lists_are_left_by_a_word_and_nothing_is_kept(path: Path, typed: str, before: tuple[str, ...]) -> None:
    seen = led(path, "arm-circles", *before, typed)
    assert seen.ending is not None and seen.ending.closed is Closed.LEFT
    assert seen.said[-1] == "It was not begun." and seen.kept == {}


def test_what_makes_no_sense_is_told_what_is_offered_and_nothing_else(path: Path) -> None:
    said = led(path, "arm-circles", "bananas").said
    assert "Please press Enter for the next list, or type numbers from 1 to 8, ? or q." in said
    said = led(path.parent / "b.json", "arm-circles", "", "bananas").said
    assert any(line.startswith("Please press Enter for none, or type numbers from 1 to ") for line in said)


# The last stop


def test_at_the_last_stop_what_was_chosen_is_told(path: Path) -> None:
    said = led(path, "arm-circles", "", "14", "n", "sit", "").said
    asked = [line for line in said if line.startswith("Ready?")]
    assert "Now usual; or type easy, more; sit: all sitting." in asked[0]
    assert "Now usual, sitting; or type easy, more; stand: as usual." in asked[1]


def test_what_enter_does_stands_in_a_sentence_of_its_own_and_each_word_means_one_thing(path: Path) -> None:
    said = led(path, "arm-circles", "", "14", "n", "").said
    asked = next(line for line in said if line.startswith("Ready?"))
    assert (
        asked == "Ready? Enter begins, n does not. Now usual; or type easy, more; sit: all sitting. Tension: 0 to 10."
    )


def test_only_what_is_asked_for_is_offered_again() -> None:
    """Whether to go on from there has no "not sure"."""
    out = io.StringIO()
    move = GoOn(OFFER)
    assert either(source("bananas", "y"), Lines(out), move) is True
    assert out.getvalue().splitlines()[1] == "Please answer y for yes or n for no."
