"""Warnings: what reads well but would not work in use; each can be silenced with a reason, and none hinders a run."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.cli.checking import known
from selfcare.reading import prose
from selfcare.reading.advice import ADVICE, Known, advise
from selfcare.reading.reader import read, read_text

ROUTINES = Path(__file__).parent.parent.parent / "routines"

# For each id a routine that is warned of, as the lines after the title, and where the warning stands.
WARNED = {
    "long-words": (["steps:", "  - name: B", "    duration: 3s", f"    say: {'slowly ' * 28}"], "5:10"),
    "short-gap": (["steps:", "  - B: 9s", "  - {name: C, reps: 5, say: Both arms up.}"], "4:5"),
    "long-text": (["steps:", "  - name: B", "    duration: 99s", f"    show: {'slowly ' * 30}"], "5:11"),
    "other-count": (["steps:", "  - name: B", "    reps: 10", "    say: Do it 12 times."], "5:10"),
    "one-side": (["steps:", "  - Left calf: 30s"], "3:5"),
    "long-routine": (["steps:", "  - Rest well: 61 min"], "2:1"),
    "no-rest": (["steps:", "  - B: 9s", "  - {name: C, duration: 9s, needs: standing}"], "4:5"),
    "seated-words": (["seated: Sit tall.", "steps:", "  - name: B", "    duration: 9s", "    say: Stand up."], "6:10"),
    "breath-hold": (["steps:", "  - {name: B, breathe: {in: 4s, hold: 4s, out: 4s}, cycles: 3}"], "3:24"),
    "quick-breath": (["steps:", "  - {name: B, breathe: {in: 3s, out: 4s}, cycles: 3}"], "3:24"),
    "pressure": (["care: [lymph]", "stop_if: [pain]", "steps:", "  - {name: B, duration: 9s, pressure: 2}"], "5:39"),
    "no-stop-sign": (["care: [light]", "steps:", "  - {name: B, duration: 9s, pressure: 2}"], "1:1"),
    "no-care": (["stop_if: [pain]", "steps:", "  - {name: B, duration: 9s, pressure: 2}"], "1:1"),
    "unknown-technique": (["technique: swedsh", "steps:", "  - B: 9s"], "2:12"),
    "unknown-tip": (["tips: [water, watre]", "steps:", "  - B: 9s"], "2:15"),
    "unknown-group": (["care: [seat, fot]", "steps:", "  - B: 9s"], "2:14"),
    "unknown-caution": (["cautions: {neck: ask, nekc: stop}", "steps:", "  - B: 9s"], "2:23"),
    "unknown-motion": (["steps:", "  - name: B", "    duration: 9s", "    motion: heel-rise"], "5:13"),
    "near-key": (["steps:", "  - rset: 30s"], "3:5"),
    "bare-number": (["steps:", "  - Heel raises: 10"], "3:5"),
    "point-time": (["steps:", "  - Plank: 1.30"], "3:12"),
    "odd-side": (["steps:", "  - name: A", "    reps: 5", "    side: rihgt"], "5:11"),
    "many": (["steps:", "  - name: A", "    reps: 120"], "4:11"),
    "no-change": (["steps:", "  - name: A", "    duration: 20s", "    sets: 2", "    sides: [left, right]"], "3:5"),
    "unused-rest": (["steps:", "  - name: A", "    reps: 5", "    sets: 1", "    rest: 10s"], "6:11"),
    "unused-alone": (["for: partner", "alone: Sit.", "steps:", "  - B: 9s"], "3:1"),
    "few-signs": (["stop_if: [a cramp]", "steps:", "  - A: 30s"], "2:10"),
    "stray-mark": (["steps:", "  - • Plank: 30s"], "3:5"),
    "cut-text": (["steps:", "  - name: A", "    reps: 5", "    say: Use band #2, slowly."], "5:10"),
    "slow-breath": (["steps:", "  - {name: B, breathe: {in: 20s, out: 30s}, cycles: 3}"], "3:24"),
}


def warned(*lines: str, spoken: object = None) -> list[str]:
    """The warnings for a routine, each as `line:column id`."""
    text = "\n".join(("title: A", *lines, ""))
    reading = read_text(text, "f.yaml", None)
    assert reading.routine is not None, reading.problems
    given = known()
    if spoken:
        given = Known(given.techniques, given.tips, given.caps, given.cautions, given.strict, spoken)  # type: ignore[arg-type]
    found = advise(reading, "f.yaml", given)
    assert all(problem.severity == "warning" and problem.hint for problem in found)
    return [f"{p.line}:{p.column} {p.message.rpartition('[')[2].rstrip(']')}" for p in found]


def test_every_warning_has_its_case_here() -> None:
    assert set(WARNED) == set(ADVICE)


@pytest.mark.parametrize("id", ADVICE)
def test_it_is_told_where_it_stands(id: str) -> None:
    lines, place = WARNED[id]
    assert warned(*lines) == [f"{place} {id}"]


@pytest.mark.parametrize("id", ADVICE)
def test_it_is_silenced_for_the_whole_routine_with_a_reason(id: str) -> None:
    lines, _ = WARNED[id]
    assert warned(*lines, f"x-ok: {{{id}: It was tried.}}") == []


def test_it_is_silenced_on_a_step_and_on_a_group_around_it() -> None:
    step = ["name: B", "reps: 10", "say: Do it 12 times.", "prepare: 6s"]
    ok = "x-ok: {other-count: They know.}"
    assert warned("steps:", "  - " + "\n    ".join([*step, ok])) == []
    inner = "      - " + "\n        ".join(step)
    assert warned("steps:", "  - repeat: 2", f"    {ok}", "    steps:", inner) == []
    assert warned("steps:", "  - repeat: 2", "    steps:", inner) == ["7:14 other-count"]


@pytest.mark.parametrize("whom", ["self", "partner"])
def test_words_for_one_are_of_use_only_where_it_is_done_alone_or_for_two(whom: str) -> None:
    step = [
        "steps:",
        "  - name: B",
        "    duration: 9s",
        "    say: Hold it with both hands.",
        "    alone: {say: Hold it.}",
    ]
    assert warned(f"for: {whom}", *step) == ["7:5 unused-alone"]
    assert warned("for: either", "alone: Sit.", *step) == []
    assert warned(*step) == ["6:5 unused-alone"], "a routine is for oneself, where nothing is said"
    assert warned("for: partner", "steps:", "  - {name: B, duration: 9s, alone: leave-out}") == ["4:29 unused-alone"]


class TestWhatSilencesNothing:
    def test_another_id(self) -> None:
        assert warned("x-ok: {no-rest: Fine.}", "steps:", "  - rset: 30s") == ["4:5 near-key"]

    def test_no_reason(self) -> None:
        assert warned("x-ok: {near-key: ''}", "steps:", "  - rset: 30s") == ["2:8 x-ok", "4:5 near-key"]
        assert warned("x-ok: {near-key: }", "steps:", "  - rset: 30s") == ["2:8 x-ok", "4:5 near-key"]

    def test_an_id_that_is_none(self) -> None:
        assert warned("x-ok: {nearkey: Fine.}", "steps:", "  - B: 30s") == ["2:8 x-ok"]

    def test_a_list(self) -> None:
        assert warned("x-ok: [near-key]", "steps:", "  - B: 30s") == ["2:7 x-ok"]


class TestLongWords:
    LONG = "So many words that nobody could say all of them while the step is going on for its few seconds, really."

    def test_time_to_get_ready_counts_as_room(self) -> None:
        lines = ["prepare: 0s", "steps:", "  - B: 9s", "  - name: C", "    duration: 5s", f"    say: {self.LONG}"]
        assert warned(*lines) == ["7:10 long-words"]
        assert warned(*lines, "    prepare: 10s") == []

    def test_the_words_of_a_group_are_said_with_its_first_step(self) -> None:
        lines = ["prepare: 0s", "steps:", "  - repeat: 2", f"    say: {self.LONG}", "    steps:", "      - B: 5s"]
        assert warned(*lines) == ["7:9 long-words"]

    def test_each_text_for_a_round_is_looked_at(self) -> None:
        lines = ["prepare: 0s", "steps:", "  - repeat: 2", "    steps:", "      - name: B", "        duration: 5s"]
        assert warned(*lines, f"        say: [Short., '{self.LONG}']") == ["8:23 long-words"]

    def test_open_work_has_room_for_any(self) -> None:
        assert warned("steps:", "  - name: B", "    until: ready", f"    say: {self.LONG * 5}") == ["5:10 long-text"]

    @pytest.mark.parametrize(("at", "told"), [("0s", 0), ("-2s", 1), ("9s", 1), ("halfway", 0)])
    def test_a_cue_has_the_time_until_the_work_ends(self, at: str, told: int) -> None:
        cue = f"    cues: [{{at: {at}, say: Open your eyes and look slowly round.}}]"
        assert len(warned("steps:", "  - name: B", "    duration: 10s", cue)) == told

    def test_words_at_each_repetition_have_to_fit_in_one(self) -> None:
        cue = "    cues: [{at: each-rep, say: Open your eyes and look slowly round.}]"
        assert warned("steps:", "  - name: B", "    reps: 10", "    tempo: 2s", cue) == ["6:32 long-words"]
        assert warned("steps:", "  - name: B", "    reps: 10", "    tempo: 4s", cue) == []

    def test_a_voice_that_has_measured_them_is_believed(self) -> None:
        lines = ["steps:", "  - name: B", "    duration: 5s", "    say: Short."]
        assert warned(*lines, spoken=lambda _: Decimal(60)) == ["5:10 long-words"]


class TestCounts:
    @pytest.mark.parametrize(
        "say",
        ["Ten times.", "10 x", "Ten circles.", "Ten small circles.", "Do 3 sets.", "Twice.", "Three times a day.",
         "Count to 4.", "One circle is enough.", "On the count of two, breathe."],
    )  # fmt: skip
    def test_that_agree_or_are_none(self, say: str) -> None:
        assert warned("steps:", "  - name: Small circles", "    reps: 10", "    sets: 3", f"    say: {say}") == []

    @pytest.mark.parametrize("say", ["Twelve times.", "12 x", "12 circles.", "Fifteen slow circles.", "Do 4 sets."])
    def test_that_do_not(self, say: str) -> None:
        assert len(warned("steps:", "  - name: Small circles", "    reps: 10", "    sets: 3", f"    say: {say}")) == 1

    def test_of_breaths(self) -> None:
        lines = [
            "steps:",
            "  - name: B",
            "    breathe: {in: 4s, out: 6s}",
            "    cycles: 5",
            "    say: Take six breaths.",
        ]
        assert warned(*lines) == ["6:10 other-count"]

    def test_of_rounds(self) -> None:
        lines = ["steps:", "  - repeat: 3", "    steps:", "      - {name: B, reps: 10, prepare: 6s,"]
        assert warned(*lines, "         say: We do this three times.}") == []


class TestSides:
    def test_twins_are_fine(self) -> None:
        assert warned("steps:", "  - Left calf: 30s", "  - Right calf: 30s") == []

    def test_twins_by_their_words(self) -> None:
        left, right = (f"{{name: Calf, duration: 30s, say: Now your {side} leg.}}" for side in ("left", "right"))
        assert warned("steps:", f"  - {left}", f"  - {right}") == []
        assert warned("steps:", f"  - {left}") == ["3:5 one-side"]

    @pytest.mark.parametrize("say", ["Right away.", "All right, begin.", "Do it the right way.", "Left and right."])
    def test_right_is_not_always_a_side(self, say: str) -> None:
        assert warned("steps:", f"  - {{name: Calf, duration: 30s, say: '{say}'}}") == []

    def test_a_name_with_a_side_in_a_step_of_both(self) -> None:
        assert warned("steps:", "  - {name: Left calf, duration: 30s, sides: [left, right]}") == ["3:5 one-side"]


class TestRestBeforeMoving:
    @pytest.mark.parametrize("between", ["rest: 10s", "{name: Stand up, until: ready}"])
    def test_a_rest_or_a_step_that_waits_gives_time(self, between: str) -> None:
        up = "  - {name: C, duration: 9s, needs: standing}"
        assert warned("steps:", "  - B: 9s", f"  - {between}", up) == []

    def test_words_that_ask_for_another_position(self) -> None:
        assert warned("steps:", "  - B: 9s", "  - {name: C, duration: 9s, say: Lie down.}") == ["4:34 no-rest"]
        assert warned("steps:", "  - {name: C, duration: 9s, say: Lie down.}") == []

    def test_what_all_steps_need_is_no_change(self) -> None:
        assert warned("defaults: {needs: standing}", "steps:", "  - B: 9s", "  - C: 9s") == []


def test_holding_the_breath_is_fine_where_its_questions_come_before() -> None:
    assert warned("care: [hold]", "steps:", "  - {name: B, breathe: {in: 4s, hold: 4s, out: 4s}, cycles: 3}") == []


def test_the_highest_cap_counts_but_lymph_caps_whatever_is_with_it() -> None:
    steps = ["stop_if: [pain]", "steps:", "  - {name: B, duration: 9s, pressure: 3}"]
    assert warned("care: [light, firm]", *steps) == []
    assert warned("care: [light]", *steps) == ["5:39 pressure"]
    assert warned("care: [firm, lymph]", *steps) == ["5:39 pressure"]


def test_a_steps_own_groups_replace_the_routines() -> None:
    lines = ["care: [seat]", "stop_if: [pain]", "steps:"]
    assert warned(*lines, "  - {name: B, duration: 9s, pressure: 2, care: [light]}") == []


def test_pressure_from_the_defaults_is_told_once_and_there() -> None:
    lines = ["care: [lymph]", "stop_if: [pain]", "defaults: {pressure: 3}", "steps:", "  - B: 9s", "  - C: 9s"]
    assert warned(*lines) == ["4:22 pressure"]


def test_a_tip_of_the_authors_own_is_a_sentence() -> None:
    assert warned("tips: [Put your shoes on.]", "steps:", "  - B: 9s") == []


@pytest.mark.parametrize("name", ["Step: 30s", "Press: 9s", "Wrist: 9s", "Chest: 9s", "Reach: 9s", "Stretch: 30s"])
def test_names_of_exercises_are_not_near_a_key(name: str) -> None:
    assert warned("steps:", f"  - {name}") == []


@pytest.mark.parametrize("name", ["Rest", "REST", "rests", "Pause", "Break", "wait", "prepar"])
def test_names_that_are_near_one(name: str) -> None:
    assert warned("steps:", f"  - {name}: 30s") == ["3:5 near-key"]


def test_the_bundled_routines_have_no_warning() -> None:
    for path in sorted(ROUTINES.glob("*.yaml")):
        reading = read(path)
        assert reading.routine is not None
        assert advise(reading, str(path), known()) == ()


def test_a_file_with_errors_is_not_warned_of() -> None:
    assert advise(read_text("title: A\n", "f.yaml", None), "f.yaml", known()) == ()


@pytest.mark.parametrize(("text", "seconds"), [("", "0"), ("Hold it gently.", "1.1"), ("One. Two. Three.", "1.9")])
def test_the_estimate_of_spoken_length(text: str, seconds: str) -> None:
    assert prose.spoken(text) == Decimal(seconds)


def test_an_estimate_of_a_book_does_not_take_long() -> None:
    assert prose.spoken("word. " * 40_000) > 1000
    assert list(prose.counts("a " * 1_000, "B")) == []


class TestHowAStepIsSeen:
    def told(self, *keys: str) -> list[str]:
        lines = ("steps:", "  - name: B", "    duration: 30s", *(f"    {key}" for key in keys))
        reading = read_text("\n".join(("title: A", *lines, "")), "f.yaml", None)
        assert reading.routine is not None, reading.problems
        return [f"{p.line}:{p.column} {p.message.rpartition(' [')[0]}; {p.hint}" for p in advise(reading, "f", known())]

    def test_what_is_known_is_not_spoken_of(self) -> None:
        assert self.told("motion: none") == []
        assert self.told("motion: stroke", "on: forearm", "by: palms", "way: towards the elbow") == []
        assert self.told("motion: arm-circle", "way: [forwards, backwards]", "pose: small") == []
        assert self.told("motion: tense", "on: hands") == []
        assert self.told("motion: shapes", "pose: straight", "cues: [{at: 5s, say: Hook., pose: hook}]") == []

    def test_the_one_place_that_is_touched_is_where_the_hand_is_drawn(self) -> None:
        assert self.told("motion: stroke", "touches: [upper-arm]") == []
        where = "7:13 the figure is not told where; add 'on: forearm'"
        assert self.told("touches: [hip]", "work: [stroke]", "motion: stroke") == [where]

    @pytest.mark.parametrize(
        ("keys", "wanted"),
        [
            (["motion: hop"], "5:13 'hop' is no movement that is drawn; docs/motions.md has them all; 'motion: none'"),
            (["motion: Heel raise"], "5:13 'Heel raise' is no movement that is drawn; did you mean 'heel-raise'?"),
            (["motion: circle-small"], "write 'motion: arm-circle' and 'pose: small'"),
            (["motion: stroke", "on: forarm"], "6:9 'forarm' is no place that is drawn; did you mean 'forearm'?"),
            (
                ["motion: stroke", "on: palm", "by: elbow"],
                "7:9 'elbow' is no hand or thing that is drawn; docs/motions",
            ),
            (["motion: roll", "way: backward"], "6:10 'backward' is no way that is drawn; did you mean 'backwards'?"),
            (["motion: roll", "way: [forwards, up]"], "6:21 'up' is no way that is drawn; known are forwards, backw"),
            (["motion: heel-raise", "way: up"], "6:10 'way: up' says nothing of 'motion: heel-raise'; leave it out"),
            (["motion: heel-raise", "pose: siting"], "6:11 'siting' is no pose that is drawn; did you mean 'sitting'?"),
            (["motion: shapes", "cues: [{at: 5s, say: A., pose: hok}]"], "6:36 'hok' is no pose that is drawn; did"),
            (["pose: sitting"], "5:11 'pose:' needs a 'motion:'; add one, or leave it out"),
            (["motion: tense"], "5:13 the figure is not told where; add 'on: hands'"),
        ],
    )
    def test_what_is_not_known_is_told_with_what_may_be_meant(self, keys: list[str], wanted: str) -> None:
        (told,) = self.told(*keys)
        assert wanted in told
