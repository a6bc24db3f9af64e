"""What is remembered: read kindly, written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.settings import Settings


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    assert Settings(theme="selfcare-light", lead_in=30, muted=True).write(path)
    assert Settings.read(path) == Settings(theme="selfcare-light", lead_in=30, muted=True)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "nonsense", "[1]", "{", '{"lead_in": "long", "muted": 1, "other": 3}', "\x00"])
def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, "utf-8")
    assert Settings.read(path) == Settings()


def test_a_missing_file_gives_the_defaults_and_limits_hold(tmp_path: Path) -> None:
    assert Settings.read(tmp_path / "none.json") == Settings()
    path = tmp_path / "settings.json"
    path.write_text('{"lead_in": 99999}', "utf-8")
    assert Settings.read(path).lead_in == 120


def test_a_disk_that_takes_nothing_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert Settings().write(tmp_path / "file" / "settings.json") is False
