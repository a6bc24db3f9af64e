"""Which event sounds like what: the one table, for every shell."""

from __future__ import annotations

from decimal import Decimal

from selfcare.session.events import Cue, CueKind, Event, Outcome, SegmentStarted, SessionEnded
from selfcare.session.segments import Kind
from selfcare.sound.device import Speaker

SEGMENTS = {Kind.WORK: "start", Kind.REST: "rest", Kind.SWITCH: "switch", Kind.PREPARE: ""}
CUES = {
    CueKind.REP: "tick",
    CueKind.PHASE: "tick",
    CueKind.COUNTDOWN: "count",
    CueKind.HALFWAY: "halfway",
    CueKind.SAY: "",
    CueKind.COMFORT: "",
}


def sound_of(event: Event) -> str:
    """The bundled cue's name for an event; empty for silence."""
    match event:
        case SegmentStarted(segment=segment):
            return SEGMENTS[segment.kind]
        case Cue(kind=CueKind.SOUND, name=name):
            return name
        case Cue(kind=kind):
            return CUES[kind]
        case SessionEnded(outcome=Outcome.DONE):
            return "done"
        case _:
            return ""


class Sounds:
    """A listener that plays what the events sound like."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self._sounded: Decimal | None = None

    def __call__(self, event: Event) -> None:
        sound = sound_of(event)
        # A repetition that begins with its segment, or a phase with its repetition, is one moment and one sound.
        if sound and not (sound == "tick" and event.at == self._sounded):
            self._sounded = event.at
            self.speaker.play(sound)
