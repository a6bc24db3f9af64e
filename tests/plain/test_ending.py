"""What plain mode says at the end, and in which order."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

from selfcare.care.ratings import ratings
from selfcare.care.tips import known
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines
from selfcare.session.events import Outcome


class Afterwards(SimpleNamespace):
    """What a session with oil ends with."""

    def rate(self, given: dict[str, int]) -> None:
        self.given = given


def ended(**more: Any) -> tuple[list[str], Afterwards]:
    out = io.StringIO()
    shell = PlainShell(None, Lines(out), SimpleNamespace(), lambda _: None)  # type: ignore[arg-type]
    tips = [known()["wipe"], known()["look"]]
    kept = {"numbers": (), "numbers_told": (), "telling": ""}
    move = Afterwards(ratings=ratings(["pain"]), tips=tips, outcome=Outcome.STOPPED, **kept, **more)
    typed = iter(["4"])
    shell._source = SimpleNamespace(line=lambda *_: next(typed), keys=False, has_answered=False)  # type: ignore[assignment]
    shell._sum_up(move)  # type: ignore[arg-type]
    return out.getvalue().splitlines(), move


def test_hands_are_wiped_before_a_number_is_asked_for() -> None:
    said, move = ended()
    asked = next(n for n, line in enumerate(said) if "A number, or Enter" in line)
    assert said[0] == f"Tip: {known()['wipe']}" and asked == 1
    assert said[2] == f"Tip: {known()['look']}"
    assert move.given == {"pain": 4}
