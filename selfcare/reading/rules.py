"""Rules between the parts of a routine that its model cannot see: cues within their step, texts for rounds, sounds."""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterator
from decimal import Decimal
from difflib import get_close_matches
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec.structs import replace

from selfcare.format.items import is_short, written_out
from selfcare.format.model import CueLine, Defaults, Group, Item, Other, Rest, Routine, Step
from selfcare.format.twin import seated_step, seated_twin
from selfcare.format.within import works
from selfcare.keys.times import into_each_rep, parse_seconds
from selfcare.keys.written import MOST_TOLD, Finding, Mark, Node, Tell, mark_of, quoted
from selfcare.reading.walk import sitting_node

CUE_SOUNDS = frozenset({"start", "count", "tick", "halfway", "switch", "rest", "done"})
"""The names of the sounds that come with the program."""


def broken(routine: Routine, root: Node, folder: Path | None, sounds: Collection[str]) -> Iterator[Finding]:
    """Every such rule that the routine breaks. `folder` is where sound files may lie; None: unknown."""
    steps = root.parts["steps"]
    rules = _Rules(routine.defaults, folder, sounds)
    for item, node, rounds in _with_nodes(routine.steps, steps, None):
        if isinstance(item, Step):
            yield from rules.step(item, node, rounds)
    yield from _twin(routine, root)
    if not works(routine.steps):
        yield Finding(steps.mark, "there are only rests here, nothing to do", "add a step, such as '- Neck tilt: 45s'")


def broken_in_part(root: Node, folder: Path | None, sounds: Collection[str]) -> Iterator[Finding]:
    """The same for the steps that are right in a file that is wrong elsewhere: every problem is told at once."""
    defaults, steps = root.parts.get("defaults"), root.parts.get("steps")
    given = Defaults.of(defaults, Tell()) if defaults else Defaults()
    if given is None:
        return
    rules = _Rules(given, folder, sounds)
    for step, node, rounds in _right_ones(steps, None) if steps else ():
        yield from rules.step(step, node, rounds)


def _twin(routine: Routine, root: Node) -> Iterator[Finding]:
    """A seated twin of a step needs one of the routine, and something has to be left in that."""
    twin = seated_twin(routine)
    if twin is None:
        for item, node, _ in _with_nodes(routine.steps, root.parts["steps"], None):
            if not isinstance(item, Rest) and item.seated is not None:
                hint = "add a line such as 'seated: Sit tall on a sturdy chair.' above 'steps:'"
                yield Finding(
                    mark_of(node.keys["seated"]),
                    "this routine has no seated twin that 'seated' here could change",
                    hint,
                )
                break
    elif works(routine.steps) and not works(twin.steps):
        hint = "leave some step in it, or take 'seated' away here"
        yield Finding(mark_of(root.keys["seated"]), "nothing is left to do in the seated twin", hint)


def _with_nodes(items: tuple[Item, ...], node: Node, rounds: int | None) -> Iterator[tuple[Item, Node, int | None]]:
    """Everything under `steps`, with where it stands and how many rounds it is done, None outside of any repeat."""
    for index, item in enumerate(items):
        yield item, node.parts[index], rounds
        if isinstance(item, Group):
            yield from _with_nodes(item.steps, node.parts[index].parts["steps"], item.repeat or rounds)


def _right_ones(node: Node, rounds: int | None) -> Iterator[tuple[Step, Node, int | None]]:
    for part in node.parts.values() if isinstance(node.data, list) else ():
        if isinstance(part.data, dict) and not part.flawed and "repeat" not in part.data and "steps" not in part.data:
            if (step := Step.of(written_out(part) if is_short(part) else part, Tell())) is not None:
                yield step, part, rounds
        elif "steps" in part.parts:
            repeat = part.data.get("repeat") if isinstance(part.data, dict) else None
            yield from _right_ones(part.parts["steps"], repeat if type(repeat) is int else rounds)


class _Rules:
    def __init__(self, defaults: Defaults, folder: Path | None, sounds: Collection[str]) -> None:
        self.defaults, self.folder, self.sounds = defaults, folder, sounds

    def step(self, step: Step, node: Node, rounds: int | None) -> Iterator[Finding]:
        """What is wrong with the step, and then with its seated twin."""
        if not step.cues and not isinstance(step.say, tuple) and step.seated is None:
            return
        own = list(islice(self.once(step, node, rounds), MOST_TOLD))
        yield from own
        if isinstance(step.seated, Other) and (twin := seated_step(step)) is not None:
            for finding in self.once(twin, sitting_node(node), rounds):
                if finding not in own:
                    yield replace(finding, message=f"in the seated twin, {finding.message}")

    def once(self, step: Step, node: Node, rounds: int | None) -> Iterator[Finding]:
        yield from self.said(step, node, rounds)
        for number, cue in enumerate(step.cues):
            yield from self.cue(cue, step, node.parts["cues"].parts[number])

    def said(self, step: Step, node: Node, rounds: int | None) -> Iterator[Finding]:
        if not isinstance(step.say, tuple):
            return
        mark, texts = node.parts["say"].mark, _many(len(step.say), "text")
        if rounds is None:
            hint = "write one text, or put the step in a group with 'repeat'"
            yield Finding(mark, "a list of texts gives one a round, and this step is in no group with 'repeat'", hint)
        elif len(step.say) != rounds:
            yield Finding(mark, f"{texts} for {_many(rounds, 'round')}", "give one text for each round, or one for all")

    def cue(self, cue: CueLine, step: Step, node: Node) -> Iterator[Finding]:
        fault = self.misplaced(cue.at, step)
        if fault:
            yield Finding(node.parts["at"].mark, *fault)
        if cue.sound is not None and cue.sound not in self.sounds:
            yield from self.sound(cue.sound, node.parts["sound"].mark)

    def misplaced(self, at: str, step: Step) -> tuple[str, str] | None:
        measure = step.measure.with_defaults(self.defaults)
        doses = [measure.dose(Decimal(1), nth) for nth in range(measure.sets or 1)]
        length = min((dose.seconds for dose in doses if dose.seconds is not None), default=None)
        if (into := into_each_rep(at)) is not None:
            if measure.no_rep:
                hint = "give a time such as 10s" if measure.waits else "give a time such as 10s, or halfway"
                return f"'each-rep' is for counted work, and this step is {measure.no_rep}", hint
            once = sum((phase.seconds for phase in doses[0].phases), Decimal(0))
            if into >= once:
                message = f"{quoted(at)} is outside of one repetition, which lasts {once.normalize():f} s"
                return message, "choose a time within it"
            return None
        if length is None:
            if at == "halfway" or at.startswith("-"):
                return f"an open step has no end to count {quoted(at)} from", "give a time from its start, such as 10s"
            return None
        if at == "halfway":
            return None
        seconds = parse_seconds(at.removeprefix("-").strip()) or Decimal(0)
        inside = 0 < seconds <= length if at.startswith("-") else seconds < length
        if inside:
            return None
        return (
            f"{quoted(at)} is outside of this step's work, which lasts {length.normalize():f} s",
            "choose a time within it",
        )

    def sound(self, name: str, mark: Mark) -> Iterator[Finding]:
        """Whether a name is a sound file in the routine's own folder; nothing is opened to find out."""
        shown = quoted(name)
        ways = (PurePosixPath(name), PureWindowsPath(name))
        if any(way.is_absolute() or way.drive or way.root or ".." in way.parts for way in ways):
            yield Finding(
                mark, f"{shown} lies outside of the routine's folder", "put the sound file beside the routine"
            )
        elif self.folder is not None and not _lies_in(self.folder, name):
            near = get_close_matches(name, self.sounds, 1)
            offered = f"did you mean {quoted(near[0])}? " if near else ""
            hint = f"{offered}sounds are {', '.join(sorted(self.sounds))}, or a file beside the routine"
            yield Finding(mark, f"there is no sound {shown}", hint)


def _lies_in(folder: Path, name: str) -> bool:
    """Whether the name, links followed, is a regular file within the folder."""
    try:
        home = folder.resolve(strict=True)
        file = (home / name).resolve(strict=True)
        return file.is_relative_to(home) and stat.S_ISREG(file.stat().st_mode)
    except (OSError, RuntimeError, ValueError):  # not there, a circle of links, a name that no file can have
        return False


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
