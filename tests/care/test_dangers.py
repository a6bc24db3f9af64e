"""What went dangerously wrong once: a side forgotten, a back left open, a yes that opened something else, and their
like."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.body.places import Spot, spots_in
from selfcare.care.adapt import adapted
from selfcare.care.cautions import Where, caution, cautions
from selfcare.care.decision import Decision, Verdict
from selfcare.care.profile import People
from selfcare.care.screening import TRAINED_HANDS, decide
from selfcare.care.visit import Visit
from selfcare.format.model import Group, Item, Step
from selfcare.format.within import steps_of
from selfcare.words.people import ME
from tests.care.judging import NAMES, answers, letter, reached, routine, shown, touched

TODAY = date(2026, 11, 25)
LEFT = frozenset(spot for spot in spots_in(["left arm", "left leg"]))


def visit(folder: Path, name: str, today: date = TODAY, who: str = ME) -> Visit:
    return Visit(routine(name), People(folder / "people.json"), who, today)


def told(folder: Path, name: str, today: date = TODAY, **where: str) -> Visit:
    """Somebody who is asked before a routine, tells this, and nothing else."""
    found = visit(folder, name, today)
    known = {id.replace("_", "-"): place for id, place in where.items()}
    for sheet in found.sheets():
        for each in sheet.cautions:
            if each.id in known:
                found.answer(each, "yes", spots_in([known[each.id]]) if known[each.id] else ())
        found.none_more(sheet)
    found.asked = True
    found.keep()
    return found


def later(folder: Path, name: str, days: int = 1) -> Visit:
    """The same person before another routine, who has nothing new today."""
    found = visit(folder, name, TODAY + timedelta(days=days))
    for sheet in found.sheets():
        found.none_more(sheet)
    found.asked = True
    return found


# 1. A side told once is known everywhere.


@pytest.mark.parametrize("name", ["hand-comfort", "masso-shoulders", "nmt-ball-wall", "aroma-hand"])
def test_nodes_on_the_left_told_before_one_routine_keep_that_arm_out_of_the_next(name: str, tmp_path: Path) -> None:
    told(tmp_path, "swedish-forearm", nodes="left armpit")
    decision = later(tmp_path, name).decision()
    played = adapted(routine(name), decision)
    for step, where in touched(played).items():
        assert not where & spots_in(["left hand", "left forearm", "left upper arm", "left armpit"]), step


def test_a_side_is_asked_also_where_the_routine_has_none(tmp_path: Path) -> None:
    found = visit(tmp_path, "arm-circles")
    fracture = next(each for sheet in found.sheets() for each in sheet.cautions if each.id == "fracture")
    assert fracture.asks_where
    told(tmp_path, "seated-feet", fracture="right wrist")
    hands = later(tmp_path, "hand-glides")
    assert "right wrist" in " ".join(hands.changes())
    assert {step.sides for step in steps_of(hands.played().steps)} <= {None, ("left",)}


def _sided() -> list[str]:
    return [each.id for each in cautions() if each.asks_where and each.list != "today"]


FIRST = NAMES if os.environ.get("SELFCARE_ALL_PAIRS") else ("arm-circles", "seated-feet")
"""The routines before which it is told; all of them take some minutes."""


@pytest.mark.thorough
def test_no_pair_of_routines_loses_a_side(tmp_path: Path) -> None:
    """Every caution with a place, told on the left before each routine that asks for it, and met in every other one."""
    place = {Where.LIMB: "left arm", Where.NODES: "left armpit", Where.FOOT: "left foot"}
    lost, pairs = [], 0
    for id in _sided():
        where = place.get(caution(id).where, "left hand")
        direct = {name: told_as(shown(routine(name), {id: where})) for name in NAMES}
        for name in FIRST:
            folder = tmp_path / f"{id}-{name}"
            if not any(each.id == id for sheet in visit(folder, name).sheets() for each in sheet.cautions):
                continue
            told(folder, name, **{id.replace("-", "_"): where})
            people = People(folder / "people.json")
            for other in NAMES:
                if (routine(name).for_ == "partner") != (routine(other).for_ == "partner"):
                    continue  # who receives is another person
                pairs += 1
                after = Visit(routine(other), people, ME, TODAY)
                known = {id: after.answers[id]} if id in after.answers else {}
                if told_as(decide(routine(other), known, {TRAINED_HANDS.id})) != direct[other]:
                    lost.append((id, name, other))
    assert pairs > 650 and lost == []


def told_as(decision: Decision) -> tuple[object, ...]:
    """All that a decision says of the steps."""
    return decision.verdict, decision.must_sit, decision.cap, tuple(decision.fates)


# 2. The back is closed with trouble on the back.


@pytest.mark.parametrize(
    ("id", "where"),
    [
        ("wound", "upper back"), ("fracture", "middle upper-back"), ("surgery", "middle upper-back"),
        ("surgery", "upper back, lower back"), ("catching", "left ribs"), ("fracture", "upper back"),
    ],
)  # fmt: skip
def test_trouble_on_the_back_closes_the_strokes_on_the_back(id: str, where: str) -> None:
    for name in ("swedish-back", "elder-back"):
        decision = shown(routine(name), {id: where})
        played = {step.name for step in steps_of(adapted(routine(name), decision).steps)}
        assert decision.verdict is Verdict.CLOSED or played <= {"Knead the shoulder tops"}, (name, played)


# 3. A yes is about a routine and an answer, and it ages.


def test_a_yes_for_one_routine_opens_no_other(tmp_path: Path) -> None:
    glides = told(tmp_path, "leg-stretch", surgery="right hip")
    glides.clinician_said_yes()
    glides.keep()
    other = later(tmp_path, "deep-slow")
    assert other.decision().verdict is not Verdict.OPEN and other.yeses() == []


def test_a_yes_never_opens_what_is_left_out(tmp_path: Path) -> None:
    stretch = told(tmp_path, "leg-stretch", surgery="right hip")
    stretch.clinician_said_yes()
    names = {step.name for step in steps_of(stretch.played().steps)}
    assert "Back of the thigh" not in names


def test_a_yes_ends_with_its_time(tmp_path: Path) -> None:
    first = told(tmp_path, "lymph-lower", today=date(2023, 1, 10), clot_past="left leg")
    first.clinician_said_yes()
    first.keep()
    assert first.decision().verdict is Verdict.OPEN and first.yeses()
    again = told(tmp_path, "lymph-lower", clot_past="left leg")
    assert again.yeses() == [] and again.decision().verdict is not Verdict.OPEN


def test_a_yes_ends_when_the_answer_changes(tmp_path: Path) -> None:
    first = told(tmp_path, "lymph-lower", clot_past="left leg")
    first.clinician_said_yes()
    first.keep()
    assert later(tmp_path, "lymph-lower").yeses()
    moved = visit(tmp_path, "lymph-lower")
    moved.answer(caution("clot-past"), "yes", spots_in(["both legs"]))
    moved.asked = True
    assert [line for line, _ in moved.yeses()] == ["trained hands"]


# 5. Neither a motion's name nor prose decides.


def test_no_motion_and_no_word_of_prose_changes_a_decision() -> None:
    for name in NAMES:
        plain = routine(name)

        def bare(items: tuple[Item, ...]) -> tuple[Item, ...]:
            return tuple(
                replace(item, motion="knead", say="Knead and press the foot.")
                if isinstance(item, Step)
                else replace(item, steps=bare(item.steps))
                if isinstance(item, Group)
                else item
                for item in items
            )

        other = replace(plain, steps=bare(plain.steps), area="feet")
        for who in ({"thinner": ""}, {"numb": "both feet"}, {"wound": "left hand"}):
            assert letter(shown(plain, who)) == letter(shown(other, who)), name


# 6. Lines that were missing or bundled.


def test_a_heart_attack_three_weeks_ago_closes_held_breath_and_asks_for_effort() -> None:
    assert shown(routine("breath-478"), {"heart-event": ""}).verdict is Verdict.CLOSED
    assert shown(routine("sports-ready"), {"heart-event": ""}).verdict is Verdict.ASK_FIRST


def test_an_aneurysm_is_not_a_varicose_vein() -> None:
    assert shown(routine("breath-box"), {"aneurysm": ""}).verdict is Verdict.CLOSED
    assert letter(shown(routine("breath-box"), {"vein": "both legs"})) == "O"
    assert shown(routine("steady-six"), {"aneurysm": ""}).must_sit


def test_a_hot_spreading_leg_rests() -> None:
    decision = shown(routine("seated-feet"), {"skin-inf": "left lower leg"})
    assert decision.verdict is Verdict.CLOSED or all(
        not where & {Spot(place, spot.side) for spot in LEFT for place in ("ankle", "foot") if spot.side == "left"}
        for where in reached(adapted(routine("seated-feet"), decision), False).values()
    )


def test_a_healed_ulcer_has_the_foot_team_asked_before_cloth_towel_and_standing() -> None:
    assert shown(routine("touch-ladder"), {"dm-foot": ""}).verdict is Verdict.ASK_FIRST
    assert "Calf stretch" not in {
        step.name
        for step in steps_of(adapted(routine("leg-stretch"), shown(routine("leg-stretch"), {"dm-foot": ""})).steps)
    }
    assert shown(routine("steady-six"), {"dm-foot": ""}).must_sit


def test_eyes_shunts_and_seizures_have_their_rows() -> None:
    assert shown(routine("head-ease"), {"eye": ""}).verdict is Verdict.CLOSED
    assert shown(routine("head-ease"), {"shunt": ""}).verdict is Verdict.ASK_FIRST
    assert shown(routine("breath-478"), {"seizures": ""}).verdict is Verdict.CLOSED


# 7. Thin bones never lean forward, whatever is spoken.


def test_thin_bones_are_led_without_leaning_forward() -> None:
    for name in ("leg-stretch", "sports-recover", "nmt-ball-wall"):
        decision = shown(routine(name), {"bone": ""})
        names = {step.name for step in steps_of(adapted(routine(name), decision).steps)}
        assert decision.verdict is Verdict.CLOSED or not names & {"Back of the thigh", "Hug stretch"}, name


# What was closed without need.


def test_a_physiotherapists_yes_brings_numb_feet_to_stand(tmp_path: Path) -> None:
    for id in ("numb", "balance", "thinner"):
        found = told(tmp_path / id, "steady-six", **{id: "both feet" if id == "numb" else ""})
        assert found.decision().must_sit and found.decision().waits_to_stand
        found.clinician_said_yes()
        assert not found.decision().must_sit, id


def test_a_cut_finger_leaves_feet_open_and_a_hot_foot_leaves_arms_open() -> None:
    assert letter(shown(routine("reflex-foot"), {"wound": "left hand"})) == "O"
    assert shown(routine("arm-circles"), {"foot-today": "left foot"}).verdict is Verdict.OPEN


def test_a_treated_clot_leaves_finger_glides_open() -> None:
    assert letter(shown(routine("hand-glides"), {"clot-past": "left leg"})) == "O"


def test_panic_leaves_the_scent() -> None:
    decision = shown(routine("aroma-hand"), {"panic": ""})
    assert any("scent" in step.care for step in steps_of(adapted(routine("aroma-hand"), decision).steps))


def test_nobody_with_anything_is_kept_from_anything() -> None:
    assert {letter(shown(routine(name), {})) for name in NAMES} == {"O"}
    assert all(not each.holds for each in answers({}).values())
