from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.cues.numbers import number
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Timeline
from selfcare.session.session import Session
from selfcare.sound.beats import DUCKED
from selfcare.sound.notes import Note, in_time
from selfcare.sound.placing import GAP
from selfcare.sound.score import notes, silent
from selfcare.sound.speech import phrases
from tests.session.helpers import s, timeline

Length = Callable[[str], float | None]
HALF_A_SECOND: Length = lambda _: 0.5  # noqa: E731
COUNTS: Length = lambda text: None if text[-1] == "." or text.startswith("last") else 0.5  # noqa: E731
"""Half a second for the short words that fall on a moment, and nobody who leads to it (see test_leading.py)."""


def lasting(**seconds: float) -> Length:
    """Half a second for short words, and as long as it is named here for an instruction."""
    return lambda text: seconds.get(text, COUNTS(text))


def heard(given: Timeline, length: Length = silent, speed: float = 1.0) -> list[Note]:
    session = Session(given)
    session.start(s(-1), s(1))
    return list(notes((Due(float(due.at) / speed, due.event) for due in coming(session)), length, speed=speed))


def tones(of: list[Note]) -> list[str]:
    return [f"{note.at:g} {note.sound}" for note in of if not note.voice and note.at >= 0]


def words(of: list[Note]) -> list[str]:
    return [f"{note.at:g} {note.sound}" for note in of if note.voice and note.at >= 0]


COUNTED: dict[str, Any] = {"name": "Lift", "reps": 3, "tempo": 2}


def test_every_tone_falls_exactly_on_its_event() -> None:
    played = heard(timeline({"name": "Hold", "duration": 20}, {"rest": 6}, COUNTED))
    assert tones(played) == [
        *("0 start", "10 halfway", "17 count", "18 count", "19 count"),
        *("20 rest", "23 count", "24 count", "25 count"),
        *("26 start", "28 tick", "30 tick", "32 done"),
    ]
    assert words(played) == []


def test_a_count_falls_on_its_repetition() -> None:
    assert words(heard(timeline(COUNTED), COUNTS)) == ["0 one", "2 two", "4 three"]


def test_ticks_are_quieter_under_words_and_full_without() -> None:
    step = {"name": "Lift", "reps": 2, "tempo": {"out": 3, "pause": 3}}
    no_pause: Length = lambda text: None if text == "pause" else COUNTS(text)  # noqa: E731
    gains = [(note.at, note.gain) for note in heard(timeline(step), no_pause) if not note.voice]
    assert gains == [(0, DUCKED), (3, 1.0), (6, DUCKED), (9, 1.0), (12, 1.0)]


def test_at_a_tempo_too_quick_for_words_a_tick_counts_and_every_fifth_is_spoken() -> None:
    played = heard(timeline({"name": "Tap", "reps": 12, "tempo": "0.6s"}), COUNTS)
    assert words(played) == ["2.4 five", "5.4 ten"]
    assert len(tones(played)) == 13


def test_whether_words_fit_is_decided_once_for_a_step_by_its_longest_count() -> None:
    longer: Length = lambda text: 0.9 if text == "seven" else COUNTS(text) and 0.3  # noqa: E731
    played = heard(timeline({"name": "Tap", "reps": 10, "tempo": 1}), longer)
    assert words(played) == ["0 one", "4 five", "9 ten"]


def test_an_instruction_that_fits_is_spoken_after_the_tone_of_its_step() -> None:
    played = heard(timeline({"name": "Hold", "duration": 15, "say": "Softly."}), lasting(**{"Softly.": 4.0}))
    assert words(played) == ["0 begin now", "0.74 Softly.", "12 three", "13 two", "14 one"]


def test_an_instruction_is_spoken_before_its_step_where_it_does_not_fit_inside() -> None:
    given = timeline({"name": "Hold", "duration": 5}, {"rest": 20}, {**COUNTED, "say": "Softly."})
    played = words(heard(given, lasting(**{"Softly.": 4.0})))
    assert "15.88 Softly." in played  # and ends before it is said that it begins soon, at 20
    assert played[-3:] == ["25 one", "27 two", "29 three"]


def test_a_long_instruction_begins_in_the_rest_and_gives_its_end_to_the_countdown_of_its_own_gap() -> None:
    given = timeline({"name": "Hold", "duration": 4}, {"rest": 10}, {**COUNTED, "prepare": 8, "say": "Softly."})
    played = words(heard(given, lasting(**{"Softly.": 7.0})))
    assert "9.88 Softly." in played
    assert played[-3:] == ["22 one", "24 two", "26 three"]


def test_an_instruction_is_given_in_the_rest_before_timed_work_that_would_have_room_for_it() -> None:
    stand = {"name": "Stand", "duration": 20, "say": "Heel to toe."}
    length = lasting(**{"Heel to toe.": 4.0})
    long_rest = words(heard(timeline({"name": "Hold", "duration": 4}, {"rest": 30}, stand), length))
    assert "24.88 Heel to toe." in long_rest  # 4 s, and before it is said at 29 that it begins soon
    short_rest = words(heard(timeline({"name": "Hold", "duration": 4}, {"rest": 5}, stand), length))
    assert "9.74 Heel to toe." in short_rest  # there it is given in the work


def test_with_no_room_before_it_an_instruction_covers_the_first_counts() -> None:
    given = timeline({"name": "Hold", "duration": 4}, {**COUNTED, "reps": 4, "say": "Softly."})
    played = heard(given, lasting(**{"Softly.": 3.0}))
    assert words(played)[1:] == ["4.45 Softly.", "8 three", "10 four"]
    assert tones(played)[1:4] == ["4 start", "6 tick", "8 tick"]


def test_sides_are_named_at_the_change_and_once() -> None:
    given = timeline({**COUNTED, "sides": ["left", "right"], "switch": 6}, prepare=6)
    played = words(heard(given, COUNTS))
    assert played[0] == "0 left side"
    assert "12.45 change to the right side" in played
    assert not any("right side" in line for line in played if float(line.split()[0]) >= 18)


def test_halfway_the_end_of_work_and_rest_are_spoken_and_tones_count_in() -> None:
    given = timeline({"name": "Hold", "duration": 20, "sets": 2, "rest": 5})
    played = heard(given, COUNTS)
    ends = ["17 three", "18 two", "19 one", "20.45 and rest, five seconds"]
    assert words(played)[:8] == ["0 begin now", "10 halfway", *ends, "25 begin now", "35 halfway"]
    assert [line for line in tones(played) if "count" in line][3:6] == ["22 count", "23 count", "24 count"]


def test_breaths_are_led_by_words_and_by_ticks_alone_where_a_phase_is_too_short() -> None:
    given = timeline({"name": "Breathe", "breathe": {"in": 3, "hold": "0.4s", "out": 3}, "cycles": 1})
    played = heard(given, COUNTS)
    assert words(played) == ["0 in", "3.4 out"]
    assert tones(played) == ["0 start", "3 tick", "3.4 tick", "6.4 done"]


def test_an_authors_words_wait_for_others_and_counts_give_way_to_them() -> None:
    cues = [{"at": "1s", "say": "First."}, {"at": "2s", "say": "Second."}]
    given = timeline({"name": "Lift", "reps": 6, "tempo": 2, "cues": cues})
    played = words(heard(given, lasting(**{"First.": 2.0, "Second.": 1.5})))
    assert played == ["0 one", "1 First.", "3.12 Second.", "6 four", "8 five", "10 six"]


def test_a_sound_of_the_routines_own_is_in_the_score() -> None:
    given = timeline({"name": "Hold", "duration": 8, "cues": [{"at": "3s", "sound": "gong.wav"}]})
    assert "3 gong.wav" in tones(heard(given))


def test_at_speed_the_words_that_have_no_room_are_left_out_and_no_tone_is() -> None:
    given = timeline({"name": "Hold", "duration": 20}, {**COUNTED, "reps": 5}, prepare=5)
    slow, quick = heard(given, HALF_A_SECOND), heard(given, HALF_A_SECOND, speed=10.0)
    assert [note.sound for note in slow if not note.voice] == [note.sound for note in quick if not note.voice]
    assert len(words(quick)) < len(words(slow)) / 2
    assert_never_overlapping(quick)


def assert_never_overlapping(played: list[Note]) -> None:
    said = [note for note in played if note.voice]
    for one, other in pairwise(said):
        assert other.at >= one.end + GAP - 1e-9, (one, other)


STEPS = st.one_of(
    st.fixed_dictionaries(
        {"name": st.just("A"), "reps": st.integers(1, 12), "tempo": st.sampled_from(["0.5s", 1, 2, 3])},
        optional={"say": st.just("Arms out."), "sides": st.just(["left", "right"]), "prepare": st.sampled_from([3, 8])},
    ),
    st.fixed_dictionaries(
        {"name": st.just("B"), "duration": st.sampled_from([2, 6, 25])},
        optional={
            "say": st.just("Hold still."),
            "sets": st.integers(2, 3),
            "rest": st.sampled_from([4, 20]),
            "cues": st.just([{"at": "1s", "say": "Look up."}]),
        },
    ),
    st.fixed_dictionaries(
        {"name": st.just("C"), "breathe": st.just({"in": 1, "out": 2}), "cycles": st.integers(1, 4)},
        optional={"say": st.just("Breathe.")},
    ),
)


def fit(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [step if "sets" in step else {k: v for k, v in step.items() if k != "rest"} for step in steps]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(STEPS, min_size=1, max_size=5),
    st.floats(0.1, 12),
    st.floats(0.1, 1.5),
    st.sampled_from([0.5, 1.0, 3.0]),
)
def test_whatever_the_routine_speech_never_overlaps_speech_and_notes_come_in_order(
    steps: list[dict[str, Any]], instruction: float, word: float, speed: float
) -> None:
    played = heard(timeline(*fit(steps), prepare=5), lambda text: instruction if text[-1] == "." else word, speed)
    assert_never_overlapping(played)
    assert [note.at for note in played] == sorted(note.at for note in played)
    assert played[-1].sound == "done" or played[-1].voice


def test_that_the_next_is_the_last_is_never_said_before_the_one_before_it() -> None:
    quick = timeline({"name": "Tap", "reps": 2, "tempo": 1}, prepare=5)
    notes = heard(quick, lambda text: 0.125 if text[-1] == "." else 1.0, 3.0)
    assert [note.at for note in notes] == sorted(note.at for note in notes)
    assert "last one" not in [note.sound for note in notes if note.at < 5 / 3]


def test_of_what_comes_late_only_the_newest_change_is_played() -> None:
    late = [Note(1.0, "start"), Note(3.0, "rest"), Note(4.0, "tick"), Note(4.5, "nine", voice=True, seconds=0.5)]
    assert in_time([*late, Note(10.0, "tick")], now=9.0) == [Note(9.0, "rest"), Note(10.0, "tick")]


def test_a_late_change_gives_way_to_a_newer_tone_that_is_just_in_time() -> None:
    assert in_time([Note(1.0, "start"), Note(8.95, "tick")], now=9.0) == [Note(8.95, "tick")]


def test_what_is_ahead_is_played_as_it_is() -> None:
    ahead = [Note(9.0, "start"), Note(9.0, "one", voice=True, seconds=0.5)]
    assert in_time(ahead, now=9.0) == ahead


def test_numbers_are_counted_as_people_do() -> None:
    assert number(10_000) == "ten thousand"  # the most that a step can have
    assert number(1_500) == "one thousand five hundred"
    assert [number(n) for n in (1, 13, 20, 21, 100, 120)] == [
        *("one", "thirteen", "twenty", "twenty one", "one hundred", "one hundred and twenty"),
    ]


def test_everything_that_a_session_may_say_is_known_before() -> None:
    given = timeline(
        {"name": "Lift", "reps": 7, "sides": ["left", "right"], "say": "Up.", "sets": 2, "rest": 5, "prepare": 9},
        {"name": "Hold", "duration": 30, "cues": [{"at": "5s", "say": "Still."}]},
        {"name": "Breathe", "breathe": {"in": 2, "out": 2}, "cycles": 3},
    )
    known = set(phrases(given))
    said = {note.sound for note in heard(given, HALF_A_SECOND) if note.voice}
    assert said <= known
    assert {
        "left side",
        "Up.",
        "Still.",
        "seven",
        "halfway",
        "and rest, five seconds",
        "in",
        "out",
        "one",
        "last one",
    } <= said
    assert {
        "Lift.",
        "Seven times.",
        "Two sets.",
        "Thirty seconds.",
        "Last set.",
        "Done. That was three minutes.",
    } <= said
