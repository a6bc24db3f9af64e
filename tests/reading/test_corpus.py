"""Texts that the guided fuzzing found once, each read soundly and alike by both parsers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.fuzz import CORPUS, advised, check


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_text_that_was_found_is_read_soundly(path: Path) -> None:
    for reading in check(path.read_bytes()):
        advised(reading)
