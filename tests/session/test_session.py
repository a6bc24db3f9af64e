"""The engine, told as lists of events."""

from __future__ import annotations

from decimal import Decimal

from selfcare.session.events import Outcome, SegmentEnded
from selfcare.session.position import State
from selfcare.session.session import Session
from tests.session.helpers import s, timeline, told

TEN = {"name": "Hold", "duration": 10}
CIRCLES = {"name": "Circles", "reps": 3, "tempo": 2}
WAIT = {"name": "Turn over", "until": "ready", "expect": 40}


def begun(*steps: dict[str, object], **routine: object) -> Session:
    session = Session(timeline(*steps, **routine))  # type: ignore[arg-type]
    session.start(s(0))
    return session


def test_a_timed_step_counts_down_its_last_three_seconds() -> None:
    session = Session(timeline(TEN))
    assert told(session.start(s(0))) == ["0 session starts", "0 work Hold"]
    assert told(session.advance(s(20))) == [
        "7 countdown 3", "8 countdown 2", "9 countdown 1", "10 work Hold over", "10 session done",
    ]  # fmt: skip


def test_looking_twice_at_the_same_time_says_nothing_the_second_time() -> None:
    session = begun(TEN)
    assert session.advance(s(8))
    assert session.advance(s(8)) == []


def test_a_late_look_catches_up_with_the_times_at_which_things_were_due() -> None:
    session = begun(CIRCLES, TEN)
    assert told(session.advance(s(100)))[:4] == ["2 rep 2", "4 rep 3", "6 work Circles over", "6 work Hold"]


def test_each_repetition_is_said_when_it_begins() -> None:
    session = Session(timeline(CIRCLES))
    assert told(session.start(s(0)) + session.advance(s(6))) == [
        "0 session starts", "0 work Circles", "0 rep 1", "2 rep 2", "4 rep 3", "6 work Circles over", "6 session done",
    ]  # fmt: skip


def test_breathing_says_its_phases_and_leaves_out_those_of_no_length() -> None:
    session = begun({"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 2})
    assert told(session.advance(s(20))) == [
        "4 phase out 1", "10 phase in 2", "14 phase out 2", "20 work Breathe over", "20 session done",
    ]  # fmt: skip


def test_long_timed_work_says_halfway() -> None:
    assert "10 halfway" in told(begun({"name": "Hold", "duration": 20}).advance(s(20)))
    assert "halfway" not in " ".join(told(begun({"name": "Hold", "duration": 19}).advance(s(19))))


def test_short_gaps_do_not_count_down() -> None:
    said = told(begun(CIRCLES, {"rest": 4}, CIRCLES).advance(s(99)))
    assert not [line for line in said if "countdown" in line]


def test_an_authors_cues_come_at_their_places() -> None:
    cues = [{"at": "2s", "say": "Two in"}, {"at": "-1s", "say": "One left"}, {"at": "halfway", "sound": "tick"}]
    said = told(begun({"name": "Hold", "duration": 8, "cues": cues}).advance(s(8)))
    assert said[:3] == ["2 say Two in", "4 sound tick", "5 countdown 3"]
    assert said[-4:-2] == ["7 say One left", "7 countdown 1"]


def test_halfway_of_counted_work_is_the_start_of_a_repetition() -> None:
    step = {"name": "Lift", "reps": 5, "tempo": 2, "cues": [{"at": "halfway", "say": "Half"}]}
    assert "4 say Half" in told(begun(step).advance(s(10)))


def test_each_rep_cues_come_with_every_repetition() -> None:
    step = {**CIRCLES, "cues": [{"at": "each-rep", "sound": "tick"}]}
    said = told(begun(step).advance(s(6)))
    assert [line for line in said if "tick" in line] == ["2 sound tick", "4 sound tick"]  # the first came at the start


def test_a_part_of_each_repetition_has_its_own_cue_and_keeps_the_pace() -> None:
    step = {"name": "Fists", "reps": 2, "tempo": 6, "cues": [{"at": "each-rep+4s", "say": "Let go"}]}
    session = begun(step)
    assert [line for line in told(session.advance(s(5))) if "Let go" in line] == ["4 say Let go"]
    session.pace(s(5), +10)  # twice as fast from the next repetition on
    assert [line for line in told(session.advance(s(20))) if "Let go" in line] == ["8 say Let go"]


def test_a_pause_stops_time_and_going_on_counts_in() -> None:
    session = begun(TEN)
    assert told(session.pause(s(2))) == ["2 paused"]
    assert session.advance(s(500)) == []
    assert told(session.resume(s(600), s(3))) == ["2 countdown 3"]
    assert told(session.advance(s(603))) == ["2 countdown 2", "2 countdown 1", "2 resumed"]
    assert told(session.advance(s(611)))[-1] == "10 session done"


def test_pausing_in_the_count_in_goes_back_to_the_pause_without_a_word() -> None:
    session = begun(TEN)
    session.pause(s(2))
    session.resume(s(10), s(3))
    assert session.pause(s(11)) == [] or told(session.pause(s(11))) == []
    assert session.state is State.PAUSED
    assert session.advance(s(99)) == []


def test_a_lead_in_is_not_session_time_and_can_be_cut_short() -> None:
    session = Session(timeline(TEN))
    assert session.start(s(0), s(15)) == []
    assert session.position(s(5)).remaining == s(10)
    assert told(session.hasten(s(5))) == ["0 session starts", "0 work Hold"]
    assert told(session.advance(s(15)))[-1] == "10 session done"


def test_a_lead_in_counts_down_and_starts_by_itself() -> None:
    session = Session(timeline(TEN))
    session.start(s(0), s(15))
    assert told(session.advance(s(15))) == [
        "0 countdown 3", "0 countdown 2", "0 countdown 1", "0 session starts", "0 work Hold",
    ]  # fmt: skip


def test_a_lead_in_can_be_paused_and_the_session_begins_after_a_count_in() -> None:
    session = Session(timeline(TEN))
    session.start(s(0), s(15))
    assert session.pause(s(5)) == [] and session.advance(s(500)) == []
    assert told(session.resume(s(500), s(3)) + session.advance(s(503)))[3:] == ["0 session starts", "0 work Hold"]


def test_a_lead_in_can_be_made_longer_and_counts_down_anew() -> None:
    session = Session(timeline(TEN))
    session.start(s(0), s(5))
    assert told(session.advance(s(3))) == ["0 countdown 3", "0 countdown 2"]
    session.extend(s(3))
    assert session.position(s(3)).remaining == s(12)
    assert told(session.advance(s(15)))[:4] == ["0 countdown 3", "0 countdown 2", "0 countdown 1", "0 session starts"]


def test_next_skips_the_segment_at_hand() -> None:
    session = begun(TEN, CIRCLES)
    assert told(session.next(s(3))) == ["3 work Hold skipped", "3 work Circles", "3 rep 1"]
    assert told(session.advance(s(9)))[-1] == "9 session done"


def test_next_on_the_last_segment_ends_the_session() -> None:
    assert told(begun(TEN).next(s(3))) == ["3 work Hold skipped", "3 session done"]


def test_a_next_in_the_last_instant_was_meant_for_what_just_ended() -> None:
    session = begun(TEN, {"name": "Rest", "duration": 30})
    assert told(session.next(s(10)))[-1] == "10 work Rest"
    assert session.next(s("10.29")) == []
    assert told(session.next(s("10.3"))) == ["10.3 work Rest skipped", "10.3 session done"]


def test_next_twice_skips_two_because_both_were_commands() -> None:
    session = begun(TEN, TEN, CIRCLES)
    session.next(s(1))
    assert told(session.next(s("1.1")))[-1] == "1.1 rep 1"


def test_back_returns_to_the_start_and_soon_after_it_to_the_one_before() -> None:
    session = begun(CIRCLES, TEN)
    session.advance(s(9))
    assert told(session.back(s(9))) == ["9 work Hold skipped", "9 work Hold"]
    assert told(session.back(s("10.9"))) == ["10.9 work Hold skipped", "10.9 work Circles", "10.9 rep 1"]


def test_back_at_the_very_start_begins_again_and_time_does_not_go_back() -> None:
    session = begun(TEN)
    assert told(session.back(s(1))) == ["1 work Hold skipped", "1 work Hold"]
    assert told(session.advance(s(11)))[-1] == "11 session done"


def test_an_open_step_waits_for_ever_and_ready_ends_it() -> None:
    session = begun(WAIT, TEN)
    assert session.advance(s(100_000)) == []
    assert session.due() is None
    assert told(session.finish(s(100_001))) == ["100001 work Turn over over", "100001 work Hold"]


def test_ready_is_nothing_on_a_step_that_is_not_open() -> None:
    assert begun(TEN).finish(s(3)) == []


def test_next_finishes_an_open_step_without_skipping_it() -> None:
    ended = begun(WAIT, TEN).next(s(7))[0]
    assert isinstance(ended, SegmentEnded) and not ended.skipped and ended.seconds == 7


def test_a_key_on_an_open_step_that_has_only_just_begun_was_meant_for_what_is_over() -> None:
    session = begun(TEN, WAIT)
    session.advance(s(10))
    assert session.finish(s("10.2")) == []
    assert told(session.finish(s("10.4")))[0] == "10.4 work Turn over over"


def test_unattended_an_open_step_lasts_as_long_as_expected() -> None:
    session = Session(timeline(WAIT, TEN), unattended=True)
    session.start(s(0))
    assert told(session.advance(s(41))) == ["40 work Turn over over", "40 work Hold"]


def test_left_alone_in_an_open_step_it_goes_on_when_the_expected_time_is_over() -> None:
    session = begun(WAIT, TEN)
    assert session.leave_alone(s(30)) == []
    assert told(session.advance(s(40))) == ["40 work Turn over over", "40 work Hold"]


def test_pace_holds_from_the_next_repetition_on() -> None:
    session = begun(CIRCLES)
    session.pace(s(1), +10)
    assert told(session.advance(s(99))) == ["2 rep 2", "3 rep 3", "4 work Circles over", "4 session done"]


def test_pace_stays_between_half_and_double_and_leaves_timed_work_alone() -> None:
    session = begun(TEN)
    session.pace(s(0), +99)
    assert session.pace_factor == 2
    assert session.position(s(0)).remaining == 10
    session.pace(s(0), -99)
    assert session.pace_factor == Decimal("0.5")


def test_extend_gives_timed_work_ten_seconds_and_counts_down_anew() -> None:
    session = begun({"name": "Hold", "duration": 9})
    session.advance(s(8))
    session.extend(s(8))
    assert told(session.advance(s(30))) == [
        "16 countdown 3", "17 countdown 2", "18 countdown 1", "19 work Hold over", "19 session done",
    ]  # fmt: skip


def test_what_a_longer_step_would_have_said_in_the_past_is_not_said() -> None:
    session = begun({"name": "Hold", "duration": 12})
    session.extend(s("11.5"))  # 22 s now, and halfway would have been at 11
    assert told(session.advance(s("18.5"))) == []


def test_extend_gives_counted_work_the_repetitions_that_make_ten_seconds() -> None:
    session = begun({"name": "Lift", "reps": 2, "tempo": 3})
    session.extend(s(1))
    assert session.position(s(1)).of == 6  # four more of 3 s
    assert told(session.advance(s(99)))[-1] == "18 session done"


def test_extend_is_nothing_on_an_open_step() -> None:
    session = begun(WAIT)
    assert session.extend(s(1)) == []
    assert session.due() is None


def test_stop_and_hurt_say_how_it_ended_and_nothing_comes_after() -> None:
    session = begun(TEN)
    assert told(session.stop(s(3))) == ["3 work Hold skipped", "3 session stopped"]
    assert session.stop(s(4)) == session.next(s(4)) == session.back(s(4)) == session.advance(s(99)) == []
    assert told(begun(TEN).stop(s(1), Outcome.HURT))[-1] == "1 session hurt"


def test_a_stopped_step_remembers_how_many_were_done_in_full() -> None:
    ended = begun(CIRCLES).stop(s(5))[-2]
    assert isinstance(ended, SegmentEnded) and ended.reps == 2


def test_commands_in_a_pause_move_the_position_and_wait_to_speak() -> None:
    session = begun(TEN, CIRCLES)
    session.pause(s(2))
    assert told(session.next(s(5))) == ["2 work Hold skipped", "2 work Circles"]
    assert told(session.resume(s(9))) == ["2 resumed", "2 rep 1"]


def test_the_position_tells_the_count_the_phase_and_what_is_left() -> None:
    session = begun({"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 2}, WAIT)
    position = session.position(s(13))
    assert (position.count, position.of, position.phase, position.phase_remaining) == (2, 2, "in", 1)
    assert position.remaining == 7 and position.session_remaining == 47 and position.progress == 0.65


def test_looking_at_the_position_changes_nothing() -> None:
    session = begun(TEN)
    session.position(s(9))
    assert told(session.advance(s(7))) == ["7 countdown 3"]


def test_time_left_follows_the_pace() -> None:
    session = begun(CIRCLES, CIRCLES)
    session.pace(s(0), +10)
    assert session.position(s(0)).session_remaining == 2 + 1 + 1 + 3


def test_an_hour_at_four_looks_a_second_drifts_by_nothing() -> None:
    session = begun({"name": "Lift", "reps": 1200, "tempo": 3})
    events = [event for look in range(1, 4 * 3600 + 1) for event in session.advance(Decimal(look) / 4 + s("0.013"))]
    assert events[-1].at == 3600
    assert [event.at for event in events[:1199]] == [Decimal(3 * n) for n in range(1, 1200)]
