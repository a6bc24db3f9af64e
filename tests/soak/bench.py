"""All of docs/performance.md in one go: `make bench`, half an hour and more; `ARGS=--write` puts the tables into it.

`--brief` takes each once and shortly, some minutes, to see that all of it still runs; its figures say little. Sound
against its moment, with its own page, is heard at the end, where the packages in .ci/audio-packages are.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

BRIEF = {
    "speed": ["--runs", "1"],
    "running": ["--runs", "1", "--settle", "1", "--seconds", "2"],
    "limits": ["--seconds", "10"],
    "growth": ["--runs", "1", "--most", "100"],
    "figure": ["--runs", "1", "--settle", "2", "--seconds", "2"],
}
"""Each with what makes it short."""
UNWRITTEN = "sound"
"""Its figures are put into docs/sound.md by hand; it judges the machine's sound as well."""


def main() -> int:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--brief", action="store_true", help="each once and shortly")
    wishes.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    wished = wishes.parse_args()
    failed = []
    for name in [*BRIEF] if wished.brief else [*BRIEF, UNWRITTEN]:
        print(f"\n{name}\n", flush=True)
        options = (BRIEF[name] if wished.brief else []) + (["--write"] if wished.write and name != UNWRITTEN else [])
        if subprocess.run([sys.executable, "-m", f"tests.soak.bench_{name}", *options], check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nDid not run to its end: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
