"""One question, because its line was ticked: yes, no, or not sure; and on which side, where it can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.tui.screens.pick import ChoosingScreen

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution

PLAIN = (("Yes", "yes", ""), ("Not sure", "not sure", ""), ("No", "no", ""))
SIDED = (
    ("Yes, on the left", "yes", "left"),
    ("Yes, on the right", "yes", "right"),
    ("Yes, on both sides", "yes", "both"),
    ("Yes, but elsewhere", "yes", "elsewhere"),
    ("Not sure", "not sure", "both"),
    ("No", "no", ""),
)
"""Not sure where it is: both sides, for nobody can be sure of one then."""


class QuestionScreen(ChoosingScreen[tuple[str, str]]):
    """Gives what was said and where; None for going back without an answer."""

    def __init__(self, caution: Caution, where: bool) -> None:
        answers = SIDED if where else PLAIN
        super().__init__(
            caution.ask, [(words, "") for words, _, _ in answers], [(said, side) for _, said, side in answers]
        )
