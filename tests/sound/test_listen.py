"""The long listening to all words by machine goes on where it was broken off."""

from __future__ import annotations

import runpy
from array import array
from pathlib import Path
from typing import Any

import pytest

SOUNDS = Path(__file__).parents[2] / "sounds"
SAID = ["Rest.", "Left hand.", "Two more."]


class Ear:
    """A recogniser that hears all right, until it is broken off."""

    def __init__(self, breaks_at: int = 99) -> None:
        self.listened, self.breaks_at = 0, breaks_at

    def __call__(self, model: object, samples: array[int]) -> str:  # noqa: ARG002
        if self.listened == self.breaks_at:
            raise KeyboardInterrupt
        self.listened += 1
        return SAID[samples[0]]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Three words, each listened to by itself; the sound of one is its place among them."""
    monkeypatch.syspath_prepend(str(SOUNDS))
    held: dict[str, Any] = runpy.run_path(str(SOUNDS / "listen_voice.py"))["listen"].__globals__
    held["texts"] = lambda: list(SAID)
    held["listener"] = lambda: None
    held["windows"] = lambda _, said: [[text] for text in said]
    held["joined"] = lambda _, said: array("h", [SAID.index(said[0])])
    return held


def test_what_was_heard_before_it_was_broken_off_is_not_listened_to_again(
    script: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "heard.jsonl"
    script["hear"] = Ear(breaks_at=2)
    with pytest.raises(KeyboardInterrupt):
        script["listen"](tmp_path, 40, notes)
    with notes.open("a", encoding="utf-8") as file:
        file.write('\n["broken off in the mid')  # a line that the machine went down in
    ear = script["hear"] = Ear()
    assert script["listen"](tmp_path, 40, notes) == 0
    assert ear.listened == 1
    assert "3 texts in all: 0.0% of the words wrong, 3 texts without a mistake." in capsys.readouterr().out


def test_what_is_spoken_anew_is_listened_to_again_and_what_is_said_no_more_does_not_count(
    script: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "heard.jsonl"
    script["hear"] = Ear()
    script["listen"](tmp_path, 40, notes)
    script["texts"] = lambda: SAID[1:]
    script["joined"] = lambda _, said: array("h", [SAID.index(said[0]), len(said[0]) == 9])
    ear = script["hear"] = Ear()
    script["listen"](tmp_path, 40, notes)
    assert ear.listened == 2
    assert "2 texts in all" in capsys.readouterr().out


def test_what_a_recording_says_is_written_down_with_a_line_for_each_stretch(script: dict[str, Any]) -> None:
    begins = [(0.0, 30.0), (2.5, 41.0), (4.0, 45.5)]
    words = [(0.6, " Ten"), (1.1, " times."), (3.0, " One."), (4.6, " Two.")]
    assert list(script["spoken"](begins, words)) == [(30.0, "Ten times."), (41.0, "One."), (45.5, "Two.")]
    assert list(script["spoken"](begins, words[:2])) == [(30.0, "Ten times.")]


def test_where_more_is_written_down_than_can_be_said_each_stretch_is_listened_to_by_itself(
    script: dict[str, Any],
) -> None:
    begins = [(0.0, 30.0), (1.4, 41.0), (4.0, 45.5)]
    sane = [(30.0, "one"), (41.0, "change to the right side"), (45.5, "two")]
    assert not script["babbled"](begins, 5.4, sane)
    assert script["babbled"](begins, 5.4, [(30.0, "one two one two one two"), *sane[1:]])
    assert not script["babbled"](begins[:1], 1.4, [(30.0, "one two one two")])
    assert [at for at, _ in script["stretches"](begins, [0] * int(5.4 * 16_000))] == [30.0, 41.0, 45.5]
    assert sum(len(part) for _, part in script["stretches"](begins, [0] * int(5.4 * 16_000))) == int(5.4 * 16_000)
