"""What a list left open in the file that was made of it: notes of their own, warned of as long as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.reading.problems import Finding, Mark

NOT_READ, LOOK = "not read:", "look:"
"""How such a note begins, behind its `#`."""
_NOTE = re.compile(rf"^\s*#\s*(?P<kind>{NOT_READ}|{LOOK})\s*(?P<words>.*)$")
_SAID = {
    NOT_READ: (
        "this line of the list was not read",
        "where nothing is missing, delete this note; else write it: an exercise as a step, how often under 'schedule:',"
        " how to sit or stand under 'position:', a sign to stop for under 'stop_if:'",
    ),
    LOOK: ("not all of this line was clear", "set the step below right; then delete this note"),
}


def unsettled(source: str) -> Iterator[Finding]:
    """Every such note that still stands in the text of a routine."""
    for number, line in enumerate(source.split("\n"), 1):
        if match := _NOTE.match(line):
            said, hint = _SAID[match["kind"]]
            words = match["words"]
            shown = f"{words[:117]}..." if len(words) > 120 else words
            yield Finding(Mark(number, line.index("#") + 1), f"{said}: {shown}", hint)
