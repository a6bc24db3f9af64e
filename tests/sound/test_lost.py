"""Sound that is lost comes back, heard on a real sound server: it goes, its sink goes, there is none at first."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from selfcare.sound.loudspeaker import BACK
from tests.sound.rig import Rig
from tests.sound.sessions import CHECKOUT, command, surroundings

pytestmark = pytest.mark.rig
COUNTS = 40
ROUTINE = f"title: Count\nprepare: 0\nsteps:\n  - {{name: Lift, reps: {COUNTS}, tempo: 1s}}\n"
SOON = 20.0
"""Seconds after which it must be heard again: the longest wait between two tries, the opening, and a busy machine."""
NEAR = 0.2
"""Seconds from a count's line within which its tone counts as its own."""


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with Rig(tmp_path) as rig:
        yield rig


def led(rig: Rig, doing: Mapping[str, Callable[[], object]]) -> tuple[dict[str, float], str]:
    """A session in lines, with something done at some of them: when each line was said, and what stood on stderr."""
    routine = rig.folder / "count.yaml"
    routine.write_text(ROUTINE)
    moments: dict[str, float] = {}
    with subprocess.Popen(
        command(routine, "--plain", "--no-voice", "--lead-in", "1"),
        cwd=CHECKOUT,
        env=surroundings(rig),
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
        return moments, process.stderr.read()


def heard(rig: Rig, moments: Mapping[str, float]) -> list[int]:
    """The counts whose tone was heard since the recording began."""
    onsets = rig.recording().onsets()
    return [n for n in range(1, COUNTS + 1) if any(abs(onset - moments[str(n)]) < NEAR for onset in onsets)]


def assert_back(rig: Rig, moments: Mapping[str, float], back: float) -> None:
    counts = heard(rig, moments)
    first = next((n for n in counts if moments[str(n)] > back and {n, n + 1, n + 2} <= set(counts)), None)
    assert first is not None, counts
    assert moments[str(first)] - back < SOON
    # Not one line waited for any of it.
    assert max(abs(moments[str(n)] - moments["1"] - (n - 1)) for n in range(1, COUNTS + 1)) < 0.5


def test_a_server_that_is_away_for_two_seconds(rig: Rig) -> None:
    moments, complaints = led(rig, {"8": rig.pulse_away, "10": rig.pulse_back})
    assert_back(rig, moments, moments["10"])
    assert "Traceback" not in complaints


def test_a_sink_that_is_away_for_eight_seconds(rig: Rig) -> None:
    moments, complaints = led(rig, {"5": rig.sink_away, "13": rig.sink_back})
    assert_back(rig, moments, moments["13"])
    assert "Traceback" not in complaints


def test_a_headset_that_is_put_on_after_the_start_and_it_is_said_once(rig: Rig) -> None:
    rig.all_away()
    moments, complaints = led(rig, {"6": rig.all_back})
    assert_back(rig, moments, moments["6"])
    assert complaints.count("No sound: ") == complaints.count(BACK) == 1
    assert complaints.count("\n") == 2
