"""What is heard between two pieces of work: that one rests or changes sides, for how long, and that it begins soon."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.session import aloud
from selfcare.session.events import Cue, CueKind, Event, Resumed, SegmentStarted
from selfcare.session.segments import Kind, Segment
from selfcare.sound.beats import Beats, Length, tone_of
from selfcare.sound.leading import Telling
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP
from selfcare.sound.speech import REST, to_change, words_of

LEAD_OF_COUNTDOWN = 3.0
"""Session seconds at the end of a gap in which tones count in."""


class Between(Beats):
    """The moments that fall on a beat, and the time between two pieces of work."""

    def __init__(
        self, length: Length, speed: float, under_way: Segment | None, spoken: Sequence[Note], telling: Telling
    ) -> None:
        super().__init__(length, speed, under_way, spoken, telling.amount)
        self._telling = telling

    def _tone_of(self, event: Event) -> str:
        return "" if self._counts_in_nothing(event) else tone_of(event)

    def _counts_in_nothing(self, event: Event) -> bool:
        """Whether it counts down what another gap follows: three tones with nothing after them sound like a start."""
        if not isinstance(event, Cue) or event.kind is not CueKind.COUNTDOWN:
            return False
        if self._here is None or self._here.kind is Kind.WORK:
            return False
        comes = (later.event for later in self._pending if isinstance(later.event, Resumed | SegmentStarted))
        match next(comes, None):
            case SegmentStarted(segment=segment):
                return segment.kind is not Kind.WORK
            case _:
                return False

    def _own_words(self, event: SegmentStarted) -> list[str]:
        """A rest or a change of sides, and how long it is where there is a voice and the time for that."""
        gap, own = event.segment, words_of(event)
        if gap.kind is Kind.REST and not self._has_time_for(gap, own):
            return [REST]
        lasts = to_change(gap.seconds) if gap.kind is Kind.SWITCH else ""
        return [own, *([lasts] if lasts and self._has_time_for(gap, own, lasts) else [])] if own else []

    def _has_time_for(self, gap: Segment, *words: str) -> bool:
        if any(self._length(text) is None for text in words):
            return False
        return self._telling.has_time_for(gap, words, self._lasts, self._speed)

    def _soon(self, work: Segment) -> float:
        """Seconds before some work at which it is said that it begins soon, 0 where it is not: after a long time in
        which somebody may have drifted away, where there is a voice and the time before the tones that count in."""
        seconds, at = self._length(aloud.SOON), aloud.SOON_FROM / self._speed
        if seconds is None or work.quiet or self._telling.between(work) < aloud.LONG_BETWEEN:
            return 0.0
        return at if seconds + GAP <= at - LEAD_OF_COUNTDOWN / self._speed else 0.0

    def _tell_soon(self, work: Segment, at: float) -> None:
        soon, seconds = self._soon(work), self._lasts(aloud.SOON)
        begin = at - soon
        if soon and not self._busy(begin, begin + seconds + GAP):
            self._words.append((begin, begin + seconds))
            self._make(Note(begin, aloud.SOON, voice=True, seconds=seconds, meant=begin))

    def _lasts(self, text: str) -> float:
        return self._length(text) or 0.0
