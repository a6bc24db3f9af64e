"""The keys of the format, each part's own, and which one was probably meant by a key that is none."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from selfcare.format.model import (
    Breath,
    CueLine,
    Defaults,
    Group,
    Levels,
    Part,
    Question,
    Rest,
    Routine,
    Seated,
    Source,
    Step,
    TempoPhases,
)

CALLED: Mapping[type[Part], str] = {
    Routine: "a routine",
    Step: "a step",
    Group: "a group of steps",
    Rest: "a rest",
    Defaults: "'defaults'",
    CueLine: "a cue",
    TempoPhases: "'tempo'",
    Breath: "'breathe'",
    Levels: "'levels'",
    Question: "a question",
    Source: "a source",
    Seated: "the seated twin of a step",
}

EXAMPLES: Mapping[type[Part], str] = {
    Routine: "'title: Evening hands'",
    Step: "'- name: Neck tilt'",
    Group: "'- repeat: 2'",
    Rest: "'- rest: 20s'",
    Defaults: "{rest: 20s, tempo: 4s}",
    CueLine: "'- at: 10s', and below it 'say: Now the thumb.'",
    TempoPhases: "{out: 2s, back: 2s}",
    Breath: "{in: 4s, out: 6s}",
    Levels: "{easy: 0.5}",
    Question: "'- ask: Is the skin broken?'",
    Source: "'- publisher: A hospital', and below it 'title: A leaflet'",
    Seated: "{say: Sit tall and lift the heels.}, or leave-out",
}
"""How each part is begun, for hints."""

# What people write who do not know the key; difflib cannot know these.
_MEANT: Mapping[str, str] = {
    "time": "duration", "length": "duration", "seconds": "duration", "hold": "duration", "for": "duration",
    "repetitions": "reps", "repeats": "reps", "repeat": "sets", "times": "reps", "count": "reps", "speed": "tempo",
    "pace": "tempo", "breaths": "cycles", "breath": "breathe", "breathing": "breathe", "rounds": "repeat",
    "sets": "repeat", "pause": "rest", "break": "rest", "text": "say", "instruction": "say", "instructions": "say",
    "speak": "say", "description": "summary", "note": "show", "notes": "show", "exercises": "steps", "name": "title",
    "when": "at", "inhale": "in", "exhale": "out", "url": "address", "link": "address", "question": "ask",
    "difficulty": "levels", "sitting": "seated",
}  # fmt: skip


def keys(model: type[Part]) -> list[str]:
    """The keys of a part of a routine, as they are written."""
    return [field.alias or name for name, field in model.model_fields.items() if name != "extensions"]


def owner(key: str, model: type[Part]) -> type[Part] | None:
    """What has this key, where it is not the part at hand."""
    return next((other for other in (Step, Group, Routine) if other is not model and key in keys(other)), None)


def meant(key: str, model: type[Part], present: Collection[str]) -> str | None:
    """The key of a part that was probably meant by an unknown one; None where that is anybody's guess.

    Only keys that are not there yet are offered.
    """
    if len(key) > 40:
        return None
    free = [name for name in keys(model) if name not in present]
    word = key.lower().replace(" ", "_")
    if _MEANT.get(word) in free:
        return _MEANT[word]
    if owner(key, model):
        return None
    near = get_close_matches(word, free, 1)
    return near[0] if near else None
