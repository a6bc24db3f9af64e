"""What stands on stdout: JSON and lines of text, in characters that it can take."""

from __future__ import annotations

import os
import sys

from selfcare.door import escaped


def has_screen() -> bool:
    """Whether there is a terminal that the app can be drawn on, with somebody at its keys."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def json_text(facts: object) -> str:
    import json  # hardly any command speaks it

    return escaped(json.dumps(facts, ensure_ascii=not speaks_unicode(), indent=2))


def speaks_unicode() -> bool:
    """Whether stdout can take every character; where not, JSON escapes them, and in other words they become "?"."""
    return sys.stdout.encoding.lower().replace("_", "-").startswith("utf")


def echo_lines(text: str, err: bool = False) -> None:
    if text:
        print(text, file=sys.stderr if err else sys.stdout)
