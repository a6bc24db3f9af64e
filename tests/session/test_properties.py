"""Whatever one does and however one looks: time adds up, events are in order, and the same for every way of looking."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.session.events import Event, Paused, Resumed, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.position import State
from selfcare.session.session import Session
from tests.session.helpers import timeline

seconds = st.integers(1, 300).map(lambda tenths: Decimal(tenths) / 10)
steps: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.fixed_dictionaries({"name": st.just("timed"), "duration": seconds}),
    st.fixed_dictionaries({"name": st.just("counted"), "reps": st.integers(1, 6), "tempo": seconds}),
    st.fixed_dictionaries({"name": st.just("sides"), "duration": seconds, "sides": st.just(["left", "right"])}),
    st.fixed_dictionaries({"name": st.just("open"), "until": st.just("ready"), "expect": seconds}),
    st.fixed_dictionaries(
        {
            "name": st.just("paced"),
            "breathe": st.fixed_dictionaries({"in": seconds, "out": seconds}),
            "cycles": st.integers(1, 4),
        }
    ),
)
routines = st.lists(steps, min_size=1, max_size=5)
commands = st.sampled_from(
    ["pause", "resume", "next", "back", "extend", "finish", "quicker", "slower", "hasten", "stop", "leave"]
)
plans = st.lists(st.tuples(seconds, commands), max_size=12)
looks = st.lists(seconds, max_size=20)


def do(session: Session, command: str, now: Decimal) -> list[Event]:
    match command:
        case "quicker" | "slower":
            return session.pace(now, 1 if command == "quicker" else -1)
        case "resume":
            return session.resume(now, Decimal(3))
        case "leave":
            return session.leave_alone(now)
        case _:
            events: list[Event] = getattr(session, command)(now)
            return events


def play(routine: list[dict[str, Any]], plan: list[tuple[Decimal, str]], looks: list[Decimal]) -> list[Event]:
    """All that is said when `plan` is done, looking also at `looks` in between."""
    session = Session(timeline(*routine))
    events = session.start(Decimal(0), Decimal(4))
    now, moments = Decimal(0), []
    for after, command in plan:
        now += after
        moments.append((now, command))
    now = Decimal(0)
    for after in looks:
        now += after
        moments.append((now, ""))
    for at, command in sorted(moments, key=lambda moment: (moment[0], moment[1] != "", moments.index(moment))):
        events += do(session, command, at) if command else session.advance(at)
    return events


@settings(max_examples=150, deadline=None, derandomize=True)
@given(routines, plans, looks, looks)
def test_the_events_do_not_depend_on_how_one_looks(
    routine: list[dict[str, Any]], plan: list[tuple[Decimal, str]], some: list[Decimal], others: list[Decimal]
) -> None:
    end = [*plan, (Decimal(5000), "leave")]
    assert play(routine, end, some) == play(routine, end, others)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(routines, plans, looks)
def test_events_are_in_order_and_session_time_adds_up(
    routine: list[dict[str, Any]], plan: list[tuple[Decimal, str]], looks: list[Decimal]
) -> None:
    events = play(routine, [*plan, (Decimal(5000), "stop")], looks)
    times = [event.at for event in events]
    assert times == sorted(times)
    assert isinstance(events[-1], SessionEnded)
    assert sum(isinstance(event, SessionEnded) for event in events) == 1
    if not any(isinstance(event, SessionStarted) for event in events):
        return  # stopped in the lead-in
    ended = [event for event in events if isinstance(event, SegmentEnded)]
    begun = [event for event in events if isinstance(event, SegmentStarted)]
    assert [event.segment for event in begun] == [event.segment for event in ended]
    assert sum(event.seconds for event in ended) == events[-1].at
    for start, end in zip(begun, ended, strict=True):
        assert end.at - start.at == end.seconds


@settings(max_examples=150, deadline=None, derandomize=True)
@given(routines, plans, st.lists(seconds, min_size=1, max_size=30))
def test_nothing_happens_before_due_says_so(
    routine: list[dict[str, Any]], plan: list[tuple[Decimal, str]], looks: list[Decimal]
) -> None:
    session = Session(timeline(*routine))
    session.start(Decimal(0), Decimal(4))
    now = Decimal(0)
    for (_, command), step in zip([*plan, *[(Decimal(0), "pause")] * 30], looks, strict=False):
        due = session.due()
        before = session.advance(now + step) if due is None or now + step < due else None
        assert not before
        now += step
        session.advance(now)
        do(session, command, now)
        position = session.position(now)
        assert 0 <= position.progress <= 1
        assert position.remaining is None or position.remaining >= 0
        assert position.session_remaining >= 0


@settings(max_examples=60, deadline=None, derandomize=True)
@given(routines)
def test_left_alone_a_session_lasts_as_long_as_its_timeline(routine: list[dict[str, Any]]) -> None:
    planned = timeline(*routine)
    session = Session(planned, unattended=True)
    events = session.start(Decimal(0)) + session.advance(Decimal(100_000))
    assert events[-1].at == planned.seconds
    assert session.state is State.ENDED
    assert not any(isinstance(event, Paused | Resumed) for event in events)
