"""What home shows is looked for while the program is loaded."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from selfcare.cli import parts as surroundings
from selfcare.cli.ahead import Ahead
from selfcare.cli.wishes import Wishes
from selfcare.shelves.entry import Entry
from tests.fakes import Wall


def parts(entries: Any) -> Any:
    return Wall(last_played="elder-hand").parts(entries)


def test_a_look_that_is_there_is_given_once() -> None:
    ahead = Ahead(parts(list))
    assert ahead(True) == ([], "elder-hand", None, True)
    assert ahead(True) is None and ahead(False) is None


def test_who_draws_does_not_wait_for_it_and_who_reads_does() -> None:
    may_go_on = Event()

    def slow() -> list[Any]:
        may_go_on.wait(10)
        return []

    ahead = Ahead(parts(slow))
    assert ahead(False) is None
    may_go_on.set()
    assert ahead(True) == ([], "elder-hand", None, True)


def test_what_fails_in_it_is_looked_for_again_by_whoever_can_tell_it(capsys: Any) -> None:
    def fails() -> list[Any]:
        raise OSError("no such disk")

    assert Ahead(parts(fails))(True) is None
    assert capsys.readouterr().err == ""


def test_whoever_draws_home_has_the_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings.parts(Wishes()).entries()
    entries = surroundings.parts(Wishes()).entries()  # of another day

    def made(*_: object) -> None:
        raise AssertionError("a card was made where somebody waits for a picture")

    monkeypatch.setattr(Entry, "__getattr__", made)
    assert len([each.card for each in entries if each.card is not None]) >= 31
