"""The last stop asks what fits: a tone that was not played is not asked about, a side that was not given is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.body.pointing import NO_SIDE
from selfcare.care.cautions import caution
from selfcare.cli.parts import parts
from selfcare.cli.wishes import Wishes
from selfcare.guide.readiness import Go, Ready
from tests.cli.test_asking import asked, get_ready

QUESTION = "Did you hear a tone just now?"
TOWEL = "Rings off, sleeves up"


@pytest.mark.parametrize("tone", [True, False])
def test_a_tone_is_asked_about_where_one_was_played(tmp_path: Path, tone: bool) -> None:
    visit = asked(tmp_path / "people.json", "hand-comfort", "n", "n", "n")[2]
    lines = " ".join(Ready(visit, "usual", tone).lines())
    assert (QUESTION in lines) == tone and TOWEL in lines


def test_with_no_sound_wished_for_none_is_tried() -> None:
    assert parts(Wishes(sound="none")).try_sound() is False


@pytest.mark.parametrize(
    ("typed", "told"),
    [("wrist", True), ("left wrist", False), ("2", True), ("2r", False), ("r2", False), ("both wrists", False),
     ("neck", False), ("hands", False)],
)  # fmt: skip
def test_a_side_that_was_not_given_is_told_as_both(tmp_path: Path, typed: str, told: bool) -> None:
    path = tmp_path / "p" / "people.json"
    sheet = asked(path, "seated-feet")[2].sheets()[1]
    assert sheet.here is not None
    places, place = 1 + len(sheet.lines(opened=False)), 1 + sheet.here.cautions.index(caution("fracture"))
    said = asked(path, "seated-feet", "n", str(places), str(place), "y", typed)[1]
    kept = next(line for line in said if line.startswith("Kept in mind"))
    assert kept.endswith(NO_SIDE) == told


@pytest.mark.parametrize("typed", ["easy 4", "4", "easy", "more 4"])
def test_how_much_and_a_number_in_one_line_are_both_understood(tmp_path: Path, typed: str) -> None:
    visit = asked(tmp_path / "people.json", "hand-comfort", "n", "n", "n")[2]
    stop, go, said = get_ready(visit, typed, "")
    assert go is Go.BEGIN
    assert stop.level == (typed.split()[0] if typed[0].isalpha() else "usual")
    assert stop.before == ({"pain": 4} if "4" in typed else {})
    if " " in typed:
        assert f"How much: {stop.level}. Pain 4." in said
        prompts = [line for line in said if line.startswith("Ready?")]
        assert f"Now {stop.level}" in prompts[-1], "what was just chosen is not taken back"


def test_what_makes_no_sense_at_the_last_stop_is_explained(tmp_path: Path) -> None:
    visit = asked(tmp_path / "people.json", "hand-comfort", "n", "n", "n")[2]
    stop, _, said = get_ready(visit, "easy 44", "")
    assert stop.level == "usual" and stop.before == {}
    assert any(line.startswith("Please press Enter to begin") for line in said)


def test_the_second_time_a_level_and_a_number_stand_behind_the_no_that_begins(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    asked(path, "hand-comfort", "n", "n", "n")
    visit = asked(path, "hand-comfort", "n easy 4")[2]
    assert visit.asked


@pytest.mark.parametrize(
    ("name", "told"),
    [("hand-comfort", "Phone near. Rings off, sleeves up; only cream you know."),
     ("masso-shoulders", "Phone near. Rings off, sleeves up."),
     ("reflex-hand-ear", "Phone near. Sleeves up."),
     ("elder-back", "Phone near. Wash your hands, cover cuts, rings off; only cream they know. Lean, do not press."),
     ("passive-ease", "Phone near. Wash your hands, cover cuts, rings off. Lean, do not press."),
     ("leg-stretch", "Light on, floor clear, phone near."),
     ("arm-circles", "Shoes on, light on, floor clear, phone near.")],
)  # fmt: skip
def test_what_the_routine_does_not_have_is_not_seen_to_and_what_its_position_says_is_not_said_twice(
    tmp_path: Path, name: str, told: str
) -> None:
    visit = asked(tmp_path / "people.json", name, "n", "n", "n")[2]
    assert told in Ready(visit, "usual").lines()
