"""Going on more easily: what is left out, done less and slower is the same in what is said, shown and counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfcare.player import Player
from selfcare.session import wording
from selfcare.session.easing import Eased
from selfcare.session.events import Event, SegmentStarted
from selfcare.session.segments import Kind, Timeline
from selfcare.session.whereabouts import whereabouts
from tests.fakes import FakeClock
from tests.session.helpers import timeline

BEND = {"name": "Bend", "reps": 4, "tempo": 2}
GLIDE = {"name": "Glide", "reps": 4, "tempo": 5, "prepare": 10, "easier": "leave-out"}
SHAKE = {"name": "Shake", "duration": 10}


def begun(*steps: dict[str, Any], **routine: Any) -> tuple[Player, FakeClock, Timeline, list[Event]]:
    """Somebody in the first step, and the same at the easy level."""
    clock, said = FakeClock(), list[Event]()
    player = Player(timeline(*steps, **routine), clock, listeners=[said.append])
    player.start()
    return player, clock, timeline(*steps, level="easy", **routine), said


def led(player: Player, clock: FakeClock, said: list[Event]) -> list[str]:
    """To the end: what somebody is led through, with side and dose."""
    here = player.session.segment
    del said[:]
    for _ in range(4000):
        clock.advance(0.5)
        player.look()
        if player.ended:
            break
    assert player.ended and here is not None
    return [
        " ".join(
            filter(None, [str(each.segment.kind), each.segment.step, each.segment.side, wording.dose(each.segment)])
        )
        for each in said
        if isinstance(each, SegmentStarted)
    ]


def test_what_the_easier_way_leaves_out_is_neither_led_nor_told_nor_counted() -> None:
    player, clock, light, said = begun(BEND, GLIDE, SHAKE)
    clock.advance(2)
    assert player.ease(light) == Eased(slower=True, less=True, left_out=("Glide",))
    at, now = player.position(), player.session.timeline
    assert wording.upcoming(now, 1).startswith("Shake")
    # Three repetitions of Bend are left: the one under way at the pace it has, two at 0.7, and half of Shake.
    assert at.session_remaining == Decimal(2) + 2 * (2 / Decimal("0.7")).quantize(Decimal("0.000001")) + 5
    assert "Glide" not in " ".join(whereabouts(at, now)) and whereabouts(at, now)[0].startswith("Step 1 of 2")
    assert led(player, clock, said) == ["work Shake 5 s"]


def test_what_is_left_out_in_the_middle_of_it_is_left_at_once() -> None:
    player, clock, light, _ = begun(GLIDE, SHAKE)
    clock.advance(12)
    assert player.ease(light).left_out == ("Glide",)
    assert player.session.segment is not None and player.session.segment.step == "Shake"
    assert player.session.segment.seconds == 5


def test_the_change_of_sides_is_told_though_what_it_led_to_is_left_out() -> None:
    group = {"name": "Hand", "sides": ["left", "right"], "switch": 15, "steps": [GLIDE, BEND]}
    player, clock, light, said = begun(SHAKE, group)
    player.ease(light)
    assert led(player, clock, said) == [
        "work Bend left 2 times, 2 s each", "switch Bend right 15 s", "work Bend right 2 times, 2 s each",
    ]  # fmt: skip


def test_no_change_of_sides_is_told_where_the_other_side_is_left_out() -> None:
    group = {"name": "Hand", "sides": ["left", "right"], "switch": 15, "steps": [GLIDE]}
    player, clock, light, said = begun(SHAKE, group, BEND)
    player.ease(light)
    assert led(player, clock, said) == ["work Bend 2 times, 2 s each"]


def test_a_rest_stays_between_what_is_left() -> None:
    player, clock, light, said = begun(BEND, {"rest": 20}, GLIDE, {"rest": 30}, SHAKE)
    player.ease(light)
    assert led(player, clock, said) == ["rest Shake 30 s", "work Shake 5 s"]


def test_where_nothing_is_slower_or_less_nothing_is_said_to_be() -> None:
    player, _, light, _ = begun({**SHAKE, "fixed": True}, {**SHAKE, "name": "Hold", "fixed": True})
    assert player.ease(light) == Eased(slower=False, less=False, left_out=())
    assert player.ease(light).left_out == ()


def test_all_that_is_left_may_be_left_out() -> None:
    player, clock, light, said = begun(BEND, GLIDE)
    player.ease(light)
    assert wording.upcoming(player.session.timeline, 1) == "the end"
    assert led(player, clock, said) == []


def test_every_place_stays_where_it_was() -> None:
    player, _, light, _ = begun(BEND, GLIDE, SHAKE)
    player.ease(light)
    segments = player.session.timeline.segments
    assert [each.index for each in segments] == [0, 1, 2, 3]
    assert [each.step for each in segments if each.left_out] == ["Glide", "Glide"]
    assert segments[1].kind is Kind.PREPARE
