"""The rows that strangers are shown: each has its answer, and says nothing but what is drawn."""

from __future__ import annotations

import csv
import struct
from pathlib import Path

from tests.figure import rows as made
from tests.figure.test_bundled import NO_ONE_PICTURE, NOTHING_MOVES

ROWS = made.rows()


def test_each_row_has_six_moments_and_its_answer() -> None:
    for row in ROWS:
        assert len(row.moments) == made.MOMENTS, f"{row.routine}: {row.step}"
        assert all(made.answer(row).values()), f"{row.routine}: {row.step}"


def test_no_answer_waits_for_a_step_that_is_not_drawn() -> None:
    shown = {each for row in ROWS for each in row.like}
    with made.GOLD.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            assert f"{line['routine']}: {line['step']}" in shown
            assert line["step"] not in NOTHING_MOVES.get(line["routine"], set()) - {"Settle"}
            assert line["step"] not in NO_ONE_PICTURE.get(line["routine"], set())


def test_what_looks_the_same_is_shown_once_and_counted() -> None:
    assert len({row.pictures() for row in ROWS}) == len(ROWS)
    (belly,) = (row for row in ROWS if "lymph-upper: Belly breaths" in row.like)
    assert "arm-circles: Belly breaths" in belly.like, "the same words, the same picture"


def test_a_picture_is_written_for_each_and_the_answers_apart(tmp_path: Path) -> None:
    made.write(ROWS[:5], tmp_path, 24, 10, pages=3)
    assert sorted(page.name for page in tmp_path.glob("*.png")) == ["page-001-003.png", "page-004-005.png"]
    head = (tmp_path / "page-001-003.png").read_bytes()[:24]
    wide, high = struct.unpack(">II", head[16:])
    assert head.startswith(b"\x89PNG")
    assert wide == (made.MARGIN + 6 * (24 + 1)) * made.LARGE
    assert high == 3 * (2 * 10 + 1) * made.LARGE
    with (tmp_path / "gold.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["number"] for line in lines] == ["1", "2", "3", "4", "5"]
    assert [(line["routine"], line["step"]) for line in lines] == [(row.routine, row.step) for row in ROWS[:5]]


def test_the_same_seed_gives_the_same_order_and_another_another() -> None:
    one, again, other = (made.shuffled(ROWS, seed) for seed in (1, 1, 2))
    assert one == again != other
    assert one != ROWS and len(one) == len(ROWS)
