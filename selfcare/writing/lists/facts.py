"""What one phrase says: facts of a count, a time, a hold, a rest, with what was chosen for the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.amounts import AMOUNTS, TIMES, TWICE, amount, both, time
from selfcare.writing.lists.tree import Phrase
from selfcare.writing.lists.words.conditions import SCALES


class Fact(Struct, frozen=True):
    """One thing that a line says."""

    kind: str
    """sets, reps, count (of either), bare, time, hold, rest, between, pace, sides, one side, first (of them), either,
    together, alternating, breath hold, often, pause, in, out, ratio, cycles, unlike, ready, unclear."""
    value: str = ""
    """As the format writes it; of sides the two labels."""
    note: str = ""
    words: str = ""
    number_word: bool = False


OF_SIDES = ("sides", "one side", "first", "together", "either")
"""Kinds that say which side, and no dose."""


def held(phrase: Phrase) -> Iterator[Fact]:
    if (bare := phrase.find("seconds_value")) is not None:
        value, note = amount(bare.the(*AMOUNTS))
        yield Fact("hold", f"{value}s", both(note, "seconds were taken for the hold"))
    else:
        yield timed("hold", phrase)


_SHORTEST_REST = 5
"""Of a rest without a unit, from which it can only be seconds."""


def rested(phrase: Phrase) -> Fact:
    if not (phrase.has("REST") or phrase.find("between")):
        return timed("time", phrase)
    if (bare := phrase.find("seconds_value")) is not None:
        value, note = amount(bare.the(*AMOUNTS))
        if float(value) < _SHORTEST_REST:
            return Fact("unclear", note=f"a rest of {value} can be minutes or seconds")
        return Fact("rest", f"{value}s", both(note, "seconds were taken for the rest"))
    fact = timed("rest", phrase)
    return replace(fact, kind="pause") if fact.kind == "rest" and _between_each(phrase) else fact


def _between_each(phrase: Phrase) -> bool:
    """Whether the rest is one between repetitions, and none between sets."""
    between = phrase.find("between")
    return between is not None and between.has("TIMES")


def timed(kind: str, phrase: Phrase) -> Fact:
    value, note = time(phrase.the(*TIMES))
    return Fact(kind, value, note) if value else Fact("unclear", note=note)


def counted(kind: str, phrase: Phrase) -> Fact:
    number = phrase.the(*AMOUNTS)
    value, note = amount(number)
    if "." in value:
        return Fact("unclear", note=f"{value} is no whole number")
    return Fact(kind, value, note, number_word=number.has("NUMBERWORD"))


def twice(phrase: Phrase, words: str) -> Fact:
    times = TWICE[phrase.leaf("TWICE").casefold()]
    if times == 1 and phrase.has("REPEAT"):
        return Fact("unclear", note=f"{words!r} can mean once or twice in all")
    return Fact("reps", str(times), f"{words!r} was taken as {times} in all" if phrase.has("REPEAT") else "")


def fraction(words: str, line: str) -> Iterator[Fact]:
    """`3/12` as sets of times, but where it may be a part of a scale."""
    sets, times = re.findall("[0-9]+", words)
    if not (1 < int(sets) <= 5 <= int(times) <= 30) or SCALES.search(line) or f"({words}" in line:
        yield Fact("unclear", note=f"{words!r} can be several things")
        return
    yield Fact("sets", sets, f"{words!r} was taken as {sets} sets of {times} times")
    yield Fact("reps", times)


def distance(words: str) -> str:
    if words.rstrip().endswith("m"):
        return f"{words!r} can be minutes or metres: write min, or, as metres cannot be led, a number of times"
    return f"{words!r} is a length, and a routine is led by time or count"


def resolved(factors: list[Fact]) -> Iterator[Fact]:
    """What the bare numbers of a chain count, by what stands beside them."""
    by = {fact.kind: fact for fact in factors}
    bare = [fact for fact in factors if fact.kind == "bare"]
    others = [fact for fact in factors if fact.kind != "bare"]
    timed = "time" in by or "hold" in by
    if len(by) - ("bare" in by) != len(others):
        yield Fact("unclear", note="more than one dose was found")
        return
    if len(bare) > 2 and not others:
        yield Fact("ratio", "-".join(fact.value for fact in bare))
        return
    match len(bare):
        case 0:
            counts: tuple[str, ...] = ()
        case 1 if "reps" in by:
            counts = ("sets",)
        case 1 if "sets" in by:
            counts = ("reps",)
        case 1 if "time" in by:
            counts = ("sets",)
        case 1 if "hold" in by:
            counts = ("count",)
        case 1:
            counts = ("reps",)
        case 2 if "reps" not in by and "sets" not in by:
            counts = ("sets", "reps")
        case _:
            yield Fact("unclear", note="more numbers were found than a dose has")
            return
    yield from (replace(fact, kind=kind) for fact, kind in zip(bare, counts, strict=True))
    for fact in others:
        if fact.kind == "time" and ("reps" in by or len(bare) == 2 or (len(bare) == 1 and "sets" in by)):
            chosen = "" if "reps" in by else f"{fact.value} was taken as how long each is held"
            yield replace(fact, kind="hold", note=both(fact.note, chosen))
        elif fact.kind == "reps" and timed and "sets" not in by and not bare:
            yield replace(fact, kind="count")
        else:
            yield fact
