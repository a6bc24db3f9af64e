"""Processes to kill, to starve and to set against each other: `python -m tests.history.child ROLE PATH`."""

from __future__ import annotations

import resource
import sys
from decimal import Decimal
from itertools import count
from pathlib import Path

from selfcare.history.keeper import Keeper
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem
from selfcare.session.events import Outcome, SessionEnded, SessionStarted
from tests.history.given import ARM, STARTED, ended, events, start, step, timeline


def say(*words: object) -> None:
    print(*words, flush=True)


def endless(path: Path) -> None:
    """Play sessions for ever; say each step that is on disk."""
    with Store.open(path) as store:
        while True:
            session = store.begin(start())
            for seq in range(1, 21):
                store.step(session, step(seq))
                say(session, seq)
            store.end(session, "done", Decimal(210))
            say(session, "end")


def writer(path: Path, steps: str) -> None:
    """Wait for a word, then write one session at the same time as others do."""
    with Store.open(path) as store:
        say("ready")
        sys.stdin.readline()
        session = store.begin(start())
        for seq in range(1, int(steps) + 1):
            store.step(session, step(seq))
        store.end(session, "done", Decimal(1))


def starved(path: Path) -> None:
    """Play on while the file may not grow, then when it may again."""
    said: list[str] = []
    keeper = Keeper(path, ARM, STARTED, True, said.append)
    keeper(SessionStarted(Decimal(0), timeline(40)))
    say("first saved:", keeper.flush(5))
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, most))
    for index in range(30):
        keeper(ended(index, 40))
    say("saved while full:", keeper.flush(5))
    say("trouble:", keeper.trouble)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    for index in range(30, 40):
        keeper(ended(index, 40))
    say("saved after:", keeper.flush(5))
    say("trouble:", keeper.trouble)
    keeper(SessionEnded(timeline(40).seconds, Outcome.DONE))
    say("closed:", keeper.close(5))
    say("said:", said)


def reader(path: Path) -> None:
    """Read, then try to play."""
    try:
        with Store.open(path) as store:
            say("sessions:", len(store.sessions()))
            say("notice:", store.notice)
    except HistoryProblem as problem:
        say("problem:", problem)
    play(path)


def play(path: Path) -> None:
    """Play a session from its start to its end; say what is on disk."""
    keeper = Keeper(path, ARM, STARTED, True, lambda sentence: say("told:", sentence))
    for seq, event in zip(count(1), events(), strict=False):
        keeper(event)
        say(seq, keeper.flush(5))
    say("closed:", keeper.close(5))
    say("trouble:", keeper.trouble)


if __name__ == "__main__":
    role, path, *rest = sys.argv[1:]
    {"endless": endless, "writer": writer, "starved": starved, "reader": reader, "play": play}[role](Path(path), *rest)
