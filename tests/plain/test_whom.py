"""Whose body it is, in as few keys as name it; the one of whom nothing is kept is a key away, and asked all of it."""

from __future__ import annotations

import io

import pytest

from selfcare.guide.stops import OnWhom, Whose
from selfcare.plain.telling import Lines
from selfcare.plain.whom import on_whom, whose
from tests.cli.test_asking import source


@pytest.mark.parametrize(
    ("names", "typed", "meant"),
    [(("Jo",), "", "Jo"), (("Jo",), "s", ""), (("Jo",), "jo", "jo"), (("Jo",), "Ann", "Ann"), (("Jo",), "1", "Jo"),
     (("Jo", "Ann"), "", ""), (("Jo", "Ann"), "s", ""), (("Jo", "Ann"), "2", "Ann"), (("s",), "s", "s"),
     (("Jo",), "Somebody not kept", "")],
)  # fmt: skip
def test_the_one_who_receives(names: tuple[str, ...], typed: str, meant: str) -> None:
    assert whose(source(typed), Lines(io.StringIO()), Whose(True, names)) == meant


@pytest.mark.parametrize("typed", ["", "me"])
def test_oneself_where_more_than_one_is_led(typed: str) -> None:
    assert whose(source(typed), Lines(io.StringIO()), Whose(False, ("me", "Kit"))) in ("", "me")
    assert whose(source("2"), Lines(io.StringIO()), Whose(False, ("me", "Kit"))) == "Kit"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("", False), ("me", False), ("s", True), ("1", "Jo"), ("jo", "Jo"), ("2", "Ann"),
     ("somebody else", True), ("yourself", False), ("you", False)],
)  # fmt: skip
def test_for_whom_and_who_is_one_question(typed: str, meant: bool | str) -> None:
    out = io.StringIO()
    assert on_whom(source(typed), Lines(out), OnWhom(("Jo", "Ann"))) == meant
    assert out.getvalue().splitlines() == ["For you: Enter. 1 Jo. 2 Ann. s: somebody else."]


def test_what_is_nobody_is_asked_about() -> None:
    out = io.StringIO()
    assert on_whom(source("9", "banana", "s"), Lines(out), OnWhom(("Jo",))) is True
    assert out.getvalue().count("For you: Enter.") == 3


@pytest.mark.parametrize("typed", ["q", "Quit"])
def test_q_leaves_and_is_nobodys_name_unless_somebody_has_it(typed: str) -> None:
    """It made a person of that name."""
    out = io.StringIO()
    assert whose(source(typed), Lines(out), Whose(False, ("me", "Kit"))) is None
    assert on_whom(source(typed), Lines(out), OnWhom(("Jo",))) is None
    assert out.getvalue().count("It was not begun.") == 2
    assert whose(source("q"), Lines(out), Whose(True, ("q", "Kit"))) == "q"
