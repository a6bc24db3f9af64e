"""Processes to kill, to starve and to set against each other: `python -m tests.history.child ROLE PATH`."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from itertools import count
from pathlib import Path

from selfcare.history.keeper import Keeper
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.rows import EndRow
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem
from selfcare.session.events import Outcome, SessionEnded, SessionStarted
from tests.history.given import ARM, MOOD, STARTED, ended, events, start, step, timeline


def say(*words: object) -> None:
    print(*words, flush=True)


def endless(path: Path) -> None:
    """Play sessions for ever; say each step that is on disk."""
    with Store.open(path) as store:
        while True:
            session = store.write(0, start())
            for seq in range(1, 21):
                store.write(session, step(seq))
                say(session, seq)
            store.write(session, EndRow("done", Decimal(210)))
            say(session, "end")


def writer(path: Path, steps: str) -> None:
    """Wait for a word, then write one session at the same time as others do."""
    with Store.open(path) as store:
        say("ready")
        sys.stdin.readline()
        session = store.write(0, start())
        for seq in range(1, int(steps) + 1):
            store.write(session, step(seq))
        store.write(session, EndRow("done", Decimal(1)))


def starved(path: Path, how: str) -> None:
    """Play on while the file may not grow (`limit`) or the disk is full (`disk`), then when there is room again."""
    said: list[str] = []
    keeper = Keeper(path, ARM, STARTED, True, said.append)
    keeper(SessionStarted(Decimal(0), timeline(400)))
    say("first saved:", keeper.flush(5))
    (log,) = (path.parent / "unfinished").iterdir()
    with _file_limit(log.stat().st_size) if how == "limit" else _full_disk(path.parent):
        for index in range(399):
            keeper(ended(index, 400))
        say("saved while full:", keeper.flush(5))
        say("trouble:", keeper.trouble)
    keeper(ended(399, 400))
    say("saved after:", keeper.flush(5))
    say("trouble:", keeper.trouble)
    keeper(SessionEnded(timeline(400).seconds, Outcome.DONE))
    say("closed:", keeper.close(5))
    say("said:", said)


@contextmanager
def _file_limit(size: int) -> Iterator[None]:
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def _full_disk(folder: Path) -> Iterator[None]:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    yield
    filler.unlink()


def migrate(path: Path) -> None:
    """Bring a history to a made-up second version."""
    with Store(path, migrations=(*MIGRATIONS, MOOD)) as store, store.together():
        pass


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


def slowly(path: Path) -> None:
    """Play a session as fast as it goes, and wait at the end as long as it takes."""
    keeper = Keeper(path, ARM, STARTED, True, lambda sentence: say("told:", sentence))
    for event in events():
        keeper(event)
    while not keeper.close(1) or keeper.busy:
        say("waiting")
    say("trouble:", keeper.trouble)


if __name__ == "__main__":
    role, path, *rest = sys.argv[1:]
    roles = {
        "endless": endless,
        "writer": writer,
        "starved": starved,
        "migrate": migrate,
        "reader": reader,
        "play": play,
        "slowly": slowly,
    }
    roles[role](Path(path), *rest)
