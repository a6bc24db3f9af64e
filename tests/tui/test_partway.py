"""What else is large enough for two metres: the part of a repetition, the way it goes, which set, round or breath."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from msgspec.structs import replace

from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.session import Session
from selfcare.tui.bigtype import is_big
from selfcare.tui.blocks import Layout, Texts
from selfcare.tui.layout import lay_out
from selfcare.tui.partway import fitting, in_short, shown
from selfcare.tui.picture import picture
from selfcare.tui.setting import SEEN, set_with
from selfcare.tui.showing import texts
from tests.session.helpers import s, timeline
from tests.tui.test_layout import KEYS, at, timelines

BOTH = [(80, 24), (120, 40)]
FIST = {
    "name": "Fist", "reps": 2, "tempo": 9, "pose": "straight", "motion": "hand-shapes",
    "cues": [
        {"at": "each-rep+3s", "say": "Make a hook.", "pose": "hook"},
        {"at": "each-rep+6s", "say": "And let the hand open slowly again."},
    ],
}  # fmt: skip


def parts(step: dict[str, object], *seconds: float) -> list[str]:
    """What part stands there at these seconds of its work."""
    given = timeline(step)
    session = Session(given)
    session.start(s(0))
    return [picture(session.position(Decimal(str(each))), given).part for each in seconds]


def placed(given: Timeline, segment: Segment, size: tuple[int, int]) -> tuple[Texts, Layout]:
    now = texts(picture(at(segment), given), given.title, given.stop_if, KEYS, figure=bool(segment.motion))
    return now, lay_out(now, *size)


def works(size: tuple[int, int]) -> Iterator[tuple[Texts, Layout]]:
    for given in timelines():
        for segment in given.segments:
            if segment.kind is Kind.WORK:
                yield placed(given, segment, size)


def test_the_shape_or_the_words_of_the_moment_stand_there_and_begin_anew_with_each_repetition() -> None:
    hook, last = "HOOK", "AND LET THE HAND OPEN SLOWLY AGAIN"
    assert parts(FIST, 0, 2.9, 3, 5.9, 6, 8.9, 9, 12) == [
        "STRAIGHT", "STRAIGHT", hook, hook, last, last, "STRAIGHT", hook,
    ]  # fmt: skip


def test_the_parts_of_a_tempo_stand_there() -> None:
    step = {"name": "Heels", "reps": 2, "tempo": {"out": 2, "hold": 1, "back": 2}}
    assert parts(step, 0, 2, 3, 5) == ["OUT", "HOLD", "BACK", "OUT"]


def test_the_way_stands_there_where_the_words_say_it_and_is_another_in_another_round() -> None:
    """The last circles go whichever way felt easier: no way is told then."""
    ways = [
        picture(at(segment), given).part
        for given in timelines()
        if given.title == "Arm circles" and given.level == "usual"
        for segment in given.segments
        if segment.kind is Kind.WORK and segment.step == "Large circles"
    ]
    assert ways[:3] == ["FORWARDS", "BACKWARDS", ""]


@pytest.mark.parametrize("size", BOTH)
def test_what_is_too_long_to_be_large_is_whole_or_not_there(size: tuple[int, int]) -> None:
    for now, layout in works(size):
        if "part" in layout.places:
            width = layout.places["part"].width
            assert all(shown(each, width) in ("", *in_short(each)) for each in now.parts)
            assert any(is_big(shown(each, width), width, SEEN) for each in now.parts)


def test_at_120_by_40_part_and_tally_are_large_in_every_step_that_has_them() -> None:
    for now, layout in works((120, 40)):
        if now.tally:
            assert fitting(now.tally, layout.places["tally"].width)
        if any(is_big(each, 50, SEEN) for each in now.parts):
            assert layout.places["part"].height == SEEN


def test_at_80_by_24_nearly_every_part_is_large() -> None:
    with_parts = [(now, layout) for now, layout in works((80, 24)) if any(is_big(each, 44, SEEN) for each in now.parts)]
    missing = {now.name for now, layout in with_parts if "part" not in layout.places}
    assert len(missing) <= 2, missing


@pytest.mark.parametrize("size", BOTH)
def test_every_word_of_now_of_every_bundled_step_is_large(size: tuple[int, int]) -> None:
    """Whole, or in short where it is too wide: "backwards" was left out, the one word that changes."""
    small = set()
    for now, layout in works(size):
        for part in now.parts:
            place = layout.places.get("part")
            if place is None or not is_big(shown(part, place.width), place.width, SEEN):
                small.add((now.title, now.name, part))
    assert not small


@pytest.mark.parametrize(
    ("part", "short"),
    [
        ("BACKWARDS", "BACKWARD"),
        ("SLOWLY DOWN", "DOWN"),
        ("LET GO, AND NOTICE", "LET GO"),
        ("LET GO AND MOVE ON", "LET GO"),
        ("AND STRAIGHT", "STRAIGHT"),
        ("TOWARDS THE ELBOW", "TO ELBOW"),
        ("DO NOT HOLD YOUR BREATH", "DO NOT HOLD YOUR BREATH"),
        ("AND DO NOT LEAN ON IT", "AND DO NOT LEAN ON IT"),
        ("PUSH AND DO NOT LEAN ON IT", "PUSH AND DO NOT LEAN ON IT"),
        ("LEFT", "LEFT"),
    ],
)
def test_in_short_nothing_means_something_else(part: str, short: str) -> None:
    """Where that has no room either the whole stands there in small letters."""
    assert shown(part, 44) == short


@pytest.mark.parametrize("notice", ["", "The questions before were left out."])
def test_at_40_by_12_every_word_of_now_is_read_and_most_are_large(notice: str) -> None:
    missing, small, many = set(), set(), set()
    for now, layout in works((40, 12)):
        layout = lay_out(replace(now, notice=notice), 40, 12) if notice else layout
        for part in now.parts:
            place = layout.places.get("part")
            step = (now.title, now.name, part)
            many.add(step)
            if place is None or not shown(part, place.width):
                missing.add(step)
            elif not is_big(shown(part, place.width), place.width, place.height):
                small.add(step)
    assert not missing
    assert len(small) <= len(many) // 3 or notice, (len(many), small)


def test_at_40_by_12_what_to_do_now_is_large_in_each_step_in_which_that_changes() -> None:
    """Of the nerve glide all words stood there, and of what the hand is to do now only a word in small letters."""
    for now, layout in works((40, 12)):
        if len(now.parts) > 1 and any(is_big(shown(each, 40), 40, SEEN) for each in now.parts):
            assert layout.places["part"].height == SEEN and layout.places["count"].height >= SEEN, now.name
            assert "".join(layout.places["name"].lines), now.name


def test_right_is_as_large_as_left_at_40_by_12() -> None:
    for now, layout in works((40, 12)):
        if now.word in ("LEFT", "RIGHT") and now.count:
            place = layout.places["word"]
            assert is_big("RIGHT", place.width, place.height), now.name


@pytest.mark.parametrize("size", BOTH)
def test_left_right_next_and_rest_stand_in_one_place(size: tuple[int, int]) -> None:
    for now, layout in works(size):
        if now.word in ("LEFT", "RIGHT"):
            places = {
                lay_out(replace(now, word=word), *size).places["word"] for word in ("LEFT", "RIGHT", "NEXT", "REST")
            }
            assert places == {layout.places["word"]}


def test_a_short_name_is_large_at_80_by_24_where_there_is_room() -> None:
    large = {now.name for now, layout in works((80, 24)) if "large" in layout.places}
    assert {"Knead", "Ear rim"} <= large


def test_without_a_figure_the_count_is_larger_at_80_by_24() -> None:
    larger = same = 0
    for given in timelines():
        for segment in given.segments:
            if segment.kind is not Kind.WORK or not segment.motion or segment.open:
                continue
            now, beside = placed(given, segment, (80, 24))
            alone = lay_out(replace(now, figure=False, count_first=True), 80, 24)
            high = [
                set_with(now.reserve or now.count, now.suffix, place.width, place.height, now.reserve).height
                for place in (beside.places["count"], alone.places["count"])
            ]
            larger, same = larger + (high[1] > high[0]), same + (high[1] == high[0])
            assert high[1] >= high[0], (now, high)
    assert larger > 2 * same, (larger, same)
