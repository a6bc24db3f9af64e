"""Routine and answers -> the decision, for files that authors may write."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfcare.body.places import spots_in
from selfcare.care.adapt import adapted
from selfcare.care.asking import questions
from selfcare.care.changes import changes_told
from selfcare.care.decision import Decision, Verdict
from selfcare.care.screening import (
    TRAINED_HANDS,
    Answer,
    decide,
    needs_trained_hands,
    stands,
    touches,
)
from selfcare.format.model import Routine
from selfcare.format.within import steps_of
from selfcare.measures.breathed import Breathed
from selfcare.session.timeline import compile_routine
from tests import given
from tests.care.judging import routine

HOLD: dict[str, Any] = {"name": "Hold", "duration": 30}
STANDING: dict[str, Any] = {"name": "Rise", "reps": 5, "needs": "standing", "pressure": 0, "work": ["move"]}
BOX: dict[str, Any] = {"name": "Box", "breathe": {"in": 4, "hold": 4, "out": 4}, "cycles": 4}


def made(*steps: dict[str, Any], **keys: Any) -> Routine:
    return given.routine({"title": "Made", "steps": list(steps) or [HOLD], **keys})


def yes(*ids: str, **where: str) -> dict[str, Answer]:
    return {id: Answer("yes") for id in ids} | {
        id.replace("_", "-"): Answer("yes", spots_in([place])) for id, place in where.items()
    }


def names(routine: Routine, decision: Decision) -> list[str]:
    return [step.name for step in steps_of(adapted(routine, decision).steps)]


def asked(routine: Routine) -> set[str]:
    return {each.id for each in questions(routine)}


# What a file leaves unsaid


def test_a_file_that_says_nothing_of_the_body_has_the_general_questions_asked() -> None:
    one_leg = made({"name": "One-leg stand", "duration": 30})
    assert {"clot-now", "fever", "balance", "wound", "surgery", "heart-event"} <= asked(one_leg)
    assert decide(one_leg, yes("fever")).verdict is Verdict.CLOSED
    assert decide(one_leg, yes("balance")).verdict is Verdict.ASK_FIRST
    decision = decide(one_leg, yes(wound="left wrist"))
    assert decision.verdict is Verdict.OPEN
    assert changes_told(one_leg, decision) == (
        "It does not say where on the body it works: leave your left wrist alone.",
    )


def test_quiet_breathing_asks_nothing() -> None:
    breath = made(
        {"name": "Breathe", "breathe": {"in": 4, "out": 6}, "cycles": 5}, technique="breathing", care=["breath"]
    )
    assert not questions(breath) and not questions(routine("breath-calm"))


def test_hands_whose_pressure_is_not_said_are_made_light() -> None:
    unsaid = made({**HOLD, "touches": ["thigh"], "work": ["press"]})
    decision = decide(unsaid, yes("thinner"))
    (step,) = steps_of(adapted(unsaid, decision).steps)
    assert decision.verdict is Verdict.OPEN and step.pressure == 2
    kneaded = made({**HOLD, "touches": ["thigh"], "work": ["knead"]})
    assert decide(kneaded, yes("thinner")).verdict is Verdict.CLOSED


@pytest.mark.parametrize("motion", ["knead", "kneading", "kned", "tap"])
def test_a_motion_decides_nothing(motion: str) -> None:
    light = made({**HOLD, "touches": ["thigh"], "work": ["stroke"], "pressure": 2, "motion": motion})
    assert decide(light, yes("thinner")).verdict is Verdict.OPEN


def test_what_a_technique_or_a_care_group_brings_is_known_also_where_a_step_says_nothing() -> None:
    assert touches(made(technique="swedish")) and touches(made(care=["foot"]))
    assert stands(made(care=["stand"])) and stands(made(technique="yoga"))
    assert not touches(made({**HOLD, "pressure": 0}, technique="strength"))
    assert decide(made(BOX), yes("heart")).verdict is Verdict.CLOSED


def test_an_author_can_add_groups_and_never_take_them_away() -> None:
    firm = {**HOLD, "pressure": 4, "touches": ["thigh"], "work": ["press"]}
    for care in (["seat"], ["light"], []):
        assert decide(made(firm, technique="deep-tissue", care=care), yes("thinner")).verdict is Verdict.CLOSED
    assert "scent" in asked(made({**HOLD, "pressure": 2, "work": ["stroke"]}, care=["light", "scent"]))


def test_a_group_that_is_not_known_has_everything_asked() -> None:
    assert {"clot-now", "scent", "heart"} <= asked(made(care=["magic"]))


def test_sides_that_are_neither_left_nor_right_are_both() -> None:
    stroke = {**HOLD, "touches": ["forearm"], "work": ["stroke"], "pressure": 2, "works_with": []}
    inner = made({**stroke, "sides": ["inner", "outer"]})
    assert decide(inner, yes(wound="left forearm")).verdict is Verdict.CLOSED
    sided = made({**stroke, "sides": ["left", "right"]})
    decision = decide(sided, yes(wound="left forearm"))
    (step,) = steps_of(adapted(sided, decision).steps)
    assert step.sides == ("right",)


# Trained hands, an author's own questions


def test_what_belongs_to_trained_hands_waits_until_a_professional_showed_it() -> None:
    for technique in ("deep-tissue", "connective-tissue", "neuromuscular", "trigger-point"):
        deep = made({**HOLD, "pressure": 3}, technique=technique)
        assert needs_trained_hands(deep)
        decision = decide(deep, {})
        assert decision.verdict is Verdict.ASK_FIRST and "professional" in decision.reasons[0].caution.then
        assert decide(deep, {}, {TRAINED_HANDS.id}).verdict is Verdict.OPEN
    assert needs_trained_hands(made({**HOLD, "pressure": 1}, technique="lymph-drainage"))
    assert not needs_trained_hands(routine("arm-circles"))
    assert needs_trained_hands(made(HOLD, **{"x-level": "home-lite"}))


def test_an_authors_own_questions_join_the_others() -> None:
    own = made(screen=[{"ask": "Is the knee hot?", "yes": "stop", "say": "Then rest."}])
    (question,) = [each for each in questions(own) if each.line == "Is the knee hot?"]
    decision = decide(own, {question.id: Answer("yes")})
    assert decision.verdict is Verdict.CLOSED and decision.reasons[0].caution.then == "Then rest."
    asks = made(screen=[{"ask": "Is the knee hot?", "yes": "ask"}])
    assert decide(asks, {question.id: Answer("not sure")}).verdict is Verdict.ASK_FIRST


def test_the_giver_is_asked_only_what_concerns_giving_and_only_in_routines_for_two() -> None:
    assert "giver-hands" in asked(routine("elder-hand"))
    assert not {"helper", "giver-hands"} & asked(routine("hand-comfort"))
    assert "giver-hands" in {each.id for each in questions(routine("aroma-hand"), by_another=True)}
    assert decide(routine("elder-hand"), yes("giver-hands")).verdict is Verdict.CLOSED


def test_hands_of_ones_own_and_of_somebody_else_are_told_apart() -> None:
    alone = decide(routine("foot-leg-comfort"), yes(fracture="left wrist"))
    helped = decide(routine("foot-leg-comfort"), yes(fracture="left wrist"), by_another=True)
    assert any(fate.resting for fate in alone.fates.values()) and not any(f.resting for f in helped.fates.values())


# What is changed


def test_a_breath_hold_is_closed_for_a_heart_and_shortened_after_wine() -> None:
    box = made(BOX, technique="breathing")
    assert decide(box, yes("heart")).verdict is Verdict.CLOSED
    (step,) = steps_of(adapted(box, decide(box, yes("drowsy"))).steps)
    assert isinstance(step.measure, Breathed) and step.measure.breathe.hold == 2


def test_scent_is_only_taken_away() -> None:
    oil = {"equipment": ["lavender oil", "a towel", "unscented cream"], "technique": "aromatherapy"}
    scented = made(
        {**HOLD, "pressure": 0, "work": ["scent"]}, {**HOLD, "name": "Stroke", "pressure": 2, "work": ["stroke"]}, **oil
    )
    decision = decide(scented, yes("scent"))
    assert decision.verdict is Verdict.OPEN and names(scented, decision) == ["Stroke"]
    assert adapted(scented, decision).equipment == ("a towel", "unscented cream")


def test_standing_work_without_a_seated_twin_is_closed_where_standing_is() -> None:
    assert decide(made(STANDING), yes("drowsy")).verdict is Verdict.CLOSED
    assert decide(made(STANDING), yes("balance")).verdict is Verdict.ASK_FIRST


def test_who_should_not_stand_is_given_the_twin() -> None:
    steady = made(
        {**STANDING, "seated": {"name": "Rise sitting"}},
        {**STANDING, "name": "Step", "seated": "leave-out"},
        seated="Sit tall.",
    )
    decision = decide(steady, yes("balance"))
    assert decision.must_sit and decision.waits_to_stand and names(steady, decision) == ["Rise sitting"]
    assert adapted(steady, decision).position == "Sit tall."
    assert not decide(steady, yes("balance"), {"balance"}).must_sit
    assert decide(steady, yes("drowsy")).must_sit and not decide(steady, yes("drowsy")).waits_to_stand


def test_a_hurt_foot_is_not_stood_on_and_a_hurt_hand_does_not_keep_from_standing() -> None:
    steady = made({**STANDING, "seated": {"moves": ["knee"]}}, seated="Sit tall.")
    assert decide(steady, yes(wound="left foot")).must_sit
    assert not decide(steady, yes(wound="left hand")).must_sit


def test_a_side_that_is_left_out_is_not_played_and_the_other_keeps_its_name() -> None:
    forearm = routine("swedish-forearm")
    decision = decide(forearm, yes(nodes="left armpit"))
    sides = {group.sides for group in adapted(forearm, decision).steps if hasattr(group, "sides")}
    assert sides == {("right",)}
    assert any("because of your left armpit" in line for line in changes_told(forearm, decision))


def test_the_two_sides_may_be_led_unlike() -> None:
    skin = routine("connective-skin")
    decision = decide(skin, yes(wound="left forearm"), {TRAINED_HANDS.id})
    left, right = (group for group in adapted(skin, decision).steps if hasattr(group, "sides") and group.sides)
    assert (left.sides, right.sides) == (("left",), ("right",))
    assert {step.name for step in steps_of((right,))} > {step.name for step in steps_of((left,))}


def test_a_cap_lowers_the_pressure_of_what_stays_and_seconds_stay_exact() -> None:
    firm = made(
        {**HOLD, "pressure": 3, "work": ["press"], "touches": ["thigh"]},
        {**HOLD, "name": "Glide", "pressure": 2, "work": ["stroke"], "touches": ["thigh"]},
        care=["light", "firm"],
    )
    decision = decide(firm, yes("thinner"))
    assert names(firm, decision) == ["Glide"] and decision.cap == 2
    box = made({"name": "Box", "breathe": {"in": 4, "hold": "3.5", "out": 4}, "cycles": 4})
    (step,) = steps_of(adapted(box, decide(box, yes("drowsy"))).steps)
    assert isinstance(step.measure, Breathed) and step.measure.breathe.hold == Decimal("1.75")


def test_one_who_panics_at_the_breath_breathes_as_long_without_being_counted() -> None:
    calm = routine("breath-calm")
    decision = decide(calm, yes("panic"))
    played = adapted(calm, decision)
    assert not any(isinstance(step.measure, Breathed) for step in steps_of(played.steps))
    before, after = (compile_routine(each).seconds for each in (calm, played))
    assert before == after


def test_a_yes_clears_the_ask_and_leaves_what_is_out_and_the_cap() -> None:
    forearm = routine("swedish-forearm")
    answers = yes("cancer", device="right forearm")
    decision = decide(forearm, answers, {"cancer"})
    assert decision.verdict is Verdict.OPEN and "Knead" not in names(forearm, decision)
    assert {group.sides for group in adapted(forearm, decision).steps if hasattr(group, "sides")} == {("left",)}


def test_firm_steps_that_only_wait_for_a_yes_come_back_with_it() -> None:
    forearm = routine("swedish-forearm")
    waiting = decide(forearm, yes("aneurysm"))
    assert waiting.verdict is Verdict.OPEN and [each.caution.id for each in waiting.waiting] == ["aneurysm"]
    assert names(forearm, decide(forearm, yes("aneurysm"), {"aneurysm"})) == names(forearm, decide(forearm, {}))
    assert decide(forearm, yes("thinner")).waiting == ()


# What a file says of cautions itself


def test_a_routines_own_cautions_make_it_stricter_and_never_milder() -> None:
    light = {**HOLD, "pressure": 1, "work": ["hold"], "touches": ["head"]}
    assert decide(made(light), yes("vertigo")).verdict is Verdict.OPEN
    assert decide(made(light, cautions={"vertigo": "ask"}), yes("vertigo")).verdict is Verdict.ASK_FIRST
    assert decide(made(light, cautions={"fever": "ask"}), yes("fever")).verdict is Verdict.CLOSED
    assert "vertigo" in asked(made(light, cautions={"vertigo": "stop"}))


def test_a_step_is_left_out_for_whom_it_is_not_and_its_caution_is_asked() -> None:
    web = made(
        {**HOLD, "pressure": 1, "work": ["hold"], "unless": ["seizures"]},
        {**HOLD, "name": "Other", "pressure": 1, "work": ["hold"]},
    )
    assert "seizures" in asked(web)
    decision = decide(web, yes("seizures"))
    assert names(web, decision) == ["Other"]
    assert changes_told(web, decision) == ("Left out, because of seizures: Hold.",)
