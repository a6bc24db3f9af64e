"""Numbers and times within a phrase, as the format writes them, and what was chosen of them."""

from __future__ import annotations

import re

from selfcare.writing.lists.lexer import kinds
from selfcare.writing.lists.tree import Phrase
from selfcare.writing.lists.words.de import MULTIPLES

TWICE = {"once": 1, "twice": 2, "thrice": 3, **MULTIPLES}
TIMES = kinds("simple_time two_part_time range_time clock range_clock half_minute one_unit bounded_time counted_time")
AMOUNTS = kinds("number range bounded_amount")
_UNITS = {"SECONDS": "s", "MINUTES": " min", "PRIME": " min", "HOURS": " h"}


def amount(part: Phrase) -> tuple[str, str]:
    """A number, of a range the lower one, and what was chosen."""
    match part.rule:
        case "number":
            return _first_leaf(part), ""
        case "range":
            low, high = (_first_leaf(each) for each in part.phrases)
            return low, f"{low} was taken of '{low}-{high}'"
        case _:  # about 6, up to 10
            value, note = amount(part.phrases[0])
            if part.has("MORE"):
                return value, both(note, f"'{value} or more' became {value}")
            bound = part.leaf("BOUND") or part.leaf("ABOUT")
            return value, both(note, f"'{bound} {value}' became {value}" if bound else "")


def time(part: Phrase) -> tuple[str, str]:
    """A duration, empty where it could be two things, and what was chosen."""
    match part.rule:
        case "simple_time":
            value, note = amount(part.phrases[0])
            return _in_unit(value, _unit(part.phrases[1]), note)
        case "two_part_time":
            (minutes, note), (seconds, _) = amount(part.phrases[0]), amount(part.phrases[1])
            return (f"{minutes}m{seconds}s", note) if "." not in minutes else ("", "the time was not understood")
        case "range_time":
            value, note = amount(part.phrases[0])
            value, note = _in_unit(value, _unit(part.phrases[1]), note)
            return value, both(note, f"the first of two times, {value}, was taken")
        case "clock":
            return _first_leaf(part), ""
        case "range_clock":
            return _first_leaf(part), f"the first of two times, {_first_leaf(part)}, was taken"
        case "half_minute":
            return _part_of(_first_leaf(part).casefold()), ""
        case "counted_time":
            value, note = amount(part.the(*AMOUNTS))
            return f"{value}s", both(note, f"a count of {value} was taken as {value} s")
        case "one_unit":
            return _in_unit("1", _unit(part.phrases[0]), "")
        case _:
            value, note = time(part.phrases[0])
            bound = part.leaf("BOUND") or part.leaf("ABOUT")
            return value, both(note, f"'{bound}' was left out" if bound else "")


def _part_of(words: str) -> str:
    """`a quarter of an hour`, `anderthalb Stunden`."""
    whole = re.search("and a half|anderthalb|eineinhalb", words)
    quarters = re.search("three|drei", words)
    number = 90 if whole else 45 if quarters else 15 if re.search("quarter|viertel", words) else 30
    return f"{number} min" if re.search("hour|stunde", words) else f"{number}s"


def both(*notes: str) -> str:
    return "; ".join(filter(None, notes))


def _first_leaf(part: Phrase) -> str:
    return next(part.leaves()).text


def _unit(part: Phrase) -> str:
    return next(part.leaves()).kind


def _in_unit(value: str, unit: str, note: str) -> tuple[str, str]:
    if unit == "MINUTES" and len(value.partition(".")[2]) == 2 and not value.endswith(("25", "75")):
        return (
            "",
            f"{value} minutes can be {value.replace('.', ':')} or a part of a minute; write {value.replace('.', ':')}",
        )
    if unit == "PRIME":
        note = both(note, f"the mark ' behind {value} was taken for minutes")
    return f"{value}{_UNITS[unit]}", note
