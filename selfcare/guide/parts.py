"""What a way is given by `cli`: everything that touches the disk, the clock or the loudspeaker."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from selfcare.presses import Fingers

if TYPE_CHECKING:  # read and written while the first picture is drawn, or later
    from selfcare.care.decision import Decision
    from selfcare.care.profile import People
    from selfcare.care.visit import Visit
    from selfcare.guide.desk import Desk
    from selfcare.history.keeper import Keeper
    from selfcare.history.lookback import LookBack
    from selfcare.history.unfinished import Offer
    from selfcare.player import Clock, Listener
    from selfcare.session.segments import Timeline
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.programmes import Programme
    from selfcare.sound.loudspeaker import Loudspeaker

SAVING = 0.25
"""Seconds that an end waits for the disk where nobody else waits longer."""
Look = tuple["Sequence[Entry]", "str | None", "Offer | None", bool]
"""The routines, the name of the one played last, and the session that can be gone on with; and whether these are all
routines, each as its file is now."""
Tell = Callable[[str], None]
"""Takes one plain sentence for the person, from any thread."""


class Choices(Protocol):
    """What is remembered between sessions."""

    theme: str
    figure: str
    """The figure in a session: moving, still or none."""
    lead_in: int
    muted: bool
    speaking: bool
    words: str
    """How much is said: few, usual or many words."""
    emergency: str
    helper: str
    trouble: str | None
    """A sentence where what is remembered could not be read."""


class Shell(Protocol):
    """Who draws what a way asks and shows."""

    def tell(self, trouble: str) -> None:
        """Pass on what went wrong beside the session, from any thread."""

    @property
    def ring(self) -> Callable[[], None] | None:
        """The terminal's bell, from any thread; None where there is none."""


class Parts(Struct, frozen=True):
    """The surroundings of a way and of the shell that draws it."""

    entries: Callable[[], Sequence[Entry]]
    last_played: Callable[[], str | None]
    choices: Choices
    remember: Callable[[], object]
    timeline: Callable[[Entry, str], Timeline]
    """Of a routine at a level."""
    level: Callable[[Entry], str]
    """The level at which it was played last, not more than usual where it hurt then, or the one that was asked for."""
    hurt_before: Callable[[Entry], bool]
    """Whether it hurt the last time and was stopped or went on more easily, and nobody has asked for a level."""
    visit: Callable[[Entry], Visit]
    """Somebody before a routine."""
    worth_telling: Callable[[Entry, str], str]
    """What the numbers of this routine and person are worth saying, or nothing."""
    speaker: Callable[[Entry, Timeline, Tell, Callable[[], None] | None], Loudspeaker] | None
    """Makes the sound of a session; its last is what rings the terminal's bell. None where nobody listens."""
    keeper: Callable[[Entry, bool, Tell], Keeper]
    """Keeps a session; the second says whether its seated twin is played."""
    awake: Callable[[], Listener]
    speed: Decimal = Decimal(1)
    lead_in: int | None = None
    """Seconds asked for on the command line, in place of what is remembered."""
    heard_in: Callable[[Timeline, float], float] = lambda _, chosen: chosen
    """Seconds of a lead-in in which all is told that belongs there, of these chosen; before there is any sound."""
    screening: bool = True
    unattended: bool = False
    """Whether nobody is there from the start, so that a step that waits lasts as long as it usually does."""
    try_sound: Callable[[], bool] = lambda: False
    """Plays a tone, so that somebody can say whether it is heard; whether it did."""
    take_along: Callable[[Entry, bool], str] = lambda _, __: "Nothing can be made to take along here."
    """Makes a recording and a page of a routine, or of its seated twin, and says where they are. A thread's work."""
    see_saved: Callable[[Keeper], object] = lambda keeper: keeper.close(SAVING)
    """Waits at the end until what was done is saved."""
    saving: Callable[[], AbstractContextManager[object]] = nullcontext
    """Keeps signals away while what was done goes to the disk."""
    unfinished: Callable[[], Offer | None] = lambda: None
    """The session that can be gone on with."""
    first: Callable[[Sequence[str]], Sequence[Entry]] = lambda _: ()
    """The routines that stand first and those of these names, as they were when they were read last."""
    now: Callable[[Entry], Entry | None] = lambda entry: entry
    """The routine of this name as it is now; None where it is gone."""
    ahead: Callable[[bool], Look | None] = lambda _: None
    """What `glance` or else `look` gives, once, where it was found out while the program was loaded; with True it is
    waited for."""
    settled: Callable[[Offer], object] = lambda _: None
    """It was answered, and is not offered again."""
    left_of: Callable[[Offer, Timeline], Timeline | None] = lambda _, __: None
    """What is left of a routine as it is now; None where the step is not in it any more."""
    company: Callable[[], str] = str
    """A sentence where a session is being led in another window, else nothing."""
    look_back: Callable[[date], LookBack | str] = lambda _: "There is nothing to look back on here."
    """The last months, seen from a day, or why they cannot be read. A thread's work."""
    look_through: Callable[[], str] = str
    """A sentence where the history is damaged elsewhere than in what was just shown; the same thread's."""
    at_start: Callable[[], Sequence[str]] = tuple
    """Takes in what the last start left behind; sentences about what was found. A thread's work."""
    people: Callable[[], People] | None = None
    """What is kept of whom, to be seen and changed."""
    clock: Clock | None = None
    """In place of the machine's, for tests and pictures."""
    fingers: Fingers = field(default_factory=Fingers)
    """The times of the keyboard."""
    desk: Callable[[], Desk] | None = None
    """Made when somebody wants to write."""
    programmes: Callable[[], Sequence[Programme]] = tuple
    beforehand: Callable[[Sequence[Entry]], Mapping[str, Decision]] = lambda _: {}
    """By routine, what kept answers say already; a thread's work."""
    keep_known: Callable[[Container[str]], None] = lambda _: None
    """Keeps that of these routines for the next start, and of no others; a thread's work."""

    def look(self) -> Look:
        """What home shows. A thread's work."""
        return self.entries(), self.last_played(), self.unfinished(), True

    def glance(self) -> Look | None:
        """What home can show before any file was looked at; None where nothing is kept."""
        last, left = self.last_played(), self.unfinished()
        entries = self.first([name for name in (last, left.routine if left else None) if name])
        return (entries, last, left, False) if entries else None
