"""A wait before the next exercise is a rest of its own, and none between sets: `rest a minute before the next one`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from selfcare.writing.lists.row import Row

_TIME = (
    r"(?:(?:about |ca\.? |for |of |für )*(?:an?|one|two|half an?|eine|einer?|zwei|[0-9][0-9.,:-]*)\s?"
    r"(?:s|secs?|seconds?|mins?|minutes?|sek(?:unden?)?|minuten?)\b\.?)"
)
_LEAD = r"(?:(?:then|and|have|take|now|dann|danach|anschließend|und|jetzt|a|eine)\s+)*"
_WAIT = (
    rf"(?:{_LEAD}(?:rest|wait|pause|break|warten?)\s+(?P<a>{_TIME})"
    rf"|{_LEAD}(?P<b>{_TIME})\s*(?:of )?(?:rest|break|pause|wait|warten|ausruhen|ruhen))"
)
_NEXT = (
    r"(?:,?\s*(?:before (?:the next|next|moving|going|starting|continuing|you (?:start|begin|do|move|go))[^.;]*"
    r"|(?:vor der|bis zur) nächsten übung|bevor [^.;]*|then|dann))"
)
_ALONE = re.compile(rf"\(?{_WAIT}(?P<next>{_NEXT})?\W*", re.I)
_AHEAD = re.compile(rf"(?:vor der nächsten übung|before the next exercise)[:,]?\s+(?:bitte )?{_WAIT}\W*", re.I)
_BEHIND = re.compile(rf"(?P<done>.*[0-9].*?)[\s,;.(–-]+(?P<wait>{_WAIT}{_NEXT})\W*$", re.I)
_WITHIN = re.compile(rf"(?P<done>.*[0-9].*?)[\s,;.–-]+{_WAIT},?\s+(?:then|dann)\s+(?P<after>\S.*[0-9].*)", re.I)
_AFTER = re.compile(rf"[.;]\s+(?:then|dann|danach|anschließend)\s+{_WAIT}\W*$", re.I)


def parted(rows: Iterable[Row]) -> Iterator[Row]:
    """All rows, the waits out of them."""
    for row in rows:
        if row.cells or re.search(r"\b(?:breath|atem|between|zwischen)", row.text, re.I):
            yield row
        elif match := _ALONE.fullmatch(row.text) or _AHEAD.fullmatch(row.text):
            yield replace(row, text=f"Rest {_time(match)}")
        elif match := _WITHIN.fullmatch(row.text):
            yield replace(row, text=match["done"])
            yield Row(f"Rest {_time(match)}", of=row.of)
            yield replace(row, text=match["after"], gap=False)
        elif match := _BEHIND.fullmatch(row.text):
            yield replace(row, text=match["done"])
            yield Row(f"Rest {_time(match)}", of=row.of)
        elif match := _AFTER.search(row.text):
            why = f"{match[0].strip(' .;')!r} may be a rest after all of it"
            yield replace(row, note="; ".join(filter(None, (row.note, why))))
        else:
            yield row


def _time(match: re.Match[str]) -> str:
    return next(words for name, words in match.groupdict().items() if words and name in "ab")
