"""Programmes: what stands in the file, and what of it can be played with the routines that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.shelves.entry import Entry
from selfcare.shelves.library import Library
from selfcare.shelves.programmes import Part, Plan, Programme, plan, plans, programmes

ROUTINES = Path(__file__).parent.parent.parent / "routines"
EVENING = Programme(
    "Evening", "Quiet.", (Part(("talk",)), Part(("feet",), "Softly."), Part(("breath",))), frozenset({"feet"})
)
EITHER = Programme("Either", "One.", (Part(("talk", "feet")),), frozenset({"talk", "feet"}))


def entries(folder: Path, **minutes: int) -> list[Entry]:
    for name, many in minutes.items():
        text = f"title: The {name}\nprepare: 0s\nsteps:\n  - Rest: {many} min\n" if many else "title: Broken\n"
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return Library(Path("none"), folder).entries()


def made(programme: Programme, found: list[Entry]) -> Plan:
    planned = plan(programme, found)
    assert planned is not None
    return planned


def test_a_plan_has_the_routines_in_order_and_the_sum_of_their_time(tmp_path: Path) -> None:
    planned = made(EVENING, entries(tmp_path, breath=5, feet=14, talk=4))
    assert [stage.title for stage in planned.stages] == ["The talk", "The feet", "The breath"]
    assert [stage.note for stage in planned.stages] == ["", "Softly.", ""]
    assert planned.seconds == (23 * 60, 23 * 60) and planned.missing == ()


@pytest.mark.parametrize("talk", [{}, {"talk": 0}], ids=["missing", "broken"])
def test_a_routine_that_cannot_be_played_is_left_out_and_named(tmp_path: Path, talk: dict[str, int]) -> None:
    planned = made(EVENING, entries(tmp_path, breath=5, feet=14, **talk))
    assert [stage.title for stage in planned.stages] == ["The feet", "The breath"]
    assert planned.missing == ("talk",) and planned.seconds[0] == 19 * 60


def test_without_what_it_is_about_a_programme_is_not_offered(tmp_path: Path) -> None:
    assert plan(EVENING, entries(tmp_path, breath=5, talk=4)) is None
    assert plans([EVENING, EITHER], entries(tmp_path)) == (made(EITHER, entries(tmp_path)),)


def test_of_several_routines_one_is_chosen_so_the_time_is_a_span(tmp_path: Path) -> None:
    planned = made(EITHER, entries(tmp_path, feet=14, talk=4))
    assert planned.stages[0].title == "The talk or The feet" and planned.seconds == (4 * 60, 14 * 60)


def test_the_nine_programmes_are_there_with_their_own_sentences() -> None:
    assert [programme.name for programme in programmes()] == [
        "First day", "Feet in the evening", "Feet alone", "Morning steady", "Carer's three minutes", "Desk and hands",
        "After long sitting", "Bedtime", "Flare day",
    ]  # fmt: skip
    for programme in programmes():
        names = [name for part in programme.parts for name in part.names]
        assert programme.heart <= set(names) and len(set(names)) == len(names)
        assert programme.summary.endswith(".") and len(programme.summary) < 110


def test_a_flare_day_says_how_little_of_its_routines_is_meant() -> None:
    flare = next(programme for programme in programmes() if programme.name == "Flare day")
    notes = {part.names: part.note for part in flare.parts}
    assert notes["pmr-short",].startswith("Release only.")
    named = notes["touch-ladder",].split('"')[1]
    ladder = Library(ROUTINES, Path("none")).find("touch-ladder").routine
    assert ladder is not None and named in [getattr(step, "name", "") for step in ladder.steps]


def test_every_routine_of_every_programme_comes_with_the_program_and_the_time_is_what_the_brief_says() -> None:
    """The brief's minutes, give or take a fifth: a routine's own time is the truth, and home adds it up."""
    about = {
        "First day": (18, 18), "Feet in the evening": (24, 24), "Feet alone": (15, 15), "Morning steady": (21, 21),
        "Carer's three minutes": (4, 4), "Desk and hands": (20, 20), "After long sitting": (6, 8), "Bedtime": (2, 7),
        "Flare day": (15, 15),
    }  # fmt: skip
    found = plans(programmes(), Library(ROUTINES, Path("none")).entries())
    assert [planned.name for planned in found] == list(about) and not any(planned.missing for planned in found)
    for planned in found:
        for seconds, minutes in zip(planned.seconds, about[planned.name], strict=True):
            assert abs(float(seconds) / 60 - minutes) <= max(0.5, minutes / 5), planned.name
