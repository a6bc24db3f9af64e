"""The phrases of a line -> what they say: facts, each of one kind, with what was chosen for the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.amounts import AMOUNTS, TIMES, TWICE, amount, time
from selfcare.writing.lists.facts import Fact, counted, distance, fraction, held, resolved, rested, timed, twice
from selfcare.writing.lists.lexer import Token, breathes, kinds
from selfcare.writing.lists.tree import Phrase
from selfcare.writing.lists.words import Language

_REPS = frozenset(("rep", "reps", "repetition", "repetitions", "wdh", "wdh.", "wh", "wiederholung", "wiederholungen"))
_SIDES = ("LEFT", "RIGHT")
_THEN = kinds("then dann danach anschließend")
"""What makes an order of two sides, and no mere pair."""
LOOSE = frozenset(("glue", "plain", "odd"))


class Piece(Struct, frozen=True):
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
    "NUMBER NUMBERWORD CLOCK TWICE OFTEN HOURLY PART DAY READY HALFMINUTE SECONDS MINUTES HOURS EACH BOTH OTHER SWAP"
    " LEFT RIGHT TURN BREATHHOLD BILATERAL SIDESWAP ALTERNATE ONLY WAY REF COUNT LATIN"
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


def _of_reps(phrase: Phrase) -> bool:
    return any(leaf.text.casefold() in _REPS for leaf in phrase.leaves())


def _right_first(phrase: Phrase) -> bool:
    return next(leaf.kind for leaf in phrase.leaves() if leaf.kind in _SIDES) == "RIGHT"


class _Said:
    def __init__(self, line: list[Token], written: str, language: Language) -> None:
        self.line, self.written, self.language = line, written, language
        self.breathing = breathes(line)

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
                found = counted("sets" if inner.rule.startswith("sets") else "reps", inner)
                once = phrase.has("REPEAT") and found.value == "1"  # as in `repeat once`
                yield Fact("unclear", note=f"{words!r} can mean once or twice in all") if once else found
            case "twice":
                yield twice(phrase, words)
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
            case "often" if end - start == 2 and self.line[start].text.casefold() in ("per", "pro", "a"):
                yield Fact("unclear", note=f"{words!r}: how much of it a day was not understood")
            case "often" if (many := phrase.find("how_many")) and _of_reps(many):
                yield counted("reps", many)  # `10 reps daily` is no `10 times a day`
                daily = start + many.last - phrase.first
                yield Fact("often", words if self.line[daily].kind != "OFTEN" else self.how_often(daily, end))
            case "often" | "days_a_week":
                yield Fact("often", self.how_often(start, end) or words)
            case "often_field":
                label, _, value = self.written[self.line[start].start : self.line[end - 1].end].partition(":")
                label = re.sub(r"^\W*times\s+|^\W*mal\s+", "", label.strip(" ="), flags=re.I).lower()
                value = re.sub(r"\s*(?:[x×]|times|mal)\s*$", "", value.strip(), flags=re.I)
                yield Fact("often", f"{value} x {label}")
            case "calendar":
                yield Fact("unclear", note=f"{words!r} makes a plan over days or weeks, which one routine cannot hold")
            case "ready":
                yield Fact("ready", "ready")
            case "distance":
                yield Fact("unclear", note=distance(words))
            case "inhale" | "exhale":
                inner = phrase.the("seconds_value", *TIMES)
                value, note = time(inner) if inner.rule in TIMES else amount(inner.the(*AMOUNTS))
                yield Fact(
                    "in" if phrase.rule == "inhale" else "out", value if value[-1:].isalpha() else f"{value}s", note
                )
            case "ratio":
                yield Fact("ratio", "-".join(leaf.text for leaf in phrase.leaves() if leaf.kind == "NUMBER"))
            case "unlike":
                numbers = [leaf.text for leaf in phrase.leaves() if leaf.kind == "NUMBER"]
                note = "" if phrase.has("TIMES") or phrase.has("SETS") else f"{words!r} was taken as one set each"
                yield Fact("unlike", f"[{', '.join(numbers)}]", note)
            case "fraction":
                yield from fraction(words, self.written)
            case "more_times":
                word = phrase.leaf("TWICE").casefold()
                times = str(TWICE[word]) if word else amount(phrase.the("number"))[0]
                more = str(int(times) + 1) if times.isdigit() else ""
                yield (
                    Fact("reps", more, f"{words!r} was taken as {more} in all") if more else Fact("unclear", note=words)
                )
            case "again":
                yield Fact("sets", "2", f"{words!r} was taken as 2 in all")
            case "breath_hold":
                yield Fact("breath hold", words, f"{words!r} was not read as a time: say how many seconds")
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
                choice = phrase.leaf("EACH").casefold() == "either"
                yield Fact("sides", ", ".join(sides), f"{words!r} was taken as each side" if choice else "")
            case "left_right" if phrase.has("OR"):
                yield Fact("either", note=f"{words!r} is a choice: no side was taken")
            case "left_right":
                ordered = any(leaf.text.casefold() in _THEN for leaf in phrase.leaves())
                yield Fact("sides", ", ".join(reversed(sides) if ordered and _right_first(phrase) else sides))
            case "first_side" if phrase.has("LEFT") and phrase.has("RIGHT"):
                yield Fact("sides", ", ".join(reversed(sides) if _right_first(phrase) else sides))
            case "first_side":
                yield Fact("first", ", ".join(reversed(sides) if _right_first(phrase) else sides))
            case "together":
                yield Fact("together", words)
            case "other_side":
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
            elif part.rule == "multiple":
                found.append(Fact("sets", str(TWICE[part.leaf("TWICE").casefold()])))
            elif part.rule == "many":
                found.append(counted("sets", part))
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
            yield from resolved(found)

    def pair(self, phrase: Phrase) -> Iterator[Fact]:
        """A dose for one side or way and a dose for the other: 30 s clockwise, 30 s anticlockwise."""
        doses = [part for part in phrase.phrases if part.rule not in ("label", "ties")]
        labels = [next(part.leaves()) for part in phrase.phrases if part.rule == "label"]
        facts = [
            Fact("reps", str(TWICE[each.leaf("TWICE").casefold()]))
            if each.rule == "so_often"
            else timed("time", each)
            if each.find(*TIMES)
            else counted("reps", each)
            for each in doses
        ]
        left, right = self.language.labels["sides"]
        named = [{"LEFT": left, "RIGHT": right}.get(label.kind, label.text.lower()) for label in labels]
        if len({(fact.kind, fact.value) for fact in facts}) != 1 or len(set(named)) != 2:
            yield Fact("unclear", note="the doses of the two sides differ")
            return
        yield facts[0]
        yield Fact("sides", ", ".join(named))
