"""Learn: the topics, and the page of the chosen one. Nothing is asked, nothing runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.care.learn import Topic, topics
from selfcare.care.signs import Numbers
from selfcare.tui.binding import bindings, key
from selfcare.tui.screens.pick import PickScreen
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.shelves.entry import Entry
    from selfcare.tui.host import Host

CHOOSING = [key(Where.LEARN, id) for id in ("read", "back", "read_on", "choose")]
READING = [key(Where.LEARN, "read_on"), key(Where.LEARN, "back", "topics"), key(Where.LEARN, "choose", "scroll")]
START = [key(Where.LEARN, "start")]
"""Where the page names a routine."""
WHICH = "Which one?"


class LearnScreen(StyledOnce[None]):
    """Side by side where there is room; else one of the two, with the same keys."""

    AUTO_FOCUS = "#topics"
    PLACE = Where.LEARN
    BINDINGS = bindings(Where.LEARN)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    app: Host

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[Topic, ...] = ()
        self._entries: Mapping[str, Entry] = {}

    def compose(self) -> ComposeResult:
        choices = self.app.parts.choices
        self._entries = _at_home(self.app)
        self._topics = topics(Numbers(choices.emergency, choices.helper))
        with Horizontal(id="head"):
            yield Line("Learn", id="title")
            yield Line("not reviewed by a clinician", id="reviewed")
        yield Line("─" * 400, id="rule")
        with Horizontal(id="learn"):
            yield OptionList(*(Option(Content(topic.title)) for topic in self._topics), id="topics", markup=False)
            with VerticalScroll(id="text"):
                yield Static(id="page", markup=False)
        yield KeyLine(CHOOSING, id="keys")

    @property
    def reading(self) -> bool:
        """Whether the keys are with the page."""
        return self.has_class("-reading")

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        titles = {name: entry.title for name, entry in self._entries.items()}
        self.query_one("#page", Static).update(_page(self._topics[message.option_index], titles))
        self._show_keys()
        self.query_one("#text", VerticalScroll).scroll_home(animate=False)

    def on_option_list_option_selected(self) -> None:
        self.action_read()

    def action_read(self) -> None:
        self._turn(True)

    def action_back(self) -> None:
        """To the topics first, then out."""
        if self.reading:
            self._turn(False)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.dismiss(None)

    @property
    def _offered(self) -> list[Entry]:
        """The routines of the page."""
        at = self.query_one("#topics", OptionList).highlighted
        names = self._topics[at].routines if at is not None else ()
        return [self._entries[name] for name in names if name in self._entries]

    def can(self, id: str) -> bool:
        return id != "start" or bool(self._offered)

    def action_start(self) -> None:
        """One of the routines of the page, by its title; home has the others."""
        offered = self._offered

        def picked(at: int | None) -> None:
            if at is not None:
                self.dismiss(None)
                self.app.call_later(self.app.begin, offered[at])

        if offered:
            self.app.push_screen(PickScreen(WHICH, [(entry.title, "") for entry in offered]), picked)

    def action_read_on(self) -> None:
        self._read(1)

    def action_read_back(self) -> None:
        self._read(-1)

    def _read(self, way: int) -> None:
        if self.has_class("-narrow") and not self.reading:  # there is nothing in sight yet
            self._turn(True)
            return
        text = self.query_one("#text", VerticalScroll)
        text.scroll_page_down(animate=False) if way > 0 else text.scroll_page_up(animate=False)

    def _turn(self, reading: bool) -> None:
        self.set_class(reading, "-reading")
        self._show_keys()
        self.query_one("#text" if reading else "#topics").focus()

    def _show_keys(self) -> None:
        shown = READING if self.reading else CHOOSING
        self.query_one("#keys", KeyLine).show([*shown, *START] if self._offered else shown)

    def on_descendant_focus(self) -> None:
        """A click on the page, or Tab, is the same as going there."""
        reading = self.query_one("#text").has_focus
        if reading != self.reading:
            self._turn(reading)


def _at_home(app: Host) -> dict[str, Entry]:
    """The routines that can be played, by name, as home has them; none where there is no home."""
    homes: list[Any] = [screen for screen in app.screen_stack if getattr(screen, "PLACE", None) is Where.HOME]
    return {entry.name: entry for home in homes for entry in home.shelving.entries if entry.card is not None}


def _page(topic: Topic, titles: Mapping[str, str]) -> Content:
    """One text, headings strong, lists dotted."""
    pieces: list[tuple[str, str] | str] = [(topic.title, "bold")]
    for part in topic.parts:
        pieces.append("\n")
        if part.title:
            pieces.append((f"\n{part.title}", "bold"))
        pieces += [f"\n{line}" for line in part.says]
        pieces += [f"\n·  {line}" for line in part.points]
        if part.routines:
            pieces.append(f"\n{part.titled(titles)}")
    return Content.assemble(*pieces)


def open_page(app: Host) -> None:
    app.push_screen(LearnScreen())
