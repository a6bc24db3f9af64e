"""The picture of a moment and all that is said beside it -> the texts that the session screen has to place. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.actions.session import BY_ID
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind
from selfcare.tui.blocks import Texts
from selfcare.tui.keyrows import Key
from selfcare.tui.picture import ANY_TIME, GO_ON, NEXT, Picture
from selfcare.tui.projector import has_figure

SHOWN = ("hurts", "stop", "next", "back", "where", "extend", "help")
"""The commands of the key line after the one big key, the most needed first, and the figure's where there is one; the
help and the palette have them all."""
ALL = 90
"""Columns in which all of them stand in one row."""
ENDS = "S ENDS"
"""What the second press does, where the first has asked."""
EASED = "EASIER"
"""How it goes on, while it counts in."""
STOP_SIGNS = ("lead-in", "rest", "paused")
"""The moments in which the signs to stop for must be read, as there is time for it."""
GO = {
    State.READY: "begin", State.LEAD_IN: "begin", State.RUNNING: "pause", State.PAUSED: "go on",
    State.COUNT_IN: "go on", State.ENDED: "pause",
}  # fmt: skip
"""What the large key does."""
READ_IN = 6.0
"""Seconds that a page of words stands, where they take several."""


def keys_of(position: Position, columns: int = 80, hidden: bool = False, *, asks: bool = False) -> tuple[Key, ...]:
    """The keys that do something now, the most needed first; `hidden`: where there is a figure, it has no place yet;
    `asks`: the large key answers the one who receives."""
    segment = position.segment
    shown, labels = list(SHOWN), {}
    if segment is not None and has_figure(segment):
        comes = hidden and position.state is State.RUNNING and segment.kind is not Kind.REST
        shown.insert(shown.index("next" if comes else "where"), "figure")
        labels["figure"] = "look" if hidden else BY_ID["figure"].label
        if columns < ALL:
            # A second row of keys would be taken from the count.
            shown.remove("extend")
    waits = position.state is State.RUNNING and segment is not None and segment.open
    go = "stay" if asks else "ready" if waits else GO[position.state]
    labels["go"] = go
    return tuple(Key(BY_ID[id].keys[0], BY_ID[id].shown, labels.get(id, BY_ID[id].label)) for id in ("go", *shown))


def texts(
    now: Picture,
    title: str,
    stops: Sequence[str],
    keys: Sequence[Key],
    *,
    asked: str = "",
    word: str = "",
    comfort: str = "",
    large: Sequence[str] = (),
    notice: str = "",
    told: Sequence[str] = (),
    figure: bool = False,
    count_first: bool = False,
    muted: bool = False,
) -> Texts:
    """`asked` is a question that waits for a key, `word` what is large in place of the moment's own word; `comfort` is
    what the one who receives is asked, `large` how it is answered; `notice` a word on what goes on beside, `told` what
    somebody wanted to know: where they are."""
    receiver = f"For the one who receives: {now.receiver}" if now.receiver else ""
    words = (asked,) if asked else tuple(told) or (now.instruction,)
    return Texts(
        name=now.name,
        words=tuple(filter(None, words)),
        keys=tuple(keys),
        count=now.count,
        suffix=now.suffix,
        reserve=now.reserve,
        word=word or now.word,
        stays_large=bool(word) or now.word == ANY_TIME,
        or_word=NEXT if now.part == NEXT else "",
        turns=now.turns,
        part=now.part,
        parts=now.parts,
        tally=now.tally,
        title=title,
        where=now.where,
        left=f"muted, {now.left}" if muted else now.left,
        next=f"next   {now.next}",
        ahead=f"NEXT {now.next_alone}".upper(),
        next_in_short=f"next   {now.next_in_short}",
        stops=" · ".join(stops),
        # While it counts in again they have been read, and what stands large is the count.
        stops_needed=now.kind in STOP_SIGNS and not (told or word or (now.kind == "paused" and now.count)),
        large=tuple(large) or (GO_ON if word == ENDS else now.large),
        receiver=comfort or receiver,
        notice=notice,
        figure=figure and not word,
        count_first=count_first,
        track=now.marks is not None or bool(now.count),
    )
