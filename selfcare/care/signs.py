"""What is said when something hurts, and where nobody is ever pressed. The words are our own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from selfcare.care.cautions import What
from selfcare.care.done import TOUCHING
from selfcare.care.screening import touches, ways
from selfcare.care.tables import data
from selfcare.format.model import Routine

NOT_REVIEWED = "No clinician has reviewed this routine. It is not medical advice, and it does not replace care."
_HANDS = TOUCHING | {What.TOOL}
NUMBERS = (
    "112 in Europe and many other countries, 911 in North America, 999 in the UK, 000 in Australia, 111 in New Zealand"
)
SAME_DAY = "These want a doctor the same day:"
STOP = "End the step, and look again, for any of these:"
CALL = "Call the emergency number now for any of these:"


LONGEST_NUMBER = 80
"""Characters of a number and a name: it has to be read at a glance when it hurts, and is never cut."""


class Numbers(Struct, frozen=True):
    """Whom to call, as the person has set it."""

    emergency: str = ""
    helper: str = ""

    def lines(self) -> tuple[str, ...]:
        local = self.emergency.strip()
        call = f"Emergency number: {local or NUMBERS}."
        return (call, f"Your helper: {self.helper.strip()}") if self.helper.strip() else (call,)


class Help(Struct, frozen=True):
    """All that is shown when it hurts, in the order in which it is read."""

    stops: tuple[str, ...]
    """This routine's stop-signs, each with what to do."""
    numbers: tuple[str, ...]
    call: tuple[str, ...]
    same_day: tuple[str, ...]
    emergency: str = ""
    """The number alone, where the person has set one."""

    def lines(self) -> tuple[str, ...]:
        return (*self.stops, *self.numbers, CALL, *self.call, SAME_DAY, *self.same_day)


def help_for(stop_if: Sequence[str], numbers: Numbers | None = None) -> Help:
    """For a routine that is to be stopped for these."""
    return Help(
        stops=tuple(_with_what_to_do(sign) for sign in stop_if),
        numbers=(numbers or Numbers()).lines(),
        call=tuple(each.words for each in all_told("call")),
        same_day=tuple(each.words for each in all_told("same-day")),
        emergency=numbers.emergency.strip() if numbers else "",
    )


def never_pressed(routine: Routine, has_not: Collection[str] = ()) -> tuple[str, ...]:
    """The places that nobody presses, where they lie near what hands work on in it; none where nobody is touched.

    `has_not`: the cautions that somebody has just said no to.
    """
    if not touches(routine):
        return ()
    places = _under_hands(routine)
    # Whoever has a ball at hand for the back has it at hand for the buttock as well.
    tool = any(What.TOOL in act.does for way in ways(routine, False) for act in way)
    return tuple(
        each["place"]
        for each in _signs()["never"]
        if (not each["places"] or not places or places & set(each["places"]) or (tool and each.get("tool")))
        and not (set(each.get("unless", ())) or {""}) <= set(has_not)
    )


def _under_hands(routine: Routine) -> frozenset[str]:
    """The places that hands or a tool come to; none where a step does not say, as that may be anywhere."""
    found = [act.does[what] for way in ways(routine, False) for act in way for what in _HANDS & act.does.keys()]
    return frozenset() if None in found else frozenset(spot.place for spots in found for spot in spots or ())


class Told(Struct, frozen=True):
    """A sentence, and the ids of the sources that it rests on."""

    words: str
    sources: tuple[str, ...]


def all_told(about: Literal["call", "same-day", "stop", "never"]) -> tuple[Told, ...]:
    """The whole list: what to call for now, what wants a doctor today, what ends a step, or where nobody is pressed."""
    signs = _signs()
    match about:
        case "stop":
            return tuple(Told(f"{each['sign']}. {each['do']}", tuple(each["sources"])) for each in signs["stop"])
        case "never":
            return tuple(
                Told(f"{_begun(each['place'])}. {_begun(each['why'])}.", tuple(each["sources"]))
                for each in signs["never"]
            )
        case _:
            return tuple(
                Told(f"{each['sign']}.", tuple(each["sources"]))
                for each in signs["now"]
                if bool(each.get("call")) is (about == "call")
            )


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _with_what_to_do(sign: str) -> str:
    words = sign.lower()
    known: Iterable[dict[str, Any]] = _signs()["stop"]
    found = next((each for each in known if any(part in words for part in each["words"])), None)
    return f"{_begun(sign)}: {found['do']}" if found else f"{_begun(sign)}: stop."


@cache
def _signs() -> dict[str, list[dict[str, Any]]]:
    signs: dict[str, list[dict[str, Any]]] = data("signs")
    return signs
