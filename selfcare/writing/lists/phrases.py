"""The phrases of a line -> what they say: facts, each of one kind, with what was chosen for the author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from selfcare.writing.lists.amounts import AMOUNTS, TIMES, TWICE, amount, both, time
from selfcare.writing.lists.lexer import Token, kinds
from selfcare.writing.lists.tree import Phrase
from selfcare.writing.lists.words import Language

LOOSE = frozenset(("glue", "plain", "odd"))
BREATH = frozenset(("BREATHE", "INHALE", "EXHALE", "BREATHS"))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a line says."""

    kind: str
    """sets, reps, count (of either), bare, time, hold, rest, between, pace, sides, one side, alternating, often, pause,
    in, out, ratio, cycles, ready, unclear."""
    value: str = ""
    """As the format writes it; of sides the two labels."""
    note: str = ""
    words: str = ""
    number_word: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: a phrase with its facts, or a loose token."""

    first: int
    last: int
    """Numbers of tokens, the last not among them."""
    facts: tuple[Fact, ...] = ()
    rule: str = ""


def pieces(line: list[Token], written: str, language: Language) -> Iterator[Piece]:
    """The line's phrases and loose tokens in their order. Only what stands between plain words is put to the grammar,
    as no phrase has one in it."""
    first = 0
    for at in range(len(line) + 1):
        if at < len(line) and line[at].kind != "WORD":
            continue
        if first < at:
            yield from _island(line[first:at], first, _Said(line, written, language))
        if at < len(line):
            yield Piece(at, at + 1, rule="plain")
        first = at + 1


_TRIGGERS = kinds(
    "NUMBER NUMBERWORD CLOCK TWICE OFTEN PART DAY READY HALFMINUTE SECONDS MINUTES HOURS EACH BOTH OTHER SWAP LEFT"
    " RIGHT TURN BILATERAL SIDESWAP ALTERNATE ONLY WAY REF COUNT"
)


def _island(part: list[Token], offset: int, said: _Said) -> Iterator[Piece]:
    if not any(token.kind in _TRIGGERS for token in part):
        for at, _ in enumerate(part):
            yield Piece(offset + at, offset + at + 1, rule="plain")
        return
    from selfcare.writing.lists.grammar import parsed

    for phrase in parsed(part):
        start, end = phrase.first + offset, phrase.last + offset
        facts = () if phrase.rule in LOOSE else tuple(said.facts(phrase, start, end))
        yield Piece(start, end, facts, phrase.rule)


_LEADING = kinds("DO IT EXERCISES LABEL COLON TIMES THING")


class _Said:
    def __init__(self, line: list[Token], written: str, language: Language) -> None:
        self.line, self.written, self.language = line, written, language
        self.breathing = any(token.kind in BREATH for token in line)

    def facts(self, phrase: Phrase, start: int, end: int) -> Iterator[Fact]:
        words = self.written[self.line[start].start : self.line[end - 1].end].strip(" ,.;:()-")
        for fact in self.of(phrase, words, start, end):
            yield replace(fact, words=words)

    def of(self, phrase: Phrase, words: str, start: int, end: int) -> Iterator[Fact]:
        match phrase.rule:
            case "chain":
                yield from self.chain(phrase)
            case "count":
                inner = phrase.the("sets", "reps", "sets_value", "reps_value", "reps_x")
                yield counted("sets" if inner.rule.startswith("sets") else "reps", inner)
            case "twice":
                yield _twice(phrase, words)
            case "duration" | "work":
                yield timed("time", phrase)
            case "pace":
                yield timed("pace", phrase)
            case "general_rest":
                yield timed("between", phrase)
            case "held":
                yield from held(phrase)
            case "rested":
                yield rested(phrase)
            case "often":
                yield Fact("often", self.how_often(start, end) or words)
            case "calendar":
                yield Fact("unclear", note=f"{words!r} makes a plan over days or weeks, which one routine cannot hold")
            case "ready":
                yield Fact("ready", "ready")
            case "distance":
                yield Fact("unclear", note=_distance(words))
            case "inhale" | "exhale":
                inner = phrase.the("seconds_value", *TIMES)
                value, note = time(inner) if inner.rule in TIMES else amount(inner.the(*AMOUNTS))
                yield Fact(
                    "in" if phrase.rule == "inhale" else "out", value if value[-1:].isalpha() else f"{value}s", note
                )
            case "ratio":
                yield Fact("ratio", "-".join(leaf.text for leaf in phrase.leaves() if leaf.kind == "NUMBER"))
            case "cycles" | "bare":
                yield counted(phrase.rule, phrase)
            case _:
                yield from self.sided(phrase, words)

    def how_often(self, start: int, end: int) -> str:
        """The words without what leads to them: `please do these`, `Frequency:`."""
        part = self.line[start:end]
        while part and part[0].kind in _LEADING:
            part = part[1:]
        return self.written[part[0].start : part[-1].end].strip(" ,.;:()-") if part else ""

    def sided(self, phrase: Phrase, words: str) -> Iterator[Fact]:
        """What is said of sides and ways."""
        sides, ways = self.language.labels["sides"], self.language.labels["ways"]
        match phrase.rule:
            case "per_side":
                if word := phrase.leaf("NUMBERWORD"):
                    yield Fact("reps", word)
                yield Fact("sides", ", ".join(sides))
            case "left_right" | "other_side":
                yield Fact("sides", ", ".join(sides))
            case "bilateral":
                yield Fact("sides", ", ".join(sides), f"{words!r} was taken as each side")
            case "per_way":
                yield Fact("sides", ", ".join(ways))
            case "turns":
                named = [next(each.leaves()).text.lower() for each in phrase.phrases if each.rule == "turn"]
                yield Fact("sides", ", ".join(named))
            case "alternating":
                yield Fact("alternating", words, f"{words!r} was not read: it may count for both sides together")
            case "one_side":
                yield Fact("one side", sides[1] if phrase.has("RIGHT") else sides[0])
            case "labelled_pair":
                yield from self.pair(phrase)
            case _:
                raise AssertionError(phrase.rule)

    def chain(self, phrase: Phrase) -> Iterator[Fact]:
        """Factors with links between them: 3 x 10, 3 sets of 30 s, 10 reps x 3/day."""
        found: list[Fact] = []
        at = False
        for part in phrase.phrases:
            if part.rule.endswith("link"):
                at = part.rule == "at_link"
            elif part.rule in TIMES:
                found.append(timed("pace" if at else "time", part))
            elif part.rule in ("at_hold", "on", "off"):
                found.append(timed({"at_hold": "hold", "on": "time", "off": "rest"}[part.rule], part))
            elif part.rule == "times_a_day":
                found.append(Fact("often", " ".join(leaf.text for leaf in part.leaves()).replace(" / ", "/")))
            else:
                found.append(counted({"bare_value": "bare"}.get(part.rule, part.rule), part))
        if self.breathing and any(fact.kind == "bare" and fact.note for fact in found):
            yield from found  # the parts of a breath
        else:
            yield from _resolved(found)

    def pair(self, phrase: Phrase) -> Iterator[Fact]:
        """A dose for one side or way and a dose for the other: 30 s clockwise, 30 s anticlockwise."""
        doses = [part for part in phrase.phrases if part.rule not in ("label", "ties")]
        labels = [next(part.leaves()) for part in phrase.phrases if part.rule == "label"]
        facts = [timed("time", each) if each.find(*TIMES) else counted("reps", each) for each in doses]
        left, right = self.language.labels["sides"]
        named = [{"LEFT": left, "RIGHT": right}.get(label.kind, label.text.lower()) for label in labels]
        if len({(fact.kind, fact.value) for fact in facts}) != 1 or len(set(named)) != 2:
            yield Fact("unclear", note="the doses of the two sides differ")
            return
        yield facts[0]
        yield Fact("sides", ", ".join(named))


def held(phrase: Phrase) -> Iterator[Fact]:
    if (bare := phrase.find("seconds_value")) is not None:
        value, note = amount(bare.the(*AMOUNTS))
        yield Fact("hold", f"{value}s", both(note, "seconds were taken for the hold"))
    else:
        yield timed("hold", phrase)


def rested(phrase: Phrase) -> Fact:
    if not (phrase.has("REST") or phrase.find("between")):
        return timed("time", phrase)
    if (bare := phrase.find("seconds_value")) is not None:
        value, note = amount(bare.the(*AMOUNTS))
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


def _twice(phrase: Phrase, words: str) -> Fact:
    times = TWICE[phrase.leaf("TWICE").casefold()]
    if times == 1 and phrase.has("REPEAT"):
        return Fact("unclear", note=f"{words!r} can mean once or twice in all")
    return Fact("reps", str(times), f"{words!r} was taken as {times} in all" if phrase.has("REPEAT") else "")


def _distance(words: str) -> str:
    if words.rstrip().endswith("m"):
        return f"{words!r} can be minutes or metres: write min, or, as metres cannot be led, a number of times"
    return f"{words!r} is a length, and a routine is led by time or count"


def _resolved(factors: list[Fact]) -> Iterator[Fact]:
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
