"""`selfcare export`: files to take along, whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.care.asking import questions
from selfcare.care.unasked import closing, opening, taking_place
from selfcare.cli import recording
from selfcare.cli.outgoing import NotMade, draft_of
from selfcare.session.timeline import compile_routine
from selfcare.sound import files
from selfcare.sound.render import QUIET, RATE, RING, STAND_BACK, Around
from selfcare.sound.voice import Files
from tests.care.judging import routine
from tests.test_cli import Selfcare, selfcare  # noqa: F401

ESPEAK = f"""#!{sys.executable}
import sys, wave
text = sys.stdin.read()
if "fever" in text and {{fails}}:
    raise SystemExit(3)
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
    file.writeframes(b"\\x00\\x10\\x00\\xf0" * 20 * len(text))
"""
OPEN = "title: Waits\nprepare: 0s\nsteps:\n  - {name: Soak, until: ready, expect: 20s}\n  - Hold: 2s\n"


def with_voice(selfcare: Selfcare, fails: bool = False, engine: str = "espeak-ng") -> None:  # noqa: F811
    """An espeak-ng of our own making, and no other voice."""
    programs = selfcare.home / "programs"
    programs.mkdir()
    (programs / "espeak-ng").write_text(ESPEAK.format(fails=fails), "utf-8")
    (programs / "espeak-ng").chmod(0o755)
    selfcare.env["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
    chosen = selfcare.home / ".config" / "selfcare" / "settings.json"
    chosen.parent.mkdir(parents=True)
    chosen.write_text(json.dumps({"voice": engine, "emergency": "15"}), "utf-8")


def length(path: Path) -> float:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return file.getnframes() / RATE


def test_without_words_a_recording_is_the_session_and_the_time_to_stand_back(selfcare: Selfcare) -> None:  # noqa: F811
    done = selfcare("export", "arm-circles", "--audio", "arms.wav", "--no-voice")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Written: arms.wav, 6 min 11 s, 17.8 MB\n"
    assert length(selfcare.home / "arms.wav") == pytest.approx(STAND_BACK + 352 + RING + QUIET, abs=1e-4)


@pytest.mark.thorough
def test_with_words_it_is_longer_by_what_is_said_around_it(selfcare: Selfcare) -> None:  # noqa: F811
    with_voice(selfcare)
    done = selfcare("export", "arm-circles", "--audio", "arms.wav")
    assert (done.returncode, done.stderr) == (0, "")
    given = routine("arm-circles")
    said = sum(len(text) * 40 / 22_050 for text in (*opening(given), *taking_place(given), *closing(given)))
    assert length(selfcare.home / "arms.wav") > STAND_BACK + 352 + RING + said / 2


def test_a_level_is_heeded(selfcare: Selfcare) -> None:  # noqa: F811
    selfcare("export", "arm-circles", "--audio", "arms.wav", "--no-voice", "--level", "easy")
    assert length(selfcare.home / "arms.wav") < 300


def test_the_seated_way_is_a_file_of_its_own(selfcare: Selfcare) -> None:  # noqa: F811
    done = selfcare("export", "arm-circles", "--seated", "--sheet", "arms.html")
    text = (selfcare.home / "arms.html").read_text("utf-8")
    assert done.returncode == 0 and "done sitting" in text
    assert "Sit tall on a sturdy chair" in text and "Stand relaxed" not in text and "It is done sitting." not in text
    assert selfcare("export", "arm-circles", "--seated", "--audio", "arms.wav", "--no-voice").returncode == 0
    none = selfcare("export", "breath-calm", "--seated", "--sheet", "calm.html")
    assert none.returncode == 2 and "has no seated twin" in none.stderr


def test_both_are_made_at_once_and_nothing_else_is_left(selfcare: Selfcare) -> None:  # noqa: F811
    path = selfcare.write("waits.yaml", OPEN)
    done = selfcare("export", path, "--audio", "waits.wav", "--sheet", "waits.html", "--no-voice")
    assert done.returncode == 0 and done.stdout.count("Written: ") == 2
    assert "1 step that waits for you" in done.stderr
    assert length(selfcare.home / "waits.wav") == pytest.approx(STAND_BACK + 22 + RING + QUIET, abs=1e-4)
    assert "<h1>Waits</h1>" in (selfcare.home / "waits.html").read_text("utf-8")
    assert {path.suffix for path in selfcare.home.iterdir() if path.is_file()} == {".wav", ".html"}


def test_where_nobody_can_speak_it_is_said_and_the_tones_are_written(selfcare: Selfcare) -> None:  # noqa: F811
    with_voice(selfcare, engine="say" if sys.platform != "darwin" else "sapi")
    done = selfcare("export", selfcare.write("waits.yaml", OPEN), "--audio", "waits.wav")
    assert done.returncode == 0 and "no voice" in done.stderr and "--sheet" in done.stderr
    assert (selfcare.home / "waits.wav").exists()


def test_a_sound_of_the_routines_own_that_cannot_be_read_is_told(selfcare: Selfcare) -> None:  # noqa: F811
    cue = "{name: Hold, duration: 4s, cues: [{at: 1s, sound: gong.wav}]}"
    path = selfcare.write("gong.yaml", f"title: Gong\nprepare: 0s\nsteps:\n  - {cue}\n")
    (selfcare.own / "gong.wav").write_bytes(b"no sound at all")
    done = selfcare("export", path, "--audio", "gong.wav", "--no-voice")
    assert (done.returncode, done.stderr) == (0, "selfcare: gong.wav cannot be played; a chime stands in for it.\n")
    with wave.open(str(selfcare.home / "gong.wav")) as file:
        file.setpos(round((STAND_BACK + 1) * RATE))
        assert any(file.readframes(RATE // 10))


@pytest.mark.thorough
def test_words_that_failed_are_told(selfcare: Selfcare) -> None:  # noqa: F811
    with_voice(selfcare, fails=True)
    done = selfcare("export", "elder-hand", "--audio", "hand.wav")
    assert done.returncode == 0 and "No voice for 1 of" in done.stderr and "shown" not in done.stderr


def test_the_numbers_to_call_stand_on_the_page(selfcare: Selfcare) -> None:  # noqa: F811
    with_voice(selfcare)
    selfcare("export", "breath-calm", "--sheet", "calm.html")
    assert "Emergency number: 15." in (selfcare.home / "calm.html").read_text("utf-8")


def test_a_file_that_is_there_is_replaced_only_by_force(selfcare: Selfcare) -> None:  # noqa: F811
    kept = selfcare.home / "calm.html"
    kept.write_text("mine", "utf-8")
    done = selfcare("export", "breath-calm", "--sheet", "calm.html", "--audio", "calm.wav")
    assert done.returncode == 2 and "--force" in done.stderr
    assert kept.read_text("utf-8") == "mine" and not (selfcare.home / "calm.wav").exists()
    assert selfcare("export", "breath-calm", "--sheet", "calm.html", "--force").returncode == 0
    assert "mine" not in kept.read_text("utf-8")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["breath-calm"], 2, "--audio FILE.wav"),
        (["breath-calm", "--audio", "calm.m4a"], 2, ".wav, .flac, .mp3 or .ogg"),
        (["breath-calm", "--sheet", "calm.pdf"], 2, ".html or .htm"),
        (["breath-calm", "--audio", "missing/calm.wav"], 1, "there is no such folder"),
        (["breath-clam", "--audio", "calm.wav"], 3, "breath-calm"),
        (["breath-calm", "--level", "most", "--audio", "calm.wav"], 2, "level"),
    ],
)
def test_what_cannot_be_made_is_told_in_a_sentence(
    selfcare: Selfcare,  # noqa: F811
    arguments: list[str],
    code: int,
    told: str,
) -> None:
    done = selfcare("export", *arguments)
    assert done.returncode == code and told in done.stderr
    assert "Traceback" not in done.stderr and done.stdout == ""
    assert not [path for path in selfcare.home.iterdir() if path.is_file()]


def test_without_the_package_it_says_what_works_and_what_brings_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    from selfcare.cli.main import main

    monkeypatch.setattr(files, "can_encode", lambda: False)
    # What brings it hangs on how selfcare was installed, and is tried in test_extras.
    monkeypatch.setattr("selfcare.cli.commands.export.bringing", lambda extra: f"bring {extra}")
    done = CliRunner().invoke(main, ["export", "breath-calm", "--audio", "calm.mp3"])
    assert done.exit_code == 2
    assert "WAV can be written here (calm.wav)" in done.stderr and "one package more: bring audio" in done.stderr


def test_the_package_is_not_loaded_for_wav_or_a_page(selfcare: Selfcare) -> None:  # noqa: F811
    code = "import sys\nfrom selfcare.cli.main import main\ntry:\n    main()\nexcept SystemExit:"
    code += "\n    print(*sys.modules)"
    arguments = ["export", "breath-calm", "--audio", "calm.wav", "--sheet", "calm.html", "--no-voice"]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, env=selfcare.env, cwd=selfcare.home, timeout=60, check=True,
    )  # fmt: skip
    assert not {"soundfile", "textual", "rich"} & set(done.stdout.split())


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_fault_on_the_way_leaves_no_half_file_and_the_old_one_as_it_was(tmp_path: Path, fault: BaseException) -> None:
    kept = tmp_path / "a.wav"
    kept.write_text("mine", "utf-8")
    with pytest.raises((NotMade, KeyboardInterrupt)), draft_of(kept, replace=True) as draft:
        draft.write_text("half", "utf-8")
        raise fault
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"] and kept.read_text("utf-8") == "mine"


def test_what_came_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="it is there already"), draft_of(tmp_path / "a.wav", replace=False) as draft:
        draft.write_text("ours", "utf-8")
        (tmp_path / "a.wav").write_text("theirs", "utf-8")
    assert (tmp_path / "a.wav").read_text("utf-8") == "theirs"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("kind", ["a link", "a pipe", "a folder", "a device"])
def test_only_a_file_is_ever_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "page.html"
    (tmp_path / "real.html").write_text("old", "utf-8")
    match kind:
        case "a link":
            path.symlink_to(tmp_path / "real.html")
        case "a pipe":
            os.mkfifo(path)
        case "a folder":
            path.mkdir()
        case _:
            path = Path("/dev/null")
    before = path.lstat()
    with pytest.raises(NotMade, match=f"it is {kind}, and only a file is replaced"), draft_of(path, replace=True):
        raise AssertionError("nothing was to be made")
    assert path.lstat() == before and (tmp_path / "real.html").read_text("utf-8") == "old"
    assert not list(tmp_path.glob(".selfcare-*"))


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("n\ny\nBALANCE\ny\nn\n", "in the app it would be changed for you: It is done sitting."),
        ("n\ny\nHEART\ny\nn\nn\n", "First ask. Heart attack, stent"),
        ("n\nn\nn\n", ""),
    ],
)
def test_what_the_person_answered_before_is_told_and_the_routine_goes_out_unchanged(
    selfcare: Selfcare,  # noqa: F811
    answers: str,
    told: str,
) -> None:
    standing = [each.id for each in questions(routine("arm-circles")) if each.list == "standing"]
    for word, id in (("HEART", "heart-event"), ("BALANCE", "balance")):
        answers = answers.replace(word, str(1 + standing.index(id)))
    selfcare("play", "arm-circles", "--plain", "--no-sound", "--speed", "5000", given=answers)
    done = selfcare("export", "arm-circles", "--sheet", "arms.html")
    assert done.returncode == 0 and (told in done.stderr if told else done.stderr == "")
    assert "Stand, a sturdy chair" in (selfcare.home / "arms.html").read_text("utf-8")


def test_a_loop_of_links_is_refused_and_a_name_too_long_is_told_in_a_sentence(selfcare: Selfcare) -> None:  # noqa: F811
    (selfcare.home / "loop.html").symlink_to("loop.html")
    done = selfcare("export", "breath-calm", "--sheet", "loop.html", "--force")
    assert done.returncode == 2 and "loop.html is a link, and only a file is replaced." in done.stderr
    done = selfcare("export", "breath-calm", "--sheet", f"{'n' * 300}.html")
    assert done.returncode == 1 and "was not written" in done.stderr


def test_where_only_some_words_have_no_voice_it_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    given = compile_routine(routine("breath-calm"))
    lost = "Breathe as you like now."

    def spoken(texts: Sequence[str], *_: object) -> Files:
        return {text: (Path("said.wav"), 1.0) for text in texts if text != lost}

    monkeypatch.setattr(recording.sounding, "spoken", spoken)
    told: list[str] = []
    recording._words(given, Around(), "bundled", told.append, recording.Progress())
    assert told == [f"1 of the words have no voice here, the first of them: {lost} Where they stand, tones lead alone."]
