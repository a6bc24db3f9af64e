"""The exact questions of the lines that are ticked, and where it is: as few answers as tell all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from selfcare.body.pointing import NotUnderstood, both_sides, names_a_side, pointed
from selfcare.body.saying import listed
from selfcare.care.answer import NO, YES
from selfcare.plain.answers import ANSWERS, Source
from selfcare.plain.replies import line, reply
from selfcare.plain.telling import Lines

if TYPE_CHECKING:
    from selfcare.body.places import Spot
    from selfcare.body.pointing import Row
    from selfcare.care.asking_where import Pointing
    from selfcare.care.cautions import Caution
    from selfcare.care.visit import Visit

FEW_ROWS = 5
"""Limbs and nodes have so few that one number is example enough."""
ALL = "y: all so. n: none. ? not sure. Else the numbers of those that are so."
Item = TypeVar("Item")


def own(source: Source | None, lines: Lines, visit: Visit, ticked: Sequence[Caution], together: bool = True) -> None:
    """Ask what these are exactly: what has no place in one answer, what has one with its place, which is a yes.

    `together`: whether somebody has named them; who is not sure of a whole list is asked one by one.
    """
    placeless = [each for each in ticked if not each.asks_where]
    if together and len(placeless) > 1:
        _all(source, lines, visit, placeless)
    else:
        for each in placeless:
            visit.answer(each, reply(source, lines, f"{each.ask} y, n or ?", ANSWERS))
    rows: tuple[Row, ...] = ()
    for each in ticked:
        if each.asks_where:
            rows = _with_place(source, lines, visit, each, rows)


def _all(source: Source | None, lines: Lines, visit: Visit, ticked: Sequence[Caution]) -> None:
    """One answer to all of them."""
    for at, each in enumerate(ticked, start=1):
        lines.say(f"{at}. {each.ask}")
    while True:
        lines.say(ALL)
        typed = line(source).strip().lower()
        if (said := ANSWERS.get(typed)) is not None or (so := named(typed, ticked)):
            break
    for each in ticked:
        visit.answer(each, said if said is not None else YES if each in so else NO)


def _with_place(
    source: Source | None, lines: Lines, visit: Visit, caution: Caution, told: tuple[Row, ...]
) -> tuple[Row, ...]:
    """Its question and where it is; the rows that stand there now. `told`: those that stand there already."""
    pointing, ask = visit.pointing(caution), f"{caution.ask} "
    if pointing.rows != told:
        # By ear a dozen places without a question are a riddle.
        lines.say(caution.ask)
        _rows(lines.say, pointing)
        ask = ""
    while True:
        lines.say(f"{ask}n: no. ?: not sure. {_where(pointing, 'Where?', visit.whose)}")
        ask, typed = f"{caution.ask} ", line(source).strip()
        said = ANSWERS.get(typed.lower(), YES)
        spots: frozenset[Spot] | None = frozenset()
        if not typed:
            spots = pointing.before
        elif typed.lower() not in ANSWERS:
            spots = _pointed(typed, lines.say, pointing, visit.whose)
        elif said != NO:
            spots = where(lambda: line(source), lines.say, pointing, visit.whose, rows=False)
        if spots is not None:
            visit.answer(caution, said, spots)
            return pointing.rows


def where(
    read: Callable[[], str], say: Callable[[str], None], pointing: Pointing, whose: str, rows: bool = True
) -> frozenset[Spot]:
    """Where it is: rows by number with a letter for the side, or places by name; nothing for what nobody can say."""
    if rows:
        _rows(say, pointing)
    while True:
        say(_where(pointing, pointing.ask, whose))
        typed = read().strip()
        if typed in ("", "?"):
            return frozenset() if typed else pointing.before
        found = _pointed(typed, say, pointing, whose)
        if found is not None:
            return found


def named(typed: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """Those of these numbers, also where one is not sure of them; none where it is no list of numbers."""
    words = typed.replace(",", " ").replace("?", " ").split()
    numbers = [int(each) for each in words if each.isascii() and each.isdigit() and len(each) < 4]
    if not numbers or len(numbers) != len(words) or not all(1 <= each <= len(items) for each in numbers):
        return ()
    return tuple(items[each - 1] for each in sorted(set(numbers)))


def _rows(say: Callable[[str], None], pointing: Pointing) -> None:
    for place, row in enumerate(pointing.rows, start=1):
        say(f"{place}. {row.words}")


def _where(pointing: Pointing, ask: str, whose: str) -> str:
    """How it is asked."""
    enter = "nowhere in particular" if pointing.may_be_nowhere else "not sure, so all of these count"
    if pointing.before:
        enter = f"as before, {listed(pointing.before, whose)}"
    example = "such as 2l 5r, or left hand" if len(pointing.rows) > FEW_ROWS else "such as 1l"
    return f"{ask} Numbers with l for left, r for right or b for both, {example}. Enter: {enter}."


def _pointed(typed: str, say: Callable[[str], None], pointing: Pointing, whose: str) -> frozenset[Spot] | None:
    """The places that were typed, and said again; None for what is no place, which is told."""
    try:
        found = pointed(typed, pointing.rows)
    except NotUnderstood as problem:
        say(str(problem))
        return None
    both = "" if names_a_side(typed) else both_sides(found)
    say(f"{'For this time' if pointing.for_today else 'Kept in mind'}: {listed(found, whose)}.{both}")
    return found
