"""Who speaks where lines are read out by a screen reader; and how many counts have a line."""

from __future__ import annotations

import json

import pytest

from selfcare.plain.telling import Lines, Teller
from selfcare.session.aloud import Amount
from selfcare.session.session import Session
from tests.session.helpers import s, timeline
from tests.terminal.harness import SELFCARE, Home, Piped, Terminal

OFF = "The voice is off"
FAST = ["--no-screening", "--lead-in", "0", "--speed", "60", "--sound", "none"]


@pytest.fixture
def home(tmp_path: object) -> Home:
    from pathlib import Path

    return Home(Path(str(tmp_path)) / "home")


@pytest.fixture
def file(home: Home) -> str:
    return home.routine("sit", [{"name": "Sit", "duration": "60s"}])


def test_with_plain_on_a_terminal_the_voice_is_off_and_the_first_line_says_so(home: Home, file: str) -> None:
    with Terminal([*SELFCARE, "play", file, "--plain", *FAST], home.environment()) as terminal:
        assert terminal.exit() == 0
        assert terminal.lines()[0].startswith(OFF)


def test_the_voice_is_on_with_plain_where_it_is_asked_for(home: Home, file: str) -> None:
    with Terminal([*SELFCARE, "play", file, "--plain", "--voice", *FAST], home.environment()) as terminal:
        assert terminal.exit() == 0
        assert OFF not in terminal.output()


@pytest.mark.thorough
def test_a_dumb_terminal_and_a_pipe_are_no_screen_readers(home: Home, file: str) -> None:
    with Terminal([*SELFCARE, "play", file, *FAST], home.environment(TERM="dumb")) as terminal:
        assert terminal.exit() == 0
        assert OFF not in terminal.output()
    with Piped([*SELFCARE, "play", file, "--plain", *FAST], home.environment()) as piped:
        piped.close_stdin()
        assert piped.exit() == 0
        assert OFF not in piped.text


def test_who_wants_no_voice_at_all_is_not_told_that_it_is_off(home: Home, file: str) -> None:
    with Terminal([*SELFCARE, "play", file, "--plain", "--no-voice", *FAST], home.environment()) as terminal:
        assert terminal.exit() == 0
        assert OFF not in terminal.output()


@pytest.mark.thorough
def test_what_is_remembered_of_the_voice_stays_and_what_is_chosen_of_the_rest_is_kept(home: Home) -> None:
    file = home.routine("long", [{"name": "Sit", "duration": "600s"}])
    command = [*SELFCARE, "play", file, "--plain", "--no-screening", "--lead-in", "0", "--sound", "bell"]
    with Terminal(command, home.environment()) as terminal:
        terminal.hear("Sit: 10 min.")
        terminal.press("v")
        terminal.hear("Voice on.")
        terminal.press("t")
        terminal.hear("Many words")
        terminal.press("s")
        terminal.hear("Stop here?")
        terminal.reply("y\r")
        assert terminal.exit() == 0
    kept = json.loads((home.folder / ".config/selfcare/settings.json").read_text())
    assert (kept["words"], kept.get("speaking", True)) == ("many", True)


class Said:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, text: str) -> None:
        self.lines.append(text.strip())

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(("amount", "counts"), [(Amount.FEW, 6), (Amount.USUAL, 6), (Amount.MANY, 23)])
def test_the_dial_of_words_holds_for_the_lines_of_counts(amount: Amount, counts: int) -> None:
    said = Said()
    teller = Teller(Lines(said), amount=lambda: amount)  # type: ignore[arg-type]
    session = Session(timeline({"name": "March", "reps": 23, "tempo": 2}))
    for event in (*session.start(s(0)), *session.advance(s(60))):
        teller(event)
    told = [line for line in said.lines if line.isdigit()]
    assert len(told) == counts
    assert told[-1] == "23"


def test_of_breaths_the_last_has_a_line_as_it_has_a_word() -> None:
    said = Said()
    session = Session(timeline({"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 2}))
    teller = Teller(Lines(said))  # type: ignore[arg-type]
    for event in (*session.start(s(0)), *session.advance(s(60))):
        teller(event)
    told = [line for line in said.lines if line in ("In", "Out", "Last breath.")]
    assert told == ["In", "Out", "Last breath.", "In", "Out"]
    said.lines.clear()
    tempo = {"out": 2, "hold": 2, "back": 2}
    counted = Session(timeline({"name": "Lift", "reps": 2, "tempo": tempo}))
    for event in (*counted.start(s(0)), *counted.advance(s(60))):
        teller(event)
    assert not any("ast" in line for line in said.lines)
