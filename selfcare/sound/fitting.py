"""Where a routine has too little time for its words: what leads to some work, and the gap that is there for it.

The score itself tells it, as it is played by somebody who touches no key; nothing is reckoned a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfcare.session.aloud import Amount, Lack
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Timeline
from selfcare.session.session import Session
from selfcare.sound.beats import Length
from selfcare.sound.placing import GAP
from selfcare.sound.score import notes
from selfcare.sound.speech import opening

LEAD_IN = Decimal(15)
"""Seconds before the beginning in which somebody stands back; the title and the position are said in them."""


def lacks(timeline: Timeline, length: Length, amount: Amount = Amount.USUAL) -> Iterator[Lack]:
    """Each work with too little time before it for what leads to it, in order."""
    found: list[Lack] = []

    session = Session(timeline, unattended=True)
    session.start(Decimal(0), LEAD_IN)
    dues = (Due(float(due.at), due.event) for due in coming(session))
    said = sum((length(text) or 0.0) + GAP for text in opening(timeline))
    for _ in notes(dues, length, amount=amount, waits=False, since=min(said, float(LEAD_IN)), on_lack=found.append):
        yield from found
        found.clear()
    yield from found
