"""A step, the rules between its keys, and what it is in the seated twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, ClassVar, Self

from msgspec.structs import replace

from selfcare.format import strangers
from selfcare.format.measured import OF_MEASURES, measured, needed, parted, replaced
from selfcare.format.work import LEFT_OUT, NAMES, LeaveOut, Needs, Other, StepPhase, Twin, Work
from selfcare.keys import guesses
from selfcare.keys.doses import in_units
from selfcare.keys.kinds import FLAG, LINE, ListOf, OneOf
from selfcare.keys.part import Fault, key
from selfcare.keys.times import parse_seconds
from selfcare.keys.written import At, Node, Tell, quoted
from selfcare.measures import LISTED, MEASURES
from selfcare.words.minding import Mind


class Step(Work):
    """A step with work: a name and exactly one measure."""

    example: ClassVar[str] = "'- name: Neck tilt'"

    care: tuple[str, ...] = key(
        ListOf(LINE, "[groups](#known-names)"),
        "Groups of this step's own, in place of the routine's in what `check` looks at.",
        default=(),
        otherwise="the routine's",
    )
    phase: StepPhase | None = key(
        OneOf(("warmup", "main", "cooldown")),
        "Levels leave warmup and cooldown as they are.",
        default=None,
        by_default="For every step.",
        otherwise="`main`",
    )
    needs: Needs | None = key(
        OneOf(("standing",)),
        "What the step needs of the person.",
        default=None,
        by_default="For every step.",
        otherwise="none",
    )
    fixed: bool = key(FLAG, "`true`: levels never change this step's dose.", default=False, otherwise="`false`")
    unless: tuple[str, ...] = key(
        ListOf(LINE, NAMES),
        "Whoever says yes to one of them is led without this step: `[neck, stroke]`.",
        default=(),
        otherwise="none",
        examples=(["stroke"],),
    )
    taught: bool = key(
        FLAG,
        "`true`: only for somebody to whom a professional has shown it; left out until that is said.",
        default=False,
        otherwise="`false`",
    )
    seated: LeaveOut | Other | None = key(
        Twin(),
        "How the step is in the seated twin.",
        default=None,
        otherwise="the step as it is",
        also="sitting",
    )

    alone: LeaveOut | Other | None = key(
        Twin("`leave-out`, or what is other, as for `seated`", "for somebody alone"),
        "With `for: either`: how the step is for somebody who does it to themselves.",
        default=None,
        otherwise="the step as it is",
    )
    easier: LeaveOut | None = key(
        OneOf((LEFT_OUT,)),
        "Whoever says after a halt that it shall be easier is led without this step from then on.",
        default=None,
        otherwise="the step stays, slower and less",
    )

    minds: tuple[Mind, ...] = ()
    """What somebody is to mind in it; only care says so."""
    eased: bool = False
    """Whether somebody does no more of it than the easy level has; only care says so."""

    @classmethod
    def built(cls, values: dict[str, Any], node: Node, tell: Tell) -> Self | None:
        measure, others = parted(values, node, tell)
        if measure is None:
            return None
        made = cls(measure=measure, **others)
        return made if made.holds_together(node, tell) and made._fit(node, tell) else None

    def faults(self) -> Iterator[Fault]:
        """The rules between its keys that are broken."""
        if self.sets is not None and self.measure.sets is not None:
            message = "the list of counts says how many sets there are, and 'sets' says it again"
            yield Fault("sets", message, "delete 'sets', or write one count")
        if self.rest is not None and self.sets is None and self.measure.sets is None:
            message = "'rest' in a step is the rest between sets, and this step has no 'sets'"
            hint = f"for a rest after it write '- rest: {in_units(self.rest)}' as the next step"
            yield Fault("rest", message, hint)
        if self.side is not None and self.sides is not None:
            yield Fault("side", "'side' is for one side alone, and this step has 'sides'", "keep one of the two")
        if self.switch is not None and self.sides is None:
            yield Fault("switch", "'switch' is the time to change sides, and this step has no 'sides'")

    def _fit(self, node: Node, tell: Tell) -> bool:
        """Whether what is other sitting or alone fits with what it keeps; told at the key under `seated` or `alone`."""
        if self.seated is None and self.alone is None:
            return True
        fits = True
        for name, told in (("seated", self.seated), ("alone", self.alone)):
            if not isinstance(told, Other):
                continue
            trial, other = Tell(), node.parts[name]
            if (twin := in_twin(self, told, other, trial)) is not None:
                twin.holds_together(other, trial)
            for finding in trial.findings[:1]:
                tell.at(node, finding.mark, finding.message, finding.hint)
            tell.wrong, fits = tell.wrong or trial.wrong, fits and not trial.wrong
        return fits

    @classmethod
    def no_map(cls, node: Node) -> tuple[str, str]:
        if isinstance(node.data, list):
            hint = "one dash begins a step; steps in steps need 'repeat' or 'sides'"
            return "a list stands where a step is wanted", hint
        if glued := re.match(r"([^\s:]{1,40}(?: [^\s:]{1,40}){0,5}):(?=\S)(.*)", node.raw[:200]):
            return "a space is missing after the ':'", f"write '- {glued[1]}: {glued[2][:40]}'"
        if node.raw[:40].strip().lower() == "rest":
            return "this rest does not say how long", "write '- rest: 20s'"
        some = "write '- Neck tilt: 45s', or '- name: Neck tilt' and below it 'reps: 10'"
        hint = guesses.named_step(node.raw) or some
        return f"{node.read} does not say how much of it is done", hint

    @classmethod
    def missing(cls, name: str, node: Node, tell: Tell) -> None:
        # A dash before every line is what people write who know lists, and not YAML.
        hint = "add 'name:'; or, if it belongs to the step above, take the dash away and begin it under that name"
        tell.value(node, "a step needs 'name', and this one has none", hint)

    @classmethod
    def meant(cls, name: str, node: Node, near: str | None) -> str | None:
        return near or ("name" if strangers.of_a_step(name, node) is None and _looks_short(name, node) else None)

    @classmethod
    def stray(cls, name: str, node: Node, near: str | None) -> tuple[str, str] | None:
        if near == "name" and _looks_short(name, node):
            raw = node.parts[name].raw
            lines = guesses.step(name[:40], raw)
            hint = lines or f"write '- name: {name[:40]}', and below it 'duration: {guesses.duration(raw) or raw[:40]}'"
            return f"beside {quoted(f'{name}: {raw}')} no other keys can stand in a step", hint
        return strangers.of_a_step(name, node)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        made = super().schema()
        made["oneOf"] = [{"required": [measure.lead]} for measure in MEASURES]
        listed = [{"properties": {key: {"type": "array"}}, "required": [key]} for key in LISTED]
        made["dependencies"] |= {
            "rest": {"anyOf": [{"required": ["sets"]}, *listed]},
            "sets": {"not": {"anyOf": listed}},
            "side": {"not": {"required": ["sides"]}},
            **{measure.lead: list(required) for measure in MEASURES if (required := needed(measure))},
        }
        return made


def _looks_short(name: str, node: Node) -> bool:
    """Whether a key looks like the name in `- Neck tilt: 45s`, which takes no other key beside it."""
    part = node.parts.get(name)
    timed = part is not None and part.single and not isinstance(part.data, bool) and _says_how_much(part.raw)
    if not timed:
        return False
    some = islice(node.keys, len(Step.table))  # a map may have thousands of keys, and this is asked of each
    return not any(key == "name" or Step.synonyms.get(key.lower()) == "name" for key in some)


def _says_how_much(raw: str) -> bool:
    return parse_seconds(raw) is not None or bool(guesses.step("", raw) or guesses.duration(raw))


def in_twin(step: Step, other: Other, node: Node | None = None, tell: Tell | None = None) -> Step | None:
    """The step with what it has in place of its own, sitting or alone; None where they do not fit, and then that is
    told."""
    own = {name: value for name in type(step.measure).table if (value := getattr(step.measure, name)) is not None}
    measure_keys = {name: value for name, value in other.given.items() if name in OF_MEASURES}
    here, telling = node or Node({}, At()), tell or Tell()
    measure = measured(replaced(own, measure_keys), here, telling)
    others = {name: value for name, value in other.given.items() if name not in OF_MEASURES}
    return None if measure is None else replace(step, measure=measure, **others)
