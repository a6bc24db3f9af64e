"""Slips of people who write a routine, and what they are to be told: expectations written by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.cli.checking import known
from selfcare.keys.doses import dose
from selfcare.reading.advice import advise
from selfcare.reading.reader import Reading, read_text

HEAD = "title: Evening hands\nsteps:\n"


def read(text: str) -> Reading:
    return read_text(text, "f.yaml", None)


def told(text: str) -> list[str]:
    """Everything that is said about a file, place first."""
    reading = read(text)
    found = reading.problems or advise(reading, "f.yaml", known())
    return [f"{each.line}:{each.column} {each.message}; {each.hint}" for each in found]


def step(*lines: str) -> str:
    return HEAD + "".join(f"  {'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


FIST = "name: Fist"


@pytest.mark.parametrize(
    "text",
    [
        "title: Evening hands\nsteps:\n\u00a0\u00a0- name: Fist\n\u00a0\u00a0\u00a0\u00a0reps: 10\n",
        "title: Evening hands\nsteps:\n  - name:\u00a0Fist\n    reps:\u00a010\n",
        "title: Evening hands\nsteps:\n  - name: Fist\n    reps:\u200910\n",
        "title: Evening hands\nsteps:\n  - \u200bname: Fist\n    reps: 10\n",
        "title: Evening hands\nsteps:\u00a0\n  - name: Fist\n    reps: 10\n",
        "title: Evening hands\nsteps:\n  - na\u00adme: Fist\n    reps: 10\n",
        "title: Evening hands\nsteps:\n\u3000- name: Fist\n    reps: 10\n",
        "title:\u3000Evening\u202fhands\nsteps:\n  -\u2003name: Fist\n    reps: 10\n",
        "\ufefftitle: Evening hands\u200e\nsteps:\n  - name: Fist\u2060\n    \u200dreps: 10\n",
    ],
    ids=["indent", "colon", "thin", "no width", "end", "soft hyphen", "wide indent", "wide", "marks"],
)
def test_spaces_that_nobody_sees_are_spaces_or_nothing(text: str) -> None:
    routine = read(text).routine
    assert routine is not None, told(text)
    assert (routine.title, len(routine.steps)) == ("Evening hands", 1)
    assert getattr(routine.steps[0], "name", "") == "Fist"


def test_what_joins_letters_and_pictures_stays() -> None:
    joined = "\u0645\u06cc\u200c\u0631\u0648\u0645 \U0001f469\u200d\u2695\ufe0f"
    routine = read(f"title: {joined}\nsteps:\n  - Fist: 30s\n").routine
    assert routine is not None and routine.title == joined


@pytest.mark.parametrize("mark", ["—", "–", "→", "•", "➢", "*", "·", "✓", "o", "1.", "2)", "\uf0b7", "+", "--"])
@pytest.mark.parametrize("rest", ["Fist: 30s", "Fist 30s"])
def test_a_mark_that_is_no_dash_is_named_where_it_stands(mark: str, rest: str) -> None:
    [said] = told(f"{HEAD}  {mark} {rest}\n")
    assert said.startswith("3:3 a step begins with '-', not with ") and "write '- ' in its place" in said


def test_a_mark_in_a_list_of_words_is_named_too() -> None:
    [said] = told("title: A\ntips:\n  • Drink water now.\nsteps:\n  - Fist: 30s\n")
    assert said.startswith("3:3 each line of a list begins with '-', not with '•'")


@pytest.mark.parametrize("line", ["—Fist: 30s", "•Fist: 30s"])
def test_a_mark_at_the_start_of_a_line_is_all_that_is_told(line: str) -> None:
    [said] = told(f"{HEAD}{line}\n")
    assert said.startswith("3:1 a step begins with '-'")


def test_a_mark_before_a_key_of_a_step() -> None:
    assert told(step(FIST, "• reps: 10")) == ["4:5 a mark stands before 'reps'; delete it: 'reps:'"]


def test_a_dash_without_its_space() -> None:
    assert told(f"{HEAD}-Fist: 30s\n") == [
        "3:1 a space is missing after the dash; write '- ' before the text, here and in the lines like it"
    ]


# A dose behind a step's name, and the lines to write in its place.
BEHIND_A_NAME = {
    "2x30s": "'- name: Fist', and below it 'sets: 2' and 'duration: 30s'",
    "30s x 2": "'- name: Fist', and below it 'sets: 2' and 'duration: 30s'",
    "3 sets of 30 sec": "'- name: Fist', and below it 'sets: 3' and 'duration: 30s'",
    "30s each side": "'- name: Fist', and below it 'duration: 30s' and 'sides: [left, right]'",
    "30 Sek. pro Seite": "'- name: Fist', and below it 'duration: 30s' and 'sides: [left, right]'",
    "30s/side": "'- name: Fist', and below it 'duration: 30s' and 'sides: [left, right]'",
    "5 breaths": "'- name: Fist', and below it 'breathe: {in: 4s, out: 6s}' and 'cycles: 5'",
    "3 sets x 10": "'- name: Fist', and below it 'sets: 3' and 'reps: 10'",
    "3x30": "'sets: 3' and 'reps: 30'; for a time, 'duration: 30s' in place of 'reps: 30'",
    "20s hold x 3": "'- name: Fist', and below it 'sets: 3' and 'duration: 20s'",
    "10 reps, hold 5 sec": "'- name: Fist', and below it 'holds: 10' and 'hold: 5s'",
    "3 x 10 each leg": "'- name: Fist', and below it 'sets: 3', 'reps: 10' and 'sides: [left, right]'",
    "3 Sätze à 10": "'- name: Fist', and below it 'sets: 3' and 'reps: 10'",
    "12-10-8": "'- name: Fist', and below it 'reps: [12, 10, 8]'",
    "3 sets": "'- name: Fist', and below it 'sets: 3' and how much, such as 'reps: 10'",
    "twice each leg": "'- name: Fist', and below it 'sets: 2', 'sides: [left, right]' and how much, such as 'reps: 10'",
    "30s each leg, twice": "'- name: Fist', and below it 'sets: 2', 'duration: 30s' and 'sides: [left, right]'",
    "PT30S": "write 30s",
    "AMRAP": "'- name: Fist', and below it 'until: ready'",
    "10 reps": "with '- name: Fist', and write 'reps: 10' below the name",
    "ten times": "with '- name: Fist', and write 'reps: 10' below the name",
    "½ min": "write 30s",
    "90 s.": "write 90s",
    "30 Sek": "write 30s",
    "1h30": "write 1h30m",
    "1,30 min": "write 1:30",
    "1½ min": "write 1m30s",
    "thirty seconds": "write 30s",
    "1:30 min": "write 1:30",
    "2-3 min": "write 2 min",
    "hold 20 s": "write 20 s",
}  # fmt: skip


@pytest.mark.parametrize(("raw", "write"), BEHIND_A_NAME.items(), ids=list(BEHIND_A_NAME))
def test_a_dose_behind_a_name_is_answered_with_its_lines(raw: str, write: str) -> None:
    [said] = told(f"{HEAD}  - Fist: {raw}\n")
    assert said.startswith(f"3:11 '{raw}' is not a duration; ") and said.endswith(write)


PIECES = [
    "2x",
    "3",
    "x",
    "10",
    "30s",
    "30",
    "sec",
    "½",
    "min",
    "1:30",
    "each",
    "side",
    "per",
    "leg",
    "breaths",
    "reps",
    "sets",
    "of",
    "hold",
    "twice",
    "daily",
    "slowly",
    "/",
    "-",
    "12,10,8",
    "5.5",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_whatever_lines_are_offered_are_read(pieces: list[str]) -> None:
    found = dose(" ".join(pieces))
    if found is not None:
        assert found.is_measured or "how much" in found.told
    if found is not None and found.is_measured:
        reading = read(step(FIST, *(f"{key}: {value}" for key, value in found.lines)))
        assert reading.routine is not None, (pieces, found, reading.problems)


@pytest.mark.parametrize(
    "raw",
    [
        "30 bananas",
        "soon",
        "30 sets of 30 min",
        "50 x 50 reps",
        "10 + 10",
        "30s then rest 10s",
        "a few minutes",
        "10/10",
    ],
)
def test_what_is_anybodys_guess_is_not_guessed(raw: str) -> None:
    [said] = told(f"{HEAD}  - Fist: {raw}\n")
    assert said.endswith("write 30s, 1m30s, 2 min or 1:30")


# A key with its value, and what is to be done.
VALUES = {
    "reps: 10 each side": "'reps: 10' and 'sides: [left, right]', each on a line of its own",
    "reps: 10/leg": "'reps: 10' and 'sides: [left, right]', each on a line of its own",
    "reps: 10x": "write only the number: 10",
    "reps: 10.0": "write only the number: 10",
    "reps: ten": "write only the number: 10",
    "reps: about 10": "write only the number: 10",
    "reps: '10'": "write it without quotes: 10",
    "reps: 8 to 10": "write one number, such as 8",
    "reps: 12, 10, 8": "write a list, which is as many sets: [12, 10, 8]",
    "reps: 10 slow circles": "write only the number: 10; other words go under 'say:'",
    "reps: 30s": "for a time, write 'duration: 30s' in place of 'reps'",
    "reps: as many as you can": "write 'until: ready' in its place",
    "reps: 10, 3 times a day": "write only the number: 10; how often stands at the top of the file, as 'schedule:'",
    "reps: 10 x 3/day": "write only the number: 10; how often stands at the top of the file, as 'schedule:'",
    "reps: 3 times a day": "how often stands at the top of the file: 'schedule: 3 times a day'",
    "reps: 3x10": "write 'sets: 3' and 'reps: 10', each on a line of its own",
    "duration: 3 x 20 s": "write 'sets: 3' and 'duration: 20 s', each on a line of its own",
    "duration: 30 seconds": "write 30s",
    "duration: 45 secs slowly": "write only the time: 45s; other words go under 'say:'",
}  # fmt: skip


@pytest.mark.parametrize(("line", "todo"), VALUES.items(), ids=list(VALUES))
def test_a_value_that_is_a_dose_is_answered_with_its_lines_and_its_key(line: str, todo: str) -> None:
    [said] = told(step(FIST, line))
    assert said.partition(" ")[2].startswith(f"{line.partition(':')[0]}: ") and said.endswith(todo)


def test_sides_in_one_word() -> None:
    assert told(step(FIST, "reps: 10", "sides: both"))[0].endswith("; write [left, right]")
    assert "for one side alone write 'side: left' in its place" in told(step(FIST, "reps: 10", "sides: left"))[0]
    [said] = told(step(FIST, "reps: 10", "side: both"))
    assert "is taken for the name of one side" in said and "write 'sides: [left, right]'" in said


# Lines of a step, and what is said of the last of them.
KEYS_OF_A_STEP = {
    "description: Slowly.": "'say:' for what is spoken and shown, or 'show:' for what is only shown",
    "details: Slowly.": "'say:' for what is spoken and shown, or 'show:' for what is only shown",
    "rounds: 3": "write 'sets: 3'; several steps done in rounds are a group with 'repeat:'",
    "times_per_day: 2": "'schedule: twice a day'",
    "frequency: daily": "'schedule: twice a day'",
    "video: fist.mp4": "pictures and films are not shown here",
    "image: fist.png": "pictures and films are not shown here",
    "each_side: true": "write 'sides: [left, right]'",
    "weight: 2 kg": "write it under 'say:' or 'show:'",
    "hold_time: 5s": "write 'hold: 5s', with 'holds:'",
    "notes: Slowly.": "did you mean 'show'?",
    "instructions: Slowly.": "did you mean 'say'?",
    "resr: 10s": "did you mean 'rest'?",
}


@pytest.mark.parametrize(("line", "todo"), KEYS_OF_A_STEP.items(), ids=list(KEYS_OF_A_STEP))
def test_a_key_of_another_program_in_a_step(line: str, todo: str) -> None:
    [said] = told(step(FIST, "reps: 10", line))
    assert said.startswith(f"5:5 unknown key '{line.partition(':')[0]}' in a step; ") and todo in said


@pytest.mark.parametrize("key", ["exercise", "title", "movement"])
def test_another_word_for_the_name(key: str) -> None:
    assert told(step(f"{key}: Fist", "reps: 10")) == [f"3:5 unknown key '{key}' in a step; did you mean 'name'?"]


def test_two_strange_keys_in_one_step() -> None:
    named, often = told(step("exercise: Fist", "reps: 10", "times_per_day: 2"))
    assert named.endswith("did you mean 'name'?") and "schedule" in often and "duration" not in often


@pytest.mark.parametrize("line", ["seconds: 30", "sec: 30", "duration_s: 30"])
def test_a_time_under_its_unit(line: str) -> None:
    assert any(said.endswith("write 'duration: 30s'") for said in told(step(FIST, line)))


@pytest.mark.parametrize("key", ["intervals", "exercises", "workout", "Übungen", "anything at all"])
def test_steps_under_another_name(key: str) -> None:
    assert told(f"title: A\n{key}:\n  - Fist: 30s\n") == [
        f"2:1 unknown key '{key}' in a routine; did you mean 'steps'?"
    ]


@pytest.mark.parametrize(("key", "phase"), [("warmup", "warmup"), ("warm-up", "warmup"), ("Cool down", "cooldown")])
def test_a_phase_beside_the_steps_is_moved_and_never_deleted(key: str, phase: str) -> None:
    [said] = told(f"title: A\n{key}:\n  - Fist: 30s\nsteps:\n  - Spread: 30s\n")
    assert said.endswith(f"put its steps under 'steps:', each with a line 'phase: {phase}'")


def test_several_phases_in_place_of_the_steps() -> None:
    missing, warm, main = told("title: A\nwarm up:\n  - Fist: 30s\nmain:\n  - B: 20s\n")
    assert missing.startswith("1:1 the routine has no 'steps'")
    assert warm.endswith("'phase: warmup'") and main.endswith("'phase: main'")


def test_a_routine_one_level_too_deep() -> None:
    assert told("routine:\n  title: A\n  steps:\n    - Fist: 30s\n") == [
        "1:1 the routine stands one level too deep, under 'routine:'; "
        "delete this line, and begin the lines below it in column 1"
    ]


def test_steps_without_dashes() -> None:
    assert told(f"{HEAD}  Fist: 30s\n  Spread: 20s\n") == [
        "3:3 'steps' is a list; begin each step with a dash, as in '- Fist: 30s'"
    ]


def test_a_list_of_steps_under_a_name() -> None:
    [said] = told(f"{HEAD}  - repeat 3:\n    - Fist: 30s\n")
    assert (
        said.startswith("4:5 after a step's name only its time can stand")
        and "'- repeat: 3', below it 'steps:'" in said
    )


def test_other_steps_beside_the_steps_are_never_deleted() -> None:
    [said] = told("title: A\npart two:\n  - Fist: 30s\nsteps:\n  - Spread: 30s\n")
    assert said.endswith("all steps stand under 'steps:'; move these there")


KEYS_OF_A_ROUTINE = {
    "frequency: 2": "'schedule'",
    "description: Calm.": "did you mean 'summary'?",
    "body_part: hand": "did you mean 'area'?",
    "contraindications: none": "'stop_if:'",
    "total_time: 5 min": "counted from the steps",
    "category: feet": "did you mean 'technique'?",
}


@pytest.mark.parametrize(("line", "todo"), KEYS_OF_A_ROUTINE.items(), ids=list(KEYS_OF_A_ROUTINE))
def test_a_key_of_another_program_in_a_routine(line: str, todo: str) -> None:
    [said] = told(f"title: A\n{line}\nsteps:\n  - Fist: 30s\n")
    assert said.startswith("2:1 unknown key") and todo in said


@pytest.mark.parametrize(
    ("raw", "key", "value"), [("10x", "reps", "10"), ("30 sec", "duration", "30s"), ("30s", "duration", "30s")]
)
def test_a_dose_behind_the_name_with_keys_below_it(raw: str, key: str, value: str) -> None:
    [said] = told(step(f"Fist: {raw}", "say: Slowly."))
    assert said.startswith(f"3:5 beside 'Fist: {raw}' no other keys can stand in a step")
    assert "- name: Fist" in said and f"'{key}: {value}'" in said


@pytest.mark.parametrize("line", ["10x Heel raises", "10 times heel raises"])
def test_a_dose_before_the_name(line: str) -> None:
    assert told(f"{HEAD}  - {line}\n")[0].endswith("eel raises', and below it 'reps: 10'")


def test_metres_are_no_minutes() -> None:
    [said] = told(f"{HEAD}  - Walk: 400 m\n")
    assert "longer than 4 hours" in said and "m means minutes" in said and "write 400" not in said


def test_no_rest_is_no_line() -> None:
    assert told(step(FIST, "reps: 10", "sets: 2", "rest: none")) == [
        "6:11 rest: 'none' is not a duration; delete the line"
    ]


def test_rounds_of_everything() -> None:
    assert "'- repeat: 3', and below it 'steps:'" in told("title: A\nrounds: 3\nsteps:\n  - Fist: 30s\n")[0]


GLUED = {
    "title: A\nsteps:\n- name:Warm up\n": "3:3 a space is missing after the ':'; write '- name: Warm up'",
    "title: A\nsteps:\n- Fist:30s\n": "3:3 a space is missing after the ':'; write '- Fist: 30s'",
    "title: A\nsteps:\n- Fist (30s)\n": "3:3 'Fist (30s)' does not say how much of it is done; write '- Fist: 30s'",
    "title: A\nsteps:\n- Fist = 30s\n": "3:3 'Fist = 30s' does not say how much of it is done; write '- Fist: 30s'",
    "title: A\nsteps:\n- Fist 30s\n": "3:3 'Fist 30s' does not say how much of it is done; write '- Fist: 30s'",
    "title: A\nsteps:\n- name： Fist\n  reps: 10\n": "3:7 this only looks like a ':' (U+FF1A); "
    "write ': ' in its place, with a space",
    "title: A\nsteps:\n- name: A\n  reps: 9\n  say: “Open: close.”\n": "5:8 quotes like this one do not hold a text "
    'together here; write " at its start and at its end, the straight ones of the keyboard',
}


@pytest.mark.parametrize(("text", "said"), GLUED.items())
def test_signs_that_are_missing_or_look_alike(text: str, said: str) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize("fence", ["```", "```yaml", "~~~"])
def test_fences_are_named_as_what_was_copied_along(fence: str) -> None:
    [said] = told(f"{fence}\ntitle: A\nsteps:\n  - Fist: 30s\n{fence[:3]}\n")
    assert said.startswith(f"1:1 the lines with {fence[:3]} come from where this was copied; delete lines 1 and 5")


@pytest.mark.parametrize("end", ["---\n", "---\n---\n", "---\n# the end\n", "---", "---\n\n\n", "...\n"])
def test_a_last_line_of_dashes_is_the_end(end: str) -> None:
    assert told(f"---\ntitle: A\nsteps:\n  - Fist: 30s\n{end}") == []


def test_a_second_routine_is_still_refused() -> None:
    [said] = told("title: A\nsteps:\n  - Fist: 30s\n---\ntitle: B\nsteps:\n  - Spread: 30s\n")
    assert said.startswith("4:1 a second document begins here")


def test_null_is_as_if_the_key_were_not_there() -> None:
    text = '{"title": "Back", "summary": null, "steps": [{"name": "Cow", "reps": 6, "sets": null, "tempo": null}]}'
    assert told(text) == []


def test_null_where_something_must_stand_is_named() -> None:
    assert told("title: null\nsteps:\n  - Fist: 30s\n") == [
        "1:1 title: null stands here, which is no value, and a routine needs one; write it, without 'null'"
    ]


@pytest.mark.parametrize(
    ("raw", "said", "write"),
    [
        ("1.30", "1.3 s", "for 1 min 30 s write 1:30; if it is meant so, write 1.3s"),
        ("2.30 min", "2 min 18 s", "for 2 min 30 s write 2:30; if it is meant so, write 2m18s"),
    ],
)
def test_a_time_with_a_point_is_asked_about(raw: str, said: str, write: str) -> None:
    [short] = told(f"{HEAD}  - Fist: {raw}\n")
    [long] = told(step(FIST, f"duration: {raw}"))
    assert short == f"3:11 Fist: {raw} is {said} [point-time]; {write}"
    assert long == f"4:15 duration: {raw} is {said} [point-time]; {write}"


@pytest.mark.parametrize("raw", ["1.5 min", "1:30", "2m18s", "1.3s", "0.5 min", "30", "12.00 s"])
def test_a_time_that_is_clear_is_not(raw: str) -> None:
    assert told(step(FIST, f"duration: {raw}")) == []


def test_two_seconds_without_a_unit_are_asked_about() -> None:
    assert told(step(FIST, "duration: 2")) == [
        "4:15 duration: 2 is 2 s, as no unit is given [bare-number]; for minutes, write 2 min; for seconds, 2s"
    ]


@pytest.mark.parametrize("stop_if", ["\n  - Warning: chest pain", " [Warning: chest pain, dizziness]"])
def test_a_colon_in_a_warning_is_named_and_the_whole_text_is_shown_in_quotes(stop_if: str) -> None:
    [said] = told(f"title: Evening hands\nstop_if:{stop_if}\nsteps:\n  - Nods: 30s\n")
    assert "a colon with a space behind it" in said and said.endswith(
        'put quotes round all of it: "Warning: chest pain"'
    )


@pytest.mark.parametrize("words", ["each leg", "both arms", "alternating", "Links und rechts", "beidseits", "je Seite"])
def test_one_side_that_names_two_is_warned_of(words: str) -> None:
    assert any("[left, right]" in said for said in told(step(FIST, "reps: 10", f"side: {words}")))
