"""A movement is a file and a line; whoever forgets one of them is told which."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from selfcare.figure import motions
from selfcare.words.motions import MOVES

FOLDER = Path(motions.__file__).parent
FILES = sorted(file.stem for file in FOLDER.glob("*.py") if file.stem not in ("__init__", "touches"))


@pytest.mark.parametrize("stem", FILES)
def test_a_file_has_its_line(stem: str) -> None:
    name = stem.replace("_", "-")
    assert name in MOVES, f"no line for '{name}' in MOVES of selfcare/words/motions.py, so no routine can name it"
    assert import_module(f"selfcare.figure.motions.{stem}").MOTION.name == name


@pytest.mark.parametrize("name", MOVES)
def test_a_line_has_its_file(name: str) -> None:
    stem = name.replace("-", "_")
    assert stem in FILES, f"no selfcare/figure/motions/{stem}.py for '{name}' of MOVES"
