"""Two hear one voice: the one who receives hears that they can say stop; nobody who is alone is spoken to as two."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.care.company import in_company
from selfcare.care.profile import People
from selfcare.care.screening import touches
from selfcare.care.visit import Visit
from selfcare.format.model import Routine
from selfcare.format.within import steps_of
from selfcare.session.aloud import Amount
from selfcare.session.timeline import compile_routine
from selfcare.words.people import ME
from tests.care.judging import NAMES, routine
from tests.sound.test_by_ear import hear

STOP = "For the one who receives: You can say stop at any time."
FOR_TWO = [name for name in NAMES if routine(name).for_ != "self" and touches(routine(name))]
EITHER = [name for name in NAMES if routine(name).for_ == "either"]


def played(tmp_path: Path, name: str, receiving: bool) -> Routine:
    visit = Visit(routine(name), People(tmp_path / "people.json"), "" if receiving else ME, date(2026, 6, 10))
    if receiving:
        visit.done_to(True, "")
    for sheet in visit.sheets():
        visit.none_more(sheet, opened=False)
    visit.asked = True
    visit.clinician_said_yes()
    return visit.played()


@pytest.mark.parametrize("name", FOR_TWO)
def test_the_one_who_receives_hears_before_hands_are_on_them_that_they_can_say_stop(tmp_path: Path, name: str) -> None:
    heard = hear(compile_routine(played(tmp_path, name, receiving=True)), Amount.USUAL, recorded=False)
    at = [note.at for note in heard.words if note.sound.startswith(STOP)]
    hands = next(
        heard.starts[each.index] for each in heard.timeline.segments if each.kind.value == "work" and each.pressure
    )
    first = next(each for each in heard.timeline.segments if each.kind.value == "work")
    assert at and (at[0] < hands or first.open), (at, hands)


@pytest.mark.parametrize("name", [name for name in EITHER if touches(routine(name))])
def test_who_is_done_something_to_is_asked_more_less_or_stay_and_who_is_alone_is_not(tmp_path: Path, name: str) -> None:
    for receiving in (True, False):
        segments = compile_routine(played(tmp_path, name, receiving)).segments
        asked = [cue for each in segments for cue in each.cues if cue.comfort]
        long = sum(each.expected for each in segments) > 180
        assert bool(asked) == (receiving and long), (name, receiving)


def test_where_the_step_that_says_so_is_left_out_the_first_that_is_left_says_it() -> None:
    given = routine("elder-back")
    left = replace(given, steps=given.steps[1:])
    first, *others = [step.receiver for step in steps_of(in_company(left, receiving=True).steps)]
    assert first == "You can say stop at any time." and others == ["Nothing to do now."]
    last = replace(given, steps=given.steps[2:])
    (only,) = [step.receiver for step in steps_of(in_company(last, receiving=True).steps)]
    assert only == "You can say stop at any time. Nothing to do now."


@pytest.mark.parametrize("name", EITHER)
def test_who_is_alone_is_not_spoken_to_as_somebody_else(tmp_path: Path, name: str) -> None:
    mine = played(tmp_path, name, receiving=False)
    assert not [step.name for step in steps_of(mine.steps) if step.receiver]
    timeline = compile_routine(mine)
    told = {timeline.position, *timeline.stop_if, *(line for each in timeline.segments for line in (each.announce,
            each.instruction, each.show, *(cue.say for cue in each.cues)))}  # fmt: skip
    for words in told:
        found = re.findall(r"\b(helper|receiver|receives|the other says|they say|[Aa]lone,|either|each face)\b", words)
        assert not found, words
