"""The machine stays awake while a session runs, and no longer."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from decimal import Decimal
from types import SimpleNamespace

import pytest
from wakepy import keep

from selfcare.awake import Awake, works
from selfcare.session.events import Outcome, Paused, Resumed, SessionEnded, SessionStarted
from tests.session.helpers import timeline

WITHIN = 10.0
STARTED = SessionStarted(Decimal(0), timeline({"name": "Sit", "duration": 60}))
PAUSED, RESUMED = Paused(Decimal(5)), Resumed(Decimal(5))
ENDED = SessionEnded(Decimal(9), Outcome.DONE)


class Desktop:
    """Keeps count of who asked it to stay awake."""

    def __init__(self) -> None:
        self.held = threading.Semaphore(0)
        self.released = threading.Semaphore(0)
        self.holds = 0

    @contextmanager
    def presenting(self) -> Iterator[None]:
        self.holds += 1
        self.held.release()
        try:
            yield
        finally:
            self.holds -= 1
            self.released.release()


def test_it_is_held_from_the_start_to_the_end() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, soon=0)
    assert not desktop.held.acquire(blocking=False)
    awake(STARTED)
    assert desktop.held.acquire(timeout=WITHIN)
    assert not desktop.released.acquire(blocking=False)
    awake(ENDED)
    assert desktop.released.acquire(timeout=WITHIN)
    assert desktop.holds == 0


def test_a_long_pause_lets_the_machine_sleep_until_it_goes_on() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, long_pause=0.01, soon=0)
    awake(STARTED)
    assert desktop.held.acquire(timeout=WITHIN)
    awake(PAUSED)
    assert desktop.released.acquire(timeout=WITHIN)
    awake(RESUMED)
    assert desktop.held.acquire(timeout=WITHIN)
    awake(ENDED)
    assert desktop.released.acquire(timeout=WITHIN)


def test_a_short_pause_keeps_it_awake() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, long_pause=WITHIN, soon=0)
    awake(STARTED)
    assert desktop.held.acquire(timeout=WITHIN)
    awake(PAUSED)
    awake(RESUMED)
    awake(PAUSED)
    awake.close(timeout=WITHIN)
    assert desktop.released.acquire(blocking=False)
    assert not desktop.held.acquire(blocking=False)  # asked for once and no second time


def test_the_end_after_a_long_pause_asks_for_nothing_more() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, long_pause=0.01, soon=0)
    awake(STARTED)
    awake(PAUSED)
    assert desktop.released.acquire(timeout=WITHIN)
    assert desktop.held.acquire(blocking=False)
    awake(ENDED)
    awake.close(timeout=WITHIN)
    assert not desktop.held.acquire(blocking=False)


def test_a_desktop_that_cannot_do_it_is_no_harm() -> None:
    asked = threading.Semaphore(0)

    @contextmanager
    def refusing() -> Iterator[None]:
        asked.release()
        raise OSError("no bus")
        yield

    awake = Awake(refusing, long_pause=0.01, soon=0)
    for event in (STARTED, PAUSED, RESUMED, ENDED):
        awake(event)
    assert asked.acquire(timeout=WITHIN)
    awake.close(timeout=WITHIN)
    assert not _running()


def test_one_that_fails_while_letting_go_is_no_harm() -> None:
    held = threading.Semaphore(0)

    @contextmanager
    def failing() -> Iterator[None]:
        held.release()
        yield
        held.release()
        raise RuntimeError("the bus went away")

    awake = Awake(failing, long_pause=0.01, soon=0)
    awake(STARTED)
    assert held.acquire(timeout=WITHIN)
    awake(PAUSED)
    assert held.acquire(timeout=WITHIN)
    awake(RESUMED)
    assert held.acquire(timeout=WITHIN)  # asked again, though it had failed
    awake(ENDED)
    assert held.acquire(timeout=WITHIN)
    assert not _running(WITHIN)


def test_a_desktop_that_never_answers_keeps_nobody_waiting() -> None:
    answers = threading.Event()

    @contextmanager
    def silent() -> Iterator[None]:
        answers.wait(WITHIN)
        yield

    awake = Awake(silent, soon=0)
    for event in (STARTED, PAUSED, RESUMED):
        awake(event)
    awake.close(timeout=0)
    assert _running()  # and a daemon: it ends with the program
    answers.set()
    awake.close(timeout=WITHIN)
    assert not _running()


def test_a_session_that_never_began_holds_nothing() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, soon=0)
    awake(ENDED)
    awake.close()
    assert not desktop.held.acquire(blocking=False)


@pytest.mark.parametrize("bus", ["", "unix:path=/nowhere/bus"])
def test_the_real_one_is_asked_without_a_word_and_without_an_error(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    awake = Awake(soon=0)
    awake(STARTED)
    awake(ENDED)
    awake.close(timeout=WITHIN)
    assert not _running()


@pytest.mark.parametrize(("platform", "bus"), [("linux", ""), ("linux", "unix:"), ("darwin", "")])
def test_what_asks_a_desktop_is_not_loaded_where_there_is_none(
    platform: str, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = SimpleNamespace(presenting=lambda on_fail: nullcontext(SimpleNamespace(active=on_fail == "pass")))
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    monkeypatch.setitem(sys.modules, "wakepy", SimpleNamespace(keep=kept))
    assert works(WITHIN) == (platform == "darwin" or bool(bus))


@pytest.mark.skipif(sys.platform != "linux", reason="it is Linux that has a bus for this")
def test_all_that_can_be_asked_on_linux_is_asked_over_the_bus_of_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with keep.presenting(on_fail="pass") as mode:
        assert not mode.active
        tried = mode.result.list_methods()
    assert tried
    assert all("DBUS_SESSION_BUS_ADDRESS" in each.failure_reason for each in tried)


def _running(within: float = 0) -> bool:
    """Whether a thread of ours goes on for longer than this."""
    ours = [thread for thread in threading.enumerate() if thread.name == "awake"]
    for thread in ours:
        thread.join(within)
    return any(thread.is_alive() for thread in ours)


def test_a_session_that_is_over_before_the_desktop_is_asked_asks_for_nothing() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, soon=WITHIN)
    awake(STARTED)
    awake.close(timeout=WITHIN)
    assert not desktop.held.acquire(blocking=False)


def test_a_pause_before_the_desktop_is_asked_holds_nothing_until_it_goes_on() -> None:
    desktop = Desktop()
    awake = Awake(desktop.presenting, soon=WITHIN)
    awake(STARTED)
    awake(PAUSED)
    awake(RESUMED)
    assert desktop.held.acquire(timeout=WITHIN)
    awake(ENDED)
    assert desktop.released.acquire(timeout=WITHIN)
