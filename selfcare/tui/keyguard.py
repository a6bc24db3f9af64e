"""Every key of the app passes here first: what a screen says of it, and what the rule of presses makes of that."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from msgspec import Struct, field
from textual.events import Key

from selfcare.presses import QUIET, SILENT, WAITED, Fingers, Presses, Rule, Verdict
from selfcare.tui.binding import reading

if TYPE_CHECKING:
    from textual.app import App
    from textual.timer import Timer
    from textual.widget import Widget

MOVES = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab"})
WORDLESS = frozenset({"backspace", "delete"})
SIGNALS = frozenset({"ctrl+c"})
"""Two keys held together, and in other programs a signal: nobody bumps into it, and it must never be lost."""
FIELDS = frozenset({"Input", "TextArea"})
LATER = frozenset({f"f{number}" for number in range(1, 13)} | {"ctrl+p", "ctrl+z"})


class KeyGuard(Struct):
    """Lets a key through now, later, or not."""

    app: App[None]
    let: Callable[[Key], Awaitable[None]]
    """Takes a key whose time has come."""
    bumped: Callable[[Key], None]
    """Told of each key of a burst."""
    too_soon: Callable[[], None] = lambda: None
    """Told where an answer came before it could have been meant, once until the next that counts."""
    fingers: Fingers = field(default_factory=Fingers)
    presses: Presses = field(default_factory=Presses)
    _told: bool = False
    _shut: float | None = None
    """Since when the program is being left."""
    _waiting: list[tuple[Key, Timer]] = field(default_factory=list)

    def admits(self, event: Key) -> bool:
        """Whether a key may go on now; one that has to wait comes by itself."""
        if self._shut is not None:
            self.presses.press(event.key, self._now(), Rule.AT_ONCE)
            return False
        if event.key in SIGNALS:
            self._take_back()
            return True
        if len(event.key) == 1 and not self._writes():
            event.key = event.key.lower()  # Caps Lock changes nothing where nothing is written
        rule, wanted = self._rule(event)
        now = event.time if self.fingers.moment is None else self.fingers.moment()
        verdict = self.presses.press(event.key, now, rule, wanted)
        # A different key right behind it: neither was meant, or not so.
        if verdict is Verdict.BURST or (rule is not Rule.PACE and not self._typing_on(event)):
            self._take_back()
        match verdict:
            case Verdict.NOTHING if rule is Rule.ANSWER:
                if not self._told:
                    self.too_soon()
                self._told = True
                return False
            case _:
                self._told = False
        match verdict:
            case Verdict.DO:
                return True
            case Verdict.WAIT if self.fingers.hold_back:
                self._waiting.append((event, self.app.set_timer(self.fingers.hold_back, self._come)))
            case Verdict.WAIT:
                return True
            case Verdict.BURST:
                self.bumped(event)
            case Verdict.NOTHING:
                pass
        return False

    def shut(self) -> float:
        """Let no key through any more; how many seconds to wait until they are quiet, 0 where they are."""
        now = self._now()
        self._shut = now if self._shut is None else self._shut
        self._take_back()
        if not self.fingers.hold_back:
            return 0.0
        return max(0.0, min(SILENT - self.presses.quiet(now), self._shut + WAITED - now))

    def _now(self) -> float:
        return time.monotonic() if self.fingers.moment is None else self.fingers.moment()

    def _typing_on(self, event: Key) -> bool:
        """Whether what waits and this key are one held key, or two digits of a number."""
        return all(each.key == event.key or (each.key.isdigit() and event.key.isdigit()) for each, _ in self._waiting)

    def _take_back(self) -> None:
        for _, timer in self._waiting:
            timer.stop()
        self._waiting.clear()

    async def _come(self) -> None:
        event, _ = self._waiting.pop(0)
        await self.let(event)

    def _writes(self) -> bool:
        """Whether letters are text here."""
        return _is_written_in(self.app.focused) or getattr(self.app.screen, "WRITES", False)

    def _reading(self) -> frozenset[str]:
        place = getattr(self.app.screen, "PLACE", None)
        return reading(place) if place is not None else frozenset()

    def _rule(self, event: Key) -> tuple[Rule, float]:
        screen = self.app.screen
        own = getattr(screen, "rule_of", None)
        if own is not None and (found := own(event)) is not None:
            return found, getattr(screen, "QUIET", QUIET)
        if _is_written_in(self.app.focused):
            return _typed(event), QUIET
        if event.key in MOVES or event.key in self._reading():
            return Rule.MOVE, QUIET
        if event.key in LATER or event.key.isdigit():
            return Rule.LATER, QUIET
        return Rule.ANSWER, QUIET


def _is_written_in(widget: Widget | None) -> bool:
    """By the names of its classes: the first picture needs no field to write in, and loading them takes a while."""
    return not FIELDS.isdisjoint(each.__name__ for each in type(widget).__mro__)


def _typed(event: Key) -> Rule:
    """Where text is written, all that writes it is text."""
    if event.is_printable or event.key in MOVES | WORDLESS:
        return Rule.TEXT
    return Rule.LATER
