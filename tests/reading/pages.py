"""Writes the tables of docs/routine-format.md anew from the keys: python -m tests.reading.pages"""

from __future__ import annotations

import re
from pathlib import Path

from selfcare.format.model import PARTS
from selfcare.keys.pages import HEAD, table

PAGE = Path(__file__).parent.parent.parent / "docs" / "routine-format.md"


def written(page: str) -> str:
    """The page with each table as the keys have it."""
    for heading, part in PARTS.items():
        pattern = rf"(^###? {re.escape(heading)}\n(?:(?!^#).*\n)*?){re.escape(HEAD[0])}\n(?:\|.*\n)*"
        page, times = re.subn(pattern, lambda found, part=part: f"{found[1]}{table(part)}\n", page, flags=re.MULTILINE)
        assert times == 1, heading
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
