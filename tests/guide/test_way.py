"""The way itself, without a shell: which stop comes after which."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from selfcare.care.cautions import caution
from selfcare.guide.moves import Move, Nobody, run
from selfcare.guide.programme import programme
from selfcare.guide.questions import Questions
from selfcare.guide.readiness import Go, Ready
from selfcare.guide.routine import Closed, Ending, routine
from selfcare.guide.stops import Choice, Coming, Lead, Onward, Opening, TurnedAway, WhichOne
from selfcare.session.events import Outcome
from selfcare.shelves.library import Library
from selfcare.shelves.programmes import Plan, Programme, Stage
from tests.fakes import Wall

ROUTINES = Path(__file__).parents[2] / "routines"
LIBRARY = Library(ROUTINES, Path("none"))
SHELL = SimpleNamespace(tell=lambda _: None, ring=None)


class Walk:
    """Goes along a way, with nothing to declare but what a test says, and writes down its stops."""

    def __init__(self, wall: Wall, hurt: bool = False, **says: Callable[[Any], object]) -> None:
        self.stops: list[str] = []
        self.wall = wall
        self._says = says
        self._hurt = hurt

    def answer(self, move: Move) -> object:
        name = type(move).__name__
        self.stops.append(name)
        if name in self._says:
            return self._says[name](move)
        match move:
            case Questions():
                while move.go_on():
                    pass
                return True
            case Ready():
                return Go.BEGIN
            case TurnedAway():
                return Choice.BACK
            case Lead(sitting=sitting):
                sitting.player.start()
                self.wall.clock.advance(0.1)
                sitting.player.look()
                sitting.player.stop(Outcome.HURT if self._hurt else Outcome.DONE)
            case Coming():
                return Onward.ON
            case WhichOne():
                return 0
        return None

    def one(self, name: str, **wishes: Any) -> Ending:
        return run(routine(self._parts(**wishes), SHELL, LIBRARY.find(name)), self.answer)

    def several(self, *names: str) -> list[str]:
        """The routines that were led."""
        stages = tuple(Stage((LIBRARY.find(name),), "") for name in names)
        plan = Plan(Programme("Some", "Some of them.", (), frozenset()), stages, ())
        run(programme(self._parts(), SHELL, plan), self.answer)
        return self.stops

    def _parts(self, **wishes: Any) -> Any:
        return self.wall.parts(LIBRARY.entries, **wishes)


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(people=tmp_path / "people" / "people.json")


def test_from_the_questions_to_the_tips(wall: Wall) -> None:
    walk = Walk(wall)
    assert walk.one("arm-circles") == Ending(None, "arm-circles", Outcome.DONE)
    assert walk.stops == ["Opening", "Questions", "Ready", "Lead", "Afterwards"]
    assert wall.speaker.closed and wall.keepers[0].closed


def test_quiet_breathing_begins_at_once(wall: Wall) -> None:
    walk = Walk(wall)
    walk.one("breath-calm")
    assert walk.stops == ["Opening", "Lead", "Afterwards"]


def test_whoever_leaves_the_questions_or_the_last_stop_is_not_led(wall: Wall) -> None:
    assert Walk(wall, Questions=lambda _: False).one("arm-circles").closed is Closed.LEFT
    assert Walk(wall, Ready=lambda _: Go.LEAVE).one("arm-circles").closed is Closed.LEFT
    assert wall.keepers == []


def test_without_anybody_the_questions_close_it_and_the_last_stop_does_not(wall: Wall) -> None:
    def nobody(_: Move) -> object:
        raise Nobody

    assert Walk(wall, Questions=nobody).one("arm-circles").closed is Closed.NOBODY
    assert Walk(wall, Ready=nobody).one("arm-circles").closed is None


@pytest.mark.parametrize(("said", "level"), [(True, "easy"), (False, "usual"), (None, "")])
def test_after_it_hurt_less_of_it_is_offered_first(wall: Wall, said: bool | None, level: str) -> None:
    led: list[str] = []

    def lead(move: Lead) -> None:
        led.append(move.sitting.timeline.level)

    walk = Walk(wall, Gentler=lambda _: said, Lead=lead)
    ending = walk.one("breath-calm", hurt_before=lambda _: True)
    assert walk.stops[0] == "Gentler"
    assert led == ([level] if level else []) and (ending.closed is Closed.LEFT) is (said is None)


@pytest.mark.parametrize(
    "wishes", [{"level": lambda _: "easy"}, {"unattended": True}, {"hurt_before": lambda _: False}]
)
def test_less_is_not_offered_where_it_is_easy_already_or_nobody_is_there(wall: Wall, wishes: dict[str, Any]) -> None:
    walk = Walk(wall)
    walk.one("breath-calm", **{"hurt_before": lambda _: True, **wishes})
    assert "Gentler" not in walk.stops


def clot(questions: Questions) -> bool:
    questions.visit.answer(caution("clot-now"), "yes")
    while questions.go_on():
        pass
    return True


def test_calm_breathing_in_place_of_what_was_closed_does_not_open_it(wall: Wall) -> None:
    walk = Walk(wall, Questions=clot, TurnedAway=lambda _: Choice.CALM)
    assert walk.one("arm-circles") == Ending(Closed.TURNED_AWAY, "breath-calm", Outcome.DONE)


def test_a_yes_that_is_withdrawn_is_judged_at_once(wall: Wall) -> None:
    def heart(questions: Questions) -> bool:
        questions.visit.answer(caution("heart"), "yes")
        while questions.go_on():
            pass
        return True

    def withdraw(ready: Ready) -> Go:
        assert ready.can_withdraw
        ready.withdraw()
        return Go.JUDGE

    answers = iter([Choice.APPROVED, Choice.BACK])
    walk = Walk(wall, Questions=heart, Ready=withdraw, TurnedAway=lambda _: next(answers))
    assert walk.one("swedish-forearm").closed is Closed.TURNED_AWAY
    assert walk.stops == ["Opening", "Questions", "TurnedAway", "Ready", "TurnedAway"]


def test_a_way_that_is_left_in_a_session_saves_what_was_done(wall: Wall) -> None:
    way = routine(wall.parts(LIBRARY.entries, screening=False), SHELL, LIBRARY.find("arm-circles"))
    assert isinstance(next(way), Opening)
    led = next(way)
    assert isinstance(led, Lead)
    led.sitting.player.start()
    way.close()
    assert wall.keepers[0].closed and wall.speaker.closed


def test_a_way_that_is_left_before_its_session_begins_keeps_what_was_answered_and_makes_no_sound(wall: Wall) -> None:
    way = routine(wall.parts(LIBRARY.entries, screening=False), SHELL, LIBRARY.find("arm-circles"))
    assert [type(next(way)).__name__ for _ in range(2)] == ["Opening", "Lead"]
    way.close()
    assert wall.keepers[0].closed and not wall.speaker.closed


def test_nothing_more_of_a_programme_is_offered_to_somebody_whom_it_hurt(wall: Wall) -> None:
    assert Walk(wall).several("breath-calm", "breath-box").count("Lead") == 2
    stops = Walk(wall, hurt=True).several("breath-calm", "breath-box")
    assert stops.count("Lead") == 1 and "Coming" not in stops


def test_of_a_programme_one_can_be_left_out_and_the_rest_ended(wall: Wall) -> None:
    ways = iter([Onward.PAST, Onward.END])
    stops = Walk(wall, Coming=lambda _: next(ways)).several("breath-calm", "breath-box", "pmr-short")
    assert stops.count("Lead") == 1 and stops.count("Coming") == 2
