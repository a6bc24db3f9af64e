"""How problems are shown: to people, as JSON, to GitHub."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from selfcare.reading.problems import Problem, as_github, as_json, as_text, quoted

ONE = Problem("a.yaml", 2, 3, "error", "unknown key 'tips'", "did you mean 'title'?")
SOURCE = "x: 1\n  tips: 2\n"


def test_a_problem_is_shown_with_its_line_a_caret_and_what_to_do() -> None:
    assert as_text([ONE], {"a.yaml": SOURCE}).split("\n") == [
        "a.yaml:2:3: unknown key 'tips'",
        "     2 |   tips: 2",
        "       |   ^",
        "       = did you mean 'title'?",
    ]


def test_a_warning_says_that_it_is_one() -> None:
    assert as_text([replace(ONE, severity="warning")], {}).startswith("a.yaml:2:3: warning: unknown key")


def test_without_a_source_or_a_hint_the_message_stands_alone() -> None:
    assert as_text([replace(ONE, hint="")], {}) == "a.yaml:2:3: unknown key 'tips'"
    assert as_text([replace(ONE, hint="", line=99)], {"a.yaml": SOURCE}) == "a.yaml:99:3: unknown key 'tips'"
    assert as_text([], {}) == ""


def test_problems_are_sorted_by_file_and_place() -> None:
    mixed = [
        replace(ONE, path="b.yaml", line=1, message="4"),
        replace(ONE, line=10, message="3"),
        replace(ONE, line=2, column=9, message="2"),
        replace(ONE, line=2, column=1, message="1"),
    ]
    shown = [line.split(": ")[1] for line in as_text(mixed, {}).split("\n") if "yaml" in line]
    assert shown == ["1", "2", "3", "4"]
    assert [problem["message"] for problem in as_json(mixed)["problems"]] == ["1", "2", "3", "4"]


def test_at_most_twenty_of_a_file_are_shown_and_the_rest_is_counted() -> None:
    many = [replace(ONE, line=n, hint="") for n in range(1, 28)] + [replace(ONE, path="b.yaml", hint="")]
    lines = as_text(many, {}).split("\n")
    assert len(lines) == 22
    assert lines[20:] == [
        "a.yaml: and 7 more, less serious than these; 'selfcare check --json' has all",
        "b.yaml:2:3: unknown key 'tips'",
    ]


@pytest.mark.parametrize("column", [1, 30, 100, 250, 300, 301, 999])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    source = "".join(chr(ord("a") + n % 26) for n in range(300))
    _, line, caret, _ = as_text([replace(ONE, line=1, column=column)], {"a.yaml": source}).split("\n")
    assert len(line) < 100
    pointed = (line + " ")[caret.index("^")]
    assert pointed == (source[column - 1] if column <= 300 else " ")


def test_the_caret_stands_right_after_wide_and_combining_characters() -> None:
    _, line, caret, _ = as_text([replace(ONE, line=1, column=6)], {"a.yaml": "手e\u0301👋: x"}).split("\n")
    assert line == "     1 | 手e\u0301👋: x"
    assert caret == "       | " + " " * 6 + "^"  # two cells, one, none, two, one


def test_no_control_character_gets_out() -> None:
    evil = Problem("a\x1b]0;x\x07.yaml", 1, 1, "error", "b\x1b[31m\u202e", "c\x9b\n")
    sources = {evil.path: "title: \x1b[2J\ttab\u2066"}
    for shown in (as_text([evil], sources), as_github([evil])):
        assert not any(character in shown for character in "\x1b\x07\x9b\u202e\u2066\t")


def test_json_has_exactly_the_keys_of_the_contract() -> None:
    assert as_json([ONE]) == {
        "problems": [
            {
                "path": "a.yaml",
                "line": 2,
                "column": 3,
                "severity": "error",
                "message": "unknown key 'tips'",
                "hint": "did you mean 'title'?",
            }
        ]
    }
    assert as_json([]) == {"problems": []}
    assert as_json([replace(ONE, path="a\udcff.yaml")])["problems"][0]["path"] == "a?.yaml"


def test_github_gets_a_command_a_line_with_its_own_escapes() -> None:
    assert as_github([ONE]) == "::error file=a.yaml,line=2,col=3::unknown key 'tips'; did you mean 'title'?"
    odd = Problem("a,b:c%.yaml", 1, 1, "warning", "50 %\nnext::x", "")
    assert as_github([odd]) == "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=1::50 %25%0Anext::x"


def test_quoted_text_is_short_and_on_one_line() -> None:
    assert quoted("a\n b\x1b") == "'a b\N{REPLACEMENT CHARACTER}'"
    assert len(quoted("a" * 100_000)) == 42
    assert len(quoted("a " * 100_000)) <= 42
    assert quoted(" " * 500 + "b") == "'...'"
