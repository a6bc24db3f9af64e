"""What reads well but would not work in use: warnings, which never keep a routine from being played.

Each has an id and is silenced where it stands, with a reason: `x-ok: {long-words: The last words may run on.}` on the
step, on a group around it, or on the routine. What is known beside the format (techniques, tips, groups) is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from selfcare.format.model import Routine
from selfcare.keys.written import mark_of
from selfcare.measures.breathed import Breathed
from selfcare.reading import heard, prose
from selfcare.reading.cut import cut
from selfcare.reading.doubts import doubts
from selfcare.reading.nodes import Node
from selfcare.reading.problems import Problem, quoted
from selfcare.reading.reader import Reading
from selfcare.reading.seen import seen
from selfcare.reading.sided import changes, sides
from selfcare.reading.silence import Advice, near, reasons, unsilenced
from selfcare.reading.unsettled import unsettled
from selfcare.reading.walk import Place, walk
from selfcare.session.doses import Doses
from selfcare.session.wording import exact, listed, minutes

LONG = Decimal(3600)
QUICKEST_BREATH, SLOWEST_BREATH = Decimal(8), Decimal(40)

ADVICE: Mapping[str, str] = {
    "long-words": "the words of a step take longer to say than the step lasts",
    "short-gap": "what is said before a step takes longer than there is time for it",
    "long-text": "a text has more than 200 letters",
    "other-count": "the words say another count than the step",
    "one-side": "one side is named, and the other one never comes",
    "long-routine": "the routine lasts longer than an hour",
    "no-rest": "the position changes without a rest before it",
    "seated-words": "the words ask to stand, in a step that is in the seated twin too",
    "breath-hold": "a breath is held, and 'care' does not name 'hold'",
    "quick-breath": "a breath lasts less than 8 s",
    "pressure": "the pressure is above what its care groups allow",
    "no-stop-sign": "there is pressure, and 'stop_if' is missing",
    "no-care": "there is pressure, and 'care' is missing",
    "unknown-technique": "the technique is not a known one",
    "unknown-tip": "a tip is neither a known name nor a sentence",
    "unknown-group": "a care group is not a known one",
    "unknown-caution": "a caution under 'cautions' or 'unless' is not a known one",
    "unknown-motion": "no figure knows the movement, or a word of how it is seen",
    "near-key": "a timed step is called almost like a key",
    "bare-number": "a number without a unit may be meant as a count, or in minutes",
    "point-time": "a time with a point, such as 1.30, may be meant in minutes and seconds",
    "odd-side": "a side is called almost like left or right, or by one letter",
    "many": "a count is larger than anybody usually does",
    "no-change": "there are sets and sides, and no time from the last side back to the first",
    "unused-rest": "a rest stands where there is one set, and is never played",
    "unused-alone": "'alone' stands in a routine that is not for: either",
    "few-signs": "'stop_if' takes the place of the general signs, and has none of them",
    "stray-mark": "a bullet or a mark of a page stands in a name, or half of a pair of brackets or quotes in a text",
    "cut-text": "a # cuts a text in two, or makes a step a note whose keys stay",
    "slow-breath": "a breath lasts longer than 40 s",
}
"""Every warning by its id, in a line."""

_GAPS = ("rest", "prepare", "switch", "duration")
_BREAKS = ("rest", "pause", "break", "wait")


class Known(Struct, frozen=True):
    """What is known beside the format; given by `cli`, as only it knows both sides."""

    techniques: Collection[str]
    tips: Collection[str]
    caps: Mapping[str, int]
    """The care groups, each with the most pressure that it takes."""
    cautions: Collection[str] = ()
    """The names of what is asked before."""
    strict: Collection[str] = ()
    """Groups whose cap holds also where others are named beside them."""
    spoken: Callable[[str], Decimal] = prose.spoken
    """Seconds that words take; an estimate, until a voice has measured them."""
    lacks: heard.Lacks = lambda _: ()
    """Where a session has too little time for what it says."""


def advise(reading: Reading, path: str, known: Known) -> tuple[Problem, ...]:
    """The warnings for a file that reads well, sorted by place."""
    if reading.routine is None or reading.root is None:
        return ()
    look = _Look(reading.routine, reading.root, known, reading.seconds or Decimal(0))
    told = {*look.all(), *cut(reading.root, reading.source)}
    new = (each for each in look.of_twin() if each not in told)
    told |= {replace(each, message=f"in the seated twin, {each.message}") for each in new}
    found = [Problem(path, *advice.mark, "warning", f"{advice.message} [{advice.id}]", advice.hint) for advice in told]
    found += [Problem(path, *each.mark, "warning", each.message, each.hint) for each in unsettled(reading.source)]
    return tuple(sorted(found, key=lambda problem: problem.order))


class _Look:
    """One look over one routine."""

    def __init__(self, routine: Routine, root: Node, known: Known, seconds: Decimal) -> None:
        self.routine, self.root, self.known, self.seconds = routine, root, known, seconds
        self.doses = Doses(routine, "usual")
        self.steps = list(walk(routine, root))
        self.seated = list(walk(routine, root, seated=True)) if routine.seated is not None else []

    def all(self) -> Iterator[Advice]:
        for place in self.steps:
            for rule in (*self.rules(), self.near_key):
                yield from unsilenced(rule(place), place.around)
            yield from unsilenced(self.groups(place.step.care, place.node), place.around)
            yield from unsilenced(self.unless(place), place.around)
            yield from unsilenced(self.alone(place.node), place.around)
        yield from sides(self.steps)
        yield from changes(self.steps)
        yield from self.gaps(self.steps)
        yield from unsilenced(self.whole(), (self.root,))
        yield from doubts(self.root)
        for node in {id(node): node for place in (*self.steps, *self.seated) for node in place.around}.values():
            yield from reasons(node, ADVICE)

    def rules(self) -> tuple[Callable[[Place], Iterator[Advice]], ...]:
        """Those of a step, whoever follows it."""
        return self.words, heard.long_texts, self.counts, self.position, self.breath, self.pressure, seen

    def of_twin(self) -> Iterator[Advice]:
        """What only the seated twin brings."""
        for place in self.seated:
            for rule in (*self.rules(), self.standing):
                yield from unsilenced(rule(place), place.around)
        yield from sides(self.seated)
        yield from self.gaps(self.seated, seated=True)

    def words(self, place: Place) -> Iterator[Advice]:
        return heard.long_words(place, self.doses, self.known.spoken)

    def gaps(self, places: Sequence[Place], seated: bool = False) -> Iterator[Advice]:
        """Gaps that are too short for what is said in them, where that is not told of the words already."""
        for place, advice in heard.short_gaps(self.routine, places, self.known.lacks, seated) if places else ():
            if not any(self.words(place)):
                yield from unsilenced([advice], place.around)

    def standing(self, place: Place) -> Iterator[Advice]:
        """Words that make somebody stand who sits."""
        for text, mark in ((place.step.name, place.node.parts.get("name", place.node).mark), *place.texts()):
            if asked := prose.stands(text):
                hint = "give the step words of its own, 'seated: {say: ...}', or 'seated: leave-out'"
                yield Advice("seated-words", mark, f"{quoted(asked)} is said to somebody who sits", hint)

    def counts(self, place: Place) -> Iterator[Advice]:
        """Words that say another count than the step."""
        step = place.step
        rounds = {node.data.get("repeat") for node in place.within if isinstance(node.data, dict)}
        named = (re.sub(r"[0-9]-[0-9-]+", "", step.name), place.node.parts.get("name", place.node).mark)
        for text, mark in (named, *place.texts()):
            for count in prose.counts(text, "" if text is named[0] else step.name):
                key, counted = step.measure.count_key, step.measure.sizes
                if count.of == "sets":
                    key, counted = "sets", (step.sets,) if step.sets else ()
                elif (count.of == "breaths") != (key == "cycles"):
                    continue
                if not counted or count.number in (*counted, step.sets, step.measure.sets, *rounds):
                    continue
                wanted = listed(map(str, counted))
                message = f"the words say {count.number} {count.of}, and '{key}' says {wanted}"
                yield Advice("other-count", mark, message, f"make them one, or leave the number to '{key}'")

    def position(self, place: Place) -> Iterator[Advice]:
        """A change of position with no time for it."""
        if place.before is None:
            return
        step, before = place.step, place.before
        needs = self.routine.defaults.needs
        hint = "put '- rest: 20s' before it, or give the step a 'prepare:'; if it is meant so, x-ok: {no-rest: why}"
        now, then = step.needs or needs, before.needs or needs
        if now != then:
            way = "is done standing, and the step before it is not" if now else "is not done standing any more"
            yield Advice("no-rest", place.node.mark, f"{quoted(step.name)} {way}; there is no rest between", hint)
            return
        for text, mark in place.texts()[:1]:
            if asked := prose.moves(text):
                yield Advice("no-rest", mark, f"'{asked}' takes time, and there is no rest before this step", hint)

    def breath(self, place: Place) -> Iterator[Advice]:
        measure = place.step.measure
        if not isinstance(measure, Breathed):
            return
        breathe, mark = measure.breathe, place.node.parts["breathe"].mark
        if breathe.held and "hold" not in place.care:
            message = "the breath is held here, which is not for everybody"
            yield Advice("breath-hold", mark, message, "add 'hold' to 'care:', which brings the questions before it")
        if breathe.seconds < QUICKEST_BREATH:
            message = f"one breath lasts {exact(breathe.seconds)}, and breathing quicker than every 8 s can make dizzy"
            yield Advice("quick-breath", mark, message, "make the phases longer, the way out first")
        if breathe.seconds > SLOWEST_BREATH:
            message = f"one breath lasts {exact(breathe.seconds)}, which is longer than most people can"
            yield Advice("slow-breath", mark, message, "write what each part takes, such as {in: 4s, out: 6s}")

    def pressure(self, place: Place) -> Iterator[Advice]:
        """Pressure above the highest cap of the step's groups; a strict one holds for whatever is named beside it."""
        pressure = self.doses.pressure(place.step)
        caps = [self.known.caps[group] for group in place.care if group in self.known.caps]
        if not pressure or not caps:
            return
        strict = [self.known.caps[group] for group in place.care if group in self.known.strict]
        most = min(strict) if strict else max(caps)
        if pressure > most:
            given = place.node if place.step.pressure is not None else self.root.parts["defaults"]
            message = f"pressure {pressure} is more than {listed(place.care)} takes, which is {most}"
            hint = "press less, or name in 'care:' the group that this work belongs to"
            yield Advice("pressure", given.parts["pressure"].mark, message, hint)

    def near_key(self, place: Place) -> Iterator[Advice]:
        """`- rset: 30s` is a timed step called rset."""
        if len(place.node.keys) != 1 or "name" in place.node.keys:
            return
        name = place.step.name
        meant = "rest" if name.lower() in _BREAKS else next(iter(get_close_matches(name.lower(), _GAPS, 1, 0.75)), None)
        if meant:
            todo = f"write '- {meant}: {place.node.parts[name].raw}'" if meant == "rest" else f"did you mean '{meant}'?"
            message = f"{quoted(name)} is read as the name of a timed step"
            yield Advice(
                "near-key", mark_of(place.node.keys[name]), message, f"for a rest, {todo}" if meant == "rest" else todo
            )

    def whole(self) -> Iterator[Advice]:
        """What concerns the routine as a whole."""
        routine, keys, parts = self.routine, self.root.keys, self.root.parts
        if self.seconds > LONG:
            message = f"this routine lasts {minutes(self.seconds)}, and more than an hour is long to follow"
            yield Advice(
                "long-routine", mark_of(keys["steps"]), message, "make it two routines, or do fewer rounds or sets"
            )
        firm = next((place for place in self.steps if self.doses.pressure(place.step)), None)
        if firm:
            if not routine.stop_if:
                message = "hands press here, and nothing says when to stop"
                hint = "add a line such as 'stop_if: [sharp pain, tingling that rises]'"
                yield Advice("no-stop-sign", mark_of(keys["title"]), message, hint)
            if not any(place.care for place in self.steps):
                message = "hands press here, and no questions come before it"
                yield Advice(
                    "no-care", mark_of(keys["title"]), message, "add 'care:' with its groups, such as 'care: [light]'"
                )
        if routine.technique and routine.technique.casefold() not in self.known.techniques:
            hint = near(routine.technique, self.known.techniques)
            message = f"no technique is known as {quoted(routine.technique)}"
            yield Advice("unknown-technique", parts["technique"].mark, message, hint)
        for index, tip in enumerate(routine.tips):
            if tip not in self.known.tips and " " not in tip:
                hint = f"{near(tip, self.known.tips)} (a tip of your own is a whole sentence)"
                yield Advice("unknown-tip", parts["tips"].parts[index].mark, f"there is no tip {quoted(tip)}", hint)
        for name in routine.cautions:
            if name not in self.known.cautions:
                message = f"no caution is called {quoted(name)}, so nothing is asked for it"
                yield Advice(
                    "unknown-caution", mark_of(parts["cautions"].keys[name]), message, near(name, self.known.cautions)
                )
        yield from self.groups(routine.care, self.root)
        yield from self.alone(self.root)

    def alone(self, node: Node) -> Iterator[Advice]:
        """Words for one, where it is always done alone, or never."""
        if "alone" in node.parts and self.routine.for_ != "either":
            known = {
                "self": (
                    "it is always done alone here, so only these words are said",
                    "write them in their usual place",
                ),
                "partner": ("it is never done alone here, so these words are not said", "delete them"),
            }
            message, hint = known[self.routine.for_]
            yield Advice(
                "unused-alone", mark_of(node.keys["alone"]), message, f"{hint}, or write 'for: either' under the title"
            )

    def unless(self, place: Place) -> Iterator[Advice]:
        for index, name in enumerate(place.step.unless):
            if name not in self.known.cautions:
                message = f"no caution is called {quoted(name)}, so this step stays for everybody"
                mark = place.node.parts["unless"].parts[index].mark
                yield Advice("unknown-caution", mark, message, near(name, self.known.cautions))

    def groups(self, care: tuple[str, ...], node: Node) -> Iterator[Advice]:
        for index, group in enumerate(care):
            if group not in self.known.caps:
                message = f"there is no care group {quoted(group)}, so all questions are asked"
                yield Advice(
                    "unknown-group", node.parts["care"].parts[index].mark, message, near(group, self.known.caps)
                )
