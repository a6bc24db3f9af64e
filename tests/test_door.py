"""What goes out: no text tells a terminal what to do."""

from __future__ import annotations

import io
import json
import re
import sys

import click
import pytest

from selfcare.door import UNSHOWABLE, Door, escaped, is_visible, one_line, straight, visible

OBEYED = "\x1b]0;owned\x07", "\x9b31m", "\u202egnp", "\r", "\x7f", "\ud800", "\u2028"


@pytest.mark.parametrize("text", OBEYED)
def test_what_a_terminal_would_obey_does_not_go_out(text: str) -> None:
    out = io.StringIO()
    door = Door(out)
    print(f"a{text}b", file=door)
    click.echo(f"c{text}d", file=door)  # type: ignore[arg-type]
    assert visible(out.getvalue().replace("\n", "")) == out.getvalue().replace("\n", "")
    assert [line[0] + line[-1] for line in out.getvalue().split("\n")[:2]] == ["ab", "cd"]


def test_no_character_that_is_replaced_can_be_printed() -> None:
    """Else a text would go out as it is, as nothing is looked for in one that can be printed."""
    replaced = re.compile(UNSHOWABLE)
    every = map(chr, range(sys.maxunicode + 1))
    found = [each for each in every if replaced.match(each)]
    assert len(found) > 2000 and not any(map(str.isprintable, found))
    assert not any(map(is_visible, found)) and is_visible("a\u00a0b") and visible("a\u00a0b") == "a\u00a0b"


def test_lines_tabs_and_what_scripts_and_emoji_need_go_out_as_they_are() -> None:
    out, text = io.StringIO(), "a\tb\n\u0646\u200c\u0645 \N{WOMAN}\u200d\N{PERSONAL COMPUTER}\n"
    assert Door(out).write(text) == len(text)
    assert out.getvalue() == text


def test_the_programs_own_commands_go_straight() -> None:
    out = io.StringIO()
    straight(Door(out)).write("\a")
    straight(out).write("\r")
    assert out.getvalue() == "\a\r"


@pytest.mark.parametrize("text", OBEYED)
def test_json_says_the_same_and_is_obeyed_by_nobody(text: str) -> None:
    told = escaped(json.dumps({"path": f"/a{text}b"}, ensure_ascii=False, indent=2))
    assert json.loads(told) == {"path": f"/a{text}b"}
    assert visible(told.replace("\n", "")) == told.replace("\n", "")


def test_words_are_kept_on_one_line_and_not_endless() -> None:
    assert one_line("  a\x1b[31m\n b " + "x" * 10_000).startswith("a [31m b xxx")
    assert len(one_line("y" * 10_000)) == 200
