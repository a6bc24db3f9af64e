"""Plain mode: events become lines, lines or keys on stdin become commands; and the same events as JSON lines.

An interface in its own right, for screen readers, braille lines and pipes: one line an event, nothing redrawn.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol, TextIO

from selfcare.care.signs import Numbers, help_for
from selfcare.commands import BY_KEY, BY_WORD, COMFORT, COMMANDS, Command, Debounce
from selfcare.player import Player
from selfcare.session import wording
from selfcare.session.events import (
    Cue,
    CueKind,
    Event,
    Outcome,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    SessionEnded,
    SessionStarted,
    facts,
)
from selfcare.session.position import State
from selfcare.session.segments import Kind
from selfcare.terminal import PUT_ASIDE

# C0 and C1 controls, and the marks that turn the direction of writing; joiners that scripts and emoji need are kept.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
LOOK_EVERY = 0.25
"""Seconds at most between two looks, so that a sleep of the machine is noticed when it wakes, and a signal that came in
the instant before a wait is not kept waiting."""


class Source(Protocol):
    """Where keys or lines come from."""

    keys: bool
    """Whether single keys come, rather than lines."""

    def read(self, seconds: float) -> str | None:
        """A key's name or a line, waiting at most so long; None where nothing came. Raises EOFError at the end."""
        ...

    def line(self) -> str:
        """A whole line, waited for. Raises EOFError at the end."""
        ...

    def put_aside(self) -> None:
        """Give the terminal back and stop until the shell's `fg`."""
        ...


class Lines:
    """The one door to the output: a line at a time, flushed, without control characters."""

    def __init__(self, out: TextIO, has_room: Callable[[TextIO], bool] = lambda _: True) -> None:
        """`has_room` tells, soon, whether the output takes a line; asked only once the end has come."""
        self._out = out
        self._has_room = has_room
        self._ending = False
        self.failed = False
        """Whether a line could not be said; none is tried after that."""

    def say(self, text: str) -> None:
        if self.failed:
            return
        try:
            if self._ending and not self._has_room(self._out):
                raise TimeoutError
            self._out.write(_CONTROLS.sub(" ", text) + "\n")
            self._out.flush()
        except OSError:
            self.failed = True
            if not self._ending:
                raise

    def last_words(self) -> None:
        """From now on nothing waits or fails any more: a reader that has gone must not keep anybody from ending."""
        self._ending = True


class Teller:
    """A listener that tells each event as a line; `go` is what goes on after a pause."""

    def __init__(self, lines: Lines, go: str = "Enter") -> None:
        self._lines = lines
        self._go = go

    def __call__(self, event: Event) -> None:
        for line in told(event, self._go):
            self._lines.say(line)


class JsonTeller:
    """A listener that gives each event as an object on a line of its own."""

    def __init__(self, lines: Lines, ascii_only: bool = False) -> None:
        self._lines = lines
        self._ascii_only = ascii_only

    def __call__(self, event: Event) -> None:
        self._lines.say(json.dumps(facts(event), ensure_ascii=self._ascii_only))


def told(event: Event, go: str = "Enter") -> list[str]:
    """An event in words; most are one line, some are none."""
    match event:
        case SessionStarted(timeline=timeline):
            return [f"{timeline.title}, {wording.duration(timeline.seconds)}."]
        case SegmentStarted(segment=segment):
            where = ", ".join(wording.where(segment))
            if segment.kind is Kind.PREPARE:
                step = ", ".join(filter(None, [segment.step, where]))
                return [f"Get ready, {wording.exact(segment.expected)}. Next: {step}."]
            if segment.kind is not Kind.WORK:
                step = ", ".join(filter(None, [segment.step, where]))
                return [f"{wording.name(segment)}, {wording.exact(segment.expected)}. Next: {step}."]
            lines = [f"{', '.join(filter(None, [segment.step, where]))}: {wording.dose(segment)}."]
            if segment.open:
                lines = [f"{lines[0][:-1]}. {go} goes on."]
            lines += [segment.show] if segment.show else []
            return [*lines, f"For the one who receives: {segment.receiver}"] if segment.receiver else lines
        case SegmentEnded(segment=segment, skipped=skipped):
            return ["Left out."] if skipped and segment.kind is Kind.WORK else []
        case Cue(kind=CueKind.SAY | CueKind.COMFORT, text=text):
            return [text]
        case Cue(kind=CueKind.REP | CueKind.COUNTDOWN, n=n):
            return [str(n)]
        case Cue(kind=CueKind.PHASE, name=name):
            return [wording.PHASES.get(name, name)]
        case Cue(kind=CueKind.HALFWAY):
            return ["Halfway."]
        case Cue():
            return []
        case Paused(slept=slept):
            return [f"Paused, the computer was asleep. {go} goes on." if slept else f"Paused. {go} goes on."]
        case Resumed():
            return ["Going on."]
        case SessionEnded(outcome=outcome, at=at):
            return [ended(outcome, at)]


def ended(outcome: Outcome, seconds: Decimal) -> str:
    match outcome:
        case Outcome.DONE:
            return f"Done, {wording.duration(seconds)}."
        case Outcome.STOPPED:
            return f"Stopped after {wording.duration(seconds)}."
        case Outcome.HURT:
            after = f"Stopped after {wording.duration(seconds)} because it hurt."
            return f"{after} Tell the people who look after your health."


@dataclass(slots=True)
class Plain:
    """Leads somebody through a session by lines."""

    player: Player
    source: Source | None
    """None where nobody is there."""
    lines: Lines
    sound: Callable[[str], str]
    """Does a command about the sound, and tells what is so now."""
    sleep: Callable[[float], object] = time.sleep
    """Waits where nobody is there to be waited for, real seconds."""
    comfort: Callable[[int], object] | None = None
    """Keeps what the one who receives said: -1 less, 0 stay, 1 more; None where nobody receives."""
    numbers: Numbers = field(default_factory=Numbers)

    def play(self, lead_in: Decimal) -> None:
        """From the start to the end, or until told to stop."""
        debounce = Debounce()
        if lead_in:
            self.lines.say(f"Starting in {wording.duration(lead_in)}. Space or Enter starts now.")
        self.player.start(lead_in)
        while not self.player.ended:
            wait = self.player.wait()
            command = self._read(LOOK_EVERY if wait is None else min(wait, LOOK_EVERY))
            self.player.look()
            if command is not None and (self.source is None or not self.source.keys or debounce.allows(command)):
                self.do(command)

    def do(self, command: Command) -> None:
        player = self.player
        if command.do is not None:
            command.do(player)
            if command.id in ("quicker", "slower"):
                self.lines.say(f"Pace {player.position().pace}.")
            elif command.id == "extend":
                self.lines.say("Longer.")
            return
        if command.sound:
            self.lines.say(self.sound(command.id))
            return
        match command.id:
            case "stop":
                self._stop()
            case "hurts":
                self._hurts()
            case "less" | "stay" | "harder" if self.comfort is not None:
                self.comfort(COMFORT[command.id])
                self.lines.say(f"Kept: {command.label}.")
            case "help":
                for each in COMMANDS:
                    self.lines.say(f"{each.shown}: {each.help}.")

    def _stop(self) -> None:
        was_running = self.player.position().state is State.RUNNING
        self.player.pause()
        answer = self._ask("Stop here? y or n")
        if answer in (YES, None):
            self.player.stop()
        elif was_running:
            self.player.resume()

    def _hurts(self) -> None:
        self.player.pause()
        found = help_for(self.player.session.timeline.stop_if, self.numbers)
        for line in ("Halted. Let go, rest, breathe.", *found.lines()):
            self.lines.say(line)
        if self._ask("Are you all right, and do you want to go on? y or n") == YES:
            self.player.resume()
        else:
            self.player.stop(Outcome.HURT)

    def _ask(self, question: str) -> str | None:
        return ask(self.source, self.lines, question)

    def _read(self, seconds: float) -> Command | None:
        if self.source is None:
            self.sleep(seconds)
            return None
        try:
            said = self.source.read(seconds)
        except EOFError:
            self.source = None
            self.player.leave_alone()
            if self.player.position().state is State.PAUSED:
                self.player.resume(Decimal(0))
            return None
        if said is None:
            return None
        if self.source.keys and said == PUT_ASIDE:
            self.player.pause()
            self.source.put_aside()
            return None
        return BY_KEY.get(said) if self.source.keys else BY_WORD.get(said.strip().lower())


YES, NO, NOT_SURE = "yes", "no", "not sure"
ANSWERS = {"y": YES, "yes": YES, "n": NO, "no": NO, "?": NOT_SURE, "not sure": NOT_SURE}


def ask(source: Source | None, lines: Lines, question: str) -> str | None:
    """A question takes a line: y or yes, n or no, ? or not sure. None where nobody can answer."""
    while source is not None:
        lines.say(question)
        try:
            answer = ANSWERS.get(source.line().strip().lower())
        except EOFError:
            return None
        if answer is not None:
            return answer
        lines.say("Please answer y for yes, n for no, or ? for not sure.")
    return None
