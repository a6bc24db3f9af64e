"""The second time: today's list and the stop before it begins are one page, and one answer begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.care.cautions import caution
from selfcare.care.profile import People
from selfcare.care.visit import Visit
from selfcare.guide.questions import Questions
from selfcare.words.people import ME
from tests.care.judging import routine
from tests.care.test_here import TODAY, nothing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people" / "people.json"


def questions(path: Path, name: str = "arm-circles", who: str = ME) -> Questions:
    return Questions(Visit(routine(name), People(path), who, TODAY))


def test_the_first_time_there_is_more_to_ask_so_it_does_not_begin_from_the_first_list(path: Path) -> None:
    assert questions(path).ready is None and not questions(path).begin()


def test_the_first_time_it_begins_from_the_last_list_and_says_no_to_all_that_was_read(path: Path) -> None:
    asked = questions(path)
    today = asked.lines
    assert asked.read_on() and asked.read == today and "fever" not in asked.visit.answers
    assert asked.ready is not None and asked.begin()
    assert all(asked.visit.answers[each.id].said == "no" for each in (*today, *asked.sheet.cautions))


def test_a_list_on_which_something_holds_is_not_read_past(path: Path) -> None:
    asked = questions(path)
    asked.visit.answer(caution("wound"), "yes")
    assert not asked.can_read_on and not asked.read_on() and asked.place == (1, 2)


def test_the_last_list_cannot_be_read_past(path: Path) -> None:
    asked = questions(path)
    assert asked.read_on() and not asked.can_read_on and not asked.read_on()


def test_what_was_ticked_on_the_first_list_is_told_at_a_stop_of_its_own(path: Path) -> None:
    asked = questions(path)
    asked.visit.answer(caution("drowsy"), "yes")
    assert asked.go_on() and asked.place == (2, 2) and asked.ready is None


def test_the_second_time_one_answer_begins_and_says_no_to_all_of_today(path: Path) -> None:
    nothing(questions(path).visit)
    again = questions(path)
    assert again.ready is not None and any("chair behind you" in line for line in again.ready.lines())
    assert again.begin() and again.begun
    assert all(again.visit.answers[each.id].said == "no" for each in again.sheet.cautions)


def test_looking_at_it_answers_nothing(path: Path) -> None:
    nothing(questions(path).visit)
    again = questions(path)
    assert again.ready is not None and "fever" not in again.visit.answers and not again.visit.asked


def test_a_tick_takes_the_beginning_away(path: Path) -> None:
    nothing(questions(path).visit)
    again = questions(path)
    again.visit.answer(caution("wound"), "yes")
    assert again.ready is None and not again.begin() and not again.begun


def test_what_was_kept_and_closes_does_not_begin_from_the_list(path: Path) -> None:
    first = questions(path).visit
    first.answer(caution("child"), "yes")
    nothing(first)
    assert questions(path).ready is None


def test_a_receiver_without_a_name_is_asked_all_again_and_can_be_kept(path: Path) -> None:
    one = questions(path, "elder-hand", "")
    nothing(one.visit)
    again = questions(path, "elder-hand", "")
    assert again.place == (1, 2) and again.ready is None and again.read_on()
    assert again.ready is not None and again.ready.can_keep


def test_a_receiver_who_is_kept_begins_from_the_list_too(path: Path) -> None:
    one = questions(path, "elder-hand", "").visit
    for sheet in one.sheets():
        one.none_more(sheet, opened=False)
    assert one.keep("Maria")
    again = questions(path, "elder-hand", "Maria")
    assert again.ready is not None and again.place == (1, 1)
