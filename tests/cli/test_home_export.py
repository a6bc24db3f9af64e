"""What the app exports: a recording and a page in the home folder, made by the command itself."""

from __future__ import annotations

from pathlib import Path

from selfcare.cli.home_export import free, take_along
from selfcare.shelves.library import Library
from tests.test_cli import Selfcare, selfcare  # noqa: F401

SHORT = "title: Toes\nprepare: 0s\ndefaults: {work: [talk]}\nsteps:\n  - Wiggle: 5s\n"


def test_what_is_there_already_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "toes.mp3").write_bytes(b"of another evening")
    assert [path.name for path in free(tmp_path, "toes", ".mp3", ".html")] == ["toes-2.mp3", "toes-2.html"]
    (tmp_path / "toes-2.html").symlink_to("nowhere")
    assert [path.name for path in free(tmp_path, "toes", ".mp3", ".html")] == ["toes-3.mp3", "toes-3.html"]


def test_both_are_made_and_it_is_said_where_they_are(tmp_path: Path, selfcare: Selfcare) -> None:  # noqa: ARG001, F811
    (tmp_path / "toes.yaml").write_text(SHORT, "utf-8")
    entry = Library(tmp_path, tmp_path / "none").find("toes")
    told = take_along(entry, "usual", False, tmp_path)
    audio, page = tmp_path / "toes.mp3", tmp_path / "toes.html"
    assert audio.stat().st_size > 10_000 and "Toes" in page.read_text("utf-8")
    assert told.startswith("In your home folder now: toes.mp3 and toes.html.")


def test_why_nothing_was_made_is_said_in_words(tmp_path: Path, selfcare: Selfcare) -> None:  # noqa: ARG001, F811
    (tmp_path / "toes.yaml").write_text(SHORT, "utf-8")
    entry = Library(tmp_path, tmp_path / "none").find("toes")
    told = take_along(entry, "usual", False, tmp_path / "away")
    assert told.startswith("The recording could not be made.") and "was not written" in told
    assert "Traceback" not in told
