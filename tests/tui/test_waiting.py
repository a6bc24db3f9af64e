"""A step that waits is seen to wait, also by whoever comes back to it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from selfcare.session.segments import Kind
from selfcare.tui.bigtype import is_big
from selfcare.tui.layout import lay_out
from selfcare.tui.partway import spoken
from selfcare.tui.picture import ANY_TIME, picture
from selfcare.tui.showing import texts
from tests.tui.test_layout import KEYS, at, timelines

WAITING = [
    (timeline, segment)
    for timeline in timelines()
    for segment in timeline.segments
    if segment.open and segment.kind is Kind.WORK
]


def word(after: int) -> str:
    timeline, segment = WAITING[0]
    return picture(replace(at(segment), elapsed=segment.expected + after), timeline).word


def test_it_says_what_to_press_once_it_has_usually_been_done_and_then_less_and_less_often() -> None:
    assert [word(after) for after in (-1, 0, 19, 20, 59, 60, 80, 179, 180)] == [
        "READY", "PRESS SPACE", "PRESS SPACE", "READY", "READY", "PRESS SPACE", "READY", "READY", "PRESS SPACE",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("size", "ways"), [((80, 24), {ANY_TIME}), ((120, 40), {ANY_TIME}), ((40, 12), {ANY_TIME, "SPACE"})]
)
def test_what_to_press_is_large_in_every_step_that_waits(size: tuple[int, int], ways: set[str]) -> None:
    for timeline, segment in WAITING:
        moment = replace(at(segment), elapsed=segment.expected)
        shown = texts(picture(moment, timeline), timeline.title, timeline.stop_if, KEYS)
        place = lay_out(shown, *size).places["word"]
        said = spoken(shown.word, place.width, place.height)
        assert said in ways and is_big(said, place.width, place.height)
        assert Decimal(place.height) >= 3
