"""Runs the real `selfcare` in a pseudo terminal or on pipes, as a person, a shell or a script would.

Nothing here sleeps: every wait reads what the program writes, or its end, until a condition holds or a deadline
passes. Deadlines are generous, for a busy machine; a test that passes never uses them up.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

from selfcare.history.rows import SessionRow
from selfcare.history.store import Store

SELFCARE = [sys.executable, "-m", "selfcare"]
QUIET = ["--no-sound", "--no-screening", "--lead-in", "0"]
CALM = 0.8
"""Seconds without a key before an answer."""
WITHIN = 40.0
"""Seconds that anything may take before it counts as not happening."""
REPLIES = 8
"""Times that a line is typed before it counts as not heeded."""

SWITCHED_ON = {
    1049: "the alternate screen",
    1000: "mouse",
    1003: "mouse moves",
    1006: "mouse, SGR",
    1015: "mouse, urxvt",
    1004: "focus reports",
    2004: "bracketed paste",
}
MODES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
UNREAD_BY_PYTE = re.compile(rb"\x1b\[[<>=][\d;]*[a-z]|\x1b\[\?[\d;]*\$p")
"""The keyboard protocol and questions to the terminal: pyte would print the one and trip over the other."""

RIGHT, CTRL_C, CTRL_Z, ESCAPE = "\x1b[C", "\x03", "\x1a", "\x1b"
LFLAG = 3

# A session leader without a terminal gets the first one that it opens; the shell does that without a line of C.
ON_TERMINAL = 'exec "$@" <"$TERMINAL" >"$TERMINAL" 2>"${ERRORS:-$TERMINAL}"'


@dataclass(frozen=True, slots=True)
class Ended:
    """A program that has come to its end."""

    returncode: int
    stdout: bytes
    stderr: bytes


class Home:
    """A person's home of its own, with a routine or two in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def environment(self, **more: str) -> dict[str, str]:
        """Only what a program needs, so that nothing of the developer's own desktop gets in."""
        return {
            "HOME": str(self.folder),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            **more,
        }

    def routine(self, name: str, steps: Sequence[Mapping[str, object]], **more: object) -> str:
        """A routine file; its path. JSON is YAML."""
        path = self.folder / f"{name}.yaml"
        talk = {"work": ["talk"]}  # nothing is done to a body, so nothing is asked before it
        words = {"title": name.capitalize(), "prepare": "0s", "defaults": talk, "steps": list(steps), **more}
        path.write_text(json.dumps(words), "utf-8")
        return str(path)

    @property
    def history(self) -> Path:
        return self.folder / ".local/share/selfcare/history.db"

    @property
    def log(self) -> Path:
        return self.folder / ".local/state/selfcare/log/selfcare.log"

    def sessions(self) -> list[SessionRow]:
        """What the history holds, the newest first."""
        with Store.open(self.history) as store:
            return store.sessions()

    def outcomes(self) -> list[str | None]:
        return [row.outcome for row in self.sessions()]


class Terminal:
    """A program on a terminal of its own, and what stands on its screen."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        errors: Path | None = None,
    ) -> None:
        """`size`: columns and rows; `errors`: a file for stderr, which else is the terminal as well."""
        self.columns, self.rows = size
        self.raw = bytearray()
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._unfed = bytearray()
        self._master, self._slave = pty.openpty()
        os.set_blocking(self._master, False)
        self._set_size()
        self.settings_before = termios.tcgetattr(self._master)
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", ON_TERMINAL, "sh", *command],
            env={**env, "TERMINAL": os.ttyname(self._slave), "ERRORS": str(errors or "")},
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.pid = self._process.pid
        self._end = os.pidfd_open(self.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(WITHIN)
        for descriptor in (self._master, self._slave, self._end):
            if descriptor >= 0:
                os.close(descriptor)

    # What is done to it

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def reply(self, line: str) -> None:
        """A line to a question, once it has been read, and typed again where nothing of it is echoed.

        What was typed before the question waits is no answer, and on a busy machine its words are there long before.
        """
        for _ in range(REPLIES):
            self.quiet(CALM)
            self._read()
            before = len(self.raw)
            self.press(line)
            if self._grows(before, WITHIN / REPLIES):
                return
        raise AssertionError(f"nothing of {line!r} was echoed; on the screen:\n{self.text()}")

    def answer(self, keys: str) -> None:
        """Each key by itself, after as much quiet as an answer wants: nothing else shows that it is heeded."""
        for key in keys:
            self.quiet(CALM)
            self.press(key)

    def send(self, number: int) -> None:
        """A signal from outside, to the program alone."""
        os.kill(self.pid, number)

    def resize(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._feed()
        self._screen.resize(rows, columns)
        self._set_size()

    def clog(self) -> None:
        """Stop reading, and have it draw until the terminal takes no more."""
        deadline = time.monotonic() + WITHIN
        while select.select([], [self._slave], [], 0)[1]:
            assert time.monotonic() < deadline, "the terminal never filled up"
            self.columns, self.rows = (200, 60) if self.columns != 200 else (180, 50)
            self._set_size()
            self.quiet(0.05)

    def hang_up(self) -> None:
        """The window is closed."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1

    # What is seen

    def until(self, condition: Callable[[], bool], what: str, within: float = WITHIN) -> None:
        """Read until it holds; looks again after each piece of output, and now and then without."""
        deadline = time.monotonic() + within
        while True:
            self._read()
            if condition():
                return
            left = deadline - time.monotonic()
            if left <= 0 or (self._ended() and not self._readable(0)):
                self._read()
                if condition():
                    return
                state = f"it ended with {self._process.poll()}" if self._ended() else f"{within} s passed"
                raise AssertionError(f"{state} without {what}; on the screen:\n{self.text()}")
            self._readable(min(left, 0.1))

    def see(self, *words: str, within: float = WITHIN) -> None:
        """Wait until all of these words stand on the screen."""
        self.until(lambda: all(word in self.text() for word in words), f"{words} on the screen", within)

    def hear(self, *words: str, within: float = WITHIN) -> None:
        """Wait until all of these words were written, wherever."""
        self.until(lambda: all(word in self.output() for word in words), f"{words} in the output", within)

    def quiet(self, within: float) -> None:
        """Do not read, for so many seconds, unless it ends; a terminal that somebody has stopped."""
        select.select([self._end], [], [], within)

    def look(self, seconds: float) -> None:
        """Read what comes, for so many seconds: a person who watches while something presses the keys."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and not self._ended():
            self._readable(left)
            self._read()

    def stopped(self, within: float = WITHIN) -> None:
        """Wait until the program has been suspended."""
        self.until(lambda: _state(self.pid) == "T", "being suspended", within)

    def exit(self, within: float = WITHIN) -> int:
        """Wait for the end, and give the exit code as a shell would: 128 and the signal's number when it was killed."""
        deadline = time.monotonic() + within
        while not self._ended():
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"it did not end within {within} s; on the screen:\n{self.text()}")
            select.select([each for each in (self._master, self._end) if each >= 0], [], [], left)
            self._read()
        self._read()
        code = self._process.wait()
        return code if code >= 0 else 128 - code

    def text(self) -> str:
        """The screen as it stands."""
        self._feed()
        return "\n".join(line.rstrip() for line in self._screen.display)

    def output(self) -> str:
        return self.raw.decode("utf-8", "replace")

    def lines(self) -> list[str]:
        return self.output().replace("\r", "").split("\n")

    def after_picture(self) -> str:
        """What was written after the alternate screen was left for the last time, without control sequences."""
        tail = bytes(self.raw).rpartition(b"\x1b[?1049l")[2]
        return re.sub(rb"\x1b\[[<>=?]?[\d;]*[a-zA-Z]|\x1b\][^\x07]*\x07", b"", tail).decode().replace("\r", "")

    def modes(self) -> dict[int, bool]:
        """The terminal's private modes as the output has left them."""
        modes: dict[int, bool] = {}
        for numbers, onoff in MODES.findall(bytes(self.raw)):
            modes |= {int(number): onoff == b"h" for number in numbers.split(b";")}
        return modes

    def left_clean(self) -> list[str]:
        """What the program forgot to put back; nothing, where all is well."""
        modes, forgotten = self.modes(), []
        forgotten += [name for mode, name in SWITCHED_ON.items() if modes.get(mode)]
        forgotten += ["the hidden cursor"] if not modes.get(25, True) else []
        forgotten += ["line wrap"] if not modes.get(7, True) else []
        forgotten += ["the keyboard protocol"] if self.raw.count(b"\x1b[>") > self.raw.count(b"\x1b[<u") else []
        if self._master >= 0 and termios.tcgetattr(self._master) != self.settings_before:
            forgotten.append("the settings of the line (termios)")
        return forgotten

    def echoes(self) -> bool:
        return bool(termios.tcgetattr(self._master)[LFLAG] & termios.ECHO)

    def orphans(self) -> list[int]:
        """Processes of its session that live on."""
        running = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
        return [each for each in running if _session_of(each) == self.pid]

    # Inside

    def _set_size(self) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))

    def _ended(self) -> bool:
        return bool(select.select([self._end], [], [], 0)[0])

    def _readable(self, seconds: float) -> bool:
        return self._master >= 0 and bool(select.select([self._master], [], [], seconds)[0])

    def _grows(self, before: int, within: float) -> bool:
        """Whether more than so many bytes have been written by then, or it has ended."""
        deadline = time.monotonic() + within
        while (left := deadline - time.monotonic()) > 0 and not self._ended():
            self._readable(left)
            self._read()
            if len(self.raw) > before:
                return True
        return self._ended()

    def _read(self) -> None:
        while self._readable(0):
            read = os.read(self._master, 65536)
            self.raw += read
            self._unfed += read

    def _feed(self) -> None:
        # Only as far as no sequence is cut in two, which would hide it from the pattern.
        whole = UNREAD_BY_PYTE.sub(b"", bytes(self._unfed))
        cut = whole.rfind(b"\x1b")
        if cut >= 0 and len(whole) - cut < 12 and not re.match(rb"\x1b(?:\[[\d;?]*[A-Za-z]|[^\[])", whole[cut:]):
            whole, rest = whole[:cut], whole[cut:]
        else:
            rest = b""
        self._unfed[:] = rest
        self._stream.feed(whole)


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _state(pid: int) -> str:
    return (_stat(pid) or ["?"])[0]


def _session_of(pid: int) -> int | None:
    stat = _stat(pid)
    return int(stat[3]) if stat and stat[0] != "Z" else None


class Piped:
    """A program on pipes: what it says comes line by line, what it is told goes in line by line."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], stdin: int | None = subprocess.PIPE) -> None:
        self._process = subprocess.Popen(
            command, env=env, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        self.pid = self._process.pid
        self.out, self.err = b"", b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(WITHIN)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()

    def tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def close_stdin(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()

    def close_stdout(self) -> None:
        """Whoever was reading has read enough."""
        assert self._process.stdout is not None
        self._process.stdout.close()

    def send(self, number: int) -> None:
        os.kill(self.pid, number)

    def hear(self, words: str, within: float = WITHIN) -> None:
        """Wait until these words were said."""
        deadline = time.monotonic() + within
        while words not in self.text:
            left = deadline - time.monotonic()
            assert left > 0, f"{within} s passed without {words!r}; so far:\n{self.text}"
            assert self._read(left), f"it ended without {words!r}:\n{self.text}\n{self.err.decode()}"

    def exit(self, within: float = WITHIN) -> int:
        deadline = time.monotonic() + within
        while self._read(max(0.0, deadline - time.monotonic())):
            assert time.monotonic() < deadline, f"it did not end within {within} s; so far:\n{self.text}"
        code = self._process.wait(max(0.1, deadline - time.monotonic()))
        return code if code >= 0 else 128 - code

    @property
    def text(self) -> str:
        return self.out.decode("utf-8", "replace")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def _read(self, seconds: float) -> bool:
        """Take what comes next from either pipe; False where both are at their end."""
        pipes = [pipe for pipe in (self._process.stdout, self._process.stderr) if pipe is not None and not pipe.closed]
        for pipe in select.select(pipes, [], [], seconds)[0] if pipes else []:
            read = os.read(pipe.fileno(), 65536)
            if not read:
                pipe.close()
            elif pipe is self._process.stdout:
                self.out += read
            else:
                self.err += read
        return bool(pipes)


def until(true: Callable[[], bool], what: str, within: float = WITHIN) -> None:
    """Wait for something that can be seen only from outside, without reading a word of the program's."""
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline, f"{within} s passed without {what}"
        select.select([], [], [], 0.05)


def run(command: Sequence[str], env: Mapping[str, str]) -> Ended:
    """A whole run on pipes, with nothing on stdin."""
    return run_all([command], env)[0]


def run_all(commands: Sequence[Sequence[str]], env: Mapping[str, str], stdout: Any = subprocess.PIPE) -> list[Ended]:
    """Several whole runs at the same time, with nothing on stdin."""
    running = [
        subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE)
        for command in commands
    ]
    ended = []
    for program in running:
        out, err = program.communicate(timeout=WITHIN)
        ended.append(Ended(program.returncode, out, err))
    return ended


def play(file: str, *options: str, speed: float | str = 1) -> list[str]:
    """The command for a routine, without sound, questions and lead-in."""
    return [*SELFCARE, "play", file, "--speed", str(speed), *QUIET, *options]


def launcher(before: str, *arguments: str) -> list[str]:
    """`selfcare` with some lines of Python run before it: how a test breaks one part of the real program."""
    return [sys.executable, "-c", f"{before}\nfrom selfcare.start import run\nrun()", *arguments]


def humbled(command: Sequence[str]) -> list[str]:
    """The command without the power over other people's files, so that root, too, meets a folder that is read-only."""
    drop = "import ctypes, os, sys; [ctypes.CDLL(None).prctl(24, power, 0, 0, 0) for power in (1, 2)]"
    return [sys.executable, "-c", f"{drop}; os.execv(sys.argv[1], sys.argv[1:])", *command]


def in_shell(command: Sequence[str]) -> list[str]:
    """The command as a job of a shell, which says "aside CODE" when it is suspended, waits for a line, and brings it
    back; at its end it says "over CODE"."""
    return ["/bin/sh", "-c", 'set -m; "$@"; echo "aside $?"; read line; fg >/dev/null; echo "over $?"', "sh", *command]


SIGNALS = {"HUP": signal.SIGHUP, "INT": signal.SIGINT, "TERM": signal.SIGTERM}
