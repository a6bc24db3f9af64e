"""The app: which screen comes after which, and how it ends. Behaviour lives in the screens, truth in the Player."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Event, Key
from textual.filter import LineFilter
from textual.screen import Screen

from selfcare.guide.parts import Parts
from selfcare.tui import ending, front, numbers, themes, writing
from selfcare.tui.beside import Beside
from selfcare.tui.host import Host
from selfcare.tui.keyguard import KeyGuard
from selfcare.tui.ordering import in_order
from selfcare.tui.seen import VISIBLE
from selfcare.tui.styles import Ground, Sheets, fitted

if TYPE_CHECKING:
    from selfcare.guide.moves import Flow
    from selfcare.guide.routine import Ending
    from selfcare.guide.sitting import Sitting
    from selfcare.history.unfinished import Offer
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.programmes import Plan
    from selfcare.tui.guided import Guided
    from selfcare.words.halts import Way

CLOSED = 4
SIGNALS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGTERM") if hasattr(signal, name))


class SelfcareApp(Host):
    """Home, the questions before, the session, the summary."""

    TITLE = "selfcare"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {in_order}
    BINDINGS = [
        Binding("ctrl+c", "interrupt", "leave", show=False, priority=True),
        Binding("ctrl+z", "put_aside(True)", "put aside", show=False, priority=True),
        Binding("ctrl+q", "ask_to_leave", "leave", show=False, priority=True),
    ]
    SCREENS: ClassVar = {}

    def __init__(self, parts: Parts, entry: Entry | None = None) -> None:
        super().__init__()
        self._disable_tooltips = True  # nothing here has one, and each screen would make room for it
        self.parts = parts
        self.entry = entry
        """The routine to play at once; with it the app ends when the session does."""
        self.sitting: Sitting | None = None
        """The session that is under way."""
        self._guided: Guided | None = None
        """The way that is under way, from its questions to its tips."""
        self._beside = Beside(self)
        self._sheets = Sheets(self)
        self.fault: Exception | None = None
        self.ending = False
        self.guard = KeyGuard(self, self._let, self._bumped, self._beside.too_soon, parts.fingers)
        themes.put_on(self, parts.choices.theme)

    def get_driver_class(self) -> type[Driver]:
        if sys.platform == "win32":
            return super().get_driver_class()
        from selfcare.tui.driver import TerminalDriver

        return TerminalDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), VISIBLE]

    def on_load(self) -> None:
        # Before the terminal is changed, so that there is no moment in which a signal leaves it so.
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self.end, 128 + number)

    def on_mount(self) -> None:
        if self.parts.choices.theme in self.available_themes:
            self.theme = self.parts.choices.theme  # which does something only where it is none of ours
        self.set_timer(front.SETTLED, self._settle)
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        if self.ending:
            return
        if self.entry is not None:
            self.begin(self.entry)

    def on_resize(self) -> None:
        # Also where the size is the one that is known: a window that was small for a moment has cut off what stood in
        # it, and one that did not read has not got it. At the very start there is no screen yet.
        for screen in self.screen_stack[-1:]:
            screen.refresh()

    def post_display_hook(self) -> None:
        """A picture has gone to the terminal; who waits for the first one is told."""
        if self.screen_stack and (painted := getattr(self.screen, "painted", None)) is not None:
            painted()

    # Keys

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded and not self.guard.admits(event):
            return
        await super().on_event(event)

    async def _let(self, event: Key) -> None:
        await super().on_event(event)

    def _bumped(self, event: Key) -> None:
        """A burst of keys. What runs pauses, whatever stands before it."""
        from selfcare.tui.screens.leading import LeadingScreen

        if isinstance(self.screen, LeadingScreen):
            self.screen.bumped(event)
        elif self.sitting is not None:
            self.sitting.player.pause()
        self._beside.sign()

    # Which screen comes next

    if not TYPE_CHECKING:  # it takes and gives what the one of Textual does

        def push_screen(self, screen, *args, **more):
            self._sheets.read_for(screen)
            return super().push_screen(fitted(screen, self), *args, **more)

    def _settle(self) -> None:
        self._sheets.read_all()
        front.settle()

    def get_default_screen(self) -> Screen[Any]:
        """The first one: home, without an empty one under it that nobody sees."""
        if self.entry is not None or self.ending:
            return Ground()
        from selfcare.tui.screens.home import HomeScreen

        self._sheets.read_for(HomeScreen)
        return fitted(HomeScreen(), self)

    def begin(self, entry: Entry, seated: bool = False, offer: Offer | None = None) -> None:
        from selfcare.guide.routine import routine

        asked_for = self.entry is not None  # at home, what can be gone on with stands in the list
        self._guide(routine(self.parts, self, entry, seated=seated, offer=offer, offering=asked_for))

    def begin_programme(self, plan: Plan, under: Callable[[Entry], str]) -> None:
        from selfcare.guide.programme import programme

        self._guide(programme(self.parts, self, plan), under)

    def _guide(self, flow: Flow[Any], under: Callable[[Entry], str] = lambda _: "") -> None:
        from selfcare.tui.guided import Guided

        self._guided = Guided(self, flow, self._over, under)
        self._guided.begin()

    def sum_up(self, sitting: Sitting) -> None:
        from selfcare.tui.screens.leading import LeadingScreen

        if self.sitting is not sitting or self._guided is None or not self.is_running:
            return
        self.sitting = None
        while isinstance(self.screen, LeadingScreen):
            self.pop_screen()
        self._guided.answer(None)

    def _over(self, ending: Ending | None) -> None:
        """The way is over; with a routine that was asked for from outside, so is the app."""
        self._guided = None
        if self.entry is not None and ending is not None:
            # Calm breathing in place of what was closed does not open it.
            self.leave(0 if ending.closed is None else CLOSED)
            return
        self.read_home()

    def show_help_now(self, sitting: Sitting, then: Callable[[Way | None], None]) -> None:
        from selfcare.care.signs import Numbers, help_for
        from selfcare.tui.screens.hurts import HurtsScreen

        choices = self.parts.choices
        self.push_screen(
            HurtsScreen(help_for(sitting.timeline.stop_if, Numbers(choices.emergency, choices.helper))), then
        )

    def read_home(self) -> None:
        front.read_home(self)

    def action_open_page(self, name: str) -> None:
        """A page to read, by its file among the screens; that has a function which brings it up."""
        import_module(f"selfcare.tui.screens.{name}").open_page(self)

    def action_try_sound(self) -> None:
        if not self.parts.try_sound():
            self.tell("The sound is off, or muted.")

    def action_numbers(self) -> None:
        if self.sitting is None:
            numbers.ask(self)

    # Writing routines

    def begin_routine(self) -> None:
        writing.begin(self)

    def edit_routine(self, entry: Entry) -> None:
        writing.edit(self, entry)

    def put_back_routine(self, entry: Entry) -> None:
        writing.put_back(self, entry)

    def on_app_focus(self) -> None:
        writing.look_again(self)

    # How it ends

    def action_interrupt(self) -> None:
        ending.interrupt(self)

    def action_ask_to_leave(self) -> None:
        ending.ask_to_leave(self)

    def leave(self, code: int) -> None:
        """Once nobody presses a key any more, so that what was meant for this program reaches no other one."""
        wait = self.guard.shut()
        if wait > 0:
            self.set_timer(wait, partial(self.leave, code))
        elif not self.ending:
            self.exit(return_code=code)

    def end(self, code: int) -> None:
        """Leave at once, in good order, with what was done saved."""
        self.ending = True
        self.save()
        self.exit(return_code=code)

    def on_unmount(self) -> None:
        self.save()  # whatever ended it, what was done is saved

    def save(self) -> None:
        guided, self._guided, self.sitting = self._guided, None, None
        if guided is not None:
            guided.close()

    def action_put_aside(self, everybody: bool = False) -> None:
        self.put_aside(everybody)

    def put_aside(self, everybody: bool = False) -> None:
        """Ctrl+Z, or a shell's wish: with the session paused, give the terminal back until `fg`."""
        ending.put_aside(self, everybody)

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print the values of all variables, numbers and notes among them; `cli` writes a log without.
        self.fault = self.fault or error
        with suppress(Exception):
            self.save()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    # The rest

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        from selfcare.tui.palette import commands

        return commands(self, screen)

    def _keep_theme(self, name: str) -> None:
        if name != self.parts.choices.theme:
            self.parts.choices.theme = name
            self.parts.remember()

    def say(self, text: str) -> None:
        self._beside.say(text)

    def taken_over(self) -> tuple[str, ...]:
        return self._beside.taken()

    def tell(self, trouble: str) -> None:
        """Pass on what went wrong beside the session; may be called from any thread."""
        with suppress(RuntimeError):
            self.call_later(self._beside.tell, trouble)

    def ring(self) -> None:
        """The terminal's bell, from any thread; not by the loop, which may be busy when it is to be heard."""
        with suppress(AssertionError):  # of a driver that has ended
            self.bell()
