"""What the app is given by `cli`: everything that touches the disk, the clock or the loudspeaker."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from selfcare.player import Clock, Listener, Player
from selfcare.session.events import Outcome
from selfcare.session.record import Recorder
from selfcare.session.segments import Timeline

if TYPE_CHECKING:  # read and written while the first picture is drawn, or later
    from selfcare.care.decision import Decision
    from selfcare.care.visit import Visit
    from selfcare.history.keeper import Keeper
    from selfcare.shelves.library import Entry
    from selfcare.shelves.programmes import Programme
    from selfcare.sound.loudspeaker import Loudspeaker
    from selfcare.tui.screens.ready import Beginning

SAVING = 2.0
"""Seconds that an end waits for the disk."""

Tell = Callable[[str], None]
"""Takes one plain sentence for the person, from any thread."""


class Choices(Protocol):
    """What is remembered between sessions."""

    theme: str
    lead_in: int
    muted: bool
    emergency: str
    helper: str


class Desk(Protocol):
    """Where routines are written."""

    def begin(self, title: str, position: str, lines: Sequence[str]) -> tuple[str | None, str]:
        """Write a new routine; its name, None where it could not be written, and a sentence about it."""

    def on_the_terminal(self) -> bool:
        """Whether the editor takes the terminal for itself until it is left."""

    def edit(self, entry: Entry) -> str:
        """Open a routine in the editor, a bundled one as the person's own copy; a sentence about what came of it."""

    def put_back(self, entry: Entry) -> str:
        """A bundled routine as it came, the person's copy set aside; a sentence about it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The app's surroundings."""

    entries: Callable[[], Sequence[Entry]]
    last_played: Callable[[], str | None]
    choices: Choices
    remember: Callable[[], object]
    timeline: Callable[[Entry, str], Timeline]
    """Of a routine at a level."""
    level: Callable[[Entry], str]
    """The level at which it was played last, or the one that was asked for."""
    visit: Callable[[Entry], Visit]
    """Somebody before a routine."""
    worth_telling: Callable[[Entry, str], str]
    """What the numbers of this routine and person are worth saying, or nothing."""
    speaker: Callable[[Entry, Timeline, Tell, Callable[[], None]], Loudspeaker]
    """Makes the sound of a session; its last is what rings the terminal's bell."""
    keeper: Callable[[Entry, bool, Tell], Keeper]
    awake: Callable[[], Listener]
    speed: Decimal = Decimal(1)
    lead_in: int | None = None
    """Seconds asked for on the command line, in place of what is remembered."""
    screening: bool = True
    try_sound: Callable[[], object] = lambda: None
    """Plays a tone, so that somebody can say whether it is heard."""
    clock: Clock | None = None
    """In place of the machine's, for tests and pictures."""
    desk: Callable[[], Desk] | None = None
    """Made when somebody wants to write."""
    programmes: Callable[[], Sequence[Programme]] = tuple
    beforehand: Callable[[Sequence[Entry]], Mapping[str, Decision]] = lambda _: {}
    """By routine, what kept answers say already; a thread's work."""


class Sitting:
    """One session and all that listens to it."""

    def __init__(
        self, entry: Entry, parts: Parts, tell: Tell, ring: Callable[[], None], visit: Visit, beginning: Beginning
    ) -> None:
        self.entry = entry
        self.visit = visit
        self.before = beginning.before
        self.timeline = parts.timeline(entry, beginning.level)
        self.recorder = Recorder()
        self.speaker = parts.speaker(entry, self.timeline, tell, ring)
        self.keeper = parts.keeper(entry, parts.screening, tell)
        listeners: list[Listener] = [self.recorder, self.keeper, parts.awake()]
        self.player = Player(self.timeline, parts.clock, parts.speed, listeners)
        self.player.followers.append(self.speaker.follow)
        for what, number in self.before.items():
            self.keeper.rate(visit.person.name, what, "before", number)
        self.halted = False
        """Whether something hurts and nobody has said yet that all is well."""

    def rate(self, what: str, moment: str, number: int) -> None:
        """Keep a number that somebody gave."""
        self.keeper.rate(self.visit.person.name, what, moment, number, self.recorder.seconds)

    def finish(self) -> None:
        """End it if it has not ended, and save what was done; there may be words to come."""
        self.player.stop(Outcome.HURT if self.halted else Outcome.STOPPED)
        self.keeper.flush(SAVING)

    def end(self) -> None:
        """The same, and nothing comes after it."""
        self.player.stop(Outcome.HURT if self.halted else Outcome.STOPPED)
        self.keeper.close(SAVING)

    def close(self) -> None:
        self.end()
        self.speaker.close()
