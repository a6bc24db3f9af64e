"""Plain mode: one line an event, lines or keys in, and questions that take a line."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from selfcare.care.halting import easier
from selfcare.guide.sitting import Halt
from selfcare.plain.answers import ask
from selfcare.plain.leading import Plain
from selfcare.plain.telling import JsonTeller, Lines, Teller
from selfcare.player import Player
from selfcare.words.halts import Way
from tests.fakes import FakeClock
from tests.session.helpers import timeline

TEN = {"name": "Hold", "duration": 10, "say": "Hold it gently."}
CIRCLES = {"name": "Circles", "reps": 2, "tempo": 2}
WAIT = {"name": "Turn over", "until": "ready", "expect": 40}


class Script:
    """A source that gives lines at set times of a fake clock, and then, if asked to, ends."""

    keys = False
    has_answered = False

    def __init__(self, clock: FakeClock, lines: Sequence[tuple[float, str]] = (), ends: float | None = None) -> None:
        self._clock = clock
        self._lines = [(Decimal(str(at)), line) for at, line in lines]
        self._ends = None if ends is None else Decimal(str(ends))

    def read(self, seconds: float) -> str | None:
        until = self._clock.time + Decimal(str(seconds))
        if self._lines and self._lines[0][0] <= until:
            at, line = self._lines.pop(0)
            self._clock.time = max(self._clock.time, at)
            return line
        if self._ends is not None and self._ends <= until:
            raise EOFError
        self._clock.time = until
        return None

    def line(self, any_words: bool = False) -> str:  # noqa: ARG002
        if not self._lines:
            raise EOFError
        return self._lines.pop(0)[1]


def played(
    *steps: dict[str, Any],
    lines: Sequence[tuple[float, str]] = (),
    ends: float | None = None,
    answered: bool = False,
    **routine: Any,
) -> list[str]:
    out, clock = io.StringIO(), FakeClock()
    player = Player(timeline(*steps, **routine), clock)
    said = Lines(out)
    hurts: list[Way | None] = [Way.GO_ON]
    player.listeners.append(Teller(said, halted=lambda: hurts[-1] is None))
    source = Script(clock, lines, ends)
    source.has_answered = answered
    Plain(player, source, said, lambda: True, clock.advance, halt=Halt(player, hurts.append)).play(Decimal(0))
    return out.getvalue().splitlines()


def test_a_session_is_told_line_by_line() -> None:
    assert played(TEN, {"rest": 5}, CIRCLES) == [
        "Test, 19 s.", "Hold: 10 s.", "Hold it gently.", "3", "2", "1",
        "Rest, 5 s.", "Circles: 2 times, 2 s each.", "3", "2", "1",
        "1", "2", "Done, 19 s.",
    ]  # fmt: skip


def test_sides_sets_and_rounds_are_told() -> None:
    step = {**CIRCLES, "sides": ["left", "right"], "switch": 4}
    said = played({"repeat": 2, "rest": 3, "steps": [step]})
    assert "Circles, round 1 of 2, left side: 2 times, 2 s each." in said
    # Its name is told once: in the line behind, with its dose.
    assert said[said.index("Change to the right side, 4 s.") + 1].startswith("Circles, round 1 of 2, right side: ")
    assert said[said.index("Rest, 3 s.") + 1].startswith("Circles, round 2 of 2, left side: ")


def test_breathing_tells_its_phases() -> None:
    said = played({"name": "Breathe", "breathe": {"in": 4, "hold": 2, "out": 6}, "cycles": 1})
    assert said[1:] == ["Breathe: 1 breath, in 4 s, hold 2 s, out 6 s.", "In", "Hold", "Out", "Done, 12 s."]


def test_what_is_shown_and_what_is_for_the_receiver_have_lines_of_their_own() -> None:
    said = played({**TEN, "show": "Leave out where sore.", "receiver": "Say stop at any time."})
    assert said[3:5] == ["Leave out where sore.", "For the one who receives: Say stop at any time."]


def test_an_empty_line_pauses_and_goes_on() -> None:
    said = played(TEN, lines=[(2, ""), (60, "")])
    assert said[3:10] == ["Paused. Enter goes on.", "3", "2", "1", "Going on.", "Hold: 8 s left.", "3"]
    assert said[-1] == "Done, 10 s."


def test_an_open_step_waits_for_a_line() -> None:
    said = played(WAIT, CIRCLES, lines=[(500, "")])
    assert said[1] == "Turn over: until you are ready, usually 40 s. Enter goes on."
    assert said[-1] == "Done, 8 min 24 s."


def test_with_stdin_at_its_end_an_open_step_lasts_as_long_as_expected() -> None:
    assert played(WAIT, CIRCLES, ends=0)[-1] == "Done, 44 s."
    assert played(WAIT, CIRCLES, ends=30)[-1] == "Done, 44 s."


def test_stopping_is_asked_once() -> None:
    said = played(TEN, lines=[(2, "s"), (3, "n"), (8, "stop"), (9, "yes")])
    assert said.count("Stop here? y or n") == 2
    assert said[-1].startswith("Stopped after")
    assert "Done" not in " ".join(said)


@pytest.mark.parametrize("at", [2, 16])
def test_whoever_does_not_stop_after_all_goes_on_in_the_lead_in_too(at: int) -> None:
    """It stayed paused there, without a word."""
    out, clock = io.StringIO(), FakeClock()
    player, said = Player(timeline(TEN), clock), Lines(out)
    player.listeners.append(Teller(said))
    Plain(player, Script(clock, [(at, "s"), (at + 1, "n")]), said, lambda _: "", clock.advance).play(Decimal(15))
    assert out.getvalue().splitlines()[-1] == "Done, 10 s."


@pytest.mark.parametrize(("keys", "told"), [(True, " Space or Enter starts now."), (False, " Enter starts now.")])
def test_before_it_starts_only_what_starts_it_is_named(keys: bool, told: str) -> None:
    """A space in a pipe is no line yet."""
    out, clock = io.StringIO(), FakeClock()
    source = Script(clock)
    source.keys = keys
    Plain(Player(timeline(TEN), clock), source, Lines(out), lambda _: "", clock.advance).play(Decimal(15))
    assert out.getvalue().splitlines()[0] == f"Starting in 15 s.{told}"


def test_where_nobody_is_no_key_is_named() -> None:
    out, clock = io.StringIO(), FakeClock()
    Plain(Player(timeline(TEN), clock), None, Lines(out), lambda _: "", clock.advance).play(Decimal(15))
    assert out.getvalue().splitlines()[0] == "Starting in 15 s."


def test_what_was_paused_before_it_was_asked_stays_paused() -> None:
    said = played(TEN, lines=[(2, "pause"), (3, "s"), (4, "n"), (60, "pause")])
    assert said[-1] == "Done, 10 s." and said.count("Paused") <= 1


def test_when_it_hurts_help_is_told_and_one_answer_goes_on() -> None:
    said = played(TEN, lines=[(2, "x"), (3, "go")])
    assert any(line.startswith("Call the emergency number now") for line in said)
    assert said[-1] == "Done, 10 s."


def test_when_it_hurts_and_nobody_says_that_all_is_well_it_ends_as_hurt() -> None:
    for answer in ([(3.0, "n")], [(3.0, "?")], []):
        said = played(TEN, lines=[(2, "x"), *answer])
        assert said[-1] == "Stopped after 2 s because it hurt. Tell the people who look after your health."


def test_a_word_that_is_not_known_does_nothing() -> None:
    assert played(CIRCLES, lines=[(1, "bananas")])[-1] == "Done, 4 s."


def test_skipping_and_going_back_are_told() -> None:
    said = played(TEN, CIRCLES, lines=[(1, "n")])
    assert said[3:5] == ["Left out.", "Circles: 2 times, 2 s each."]


def test_control_characters_never_reach_the_output() -> None:
    out = io.StringIO()
    Lines(out).say("a\x1b]0;title\x07b\x9bc\u202ed\ne")
    assert out.getvalue() == "a ]0;title b c d e\n"


def test_joiners_that_scripts_and_emoji_need_are_kept() -> None:
    out = io.StringIO()
    Lines(out).say("नमस्\u200dते 👩\u200d⚕️")
    assert out.getvalue() == "नमस्\u200dते 👩\u200d⚕️\n"


def test_json_lines_give_each_event_once_with_times_that_never_go_back() -> None:
    out = io.StringIO()
    clock = FakeClock()
    player = Player(timeline(TEN, CIRCLES), clock, unattended=True)
    said = Lines(out)
    player.listeners.append(JsonTeller(said))
    Plain(player, None, said, lambda: True, clock.advance).play(Decimal(0))
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [event["event"] for event in events][:3] == ["session-started", "segment-started", "cue"]
    assert [event["at"] for event in events] == sorted(event["at"] for event in events)
    assert [event["n"] for event in events if event.get("cue") == "rep"] == [1, 2]
    assert events[-1] == {"event": "session-ended", "at": 14, "outcome": "done"}


def asked(*answers: str) -> tuple[str | None, list[str]]:
    out, clock = io.StringIO(), FakeClock()
    answer = ask(Script(clock, [(0, each) for each in answers]), Lines(out), "Well?")
    return answer, out.getvalue().splitlines()


def test_a_question_takes_a_line_and_asks_again_when_it_is_not_understood() -> None:
    assert asked("y")[0] == asked("YES ")[0] == "yes"
    assert asked("n")[0] == asked("no")[0] == "no"
    assert asked("?")[0] == asked("not sure")[0] == "not sure"
    answer, said = asked("maybe", "n")
    assert answer == "no" and said.count("Well?") == 2


def test_nobody_there_is_no_answer() -> None:
    assert asked()[0] is None
    assert ask(None, Lines(io.StringIO()), "Well?") is None


def test_what_to_do_and_what_to_leave_out_stand_in_the_rest_before_the_work_and_once() -> None:
    work = {**CIRCLES, "say": "Draw circles.", "show": "Not where it is sore.", "sides": ["left", "right"]}
    said = played({**TEN}, {"rest": 9}, work)
    rest = said.index("Rest, 9 s.")
    assert said[rest + 2 : rest + 4] == ["Draw circles.", "Not where it is sore."]
    assert said.count("Draw circles.") == said.count("Not where it is sore.") == 1


def test_words_come_before_what_is_only_shown() -> None:
    said = played({**WAIT, "say": "Turn the palm up.", "show": "Take your time."}, ends=0)
    assert said[1:4] == [
        "Turn over: until you are ready, usually 40 s. Enter goes on.", "Turn the palm up.", "Take your time.",
    ]  # fmt: skip


def test_work_that_waits_says_so_again_now_and_then() -> None:
    said = played(WAIT, TEN, lines=[(110, "")])
    told = [n for n, line in enumerate(said) if line == "It waits for you. Enter goes on."]
    assert len(told) == 2  # after 40 s and after 100 s
    assert said[told[-1] + 1].startswith("Hold")


def test_easier_after_a_halt_says_what_it_does_and_leads_that_way() -> None:
    bend = {"name": "Bend", "reps": 4, "tempo": 2}
    glide = {"name": "Glide", "reps": 4, "tempo": 5, "prepare": 10, "easier": "leave-out"}
    shake = {"name": "Shake", "reps": 4, "tempo": 2}
    out, clock = io.StringIO(), FakeClock()
    player, said = Player(timeline(bend, glide, shake), clock), Lines(out)
    teller = Teller(said)
    player.listeners.append(teller)
    light = timeline(bend, glide, shake, level="easy")

    def ease() -> tuple[str, ...]:
        eased = easier(player.ease(light), "Only the first.")
        teller.leads(player.session.timeline)
        return eased

    Plain(
        player, Script(clock, [(3, "x"), (4, "e")]), said, lambda _: "", clock.advance, halt=Halt(player, ease=ease)
    ).play(Decimal(0))
    lines = out.getvalue().splitlines()
    after = lines[lines.index("It goes on slower and with less of each step that comes.") :]
    assert after[1:4] == [
        "Left out from here on: Glide.",
        "Smaller and lighter: stop well before it hurts.",
        "Whoever wrote this routine says on what is easier: Only the first.",
    ]
    assert not [line for line in after[4:] if "Glide" in line]
    assert [line for line in after if line.startswith("Shake") and "2 times" in line]


def test_longer_says_by_how_much_and_that_what_waits_waits_anyway() -> None:
    lines = played(CIRCLES, TEN, WAIT, lines=[(1, "e"), (15, "e"), (40, "e"), (41, "go")])
    assert "5 more: 7 in all." in lines and "10 s longer." in lines and "This step waits for you anyway." in lines
    assert "Longer." not in lines


def test_an_answer_too_many_neither_pauses_nor_passes_over_a_step() -> None:
    """Three answers were wanted once, and now one: the other two came as a step passed over and a pause."""
    told = "It has begun; nothing more is asked. Enter pauses."
    said = played(TEN, CIRCLES, lines=[(0.2, "n"), (0.4, "")], answered=True)
    assert said.count(told) == 2 and said[-1] == "Done, 14 s." and "Paused" not in " ".join(said)
    later = played(TEN, CIRCLES, lines=[(4, "n")], answered=True)
    assert told not in later and later != said
    unasked = played(TEN, CIRCLES, lines=[(0.2, "n")])
    assert told not in unasked
