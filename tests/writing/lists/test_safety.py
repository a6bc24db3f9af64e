"""What a list says for safety is found again: to stop for, said or shown, and never as a step or in a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.format.items import Group
from selfcare.format.model import Routine
from selfcare.format.steps import Step
from selfcare.reading.reader import read_text
from selfcare.words.stops import GENERAL
from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.shapes import BLOCKS, LINES
from tests.writing.lists.sheets import SHEETS

STOPS = {
    "Stop if you feel dizzy.": "feel dizzy|dizzy",
    "STOP IF you have chest pain": "chest pain",
    "Please stop when it hurts more than 5 out of 10.": "it hurts more than 5 out of 10",
    "If you get pins and needles, stop at once.": "pins and needles",
    "Warning: discontinue if the calf becomes hot, and ring the ward.": "the calf becomes hot, and ring the ward",
    "Sofort aufhören, wenn Schwindel auftritt.": "Schwindel auftritt",
    "Wenn das Bein taub wird, brechen Sie die Übung ab.": "Bein taub wird",
    "Bei Schmerzen abbrechen.": "Schmerzen",
}
"""A sentence -> what is to be stopped for."""
CAUTIONS = (
    "Do not hold your breath.", "Don't lock your knees.", "Never bounce.", "Avoid bending past 90 degrees.",
    "Contact your GP if the swelling gets worse.", "Caution: the band may snap.", "You must not lift more than 2 kg.",
    "If you feel faint, sit down.", "Warning - wet floors.", "No twisting of the back for 6 weeks.",
    "Nicht die Luft anhalten.", "Achtung, Sturzgefahr.", "Keine Drehung im Rücken.",
    "Fragen Sie Ihren Arzt, wenn die Schwellung zunimmt.", "Vorsicht beim Aufstehen.",
)  # fmt: skip
PLACES = (
    "{}", "Squats 3 x 10\n{}", "{}\nSquats 3 x 10", "Squats 3 x 10. {}", "Do these 3 times a day. {}", "Daily. {}",
    "Squats\n- Feet apart.\n- 3 x 10\n- {}", "Squats\n\n{}\n\n3 x 10", "1. Squats 3 x 10\n2. {}\n3. Bridges 2 x 8",
    "| Exercise | Sets | Reps | Notes |\n| Squats | 3 | 10 | {} |", "2 rounds of:\n- Squats x 10\n- {}",
    "Breathe in 4, out 6, 10 breaths\n{}", "Total 20 minutes. {}", "Rest 1 min. {}", "Name: ____ Date: 1/2/2024\n{}",
    "Warm-up (10 minutes):\n- {}\n- March 2 min", "Repeat everything twice. {}", "Week 1: 5 reps. {}",
    "{} Squats 3 x 10",
)  # fmt: skip


def routine_of(text: str) -> Routine:
    routine = read_text(draft("Case", lines=text.splitlines()).text, "f.yaml", None).routine
    assert routine is not None
    return routine


def leaves(items: Iterable[object]) -> Iterator[Step]:
    for item in items:
        match item:
            case Step():
                yield item
            case Group():
                yield from leaves(item.steps)


@pytest.mark.thorough
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sentence", STOPS)
def test_a_sign_to_stop_for_is_one_wherever_it_stands(sentence: str, place: str) -> None:
    routine = routine_of(place.format(sentence))
    assert routine.stop_if[: len(GENERAL)] == GENERAL  # the own ones are added, and take none away
    assert any(re.search(STOPS[sentence], sign) for sign in routine.stop_if[len(GENERAL) :])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sentence", CAUTIONS)
def test_a_caution_is_kept_wherever_it_stands_and_is_no_step(sentence: str, place: str) -> None:
    text = place.format(sentence)
    words = sentence.strip(" .")
    routine = routine_of(text)
    said = [routine.position or "", *(part for step in leaves(routine.steps) for part in (step.say, step.show))]
    assert words in " ".join(part for part in said if isinstance(part, str))
    assert not [step.name for step in leaves(routine.steps) if words in step.name]


@pytest.mark.thorough
@pytest.mark.parametrize("sentence", [*STOPS, *CAUTIONS][::3])
@pytest.mark.parametrize("text", [text for text, _ in (*LINES, *BLOCKS)][::12])
def test_no_shape_of_a_list_loses_it(text: str, sentence: str) -> None:
    written = draft("Case", lines=f"{text}\n{sentence}".splitlines()).text
    signs = STOPS.get(sentence, re.escape(sentence.strip(" .")))
    assert re.search(signs, written)
    assert not [line for line in written.splitlines() if "name:" in line and re.search(signs, line)]


@pytest.mark.thorough
@settings(max_examples=15, deadline=None)
@given(st.sampled_from([*SHEETS.values()]), st.sampled_from([*STOPS, *CAUTIONS]), st.integers(0, 40))
def test_nor_does_a_whole_sheet_with_it_anywhere(sheet: object, sentence: str, at: int) -> None:
    lines = str(getattr(sheet, "text", "")).splitlines()
    lines.insert(min(at, len(lines)), sentence)
    written = draft("Case", lines=lines).text
    assert re.search(STOPS.get(sentence, re.escape(sentence.strip(" ."))), written)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Stop if you have:\n- chest pain\n- a hot calf\n\nSquats 3 x 10", ("chest pain", "a hot calf")),
        ("Stop if:\n\n• dizziness\n• numb feet", ("dizziness", "numb feet")),
        ("Daily. Stop if you have sharp\npain, or if the calf swells.", ("sharp pain, or if the calf swells",)),
    ],
)
def test_signs_that_are_listed_are_each_one(text: str, signs: tuple[str, ...]) -> None:
    assert routine_of(text).stop_if == (*GENERAL, *signs)


def test_a_stretch_that_is_felt_is_no_sign_to_stop_for() -> None:
    assert routine_of("Roll down, stop when you feel a gentle stretch. 5 times").stop_if == ()


def test_a_dose_behind_a_caution_is_still_read() -> None:
    [step] = made(["Knee bends, don't force it, 10 times"])
    assert step.keys == {"name": "Knee bends", "reps": "10", "say": "Don't force it."}
