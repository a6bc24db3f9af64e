"""What is said to somebody who does not look: what comes, how much, on which side, how much is left, that it is over.

Pure words, a short text each, so that they can be rendered once and put together. When they are heard is the score's to
say (sound/score.py); how much is said at all is the person's, by one dial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import islice, pairwise

from msgspec import Struct

from selfcare.cues.numbers import lasting, number, several
from selfcare.measures import MEASURES
from selfcare.session import wording
from selfcare.session.segments import Kind, Segment
from selfcare.words import minding
from selfcare.words.motions import DIRECTIONS


class Amount(StrEnum):
    """How much is said."""

    FEW = "few"
    """Name, which way, dose, side, the last one, that it is over, and an author's words within the work."""
    USUAL = "usual"
    """And what to do, and what to mind."""
    MANY = "many"
    """And every count of long work."""

    @property
    def after(self) -> Amount:
        """The next one, round and round."""
        every = tuple(Amount)
        return every[(every.index(self) + 1) % len(every)]


def amount_of(words: str) -> Amount:
    """The choice as it is kept; one that is not known is the usual one."""
    return Amount(words) if words in set(Amount) else Amount.USUAL


class Part(StrEnum):
    """What one of the lines before some work is about."""

    NEXT = "next"
    ROUND = "round"
    NAME = "name"
    WAY = "way"
    DOSE = "dose"
    SETS = "sets"
    ABOUT = "about"
    MIND = "mind"
    SAY = "say"
    SHOW = "show"
    RECEIVER = "receiver"


YIELDING = (Part.NEXT, Part.SETS, Part.ROUND, Part.DOSE, Part.RECEIVER, Part.WAY, Part.NAME, Part.SHOW)
"""What is left out where there is no time to say all, the first at first. What to do or to mind never is."""
INSIDE = (Part.SHOW, Part.RECEIVER)
"""What may also be said once the work has begun, where that is not counted."""
LONG_COUNT = 20
"""Repetitions from which on only every fifth is told, unless many words are wanted."""
FIFTH = 5
LEAST_FOR_LAST = 2
"""Repetitions from which on the last one is announced."""

LONG_WORK = 180
"""Seconds of timed work from which on it is said that one minute of it is left."""
LEAST_MINUTE = 45
"""Seconds from which on it was a minute."""
BEGIN = "begin now"
"""At the start of work in which nothing is counted: what was said before it is only what comes."""
FIRST = "First."
NEXT = "Next."
"""Before the name of another step: "three, two, one" was the end of the one before."""
FINISH = "To finish."
"""The same for the last step."""
LEFT = 10
"""Seconds before its end at which a recording says that work is nearly over for which a session would wait."""
TEN_LEFT = f"{lasting(Decimal(LEFT))} left"
SOON = "begin in five seconds"
"""In a long time between two pieces of work, before tones count in the next."""
SOON_FROM = 5
"""Seconds before the work at which that is said."""
LONG_BETWEEN = 12
"""Seconds between two pieces of work from which on it is."""
NUMBER = "Number {}."
"""The repetition that somebody is at who has asked."""
READY = "When it is done, press space, or Enter."
"""On a step that waits."""
BY_ITSELF = "It goes on by itself."
"""On the same step where nobody can say ready: in a recording, or when whoever was there has left it alone."""
TO_RECEIVER = "For the one who receives:"
"""Before words to them: two hear one voice, and one of the two has no hand free for what the other is told."""


class Line(Struct, frozen=True):
    """Something to be said before some work."""

    part: Part
    text: str


class Lack(Struct, frozen=True):
    """Too little time for what leads to some work."""

    work: Segment
    lines: tuple[Line, ...]
    needed: float
    """Seconds that the lines take."""
    there: float
    """Seconds before the work in which they may be said."""
    missing: float
    """Seconds that are too few."""


def dose(work: Segment) -> str:
    """`Ten times.`, `Breathe five times.`, `Thirty seconds.`; of open work nothing, it waits."""
    return sentence(work.way.aloud(work))


def sentence(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}." if said else ""


def over(seconds: Decimal) -> str:
    """`Done. That was six minutes.`, to the nearest minute."""
    minutes = int(seconds / 60 + Decimal("0.5")) if seconds >= LEAST_MINUTE else 0
    return f"Done. That was {several(minutes, 'minute') if minutes else 'less than a minute'}."


def minutes_left(n: int) -> str:
    """What is left of a session, for somebody who has asked."""
    return f"{several(n, 'minute').capitalize()} left."


def stop_for(signs: Sequence[str]) -> str:
    """The signs to stop for, in one breath; empty where there are none."""
    return f"Stop for: {', '.join(signs)}." if signs else ""


def title(words: str) -> str:
    """A title or a name as a sentence."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def counted(n: int, of: int, amount: Amount) -> bool:
    """Whether this count is told in words; else its tick alone is heard."""
    match amount:
        case Amount.MANY:
            return True
        case Amount.USUAL:
            return of <= LONG_COUNT or n == 1 or n % FIFTH == 0
        case Amount.FEW:
            return n == 1 or n % FIFTH == 0


def led_to(segments: Sequence[Segment], index: int) -> Segment | None:
    """The work that a segment is or leads to."""
    return next((each for each in islice(segments, index, None) if each.kind is Kind.WORK and not each.left_out), None)


def anchor(segments: Sequence[Segment], work: Segment) -> int:
    """The segment with which the words about some work begin: getting ready for it, or the work itself."""
    found = work.index
    while found and (segments[found - 1].kind is not Kind.WORK or segments[found - 1].left_out):
        found -= 1
        if segments[found].kind is Kind.PREPARE and not segments[found].left_out:
            return found
    return work.index


def before(segments: Sequence[Segment], work: Segment) -> Segment | None:
    """The work before some other."""
    earlier = (segments[at] for at in range(work.index - 1, -1, -1))  # no copy: there may be 20,000
    return next((each for each in earlier if each.kind is Kind.WORK and not each.left_out), None)


def lines(segments: Sequence[Segment], work: Segment, amount: Amount) -> tuple[Line, ...]:
    """What is said before some work, in this order; its side is named when it changes, by whoever follows that.

    Nothing is said twice: not the dose that the name has in it ("Four breaths"), nor a text that is another's too.
    """
    said: list[tuple[str, ...]] = []
    found: list[Line] = []
    for line in _lines(segments, work, amount):
        words = _plain(line.text)
        if words and words not in said and not (line.part is Part.DOSE and _named_with(work, words)):
            said.append(words)
            found.append(line)
    return tuple(found)


def _lines(segments: Sequence[Segment], work: Segment, amount: Amount) -> Iterator[Line]:
    last = before(segments, work)
    new = last is None or not _goes_on(last, work)
    if new:
        if work.rounds and work.rounds > 1 and (last is None or (last.round, last.rounds) != (work.round, work.rounds)):
            yield Line(Part.ROUND, nth("round", work.round or 1, work.rounds))
        elif last is not None and not any(
            each.kind is Kind.SWITCH and not each.left_out for each in segments[last.index : work.index]
        ):
            yield Line(Part.NEXT, NEXT if _another_after(segments, work) else FINISH)
        elif last is None and _another_after(segments, work):
            # Else its name would sound like the end of how one is to sit.
            yield Line(Part.NEXT, FIRST)
        yield Line(Part.NAME, title(work.step))
        if amount is Amount.FEW:
            # With more words, what to do has it.
            yield Line(Part.WAY, sentence(wording.direction(work)))
        yield Line(Part.DOSE, dose(work))
        if work.sets:
            yield Line(Part.SETS, f"{number(work.sets).capitalize()} sets.")
    elif last is not None and work.sets and work.set != last.set:
        yield Line(Part.SETS, nth("set", work.set or 1, work.sets))
        if work.count != last.count:
            yield Line(Part.DOSE, dose(work))
    if work.open:
        yield Line(Part.ABOUT, f"About {lasting(work.expected)}.")
    if last is None or work.mind != last.mind:
        yield from (Line(Part.MIND, words) for words in work.mind)
    if amount is not Amount.FEW:
        begin = anchor(segments, work)
        yield Line(Part.SAY, next((each.announce for each in segments[begin : work.index + 1] if each.announce), ""))
        for part, text, heard in ((Part.SHOW, work.show, "show"), (Part.RECEIVER, work.receiver, "receiver")):
            # Not the rests: they tell of the work that they lead to.
            earlier = (getattr(each, heard) for each in islice(segments, begin) if each.kind is Kind.WORK)
            if new and text and text not in earlier:
                yield Line(part, f"{TO_RECEIVER} {text}" if part is Part.RECEIVER else text)


_UNITS = {"s": "second", "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "x": "time"}


def _plain(text: str) -> tuple[str, ...]:
    """The words of a text as they are heard, numbers and units written out: `30 s` is `thirty seconds`."""
    spelt = re.sub(r"[0-9]{1,6}", lambda found: f" {number(int(found[0]))} ", text.casefold())
    return tuple(_UNITS.get(word, word.removesuffix("s") or word) for word in re.findall(r"[^\W_]+", spelt))


def _named_with(work: Segment, dose: Sequence[str]) -> bool:
    """Whether its name has the dose in it, as it is said or as it is written ("four breaths")."""
    name = _plain(work.step)
    return _has_in_it(name, dose) or _has_in_it(name, _plain(work.way.words(work).split(",")[0]))


def _has_in_it(words: Sequence[str], dose: Sequence[str]) -> bool:
    """Whether words say a dose; a word may stand before its noun, as in "four slow breaths"."""
    *many, thing = dose
    here = [n for n in range(len(words)) if tuple(words[n : n + len(many)]) == tuple(many)]
    return any(thing in words[n + len(many) : n + len(many) + 2] for n in here)


def _goes_on(last: Segment, work: Segment) -> bool:
    """Whether some work is another set or side of the one before it."""
    same = (last.step, last.measure, last.instruction, last.round) == (
        *(work.step, work.measure, work.instruction),
        work.round,
    )
    return same and (last.set, last.side) != (work.set, work.side)


def _another_after(segments: Sequence[Segment], work: Segment) -> bool:
    """Whether another step comes after this one, rather than its further sets and sides or the end."""
    rest = islice(segments, work.index, None)
    after = (each for each in rest if each.kind is Kind.WORK and not each.left_out)
    return any(not _goes_on(one, other) for one, other in pairwise(after))


def nth(thing: str, n: int, of: int) -> str:
    """`Set two of three.`, `Last round.`"""
    return f"Last {thing}." if n == of > 1 else f"{thing.capitalize()} {number(n)} of {number(of)}."


def common() -> Iterator[str]:
    """What may be said whatever the routine, beside counts: doses, sets, rounds, how long it was."""
    for measure in MEASURES:
        yield from map(sentence, measure.often_said())
    for seconds in range(10, 61, 10):
        yield f"About {lasting(Decimal(seconds))}."
    for of in range(2, 6):
        yield f"{number(of).capitalize()} sets."
        for thing in ("set", "round"):
            for n in range(1, of + 1):
                yield nth(thing, n, of)
    for minutes in range(46):
        yield over(Decimal(60 * minutes))
    yield from (minutes_left(n) for n in range(1, 46))
    yield from (NUMBER.format(number(n)) for n in range(1, 31))
    yield from (READY, BY_ITSELF, BEGIN, SOON, FIRST, NEXT, FINISH, TEN_LEFT)
    yield from map(sentence, DIRECTIONS)
    yield from minding.SAID
    yield from dict.fromkeys(measure.last for measure in MEASURES if measure.last)
