"""Afterwards, for two: whose number it is and for whom a tip is stands in its own words, in every shell."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from selfcare.care.tips import known
from selfcare.guide.afterwards import Afterwards
from selfcare.guide.moves import Move, run
from selfcare.guide.routine import routine
from selfcare.guide.stops import Lead
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines
from tests.cli.test_asking import SHELF, source
from tests.fakes import Wall


def ended(tmp_path: Path, name: str, *lines: str) -> Afterwards:
    wall, found = Wall(people=tmp_path / "people.json"), list[Afterwards]()
    parts = wall.parts(SHELF.entries)
    shell = PlainShell(source(*lines), Lines(io.StringIO()), parts, lambda _: None)

    def answer(move: Move) -> object:
        if isinstance(move, Lead):
            sitting = move.sitting
            sitting.player.start()
            wall.clock.advance(100_000)
            sitting.player.look()
            return None
        if isinstance(move, Afterwards):
            found.append(move)
            return None
        return shell.answer(move)

    run(routine(parts, shell, SHELF.find(name)), answer)
    return found[0]


def test_for_two_the_number_and_the_tips_say_whose_they_are(tmp_path: Path) -> None:
    after = ended(tmp_path, "elder-back", *[""] * 4)
    assert [each.ask.split(":")[0] for each in after.ratings] == ["For the receiver"] * len(after.ratings)
    assert after.ratings
    resting = f"For the receiver: {known()['rest']}"
    assert resting in after.tips and known()["rest"] not in after.tips
    assert known()["helper"] in after.tips, "it names whom it means"


def test_somebody_who_is_kept_is_called_by_name(tmp_path: Path) -> None:
    after = ended(tmp_path, "elder-back", "", "n keep", "Zoë", "")
    assert all(each.ask.startswith("For Zoë: ") for each in after.ratings)
    assert any(tip.startswith("For Zoë: ") for tip in after.tips)


@pytest.mark.parametrize("name", ["hand-comfort", "arm-circles"])
def test_nobody_alone_is_told_for_whom(tmp_path: Path, name: str) -> None:
    after = ended(tmp_path, name, *[""] * 4)
    assert not any("For " in each.ask for each in after.ratings)
    assert not any(tip.startswith("For ") for tip in after.tips)
