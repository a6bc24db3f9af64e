"""Home, a shelf: the routine played last stands first, and Enter starts it. Typing searches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key as KeyEvent
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.routine.problems import visible
from selfcare.session import wording
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.routine.library import Entry
    from selfcare.tui.app import SelfcareApp

KEYS = (
    Key("start", "enter", "start"),
    Key("search", "a-z", "find"),
    Key("new", "f2", "new"),
    Key("edit", "f3", "edit"),
    Key("learn", "f4", "learn"),
    Key("help", "f1", "help"),
    Key("leave", "esc", "leave"),
    Key("down", "↑↓", "choose"),
)


class HomeScreen(Screen[None]):
    """What there is, and what the chosen one is."""

    AUTO_FOCUS = "#shelf"
    BINDINGS = [
        Binding("escape", "leave", "leave", show=False),
        Binding("backspace", "rub_out", "rub out", show=False),
        Binding("f1,question_mark", "app.show_keys", "help", show=False),
        Binding("f2", "new", "new routine", show=False),
        Binding("f3", "edit", "edit", show=False),
        Binding("f4", "app.learn", "learn", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide"), (100, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    app: SelfcareApp

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._shown: list[Entry] = []
        self._last: str | None = None
        self._search = ""
        self._wanted: str | None = None
        """The name of the routine that is to be in sight when the list has been read."""

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Line("selfcare", id="title")
            yield Line("", id="search")
        yield Line("─" * 400, id="rule")
        with Horizontal(id="both"):
            yield OptionList(id="shelf", markup=False)
            with VerticalScroll(id="chosen", can_focus=False):
                yield Line("", id="chosen-title", classes="strong")
                with Vertical(id="chosen-words"):
                    pass
        yield KeyLine(KEYS, id="keys")

    def on_mount(self) -> None:
        self.call_after_refresh(self.read)

    @work(thread=True, exclusive=True)
    def read(self) -> None:
        """The library and the history, off the drawing loop; the first picture does not wait for them."""
        entries, last = self.app.parts.entries(), self.app.parts.last_played()
        self.app.call_from_thread(self.show_entries, entries, last)

    def show_entries(self, entries: Sequence[Entry], last: str | None) -> None:
        self._last = last
        self._wanted = self._wanted or (chosen.name if (chosen := self.chosen) else None)
        self._entries = sorted(entries, key=lambda entry: (entry.routine is None, entry.name != last))
        self._filter()

    def _filter(self) -> None:
        """Show what the search leaves; the words may stand anywhere in title, name, technique or area."""
        words = self._search.casefold().split()
        self._shown = [entry for entry in self._entries if all(word in _searched(entry) for word in words)]
        self.query_one("#search", Line).say(f"search: {self._search}" if self._search else "type to search")
        shelf = self.query_one("#shelf", OptionList)
        shelf.clear_options()
        shelf.add_options([Option(self._prompt(entry)) for entry in self._shown])
        if self._shown:
            names = [entry.name for entry in self._shown]
            shelf.highlighted = names.index(self._wanted) if self._wanted in names else 0
            self._wanted = None
        else:
            self._describe(None)

    def _prompt(self, entry: Entry) -> Content:
        if entry.routine is None or entry.seconds is None:
            first = (
                f"line {entry.problems[0].line}: {entry.problems[0].message}" if entry.problems else "cannot be read"
            )
            return Content.assemble(visible(entry.name), (f"\n  {visible(first)}", "dim"))
        last = ", played last" if entry.name == self._last else ""
        own = ", your own copy" if entry.copy else ", your own" if entry.own else ""
        return Content.assemble(entry.title, (f"\n  {wording.minutes(entry.seconds)}{own}{last}", "dim"))

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        if message.option_index < len(self._shown):
            self._describe(self._shown[message.option_index])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        entry = self._shown[message.option_index]
        if entry.routine is not None:
            self.app.begin(entry)

    def _describe(self, entry: Entry | None) -> None:
        title, lines = "", []
        if entry is None:
            title = "Nothing is called so." if self._entries else "There are no routines yet."
            lines = ["Backspace takes letters away, Esc all of them."] if self._search else []
        elif entry.routine is None or entry.seconds is None:
            title = f"{entry.name} cannot be read"
            lines = [f"line {each.line}, column {each.column}: {each.message}" for each in entry.problems]
            lines += ["", "F3 opens it, to mend it.", f"selfcare check {entry.name} tells all of it."]
            if entry.copy:
                lines += ["", "This is your own copy. Ctrl+P, Put back, gives you the routine as it came."]
        else:
            from selfcare.routine import outline  # with the routines, after the first picture

            title = entry.title
            lines = outline.sentences(entry.routine, entry.seconds)
            lines = [line for sentence in lines for line in (sentence, "")] + outline.steps(entry.routine)
        self.query_one("#chosen-title", Line).say(title)
        words = self.query_one("#chosen-words", Vertical)
        words.remove_children()
        words.mount(*(Line(line, classes="sentence") for line in lines))
        self.query_one("#chosen", VerticalScroll).scroll_home(animate=False)

    @property
    def chosen(self) -> Entry | None:
        """The routine that the bar stands on."""
        at = self.query_one("#shelf", OptionList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def show(self, name: str) -> None:
        """Read the list anew, and stand on this routine."""
        self._search, self._wanted = "", name
        self.read()

    def action_new(self) -> None:
        self.app.begin_routine()

    def action_edit(self) -> None:
        if self.chosen is not None:
            self.app.edit_routine(self.chosen)

    def on_key(self, event: KeyEvent) -> None:
        typed = event.character
        if typed and typed.isprintable() and (self._search or typed != " "):
            event.stop()
            self._search += typed
            self._filter()

    def action_rub_out(self) -> None:
        self._search = self._search[:-1]
        self._filter()

    def action_leave(self) -> None:
        """Out of the search first, then out of the app."""
        if self._search:
            self._search = ""
            self._filter()
        else:
            self.app.exit()

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        shelf = self.query_one("#shelf", OptionList)
        match message.id:
            case "start":
                shelf.action_select()
            case "down":
                shelf.action_cursor_down()
            case "new":
                self.action_new()
            case "edit":
                self.action_edit()
            case "learn":
                self.app.action_learn()
            case "help":
                self.app.action_show_keys()
            case "leave":
                self.action_leave()


def _searched(entry: Entry) -> str:
    routine = entry.routine
    words = (routine.technique, routine.area, routine.summary) if routine else ()
    return " ".join(filter(None, (entry.title, entry.name, *words))).casefold()
