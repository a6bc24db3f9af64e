"""What brings a voice or more kinds of sound files: the command for how selfcare was installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.cli.extras import AUDIO, VOICE, command

RECEIPT = '[tool]\nrequirements = [{ name = "selfcare", directory = "/home/ann/selfcare" }]\n'


def told(prefix: Path, extra: str = VOICE, *, in_venv: bool = True, pip: bool = True) -> str:
    return command(extra, prefix, "/opt/bin/python", in_venv=in_venv, pip=pip)


def test_for_a_tool_of_uv_it_is_installed_again_with_it(tmp_path: Path) -> None:
    (tmp_path / "uv-receipt.toml").write_text(RECEIPT, "utf-8")
    assert told(tmp_path) == "uv tool install '/home/ann/selfcare[voice]'"


def test_what_uv_has_brought_before_stays(tmp_path: Path) -> None:
    receipt = RECEIPT.replace("directory", 'extras = ["audio"], directory')
    (tmp_path / "uv-receipt.toml").write_text(receipt, "utf-8")
    assert told(tmp_path) == "uv tool install '/home/ann/selfcare[audio,voice]'"


@pytest.mark.parametrize("receipt", ["", "[tool]\n", "no toml", RECEIPT.replace("directory", "git")])
def test_where_the_receipt_does_not_say_from_where_the_package_is_put_in(tmp_path: Path, receipt: str) -> None:
    (tmp_path / "uv-receipt.toml").write_text(receipt, "utf-8")
    assert told(tmp_path).startswith("uv pip install --python /opt/bin/python 'hibari-tts")


def test_for_pipx(tmp_path: Path) -> None:
    (tmp_path / "pipx_metadata.json").touch()
    assert told(tmp_path) == "pipx inject selfcare 'hibari-tts<0.3,>=0.2.1'"


def test_in_the_folder_with_uv_run(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\nuv = 0.9\n", "utf-8")
    (tmp_path / "pyproject.toml").touch()
    assert told(tmp_path / ".venv", AUDIO) == "uv run --extra audio selfcare"


def test_in_the_folder_with_make(tmp_path: Path) -> None:
    assert told(tmp_path, AUDIO) == "/opt/bin/python -m pip install 'soundfile>=0.13'"
    assert told(tmp_path, pip=False).startswith("uv pip install --python /opt/bin/python ")


def test_never_by_a_name_that_no_index_has(tmp_path: Path) -> None:
    for pip in (True, False):
        for in_venv in (True, False):
            assert "selfcare[" not in told(tmp_path, in_venv=in_venv, pip=pip)
