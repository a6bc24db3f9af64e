"""What somebody should see at which moment, written before the figure was looked at."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.cues.phases import PhaseKind
from selfcare.figure.drawing import Asked, Drawing, drawing
from selfcare.figure.timing import COMES_BACK, Seen, drawn, seen
from selfcare.measures.breathed import Breathed
from selfcare.measures.counted import Counted
from selfcare.measures.timed import Timed
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, OwnCue, Phase, Segment


def segment(kind: Kind = Kind.WORK, measure: str = Counted.id, **more: object) -> Segment:
    given: dict[str, object] = {
        "seconds": None,
        "phases": (Phase(PhaseKind.WHOLE, Decimal(4)),),
        "count": 10,
        "motion": "knee",
        **more,
    }
    return Segment(index=0, kind=kind, step="Step", measure=measure, **given)  # type: ignore[arg-type]


def position(
    of: Segment, elapsed: float, *, state: State = State.RUNNING, pace: str = "1", length: float = 40
) -> Position:
    beats = of.measure in (Counted.id, Breathed.id)
    now, phase, left = Decimal(str(elapsed)), PhaseKind.WHOLE, None
    count = None
    if beats:
        rep = of.rep_seconds / Decimal(pace)
        count = int(now // rep) + 1
        end = rep * (count - 1)
        for part in of.phases:
            end += part.seconds / Decimal(pace)
            if now < end:
                phase, left = part.kind, end - now
                break
    return Position(
        state=state,
        segment=of,
        elapsed=now,
        remaining=Decimal(str(length)) - now,
        count=count,
        of=of.count,
        phase=phase,
        phase_remaining=left,
        progress=elapsed / length,
        pace=Decimal(pace),
    )


def made(asked: Asked) -> Drawing:
    found = drawing(asked)
    assert found is not None
    return found


KNEE = Asked("knee")


def at(of: Segment, elapsed: float, asked: Asked = KNEE, **more: object) -> float:
    return seen(position(of, elapsed, **more), made(asked)).moment.at  # type: ignore[arg-type]


def test_a_repetition_is_one_cycle() -> None:
    assert [at(segment(), seconds) for seconds in (0, 1, 2, 3, 4, 5)] == [0, 0.25, 0.5, 0.75, 0, 0.25]


def test_at_half_the_pace_it_takes_twice_as_long() -> None:
    assert at(segment(), 2, pace="0.5") == 0.25
    assert at(segment(), 4, pace="0.5") == 0.5


def test_slowly_down_is_when_it_comes_down() -> None:
    heels = segment(
        phases=(Phase(PhaseKind.WHOLE, Decimal(9)),), cues=(OwnCue("each-rep", "Slowly down.", into=Decimal(3)),)
    )
    asked = Asked("heel-raise")
    full, turn = made(asked).full, made(asked).turn
    assert at(heels, 0, asked) == 0
    assert full < at(heels, 2.9, asked) <= turn
    assert at(heels, 3, asked) == pytest.approx(turn)
    assert turn < at(heels, 6, asked) < 1


def test_what_is_held_long_is_reached_early_and_kept() -> None:
    tense = segment(
        phases=(Phase(PhaseKind.WHOLE, Decimal(25)),), cues=(OwnCue("each-rep", "Let go.", into=Decimal(7)),)
    )
    asked = Asked("tense", on="hands")
    full, turn = made(asked).full, made(asked).turn
    assert at(tense, 2.5, asked) == pytest.approx(full)
    assert full < at(tense, 6, asked) < turn


def test_a_word_on_comfort_does_not_turn_a_movement_round() -> None:
    checked = segment(cues=(OwnCue("each-rep", "All right?", comfort=True, into=Decimal(1)),))
    assert at(checked, 2) == 0.5


@pytest.mark.parametrize(
    ("seconds", "fills"), [(0, 0.0), (2, 0.5), (4, 1.0), (8, 1.0), (11, 1.0), (15, 0.5), (18.99, 0.0)]
)
def test_a_breath_fills_holds_and_empties(seconds: float, fills: float) -> None:
    from selfcare.figure.motion import joints_at
    from selfcare.figure.motions import move
    from selfcare.figure.scenes import SCENES

    breath = segment(
        measure=Breathed.id,
        phases=(Phase(PhaseKind.IN, Decimal(4)), Phase(PhaseKind.HOLD, Decimal(7)), Phase(PhaseKind.OUT, Decimal(8))),
        count=4,
    )
    motion = move("breathe")
    assert motion is not None
    pose = joints_at(motion, SCENES["breath"].rest, at(breath, seconds, Asked("breathe"), length=76))
    assert pose["fill"] == pytest.approx(fills, abs=0.03)


def test_a_breath_of_its_own_pace_is_never_held() -> None:
    free = segment(measure=Timed.id, phases=(), count=None, motion="breathe")
    asked = Asked("breathe")
    full, turn = made(asked).full, made(asked).turn
    shown = [at(free, seconds / 10, asked, length=30) for seconds in range(1, 99)]
    assert not [now for now in shown if full < now < turn]


def test_the_phases_of_a_tempo_are_there_held_and_back() -> None:
    phases = (
        Phase(PhaseKind.OUT, Decimal(2)),
        Phase(PhaseKind.HOLD, Decimal(5)),
        Phase(PhaseKind.BACK, Decimal(3)),
        Phase(PhaseKind.PAUSE, Decimal(2)),
    )
    raised = segment(phases=phases)
    knee = made(KNEE)
    assert at(raised, 2) == pytest.approx(knee.full)
    assert at(raised, 7) == pytest.approx(knee.turn)
    assert at(raised, 10) == pytest.approx(COMES_BACK)


def test_a_hold_is_gone_into_kept_and_let_go() -> None:
    held = segment(phases=(Phase(PhaseKind.HOLD, Decimal(10)), Phase(PhaseKind.LET_GO, Decimal(3))))
    knee = made(KNEE)
    assert at(held, 2) == pytest.approx(knee.full, abs=0.02)
    assert knee.full < at(held, 8) < knee.turn
    assert at(held, 10) == pytest.approx(knee.turn)
    assert at(held, 12.99) == pytest.approx(COMES_BACK, abs=0.01)


def test_the_hand_takes_the_shape_that_the_words_named_and_keeps_it() -> None:
    cues = tuple(
        OwnCue("each-rep", word, into=Decimal(into), pose=pose)
        for word, into, pose in (("Hook.", 5, "hook"), ("Fist.", 10, "fist"), ("Open.", 15, "straight"))
    )
    glide = segment(phases=(Phase(PhaseKind.WHOLE, Decimal(18)),), cues=cues)
    asked = Asked("shapes", pose="straight")

    def shape(seconds: float) -> tuple[str, str, float]:
        moment = seen(position(glide, seconds, length=180), made(asked)).moment
        return moment.before, moment.pose, moment.at

    assert shape(4) == ("straight", "straight", 1.0)
    assert shape(5.8) == ("straight", "hook", pytest.approx(0.5))
    assert shape(9) == ("straight", "hook", 1.0)
    assert shape(12)[:2] == ("hook", "fist")
    assert shape(17)[:2] == ("fist", "straight")


def test_a_stretch_is_gone_into_kept_and_left() -> None:
    stretch = segment(measure=Timed.id, phases=(), count=None, motion="calf-stretch", side="left")
    asked = Asked("calf-stretch", side="left")
    full, turn = made(asked).full, made(asked).turn
    assert at(stretch, 0, asked, length=30) == 0
    assert at(stretch, 2, asked, length=30) == at(stretch, 27, asked, length=30) == full
    assert at(stretch, 29.9, asked, length=30) > turn


def test_timed_work_goes_on_at_its_own_speed_and_by_named_places() -> None:
    cues = tuple(OwnCue(Decimal(at), word) for at, word in ((0, "Little."), (10, "Ring."), (20, "Middle.")))
    fingers = segment(measure=Timed.id, phases=(), count=None, cues=cues)
    asked = Asked("stroke", on="fingers", by="grip")
    numbers = [seen(position(fingers, seconds, length=50), made(asked)).moment.number for seconds in (1, 9, 11, 25)]
    assert numbers == [1, 1, 2, 3]


def test_a_rest_shows_the_body_at_rest() -> None:
    assert seen(position(segment(Kind.REST, Timed.id), 3), made(KNEE)).resting


def test_at_a_change_of_sides_the_other_side_is_seen_and_nothing_moves() -> None:
    change = segment(Kind.SWITCH, Timed.id, side="right")
    found = drawn(change)
    assert found is not None and found.asked.side == "right"
    assert seen(position(change, 3), found) == Seen(seen(position(change, 0), found).moment, False)


def test_getting_ready_shows_the_movement_once_and_slowly() -> None:
    ready = segment(Kind.PREPARE, Timed.id)
    shown = [at(ready, seconds, length=10) for seconds in (0, 1, 3, 5, 7, 9, 10)]
    assert shown == [0, 0, 0.25, 0.5, 0.75, 0, 0]


def test_paused_it_stands_still_where_it_was() -> None:
    now = seen(position(segment(), 3, state=State.PAUSED), made(KNEE))
    assert now.moment.at == 0.75 and not now.moving


def test_the_other_way_is_said_halfway() -> None:
    circles = segment(motion="ankle-circle", cues=(OwnCue("halfway", "The other way."),))
    halves = [seen(position(circles, 4 * n + 1), made(Asked("ankle-circle"))).moment.second_half for n in (0, 4, 5, 9)]
    assert halves == [False, False, True, True]


def test_three_one_way_and_two_the_other() -> None:
    circles = segment(count=5)
    asked = Asked("wrist-circle", way="both ways")
    assert [seen(position(circles, 4 * n + 1), made(asked)).moment.second_half for n in range(5)] == [False] * 3 + [
        True
    ] * 2


@pytest.mark.parametrize(
    ("label", "side"),
    [("left", "left"), ("Right", "right"), ("left foot in front", "left"), ("inside", ""), (None, "")],
)
def test_a_label_that_begins_with_a_side_is_that_side(label: str | None, side: str) -> None:
    found = drawn(segment(side=label))
    assert found is not None and found.asked.side == side


def test_a_step_without_a_movement_has_no_figure() -> None:
    assert drawn(segment(motion="")) is None and drawn(segment(motion="none")) is None and drawn(None) is None


@pytest.mark.parametrize(
    ("side", "named"),
    [
        ("left", "left"),
        ("right foot in front", "right"),
        ("to the left", "left"),
        ("to the right", "right"),
        ("each hand", ""),
        ("upright", ""),
    ],
)
def test_the_side_is_heard_wherever_its_word_stands(side: str, named: str) -> None:
    """Side steps to the left were drawn to the right."""
    made = drawn(segment(motion="side-step", side=side))
    assert made is not None
    assert made.asked.side == named
