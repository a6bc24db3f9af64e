"""Without a sound device the session goes on, the person is told once, and nothing else gets into the picture."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfcare.sound.loudspeaker import BELL_INSTEAD
from tests.sound.sessions import CHECKOUT, command, on_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sound of Linux is taken away")
ROUTINE = """
title: Short
prepare: 0
steps:
  - {name: Lift, reps: 12, tempo: 2s}
  - {name: Hold, duration: 6s}
"""
TOLD = "No sound: "


@pytest.fixture
def routine(tmp_path: Path) -> Path:
    path = tmp_path / "short.yaml"
    path.write_text(ROUTINE)
    return path


@pytest.fixture
def deaf(tmp_path: Path) -> dict[str, str]:
    """An environment in which no sound server is found, and ALSA has no card."""
    (tmp_path / "asoundrc").write_text("pcm.!default { type hw card 99 }\nctl.!default { type hw card 99 }\n")
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PULSE_SERVER": "unix:/nowhere",
        "PIPEWIRE_REMOTE": "nowhere",
        "ALSA_CONFIG_PATH": str(tmp_path / "asoundrc"),
        "TERM": "xterm-256color",
        **{f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")},
    }


@pytest.mark.thorough
def test_on_the_screen_there_is_nothing_but_what_we_drew_and_the_bell(routine: Path, deaf: dict[str, str]) -> None:
    with on_screen(command(routine, "--speed", "12", "--lead-in", "12", "--no-voice"), deaf) as screen:
        assert screen.read(20, until=b"a note of")
        assert screen.noise() == []
        assert TOLD.encode() in screen.drawn
        assert b"\a" in screen.drawn


@pytest.mark.thorough
def test_in_plain_mode_it_is_told_once_and_every_line_is_there(routine: Path, deaf: dict[str, str]) -> None:
    played = subprocess.run(
        command(routine, "--plain", "--speed", "12", "--no-voice"),
        cwd=CHECKOUT,
        env=deaf,
        capture_output=True,
        text=True,
        input="",
    )
    assert played.returncode == 0
    assert [line for line in played.stdout.splitlines() if line.isdigit()] == [str(n) for n in (*range(1, 13), 3, 2, 1)]
    assert "Done" in played.stdout
    (told,) = played.stderr.splitlines()
    assert told.startswith(f"selfcare: {TOLD}")
    assert BELL_INSTEAD not in told  # there is no terminal whose bell it could be
