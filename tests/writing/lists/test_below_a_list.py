"""What stands below a table or a list goes for all of it, and a day of the week heads what stands below it."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown

TABLE = "Exercise | Sets | Reps\nCurl | 3 | 10\nRow | 2 | 8\n"


@pytest.mark.parametrize(
    "line", ["Rest 2 minutes between sets. Right side only.", "Right side only", "Hold each for 5 s"]
)
def test_a_dose_below_a_table_is_in_no_row_of_it_and_told_at_each(line: str) -> None:
    curl, row, *_ = shown(made(f"{TABLE}{line}".splitlines()))
    assert curl == "? Curl | reps 10 | sets 3" and row == "? Row | reps 8 | sets 2"


@pytest.mark.parametrize("line", ["How often: twice daily", "twice daily"])
@pytest.mark.parametrize("above", [TABLE, "Curl 3 x 10\nRow 2 x 8\n", "- Curl 3 x 10\n- Row 2 x 8\n"])
def test_how_often_below_all_of_it_is_the_schedule(line: str, above: str) -> None:
    text = draft("Case", lines=f"{above}{line}".splitlines()).text
    assert "schedule: twice daily" in text and "# look" not in text


@pytest.mark.parametrize("day", ["WEDNESDAY", "Wednesday:", "Mittwoch", "Tuesdays and Fridays"])
def test_a_day_heads_what_stands_below_and_is_no_part_of_what_stands_above(day: str) -> None:
    first, heading, last = shown(made(f"Plank 30 s\n{day}\nSquats 3 x 10".splitlines()))
    assert first == "Plank | duration 30s" and heading == f"# {day}" and last == "? Squats | reps 10 | sets 3"


def test_a_row_of_a_table_is_told_as_it_was_written() -> None:
    notes = draft("Case", lines=["Exercise | Dose | Side", "Curl | 8-10 reps | each way"]).notes
    assert notes == (
        "Curl | 8-10 reps | each way: it became 8 times, one way and the other way; 8 was taken of '8-10'",
        "not in your list: 3 s for each was taken: Curl",
    )


def test_what_is_told_of_many_steps_is_told_once() -> None:
    lines = ["Do each exercise 6 times", "Curl 10 s", "Row 10 s", "Push 10 s"]
    notes = draft("Case", lines=lines).notes
    assert len(notes) == 1 and notes[0].startswith(
        "Curl, Row, Push: 'Do each exercise 6 times' may be meant for this step"
    )


def test_a_step_of_several_lines_is_told_by_its_name_and_the_file_has_them_all() -> None:
    lines = ["Static quads", "Push the back of the knee into the bed and hold for 5 seconds.", "10-12 repetitions"]
    made_of = draft("Case", lines=lines)
    assert made_of.notes[0].startswith("Static quads: it became 10 times, each held 5s; 10 was taken of '10-12'")
    assert "# look: Static quads / Push the back of the knee into the bed" in made_of.text
