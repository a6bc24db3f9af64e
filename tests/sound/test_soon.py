"""By ear, how much is left where nothing is done, which way, and that nothing is said before one may listen."""

from __future__ import annotations

from typing import Any

import pytest

from selfcare.session.aloud import BEGIN, SOON, Amount
from tests.session.helpers import timeline
from tests.sound.hearing import but_counts, heard, said

HOLD: dict[str, Any] = {"name": "Hold", "duration": 10}
LIFT: dict[str, Any] = {"name": "Lift", "reps": 3, "tempo": 2}
BREATH: dict[str, Any] = {"name": "Breathe", "breathe": {"in": 4, "hold": 7, "out": 8}, "cycles": 2, "prepare": 8}


def quick(text: str) -> float:
    return len(text.split()) / 4


def at(what: str, *items: dict[str, Any], amount: Amount = Amount.FEW) -> list[float]:
    return [round(note.at, 2) for note in heard(timeline(*items), amount, quick) if note.sound == what]


@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize("gap", [[{"rest": 15}], [{"rest": 7}, "prepare"]])
def test_in_a_long_rest_one_hears_that_it_is_nearly_over(gap: list[Any], amount: Amount) -> None:
    rest = [each for each in gap if each != "prepare"]
    lift = {**LIFT, "prepare": 8} if "prepare" in gap else LIFT
    assert at(SOON, HOLD, *rest, lift, amount=amount) == [20]


def test_in_a_short_one_its_length_and_the_tones_tell_it() -> None:
    assert at(SOON, HOLD, {"rest": 11}, LIFT) == []
    assert at(SOON, HOLD, {**LIFT, "prepare": 11}) == []


def test_nor_where_nothing_is_to_be_counted_down() -> None:
    assert at(SOON, HOLD, {"rest": 20}, {"name": "Lie", "duration": 40, "quiet": True}) == []


def test_it_gives_way_to_whoever_speaks_there() -> None:
    long = {**LIFT, "prepare": 14, "say": "Up to the ears, and slowly down again, as far as is easy. " * 3}
    assert at(SOON, HOLD, long, amount=Amount.USUAL) == []


@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize(("seconds", "told"), [(5, "Five seconds to change."), (20, "Twenty seconds to change.")])
def test_a_change_of_sides_says_how_long_it_is(seconds: int, told: str, amount: Amount) -> None:
    step = {**HOLD, "prepare": 8, "sides": ["left", "right"], "switch": seconds}
    notes = [note for note in heard(timeline(step), amount, quick) if note.voice]
    words = [note.sound for note in notes]
    assert words[words.index("change to the right side") + 1] == told


def counted_in(*items: dict[str, Any]) -> list[float]:
    """When three tones have counted something in or out."""
    tones = [note.at for note in heard(timeline(*items), Amount.FEW, quick) if note.sound == "count"]
    return tones[2::3]


def test_tones_count_in_work_and_not_the_getting_ready_that_a_rest_is_followed_by() -> None:
    assert counted_in(HOLD, {"rest": 15}, {**LIFT, "prepare": 8}) == [-1, 9, 32]
    assert counted_in(HOLD, {"rest": 15}, LIFT) == [-1, 9, 24]
    sides = {**HOLD, "sides": ["left", "right"], "switch": 8}
    assert counted_in(sides) == [-1, 9, 17, 27]


@pytest.mark.parametrize("after", [HOLD, {**HOLD, "duration": 40}, {"name": "Oil", "until": "ready"}])
@pytest.mark.parametrize("amount", Amount)
def test_nothing_is_said_into_the_last_breath_of_what_comes_after_it(after: dict[str, Any], amount: Amount) -> None:
    over = 8 + 2 * 19
    out = over - 8
    notes = [note for note in heard(timeline(BREATH, after), amount, quick) if note.voice]
    assert [note.sound for note in notes if out <= note.at < over] == ["out"]
    assert after["name"] + "." in [note.sound for note in notes if note.at >= over]


@pytest.mark.parametrize("amount", Amount)
def test_where_an_author_speaks_as_work_begins_it_is_said_first_that_it_does(amount: Amount) -> None:
    cues = [{"at": 0, "say": "Little finger."}, {"at": 5, "say": "Ring finger."}]
    words = said(timeline({**HOLD, "duration": 20, "prepare": 8, "cues": cues}), amount)
    at = words.index(BEGIN)
    assert words[at : at + 3] == [BEGIN, "Little finger.", "Ring finger."]
    assert words.count(BEGIN) == 1


def few(**step: Any) -> list[str]:
    words = but_counts(said(timeline({**LIFT, "prepare": 8, **step}), Amount.FEW))
    return words[: words.index("last one")]


ROUND = {"name": "Circles", "motion": "arm-circle", "say": "Draw circles backwards."}


def test_with_few_words_the_way_is_told_after_the_name_where_the_step_has_one() -> None:
    assert few(**ROUND, way="backwards") == ["Circles.", "Backwards.", "Three times."]
    assert few(**{**ROUND, "say": "Draw circles."}, way="both ways") == ["Circles.", "Both ways.", "Three times."]
    assert few(**{**ROUND, "say": "As you like."}, way="either way") == ["Circles.", "Either way.", "Three times."]


def test_not_the_way_of_the_figure_alone_nor_what_is_no_direction() -> None:
    assert few(**{**ROUND, "say": "Draw circles, whichever way was easier."}, way="forwards") == [
        *("Circles.", "Three times."),
    ]
    skin = {"name": "Calf", "motion": "skin", "on": "lower leg", "way": "twice in each place"}
    assert few(**skin, say="Take the skin along, twice in each place.") == ["Calf.", "Three times."]


@pytest.mark.parametrize("name", ["Circles backwards", "Backward circles", "Circles back"])
def test_nor_twice_where_the_name_has_it(name: str) -> None:
    assert few(**{**ROUND, "name": name}, way="backwards") == [f"{name}.", "Three times."]


def test_with_more_words_what_to_do_has_it() -> None:
    given = timeline({**LIFT, **ROUND, "prepare": 8, "way": "backwards"})
    assert "Backwards." not in said(given, Amount.USUAL)
