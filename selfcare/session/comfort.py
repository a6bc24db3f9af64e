"""In routines for two: more, less, or stay? Every two to three minutes, as a spoken line that never waits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from selfcare.session.aloud import TO_RECEIVER
from selfcare.session.segments import Kind, OwnCue, Segment

MORE_LESS_STAY = f"{TO_RECEIVER} More, less, or stay?"
EVERY = Decimal(150)
"""Seconds from one to the next."""
HEAD = Decimal(10)
"""Seconds of a step in which nothing was felt yet that one could ask about; a short step is asked at its start."""
TAIL = Decimal(5)
"""A step that is over in so many seconds is too late to change, and that its last repetition comes is not said into."""
WORD, ROOM = Decimal("0.8"), Decimal("3.4")
"""Seconds of a word, as a count or "In"; and from one word to the next, where the question fits between them."""


def with_comfort_checks(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, with a question in the work every two to three minutes of planned time.

    One that falls into a rest, a change of sides or work without touch waits for the next work that touches.
    """
    asked, start = Decimal(0), Decimal(0)
    checked: list[Segment] = []
    for segment in segments:
        end, cues = start + segment.expected, []
        last = end - _tail(segment)
        touching = segment.kind is Kind.WORK and not segment.open and segment.pressure != 0
        while touching and (at := max(asked + EVERY, start)) < last:
            at = max(at, start + HEAD) if start + HEAD < last else at
            at = start + _behind_a_word(segment, at - start)
            if at >= last:
                break
            cues.append(OwnCue(at - start, MORE_LESS_STAY, comfort=True))
            asked = at
        checked.append(replace(segment, cues=(*segment.cues, *cues)) if cues else segment)
        start = end
    return tuple(checked)


def _behind_a_word(segment: Segment, wanted: Decimal) -> Decimal:
    """Seconds into the segment at which nothing else is to be said: no count, no "In" and no "halfway" gives way."""
    beat = segment.rep_seconds
    if not segment.way.beats or not beat:
        half = segment.expected / 2
        return half + WORD if half - ROOM < wanted < half + WORD else wanted
    starts = [sum((phase.seconds for phase in segment.phases[:at]), Decimal(0)) for at in range(len(segment.phases))]
    said = sorted({*starts, *(own.into for own in segment.cues if own.at == "each-rep")})
    # A sentence finds a place of its own where it has to; a count does not.
    fitting = _roomy(said, beat) or _roomy(starts, beat) or starts[:1]
    first = int(wanted // beat)
    return next(at for n in (first, first + 1) for word in fitting if (at := n * beat + word + WORD) >= wanted)


def _roomy(words: Sequence[Decimal], end: Decimal) -> list[Decimal]:
    """Those behind which there is room before the next one, or before the next repetition."""
    return [word for word, after in zip(words, [*words[1:], end], strict=True) if after - word >= ROOM]


def _tail(segment: Segment) -> Decimal:
    return segment.rep_seconds + TAIL if segment.way.beats else TAIL
