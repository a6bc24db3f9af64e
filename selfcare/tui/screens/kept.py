"""What is kept, of whom: each answer and each professional's yes; to be changed, taken back, and removed for good."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.care import kept
from selfcare.tui.binding import bindings, foot
from selfcare.tui.screens.pick import NO_OR_YES, ChoosingScreen
from selfcare.tui.screens.question import QuestionScreen
from selfcare.tui.screens.where import WhereScreen
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.body.places import Spot
    from selfcare.care.kept import Entry, Page
    from selfcare.care.profile import People
    from selfcare.tui.host import Host

ONLY_HERE = "It stands on this machine alone, for your eyes. Past sessions are kept apart: F6 on the first screen."
FORGET = "Remove all that is kept of {name}"
CHANGE, REMOVE = "change", "remove"


class KeptScreen(StyledOnce[None]):
    """A line each; Enter opens what can be done with it."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.KEPT
    BINDINGS = bindings(Where.KEPT)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]

    app: Host

    def __init__(self, people: People) -> None:
        super().__init__()
        self._people = people
        self._rows: list[tuple[Page, Entry | None]] = []
        """What each line stands for; without an entry, all that is kept of the person."""

    def compose(self) -> ComposeResult:
        yield Line("Your saved answers, and those of whom you massage", id="asked")
        yield OptionList(id="answers", markup=False)
        yield KeyLine(foot(Where.KEPT))

    def on_mount(self) -> None:
        self._show(0)

    def _show(self, at: int) -> None:
        self._rows = []
        answers = self.query_one("#answers", OptionList)
        answers.clear_options()
        for page in kept.pages(self._people, date.today()):
            answers.add_option(Option(Content.styled(page.title, "bold"), disabled=True))
            for entry in (*page.entries, *page.noes):
                self._add((page, entry), Content.assemble(entry.line, (f"\n  {entry.then}", "dim")))
            self._add((page, None), Content(FORGET.format(name=page.whom)))
        answers.add_option(Option(Content.styled(ONLY_HERE, "dim"), disabled=True))
        if not self._rows:
            answers.add_option(Option(Content(kept.NOTHING), disabled=True))
        elif answers.option_count:
            answers.highlighted = min(max(at, 1), answers.option_count - 1)

    def _add(self, row: tuple[Page, Entry | None], words: Content) -> None:
        self._rows.append(row)
        self.query_one("#answers", OptionList).add_option(Option(words, id=str(len(self._rows) - 1)))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        page, entry = self._rows[int(message.option_id or 0)]
        if entry is None:
            self._sure(kept.WHOLE.format(name=page.whom), lambda: self._people.forget(page.name, page.receives))
            return
        ways = [(REMOVE, entry.removing)]
        ways = [(CHANGE, "Answer anew"), *ways] if entry.caution is not None else ways

        def chosen(way: str | None) -> None:
            if way == CHANGE:
                self._ask(page, entry)
            elif way == REMOVE:
                self._sure(f"{ways[-1][1]}: {entry.line}", lambda: kept.remove(self._people, page, entry))

        self.app.push_screen(
            ChoosingScreen(entry.line, [(words, "") for _, words in ways], [way for way, _ in ways]), chosen
        )

    def _sure(self, ask: str, do: kept.Change) -> None:
        def said(yes: bool | None) -> None:
            if yes:
                self._done(do())

        self.app.push_screen(ChoosingScreen(ask, NO_OR_YES, (False, True)), said)

    def _ask(self, page: Page, entry: Entry) -> None:
        """Its own question, and where it is."""
        caution = entry.caution
        assert caution is not None

        def answered(given: tuple[str, frozenset[Spot]] | None) -> None:
            if given is not None:
                self._done(kept.change(self._people, page, caution, *given, date.today()))

        if caution.asks_where:
            self.app.push_screen(WhereScreen(caution, kept.pointing(self._people, page, caution)), answered)
        else:
            self.app.push_screen(QuestionScreen(caution), lambda said: answered((said, frozenset()) if said else None))

    def _done(self, kept_so: bool) -> None:
        if not kept_so and self._people.trouble:
            self.app.say(self._people.trouble)
        self._show(self.query_one("#answers", OptionList).highlighted or 0)

    def action_leave(self) -> None:
        self.dismiss(None)


def open_page(app: Host) -> None:
    """What is kept decides what the list says of each routine, so that is read anew."""
    if app.parts.people is not None:
        app.push_screen(KeptScreen(app.parts.people()), lambda _: app.read_home())
