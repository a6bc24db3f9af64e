"""The figures of docs/sound.md: `make bench` ends with them; `make soak`; with the packages in .ci/audio-packages.

Each way to play leads the same session through the real program in a terminal, heard by the rig; beside it, playsound3
is called by the timers of a small Textual app, as one would do it without all this. `--minutes` plays one long session
on the stream instead.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from pathlib import Path

from tests.sound.rig import Heard, Rig, compare, write_click
from tests.sound.sessions import CHECKOUT, command, on_screen, planned, surroundings

FREEZE = "3 2 0.2"
ROUTINE = """
title: Bench
prepare: 0
steps:
  - {{name: Lift, reps: {reps}, tempo: 1.131s}}
"""
SPEED = 2
WINDOW = 0.27
SOUNDS = 44


def routine(rig: Rig, reps: int) -> Path:
    path = rig.folder / "bench.yaml"
    path.write_text(ROUTINE.format(reps=reps))
    return path


def session(rig: Rig, way: str, freeze: str = "", reps: int = SOUNDS, speed: float = SPEED) -> tuple[Heard, float]:
    """A session on the screen; the first moments are left out, for the terminal and the stream open in them."""
    file = routine(rig, reps)
    schedule = planned(file, 10, speed)
    rig.record()
    options = ("--speed", str(speed), "--lead-in", "10", "--no-voice", "--sound", way)
    with on_screen(command(file, *options), surroundings(rig, freeze)) as screen:
        screen.read(schedule[-1] + 20, until=b"leave")
        screen.read(0.6)
    recording = rig.recording()
    return compare(schedule, recording.onsets(), WINDOW / (speed / SPEED)), recording.stood_still()


TIMERS = """
import sys, time, os
from textual.app import App
from textual.widgets import Static
from playsound3 import playsound
click, count, spacing = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])

class Beside(App):
    def compose(self):
        yield Static(id="all")
    def on_mount(self):
        self.begin = time.perf_counter() + 1.5
        self.nth = 0
        self.set_interval(1 / 30, self.draw)
        self.plan()
        if os.environ.get("FREEZE"):
            self.set_interval(2, lambda: time.sleep(0.2))
    def draw(self):
        self.query_one("#all").update(f"{time.perf_counter():.3f} " * 200)
    def plan(self):
        self.set_timer(max(0.001, self.begin + self.nth * spacing - time.perf_counter()), self.play)
    def play(self):
        playsound(click, block=False, backend="alsa")
        self.nth += 1
        self.plan() if self.nth < count else self.set_timer(1, self.exit)

Beside().run()
"""


def timers(rig: Rig, freeze: bool) -> tuple[Heard, float]:
    """playsound3 with its quickest backend, called by a timer for each sound."""
    click = rig.folder / "click.wav"
    write_click(click)
    shims = rig.folder / "shims"
    shims.mkdir(exist_ok=True)
    mpg123 = shims / "mpg123"  # playsound3 asks for it before it plays a WAV file with aplay
    mpg123.write_text("#!/bin/sh\nexit 0\n")
    mpg123.chmod(0o755)
    env = rig.env | {"TERM": "xterm-256color", "PATH": f"{shims}:{os.environ['PATH']}"}
    spacing = 1.131 / SPEED
    rig.record()
    arguments = [sys.executable, "-c", TIMERS, str(click), str(SOUNDS), str(spacing)]
    with on_screen(arguments, env | ({"FREEZE": "1"} if freeze else {})) as screen:
        screen.read(SOUNDS * spacing + 6, until=b"\x1b[?1049l")
    recording = rig.recording()
    return compare([n * spacing for n in range(SOUNDS)], recording.onsets(), WINDOW), recording.stood_still()


def stopped(rig: Rig, tries: int = 12) -> list[float]:
    """Milliseconds from the key that pauses to silence, while a long tone sounds."""
    file = rig.folder / "long.yaml"
    file.write_text("title: Long\nprepare: 0\nsteps:\n  - {name: Lift, reps: 200, tempo: 2s}\n")
    env = surroundings(rig)
    write_click(Path(env["RIG_SOUNDS"]) / "tick.wav", pitch=200, seconds=1.9)
    rig.record()
    pressed = []
    with on_screen(command(file, "--lead-in", "2", "--no-voice", "--sound", "stream"), env) as screen:
        screen.read(4.5)
        for n in range(tries):
            screen.read(1.3 + 0.037 * n)
            pressed.append(time.perf_counter())
            os.write(screen._terminal, b" ")
            screen.read(1.0)
            os.write(screen._terminal, b" ")  # goes on, after three counts
            screen.read(0.8)
            os.write(screen._terminal, b" ")
    heard = rig.recording()
    took = []
    for moment in pressed:
        loud = [n / 1000 for n in range(-20, 400) if heard.loudest(moment + n / 1000, moment + (n + 1) / 1000) > 300]
        if loud and loud[0] < 0:
            last = next((a for a, b in zip(loud, [*loud[1:], 9.0], strict=True) if b - a > 0.02), loud[-1])
            took.append(last * 1000)
    write_click(Path(env["RIG_SOUNDS"]) / "tick.wav")
    return sorted(took)


def beside_lines(rig: Rig, voice: bool) -> list[float]:
    """Milliseconds from a line of plain mode to its sound: the tone, or the spoken count alone."""
    file = routine(rig, 20)
    env = surroundings(rig, words=voice)
    settings = Path(env["XDG_CONFIG_HOME"]) / "selfcare" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"cues_volume": 0 if voice else 100}))
    options = ["--plain", "--sound", "stream", *([] if voice else ["--no-voice"])]
    rig.record()
    moments = []
    null = subprocess.DEVNULL
    with subprocess.Popen(
        command(file, *options), cwd=CHECKOUT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=null
    ) as process:
        assert process.stdin and process.stdout
        for line in process.stdout:
            if line.strip().isdigit():
                moments.append(time.perf_counter())
        process.stdin.close()
    onsets = rig.recording().onsets(loud=0.03, quiet=0.25)
    settings.unlink()
    gaps = []
    for moment in moments:
        place = bisect_left(onsets, moment - 0.05)
        if place < len(onsets) and onsets[place] - moment < 0.4:
            gaps.append((onsets[place] - moment) * 1000)
    return sorted(gaps)


def row(name: str, found: tuple[Heard, float]) -> None:
    heard, still = found
    parts = f"{heard.part(0.5):.3f} | {heard.part(0.99):.2f} | {heard.part(1):.2f}"
    print(f"| {name} | {heard.planned - heard.missed} of {heard.planned} | {parts} | {still:.0f} |", flush=True)


def middle(values: list[float]) -> str:
    if not values:
        return "none heard"
    return f"{values[len(values) // 2]:.0f} ms (least {values[0]:.0f}, most {values[-1]:.0f}, {len(values)} heard)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, help="one long session on the stream")
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory() as folder, Rig(Path(folder)) as rig:
        print(
            "| way | heard | p50 ms | p99 ms | max ms | server stood still, ms |\n| --- | --- | --- | --- | --- | --- |"
        )
        if minutes:
            row(f"stream, {minutes:g} min", session(rig, "stream", FREEZE, int(minutes * 60 / 1.131), 1))
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            print(f"\nprocessor: {used.ru_utime + used.ru_stime:.0f} s in {minutes * 60:.0f}")
            return
        row("stream", session(rig, "stream"))
        row("stream, frozen 200 ms every 2 s", session(rig, "stream", FREEZE))
        row("player program, as the fallback does it", session(rig, "playsound"))
        row("the same, frozen", session(rig, "playsound", FREEZE))
        row("playsound3 from a timer", timers(rig, freeze=False))
        row("the same, frozen", timers(rig, freeze=True))
        print(f"\nfrom the pause key to silence: {middle(stopped(rig))}")
        print(f"from a line of plain mode to its tone: {middle(beside_lines(rig, voice=False))}")
        print(f"from a line of plain mode to its spoken count: {middle(beside_lines(rig, voice=True))}")


if __name__ == "__main__":
    main()
