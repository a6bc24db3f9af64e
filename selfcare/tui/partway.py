"""What is large besides the count: the part of a repetition or the way it goes, and which set, round or breath.

Pure. A word of a part stays in one place while the parts go round, so that the eye finds it without the count moving.
"""

from __future__ import annotations

import re
from decimal import Decimal

from selfcare.session import wording
from selfcare.session.position import Position
from selfcare.session.segments import Kind, OwnCue, Segment
from selfcare.tui.bigtype import is_big
from selfcare.tui.columns import cells
from selfcare.tui.setting import SEEN

SHORT = {
    "BACKWARDS": "BACKWARD",
    "FORWARDS": "FORWARD",
    "PRESS SPACE": "SPACE",
    "THUMB FURTHER": "FURTHER",
    "TURNED OUT": "TURN OUT",
    "TOWARDS THE ELBOW": "TO ELBOW",
    "TWICE IN EACH PLACE": "TWICE",
}
"""Words of our own that are too wide for large letters beside a figure."""
MANNER = r"^(?:SLOWLY|LIGHTLY|SOFTLY|GENTLY|EASILY) (?=\w)"
"""How it is done can be left out of a word that says what is done; that it hardly or only is done cannot."""
SIDE = r"\b(?:LEFT|RIGHT)\b"
NEGATIVE = frozenset({"NOT", "NO", "NEVER", "WITHOUT", "DON'T", "NOTHING", "LESS"})
"""What has one of these in it would mean something else without its end."""


def part_of(position: Position) -> tuple[str, tuple[str, ...]]:
    """The word of the part at hand, empty before the first of an author's, and all of them; or the way it goes."""
    segment = position.segment
    if segment is None or segment.kind is Kind.REST:
        return "", ()
    way = wording.way(segment).upper()
    if segment.kind is not Kind.WORK or not segment.way.counted_aloud:
        return way, (way,) if way else ()
    parts = tuple(phase.kind.said.upper() for phase in segment.phases if phase.kind.said)
    if parts:
        return position.phase.said.upper(), parts
    own = sorted((each.into, _short(each)) for each in segment.cues if each.at == "each-rep" and each.say)
    if not own:
        return way, (way,) if way else ()
    first = segment.pose.upper() or way
    said = next((words for into, words in reversed(own) if into <= _inside(position, segment)), first)
    return said, (*filter(None, [first]), *(words for _, words in own))


def tally_of(segment: Segment, suffix: str) -> str:
    """Which breath or hold it is, as `suffix` has it, else which set, else which round."""
    if segment.kind is Kind.WORK and " of " in suffix:
        return f"hold {suffix}" if suffix[0].isdigit() else suffix
    if segment.sets:
        return f"set {segment.set} of {segment.sets}"
    return f"round {segment.round} of {segment.rounds}" if segment.rounds and segment.rounds > 1 else ""


def fitting(tally: str, width: int) -> str:
    """The tally in as many words as are large in this width; empty where none are."""
    whole = tally.upper()
    slashed = whole.replace(" OF ", "/")
    ways = (whole, slashed, slashed.partition(" ")[2])
    return next((words for words in ways if words and is_big(words, width, SEEN)), "")


def shown(part: str, width: int) -> str:
    """The part large, in short where that is needed for it; else in the terminal's own letters, whole; nothing where it
    has no room, rather than the one before it."""
    large = next((words for words in in_short(part) if is_big(words, width, SEEN)), "")
    return large or (part if cells(part) <= width else "")


def spoken(word: str, width: int, height: int) -> str:
    """A word beside or over the count as it is drawn there: large, in short where that is needed for it; else whole in
    the terminal's own letters."""
    return next((words for words in ways(word) if is_big(words, width, height)), word)


def ways(word: str) -> tuple[str, ...]:
    """The word, and of a side that somebody has named at length the side alone: the step's own row has all of it."""
    if NEGATIVE.isdisjoint(word.split()) and len(sides := re.findall(SIDE, word)) == 1:
        return tuple(dict.fromkeys((word, *sides)))
    return (word, SHORT[word]) if word in SHORT else (word,)


def can_be_large(part: str, width: int) -> bool:
    """Whether it is seen from two metres in this width, whole or in short."""
    return any(is_big(words, width, SEEN) for words in in_short(part))


def in_short(part: str) -> tuple[str, ...]:
    """The part, and what says the same in fewer letters, the longest first."""
    if SHORT.get(part):
        return part, SHORT[part]
    if not NEGATIVE.isdisjoint(part.replace(",", "").split()):
        return (part,)
    first = re.split(r",| AND ", part.removeprefix("AND "))[0]
    return tuple(dict.fromkeys((part, part.removeprefix("AND "), first, re.sub(MANNER, "", first))))


def _short(cue: OwnCue) -> str:
    """An author's words within a repetition; where they name a shape of the hand, that alone."""
    return (cue.pose or cue.say.strip().rstrip(".!")).upper()


def _inside(position: Position, segment: Segment) -> Decimal:
    """Seconds into the repetition, at pace 1."""
    left = (position.phase_remaining or Decimal(0)) * position.pace
    return segment.rep_seconds - left
