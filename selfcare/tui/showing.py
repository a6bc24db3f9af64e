"""The picture of a moment and all that is said beside it -> the texts that the session screen has to place. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.tui.blocks import Texts
from selfcare.tui.keyrows import Key
from selfcare.tui.picture import Picture

STOP_SIGNS = ("lead-in", "rest", "paused")
"""The moments in which the signs to stop for must be read, as there is time for it."""
READ_IN = 6.0
"""Seconds that a page of words stands, where they take several."""


def texts(
    now: Picture,
    title: str,
    stops: Sequence[str],
    keys: Sequence[Key],
    *,
    asked: str = "",
    comfort: str = "",
    notice: str = "",
    told: Sequence[str] = (),
    figure: bool = False,
) -> Texts:
    """`asked` is a question that waits for a key, `comfort` what the one who receives is asked, `notice` a word on what
    goes on beside, `told` what somebody wanted to know: where they are."""
    receiver = f"For the one who receives   {now.receiver}" if now.receiver else ""
    words = (asked,) if asked else tuple(told) or (now.instruction,)
    return Texts(
        name=now.name,
        words=tuple(filter(None, words)),
        keys=tuple(keys),
        count=now.count,
        suffix=now.suffix,
        reserve=now.reserve,
        word=now.word,
        title=title,
        where=now.where,
        left=now.left,
        next=f"next   {now.next}",
        next_in_short=f"next   {now.next_in_short}",
        stops=" · ".join(stops),
        stops_needed=now.kind in STOP_SIGNS and not told,
        receiver=comfort or receiver,
        notice=notice,
        figure=figure,
        track=now.marks is not None or bool(now.count),
    )
