"""A home with routines, of whose reading is written down what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare import places
from selfcare.reading import reader
from tests.cli.marked import Home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setattr(places, "people", lambda: tmp_path / "data/people/people.json")
    return Home(tmp_path)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read."""
    names: list[str] = []
    original = reader.read

    def noted(path: Path, packed: bool) -> reader.Reading:
        names.append(path.stem)
        return original(path, packed=packed)

    monkeypatch.setattr(reader, "read", noted)
    return names


@pytest.fixture
def ailing(home: Home, reads: list[str]) -> Home:
    """Started once with an answer that closes some and leaves others open."""
    home.answer("heart", "yes")
    first = home.start()
    assert 3 < len(first) < len(home.entries()) and first == home.right()
    reads.clear()
    return home
