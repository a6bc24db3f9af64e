"""`doctor` says what works, and why what does not does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from selfcare import places
from selfcare.cli import doctor
from selfcare.settings import Settings
from selfcare.sound.score import Note
from selfcare.sound.voice import Engine


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def facts(**given: Any) -> dict[str, Any]:
    return {
        "schema_version": 1, "version": "1", "python": "3.11", "platform": "Linux",
        "terminal": {
            "interactive": True, "type": "xterm", "columns": 80, "rows": 24, "colours": "16 million", "utf8": True,
        },
        "sound": {
            "choice": "auto", "plays": "stream",
            "ways": [{"way": "stream", "works": True, "on": "PulseAudio", "why": None}],
        },
        "voice": {"choice": "auto", "speaks": "hibari", "found": ["hibari"], "why": None},
        "awake": {"works": True},
        "folders": [{"name": "routines", "path": "/r", "exists": True, "writable": True}],
        "history": {"sessions": 3, "damaged": [], "problem": None},
        **given,
    }  # fmt: skip


def test_where_all_is_well_each_thing_has_a_line() -> None:
    assert list(doctor.lines(facts())) == [
        "selfcare 1, Python 3.11, Linux",
        "Terminal: xterm, 80 by 24, colours: 16 million, all letters (UTF-8).",
        "Sound: the sound stream, on PulseAudio.",
        "Voice: hibari.",
        "Keeping the screen on: yes.",
        "Routines: /r",
        "Sessions kept: 3",
    ]


def test_what_does_not_work_is_told_with_its_reason() -> None:
    said = list(
        doctor.lines(
            facts(
                sound={"choice": "auto", "plays": "bell", "ways": [
                    {"way": "stream", "works": False, "on": None, "why": "no sound device was found."},
                    {"way": "bell", "works": True, "on": None, "why": None},
                ]},
                voice={"choice": "auto", "speaks": None, "found": [], "why": "no voice was found."},
                folders=[{"name": "cache", "path": "/c", "exists": False, "writable": False}],
                history={"sessions": 2, "damaged": ["Session 1: its plan is damaged."], "problem": None},
            )
        )
    )  # fmt: skip
    assert "Sound: the terminal's bell." in said
    assert "  Not the sound stream: no sound device was found." in said
    assert "  No voice was found." in said
    assert "Cache: /c (made when it is needed): CANNOT BE WRITTEN" in said
    assert "  Session 1: its plan is damaged." in said


def test_json_is_one_object_with_its_version_and_every_part(home: Path) -> None:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PULSE_", "XDG_RUNTIME"))}
    answer = subprocess.run(
        [sys.executable, "-m", "selfcare", "doctor", "--json"],
        env={**env, "HOME": str(home), "PULSE_SERVER": "unix:/nowhere"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert answer.returncode == 0
    assert answer.stderr == ""
    found = json.loads(answer.stdout)
    assert found["schema_version"] == 1
    assert set(found) == set(facts())
    assert {each["name"] for each in found["folders"]} == {"routines", "history", "settings", "cache", "log"}
    assert all(each["writable"] for each in found["folders"])


def test_a_folder_that_is_not_there_is_judged_by_the_one_above_it(tmp_path: Path) -> None:
    assert doctor.writable(tmp_path / "a" / "b")
    (tmp_path / "file").touch()
    assert not doctor.writable(tmp_path / "file" / "b")


def test_looking_at_the_history_makes_none_and_finds_damage() -> None:
    assert doctor.history() == {"sessions": 0, "damaged": [], "problem": None}
    assert not places.history().exists()
    places.history().parent.mkdir(parents=True)
    places.history().write_bytes(b"no database at all" * 100)
    found = doctor.history()
    assert found["problem"] or found["damaged"]


class Loudspeaker:
    """Plays nothing, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.closed = False

    def warm_up(self, within: float) -> None:
        pass

    def send(self, notes: list[Note]) -> None:
        self.played += [note.sound for note in notes]

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("answers", "played", "last"),
    [
        (["y"], ["start"], "Good. All is ready."),
        (["a", "A", "y"], ["start"] * 3, "Good. All is ready."),
        (["n"], ["start"], "Then try `selfcare play arm-circles --sound playsound`."),
        ([], ["start"], "Then try `selfcare play arm-circles --sound playsound`."),
    ],
)
def test_a_sound_is_played_and_asked_about(
    answers: list[str],
    played: list[str],
    last: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    loudspeaker = Loudspeaker()

    def answer() -> str:
        if not answers:
            raise EOFError
        return answers.pop(0)

    monkeypatch.setattr("selfcare.sound.loudspeaker.loudspeaker", lambda *_: loudspeaker)
    monkeypatch.setattr("selfcare.sound.voice.engines", list[Engine])
    monkeypatch.setattr("builtins.input", answer)
    doctor.listen(Settings(), facts())
    assert loudspeaker.played == played
    assert loudspeaker.closed
    assert capsys.readouterr().out.strip().endswith(last)
