"""Going on in plain mode: the sentence of the offer, and the keys that lines take."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from selfcare.guide.stops import GoOn
from selfcare.history.unfinished import Offer
from selfcare.plain.asking import either
from selfcare.plain.telling import Lines
from selfcare.session.resuming import WorkRef
from tests.cli.test_asking import source

OFFER = Offer(
    "key",
    "arm-circles",
    "Arm circles",
    "usual",
    False,
    True,
    WorkRef("Circle"),
    datetime(2026, 6, 10, tzinfo=UTC),
    True,
)


@pytest.mark.parametrize(("typed", "goes_on"), [("y", True), ("n", False)])
def test_lines_ask_with_y_or_n_and_the_offer_knows_no_keys(typed: str, goes_on: bool) -> None:
    out = io.StringIO()
    assert either(source(typed), Lines(out), GoOn(OFFER)) is goes_on
    assert out.getvalue().splitlines()[0] == "Arm circles was stopped at Circle. Go on from there? y or n"
    assert OFFER.question().endswith("from there?")
