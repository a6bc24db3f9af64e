"""The first picture of a session, which waits for nothing: it stands before there is a sound, a history or an event."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from textual.geometry import Size
from textual.screen import Screen

from selfcare.session.position import State
from selfcare.session.session import Session
from selfcare.tui.notices import NOTED_FOR, TOLD_FOR, Notices

if TYPE_CHECKING:
    from selfcare.guide.parts import Parts
    from selfcare.guide.sitting import Sitting
    from selfcare.session.position import Position
    from selfcare.tui.host import Host

LATEST = 0.5
"""Seconds after which a session begins also where no picture of it stands, as something lies over it."""
SOUND_OFF, VOICE_OFF = "Sound off, m turns it on.", "Voice off, v turns it on."
LEFT_OUT = "The questions before were left out."


class Beginning:
    """A session until it begins."""

    def __init__(self, screen: Screen[None], sitting: Sitting) -> None:
        self._screen, self._sitting = screen, sitting
        self.over = False
        self.drawn_in = Size()
        """The place in which all was drawn last."""
        self._position: Position | None = None

    @property
    def position(self) -> Position:
        """The moment at which it will begin."""
        if self._position is None:
            session = Session(self._sitting.timeline, self._parts.unattended)
            session.start(Decimal(0), self._sitting.lead_in_to_come(self._chosen))
            self._position = session.position(Decimal(0))
        return self._position

    def tell(self, notices: Notices, note: str) -> bool:
        """What is to be read from the first picture on; whether there is time before it begins, else that picture
        shows what runs already."""
        now = float(self._sitting.player.clock.now())
        for said in filter(None, (*self._app.taken_over(), note, self.silence)):
            notices.say(said, now, NOTED_FOR if said == note else TOLD_FOR)
        return self.waits

    @property
    def waits(self) -> bool:
        """Whether it begins with a lead-in."""
        return self.position.state is State.LEAD_IN

    def start(self, notices: Notices) -> None:
        """Once: what is heard and kept is made, and it starts."""
        if self.over:
            return
        self.over = True
        if not self._parts.screening and self._sitting.visit.has_questions():
            notices.say(LEFT_OUT, float(self._sitting.player.clock.now()), TOLD_FOR, under=True)
        self._sitting.player.start(self._sitting.lead_in(self._chosen))

    @property
    def muted(self) -> bool:
        return (self._sitting.speaker if self.over else self._parts.choices).muted

    @property
    def silence(self) -> str:
        """What is said where not all is heard."""
        speaking = (self._sitting.speaker if self.over else self._parts.choices).speaking
        return SOUND_OFF if self.muted else "" if speaking else VOICE_OFF

    @property
    def preparing(self) -> str:
        """How far the words are that are being prepared."""
        return self._sitting.speaker.preparing if self.over else ""

    @property
    def _app(self) -> Host:
        return cast("Host", self._screen.app)

    @property
    def _parts(self) -> Parts:
        return self._app.parts

    @property
    def _chosen(self) -> int:
        """Seconds of the lead-in that somebody wants."""
        parts = self._parts
        return parts.choices.lead_in if parts.lead_in is None else parts.lead_in
