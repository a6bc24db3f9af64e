"""Writes `routines/packed.json` anew: `python -m tests.reading.packed`, after a change of a routine."""

from __future__ import annotations

import json
from pathlib import Path

from selfcare import places
from selfcare.reading.encoding import clean, decode
from selfcare.reading.nodes import compose
from selfcare.reading.packed import NAME, packed

FOLDER = places.bundled("routines")


def text(folder: Path) -> str:
    """What the file has to hold, a line a routine."""
    rows = []
    for path in sorted(folder.glob("*.yaml")):
        raw = path.read_bytes()
        root, _ = compose(clean(decode(raw))[0])
        assert root is not None
        rows.append(
            f"{json.dumps(path.name)}:{json.dumps(packed(raw, root), ensure_ascii=False, separators=(',', ':'))}"
        )
    return "{" + ",\n".join(rows) + "}\n"


if __name__ == "__main__":
    FOLDER.joinpath(NAME).write_text(text(FOLDER), "utf-8")
