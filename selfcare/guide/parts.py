"""What a way is given by `cli`: everything that touches the disk, the clock or the loudspeaker."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from selfcare.player import Clock, Listener
from selfcare.presses import Fingers
from selfcare.session.segments import Timeline

if TYPE_CHECKING:  # read and written while the first picture is drawn, or later
    from selfcare.care.decision import Decision
    from selfcare.care.visit import Visit
    from selfcare.guide.desk import Desk
    from selfcare.history.keeper import Keeper
    from selfcare.shelves.library import Entry
    from selfcare.shelves.programmes import Programme
    from selfcare.sound.loudspeaker import Loudspeaker

Tell = Callable[[str], None]
"""Takes one plain sentence for the person, from any thread."""


class Choices(Protocol):
    """What is remembered between sessions."""

    theme: str
    lead_in: int
    muted: bool
    emergency: str
    helper: str


class Shell(Protocol):
    """Who draws what a way asks and shows."""

    def tell(self, trouble: str) -> None:
        """Pass on what went wrong beside the session, from any thread."""

    @property
    def ring(self) -> Callable[[], None] | None:
        """The terminal's bell, from any thread; None where there is none."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The surroundings of a way and of the shell that draws it."""

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
    speaker: Callable[[Entry, Timeline, Tell, Callable[[], None] | None], Loudspeaker] | None
    """Makes the sound of a session; its last is what rings the terminal's bell. None where nobody listens."""
    keeper: Callable[[Entry, bool, Tell], Keeper]
    awake: Callable[[], Listener]
    speed: Decimal = Decimal(1)
    lead_in: int | None = None
    """Seconds asked for on the command line, in place of what is remembered."""
    screening: bool = True
    unattended: bool = False
    """Whether nobody is there from the start, so that a step that waits lasts as long as it usually does."""
    try_sound: Callable[[], object] = lambda: None
    """Plays a tone, so that somebody can say whether it is heard."""
    saving: Callable[[], AbstractContextManager[object]] = nullcontext
    """Keeps signals away while what was done goes to the disk."""
    clock: Clock | None = None
    """In place of the machine's, for tests and pictures."""
    fingers: Fingers = field(default_factory=Fingers)
    """The times of the keyboard."""
    desk: Callable[[], Desk] | None = None
    """Made when somebody wants to write."""
    programmes: Callable[[], Sequence[Programme]] = tuple
    beforehand: Callable[[Sequence[Entry]], Mapping[str, Decision]] = lambda _: {}
    """By routine, what kept answers say already; a thread's work."""
