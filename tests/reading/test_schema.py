"""The schema agrees with the reader on every conformance case, but for what a schema cannot say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from selfcare.cli.main import main
from selfcare.format.model import Routine
from selfcare.reading.encoding import NotText, clean, decode
from selfcare.reading.nodes import compose
from selfcare.reading.reader import read_text
from selfcare.reading.schema import schema

CASES = Path(__file__).parent.parent / "conformance"
ROUTINES = Path(__file__).parent.parent.parent / "routines"
VALIDATOR = Draft7Validator(
    schema({"care": ["seat"], "tips": ["water"], "technique": ["swedish"], "sound": ["tick"], "cautions": ["neck"]})
)

# Cases whose only faults are of the kinds that `schema.UNSAID` lists.
BEYOND_A_SCHEMA = {"cues-of-timed-work", "only-rests", "sounds", "too-long", "too-many", "texts-for-rounds"}
BEYOND_A_SCHEMA |= {"no-seated-twin", "empty-seated-twin", "long-seated-twin"}


def data(path: Path) -> Any:
    """What a file holds, for files that are sound as YAML; None for the others, of which a schema knows nothing."""
    try:
        text, found = clean(decode(path.read_bytes()))
    except NotText:
        return None
    root, more = compose(text)
    return None if root is None or found or more else root.data


def bad_data() -> Iterator[Any]:
    for path in sorted((CASES / "bad").glob("*.yaml")):
        if data(path) is not None:
            yield pytest.param(path, id=path.stem)


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize("path", sorted((CASES / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_the_reader_takes_the_schema_takes(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(path))] == []


@pytest.mark.parametrize("path", sorted(ROUTINES.glob("*.yaml")), ids=lambda path: path.stem)
def test_it_takes_the_bundled_routines(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(path))] == []


@pytest.mark.parametrize("path", list(bad_data()))
def test_what_the_reader_refuses_the_schema_refuses(path: Path) -> None:
    assert VALIDATOR.is_valid(data(path)) == (path.stem in BEYOND_A_SCHEMA)


# One value or map each, under a step or at the top, on which both have to agree.
SINGLE = [
    *(f"- B: {value}" for value in (
        "5s", "0s", "0", "0.5", "-1", "1:30", "1:60", "30s1m", "1m30s", "1h 2 min 3s", "2 hours", "14400", "14401",
        "''",
        "1:00:00", "' 5s '", "[5]", "true", "soon", "5 5", "00", "0:00", "0.0s",
    )),
    *(f"- {{name: B, reps: {value}}}" for value in ("1", "0", "-1", "10000", "10001", "'3'", "true", "1.5", "ten")),
    *(f"- {{name: B, reps: 3, tempo: {value}}}" for value in (
        "2s", "0s", "{out: 1s}", "{out: 1s, zzz: 1s}", "{}", "{out: }", "[1s]", "{hold: 0s, back: 1s}",
    ) if value != "{}"),
    *(f"- {{name: B, breathe: {{in: 4s, out: 4s}}{rest}}}" for rest in ("", ", cycles: 3", ", cycles: 0", ", reps: 3")),
    *(f"- {{name: B, until: ready{rest}}}" for rest in (
        "", ", expect: 9s", ", tempo: 2s", ", rest: 3s", ", rest: 3s, sets: 2", ", switch: 2s", ", sides: [a, b]",
        ", sides: [a, a]", ", sides: [a]", ", sides: a", ", sides: [1, 2]", ", pressure: 4", ", pressure: 5",
        ", pressure: '1'", ", fixed: yes", ", fixed: true", ", needs: sitting", ", needs: standing", ", phase: mian",
        ", say: ''", ", say: ' '", ", say: 5", ", care: seat", ", care: [own]", ", care: [5]", ", x-own: [1]",
        ", cues: [{at: 5s, say: a}]", ", cues: [{at: 5s}]", ", cues: [{say: a}]", ", cues: [{at: soon, say: a}]",
        ", cues: [{at: each, say: a}]", ", cues: {at: 5s, say: a}", ", motion: own",
        ", seated: leave-out", ", seated: skip", ", seated: {say: a}", ", seated: {needs: standing}",
        ", seated: {reps: 3}", ", seated: {reps: 3, duration: 3s}", ", seated: {}", ", seated: {sides: [a]}",
        ", seated: {cues: [{at: 5s}]}", ", seated: [say]", ", seated: {x-own: 1}", ", cycles: 3", ", steps: [a: 1s]",
    )),
    *("- until: reddy", "- {name: B}", "- name: B", "- {until: ready}", "- rest: 3s", "- {rest: 3s, x-a: b}", "- B",
      "- {rest: 3s, name: B}", "- {rest: 3s, zzz: B}", "- 5", "- [B: 3s]", "- {B: 3s, C: 3s}", "- x-a: 3s"),
    *(f"- {{steps: [B: 3s]{rest}}}" for rest in (
        "", ", repeat: 2", ", repeat: 0", ", sides: [a, b]", ", repeat: 2, rest: 3s", ", sides: [a, b], rest: 3s",
        ", repeat: 2, switch: 3s", ", repeat: 2, duration: 3s", ", repeat: 2, say: [a, b]",
        ", repeat: 2, seated: leave-out",
        ", repeat: 2, seated: {say: a}", ", repeat: 2, name: C",
    )),
    *("- {repeat: 2}", "- {repeat: 2, steps: []}", "- {repeat: 2, steps: [C: 0s]}", "- {repeat: 2, steps: {C: 3s}}"),
]  # fmt: skip
WHOLE = [
    "version: 1", "version: 2", "version: '1'", "version: 0", "version: true", "for: partner", "for: all", "care: [a]",
    "screen: [{ask: a}]", "screen: [{ask: a, yes: note, say: b}]", "screen: [{yes: stop}]",
    "screen: [{ask: a, yes: no}]",
    "screen: {ask: a}", "levels: {easy: 0.5}", "levels: {easy: 0}", "levels: {easy: 3}", "levels: {easy: 4}",
    "levels: {esay: 1}", "levels: {easy: '1'}", "defaults: {rest: 0s}", "defaults: {tempo: {out: 2s}}",
    "defaults: {say: a}", "defaults: {pressure: 9}", "sources: [{publisher: a, title: b}]", "sources: [{title: b}]",
    "sources: [a]", "prepare: 0s", "prepare: 5h", "prepare: 5", "tips: water", "tips: [Own words.]", "x-a: 1", "zzz: 1",
    "stop_if: [a]", "rate: [pain]", "equipment: chair", "schedule: daily", "schedule: [daily]", "easier: Sit down.",
    "seated: Sit tall.", "seated: {say: a}", "cautions: {neck: ask, heart: stop}", "cautions: {neck: maybe}",
    "cautions: [neck]", "cautions: neck", "cautions: {}",
    "language: en", f"area: {'x' * 121}", f"area: {'x' * 120}", f"summary: {'x' * 2001}",
]  # fmt: skip
TEXTS = [f"title: A\nseated: Sit.\nsteps:\n  {step}\n  - Last: 3s\n" for step in SINGLE] + [
    f"title: A\n{line}\nsteps: [B: 3s]\n" for line in WHOLE
]
TEXTS += ["steps: [B: 3s]\n", "title: A\n", "title: 5\nsteps: [B: 3s]\n", "title: A\nsteps: []\n", "[]\n", "A\n"]
# Text durations over four hours: `schema.UNSAID`.
UNSAID = {"title: A\nprepare: 5h\nsteps: [B: 3s]\n"}


@pytest.mark.parametrize("text", TEXTS)
def test_both_say_the_same_of_a_single_value(text: str) -> None:
    root, _ = compose(text)
    assert root is not None
    takes = read_text(text, "f.yaml", None).routine is not None
    assert VALIDATOR.is_valid(root.data) == (takes or text in UNSAID)


def described(part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield from part.get("properties", {}).items()
        for value in part.values():
            yield from described(value)
    elif isinstance(part, list):
        for value in part:
            yield from described(value)


def test_every_key_has_a_description_and_none_may_be_null() -> None:
    for key, part in described(VALIDATOR.schema):
        assert part.get("description"), key
    assert "null" not in json.dumps(VALIDATOR.schema)


def test_every_key_of_the_model_is_there() -> None:
    assert set(VALIDATOR.schema["properties"]) == set(Routine.table)


def test_the_command_prints_it_with_the_known_words() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert result.exit_code == 0
    printed = json.loads(result.stdout)
    assert printed["$schema"].startswith("http://json-schema.org/draft-07/")
    assert "lymph" in printed["properties"]["care"]["items"]["anyOf"][0]["enum"]
    assert "water" in printed["properties"]["tips"]["items"]["anyOf"][0]["enum"]
    assert "swedish" in printed["properties"]["technique"]["anyOf"][0]["enum"]
