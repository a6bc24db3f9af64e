"""What people jot down becomes steps; what cannot be read is kept, and told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.reading.nodes import compose
from selfcare.reading.reader import read_text
from selfcare.writing.draft import MODELINE, draft, file_name, text, title_of
from selfcare.writing.lists import made

SIDES = "[left, right]"
READ = {
    "Plank 3 x 40 s": {"name": "Plank", "sets": "3", "duration": "40s"},
    "Calf stretch 30 s each side": {"name": "Calf stretch", "duration": "30s", "sides": SIDES},
    "Heel raises 2 x 10": {"name": "Heel raises", "sets": "2", "reps": "10"},
    "Arm circles 10 reps": {"name": "Arm circles", "reps": "10"},
    "breathe 4-0-6-0 x 5": {"name": "Breathe", "breathe": "{in: 4s, out: 6s}", "cycles": "5"},
    "Breathing 4-7-8, 4 times": {"name": "Breathing", "breathe": "{in: 4s, hold: 7s, out: 8s}", "cycles": "4"},
    "Breathe in for 4 seconds, out for 6 seconds, 5 times": {
        "name": "Breathe", "breathe": "{in: 4s, out: 6s}", "cycles": "5",
    },
    "Breathe 4-6 for 2 minutes": {"name": "Breathe", "breathe": "{in: 4s, out: 6s}", "cycles": "12"},
    "Belly breathing 2 min": {"name": "Belly breathing", "duration": "2 min"},
    "hold 30 seconds": {"name": "Hold", "duration": "30s"},
    "rest 1 min": {"rest": "1 min"},
    "1. Heel raises: 3 sets of 10 repetitions, rest 30 seconds between sets": {
        "name": "Heel raises", "rest": "30s", "sets": "3", "reps": "10",
    },
    "- Bridge 10 reps, hold 5 seconds": {"name": "Bridge", "reps": "10", "tempo": "{out: 2s, hold: 5s, back: 2s}"},
    "Quad sets 10 x 5 s hold": {"name": "Quad sets", "reps": "10", "tempo": "{out: 2s, hold: 5s, back: 2s}"},
    "10 heel raises": {"name": "Heel raises", "reps": "10"},
    "Ten heel raises each leg": {"name": "Heel raises", "reps": "10", "sides": SIDES},
    "Sit to stand x 8": {"name": "Sit to stand", "reps": "8"},
    "Wall press 3x10": {"name": "Wall press", "sets": "3", "reps": "10"},
    "Wall press 10 reps x 3": {"name": "Wall press", "reps": "10", "sets": "3"},
    "Calf stretch (30 sec, both sides)": {"name": "Calf stretch", "duration": "30s", "sides": SIDES},
    "Towel scrunches, 2 sets of 15, left and right": {
        "name": "Towel scrunches", "sets": "2", "reps": "15", "sides": SIDES,
    },
    "Shoulder rolls 1 min 30 s": {"name": "Shoulder rolls", "duration": "1m30s"},
    "Neck tilt: 45s": {"name": "Neck tilt", "duration": "45s"},
    "Neck tilt 1:30": {"name": "Neck tilt", "duration": "1:30"},
    "Half a minute of marching": {"name": "Marching", "duration": "30s"},
    "30 second plank": {"name": "Plank", "duration": "30s"},
    "Massage the foot until ready": {"name": "Massage the foot", "until": "ready"},
    "Wrist circles 5 each direction": {"name": "Wrist circles", "reps": "5", "sides": "[one way, the other way]"},
    "Warm both hands, 45 seconds": {"name": "Warm both hands", "duration": "45s"},
    "Rest both hands on the shin for twenty seconds": {"name": "Rest both hands on the shin", "duration": "20s"},
    "Calf stretch on both legs 30 s": {"name": "Calf stretch", "duration": "30s", "sides": SIDES},
    "Ankle circles, ten slow ones with each foot": {"name": "Ankle circles", "reps": "10", "sides": SIDES},
    "side leg lifts, eight with each leg, three seconds each": {
        "name": "Side leg lifts", "reps": "8", "tempo": "3s", "sides": SIDES,
    },
    "10 heel raises, 4 s each": {"name": "Heel raises", "reps": "10", "tempo": "4s"},
    "Breathe four seconds in, six seconds out, thirty breaths": {
        "name": "Breathe", "breathe": "{in: 4s, out: 6s}", "cycles": "30",
    },
    "30 breaths, 4 in, 6 out": {"name": "Breathe", "breathe": "{in: 4s, out: 6s}", "cycles": "30"},
    "Toe raises 15": {"name": "Toe raises", "reps": "15"},
    "Seated march for 1 minute: lift the knees, sit tall": {
        "name": "Seated march", "duration": "1 min", "say": "Lift the knees, sit tall.",
    },
    "Stand on one leg 30s, hold on to the worktop": {
        "name": "Stand on one leg", "duration": "30s", "say": "Hold on to the worktop.",
    },
}  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize("line", READ)
def test_a_line_is_read(line: str) -> None:
    [read] = made([line])
    assert (read.keys, read.told) == (READ[line], ())
    assert draft("A", lines=[line]).unread == ()


@pytest.mark.parametrize("line", ["Exercises for Mrs K.", "Walk a bit", "Warm up", "Repeat everything twice"])
def test_a_line_that_cannot_be_read_is_kept_and_told(line: str) -> None:
    begun = draft("A", lines=["Plank 30 s", line])
    assert len(begun.unread) == 1 and begun.unread[0].startswith(line)
    assert f"# not read: {line}" in begun.text
    assert begun.read == 1


def test_a_number_is_read_whole_or_not_at_all() -> None:
    assert draft("A", lines=["x 999999999", "Plank 123456 s"]).unread == ("x 999999999", "Plank 123456 s")


def test_what_the_format_would_refuse_is_kept_and_told_with_the_reason() -> None:
    begun = draft("A", lines=["Plank 30 s", "", "Wall sit 5 h"])
    assert begun.unread == ("Wall sit 5 h",)
    assert "# not read: Wall sit 5 h (duration: '5 h' is longer than 4 hours" in begun.text


@pytest.mark.parametrize("line", ["twice a day", "3 times a day", "3x/week", "daily", "Do this 3 times a day"])
def test_how_often_is_the_schedule_and_no_count(line: str) -> None:
    begun = draft("A", lines=["Plank 30 s", line])
    assert begun.unread == ()
    routine = read_text(begun.text, "f.yaml", None).routine
    assert routine is not None and routine.schedule is not None and routine.schedule in line


def test_how_often_beside_a_dose() -> None:
    [read] = made(["Ankle pumps 20 times, 3 times a day"])
    assert (read.keys, read.often) == ({"name": "Ankle pumps", "reps": "20"}, "3 times a day")


@pytest.mark.parametrize("line", ["Sit to stand 8-10 times", "Sit to stand 8 to 10 reps", "Sit to stand 8–10 x"])
def test_of_a_range_the_lower_end_is_taken_and_told(line: str) -> None:
    [read] = made([line])
    assert read.keys == {"name": "Sit to stand", "reps": "8"}
    assert read.told == ("8 was taken of '8-10'",)
    assert "8 was taken of" in draft("A", lines=[line]).text


def test_a_name_and_its_dose_on_the_next_line_are_one_step() -> None:
    assert [read.keys for read in made(["Calf stretch", "Hold 30 seconds each side", "", "Plank 10 s"])] == [
        {"name": "Calf stretch", "duration": "30s", "sides": SIDES},
        {"name": "Plank", "duration": "10s"},
    ]


def test_two_names_are_not_mixed_up() -> None:
    assert [read.keys.get("name") for read in made(["Warm up", "Marching 2 minutes"])] == [None, "Marching"]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "2) ", "(3) ", "[ ] ", "☐ ", "## "])
def test_what_lists_begin_with_is_left_out(mark: str) -> None:
    [read] = made([f"{mark}Plank 30 s"])
    assert read.keys["name"] == "Plank"


def test_a_list_with_nothing_to_do_gets_something_to_change() -> None:
    begun = draft("A", lines=["Just words", "rest 1 min"])
    assert read_text(begun.text, "f.yaml", None).problems == ()


WORDS = st.lists(
    st.sampled_from(
        ["Plank", "calf", "3", "x", "10", "30 s", "each side", "hold", "rest", "min", "-", "–", ":", "breathe", "4-6",
         "times", "reps", "sets", "of", "twice", "a day", ",", ".", "'", '"', "#", "{", "]", "&a", "*a", "!", "%",
         "9" * 9,
         "until ready", "0", "1:30", "å", "👋", "\t", "in 4", "out 6", "\x1b", "<<", "null", "true", "no", "(", ")"]
    ),
    max_size=12,
)  # fmt: skip


@pytest.mark.thorough
@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(WORDS.map(" ".join), st.text(max_size=60)), max_size=6), st.text(max_size=40))
def test_whatever_is_jotted_down_gives_a_file_that_is_read(lines: list[str], title: str) -> None:
    begun = draft(title_of(title) or "A", lines=lines, position=title)
    problems = read_text(begun.text, "f.yaml", None).problems
    assert all("at most 12 hours" in problem.message for problem in problems)  # each line may be fine, and all too long


@settings(max_examples=300, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_words_come_back_as_they_were(words: str) -> None:
    line = text(words)
    root, found = compose(f"k: {line}\n")
    assert root is not None and not found
    assert isinstance(root.data, dict)
    assert isinstance(root.data["k"], str)


def test_without_lines_there_are_examples_and_the_editors_line() -> None:
    begun = draft("Evening hands", leads="partner", position="Sit: both")
    assert begun.text.startswith(f"{MODELINE}\n")
    routine = read_text(begun.text, "f.yaml", None).routine
    assert routine is not None
    assert (routine.title, routine.for_, routine.position) == ("Evening hands", "partner", "Sit: both")
    assert len(begun.text.splitlines()) < 30


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Evening hands", "evening-hands"), ("Übung für Füße", "ubung-fur-fusse"), ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-routine"), ("a.yaml", "a"), ("!!!", "routine"), ("手", "手"), ("x" * 100, "x" * 60),
    ],
)  # fmt: skip
def test_a_title_gives_a_file_name_that_can_do_no_harm(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_file_name_given_as_a_title_is_made_into_words() -> None:
    assert [title_of(name) for name in ("evening-hands", "evening.yaml", "Hips/knees", "  ")] == [
        "Evening hands", "Evening", "Hips/knees", "",
    ]  # fmt: skip
