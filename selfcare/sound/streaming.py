"""Our side of the sound stream: starts it, sends it notes, sees that it lives, and says when it does not.

No call here waits for the stream: what is to be said to it goes through a thread of its own, for a pipe can be full.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from selfcare.sound.names import CUES, VOICE, spoken
from selfcare.sound.notes import Note

SILENT = 25
"""Looks without a sign of life after which it is taken for dead: two and a half seconds in which we were awake. By the
clock alone a stream that is well was given up when this process itself had stood still: a starved machine, Ctrl+Z."""
OPENING = 100
"""Looks that it may take to open the device: the first time it is loaded from a slow disk, beside other work."""
LOOK = 0.1
"""Seconds between two looks."""
RESTARTS = 1
WELL = 30.0
"""Seconds after which a stream that was started again counts as well, so that it may be started again once more."""
CLOSING = 0.25
SOON = 0.02
STOPPED = "the sound stream stopped"


def command(*backends: str) -> list[str]:
    """The stream in this very interpreter, with what this one can import, wherever it was started."""
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; from selfcare.sound.stream import main; main({list(backends)!r})"
    )
    return [sys.executable, "-c", program]


class Child:
    """One process of the stream."""

    def __init__(
        self, command: Sequence[str], clock: Callable[[], float], on_unread: Callable[[list[str]], None]
    ) -> None:
        self.began = clock()
        self.signs = 0
        """How often it gave a sign of life."""
        self.ready = threading.Event()
        self.backend = ""
        self.failed = ""
        self.beat: dict[str, Any] = {}
        self._on_unread = on_unread
        self._outbox: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        # In a session of its own no Ctrl+C reaches it, nor anything else that the terminal sends to all.
        self.process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        for work in (self._read, self._write):
            threading.Thread(target=work, name="stream", daemon=True).start()

    def say(self, **asked: Any) -> None:
        self._outbox.put(asked)

    def kill(self) -> None:
        self._outbox.put(None)
        self.process.kill()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(CLOSING)

    def close(self) -> None:
        """Let it end by the end of its input; what is still in the pipe is heeded first."""
        self._outbox.put(None)
        try:
            self.process.wait(CLOSING)
        except subprocess.TimeoutExpired:
            self.kill()

    def _write(self) -> None:
        pipe = self.process.stdin
        assert pipe is not None
        with suppress(OSError, ValueError), pipe:
            while (asked := self._outbox.get()) is not None:
                pipe.write(json.dumps(asked).encode() + b"\n")
                pipe.flush()

    def _read(self) -> None:
        pipe = self.process.stdout
        assert pipe is not None
        with suppress(OSError, ValueError), pipe:
            for line in pipe:
                self._hear(json.loads(line))
        self.failed = self.failed or STOPPED

    def _hear(self, told: dict[str, Any]) -> None:
        self.signs += 1
        if "ready" in told:
            self.backend = str(told["ready"])
            self.ready.set()
        elif "unread" in told:
            self._on_unread(told["unread"])
        elif "failed" in told:
            self.failed = str(told["failed"])
        elif "beat" in told:
            self.beat = told


class StreamInstrument:
    """Plays notes on the stream. `on_failed` is called once, from a thread, when it cannot be brought back to life.

    `on_unread` is given the names of sounds that cannot be read.
    """

    def __init__(
        self,
        on_failed: Callable[[str], None],
        *,
        on_unread: Callable[[list[str]], None] = lambda _: None,
        command: Sequence[str] = (),
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._on_failed = on_failed
        self._on_unread = on_unread
        self._command = list(command) or _default()
        self._clock = clock
        self._lock = threading.RLock()
        self._paths: dict[str, str] = {}
        self._levels = {CUES: 1.0, VOICE: 1.0}
        self._pending: list[Note] = []
        self._restarts = RESTARTS
        self._closed = threading.Event()
        self._child: Child | None = None
        self._start()
        threading.Thread(target=self._watch, name="stream watch", daemon=True).start()

    @property
    def backend(self) -> str:
        """What it plays on, empty until it does."""
        return self._child.backend if self._child is not None else ""

    def load(self, paths: Mapping[str, Path]) -> None:
        with self._lock:
            new = {name: str(path) for name, path in paths.items()}
            self._paths.update(new)
            self._say(load=new)

    def levels(self, cues: float, voice: float) -> None:
        with self._lock:
            self._levels = {CUES: cues, VOICE: voice}
            self._say(levels=self._levels)

    def send(self, notes: Sequence[Note]) -> None:
        with self._lock:
            now = self._clock()
            self._pending = [*(note for note in self._pending if note.at >= now), *notes]
            self._say(play=[[note.at, name_of(note), VOICE if note.voice else CUES, note.gain] for note in notes])

    def cancel(self, cut: bool) -> None:
        with self._lock:
            self._pending = []
            self._say(cancel=cut)

    def pending(self) -> list[Note]:
        """What was sent and has not begun: for whoever takes over."""
        with self._lock:
            now = self._clock()
            return [note for note in self._pending if note.at >= now]

    def warm_up(self, within: float) -> bool:
        """Wait until it can play, at most so many seconds."""
        return self._until(lambda child: child.ready.is_set(), within)

    def proven(self, within: float) -> bool:
        """Wait until the device has asked for sound: one that opens need not."""
        return self._until(lambda child: bool(child.beat), within)

    def _until(self, true: Callable[[Child], bool], within: float) -> bool:
        end = time.monotonic() + within
        while (child := self._child) is not None:
            if true(child):
                return True
            if time.monotonic() > end or self._closed.wait(SOON):
                return False
        return False

    def ring_out(self, within: float) -> None:
        """The last sound needs no waiting for here but the time it takes."""
        if self._child is not None and self._child.ready.is_set():
            self._closed.wait(within)

    def close(self) -> None:
        self._closed.set()
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.close()

    def _say(self, **asked: Any) -> None:
        if self._child is not None:
            self._child.say(**asked)

    def _start(self) -> None:
        with self._lock:
            try:
                self._child = Child(self._command, self._clock, self._on_unread)
            except (OSError, RuntimeError):  # no more processes or threads
                self._child = None
                return
            self._say(load=self._paths, levels=self._levels)
            pending, self._pending = self.pending(), []
            if pending:
                self.send(pending)

    def _watch(self) -> None:
        watched, signs, looks = self._child, 0, 0
        while not self._closed.wait(LOOK):
            child = self._child
            if child is watched and child is not None and child.signs == signs:
                looks += 1
            else:
                watched, signs, looks = child, child.signs if child is not None else 0, 0
            why = STOPPED if child is None else child.failed or _overdue(child, looks)
            if not why or self._closed.is_set():
                continue
            if child is not None:
                child.kill()
                if child.ready.is_set() and self._clock() - child.began > WELL:
                    self._restarts = RESTARTS
            if self._restarts:
                self._restarts -= 1
                self._start()
                continue
            with self._lock:
                self._child = None
            self._on_failed(why)
            return


def _overdue(child: Child, looks: int) -> str:
    return STOPPED if looks > (SILENT if child.ready.is_set() else OPENING) else ""


def name_of(note: Note) -> str:
    """What a note's sound is called in the stream."""
    return spoken(note.sound) if note.voice else note.sound


def _default() -> list[str]:
    return command()
