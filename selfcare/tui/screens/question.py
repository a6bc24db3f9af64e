"""One question, because its line was ticked: yes, no, or not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.tui.screens.pick import ChoosingScreen

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution

ANSWERS = (("Yes", "yes"), ("Not sure", "not sure"), ("No", "no"))


class QuestionScreen(ChoosingScreen[str]):
    """Gives what was said; None for going back without an answer."""

    def __init__(self, caution: Caution) -> None:
        super().__init__(caution.ask, [(words, "") for words, _ in ANSWERS], [said for _, said in ANSWERS])
