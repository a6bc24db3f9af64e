"""Who speaks in a session, and how long its lead-in is. Found before there is any sound: the first picture shows it."""

from __future__ import annotations

from functools import lru_cache

from selfcare import places
from selfcare.cli.wishes import Wishes
from selfcare.session.segments import Timeline
from selfcare.settings import Settings
from selfcare.sound.leadin import lead_in
from selfcare.sound.pack import Cast, Pack, cast
from selfcare.sound.speech import opening, phrases
from selfcare.sound.voice import NONE, choose

SILENT = "bell", "none"
"""Ways to play in which nobody speaks."""


@lru_cache(1)
def who_speaks(voice: str, texts: tuple[str, ...]) -> Cast:
    """The words that come with the program are looked for once a session."""
    return cast(voice, texts, Pack(places.voice()))


def heard_in(wishes: Wishes, choices: Settings, timeline: Timeline, chosen: float) -> float:
    """Seconds of a lead-in; those chosen where nobody speaks."""
    if choices.muted or not choices.speaking or (wishes.sound or choices.sound) in SILENT:
        return chosen
    voice = wishes.voice or choices.voice
    if voice != NONE and choose(voice) is None:
        # No engine could say anything in its place: whatever else the pack lacks, it says of these what it has.
        ready = Pack(places.voice()).find(opening(timeline))
    else:
        ready = who_speaks(voice, phrases(timeline)).ready
    return lead_in(timeline, chosen, lambda text: ready[text][1] if text in ready else None)
