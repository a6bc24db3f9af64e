from __future__ import annotations

from collections.abc import Iterator
from math import pi

import pytest
from msgspec.structs import replace

from selfcare.figure.cells import DARK, LIGHT, PLAIN, SIXTEEN, SIXTEEN_LIGHT, Colours, Row, rows
from selfcare.figure.coverage import Grid
from selfcare.figure.drawing import Asked, Moment, drawing
from selfcare.figure.reel import Reel
from selfcare.figure.shapes import Limb, Patch, Role, dot, mirrored, smooth
from selfcare.figure.svg import moving, picture
from selfcare.figure.timing import Seen


def test_a_disc_covers_its_area() -> None:
    grid = Grid(120, 112)
    covered = sum(part for _, _, part in grid.covered(dot(Role.STILL, (60, 56), 20)))
    assert covered == pytest.approx(pi * 400, rel=0.01)


def test_a_limb_covers_a_disc_and_what_lies_between() -> None:
    grid = Grid(120, 112)
    covered = sum(part for _, _, part in grid.covered(Limb(Role.STILL, (30, 56), (90, 56), 10, 10)))
    assert covered == pytest.approx(pi * 100 + 60 * 20, rel=0.01)


def test_a_square_covers_its_area_exactly() -> None:
    grid = Grid(120, 112)
    square = Patch(Role.STILL, ((10.5, 10.5), (20.5, 10.5), (20.5, 20.5), (10.5, 20.5)))
    assert sum(part for _, _, part in grid.covered(square)) == pytest.approx(100, rel=0.01)


def test_a_thin_way_stays_thin() -> None:
    grid = Grid(30, 28)
    assert max(part for _, _, part in grid.covered(Limb(Role.PATH, (0, 50), (100, 50), 0.9, 0.9))) < 0.5


@pytest.mark.parametrize("colours", list(Colours))
def test_every_row_is_as_wide_as_it_is_asked_for(colours: Colours) -> None:
    found = drawing(Asked("arm-circle", side="left"))
    assert found is not None
    drawn = rows(found.shapes(Moment(0.3)), 34, 16, DARK, colours)
    assert [len(row) for row in drawn] == [34] * 16


def test_sixteen_colours_use_names_of_the_sixteen_and_nothing_between() -> None:
    found = drawing(Asked("stroke", on="back", by="palms"))
    assert found is not None
    for tones, names in ((DARK, SIXTEEN), (LIGHT, SIXTEEN_LIGHT)):
        drawn = rows(found.shapes(Moment(0.3)), 56, 26, tones, Colours.SIXTEEN)
        used = {colour for row in drawn for _, fore, back in row for colour in (fore, back)} - {""}
        assert used <= set(names.values())
        assert names[Role.TOUCHING] in used and names[Role.STILL] in used


def test_without_colour_what_moves_and_what_touches_still_differ_from_the_body() -> None:
    assert len({PLAIN[role] for role in (Role.STILL, Role.MOVING, Role.TOUCHING, Role.ARROW)}) == 4
    found = drawing(Asked("stroke", on="forearm"))
    assert found is not None
    drawn = rows(found.shapes(Moment(0.3)), 56, 26, DARK, Colours.NONE)
    used = {sign for row in drawn for sign, fore, back in row}
    assert not any(fore or back for row in drawn for _, fore, back in row)
    assert {PLAIN[Role.STILL], PLAIN[Role.TOUCHING]} <= used


def test_the_left_is_the_mirror_of_the_right_in_cells_too() -> None:
    shapes = [
        Limb(Role.MOVING, (20, 30), (70, 80), 9, 4),
        smooth(Role.STILL, [(80, 20), (100, 40), (90, 70), (70, 40)]),
    ]
    right = rows(shapes, 60, 28)
    left = rows(mirrored(shapes), 60, 28)
    assert [row[::-1] for row in left] == list(right)


def test_an_svg_says_what_it_shows_and_a_moving_one_stands_still_for_whoever_wants_that() -> None:
    assert 'aria-label="Arms &amp; &quot;more&quot;"' in picture([dot(Role.STILL, (1, 1), 1)], 'Arms & "more"')
    told = moving([[dot(Role.STILL, (1, 1), 1)], [dot(Role.MOVING, (1, 1), 1)]], "Arms", 2, DARK)
    assert "prefers-reduced-motion" in told and "<script" not in told


@pytest.mark.parametrize("names", [SIXTEEN, SIXTEEN_LIGHT])
@pytest.mark.parametrize(
    ("one", "other"), [(Role.TOUCHING, Role.SLEEVE), (Role.MOVING, Role.FAR), (Role.TOUCHING, Role.MOVING)]
)
def test_sixteen_colours_tell_a_hand_from_its_arm_by_more_than_brightness(
    names: dict[Role, str], one: Role, other: Role
) -> None:
    """A colour and its bright one look alike in many terminals: a hand had no end, and near was far."""
    assert names[one].removeprefix("bright_") != names[other].removeprefix("bright_")


@pytest.mark.parametrize("size", [(40, 10), (30, 10), (24, 10), (30, 12)])
@pytest.mark.parametrize("colours", [Colours.TRUE, Colours.SIXTEEN, Colours.NONE])
@pytest.mark.parametrize("motion", ["knee", "one-leg", "wrist"])
def test_an_r_is_no_blot_in_the_smallest_place_either(size: tuple[int, int], colours: Colours, motion: str) -> None:
    """At 40 by 12 it was a few dots that looked like an exclamation mark."""
    found = drawing(Asked(motion, side="right"))
    assert found is not None
    small, usual = (
        _letter(Reel(replace(found, _shapes=lambda _: []), *size, DARK, colours)) for size in (size, (30, 14))
    )
    assert small == usual
    if colours is not Colours.TRUE:
        assert small == ["###", "#..#", "#..#", "###", "#.##", "#..#"]


def _letter(alone: Reel) -> list[str]:
    dots = [half for row in alone.rows(Seen(Moment(), False)) for half in _halves(row)]
    left = min(row.index("#") for row in dots if "#" in row)
    return [row[left:].rstrip(".") for row in dots if "#" in row]


def _halves(row: Row) -> Iterator[str]:
    """The upper and the lower dots of a row of cells, those that are bright."""
    for half, other in (("▀", "▄"), ("▄", "▀")):
        yield "".join(
            "#" if (sign in ("█", half) and _bright(fore)) or (sign == other and back and _bright(back)) else "."
            for sign, fore, back in row
        )


def _bright(colour: str) -> bool:
    return int(colour[1:3], 16) > 150 if colour.startswith("#") else colour in ("", "bright_white")


@pytest.mark.parametrize("colours", [Colours.SIXTEEN, Colours.NONE])
def test_where_nothing_shines_through_an_arrow_leaves_the_foot_in_sight(colours: Colours) -> None:
    """The toes that go up were yellow, as the arrow was drawn over them."""
    found = drawing(Asked("toe-raise"))
    assert found is not None
    foot = SIXTEEN[Role.MOVING] if colours is Colours.SIXTEEN else "█"
    for at in (0.1, 0.2, 0.3, 0.8):
        shapes = found.shapes(Moment(at))
        bare = rows([shape for shape in shapes if shape.role is not Role.ARROW], 30, 14, DARK, colours)
        told = rows(shapes, 30, 14, DARK, colours)
        lost = [
            (before, after)
            for row, with_arrow in zip(bare, told, strict=True)
            for before, after in zip(row, with_arrow, strict=True)
            if foot in before and before != after and foot not in after
        ]
        assert lost == []
