"""The keys of a step -> its one measure, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from selfcare.keys.written import Node, Tell
from selfcare.measures import MEASURES
from selfcare.measures.measure import Measure

_T = TypeVar("_T")

_LEADS = [f"'{measure.written or f'{measure.lead}:'}'" for measure in MEASURES]
_LED: Mapping[str, type[Measure]] = {measure.lead: measure for measure in MEASURES}
OF_MEASURES: Mapping[str, type[Measure]] = {key: measure for measure in MEASURES for key in measure.table}


def replaced(own: Mapping[str, _T], other: Mapping[str, _T]) -> dict[str, _T]:
    """A step's keys with others in their place. Another measure takes the old one away, with what goes with it."""
    given = {measure for measure in MEASURES if measure.lead in other}
    gone = {key for key, measure in OF_MEASURES.items() if measure not in given} if given else set()
    return {**{key: value for key, value in own.items() if key not in gone}, **other}


def parted(values: Mapping[str, Any], node: Node, tell: Tell) -> tuple[Measure | None, dict[str, Any]]:
    """The measure, and the values that are not its."""
    own: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, value in values.items():
        (own if name in OF_MEASURES else others)[name] = value
    return measured(own, node, tell), others


def _one_of(leads: set[str], node: Node) -> str:
    """What to write where two measures were meant as one: of breaths the count is `cycles`."""
    if leads == {"reps", "breathe"}:
        raw = node.parts["reps"].raw if "reps" in node.parts else ""
        return f"how many breaths is 'cycles': write 'cycles: {raw[:4] if raw.isdigit() else 10}' in place of 'reps'"
    return "keep one"


def measured(given: Mapping[str, Any], node: Node, tell: Tell) -> Measure | None:
    """The one measure that these keys say; None where they say none, or several, and then that is told."""
    found = [_LED[name] for name in given if name in _LED]
    if not found:
        _unmeasured(given, node, tell)
        return None
    if len(found) > 1:
        found.sort(key=MEASURES.index)
        message = f"{' and '.join(each.lead for each in found)} both say how much, and a step has only one of them"
        tell.key(node, found[1].lead, message, _one_of({each.lead for each in found}, node))
        return None
    [measure] = found
    for name in given:
        owner = OF_MEASURES[name]
        if owner is not measure:
            hint = ""
            if name == "hold" and "reps" in given:
                raw = node.parts[name].raw if name in node.parts else "5s"
                hint = f"for a hold in each repetition, write 'tempo: {{out: 2s, hold: {raw[:20]}, back: 2s}}'"
            tell.key(node, name, f"'{name}' goes with '{owner.lead}', which this step does not have", hint)
            return None
    for name in needed(measure):
        if name not in given:
            tell.key(node, measure.lead, *measure.incomplete(name))
            return None
    return measure(**given)


def _unmeasured(given: Mapping[str, Any], node: Node, tell: Tell) -> None:
    if "hold" in given and "hold" in node.parts:
        hint = (
            f"add 'holds:', how many times; for a single one, write 'duration: {node.parts['hold'].raw[:20]}' instead"
        )
        tell.key(node, "hold", "'hold' goes with 'holds', which this step does not have", hint)
    else:
        tell.key(
            node, "name", "this step does not say how much", f"add one of {', '.join(_LEADS[:-1])} or {_LEADS[-1]}"
        )


@cache
def needed(measure: type[Measure]) -> tuple[str, ...]:
    """The keys that a measure must have beside its lead."""
    return tuple(name for name, spec in measure.table.items() if spec.required and name != measure.lead)
