"""What is said when something hurts, and where nobody is ever pressed. The words are our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from selfcare.care.cautions import data
from selfcare.care.groups import HANDS_ON, groups_of, is_touchless
from selfcare.routine.model import Routine

NOT_REVIEWED = "No clinician has reviewed this routine. It is not medical advice, and it does not replace care."
NUMBERS = (
    "112 in Europe and many other countries, 911 in North America, 999 in the UK, 000 in Australia, 111 in New Zealand"
)
SAME_DAY = "These want a doctor the same day:"
CALL = "Call the emergency number now for any of these:"


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whom to call, as the person has set it."""

    emergency: str = ""
    helper: str = ""

    def lines(self) -> tuple[str, ...]:
        local = self.emergency.strip()
        call = f"Emergency number: {local or NUMBERS}."
        return (call, f"Your helper: {self.helper.strip()}") if self.helper.strip() else (call,)


@dataclass(frozen=True, slots=True)
class Help:
    """All that is shown when it hurts, in the order in which it is read."""

    stops: tuple[str, ...]
    """This routine's stop-signs, each with what to do."""
    numbers: tuple[str, ...]
    call: tuple[str, ...]
    same_day: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        return (*self.numbers, CALL, *self.call, SAME_DAY, *self.same_day, *self.stops)


def help_for(stop_if: Sequence[str], numbers: Numbers | None = None) -> Help:
    """For a routine that is to be stopped for these."""
    signs = _signs()
    return Help(
        stops=tuple(_with_what_to_do(sign) for sign in stop_if),
        numbers=(numbers or Numbers()).lines(),
        call=tuple(f"{each['sign']}." for each in signs["now"] if each.get("call")),
        same_day=tuple(f"{each['sign']}." for each in signs["now"] if not each.get("call")),
    )


def never_pressed(routine: Routine) -> tuple[str, ...]:
    """The places that nobody presses, where they lie near what this routine works on; none where nobody is touched."""
    if is_touchless(routine) or not groups_of(routine) & HANDS_ON:
        return ()
    words = set(re.findall(r"[a-z]+", f"{routine.area or ''} {routine.title}".lower()))
    return tuple(each["place"] for each in _signs()["never"] if not each["words"] or words & set(each["words"]))


def _with_what_to_do(sign: str) -> str:
    words = sign.lower()
    known: Iterable[dict[str, Any]] = _signs()["stop"]
    found = next((each for each in known if any(part in words for part in each["words"])), None)
    return f"{sign[:1].upper()}{sign[1:]}: {found['do']}" if found else f"{sign[:1].upper()}{sign[1:]}: stop."


@cache
def _signs() -> dict[str, list[dict[str, Any]]]:
    signs: dict[str, list[dict[str, Any]]] = data("signs")
    return signs
