"""Home: the routine played last stands first, and Enter starts it. Shelves by need, one technique, or a search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from threading import Event as ThreadEvent
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.events import Key as KeyEvent
from textual.events import Paste
from textual.worker import Worker, get_current_worker

from selfcare.actions.action import Where
from selfcare.presses import Rule
from selfcare.shelves.programmes import Plan, plans
from selfcare.tui import choosing, rows
from selfcare.tui.binding import bindings, foot, key
from selfcare.tui.shelving import SHELVES, Beside, Left, Row, Shelf, Shelving, identity
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.homehead import HomeHead
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.shelfline import ShelfLine
from selfcare.tui.widgets.shelflist import Row as ListRow
from selfcare.tui.widgets.shelflist import ShelfList
from selfcare.tui.widgets.straight import together

if TYPE_CHECKING:
    from selfcare.care.decision import Decision
    from selfcare.guide.parts import Look
    from selfcare.history.unfinished import Offer
    from selfcare.shelves.entry import Entry
    from selfcare.tui.host import Host

KEYS = [each for each in foot(Where.HOME) if each != key(Where.HOME, "technique")]
"""That one stands above the list, with the technique that is chosen."""
DRAWN = 1.0
"""Seconds after which what the list is to be marked with is found out even if it has not been drawn."""


SIGHT = 60
"""Routines that are judged before the others: more than a window shows."""
TOGETHER = 250
"""Routines after which is seen whether anybody still wants to know: whoever leaves does not wait for thousands."""


def _in_turn(entries: Sequence[Entry], last: str | None) -> Iterator[Sequence[Entry]]:
    """What stands first, and then the others, some at a time: to judge thousands takes many seconds."""
    yield [entry for at, entry in enumerate(entries) if at < SIGHT or entry.name == last]
    rest = [entry for entry in entries[SIGHT:] if entry.name != last]
    for at in range(0, len(rest), TOGETHER):
        yield rest[at : at + TOGETHER]


class HomeScreen(StyledOnce[None]):
    """What there is, and what the chosen one is."""

    AUTO_FOCUS = "#shelf"
    PLACE = Where.HOME
    WRITES = True
    """Letters are a search."""
    BINDINGS = bindings(Where.HOME)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide"), (100, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    app: Host

    def __init__(self) -> None:
        super().__init__()
        self.shelving = Shelving()
        self._shown: list[Row] = []
        self._alone = False
        """Whether nothing stands beside the list."""
        self._wanted = identity(None)
        """What is to be in sight when the list has been read."""

    def compose(self) -> ComposeResult:
        yield HomeHead(rows.technique_key(""), id="head")
        yield ShelfLine(SHELVES, id="shelves")
        yield KeyLine(KEYS, id="keys")
        yield ShelfList(id="shelf")
        yield Prose(id="chosen")

    def on_mount(self) -> None:
        look = self.app.parts.ahead(False)
        if look is not None:
            self.show_entries(*look)
        self.read(look)

    @work(thread=True, exclusive=True)
    def read(self, look: Look | None = None) -> None:
        """The library and the history, off the drawing loop. When what is known of them at once has been drawn, each
        file is looked at; then what kept answers close."""
        parts, worker, drawn = self.app.parts, get_current_worker(), ThreadEvent()
        if look is None:
            look = parts.ahead(True) or parts.look()
            self.app.call_from_thread(self.show_entries, *look)
        self.app.call_from_thread(self.call_after_refresh, drawn.set)
        drawn.wait(DRAWN)
        if not worker.is_cancelled and not look[-1]:
            look = parts.look()
            self.app.call_from_thread(self.show_entries, *look)
        if not worker.is_cancelled:
            self._mark(look[0], look[1], worker)
        for sentence in parts.at_start():
            self.app.call_from_thread(self.app.say, sentence)

    def _mark(self, entries: Sequence[Entry], last: str | None, worker: Worker[None]) -> None:
        """Find out what kept answers close, as long as somebody wants to know; a thread's work."""
        parts = self.app.parts
        known: dict[str, Decision] = {}
        found, turns = plans(parts.programmes(), entries), list(_in_turn(entries, last))
        for at, some in enumerate(turns, start=1):
            known |= parts.beforehand(some)
            if worker.is_cancelled:
                break
            if at in (1, len(turns)):
                self.app.call_from_thread(self.show_known, found, known)
        else:
            self.app.call_from_thread(self.shelving.gather())
        parts.keep_known({entry.name for entry in entries})

    def show_entries(
        self, entries: Sequence[Entry], last: str | None, left: Offer | None = None, whole: bool = True
    ) -> None:
        told = (left, left.row(datetime.now().astimezone())) if left is not None else None
        shown, wanted = self._row, self._wanted
        if self.shelving.take(entries, last, told, whole) or wanted != identity(None) or not self._shown:
            self._wanted = wanted if wanted != identity(None) else identity(shown)
            self._fill()

    def show_known(self, found: Sequence[Plan], known: Mapping[str, Decision]) -> None:
        if self.shelving.learn(found, known):
            self._wanted = identity(self._row)
            self._fill()

    def _fill(self) -> None:
        """Show the rows there are now, on the one that is wanted."""
        shelving = self.shelving
        self._shown = shelving.rows()
        technique = shelving.technique
        self._alone = self.has_class("-narrow")
        at = 0 if self._shown else None
        if self._wanted != identity(None):
            at = next((each for each, row in enumerate(self._shown) if identity(row) == self._wanted), at)
        words, what = rows.nothing(shelving) if at is None else ("", [])
        nothing = " ".join([words, *what]) if self._alone else ""
        # What is typed stands before what is found.
        self.query_one("#head", HomeHead).show(
            rows.technique_key(technique), bool(technique), shelving.told, bool(shelving.search)
        )
        with together(self):
            self.query_one("#shelves", ShelfLine).show(None if shelving.search else SHELVES.index(shelving.shelf))
            self.query_one("#shelf", ShelfList).show(len(self._shown), self._in_list, at, nothing)
        self._describe(*((words, what) if at is None else rows.beside(self.shelving, self._shown[at])))
        self._wanted = identity(None)

    def _in_list(self, at: int) -> ListRow:
        title, under, *marks = rows.in_list(self.shelving, self._shown[at], alone=self._alone)
        return ListRow(title, under, tuple(marks))

    def on_resize(self) -> None:
        self.call_after_refresh(self._refit)

    def _refit(self) -> None:
        if self.shelving.entries and self._alone != self.has_class("-narrow"):
            self._wanted = identity(self._row)
            self._fill()

    def on_shelf_list_looked(self, message: ShelfList.Looked) -> None:
        if message.at < len(self._shown):
            self._describe(*rows.beside(self.shelving, self._shown[message.at]))

    def on_shelf_list_chosen(self, message: ShelfList.Chosen) -> None:
        if not choosing.begin(self.app, self.shelving, self._shown[message.at]):
            self._changed()

    def _changed(self) -> None:
        self.app.say("Its file was changed a moment ago and cannot be read now; the list is read anew.")
        self.read()

    def _describe(self, title: str, lines: Sequence[str]) -> None:
        self.query_one("#chosen", Prose).say(title, lines)

    @property
    def _row(self) -> Row | None:
        at = self.query_one("#shelf", ShelfList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    @property
    def chosen(self) -> Entry | None:
        """The routine that the bar stands on."""
        row = self._row
        return None if isinstance(row, Plan) else row.entry if isinstance(row, Left) else row

    def show(self, name: str) -> None:
        """Read the list anew, and stand on this routine; on the shelf with all of them, if it is not on this one."""
        self.shelving.search = ""
        if name not in [row.name for row in self.shelving.rows()]:
            self.shelving.everything()
        self._wanted = (False, name)
        self.read()

    def go(self, shelf: Shelf) -> None:
        """To a shelf, and to what stands first on it."""
        self.shelving.go(shelf)
        self._fill()

    def only(self, technique: str) -> None:
        """One technique, on every shelf; from a shelf that has none of it, to the one with all."""
        self._wanted = identity(self._row)
        self.shelving.technique, self.shelving.search = technique, ""
        if technique and (self.shelving.shelf is Beside.PROGRAMMES or not self.shelving.rows()):
            self.shelving.shelf = Beside.ALL
        self._fill()

    def rule_of(self, event: KeyEvent) -> Rule | None:
        """Letters are written here; all else counts as everywhere."""
        return Rule.TEXT if event.key == "backspace" or event.is_printable else None

    def action_turn(self) -> None:
        self.shelving.turn(1)
        self._fill()

    def action_turn_back(self) -> None:
        self.shelving.turn(-1)
        self._fill()

    def on_shelf_line_chosen(self, message: ShelfLine.Chosen) -> None:
        self.go(SHELVES[message.at])

    def can(self, id: str) -> bool:
        """Whether there is something that it could be done with."""
        entry = self.chosen
        return {"edit": entry is not None, "take": entry is not None, "put_back": entry is not None and entry.copy}.get(
            id, True
        )

    def action_take(self) -> None:
        from selfcare.tui.taking import take  # it is rarely wanted

        take(self.app, self.chosen, self.shelving)

    def action_put_back(self) -> None:
        if (entry := self.chosen) is not None:
            self.app.put_back_routine(entry)

    def action_new(self) -> None:
        self.app.begin_routine()

    def action_edit(self) -> None:
        if self.chosen is not None:
            self.app.edit_routine(self.chosen)

    def action_technique(self) -> None:
        """A filter on every shelf, until it is taken away."""
        from selfcare.tui.screens.pick import PickScreen

        names, choices = rows.techniques(self.shelving)

        def picked(at: int | None) -> None:
            if at is not None:
                self.only(names[at])

        self.app.push_screen(PickScreen("Which technique?", choices, names.index(self.shelving.technique)), picked)

    def on_key(self, event: KeyEvent) -> None:
        typed = event.character
        if typed and typed.isprintable() and (self.shelving.search or typed not in " /"):  # "/" is how others search
            event.stop()
            self.shelving.search += typed
            self._fill()

    def on_paste(self, event: Paste) -> None:
        """Words that are pasted are searched, as if they had been typed."""
        event.stop()
        self.shelving.paste(event.text)
        self._fill()

    def action_rub_out(self) -> None:
        self.shelving.search = self.shelving.search[:-1]
        self._fill()

    def action_leave(self) -> None:
        """Out of the search first, then of the technique, then out of the app."""
        if self.shelving.search:
            self.shelving.search = ""
            self._fill()
        elif self.shelving.technique:
            self.only("")
        else:
            self.app.action_ask_to_leave()
