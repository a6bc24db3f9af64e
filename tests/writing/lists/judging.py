"""A leaflet -> a verdict for each of its items: right, told, silent; and what was made that no item says.

`python -m tests.writing.lists.judging` counts them; with `-v` it shows what came of each.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping

from selfcare.keys.times import parse_seconds
from selfcare.writing.lists import Made, made
from tests.writing.lists.leaflets import SHEETS, Leaflet
from tests.writing.lists.test_sheets import flat

DOSE = ("reps", "sets", "duration", "hold", "rest", "sides", "side", "breathe", "cycles", "tempo", "until")


def meant(item: str) -> tuple[str, dict[str, str], list[str]]:
    """Its name, its dose and the words that have to be with it."""
    name, *parts = item.split(" | ")
    keys = dict(part.split(" ", 1) for part in parts if not part.startswith("say "))
    return name, _same(keys), [part.removeprefix("say ") for part in parts if part.startswith("say ")]


def given(keys: Mapping[str, str]) -> dict[str, str]:
    """The dose of a step in the words of an item."""
    dose = {key: value.strip("[]{}").replace(": ", " ") for key, value in keys.items() if key in DOSE}
    held = re.fullmatch(r"out 2s, hold ([^,]+), back 2s", dose.get("tempo", ""))
    if held:
        dose["hold"] = held[1]
        del dose["tempo"]
    return _same(dose)


def _same(dose: dict[str, str]) -> dict[str, str]:
    """Times in seconds; `sets: 1` and a way of writing sides that means the same are one."""
    made = {
        key: str(parse_seconds(value)) if key in ("duration", "hold", "rest") else value for key, value in dose.items()
    }
    if made.get("sets") == "1":
        del made["sets"]
    return made


def words(each: Made) -> str:
    """All that is said and shown of it."""
    return " ".join((*(each.keys.get(key, "") for key in ("name", "say", "show")), each.often, *each.cautions))


def verdicts(sheet: Leaflet) -> Iterator[tuple[str, str, str]]:
    """Verdict, what was meant, what came of it."""
    every = flat(made(sheet.text.splitlines()))
    told = "\n".join(f"{each.line} {' '.join(each.told)}" for each in every if each.told or each.unread)
    whole = " ".join((*(each.often for each in every), *(words(each) for each in every)))
    steps = [each for each in every if each.keys.keys() - {"rest", "repeat"}]
    left = list(steps)
    for item in sheet.items:
        name, dose, said = meant(item)
        step = next((each for each in left if _has(each.keys.get("name", ""), name)), None)
        step = step or next((each for each in left if _has(each.line, name)), None)
        if step is None:
            yield "told" if _has(told, name) else "silent", item, "-"
            continue
        left.remove(step)
        right = given(step.keys) == dose and all(
            _has(f"{words(step)} {step.line if step.told else ''}", each) for each in said
        )
        shown = f"{step.keys.get('name')} {given(step.keys)} {words(step)} {step.told}"
        yield "right" if right else "told" if step.told else "silent", item, shown
    for each in left:
        yield "invented" if not each.told else "told", "(no item)", f"{each.keys} {each.told}"
    for often in sheet.often:
        yield "right" if _has(whole, often) else "told" if _has(told, often) else "silent", often, ""
    safe = " ".join(text for each in every for text in (*each.stops, *each.cautions, each.keys.get("say", "")))
    for sign in sheet.stops:
        yield "right" if _has(safe, sign) else "told" if _has(told, sign) else "silent", sign, ""
    for other in sheet.told:
        yield "right" if _has(f"{told} {whole} {safe}", other) else "silent", other, ""


def _has(text: str, part: str) -> bool:
    return " ".join(part.casefold().split()) in " ".join(text.casefold().split())


def counted(sheets: Mapping[str, Leaflet]) -> Counter[str]:
    return Counter(verdict for sheet in sheets.values() for verdict, _, _ in verdicts(sheet))


if __name__ == "__main__":
    for called, sheets in SHEETS.items():
        for name, sheet in sheets.items():
            for verdict, item, came in verdicts(sheet) if "-v" in sys.argv else ():
                print(f"{name}: {verdict:8} {item}{'' if verdict == 'right' else f'  <-  {came}'}")
        counts = counted(sheets)
        print(f"{called}: " + ", ".join(f"{counts[each]} {each}" for each in ("right", "told", "silent", "invented")))
