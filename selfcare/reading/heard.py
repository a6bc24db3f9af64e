"""Warnings about what is heard: words that are longer than their time, and texts that are too long for ear and eye."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from selfcare.format.model import Routine, Step
from selfcare.format.twin import seated_twin
from selfcare.keys.times import into_each_rep, parse_seconds
from selfcare.reading.silence import Advice
from selfcare.reading.walk import Place
from selfcare.session.aloud import Lack
from selfcare.session.doses import Doses
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.session.wording import exact

LONGEST_TEXT = 200
"""Letters of a text beside a figure on a small screen, where somebody reads it at two metres."""
TENTH = Decimal("0.1")
TONE = Decimal("0.45")
"""Seconds that the tone of a rest takes from it."""

Spoken = Callable[[str], Decimal]
Lacks = Callable[[Timeline], Iterable[Lack]]


def long_words(place: Place, doses: Doses, spoken: Spoken) -> Iterator[Advice]:
    """Words longer than their step."""
    step = place.step
    if step.measure.waits:
        return
    room = place.ready + doses.work_seconds(step)
    for text, mark in place.texts():
        needed = spoken(" ".join((*place.said_before, text)))
        if needed > room:
            these = "the group's words and these" if place.said_before else "these words"
            message = f"{these} take about {exact(needed)} to say, and there are {exact(room)} for them"
            hint = "shorten them, move some to 'show:', or give the step a longer time or 'prepare:'"
            yield Advice("long-words", mark, message, hint)
    for number, cue in enumerate(step.cues):
        room = _after(cue.at, step, doses)
        needed = spoken(cue.say) if cue.say else Decimal(0)
        if needed > room:
            message = f"these words take about {exact(needed)} to say, and {exact(room)} are left for them"
            mark = place.node.parts["cues"].parts[number].parts["say"].mark
            yield Advice("long-words", mark, message, "shorten them, or say them earlier")


def _after(at: str, step: Step, doses: Doses) -> Decimal:
    """Seconds between a cue and the end of its work, or of its repetition."""
    dose, whole = doses.work(step), doses.work_seconds(step)
    count = dose.count
    if (into := into_each_rep(at)) is not None:
        return sum((phase.seconds for phase in dose.phases), -into)
    if at == "halfway":
        return whole / 2 if count is None else whole * (count - count // 2) / count
    seconds = parse_seconds(at.removeprefix("-").strip()) or Decimal(0)
    return seconds if at.startswith("-") else whole - seconds


def long_texts(place: Place) -> Iterator[Advice]:
    """Texts that fill a small screen."""
    others = [(key, getattr(place.step, key)) for key in ("show", "receiver")]
    marked = [*place.texts(), *((text, place.node.parts[key].mark) for key, text in others if text)]
    for text, mark in marked:
        if len(text) > LONGEST_TEXT:
            message = f"this text has {len(text)} letters, and over {LONGEST_TEXT} are hard to read from a mat or a bed"
            yield Advice("long-text", mark, message, "say it in fewer words, or make two steps of it")


def short_gaps(
    routine: Routine, places: Sequence[Place], lacks: Lacks, seated: bool = False
) -> Iterator[tuple[Place, Advice]]:
    """Steps before which there is no time to say what leads to them: name, how much, what to do and what to mind."""
    played = (seated_twin(routine) if seated else None) or routine
    timeline = compile_routine(played)
    worst: dict[int, tuple[Place, Lack]] = {}
    for lack in lacks(timeline):
        place = _place_of(lack.work, places)
        if place is not None:
            _, before = worst.get(id(place.node), (place, lack))
            worst[id(place.node)] = place, max(before, lack, key=lambda one: one.missing)
    for place, lack in worst.values():
        yield place, _short_gap(place, lack, timeline)


def _place_of(work: Segment, places: Sequence[Place]) -> Place | None:
    """Where in the file some work stands: two steps that are told alike are one to whoever listens."""
    named = [place for place in places if place.step.name == work.step]
    said = [place for place in named if work.instruction in [text for text, _ in place.texts()]]
    return next(iter(said or named), None)


def _short_gap(place: Place, lack: Lack, timeline: Timeline) -> Advice:
    key, there = _gap_before(lack, timeline)
    enough = (there + Decimal(str(lack.missing))).to_integral_value(ROUND_CEILING)
    words = " ".join(line.text for line in lack.lines)
    words = words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} ..."
    needed, there = Decimal(str(lack.needed)), Decimal(str(max(0.0, lack.needed - lack.missing)))
    there = there.quantize(TENTH, ROUND_FLOOR)
    takes = f"takes about {exact(needed.quantize(TENTH, ROUND_CEILING))}, and there are {exact(there)} for it"
    message = f"what is said before this step {takes}"
    hint = f"give it '{key}: {enough}s', or shorten its words"
    if key == "rest" and not place.step.rest:  # a rest is a part of the dose
        hint = (
            "shorten its words, or move some to 'show:'; more time would be a rest between the sets, as 'rest:' has it"
        )
    return Advice("short-gap", place.node.mark, f'{message}: "{words}"', hint)


def _gap_before(lack: Lack, timeline: Timeline) -> tuple[str, Decimal]:
    """The key of the gap before some work, or of the one to be made there, and what it would have to have already."""
    index, further = lack.work.index, (lack.work.set or 1) > 1
    before = timeline.segments[index - 1] if index else None
    if before is None or before.kind is Kind.WORK:
        return ("rest", Decimal(str(lack.there)) + TONE) if further else ("prepare", Decimal(str(lack.there)))
    if before.kind is Kind.REST and not further:
        return "prepare", Decimal(0)
    return before.kind.value, before.expected
