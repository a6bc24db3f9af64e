"""What is held or goes on for a time, so that a number alone beside it counts no repetitions. English and German."""

from __future__ import annotations

import re

_ENGLISH = (
    r"planks?|wall ?sits?|(?:dead ?)?hangs?|stretch(?:es)?|balance|stance|(?<!to )(?<!to-)stand|tandem|pose"
    r"|hover|walk(?:ing)?|bik(?:e|ing)|cycling|jog(?:ging)?|swim(?:ming)?|treadmill"
)
_GERMAN = (
    r"(?!\w*liege)\w*stütz|planke|wandsitz(?:en)?|(?!zehen|fersen|sitz)\w{2,}stand|\w*dehnung|\w*dehnen|\w*waage"
    r"|spazieren|walking|radfahren|fahrrad|ergometer|laufband|schwimmen"
)
_LASTS = re.compile(rf"\b(?:{_ENGLISH}|{_GERMAN})$", re.I)
_BEHIND = re.compile(r"[,;:(]|\s(?:with|on|at|against|in|for|from|to the|- |auf|mit|an|am|im|gegen|für)\b", re.I)
"""What follows is how it is done, or where."""
_TIMES = re.compile(
    r"\b(?:reps?|repetitions?|times|once|twice|\w*mal|wdh\w*|wiederhol\w*|goes|breaths?)\b"
    r"|[0-9]\s*[x×](?!\s*[0-9])|(?<![0-9])(?<![0-9] )[x×]\s*[0-9]",
    re.I,
)
"""A word that says that a number is one of times: `3 x` alone does, `3 x 30` does not."""


def lasts(name: str, lines: str) -> str:
    """The word of the name that says that it lasts, where no word of the lines says that it is counted; else empty."""
    match = _LASTS.search(_BEHIND.split(name.strip(), maxsplit=1)[0].strip())
    return match[0] if match and not _TIMES.search(lines) else ""
