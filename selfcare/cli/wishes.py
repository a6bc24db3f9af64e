"""What the command line asks for."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Wishes(Struct, frozen=True):
    """As it is without any option."""

    speed: Decimal = Decimal(1)
    level: str | None = None
    """None for the level at which it was played last."""
    lead_in: int | None = None
    sound: str | None = None
    voice: str | None = None
    """What plays and what speaks, in place of what is remembered."""
    screening: bool = True
    who: str = ""
    """Whose body it is about; empty for oneself, or in a routine for two for somebody who is not kept."""
    seated: bool = False
    """Whether the seated twin is played."""
    aloud: bool | None = None
    """Whether the voice speaks in this session; None for as it is remembered."""
