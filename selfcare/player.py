"""Player: a Session, a clock and listeners. The only reader of a session's clock.

It also notices that the machine slept: a clock that counts sleep has then gone on further than the one that does not.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Protocol

from selfcare.session.easing import Eased, changed
from selfcare.session.events import Event, Outcome
from selfcare.session.outlook import Due, Follower, Outlook, coming
from selfcare.session.position import Position, State
from selfcare.session.segments import Timeline
from selfcare.session.session import Session

LEAD_IN = Decimal(15)
"""Seconds to put the keyboard down, stand back and raise the arms; not session time."""
COUNT_IN = Decimal(3)
"""Seconds after a pause: 3, 2, 1."""
SLEPT = Decimal(3)
"""A gap this long between the two clocks is sleep, in real seconds whatever the speed."""

Listener = Callable[[Event], None]


class Clock(Protocol):
    """Two readings of the time, real seconds."""

    def now(self) -> Decimal:
        """A clock that never goes back or jumps, and stands still while the machine sleeps."""
        ...

    def with_sleep(self) -> Decimal:
        """A clock that goes on while the machine sleeps."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> Decimal:
        return Decimal(time.perf_counter_ns()).scaleb(-9)

    def with_sleep(self) -> Decimal:
        # Only Linux counts sleep in a clock of its own that nobody can set; elsewhere wall time has to serve.
        if hasattr(time, "CLOCK_BOOTTIME"):
            return Decimal(time.clock_gettime_ns(time.CLOCK_BOOTTIME)).scaleb(-9)
        return Decimal(time.time_ns()).scaleb(-9)


class Player:
    """Runs a session in real time; every key's action is one call here."""

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock | None = None,
        speed: Decimal = Decimal(1),
        listeners: Iterable[Listener] = (),
        unattended: bool = False,
    ) -> None:
        self.session = Session(timeline, unattended)
        self.listeners: list[Listener] = list(listeners)
        self.followers: list[Follower] = []
        """Told after every command and look what comes, ahead of time: the sound."""
        self.clock: Clock = clock or SystemClock()
        self._speed = speed
        self._zero = self.clock.now()
        self._asleep = self._gap()
        self._looked = Decimal(0)
        self._unsaid: deque[Event] = deque()
        self.before_start: Callable[[], None] = lambda: None
        """Makes whatever of its listeners is not there yet: nothing is ever said before."""
        self.owing: Callable[[], float] = lambda: 0.0
        """Real seconds that a voice still needs for what must be heard before somebody moves."""
        self._hastened = self._was_paused = False

    # Commands

    def start(self, lead_in: Decimal = Decimal(0)) -> None:
        self.before_start()
        self._say(self.session.start(self._now(), lead_in))

    def look(self) -> None:
        """Say what has become due; to be called at `wait()` seconds, or at any other time."""
        self._now()

    def pause(self) -> None:
        self._say(self.session.pause(self._now()))

    def resume(self, count_in: Decimal = COUNT_IN) -> None:
        self._say(self.session.resume(self._now(), count_in))

    def hold(self) -> None:
        """Pause for a question."""
        self._was_paused = self.session.state is State.PAUSED
        self.pause()

    def go_on(self) -> None:
        """The question is over: what was paused before it stays so, and anything else goes on."""
        if not self._was_paused:
            self.resume()

    def hasten(self) -> None:
        """Begin or go on now; a beginning waits once for what must be heard before it, and with the second press for
        nothing."""
        now, owing = self._now(), Decimal(0)
        if self.session.state is State.LEAD_IN and not self._hastened:
            self._hastened, owing = True, Decimal(str(self.owing())) * self._speed
        self._say(self.session.hasten(now, owing))

    def next(self) -> None:
        self._say(self.session.next(self._now()))

    def leave_out(self) -> None:
        """To the next step: past the other side, sets and rests of this one, or to the end."""
        self.look()
        left = self.session.segment
        while (at := self.session.segment) is not None and left is not None and at.step == left.step and not self.ended:
            self._say(self.session.next(self._now()))

    def finish(self) -> None:
        self._say(self.session.finish(self._now()))

    def back(self, count_in: Decimal = Decimal(0)) -> None:
        self._say(self.session.back(self._now(), count_in))

    def extend(self) -> None:
        self._say(self.session.extend(self._now()))

    def pace(self, steps: int) -> None:
        self._say(self.session.pace(self._now(), steps))

    def ease(self, light: Timeline) -> Eased:
        """More easily from here on; what became easier."""
        session, now = self.session, self._now()
        before, pace, here = session.timeline, session.pace_factor, session.segment
        self._say(session.ease(now, light))
        return changed(before, session.timeline, here, session.pace_factor < pace)

    def leave_alone(self) -> None:
        self._say(self.session.leave_alone(self._now()))

    def stop(self, outcome: Outcome = Outcome.STOPPED) -> None:
        self._say(self.session.stop(self._now(), outcome))

    def go(self) -> None:
        """The one big key: ready on an open step, else pause or go on; a wait is cut short."""
        self.look()
        match self.session.state:
            case State.LEAD_IN | State.COUNT_IN:
                self.hasten()
            case State.PAUSED:
                self.resume()
            case State.RUNNING if (segment := self.session.segment) is not None and segment.open:
                self.finish()
            case State.RUNNING:
                self.pause()
            case State.READY | State.ENDED:
                pass

    def ready(self) -> None:
        """As `go`, but never pauses."""
        self.look()
        segment = self.session.segment
        if self.session.state is not State.RUNNING or (segment is not None and segment.open):
            self.go()

    # What is asked of it

    @property
    def ended(self) -> bool:
        return self.session.state is State.ENDED

    def position(self) -> Position:
        """Where the session stands, for whoever draws."""
        return self.session.position(self._reading())

    def wait(self) -> float | None:
        """Real seconds until the next thing is due; None while nothing comes by itself."""
        due = self.session.due()
        return None if due is None else max(0.0, float((due - self._reading()) / self._speed))

    # Inside

    def _reading(self) -> Decimal:
        """The clock in session seconds."""
        return (self.clock.now() - self._zero) * self._speed

    def _gap(self) -> Decimal:
        return self.clock.with_sleep() - self.clock.now()

    def _now(self) -> Decimal:
        """Read the clock, pause at the last look if the machine slept since, and say what is due."""
        asleep, now = self._gap(), self._reading()
        slept, self._asleep = asleep - self._asleep >= SLEPT, asleep
        if slept:
            self._say(self.session.pause(self._looked, slept=True))
        self._say(self.session.advance(now))
        self._looked = now
        return now

    def _say(self, events: list[Event]) -> None:
        # A signal may break in between two events; what was not said then is said with what comes next.
        self._unsaid.extend(events)
        while self._unsaid:
            event = self._unsaid.popleft()
            for listener in self.listeners:
                listener(event)
        if self.followers:
            session = self.session
            outlook = Outlook(
                turns=session.turns,
                leaps=session.leaps,
                now=float(self.clock.now()),
                speed=float(self._speed),
                running=session.state not in (State.PAUSED, State.ENDED),
                waits=not session.unattended,
                segment=session.segment,
                timeline=session.timeline,
                said=tuple(events),
                coming=self._coming,
            )
            for follower in self.followers:
                follower(outlook)

    def _coming(self) -> Iterator[Due]:
        for due in coming(self.session):
            yield Due(float(self._zero + due.at / self._speed), due.event)
