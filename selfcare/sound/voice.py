"""What speaks on this machine, and the words that it renders before a session: text in, sound files out.

Every engine renders to a file, in a process of its own that is ended when it gets stuck. Files are kept in a cache by a
hash of engine, version, voice and text, so that a routine's words are rendered once. Without an engine, and for words
that were not ready in time, the words are shown and the tones lead.
"""

from __future__ import annotations

import os
import platform
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.json import decode, encode

from selfcare import disk, offline
from selfcare.sound.cues import seconds_of

AUTO, NONE = "auto", "none"
FINISH = 1
"""The version of what is done to an engine's sound (see reciter.py)."""
LOADING = 20.0
"""Seconds until the first words: the engine is loaded in them."""
STUCK = 8.0
"""Seconds that any further words may take."""

Files = Mapping[str, tuple[Path, float]]
"""The sound file of some words, and its seconds."""

EMPTY: Files = MappingProxyType({})
SHOWN = " The words are shown."
COUNTED = " The bundled voice counts and names the sides."


class Engine(Struct, frozen=True):
    """Something that speaks."""

    name: str
    version: str
    voice: str = ""
    program: str = ""

    def path(self, folder: Path, text: str, ending: str = ".wav") -> Path:
        """Where the sound file of some words is kept."""
        key = "\0".join((str(FINISH), self.name, self.version, self.voice, text))
        return folder / f"{offline.checksum(key.encode())[:40]}{ending}"


def engines() -> list[Engine]:
    """What speaks here, the best first. Nothing is run to find out: a program that hangs would hold up the start."""
    found = []
    if find_spec("hibari") is not None:
        found.append(Engine("hibari", _version("hibari-tts"), "heart"))
    if (program := shutil.which("espeak-ng")) is not None:
        found.append(Engine("espeak-ng", _stamp(program), "en", program))
    if sys.platform == "darwin" and (program := shutil.which("say")) is not None:
        found.append(Engine("say", platform.mac_ver()[0], "", program))
    if sys.platform == "win32" and (program := shutil.which("powershell")) is not None:
        found.append(Engine("sapi", platform.version(), "", program))
    return found


BUNDLED = "bundled"
"""The words that come with the program, and no engine (see pack.py)."""
NAMES = (AUTO, BUNDLED, "hibari", "espeak-ng", "say", "sapi", NONE)


def choose(choice: str) -> Engine | None:
    """The engine for a choice; None where there is none, or none is wanted."""
    if choice in (BUNDLED, NONE):
        return None
    return next((engine for engine in engines() if choice in (AUTO, engine.name) or choice not in NAMES), None)


def _version(package: str) -> str:
    from importlib import metadata  # it loads a mail program's worth of modules, and most have no engine of this kind

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _stamp(program: str) -> str:
    """A new build of a program is a new version of it."""
    try:
        found = Path(program).stat()
    except OSError:
        return ""
    return f"{found.st_size}-{int(found.st_mtime)}"


class Recital:
    """Renders words, from a thread that watches the process that does it."""

    def __init__(
        self,
        engine: Engine,
        folder: Path,
        phrases: Sequence[str],
        on_words: Callable[[Files], None],
        on_trouble: Callable[[str], None] = lambda _: None,
        *,
        instead: Files = EMPTY,
        loading: float = LOADING,
        stuck: float = STUCK,
    ) -> None:
        """`on_words` is given the words as they become ready, `on_trouble` a sentence if not all of them did.

        `instead` has sound files for some of them, such as the counts: what of it the engine has not said, for
        whatever reason, is given at the end.
        """
        self.of = len(phrases)
        self.ready = 0
        self.over = threading.Event()
        self._engine = engine
        self._folder = folder
        self._phrases = phrases
        self._on_words = on_words
        self._instead = dict(instead)
        self._on_trouble = on_trouble
        self._loading, self._stuck = loading, stuck
        self._stopped = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        threading.Thread(target=self._live, name="voice", daemon=True).start()

    @property
    def progress(self) -> str:
        """What can be said of it while it is not over."""
        return "" if self.over.is_set() else f"Preparing the voice, {self.ready} of {self.of}."

    def stop(self) -> None:
        """No more words; what is ready stays. From any thread."""
        self._stopped.set()
        self._kill()

    def _live(self) -> None:
        try:
            files = {text: self._engine.path(self._folder, text) for text in self._phrases}
            given = self._give({text: path for text, path in files.items() if path.exists()})
            if missing := {text: path for text, path in files.items() if text not in given}:
                self._render(missing)
        except (OSError, RuntimeError, ValueError):  # no disk, no process, no thread
            self._on_trouble(f"No voice: {self._engine.name} could not be started.{self._what_then}")
        finally:
            self._kill()
            if self._instead:
                self._on_words(self._instead)
            self.over.set()
            if self._process is not None:
                self._process.wait()

    def _render(self, missing: dict[str, Path]) -> None:
        disk.folder(self._folder)
        program = f"import sys; sys.path[:] = {sys.path!r}; from selfcare.sound.reciter import main; main()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # so that what it starts can be ended with it
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        told: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._ask, args=(self._process, missing, told), daemon=True).start()
        ready: dict[str, Path] = {}
        failed = 0
        why = ""
        limit = self._loading
        while not self._stopped.is_set():
            try:
                line = told.get(timeout=limit)
            except queue.Empty:
                why = f"{self._engine.name} got stuck"
                break
            if line is None:
                break
            limit = self._stuck
            answer = decode(line)
            text = answer["text"]
            if answer["done"] and seconds_of(missing[text]):
                ready[text] = missing[text]
                self.ready += 1
            else:
                failed += 1
        self.ready -= len(ready)
        self._give(ready)
        if not self._stopped.is_set() and (why or len(ready) < len(missing)):
            reason = why or f"{self._engine.name} failed"
            lacking = len(missing) - len(ready)
            self._on_trouble(f"No voice for {lacking} of {self.of} phrases: {reason}.{self._what_then}")

    def _ask(
        self, process: subprocess.Popen[str], missing: dict[str, Path], told: queue.SimpleQueue[str | None]
    ) -> None:
        assert process.stdin is not None and process.stdout is not None
        engine = self._engine
        with suppress(OSError, ValueError), process.stdin, process.stdout:
            asked = {
                "engine": engine.name,
                "program": engine.program,
                "voice": engine.voice,
                "phrases": {text: str(path) for text, path in missing.items()},
            }
            process.stdin.write(encode(asked).decode() + "\n")
            process.stdin.flush()
            for line in process.stdout:
                told.put(line)
        told.put(None)

    @property
    def _what_then(self) -> str:
        return f"{COUNTED if self._instead else ''}{SHOWN}"

    def _give(self, files: Mapping[str, Path]) -> Files:
        lengths = {text: (path, seconds_of(path)) for text, path in files.items()}
        words = {text: (path, seconds) for text, (path, seconds) in lengths.items() if seconds}
        self.ready += len(words)
        for text in words:
            self._instead.pop(text, None)
        if words:
            self._on_words(words)
        return words

    def _kill(self) -> None:
        process = self._process
        if process is None or process.poll() is not None:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()


def wait(recital: Recital, tell: Callable[[str], None], within: float, every: float = 2.0) -> None:
    """Wait for the words at most so long, telling how far it is now and then."""
    end = time.monotonic() + within
    if not recital.over.wait(0.3):
        tell(recital.progress)
    while not recital.over.wait(every) and time.monotonic() < end:
        tell(recital.progress)
    recital.stop()
