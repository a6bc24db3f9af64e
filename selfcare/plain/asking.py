"""What a way asks, as lines: the questions, what follows from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfcare.body.saying import listed
from selfcare.care.answer import NO, NOT_SURE, YES
from selfcare.care.cautions import Caution
from selfcare.care.here import Here
from selfcare.care.screening import TRAINED_HANDS
from selfcare.care.told import asked_of_a_yes, heading, reasons
from selfcare.guide.questions import Questions
from selfcare.guide.stops import Choice, Either, TurnedAway
from selfcare.plain import choosing
from selfcare.plain.answers import ANSWERS, Source, ask
from selfcare.plain.own import named, own
from selfcare.plain.readying import AGREED, KEEP, NOT_NOW, given
from selfcare.plain.replies import NOT_BEGUN, all_yes, line, reply, with_numbers
from selfcare.plain.telling import Lines

if TYPE_CHECKING:
    from selfcare.guide.readiness import Ready

ANEW = "anew"
READ_ON = "read on"
LEAVE = "leave"
CALM = "calm"
TRAINED = f"First ask {TRAINED_HANDS.whom}."
WHOLE = "all of it"
ANY = {**ANSWERS, "a": ANEW, "anew": ANEW, "h": WHOLE, "help": WHOLE, **dict.fromkeys((*NOT_NOW, "leave"), LEAVE)}
OUT = "q: leave."
GLUED = re.compile(r"(?<=^n)(?=\d)")
"""Between `n` and its number, where both are typed as one."""


def either(source: Source | None, lines: Lines, move: Either) -> bool:
    """The first of two ways, or the other."""
    known = {word: said for word, said in ANSWERS.items() if said != NOT_SURE}
    return reply(source, lines, f"{move.words} y or n", known) == YES


def questions(source: Source | None, lines: Lines, move: Questions) -> bool:
    """Every list that is to be asked; True once all of it was, which is the only way through."""
    while True:
        ready = move.ready
        said = _list(source, lines, move) if ready is None else _with_ready(source, lines, move, ready)
        match said:
            case "leave":
                lines.say(NOT_BEGUN)
                return False
            case "anew":
                move.anew()
            case "read on":
                pass
            case "no" if ready is not None and move.begin():
                return True
            case _ if not move.go_on():
                return True


def _with_ready(source: Source | None, lines: Lines, move: Questions, ready: Ready) -> str:
    """The last list that is asked, with all that is to be seen to if nothing holds; no where it begins."""
    _told(lines, move)
    _see_to(lines, ready, in_few=True)
    few = ready.was_told
    while True:
        lines.say(_how(move, ready, few))
        typed = GLUED.sub(" ", line(source).strip().lower())
        word, _, rest = typed.partition(" ")
        answer = ANY.get(word, "")
        if not typed or (answer == NO and given(rest, ready)):
            return NO
        if answer == NO and rest == KEEP and ready.can_keep:
            return _kept(source, lines, move)
        if (answer == LEAVE and not rest) or (answer == ANEW and move.can_be_anew):
            return answer
        ticked = named(typed, _items(move))
        if ticked or (answer in (YES, NOT_SURE) and not rest):
            chosen_ones = _chosen(source, lines, move, answer, ticked)
            own(source, lines, move.visit, chosen_ones, together=answer != NOT_SURE)
            move.none_but(chosen_ones)
            return YES
        if choosing.chosen(typed, move, ready, lines):
            _see_to(lines, ready, in_few=True)
        elif answer == WHOLE:
            _see_to(lines, ready, in_few=False)
        else:
            lines.say(f"Please press Enter for none, or type numbers from 1 to {len(_items(move))}, c, ? or q.")
        few = False


def _see_to(lines: Lines, ready: Ready, in_few: bool) -> None:
    for told in ready.lines(reviewed=True, in_few=in_few):
        lines.say(told)


def _kept(source: Source | None, lines: Lines, move: Questions) -> str:
    """None of them, and the one who receives agrees to be kept: nothing is answered before their name is given."""
    lines.say(AGREED)
    name = line(source, any_words=True).strip()
    move.begin()
    if name and not move.visit.keep(name):
        lines.say(move.visit.people.trouble or "")
    return NO


def _how(move: Questions, ready: Ready, few: bool) -> str:
    """How the last list is answered; in few words for whoever has answered it before, and can ask for all of it."""
    counted = with_numbers("n", ready.ratings)
    keep = f"n {KEEP}: keep them" if ready.can_keep and not few else ""
    none = f"none of {len(_items(move))}" if move.read else "none"
    begin = "; ".join(filter(None, (f"Enter: {none}, begin{choosing.now(ready)}", counted, keep)))
    if few:
        return f"{begin}. {', '.join(['Numbers', *_anew(move), 'h: all'])}."
    return f"{begin}. {choosing.offered(ready)} {_by_number(move)}"


def _by_number(move: Questions) -> str:
    """How a line is named, by one that stands there; each is asked about whole. How all of it is left is told once, to
    be unsure of a line where the answer is given, and none of that to whoever has answered before."""
    if move.can_be_anew:
        return f"{', '.join(['Numbers', *_anew(move)])}."
    at = min(len(move.read) + 2, len(_items(move)))
    unsure = "" if move.can_read_on else f", {at}?: unsure"
    return f"{at}: yes{unsure}.{f' {OUT}' if move.place[0] == 1 else ''}"


def _anew(move: Questions) -> list[str]:
    return ["a: anew"] if move.can_be_anew else []


def _items(move: Questions) -> tuple[Caution | Here, ...]:
    """What is numbered: the lines, those of the list before too where it waits for its answer, and the question for
    the places."""
    return (*move.read, *move.lines, *filter(None, (move.here,)))


def _told(lines: Lines, move: Questions) -> None:
    """The list itself, by numbers."""
    sheet = move.sheet
    if sheet.because:
        lines.say(sheet.because)
    lines.say(f"{sheet.heading}{'' if move.read else move.whom}")
    first = len(move.read) + 1
    for place, caution in enumerate(move.lines, start=first):
        kept = " (kept: yes)" if move.visit.holds(caution) else ""
        lines.say(f"{place}. {caution.line}{kept}")
    if move.here is not None:
        lines.say(f"{first + len(move.lines)}. {move.here.line}?")


def _list(source: Source | None, lines: Lines, move: Questions) -> str:
    """One list; what was answered to all of it, where that moves on without an answer to its lines."""
    sheet = move.sheet
    if len(move.cautions) == 1:
        own(source, lines, move.visit, sheet.cautions)
        return YES
    _told(lines, move)
    new = " new" if any(move.visit.holds(caution) for caution in move.cautions) else ""
    enter = "next" if move.can_read_on else f"none{new}"
    asked = f"Enter: {enter}. {_by_number(move)}"
    answer, numbers = _any_of(source, lines, asked, move)
    if answer == LEAVE or (answer == ANEW and move.can_be_anew):
        return answer
    if answer == READ_ON and move.read_on():
        return READ_ON
    ticked = _chosen(source, lines, move, answer, numbers)
    own(source, lines, move.visit, ticked, together=answer != NOT_SURE)
    move.none_but((*ticked, *_still(source, lines, move, ticked)))
    return YES


def _chosen(
    source: Source | None, lines: Lines, move: Questions, answer: str, numbers: Sequence[Caution | Here]
) -> tuple[Caution, ...]:
    """The lines that are ticked; where the question for the places is among them, those of its lines that are."""
    if answer == NOT_SURE:
        move.open()
        lines.say(f"Each is asked: {len(move.cautions)} question{'s' if len(move.cautions) > 1 else ''}.")
        return move.cautions
    if answer == YES and not numbers:
        numbers = _which(source, lines, _items(move))
    found = [each for each in numbers if isinstance(each, Caution)]
    if len(found) < len(numbers):
        opened = move.open()
        for place, caution in enumerate(opened, start=1):
            lines.say(f"{place}. {caution.line}")
        found += [each for each in _which(source, lines, opened) if isinstance(each, Caution)]
    return tuple(found)


def _any_of(source: Source | None, lines: Lines, asked: str, move: Questions) -> tuple[str, tuple[Caution | Here, ...]]:
    """What was answered, and which were named at once by their numbers."""
    items = _items(move)
    while True:
        lines.say(asked)
        typed = line(source).strip().lower()
        if not typed:
            return READ_ON if move.can_read_on else NO, ()
        if (answer := ANY.get(typed)) is not None and answer != WHOLE:
            return answer, ()
        if found := named(typed, items):
            return YES, found
        enter = "the next list" if move.can_read_on else "none"
        lines.say(f"Please press Enter for {enter}, or type numbers from 1 to {len(items)}, ? or q.")


def _still(source: Source | None, lines: Lines, move: Questions, ticked: Sequence[Caution]) -> tuple[Caution, ...]:
    """What was told before and is not told now: it is asked whether it still holds, as no word is no answer."""
    kept = [caution for caution in move.cautions if move.visit.holds(caution) and caution not in ticked]
    return tuple(caution for caution in kept if reply(source, lines, _before(move, caution), ANSWERS) != NO)


def _before(move: Questions, caution: Caution) -> str:
    spots = move.visit.answers[caution.id].spots
    where = f", {listed(spots, move.visit.whose)}" if spots else ""
    return f"Told before: {caution.line}{where}. Is that still so? y or n"


def _which(source: Source | None, lines: Lines, items: Sequence[Caution | Here]) -> tuple[Caution | Here, ...]:
    """The ones that hold, by their numbers."""
    while True:
        lines.say(f"Which? Their numbers, such as 2 5, from 1 to {len(items)}. Enter: none after all.")
        typed = line(source).strip().lower()
        if not typed or ANSWERS.get(typed) == NO:
            return ()
        if found := named(typed, items):
            return found


def turned_away(source: Source | None, lines: Lines, move: TurnedAway) -> Choice:
    """Why, whom to ask, and what is left to do."""
    decision = move.visit.decision()
    asked = asked_of_a_yes(decision)
    if asked == (TRAINED_HANDS.ask,):  # its question says what for
        lines.say(TRAINED)
    else:
        lines.say(heading(decision))
        for reason in reasons(decision):
            for told in filter(None, (reason.line, reason.then, reason.whom)):
                lines.say(told)
    if len(asked) == 1 and move.calm:  # one answer, also to what is left to do
        said = reply(source, lines, f"{asked[0]} y, n; c: calm breathing.", {**ANSWERS, "c": CALM, "calm": CALM})
        return Choice.APPROVED if said == YES else Choice.CALM if said == CALM else Choice.BACK
    if all_yes(source, lines, asked):
        return Choice.APPROVED
    if not move.calm:
        return Choice.BACK
    calm = ask(source, lines, "Calm breathing instead, now? y or n") == YES
    return Choice.CALM if calm else Choice.BACK
