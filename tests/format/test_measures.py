"""Every measure says all that is asked of it; what each says is written down here by hand, before it is looked up."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

import selfcare.measures
from selfcare.format.model import Routine
from selfcare.format.within import steps_of
from selfcare.measures import MEASURES
from selfcare.measures.measure import Measure
from selfcare.reading.schema import schema
from selfcare.session import aloud
from selfcare.session.events import SegmentEnded
from selfcare.session.position import Position
from selfcare.session.segments import Kind, Segment
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from tests import given

GIVEN: dict[str, dict[str, object]] = {
    "timed": {"duration": "45s"},
    "counted": {"reps": 10, "tempo": "2s"},
    "paced": {"breathe": {"in": "4s", "out": "6s"}, "cycles": 5},
    "held": {"holds": 5, "hold": "10s", "between": "3s"},
    "open": {"until": "ready", "expect": "40s"},
}
"""How each is written; one without a line here is not tried, and fails."""
EXPECTED = {
    "timed": ("45 s", "45 s", "forty five seconds", "45 s", "42", "42 s left in it.", Decimal(45)),
    "counted": ("10 times", "10 times, 2 s each", "ten times", "3", "2", "Number 2 of 10.", Decimal(20)),
    "paced": (
        "5 breaths", "5 breaths, in 4 s, out 6 s", "breathe five times", "3 breaths", "1", "Breath 1 of 5, in.",
        Decimal(50),
    ),
    "held": (
        "5 times, held 10 s", "5 times, held 10 s each", "five times, ten seconds each", "3 holds", "7",
        "Hold 1 of 5, hold.", Decimal(65),
    ),
    "open": ("until you are ready", "until you are ready", "", "45 s", "", "It waits until you are ready.", None),
}  # fmt: skip
"""In an outline, in full, aloud, done (three of it, 45 s), large on the screen after 3 s, so far, and how long."""

TRAITS = {
    "timed": {"runs_out"},
    "counted": {"beats", "paced", "counted_aloud", "ticks", "most"},
    "paced": {"beats", "paced", "moves", "half_said", "ticks"},
    "held": {"beats", "counted_aloud", "ticks", "most"},
    "open": {"waits"},
}
"""Which is made of repetitions, is changed by + and -, waits, counts down at its end, is counted aloud, moves, says
half of many, is heard within a long part, has a number that is a lot."""
DONE = {"timed": "45 s", "counted": "10", "paced": "5 breaths", "held": "5 holds", "open": "3 s"}
"""What was done of each, when it was led to its end; the open one was ended after three seconds."""
DRAWN = {
    "timed": (None, ""), "counted": ((2, 10), ""), "paced": (None, ""), "held": ((1, 5), ", 3 s to let go"),
    "open": (None, ""),
}  # fmt: skip
"""The marks after three seconds, and what paper adds."""
LADDERS = {"counted", "held"}
"""Whose count may be a list, a count a set."""
FLAGS = ("beats", "paced", "waits", "runs_out", "counted_aloud", "moves", "half_said", "ticks", "most")


def routine(id: str) -> Routine:
    step = {"name": "Try", "prepare": "0s", **GIVEN[id]}
    return given.routine({"version": 1, "title": "Tried", "defaults": {"work": ["talk"]}, "steps": [step]})


def work(id: str) -> tuple[Segment, Position]:
    """The work, and where somebody stands three seconds into it."""
    timeline = compile_routine(routine(id), "usual")
    session = Session(timeline)
    session.start(Decimal(0), Decimal(0))
    session.advance(Decimal(3))
    return next(each for each in timeline.segments if each.kind is Kind.WORK), session.position(Decimal(3))


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_measure_says_how_much_in_every_way_that_is_asked(measure: type[Measure]) -> None:
    segment, position = work(measure.id)
    mine = next(steps_of(routine(measure.id).steps)).measure
    told = (
        mine.in_words(), measure.words(segment), measure.aloud(segment), measure.done(3, Decimal(45)),
        measure.face(position).count, measure.so_far(position), mine.dose(Decimal(1)).seconds,
    )  # fmt: skip
    assert told == EXPECTED[measure.id]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_measure_has_a_name_a_key_to_know_it_by_and_what_its_count_is(measure: type[Measure]) -> None:
    assert measure.id and measure.lead in measure.table
    assert measure.counts in ("", "reps", "cycles") and bool(measure.counts) == bool(measure.count_key)
    assert not measure.count_key or measure.count_key in measure.table
    assert not measure.counted_aloud or measure.beats
    assert not measure.beats or measure.last, "the last one is told, in lines too"


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_what_kind_of_measure_it_is_was_decided_and_not_forgotten(measure: type[Measure]) -> None:
    assert {flag for flag in FLAGS if getattr(measure, flag)} == TRAITS[measure.id]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_what_was_done_is_told_of_a_session_that_was_led_to_its_end(measure: type[Measure]) -> None:
    session = Session(compile_routine(routine(measure.id), "usual"))
    events = [*session.start(Decimal(0)), *session.advance(Decimal(3))]
    events += session.next(Decimal(3)) if measure.waits else session.advance(Decimal(600))
    ended = next(event for event in events if isinstance(event, SegmentEnded) and event.segment.kind is Kind.WORK)
    assert measure.done(ended.reps, ended.seconds) == DONE[measure.id]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_what_a_measure_draws_and_adds_on_paper_was_decided(measure: type[Measure]) -> None:
    segment, position = work(measure.id)
    assert (measure.marks(position), measure.parts(segment)) == DRAWN[measure.id]
    assert (0 < measure.filled(position, segment.phases, True) < 1) is not measure.waits


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_the_page_of_the_format_names_it_among_the_ways_to_say_how_much(measure: type[Measure]) -> None:
    page = (Path(__file__).parents[2] / "docs/routine-format.md").read_text("utf-8")
    [line] = [line for line in page.splitlines() if "exactly one of" in line]
    assert f"`{measure.lead}`" in line


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_measure_that_has_a_count_tells_it_set_by_set(measure: type[Measure]) -> None:
    mine = next(steps_of(routine(measure.id).steps)).measure
    count = GIVEN[measure.id].get(measure.count_key)
    assert mine.sizes == ((count,) if count else ())


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_key_beside_the_one_a_measure_is_known_by_is_nothing_without_it(measure: type[Measure]) -> None:
    beside = {name: spec for name, spec in measure.table.items() if name != measure.lead}
    assert {name for name, spec in beside.items() if measure.lead not in spec.needs} == set()


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_common_dose_is_said_without_a_voice_that_has_to_be_installed(measure: type[Measure]) -> None:
    segment, _ = work(measure.id)
    said = aloud.dose(segment)
    assert bool(said) != measure.waits
    assert not said or said in set(aloud.common())


@pytest.mark.parametrize("measure", [each for each in MEASURES if each.count_key], ids=lambda measure: measure.id)
def test_a_list_of_counts_is_taken_by_reader_schema_and_hint_alike(measure: type[Measure]) -> None:
    def data(count: object) -> dict[str, object]:
        step = {"name": "Try", **GIVEN[measure.id], measure.count_key: count, "rest": "20s"}
        return {"version": 1, "title": "Tried", "steps": [step]}

    read, _ = given.found(data([8, 6, 4]))
    _, findings = given.found(data("8-6-4"))
    hinted = any("[8, 6, 4]" in finding.hint for finding in findings)
    taken = Draft7Validator(schema()).is_valid(data([8, 6, 4]))
    assert {read is not None, hinted, taken} == {measure.id in LADDERS}


def test_each_measure_is_read_in_a_case_of_the_conformance() -> None:
    good = Path(__file__).parents[1] / "conformance/good"
    written = "\n".join(path.read_text("utf-8") for path in sorted(good.glob("*.yaml")))
    assert [measure.lead for measure in MEASURES if f"{measure.lead}:" not in written] == []


def test_each_file_of_a_measure_stands_in_the_registry() -> None:
    apart = {"__init__", "measure", "lengths"}
    files = {path.stem for path in Path(selfcare.measures.__file__).parent.glob("*.py")} - apart
    assert files == {measure.__module__.rpartition(".")[2] for measure in MEASURES}


def test_no_other_word_for_a_key_is_a_key_itself() -> None:
    """Else whoever writes the one is told of the other, and the hint is lost."""
    keys = {name for measure in MEASURES for name in measure.table}
    also = {word for measure in MEASURES for spec in measure.table.values() for word in spec.also}
    assert not keys & also
