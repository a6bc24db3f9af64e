"""What home says about a routine or a programme: two lines in the list, and the sentences beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.actions.action import Where
from selfcare.door import visible
from selfcare.shelves.needs import Need
from selfcare.shelves.programmes import Plan
from selfcare.tui.binding import key
from selfcare.tui.shelving import FIRST, Beside, Left, Shelving

if TYPE_CHECKING:
    from selfcare.shelves.card import Card
    from selfcare.shelves.entry import Entry
    from selfcare.tui.shelving import Row
    from selfcare.tui.widgets.keyline import Key


LONGEST = 24
"""Letters of a technique's name that are shown at the head."""


def technique_key(technique: str) -> Key:
    """The key for one technique, with the one that is chosen."""
    name = technique if len(technique) <= LONGEST else f"{technique[: LONGEST - 1]}…"
    return key(Where.HOME, "technique", f"only {name}" if name else "")


def in_list(shelving: Shelving, row: Row, *, alone: bool = False) -> list[str]:
    """Its title, and the lines under it; `alone` where nothing stands beside the list."""
    if isinstance(row, Left):
        return [f"Go on: {row.entry.title}", row.told]
    if isinstance(row, Plan) and not row.stages:
        return [row.name, f"not now: {', '.join(row.missing)} cannot be read"]
    if isinstance(row, Plan):
        count = len(row.stages)
        titles = f": {'; '.join(stage.title for stage in row.stages)}" if alone else ""
        many = f", {count} routines" if count > 1 and not alone else ""
        return [row.name, f"{_span(row)}{many}{titles}", *_held(shelving, row)]
    if row.card is None:
        first = row.problems[0] if row.problems else None
        return [visible(row.name), visible(f"line {first.line}: {first.message}" if first else "cannot be read")]
    own = "your own copy" if row.copy else "your own" if row.own else ""
    last = "played last" if row.name == shelving.last else ""
    begin = "a good one to begin with" if shelving.last is None and row.name == FIRST else ""
    sitting = "sitting" if is_seated_here(shelving, row.card) else ""
    said = mark(shelving, row)
    return [
        row.title,
        ", ".join(filter(None, [row.card.minutes, own, last, begin, sitting])),
        *([said] if said else []),
    ]


def is_seated_here(shelving: Shelving, card: Card) -> bool:
    """Whether it is on the shelf of those who cannot stand for its seated twin."""
    return shelving.shelf is Need.CANNOT_STAND and not shelving.search and card.seated


def mark(shelving: Shelving, entry: Entry) -> str:
    """Why it is closed for this person, or what is to be asked first; nothing for an open one."""
    decision = shelving.known.get(entry.name)
    if decision is None:
        return ""
    from selfcare.care.told import in_short  # with the decisions, after the first picture

    return in_short(decision)


def beside(shelving: Shelving, row: Row) -> tuple[str, list[str]]:
    """A heading, and paragraphs: a line that is empty stands between two of them."""
    if isinstance(row, Left):
        return f"Go on: {row.entry.title}", _left(row)
    if isinstance(row, Plan):
        return row.name, _programme(shelving, row)
    if row.card is None:
        lines = [f"line {each.line}, column {each.column}: {each.message}" for each in row.problems]
        lines += ["", "F3 opens it, to mend it.", f"selfcare check {row.name} tells all of it."]
        if row.copy:
            lines += ["", "This is your own copy. Ctrl+P, Put back, gives you the routine as it came."]
        return f"{row.name} cannot be read", lines
    about = row.card.about
    sentences = [*_why(shelving, row), *about.sentences]
    return row.title, [line for sentence in sentences for line in (sentence, "")] + list(about.steps)


def _why(shelving: Shelving, entry: Entry) -> tuple[str, ...]:
    decision = shelving.known.get(entry.name)
    if decision is None:
        return ()
    from selfcare.care.told import in_full

    return in_full(decision)


def _left(row: Left) -> list[str]:
    how = "You stopped it" if row.offer.stopped else "It was broken off"
    return [
        f"{how} {row.told}.",
        "",
        "Enter goes on from the start of that step. After half an hour, what makes warm comes first again.",
        "",
        "Any other routine begins anew, this one too.",
    ]


def nothing(shelving: Shelving) -> tuple[str, list[str]]:
    """Why the list is empty, and what to do."""
    if not shelving.read:
        return "The routines are being read.", ["They will stand here in a moment."]
    if not shelving.entries:
        return "There are no routines yet.", ["F2 begins one of your own."]
    if shelving.search:
        return "Nothing is called so.", ["Backspace takes letters away, Esc all of them."]
    if shelving.technique:
        return f"No {shelving.technique} on this shelf.", ["Left and right show other shelves, Esc all techniques."]
    if shelving.shelf is Beside.OWN:
        return "There is none of your own yet.", ["F2 begins one."]
    return "There is nothing on this shelf yet.", ["Left and right show the other shelves."]


def _programme(shelving: Shelving, plan: Plan) -> list[str]:
    from selfcare.session import wording

    several = len(plan.stages) > 1
    lines = [
        f"About {_span(plan)}{', one routine after another' if several else ''}.",
        "",
        plan.programme.summary,
        "",
    ]
    for number, stage in enumerate(plan.stages, start=1):
        for each, entry in enumerate(stage.entries):
            label = "or" if each else f"{number}." if several else ""
            minutes = entry.card.minutes if entry.card else ""
            lines.append(" ".join(filter(None, [label, f"{entry.title}, {minutes}"])))
            if said := mark(shelving, entry):
                lines.append(f"   {said}")
        if stage.note:
            lines.append(f"   {stage.note}")
    if plan.missing:
        lines += ["", f"Left out, as it is not there to be played: {wording.listed(plan.missing)}."]
    between = " Between two of them Enter goes on and Esc ends." if several else ""
    return [*lines, "", f"{'Each' if several else 'It'} asks its own questions before it begins.{between}"]


def _held(shelving: Shelving, plan: Plan) -> list[str]:
    """How many of its routines are not simply open."""
    verdicts = [decision.verdict for entry in plan.entries if (decision := shelving.known.get(entry.name)) is not None]
    closed, ask = (sum(verdict == word for verdict in verdicts) for word in ("closed", "ask first"))
    said = [f"{closed} closed for now" if closed else "", f"{ask} to ask about first" if ask else ""]
    return [words] if (words := ", ".join(filter(None, said))) else []


def _span(plan: Plan) -> str:
    from selfcare.session import wording  # with the programmes, after the first picture

    least, most = (wording.minutes(seconds) for seconds in plan.seconds)
    return least if least == most else f"{least.removesuffix(' min')} to {most}"


def techniques(shelving: Shelving) -> tuple[list[str], list[tuple[str, str]]]:
    """Those that there are, all of them first, and what is said of each."""
    counted = shelving.techniques()
    said = [
        f"{name.capitalize()}, {'1 routine' if count == 1 else f'{count} routines'}" for name, count in counted.items()
    ]
    return ["", *counted], [(each, "") for each in ("All techniques", *said)]
