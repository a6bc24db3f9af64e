"""A routine as a page in large print: for a wall, a bath's edge, somebody without a computer. Pure; one file, no parts.

Its words are those of the app: what the questions lead to, what to stop for, the doses, the tips.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import resources

from selfcare.care.adapt import seated
from selfcare.care.done import stands
from selfcare.care.screening import TRAINED_HANDS
from selfcare.care.signs import CALL, NOT_REVIEWED, SAME_DAY, Numbers, help_for, never_pressed
from selfcare.care.tips import tips_for
from selfcare.care.told import STAND
from selfcare.care.unasked import Held, Unasked, can_be_seated, unasked
from selfcare.format.model import Routine
from selfcare.session.timeline import compile_routine
from selfcare.session.wording import minutes
from selfcare.sheet.markup import Markup, Part, Voices, element, joined
from selfcare.sheet.steps import Steps

NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'"
"""The page's content security policy: whatever a routine's text is, nothing is loaded and nothing runs."""
LEVELS = {"easy": "the easy level: less of everything", "more": "the level with more"}
PARTNER = "For two: one gives, one receives."


def page(routine: Routine, level: str, numbers: Numbers, seated_twin: bool = False) -> str:
    """The whole page; `seated_twin` for the seated twin of a routine that has one."""
    return f"<!doctype html>\n{_Page(routine, level, numbers, seated_twin).whole()}\n"


class _Page:
    def __init__(self, routine: Routine, level: str, numbers: Numbers, seated_twin: bool) -> None:
        self._routine = routine
        self._seated = seated_twin
        self._done = seated(routine) if seated_twin else routine
        """What is done, where the cautions are those of the routine, whichever way it is done."""
        self._level = level
        self._numbers = numbers
        self._voices = Voices(routine.language)
        self._ours = self._voices.ours

    def whole(self) -> Markup:
        style = resources.files("selfcare.sheet").joinpath("sheet.css").read_text("utf-8")
        head = element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=NOTHING_FROM_OUTSIDE),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", self._routine.title),
            element("style", Markup(style)),
        )
        main = element(
            "main",
            self._head(),
            self._before(unasked(self._routine, self._seated)),
            self._place(),
            self._stop(),
            self._steps(),
            self._afterwards(),
            self._calling(),
            self._sources(),
        )
        return element("html", "\n", head, "\n", element("body", main), lang=self._routine.language)

    def _head(self) -> Part:
        routine = self._routine
        lasts = minutes(compile_routine(self._done, self._level).seconds)
        way = ", done sitting" if self._seated else ""
        level = f", {LEVELS[self._level]}" if self._level in LEVELS else ""
        return element(
            "header",
            element("h1", routine.title),
            self._line(f"About {lasts}{way}{level}."),
            self._line(PARTNER) if routine.for_ == "partner" else None,
            _own(routine.summary),
            element("p", self._ours(NOT_REVIEWED), class_="box"),
        )

    def _before(self, told: Unasked) -> Part:
        if not told:
            return None
        return self._section(
            "Before you begin",
            self._line("If you are not sure whether one of these holds, take it that it does."),
            self._line(TRAINED_HANDS.then) if told.trained_hands else None,
            self._held("Do not do it if any of this holds", told.closed, _why),
            self._held("Ask first if any of this holds", told.ask_first, _whom),
            self._held("Do it differently if any of this holds", told.changed, _how),
            class_="before",
        )

    def _held(self, heading: str, several: tuple[Held, ...], then: Callable[[Held], str]) -> Part:
        if not several:
            return None
        lines = (
            element("li", element("strong", self._ours(_sentence(each.caution.line))), " ", self._ours(then(each)))
            for each in several
        )
        return joined(element("h3", self._ours(heading)), element("ul", *lines))

    def _place(self) -> Part:
        routine = self._routine
        other_way = can_be_seated(routine) and not self._seated
        hand = element("p", self._ours("At hand: "), ", ".join(routine.equipment), ".") if routine.equipment else None
        return self._section(
            "Get ready",
            _own(self._done.position),
            self._line(STAND) if stands(routine) and not self._seated else None,
            element("p", self._ours("Sitting: "), routine.seated) if other_way else None,
            hand,
            element("p", self._ours("Easier: "), routine.easier) if routine.easier else None,
            class_="place",
        )

    def _steps(self) -> Part:
        return self._section("Step by step", Steps(self._done, self._level, self._voices).list(), class_="steps")

    def _stop(self) -> Part:
        stops = help_for(self._routine.stop_if, self._numbers).stops
        never = never_pressed(self._routine)
        return self._section(
            "Stop for",
            _list(stops),
            joined(element("h3", self._ours("Never press")), self._list(never)) if never else None,
            class_="stop",
        )

    def _afterwards(self) -> Part:
        routine = self._routine
        tips = tips_for(routine, None)
        often = element("p", self._ours("How often: "), routine.schedule, ".") if routine.schedule else None
        if not tips and often is None:
            return None
        return self._section("Afterwards", _list(tips), often)

    def _calling(self) -> Part:
        found = help_for((), self._numbers)
        blank = None if self._numbers.helper.strip() else element("p", self._ours("Your helper:"), class_="blank")
        return self._section(
            "Whom to call",
            *(self._line(line) for line in found.numbers),
            blank,
            element("h3", self._ours(CALL)),
            self._list(found.call),
            element("h3", self._ours(SAME_DAY)),
            self._list(found.same_day),
        )

    def _sources(self) -> Part:
        routine = self._routine
        by = ", ".join(filter(None, (routine.author, routine.license)))
        if not routine.sources and not by:
            return None
        several = [
            element("li", f"{each.publisher}: {each.title}", f", {each.address}" if each.address else None)
            for each in routine.sources
        ]
        return self._section(
            "Where it comes from", element("ul", *several) if several else None, _own(by), class_="sources"
        )

    def _section(self, heading: str, *inside: Part, **attributes: str) -> Part:
        """A heading with what stands under it, or nothing where that is nothing."""
        if not any(inside):
            return None
        return element("section", element("h2", self._ours(heading)), *inside, **attributes)

    def _line(self, text: str) -> Markup:
        return element("p", self._ours(text))

    def _list(self, texts: Iterable[str]) -> Markup:
        return element("ul", *(element("li", self._ours(text)) for text in texts))


def _own(text: str | None) -> Part:
    return element("p", text) if text else None


def _list(texts: Iterable[str]) -> Part:
    several = [element("li", text) for text in texts]
    return element("ul", *several) if several else None


def _sentence(line: str) -> str:
    return line if line.endswith(("?", ".", "!")) else f"{line}."


def _why(held: Held) -> str:
    return held.caution.then


def _whom(held: Held) -> str:
    return f"Ask {held.caution.whom}." if held.caution.whom else held.caution.then


def _how(held: Held) -> str:
    """Paper cannot leave anything out by itself: what the app would do stands there to be done."""
    return " ".join(held.changes) or held.caution.then
