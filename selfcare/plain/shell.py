"""The way through as lines: what plain mode says and asks at each move, and what JSON does where nobody is asked."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.care.company import FOR_TWO
from selfcare.care.signs import NOT_REVIEWED, Numbers
from selfcare.care.told import is_worth_a_stop
from selfcare.guide.afterwards import Afterwards
from selfcare.guide.moves import Move, Nobody, Show
from selfcare.guide.questions import Questions
from selfcare.guide.readiness import Ready
from selfcare.guide.stops import Either, Lead, Notice, OnWhom, Opening, TurnedAway, Whose
from selfcare.plain import asking, readying, whom
from selfcare.plain.answers import Source
from selfcare.plain.leading import Plain
from selfcare.plain.telling import JsonTeller, Lines, Teller
from selfcare.plain.unhurried import before_counting
from selfcare.player import LEAD_IN
from selfcare.session.aloud import amount_of
from selfcare.session.events import Outcome

if TYPE_CHECKING:
    from selfcare.guide.parts import Parts
    from selfcare.guide.sitting import Sitting

PREPARING = 30.0
"""Seconds that plain mode waits for the words that will be spoken; what is not ready then is shown alone."""
WARMING = 0.7
"""Seconds that a session without a lead-in waits for the loudspeakers."""
RINGING = 3.5
"""Seconds that the end waits for the last sound."""
SEATED = "It is done sitting, all of it."


class JsonShell:
    """Nobody is asked anything; the events are objects on lines of their own."""

    ring = None

    def __init__(
        self,
        lines: Lines,
        parts: Parts,
        tell: Callable[[str], None],
        ascii_only: bool = False,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._lines = lines
        self._parts = parts
        self._ascii_only = ascii_only
        self._sleep = sleep
        self.tell = tell
        self.sitting: Sitting | None = None
        """The session that is under way, or was."""

    def answer(self, move: Move) -> None:
        match move:
            case Lead(sitting=sitting):
                self.sitting = sitting
                sitting.listen(JsonTeller(self._lines, self._ascii_only, sitting.keeper.is_saved))
                leading = Plain(sitting.player, None, self._lines, sound=lambda _: "", sleep=self._sleep)
                leading.play(Decimal(self._parts.lead_in or 0))
            case Notice(text=text):
                self.tell(text)
            case Show() | Afterwards():
                pass
            case _:
                raise Nobody


class PlainShell:
    """Lines of text; commands and answers from a source."""

    def __init__(
        self,
        source: Source | None,
        lines: Lines,
        parts: Parts,
        tell: Callable[[str], None],
        ring: Callable[[], None] | None = None,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._source = source
        """None once nobody is there any more."""
        self._lines = lines
        self._parts = parts
        self._sleep = sleep
        self.tell = tell
        self.ring = ring
        self.sitting: Sitting | None = None
        """The session that is under way, or was."""

    def answer(self, move: Move) -> object:
        source, lines = self._source, self._lines
        match move:
            case Opening():
                self._open(move)
            case Notice(text=text):
                lines.say(text)
            case OnWhom():
                return whom.on_whom(source, lines, move)
            case Whose():
                return whom.whose(source, lines, move)
            case Either():
                return asking.either(source, lines, move)
            case Questions():
                return asking.questions(source, lines, move)
            case TurnedAway():
                return asking.turned_away(source, lines, move)
            case Ready():
                return readying.ready(source, lines, move)
            case Lead(sitting=sitting):
                self._lead(sitting)
            case Afterwards():
                self._sum_up(move)
            case _:  # programmes are chosen in the app
                raise Nobody
        return None

    def _open(self, move: Opening) -> None:
        routine = move.entry.routine
        if routine is not None and routine.summary:
            self._lines.say(f"{move.entry.title}. {routine.summary}")
        if routine is not None and routine.for_ == "partner":
            self._lines.say(FOR_TWO)
        if not move.asked:
            self._lines.say("The questions before were left out.")
            if move.visit.seated:
                self._lines.say(SEATED)
        elif move.visit.has_questions():
            self._lines.say(NOT_REVIEWED)

    def _lead(self, sitting: Sitting) -> None:
        self.sitting = sitting
        choices, source, lines, speaker = self._parts.choices, self._source, self._lines, sitting.speaker
        keyed = source is not None and source.keys
        amount = lambda: amount_of(choices.words)  # noqa: E731
        go = "Space" if keyed else "Enter"
        teller = Teller(lines, go, amount, sitting.keeper.is_saved, lambda: sitting.halted)
        sitting.listen(teller)
        placed = _placed(sitting, told=self._parts.screening and is_worth_a_stop(sitting.visit))
        for line in placed:
            lines.say(line)

        def sound(command: str) -> str:
            said = speaker.do(command)
            self._parts.remember()
            return said

        def ease() -> tuple[str, ...]:
            said = sitting.ease()
            teller.leads(sitting.timeline)
            return said

        def comfort(value: int) -> None:
            sitting.rate("comfort", "during", value)

        leading = Plain(
            sitting.player,
            source,
            lines,
            sound,
            self._sleep,
            comfort=comfort if sitting.visit.receiving else None,
            numbers=Numbers(choices.emergency, choices.helper),
            halt=replace(sitting.halt, ease=ease),
        )
        wanted = self._parts.lead_in
        lead_in = sitting.lead_in(wanted if wanted is not None else LEAD_IN if keyed else 0)
        if lead_in and wanted is None:
            lead_in = max(lead_in, before_counting([*placed, *leading.keys_named(), leading.starting(lead_in)]))
        leading.name_keys()
        if speaker.speaking:
            speaker.prepare(lines.say, PREPARING)
        if not lead_in:
            speaker.warm_up(WARMING)
        leading.play(lead_in)
        self._source = leading.source

    def _sum_up(self, move: Afterwards) -> None:
        source, lines = self._source, self._lines
        # The first may be to wipe one's hands, so it comes before a key is wanted.
        first, *others = (f"Tip: {tip}" for tip in move.tips) if move.tips else ("",)
        if first:
            lines.say(first)
        move.rate(readying.rate(source, lines, move.ratings))
        for line in (*move.numbers, *filter(None, [move.telling]), *others):
            lines.say(line)
        if source is not None and move.numbers:
            lines.say("A note of your own? One line, or Enter for none.")
            try:
                move.note(source.line(any_words=True))
            except EOFError:
                self._source = None
        if move.outcome is Outcome.DONE:
            move.sitting.speaker.ring_out(RINGING)


def _placed(sitting: Sitting, told: bool) -> list[str]:
    """Where it is done and what to stop for; what was told when somebody got ready is not told again."""
    routine = sitting.entry.routine
    assert routine is not None
    at_hand = f"At hand: {', '.join(routine.equipment)}." if routine.equipment else ""
    stops = f"Stop for: {', '.join(routine.stop_if)}." if routine.stop_if else ""
    return [line for line in (*(() if told else (routine.position, at_hand)), stops) if line]
