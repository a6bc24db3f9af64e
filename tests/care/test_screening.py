# ruff: noqa: E501
"""Routine and answers -> the decision, beyond the four routines that come with the program."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfcare.care.adapt import adapted, changes_told
from selfcare.care.decision import Change, Decision, Verdict
from selfcare.care.screening import Answer, decide, questions, with_choice
from selfcare.format.model import Routine
from selfcare.format.twin import steps_of
from selfcare.measures.breathed import Breathed
from selfcare.session.timeline import compile_routine
from tests import given
from tests.care.test_twenty_people import routine

HOLD: dict[str, Any] = {"name": "Hold", "duration": 30}


def made(*steps: dict[str, Any], **keys: Any) -> Routine:
    return given.routine({"title": "Made", "steps": list(steps) or [HOLD], **keys})


def yes(*ids: str) -> dict[str, Answer]:
    return {id: Answer("yes") for id in ids}


def test_groups_come_from_technique_pressure_needs_and_breath_holds_too() -> None:
    assert groups_of(made(technique="swedish")) == {"light"}
    assert groups_of(made({**HOLD, "pressure": 2})) == {"light"}
    assert groups_of(made({**HOLD, "pressure": 3})) == {"firm"}
    assert groups_of(made({**HOLD, "pressure": 2}, area="feet and ankles")) == {"light", "foot"}
    assert groups_of(made({**HOLD, "needs": "standing"})) == {"stand"}
    box = {"name": "Box", "breathe": {"in": 4, "hold": 4, "out": 4, "rest": 4}, "cycles": 4}
    assert groups_of(made(box)) == {"hold"}
    assert groups_of(made(HOLD)) == frozenset()


def test_an_author_can_add_groups_and_never_take_them_away() -> None:
    deep = made({**HOLD, "pressure": 4}, technique="deep-tissue", care=["seat"])
    assert groups_of(deep) == {"firm", "seat"}
    assert decide(deep, yes("thinner")).verdict is Verdict.CLOSED
    relabelled = made({**HOLD, "pressure": 4}, technique="deep-tissue", care=["light"])
    assert decide(relabelled, yes("thinner")).verdict is Verdict.CLOSED


def test_a_group_that_is_not_known_has_everything_asked() -> None:
    assert {"clot-now", "scent", "pad", "heart"} <= {each.id for each in questions(made(care=["magic"]))}


def test_a_breath_hold_is_closed_for_a_heart_and_shortened_for_the_dizzy() -> None:
    box = made({"name": "Box", "breathe": {"in": 4, "hold": 4, "out": 4}, "cycles": 4}, technique="breathing")
    assert decide(box, yes("heart")).verdict is Verdict.CLOSED
    decision = decide(box, yes("dizzy"))
    played = adapted(box, decision)
    assert decision.changes == {Change.SHORT_HOLDS} and played is not None
    (step,) = steps_of(played.steps)
    assert isinstance(step.measure, Breathed) and step.measure.breathe.hold == 2


def test_scent_is_only_taken_away() -> None:
    scented = made(
        {**HOLD, "pressure": 2}, technique="aromatherapy", equipment=["lavender oil", "a towel", "unscented cream"]
    )
    decision = decide(scented, yes("scent"))
    played = adapted(scented, decision)
    assert decision.verdict is Verdict.OPEN and played is not None
    assert played.equipment == ("a towel", "unscented cream")


def test_foot_work_is_closed_for_a_clot_and_for_a_foot_that_is_hot_today() -> None:
    foot = made({**HOLD, "pressure": 2}, area="feet", technique="reflexology")
    assert decide(foot, yes("clot-now")).verdict is Verdict.CLOSED
    assert decide(foot, {"foot-today": Answer("not sure")}).verdict is Verdict.CLOSED
    assert decide(foot, yes("clot-past")).verdict is Verdict.ASK_FIRST


def test_standing_work_without_a_seated_twin_is_closed_where_standing_is() -> None:
    standing = made({**HOLD, "needs": "standing"})
    assert decide(standing, yes("drowsy")).verdict is Verdict.CLOSED


def test_a_clinicians_yes_opens_the_ask_and_leaves_places_and_changes_in_force() -> None:
    forearm = routine("swedish-forearm")
    answers = {**yes("cancer"), "device": Answer("yes", "right")}
    decision = decide(forearm, answers, {"cancer": frozenset({"light", "firm"})})
    assert decision.verdict is Verdict.OPEN
    assert decision.changes == {Change.LIGHT_ONLY} and decision.without == {"right"}
    assert any("port" in place for place in decision.places)


def test_a_yes_for_the_heart_lets_the_firm_steps_come_back() -> None:
    forearm = routine("swedish-forearm")
    assert decide(forearm, yes("heart"), {"heart": frozenset({"light", "firm"})}).told() == ()
    assert decide(forearm, yes("heart"), {"heart": frozenset({"light"})}).told() == ("light only",)


def test_lymph_work_by_hand_stays_closed_for_a_heart_and_only_touchless_work_is_asked() -> None:
    by_hand = made({**HOLD, "pressure": 1}, care=["lymph"])
    unsaid = made(HOLD, care=["lymph"])
    touchless = made({**HOLD, "pressure": 0}, care=["lymph"])
    assert decide(by_hand, yes("heart")).verdict is decide(unsaid, yes("heart")).verdict is Verdict.CLOSED
    assert decide(touchless, yes("heart")).verdict is Verdict.ASK_FIRST


def test_what_belongs_to_trained_hands_waits_until_a_professional_showed_it() -> None:
    for technique in ("deep-tissue", "connective-tissue", "neuromuscular", "trigger-point"):
        deep = made({**HOLD, "pressure": 3}, technique=technique)
        assert needs_trained_hands(deep)
        decision = decide(deep, {})
        assert decision.verdict is Verdict.ASK_FIRST
        assert "professional" in decision.reasons[0].caution.then
        assert decide(deep, {}, {"trained-hands": frozenset({technique})}).verdict is Verdict.OPEN
    assert needs_trained_hands(made({**HOLD, "pressure": 1}, technique="lymph-drainage"))
    assert not needs_trained_hands(routine("arm-circles"))
    assert needs_trained_hands(made(HOLD, **{"x-level": "home-lite"}))


def test_an_authors_own_questions_join_the_others() -> None:
    asks: list[Any] = [
        {"ask": "Did the nurse say no?"}, {"ask": "Is the splint on?", "yes": "ask"}, {"ask": "Cold today?", "yes": "note"}
    ]  # fmt: skip
    own = made(HOLD, care=["light"], screen=asks)
    ids = [each.id for each in questions(own) if each.list == "today"]
    assert ids[-3:] == ["own: Did the nurse say no?", "own: Is the splint on?", "own: Cold today?"]
    verdicts = [decide(own, yes(id)).verdict for id in ids[-3:]]
    assert verdicts == [Verdict.CLOSED, Verdict.ASK_FIRST, Verdict.OPEN]
    assert decide(own, {ids[-3]: Answer("not sure")}).verdict is Verdict.CLOSED


def test_the_giver_is_asked_only_what_concerns_giving_and_only_in_routines_for_two() -> None:
    assert "helper" in {each.id for each in questions(routine("elder-hand"))}
    assert "helper" not in {each.id for each in questions(routine("swedish-forearm"))}


def test_quiet_breathing_asks_nothing() -> None:
    assert questions(routine("breath-calm")) == ()


def test_a_side_that_is_left_out_is_not_played_and_the_other_keeps_its_name() -> None:
    hand = routine("elder-hand")
    decision = decide(hand, {"wound": Answer("yes", "left")})
    played = adapted(hand, decision)
    assert played is not None
    timeline = compile_routine(played)
    assert {segment.side for segment in timeline.segments} == {"right"}
    assert timeline.seconds < compile_routine(hand).seconds


def test_the_light_forearm_is_rest_glide_tremble_and_closing_glide_at_pressure_two_at_most() -> None:
    forearm = routine("swedish-forearm")
    played = adapted(forearm, decide(forearm, yes("thinner")))
    assert played is not None
    assert [step.name for step in steps_of(played.steps)] == [
        "Rest the hand", "Long glide", "Shake and pause", "Closing glide"
    ]  # fmt: skip
    assert all((step.pressure or 0) <= 2 for step in steps_of(played.steps))


def test_one_who_panics_at_the_breath_breathes_as_long_without_being_counted() -> None:
    breath = routine("breath-calm")
    played = adapted(breath, decide(breath, yes("breath")))
    assert played is not None
    assert not any(isinstance(step.measure, Breathed) for step in steps_of(played.steps))
    assert compile_routine(played).seconds == compile_routine(breath).seconds


def test_a_cap_lowers_the_pressure_of_what_stays() -> None:
    light = made({**HOLD, "pressure": 1}, {**HOLD, "pressure": 2}, technique="swedish")
    played = adapted(light, Decision(cap=1))
    assert played is not None
    assert [step.pressure for step in steps_of(played.steps)] == [1, 1]


def test_seconds_stay_exact() -> None:
    assert isinstance(compile_routine(routine("breath-calm")).seconds, Decimal)


STANDING: dict[str, Any] = {"name": "Rise", "reps": 8, "needs": "standing"}


def test_who_should_not_stand_is_given_the_twin_with_its_own_words_and_without_what_it_leaves_out() -> None:
    steady = made(
        {**STANDING, "seated": {"name": "Rise sitting", "reps": 5}},
        {**STANDING, "name": "One leg", "seated": "leave-out"},
        seated="Sit tall.",
        care=["seat"],
    )
    decision = decide(steady, yes("balance", "drowsy"))
    played = adapted(steady, decision)
    assert decision.verdict is Verdict.OPEN and decision.changes == {Change.SEATED} and played is not None
    assert [(step.name, step.measure.told()) for step in steps_of(played.steps)] == [("Rise sitting", "5 times")]
    assert played.position == "Sit tall." and "stand" not in groups_of(played)
    assert compile_routine(played, "easy").segments[-1].count == 3


def test_what_only_the_twin_does_is_asked_for_too() -> None:
    rubbed = made({**STANDING, "pressure": 0, "seated": {"pressure": 3}}, seated="Sit tall.", care=["seat"])
    assert groups_of(rubbed) == {"seat", "stand", "firm"}


def test_a_firm_step_of_the_twin_is_left_out_where_work_is_light_only() -> None:
    rubbed = made(
        {**STANDING, "pressure": 2, "seated": {"name": "Press", "pressure": 3}},
        {**STANDING, "name": "Stroke", "pressure": 2},
        seated="Sit tall.",
        care=["light"],
    )
    decision = with_choice(rubbed, decide(rubbed, yes("thinner")), True)
    played = adapted(rubbed, decision)
    assert played is not None and [step.name for step in steps_of(played.steps)] == ["Stroke"]
    assert "Left out, as too firm: Press." in changes_told(rubbed, decision)


def test_the_twin_is_not_chosen_freely_where_nothing_of_it_is_left() -> None:
    rubbed = made(
        {**STANDING, "pressure": 2, "seated": {"pressure": 3}},
        {**STANDING, "pressure": 2, "seated": "leave-out"},
        seated="Sit tall.",
        care=["light"],
    )
    decision = decide(rubbed, yes("frail-skin"))
    assert Change.SEATED not in with_choice(rubbed, decision, True).changes


def test_a_routine_with_a_seated_twin_is_movement_sitting_too() -> None:
    steady = made({**STANDING, "care": ["stand"]}, seated="Sit tall.")
    assert groups_of(steady) == {"stand", "seat"}
    assert decide(steady, yes("fever")).verdict is Verdict.CLOSED
    assert decide(steady, yes("fracture")).verdict is Verdict.ASK_FIRST


def test_a_fingertip_that_asks_whether_it_is_felt_is_no_massage() -> None:
    touch = {**HOLD, "pressure": 1}
    assert groups_of(made(touch, technique="conversation", care=["breath"])) == {"breath"}
    assert groups_of(made({**HOLD, "pressure": 2}, technique="conversation")) == {"light"}
    assert not questions(made(touch, technique="conversation", care=["breath"]))


def test_reflexology_is_of_the_feet_unless_it_says_of_what_else() -> None:
    touch = {**HOLD, "pressure": 2}
    assert groups_of(made(touch, technique="reflexology")) == {"light", "foot"}
    assert groups_of(made(touch, technique="reflexology", area="soles")) == {"light", "foot"}
    assert groups_of(made(touch, technique="reflexology", area="hands and ears")) == {"light"}


def test_a_routines_own_cautions_make_it_stricter() -> None:
    ease = made({**HOLD, "pressure": 2}, cautions={"neck": "ask", "frail-skin": "stop"})
    plain = made({**HOLD, "pressure": 2})
    assert decide(plain, yes("neck")).verdict is decide(plain, yes("frail-skin")).verdict is Verdict.OPEN
    assert decide(ease, yes("neck")).verdict is Verdict.ASK_FIRST
    assert decide(ease, yes("frail-skin")).verdict is Verdict.CLOSED
    assert decide(ease, yes("wound")).verdict is Verdict.OPEN


def test_they_are_asked_where_the_groups_would_not_ask() -> None:
    feet = made({**HOLD, "pressure": 0}, care=["breath"], cautions={"foot-today": "stop"})
    assert {each.id for each in questions(feet)} >= {"foot-today"}
    assert decide(feet, yes("foot-today")).verdict is Verdict.CLOSED


def test_they_never_make_it_milder() -> None:
    ill = made({**HOLD, "pressure": 2}, cautions={"fever": "ask", "clot-now": "ask"})
    assert decide(ill, yes("fever")).verdict is decide(ill, yes("clot-now")).verdict is Verdict.CLOSED


def test_they_close_the_whole_of_a_routine_with_light_steps_too() -> None:
    skin = made({**HOLD, "pressure": 3}, {**HOLD, "pressure": 1}, care=["light"], cautions={"frail-skin": "stop"})
    assert decide(skin, yes("frail-skin")).verdict is Verdict.CLOSED


def test_a_yes_to_a_routines_own_caution_is_a_yes_to_that_routine_alone() -> None:
    one, other = (made({**HOLD, "pressure": 2}, title=title, cautions={"neck": "ask"}) for title in ("One", "Other"))
    (reason,) = decide(one, yes("neck")).reasons
    given = {"neck": reason.groups}
    assert decide(one, yes("neck"), given).verdict is Verdict.OPEN
    assert decide(other, yes("neck"), given).verdict is Verdict.ASK_FIRST


def test_firm_steps_that_only_wait_for_a_yes_are_told_apart_from_those_that_are_out_for_good() -> None:
    forearm = routine("swedish-forearm")
    waits = decide(forearm, yes("stroke"))
    assert waits.verdict is Verdict.OPEN and waits.changes == {Change.LIGHT_ONLY}
    assert [(each.caution.id, each.groups) for each in waits.waiting] == [("stroke", {"firm"})]
    assert decide(forearm, yes("stroke"), {"stroke": frozenset({"firm"})}).changes == frozenset()
    assert decide(forearm, yes("stroke", "thinner")).waiting == ()
    assert decide(forearm, yes("stroke", "numb")).waiting == ()


def test_standing_waits_in_the_same_way_but_not_where_sitting_is_the_usual_way() -> None:
    stretch = routine("leg-stretch")
    assert [each.groups for each in decide(stretch, yes("heart")).waiting] == [{"stand"}]
    assert decide(stretch, yes("heart", "drowsy")).waiting == ()
    assert decide(stretch, yes("heart", "balance")).waiting == ()


def test_a_step_is_left_out_for_whom_it_is_not_and_its_caution_is_asked() -> None:
    turn = made(HOLD, {"name": "Head turn", "reps": 3, "unless": ["neck", "scent"]}, technique="swedish")
    assert {"neck", "scent"} <= {each.id for each in questions(turn)}
    for caution in ("neck", "scent"):
        decision = decide(turn, yes(caution))
        played = adapted(turn, decision)
        assert played is not None
        assert [step.name for step in steps_of(played.steps)] == [HOLD["name"]]
        assert "Left out for you: Head turn." in changes_told(turn, decision)
    assert adapted(turn, decide(turn, {"neck": Answer("no"), "scent": Answer("no")})) == turn


def test_with_a_side_left_out_what_only_moves_stays_on_both_and_what_touches_both_goes() -> None:
    both = made(
        {**HOLD, "name": "Rub the palms", "pressure": 2, "phase": "warmup"},
        {**HOLD, "name": "Palm", "pressure": 2, "sides": ["left", "right"]},
        {**HOLD, "name": "Head turn", "pressure": 0, "sides": ["left", "right"]},
        technique="swedish",
    )
    played = adapted(both, decide(both, {"wound": Answer("yes", "left")}))
    assert played is not None
    assert [(step.name, step.sides) for step in steps_of(played.steps)] == [
        ("Palm", ("right",)),
        ("Head turn", ("left", "right")),
    ]
    assert adapted(both, Decision(without=frozenset({"left", "right"}))) is None
