"""The rows that strangers are shown: each has its answer, and says nothing but what is drawn."""

from __future__ import annotations

import csv
import struct
from pathlib import Path

import pytest

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
    many = made.write(tmp_path, 24, 10, seed=3, pages=100)
    pages = sorted(tmp_path.glob("page-*.png"))
    assert pages[0].name == "page-001-100.png"
    head = pages[0].read_bytes()[:24]
    wide, high = struct.unpack(">II", head[16:])
    assert head.startswith(b"\x89PNG")
    assert wide == (made.MARGIN + 6 * (24 + 1)) * made.LARGE
    assert high == 100 * (2 * 10 + 1) * made.LARGE
    with (tmp_path / "gold.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [int(line["number"]) for line in lines] == list(range(1, many + 1))


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_gives_the_same_order(tmp_path: Path, seed: int) -> None:
    for name in ("a", "b"):
        made.write(tmp_path / name, 24, 10, seed=seed, pages=200)
    assert (tmp_path / "a" / "gold.csv").read_bytes() == (tmp_path / "b" / "gold.csv").read_bytes()
