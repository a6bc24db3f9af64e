"""In a routine for two: what the one who receives is asked beside the session, and what they said. Times are arguments.

It never waits: whoever has cream on their hands answers with any large key, or with none.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

STANDS = Decimal(15)
"""Seconds of the session that a word on comfort stays."""
ANSWERED = {"less": "Less: lighter, or → for the next step.", "stay": "It stays as it is.", "harder": "A little more."}
WAYS = ("1 LESS", "3 MORE")
"""What can be pressed, to be seen across a room; that it may stay so needs no key."""
TURN = 2
"""Seconds that each of them stands, where there is no room for all."""
BIG_KEYS = frozenset({"go", "ready"})
"""Commands of the large keys, which answer that it may stay so."""


class Comforting(Struct):
    """The last word on comfort."""

    _text: str = ""
    _until: Decimal = Decimal(0)
    _asks: bool = False

    def ask(self, text: str, at: Decimal) -> None:
        self._text, self._until, self._asks = text, at + STANDS, True

    def answered(self, id: str, at: Decimal) -> None:
        """They said less, stay or harder."""
        self._text, self._until, self._asks = ANSWERED[id], at + STANDS, False

    def says(self, at: Decimal) -> str:
        return self._text if at < self._until else ""

    def asks(self, at: Decimal) -> bool:
        """Whether an answer is waited for."""
        return self._asks and at < self._until

    def large(self, at: Decimal) -> tuple[str, ...]:
        """The ways to answer, in one row; or in turn."""
        return ("    ".join(WAYS), WAYS[int(at / TURN) % len(WAYS)]) if self.asks(at) else ()
