"""Words on what goes on beside a session: said, then put away where they can be looked up. Times are arguments."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

TOLD_FOR = 15.0
"""Seconds that a trouble beside the session stays on the screen; then `w` has it."""
NOTED_FOR = 90.0
"""A note is about a step that comes; it must last past the lead-in."""
SAID_FOR = 4.0
"""Seconds that a new loudness stays on it."""
WHERE_FOR = 12.0
"""Seconds that the answer to "where am I" stays, where nobody puts it away."""


class Notices(Struct):
    """What was said, and what of it still stands."""

    _standing: dict[str, float] = field(default_factory=dict)
    """By words, the moment at which they are put away."""
    _said: list[str] = field(default_factory=list)

    def say(self, text: str, now: float, seconds: float, *, keep: bool = True, under: bool = False) -> None:
        """Let it stand for so long; `keep` where somebody may want to look it up afterwards, `under` what stands."""
        self._standing.pop(text, None)
        mine = {text: now + seconds}
        self._standing = mine | self._standing if under else self._standing | mine
        if keep and text not in self._said:
            self._said.append(text)

    def keep(self, texts: Sequence[str]) -> None:
        """What stands elsewhere, and may be looked up afterwards."""
        self._said += [text for text in texts if text not in self._said]

    def standing(self, now: float) -> str:
        """The newest that is not put away."""
        self._standing = {text: until for text, until in self._standing.items() if until > now}
        return next(reversed(self._standing), "")

    def next_end(self, now: float) -> float | None:
        """The moment at which something is put away next; None while nothing stands."""
        return min((until for until in self._standing.values() if until > now), default=None)

    def put_away(self, *texts: str) -> None:
        """At once: these, or all of them."""
        for text in texts or tuple(self._standing):
            self._standing.pop(text, None)

    def taken(self, now: float) -> tuple[str, ...]:
        """All that still stands, to be told elsewhere; here it is put away."""
        standing = tuple(text for text, until in self._standing.items() if until > now)
        self._standing.clear()
        return standing

    @property
    def said(self) -> tuple[str, ...]:
        """All that was kept, the oldest first."""
        return tuple(self._said)
