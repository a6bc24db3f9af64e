"""Sheets as they are copied, scanned, abbreviated and translated: read, or told with their text."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from tests.writing.lists.test_instructions import what
from tests.writing.lists.test_safety import leaves, routine_of

LR = "sides left, right"
LINES = {
    "l. Leg lift - hold 3O seconds x 3 each 1eg": f"? Leg lift | duration 30s | sets 3 | {LR}",
    "Calf stretch: 3x3Os, (both sides)": f"? Calf stretch | duration 30s | sets 3 | {LR}",
    "5 . Lunge 30 s ec x 2 per side": f"? Lunge | duration 30s | sets 2 | {LR}",
    "Band 15kg x 10": "Band 15kg | reps 10",
    "QS 10x BID": "QS | reps 10\n~ BID",
    "Kniebeugen dreimal 20 Wiederholungen": "Kniebeugen | reps 20 | sets 3",
    "Dehnen: dreimal für jeweils 30 Sekunden": "Dehnen | duration 30s | sets 3",
    "Heben 3 mal 10": "Heben | reps 10 | sets 3",
    "Dehnen: 20 s, zwei weitere Male wiederholen": "? Dehnen | duration 20s | sets 3",
    "Lean: 20 s, repeat 2 more times": "? Lean | duration 20s | sets 3",
    "Rolls: forwards 15x, backwards 15x": "Rolls | reps 15 | sides forwards, backwards",
    "4.2 Mit dem Theraband: 12 mal": "Mit dem Theraband | reps 12",
    "As 3, on toes": "# As 3, on toes",
    "Marble pick-up: 10 marbles per foot": f"Marble pick-up | reps 10 | show Marbles. | {LR}",
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_what_was_meant_or_told(line: str) -> None:
    assert "\n".join(what(line)) == LINES[line]


def test_what_a_scanner_mistook_is_told_with_what_stood_there() -> None:
    text = draft("Case", lines=["Calf stretch: 3x3Os"]).text
    assert "letters were taken for others: it was 'Calf stretch: 3x3Os'" in text


HEADINGS = {
    "Quads\nLie on your back. Press the knee down. Hold 5 secs.\nRepeat 10 times. Do both legs.\n\nNods 1 min": "Quads",
    "Step ups (bottom step)\n1 minute each leg. Hold the banister.\n\nNods 1 min": "Step ups (bottom step)",
    "3. Trapezius dehnen\n   Ohr zur Schulter, 30 Sek. halten, 2 Wdh. pro Seite\n4. Nicken 10 Wdh.": "Trapezius dehnen",
    "2. Schulterkreisen\n   rückwärts 15x, vorwärts 15x\n3. Nicken 10 Wdh.": "Schulterkreisen",
}


@pytest.mark.parametrize("text", HEADINGS)
def test_the_heading_is_the_name_of_what_stands_below_it(text: str) -> None:
    first, second = leaves(routine_of(f"\n{text}").steps)
    assert first.name == HEADINGS[text]
    assert first.sides
    assert second.name in ("Nods", "Nicken")


@pytest.mark.parametrize("title", ["Morgenroutine für steife Finger (ca. 8 min)", "Evening routine (about 8 min)"])
def test_how_long_all_of_it_takes_is_no_step(title: str) -> None:
    routine = routine_of(f"{title}\nWarm the hands.\n- Nods 1 min\n- Turns 2 min")
    assert [step.name for step in leaves(routine.steps)] == ["Nods", "Turns"]


def test_in_and_out_below_a_breathing_heading_are_a_breath() -> None:
    (step,) = what("Pursed-lip breathing\nIn through nose: 2 counts. Out through pursed lips: 4 counts. 5 minutes.")
    assert step.startswith("? Pursed-lip breathing | breathe in 2s, out 4s | cycles 50")


def test_a_place_on_a_scale_is_no_dose() -> None:
    routine = routine_of("Nods 1 min\nYou should feel no more than mild discomfort (4/10).")
    assert [step.name for step in leaves(routine.steps)] == ["Nods"]
    assert "mild discomfort (4/10)" in (routine.position or "")


def test_when_something_is_done_is_no_caution() -> None:
    text = draft("Case", lines=["Nods 1 min", "Ice 10 mins after if sore."]).text
    assert "position: if sore" not in text


def test_a_dose_without_a_name_beside_how_often_is_in_the_file() -> None:
    assert "Ice 10 mins after" in draft("Case", lines=["Nods 1 min", "5 days/week. Ice 10 mins after if sore."]).text


def test_carefully_is_a_way_to_move_and_no_warning() -> None:
    routine = routine_of("Wippen: den Rumpf vorsichtig vor und zurück wippen. 15 Sekunden.\nNicken 1 min")
    assert [step.name for step in leaves(routine.steps)] == ["Wippen", "Nicken"]
    assert "vorsichtig" not in (routine.position or "")


@pytest.mark.parametrize("last", ["WBAT w/ crutches. No pivoting.", "DVT signs -> ED.", "Partial load. Avoid stairs."])
def test_a_caution_that_ends_the_sheet_comes_before_the_start(last: str) -> None:
    assert last.rpartition(". ")[2].strip(" .") in (routine_of(f"Bike 10 min\nCryo 15 min\n{last}").position or "")
