"""What reads well but would not work in use: warnings, which never keep a routine from being played.

Each has an id and is silenced where it stands, with a reason: `x-ok: {long-words: The last words may run on.}` on the
step, on a group around it, or on the routine. What is known beside the format (techniques, tips, groups) is given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from selfcare.routine import prose
from selfcare.routine.model import Routine, Step
from selfcare.routine.nodes import Node
from selfcare.routine.problems import Mark, Problem, quoted
from selfcare.routine.reader import Reading
from selfcare.routine.scalars import parse_seconds
from selfcare.routine.walk import Place, walk
from selfcare.session.doses import Doses
from selfcare.session.wording import exact, listed, minutes

LONG = Decimal(3600)
QUICKEST_BREATH = Decimal(8)
STANDING = "standing"

ADVICE: Mapping[str, str] = {
    "long-words": "the words of a step take longer to say than the step lasts",
    "other-count": "the words say another count than the step",
    "one-side": "one side is named, and the other one never comes",
    "long-routine": "the routine lasts longer than an hour",
    "no-rest": "the position changes without a rest before it",
    "breath-hold": "a breath is held, and 'care' does not name 'hold'",
    "quick-breath": "a breath lasts less than 8 s",
    "pressure": "the pressure is above what its care groups allow",
    "no-stop-sign": "there is pressure, and 'stop_if' is missing",
    "no-care": "there is pressure, and 'care' is missing",
    "unknown-technique": "the technique is not a known one",
    "unknown-tip": "a tip is neither a known name nor a sentence",
    "unknown-group": "a care group is not a known one",
    "near-key": "a timed step is called almost like a key",
}
"""Every warning by its id, in a line."""

_GAPS = ("rest", "prepare", "switch", "duration")
_BREAKS = ("rest", "pause", "break", "wait")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the format; given by `cli`, as only it knows both sides."""

    techniques: Collection[str]
    tips: Collection[str]
    caps: Mapping[str, int]
    """The care groups, each with the most pressure that it takes."""
    strict: Collection[str] = ()
    """Groups whose cap holds also where others are named beside them."""
    spoken: Callable[[str], Decimal] = prose.spoken
    """Seconds that words take; an estimate, until a voice has measured them."""


@dataclass(frozen=True, slots=True)
class _Advice:
    id: str
    mark: Mark
    message: str
    hint: str


def advise(reading: Reading, path: str, known: Known) -> tuple[Problem, ...]:
    """The warnings for a file that reads well, sorted by place."""
    if reading.routine is None or reading.root is None:
        return ()
    look = _Look(reading.routine, reading.root, known, reading.seconds or Decimal(0))
    told = set(look.all())
    return tuple(
        sorted(
            (Problem(path, *advice.mark, "warning", f"{advice.message} [{advice.id}]", advice.hint) for advice in told),
            key=lambda problem: problem.order,
        )
    )


class _Look:
    """One look over one routine."""

    def __init__(self, routine: Routine, root: Node, known: Known, seconds: Decimal) -> None:
        self.routine, self.root, self.known, self.seconds = routine, root, known, seconds
        self.doses = Doses(routine, "usual")
        self.steps = list(walk(routine, root))

    def all(self) -> Iterator[_Advice]:
        rules = (self.words, self.counts, self.position, self.breath, self.pressure, self.near_key)
        for place in self.steps:
            for rule in rules:
                yield from _unsilenced(rule(place), place.around)
            yield from _unsilenced(self.groups(place.step.care, place.node), place.around)
        yield from self.sides()
        yield from _unsilenced(self.whole(), (self.root,))
        for node in {id(node): node for place in self.steps for node in place.around}.values():
            yield from _reasons(node)

    def words(self, place: Place) -> Iterator[_Advice]:
        """Words longer than their step."""
        step = place.step
        if step.until is not None:
            return
        room = place.ready + self.doses.work_seconds(step)
        for text, mark in place.texts():
            needed = self.known.spoken(" ".join((*place.said_before, text)))
            if needed > room:
                message = f"these words take about {exact(needed)} to say, and there are {exact(room)} for them"
                hint = "shorten them, move some to 'show:', or give the step a longer time or 'prepare:'"
                yield _Advice("long-words", mark, message, hint)
        for number, cue in enumerate(step.cues):
            room = self._after(cue.at, step)
            needed = self.known.spoken(cue.say) if cue.say else Decimal(0)
            if needed > room:
                message = f"these words take about {exact(needed)} to say, and {exact(room)} are left for them"
                mark = place.node.parts["cues"].parts[number].parts["say"].mark
                yield _Advice("long-words", mark, message, "shorten them, or say them earlier")

    def _after(self, at: str, step: Step) -> Decimal:
        """Seconds between a cue and the end of its work, or of its repetition."""
        _, _, count, phases = self.doses.measure(step)
        whole = self.doses.work_seconds(step)
        if at == "each-rep":
            return sum((phase.seconds for phase in phases), Decimal(0))
        if at == "halfway":
            return whole / 2 if count is None else whole * (count - count // 2) / count
        seconds = parse_seconds(at.removeprefix("-").strip()) or Decimal(0)
        return seconds if at.startswith("-") else whole - seconds

    def counts(self, place: Place) -> Iterator[_Advice]:
        """Words that say another count than the step."""
        step = place.step
        rounds = {node.data.get("repeat") for node in place.within if isinstance(node.data, dict)}
        for text, mark in place.texts():
            for count in prose.counts(text, step.name):
                key, wanted = {"sets": ("sets", step.sets), "breaths": ("cycles", step.cycles)}.get(
                    count.of, ("reps", step.reps)
                )
                if wanted is None or count.number in (wanted, step.sets, *rounds):
                    continue
                message = f"the words say {count.number} {count.of}, and '{key}' says {wanted}"
                yield _Advice("other-count", mark, message, f"make them one, or leave the number to '{key}'")

    def position(self, place: Place) -> Iterator[_Advice]:
        """A change of position with no time for it."""
        if place.before is None:
            return
        step, before = place.step, place.before
        needs = self.routine.defaults.needs
        hint = "put '- rest: 20s' before it, or give the step a 'prepare:'"
        now, then = step.needs or needs, before.needs or needs
        if now != then:
            way = "is done standing, and the step before it is not" if now else "is not done standing any more"
            yield _Advice("no-rest", place.node.mark, f"{quoted(step.name)} {way}; there is no rest between", hint)
            return
        for text, mark in place.texts()[:1]:
            if asked := prose.moves(text):
                yield _Advice("no-rest", mark, f"'{asked}' takes time, and there is no rest before this step", hint)

    def breath(self, place: Place) -> Iterator[_Advice]:
        breathe = place.step.breathe
        if breathe is None:
            return
        mark = place.node.parts["breathe"].mark
        if (breathe.hold or breathe.rest) and "hold" not in place.care:
            message = "the breath is held here, which is not for everybody"
            yield _Advice("breath-hold", mark, message, "add 'hold' to 'care:', which brings the questions before it")
        whole = breathe.in_ + breathe.hold + breathe.out + breathe.rest
        if whole < QUICKEST_BREATH:
            message = f"one breath lasts {exact(whole)}, and breathing quicker than every 8 s can make dizzy"
            yield _Advice("quick-breath", mark, message, "make the phases longer, the way out first")

    def pressure(self, place: Place) -> Iterator[_Advice]:
        """Pressure above the highest cap of the step's groups; a strict one holds for whatever is named beside it."""
        pressure = self.doses.pressure(place.step)
        caps = [self.known.caps[group] for group in place.care if group in self.known.caps]
        if not pressure or not caps:
            return
        strict = [self.known.caps[group] for group in place.care if group in self.known.strict]
        most = min(strict) if strict else max(caps)
        if pressure > most:
            given = place.node if place.step.pressure is not None else self.root.parts["defaults"]
            message = f"pressure {pressure} is more than {listed(place.care)} takes, which is {most}"
            hint = "press less, or name in 'care:' the group that this work belongs to"
            yield _Advice("pressure", given.parts["pressure"].mark, message, hint)

    def near_key(self, place: Place) -> Iterator[_Advice]:
        """`- rset: 30s` is a timed step called rset."""
        if len(place.node.keys) != 1 or "name" in place.node.keys:
            return
        name = place.step.name
        meant = "rest" if name.lower() in _BREAKS else next(iter(get_close_matches(name.lower(), _GAPS, 1, 0.75)), None)
        if meant:
            todo = f"write '- {meant}: {place.node.parts[name].raw}'" if meant == "rest" else f"did you mean '{meant}'?"
            message = f"{quoted(name)} is read as the name of a timed step"
            yield _Advice(
                "near-key", place.node.keys[name], message, f"for a rest, {todo}" if meant == "rest" else todo
            )

    def sides(self) -> Iterator[_Advice]:
        """A side without its twin: told at the first step that has none."""
        named: dict[str, dict[str, Place]] = {}
        for place in self.steps:
            label = prose.side(place.step.name, label=True)
            side = label or next((prose.side(text) for text, _ in place.texts() if prose.side(text)), None)
            if place.sided or place.step.sides is not None:
                if label:
                    message = f"the name says {label}, and the step is led through on both sides"
                    yield from _unsilenced(
                        [_Advice("one-side", place.node.mark, message, "leave the side to 'sides:'")],
                        place.around,
                    )
            elif side:
                named.setdefault(prose.without_side(place.step.name), {}).setdefault(side, place)
        for by_side in named.values():
            if len(by_side) == 1:
                ((side, place),) = by_side.items()
                other = "right" if side == "left" else "left"
                message = f"this is for the {side} side, and the {other} one never comes"
                hint = "write 'sides: [left, right]', and the name without a side"
                yield from _unsilenced([_Advice("one-side", place.node.mark, message, hint)], place.around)

    def whole(self) -> Iterator[_Advice]:
        """What concerns the routine as a whole."""
        routine, keys, parts = self.routine, self.root.keys, self.root.parts
        if self.seconds > LONG:
            message = f"this routine lasts {minutes(self.seconds)}, and more than an hour is long to follow"
            yield _Advice("long-routine", keys["steps"], message, "make it two routines, or do fewer rounds or sets")
        firm = next((place for place in self.steps if self.doses.pressure(place.step)), None)
        if firm:
            if not routine.stop_if:
                message = "hands press here, and nothing says when to stop"
                hint = "add a line such as 'stop_if: [sharp pain, tingling that rises]'"
                yield _Advice("no-stop-sign", keys["title"], message, hint)
            if not any(place.care for place in self.steps):
                message = "hands press here, and no questions come before it"
                yield _Advice("no-care", keys["title"], message, "add 'care:' with its groups, such as 'care: [light]'")
        if routine.technique and routine.technique.casefold() not in self.known.techniques:
            hint = _near(routine.technique, self.known.techniques)
            message = f"no technique is known as {quoted(routine.technique)}"
            yield _Advice("unknown-technique", parts["technique"].mark, message, hint)
        for index, tip in enumerate(routine.tips):
            if tip not in self.known.tips and " " not in tip:
                hint = f"{_near(tip, self.known.tips)} (a tip of your own is a whole sentence)"
                yield _Advice("unknown-tip", parts["tips"].parts[index].mark, f"there is no tip {quoted(tip)}", hint)
        yield from self.groups(routine.care, self.root)

    def groups(self, care: tuple[str, ...], node: Node) -> Iterator[_Advice]:
        for index, group in enumerate(care):
            if group not in self.known.caps:
                message = f"there is no care group {quoted(group)}, so all questions are asked"
                yield _Advice(
                    "unknown-group", node.parts["care"].parts[index].mark, message, _near(group, self.known.caps)
                )


def _near(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word.casefold().replace(" ", "-"), known, 1)
    return f"did you mean '{near[0]}'?" if near else f"known are {', '.join(sorted(known))}"


def _unsilenced(advice: Collection[_Advice] | Iterator[_Advice], nodes: tuple[Node, ...]) -> Iterator[_Advice]:
    fine = {id for node in nodes for id, reason in _ok(node).items() if isinstance(reason, str) and reason.strip()}
    return (each for each in advice if each.id not in fine)


def _ok(node: Node) -> dict[str, Any]:
    ok = node.data.get("x-ok") if isinstance(node.data, dict) else None
    return ok if isinstance(ok, dict) else {}


def _reasons(node: Node) -> Iterator[_Advice]:
    """What is wrong with an `x-ok` itself; that cannot be silenced."""
    ok = node.parts.get("x-ok")
    if ok is None:
        return
    if not isinstance(ok.data, dict):
        hint = "such as 'x-ok: {long-words: The last words may run on.}'"
        yield _Advice("x-ok", ok.mark, "x-ok takes the ids of warnings, each with a reason", hint)
        return
    for id, reason in ok.data.items():
        if id not in ADVICE:
            yield _Advice("x-ok", ok.keys[id], f"no warning is called {quoted(id)}", _near(id, ADVICE))
        elif not isinstance(reason, str) or not reason.strip():
            message = f"{quoted(id)} is only silenced with a reason"
            yield _Advice("x-ok", ok.keys[id], message, f"write it after the ':', such as '{id}: tried, and fine'")
