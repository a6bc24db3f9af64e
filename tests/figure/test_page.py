"""The page of the movements is made from the movements."""

from __future__ import annotations

import sys
from pathlib import Path

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP / "docs"))

import make_motions  # noqa: E402

MAKE = "make it anew: make motions"


def test_the_page_tells_what_the_program_knows() -> None:
    assert make_motions.page() == make_motions.PAGE.read_text("utf-8"), MAKE


def test_every_picture_is_of_today_and_of_a_movement_that_is_there() -> None:
    made = dict(make_motions.pictures())
    assert {path.stem for path in make_motions.PICTURES.glob("*.svg")} == set(made), MAKE
    for name, svg in made.items():
        assert (make_motions.PICTURES / f"{name}.svg").read_text("utf-8") == svg, f"{name}: {MAKE}"
    assert (make_motions.PICTURES.parent / "arm-circles.svg").read_text("utf-8") == make_motions.arm_circles(), MAKE
