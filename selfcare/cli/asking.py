"""The questions before a session and the numbers around it, as lines; the same order and outcomes as on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

from selfcare import places
from selfcare.care.cautions import Caution
from selfcare.care.decision import Verdict
from selfcare.care.profile import ME, People
from selfcare.care.ratings import number, ratings
from selfcare.care.screening import NO, NOT_SURE, YES
from selfcare.care.signs import NOT_REVIEWED
from selfcare.care.told import heading, is_worth_a_stop, ready, reasons, said_yes, waiting
from selfcare.care.visit import Sheet, Visit
from selfcare.cli import LEVELS, Wishes
from selfcare.format.model import Routine
from selfcare.plain.leading import ANSWERS, Source, ask
from selfcare.shelves.library import Entry
from selfcare.plain.telling import Lines

CALM = "breath-calm"
CALM_LINE = f"Calm breathing stays open: selfcare play {CALM}"
ANEW, SIT, STAND = "anew", "sit", "stand"
WHERE = ("left", "right", "both", "elsewhere")
SIDED = {**ANSWERS, **{side: side for side in WHERE}}
ANY = {**ANSWERS, "a": ANEW, "anew": ANEW}


class Nobody(Exception):
    """The input is at its end: nobody can answer."""


class Way(Enum):
    """What follows from the answers."""

    OPEN = "open"
    CLOSED = "closed"
    CALM = "calm"
    NOBODY = "nobody"


def visit_of(entry: Entry, wishes: Wishes) -> Visit:
    """Somebody before a routine; in one for two an empty name, unless one was asked for."""
    return _visit(entry, wishes, People(places.people()))


def visits_of(entries: Iterable[Entry], wishes: Wishes) -> Iterator[tuple[Entry, Visit]]:
    """The same before each routine that can be played; what is kept is read once."""
    people = People(places.people())
    for entry in entries:
        if entry.routine is not None:
            yield entry, _visit(entry, wishes, people)


def _visit(entry: Entry, wishes: Wishes, people: People) -> Visit:
    routine: Routine | None = entry.routine
    assert routine is not None
    name = wishes.who if wishes.who or routine.for_ == "partner" else ME
    visit = Visit(routine, people, name, date.today())
    visit.seated = wishes.seated
    return visit


def screen(source: Source | None, lines: Lines, visit: Visit) -> Way:
    """The questions before, and what follows."""
    if source is None:
        return Way.NOBODY
    lines.say(NOT_REVIEWED)
    try:
        _who(source, lines, visit)
        while _all_sheets(source, lines, visit):
            visit.all_anew = True
        visit.asked = True
        _keep(lines, visit)
        return _judge(source, lines, visit)
    except Nobody:
        return Way.NOBODY


def _who(source: Source, lines: Lines, visit: Visit) -> None:
    """Whose body it is, where more than one is known."""
    names = visit.people.names(visit.receiving)
    if visit.person.name not in ("", ME) or len(names) <= (0 if visit.receiving else 1):
        return
    ask = "Who receives today?" if visit.receiving else "Who is it for?"
    other = "Enter for somebody who is not kept" if visit.receiving else f"Enter for {ME}"
    lines.say(f"{ask} Known: {', '.join(names)}. A name, or {other}.")
    name = _line(source).strip()
    visit.choose(name or ("" if visit.receiving else ME))


def _keep(lines: Lines, visit: Visit) -> None:
    if (not visit.receiving or visit.person.name) and not visit.keep() and visit.people.trouble:
        lines.say(visit.people.trouble)


def _judge(source: Source, lines: Lines, visit: Visit) -> Way:
    decision = visit.decision()
    if decision.verdict is Verdict.OPEN:
        return Way.OPEN
    lines.say(heading(decision))
    for reason in reasons(decision):
        for line in (reason.line, reason.then, reason.whom):
            if line:
                lines.say(line)
    yes = said_yes(decision, visit.today)
    if yes and _reply(source, lines, f"{yes}? y or n", ANSWERS) == YES:
        visit.clinician_said_yes()
        _keep(lines, visit)
        return _judge(source, lines, visit)
    if ask(source, lines, "Calm breathing instead, now? y or n") == YES:
        return Way.CALM
    lines.say(CALM_LINE)
    return Way.CLOSED


def _all_sheets(source: Source, lines: Lines, visit: Visit) -> bool:
    """Every list that is to be asked; True where all is to be asked anew."""
    for sheet in visit.sheets():
        if visit.is_closed():
            break
        whom = f" For {visit.whom}." if visit.whom != "me" else ""
        if len(sheet.cautions) == 1:
            _ask(source, lines, visit, sheet.cautions[0])
            continue
        lines.say(f"{sheet.heading}{whom}")
        for place, caution in enumerate(sheet.cautions, start=1):
            kept = " (kept: yes)" if visit.holds(caution) else ""
            lines.say(f"{place}. {caution.line}{kept}")
        anew = ", or a to be asked all anew" if visit.knows and not visit.all_anew else ""
        answer = _reply(source, lines, f"Any of these? y, n, ? for not sure{anew}", ANY)
        if answer == ANEW and not visit.all_anew:
            return True
        ticked: tuple[Caution, ...] = () if answer == NO else sheet.cautions
        if answer == YES:
            ticked = _which(source, lines, sheet)
        for caution in sheet.cautions:
            if caution in ticked:
                _ask(source, lines, visit, caution)
            else:
                visit.answer(caution, NO)
    return False


def _which(source: Source, lines: Lines, sheet: Sheet) -> tuple[Caution, ...]:
    """The ones that hold, by their numbers."""
    while True:
        lines.say("Which? Their numbers, such as 2 5")
        typed = _line(source).replace(",", " ").split()
        numbers = [int(each) for each in typed if each.isascii() and each.isdigit() and len(each) < 4]
        if numbers and len(numbers) == len(typed) and all(1 <= each <= len(sheet.cautions) for each in numbers):
            return tuple(sheet.cautions[each - 1] for each in sorted(set(numbers)))


def _ask(source: Source, lines: Lines, visit: Visit, caution: Caution) -> None:
    """Its own question."""
    if not visit.asks_where(caution):
        visit.answer(caution, _reply(source, lines, f"{caution.ask} y, n or ?", ANSWERS))
        return
    said = _reply(source, lines, f"{caution.ask} left, right, both, elsewhere, n or ?", SIDED)
    if said in WHERE or said == YES:
        visit.answer(caution, YES, "both" if said == YES else said)
    else:
        visit.answer(caution, said, "both" if said == NOT_SURE else "")


def _reply(source: Source, lines: Lines, question: str, answers: Mapping[str, str]) -> str:
    while True:
        lines.say(question)
        answer = answers.get(_line(source).strip().lower())
        if answer is not None:
            return answer
        lines.say("Please answer y for yes, n for no, or ? for not sure.")


def _line(source: Source) -> str:
    try:
        return source.line()
    except EOFError:
        raise Nobody from None


# Around the session


def get_ready(source: Source, lines: Lines, visit: Visit, level: str) -> tuple[str, dict[str, int]]:
    """What to see to before it begins: the level that is chosen, and the numbers. At the end of input it begins."""
    if not is_worth_a_stop(visit):
        return level, {}
    try:
        while True:
            for line in ready(visit):
                lines.say(line)
            ways = {"sitting": f", {SIT} to do it sitting", "standing": f", {STAND} to do it standing", "": ""}
            twin = ways[visit.other_way]
            left_out = waiting(visit)
            yes = f", yes if a clinician said yes to {left_out}" if left_out else ""
            lines.say(f"Ready? Enter begins{twin}{yes}, or easy, usual or more for how much (now {level}).")
            said = _line(source).strip().lower()
            if said in LEVELS:
                level = said
            elif said in (SIT, STAND) and visit.other_way:
                visit.seated = said == SIT
            elif ANSWERS.get(said) == YES and left_out:
                visit.clinician_said_yes()
                _keep(lines, visit)
            else:
                break
        return level, rate(source, lines, visit.routine)
    except Nobody:
        return level, {}


def rate(source: Source | None, lines: Lines, routine: Routine) -> dict[str, int]:
    """The numbers that a routine asks for; an empty line leaves one out."""
    given: dict[str, int] = {}
    for rating in ratings(routine.rate):
        while source is not None:
            lines.say(f"{rating.ask} {rating.scale}. A number, or Enter to leave it out.")
            try:
                typed = source.line()
            except EOFError:
                return given
            value = number(typed)
            if value is not None:
                given[rating.id] = value
            if value is not None or not typed.strip():
                break
    return given


def note(source: Source | None, lines: Lines, keep: Callable[[str], None]) -> None:
    """A line of one's own."""
    if source is None:
        return
    lines.say("A note of your own? One line, or Enter for none.")
    try:
        keep(source.line())
    except EOFError:
        return
