"""Plain mode: somebody is led by lines; lines or keys on stdin become commands.

An interface in its own right, for screen readers, braille lines and pipes: one line an event, nothing redrawn.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from math import ceil

from msgspec import Struct, field

from selfcare.actions.action import Action
from selfcare.actions.session import BY_KEY, BY_WORD, COMFORT, SESSION
from selfcare.care.halting import BUMPED, FIRST, STRANGE
from selfcare.care.signs import Numbers, help_for
from selfcare.guide.sitting import Halt
from selfcare.plain.answers import Source, choose
from selfcare.plain.guarding import BUMPED as BUMPED_KEY
from selfcare.plain.keys import END_OF_INPUT, PUT_ASIDE
from selfcare.plain.stopping import GO_ON_WORDS, LOOK_EVERY, WAYS, WAYS_ASKED, stops
from selfcare.plain.telling import Lines
from selfcare.plain.unhurried import before_counting
from selfcare.player import COUNT_IN, Player
from selfcare.presses import HURTS
from selfcare.session import wording
from selfcare.session.aloud import BY_ITSELF
from selfcare.session.position import State
from selfcare.session.reminding import reminders
from selfcare.session.whereabouts import whereabouts
from selfcare.words.motions import told

JUST_BEGUN = 3
"""Seconds in which a line is meant for the questions, by whoever answers one more than there is."""
OLD_ANSWERS = ("", "n", "no")
HAS_BEGUN = "It has begun; nothing more is asked. Enter pauses."
KEYS = "Keys: space pauses, x it hurts, n next, b back, s stop, w where am I, ? all of them."
WORDS = "Enter alone pauses. Type and Enter: x it hurts, n next, b back, s stop, w where am I, ? all of them."


BACK_IN = Decimal(7)
"""Seconds in which a name and a dose are heard again and 3, 2, 1 is counted, where nothing else is between."""


class Plain(Struct):
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
    halt: Halt | None = None
    """What a halt does, where it is kept."""
    _reminded: tuple[int, int] = (-1, 0)
    """The segment that waits, and how often that was said again."""

    def play(self, lead_in: Decimal) -> None:
        """From the start to the end, or until told to stop."""
        if lead_in:
            self.lines.say(self.starting(lead_in))
        self.player.start(lead_in)
        while not self.player.ended:
            wait = self.player.wait()
            command = self._read(LOOK_EVERY if wait is None else min(wait, LOOK_EVERY))
            self.player.look()
            if command is not None:
                self.do(command)
            self._remind()

    def starting(self, lead_in: Decimal) -> str:
        """How long it is until it begins, and what starts it at once."""
        return f"Starting in {wording.duration(lead_in)}.{self._at_once()}"

    def _at_once(self) -> str:
        """What starts it at once: from a pipe a space alone is no line."""
        if self.source is None:
            return ""
        return " Space or Enter starts now." if self.source.keys else " Enter starts now."

    def keys_named(self) -> tuple[str, ...]:
        """What can be done at any time, in one line: nobody knows it who does not see the foot of a screen."""
        if self.source is None or not (self.source.keys or self.source.has_answered):  # a script needs none
            return ()
        return (KEYS if self.source.keys else WORDS,)

    def name_keys(self) -> None:
        for line in self.keys_named():
            self.lines.say(line)

    def do(self, command: Action) -> None:
        player = self.player
        if command.do is not None:
            before = player.position()
            if command.id == "back":
                player.back(BACK_IN)
            else:
                command.do(player)
            if before.state is (at := player.position()).state is State.LEAD_IN and command.id in ("go", "ready"):
                # What to stop for is being said; whoever presses again does not wait for that.
                self.lines.say(f"Starting in {ceil(at.remaining or 0)} s. Once more starts now.")
            if command.id in ("quicker", "slower"):
                self.lines.say(f"Pace {player.position().pace}.")
            return
        if command.sound:
            self.lines.say(self.sound(command.id))
            return
        match command.id:
            case "extend":
                self.lines.say(self._halts().longer())
            case "stop":
                self._stop()
            case "hurts":
                self._hurts()
            case "less" | "stay" | "harder" if self.comfort is not None:
                self.comfort(COMFORT[command.id])
                self.lines.say(ANSWERED[command.id])
            case "less" | "stay" | "harder":
                self.lines.say(ALONE)
            case "where":
                self._where()
            case "figure":
                self.lines.say(self._movement())
            case "help":
                self._help()

    def _help(self) -> None:
        """All keys: nothing is counted over so many lines, and what goes on again is heard last."""
        self.player.pause()
        for each in SESSION:
            self.lines.say(f"{each.shown}: {each.help}.")
        if self.source is not None:
            self.lines.say(f"{'Space' if self.source.keys else 'Enter'} goes on.")

    def _where(self) -> None:
        """Where it is, and how it is done: whoever missed that could hear it again only from the start."""
        at = self.player.position()
        first, *others = whereabouts(at, self.player.session.timeline) or ("",)
        for line in filter(None, (first, at.segment.instruction if at.segment is not None else "", *others)):
            self.lines.say(line)

    def _movement(self) -> str:
        """What a figure would show, in words."""
        at = self.player.position().segment
        return (at and told(at.motion, at.on, at.by, at.along, at.pose)) or "Here the words tell all of it."

    def _stop(self) -> None:
        self.player.hold()
        match stops(self.source, self.lines):
            case "hurts":
                self._hurts()
            case "yes" | None:
                self._halts().stop()
            case _:
                self.player.go_on()

    def _halts(self) -> Halt:
        if self.halt is None:
            self.halt = Halt(self.player)
        return self.halt

    def _hurts(self) -> None:
        """The body first, then what can come after it; only what is listed acts."""
        player, halt = self.player, self._halts()
        halt.begin()
        found = help_for(player.session.timeline.stop_if, self.numbers)
        # What can be done stands before the twenty lines of signs, which nobody has to hear to their end, and again
        # where they end: who hears lines has the last one in mind.
        for line in ("Halted. " + FIRST, WAYS_ASKED, *found.lines()):
            self.lines.say(line)
        way = choose(self.source, self.lines, WAYS_ASKED, WAYS, GO_ON_WORDS, again="".join(HURTS))
        said = list(halt.after(way))
        if not player.ended:
            where = whereabouts(player.position(), player.session.timeline)[:1]
            said += [line.removeprefix("Paused. ") for line in where]
        for line in said:
            self.lines.say(line)
        if not player.ended:
            player.resume(before_counting(said) if self.source is not None and self.source.keys else COUNT_IN)

    def _remind(self) -> None:
        """That a step waits, now and then."""
        at = self.player.position()
        if self.source is None or at.segment is None or not at.segment.open or at.state is not State.RUNNING:
            return
        index, told = at.segment.index, sum(after <= at.elapsed for after in reminders(at.segment.expected))
        if told > (self._reminded[1] if self._reminded[0] == index else 0):
            self.lines.say(f"It waits for you. {'Space' if self.source.keys else 'Enter'} goes on.")
            self._reminded = (index, told)

    def _has_just_begun(self) -> bool:
        """Whether a line may still be an answer to what was asked before: no pause, and no step that is passed over."""
        at = self.player.position()
        answered = self.source is not None and self.source.has_answered
        return answered and at.state is State.RUNNING and at.session_elapsed < JUST_BEGUN

    def _wait(self, why: str) -> None:
        """Keys that nobody meant: a pause, told once."""
        if self.player.position().state is not State.PAUSED:
            self.player.pause()
            self.lines.say(why)

    def _read(self, seconds: float) -> Action | None:
        if self.source is None:
            self.sleep(seconds)
            return None
        try:
            said = self.source.read(seconds)
        except EOFError:
            self.source = None
            self.player.leave_alone()
            if (at := self.player.position()).state is State.RUNNING and at.segment is not None and at.segment.open:
                self.lines.say(BY_ITSELF)
            if self.player.position().state is State.PAUSED:
                self.player.resume(Decimal(0))
            return None
        if said is None:
            return None
        if self.source.keys and said == PUT_ASIDE:
            self.player.pause()
            self.source.put_aside()
            return None
        if not self.source.keys:
            if said.strip().lower() in OLD_ANSWERS and self._has_just_begun():
                self.lines.say(HAS_BEGUN)
                return None
            return BY_WORD.get(said.strip().lower())
        if said in (BUMPED_KEY, END_OF_INPUT) or (said not in BY_KEY and not said.startswith("ctrl+")):
            self._wait(BUMPED if said == BUMPED_KEY else STRANGE)
        return BY_KEY.get(said)


ALONE = "That is a key of routines for two."
ANSWERED = {
    "less": "Less: lighter, or n for the next step.", "stay": "It stays as it is.", "harder": "A little more.",
}  # fmt: skip
