"""The people of the table go through the app, key by key: `python -m tests.guide.people_in_app`. No test, as it starts
the app 713 times; a part of it is. It prints what came out otherwise than was written by hand.

A row of the app may hold more than the place that somebody means (chest and ribs are one): then stricter is right too.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

from selfcare.care.profile import People
from selfcare.care.screening import needs_trained_hands
from selfcare.care.visit import Visit
from tests.care.judging import NAMES, reached, routine, spots
from tests.care.people_by_hand import PEOPLE, Somebody
from tests.care.test_people_by_hand import wanted
from tests.guide.shells import Person, Says, Seen

STRICTER = {"open": 0, "ask first": 1, "closed": 2}
WRITTEN = {"O": "open", "L": "open", "A": "ask first", "C": "closed"}


async def through(home: Path, somebody: Somebody, name: str) -> Seen:
    """What the app does with them: a home of their own, nothing told before."""
    holds = dict.fromkeys(_asked(home, somebody, name), "yes")
    where = {id: spots(words) for id, words in somebody.told.items()}
    return await Person(home).goes("app", name, Says(holds=holds, where=where))


def _asked(home: Path, somebody: Somebody, name: str) -> list[str]:
    """What of theirs this routine asks about, list by list, as long as it is not closed."""
    found = routine(name)
    visit = Visit(found, People(home / "people.json"), "" if found.for_ == "partner" else "me", date(2026, 6, 10))
    asked: list[str] = []
    for sheet in visit.sheets():
        if visit.is_closed():
            break
        for each in sheet.cautions:
            if each.id in somebody.told:
                asked.append(each.id)
                visit.answer(each, "yes", spots(somebody.told[each.id]))
    return asked


def otherwise(somebody: Somebody, name: str, seen: Seen) -> str:
    """How it differs from what was written by hand; nothing where it does not."""
    judged = WRITTEN[wanted(somebody, name)]
    if judged == "open" and needs_trained_hands(routine(name)):
        judged = "ask first"
    came = seen.verdict or "open"
    if came != judged and not (STRICTER[came] > STRICTER[judged] and any(somebody.told.values())):
        return f"{came} in place of {judged}"
    if not seen.closed and seen.routine is not None:
        hurt = {step for step, where in reached(seen.routine, False).items() if where & spots(somebody.never)}
        return f"led to {', '.join(sorted(hurt))}" if hurt else ""
    return ""


async def main(names: list[str]) -> int:
    counts: Counter[str] = Counter()
    for somebody in PEOPLE:
        for name in names or NAMES:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
                seen = await through(Path(folder), somebody, name)
            wrong = otherwise(somebody, name, seen)
            counts["wrong" if wrong else "right"] += 1
            exact = (seen.verdict or "open") == WRITTEN[wanted(somebody, name)]
            counts["stricter, as a row holds more" if not wrong and not exact else "as written"] += not wrong
            if wrong:
                print(f"{somebody.who} | {name} | {wrong}", flush=True)
    print(dict(counts))
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main(sys.argv[1:])))
