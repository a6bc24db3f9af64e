"""What hurt on the way counts the next time, also where somebody went on to the end."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare import places
from selfcare.cli.keeping import hurt_before, last_level
from selfcare.history import log
from selfcare.history.keeper import Keeper
from selfcare.history.rows import Halted
from selfcare.history.store import Store
from selfcare.history.unfinished import offer
from selfcare.session.events import Outcome, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.timeline import compile_routine
from selfcare.words.halts import Way
from tests.given import routine
from tests.history.given import ARM, STARTED
from tests.test_cli import Selfcare, selfcare  # noqa: F401

HOLD = [{"name": "Hold", "sets": 3, "duration": "10s"}]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def did(level: str, *ways: Way | None, outcome: Outcome | None = Outcome.DONE) -> None:
    """A session at this level in which it hurt, once a way of going on; None where the machine went off meanwhile."""
    whole = compile_routine(routine({"title": "Arm circles", "steps": HOLD}), level)
    keeper = Keeper(places.history(), ARM, STARTED, True, now=lambda: STARTED)
    keeper(SessionStarted(Decimal(0), whole))
    for segment in whole.segments[:3]:
        keeper(SegmentStarted(Decimal(0), segment))
        keeper(SegmentEnded(Decimal(10), segment, False, Decimal(10)))
    for way in ways:
        keeper.hurts(True)
        if way is not None:
            keeper.hurts(False, way.value)
    if outcome is not None:
        keeper(SessionEnded(Decimal(30), outcome))
        assert keeper.close(5)
    assert keeper.flush(5)
    keeper._ledger.close()


@pytest.mark.parametrize("way", [Way.EASIER, Way.LEAVE_OUT])
def test_whoever_it_hurt_at_more_and_who_went_on_to_the_end_gets_no_more_and_is_offered_less(way: Way) -> None:
    did("more", way)
    assert (last_level(ARM.name), hurt_before(ARM.name)) == ("usual", True)


def test_what_was_said_to_be_well_is_asked_nothing_and_is_not_raised_by_itself() -> None:
    did("more", Way.GO_ON)
    assert (last_level(ARM.name), hurt_before(ARM.name)) == ("usual", False)


@pytest.mark.parametrize(
    ("level", "outcome", "now"),
    [("more", Outcome.HURT, "usual"), ("usual", Outcome.HURT, "usual"), ("easy", Outcome.HURT, "easy")],
)
def test_what_was_stopped_as_it_hurt_is_not_at_more_again(level: str, outcome: Outcome, now: str) -> None:
    did(level, outcome=outcome)
    assert (last_level(ARM.name), hurt_before(ARM.name)) == (now, True)


def test_a_machine_that_went_off_while_it_hurt_takes_nothing_of_that_away() -> None:
    did("more", None, outcome=None)
    assert (last_level(ARM.name), hurt_before(ARM.name)) == ("usual", True)


def test_where_nothing_hurt_it_is_as_the_last_time() -> None:
    did("more", Way.EASIER)
    did("more")
    assert (last_level(ARM.name), hurt_before(ARM.name)) == ("more", False)


@pytest.mark.parametrize(
    ("level", "way", "goes_on_at"),
    [("more", Way.EASIER, "easy"), ("usual", Way.EASIER, "easy"), ("more", Way.GO_ON, "usual")],
)
def test_what_is_gone_on_with_goes_on_as_gently_as_it_was_left(level: str, way: Way, goes_on_at: str) -> None:
    did(level, way, outcome=Outcome.STOPPED)
    found = offer(places.history(), STARTED + timedelta(minutes=1))
    assert found is not None and found.level == goes_on_at


def test_where_it_hurt_is_kept_with_how_it_went_on() -> None:
    did("usual", Way.GO_ON, Way.EASIER)
    with Store.open(places.history()) as store:
        (row,) = store.sessions()
        assert store.halts(row.id) == [
            Halted(True, 1, 2), Halted(False, 2, 2, "go on"), Halted(True, 3, 2), Halted(False, 4, 2, "easier")
        ]  # fmt: skip
        assert store.damaged() == []


def test_a_log_of_before_that_tells_no_way_counts_as_hurt() -> None:
    did("more", Way.EASIER, outcome=None)
    path = next(log.folder_of(places.history()).iterdir())
    logged = log.read(path)
    assert logged is not None
    rows = [Halted(row.hurts) if isinstance(row, Halted) else row for row in (logged.start, *logged.rows)]
    path.write_bytes(b"".join(log.line(row, STARTED) for row in rows))
    assert (last_level(ARM.name), hurt_before(ARM.name)) == ("usual", True)


@pytest.mark.thorough
def test_easier_at_more_is_no_more_the_next_time_it_is_played(
    selfcare: Selfcare,  # noqa: F811
) -> None:
    path = selfcare.write("twist.yaml", "title: Twist\nprepare: 0s\nsteps:\n  - Hold: 100s\n  - Reach: 100s\n")
    usual = ("--no-sound", "--no-screening", "--speed", "100", "--lead-in", "0")
    said = selfcare("play", path, "--plain", "--level", "more", *usual, given="x\ne\n").stdout
    assert "It goes on with less of each step that comes." in said and "\nDone" in said
    assert '"level": "usual"' in selfcare("play", path, "--json", *usual).stdout
    selfcare("play", path, "--plain", "--level", "more", *usual, given="x\ne\n")
    assert (
        "Twist hurt the last time. Easy today, half as much? y or n"
        in selfcare("play", path, "--plain", *usual, given="y\n").stdout
    )
