"""What steps do to a body is found once for all that do the same, and that is what each does by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.care.cautions import What
from selfcare.care.doing import Act, acts
from selfcare.care.done import stands
from selfcare.format.model import Routine, Step
from selfcare.format.within import steps_of
from selfcare.reading.reader import read, read_text

ROUTINES = sorted((Path(__file__).parents[2] / "routines").glob("*.yaml"))
DIFFERENT = (
    "touches: [hand]", "touches: [left hand]", "moves: [neck]", "loads: [forearm]", "works_with: [left hand]",
    "work: [knead]", "work: [stretch]", "work: [turn]", "pressure: 0", "pressure: 4", "needs: standing", "care: [firm]",
    "care: [breath]", "sides: [left, right]", "sides: [near, far]", "phase: warmup",
)  # fmt: skip
"""A key each in which a step differs from one that says nothing."""
PACED = "breathe: {in: 4s, out: 6s}\n    cycles: 4", "breathe: {in: 4s, hold: 2s, out: 6s}\n    cycles: 4", "reps: 5"


def deeds(routine: Routine) -> list[tuple[object, ...]]:
    return [_deed(act) for act in acts(routine)]


def _deed(act: Act) -> tuple[object, ...]:
    return act.step.name, act.sides, dict(act.does), act.hands, act.soft, act.leans, act.known


def one_by_one(routine: Routine) -> list[tuple[object, ...]]:
    return [deed for step in steps_of(routine.steps) for deed in deeds(replace(routine, steps=(step,)))]


def flat(routine: Routine) -> Routine:
    """Without groups, and without `care`, which looks at all steps together."""
    return replace(routine, care=(), steps=tuple(steps_of(routine.steps)))


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_a_bundled_step_does_among_others_what_it_does_alone(path: Path) -> None:
    read_from = read(path).routine
    assert read_from is not None
    assert deeds(flat(read_from)) == one_by_one(flat(read_from))


def test_steps_that_differ_in_one_key_are_told_apart() -> None:
    lines = [*PACED, *(f"reps: 5\n    {key}" for key in DIFFERENT)]
    lines += [f"{line}\n    work: [move]" for line in lines if "work:" not in line]
    steps = "".join(f"  - name: s{number}\n    {line}\n" for number, line in enumerate(lines))
    routine = read_text(f"title: A\nsteps:\n{steps}", "f.yaml", None).routine
    assert routine is not None
    assert all(isinstance(step, Step) for step in routine.steps)
    assert deeds(routine) == one_by_one(routine)
    assert len({repr(deed[2:]) for deed in deeds(routine)}) > len(DIFFERENT)


def test_a_step_touches_one_side_and_then_the_other() -> None:
    text = "title: A\nsteps:\n  - name: B\n    reps: 5\n    touches: [this hand]\n    sides: [left, right]\n"
    routine = read_text(text, "f.yaml", None).routine
    assert routine is not None
    assert [{str(spot) for spot in act.does[What.LIGHT] or ()} for act in acts(routine)] == [
        {"left hand"},
        {"right hand"},
    ]


CARES = "", "care: [stand]\n", "care: [hold]\n", "care: [of-my-own]\n", "technique: yoga\n", "technique: swedish\n"
SINGLE = "reps: 5", *(f"reps: 5\n    {key}" for key in (*DIFFERENT, "work: [balance]", "care: [stand]", "work: [talk]"))


@pytest.mark.parametrize("care", CARES)
@pytest.mark.parametrize(
    "steps", [*((each,) for each in SINGLE), SINGLE[:1] * 2, ("reps: 5", "reps: 5\n    pressure: 0")]
)
def test_somebody_stands_in_it_where_one_of_the_acts_says_so(steps: tuple[str, ...], care: str) -> None:
    written = "".join(f"  - name: s{number}\n    {line}\n" for number, line in enumerate(steps))
    routine = read_text(f"title: A\n{care}steps:\n{written}", "f.yaml", None).routine
    assert routine is not None
    said = any(What.STAND in act.does and (act.known or bool(care)) for act in acts(routine))
    assert stands(routine) is said
