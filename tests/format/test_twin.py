"""The seated twin: the same routine done sitting, with what `seated` leaves out or has otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from click.testing import CliRunner

from selfcare.cli.checking import known
from selfcare.cli.main import main
from selfcare.format.model import Rest, Routine
from selfcare.format.twin import seated_twin
from selfcare.format.within import steps_of
from selfcare.reading.advice import advise
from selfcare.reading.reader import read_text
from tests import given

RAISES: dict[str, Any] = {
    "name": "Heel raises", "reps": 8, "tempo": {"out": 3, "back": 3}, "say": "Hold on, and rise.", "needs": "standing",
}  # fmt: skip


def twin(*steps: dict[str, Any], **keys: Any) -> Routine:
    made = given.routine({"title": "Made", "seated": "Sit tall.", "steps": list(steps), **keys})
    found = seated_twin(made)
    assert found is not None
    return found


def only(seated: Any, **keys: Any) -> Any:
    """The one step of a twin."""
    (step,) = steps_of(twin({**RAISES, **keys, "seated": seated}).steps)
    return step


def test_without_a_way_to_sit_there_is_none() -> None:
    assert seated_twin(given.routine({"title": "Made", "steps": [RAISES]})) is None


def test_nothing_in_it_stands_and_it_has_no_twin_of_its_own() -> None:
    sat = twin(RAISES, {"name": "March", "duration": 9}, defaults={"needs": "standing", "rest": 9})
    assert sat.position == "Sit tall." and sat.defaults.needs is None and sat.defaults.rest == 9
    assert [step.needs for step in steps_of(sat.steps)] == [None, None]
    assert seated_twin(sat) is None


def test_a_step_that_says_nothing_stays_as_it_is() -> None:
    (step,) = steps_of(twin(RAISES).steps)
    assert (step.name, step.measure.reps, step.say) == ("Heel raises", 8, "Hold on, and rise.")


def test_words_are_put_in_place_and_the_rest_stays() -> None:
    step = only({"name": "Seated heel raises", "say": "Lift the heels."})
    assert (step.name, step.say, step.measure.reps) == ("Seated heel raises", "Lift the heels.", 8)
    assert step.measure == given.routine({"title": "A", "steps": [RAISES]}).steps[0].measure  # type: ignore[union-attr]


def test_another_number_of_the_same_measure_leaves_what_goes_with_it() -> None:
    assert only({"reps": 5}).measure.tempo is not None
    assert only({"tempo": 4}).measure.reps == 8


@pytest.mark.parametrize(
    "measure", [{"duration": 20}, {"breathe": {"in": 4, "out": 6}, "cycles": 3}, {"until": "ready", "expect": 20}]
)
def test_another_measure_takes_the_old_one_away(measure: dict[str, Any]) -> None:
    assert {key for key in only(measure).measure.table if getattr(only(measure).measure, key) is not None} == set(
        measure
    )


def test_its_cues_stand_in_place_of_all_the_steps_own() -> None:
    assert only({"cues": []}, cues=[{"at": "9s", "say": "Go on."}]).cues == ()


@pytest.mark.parametrize(
    ("other", "told"),
    [({"duration": 9, "reps": 3}, "only one"), ({"cycles": 3}, "'cycles' goes with"), ({"switch": 3}, "no 'sides'")],
)
def test_what_does_not_fit_with_the_rest_of_the_step_is_refused(other: dict[str, Any], told: str) -> None:
    made, findings = given.found({"title": "A", "seated": "Sit.", "steps": [{**RAISES, "seated": other}]})
    assert made is None
    assert [told in finding.message for finding in findings] == [True]


def test_of_two_rests_that_meet_the_longer_one_stands() -> None:
    out = {**RAISES, "seated": "leave-out"}
    sat = twin(out, {"rest": 5}, RAISES, {"rest": 20}, out, {"rest": 30}, out, {"rest": 10}, RAISES, {"rest": 9}, out)
    assert [item.rest if isinstance(item, Rest) else item.name for item in sat.steps] == [  # type: ignore[union-attr]
        "Heel raises", 30, "Heel raises", 9,
    ]  # fmt: skip


def test_a_group_is_left_out_as_a_whole_or_when_nothing_of_it_is_left() -> None:
    gone = {"repeat": 2, "seated": "leave-out", "steps": [RAISES]}
    empty = {"repeat": 2, "steps": [{**RAISES, "seated": "leave-out"}, {"rest": 9}]}
    assert len(twin(gone, empty, RAISES).steps) == 1


FILE = """title: Steady
seated: Sit tall.
defaults: {needs: standing}
steps:
  - name: Heel raises
    duration: 20s
    say: Stand tall, and rise.
    seated: %s
"""


def warned(seated: str) -> list[str]:
    reading = read_text(FILE % seated, "f.yaml", None)
    return [f"{each.line}:{each.column} {each.message}" for each in advise(reading, "f.yaml", known())]


def test_words_of_the_twin_are_looked_at_too() -> None:
    slow, long = warned(f"{{say: {'Slowly lift the heels. ' * 20}}}")
    assert slow.startswith("8:19 in the seated twin, these words take about") and slow.endswith("[long-words]")
    assert long.startswith("8:19 in the seated twin, this text has") and long.endswith("[long-text]")
    assert warned("{say: Sit tall. Do it 12 times., reps: 10}")[0].endswith("[other-count]")
    assert warned("{say: Sit tall.}") == warned("leave-out") == []


def test_words_that_are_kept_and_ask_to_stand_are_told_at_their_place() -> None:
    assert warned("{duration: 9s}") == ["7:10 in the seated twin, 'Stand' is said to somebody who sits [seated-words]"]
    assert warned('{duration: 9s, x-ok: {seated-words: "They stand tall in the chair."}}') == []


@pytest.mark.parametrize("say", ["If you can stand, smile.", "From a stand, rise.", "Understand it."])
def test_other_words_with_stand_in_them_are_fine(say: str) -> None:
    assert warned(f'{{say: "{say}"}}') == []


def test_show_tells_the_twin_and_says_where_there_is_none() -> None:
    shown = CliRunner().invoke(main, ["show", "arm-circles", "--seated"])
    assert shown.exit_code == 0 and "Sit tall on a sturdy chair" in shown.stdout
    none = CliRunner().invoke(main, ["show", "breath-calm", "--seated"])
    assert none.exit_code == 2 and "breath-calm has no seated twin" in none.stderr
    assert CliRunner().invoke(main, ["play", "breath-calm", "--seated", "--plain"]).exit_code == 2
