"""What a shell completes: commands, names of routines, topics."""

from __future__ import annotations

import pytest
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from selfcare.cli.main import main
from selfcare.door import Door


def completed(words: str, typed: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COMP_WORDS", f"selfcare {words} {typed}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) + 1))
    return BashComplete(main, {}, "selfcare", "_SELFCARE_COMPLETE").complete().splitlines()


@pytest.mark.parametrize("command", ["play", "show", "edit", "export", "check"])
def test_the_names_of_routines(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed(command, "Arm", monkeypatch) == ["plain,arm-circles"]


def test_files_where_a_file_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed("play", "./fe", monkeypatch) == ["file,./fe"]


def test_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed("learn", "red", monkeypatch) == ["plain,red-flags"]


@pytest.mark.parametrize("shell", [BashComplete, ZshComplete, FishComplete])
def test_each_shell_gets_its_lines_through_the_door(shell: type[BashComplete]) -> None:
    written: list[str] = []

    class Out:
        def write(self, text: str) -> None:
            written.append(text)

    lines = shell(main, {}, "selfcare", "_SELFCARE_COMPLETE").source()
    Door(Out()).write(lines.encode())  # type: ignore[arg-type]
    assert "_SELFCARE_COMPLETE" in written[0]
