"""What there is, and what a routine will do: as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selfcare.format.model import Routine
    from selfcare.session.segments import Timeline
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.programmes import Plan


def listing_facts(entries: Sequence[Entry]) -> dict[str, Any]:
    from selfcare.shelves.programmes import plans, programmes

    return {
        "routines": [_facts(entry) for entry in entries],
        "programmes": [_programme(plan) for plan in plans(programmes(), entries)],
    }


def _programme(plan: Plan) -> dict[str, Any]:
    """`seconds` at least and at most; of a part with several names one is chosen."""
    from selfcare.session.segments import number

    least, most = plan.seconds
    return {
        "name": plan.name,
        "summary": plan.programme.summary,
        "parts": [
            {"routines": [entry.name for entry in stage.entries], "note": stage.note or None} for stage in plan.stages
        ],
        "seconds": number(least),
        "seconds_at_most": number(most),
    }


def _facts(entry: Entry) -> dict[str, Any]:
    from selfcare.session.segments import number

    card = entry.card
    return {
        "name": entry.name,
        "title": card.title if card else None,
        "technique": card.technique if card else None,
        "for": card.for_ if card else None,
        "seconds": number(entry.seconds),
        "path": str(entry.path),
        "problem": _problem(entry),
        "own": entry.own,
        "copy": entry.copy,
    }


def _problem(entry: Entry) -> str | None:
    if entry.card is not None or not entry.problems:
        return None
    first = entry.problems[0]
    return f"{first.line}:{first.column}: {first.message}"


def listing_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """A line a routine: name, title, minutes; a broken one with its first problem."""
    if not entries:
        yield "There are no routines here yet."
        return
    names = max(len(entry.name) for entry in entries)
    titles = max((len(entry.title) for entry in entries if entry.minutes), default=0)
    line = f"%-{names}s  %-{titles}s  %6s%s"
    for entry in entries:
        if not entry.minutes:
            copy = f"; to put it back: selfcare edit {entry.name} --restore" if entry.copy else ""
            yield f"{entry.name:{names}}  cannot be read: {_problem(entry)}{copy}"
        else:
            own = "  your own copy" if entry.copy else "  your own" if entry.own else ""
            yield line % (entry.name, entry.title, entry.minutes, own)


def shown_lines(routine: Routine, timeline: Timeline) -> Iterator[str]:
    """The routine in words, segment by segment."""
    from selfcare.session import wording
    from selfcare.session.segments import Kind

    yield f"{timeline.title}, {wording.duration(timeline.seconds)}"
    for text in (routine.summary, routine.position):
        if text:
            yield text
    if routine.equipment:
        yield f"At hand: {', '.join(routine.equipment)}"
    if routine.stop_if:
        yield f"Stop for: {', '.join(routine.stop_if)}"
    if routine.easier:
        yield f"Easier: {routine.easier}"
    if routine.schedule:
        yield f"How often: {routine.schedule}"
    if routine.rate:
        yield f"Asked before and after, 0 to 10: {', '.join(routine.rate)}"
    yield ""
    width = len(str(len(timeline.segments)))
    for segment in timeline.segments:
        where = "".join(f", {words}" for words in wording.where(segment)) if segment.kind is Kind.WORK else ""
        yield f"{segment.index + 1:{width}}  {wording.name(segment)}{where}: {wording.dose(segment)}"
        if segment.announce:
            yield f"{'':{width}}  \N{LEFT DOUBLE QUOTATION MARK}{segment.announce}\N{RIGHT DOUBLE QUOTATION MARK}"
    yield from _rests_on(routine)


def _rests_on(routine: Routine) -> Iterator[str]:
    """Where the doses come from, or that nothing is said of it."""
    from selfcare.format.within import steps_of

    doses = [
        (step.name, str(step.extensions["x-dose"])) for step in steps_of(routine.steps) if "x-dose" in step.extensions
    ]
    if doses:
        yield from ("", "Where each dose comes from; own is a careful default of the author:")
        yield from (f"{name}: {dose}" for name, dose in dict(doses).items())
    if routine.sources:
        yield from ("", "Sources:")
    for source in routine.sources:
        yield f"{source.publisher}: {source.title}{f', {source.address}' if source.address else ''}"
