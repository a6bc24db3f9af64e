"""One session and all that listens to it: the recorder, the history, the machine that stays awake, the sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from selfcare.care.halting import GOES_ON_EASIER
from selfcare.player import Listener, Player
from selfcare.session.events import Outcome
from selfcare.session.position import extended
from selfcare.session.record import Recorder
from selfcare.words.halts import Way
from selfcare.words.levels import EASY

if TYPE_CHECKING:
    from selfcare.care.visit import Visit
    from selfcare.guide.parts import Parts, Shell
    from selfcare.history.keeper import Keeper
    from selfcare.history.unfinished import Offer
    from selfcare.session.segments import Timeline
    from selfcare.shelves.entry import Entry
    from selfcare.sound.loudspeaker import Loudspeaker

SAVING = 0.25
"""Seconds that the end of a session waits for the disk before what comes after it."""


SURE = Decimal(10)
"""Seconds of the session after going on more easily in which the key for that, once more, is not "longer"."""
SOON = Decimal(30)
"""The same in which whoever ends it, after that or after leaving a step out, ends it because it hurt."""


class Halt(Struct):
    """It hurts: everything halts, and what follows is the same however it is shown."""

    player: Player
    hurts: Callable[[Way | None], object] = lambda _: None
    """Keeps that something hurts, with None, and then how it goes on."""
    ease: Callable[[], Sequence[str]] = tuple
    """Goes on more easily from here; what has changed, a sentence each."""
    _last: tuple[Way, Decimal] | None = None
    """What was chosen the last time, and at which second of the session."""

    def begin(self) -> None:
        """Nothing runs from now on."""
        self.hurts(None)  # first, so that the pause is not told as one
        self.player.pause()

    def after(self, way: Way | None) -> Sequence[str]:
        """Carry out what was chosen, None where nobody can choose; what is easier now, to be said.

        It has ended then, or waits for `resume`, as who shows it knows how long reading takes.
        """
        if way is None or way is Way.END:
            self.player.stop(Outcome.HURT)
            return ()
        self.hurts(way)
        self._last = way, self.player.position().session_elapsed
        if way is Way.EASIER:
            return self.ease()
        if way is Way.LEAVE_OUT:
            self.player.leave_out()
        return ()

    def longer(self) -> str:
        """10 s more, and what became longer; but not of what hurt, for whoever has just asked for less of it."""
        if self._lately(SURE, Way.EASIER):
            return GOES_ON_EASIER
        before = self.player.position()
        self.player.extend()
        return extended(before, self.player.position())

    def stop(self) -> None:
        """It ends here, and is kept as what it is."""
        self.player.stop(self.ending())

    def ending(self) -> Outcome:
        """What an end is now."""
        return Outcome.HURT if self._lately(SOON, Way.EASIER, Way.LEAVE_OUT) else Outcome.STOPPED

    def _lately(self, seconds: Decimal, *ways: Way) -> bool:
        if self._last is None or self._last[0] not in ways:
            return False
        return self.player.position().session_elapsed - self._last[1] < seconds


class Sitting:
    """From its making to `close`, which saves what was done whatever has happened.

    The history and the sound are made when they are asked for, and before the first event at the latest, so that a
    screen can show its first picture before them.
    """

    def __init__(
        self,
        entry: Entry,
        parts: Parts,
        shell: Shell,
        visit: Visit,
        level: str,
        before: Mapping[str, int],
        offer: Offer | None = None,
    ) -> None:
        """`offer`: the session that it goes on with."""
        self.entry = entry
        """With the routine as it is played for this person."""
        self.visit = visit
        self.before = before
        """What was rated before it, by what it is."""
        whole = parts.timeline(entry, level)
        self._light: Callable[[], Timeline] = lambda: parts.timeline(entry, EASY)
        """The same at its easy level, for whoever wants to go on more easily."""
        self.begins_anew = False
        """Whether it could not go on, as the step is not there any more."""
        timeline = whole
        if offer is not None:
            left = parts.left_of(offer, whole)
            self.begins_anew, timeline = left is None, left or whole
            if left is not None:
                self._light = lambda: parts.left_of(offer, parts.timeline(entry, EASY)) or left
        self.recorder = Recorder()
        self._parts, self._shell = parts, shell
        self._speaker: Loudspeaker | None = None
        self._keeper: Keeper | None = None
        self._awake = parts.awake()
        self.player = Player(
            timeline, parts.clock, parts.speed, [self.recorder, self._awake], unattended=parts.unattended
        )
        self.player.before_start = self._equip
        self.halt = Halt(self.player, self.hurts, self.ease)
        self.halted = False
        """Whether something hurts and nobody has said yet that all is well."""

    def _equip(self) -> None:
        """Make what is not made yet."""
        self._keep_history()
        if self._parts.speaker is not None:
            self._make_sound()

    def _keep_history(self) -> Keeper:
        if self._keeper is None:
            self._keeper = made = self._parts.keeper(self.entry, self.visit.seated, self._shell.tell)
            # Before all who say things, so that what cannot be said any more is saved all the same.
            self.player.listeners.insert(0, made)
            for what, number in self.before.items():
                made.rate(self.visit.person.name, what, "before", number)
        return self._keeper

    def _make_sound(self) -> Loudspeaker:
        if self._speaker is None:
            from selfcare.care.tips import at_hand

            make, shell, visit = self._parts.speaker, self._shell, self.visit
            assert make is not None
            self._speaker = made = make(self.entry, self.timeline, shell.tell, shell.ring)
            self.player.followers.append(made.follow)
            self.player.owing = made.owing
            made.around(at_hand(visit.routine), visit.tips())
        return self._speaker

    @property
    def keeper(self) -> Keeper:
        """The history of this session."""
        return self._keep_history()

    @property
    def speaker(self) -> Loudspeaker:
        """The sound; asking for it where nobody listens is a mistake of ours."""
        return self._make_sound()

    @property
    def timeline(self) -> Timeline:
        """What is led, as it is now."""
        return self.player.session.timeline

    def ease(self) -> tuple[str, ...]:
        """More easily from here on; what has changed, in sentences."""
        from selfcare.care.halting import easier

        return easier(self.player.ease(self._light()), self.visit.routine.easier)

    def lead_in(self, chosen: int | Decimal) -> Decimal:
        """Seconds before it begins: those somebody has chosen, and those in which a voice tells what to stop for."""
        if self._parts.speaker is None or self._parts.speed != 1:
            return Decimal(chosen)
        return Decimal(ceil(self.speaker.lead_in(self.timeline, float(chosen))))

    def lead_in_to_come(self, chosen: int | Decimal) -> Decimal:
        """The same before the sound is there, from the lengths of its words."""
        if self._parts.speaker is None or self._parts.speed != 1:
            return Decimal(chosen)
        return Decimal(ceil(self._parts.heard_in(self.timeline, float(chosen))))

    def listen(self, listener: Listener) -> None:
        """Somebody who says what happens; the machine is kept awake after that."""
        self.player.listeners.insert(-1, listener)

    def only_save(self) -> None:
        """A listener failed, and would fail again at the end."""
        self.player.listeners[:] = [self.keeper, self.recorder, self._awake]
        self.player.followers.clear()

    def hurts(self, way: Way | None) -> None:
        """Something hurts, or, with a way, how it goes on."""
        self.halted = way is None
        self.keeper.hurts(self.halted, way.value if way is not None else "")

    def rate(self, what: str, moment: str, number: int) -> None:
        """Keep a number that somebody gave."""
        self.keeper.rate(self.visit.person.name, what, moment, number, self.recorder.seconds)

    @property
    def begun(self) -> bool:
        """Whether it was more than a lead-in."""
        return self.recorder.timeline is not None

    def finish(self) -> None:
        """End it if it has not ended, and save what was done; there may be words to come."""
        keeper = self.keeper
        self._stop()
        keeper.flush(SAVING)

    def _stop(self) -> None:
        self.player.stop(Outcome.HURT if self.halted else self.halt.ending())

    def close(self) -> None:
        """The same, and nothing comes after it."""
        try:
            with self._parts.saving():
                keeper = self.keeper
                try:
                    self._stop()
                finally:
                    self._parts.see_saved(keeper)
        finally:
            if self._speaker is not None:
                self._speaker.close()
