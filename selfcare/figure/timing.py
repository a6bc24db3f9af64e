"""Where a session stands -> where in the movement one is. Everything comes from the position; no clock is read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from selfcare.cues.phases import Direction, PhaseKind
from selfcare.figure.drawing import Asked, Drawing, Moment, drawing
from selfcare.figure.letter import named
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, OwnCue, Segment
from selfcare.words.motions import EITHER, known

INTO = 1.6
"""Seconds to go into what is held, and from one shape of the hand to the next."""
REACHED = 2.5
"""Seconds in which the far end of a movement is reached at the latest where a step says when to come back."""
IN = 0.4
"""The part of a breath of its own pace that goes in."""
ASIDE = 1.0
"""Seconds of getting ready before and after the movement that is shown once."""
COMES_BACK = 0.97
"""The part of the cycle at which one is back, in every movement there and back."""


class Seen(Struct, frozen=True):
    """What the figure shows now."""

    moment: Moment
    moving: bool
    """Whether it will look different soon without an event."""
    resting: bool = False
    """The body alone, at rest."""


def drawn(segment: Segment | None) -> Drawing | None:
    """What is drawn in this segment; in a rest, what comes after it."""
    if segment is None or not segment.motion:
        return None
    return drawing(
        Asked(
            segment.motion,
            segment.on,
            segment.by,
            segment.along if segment.along != EITHER else "",
            segment.pose,
            named(segment.side or ""),
            segment.pressure or 0,
        )
    )


def seen(position: Position, drawing: Drawing) -> Seen:
    """Moving while work runs, once and slowly while getting ready, else still."""
    segment = position.segment
    if segment is None or segment.kind is Kind.REST:
        return Seen(Moment(), False, resting=True)
    if position.state in (State.READY, State.LEAD_IN, State.ENDED) or segment.kind is Kind.SWITCH:
        return Seen(Moment(), False)
    running = position.state is State.RUNNING
    if segment.kind is Kind.PREPARE:
        return Seen(_shown_once(position, drawing), running)
    moment = worked(position, segment, drawing)
    return Seen(moment, running)


def _shown_once(position: Position, drawing: Drawing) -> Moment:
    elapsed, left = float(position.elapsed), float(position.remaining or 0)
    length = elapsed + left
    aside = min(ASIDE, length / 4)
    at = max(0.0, (elapsed - aside) / max(0.1, length - 2 * aside))
    return Moment(_flowing(at, drawing) if at < 1 else 0.0)


def _flowing(at: float, drawing: Drawing) -> float:
    """A breath of its own pace has no hold: in two fifths of it, out the rest."""
    if not drawing.flows:
        return at
    if at < IN:
        return drawing.full * at / IN
    return drawing.turn + (COMES_BACK - drawing.turn) * (at - IN) / (1 - IN)


def worked(position: Position, segment: Segment, drawing: Drawing) -> Moment:
    elapsed = float(position.elapsed)
    half = _second_half(position, segment, drawing)
    if segment.phases and position.count:
        at = _of_repetition(position, segment)
        if poses := _poses(segment, drawing):
            return _posed(drawing, poses, at, float(segment.rep_seconds / _pace(position, segment)))
        return Moment(_warped(at, segment, drawing), position.count, second_half=half)
    if drawing.once:
        return Moment(position.progress)
    if drawing.held and not segment.open:
        left = float(position.remaining or 0)
        if left < INTO:
            return Moment(drawing.turn + (COMES_BACK - drawing.turn) * (1 - left / INTO))
        return Moment(drawing.full * min(1.0, elapsed / INTO))
    cycles = elapsed / drawing.every
    number = (_named_places(segment, elapsed) if drawing.named else 0) or int(cycles) + 1
    return Moment(_flowing(cycles % 1, drawing), number, second_half=half)


def _pace(position: Position, segment: Segment) -> Decimal:
    return position.pace if segment.paced else Decimal(1)


def _of_repetition(position: Position, segment: Segment) -> float:
    """Which part of the repetition, the hold or the breath is over, 0 to 1."""
    pace = _pace(position, segment)
    length, left = segment.rep_seconds / pace, position.phase_remaining or Decimal(0)
    kinds = [phase.kind for phase in segment.phases]
    if position.phase in kinds:
        left += sum((phase.seconds for phase in segment.phases[kinds.index(position.phase) + 1 :]), Decimal(0)) / pace
    # A pace that was changed holds from the next repetition on; in this one the figure may wait a little at its end.
    return max(0.0, min(1.0, float(1 - left / length))) if length else 0.0


def _warped(at: float, segment: Segment, drawing: Drawing) -> float:
    """The part of the movement at a part of the repetition: there, held and back when the step's own words say so."""
    marks = list(_by_phases(segment, drawing) if _is_parted(segment) else _by_words(segment, drawing))
    for (begins, a), (ends, b) in pairwise(marks):
        if at <= ends:
            return a + (b - a) * (at - begins) / (ends - begins) if ends > begins else b
    return marks[-1][1]


def _is_parted(segment: Segment) -> bool:
    return any(phase.kind is not PhaseKind.WHOLE for phase in segment.phases)


def _by_phases(segment: Segment, drawing: Drawing) -> Iterator[tuple[float, float]]:
    """Parts of the repetition with the parts of the movement that they end."""
    ends = {
        Direction.THERE: drawing.full,
        Direction.HELD: drawing.turn,
        Direction.BACK: COMES_BACK,
        Direction.OVER: 1.0,
    }
    breath = any(phase.kind is PhaseKind.IN for phase in segment.phases)
    length, done, reached = float(segment.rep_seconds), 0.0, 0.0
    yield 0.0, 0.0
    for phase in segment.phases:
        # A breath that goes out is on its way back.
        part = Direction.BACK if breath and phase.kind is PhaseKind.OUT else phase.kind.direction
        long = float(phase.seconds) / length
        if part is Direction.HELD and reached < drawing.full:
            # What is held from the start on is gone into first.
            yield done + min(long / 2, INTO / length), drawing.full
        if part is Direction.BACK and reached < drawing.turn:
            yield done, drawing.turn
        done, reached = done + long, ends[part]
        yield done, reached


def _by_words(segment: Segment, drawing: Drawing) -> Iterator[tuple[float, float]]:
    yield 0.0, 0.0
    if turn := _comes_back(segment):
        length = float(segment.rep_seconds)
        back = turn / length
        yield min(back * drawing.full / drawing.turn, REACHED / length), drawing.full
        yield back, drawing.turn
    yield 1.0, 1.0


def _comes_back(segment: Segment) -> float:
    """Seconds into a repetition at which the step's last word of its own is said: let go, slowly down."""
    return max((float(cue.into) for cue in segment.cues if cue.at == "each-rep" and not cue.comfort), default=0.0)


def _poses(segment: Segment, drawing: Drawing) -> list[tuple[float, str]]:
    """The shapes that the cues name, each with its seconds into the repetition."""
    names = known("cue", drawing.asked.motion)
    return sorted((float(cue.into), cue.pose) for cue in segment.cues if cue.at == "each-rep" and cue.pose in names)


def _posed(drawing: Drawing, poses: list[tuple[float, str]], at: float, length: float) -> Moment:
    first = drawing.asked.pose
    into = at * length
    begun = [(0.0, first), *poses]
    now = max(index for index, (since, _) in enumerate(begun) if since <= into or index == 0)
    since, pose = begun[now]
    before = begun[now - 1][1] if now else poses[-1][1]
    return Moment(min(1.0, (into - since) / INTO), pose=pose, before=before)


def _named_places(segment: Segment, elapsed: float) -> int:
    """Which of the places one is at that a timed step names at times of their own, from 1; 0 where it names none."""
    times = [float(cue.at) for cue in _timed(segment.cues)]
    if len(times) < 2:
        return 0
    passed = sum(1 for at in times if at <= elapsed)
    return passed if min(times) == 0 else passed + 1


def _timed(cues: tuple[OwnCue, ...]) -> list[OwnCue]:
    return [cue for cue in cues if isinstance(cue.at, Decimal) and cue.at >= 0 and not cue.comfort]


def _second_half(position: Position, segment: Segment, drawing: Drawing) -> bool:
    """Whether the other way round, or the other side, has its turn: said halfway, or meant by `both ways`."""
    if position.count and position.of:
        if drawing.asked.way == "both ways":
            return position.count > (position.of + 1) // 2
        return _says_halfway(segment) and position.count > position.of // 2
    return _says_halfway(segment) and position.progress >= 0.5


def _says_halfway(segment: Segment) -> bool:
    return any(cue.at == "halfway" for cue in segment.cues)
