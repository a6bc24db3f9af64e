from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from selfcare.format.within import steps_of
from selfcare.reading.reader import read
from selfcare.tui.bigtype import TALLEST, is_big, render
from selfcare.tui.columns import cells

DIGITS = "0123456789"
WORDS = ["7", "10", "1:52", "LEFT", "Right", "REST", "PAUSED", "DONE", "GET READY", "3/4", "DON'T", "WARM-UP", "0.5"]
ROOMS = [0, 1, 2, 5, 9, 21, 40, 77, 400]
HOSTILE = [
    "[/x]",
    "[bold red]7[/]",
    "\x1b[31m7\x1b]0;owned\x07",
    "🙂🙂",
    "❤️ 10",
    "日本語",
    "e\u0301",
    "\u202e10",
    "A" * 100_000,
    "10 " * 50_000,
    "\x00",
    "\n\n",
    "   ",
    "",
    "ß",
    "½",
]


@pytest.mark.thorough
@pytest.mark.parametrize("text", WORDS + HOSTILE)
@pytest.mark.parametrize("blocks", [True, False])
def test_nothing_is_ever_larger_than_its_room(text: str, blocks: bool) -> None:
    for width in ROOMS:
        for height in ROOMS:
            rows = render(text, width, height, reserve="88:88", blocks=blocks)
            assert len(rows) <= height
            assert all(cells(row) <= width for row in rows)


@pytest.mark.parametrize("text", WORDS + HOSTILE)
def test_no_control_character_ever_comes_out(text: str) -> None:
    assert all(row.isprintable() for width in (5, 80) for row in render(text, width, 10))


def test_a_room_of_any_size_can_be_asked_for() -> None:
    assert render("10", -1, 5) == render("10", 5, -3) == []
    assert len(render("10", 10**9, 10**9)) == TALLEST


@pytest.mark.thorough
@pytest.mark.parametrize("rows", range(3, TALLEST + 1))
def test_a_digit_takes_exactly_the_height_asked_for_where_there_is_width(rows: int) -> None:
    assert {len(render(digit, 200, rows)) for digit in DIGITS} == {rows}


@pytest.mark.parametrize("blocks", [True, False])
@pytest.mark.parametrize("rows", [*range(3, 24), TALLEST])
def test_all_digits_differ_and_are_equally_wide_at_every_size(rows: int, blocks: bool) -> None:
    drawn = {digit: render(digit, 200, rows, blocks=blocks) for digit in DIGITS}
    assert len({len(row) for digit in drawn.values() for row in digit}) == 1
    for one, other in combinations(DIGITS, 2):
        pairs = zip(drawn[one], drawn[other], strict=True)
        assert any(a != b for x, y in pairs for a, b in zip(x, y, strict=True)), (one, other)


@pytest.mark.parametrize("rows", [5, 6, 7, 8, 10, 14, 20])
@pytest.mark.parametrize(("open_one", "closed"), ["38", "98", "68", "56", "39", "17", "08"])
def test_digits_that_are_easily_mistaken_differ_by_a_whole_stroke(open_one: str, closed: str, rows: int) -> None:
    one, other = render(open_one, 200, rows), render(closed, 200, rows)
    differing = sum(a != b for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True))
    stroke = len(render("I", 200, rows)[0])
    assert differing >= stroke


@pytest.mark.parametrize("width", [36, 60, 76, 116, 200])
@pytest.mark.parametrize("rows", [3, 4, 5, 6, 8, 10, 14, 20])
def test_all_letters_differ_from_each_other(rows: int, width: int) -> None:
    drawn = ["\n".join(render(chr(letter), width, rows)) for letter in range(ord("A"), ord("Z") + 1)]
    assert len(set(drawn)) == 26


@pytest.mark.thorough
@pytest.mark.parametrize("rows", range(3, 24))
def test_every_glyph_fills_its_height_to_the_foot(rows: int) -> None:
    for char in DIGITS + "ABCDEFGHIJKLMNOPRSTUVWXYZ":
        drawn = render(char, 200, rows)
        assert drawn[0].strip()
        assert set(drawn[-1].strip()) & {"█", "▄"}, char


@pytest.mark.parametrize("rows", [5, 8, 10, 14, 20])
def test_strokes_are_even(rows: int) -> None:
    """The stem of L is as wide in columns as its foot is high in half rows."""
    drawn = render("L", 200, rows)
    stem = len(drawn[0].strip())
    foot = sum({"█": 2, "▄": 1, "▀": 1, " ": 0}[row[-1]] for row in drawn)
    assert stem == foot


def test_running_figures_keep_their_size_and_the_place_of_their_last_digit() -> None:
    for width, rows in [(20, 6), (36, 5), (76, 8), (116, 14)]:
        pictures = [render(str(n), width, rows, reserve="88") for n in range(99, -1, -1)]
        assert len({(len(picture), len(picture[0])) for picture in pictures}) == 1
        nine, nineteen = pictures[90], pictures[80]
        wide = max(len(row.strip()) for row in render("9", width, len(nine)))
        assert [row[-wide:] for row in nine] == [row[-wide:] for row in nineteen]


def test_a_clock_keeps_its_colon_where_it_is() -> None:
    pictures = [render(f"{s // 60}:{s % 60:02}", 76, 8, reserve="8:88") for s in range(0, 600, 7)]
    digit, clock = len(render("8", 999, 8)[0]), len(pictures[0][0])
    gap = (clock - 3 * digit) // 4
    assert len({tuple(row[digit : digit + 3 * gap] for row in picture) for picture in pictures}) == 1
    assert len({(len(picture), len(picture[0])) for picture in pictures}) == 1


def test_a_figure_wider_than_its_reserve_is_still_shown_whole() -> None:
    assert render("100", 76, 8, reserve="8") == render("100", 76, 8)


def test_a_reserve_is_for_figures_and_leaves_words_alone() -> None:
    assert render("REST", 76, 8, reserve="88:88:88") == render("REST", 76, 8)


def test_lower_case_is_shown_as_capitals_and_typographic_signs_as_plain_ones() -> None:
    assert render("don’t", 76, 8) == render("DON'T", 76, 8)


def test_words_break_into_lines_only_where_that_makes_them_much_larger() -> None:
    assert len(render("GET READY", 76, 8)) == 5
    assert len(render("GET READY", 40, 13)) == 11
    assert render("GET READY", 76, 5) == render("GET  READY", 76, 5)


def test_get_ready_is_large_even_on_a_screen_of_forty_columns() -> None:
    assert is_big("GET READY", 36, 4)
    assert all(is_big(word, 36, 4) for word in WORDS)


@pytest.mark.parametrize("text", ["½", "日本語", "[/x]", "a_b", "é"])
def test_what_has_no_glyph_comes_back_as_it_is(text: str) -> None:
    assert render(text, 80, 8) == [text]


def test_what_does_not_fit_comes_back_plain_and_cut() -> None:
    assert render("Paused", 10, 8) == ["Paused"]
    assert render("Paused", 80, 2) == ["Paused"]
    assert render("Paused", 3, 8) == ["Pau"]
    assert render("日本語", 5, 8) == ["日本"]


def test_without_blocks_only_plain_ascii_is_drawn() -> None:
    for rows in (5, 7, 12):
        assert {char for row in render("12:30", 200, rows, blocks=False) for char in row} == {"#", " "}


def test_a_count_looks_like_this() -> None:
    assert "\n".join(row.rstrip() for row in render("1:52", 36, 5)) == GOLDEN_FIVE
    assert "\n".join(row.rstrip() for row in render("Right", 80, 4)) == GOLDEN_FOUR
    assert "\n".join(row.rstrip() for row in render("7", 80, 7, blocks=False)) == GOLDEN_ASCII


GOLDEN_FIVE = """\
 ▄▄██▀        ████████  ▄██████▄
██▀██     ██  ██        ██    ██
   ██         ███████▄      ▄██▀
   ██     ██        ██   ▄▄██▀
████████      ███████▀  ████████"""
GOLDEN_FOUR = """\
▄▄▄▄  ▄  ▄▄▄  ▄   ▄ ▄▄▄▄▄
█   █ █ █   ▀ █   █   █
█▀█▀  █ █ ▀▀█ █▀▀▀█   █
█  ▀▄ █ ▀▄▄▄▀ █   █   █"""
GOLDEN_ASCII = """\
##########
        ##
      ##
      ##
    ##
    ##
    ##"""


def test_the_name_of_every_step_that_comes_along_has_all_its_letters() -> None:
    routines = [read(path).routine for path in (Path(__file__).parents[2] / "routines").glob("*.yaml")]
    names = {step.name for routine in routines if routine is not None for step in steps_of(routine.steps)}
    assert len(names) > 100
    assert [name for name in names if name and not is_big(name, 400, 12)] == []


def test_two_lines_are_as_even_as_can_be() -> None:
    from selfcare.tui.bigtype import _choose

    broken = {text: _choose(text, 72, 6, "", True) for text in ("What may be touched", "Shoulder circles forwards")}
    assert [found and found.lines for found in broken.values()] == [
        ("WHAT MAY", "BE TOUCHED"),
        ("SHOULDER", "CIRCLES FORWARDS"),
    ]
