"""What is told before a first count is told to its end before it: to somebody who hears lines read out."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from selfcare.guide.moves import run
from selfcare.guide.routine import routine
from selfcare.plain.leading import Plain
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines, Teller
from selfcare.plain.unhurried import seconds_to_hear, unhurried
from selfcare.player import Player
from selfcare.session.resuming import timeline_from
from selfcare.session.segments import Kind, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from tests.fakes import FakeClock, Wall
from tests.session.helpers import timeline
from tests.test_plain import CIRCLES, TEN, Script

BREATHS = {
    "name": "Belly breaths", "breathe": {"in": 4, "out": 6}, "cycles": 5, "prepare": 5,
    "say": "Hands on your belly. It rises as you breathe in and sinks as you breathe out.",
}  # fmt: skip
LIBRARY = Library(Path(__file__).parents[2] / "routines", Path("none"))
COUNTED = ("In", "Out", "Hold", "1", "2", "3")


def heard(led: Timeline, lines: list[tuple[float, str]] | None = None) -> list[tuple[float, str]]:
    """Each line with the time at which it comes."""
    clock, out = FakeClock(), io.StringIO()
    said: list[tuple[float, str]] = []

    class Timed(Lines):
        def say(self, text: str) -> None:
            said.append((float(clock.now()), text))

    door = Timed(out)
    player = Player(led, clock)
    player.listeners.append(Teller(door))
    Plain(player, Script(clock, lines or []), door, lambda _: "", clock.advance).play(Decimal(0))
    return said


def is_count(text: str) -> bool:
    return text in COUNTED or re.fullmatch(r"Last \w+\.", text) is not None


def cut(said: list[tuple[float, str]]) -> list[str]:
    """The lines that are not over at 175 words a minute when a count or the part of a breath comes."""
    free, last, found = 0.0, "", []
    for at, text in said:
        counted = is_count(text)
        if counted and free > at + 0.05 and not is_count(last):
            found.append(f"{last} ({free - at:.1f} s)")
        free = at if counted else max(free, at) + seconds_to_hear([text])
        last = text
    return found


def test_a_getting_ready_is_as_long_as_what_is_told_in_it() -> None:
    assert cut(heard(timeline(BREATHS)))
    assert cut(heard(unhurried(timeline(BREATHS)))) == []


def test_what_has_room_already_keeps_its_length() -> None:
    roomy = timeline({**BREATHS, "prepare": 60}, {"rest": 60}, {**CIRCLES, "prepare": 60})
    assert unhurried(roomy) == roomy


def test_counted_work_that_follows_nothing_is_got_ready_for() -> None:
    said = heard(unhurried(timeline(TEN, CIRCLES)))
    at = [text for _, text in said].index("Circles: 2 times, 2 s each.")
    assert said[at - 1][1].startswith("Get ready, ") and [text for _, text in said[at + 1 : at + 5]] == [
        "3",
        "2",
        "1",
        "1",
    ]
    assert cut(said) == []


def test_going_on_from_a_step_begins_with_its_name_dose_and_how_and_is_counted_in() -> None:
    whole = timeline(BREATHS, {**CIRCLES, "sides": ["left", "right"], "say": "Small circles, backwards.", "switch": 4})
    index = [each.index for each in whole.segments if each.kind is Kind.WORK][2]
    said = [text for _, text in heard(unhurried(timeline_from(whole, index)))]
    assert said[1:7] == [
        "Get ready, 11 s.",
        "Circles, right side: 2 times, 2 s each.",
        "Small circles, backwards.",
        *"321",
    ]


@pytest.mark.thorough
@pytest.mark.parametrize("level", ["easy", "usual", "more"])
def test_no_bundled_routine_counts_into_its_own_words(level: str) -> None:
    found: dict[str, list[str]] = {}
    for entry in LIBRARY.entries():
        assert entry.routine is not None
        led = unhurried(compile_routine(entry.routine, level))
        # What is said within the counting is its author's to place, and the question to the receiver never waits.
        within = [cue.say for each in led.segments for cue in each.cues]
        late = [each for each in cut(heard(led, _ready(led))) if not each.startswith(tuple(filter(None, within)))]
        if late:
            found[entry.name] = late
    assert found == {}


def _ready(led: Timeline) -> list[tuple[float, str]]:
    """Whoever is ready after what an open step usually takes."""
    at, said = 0.0, []
    for each in led.segments:
        at += float(each.expected)
        if each.open:
            said.append((at, "n"))
    return said


def test_no_name_is_told_twice_in_a_row() -> None:
    for steps in ((BREATHS,), (TEN, {"rest": 20}, BREATHS), (TEN, {"rest": 20}, CIRCLES), (CIRCLES, BREATHS)):
        said = [text for _, text in heard(unhurried(timeline(*steps)))]
        for name in ("Belly breaths", "Circles"):
            named = [n for n, text in enumerate(said) if name in text]
            assert not any(after == before + 1 for before, after in pairwise(named)), said


def test_a_getting_ready_for_timed_work_still_says_for_what() -> None:
    assert [text for _, text in heard(timeline({**TEN, "prepare": 6}))][1] == "Get ready, 6 s. Next: Hold."


def test_short_work_has_its_name_before_it_and_is_told_to_begin() -> None:
    said = [text for _, text in heard(timeline({**TEN, "duration": 5, "say": "Tap.", "prepare": 9}))]
    assert said[1:8] == ["Get ready, 9 s.", "Hold: 5 s.", "Tap.", "3", "2", "1", "Begin now."]


def test_the_lead_in_lasts_until_what_is_told_in_it_is_heard(tmp_path: Path) -> None:
    entry = LIBRARY.find("arm-circles")
    clock, out = FakeClock(), io.StringIO()
    parts = Wall(clock=clock, people=tmp_path / "people.json").parts(LIBRARY.entries, screening=False)
    source = Script(clock, [])
    source.keys = True
    shell = PlainShell(source, Lines(out), parts, lambda _: None, sleep=clock.advance)
    run(routine(parts, shell, entry), shell.answer)
    said = out.getvalue().splitlines()
    starting = next(line for line in said if line.startswith("Starting in "))
    seconds = int(starting.split()[2])
    stop = said.index(next(line for line in said if line.startswith("Stop for: ")))
    assert seconds >= seconds_to_hear(said[stop : said.index(starting) + 1]) + 3 > 15
