"""What a sheet says for safety without `stop if`: it is no step, comes before the start, and loses nothing."""

from __future__ import annotations

import pytest

from selfcare.words.stops import GENERAL
from tests.writing.lists.test_safety import leaves, routine_of

SYMPTOMS = (
    "Dizziness that has not settled after 20 minutes means you did too much: halve the time.",
    "Morning stiffness for more than 10 min means you should drop back a stage.",
    "Morning stiffness for more than 10 min = drop back a stage.",
    "Some swelling that lasts longer than 2 hours is a sign of doing too much.",
    "Your hand may tingle for up to 30 seconds after this.",
    "Pain above 4/10 means that you have gone too far.",
    "Schmerzen, die länger als 30 Minuten anhalten, bedeuten zu viel.",
    "Ein Kribbeln, das nach 10 Minuten nicht weg ist, ist ein Zeichen für zu viel.",
)
WHOLE = (
    "Not for people with a recent chest operation.", "No breath holding on the lifts!",
    "Use a sturdy chair against the wall.", "Do not pull on the weak arm.", "No heavy lifting.",
    "Verwenden Sie einen stabilen Stuhl an der Wand.", "Nicht für Menschen mit frischer Operation.",
)  # fmt: skip
DOSES = ("Swelling control: ankle pumps x 20", "Pain relief stretch 3 x 30 s", "Numb foot rub, 2 min")
PLACES = ("Nods 1 min\nTilts 10 times\n{}", "Nods 1 min\nTilts 10 times\n{}\nNext review: 17 June", "{}\nNods 1 min")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sentence", (*SYMPTOMS, *WHOLE))
def test_it_comes_before_the_start_and_is_no_step(sentence: str, place: str) -> None:
    routine = routine_of(place.format(sentence))
    assert sentence.strip(" .!") in (routine.position or "")
    assert {step.name for step in leaves(routine.steps)} <= {"Nods", "Tilts"}


@pytest.mark.parametrize("line", DOSES)
def test_an_exercise_for_a_symptom_stays_one(line: str) -> None:
    assert len([*leaves(routine_of(f"{line}\nTilts 10 times").steps)]) == 2


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Wird Ihnen schwindlig, hören Sie auf und atmen normal weiter.", "schwindlig"),
        ("Treten Schmerzen auf, brechen Sie ab.", "Schmerzen"),
        ("Spüren Sie Atemnot, beenden Sie die Übung.", "Atemnot"),
    ],
)
def test_a_condition_with_the_verb_first_is_one(line: str, sign: str) -> None:
    routine = routine_of(f"Nicken 1 min\nNeigen 10 mal\n{line}")
    assert any(sign in each for each in routine.stop_if[len(GENERAL) :])


def test_whom_to_ring_is_kept_with_the_number() -> None:
    line = "Stop and ring us on 01632 960 114 if you get double vision, a new headache or hearing loss."
    routine = routine_of(f"Nods 1 min\n{line}")
    assert any("double vision" in each for each in routine.stop_if)
    assert "ring us on 01632 960 114" in (routine.position or "")
