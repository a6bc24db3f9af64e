"""What a session will say if nobody does anything: for whoever must know ahead, as sound and an export do.

It is told by the engine itself, on a twin of the session: there is no second set of rules to keep in step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec import Struct

from selfcare.session.events import Event
from selfcare.session.segments import Segment, Timeline
from selfcare.session.session import Session


class Coming(Struct, frozen=True):
    """An event and the clock time of the session, in seconds, at which it will be said."""

    at: Decimal
    event: Event


class Due(Struct, frozen=True):
    """An event and the time at which it is heard, in real seconds of one clock."""

    at: float
    event: Event


class Outlook(Struct, frozen=True):
    """Where a session stands, and what comes."""

    turns: int
    """Changes with every command that changes what comes."""
    leaps: int
    """Changes when what is still sounding is no longer true."""
    now: float
    speed: float
    """Session seconds in a real one."""
    running: bool
    """Whether time goes on by itself, in the session or towards it."""
    waits: bool
    """Whether somebody is there to say ready: else open work goes on by itself."""
    segment: Segment | None
    timeline: Timeline
    said: tuple[Event, ...]
    """What was said just now."""
    coming: Callable[[], Iterator[Due]]
    """What comes from here on, as far as one cares to look."""


Follower = Callable[[Outlook], None]


def coming(session: Session) -> Iterator[Coming]:
    """Everything that the session will say by itself, in order, each only when it is asked for."""
    twin = session.twin()
    while (at := twin.due()) is not None:
        for event in twin.advance(at):
            yield Coming(at, event)
