"""Every cell of every caution, tried on a routine of one step that does just that, at just that reach."""

from __future__ import annotations

import pytest

from selfcare.care.cautions import What, cautions
from tests.care.matrix import MATRIX
from tests.care.weaker import CELLS, outcome_of, survivors


def test_every_caution_has_its_row_and_every_row_its_caution() -> None:
    assert set(MATRIX) == {each.id for each in cautions()}


def test_no_cell_is_without_its_promise() -> None:
    for each in cautions():
        found = {
            (reach.value, what.value): cell.value for reach, cells in each.cells.items() for what, cell in cells.items()
        }
        promised = {
            (reach, what): cell
            for reach, cells in MATRIX[each.id].items()
            for cell, whats in cells.items()
            for what in whats.split()
        }
        assert found == promised, each.id


@pytest.mark.parametrize(("id", "reach", "what", "cell"), CELLS)
def test_a_cell_does_what_it_promises(id: str, reach: str, what: str, cell: str) -> None:
    assert outcome_of(id, reach, what) == cell


def test_a_cell_that_is_weakened_by_one_step_is_noticed() -> None:
    """Every seventh here; `python -m tests.care.weaker` tries them all."""
    assert survivors(CELLS[::7]) == []


def test_the_warmth_tip_is_forbidden_where_the_matrix_says_so() -> None:
    forbidden = {each.id for each in cautions() if each.speaks_of(What.HEAT)}
    assert {"numb", "pad", "clot-now", "fever", "dm-foot", "device", "nodes", "child", "capacity"} <= forbidden
    assert not forbidden & {"balance", "hypo", "allergy", "vertigo"}
