"""The tables of care, which people read and edit as YAML, in a form that is read in a thousandth of a second.

`data/tables.json` holds what some of the files say, each beside the checksum of the file it was made of. Where that
file has changed since, it is read itself: it is what holds. `python -m tests.care.tables` writes the other anew.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from msgspec import DecodeError, Raw
from msgspec.json import decode

FOLDER = Path(__file__).with_name("data")
KEPT = FOLDER / "tables.json"
DAMAGED = DecodeError, UnicodeDecodeError
OFTEN = ("reach", "today", "standing", "places", "signs", "tips", "ratings")
"""What is needed before somebody is asked or led; the pages to read are no part of it."""


def data(name: str) -> Any:
    """What one of the files of `data` says, made anew: whoever asks keeps what becomes of it."""
    source = FOLDER.joinpath(f"{name}.yaml").read_bytes()
    of, says = _kept().get(name, (None, b""))
    if of == crc32(source):
        with suppress(*DAMAGED):
            return decode(says)
    return from_yaml(source)


def from_yaml(source: bytes) -> Any:
    import yaml  # half as large as all that is asked before a routine

    return yaml.load(source, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def packed() -> str:
    """What `tables.json` has to hold, a line a file."""
    import json

    rows = []
    for name in OFTEN:
        source = FOLDER.joinpath(f"{name}.yaml").read_bytes()
        says = json.dumps([crc32(source), from_yaml(source)], ensure_ascii=False, separators=(",", ":"))
        rows.append(f"{json.dumps(name)}:{says}")
    return "{" + ",\n".join(rows) + "}\n"


@cache
def _kept() -> dict[str, tuple[int, Raw]]:
    """As it stands there: read, it is four times as large, and each of them is wanted once."""
    try:
        return decode(KEPT.read_bytes(), type=dict[str, tuple[int, Raw]])
    except (OSError, *DAMAGED):
        return {}
