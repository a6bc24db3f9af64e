"""How soon what was away is heard again, and how often the stream is lost at load: `python -m tests.soak.bench_lost`.

Real sessions in lines on the rig's own sound server; needs the packages in .ci/audio-packages. Counts are a
second apart, so each figure is within a second of the truth.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.sound.rig import SINK, Rig
from tests.sound.sessions import CHECKOUT, command, surroundings

NEAR = 0.2
"""Seconds from a count's line within which its tone counts as its own."""


def led(
    rig: Rig, counts: int, doing: Mapping[str, Callable[[], object]], lead_in: int = 2
) -> tuple[dict[str, float], str]:
    """A session of counts: when each line was said, and what stood on stderr, then the log of the stream."""
    routine = rig.folder / "count.yaml"
    routine.write_text(f"title: Count\nprepare: 0\nsteps:\n  - {{name: Lift, reps: {counts}, tempo: 1s}}\n")
    moments: dict[str, float] = {}
    log = rig.folder / "stream.log"
    log.write_text("")
    with subprocess.Popen(
        command(routine, "--plain", "--no-voice", "--lead-in", str(lead_in)),
        cwd=CHECKOUT,
        env=surroundings(rig) | {"RIG_LOG": str(log)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        for line in process.stdout:
            said = line.strip()
            moments[said] = time.perf_counter()
            if said in doing:
                doing[said]()
        process.stdin.close()
        return moments, process.stderr.read() + log.read_text()


def heard(rig: Rig, moments: Mapping[str, float], counts: int) -> list[int]:
    onsets = rig.recording().onsets()
    return [n for n in range(1, counts + 1) if any(abs(onset - moments[str(n)]) < NEAR for onset in onsets)]


def busy(processes: int) -> list[subprocess.Popen[bytes]]:
    """Load: so many processes that do nothing but reckon."""
    return [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]


def at_load(runs: int, processes: int, counts: int) -> None:
    """The same session again and again beside other work: was the stream lost, and which counts were not heard."""
    lost, missed = 0, 0
    loads = busy(processes)
    try:
        for run in range(1, runs + 1):
            with tempfile.TemporaryDirectory() as folder, Rig(Path(folder)) as rig:
                moments, told = led(rig, counts, {}, lead_in=5)
                silent = sorted(set(range(1, counts + 1)) - set(heard(rig, moments, counts)))
            fell = told.count("fallen:") + told.count("started") - 1
            lost, missed = lost + bool(fell), missed + len(silent)
            load = os.getloadavg()[0]
            print(
                f"  run {run}: load {load:.1f}, lost {fell}, not on their second {silent}, told {told.strip()!r}",
                flush=True,
            )
    finally:
        for each in loads:
            each.kill()
    off = f"{missed} of {runs * counts}"
    print(f"streams lost in {runs} runs beside {processes} busy processes: {lost}; counts off: {off}")


def away() -> None:
    """Each thing that can be away, and the seconds from its return to the first count that is heard."""

    def case(
        name: str, gone: Callable[[Rig], object] | None, back: Callable[[Rig], object], at: int, seconds: int
    ) -> None:
        with tempfile.TemporaryDirectory() as folder, Rig(Path(folder)) as rig:
            if gone is None:
                rig.all_away()
            counts = at + seconds + 30
            back_at: list[float] = []

            def returns() -> None:
                back(rig)
                back_at.append(time.perf_counter())

            doing: dict[str, Callable[[], object]] = {str(at + seconds): returns}
            if gone is not None:
                doing[str(at)] = lambda: gone(rig)
            moments, told = led(rig, counts, doing)
            returned = back_at[0]
            again = [n for n in heard(rig, moments, counts) if moments[str(n)] > returned]
            first = next((n for n in again if {n, n + 1, n + 2} <= set(again)), None)
        late = f"{moments[str(first)] - returned:.1f} s after" if first is not None else "never"
        print(f"{name}: heard again {late}; told {told.strip()!r}", flush=True)

    case("server away for 2 s", Rig.pulse_away, Rig.pulse_back, 6, 2)
    case("no sink for 8 s", Rig.sink_away, Rig.sink_back, 6, 8)
    case("headset 10 s after the start", None, Rig.all_back, 1, 9)
    case("device asleep for 6 s", asleep, awake, 6, 6)


def asleep(rig: Rig) -> None:
    subprocess.run(["pactl", "suspend-sink", SINK, "1"], env=rig.env, check=True)


def awake(rig: Rig) -> None:
    subprocess.run(["pactl", "suspend-sink", SINK, "0"], env=rig.env, check=True)
    rig.record()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--busy", type=int, default=2)
    parser.add_argument("--counts", type=int, default=15)
    parser.add_argument("--away", action="store_true", help="only what is away and comes back")
    asked = parser.parse_args()
    away()
    if not asked.away:
        at_load(asked.runs, asked.busy, asked.counts)


if __name__ == "__main__":
    main()
