"""By ear alone: what comes, how much, on which side, how many are left, that a key is waited for, that it is over.

Written by hand for routines of different shape, as somebody who does not look has to hear them.
"""

from __future__ import annotations

from typing import Any

import pytest

from selfcare.session.aloud import BEGIN, READY, Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.session import Session
from selfcare.sound.beats import SOFT
from selfcare.sound.score import notes
from tests.session.helpers import s, timeline
from tests.sound.hearing import COUNTS, heard, paced, said

CIRCLES: dict[str, Any] = {
    "name": "Small circles",
    "reps": 10,
    "tempo": 2,
    "prepare": 10,
    "say": "Arms out to the sides.",
    "show": "Not over the shoulder.",
}


def test_before_a_step_its_name_how_many_what_to_do_and_what_to_mind_are_said_and_counts_lose_nothing() -> None:
    words = said(timeline(CIRCLES))
    assert words == [
        *("Small circles.", "Ten times.", "Arms out to the sides.", "Not over the shoulder."),
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "last one", "ten"),
        "Done. That was less than a minute.",
    ]


def test_with_few_words_there_is_name_dose_side_every_fifth_the_last_and_the_end() -> None:
    words = said(timeline({**CIRCLES, "sides": ["left", "right"], "switch": 8}), Amount.FEW)
    assert words == [
        *("Small circles.", "Ten times.", "left side", "one", "five", "last one", "ten"),
        *("change to the right side", "Eight seconds to change.", "one", "five", "last one", "ten"),
        "Done. That was one minute.",
    ]


def test_an_authors_words_within_the_work_lead_it_and_stay_with_few_words() -> None:
    step = {"name": "Press", "reps": 3, "tempo": 8, "prepare": 5, "cues": [{"at": "each-rep+4s", "say": "Let go."}]}
    assert said(timeline(step), Amount.FEW).count("Let go.") == 3


def test_sets_and_rounds_are_told_and_the_last_of_them() -> None:
    sets = said(timeline({"name": "Hold", "duration": 10, "sets": 3, "rest": 10, "prepare": 10}), Amount.FEW)
    assert [word for word in sets if "set" in word.lower()] == ["Three sets.", "Set two of three.", "Last set."]
    step = {"name": "Lift", "reps": 3, "tempo": 2}
    rounds = said(timeline({"repeat": 3, "rest": 10, "steps": [step]}), Amount.FEW)
    assert [word for word in rounds if "round" in word.lower()] == [
        "Round one of three.",
        "Round two of three.",
        "Last round.",
    ]
    assert rounds.count("Lift.") == 3


@pytest.mark.parametrize("name", ["Four breaths", "4 slow breaths", "Just four breaths, please", "Breathe four times"])
def test_a_dose_that_the_name_has_in_it_is_not_said_twice(name: str) -> None:
    breaths = timeline({"name": name, "breathe": {"in": 4, "out": 6}, "cycles": 4, "prepare": 10})
    words = said(breaths)
    assert words[:2] == [f"{name}.", "in"]


@pytest.mark.parametrize("name", ["Sway 30 s", "Sway for thirty seconds", "Sway, 30s", "Thirty seconds of swaying"])
def test_nor_are_seconds_whatever_way_the_name_writes_them(name: str) -> None:
    assert "Thirty seconds." not in said(timeline({"name": name, "duration": 30, "prepare": 10}))


@pytest.mark.parametrize("name", ["Four breaths", "Sway with two fingers", "Thirty", "Seconds", "Over thirty"])
def test_a_name_that_says_another_dose_keeps_the_real_one_beside_it(name: str) -> None:
    assert "Thirty seconds." in said(timeline({"name": name, "duration": 30, "prepare": 10}))
    assert "Two times." in said(timeline({"name": name, "reps": 2, "tempo": 3, "prepare": 10}))


def test_a_text_that_is_the_name_or_another_text_is_said_once() -> None:
    step = {"name": "Tilt your head", "duration": 30, "prepare": 10, "say": "Tilt your head.", "show": "Slowly."}
    words = said(timeline({**step, "receiver": "Slowly"}))
    assert words[:3] == ["Tilt your head.", "Thirty seconds.", "Slowly."]
    assert words.count("Tilt your head.") == words.count("Slowly.") == 1 and "Slowly" not in words


def test_every_count_of_long_work_is_told_with_many_words_and_every_fifth_with_the_usual() -> None:
    given = timeline({"name": "March", "reps": 24, "tempo": 2, "prepare": 5})
    counted = {amount: len([note for note in heard(given, amount) if note.voice and note.at in range(5, 53, 2)])
               for amount in Amount}  # fmt: skip
    assert counted == {Amount.FEW: 5, Amount.USUAL: 5, Amount.MANY: 24}
    assert "last one" in said(given)


def minute_left(step: dict[str, Any], amount: Amount = Amount.USUAL) -> list[float]:
    notes = heard(timeline({"name": "Rest", **step}), amount, lambda text: None if text == "Rest." else paced(text))
    return [note.at for note in notes if "minute left" in note.sound.casefold()]


@pytest.mark.parametrize("amount", Amount)
def test_in_long_work_it_is_said_that_one_minute_is_left_and_with_few_words_too(amount: Amount) -> None:
    assert minute_left({"duration": 180}, amount) == [120]
    assert minute_left({"duration": 600}, amount) == [540]


@pytest.mark.parametrize("step", [{"duration": 179}, {"duration": 300, "quiet": True}, {"reps": 100, "tempo": 3}])
def test_shorter_quiet_and_counted_work_have_no_minute_left(step: dict[str, Any]) -> None:
    assert minute_left(step) == []


def test_the_minute_waits_for_an_author_who_speaks_and_is_left_to_one_who_says_it() -> None:
    words = {"at": "118s", "say": "Slow and light, always one hand in touch."}
    assert minute_left({"duration": 180, "cues": [words]}) == [pytest.approx(118 + 8 / 3 + 0.12)]
    assert minute_left({"duration": 180, "cues": [{"at": "-60s", "say": "One minute left."}]}) == [120]


def test_of_breaths_the_last_is_announced_and_the_half_of_many() -> None:
    words = said(timeline({"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 10, "prepare": 8}))
    assert words[:4] == ["Breathe.", "Breathe ten times.", "in", "out"]
    assert words[-4:] == ["last breath", "in", "out", "Done. That was two minutes."]
    half = words.index("halfway")
    assert words[:half].count("in") == 5


def test_a_long_hold_ticks_softly_and_a_short_one_is_quiet() -> None:
    given = timeline({"name": "Breathe", "breathe": {"in": 4, "hold": 7, "out": 8}, "cycles": 1})
    soft = [note.at for note in heard(given) if note.gain == SOFT]
    assert soft == [5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18]


def test_at_speed_nothing_ticks_within_a_breath() -> None:
    session = Session(timeline({"name": "Breathe", "breathe": {"in": 4, "hold": 7, "out": 8}, "cycles": 1}))
    session.start(s(0))
    assert not [
        note
        for note in notes((Due(float(due.at) / 5, due.event) for due in coming(session)), speed=5)
        if note.gain == SOFT
    ]


def test_where_a_key_is_waited_for_it_is_said() -> None:
    given = timeline(
        {"name": "Mix", "until": "ready", "expect": 30, "say": "Two teaspoons of oil.", "show": "Plain oil."}
    )
    session = Session(given)
    session.start(s(0), s(15))
    played = notes((Due(float(due.at) - 15, due.event) for due in coming(session)), paced, since=-15)
    told = [note.sound for note in played if note.voice]
    assert told == ["Mix.", "About thirty seconds.", "Two teaspoons of oil.", "Plain oil.", BEGIN, *[READY] * 6]


@pytest.mark.parametrize("amount", Amount)
def test_a_step_without_a_gap_is_named_in_the_last_repetition_before_it_and_no_count_gives_way(amount: Amount) -> None:
    given = timeline({"name": "Up", "reps": 5, "tempo": 4}, {"name": "Down", "reps": 5, "tempo": 4})
    played = [(note.at, note.sound) for note in heard(given, amount) if note.voice]
    counts = [(at, word) for at, word in played if word in COUNTS]
    if amount is not Amount.FEW:
        assert counts == [(4 * n, word) for n, word in enumerate(("one", "two", "three", "four", "five") * 2)]
    assert 16 < next(at for at, word in played if word == "Down.") < 20


def test_where_there_is_no_time_for_all_the_less_needed_is_left_out_and_what_to_do_is_said() -> None:
    step = {
        "name": "Lift",
        "reps": 4,
        "tempo": 2,
        "prepare": 3,
        "say": "Arms up and then slowly down.",
        "show": "Breathe.",
    }
    words = said(timeline({"name": "Sit", "duration": 6}, step))
    at = words.index("Arms up and then slowly down.")
    assert "Four times." not in words
    assert words[at + 1 : -1] == ["Breathe.", "one", "two", "three", "last one", "four"]


def test_what_to_mind_is_told_once_in_a_session() -> None:
    group = {
        "sides": ["left", "right"],
        "switch": 20,
        "steps": [CIRCLES, {**CIRCLES, "name": "Large circles"}],
    }
    words = said(timeline(group))
    assert words.count("Not over the shoulder.") == 1
    assert words.count("Small circles.") == words.count("Large circles.") == 2


def test_what_is_said_to_the_one_who_receives_is_said_aloud() -> None:
    step = {
        "name": "Rest the hands",
        "duration": 30,
        "prepare": 10,
        "say": "Rest both hands.",
        "receiver": "Say stop at any time.",
    }
    assert "For the one who receives: Say stop at any time." in said(timeline(step, **{"for": "partner"}))


def test_in_timed_work_what_to_mind_may_follow_the_start_and_what_to_do_comes_before_it() -> None:
    show = "Look now and then, if your fingers feel little of what they touch."
    step = {"name": "Stroke", "duration": 60, "prepare": 6, "say": "Stroke slowly up the arm.", "show": show}
    played = {note.sound: note.at for note in heard(timeline({"name": "Sit", "duration": 4}, step)) if note.voice}
    start = 4 + 6
    assert played["Stroke slowly up the arm."] < start < played[show]


def test_words_and_counts_are_the_same_in_a_second_look() -> None:
    given = timeline(CIRCLES)
    assert heard(given) == heard(given)


def test_everything_a_session_says_at_any_amount_is_known_before_it() -> None:
    from selfcare.sound.speech import phrases

    given = timeline(
        CIRCLES, {"repeat": 2, "rest": 10, "steps": [{**CIRCLES, "sets": 2, "rest": 8}]},
        {"name": "Wait", "until": "ready", "expect": 30}, {"name": "Hold", "duration": 90},
        {"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 10},
    )  # fmt: skip
    for amount in Amount:
        assert set(said(given, amount)) <= set(phrases(given))
