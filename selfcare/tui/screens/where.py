"""Its own question and where it is, in one: a place with its side is the yes; nothing is ticked beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.body.places import Side, Spot
from selfcare.body.saying import listed
from selfcare.care.answer import NO, NOT_SURE, YES
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.body.pointing import Row
    from selfcare.care.asking_where import Pointing
    from selfcare.care.cautions import Caution

GO_ON, BEFORE = "go-on", "before"
WHERE = "If so, where?"
SIDE_FIRST = "← left or → right, then enter goes on."
"""Enter chooses no side: a second press of a shaking finger would choose the other one."""


class WhereScreen(StyledOnce[tuple[str, frozenset[Spot]] | None]):
    """Gives what was said and the places, none for "I cannot say where"; None for going back."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.POINTING
    BINDINGS = bindings(Where.POINTING)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]

    def __init__(self, caution: Caution, pointing: Pointing) -> None:
        super().__init__()
        self._ask = f"{caution.ask} {WHERE}"
        self._pointing = pointing
        self._ticked: dict[int, frozenset[Side]] = {}

    def compose(self) -> ComposeResult:
        yield Line(self._ask, id="asked")
        yield OptionList(id="answers", markup=False)
        yield KeyLine(foot(Where.POINTING))

    def on_mount(self) -> None:
        # The bar stands on what was told before, else on the first place: that is what is pointed with. What is no
        # place is above it, where it is seen however small the screen.
        self._show(3)

    def _show(self, at: int) -> None:
        answers = self.query_one("#answers", OptionList)
        answers.clear_options()
        for id, words in ((NO, "No"), (NOT_SURE, "Not sure"), (GO_ON, self._yes())):
            answers.add_option(Option(Content(words), id=id))
        if self._pointing.before and not self._ticked:
            answers.add_option(Option(Content(f"As before: {listed(self._pointing.before)}"), id=BEFORE))
        answers.add_options(
            Option(self._prompt(number, row), id=str(number)) for number, row in enumerate(self._pointing.rows)
        )
        answers.highlighted = min(at, answers.option_count - 1)

    def _yes(self) -> str:
        if self._ticked:
            return "Yes, that is all of it: go on"
        return "Yes, nowhere in particular" if self._pointing.may_be_nowhere else "Yes, but I cannot say where"

    def _prompt(self, number: int, row: Row) -> Content:
        ticked = self._ticked.get(number)
        if not row.sides:
            return Content(f"[{'x' if ticked else ' '}]{'':18} {row.words}")
        left, right = (side.value if ticked and side in ticked else "" for side in (Side.LEFT, Side.RIGHT))
        middle = "+ middle" if ticked and Side.MIDDLE in ticked else ""
        return Content(
            f"[{left:^6}] [{right:^7}] {middle:8}{row.words}" if middle else f"[{left:^6}] [{right:^7}]    {row.words}"
        )

    @property
    def _row(self) -> int | None:
        at = self.query_one("#answers", OptionList).highlighted_option
        return int(at.id) if at is not None and at.id is not None and at.id.isdigit() else None

    def _mark(self, number: int, sides: frozenset[Side]) -> None:
        first = not self._ticked
        at = self.query_one("#answers", OptionList).highlighted or 0
        if sides:
            self._ticked[number] = sides
        else:
            self._ticked.pop(number, None)
        moved = bool(self._pointing.before) * (first - (not self._ticked))
        self._show(at - moved)

    def action_left(self) -> None:
        self._tick(Side.LEFT)

    def action_right(self) -> None:
        self._tick(Side.RIGHT)

    def action_middle(self) -> None:
        self._tick(Side.MIDDLE)

    def _tick(self, side: Side) -> None:
        if (number := self._row) is None:
            return
        row = self._pointing.rows[number]
        if not row.sides:
            self._mark(number, frozenset() if self._ticked.get(number) else frozenset({Side.MIDDLE}))
        elif side in row.sides:
            self._mark(number, self._ticked.get(number, frozenset()) ^ {side})

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        if message.option_id == GO_ON:
            self.action_go_on()
        elif message.option_id == NO:
            self.dismiss((NO, frozenset()))
        elif message.option_id == NOT_SURE:
            self.dismiss((NOT_SURE, self._spots()))
        elif message.option_id == BEFORE:
            self.dismiss((YES, self._pointing.before))
        elif (number := self._row) is not None:
            if not self._pointing.rows[number].sides:
                self._tick(Side.MIDDLE)
            elif number in self._ticked:
                answers = self.query_one("#answers", OptionList)
                answers.highlighted = answers.get_option_index(GO_ON)
            else:
                self.query_one("#asked", Line).say(f"{self._ask}\n{SIDE_FIRST}", layout=True)

    def _spots(self) -> frozenset[Spot]:
        rows = self._pointing.rows
        return frozenset(spot for at, sides in self._ticked.items() for spot in rows[at].spots(*sides))

    def action_go_on(self) -> None:
        self.dismiss((YES, self._spots()))

    def action_leave(self) -> None:
        self.dismiss(None)
