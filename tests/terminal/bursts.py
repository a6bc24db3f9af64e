"""Something lies on the keyboard for two seconds: random keys, from a seed, on the real program in a real terminal.

`python -m tests.terminal.bursts 100` tries a hundred, each from another seed, and says how many sessions ended, how
many answers were given, and how many keys reached the shell; `bursts 25 50` tries the seeds 50 to 74. A few stand in
the tests.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.terminal.harness import CTRL_C, SELFCARE, Home, Terminal, play

KEYS = [
    *"abcdefghijklmnopqrstuvwxyz0123456789 .,;-+?",
    "\r",
    "\x1b[A",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\t",
    "\x7f",
    "\x1b[3~",
]
LASTS = 2.0
GAPS = (0.005, 0.09)
PLACES = ("session", "questions", "ready", "summary")
THEN_A_LINE = '"$@"; echo "over $?"; read line; echo "[$line]"'
"""A shell that tells what it was given after the program's end."""
SIT = {"name": "Sit", "duration": "600s", "say": "Sit still."}
SHORT = {"name": "Hold", "duration": "1s"}


@dataclass(frozen=True, slots=True)
class Came:
    """What one burst did."""

    ended: bool
    answered: bool
    reached: str
    """What the shell got."""


def burst(terminal: Terminal, chance: Random, lasts: float = LASTS) -> None:
    """Keys as fast as something heavy presses them."""
    until = time.monotonic() + lasts
    while time.monotonic() < until:
        terminal.press(chance.choice(KEYS))
        terminal.look(chance.uniform(*GAPS))


def tried(home: Home, place: str, seed: int) -> Came:
    """One burst at one place, then the deliberate end, with keys that go on while it ends."""
    chance = Random(seed)
    with Terminal(["/bin/sh", "-c", THEN_A_LINE, "sh", *_command(home, place)], home.environment()) as terminal:
        _go(terminal, place)
        burst(terminal, chance)
        terminal.look(1.5)
        ended = b"over " in terminal.raw
        answered = not ended and not _stands(terminal, place)
        if not ended:
            burst(terminal, chance, 0.3)
            terminal.press(CTRL_C)
            if place == "session":
                terminal.look(0.1)
                terminal.press(CTRL_C)
            burst(terminal, chance, 0.6)
        terminal.hear("over ")
        terminal.press("\n")
        terminal.hear("[", "]")
        reached = terminal.lines()[-2].partition("[")[2].rpartition("]")[0]
    return Came(ended, answered, reached)


def _command(home: Home, place: str) -> list[str]:
    match place:
        case "session":
            return play(home.routine("sit", [SIT]))
        case "summary":
            return play(home.routine("short", [SHORT]))
        case _:
            return [*SELFCARE, "play", "arm-circles", "--no-sound"]


def _go(terminal: Terminal, place: str) -> None:
    match place:
        case "session":
            terminal.see("Sit still.")
        case "summary":
            terminal.see("No clinician has reviewed")
        case _:
            terminal.see("1 of 2", "None of these")
    if place == "ready":
        while "Then it begins" not in terminal.text():
            before = terminal.text()
            terminal.answer("\r")
            terminal.until(lambda before=before: terminal.text() != before, "another page")  # type: ignore[misc]
            terminal.look(0.3)


def _stands(terminal: Terminal, place: str) -> bool:
    """Whether it stands where it stood, with nothing said."""
    seen = terminal.text()
    match place:
        case "session":
            return any(word in seen for word in ("Space goes on", "space go on", "Stop here?", "Let go, rest"))
        case "questions":
            return "1 of 2" in seen and "[x]" not in seen
        case "ready":
            return "Then it begins" in seen and "[x]" not in seen
        case _:
            return "No clinician has reviewed" in seen or "A note" in seen or "What helped" in seen


def main(wanted: Sequence[str]) -> int:
    """The burst of each seed, half of them in a session; 1 where one of them did something."""
    many, first = (int(each) for each in (*wanted, *("100", "0")[len(wanted) :]))
    ended = answered = reached = 0
    for seed in range(first, first + many):
        place = "session" if seed % 2 else PLACES[1 + (seed // 2) % 3]
        with TemporaryDirectory() as folder:
            came = tried(Home(Path(folder) / "home"), place, seed)
        ended, answered, reached = ended + came.ended, answered + came.answered, reached + len(came.reached)
        if came != Came(False, False, ""):
            print(f"seed {seed}, {place}: {came}", flush=True)
    print(
        f"{many} bursts from seed {first}: sessions or programs ended {ended}, answers given {answered}, "
        f"keys that reached the shell {reached}"
    )
    return int(bool(ended or answered or reached))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
