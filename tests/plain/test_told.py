"""What plain mode tells, and in which order, to somebody who hears it read out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal

from selfcare.plain.leading import Plain
from selfcare.plain.stopping import GO_ON_WORDS, WAYS_ASKED
from selfcare.plain.telling import Lines, Teller
from selfcare.player import Player
from tests.fakes import FakeClock
from tests.session.helpers import timeline
from tests.test_plain import CIRCLES, TEN, Script, played


def told(*lines: tuple[float, str]) -> list[str]:
    return played(TEN, CIRCLES, lines=lines)


def test_after_a_halt_the_question_comes_before_all_the_signs_and_after_them() -> None:
    """Nobody has to hear them to their end, and who does has heard the question last."""
    said = told((2, "x"), (3, "go"))
    halted = next(n for n, line in enumerate(said) if line.startswith("Halted. Let go, rest, breathe."))
    assert said[halted + 1] == WAYS_ASKED
    signs = [n for n, line in enumerate(said) if "emergency number" in line]
    assert signs and min(signs) > halted + 1
    assert said[max(signs) :].count(WAYS_ASKED) == 1
    assert not any(line.startswith("Paused.") for line in said), "the key for a pause is none of the words"
    assert said[len(said) - said[::-1].index(WAYS_ASKED)].startswith("Step 1 of 2: Hold")


def test_a_mistake_after_a_halt_is_explained_and_the_signs_are_not_read_again() -> None:
    said = told((2, "x"), (3, "goo"), (4, "go"))
    mistake = said.index(GO_ON_WORDS)
    assert said[mistake + 1] == WAYS_ASKED
    assert sum("Emergency number" in line for line in said) == 1
    assert said[-1].startswith("Done")


def test_how_much_is_told_before_the_first_count_where_there_is_time_before_it() -> None:
    heading = "Circles, left side: 2 times, 2 s each."
    said = played({**CIRCLES, "say": "Round and round.", "prepare": 6, "sides": ["left", "right"], "switch": 4})
    assert said[1:10] == [
        "Get ready, 6 s.", heading, "Round and round.", "3", "2", "1", "1", "2",
        "Change to the right side, 4 s.",
    ]  # fmt: skip
    assert said.count(heading) == 1
    assert said[10] == heading.replace("left", "right")


def test_where_there_is_no_time_before_it_the_heading_stands_with_the_first_count() -> None:
    assert told()[-4:-1] == ["Circles: 2 times, 2 s each.", "1", "2"]
    said = played({**CIRCLES, "prepare": 6}, lines=[(0.5, "n")])
    assert said.count("Circles: 2 times, 2 s each.") == 1


def test_who_comes_back_to_it_hears_the_heading_again() -> None:
    heading = "Circles: 10 times, 2 s each."
    said = played({**CIRCLES, "reps": 10, "prepare": 6}, lines=[(14, "b")])
    assert said.count(heading) == 2


def named(keys: bool, lines: Sequence[tuple[float, str]] = ()) -> list[str]:
    out, clock = io.StringIO(), FakeClock()
    source = Script(clock, lines)
    source.keys, source.has_answered = keys, True
    player = Player(timeline(TEN), clock)
    plain = Plain(player, source, Lines(out), lambda _: "", clock.advance)
    plain.name_keys()
    return out.getvalue().splitlines()


def test_the_keys_or_words_are_named_at_the_start() -> None:
    (keys,) = named(keys=True)
    assert keys.startswith("Keys: space pauses, x it hurts,") and "w where am I" in keys and "? all of them" in keys
    (words,) = named(keys=False)
    assert words.startswith("Enter alone pauses. Type and Enter: x it hurts,") and "? all of them" in words


def test_how_to_answer_for_the_one_who_receives_stands_in_the_question_and_the_answer_is_told() -> None:
    out, clock = io.StringIO(), FakeClock()
    work = {"name": "Stroke", "duration": 400, "pressure": 2, "work": ["stroke"], "touches": ["back"]}
    player, kept = Player(timeline(work, **{"for": "partner"}), clock), list[int]()
    lines = Lines(out)
    player.listeners.append(Teller(lines))
    answers = [(155.0, "1"), (160.0, "2"), (165.0, "3")]
    Plain(player, Script(clock, answers), lines, lambda _: "", clock.advance, comfort=kept.append).play(Decimal(0))
    said = out.getvalue().splitlines()
    asked = next(n for n, line in enumerate(said) if "More, less, or stay?" in line)
    assert said[asked] == "For the one who receives: More, less, or stay? 1 less, 2 stay, 3 more; no key is needed."
    assert said[asked + 1 : asked + 4] == [
        "Less: lighter, or n for the next step.",
        "It stays as it is.",
        "A little more.",
    ]
    assert kept == [-1, 0, 1]


def test_nothing_is_counted_while_all_keys_are_told_and_what_goes_on_is_heard_last() -> None:
    said = played(TEN, lines=[(2, "?"), (60, "")])
    at = said.index("Paused. Enter goes on.")
    told = said.index("Enter goes on.")
    assert told - at > 20 and all(": " in line and not line.isdigit() for line in said[at + 1 : told])
    assert said[told + 1 : told + 6] == ["3", "2", "1", "Going on.", "Hold: 8 s left."] and said[-1] == "Done, 10 s."


def test_where_am_i_tells_again_how_it_is_done() -> None:
    said = played({**CIRCLES, "reps": 9, "say": "Round and round."}, lines=[(5, "w")])
    at = said.index("Step 1 of 1: Circles.")
    assert said[at + 1] == "Round and round." and said.count("Round and round.") == 2


def test_a_key_of_routines_for_two_says_so_in_one_for_one() -> None:
    assert "That is a key of routines for two." in played(TEN, lines=[(2, "1")])
