"""Holds two checkouts against one another: what all routines do, say and show has to be the same, byte for byte.

python -m tests.soak.compare_transcripts BEFORE AFTER [--slips N] [--only timelines]

Each routine of BEFORE is shown (JSON and words) and played to its end (plain and JSON) by both, at three levels,
standing and seated; then the conformance cases and N mutilated routines are read by both, and their problems compared.
With `timelines`, only what is led is held against one another: the segments of `show --json`. Each checkout that has a
`.venv` is run by it.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

TELL = """
import contextlib, io, json, sys
from pathlib import Path
from click.testing import CliRunner
try:
    from selfcare.cli.main import main
except ImportError:  # an older checkout
    from selfcare.cli import main

QUICK = ("--no-screening", "--no-sound", "--speed", "10000")
LEVELS = ("easy", "usual", "more")
runner = CliRunner()
for path in sys.argv[1:]:
    for seated in ((), ("--seated",)):
        for level in LEVELS:
            for way in (
                ("show", path, "--json", "--level", level, *seated),
                ("show", path, "--level", level, *seated),
                ("play", path, "--plain", *QUICK, "--level", level, *seated),
                ("play", path, "--json", *QUICK, "--level", level, *seated),
            ):
                done = runner.invoke(main, way, input="")
                print(json.dumps([way, done.exit_code, done.stdout, done.stderr]), flush=True)
"""

SHOW = """
import json, sys
from click.testing import CliRunner
try:
    from selfcare.cli.main import main
except ImportError:  # an older checkout
    from selfcare.cli import main

for path in sys.argv[1:]:
    for seated in ((), ("--seated",)):
        for level in ("easy", "usual", "more"):
            way = ("show", path, "--json", "--level", level, *seated)
            done = CliRunner().invoke(main, way, input="")
            segments = json.loads(done.stdout)["segments"] if done.exit_code == 0 else []
            print(json.dumps([way, done.exit_code, [json.dumps(each, sort_keys=True) for each in segments]]))
"""

READ = """
import json, sys
from pathlib import Path
try:
    from selfcare.reading.reader import read_text
except ImportError:  # as it was called before
    from selfcare.routine.reader import read_text
for name, text in json.load(sys.stdin):
    reading = read_text(text, "f.yaml", Path("/nowhere"))
    print(json.dumps([name, [[p.line, p.column, p.severity, p.message, p.hint] for p in reading.problems]]))
"""


def run(checkout: Path, code: str, arguments: list[str], given: str = "") -> list[str]:
    with TemporaryDirectory() as home:
        places = {"HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        environment = {**os.environ, **places, "PYTHONPATH": str(checkout), "TERM": "dumb"}
        own = checkout / ".venv" / "bin" / "python"
        command = [str(own if own.exists() else sys.executable), "-c", code, *arguments]
        done = subprocess.run(command, cwd=checkout, env=environment, input=given, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{checkout}: {done.stderr}")
        return done.stdout.splitlines()


def differences(before: list[str], after: list[str]) -> int:
    """Shows what is other, and counts it."""
    found = 0
    for old, new in zip(before, after, strict=True):
        if old != new:
            found += 1
            was, now = json.loads(old), json.loads(new)
            print(f"--- {was[0]}")
            lines = [[line for part in each[1:] for line in _lines(part)] for each in (was, now)]
            print("\n".join(list(difflib.unified_diff(*lines, lineterm="", n=0))[2:12]))
    return found


def _lines(part: Any) -> list[str]:
    if isinstance(part, list):
        return [str(each) for each in part]
    return str(part).splitlines()


def slips(before: Path, many: int) -> str:
    from tests.reading.fuzz import texts

    cases = sorted((before / "tests" / "conformance").glob("*/*.yaml"))
    read = [(path.name, path.read_bytes().decode("utf-8", "replace")) for path in cases]
    made = ((f"slip {n}", text) for n, text in enumerate(texts(many, seed=7)))
    return json.dumps(read + [(name, text) for name, text in made if isinstance(text, str)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--slips", type=int, default=400)
    parser.add_argument("--only", choices=("transcripts", "slips", "timelines"))
    given = parser.parse_args()
    both = (given.before.resolve(), given.after.resolve())
    found = 0
    with ThreadPoolExecutor(2) as pool:
        routines = sorted(str(path) for path in (both[0] / "routines").glob("*.yaml"))
        if given.only == "timelines":
            old, new = pool.map(lambda checkout: run(checkout, SHOW, routines), both)
            found += differences(old, new)
            led = sum(len(json.loads(line)[2]) for line in new)
            print(f"{len(old)} timelines of {len(routines)} routines, {led} segments, {found} timelines other")
            sys.exit(1 if found else 0)
        if given.only != "slips":
            old, new = pool.map(lambda checkout: run(checkout, TELL, routines), both)
            found += differences(old, new)
            print(f"{len(old)} transcripts of {len(routines)} routines, {found} other")
        if given.only != "transcripts":
            texts = slips(both[0], given.slips)
            old, new = pool.map(lambda checkout: run(checkout, READ, [], texts), both)
            other = differences(old, new)
            print(f"{len(old)} texts read, the problems of {other} other")
            found += other
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
