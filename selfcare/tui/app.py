"""The app: which screen comes after which, and how it ends. Behaviour lives in the screens, truth in the Player."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Event, Key
from textual.screen import Screen

from selfcare.commands import BY_ID, COMMANDS
from selfcare.guide.parts import Parts
from selfcare.tui import finding, writing
from selfcare.tui.door import Door
from selfcare.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from selfcare.care.halting import Way
    from selfcare.guide.moves import Flow
    from selfcare.guide.routine import Ending
    from selfcare.guide.sitting import Sitting
    from selfcare.shelves.library import Entry
    from selfcare.shelves.programmes import Plan
    from selfcare.tui.guided import Guided

CLOSED = 4
LEAD_INS = (0, 15, 30, 60)
"""Seconds to choose from; `e` gives ten more at any time."""
TOLD = 10.0
"""Seconds that a sentence beside the screen stays; longer than usual, for those who read slowly."""
SIGNALS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGTERM") if hasattr(signal, name))


class SelfcareApp(App[None]):
    """Home, the questions before, the session, the summary."""

    TITLE = "selfcare"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS = [
        Binding("ctrl+c", "interrupt", "leave", show=False, priority=True),
        Binding("ctrl+z", "put_aside(True)", "put aside", show=False, priority=True),
        Binding("ctrl+q", "ask_to_leave", "leave", show=False, priority=True),
    ]
    SCREENS: ClassVar = {}

    def __init__(self, parts: Parts, entry: Entry | None = None) -> None:
        super().__init__()
        self.parts = parts
        self.entry = entry
        """The routine to play at once; with it the app ends when the session does."""
        self.sitting: Sitting | None = None
        """The session that is under way."""
        self._guided: Guided | None = None
        """The way that is under way, from its questions to its tips."""
        self.fault: Exception | None = None
        self.ending = False
        self.door = Door(self, self._let, self._bumped, parts.fingers)

    def get_driver_class(self) -> type[Driver]:
        if sys.platform == "win32":
            return super().get_driver_class()
        from selfcare.tui.driver import TerminalDriver

        return TerminalDriver

    def on_load(self) -> None:
        # Before the terminal is changed, so that there is no moment in which a signal leaves it so.
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self.end, 128 + number)

    def on_mount(self) -> None:
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        if self.parts.choices.theme in self.available_themes:
            self.theme = self.parts.choices.theme
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        if self.ending:
            return
        if self.entry is None:
            self._go_home()
        else:
            self.begin(self.entry)

    # Keys

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded and not self.door.admits(event):
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

    # Which screen comes next

    def _go_home(self) -> None:
        from selfcare.tui.screens.home import HomeScreen

        self.push_screen(HomeScreen())

    def begin(self, entry: Entry, seated: bool = False) -> None:
        """One routine; `seated` where its seated twin was chosen."""
        from selfcare.guide.routine import routine

        self._guide(routine(self.parts, self, entry, seated=seated))

    def begin_programme(self, plan: Plan, under: Callable[[Entry], str]) -> None:
        """Several, one after another; `under` says a routine's minutes, and why it is closed."""
        from selfcare.guide.programme import programme

        self._guide(programme(self.parts, self, plan), under)

    def _guide(self, flow: Flow[Any], under: Callable[[Entry], str] = lambda _: "") -> None:
        from selfcare.tui.guided import Guided

        self._guided = Guided(self, flow, self._over, under)
        self._guided.begin()

    def sum_up(self, sitting: Sitting) -> None:
        """The session is over; what comes after it is the way's to say."""
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
        finding.read_home(self)

    def show_help_now(self, sitting: Sitting, then: Callable[[Way | None], None]) -> None:
        from selfcare.care.signs import Numbers, help_for
        from selfcare.tui.screens.hurts import HurtsScreen

        choices = self.parts.choices
        self.push_screen(
            HurtsScreen(help_for(sitting.timeline.stop_if, Numbers(choices.emergency, choices.helper))), then
        )

    def action_show_keys(self) -> None:
        self.show_keys()

    def show_keys(self) -> None:
        from selfcare.tui.screens.keys import KeysScreen

        self.push_screen(KeysScreen())

    def action_learn(self) -> None:
        from selfcare.tui.screens.learn import LearnScreen

        self.push_screen(LearnScreen())

    # Writing routines

    def begin_routine(self) -> None:
        writing.begin(self)

    def edit_routine(self, entry: Entry) -> None:
        writing.edit(self, entry)

    def on_app_focus(self) -> None:
        writing.look_again(self)

    # How it ends

    def action_interrupt(self) -> None:
        """Ctrl+C: in a session it asks once; a second one, and elsewhere the first, ends the app with all saved."""
        from selfcare.tui.screens.leading import LeadingScreen

        screen = self.screen
        if isinstance(screen, LeadingScreen) and not screen.asking:
            screen.ask_to_stop()
            screen.look()
        else:
            self._save()
            self.leave(130)

    def action_ask_to_leave(self) -> None:
        """Ctrl+Q, and Esc where nothing is left to go back to: a session is asked about as by `s`, else leaving is."""
        from selfcare.tui.screens.leading import LeadingScreen
        from selfcare.tui.screens.leaving import LeavingScreen

        screen = self.screen
        if isinstance(screen, LeavingScreen):
            screen.action_leave()
        elif isinstance(screen, LeadingScreen):
            screen.do(BY_ID["stop"])
        elif self.sitting is None:
            self.push_screen(LeavingScreen(), lambda sure: self.leave(0) if sure else None)

    def leave(self, code: int) -> None:
        """Once nobody presses a key any more, so that what was meant for this program reaches no other one."""
        wait = self.door.shut()
        if wait > 0:
            self.set_timer(wait, partial(self.leave, code))
        elif not self.ending:
            self.exit(return_code=code)

    def end(self, code: int) -> None:
        """Leave at once, in good order, with what was done saved."""
        self.ending = True
        self._save()
        self.exit(return_code=code)

    def _save(self) -> None:
        """What was done is saved, wherever somebody is."""
        guided, self._guided, self.sitting = self._guided, None, None
        if guided is not None:
            guided.close()

    def action_put_aside(self, everybody: bool = False) -> None:
        self.put_aside(everybody)

    def put_aside(self, everybody: bool = False) -> None:
        """Ctrl+Z, or a shell's wish: with the session paused, give the terminal back until `fg`."""
        from selfcare.tui.screens.leading import LeadingScreen

        if sys.platform == "win32":
            return
        from selfcare.tui.driver import TerminalDriver

        if isinstance(self._driver, TerminalDriver):
            if self.sitting is not None:
                self.sitting.player.pause()
            if isinstance(self.screen, LeadingScreen):
                self.screen.look()
            self._driver.put_aside(everybody)

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print the values of all variables, numbers and notes among them; `cli` writes a log without.
        self.fault = self.fault or error
        with suppress(Exception):
            self._save()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    # The rest

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        from selfcare.tui.screens.leading import LeadingScreen
        from selfcare.tui.screens.learn import LearnScreen

        if isinstance(screen, LeadingScreen):
            for command in COMMANDS:
                yield SystemCommand(
                    command.label.capitalize(), command.help, lambda command=command: screen.do(command)
                )
        yield from finding.commands(self)
        yield from writing.commands(self)
        if self.sitting is None and not isinstance(screen, LearnScreen):
            yield SystemCommand("Learn", "Kinds of massage, strokes, therapists, signs, studies", self.action_learn)
        for seconds in LEAD_INS:
            title = f"Begin with a lead-in of {seconds} s" if seconds else "Begin with no lead-in"
            yield SystemCommand(title, "Time to stand back; remembered", partial(self._lead_in, seconds))
        yield SystemCommand("Colours", "Choose dark, light or other colours", self.action_change_theme)
        yield SystemCommand("Leave", "End selfcare; what was done is saved", self.action_ask_to_leave)

    def _lead_in(self, seconds: int) -> None:
        self.parts.choices.lead_in = seconds
        self.parts.remember()

    def _keep_theme(self, name: str) -> None:
        if name != self.parts.choices.theme:
            self.parts.choices.theme = name
            self.parts.remember()

    def say(self, text: str) -> None:
        """A sentence beside whatever is in front."""
        self.notify(text, timeout=TOLD, markup=False)

    def tell(self, trouble: str) -> None:
        """Pass on what went wrong beside the session; may be called from any thread."""
        with suppress(RuntimeError):
            self.call_later(self._show_trouble, trouble)

    def ring(self) -> None:
        """The terminal's bell, from any thread."""
        with suppress(RuntimeError):
            self.call_later(self.bell)

    def _show_trouble(self, trouble: str) -> None:
        from selfcare.tui.screens.leading import LeadingScreen

        for screen in self.screen_stack:
            if isinstance(screen, LeadingScreen):
                screen.tell(trouble)
