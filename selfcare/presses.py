"""Which presses of a key count: one rule for a finger that shakes, a key that is held, and a cat on the keyboard.

Pure: times are arguments, in seconds of a clock that never goes back. A burst is four or more different keys within a
second, or two within 40 ms. It pauses what runs and does nothing else, and it lasts until the keys are quiet. What
hurts and what pauses acts at once. All else is held back a moment, so that a burst can still take it back; what answers
wants quiet before it too, so that nobody answers what they have not read.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import Enum

from msgspec import Struct, field

BURST_KEYS, BURST_WITHIN = 4, 1.0
"""So many different keys in so many seconds are no fingers."""
TOGETHER = 0.04
"""Seconds between two different keys that were hit by one thing."""
QUIET = 0.6
"""Seconds without a key before an answer, and after a burst."""
HELD = 0.7
"""The same for the key that was pressed last: keyboards repeat a held one after that long at most."""
HELD_PACE = 0.15
"""The same for keys whose effect is small and that are meant to be pressed several times."""
HOLD_BACK = 0.2
"""Seconds after which what a burst could take back is done."""
SILENT, WAITED = 1.0, 5.0
"""Seconds without a key before the terminal is given back, so that no key meant for this program reaches the shell; and
how long that is waited for."""


class Rule(Enum):
    """How a key counts where it is pressed."""

    AT_ONCE = "at once"
    """What hurts, and the pause: a hand in need does not wait."""
    LATER = "later"
    """Something is done that can be undone: next, back, longer."""
    ANSWER = "answer"
    """Somebody answers, chooses or leaves."""
    MOVE = "move"
    """The eye moves on: up and down a list, a page. A held one runs."""
    PACE = "pace"
    """A small step of many, such as + and -: it makes no burst, and is taken back by a key that was hit with it."""
    TEXT = "text"
    """A letter that is typed."""


class Verdict(Enum):
    """What becomes of a press."""

    DO = "do"
    WAIT = "wait"
    """To be done after `HOLD_BACK` seconds, unless it is taken back."""
    NOTHING = "nothing"
    BURST = "burst"
    """Keys are being bumped: what waits is taken back, and what runs pauses."""


class Fingers(Struct, frozen=True):
    """The times of the keyboard, for tests to set."""

    moment: Callable[[], float] | None = None
    """In place of the time at which the terminal sent a key."""
    hold_back: float = HOLD_BACK


class Presses(Struct):
    """The presses of one keyboard."""

    _recent: deque[tuple[float, str]] = field(default_factory=deque)
    """The moment and the key of what may become a burst."""
    _last: tuple[float, str] | None = None
    """The last press of all."""
    _bumped: bool = False

    def press(self, key: str, now: float, rule: Rule, wanted: float = QUIET) -> Verdict:
        """Judge a press; every one has to be told, also one without a meaning. `wanted`: quiet before an answer."""
        quiet, again = self.quiet(now), self._last is not None and self._last[1] == key
        self._last = (now, key)
        if self._bumped and quiet >= QUIET:
            self.forget()
        if rule not in (Rule.PACE, Rule.TEXT) and self._is_burst(key, now):
            self._bumped = True
        if self._bumped:
            return Verdict.BURST
        if again and quiet < (HELD_PACE if rule is Rule.PACE else HELD) and rule not in (Rule.MOVE, Rule.TEXT):
            return Verdict.NOTHING
        match rule:
            case Rule.AT_ONCE | Rule.MOVE | Rule.TEXT:
                return Verdict.DO
            case Rule.PACE if self._is_beside_another(key, now):
                return Verdict.NOTHING
            case Rule.LATER | Rule.PACE:
                return Verdict.WAIT
            case Rule.ANSWER:
                return Verdict.WAIT if quiet >= wanted else Verdict.NOTHING

    def quiet(self, now: float) -> float:
        """Seconds since the last press."""
        return float("inf") if self._last is None else now - self._last[0]

    def bumped(self, now: float) -> bool:
        """Whether a burst is under way."""
        return self._bumped and self.quiet(now) < QUIET

    def forget(self) -> None:
        """A burst is over; what comes is judged anew."""
        self._bumped = False
        self._recent.clear()

    def _is_burst(self, key: str, now: float) -> bool:
        while self._recent and now - self._recent[0][0] > BURST_WITHIN:
            self._recent.popleft()
        together = self._is_beside_another(key, now)
        self._recent.append((now, key))
        return together or len({each for _, each in self._recent}) >= BURST_KEYS

    def _is_beside_another(self, key: str, now: float) -> bool:
        """Whether it was hit by the same thing as another."""
        return any(other != key and now - at <= TOGETHER for at, other in self._recent)


HURTS = frozenset("xXчЧχΧхХ×ｘＸџЏסءطㅌさㄌปხ")
"""What the key of "it hurts" types, on keyboards of other writings too, and what looks like it. A terminal tells the
letter and not the place of a key."""


def is_hurting(character: str | None) -> bool:
    """Whether this letter means that it hurts, whatever keyboard it was typed on, with Caps Lock or without."""
    return bool(character) and character in HURTS
