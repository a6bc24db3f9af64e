"""The steps of a routine as a list, each with how much of it, in the words that every shell uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import assert_never

from selfcare.format.model import CueLine, Group, Item, Rest, Routine, Step
from selfcare.format.twin import seated_step
from selfcare.keys.times import into_each_rep, parse_seconds
from selfcare.session import wording
from selfcare.session.doses import Doses
from selfcare.sheet.figures import figure_of
from selfcare.sheet.markup import Markup, Part, Voices, element, joined

NOT_SITTING = "Sitting: leave this out."


class Steps:
    """Writes the steps of one routine at one level."""

    def __init__(self, routine: Routine, level: str, voices: Voices) -> None:
        self._routine = routine
        self._doses = Doses(routine, level)
        self._ours = voices.ours

    def list(self) -> Markup:
        return self._items(self._routine.steps)

    def _items(self, items: tuple[Item, ...]) -> Markup:
        return element("ol", *(self._item(item) for item in items))

    def _item(self, item: Item) -> Markup:
        match item:
            case Step():
                return element("li", *self._step(item))
            case Group():
                return element("li", *self._group(item), self._items(item.steps), class_="group")
            case Rest():
                return element("li", self._line(f"Rest: {wording.exact(item.rest)}", "dose"), class_="rest")
            case _ as never:
                assert_never(never)

    def _group(self, group: Group) -> Iterator[Part]:
        if group.name:
            yield element("h3", group.name)
        if group.repeat and group.repeat > 1:
            yield self._line(f"All of this {group.repeat} times{self._between(self._doses.rest(group))}.", "dose")
        yield self._sides(group)
        if group.say:
            yield element("p", group.say)
        if group.seated is not None:
            yield self._line(NOT_SITTING)

    def _step(self, step: Step) -> Iterator[Part]:
        yield element("h3", step.name)
        yield self._line(self._dose(step), "dose")
        if (sets := self._doses.sets(step)) and sets > 1:
            yield self._line(f"{sets} sets{self._between(self._doses.rest(step))}.")
        yield self._sides(step)
        if isinstance(step.say, str):
            yield element("p", step.say)
        elif step.say:
            yield element(
                "ul", *(element("li", self._ours(f"Round {n}: "), text) for n, text in enumerate(step.say, start=1))
            )
        if step.show:
            yield element("p", step.show)
        if pressure := self._doses.pressure(step):
            yield self._line(f"Pressure: {wording.PRESSURES[pressure]}.")
        yield figure_of(step, pressure or 0)
        if spoken := [cue for cue in step.cues if cue.say]:
            yield element("ul", *(element("li", self._ours(f"{_when(cue)}: "), cue.say) for cue in spoken))
        if step.receiver:
            yield element("p", self._ours("For the one who receives: "), step.receiver)
        yield self._sitting(step)

    def _sitting(self, step: Step) -> Part:
        """What is other in this step where it is done sitting."""
        if step.seated is None:
            return None
        if (other := seated_step(step)) is None:
            return self._line(NOT_SITTING)
        own = [other.name] if other.name != step.name else []
        says = [other.say] if isinstance(other.say, str) and other.say != step.say else []
        dose = self._dose(other)
        doses = [self._ours(f"{dose}.")] if dose != self._dose(step) else []
        parts = [*(f"{name}." for name in own), *doses, *says]
        pressure = self._doses.pressure(other) or 0
        figure = figure_of(other, pressure)
        told = element("p", self._ours("Sitting: "), *_spaced(parts)) if parts else None
        return joined(told, figure if figure != figure_of(step, pressure) else None)

    def _dose(self, step: Step) -> str:
        measure = step.measure
        doses = [self._doses.work(step, nth) for nth in range(measure.sets or 1)]
        told = [measure.words(dose) + measure.parts(dose) for dose in doses]
        if len(told) > 1:
            told = [f"set {nth}: {each}" for nth, each in enumerate(told, start=1)]
        words = "; ".join(told)
        return words[:1].upper() + words[1:]

    def _sides(self, item: Step | Group) -> Part:
        if isinstance(item, Step) and item.side:
            label = wording.side(item.side)
            return element("p", f"{label[:1].upper()}{label[1:]}", self._ours(" alone."))
        if not item.sides:
            return None
        switch = self._doses.switch(item)
        change = f"; {wording.exact(switch)} to change" if switch else ""
        # A side's name may be the author's own word.
        return element("p", item.sides[0][:1].upper() + item.sides[0][1:], self._ours(", then "), item.sides[1],
                       self._ours(f"{change}."))  # fmt: skip

    def _between(self, rest: Decimal) -> str:
        return f", with {wording.exact(rest)} rest between" if rest else ""

    def _line(self, text: str, kind: str = "") -> Markup:
        return element("p", self._ours(text), **({"class_": kind} if kind else {}))


def _spaced(parts: Sequence[Part]) -> Iterator[Part]:
    for place, part in enumerate(parts):
        yield " " if place else None
        yield part


def _when(cue: CueLine) -> str:
    """`Halfway`, `Each time`, `Each time, after 5 s`, `At the start`, `After 18 s`, `5 s before the end`."""
    if cue.at == "halfway":
        return "Halfway"
    if (into := into_each_rep(cue.at)) is not None:
        return f"Each time, after {wording.exact(into)}" if into else "Each time"
    seconds = parse_seconds(cue.at.removeprefix("-").strip()) or Decimal(0)
    if cue.at.startswith("-"):
        return f"{wording.exact(seconds)} before the end"
    return f"After {wording.exact(seconds)}" if seconds else "At the start"
