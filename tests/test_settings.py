"""What is remembered: read kindly, written whole, and never thrown away."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest

from selfcare.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    assert Settings(theme="selfcare-light", lead_in=30, muted=True).write(path)
    assert Settings.read(path) == Settings(theme="selfcare-light", lead_in=30, muted=True)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


UNREADABLE = {
    "nothing": b"",
    "nonsense": b"nonsense",
    "a list": b"[1]",
    "cut short": b'{"emergency": "11',
    "a zero": b"\x00",
    "not UTF-8": b'{"emergency": "\xff"}',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "huge": b" " * (1 << 20) + b"{}",
}


@pytest.mark.parametrize("how", UNREADABLE)
def test_a_file_that_cannot_be_read_gives_the_defaults_says_so_and_is_kept(path: Path, how: str) -> None:
    path.write_bytes(UNREADABLE[how])
    settings = Settings.read(path)
    assert settings == Settings()
    assert settings.trouble and "could not be read" in settings.trouble
    assert path.read_bytes() == UNREADABLE[how], "reading moves nothing"
    settings.muted = True
    assert settings.write(path)
    assert path.with_suffix(".unreadable").read_bytes() == UNREADABLE[how]
    assert Settings.read(path) == Settings(muted=True)
    assert Settings.read(path).trouble is None


def test_what_is_set_aside_twice_is_kept_twice(path: Path) -> None:
    for word in (b"first", b"second"):
        path.write_bytes(word)
        settings = Settings.read(path)
        settings.muted = not settings.muted
        assert settings.write(path)
    assert sorted(each.read_bytes() for each in path.parent.glob("*.unreadable*")) == [b"first", b"second"]


def test_a_value_of_another_kind_is_left_out_and_the_rest_is_read(path: Path) -> None:
    path.write_text('{"lead_in": "long", "muted": 1, "helper": "Anna 12", "other": 3}', "utf-8")
    assert Settings.read(path) == Settings(helper="Anna 12")


def test_keys_of_a_newer_version_stay(path: Path) -> None:
    path.write_text('{"version": 7, "new": {"deep": [1, "\\ud800"]}, "helper": "Anna 12"}', "utf-8")
    settings = Settings.read(path)
    settings.muted = True
    assert settings.write(path)
    found = json.loads(path.read_text("utf-8"))
    assert found == {"version": 7, "new": {"deep": [1, "\ud800"]}, "helper": "Anna 12", "muted": True}


def test_two_windows_keep_each_others_changes(path: Path) -> None:
    one, two = Settings.read(path), Settings.read(path)
    one.emergency = "112"
    assert one.write(path)
    two.muted = True
    assert two.write(path)
    one.lead_in = 30
    assert one.write(path)
    assert Settings.read(path) == Settings(emergency="112", muted=True, lead_in=30)


def test_many_windows_at_once_lose_nothing(path: Path) -> None:
    names = ("muted", "speaking", "lead_in", "cues_volume", "voice_volume", "latency_ms", "emergency", "helper")
    wanted = Settings(
        lead_in=3, muted=True, speaking=False, cues_volume=4, voice_volume=5, latency_ms=6, emergency="7", helper="8"
    )

    def change(name: str) -> None:
        settings = Settings.read(path)
        setattr(settings, name, getattr(wanted, name))
        assert settings.write(path)

    windows = [threading.Thread(target=change, args=(name,)) for name in names]
    for each in windows:
        each.start()
    for each in windows:
        each.join()
    found = Settings.read(path)
    assert {name: getattr(found, name) for name in names} == {name: getattr(wanted, name) for name in names}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("kind", ["a pipe", "a folder", "a link"])
def test_what_is_no_file_is_refused_by_its_name_and_left_alone(path: Path, kind: str) -> None:
    match kind:
        case "a pipe":
            os.mkfifo(path)
        case "a folder":
            path.mkdir()
        case _:
            path.symlink_to("/dev/zero")
    settings = Settings.read(path)
    assert settings == Settings() and settings.trouble == f"The settings could not be read: {path} is {kind}."
    settings.muted = True
    assert not settings.write(path)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"] and not path.is_file()


def test_what_a_terminal_would_obey_and_half_characters_are_left_out(path: Path) -> None:
    path.write_text('{"emergency": "1\\u001b[2J1\\u202e2", "helper": "An\\ud800na"}', "utf-8")
    assert Settings.read(path) == Settings(emergency="1 [2J1 2", helper="An na")


def test_a_missing_file_gives_the_defaults_and_limits_hold(tmp_path: Path) -> None:
    assert Settings.read(tmp_path / "none.json") == Settings()
    path = tmp_path / "settings.json"
    path.write_text('{"lead_in": 99999}', "utf-8")
    assert Settings.read(path).lead_in == 120


def test_a_disk_that_takes_nothing_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    settings = Settings(muted=True)
    assert settings.write(tmp_path / "file" / "settings.json") is False
    assert settings.trouble and "could not be kept" in settings.trouble


def test_what_was_not_changed_writes_nothing(path: Path) -> None:
    settings = Settings.read(path)
    assert settings.write(path)
    assert not path.exists()
