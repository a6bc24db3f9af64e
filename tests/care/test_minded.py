"""What is to be minded because of a body is told at the step that it is about, on its side, and led so, too."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.care.cautions import caution
from selfcare.care.profile import People
from selfcare.care.visit import Visit
from selfcare.plain.telling import Lines, Teller
from selfcare.player import Player
from selfcare.session import aloud
from selfcare.session.aloud import Amount, Part
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.session.whereabouts import whereabouts
from selfcare.tui.picture import picture
from selfcare.words.minding import SAID, shown
from tests.care.judging import NAMES, routine, spots
from tests.fakes import FakeClock

EASY_LEFT = "Small and easy, because of your left arm (the clot)."
LIGHT_RIGHT = "Lightly, as if spreading cream, because of your right foot (numbness)."


def led(path: Path, name: str, level: str = "usual", **told: str) -> Timeline:
    visit = Visit(routine(name), People(path / "people.json"), "me", date(2026, 11, 25))
    for id, where in told.items():
        visit.answer(caution(id.replace("_", "-")), "yes", spots(where) if where else frozenset())
    visit.asked = True
    return compile_routine(visit.played(), level)


def works(timeline: Timeline, step: str = "") -> list[Segment]:
    return [each for each in timeline.segments if each.kind is Kind.WORK and step in ("", each.step)]


def test_a_numb_foot_is_told_at_each_of_its_steps_and_at_none_of_the_other_foots(tmp_path: Path) -> None:
    left, right = works(led(tmp_path, "foot-leg-comfort", numb="right foot"), "Sole")
    assert (left.side, left.mind, right.side) == ("left", (), "right")
    assert shown(right.mind, right.because) == LIGHT_RIGHT


def test_an_arm_with_a_clot_does_less_of_each_and_the_other_one_its_whole_dose(tmp_path: Path) -> None:
    left, right = works(led(tmp_path, "hand-glides", clot_past="left arm"), "Roof and flat fist")
    assert (left.count, right.count) == (3, 5)
    assert shown(left.mind, left.because) == EASY_LEFT and not right.mind


@pytest.mark.parametrize(("level", "count"), [("easy", 3), ("usual", 3), ("more", 3)])
def test_whatever_level_is_chosen_what_is_to_be_easy_stays_easy(tmp_path: Path, level: str, count: int) -> None:
    assert works(led(tmp_path, "hand-glides", level, clot_past="left arm"), "Roof and flat fist")[0].count == count


def test_nobody_is_told_to_press_more_firmly_than_the_step_does_by_itself(tmp_path: Path) -> None:
    (left, right) = works(led(tmp_path, "foot-leg-comfort", numb="right foot"), "Hold the foot")
    assert left.pressure == right.pressure == 1
    assert right.mind == ("As lightly as you can.",)


def test_what_holds_everywhere_and_is_light_enough_already_is_not_said_at_every_step(tmp_path: Path) -> None:
    assert {segment.mind for segment in works(led(tmp_path, "swedish-back", thinner=""))} == {()}


def test_the_voice_says_it_before_what_is_done_even_at_few_words_and_once_while_it_holds(tmp_path: Path) -> None:
    timeline = led(tmp_path, "hand-glides", clot_past="left arm")
    said = {
        work.index: [line.text for line in aloud.lines(timeline.segments, work, Amount.FEW) if line.part is Part.MIND]
        for work in works(timeline)
    }
    assert list(said.values()).count(["Small and easy."]) == 2  # the left hand, and the shake of both at the end
    usual = aloud.lines(timeline.segments, works(timeline)[0], Amount.USUAL)
    parts = [line.part for line in usual]
    assert parts.index(Part.MIND) < parts.index(Part.SAY)


def test_it_stands_first_on_the_screen_in_lines_and_in_where_am_i(tmp_path: Path) -> None:
    timeline = led(tmp_path, "hand-glides", clot_past="left arm")
    clock, out = FakeClock(), io.StringIO()
    player = Player(timeline, clock)
    player.listeners.append(Teller(Lines(out)))
    player.start(Decimal(0))
    while (position := player.position()).segment is None or position.segment.kind is not Kind.WORK:
        clock.advance(1)
        player.look()
    assert picture(position, timeline).instruction.startswith(EASY_LEFT)
    assert EASY_LEFT in whereabouts(position, timeline)
    assert out.getvalue().splitlines().count(EASY_LEFT) == 1


def test_every_routine_tells_at_its_steps_whatever_it_says_beforehand(tmp_path: Path) -> None:
    """ "Do less of these" and a lower pressure are never said beforehand alone."""
    seen = 0
    for name in NAMES:
        for id, where in (("clot-past", "left arm"), ("numb", "right foot"), ("bone", "right hip"), ("thinner", "")):
            visit = Visit(routine(name), People(tmp_path / "people.json"), "me", date(2026, 11, 25))
            visit.answer(caution(id), "yes", spots(where) if where else frozenset())
            visit.asked = True
            if visit.decision().verdict.value != "open":
                continue
            minded = {work.step for work in works(compile_routine(visit.played())) if "Small and easy." in work.mind}
            named = next((line for line in visit.changes() if line.startswith("Do less of these")), "")
            assert bool(named) == bool(minded) and all(step in named for step in minded), (name, id)
            seen += bool(minded)
    assert seen >= 10


def test_every_sentence_that_may_be_minded_is_among_what_the_voice_has() -> None:
    assert set(SAID) <= set(aloud.common())
