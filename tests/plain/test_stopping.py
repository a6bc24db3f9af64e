"""Stopping and the halt, by ear: what is offered works as offered, and nothing is told that is not so."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal

import pytest

from selfcare.guide.sitting import Halt
from selfcare.plain.guarding import Guarded, Press
from selfcare.plain.leading import Plain
from selfcare.plain.stopping import GO_ON_WORDS, WAYS_ASKED
from selfcare.plain.telling import Lines, Teller
from selfcare.player import Player
from selfcare.session.events import Paused, Resumed
from selfcare.words.halts import Way
from tests.fakes import FakeClock
from tests.session.helpers import timeline
from tests.test_plain import CIRCLES, TEN, played


class Keyboard:
    """Keys at set times of a fake clock, past the rule of presses."""

    keys, has_answered = True, True

    def __init__(self, clock: FakeClock, sent: Sequence[tuple[float, str]]) -> None:
        self._clock, self._left = clock, [Press(key, at) for at, key in sent]
        self._guarded = Guarded(self._take)

    def _take(self, seconds: float) -> Press | None:
        until = float(self._clock.time) + seconds
        if self._left and self._left[0].at <= until:
            self._clock.time = max(self._clock.time, Decimal(str(self._left[0].at)))
            return self._left.pop(0)
        if not self._left and until > 500:
            raise EOFError
        self._clock.time = Decimal(str(until))
        return None

    def read(self, seconds: float) -> str | None:
        return self._guarded.key(seconds)

    def answer(self, seconds: float, answers: frozenset[str]) -> str | None:
        return self._guarded.key(seconds, answers)

    def line(self, any_words: bool = False) -> str:
        return self._guarded.line(float(self._clock.time), lambda _: None, lambda: None, any_words)

    def put_aside(self) -> None:
        raise AssertionError


def keyed(*sent: tuple[float, str], steps: Sequence[dict[str, object]] = (TEN, CIRCLES)) -> list[str]:
    out, clock = io.StringIO(), FakeClock()
    player, said, hurts = Player(timeline(*steps), clock), Lines(out), list[Way | None]()
    player.listeners.append(Teller(said, "Space", halted=lambda: hurts[-1:] == [None]))
    source = Keyboard(clock, sent)
    Plain(player, source, said, lambda _: "", clock.advance, halt=Halt(player, hurts.append)).play(Decimal(0))
    return out.getvalue().splitlines()


# Stop here?


@pytest.mark.parametrize("key", ["y", "s", "q"])
def test_a_second_key_stops_without_enter(key: str) -> None:
    said = keyed((2, "s"), (3.5, key))
    assert said[-2:] == ["Stop here? y or n", "Stopped after 3 s."]


@pytest.mark.parametrize("behind", [0.0, 0.1, 0.5])
def test_whoever_closes_the_answer_with_enter_has_answered_it(behind: float) -> None:
    assert keyed((2, "s"), (3.5, "y"), (3.5 + behind, "enter"))[-1] == "Stopped after 3 s."


@pytest.mark.parametrize("key", ["n", "space", "enter"])
def test_what_goes_on_after_a_pause_goes_on_here_too_at_once(key: str) -> None:
    said = keyed((2, "s"), (3.5, key))
    assert said[said.index("Stop here? y or n") + 1 :][:4] == ["3", "2", "1", "Going on."]
    assert said[-1].startswith("Done")


def test_a_quick_second_key_stops_nothing_and_says_nothing_wrong() -> None:
    said = keyed((2, "s"), (2.3, "y"), (6, "n"))
    assert said[-1].startswith("Done") and said.count("Stop here? y or n") == 1
    assert not any("too quick" in line for line in said)


def test_another_key_is_told_what_is_asked_and_pain_halts_here_too() -> None:
    assert keyed((2, "s"), (4, "m"), (6, "n")).count("Stop here? y or n") == 2
    said = keyed((2, "s"), (4, "x"), (6, "e"), (7, "n"), (8, "d"), (10, "enter"))
    assert WAYS_ASKED in said and said[-1].startswith("Stopped after") and "because it hurt" in said[-1]


# The halt


@pytest.mark.parametrize("typed", ["n", "no", "y", "yes", "stop", "q", "b"])
def test_only_what_is_listed_acts_at_a_halt(typed: str) -> None:
    said = played(TEN, lines=[(2, "x"), (3, typed), (4, "go")])
    assert GO_ON_WORDS in said and said[-1] == "Done, 10 s."


@pytest.mark.parametrize("typed", ["", "x", "xx"])
def test_pain_pressed_again_is_no_wrong_word(typed: str) -> None:
    said = played(TEN, lines=[(2, "x"), (3, typed), (4, "go")])
    assert GO_ON_WORDS not in said and said[-1] == "Done, 10 s."


def test_a_word_behind_an_x_that_was_pressed_again_is_understood() -> None:
    assert played(TEN, lines=[(2, "x"), (3, "xgo")])[-1] == "Done, 10 s."


def test_the_question_says_that_it_takes_enter() -> None:
    assert WAYS_ASKED.endswith("then Enter.")


# Left out


def test_left_out_is_told_where_something_is_and_only_there() -> None:
    assert "Left out." in played(TEN, CIRCLES, lines=[(1, "n")])
    assert "Left out." in played(TEN, CIRCLES, lines=[(2, "x"), (3, "leave")])
    assert "Left out." in played(TEN, lines=[(1, "n")]), "the last one too"
    for lines in ([(4, "b")], [(2, "s"), (3, "y")], [(2, "x"), (3, "end")], [(2, "x"), (3, "go")]):
        assert "Left out." not in played(TEN, CIRCLES, lines=lines), lines


STRETCH = {
    "name": "Stretch", "duration": "20s", "sets": 2, "rest": "10s", "sides": ["left", "right"], "switch": "10s",
    "say": "Bend the front knee.",
}  # fmt: skip


def test_whoever_leaves_out_what_hurts_hears_nothing_of_its_other_side() -> None:
    said = played(STRETCH, CIRCLES, lines=[(5, "x"), (8, "leave")])
    after = said[said.index(next(line for line in said if line.startswith("Left out"))) :]
    assert after[0] == "Left out: Stretch, both sides and all sets."
    assert not [line for line in after if "Stretch" in line and line != after[0]]
    assert not [line for line in after if "side" in line and line != after[0]]
    assert said.count("Left out.") == 0 and "Circles: 2 times, 2 s each." in after


@pytest.mark.parametrize("bump", ["g+", "+g", "g+f", "+-g"])
def test_a_bump_does_not_change_the_pace(bump: str) -> None:
    names = {"+": "plus", "-": "minus"}
    said = keyed(*((2 + n / 100, names.get(key, key)) for n, key in enumerate(bump)), (9, "space"))
    assert not [line for line in said if line.startswith("Pace")]


def test_the_pace_can_be_pressed_several_times_and_each_is_told() -> None:
    said = keyed((2, "plus"), (2.18, "plus"), (3, "plus"), (3.1, "minus"))
    assert [line for line in said if line.startswith("Pace")] == ["Pace 1.1.", "Pace 1.2.", "Pace 1.3.", "Pace 1.2."]


def test_easier_twice_is_not_longer_and_an_end_soon_after_it_is_because_it_hurt() -> None:
    said = keyed((2, "x"), (4, "e"), (4.3, "enter"), (6, "e"), (9, "s"), (10.5, "y"))
    assert "It goes on easier." in said and "10 s longer." not in said
    assert said[-1] == "Stopped after 2 s because it hurt. Tell the people who look after your health."


EASIER = (
    "It goes on slower and with less of each step that comes.",
    "Left out from here on: Glide.",
    "Smaller and lighter: stop well before it hurts.",
)


@pytest.mark.parametrize(("at_keys", "least", "most"), [(True, 12, 20), (False, 3, 4)])
def test_what_is_easier_now_can_be_heard_before_it_goes_on(at_keys: bool, least: int, most: int) -> None:
    """Some ten seconds of words, and then 3, 2, 1; what comes from a pipe is waited for by nobody."""
    clock, times = FakeClock(), list[Decimal]()
    player, said = Player(timeline(TEN, CIRCLES), clock), Lines(io.StringIO())
    player.listeners.append(lambda event: times.append(clock.time) if isinstance(event, Paused | Resumed) else None)
    source = Keyboard(clock, [(2, "x"), (4, "e"), (4.3, "enter")])
    source.keys = at_keys
    halt = Halt(player, ease=lambda: EASIER)
    Plain(player, source, said, lambda _: "", clock.advance, halt=halt).play(Decimal(0))
    _, resumed = times
    assert least <= resumed - Decimal("4.3") <= most
