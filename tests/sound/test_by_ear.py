"""Whoever hears a session with closed eyes knows what it is, how much, where, how many are left, and that it is over.

What must be heard is written here by hand, from the side of the ear; it is looked for in what every bundled routine
says, at each level, sitting and standing, with few words, the usual ones and many, and in a routine of odd shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from selfcare.care.adapt import seated
from selfcare.format.model import Routine
from selfcare.measures import MEASURES
from selfcare.reading.reader import read_text
from selfcare.session.aloud import Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.sound.notes import Note
from selfcare.sound.pack import Pack
from selfcare.sound.score import notes
from tests.session.helpers import s

HERE = Path(__file__).parents[2]
ENTRIES = {entry.name: entry for entry in Library(HERE / "routines", Path("none")).entries()}
PACK = Pack(HERE / "sounds" / "voice")
LEVELS = ("easy", "usual", "more")
LEAD_IN = 15

ODD = """
title: Odd shapes
prepare: 8s
steps:
  - {name: Press the palms, holds: 5, hold: 8s, between: 4s, say: Press gently.}
  - {name: Two holds, holds: 2, hold: 6s, between: 3s, prepare: 6s}
  - {name: Reach, reps: [6, 4, 2], tempo: 3s, rest: 12s, prepare: 8s}
  - {name: Only this one, duration: 20s, side: right, prepare: 8s}
  - rest: 6s
  - {name: Oil, until: ready, expect: 45s, say: Warm the oil., show: Not too hot.}
  - {name: Slow breath, breathe: {in: 4s, hold: 7s, out: 8s}, cycles: 2, prepare: 8s}
  - {name: Lie still, duration: 40s, quiet: true, prepare: 8s}
  - {name: Quick taps, reps: 7, tempo: 0.6s, prepare: 8s}
  - {name: Pant, breathe: {in: 0.7s, out: 0.7s}, cycles: 6, prepare: 8s}
  - {name: Once, reps: 1, tempo: 4s, prepare: 8s}
  - repeat: 2
    rest: 10s
    steps:
      - sides: [left leg in front, right leg in front]
        switch: 9s
        steps:
          - {name: Lunge, reps: 4, tempo: {out: 2s, hold: 2s, back: 2s}, prepare: 8s}
          - {name: Sway, duration: 8s, sets: 2, rest: 7s, prepare: 8s}
  - {name: End, duration: 3m20s, prepare: 8s}
"""

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelt(n: int) -> str:
    return NUMBERS[n] if n < len(NUMBERS) else f"{TENS[n // 10]} {NUMBERS[n % 10] if n % 10 else ''}".strip()


def many(n: int, thing: str) -> str:
    return f"{spelt(n)} {thing}{'s' if n > 1 else ''}"


def time_in_words(seconds: int) -> str:
    minutes, left = divmod(seconds, 60)
    if minutes and left == 30:
        return f"{spelt(minutes)} and a half minutes"
    words = [many(minutes, "minute") if minutes else "", many(left, "second") if left else ""]
    return " and ".join(filter(None, words))


@dataclass(frozen=True)
class Heard:
    """What was heard, and when each piece of work begins and ends, in seconds of the session."""

    timeline: Timeline
    words: list[Note]
    tones: list[Note]
    starts: list[float]
    recorded: bool
    amount: Amount

    def between(self, begin: float, end: float) -> str:
        return " / ".join(note.sound.rstrip(".").lower() for note in self.words if begin - 0.01 <= note.at <= end)


def length(text: str) -> float | None:
    return (PACK.seconds(text) or len(text) / 14) if text.strip() else None


def hear(timeline: Timeline, amount: Amount, recorded: bool) -> Heard:
    session = Session(timeline, unattended=True)
    session.start(s(0), s(LEAD_IN))
    dues = (Due(float(due.at) - LEAD_IN, due.event) for due in coming(session))
    told = {"waits": False} if recorded else {}
    played = list(notes(dues, length, amount=amount, since=-LEAD_IN + 6.0, **told))  # type: ignore[arg-type]
    starts, at = [], 0.0
    for segment in timeline.segments:
        starts.append(at)
        at += float(segment.expected)
    words, tones = ([note for note in played if note.voice is voice] for voice in (True, False))
    return Heard(timeline, words, tones, [*starts, at], recorded, amount)


def unheard(heard: Heard, bundled: bool) -> Iterator[str]:
    """What an ear waits for in vain, a line each."""
    works = [segment for segment in heard.timeline.segments if segment.kind is Kind.WORK]
    side: str | None = None
    for last, work in zip([None, *works], works, strict=False):
        begins, ends = heard.starts[work.index], heard.starts[work.index + 1]
        since = heard.starts[last.index + 1] if last else -float(LEAD_IN)
        # What begins with no time before it is named as it begins; words in counted work would cost a count.
        # No bundled routine does that but where a key is waited for: there it begins when that is said.
        late = 8 if begins == since and not work.way.beats and (work.open or not bundled) else 0
        before = heard.between(since - (slack(last) if last else 0), begins + late)
        where = f"{work.step}, {work.side or ''} {work.set or ''} {work.round or ''} at {begins:.0f} s"
        for what, wanted in before_work(last, work, side, heard.amount):
            if wanted not in before:
                yield f"{where}: {what}, {wanted!r} in {before!r}"
        side = work.side or side
        for what, wanted, begin, end in within(work, begins, ends, begins == since, heard.recorded):
            if not re.search(wanted, found := heard.between(begin, end)):
                yield f"{where}: {what}, {wanted!r} in {found!r}"
        yield from tones(heard, work, begins, where)
        if work.measure == "paced":
            yield from into_breath(heard, work, ends, where)
    yield from gaps(heard)
    for last, work in pairwise(works):
        yield from soon(heard, heard.starts[last.index + 1], heard.starts[work.index], work)
    if not heard.between(heard.starts[-1], 1e9).startswith("done. that was"):
        yield "the end is not said"
    for one, other in pairwise(heard.words):
        if one.end > other.at:
            yield f"{other.sound!r} is said into {one.sound!r}"


def slack(work: Segment) -> float:
    """Seconds at the end of some work in which what comes may be named: its last repetition."""
    return float(work.rep_seconds)


def tones(heard: Heard, work: Segment, begins: float, where: str) -> Iterator[str]:
    if not any(note.sound == "start" and abs(note.at - begins) < 0.01 for note in heard.tones):
        yield f"{where}: no tone begins it"
    counted = [note.at for note in heard.tones if note.sound == "count" and begins - 3.1 < note.at < begins]
    before = heard.timeline.segments[work.index - 1] if work.index else None
    gap = before is not None and before.kind is not Kind.WORK and before.expected >= 5 and not work.quiet
    if gap and len(counted) != 3:
        yield f"{where}: counted in by {len(counted)} tones"


def into_breath(heard: Heard, work: Segment, ends: float, where: str) -> Iterator[str]:
    """From the beginning of its last part until a breath is over nothing is said but that."""
    out = next(float(phase.seconds) for phase in reversed(work.phases))
    said = heard.between(ends - out, ends - 0.02)
    if out >= 2 and said not in ("out", "and hold", "rest", ""):
        yield f"{where}: into the last breath, {said!r}"


def soon(heard: Heard, since: float, begins: float, work: Segment) -> Iterator[str]:
    """In a long time between, that it begins soon; or somebody is still told what to do then."""
    told = any(note.at < begins - 3 and begins - 7 < note.end for note in heard.words)
    if begins - since >= 12 and not work.quiet and not told:
        yield f"{work.step} at {begins:.0f} s: not a word that it begins soon"
    others = [note.at for note in heard.tones if note.sound == "count" and since < note.at < begins - 3.1]
    if others:
        yield f"{work.step} at {begins:.0f} s: tones count in nothing at {others}"


def before_work(last: Segment | None, work: Segment, side: str | None, amount: Amount) -> Iterator[tuple[str, str]]:
    other = last is None or (last.step, last.round) != (work.step, work.round)
    other = other or bool(last and (last.set, last.side) == (work.set, work.side))
    if other:
        yield "name", work.step.rstrip("!?.").lower()
        if amount is Amount.FEW and (way := way_in_words(work)):
            yield "which way", way
    unlike = last is not None and last.count != work.count
    if (
        (other or unlike)
        and (dose := dose_in_words(work))
        and not all(w in work.step.lower() for w in dose.split()[:1])
    ):
        yield "dose", dose
    if work.side and work.side != side:
        yield "side", f"{work.side} side" if work.side in ("left", "right") else work.side.lower()
    if work.sets and work.sets > 1 and (other or not last or last.set != work.set):
        yield "set", next(
            said for said, so in [
                (f"{spelt(work.sets)} sets", work.set == 1 and other),
                ("last set", work.set == work.sets),
                (f"set {spelt(work.set or 1)} of {spelt(work.sets)}", True),
            ] if so
        )  # fmt: skip
    if work.rounds and work.rounds > 1 and (last is None or last.round != work.round):
        yield "round", "last round" if work.round == work.rounds else f"round {spelt(work.round or 1)} of"
    if work.open:
        yield "how long it usually takes", f"about {time_in_words(int(work.expected))}"


def way_in_words(work: Segment) -> str:
    """Which way it goes, but where its name has it: "forwards", "back" for "backwards"."""
    words = f"{work.step} {work.instruction}".lower()
    if work.along in ("both ways", "either way"):
        return work.along
    told = work.along in ("forwards", "backwards", "down", "downwards", "towards the elbow")
    return work.along if told and work.along in words and work.step.lower().split()[-1] not in work.along else ""


def dose_in_words(work: Segment) -> str:
    match work.measure:
        case "timed":
            return time_in_words(int(work.expected))
        case "counted":
            return "once" if work.count == 1 else f"{spelt(work.count or 0)} times"
        case "paced":
            return "breathe once" if work.count == 1 else f"breathe {spelt(work.count or 0)} times"
        case "held":
            how_often = "once" if work.count == 1 else f"{spelt(work.count or 0)} times"
            return f"{how_often}, {time_in_words(int(work.phases[0].seconds))} each"
        case "open":
            return ""
        case other:
            raise AssertionError(f"write down how a dose of {other} is said")


def within(
    work: Segment, begins: float, ends: float, at_once: bool, recorded: bool
) -> Iterator[tuple[str, str, float, float]]:
    if work.open:
        if recorded:
            yield "that it is nearly over", "ten seconds left", ends - 10.1, ends - 4
            yield "that no key is", "it goes on by itself", begins, begins + 8
        else:
            yield "that a key is waited for", "press space", begins, ends
        yield "that it begins", "begin now", begins, begins + 7 if recorded else ends - 4
        return
    first = "begin now" if work.measure == "timed" and not at_once else r"\w"
    yield "that it begins", first, begins, begins + (1 if at_once else 0.1)
    if work.count and work.count > 1:
        each = float(work.rep_seconds)
        last = "last breath" if work.measure == "paced" else "last one"
        # Where it is too quick for both, the last number is told.
        count = rf"\b{spelt(work.count)}$" if each < 1 else last
        yield "that it is the last", f"{last}|{count}", ends - max(2 * each, 1.5), ends - 0.5 * each
    if work.measure == "timed" and work.expected >= 5 and not work.quiet:
        yield "how it ends", "three / two / one", ends - 3.01, ends - 0.5
        if work.expected >= 20:
            yield (
                "halfway",
                "halfway|[a-z]{3}",
                ends - float(work.expected) / 2 - 3,
                ends - float(work.expected) / 2 + 3,
            )
        if work.expected >= 180:
            yield "a minute left", "minute left", ends - 60.1, ends - 54


def gaps(heard: Heard) -> Iterator[str]:
    for segment in heard.timeline.segments:
        begins, ends = heard.starts[segment.index], heard.starts[segment.index + 1]
        said = heard.between(begins, begins + 2.5)
        rest = f"and rest, {time_in_words(int(segment.expected))}"
        if segment.kind is Kind.REST and segment.expected >= 5 and rest not in said:
            yield f"rest at {begins:.0f} s before {segment.step}: how long, in {said!r}"
        if segment.kind is Kind.SWITCH and (segment.side or "") not in heard.between(begins, ends):
            yield f"change at {begins:.0f} s: where to"
        lasts = f"{time_in_words(int(segment.expected))} to change"
        if segment.kind is Kind.SWITCH and segment.expected >= 5 and lasts not in heard.between(begins, ends):
            yield f"change at {begins:.0f} s: how long, in {heard.between(begins, ends)!r}"


def test_among_the_odd_shapes_is_each_measure() -> None:
    assert [measure.lead for measure in MEASURES if f"{measure.lead}:" not in ODD] == []


@cache
def standing_and_sitting(name: str) -> tuple[Routine, ...]:
    routine = read_text(ODD, "odd.yaml", None).routine if name == "odd" else ENTRIES[name].routine
    assert routine is not None
    return tuple(filter(None, (routine, seated(routine))))


@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize("name", [*(pytest.param(name, marks=pytest.mark.thorough) for name in ENTRIES), "odd"])
def test_with_closed_eyes_nothing_is_unknown(name: str, amount: Amount) -> None:
    missing = [
        f"{'sitting' if nth else 'standing'}, {level}, {'recorded' if recorded else 'led'}: {line}"
        for nth, routine in enumerate(standing_and_sitting(name))
        for level in LEVELS
        for recorded in ((False, True) if level == "usual" else (False,))
        for line in unheard(hear(compile_routine(routine, level), amount, recorded), name != "odd")
    ]
    assert missing == []
