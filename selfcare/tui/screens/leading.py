"""The session screen: somebody is being led.

It holds no truth: a key's action is a call into the Player, drawing reads the position.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer

from selfcare.commands import BY_ID, COMFORT, COMMANDS, Command, Debounce
from selfcare.guide.sitting import Sitting
from selfcare.session.events import Cue, CueKind, Event, SessionEnded
from selfcare.session.position import Position, State
from selfcare.session.segments import Measure
from selfcare.tui.picture import Picture, picture
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.track import Track

if TYPE_CHECKING:
    from selfcare.tui.app import SelfcareApp

SHOWN = ("go", "next", "hurts", "stop", "back", "extend", "help")
"""The commands of the key line, the first ones first; the palette has them all."""
BREATH_FRAMES = 0.1
"""Seconds between two pictures while a breath is drawn; all else is drawn once a second."""
TOLD_FOR = 30.0
NOTED_FOR = 90.0
"""A note is about a step that comes; it must last past the lead-in."""
"""Seconds that a trouble beside the session stays on the screen."""
SAID_FOR = 3.0
"""Seconds that a new loudness stays on it."""
COMFORT_FOR = Decimal(15)
"""Seconds that a word on comfort stays."""
ANSWERED = {"less": "Less: lighter, or → for the next step.", "stay": "It stays as it is.", "harder": "A little more."}
KINDS = ("work", "rest", "switch", "prepare", "paused", "lead-in")


class LeadingScreen(Screen[None]):
    """From the lead-in to the end, by itself."""

    AUTO_FOCUS = None
    BINDINGS = [
        Binding(",".join(command.keys), f"do('{command.id}')", command.label, show=False) for command in COMMANDS
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide"), (100, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (18, "-high"), (32, "-tall")]

    app: SelfcareApp

    def __init__(self, sitting: Sitting, note: str = "") -> None:
        """`note`: what is different about the routine this time, said while somebody gets into it."""
        super().__init__()
        self.sitting = sitting
        self._note = note
        self._debounce = Debounce()
        self._timer: Timer | None = None
        self.asking = False
        self._trouble = ""
        self._comfort = ("", Decimal(0))
        """The last word on comfort, and its session time."""
        sitting.player.listeners.append(self._hear)

    def compose(self) -> ComposeResult:
        yield Placed(
            Line(id="head"),
            Line("─" * 400, id="rule"),
            Big(id="name", align="left"),
            Line(id="heading"),
            Line(id="words"),
            Line(id="receiver"),
            Big(id="word"),
            Big(id="count"),
            Track("▅", "▁", id="step"),
            Line(id="next"),
            Track(id="whole"),
            Line(id="notice"),
            Line(id="stops"),
            KeyLine([], id="keys"),
            id="placed",
        )

    def on_mount(self) -> None:
        if not self.app.parts.screening and self.sitting.visit.has_questions():
            self.tell("The questions before were left out.")
        if self._note:
            self.tell(self._note, NOTED_FOR)
        wanted = self.app.parts.lead_in
        seconds = self.app.parts.choices.lead_in if wanted is None else wanted
        self.sitting.player.start(Decimal(seconds))
        self.look()

    def on_resize(self) -> None:
        self.draw()

    # What is done

    def action_do(self, id: str) -> None:
        command = BY_ID[id]
        if self._debounce.allows(command):
            self.do(command)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        self.action_do(message.id)

    def do(self, command: Command) -> None:
        """A command, by whatever way it came."""
        player = self.sitting.player
        if self.asking:
            self._answer(command.id == "stop")
        elif command.do is not None:
            command.do(player)
        elif command.sound:
            self.adjust_sound(command)
        else:
            match command.id:
                case "stop":
                    self.ask_to_stop()
                case "hurts":
                    self.halt()
                case "help":
                    self.app.show_keys()
                case "less" | "stay" | "harder":
                    self.comfort(command)
        self.look()

    def ask_to_stop(self) -> None:
        """Once, with everything at rest."""
        if self.sitting.player.position().state is State.LEAD_IN:
            self.sitting.player.stop()
            return
        self.sitting.player.pause()
        self.asking = True

    def _answer(self, stop: bool) -> None:
        self.asking = False
        if stop:
            self.sitting.player.stop()
        else:
            self.sitting.player.resume()

    def halt(self) -> None:
        """It hurts: everything halts at once, and help is shown."""
        self.sitting.player.pause()
        self.sitting.halted = True
        self.app.show_help_now(self.sitting.timeline.stop_if, self._go_on_or_end)

    def _go_on_or_end(self, well: bool | None) -> None:
        if well:
            self.sitting.halted = False
            self.sitting.player.resume()
        else:
            self.sitting.finish()
        self.look()

    def adjust_sound(self, command: Command) -> None:
        """What the notice does not show anyway is said for a moment; all of it is remembered."""
        said = self.sitting.speaker.do(command.id)
        self.app.parts.remember()
        if command.id not in ("mute", "voice"):
            self.tell(said, SAID_FOR)

    def comfort(self, command: Command) -> None:
        """What the one who receives said; kept, and nothing waits for it."""
        if self.sitting.visit.receiving:
            self.sitting.rate("comfort", "during", COMFORT[command.id])
            self._say_comfort(ANSWERED[command.id], self.sitting.player.position().session_elapsed)

    def _say_comfort(self, text: str, at: Decimal) -> None:
        """In the place of a line that is there anyway, so that the count stays as large as it is."""
        self._comfort = (text, at)
        self.look()

    def tell(self, trouble: str, seconds: float = TOLD_FOR) -> None:
        """Something that does not stop the session, said once in its own place."""
        self._trouble = trouble
        self.set_timer(seconds, lambda: self._told(trouble))
        self.draw()

    def _told(self, trouble: str) -> None:
        if self._trouble == trouble:
            self._trouble = ""
            self.draw()

    # What is shown

    def look(self) -> None:
        """Let the player say what is due, draw, and come back when something changes next."""
        player = self.sitting.player
        player.look()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if player.ended or not self.is_attached:
            return
        position = self.draw()
        waits = [seconds for seconds in (player.wait(), self._until_change(position)) if seconds is not None]
        # At least once a second, so that a sleep of the machine is noticed when it wakes.
        self._timer = self.set_timer(max(0.001, min([1.0, *waits])), self.look)

    def draw(self) -> Position:
        position = self.sitting.player.position()
        if position.segment is not None and not self.sitting.player.ended and self.is_attached:
            text, at = self._comfort
            comfort = text if position.session_elapsed - at < COMFORT_FOR else ""
            self._show(picture(position, self.sitting.timeline), comfort)
        return position

    def _until_change(self, position: Position) -> float | None:
        """Real seconds until the picture looks different: the next whole second, or the next frame of a breath."""
        if position.state is State.PAUSED or position.segment is None:
            return None
        if position.state is State.RUNNING and position.segment.measure is Measure.PACED:
            return BREATH_FRAMES
        left = position.remaining if position.remaining is not None else position.session_remaining
        part = left % 1
        return float(part or 1) / float(self.app.parts.speed)

    def _show(self, now: Picture, comfort: str = "") -> None:
        for kind in KINDS:
            self.set_class(now.kind == kind, f"-{kind}")
        self.query_one("#where", Line).say(now.where, layout=True)
        left = self.query_one("#left", Line)
        left.say(now.left, layout=len(left.text) != len(now.left))
        coming = f"next   {now.next}"
        if self.has_class("-low") and now.kind == "work":  # no row is left for both, and this one must be in sight
            coming = self.query_one("#stops", Line).text or coming
        self.query_one("#next", Line).say(comfort if comfort and not now.receiver else coming)
        self.query_one("#name", Big).update(now.name)
        words = "Stop here?   s stops, any other key goes on." if self.asking else now.instruction
        self.query_one("#instruction", Line).say(words, layout=True)
        receiver = self.query_one("#receiver", Line)
        words = comfort or f"For the one who receives   {now.receiver}"
        receiver.say(words if now.receiver else "", layout=True)
        receiver.display = bool(now.receiver)
        self.set_class(bool(now.receiver), "-receiving")
        word, count = self.query_one("#word", Big), self.query_one("#count", Big)
        word.display, count.display = bool(now.word), bool(now.count)
        word.update(now.word)
        count.update(now.count, now.suffix, reserve=now.reserve)
        self.query_one("#step", Track).show(now.filled, now.marks)
        self.query_one("#whole", Track).show(now.whole)
        notice = self.query_one("#notice", Line)
        speaker = self.sitting.speaker
        off = "Sound off, m turns it on." if speaker.muted else "" if speaker.speaking else "Voice off, v turns it on."
        notice.say("   ".join(filter(None, [self._trouble, speaker.preparing, off])))
        notice.display = bool(notice.text)
        self.set_class(notice.display, "-noticing")

    def _hear(self, event: Event) -> None:
        if isinstance(event, Cue) and event.kind is CueKind.COMFORT:
            self.app.call_later(self._say_comfort, f"{event.text}   1 less   2 stay   3 more", event.at)
        if isinstance(event, SessionEnded):
            self.app.call_later(self.app.sum_up, self.sitting)


def _key(id: str) -> Key:
    command = BY_ID[id]
    return Key(id, command.shown, command.label)
