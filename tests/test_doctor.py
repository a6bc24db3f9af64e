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
from selfcare.cli.commands import doctor
from selfcare.cli.voices import PHRASE, lines, voice
from selfcare.settings import Settings
from selfcare.sound.notes import Note
from selfcare.sound.voice import Engine, Files


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
        "voice": {"choice": "auto", "speaks": "bundled", "own": "hibari", "found": ["hibari"], "why": None},
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
        "Voice: the bundled one; in routines of your own hibari.",
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
                voice={"choice": "say", "speaks": None, "own": None, "found": [], "why": "say was not found."},
                folders=[{"name": "cache", "path": "/c", "exists": False, "writable": False}],
                history={"sessions": 2, "damaged": ["Session 1: its plan is damaged."], "problem": None},
            )
        )
    )  # fmt: skip
    assert "Sound: the terminal's bell." in said
    assert "  Not the sound stream: no sound device was found." in said
    assert "Voice: none; the words are shown." in said and "  Say was not found." in said
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
        self.words: set[str] = set()
        self.closed = False

    def warm_up(self, within: float) -> None:
        pass

    def send(self, notes: list[Note]) -> None:
        self.played += [note.sound for note in notes]

    def load_words(self, files: Files) -> None:
        self.words |= set(files)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("answers", "played", "last"),
    [
        (["y", "y"], ["start", PHRASE], "Good. All is ready."),
        (["a", "A", "y", "a", "y"], ["start"] * 3 + [PHRASE] * 2, "Good. All is ready."),
        (["n", "y"], ["start", PHRASE], "Then try `selfcare play arm-circles --sound playsound`."),
        (["y", "n"], ["start", PHRASE], "Then try `selfcare play arm-circles --sound playsound`."),
        ([], ["start", PHRASE], "Then try `selfcare play arm-circles --sound playsound`."),
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

    monkeypatch.setattr("selfcare.sound.ways.loudspeaker", lambda *_: loudspeaker)
    monkeypatch.setattr("selfcare.sound.voice.engines", list[Engine])
    monkeypatch.setattr("builtins.input", answer)
    doctor.listen(Settings(), facts())
    assert loudspeaker.played == played
    assert loudspeaker.words == {PHRASE}, "it comes with the program, and no engine is asked"
    assert loudspeaker.closed
    assert capsys.readouterr().out.strip().endswith(last)


SPEAKS = """#!{python}
import sys, wave
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
    file.writeframes(b"\\x00\\x10\\x00\\xf0" * 4000)
"""


@pytest.fixture
def espeak(tmp_path: Path) -> Path:
    path = tmp_path / "espeak-ng"
    path.write_text(SPEAKS.format(python=sys.executable).replace("\\\\", "\\"))
    path.chmod(0o755)
    return path


def of_voice(choice: str, folder: Path, *engines: Engine) -> tuple[Any, list[str]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("selfcare.sound.voice.engines", lambda: list(engines))
        patch.setattr("selfcare.cli.voices.engines", lambda: list(engines))
        found = voice(choice, folder)
    return (found["speaks"], found["own"]), list(lines(found))


def test_with_no_engine_the_bundled_voice_speaks_and_it_is_told_what_it_cannot(tmp_path: Path) -> None:
    found, said = of_voice("auto", tmp_path)
    assert found == ("bundled", "bundled")
    assert said[0].startswith("Voice: the bundled one. In routines of your own it counts and names the sides;")
    assert said[1].startswith("  No engine was found. To hear all words, install espeak-ng")


def test_an_engine_speaks_in_routines_of_ones_own_if_it_does(tmp_path: Path, espeak: Path) -> None:
    found, said = of_voice("auto", tmp_path, Engine("espeak-ng", "1", "en", str(espeak)))
    assert found == ("bundled", "espeak-ng")
    assert said == ["Voice: the bundled one; in routines of your own espeak-ng."]


def test_an_engine_that_fails_is_told_and_the_bundled_voice_speaks_all_the_same(tmp_path: Path, espeak: Path) -> None:
    espeak.write_text("#!/bin/false")
    found, said = of_voice("auto", tmp_path, Engine("espeak-ng", "1", "en", str(espeak)))
    assert found == ("bundled", None)
    assert said[0] == "Voice: the bundled one; in routines of your own none."
    assert "espeak-ng failed" in said[1]


def test_an_engine_chosen_by_name_speaks_everywhere_and_is_missed_where_it_is_not(tmp_path: Path, espeak: Path) -> None:
    assert of_voice("espeak-ng", tmp_path, Engine("espeak-ng", "1", "en", str(espeak))) == (
        ("espeak-ng", "espeak-ng"),
        ["Voice: espeak-ng."],
    )
    found, said = of_voice("espeak-ng", tmp_path)
    assert found == ("bundled", "bundled")
    assert said[1] == "  Espeak-ng, which the settings ask for, was not found."


def test_a_voice_that_is_turned_off_is_none(tmp_path: Path) -> None:
    assert of_voice("none", tmp_path) == (
        (None, None),
        ["Voice: none; the words are shown.", "  It is turned off in the settings."],
    )


def test_the_bundled_voice_alone_has_nothing_to_complain_of(tmp_path: Path) -> None:
    assert len(of_voice("bundled", tmp_path)[1]) == 1
