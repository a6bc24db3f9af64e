"""Sound files from elsewhere: whatever is in them, it is a child that has to do with it."""

from __future__ import annotations

import os
import random
import wave
from pathlib import Path

import pytest

from selfcare.sound import foreign
from selfcare.sound.files import read
from selfcare.sound.foreign import made_safe
from tests.history.given import ROOT

pytest.importorskip("miniaudio")
TONE = ROOT / "sounds" / "halfway.wav"
WORD = next((ROOT / "sounds" / "voice").glob("*.ogg"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_sound_becomes_a_file_of_ours_that_is_read_without_a_decoder(cache: Path) -> None:
    made = made_safe({"tone": TONE, "word": WORD}, cache)
    for path in made.values():
        assert path is not None and path.parent == cache
        with wave.open(str(path), "rb") as file:
            assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
            assert file.getnframes() > 1000


def test_it_is_decoded_once(cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (bad := tmp_path / "bad.ogg").write_bytes(b"OggS" + bytes(300))
    made = made_safe({"tone": TONE, "bad": bad}, cache)
    assert made["tone"] is not None and made["bad"] is None

    def never(_: bytes) -> None:
        raise AssertionError

    monkeypatch.setattr(foreign, "_begin", never)
    assert made_safe({"tone": TONE, "bad": bad}, cache) == made


STRANGE = {
    "empty": b"",
    "words": b"a shopping list",
    "a broken header": b"RIFF\x18\0\0\0WAVEfmt \x10\0\0\0\1\0\0\0\0\0\0\0",
    "a head without a body": TONE.read_bytes()[:44],
    "half a page": WORD.read_bytes()[:292],
}


@pytest.mark.parametrize("what", STRANGE)
def test_what_is_no_sound_is_none(cache: Path, tmp_path: Path, what: str) -> None:
    (path := tmp_path / "sound").write_bytes(STRANGE[what])
    assert made_safe({"it": path}, cache) == {"it": None}


def test_damaged_files_bring_nobody_down_and_hold_nobody(cache: Path, tmp_path: Path) -> None:
    chance, whole, files = random.Random(10), WORD.read_bytes(), {}
    for n in range(6):
        spoilt = bytearray(whole)
        for _ in range(20):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        (path := tmp_path / f"{n}.ogg").write_bytes(bytes(spoilt))
        files[str(n)] = path
    for path in filter(None, made_safe(files, cache).values()):
        assert len(read(path, 48_000)) > 0


def test_a_child_that_hangs_is_not_waited_for(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "_CHILD", "import signal; signal.pause() #{path}")
    monkeypatch.setattr(foreign, "SECONDS", 0.2)
    assert made_safe({"tone": TONE}, cache) == {"tone": None}
    monkeypatch.undo()
    assert made_safe({"tone": TONE}, cache)["tone"] is not None, "and a machine that was busy once spoils no sound"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_and_a_link_are_not_opened(cache: Path, tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.wav")
    (link := tmp_path / "link.wav").symlink_to("/dev/zero")
    assert made_safe({"pipe": pipe, "link": link, "gone": tmp_path / "gone"}, cache) == dict.fromkeys(
        ("pipe", "link", "gone")
    )
