"""The net below all that reads a list: a step stands without a note only where its words read as an exercise.

What reads as an order about the whole sheet, a condition, a part of a plan, or somebody's name is no step: it is told
as not read. What may be an exercise and is not sure stays, and is told. It asks the words of the line and trusts no
phrase of the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from selfcare.writing.lists.blocks import FOR_SEVERAL
from selfcare.writing.lists.headings import LABELLED
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.plans import A_PART
from selfcare.writing.lists.telling import shortened
from selfcare.writing.lists.uncounted import no_dose
from selfcare.writing.lists.words.remarks import SEVERAL, WHOLE
from selfcare.writing.lists.words.suspects import (
    ADVICE,
    AGAIN,
    ALL,
    AN_INDEX,
    BREATHS,
    BROKEN,
    BY_TURNS,
    CARE,
    CONTINUES,
    EITHER,
    EVER,
    FULL,
    HALF,
    HEADING,
    HELD_OFF,
    HOLD_IT,
    ITS_NUMBER,
    LATER,
    LONG_NAME,
    MEANWHILE,
    MODAL,
    NO_NAME,
    NOT_DONE,
    NOT_DONE_FIRST,
    OF_RATE,
    ON_DAYS,
    ONE_BY_ONE,
    OTHER_HELPS,
    OTHER_ITEM,
    PLAN,
    POINTS,
    PREPOSITION,
    PUT_OFF,
    REASONS,
    REPORT,
    SECOND_GO,
    SHEET,
    STUBS,
    THEN,
    TURNS,
    WAIT,
    WANTED,
)

NOT_TO_BE = "it says what is not done"


def caught(made: Iterable[Made]) -> list[Made]:
    """All that was made: what is no exercise as not read, what is not sure with what is doubted."""
    found: list[Made] = []
    for each in _without_their_numbers([*made]):
        each = replace(each, cautions=tuple(_cut_short(caution) for caution in each.cautions))
        above = found[-1] if found else None
        if each.steps:
            each = replace(each, steps=tuple(caught(each.steps)))
        if each.unread and not each.told and HEADING.search(each.line):
            each = replace(each, told=(A_PART,))
        name = each.keys.get("name", "")
        why = _no_exercise(each, name) if name else ""
        if name and not why:
            each = _doubted(each, name, above)
        if why:
            each = _unread(each, why)
            if above is not None and "name" in above.keys and why != NOT_TO_BE and not why.startswith(ADVICE):
                below = f"{shortened(each.line)!r} below it was not read, and may go for it"
                found[-1] = replace(above, told=(*above.told, below))
        found.append(each)
        for sign in each.stops:
            if OF_RATE.search(sign):
                found.append(Made(sign, told=(f"{sign!r} is a sign to stop for, and says how often too",), of=each.of))
    return found


def _cut_short(caution: str) -> str:
    """A caution out of a cell of a table, without the cells behind it."""
    return caution.partition("), ")[0] if caution.count(")") > caution.count("(") else caution


def _without_their_numbers(made: list[Made]) -> Iterator[Made]:
    """`1 Fist`, `2 Spread`: numbers of exercises that were taken for counts."""
    led = [
        int(match[0]) for each in made if (match := ITS_NUMBER.match(each.line)) and match[0] == each.keys.get("reps")
    ]
    runs = len(led) > 1 and any(one + 1 == other for one, other in pairwise(led))
    for each in made:
        match = ITS_NUMBER.match(each.line)
        if runs and match and match[0] == each.keys.get("reps"):
            yield Made(each.line, told=("its number may be that of the exercise",), cautions=each.cautions, of=each.of)
        else:
            yield each


def _unread(each: Made, why: str) -> Made:
    told = (FOR_SEVERAL, *each.told) if ALL.search(each.line) else (why, *each.told)
    cautions = (*each.cautions, *each.own)
    return Made(each.line, told=tuple(dict.fromkeys(told)), cautions=cautions, stops=each.stops, of=each.of)


def _no_exercise(each: Made, name: str) -> str:
    """Why this is no exercise; empty where it may be one."""
    first = each.line.split(" / ")[0].strip(" ('\"")
    if TURNS.match(first):
        return "it goes by turns with another exercise"
    for why, pattern in REASONS:
        if pattern.match(name) or (why.startswith("it begins") and pattern.match(first)):
            return f"{why}: {name!r}"
    if SHEET.match(name):
        return f"it reads as what is about the sheet: {name!r}"
    if any(key in each.keys and each.keys[key].isdigit() and int(each.keys[key]) > EVER for key in ("reps", "sets")):
        return "its number is none that is done"
    dosed = [line for line in each.line.split(" / ") if re.search("[0-9]", line)]
    if WHOLE.search(name) and "duration" not in each.keys:
        return FOR_SEVERAL
    if ALL.search(name) or (dosed and all(map(ALL.search, dosed))):
        return "it is about all exercises"
    if MODAL.search(name):
        return f"it reads as a sentence of advice: {name!r}"
    if NO_NAME.fullmatch(name) and "reps" in each.keys and "tempo" not in each.keys:
        return f"{name!r} is done so often, and it is not said of what"
    if NOT_DONE_FIRST.match(each.line) or HELD_OFF.search(each.line):
        return NOT_TO_BE
    index = AN_INDEX.match(each.line)
    if index and index[1] in (each.keys.get("reps"), each.keys.get("sets")) and each.line.count(index[1]) == 1:
        return "its number may be that of the exercise"
    if REPORT.search(name):
        return f"it tells of what was: {name!r}"
    if STUBS.fullmatch(name):
        return f"{name!r} is no name of an exercise"
    return no_dose(each)


def _doubted(each: Made, name: str, above: Made | None) -> Made:
    told = " ".join(each.told)
    found = [why for why in _doubts(each, name) if why not in told]
    first = each.line.lstrip(" (")[:1]
    if (
        above is not None
        and above.unread
        and NOT_TO_BE not in above.told
        and (
            (len(above.line) >= FULL and BROKEN.search(above.line))
            or first.islower()
            or PREPOSITION.match(name)
            or (first.isdigit() and not each.keys.get("until"))
        )
    ):
        found.append("the line above was not read, and this may be its second half")
    return replace(each, told=(*each.told, *dict.fromkeys(found))) if found else each


def _doubts(each: Made, name: str) -> Iterator[str]:
    lines = each.line.split(" / ")
    if len(name.split()) > LONG_NAME:
        yield "its name is a whole sentence"
    if NO_NAME.fullmatch(name) and len(lines) > 1:
        yield f"{name!r} may be no name of an exercise"
    if match := POINTS.search(each.line):
        yield f"{match[0]!r} may point to another line"
    if match := PLAN.search(each.line):
        yield f"{match[0]!r} is a part of a plan, and all of it is led in one go"
    if PREPOSITION.match(name) and not each.line.casefold().startswith(name[:8].casefold()):
        yield f"{name!r} may be no name of an exercise"
    if match := OTHER_HELPS.search(each.line):
        texts = " ".join(each.keys.get(key, "") for key in ("name", "say", "show"))
        if match[0].casefold() not in texts.casefold():
            yield f"{match[0]!r} may be only what the other side does"
    if (match := BREATHS.search(each.line)) and "reps" in each.keys:
        yield f"{match[0]!r} became {each.keys['reps']} times"
    if (match := BY_TURNS.search(each.line)) and "sides" in each.keys:
        yield f"{match[0]!r} was not taken: one side comes after the other"
    if not all(CONTINUES.match(line) for line in lines[1:]):
        yield "it was put together from these lines"
    if match := AGAIN.search(each.line):
        yield f"{match[0]!r} can mean once or twice in all"
    if (match := WAIT.search(each.line)) and "rest" not in each.keys and "pause" not in each.keys.get("tempo", ""):
        yield f"{match[0]!r} is not led"
    spoken = [each.keys[key] for key in ("say", "show") if key in each.keys and "until" not in each.keys]
    again = next(filter(None, map(SECOND_GO.search, spoken)), None)
    then = None if each.keys.keys() & {"sides", "until"} else THEN.search(each.line)
    one = next(filter(None, map(ONE_BY_ONE.search, spoken)), None)
    if one and not each.keys.keys() & {"side", "sides"}:
        yield f"{one[0].strip(' .')!r} is only said: no side was taken"
    if words := again[0] if again else then["then"] if then else "":
        yield f"{words.strip(' .,;')!r} is only said: a second go may be meant, and is not led"
    if any(HOLD_IT.fullmatch(text) for text in spoken):
        yield "how long each is held is not said"
    if any(HALF.fullmatch(text) for text in spoken):
        yield "a part of a number is only said"
    if any("?" in text for text in (name, *spoken)):
        yield "it is a question"
    if match := CARE.search(each.line):
        yield f"{match[0]!r} may be advice, and no exercise"
    if match := next(filter(None, map(ON_DAYS.search, (name, *spoken))), None):
        yield f"{match[0]!r} is one day of several, and it is led on each"
    if match := NOT_DONE.search(each.line):
        yield f"{match[0]!r}: it may not be done"
    led = "rest" in each.keys or "pause" in each.keys.get("tempo", "") or "until" in each.keys
    if (match := MEANWHILE.search(each.line)) and not led:
        yield f"{match[0]!r}: what is done between is not led"
    if SEVERAL.search(name):
        yield "its name may be that of several exercises, which are led as one"
    if match := PUT_OFF.search(each.line):
        yield f"{match[0]!r}: it may be for later"
    if match := WANTED.search(name) or EITHER.match(name):
        yield f"{match[0]!r} is in its name, and nobody is asked"
    if match := LATER.search(name):
        yield f"{match[0]!r} may be for later"
    if any(OTHER_ITEM.match(line) and not LABELLED.match(line) for line in lines[1:]):
        yield "two exercises may stand in it: it was put together from these lines"
    if any(ALL.search(line) for line in lines[1:]):
        yield "a line in it is about all exercises"
