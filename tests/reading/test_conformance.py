"""The conformance cases, which another program could use as well, against our own reader and timeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfcare.format.twin import seated_twin
from selfcare.reading.nodes import C_PARSER, NewParser
from selfcare.reading.pure import PythonParser
from selfcare.reading.reader import read
from selfcare.session.timeline import compile_routine

CASES = Path(__file__).parent.parent / "conformance"
GOOD = sorted((CASES / "good").glob("*.yaml"))
BAD = sorted((CASES / "bad").glob("*.yaml"))
PARSERS = [parser for parser in (C_PARSER, PythonParser) if parser]

KEYS = ("kind", "step", "seconds", "reps", "side", "set", "sets", "round", "rounds", "open")


def whole(segment: dict[str, Any]) -> dict[str, Any]:
    """A segment with the keys that its case leaves out."""
    return {key: segment.get(key, False if key == "open" else None) for key in KEYS}


def test_each_case_has_its_expectation() -> None:
    for folder in ("good", "bad"):
        named = {path.stem for path in (CASES / folder).glob("*.yaml")}
        assert named == {path.stem for path in (CASES / folder).glob("*.json")}
        assert named


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_comes_to_the_segments_worked_out_by_hand(path: Path, parser: NewParser) -> None:
    reading = read(path, parser=parser)
    assert reading.problems == ()
    assert reading.routine is not None
    for level, expected in json.loads(path.with_suffix(".json").read_text("utf-8")).items():
        routine = seated_twin(reading.routine) if "seated" in level else reading.routine
        assert routine is not None
        facts = compile_routine(routine, level.removeprefix("seated").strip() or "usual").facts()
        assert [whole(segment) for segment in facts["segments"]] == [whole(segment) for segment in expected["segments"]]
        assert (facts["title"], facts["seconds"]) == (expected["title"], expected["seconds"])


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_just_the_problems_expected(path: Path, parser: NewParser) -> None:
    reading = read(path, parser=parser)
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert reading.routine is None
    assert [(problem.line, problem.column) for problem in reading.problems] == [
        (problem["line"], problem["column"]) for problem in expected
    ]
    for found, wanted in zip(reading.problems, expected, strict=True):
        assert wanted["message"] in f"{found.message}; {found.hint}"
