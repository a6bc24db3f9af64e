"""How it is done, as it is chosen under the last list: easier, sitting. No question is answered by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.plain.readying import WAYS, given
from selfcare.plain.telling import Lines
from selfcare.words.levels import EASY, LEVELS, USUAL

if TYPE_CHECKING:
    from selfcare.guide.questions import Questions
    from selfcare.guide.readiness import Ready

SAID = {EASY: "easier", USUAL: "as usual", "more": "more"}
"""How a level is told where it is chosen."""
KEY = ("c", "choose")
WORDS = {**{level: level for level in LEVELS}, "easier": EASY}


def offered(ready: Ready) -> str:
    """What the key chooses now: what makes it lighter, or as usual again."""
    return f"c: {', '.join(_next(ready))}."


def now(ready: Ready) -> str:
    """What begins, where that is not the usual way."""
    way = "sitting" if ready.other_way == "standing" else ""
    level = ready.level if ready.level != USUAL else ""
    told = ", ".join(filter(None, (level, way)))
    return f" ({told})" if told else ""


def chosen(typed: str, move: Questions, ready: Ready, lines: Lines) -> bool:
    """Choose what was typed, and tell it; whether it was such a choice."""
    if typed in KEY:
        told = _next(ready)
        ready.level = next((level for level, words in SAID.items() if words in told), ready.level)
        if ready.other_way in told:
            move.turn()
    elif typed in WORDS:
        ready.level = WORDS[typed]
        told = [SAID[ready.level]]
    elif ready.other_way and typed in WAYS[ready.other_way]:
        told = [ready.other_way]
        move.turn()
    elif typed.split(" ")[0] in LEVELS and given(typed, ready):
        told = [SAID[ready.level]]
    else:
        return False
    lines.say(f"Chosen: {', '.join(told)}.")
    return True


def _next(ready: Ready) -> list[str]:
    lighter = [*([SAID[EASY]] if ready.level != EASY else []), *(["sitting"] if ready.other_way == "sitting" else [])]
    if lighter:
        return lighter
    return [SAID[USUAL], *(["standing"] if ready.other_way == "standing" else [])]
