"""The kinds of words that the command line takes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from selfcare.cli.finding import library

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class RoutineName(click.ParamType[str]):
    """A routine's name or file; a shell completes both."""

    name = "routine"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from selfcare.shelves.files import is_file

        if is_file(incomplete) or incomplete.startswith((".", "~")):
            return [CompletionItem(incomplete, type="file")]
        typed = incomplete.casefold()
        return [CompletionItem(name) for name in library().names() if name.casefold().startswith(typed)]


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
