"""The real speaker in a process of its own, with players on its PATH that work, fail or hang as written here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from selfcare.sound.device import FAILED
from selfcare.sound.pack import Pack

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc; other systems play in their own way")

SOUNDS = Path(__file__).parents[2] / "sounds"
ONE = Pack(SOUNDS / "voice").path("one")
PLAYED = 'echo "$@" > "$0.played"\n'

APP = """
import json, sys, threading, time
from functools import partial
from pathlib import Path
from selfcare.sound.device import ThreadedSpeaker
from selfcare.sound.programs import open_player

sounds, report, patience, leave = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
known = threading.Event()
texts = []
speaker = ThreadedSpeaker(
    sounds, open_player=partial(open_player, patience), on_trouble=lambda text: (texts.append(text), known.set())
)
began = time.monotonic()
speaker.load_words("say: one", Path(sys.argv[6]))
speaker.play(sys.argv[5])
played = time.monotonic() - began
if leave == "after the cue":
    speaker.ring_out(5)
elif leave == "when told":
    known.wait(5)
else:  # when this file is there
    while not Path(leave).exists():
        known.wait(0.02)
trouble = speaker.trouble
began = time.monotonic()
speaker.close()
report.write_text(json.dumps({
    "trouble": trouble, "texts": texts, "played": played, "closed": time.monotonic() - began,
    "playsound3": "playsound3" in sys.modules,
}))
"""

VERSION = 'case "$1" in -*version) exit 0;; esac\n'
SLEEP = f'echo $$ > "$0.hangs.new"; mv "$0.hangs.new" "$0.hangs"; exec {shutil.which("sleep")} 60\n'
AT_ONCE = 3.0
"""Seconds, for a machine that has others to serve."""
NOISE = 'echo "ALSA lib: cannot find card 0" >&2; echo noise; exit 1\n'


@dataclass(frozen=True, slots=True)
class Report:
    trouble: str | None
    texts: list[str]
    played: float
    closed: float
    playsound3: bool


class Machine:
    """A machine on which exactly these programs are installed."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.report = folder / "report.json"

    def install(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\nPATH=/bin:/usr/bin\n{script}")
        path.chmod(0o755)

    def run(self, *, patience: float = 5, leave: str = "after the cue", cue: str = "tick") -> Report:
        """The app's report; it said nothing, neither on stdout nor on stderr, and ended well."""
        app = subprocess.run(
            [sys.executable, "-c", APP, SOUNDS, self.report, str(patience), leave, cue, ONE],
            env={"PATH": str(self.bin), "HOME": str(self.bin)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        assert (app.returncode, app.stdout, app.stderr) == (0, b"", b"")
        report = Report(**json.loads(self.report.read_text()))
        # What hangs does so for a minute, and a player is given up after five seconds: neither is waited for.
        assert report.played < AT_ONCE
        assert report.closed < AT_ONCE
        return report

    def still_runs(self, name: str) -> bool:
        """Whether the program that once hung is there yet; it was killed and reaped, or died with the app."""
        number = int((self.bin / f"{name}.hangs").read_text())
        state = Path(f"/proc/{number}/stat")
        return state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_without_any_player_says_so_and_is_silent(machine: Machine) -> None:
    report = machine.run(leave="when told")
    assert report.trouble == "No sound: no program that can play a sound file was found."
    assert report.texts == [report.trouble]


def test_the_player_gets_the_file_plays_to_its_end_and_cannot_reach_the_terminal(machine: Machine) -> None:
    machine.install("mpg123", VERSION)
    machine.install(
        "aplay", VERSION + 'echo "$@" > "$0.played"; echo noise; echo noise >&2; sleep 0.1; : > "$0.ended"\n'
    )
    report = machine.run()
    assert (machine.bin / "aplay.played").read_text() == f"--quiet {SOUNDS / 'tick.wav'}\n"
    assert (machine.bin / "aplay.ended").exists()
    assert report.playsound3
    assert report.trouble is None


def test_a_player_that_playsound3_does_not_use_alone_is_run_without_it(machine: Machine) -> None:
    machine.install("paplay", VERSION + 'echo "$@" > "$0.played"\n')
    assert machine.run().trouble is None
    assert (machine.bin / "paplay.played").read_text() == f"{SOUNDS / 'tick.wav'}\n"


def test_a_program_that_tells_the_truth_comes_before_one_that_does_not(machine: Machine) -> None:
    machine.install("gst-play-1.0", VERSION + ': > "$0.played"\n')
    machine.install("aplay", VERSION + ': > "$0.played"\n')
    assert machine.run().trouble is None
    assert (machine.bin / "aplay.played").exists()
    assert not (machine.bin / "gst-play-1.0.played").exists()


def test_a_broken_program_does_not_take_the_working_ones_with_it(machine: Machine) -> None:
    machine.install("gst-play-1.0", NOISE)  # playsound3 cannot even be imported beside this one
    machine.install("ffplay", VERSION + ': > "$0.played"; sleep 0.1\n')  # it is believed when it took its time
    report = machine.run()
    assert report.trouble is None
    assert not report.playsound3
    assert (machine.bin / "ffplay.played").exists()


def test_a_player_that_fails_is_told_and_its_noise_is_not_seen(machine: Machine) -> None:
    machine.install("gst-play-1.0", VERSION + NOISE)
    report = machine.run(leave="when told")
    assert report.texts == [FAILED]


def test_a_player_that_ends_well_without_having_played_is_told(machine: Machine) -> None:
    machine.install("ffplay", VERSION + "exit 0\n")  # what it does when there is no sound device
    assert machine.run(leave="when told", cue="done").texts == [FAILED]


def test_programs_that_hang_at_every_call_are_given_up_and_killed(machine: Machine) -> None:
    machine.install("aplay", SLEEP)
    machine.install("mpg123", SLEEP)
    report = machine.run(patience=0.3, leave="when told")
    assert report.texts == ["No sound: aplay did not answer."]
    assert not machine.still_runs("aplay")
    assert not machine.still_runs("mpg123")


def test_leaving_while_programs_are_still_asked_leaves_none_of_them_behind(machine: Machine) -> None:
    machine.install("aplay", SLEEP)
    machine.run(patience=60, leave=str(machine.bin / "aplay.hangs"))
    assert not machine.still_runs("aplay")


@pytest.mark.parametrize("player", ["gst-play-1.0", "pw-play"])
def test_a_player_that_hangs_in_a_cue_does_not_hold_up_the_end(machine: Machine, player: str) -> None:
    machine.install(player, VERSION + SLEEP)
    report = machine.run(leave=str(machine.bin / f"{player}.hangs"))
    assert report.texts == []
    assert not machine.still_runs(player)


def test_a_file_that_is_no_program_is_as_good_as_none(machine: Machine) -> None:
    machine.install("aplay", "")
    (machine.bin / "aplay").write_bytes(b"\x7fELF and no more")
    report = machine.run(leave="when told")
    assert report.texts == ["No sound: aplay did not answer."]


def test_compressed_words_go_to_a_program_that_knows_them_and_never_to_aplay(machine: Machine) -> None:
    machine.install("mpg123", VERSION)
    machine.install("aplay", VERSION + PLAYED)
    machine.install("pw-play", VERSION + PLAYED)
    assert machine.run(cue="say: one").trouble is None
    assert (machine.bin / "pw-play.played").read_text() == f"{ONE}\n"
    assert not (machine.bin / "aplay.played").exists()


def test_where_no_program_knows_them_the_words_are_not_heard_and_the_tones_go_on(machine: Machine) -> None:
    machine.install("aplay", VERSION + PLAYED)
    assert machine.run(cue="say: one").trouble is None
    assert not (machine.bin / "aplay.played").exists()
    assert machine.run(cue="tick").trouble is None
    assert (machine.bin / "aplay.played").exists()


def test_words_that_fail_are_no_trouble_of_the_tones(machine: Machine) -> None:
    machine.install("aplay", VERSION + PLAYED)
    machine.install("paplay", VERSION + NOISE)
    assert machine.run(cue="say: one").texts == []
