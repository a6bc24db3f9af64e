"""Where a routine has too little time for its words: `check` names the seconds, and what it says to do is enough."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from msgspec.structs import replace

from selfcare.cli.checking import known
from selfcare.reading.advice import advise
from selfcare.reading.reader import read_text
from selfcare.session.aloud import Lack
from selfcare.sound.fitting import lacks
from tests.session.helpers import timeline


def paced(text: str) -> float:
    """A voice of three words a second."""
    return len(text.split()) / 3


def lacking(*items: object, **keys: object) -> list[Lack]:
    return list(lacks(timeline(*items, **keys), paced))


def test_a_gap_with_time_for_all_lacks_nothing() -> None:
    before = {"name": "Sit", "duration": 9}
    assert lacking(before, {"name": "Circles", "reps": 5, "prepare": 8, "say": "Draw small circles."}) == []


def test_counted_work_right_after_other_work_lacks_the_time_of_its_words() -> None:
    (lack,) = lacking({"name": "Sit", "duration": 9}, {"name": "Circles", "reps": 5, "say": "Draw small circles."})
    assert lack.work.step == "Circles"
    assert [line.text for line in lack.lines] == ["Circles.", "Five times.", "Draw small circles."]
    assert lack.needed == pytest.approx(2 + 2 * 0.12)
    assert lack.missing >= lack.needed - lack.there


def test_the_last_repetition_before_it_is_time_too() -> None:
    slow = {"name": "Press", "reps": 3, "tempo": 8}
    assert lacking(slow, {"name": "Circles", "reps": 5, "say": "Draw small circles."}) == []


def test_timed_and_open_work_take_words_while_they_go_on() -> None:
    assert lacking({"name": "Sit", "duration": 9}, {"name": "Look up", "duration": 30, "say": "Slowly."}) == []
    assert lacking({"name": "Sit", "duration": 9}, {"name": "Oil", "until": "ready", "say": "Warm it. " * 30}) == []


FILES = {
    "after other work": ["  - Sit: 9s", "  - {name: C, reps: 5, say: Draw small circles with both of your arms.}"],
    "after a rest": ["  - Sit: 9s", "  - rest: 2s", "  - {name: C, reps: 5, say: Draw small circles with both arms.}"],
    "after a short time to get ready": [
        *("  - Sit: 9s", "  - name: C", "    prepare: 2s", "    reps: 5"),
        "    say: Draw small circles with both of your arms.",
    ],
    "in a group with rounds": [
        *("  - repeat: 3", "    steps:", "      - Sit: 9s", "      - {name: C, reps: 5, tempo: 1s, say: Up and down.}"),
    ],
    "after breaths": ["  - {name: A, breathe: {in: 6s, out: 2s}, cycles: 2}", "  - {name: B, reps: 4, show: Be kind.}"],
    "short timed work": ["  - Sit: 9s", "  - {name: C, duration: 5s, show: 'Not if it hurts, and not for long.'}"],
}


def test_between_sets_that_have_no_rest_none_is_advised_as_it_would_be_another_dose() -> None:
    ((_, hint),) = told("  - {name: C, reps: [3, 3], tempo: 1s}")
    assert hint.startswith("shorten its words") and not re.search("[0-9]", hint)


def told(*lines: str) -> list[tuple[str, str]]:
    reading = read_text("\n".join(("title: A", "steps:", *lines, "")), "f.yaml", None)
    assert reading.routine is not None, reading.problems
    estimated = replace(known(), lacks=lambda made: lacks(made, lambda text: float(len(text)) / 14 or None))
    found = advise(reading, "f.yaml", estimated)
    return [(problem.message, problem.hint) for problem in found if "[short-gap]" in problem.message]


@pytest.mark.parametrize("where", FILES)
def test_what_the_warning_says_to_do_is_enough_and_a_second_less_is_not_much_more_than_needed(where: str) -> None:
    lines = FILES[where]
    ((message, hint),) = told(*lines)
    needed, there = map(Decimal, re.findall(r"([0-9.]+) s\b", message))
    assert needed > there
    key, seconds = re.findall(r"'(\w+): (\d+)s'", hint)[0]
    at = next(n for n, line in enumerate(lines) if "name: C" in line or "name: B" in line)
    if f"    {key}: 2s" in lines:
        mended = [line.replace("2s", f"{seconds}s") if f" {key}:" in line else line for line in lines]
    elif "{name" in lines[at]:
        mended = [*lines[:at], lines[at].replace("{name", f"{{{key}: {seconds}s, name"), *lines[at + 1 :]]
    assert told(*mended) == []
    assert int(seconds) <= needed + 3
