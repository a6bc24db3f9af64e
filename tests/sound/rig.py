"""Hears what was really played, on a machine without a sound card: a PipeWire of its own with one sink, recorded.

    with Rig(folder) as rig:
        subprocess.run(["paplay", "click.wav"], env=rig.env)
        moments = rig.recording().onsets()      # on the clock of time.perf_counter

Needs the packages in .ci/audio-packages, and no rights: everything lives under the folder. Latency is up to the sink;
what a real card or Bluetooth adds is not heard here. A block of the recording (5 ms) sounds when it arrives; one
anchor for the seconds around each onset takes the scheduler's delays out, so that spans are true to 0.1 ms.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
import wave
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, pi
from pathlib import Path
from types import TracebackType
from typing import Self

RATE = 48_000
SINK = "rig"
PROGRAMS = ("pipewire", "pipewire-pulse", "wireplumber", "dbus-daemon", "pactl", "parec")
NEAR = 0.4
"""Seconds around an onset that anchor it. A starved server stands still now and then, and all after it is later."""
UP = 15.0
"""Seconds that the servers may take to come up."""

SETTINGS = f"""
context.properties = {{ default.clock.rate = {RATE} }}
context.objects = [ {{ factory = adapter args = {{
  factory.name = support.null-audio-sink  node.name = "{SINK}"  media.class = Audio/Sink  object.linger = true
  audio.position = [ FL FR ]  audio.rate = {RATE}  monitor.channel-volumes = true }} }} ]
"""


def missing() -> list[str]:
    """The programs of the rig that are not installed."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Rig:
    """The servers, the sink and the recorder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.servers: dict[str, subprocess.Popen[bytes]] = {}
        self.recorder: Recorder | None = None
        run = folder / "run"
        home = folder / "home"
        for each in (run / "pulse", home / ".config" / "pipewire" / "pipewire.conf.d"):
            each.mkdir(parents=True, mode=0o700)
        run.chmod(0o700)
        (home / ".config" / "pipewire" / "pipewire.conf.d" / "rig.conf").write_text(SETTINGS)
        ours = ("PULSE_", "PIPEWIRE_", "DBUS_", "ALSA_")
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(ours)} | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local" / "share"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_STATE_HOME": str(home / ".local" / "state"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={run}/bus",
            "PULSE_SERVER": f"unix:{run}/pulse/native",
            "PULSE_SINK": SINK,
            "DISABLE_RTKIT": "1",
        }

    def __enter__(self) -> Self:
        try:
            bus = self.env["DBUS_SESSION_BUS_ADDRESS"]
            self._serve("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}")
            self._until(lambda: (self.folder / "run" / "bus").exists(), "the bus")
            self.all_back()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def record(self) -> None:
        """Begin a new recording."""
        if self.recorder is not None:
            self.recorder.stop()
        self.recorder = Recorder(self.env)
        self._until(lambda: self.recorder is not None and len(self.recorder.blocks) > 20, "the recorder")

    def recording(self) -> Recording:
        """What was heard since the recording began; it ends here."""
        assert self.recorder is not None
        recorder, self.recorder = self.recorder, None
        return recorder.stop()

    def kill(self, server: str) -> None:
        self.servers[server].send_signal(signal.SIGKILL)

    def all_away(self) -> None:
        """Nothing that plays is left."""
        for server in ("wireplumber", "pipewire-pulse", "pipewire"):
            self.kill(server)
            self.servers[server].wait()
        for socket in ("pipewire-0", "pulse/native"):
            (self.folder / "run" / socket).unlink(missing_ok=True)

    def all_back(self) -> None:
        self._serve("pipewire")
        self._until(lambda: (self.folder / "run" / "pipewire-0").exists(), "pipewire")
        self._serve("wireplumber")
        self.pulse_back()

    def pulse_away(self) -> None:
        """The server that programs play through goes; the recording with it."""
        self.kill("pipewire-pulse")
        self.servers["pipewire-pulse"].wait()
        (self.folder / "run" / "pulse" / "native").unlink(missing_ok=True)

    def pulse_back(self) -> None:
        self._serve("pipewire-pulse")
        self._until(lambda: self._asked("set-default-sink", SINK), "the server")
        self.record()

    def sink_away(self) -> None:
        """What sound comes out of goes, as when a headset is taken off, and the server stays."""
        nodes = subprocess.run(["pw-cli", "ls", "Node"], env=self.env, capture_output=True, text=True).stdout
        number = ""
        for line in nodes.splitlines():
            if line.strip().startswith("id "):
                number = line.split()[1].strip(",")
            elif "node.name" in line and f'"{SINK}"' in line:
                break
        subprocess.run(["pw-cli", "destroy", number], env=self.env, capture_output=True, check=True)

    def sink_back(self) -> None:
        self._asked("load-module", "module-null-sink", f"sink_name={SINK}")
        self._until(lambda: self._asked("set-default-sink", SINK), "the sink")
        self.record()

    def close(self) -> None:
        if self.recorder is not None:
            self.recorder.stop()
        for server in reversed(self.servers.values()):
            with suppress(ProcessLookupError):
                server.terminate()
        for server in self.servers.values():
            try:
                server.wait(3)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()

    def _serve(self, *command: str) -> None:
        null = subprocess.DEVNULL
        self.servers[command[0]] = subprocess.Popen(command, env=self.env, stdin=null, stdout=null, stderr=null)

    def _asked(self, *command: str) -> bool:
        return subprocess.run(["pactl", *command], env=self.env, capture_output=True).returncode == 0

    def _until(self, true: Callable[[], bool], what: str) -> None:
        end = time.perf_counter() + UP
        while not true():
            if time.perf_counter() > end:
                raise RuntimeError(f"{what} did not come up")
            time.sleep(0.02)


class Recorder:
    """Reads the sink's monitor, and stamps each block with the moment of its arrival."""

    def __init__(self, env: dict[str, str]) -> None:
        command = ["parec", f"--device={SINK}.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen(
            [*command, "--latency-msec=5", "--process-time-msec=2"],
            env={key: value for key, value in env.items() if key != "PULSE_SINK"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.blocks: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        while block := os.read(pipe.fileno(), 1 << 16):
            self.blocks.append((time.perf_counter(), block))

    def stop(self) -> Recording:
        self._process.kill()
        self._process.wait()
        self._thread.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()
        samples = array("h")
        starts, arrivals = [], []
        left = b""
        for arrived, block in self.blocks:
            starts.append(len(samples))
            arrivals.append(arrived)
            block = left + block
            whole = len(block) // 2 * 2
            samples.frombytes(block[:whole])
            left = block[whole:]
        return Recording(samples, starts, arrivals)


@dataclass
class Recording:
    """16-bit samples, and for each block its first sample and the moment at which that sounded."""

    samples: array[int]
    starts: list[int]
    arrivals: list[float]
    _zeros: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._zeros = [arrived - start / RATE for start, arrived in zip(self.starts, self.arrivals, strict=True)]

    def onsets(self, loud: float = 0.1, quiet: float = 0.02) -> list[float]:
        """The moments at which sound louder than a share of full scale begins, after so many seconds without."""
        found, last = [], -RATE
        limit = int(loud * 32768)
        for begin in range(0, len(self.samples), 480):
            block = self.samples[begin : begin + 480]
            if max(block) <= limit and min(block) >= -limit:
                continue
            for place, sample in enumerate(block, begin):
                if sample > limit or sample < -limit:
                    if place - last > quiet * RATE:
                        found.append(place)
                    last = place
        return [place / RATE + self._zero(place) for place in found]

    def stood_still(self) -> float:
        """Milliseconds for which the server gave no sound, all in all: a starved one does, and all after is later."""
        parts = [sorted(self._zeros[n : n + 100]) for n in range(50, len(self._zeros) - 100, 100)]
        early = [part[len(part) // 10] for part in parts]
        return sum(max(0.0, after - before) for before, after in pairwise(early) if after - before > 0.002) * 1000

    def loudest(self, since: float, until: float) -> int:
        """The highest sample between two moments."""
        first = round((since - self._zero(0)) * RATE)
        last = round((until - self._zero(0)) * RATE)
        return max((abs(sample) for sample in self.samples[max(0, first) : max(0, last)]), default=0)

    def _zero(self, place: int) -> float:
        """The moment of sample 0 as told by the blocks around: the early ones are right, the rest came late."""
        near = slice(bisect_left(self.starts, place - NEAR * RATE), bisect_left(self.starts, place + NEAR * RATE))
        zeros = sorted(self._zeros[near] or self._zeros)
        return zeros[len(zeros) // 10]


def write_click(path: Path, pitch: float = 1000.0, seconds: float = 0.008, peak: float = 0.6) -> None:
    """A click that begins at its highest, so that its first sample is heard."""
    count = int(seconds * RATE)
    samples = array("h", (int(32767 * peak * cos(2 * pi * pitch * n / RATE) * (1 - n / count)) for n in range(count)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


@dataclass(frozen=True)
class Heard:
    """A schedule beside what was heard of it."""

    planned: int
    missed: int
    extra: int
    late: float
    """Seconds from a planned moment to its sound, in the middle."""
    off: list[float]
    """Seconds by which each differs from that, sorted."""

    def part(self, share: float) -> float:
        """The deviation that this share of the sounds stays under, milliseconds."""
        return self.off[min(len(self.off) - 1, int(share * len(self.off)))] * 1000 if self.off else float("nan")

    def __str__(self) -> str:
        return (
            f"{self.planned} planned, {self.missed} missed, {self.extra} extra; deviation "
            f"p50 {self.part(0.5):.3f}, p99 {self.part(0.99):.3f}, max {self.part(1):.3f} ms"
        )


def compare(planned: Sequence[float], onsets: Sequence[float], window: float = 0.03) -> Heard:
    """Lay a schedule, whose zero is not known, over what was heard, and match each with the nearest."""
    if not onsets:
        return Heard(len(planned), len(planned), 0, float("nan"), [])
    zero = _best_zero(planned, onsets, window)
    gaps: list[float] = []
    taken: set[int] = set()
    for moment in planned:
        place = bisect_left(onsets, moment + zero)
        near = [index for index in (place - 1, place) if 0 <= index < len(onsets) and index not in taken]
        best = min(near, key=lambda index: abs(onsets[index] - moment - zero), default=None)
        if best is not None and abs(onsets[best] - moment - zero) <= window:
            taken.add(best)
            gaps.append(onsets[best] - moment)
    middle = sorted(gaps)[len(gaps) // 2] if gaps else float("nan")
    off = sorted(abs(gap - middle) for gap in gaps)
    return Heard(len(planned), len(planned) - len(gaps), len(onsets) - len(gaps), middle, off)


def _best_zero(planned: Sequence[float], onsets: Sequence[float], window: float) -> float:
    """The shift under which most of the schedule was heard."""

    def heard(zero: float) -> int:
        count = 0
        for moment in planned:
            place = bisect_left(onsets, moment + zero - window)
            count += place < len(onsets) and onsets[place] <= moment + zero + window
        return count

    anchors = planned[:: max(1, len(planned) // 12)]
    return max((onset - moment for moment in anchors for onset in onsets), key=heard)
