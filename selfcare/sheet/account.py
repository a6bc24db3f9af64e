"""What was done over some months, on one page for a physiotherapist or a doctor: to be read on paper. Pure; one file.

It tells how often, how long, the numbers that were given, and what was stopped because it hurt; it judges nothing, and
nothing is on it that was not chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from importlib import resources

from msgspec import Struct

from selfcare.care.ratings import rating
from selfcare.door import one_line
from selfcare.history.lookback import Given, LookBack, Noted, Series, whole
from selfcare.history.rows import SessionRow
from selfcare.session.wording import duration
from selfcare.sheet.markup import Markup, Part, element, joined
from selfcare.words.people import ME

NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'"
WIDTH, HEIGHT, HIGHEST = 640, 100, 10
MOST_NOTES, MOST_HURT = 12, 12
STYLE = """
main { max-width: 46rem; font-size: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #999; vertical-align: top; }
th, td:nth-child(2), td:nth-child(3), td:nth-child(5) { white-space: nowrap; }
tr { break-inside: avoid; }
svg { width: 100%; height: auto; display: block; }
svg text { font: 11px sans-serif; fill: #000; }
figure { margin: 0 0 .6rem 0; break-inside: avoid; }
figcaption { font-weight: bold; }
@media print {
  body { font-size: 10pt; line-height: 1.3; }
  h1 { font-size: 15pt; } h2 { font-size: 12pt; margin-top: .8em; } li { margin-bottom: .15em; }
}
"""
"""On paper one or two sheets: nothing that may be parted is kept together."""


class Chosen(Struct, frozen=True):
    """What is on the page."""

    numbers: bool = True
    notes: bool = False
    name: str = ""
    """Who it is about, as they wish to be called."""


def account(looked: LookBack, since: date, chosen: Chosen) -> str:
    """The page."""
    style = resources.files("selfcare.sheet").joinpath("sheet.css").read_text("utf-8") + STYLE
    title = f"Self-care{f', {one_line(chosen.name)}' if chosen.name else ''}"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=NOTHING_FROM_OUTSIDE),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(style)),
    )
    main = element(
        "main",
        element("h1", title),
        element("p", f"{_day(since)} to {_day(looked.today)}. {_sum(looked)}"),
        _done(looked),
        _hurt([row for row in looked.sessions if row.outcome == "hurt"]),
        _numbers(looked.series) if chosen.numbers else None,
        _notes(looked.notes) if chosen.notes else None,
        element(
            "p",
            "Written by selfcare from what was done with it and typed into it. It judges nothing and replaces no "
            "examination.",
        ),
    )
    return f"<!doctype html>\n{element('html', head, element('body', main), lang='en')}\n"


def _sum(looked: LookBack) -> str:
    days = len({row.started.date() for row in looked.sessions})
    seconds = whole(sum((row.seconds for row in looked.sessions), Decimal(0)))
    many = len(looked.sessions)
    if not many:
        return "No sessions in this time."
    return (
        f"{'1 session' if many == 1 else f'{many} sessions'} on {'1 day' if days == 1 else f'{days} days'}, "
        f"{duration(seconds)} in all."
    )


def _done(looked: LookBack) -> Part:
    if not looked.sessions:
        return None
    rows = [
        element(
            "tr",
            element("td", one_line(each.title)),
            element("td", str(each.sessions)),
            element("td", duration(whole(each.seconds))),
            element("td", ", ".join(f"{level} {many}" for level, many in each.levels)),
            element("td", _day(each.last)),
        )
        for each in looked.often()
    ]
    heads = ("Routine", "Times", "In all", "How much of it", "Last on")
    return _section(
        "What was done", element("table", element("tr", *(element("th", each) for each in heads)), joined(*rows))
    )


def _hurt(rows: Sequence[SessionRow]) -> Part:
    if not rows:
        return None
    told = [f"{_day(row.started.date())}: {one_line(row.title)}, after {duration(row.seconds)}" for row in rows]
    more = [f"and {len(told) - MOST_HURT} more"] if len(told) > MOST_HURT else []
    items = [element("li", each) for each in [*told[-MOST_HURT:], *more]]
    return _section("Stopped because it hurt", element("ul", *items))


def _numbers(series: Sequence[Series]) -> Part:
    if not series:
        return None
    return _section("The numbers, before and after", *(_picture(each) for each in series))


def _picture(series: Series) -> Part:
    whose = "" if series.person == ME else f", {one_line(series.person)}"
    given = series.given
    step = (WIDTH - 60) / max(1, len(given) - 1)
    parts = [_line(40, WIDTH - 10, _height(value), value) for value in (0, 5, 10)]
    size = min(5.0, max(1.6, step * 0.45))  # so that many stand beside each other
    for moment, mark in (("before", _ring), ("after", _dot)):
        points = [
            (40 + 10 + at * step, _height(value))
            for at, each in enumerate(given)
            if (value := _value(each, moment)) is not None
        ]
        parts += [mark(x, y, size) for x, y in points]
    ends = [(40, "start", given[0])] if len(given) == 1 else [(40, "start", given[0]), (WIDTH - 10, "end", given[-1])]
    parts += [
        Markup(f'<text x="{x}" y="{HEIGHT + 22}" text-anchor="{anchor}">{_day(each.on.date())}</text>')
        for x, anchor, each in ends
    ]
    picture = Markup(
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT + 28}" role="img" aria-label="{_told(series)}">{"".join(parts)}</svg>'
    )
    rated = rating(one_line(series.what))
    caption = element("figcaption", f"{rated.title}{whose}, {rated.scale}: ○ before, ● after. {_told(series)}")
    return element("figure", caption, picture)


def _told(series: Series) -> str:
    """The same in words: the first and the last numbers."""
    first, last = series.given[0], series.given[-1]
    many = len(series.given)
    if many == 1:
        return f"Once: {_pair(first)}."
    return f"{many} times. First {_pair(first)}, last {_pair(last)}."


def _pair(given: Given) -> str:
    before, after = ("left out" if value is None else str(value) for value in (given.before, given.after))
    return f"{before} before and {after} after"


def _value(given: Given, moment: str) -> int | None:
    return given.before if moment == "before" else given.after


def _height(value: int) -> float:
    return round(HEIGHT - 8 - value * (HEIGHT - 18) / HIGHEST, 1)


def _line(left: int, right: int, y: float, value: int) -> str:
    return f'<text x="8" y="{y + 4}">{value}</text><path d="M{left} {y}H{right}" stroke="#bbb" stroke-width="1"/>'


def _ring(x: float, y: float, size: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y}" r="{size:.1f}" fill="none" stroke="#000" stroke-width="{size * 0.32:.1f}"/>'


def _dot(x: float, y: float, size: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y}" r="{size * 0.64:.1f}" fill="#000"/>'


def _notes(notes: Sequence[Noted]) -> Part:
    if not notes:
        return None
    items = [
        element("li", f"{_day(each.on.date())}, {one_line(each.title)}: {one_line(each.text, 400)}")
        for each in notes[:MOST_NOTES]
    ]
    more = len(notes) - MOST_NOTES
    items += [element("li", f"and {more} more, older ones")] if more > 0 else []
    return _section("Notes", element("ul", *items))


def _section(heading: str, *inside: Part) -> Markup:
    return element("section", element("h2", heading), *inside)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
