"""Keys from a terminal, past the rule of presses: what a bump, a held key or a paste types is no command and no answer.

Lines from a pipe do not come by here: a script has no fingers.
"""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Callable

from selfcare.actions.session import is_halt, rule_of
from selfcare.plain.keys import END_OF_INPUT, PUT_ASIDE, TYPED
from selfcare.presses import HOLD_BACK, QUIET, Presses, Rule, Verdict

BUMPED = "bumped"
"""Stands for each key of a burst."""
HURTS = "x"
"""Stands for each key that means that it hurts."""
RUN_ON, WITHIN = 6, 1.0
"""So many different keys in so many seconds before Enter were bumped: what comes behind them is no answer."""
TURN = 0.25
"""Seconds of one wait for a key of a line."""
BREAK = "\r\n"
TOO_SOON = "That was too quick to be an answer. Press Enter again."
TOO_QUICK = "These keys came all at once. Enter once more if they are your words."


class Press(str):
    """A key, and when it came."""

    __slots__ = ("at",)
    at: float

    def __new__(cls, key: str, at: float) -> Press:
        press = super().__new__(cls, key)
        press.at = at
        return press


class Guarded:
    """Judges what `take` gives, waiting so many seconds at most."""

    def __init__(self, take: Callable[[float], Press | None]) -> None:
        self._take = take
        self._kept: deque[Press] = deque()
        """Came right behind another, and are still to be judged."""
        self._presses = Presses()
        self._recent: deque[Press] = deque(maxlen=40)
        """The last presses of all, also those that were no answer."""
        self.last = float("-inf")
        """When the last key came."""

    def key(self, seconds: float, answers: frozenset[str] = frozenset()) -> str | None:
        """The next key that counts, by its name; None where none does. `answers`: keys that are one here, and want
        quiet before them."""
        press = self._next(seconds)
        if press is None:
            return None
        rule = Rule.ANSWER if press.lower() in answers else rule_of(press)
        verdict = self._presses.press(press, press.at, rule)
        if is_halt(press) and verdict is not Verdict.NOTHING:
            return HURTS
        match verdict:
            case Verdict.BURST:
                return BUMPED
            case Verdict.NOTHING:
                return None
            case Verdict.WAIT if not self._stands(press, closed_by="enter" if rule is Rule.ANSWER else ""):
                return None
            case _:
                return str(press)

    def _stands(self, press: Press, closed_by: str) -> bool:
        """Whether no other key comes right behind it, but for one that closes it, as Enter does an answer."""
        left, stands, after = HOLD_BACK, True, list[Press]()
        while stands and left > 0 and (behind := self._next(left)) is not None and behind != closed_by:
            small = rule_of(behind) is Rule.PACE
            stands = small or behind == press
            if small or not stands:
                after.append(behind)
            else:
                self._presses.press(behind, behind.at, rule_of(behind))
            left = HOLD_BACK - (behind.at - press.at)
        self._kept.extendleft(reversed(after))
        return stands

    def line(
        self, asked: float, echo: Callable[[str], object], put_aside: Callable[[], object], any_words: bool = False
    ) -> str:
        """A line as it is typed, echoed as it comes; `asked` is when it was asked for, keys before that are none.

        `any_words`: whatever is typed would be taken, as a name or a note is. Raises EOFError at the end of input.
        """
        typed, own, told = "", list[Press](), False
        while True:
            key = self._next(TURN)
            if key is None or (key.at < asked and key != PUT_ASIDE):
                continue
            if key == END_OF_INPUT:
                raise EOFError
            if key == PUT_ASIDE:
                put_aside()
                echo(typed)
            elif key != "enter":
                before, typed = typed, written(typed, key)
                if change := shown(before, typed):
                    own.append(key)
                    echo(change)
            elif self._ends(typed, key, [] if any_words else own):
                echo(BREAK)
                return typed
            elif any_words and typed and not self._kept:
                echo(f"{BREAK}{TOO_QUICK}{BREAK}{typed}")
            elif not self._kept and not told:
                # Once, as a held key would have it said without end.
                echo(f"{BREAK if typed else ''}{TOO_SOON}{BREAK}{typed}")
                told = True

    def _ends(self, typed: str, enter: Press, own: list[Press]) -> bool:
        """Whether Enter ends a line: after quiet, where nothing was typed; never behind a run of other keys.

        The letters of the line itself, `own`, may come all at once: a busy machine reads them so, and what makes no
        sense is asked for again.
        """
        before = [each for each in self._recent if each is not enter and 0 <= enter.at - each.at <= WITHIN]
        if not typed and before and enter.at - before[-1].at < QUIET:
            return False
        if len({str(each) for each in before if not any(each is letter for letter in own)}) >= RUN_ON:
            return False
        behind = self._next(HOLD_BACK)
        if behind is not None:
            self._kept.appendleft(behind)
        return behind is None

    def typed(self, seconds: float) -> Press | None:
        """The next key as it came, to be written."""
        return self._next(seconds)

    def _next(self, seconds: float) -> Press | None:
        if self._kept:
            return self._kept.popleft()
        press = self._take(seconds)
        if press is not None:
            self.last = press.at
            self._recent.append(press)
        return press


def written(typed: str, key: str) -> str:
    """A line, after one more key of it."""
    if key == "backspace":
        return typed[:-1]
    return typed + TYPED.get(key, key if len(key) == 1 and key.isprintable() else "")


def shown(before: str, after: str) -> str:
    """What a terminal is sent so that one line becomes the other: what is new alone, as a screen reader reads all that
    it is sent; a letter that was taken away may have been a wide one."""
    if after.startswith(before):
        return after[len(before) :]
    wide = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before[len(after) :])
    return "\b" * wide + " " * wide + "\b" * wide
