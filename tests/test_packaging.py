"""What the project promises of its own files."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

import selfcare
from selfcare import places
from selfcare.sound.pack import VOICE

TOP = Path(__file__).parent.parent
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))


def test_a_checkout_reads_its_own_routines_and_never_a_copy() -> None:
    assert places.bundled("routines") == TOP / "routines"
    assert places.bundled("sounds") == TOP / "sounds"


def test_a_wheel_carries_routines_and_sounds_where_places_looks_for_them() -> None:
    carried = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {"routines": "selfcare/bundled/routines", "sounds": "selfcare/bundled/sounds"}


def test_every_dependency_is_held_at_a_version() -> None:
    held = {line.split("==")[0].lower().replace("_", "-") for line in PROJECT["tool"]["uv"]["constraint-dependencies"]}
    groups = PROJECT["dependency-groups"]
    asked = [*PROJECT["project"]["dependencies"], *groups["dev"], *groups["pack"]]
    names = {line.split(";")[0].split(">")[0].split("=")[0].strip().lower().replace("_", "-") for line in asked}
    assert names <= held


def test_both_set_up_commands_read_the_same_versions() -> None:
    makefile = (TOP / "Makefile").read_text("utf-8")
    assert '["tool"]["uv"]["constraint-dependencies"]' in makefile and "-c $(V)/constraints.txt" in makefile


def test_no_lock_file_with_addresses_is_kept() -> None:
    if not (TOP / ".git").exists():
        assert not (TOP / "uv.lock").exists()
        return
    kept = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=True).stdout.splitlines()
    assert "uv.lock" not in kept


def test_the_version_is_in_the_changelog() -> None:
    assert f"## {selfcare.__version__}" in (TOP / "CHANGELOG.md").read_text("utf-8")


def test_the_readme_gives_the_two_commands_and_a_picture_that_exists() -> None:
    readme = (TOP / "README.md").read_text("utf-8")
    assert "uv run selfcare" in readme and "uv run pytest" in readme and "make run" in readme and "make test" in readme
    for line in readme.splitlines():
        if line.startswith("!["):
            assert (TOP / line.split("](")[1].rstrip(")")).is_file()


def test_the_terms_of_the_voice_go_with_it() -> None:
    assert "NOTICE" in PROJECT["project"]["license-files"]
    notice = (TOP / "NOTICE").read_text("utf-8")
    assert f"hibari-tts {VOICE.version}" in notice and VOICE.voice in notice and "Apache License, Version 2.0" in notice


def test_what_makes_the_voice_is_not_needed_to_hear_it() -> None:
    needed = " ".join(PROJECT["project"]["dependencies"])
    assert not any(name in needed for name in ("hibari", "soundfile", "pocketsphinx", "numpy"))
