"""What is heard does not wait for what is drawn."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from threading import Thread, current_thread

import pytest
from textual.drivers.linux_driver import LinuxDriver

from selfcare.tui import front
from selfcare.tui.app import SelfcareApp
from selfcare.tui.driver import TerminalDriver
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.tui.test_app import at, leading, until


async def test_the_bell_rings_while_the_loop_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[str] = []
    monkeypatch.setattr(SelfcareApp, "bell", lambda _: rung.append(current_thread().name))
    app = SelfcareApp(Wall().parts(list))
    async with app.run_test():
        sound = Thread(target=app.ring, name="sound")
        sound.start()
        sound.join()  # all the while the loop can do nothing
        assert rung == ["sound"]


def test_a_bell_that_comes_after_the_terminal_was_given_back_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(_: SelfcareApp) -> None:
        raise AssertionError("the driver writes no more")

    monkeypatch.setattr(SelfcareApp, "bell", ended)
    SelfcareApp(Wall().parts(list)).ring()


def test_once_the_start_is_over_drawing_hands_over_to_whoever_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen: list[float] = []
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.setattr(sys, "setswitchinterval", chosen.append)
    front.settle()
    assert chosen == [front.HANDED_OVER]
    assert front.HANDED_OVER <= 0.001, "a thousandth of a second is not heard"


async def test_a_bell_into_a_terminal_that_was_given_back_does_not_make_it_slow_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    driver = TerminalDriver(SelfcareApp(Wall().parts(list)))
    for name in ("start_application_mode", "write"):  # nobody takes what was written after the end
        monkeypatch.setattr(LinuxDriver, name, lambda *_: None)
    driver.write("\a")
    assert driver.behind
    driver.start_application_mode()  # as it comes back
    assert not driver.behind


async def test_what_is_heard_at_a_moment_goes_before_what_is_drawn_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    monkeypatch.setattr(LeadingScreen, "set_timer", lambda _, wait, *__: asked.append(wait))
    wall = Wall()
    async with leading(wall, tmp_path).run_test() as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 0.25)
        assert asked[-1] > 0.75, "the next second is heard then"
        assert asked[-1] < 0.76, "and drawn before anybody sees that it is later"
