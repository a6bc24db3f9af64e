"""What the command line asks for, and the kinds of words it takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import click

LEVELS = ("easy", "usual", "more")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

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


class Speed(click.ParamType[Decimal]):
    """How many times as fast as the clock: above 0, up to 10,000."""

    name = "x"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            speed = Decimal(str(value))
        except InvalidOperation:
            self.fail(f"{value!r} is not a number", param, ctx)
        if not (speed.is_finite() and 0 < speed <= 10_000):
            self.fail("the speed is a number above 0 and up to 10000", param, ctx)
        return speed


class Day(click.ParamType[date]):
    """A day, as 2026-06-10."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-06-10", param, ctx)
