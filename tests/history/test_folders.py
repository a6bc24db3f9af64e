"""Whether anything was kept is known without loading the history."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.history.folders import folder_of, has_logs, is_begun


def test_where_nothing_was_ever_kept_nothing_is_begun(tmp_path: Path) -> None:
    history = tmp_path / "never made" / "history.db"
    assert not is_begun(history) and not has_logs(history)


def test_a_log_alone_is_a_beginning(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    folder_of(history).mkdir()
    assert not is_begun(history)
    (folder_of(history) / "x.log").touch()
    assert has_logs(history) and is_begun(history)


def test_a_history_is_a_beginning_whatever_stands_there(tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    history.symlink_to(tmp_path / "a disk that is not there")
    assert is_begun(history) and not has_logs(history)


def test_what_cannot_be_seen_is_looked_for_by_who_can_tell_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "lstat", refused)
    monkeypatch.setattr(Path, "iterdir", refused)
    history = tmp_path / "history.db"
    assert is_begun(history) and has_logs(history)
