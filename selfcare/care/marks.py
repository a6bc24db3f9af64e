"""What kept answers say of the routines of a list, kept until one of both changes: whether each is open, and why not.

It is health data, and stands beside the answers with mode 0600. No answer and no caution's name stands in it: a reason
is a number among those of the answers that hold. Nothing that is played comes from it; before a routine, its file and
the answers themselves are judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from zlib import crc32

from msgspec import Struct, json

from selfcare import disk
from selfcare.body.places import Spot
from selfcare.care.answer import Answer
from selfcare.care.cautions import Caution, cautions
from selfcare.care.decision import Decision, Reason, Verdict
from selfcare.care.profile import Person, as_line
from selfcare.care.screening import TAUGHT, TRAINED_HANDS
from selfcare.care.yeses import in_time

LARGEST = 16 << 20
"""Bytes, enough for a hundred thousand routines."""
State = tuple[int, int, int]
"""Of a routine's file, as a list tells it."""


class Mark(Struct, frozen=True, array_like=True):
    """What a list says of one routine."""

    verdict: Verdict
    reasons: tuple[int, ...] = ()


class Kept(Struct, frozen=True, array_like=True):
    """The mark of a routine's file, and the state in which that was judged."""

    state: State
    mark: Mark


class _File(Struct, frozen=True, array_like=True):
    of: str
    marks: dict[str, Kept]


class Grounds:
    """What may speak against a routine for one person, each with its number."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.ails = any(answer.holds for answer in answers.values())
        """Whether something holds."""
        held = [(each, answers[each.id].spots) for each in cautions() if each.id in answers and answers[each.id].holds]
        nowhere: frozenset[Spot] = frozenset()
        self._all: list[tuple[Caution, frozenset[Spot]]] = [(TRAINED_HANDS, nowhere), (TAUGHT, nowhere)]
        self._all += [(each, told) for each, spots in held for told in (spots, each.fixed)]
        self._numbers = {_told(*each): at for at, each in reversed([*enumerate(self._all)])}
        self._decisions: dict[Mark, Decision] = {}

    def mark(self, decision: Decision) -> Mark | None:
        """None for what is not told by numbers alone, such as a hand that is one of two for its trouble."""
        numbers = [self._numbers.get(_told(each.caution, each.told)) for each in decision.reasons]
        found = tuple(each for each in numbers if each is not None)
        return Mark(decision.verdict, found) if len(found) == len(numbers) else None

    def decision(self, mark: Mark) -> Decision | None:
        """As much of it as a list shows; None for a mark that nothing here was given."""
        if (mark.verdict is Verdict.OPEN) == bool(mark.reasons):
            return None
        if mark not in self._decisions:
            if not all(0 <= each < len(self._all) for each in mark.reasons):
                return None
            reasons = (Reason(caution, mark.verdict, told) for caution, told in (self._all[n] for n in mark.reasons))
            self._decisions[mark] = Decision(mark.verdict, tuple(reasons))
        return self._decisions[mark]


def _told(caution: Caution, told: frozenset[Spot]) -> tuple[str, str, frozenset[Spot]]:
    """A file may make a caution stricter: what is told of it stays."""
    return caution.id, caution.line, told


def what_counts(people: Iterable[Person], today: date) -> list[object]:
    """All that decisions before a routine follow from, of these persons on this day, as plain values."""
    return [
        (
            each.name,
            each.receives,
            sorted((id, as_line(answer)) for id, answer in each.standing(today).items()),
            sorted((yes.caution, yes.routine, yes.does, yes.answer) for yes in each.yeses if in_time(yes, today)),
        )
        for each in people
    ]


def read(path: Path, of: str) -> dict[str, Kept]:
    """By routine, what was kept of it; nothing where it is of something else than `of`, or not as it was written."""
    try:
        proof, _, text = disk.read(path, LARGEST).partition(b"\n")
        if proof == _proof(text):
            found = json.decode(text, type=_File)
            return found.marks if found.of == of else {}
    except (OSError, ValueError):
        pass
    return {}


def keep(path: Path, of: str, marks: Mapping[str, Kept], still: Callable[[], bool]) -> None:
    """Write them, if what they are of is `still` so; where it cannot be done, they are judged again the next time."""
    text = json.encode(_File(of, dict(marks)))
    with suppress(OSError), disk.alone(path, 0):  # no answer is changed meanwhile
        if len(text) < LARGEST and still():
            disk.write(path, _proof(text) + b"\n" + text)


def _proof(text: bytes) -> bytes:
    return b"%08x" % crc32(text)
