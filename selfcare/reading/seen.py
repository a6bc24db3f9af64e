"""Warnings on how a step is seen: a movement, a place, a hand, a way or a pose that no figure knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from selfcare.keys.written import Mark, Node, quoted
from selfcare.reading.silence import Advice
from selfcare.reading.walk import Place
from selfcare.words import motions

ALL = "docs/motions.md has them all"
CALLED = {"motion": "movement", "on": "place", "by": "hand or thing", "way": "way", "pose": "pose", "cue": "pose"}


def seen(place: Place) -> Iterator[Advice]:
    """What the figure of a step does not know; it plays all the same, without one."""
    step, parts = place.step, place.node.parts
    motion = step.motion or ""
    if motion and motion not in motions.known("motion", motion):
        if "motion" in parts:
            yield _unknown("motion", motion, motion, parts["motion"].mark)
        return
    on = motions.place_of(step.motion or "", step.on or "", step.touches or ())
    place_name = on.partition(" as in ")[0]
    for key in ("on", "by", "way", "pose"):
        for word, mark in _words(key, parts):
            bare = word.partition(" as in ")[0] if key == "on" else word
            if bare not in motions.known(key, motion, place_name):
                yield _unknown(key, word, motion, mark, place_name)
    for cue in parts["cues"].parts.values() if "cues" in parts else ():
        for word, mark in _words("pose", cue.parts):
            if word not in motions.known("cue", motion):
                yield _unknown("cue", word, motion, mark)
    if "motion" in parts and not on and motions.known("on", motion):
        such = "hands" if motion == "tense" else "forearm"
        yield Advice("unknown-motion", parts["motion"].mark, "the figure is not told where", f"add 'on: {such}'")


def _words(key: str, parts: Mapping[str | int, Node]) -> Iterator[tuple[str, Mark]]:
    node = parts.get(key)
    if node is None:
        return
    for each in node.parts.values() if isinstance(node.data, list) else (node,):
        if isinstance(each.data, str):
            yield each.data.strip(), each.mark


def _unknown(key: str, word: str, motion: str, mark: Mark, on: str = "") -> Advice:
    names = motions.known(key, motion, on)
    if not names:
        of = f"'motion: {motion}'" if not on else f"'motion: {motion}' on the {on}"
        message = (
            f"'{'pose' if key == 'cue' else key}: {word[:40]}' says nothing of {of}"
            if motion
            else f"'{key}:' needs a 'motion:'"
        )
        return Advice("unknown-motion", mark, message, "leave it out" if motion else "add one, or leave it out")
    return Advice("unknown-motion", mark, f"{quoted(word)} is no {CALLED[key]} that is drawn", _meant(key, word, names))


def _meant(key: str, word: str, names: tuple[str, ...]) -> str:
    if key == "motion" and word in motions.RENAMED:
        return f"write 'motion: {motions.RENAMED[word]}'"
    near = get_close_matches(word.lower().replace(" ", "-") if key == "motion" else word.lower(), names, 1)
    if near:
        return f"did you mean '{near[0]}'?"
    if key == "motion":
        return f"{ALL}; 'motion: none' says that none is meant"
    return f"known are {', '.join(names)}" if len(names) < 12 else ALL
