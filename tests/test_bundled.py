"""The routines that come with the program: right, complete, and of the dose that the content brief gives."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from msgspec import to_builtins

from selfcare.care.adapt import seated
from selfcare.care.done import GROUPS
from selfcare.care.tips import known
from selfcare.cli.checking import check
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.session import aloud
from selfcare.session.aloud import Amount
from selfcare.session.segments import Kind, Segment
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.sound.fitting import lacks
from selfcare.sound.pack import Pack
from selfcare.sound.placing import GAP

LIBRARY = Library(Path(__file__).parent.parent / "routines", Path("none"))
NAMES = [entry.name for entry in LIBRARY.entries()]

Row = tuple[str, int, float, str | None]
"""A step, its dose (repetitions, breaths or seconds), the seconds of one of them, and the side."""


def once(step: str, dose: int, each: float = 1) -> Row:
    return (step, dose, each, None)


def both(step: str, dose: int, each: float = 1) -> list[Row]:
    """A step on one side, then on the other."""
    return block(once(step, dose, each))


def block(*rows: Row) -> list[Row]:
    """All of these on one side, then all of them on the other."""
    return [(step, dose, each, side) for side in ("left", "right") for step, dose, each, _ in rows]


# Written by hand from the content brief, not from the files.
DOSES: dict[str, list[Row]] = {
    "talk-first": [
        once("One wish", 40), once("Numbers now", 40), once("What is new", 40), once("What may be touched", 40),
        once("Agree on words", 25), once("Look at the feet", 45), once("Feeling check", 60),
    ],
    "swedish-forearm": block(
        once("Rest the hand", 15), once("Long glide", 8, 8), once("Knead", 60), once("Small circles", 45),
        once("Light taps", 15), once("Shake and pause", 5, 4), once("Press and let go", 6, 5),
        once("Closing glide", 5, 10),
    ),
    "swedish-back": [
        once("Hello hands", 20), once("Glide up and out", 10, 8), *both("Knead the shoulder tops", 30),
        once("Circles beside the spine", 60), once("Press and let go", 6, 5), once("Cupped pats", 15),
        once("Shake and pause", 4, 5), once("Closing glides", 8, 10), once("Goodbye hands", 20),
    ],
    "aroma-hand": [
        once("With or without scent", 40), once("Mix", 40), once("Smell it first", 2, 8),
        *block(
            once("Glide along the forearm", 5, 8), once("Back of the hand", 5, 6), once("Finger by finger", 50),
            once("Palm circles", 6, 6), once("Hold the hand", 20),
        ),
    ],
    "connective-skin": block(
        once("Lay and wait", 20), once("Stretch the forearm", 90), once("Lines along the forearm", 6, 6),
        once("Thigh stretch", 90), once("Thigh lines", 6, 6), once("Smooth over", 20),
    ),
    "deep-slow": block(
        once("Warm glides", 6, 6), once("Firm glide", 5, 12), once("Across the muscle", 6, 6),
        once("Press, wait, let go", 4, 15), once("Closing glides", 5, 6), once("Easy bend", 20),
    ),
    "elder-hand": block(
        once("Hold and wait", 25), once("Stroke the forearm", 3, 8), once("Back of the hand", 3, 6),
        once("Finger by finger", 5, 18), once("Open the palm", 3, 8), once("Last long strokes", 3, 8),
        once("Just be here", 25),
    ),
    "elder-back": [once("Lay both hands on", 15), once("Long slow strokes", 180), once("Rest both hands", 15)],
    "arm-circles": [
        once("Belly breaths", 5, 10),
        once("Small circles", 10, 2), once("Large circles", 10, 3),
        once("Small circles", 10, 2), once("Large circles", 10, 3),
        once("Small circles", 10, 2), once("Large circles", 10, 3),
        once("Shake out", 10), once("Easy breaths", 3, 10),
    ],
    "lymph-upper": [
        once("Belly breaths", 5, 10), once("Shoulder shrugs", 10, 3), once("Shoulder rolls", 10, 3),
        once("Collarbone hollows", 10, 4), *both("Armpit", 10, 3), *both("Upper arm", 6, 4),
        *both("Along the forearm", 6, 4), *both("Hand to shoulder", 5, 6), once("Closing breaths", 3, 10),
    ],
    "lymph-lower": [
        once("Belly breaths", 5, 10), once("Collarbone hollows", 10, 4), *both("Front of the hip", 8, 3),
        *both("Thigh", 6, 4), *both("Back of the knee", 8, 3), *both("Calf and shin", 6, 4),
        once("Pump both ankles", 10, 2), *both("Ankle to knee", 5, 6), once("Closing breaths", 3, 10),
    ],
    "masso-shoulders": [
        once("Shoulder circles forwards", 10, 3), once("Shoulder circles back", 10, 3),
        *both("Squeeze the shoulder", 6, 6),
        *both("Shoulder muscle circles", 30), *both("Upper arm squeezes", 6, 5), *both("Knead the forearm", 40),
        once("Shoulder blade squeeze", 5, 8), *both("Head turn", 3, 10),
    ],
    "medical-plan": [
        once("Read the plan", 60), once("Show the place", 30), once("Still hands", 90), once("Stroke beside it", 120),
        once("Breathe together", 6, 10), once("A line for the team", 40),
    ],
    "nmt-ball-wall": [
        once("Roll the shoulders", 30), once("Hang the ball", 20), once("Find a spot", 30),
        *both("Lean and wait", 3, 28), *both("Press the forearm", 3, 20), *both("Smooth over", 20),
        once("Hug stretch", 25), once("Hug stretch", 25),
    ],
    "reflex-foot": [
        once("Foot check", 30),
        *block(
            once("Hold the foot", 15), once("Loosen", 30), once("Rock", 20), once("Ankle circles", 5, 4),
            once("Thumb walk", 75), once("Toes", 40), once("Closing strokes", 6, 6),
        ),
        once("Rest and breathe", 3, 10),
    ],
    "reflex-hand-ear": [
        once("Warm the hands", 20),
        *block(once("Thumb walk", 60), once("Fingers", 5, 8), once("Web of the thumb", 12), once("Ear rim", 30)),
        once("Palm rest", 4, 10),
    ],
    "sports-ready": [
        *block(
            once("Brisk glides", 10, 2), once("Knead the thigh", 30), once("Shake the thigh", 15),
            once("Knead the calf", 30), once("Soft taps", 10), once("Ankle circles", 10, 2),
        ),
        once("Seated march", 10), once("Seated march", 10), once("Seated march", 10),
    ],
    "sports-recover": [
        *block(
            once("Leg up", 10), once("Slow glides", 8, 8), once("Slow knead", 45), once("Press and let go", 5, 6),
            once("Leg long", 20), once("Back of the thigh", 30), once("Calf stretch", 30),
        ),
        once("Breathe", 6, 10),
    ],
    "foot-leg-comfort": [
        once("Foot check", 40), once("Feel check", 20),
        *block(
            once("Hold the foot", 20), once("Top of the foot", 8, 7), once("Sole", 6, 7), once("Toe by toe", 5, 7),
            once("Round the ankle bones", 25), once("Ankle to knee", 8, 7), once("Calf lift", 40),
            once("Last strokes", 4, 8), once("Hold again", 20),
        ),
    ],
    "hand-comfort": [
        once("Warm the hands", 20),
        *block(
            once("Glide along the forearm", 5, 7), once("Palm presses", 5, 5), once("Palm circles", 40),
            once("Fingers", 5, 9), once("Between the bones", 4, 6), once("Wrist circles", 5, 4),
        ),
        once("Shake both hands", 10),
    ],
    "head-ease": [
        once("Palms over the eyes", 20), once("Forehead sweeps", 8, 4), once("Temple circles", 30),
        once("Jaw muscle", 40), once("Move the scalp", 60), once("Base of the skull", 20),
        once("Long breaths out", 4, 10),
    ],
    "touch-ladder": [
        once("Settle", 4, 10), once("Pick a cloth", 25), once("Where touch is fine", 20), once("Edge", 20),
        once("Edge", 20), once("Across", 10), once("Across", 10), once("Across", 10), once("Still hand", 20),
        once("Mark the step", 25),
    ],
    "passive-ease": [
        *block(
            once("Hold and weigh", 15), once("Ankle up and down", 5, 6), once("Calf hold", 20),
            once("Ankle circles", 5, 4), once("Toes", 5, 4), once("Move to the hand", 20),
            once("Wrist up and down", 5, 5), once("Open and close the hand", 5, 5),
        ),
        once("Now you", 5, 5),
    ],
    "seated-feet": [
        *[once("Toe taps", 10)] * 3, *[once("Quick heel lifts", 10)] * 3, once("Heel raise and hold", 10, 8),
        *both("Ankle pumps", 10, 2), *both("Ankle letters", 60), once("Toe grip", 5, 7),
        *[once("Knee straighten", 10)] * 3, *[once("Seated march", 10)] * 3,
    ],
    "leg-stretch": [
        *both("Back of the thigh", 30), *both("Back of the thigh", 30), *both("Knee slider", 5, 5),
        once("Stand up in stages", 20), *both("Calf stretch", 30), *both("Calf stretch", 30),
        once("Shake both legs", 10),
    ],
    "steady-six": [
        once("Warm-up march", 60), once("Sit to stand", 10, 6), once("Heel raises", 10, 9), once("Toe raises", 10, 9),
        ("Heel-toe stand", 10, 1, "left foot in front"), ("Heel-toe stand", 10, 1, "right foot in front"),
        ("Side steps", 5, 3, "to the right"), ("Side steps", 5, 3, "to the left"),
        *both("Stand on one leg", 8), *both("Stand on one leg", 8), *both("Stand on one leg", 8),
        once("Sit and breathe", 30),
    ],
    "hand-glides": [
        *block(
            once("Straight, hook, fist", 5, 18), once("Roof and flat fist", 5, 12), once("Thumb to fingertips", 5, 8),
            once("Nerve glide", 5, 20),
        ),
        once("Shake both hands", 10),
    ],
    "breath-calm": [once("Settle", 15), once("Five in, five out", 24, 10), once("Let go", 15)],
    "breath-box": [once("Settle", 10), once("Four sides", 12, 16), once("Free breath", 15)],
    "breath-478": [once("Settle", 10), once("Slow breaths", 4, 19), once("Stay a moment", 30)],
    "pmr-short": [
        once("Arrive", 4, 8), once("Hands", 2, 25), once("Shoulders", 2, 25), once("Face", 1, 25),
        once("Belly", 1, 25), once("Thighs", 2, 25), once("Calves", 1, 25), once("Feet", 1, 25),
        once("Rest", 60),
    ],
}  # fmt: skip

CAPS = {
    "deep-slow": 4, "nmt-ball-wall": 4,
    "swedish-forearm": 3, "swedish-back": 3, "masso-shoulders": 3, "sports-ready": 3, "sports-recover": 3,
    "talk-first": 1, "lymph-upper": 1, "lymph-lower": 1, "passive-ease": 1, "reflex-foot": 2,
    "arm-circles": 0, "seated-feet": 0, "leg-stretch": 0, "steady-six": 0, "hand-glides": 0, "breath-calm": 0,
    "breath-box": 0, "breath-478": 0, "pmr-short": 0,
}  # fmt: skip
"""The highest pressure of the brief; 2 for the rest."""


def routine(name: str) -> Routine:
    entry = LIBRARY.find(name)
    assert entry.routine is not None, entry.problems
    return entry.routine


def works(name: str) -> list[Segment]:
    return [segment for segment in compile_routine(routine(name)).segments if segment.kind is Kind.WORK]


def steps(items: tuple[Item, ...]) -> list[Step]:
    found: list[Step] = []
    for item in items:
        found += [item] if isinstance(item, Step) else steps(item.steps) if isinstance(item, Group) else []
    return found


def test_every_routine_has_its_doses_written_down_here() -> None:
    assert sorted(DOSES) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_dose_is_that_of_the_brief(name: str) -> None:
    done = [
        (work.step, work.count or int(work.expected), float(work.rep_seconds) or 1, work.side) for work in works(name)
    ]
    assert done == DOSES[name]


def test_arm_circles_are_ten_small_and_ten_large_three_times_with_rests_between_the_rounds() -> None:
    segments = compile_routine(routine("arm-circles")).segments
    circles = [segment for segment in segments if "circles" in segment.step and segment.kind is Kind.WORK]
    assert [(each.step, each.count, each.round, each.rounds) for each in circles] == [
        (step, 10, n, 3) for n in (1, 2, 3) for step in ("Small circles", "Large circles")
    ]
    assert [segment.seconds for segment in segments if segment.kind is Kind.REST] == [20, 20]


@pytest.mark.parametrize("name", NAMES)
def test_it_has_what_a_careful_routine_has(name: str) -> None:
    found = routine(name)
    assert found.sources and found.stop_if and found.position and found.summary and found.easier
    assert set(found.care) <= set(GROUPS) and found.care
    assert set(found.tips) <= set(known()) and found.tips


@pytest.mark.parametrize("name", NAMES)
def test_every_step_says_what_to_do_in_two_short_sentences_at_most(name: str) -> None:
    for step in [*steps(routine(name).steps), *steps(seated(routine(name)).steps)]:
        said = step.say if isinstance(step.say, tuple) else (step.say,)
        for text in said:
            assert text and len(re.findall(r"[.?!](?: |$)", text)) <= 2 and len(text.split()) <= 25, text


@pytest.mark.parametrize("name", NAMES)
def test_every_dose_has_a_source_or_the_word_own(name: str) -> None:
    publishers = [source.publisher for source in routine(name).sources]
    for step in steps(routine(name).steps):
        where = str(step.extensions.get("x-dose", ""))
        assert "own" in where.split() or any(publisher in where for publisher in publishers), step.name


@pytest.mark.parametrize("name", NAMES)
def test_no_pressure_is_over_the_cap(name: str) -> None:
    assert max((step.pressure or 0) for step in steps(routine(name).steps)) <= CAPS.get(name, 2)


def test_what_belongs_to_trained_hands_says_so_first() -> None:
    marked = {name for name in NAMES if routine(name).extensions.get("x-level") == "home-lite"}
    assert marked == {"connective-skin", "deep-slow", "lymph-upper", "lymph-lower", "medical-plan", "nmt-ball-wall"}
    assert all(re.search(r"belongs to (trained hands|professionals)", routine(name).summary or "") for name in marked)


@pytest.mark.thorough
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_warned_of_and_its_words_have_the_time_that_they_really_take(name: str) -> None:
    checked = check([LIBRARY.find(name).path])
    assert [f"{problem.line}: {problem.message}" for problem in checked.problems] == []


@pytest.mark.thorough
@pytest.mark.parametrize("level", ["easy", "usual", "more"])
@pytest.mark.parametrize("name", NAMES)
def test_there_is_time_for_all_that_is_said_before_each_step(name: str, level: str) -> None:
    pack = Pack(LIBRARY.find(name).path.parents[1] / "sounds" / "voice")
    for played in (routine(name), seated(routine(name))):
        found = lacks(compile_routine(played, level), lambda text: pack.seconds(text) or None)
        assert [(lack.work.step, lack.missing) for lack in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_to_do_and_what_to_mind_are_six_lines_of_a_narrow_screen_at_most(name: str) -> None:
    for played in (routine(name), seated(routine(name))):
        for segment in compile_routine(played).segments:
            lines = [*textwrap.wrap(segment.instruction, 38), *textwrap.wrap(segment.show, 38)]
            assert len(lines) <= 6, lines


@pytest.mark.parametrize("level", ["easy", "usual", "more"])
@pytest.mark.parametrize("name", NAMES)
def test_it_plays_to_its_end_at_every_level(name: str, level: str) -> None:
    timeline = compile_routine(routine(name), level)
    session = Session(timeline, unattended=True)
    events = session.start(0 * timeline.seconds) + session.advance(timeline.seconds + 1)
    assert events[-1].at == timeline.seconds


CLAIMS = re.compile(
    r"\b(detox\w*|toxins?|cures?|cured|heals?|healed|healing|treats?|treated|treatment|immun\w*|circulation|regrow\w*|"
    r"repairs?|endorphins?|flush out|drains?|inflammation|prevents?|safe|safely|proven)\b"
)


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, each in value.items() if key not in ("sources", "technique") for text in texts(each)]
    return [text for each in value for text in texts(each)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_claimed(name: str) -> None:
    said = " ".join([*texts(to_builtins(routine(name))), *known().values()]).lower()
    assert CLAIMS.findall(said) == []


def test_counted_and_paced_work_have_parts_that_last() -> None:
    for name in NAMES:
        for work in works(name):
            if work.paced:
                assert work.rep_seconds > 0 and work.count


POURED = re.compile(r"teaspoons? of (plain )?(oil|cream|lotion)", re.IGNORECASE)


@pytest.mark.parametrize("name", NAMES)
def test_no_key_is_waited_for_once_the_hands_are_on_somebody_or_oiled(name: str) -> None:
    routine = LIBRARY.find(name).routine
    assert routine is not None
    for each in filter(None, (routine, seated(routine))):
        works = [segment for segment in compile_routine(each).segments if segment.kind is Kind.WORK]
        busy = next(
            (n for n, work in enumerate(works) if (work.pressure and not work.open) or POURED.search(work.instruction)),
            len(works),
        )
        # A last step that only asks something waits when the hands are free again, and they have stayed dry.
        waiting = [work.step for work in works[busy:] if work.open and not (work is works[-1] and not work.pressure)]
        assert waiting == []
        if busy < len(works) and works[-1].open:
            assert not re.search("oil|cream|lotion", " ".join(each.equipment))


OILED = re.compile(r"\b(warm|takes?) a little (plain )?(oil|cream|lotion)", re.IGNORECASE)
WARMED_IN = 9.0
"""Seconds in which a little cream is taken and warmed between two palms."""


@pytest.mark.parametrize("name", [name for name in NAMES if OILED.search(" ".join(texts(to_builtins(routine(name)))))])
def test_oil_or_cream_is_warmed_before_the_first_stroke_is_counted(name: str) -> None:
    """Whoever has heard what to do still has the time to do what comes before it."""
    pack = Pack(LIBRARY.find(name).path.parents[1] / "sounds" / "voice")
    oiled = 0
    for played in (routine(name), seated(routine(name))):
        segments = compile_routine(played).segments
        for work in (each for each in segments if each.kind is Kind.WORK):
            if OILED.search(f"{work.instruction} {work.show}"):
                before = [each for each in segments[: work.index] if each.kind is Kind.WORK]
                gap = segments[before[-1].index + 1 if before else 0 : work.index]
                lines = aloud.lines(segments, work, Amount.USUAL)
                told = sum(pack.seconds(line.text) + GAP for line in lines)
                assert sum(float(each.expected) for each in gap) - told >= WARMED_IN, work.step
                oiled += 1
    assert oiled
