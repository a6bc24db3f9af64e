"""The command line, run for real: outputs that other programs read, and exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from selfcare import __version__

SHORT = "title: Short one\nprepare: 0s\ndefaults: {work: [talk]}\nsteps:\n  - Hold: 2s\n"
ASKS = "title: Asks\ncare: [firm]\nprepare: 0s\nsteps:\n  - Hold: 2s\n"
BROKEN = "title: Mine\nsteps:\n  - name: Hold\n    duratoin: 3s\n"


class Selfcare:
    """The program, with a home of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.own = home / "own"
        self.own.mkdir()
        kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        self.env = {**kept, "HOME": str(home), "SELFCARE_ROUTINES": str(self.own), "TERM": "dumb"}

    def __call__(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "selfcare", *arguments],
            input=given, capture_output=True, text=True, env=self.env, cwd=self.home, timeout=60,
        )  # fmt: skip

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments).stdout)

    def write(self, name: str, text: str) -> str:
        (self.own / name).write_text(text, "utf-8")
        return str(self.own / name)


@pytest.fixture
def selfcare(tmp_path: Path) -> Selfcare:
    return Selfcare(tmp_path)


def test_the_version_is_told(selfcare: Selfcare) -> None:
    assert selfcare("--version").stdout == f"selfcare {__version__}\n"


def test_without_a_terminal_it_lists_the_routines(selfcare: Selfcare) -> None:
    done = selfcare()
    assert done.returncode == 0 and done.stdout == selfcare("list").stdout
    assert any(line.startswith("arm-circles ") and line.endswith("6 min") for line in done.stdout.splitlines())


def test_list_as_json_has_every_key_and_a_broken_file_with_its_problem(selfcare: Selfcare) -> None:
    selfcare.write("mine.yaml", BROKEN)
    routines = {routine["name"]: routine for routine in selfcare.json("list", "--json")["routines"]}
    keys = {"name", "title", "technique", "for", "seconds", "path", "problem"}
    assert all(keys <= set(each) for each in routines.values())
    assert routines["arm-circles"]["problem"] is None and routines["arm-circles"]["seconds"] == 352
    assert "duratoin" in routines["mine"]["problem"] and routines["mine"]["seconds"] is None


def test_list_as_json_has_the_programmes_that_can_be_played_and_the_lines_stay_a_routine_each(
    selfcare: Selfcare,
) -> None:
    listed = selfcare.json("list", "--json")
    programmes = {programme["name"]: programme for programme in listed["programmes"]}
    assert set(programmes["After long sitting"]) == {"name", "summary", "parts", "seconds", "seconds_at_most"}
    there = {routine["name"]: routine["seconds"] for routine in listed["routines"]}
    for programme in programmes.values():
        spans = [[there[name] for name in part["routines"]] for part in programme["parts"]]
        assert programme["seconds"] == sum(map(min, spans)) and programme["seconds_at_most"] == sum(map(max, spans))
    assert len(selfcare("list").stdout.splitlines()) == len(there)


def test_ones_own_routine_comes_before_the_bundled_one_of_the_same_name(selfcare: Selfcare) -> None:
    path = selfcare.write("arm-circles.yaml", SHORT)
    assert selfcare.json("show", "arm-circles", "--json")["title"] == "Short one"
    listed = selfcare.json("list", "--json")["routines"]
    assert [each["path"] for each in listed if each["name"] == "arm-circles"] == [path]


def test_show_draws_the_movements_once_each_and_says_which_step_has_none(selfcare: Selfcare) -> None:
    shown = selfcare("show", "seated-feet", "--motions").stdout
    lines = shown.splitlines()
    assert "Toe taps: toe-raise sitting" in lines and "Toe grip: toe-curl" in lines
    assert len([line for line in lines if line.startswith("Toe taps:")]) == 1
    assert "Free breath: no figure" in selfcare("show", "breath-box", "--motions").stdout.splitlines()
    assert "\x1b" not in shown, "what goes into a pipe is plain"


def test_show_gives_three_rounds_of_ten_small_and_ten_large(selfcare: Selfcare) -> None:
    shown = selfcare.json("show", "arm-circles", "--json")
    keys = {"kind", "step", "seconds", "reps", "side", "set", "sets", "round", "rounds", "open"}
    assert all(keys <= set(segment) for segment in shown["segments"])
    counted = [(each["step"], each["reps"], each["round"]) for each in shown["segments"] if each["reps"]]
    assert counted == [(step, 10, n) for n in (1, 2, 3) for step in ("Small circles", "Large circles")]
    assert shown["seconds"] == sum(each["seconds"] for each in shown["segments"]) == 352


def test_play_as_json_counts_to_ten_six_times(selfcare: Selfcare) -> None:
    done = selfcare("play", "arm-circles", "--json", "--speed", "5000", "--no-screening")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and done.stderr == ""
    assert [event["n"] for event in events if event.get("cue") == "rep"] == list(range(1, 11)) * 6
    times = [event["at"] for event in events]
    assert times == sorted(times) and events[0]["event"] == "session-started"
    assert events[-1] == {"event": "session-ended", "at": 352, "outcome": "done"}


def test_what_was_played_stands_in_the_history(selfcare: Selfcare) -> None:
    selfcare("play", "arm-circles", "--json", "--speed", "5000", "--no-screening")
    (session,) = selfcare.json("history", "--json")["sessions"]
    assert {"id", "routine", "started", "outcome", "seconds", "planned"} <= set(session)
    assert (session["routine"], session["outcome"]) == ("arm-circles", "done")
    assert session["seconds"] == session["planned"] == 352
    assert "questions left out" in selfcare("history").stdout


@pytest.mark.parametrize("mode", [["--json"], ["--plain"]])
def test_questions_that_nobody_can_answer_keep_a_routine_closed(selfcare: Selfcare, mode: list[str]) -> None:
    done = selfcare("play", selfcare.write("asks.yaml", ASKS), *mode, "--speed", "100")
    assert done.returncode == 4 and "--no-screening" in done.stderr
    assert "session-started" not in done.stdout and "Hold" not in done.stdout
    assert selfcare.json("history", "--json") == {"sessions": []}


@pytest.mark.parametrize(
    ("answer", "code"),
    [("n\nn\n\n", 0), ("n\n", 4), ("y\n2\ny\n", 4), ("?\n", 4), ("hm\nno\nn\n\n", 0)],
)
def test_the_questions_before_are_answered_by_a_line(selfcare: Selfcare, answer: str, code: int) -> None:
    done = selfcare("play", selfcare.write("asks.yaml", ASKS), "--speed", "100", "--no-sound", given=answer)
    assert done.returncode == code
    assert ("Done, 2 s." in done.stdout) is (code == 0)


def test_a_routine_without_questions_plays_with_stdin_at_its_end(selfcare: Selfcare) -> None:
    done = selfcare("play", selfcare.write("short.yaml", SHORT), "--speed", "100", "--no-sound")
    assert done.returncode == 0
    stops, *led = done.stdout.splitlines()
    assert stops == "Stop for: sharp or electric pain, dizziness, shortness of breath."
    assert led == ["Short one, 2 s.", "Hold: 2 s.", "Done, 2 s."]


@pytest.mark.parametrize("mode", ["--plain", "--json"])
def test_a_short_file_that_says_nothing_of_bodies_plays_from_a_script_and_that_is_said(
    selfcare: Selfcare, mode: str
) -> None:
    file = selfcare.write("silent.yaml", "title: Short one\nprepare: 0s\nsteps:\n  - Hold: 2s\n")
    done = selfcare("play", file, mode, "--speed", "100", "--no-sound")
    assert done.returncode == 0
    assert "does not say what it does" in done.stdout + done.stderr
    assert ("Done, 2 s." if mode == "--plain" else '"outcome": "done"') in done.stdout


@pytest.mark.parametrize("said", ["care: [firm]", "technique: Swedish massage", "defaults: {pressure: 3}"])
def test_a_file_that_says_what_it_does_stays_closed_where_nobody_can_be_asked(selfcare: Selfcare, said: str) -> None:
    file = selfcare.write("said.yaml", f"title: Short one\n{said}\nsteps:\n  - Hold: 2s\n")
    assert selfcare("play", file, "--json", "--speed", "100").returncode == 4


def test_what_is_not_found_exits_with_three_and_a_guess(selfcare: Selfcare) -> None:
    for command in (["play"], ["show"]):
        done = selfcare(*command, "arm-circels")
        assert done.returncode == 3 and "Did you mean arm-circles?" in done.stderr and done.stdout == ""
    assert selfcare("play", "./nothing.yaml").returncode == 3


def test_a_file_that_cannot_be_read_exits_with_three_and_its_problems_on_stderr(selfcare: Selfcare) -> None:
    done = selfcare("play", selfcare.write("mine.yaml", BROKEN))
    assert done.returncode == 3 and "mine.yaml:4:5" in done.stderr and done.stdout == ""


def test_check_tells_problems_on_stdout_and_exits_with_one(selfcare: Selfcare) -> None:
    path = selfcare.write("mine.yaml", BROKEN)
    done = selfcare("check", path)
    assert done.returncode == 1 and f"{path}:4:5: " in done.stdout
    assert selfcare("check").stdout == done.stdout  # one's own routines, without a path
    problem = selfcare.json("check", path, "--format", "json")["problems"][0]
    assert {"path", "line", "column", "severity", "message", "hint"} <= set(problem)
    assert (problem["line"], problem["column"], problem["severity"]) == (4, 5, "error")
    assert selfcare.json("check", path, "--json") == selfcare.json("check", path, "--format", "json")
    assert selfcare("check", path, "--format", "github").stdout.startswith(f"::error file={path},line=4,col=5::")


def test_check_of_what_is_right_is_silent_on_stdout(selfcare: Selfcare) -> None:
    done = selfcare("check", selfcare.write("short.yaml", SHORT))
    assert (done.returncode, done.stdout) == (0, "")
    assert selfcare("check", str(selfcare.home / "nothing.yaml")).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["sleep"],
        ["play"],
        *(["play", "x", *wish] for wish in (["--speed", "0"], ["--speed", "nan"], ["--level", "huge"])),
    ],
)
def test_a_wrong_use_exits_with_two(selfcare: Selfcare, arguments: list[str]) -> None:
    done = selfcare(*arguments)
    assert done.returncode == 2 and done.stdout == "" and "Traceback" not in done.stderr


def test_a_level_changes_the_dose(selfcare: Selfcare) -> None:
    easy = selfcare.json("show", "arm-circles", "--json", "--level", "easy")["segments"]
    assert [each["reps"] for each in easy if each["reps"]] == [5] * 6
    assert [each["cycles"] for each in easy if each["cycles"]] == [5, 3]  # warming up and cooling down stay


def test_a_reader_that_has_read_enough_is_no_fault(selfcare: Selfcare) -> None:
    script = f"set -o pipefail; {sys.executable} -m selfcare show swedish-forearm | head -1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=selfcare.env, timeout=60)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("Five strokes")


TWIN = "title: Up\nposition: Stand.\nseated: Sit.\nprepare: 0s\nsteps:\n  - {name: Rise, reps: 4, seated: {reps: 2}}\n"


def test_the_seated_twin_is_shown_and_played_where_it_is_asked_for(selfcare: Selfcare) -> None:
    file = selfcare.write("up.yaml", TWIN)
    assert [selfcare.json("show", file, "--json", *more)["seconds"] for more in ((), ("--seated",))] == [12, 6]
    told = selfcare("play", file, "--seated", "--plain", "--no-screening", "--no-sound", "--speed", "1000")
    assert told.returncode == 0 and "Sit." in told.stdout.splitlines() and "Done, 6 s." in told.stdout
    events = selfcare("play", file, "--seated", "--json", "--no-screening", "--speed", "1000").stdout.splitlines()
    assert json.loads(events[-1])["at"] == 6


def test_a_twin_that_is_not_there_is_wrong_usage(selfcare: Selfcare) -> None:
    file = selfcare.write("short.yaml", SHORT)
    for command in (("show", file), ("play", file, "--plain"), ("play", file, "--json")):
        done = selfcare(*command, "--seated")
        assert done.returncode == 2 and "has no seated twin" in done.stderr and not done.stdout


def test_show_tells_where_each_dose_comes_from(selfcare: Selfcare) -> None:
    shown = selfcare("show", "steady-six").stdout.splitlines()
    assert "Sit to stand: NHS Tayside, up to ten; pace own" in shown
    assert any(line.startswith("NHS Tayside: Exercises to try at home") and "https://" in line for line in shown)
    assert "Sources:" not in selfcare("show", selfcare.write("short.yaml", SHORT)).stdout
