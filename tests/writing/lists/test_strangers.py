"""What strangers wrote becomes what they meant, or is told."""

from __future__ import annotations

import pytest

from selfcare.writing.lists import made
from tests.writing.lists.strangers import ALL
from tests.writing.lists.test_lists import shown, wanted


@pytest.mark.thorough
@pytest.mark.parametrize(("text", "expected"), ALL)
def test_a_stranger_s_list_becomes_what_was_meant_or_is_told(text: str, expected: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(expected))
