"""YAML text -> plain data and places, by our own scalar rules and by either parser."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from selfcare.keys.written import Mark, Spot, mark_of
from selfcare.reading.nodes import C_PARSER, NewParser, Node, compose
from selfcare.reading.problems import Finding
from tests.reading.fuzz import PARSERS

pytestmark = pytest.mark.parametrize("parser", PARSERS)


def data(text: str, parser: NewParser) -> Any:
    root, findings = compose(text, parser)
    assert findings == []
    assert root is not None
    return root.data


def node(text: str, parser: NewParser) -> Node:
    root, _ = compose(text, parser)
    assert root is not None
    return root


def places(keys: Mapping[str, Spot]) -> dict[str, Mark]:
    return {name: mark_of(at) for name, at in keys.items()}


def finding(text: str, parser: NewParser) -> Finding:
    _, [found] = compose(text, parser)
    return found


def test_the_c_parser_is_among_those_tested(parser: NewParser) -> None:
    assert C_PARSER is None or C_PARSER in PARSERS
    assert data("a: 1", parser) == {"a": 1}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("TRUE", "TRUE"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("1:30", "1:30"),
        ("1:00:00", "1:00:00"),
        ("2024-01-01", "2024-01-01"),
        ("0", 0),
        ("-7", -7),
        ("+7", 7),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1.5", Decimal("1.5")),
        (".5", Decimal("0.5")),
        ("1.", Decimal(1)),
        ("1e3", Decimal(1000)),
        ("1e400", Decimal("1e400")),
        ("-.inf", Decimal("-inf")),
        (".INF", Decimal("inf")),
        ("1.2.3", "1.2.3"),
        ("-", "-"),
        (".", "."),
        ("inf", "inf"),
        ("nan", "nan"),
        ('"1"', "1"),
        ("'true'", "true"),
        ('"~"', "~"),
        ("=", "="),
        ("45s", "45s"),
        ("12 / 3", "12 / 3"),
        ("٣", "٣"),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(parser: NewParser, written: str, meant: object) -> None:
    if written == "-":
        written = "'-'"
    value = data(f"a: {written}", parser)["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_nan_is_kept_for_the_model_to_refuse(parser: NewParser) -> None:
    assert data("a: .nan", parser)["a"].is_nan()


@pytest.mark.parametrize("written", ["", " # a comment"])
def test_nothing_after_a_key_is_a_problem_at_the_key(parser: NewParser, written: str) -> None:
    found = finding(f"b: 1\nsay:{written}", parser)
    assert (found.mark, found.message) == ((2, 1), "nothing stands after 'say:'")


@pytest.mark.parametrize("written", ["~", "null", "Null", "NULL"])
def test_null_is_no_value_and_the_key_is_kept_beside_the_others(parser: NewParser, written: str) -> None:
    root, found = compose(f"b: 1\nsay: {written}\n", parser)
    assert root is not None and (root.data, places(root.nulls), found) == ({"b": 1}, {"say": (2, 1)}, [])


def test_nothing_under_an_extension_is_nobodys_business(parser: NewParser) -> None:
    assert data("x-a: {b: , c: [~]}", parser) == {"x-a": {"b": None, "c": [None]}}


def test_an_empty_dash_is_a_problem_at_the_dash(parser: NewParser) -> None:
    assert finding("a:\n  - b\n  -\n  - c", parser).mark == (3, 3)


def test_numbers_of_any_length_are_not_counted(parser: NewParser) -> None:
    for number in ("9" * 25, "-" + "1" * 5_000, "0x" + "f" * 300, "1." + "0" * 100, "1e1000"):
        assert "too many digits" in finding(f"a: {number}", parser).message
    assert data(f"a: '{'9' * 5_000}'", parser) == {"a": "9" * 5_000}


def test_every_value_and_every_key_has_its_place(parser: NewParser) -> None:
    root = node("# first\na: 1\nlist:\n  - b: two\n    'c d': [x, {y: 3}]\n  - &n é\n", parser)
    assert root.mark == (2, 1)
    assert places(root.keys) == {"a": (2, 1), "list": (3, 1)}
    assert root.parts["a"].mark == (2, 4)
    listed = root.parts["list"]
    assert listed.mark == (4, 3)
    first = listed.parts[0]
    assert first.mark == (4, 5)
    assert places(first.keys) == {"b": (4, 5), "c d": (5, 5)}
    assert places(first.parts["c d"].parts[1].keys) == {"y": (5, 17)}
    assert first.parts["c d"].parts[1].parts["y"].mark == (5, 20)
    assert root.data == {"a": 1, "list": [{"b": "two", "c d": ["x", {"y": 3}]}, "é"]}


def test_columns_count_characters_not_bytes(parser: NewParser) -> None:
    assert places(node("{é👋: 1, b: 2}", parser).keys) == {"é👋": (1, 2), "b": (1, 9)}


def test_texts_keep_their_line_ends_as_yaml_folds_them(parser: NewParser) -> None:
    text = "a: one\n  two\n\n  three\nb: |\n  one\n  two\nc: >-\n  one\n  two\nd: 'one\n\n  two'\n"
    assert data(text, parser) == {"a": "one two\nthree", "b": "one\ntwo\n", "c": "one two", "d": "one\ntwo"}


def test_tabs_are_white_space_between_words_and_text_within(parser: NewParser) -> None:
    assert data("a:\tone\ttwo\t# three\nb: [x,\ty]\t\n", parser) == {"a": "one\ttwo", "b": ["x", "y"]}


def test_question_marks_are_text(parser: NewParser) -> None:
    assert data("a: [ready?, {ask: Is it red?}]", parser) == {"a": ["ready?", {"ask": "Is it red?"}]}


def test_an_alias_gives_what_it_stands_for_with_its_place(parser: NewParser) -> None:
    root = node("a: &x {b: 1}\nc: *x\n", parser)
    assert root.data == {"a": {"b": 1}, "c": {"b": 1}}
    assert places(root.parts["c"].keys) == {"b": (1, 8)}


def test_an_anchor_may_be_set_anew(parser: NewParser) -> None:
    assert data("a: &x 1\nb: *x\nc: &x 2\nd: *x", parser) == {"a": 1, "b": 1, "c": 2, "d": 2}


@pytest.mark.parametrize("text", ["a: &x [*x]", "a: &x {b: *x}", "a: &x {*x : 1}"])
def test_an_alias_inside_of_itself_is_refused(parser: NewParser, text: str) -> None:
    assert "inside of what it stands for" in finding(text, parser).message


def test_aliases_count_for_what_they_stand_for(parser: NewParser) -> None:
    # The map, x, its list of 100, y, its list: 104 values, and 100 + 1 more for each alias.
    most = (20_000 - 104) // 101
    anchored = f"x: &x [{','.join('a' * 100)}]\ny: "
    assert compose(f"{anchored}[{','.join(['*x'] * most)}]", parser)[1] == []
    assert "too much" in finding(f"{anchored}[{','.join(['*x'] * (most + 1))}]", parser).message


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\nb: 2\na: 3", (3, 1), "'a' stands twice; the first is on line 1"),
        ("b: {c: 1, c: 2}", (1, 11), "'c' stands twice; the first is on line 1"),
        ("a: 1\n3: 4", (2, 1), "'3' is read as a number"),
        ("- true: 4", (1, 3), "'true' is read as a number or true/false"),
        ("1.5: 4", (1, 1), "'1.5' is read as a number"),
        ("[a]: 4", (1, 1), "a list or a map cannot be a key"),
        ("? {a: b}\n: 4", (1, 3), "a list or a map cannot be a key"),
        ("?\n: 4", (1, 2), "there is no word before this ':'"),
        ("a: !!str 4", (1, 4), "a tag, '!!str', is not read here"),
        ("a: !include x", (1, 4), "a tag, '!include', is not read here"),
        ("a: ! x", (1, 4), "a tag, '!', is not read here"),
        ("b: {<<: {c: 1}}", (1, 5), "'<<' is not read here"),
        ("a: 1\n---\nb: 2", (2, 1), "a second document begins here"),
        ("%TAG ! tag:x,2000:\n---\na: 1", (1, 1), "a line that begins with '%'"),
        ("%YAML 2.0\n---\na: 1", (1, 1), "a line that begins with '%'"),
        ("a: *b", (1, 4), "'*b' stands for something that is not in this file"),
        ('a: "\\e"', (1, 4), "this text holds a control character (U+001B)"),
        ('"\\x9b": a', (1, 1), "this text holds a control character (U+009B)"),
        ('a: "\\N"', (1, 4), "this text holds a control character (U+0085)"),
        ('a: "\\r"', (1, 4), "this text holds a control character (U+000D)"),
        ('a: "\\L"', (1, 4), "this text holds an invisible line separator (U+2028)"),
        ("", (1, 1), "this file is empty"),
        ("---\n...\n", (1, 1), "this file is empty"),
    ],
)
def test_what_a_routine_has_no_use_for_is_refused_where_it_stands(
    parser: NewParser, text: str, place: tuple[int, int], message: str
) -> None:
    found = finding(text, parser)
    assert found.mark == place
    assert found.message.startswith(message)


def test_a_text_may_begin_with_a_directive_that_changes_nothing(parser: NewParser) -> None:
    assert data("%YAML 1.2\n---\na: 1\n...\n", parser) == {"a": 1}


def test_all_that_is_wrong_is_found_not_the_first_alone(parser: NewParser) -> None:
    _, found = compose("a:\na: 1\n3: 4\nb: [~, !x y]\nc: {d: }\n", parser)
    assert sorted(finding.mark for finding in found) == [(1, 1), (2, 1), (3, 1), (4, 5), (4, 8), (5, 5)]


def test_what_stands_in_the_first_line_has_nothing_above_it(parser: NewParser) -> None:
    found = finding("a:" * 600, parser)
    assert (found.mark, found.message) == ((1, 1), "this line stands too far to the right")


def test_json_is_yaml(parser: NewParser) -> None:
    assert data('{"a": [1, true, "x\\u00e9"],\n"b":{"c":"d"}}', parser) == {"a": [1, True, "xé"], "b": {"c": "d"}}
