"""A warning is heard before what it warns of, and who is meant is said; whatever the routine and however it is led."""

from __future__ import annotations

import pytest

from selfcare.session.aloud import BEGIN, TEN_LEFT, Amount
from selfcare.session.segments import Kind, Segment
from selfcare.session.timeline import compile_routine
from tests.sound.test_by_ear import ENTRIES, Heard, hear, standing_and_sitting

SAFETY = {
    "foot-leg-comfort": "Wound, blister, redness, swelling - no massage",
    "reflex-foot": "A wound, a blister, redness, swelling, or one foot hotter",
    "aroma-hand": "No scent if somebody minds it",
    "lymph-lower": "Never further up the neck",
    "lymph-upper": "Never further up the neck",
    "head-ease": "Never the front or the sides of the neck",
    "elder-back": "Never on the spine",
    "masso-shoulders": "Not in the hollow by the collarbone, not on the neck",
    "swedish-forearm": "take blood thinners",
    "reflex-hand-ear": "In pregnancy leave this out",
    "deep-slow": "it is too much",
    "nmt-ball-wall": "Sharp or tingling - not this spot",
    "hand-glides": "If tingling stays, stop",
    "leg-stretch": "Leave it out if tingling gets stronger",
    "connective-skin": "cutting or burning too much",
    "steady-six": "Stop when you are tired",
    "sports-recover": "If the foot is numb",
    "breath-478": "If the hold feels too long",
    "talk-first": "no feeling check",
}
"""Words without which somebody may come to harm, by hand: each must be among what is heard."""


def in_every_way(name: str, amount: Amount) -> list[Heard]:
    return [
        hear(compile_routine(routine), amount, recorded)
        for routine in standing_and_sitting(name)
        for recorded in (False, True)
    ]


def first_of(heard: Heard, text: str) -> Segment:
    return next(each for each in heard.timeline.segments if each.kind is Kind.WORK and text in (each.show, each.step))


@pytest.mark.thorough
@pytest.mark.parametrize("amount", [Amount.USUAL, Amount.MANY])
@pytest.mark.parametrize("name", ENTRIES)
def test_what_is_to_be_minded_is_said_before_the_work_that_it_is_about(name: str, amount: Amount) -> None:
    for heard in in_every_way(name, amount):
        shows = dict.fromkeys(each.show for each in heard.timeline.segments if each.kind is Kind.WORK and each.show)
        for text in shows:
            work = first_of(heard, text)
            until = heard.starts[work.index]
            if work.open:
                told = TEN_LEFT if heard.recorded else BEGIN
                until = next(note.at for note in heard.words if note.at >= until and note.sound == told)
            assert [note for note in heard.words if note.sound == text and note.at < until], (work.step, text)


@pytest.mark.parametrize("name", SAFETY)
def test_the_words_that_keep_somebody_from_harm_are_heard(name: str) -> None:
    standing = hear(compile_routine(standing_and_sitting(name)[0]), Amount.USUAL, recorded=False)
    told = [*standing.words, *hear(compile_routine(standing_and_sitting(name)[-1]), Amount.USUAL, False).words]
    assert [note for note in told if SAFETY[name] in note.sound]


@pytest.mark.thorough
@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize("name", ENTRIES)
def test_before_the_last_step_it_is_said_that_it_is_the_last(name: str, amount: Amount) -> None:
    for heard in in_every_way(name, amount):
        works = [each for each in heard.timeline.segments if each.kind is Kind.WORK]
        last = next(each for each in works if each.step == works[-1].step and each.round == works[-1].round)
        before = works[works.index(last) - 1] if works.index(last) else None
        # What is led again on the other side, or in rounds, has that before its name instead.
        if before is None or last.side != before.side or last.round != before.round:
            continue
        assert "To finish." in [note.sound for note in heard.words], last.step


@pytest.mark.thorough
@pytest.mark.parametrize("name", ENTRIES)
def test_what_is_said_to_the_one_who_receives_begins_with_who_is_meant(name: str) -> None:
    for heard in in_every_way(name, Amount.USUAL):
        texts = {each.receiver for each in heard.timeline.segments if each.receiver}
        said = {note.sound for note in heard.words}
        assert {text for text in texts if f"For the one who receives: {text}" not in said} == set()
        assert not texts & said
