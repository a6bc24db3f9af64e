"""Routine -> Timeline: sets x sides x rounds laid out flat. With `doses` and `extent`, all of the engine that knows the
file format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, assert_never

from msgspec import Struct
from msgspec.structs import replace

from selfcare.format.model import CueLine, Group, Item, Rest, Routine, Step
from selfcare.keys.times import EACH_REP, into_each_rep, parse_seconds
from selfcare.measures.timed import Timed
from selfcare.session.comfort import with_comfort_checks
from selfcare.session.doses import Doses
from selfcare.session.extent import TooLong, extent_of, refuse_too_long
from selfcare.session.segments import Kind, OwnCue, Segment, Timeline
from selfcare.words.minding import Mind
from selfcare.words.motions import place_of

__all__ = ["TooLong", "compile_routine"]


class _Place(Struct, frozen=True):
    """Where in the nesting a step stands."""

    side: str | None = None
    round: int | None = None
    rounds: int | None = None

    def on(self, side: str | None) -> _Place:
        both = f"{self.side}, {side}" if self.side and side else side or self.side
        return _Place(both, self.round, self.rounds)


class _Draft(Struct):
    """A segment to be: a gap learns its step, side, set and round from the work that follows it."""

    kind: Kind
    work: Segment | None
    seconds: Decimal | None
    place: _Place = _Place()
    set: int | None = None
    sets: int | None = None
    announce: str = ""
    minds: tuple[Mind, ...] = ()


class _Compiler:
    def __init__(self, routine: Routine, level: str) -> None:
        self.doses = Doses(routine, level)
        self.waiting: list[str] = []
        """Words of groups that have begun, to be said with the next step."""
        self._works: dict[tuple[int, str, str, int], Segment] = {}
        self._lasting: dict[int, bool] = {}

    def items(self, items: tuple[Item, ...], place: _Place) -> Iterator[_Draft]:
        for before, item in zip((None, *items), items, strict=False):
            if isinstance(item, Group) and isinstance(before, Group) and _changes_side(before, item):
                yield from gap(Kind.SWITCH, self.doses.switch(item))
            match item:
                case Step():
                    yield from self.step(item, place)
                case Group():
                    yield from self.group(item, place)
                case Rest():
                    yield from gap(Kind.REST, item.rest)
                case _ as never:
                    assert_never(never)

    def group(self, group: Group, place: _Place) -> Iterator[_Draft]:
        if not self._lasts(group):
            return
        if group.say:
            self.waiting.append(group.say)
        for number in range(1, (group.repeat or 1) + 1):
            if number > 1:
                yield from gap(Kind.REST, self.doses.rest(group))
            inner = _Place(place.side, number, group.repeat) if group.repeat else place
            for turn, side in enumerate(group.sides or (None,)):
                if turn:
                    yield from gap(Kind.SWITCH, self.doses.switch(group))
                yield from self.items(group.steps, inner.on(side))

    def _lasts(self, group: Group) -> bool:
        """Whether anything in there lasts: rests of 0 s can be repeated a billion times in a few lines."""
        if id(group) not in self._lasting:
            self._lasting[id(group)] = extent_of(group, self.doses).segments > 0
        return self._lasting[id(group)]

    def step(self, step: Step, place: _Place) -> Iterator[_Draft]:
        work = self.work(step, place)
        said = " ".join((*self.waiting, work.instruction)).strip()
        self.waiting.clear()
        for prepare in gap(Kind.PREPARE, self.doses.prepare(step)):
            prepare.announce, said = said, ""
            yield prepare
        said_sets = self.doses.sets(step)
        sets = said_sets if said_sets and said_sets > 1 else None
        for number in range(1, (sets or 1) + 1):
            work = self.work(step, place, number - 1)
            if number > 1:
                yield from gap(Kind.REST, self.doses.rest(step))
            for turn, side in enumerate(step.sides or (step.side,)):
                if turn:
                    yield from gap(Kind.SWITCH, self.doses.switch(step))
                nth = number if sets else None
                yield _Draft(Kind.WORK, work, work.seconds, place.on(side), nth, sets, said, step.minds)
                said = ""

    def work(self, step: Step, place: _Place, nth: int = 0) -> Segment:
        """What the segments of a step have in common; made once for each of its texts and sizes."""
        nth = nth if step.measure.sets else 0
        instruction, way = _of_round(step.say or "", place.round), _of_round(step.way or "", place.round)
        known = self._works.get((id(step), instruction, way, nth))
        if known is not None:
            return known
        dose = self.doses.work(step, nth)
        self._works[id(step), instruction, way, nth] = made = Segment(
            index=0,
            kind=Kind.WORK,
            step=step.name,
            measure=step.measure.id,
            seconds=dose.seconds,
            expect=self.doses.expect(step) if dose.seconds is None else None,
            count=dose.count,
            phases=dose.phases,
            instruction=instruction,
            show=step.show or "",
            receiver=step.receiver or "",
            pressure=self.doses.pressure(step),
            motion=step.motion or "",
            on=place_of(step.motion or "", step.on or "", step.touches or ()),
            by=step.by or "",
            along=way,
            pose=step.pose or "",
            phase=self.doses.phase(step),
            needs=step.needs or self.doses.defaults.needs or "",
            cues=tuple(_own_cue(cue) for cue in step.cues),
            quiet=self.doses.quiet(step) or None,
            hard=step.easier is not None or None,
        )
        return made


OF_A_GAP: Mapping[str, Any] = {"measure": Timed.id, "expect": None, "count": None, "phases": (), "cues": ()}
"""What a rest, switch or prepare does not take from the work that follows."""


def _minded(minds: tuple[Mind, ...], side: str | None) -> dict[str, Any]:
    """What is to be minded on this side."""
    here = [mind for mind in minds if mind.side in ("", *(side or "").split(", "))]
    said = tuple(dict.fromkeys(sentence for mind in here for sentence in mind.said))
    return {"mind": said, "because": "; ".join(dict.fromkeys(mind.because for mind in here if mind.because))}


def _changes_side(before: Group, group: Group) -> bool:
    """Whether one side follows the other as a group of its own: what is led of the two is not the same."""
    return len(before.sides or ()) == len(group.sides or ()) == 1 and before.sides != group.sides


def compile_routine(routine: Routine, level: str = "usual") -> Timeline:
    """The timeline of a routine at a level (`easy`, `usual`, `more`).

    Raises TooLong where it would have over 20,000 segments or last over 12 h; this is counted before anything is built.
    """
    refuse_too_long(routine)
    compiler = _Compiler(routine, level)
    drafts = list(compiler.items(routine.steps, _Place()))
    if not compiler.doses.first_step_prepares(routine):
        drafts = _opened(drafts, compiler.doses.opening)
    segments = _built(drafts)
    return Timeline(
        title=routine.title,
        segments=with_comfort_checks(segments) if routine.for_ == "partner" else segments,
        level=level,
        position=routine.position or "",
        stop_if=routine.stop_if,
    )


def gap(kind: Kind, seconds: Decimal) -> Iterator[_Draft]:
    """A rest, switch or prepare; what lasts 0 s gives none."""
    if seconds:
        yield _Draft(kind, None, seconds)


def _of_round(texts: str | tuple[str, ...], number: int | None) -> str:
    """The text of this round."""
    return texts if isinstance(texts, str) else texts[((number or 1) - 1) % len(texts)]


def _own_cue(cue: CueLine) -> OwnCue:
    say, sound, pose = cue.say or "", cue.sound or "", cue.pose or ""
    if (into := into_each_rep(cue.at)) is not None:
        return OwnCue(EACH_REP, say, sound, into=into, pose=pose)
    if cue.at == "halfway":
        return OwnCue(cue.at, say, sound, pose=pose)
    seconds = parse_seconds(cue.at.removeprefix("-").strip()) or Decimal(0)
    return OwnCue(-seconds if cue.at.startswith("-") else seconds, say, sound, pose=pose)


def _opened(drafts: list[_Draft], seconds: Decimal) -> list[_Draft]:
    """The routine's prepare before everything, with the first step's words if that is what follows."""
    opening = list(gap(Kind.PREPARE, seconds))
    if opening and drafts and drafts[0].kind is Kind.WORK:
        opening[0].announce, drafts[0].announce = drafts[0].announce, ""
    return opening + drafts


def _built(drafts: list[_Draft]) -> tuple[Segment, ...]:
    """The segments. Gaps with no work after them are dropped; the others get their facts from that work."""
    last = max((number for number, draft in enumerate(drafts) if draft.kind is Kind.WORK), default=-1)
    segments: list[Segment] = []
    after = drafts[last] if drafts else None
    for index in range(last, -1, -1):
        draft = drafts[index]
        after = draft if draft.kind is Kind.WORK else after
        assert after is not None and after.work is not None
        work, place, working = after.work, after.place, draft.kind is Kind.WORK
        here: dict[str, Any] = {
            "index": index,
            "kind": draft.kind,
            "seconds": draft.seconds,
            "announce": draft.announce,
        }
        stands: dict[str, Any] = {
            "side": place.side,
            "set": after.set,
            "sets": after.sets,
            "round": place.round,
            "rounds": place.rounds,
            **_minded(after.minds, place.side),
        }
        segments.append(replace(work, **here, **stands, **({} if working else OF_A_GAP)))
    return tuple(reversed(segments))
