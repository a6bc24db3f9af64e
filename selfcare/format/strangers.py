"""Keys that other programs and sheets have and this format has not, and what is told of them."""

from __future__ import annotations

import re

from selfcare.keys.written import Node, quoted


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OWN = "or begin it with 'x-' if it is a note of your own"
_PHASES = {
    "warmup": "warmup", "warm_up": "warmup", "warming_up": "warmup", "aufwärmen": "warmup", "preparation": "warmup",
    "cooldown": "cooldown", "cool_down": "cooldown", "cooling_down": "cooldown", "ausklang": "cooldown",
    "main": "main", "main_set": "main", "main_part": "main", "hauptteil": "main",
}  # fmt: skip
_OFTEN = _words(
    "frequency times_per_day times_a_day per_day per_week daily weekly times_per_week days_per_week days how_often "
    "often sessions sessions_per_day sessions_per_week weeks häufigkeit"
)
_SHOWN = _words(
    "video videos image images img picture pictures photo photos gif media youtube url link links href audio"
)
_SIDED = _words("each_side per_side both_sides bilateral eachside perside unilateral left_right alternate")
_WEIGHT = _words("weight weights load resistance kg lbs intensity band effort rpe percent color colour")
_UNITS = {
    "seconds": "s", "second": "s", "secs": "s", "sec": "s", "duration_s": "s", "duration_seconds": "s", "sekunden": "s",
    "duration_sec": "s", "time_s": "s", "minutes": " min", "minute": " min", "mins": " min", "min": " min",
    "minuten": " min", "duration_min": " min", "duration_minutes": " min",
}  # fmt: skip
_HELD = _words("hold_time hold_for hold_seconds hold_s hold_sec hold_duration held isometric")
_KEPT = _words("id uuid created created_at updated updated_at date modified slug tags format type_version")
_DESCRIBED = _words("description desc details detail how how_to comment explanation beschreibung anleitung hinweis")
_WARNED = _words(
    "contraindications contraindication warnings warning warn precautions precaution caution red_flags stop stop_when"
    " achtung vorsicht warnung"
)
_TOTAL = _words("duration time length total total_time total_duration estimated_time minutes dauer")


def of_a_step(name: str, node: Node) -> tuple[str, str] | None:
    """What is told of a key in a step, and what to do; None where nothing is known of it."""
    told, word = f"unknown key {quoted(name)} in a step", _word(name)
    raw = node.parts[name].raw if name in node.parts else ""
    if word in _DESCRIBED:
        return told, "write 'say:' for what is spoken and shown, or 'show:' for what is only shown"
    if word in ("rounds", "circuits", "laps", "times", "durchgänge"):
        return told, f"write 'sets: {_number(raw, '3')}'; several steps done in rounds are a group with 'repeat:'"
    if word in _WARNED:
        return told, "write 'say:' to have it said in this step; a sign to stop for stands at the top, under 'stop_if:'"
    if word in _OFTEN:
        return told, "how often in a day or week stands once, at the top of the file: 'schedule: twice a day'"
    if word in _SHOWN:
        return told, f"pictures and films are not shown here: delete it, {_OWN}"
    if word in _SIDED:
        return told, "write 'sides: [left, right]'"
    if word in _WEIGHT:
        return told, f"there is no key for it: write it under 'say:' or 'show:', {_OWN}"
    if word in _UNITS and "duration" not in node.keys:
        number = _number(raw, "30" if _UNITS[word] == "s" else "2")
        if {"holds", "reps"}.isdisjoint(node.keys):
            return told, f"write 'duration: {number}{_UNITS[word]}'"
        return told, f"write 'hold: {number}{_UNITS[word]}', with 'holds:' for how many times"
    if word in _HELD and "hold" not in node.keys:
        return told, f"write 'hold: {raw[:20] or '5s'}', with 'holds:' for how many times"
    if word in _PHASES:
        return told, f"write 'phase: {_PHASES[word]}'"
    if word in ("inhale", "exhale", "breathe_in", "breathe_out", "in", "out"):
        return told, "write 'breathe: {in: 4s, out: 6s}', with 'cycles:' for how many breaths"
    return None


def of_a_routine(name: str, node: Node) -> tuple[str, str] | None:
    """The same for a key of the whole routine."""
    told, word = f"unknown key {quoted(name)} in a routine", _word(name)
    if holds_steps(node.parts.get(name)):
        if word in _PHASES:
            return told, f"put its steps under 'steps:', each with a line 'phase: {_PHASES[word]}'"
        return told, "all steps stand under 'steps:'; move these there"
    if word in _OFTEN:
        return told, "did you mean 'schedule'? It takes words, such as 'schedule: twice a day'"
    if word in _SHOWN:
        return told, f"an address goes under 'sources:' as 'address:'; pictures are not shown: delete it, {_OWN}"
    if word in _WARNED:
        return told, "write 'stop_if:' for signs to stop at, and 'care:' for the kind of work, which asks before"
    if word in ("rounds", "circuits", "laps", "repeat"):
        return told, "put the steps that are done in rounds into a group: '- repeat: 3', and below it 'steps:'"
    if word in _TOTAL:
        return told, "how long it lasts is counted from the steps: delete this line"
    if word in _KEPT:
        return told, f"delete it, {_OWN}"
    return None


def holds_steps(value: Node | None) -> bool:
    """Whether a value looks like steps, which nobody must be told to delete."""
    if value is None:
        return False
    if isinstance(value.data, dict):
        return "steps" in value.data or "exercises" in value.data
    return isinstance(value.data, list) and any(isinstance(each, dict) for each in value.data)


def is_only_list_of_steps(name: str, node: Node) -> bool:
    """Whether this key, and no other that is strange, has steps: `intervals`, but not `warmup` beside `main`."""
    lists = [str(each) for each, part in node.parts.items() if holds_steps(part) and isinstance(part.data, list)]
    return lists == [name] and _word(name) not in _PHASES


def one_level_too_deep(node: Node) -> str | None:
    """The key under which a whole routine stands, as other programs have it."""
    if "title" in node.keys or "steps" in node.keys:
        return None
    inside = (name for name, part in node.parts.items() if isinstance(part.data, dict) and "steps" in part.data)
    found = next(inside, None)
    return None if found is None else str(found)


def _word(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _number(raw: str, otherwise: str) -> str:
    found = re.match(r"[0-9]{1,4}(?:\.[0-9]{1,2})?", raw)
    return found[0] if found else otherwise
