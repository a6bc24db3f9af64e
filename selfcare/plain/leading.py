"""Plain mode: somebody is led by lines; lines or keys on stdin become commands.

An interface in its own right, for screen readers, braille lines and pipes: one line an event, nothing redrawn.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from selfcare.actions.action import Action
from selfcare.actions.session import BY_KEY, BY_WORD, COMFORT, SESSION, Debounce
from selfcare.care.signs import Numbers, help_for
from selfcare.plain.telling import Lines
from selfcare.plain.terminal import PUT_ASIDE
from selfcare.player import Player
from selfcare.session import wording
from selfcare.session.events import Outcome
from selfcare.session.position import State

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
    halted: Callable[[bool], object] = lambda _: None
    """Keeps that something hurts, and that all is well again."""

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

    def do(self, command: Action) -> None:
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
                for each in SESSION:
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
        self.halted(True)
        found = help_for(self.player.session.timeline.stop_if, self.numbers)
        for line in ("Halted. Let go, rest, breathe.", *found.lines()):
            self.lines.say(line)
        if self._ask("Are you all right, and do you want to go on? y or n") == YES:
            self.halted(False)
            self.player.resume()
        else:
            self.player.stop(Outcome.HURT)

    def _ask(self, question: str) -> str | None:
        return ask(self.source, self.lines, question)

    def _read(self, seconds: float) -> Action | None:
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
