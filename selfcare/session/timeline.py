"""Routine -> Timeline: sets x sides x rounds laid out flat. The one part of the engine that knows the file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar, assert_never

from selfcare.routine.model import Defaults, Group, Item, Rest, Routine, Step, TempoPhases
from selfcare.routine.scalars import parse_seconds
from selfcare.session.segments import Kind, Measure, OwnCue, Phase, Segment, Timeline

PREPARE = Decimal(5)
SWITCH = Decimal(5)
TEMPO = Decimal(3)
EXPECT = Decimal(30)

MOST_SEGMENTS = 20_000
LONGEST = Decimal(12 * 3600)

_T = TypeVar("_T")


class TooLong(ValueError):
    """The routine is longer than a routine may be; the message says which limit and by how much."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the nesting a step stands."""

    side: str | None = None
    round: int | None = None
    rounds: int | None = None

    def on(self, side: str) -> _Place:
        return replace(self, side=f"{self.side}, {side}" if self.side else side)


class _Compiler:
    def __init__(self, routine: Routine, level: str) -> None:
        self.defaults: Defaults = routine.defaults
        self.factor: Decimal = getattr(routine.levels, level)
        self.waiting: list[str] = []
        """Words of groups that have begun, to be said with the next step."""

    def items(self, items: tuple[Item, ...], place: _Place) -> Iterator[Segment]:
        for item in items:
            match item:
                case Step():
                    yield from self.step(item, place)
                case Group():
                    yield from self.group(item, place)
                case Rest():
                    yield gap(Kind.REST, item.rest)
                case _ as never:
                    assert_never(never)

    def group(self, group: Group, place: _Place) -> Iterator[Segment]:
        if group.say:
            self.waiting.append(group.say)
        rest = first(group.rest, self.defaults.rest, Decimal(0))
        switch = first(group.switch, self.defaults.switch, SWITCH)
        for number in range(1, (group.repeat or 1) + 1):
            if number > 1:
                yield gap(Kind.REST, rest)
            inner = replace(place, round=number, rounds=group.repeat) if group.repeat else place
            if group.sides is None:
                yield from self.items(group.steps, inner)
                continue
            for turn, side in enumerate(group.sides):
                if turn:
                    yield gap(Kind.SWITCH, switch)
                yield from self.items(group.steps, inner.on(side))

    def step(self, step: Step, place: _Place) -> Iterator[Segment]:
        work = self.work(step, place)
        sets = step.sets or 1
        prepare = first(step.prepare, self.defaults.prepare, Decimal(0))
        rest = first(step.rest, self.defaults.rest, Decimal(0))
        switch = first(step.switch, self.defaults.switch, SWITCH)
        said = " ".join((*self.waiting, work.instruction)).strip()
        self.waiting.clear()
        if prepare:
            yield replace(gap(Kind.PREPARE, prepare), announce=said)
            said = ""
        for number in range(1, sets + 1):
            if number > 1:
                yield gap(Kind.REST, rest)
            counted = replace(work, set=number, sets=sets) if sets > 1 else work
            for turn, side in enumerate(step.sides or (None,)):
                if turn:
                    yield gap(Kind.SWITCH, switch)
                sided = replace(counted, side=place.on(side).side) if side else counted
                yield replace(sided, announce=said)
                said = ""

    def work(self, step: Step, place: _Place) -> Segment:
        """The work of a step, without its set, and on no side of its own."""
        defaults = self.defaults
        instruction = step.say or ""
        if isinstance(instruction, tuple):
            instruction = instruction[((place.round or 1) - 1) % len(instruction)]
        pressure = first(step.pressure, defaults.pressure, None)
        phase = first(step.phase, defaults.phase, "main")
        factor = self.factor
        if step.fixed or phase != "main" or (factor > 1 and pressure is not None and pressure >= 3):
            factor = Decimal(1)
        segment = Segment(
            index=0,
            kind=Kind.WORK,
            step=step.name,
            measure=Measure.OPEN,
            seconds=None,
            side=place.side,
            round=place.round,
            rounds=place.rounds,
            instruction=instruction,
            show=step.show or "",
            receiver=step.receiver or "",
            pressure=pressure,
            motion=step.motion or "",
            phase=phase,
            needs=first(step.needs, defaults.needs, None) or "",
            cues=tuple(_own_cue(cue.at, cue.say or "", cue.sound or "") for cue in step.cues),
        )
        if step.duration is not None:
            return replace(segment, measure=Measure.TIMED, seconds=scaled(step.duration, factor))
        if step.reps is not None:
            return counted(segment, Measure.COUNTED, int(scaled(Decimal(step.reps), factor)), self.tempo(step))
        if step.breathe is not None:
            breath = step.breathe
            parts = (("in", breath.in_), ("hold", breath.hold), ("out", breath.out), ("rest", breath.rest))
            return counted(segment, Measure.PACED, int(scaled(Decimal(step.cycles or 1), factor)), parts)
        return replace(segment, expect=first(step.expect, defaults.expect, EXPECT))

    def tempo(self, step: Step) -> tuple[tuple[str, Decimal], ...]:
        tempo = step.tempo or self.defaults.tempo or TEMPO
        if isinstance(tempo, TempoPhases):
            return (("out", tempo.out), ("hold", tempo.hold), ("back", tempo.back), ("pause", tempo.pause))
        return (("", tempo),)


def compile_routine(routine: Routine, level: str = "usual") -> Timeline:
    """The timeline of a routine at a level (`easy`, `usual`, `more`).

    Raises TooLong where it would have over 20,000 segments or last over 12 h; this is counted before anything is built.
    """
    segments, seconds = extent(routine)
    # The count is of everything laid end to end; what is dropped below can only make it smaller, never by half.
    if segments > 2 * MOST_SEGMENTS or seconds > 2 * LONGEST:
        raise too_long(segments, seconds)
    compiler = _Compiler(routine, level)
    drafts = list(compiler.items(routine.steps, _Place()))
    opening = first(routine.prepare, None, PREPARE)
    prepared = bool(drafts) and _first_step_prepares(routine)
    if not prepared:
        drafts = _opened(drafts, opening)
    built = _numbered(_with_work_after(drafts))
    timeline = Timeline(
        title=routine.title,
        segments=built,
        level=level,
        position=routine.position or "",
        stop_if=routine.stop_if,
    )
    if level == "usual" and (len(built) > MOST_SEGMENTS or timeline.seconds > LONGEST):
        raise too_long(len(built), timeline.seconds)
    return timeline


def too_long(segments: int, seconds: Decimal) -> TooLong:
    if segments > MOST_SEGMENTS:
        return TooLong(f"this routine would have {segments:,} segments, and at most {MOST_SEGMENTS:,} can be played")
    return TooLong(f"this routine would last {seconds / 3600:.1f} hours, and at most 12 hours can be played")


def extent(routine: Routine) -> tuple[int, Decimal]:
    """How many segments and seconds a routine has at the usual level, told without building them."""
    compiler = _Compiler(routine, "usual")
    defaults = routine.defaults

    def of(items: tuple[Item, ...]) -> tuple[int, Decimal]:
        segments, seconds = 0, Decimal(0)
        for item in items:
            more, longer = of_item(item)
            segments, seconds = segments + more, seconds + longer
        return segments, seconds

    def of_item(item: Item) -> tuple[int, Decimal]:
        if isinstance(item, Rest):
            return laid(1, item.rest)
        rest = laid(1, first(item.rest, defaults.rest, Decimal(0)))
        switch = laid(1, first(item.switch, defaults.switch, SWITCH))
        sides = 2 if item.sides else 1
        if isinstance(item, Step):
            times, inner = item.sets or 1, laid(1, compiler.work(item, _Place()).expected)
            prepare = laid(1, first(item.prepare, defaults.prepare, Decimal(0)))
        else:
            times, inner, prepare = item.repeat or 1, of(item.steps), (0, Decimal(0))
        counts = (prepare, 1), (inner, times * sides), (switch, times * (sides - 1)), (rest, times - 1)
        return sum(part[0] * n for part, n in counts), sum((part[1] * n for part, n in counts), Decimal(0))

    def laid(segments: int, seconds: Decimal) -> tuple[int, Decimal]:
        return (segments, seconds) if seconds else (0, Decimal(0))

    return of(routine.steps)


def scaled(dose: Decimal, factor: Decimal) -> Decimal:
    """A dose at a level: rounded up to a whole one, at least 1; factor 1 changes nothing."""
    return dose if factor == 1 else max(Decimal(1), (dose * factor).to_integral_value(ROUND_CEILING))


def counted(segment: Segment, measure: Measure, count: int, parts: tuple[tuple[str, Decimal], ...]) -> Segment:
    phases = tuple(Phase(name, seconds) for name, seconds in parts if seconds)
    rep = sum((phase.seconds for phase in phases), Decimal(0))
    return replace(segment, measure=measure, count=count, phases=phases, seconds=rep * count)


def gap(kind: Kind, seconds: Decimal) -> Segment:
    return Segment(index=0, kind=kind, step="", measure=Measure.TIMED, seconds=seconds)


def first(own: _T | None, default: _T | None, fallback: _T) -> _T:
    """A step's own value wins over the file's default, and that over the format's."""
    return own if own is not None else default if default is not None else fallback


def _own_cue(at: str, say: str, sound: str) -> OwnCue:
    if at in ("halfway", "each-rep"):
        return OwnCue(at, say, sound)
    seconds = parse_seconds(at.removeprefix("-").strip()) or Decimal(0)
    return OwnCue(-seconds if at.startswith("-") else seconds, say, sound)


def _first_step_prepares(routine: Routine) -> bool:
    """Whether the first step brings a prepare of its own, in place of the routine's."""
    item: Item = routine.steps[0]
    while not isinstance(item, Step):
        if isinstance(item, Rest):
            return False
        item = item.steps[0]
    return first(item.prepare, routine.defaults.prepare, None) is not None


def _opened(drafts: list[Segment], seconds: Decimal) -> list[Segment]:
    """The routine's prepare before everything, with the first step's words if that is what follows."""
    opening = gap(Kind.PREPARE, seconds)
    if seconds and drafts and drafts[0].kind is Kind.WORK:
        said, drafts[0] = drafts[0].announce, replace(drafts[0], announce="")
        opening = replace(opening, announce=said)
    return [opening, *drafts]


def _with_work_after(drafts: list[Segment]) -> list[Segment]:
    """Drop what lasts 0 s and what no work follows; every gap gets the step, side, set and round of the work after."""
    kept: list[Segment] = []
    work: Segment | None = None
    for draft in reversed(drafts):
        if draft.kind is Kind.WORK:
            work = draft
            kept.append(draft)
        elif work is not None and draft.seconds:
            kept.append(
                replace(
                    work,
                    kind=draft.kind,
                    measure=Measure.TIMED,
                    seconds=draft.seconds,
                    announce=draft.announce,
                    expect=None,
                    count=None,
                    phases=(),
                    cues=(),
                )
            )
    return kept[::-1]


def _numbered(segments: list[Segment]) -> tuple[Segment, ...]:
    return tuple(replace(segment, index=index) for index, segment in enumerate(segments))
