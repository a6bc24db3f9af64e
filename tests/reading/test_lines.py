"""What is read line by line is what the parsers of YAML read, or is left to them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.keys.written import Node, Spot
from selfcare.reading import lines, nodes
from selfcare.reading.encoding import NotText, clean, decode
from selfcare.reading.reader import read_text
from tests.reading.fuzz import PARSERS, seeds, texts
from tests.reading.hostile import MANY_PROBLEMS, ONE_PROBLEM, largest

ROUTINES = sorted((Path(__file__).parents[2] / "routines").glob("*.yaml"))
HOSTILE = {**ONE_PROBLEM, **MANY_PROBLEMS}


def tree(node: Node) -> Any:
    """All that is known of a value and of those in it, with the places."""
    inside = {name: tree(part) for name, part in node.parts.items()}
    return (
        repr(node.data),
        node.mark,
        node.raw,
        node.flawed,
        _places(node.keys),
        _places(node.nulls),
        list(inside.items()),
    )


def _places(keys: Mapping[str, Spot]) -> list[tuple[str, int, int]]:
    return [(name, at.line, at.column) for name, at in keys.items()]


def alike(text: str) -> bool:
    """Whether a text is read line by line; AssertionError where a parser reads another thing in it, or refuses it."""
    try:
        cleaned, found = clean(decode(text.encode("utf-8", "surrogatepass")))
    except NotText:
        return False
    root = None if found else lines.compose(cleaned)
    if root is None:
        return False
    for parser in PARSERS:
        parsed, wrong = nodes.compose(cleaned, parser)
        assert parsed is not None and wrong == []
        assert tree(parsed) == tree(root)
    return True


def test_it_is_all_that_is_read_where_nobody_names_a_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "compose", None)
    assert read_text("title: A\nsteps:\n  - b: 3s\n", "f.yaml", None).routine
    problem = read_text("title: A\nsteps:\n  - b: 3 metres\n", "f.yaml", None).problems[0]
    assert (problem.line, problem.column) == (3, 8)


def test_whatever_reads_well_or_badly_is_read_alike() -> None:
    found = [alike(text) for text in (*seeds(), *(path.read_text("utf-8") for path in ROUTINES), *texts(600, seed=3))]
    assert sum(found) > 100


@pytest.mark.thorough
def test_mutilated_routines_are_read_alike_again_and_again() -> None:
    assert sum(alike(text) for text in texts(6_000, seed=4)) > 500


@pytest.mark.thorough
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_alike_and_its_problems_are_the_same(name: str) -> None:
    text = HOSTILE[name][0]
    alike(text)
    assert read_text(text, "f.yaml", None).problems == read_text(text, "f.yaml", None, parser=nodes.PARSER).problems


LINES = (
    "a: 1", "b:", "c: word", "d: two words", "- e: 3s", "- f", "-", "- g:", "h: [a, b]", "i: {a: 1, b: c}", 'j: "k: l"',
    "m: 'n'", "o: p # q", "r:# s", "# t", "u: v: w", "x: y:", "- - z", "a: null", "k k: 1.5", "w: -5s", "w: - 5s",
    "...", "---", "1: 2", "true: 1", "é: ü", "a: [a, b,]", "a: []", "a: {}", "a: {b}", "- {a: 1}", "- [a]", "- 'a': 1",
    "q: it's", "q: 'it''s'", 'q: "a\\n"', "a: b #c", "a: b#c", "a:  b  ", "-  a:  b", "word", "? a", "! a", "a: *b",
    "a: &b c", "a: |", "a: >-", "a: [b: c]", "a: [b, [c]]", "a: {b: [c]}", "a: 0x1F", "a: 9" + "9" * 30, "a: .inf",
)  # fmt: skip


@pytest.mark.thorough
@settings(max_examples=3_000, derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.sampled_from((0, 0, 2, 2, 4, 6, 1)), st.sampled_from(LINES)), max_size=7))
def test_lines_under_lines_are_read_alike(drawn: list[tuple[int, str]]) -> None:
    alike("title: A\n" + "\n".join(" " * indent + line for indent, line in drawn))


@pytest.mark.thorough
@settings(max_examples=3_000, derandomize=True, deadline=None)
@given(st.text(alphabet="ab1: -#,[]{}'\"\\.?&*!|>%~\n\t\u00e9\u00a0"))
def test_marks_of_yaml_are_read_alike(text: str) -> None:
    alike(f"a: {text}")
    alike(f"a:\n  - {text}")
    alike(f"a: [{text}]")
    alike(f"a: {{b: {text}}}")


@pytest.mark.parametrize("line", LINES)
def test_each_kind_of_line_is_read_alike_among_others(line: str) -> None:
    for before in ("", "t: 1\n", "t:\n", "t:\n  ", "t:\n- a\n", "t:\n  - a\n  ", "t:\n  - a: 1\n    "):
        for after in ("\n", "\nt2: 1\n", "\n- b\n", "\n  - b\n", "\n  b: 1\n", "\n    b: 1\n", "\n# b\n"):
            alike(before + line + after)


def test_what_most_files_are_made_of_is_read_line_by_line() -> None:
    text = (
        "# mine\ntitle: Evening hands\ncare: [light, seat]\nsummary: 'Both hands: slowly.'\n\nsteps:\n- name: Fist\n"
        '  reps: 10  # or 8\n  tempo: {out: 2s, back: 2s}\n  say: "Close, and open."\n- Rest a little: 1:30\n'
        "- repeat: 2\n  steps:\n    - name: Wave\n      duration: 30s\n      cues:\n        - {at: -5s, say: Nearly}\n"
        "tips: [water, rate-again]\n"
    )
    assert alike(text)
    assert read_text(text, "f.yaml", None).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n", "a:\n", "a: null\n", "a: ~\n", "a: [b\n", "a: 'b\n", "a: b\n  c\n", "a: *b\n", "a: &b c\n",
        "a: !b c\n", "<<: a\n", "a: b\n---\nc: d\n", "%YAML 1.2\n---\na: b\n", "a: \"\\x01\"\n",
        "a: 9" + "9" * 30, "a: b: c\n", "\ta: b\n",
        "1: a\n", "null: a\n", "- a\n", "a", "", "a:\tb\n", "a: [b, null]\n", "a: {null: b}\n",
        "a: {b: c, b: d}\n", "a: {" + "k" * 2_000 + ": 1}\n", "k" * 2_000 + ": 1\n", "a: \u00a0\u0085b\n",
    ],
)  # fmt: skip
def test_all_that_is_wrong_or_needs_yaml_is_left_to_the_parser(text: str) -> None:
    assert lines.compose(text) is None


def test_limits_hold_to_the_last_value() -> None:
    deep = "a:\n" + "".join(f"{'  ' * depth}a:\n" for depth in range(1, 39))
    assert alike(deep + "  " * 39 + "a: 1\n")
    assert lines.compose(deep + "  " * 39 + "a:\n" + "  " * 40 + "a: 1\n") is None
    assert lines.compose(deep + "  " * 39 + "a: [b]\n") is None
    assert alike(largest())
    for more in (largest().replace("[", "[b,"), largest() + "\ny: 1", "a: 1\n" * 20_001):
        assert lines.compose(more) is None
    pairs = "x:\n" + "".join(f"  a{n}: 1\n" for n in range(9_998))
    assert alike(pairs + "y: 1\n") is False
    assert alike(pairs)
