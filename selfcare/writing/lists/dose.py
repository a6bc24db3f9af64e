"""The facts of a line or a block -> the keys of a step. A slot that is filled twice, or two measures, is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil

from msgspec import Struct, field
from msgspec.structs import replace

from selfcare.keys.times import parse_seconds
from selfcare.writing.lists.facts import OF_SIDES, Fact
from selfcare.writing.lists.words import languages

LONG_HOLD = 15
"""Seconds from which a hold that is done several times is a set each (a stretch); below, it is a repetition."""
_MOVING = "2s"
"""Each way, into a short hold and out of it."""
_AFTERWARDS = re.compile(r"\b(?:swap|switch|change|wechsel\w*)\b", re.I)
_SLOTS = {
    "bare": "count", "ratio": "breath", "reps": "number of times", "sets": "number of sets", "time": "time",
    "hold": "time for the hold", "rest": "rest", "pace": "time for each", "sides": "word on sides", "in": "in-breath",
    "out": "out-breath", "cycles": "number of breaths", "count": "number of times", "often": "how often",
    "one side": "side", "pause": "rest between", "unlike": "row of sets",
}  # fmt: skip
COUNTS = ("reps", "count", "bare", "unlike")
_OF_A_BREATH = ("in", "out", "ratio", "cycles")


class Dose(Struct, frozen=True):
    keys: dict[str, str] = field(default_factory=dict)
    """Values as they are written in the file."""
    notes: tuple[str, ...] = ()
    """What was chosen."""
    unclear: tuple[str, ...] = ()
    """Why it could not be read, where it could not."""
    often: str = ""
    between: str = ""
    """A rest between all exercises."""


def dose(facts: Sequence[Fact], *, breathing: bool) -> Dose:
    """The dose that these facts make together. A word on the breath beside a dose makes no breath of it: `hold 5 s, and
    keep breathing` is held."""
    facts = _breaths_alone(_paused(facts))
    breathing = breathing and (any(fact.kind in _OF_A_BREATH for fact in facts) or _pair({f.kind: f for f in facts}))
    notes = [
        fact.note for fact in facts if fact.note and fact.kind != "unclear" and not (breathing and fact.kind == "hold")
    ]
    unclear = [fact.note for fact in facts if fact.kind == "unclear"]
    by: dict[str, Fact] = {}
    order: list[str] = []
    for fact in facts:
        if fact.kind in ("unclear", "alternating", "breath hold", "together", "either"):
            continue
        if fact.kind == "hold" and breathing:
            continue
        if fact.kind in by and fact.kind == "often" and fact.value.casefold() != by["often"].value.casefold():
            by["often"] = replace(by["often"], value=f"{by['often'].value}, {fact.value}")
            continue
        if fact.kind in by and not _same_side(by[fact.kind], fact):
            unclear.append(
                f"more than one {_SLOTS.get(fact.kind, fact.kind)} was found: {by[fact.kind].words}, {fact.words}"
            )
            continue
        by.setdefault(fact.kind, fact)
        order.append(fact.kind)
    often = by["often"].value if "often" in by else ""
    between = by["between"].value if "between" in by else ""
    counted = [kind for kind in COUNTS if kind in by]
    if len(counted) > 1:
        unclear.append(f"more than one number of times was found: {', '.join(by[kind].words for kind in counted)}")
    unclear += _against_each_other(by, facts)
    if unclear:
        return Dose({}, tuple(notes), tuple(dict.fromkeys(unclear)), often, between)
    values = {kind: fact.value for kind, fact in by.items()}
    if breathing and ("in" in values or "out" in values or "ratio" in values or _pair(by)):
        keys, why = _breath(values, facts, by, notes)
    elif "ratio" in values:
        keys, why = {}, "more numbers were found than a dose has"
    elif "in" in values or "out" in values:
        keys, why = {}, "the parts of a breath were not understood"
    elif "ready" in values:
        keys, why = (
            {"until": "ready"},
            "a time and 'until ready' were both found" if values.keys() & {*COUNTS, "time"} else "",
        )
    elif "cycles" in values:
        keys, why = {"breathe": "{in: 4s, out: 6s}", "cycles": values["cycles"]}, ""
        notes.append("how long a breath takes was not said: 4 s in and 6 s out were taken")
    else:
        keys, why = _work(values, order, notes)
    if why:
        return Dose({}, tuple(notes), (why,), often, between)
    if keys and "first" in values and "sides" not in values:
        notes.append(f"{by['first'].words!r} was taken as each side")
    if keys and (sides := values.get("first") or values.get("sides")):
        keys["sides"] = f"[{sides}]"
    elif keys and "one side" in values:
        keys["side"] = values["one side"]
    if "sides" in by and int(keys.get("sets", "1")) > 1 and _AFTERWARDS.search(by["sides"].words):
        notes.append("its sides change within each set, and may be meant one after the other")
    if many := _too_many(keys):
        notes.append(many)
    return Dose(keys, tuple(dict.fromkeys(notes)), (), often, between)


def _against_each_other(by: dict[str, Fact], facts: Sequence[Fact]) -> Iterator[str]:
    """What is said of sides that cannot all be."""
    both, one, first = by.get("sides"), by.get("one side"), by.get("first")
    if one and (other := both or first):
        yield f"one side and both sides were found: {one.words}, {other.words}"
    if both and first and {*both.value.split(", ")} != {*first.value.split(", ")}:
        yield f"sides were found that are not these: {both.words}, {first.words}"
    together = next((fact for fact in facts if fact.kind == "together"), None)
    if together and (other := both or one or first):
        yield f"both together and each side were found: {together.words}, {other.words}"


def _paused(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Of two rests, the one before that between the sets is a hold: `pause for a count of 2, lower; rest 1 min`."""
    rests = [fact for fact in facts if fact.kind == "rest"]
    if len(rests) != 2 or any(fact.kind == "hold" for fact in facts):
        return facts
    inner, between = rests
    if not re.match("pause", inner.words, re.I) or not re.search(r"between|zwischen", between.words, re.I):
        return facts
    held = replace(
        inner, kind="hold", note="; ".join(filter(None, (inner.note, f"{inner.words!r} was taken as a hold")))
    )
    return [held if fact is inner else fact for fact in facts]


def _breaths_alone(facts: Sequence[Fact]) -> Sequence[Fact]:
    """`Hold for 5 breaths` where nothing else is counted or timed: so many breaths."""
    doses = [fact for fact in facts if fact.kind not in (*OF_SIDES, "often", "alternating")]
    if [fact.kind for fact in doses] != ["breath hold"]:
        return facts
    known = {word: number for each in languages() for word, number in each.counted().items()}
    word = re.findall(r"[0-9]+|[^\W\d_]+", doses[0].words)
    many = next((str(known[each.casefold()]) for each in word if each.casefold() in known), "1")
    breaths = Fact("cycles", next((each for each in word if each.isdigit()), many), words=doses[0].words)
    return [breaths if fact is doses[0] else fact for fact in facts]


def _same_side(one: Fact, other: Fact) -> bool:
    return one.kind in ("sides", "one side", "often") and one.value == other.value


def _pair(by: dict[str, Fact]) -> bool:
    return "bare" in by and "was taken of" in by["bare"].note


_LONGEST_PART = 30
"""Seconds."""


def _breath(
    values: dict[str, str], facts: Sequence[Fact], by: dict[str, Fact], notes: list[str]
) -> tuple[dict[str, str], str]:
    parts: dict[str, str] = {}
    if "ratio" in values or _pair(by):
        pair = by["bare"].note.split("'")[1] if _pair(by) else ""
        numbers = (pair or values["ratio"]).split("-")
        names = {2: ("in", "out"), 3: ("in", "hold", "out"), 4: ("in", "hold", "out", "rest")}.get(len(numbers), ())
        parts = {name: f"{number}s" for name, number in zip(names, numbers, strict=False) if float(number)}
        if not parts or len(names) != len(numbers) or values.keys() & {"in", "out"}:
            return {}, "the parts of a breath were not understood"
        notes[:] = [note for note in notes if note != by.get("bare", Fact("")).note]
        by_count = [fact for fact in facts if fact.kind in ("reps", "count", "sets", "cycles")]
    else:
        last = ""
        for fact in facts:
            if fact.kind in ("in", "out"):
                last = fact.kind
                parts[last] = fact.value
            elif fact.kind in ("hold", "rest"):
                name = "rest" if last == "out" else "hold"
                if name in parts or not last:
                    return {}, "the parts of a breath were not understood"
                parts[name] = fact.value
        by_count = [fact for fact in facts if fact.kind in (*COUNTS, "sets", "cycles")]
    if any(_seconds(part) > _LONGEST_PART for part in parts.values()):
        return {}, "a part of a breath was found that is longer than one lasts"
    if not {"in", "out"} <= parts.keys():
        return {}, "of a breath the part in and the part out are wanted"
    shown = ", ".join(f"{name}: {parts[name]}" for name in ("in", "hold", "out", "rest") if name in parts)
    if len(by_count) == 1 and "time" not in values:
        return {"breathe": f"{{{shown}}}", "cycles": by_count[0].value}, ""
    if not by_count and "time" in values:
        whole = sum(_seconds(part) for part in parts.values())
        cycles = max(1, ceil(_seconds(values["time"]) / whole))
        if cycles * whole != _seconds(values["time"]):
            notes.append(f"{cycles} breaths last a little longer than {values['time']}")
        return {"breathe": f"{{{shown}}}", "cycles": str(cycles)}, ""
    return {}, "how many breaths was not understood"


def _work(values: dict[str, str], order: list[str], notes: list[str]) -> tuple[dict[str, str], str]:
    """Counted, timed or held work, and the rest in it."""
    number = next((values[kind] for kind in COUNTS if kind in values), "")
    sets, time, hold, rest, pace = (values.get(kind, "") for kind in ("sets", "time", "hold", "rest", "pace"))
    keys: dict[str, str] = {}
    pause = values.get("pause", "")
    if unlike := values.get("unlike"):
        if time or pace or (sets and int(sets) != len(unlike.split(","))):
            return {}, f"sets of {unlike.strip('[]')} were found, and another number or time beside them"
        keys = {"reps": unlike} | ({"tempo": _held(hold, pause)} if hold else {}) | ({"rest": rest} if rest else {})
        return keys, ""
    if time and hold and _seconds(time) == _seconds(hold):
        time = ""
    if rest and len(order) - ("often" in order) == 1:
        return {"rest": rest}, ""
    if time and hold:
        return {}, f"two times were found: {time} and {hold}"
    if time and pace:
        return {}, f"two times were found: {time} and {pace}"
    if time and number:
        if sets or "bare" in values:
            return {}, f"a number of times, {number}, and a time, {time}, were both found"
        if rest and _seconds(time) < LONG_HOLD:
            notes.append(f"{time} of work and {rest} of rest were taken as one repetition")
            return {"reps": number, "tempo": f"{{hold: {time}, pause: {rest}}}"}, ""
        if _seconds(time) < LONG_HOLD and int(number) > 5 and order.index("time") == 0:
            return {"reps": number, "tempo": _held(time)}, ""
        many = int(number) > 5 or _seconds(time) < LONG_HOLD
        if order.index("time") > min(order.index(kind) for kind in COUNTS if kind in order) and many:
            return {}, f"a number of times, {number}, and a time, {time}, were both found"
        sets, number = number, ""
    if hold and number and not sets and _seconds(hold) >= LONG_HOLD:
        sets, number = number, ""
    if hold and number == "1":
        number = ""
    if hold and not number:
        time = hold
    elif hold and rest and not sets:
        notes.append(f"{hold} of holding and {rest} of rest were taken as one repetition")
        return {"reps": number, "tempo": f"{{hold: {hold}, pause: {rest}}}"}, ""
    if pace and not number:
        time = pace
        notes.append("'each' was not understood beside a time alone")
    if sets:
        keys["sets"] = sets
    if number:
        keys["reps"] = number
        if hold:
            keys["tempo"] = _held(hold, pause)
        elif pace:
            keys["tempo"] = pace
        elif pause:
            keys["tempo"] = f"{{out: {_MOVING}, back: {_MOVING}, pause: {pause}}}"
        if pause and pace:
            return {}, f"two times were found: {pace} and {pause}"
    elif time:
        keys["duration"] = time
    elif sets:
        return {}, "sets were found, and not how many times or how long one set is"
    if pause and not number:
        rest = rest or pause
    if rest and keys:
        if sets and sets != "1":
            keys["rest"] = rest
        else:
            no_place = "there is one set" if sets else "there are no sets"
            notes.append(
                f"the rest of {rest} was left out, as {no_place}: for one after it, add the step '- rest: {rest}'"
            )
    return keys, ""


def _too_many(keys: dict[str, str]) -> str:
    """A note where a number is larger than anybody writes in a list: a telephone's, or a slip."""
    for key, most in _USUAL.items():
        if key in keys and keys[key].isdigit() and int(keys[key]) > most:
            return f"{keys[key]} is a lot for '{key}'"
    return ""


_USUAL = {"reps": 50, "sets": 6, "cycles": 100}


def _held(hold: str, pause: str = "") -> str:
    return f"{{out: {_MOVING}, hold: {hold}, back: {_MOVING}{f', pause: {pause}' if pause else ''}}}"


def _seconds(duration: str) -> float:
    return float(parse_seconds(duration) or 0)
