"""The session screen: somebody is being led.

It holds no truth: a key's action is a call into the Player, drawing reads the position, `layout` says where all stands.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key as KeyEvent
from textual.timer import Timer

from selfcare.actions.action import Action, Where
from selfcare.actions.session import BY_ID, BY_KEY, COMFORT, SESSION, is_halt, rule_of
from selfcare.care.halting import BUMPED, EASIER, STRANGE, seconds_to_read
from selfcare.guide.sitting import Sitting
from selfcare.player import COUNT_IN
from selfcare.presses import Rule
from selfcare.session.events import Cue, CueKind, Event, SessionEnded
from selfcare.session.position import Position, State
from selfcare.session.whereabouts import whereabouts
from selfcare.sound import speech
from selfcare.tui.beginning import LATEST, SOUND_OFF, VOICE_OFF, Beginning
from selfcare.tui.blocks import Texts
from selfcare.tui.comforting import BIG_KEYS, Comforting
from selfcare.tui.film import Film
from selfcare.tui.notices import SAID_FOR, TOLD_FOR, WHERE_FOR, Notices
from selfcare.tui.picture import Picture, comes_back_in, picture
from selfcare.tui.rendering import SparingCompositor
from selfcare.tui.showing import EASED, ENDS, STOP_HERE, keys_of, texts
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.scene import Scene

if TYPE_CHECKING:
    from selfcare.tui.host import Host
    from selfcare.words.halts import Way


class LeadingScreen(StyledOnce[None]):
    """From the lead-in to the end, by itself."""

    AUTO_FOCUS = None
    PLACE = Where.SESSION
    BINDINGS = [
        Binding(",".join(command.keys), f"do('{command.id}')", command.label, show=False) for command in SESSION
    ]

    app: Host

    def __init__(self, sitting: Sitting, note: str = "") -> None:
        """`note`: what is different about the routine this time, said while somebody gets into it."""
        super().__init__()
        self._compositor = SparingCompositor()
        self.sitting = sitting
        self._note = note
        self._clock = sitting.player.clock
        self._timer: Timer | None = None
        self.scene = Scene(id="scene")
        self._notices = Notices()
        self._beginning = Beginning(self, sitting)
        self._film = Film(self, sitting.player, lambda said: self.tell(said, SAID_FOR, keep=False))
        self.asking = False
        """Whether "Stop here?" waits for a key."""
        self._waiting_for = ""
        """What is said of a pause that nobody asked for."""
        self._answer_until = 0.0
        self._told: tuple[str, ...] = ()  # in place of where somebody is
        self._comforting = Comforting()
        sitting.player.listeners.append(self._hear)

    def compose(self) -> ComposeResult:
        yield self.scene.beginning("lead-in" if self._beginning.waits else "")

    def on_mount(self) -> None:
        if self._beginning.tell(self._notices, self._note):
            self.set_timer(LATEST, self._go)
        else:
            self.begin()

    def on_resize(self) -> None:
        if self.scene.size != self._beginning.drawn_in:
            self.draw()

    def painted(self) -> None:
        """A picture of this screen has gone to the terminal."""
        if not self._film.begun and self.scene.stands and not self.app._batch_count:
            self._film.begun = True
            self.call_next(self._go)

    def begin(self) -> None:
        """Once the first picture stands, or a key is pressed before that."""
        self._beginning.start(self._notices)

    def _go(self) -> None:
        self.begin()
        self.look()

    # Keys

    def rule_of(self, event: KeyEvent) -> Rule:
        """How a key counts here; see `presses`."""
        return Rule.ANSWER if self.asking and not self.hurts(event) else rule_of(event.key, event.character)

    def hurts(self, event: KeyEvent) -> bool:
        """Whether this key means that it hurts, on whatever keyboard."""
        return is_halt(event.key, event.character)

    def on_key(self, event: KeyEvent) -> None:
        if self.hurts(event):
            event.stop()
            self.action_do("hurts")
        elif event.key not in BY_KEY and not event.key.startswith("ctrl+"):
            event.stop()
            self.asking = False
            self.wait(STRANGE)

    def bumped(self, event: KeyEvent) -> None:
        """A burst of keys: a pause, and nothing else, unless it may have been a hand in need."""
        if self.hurts(event):
            self.action_do("hurts")
        else:
            self.asking = False
            self.wait(BUMPED)

    def wait(self, why: str) -> None:
        """Pause, and say why, as nobody asked for it."""
        self.begin()
        self.sitting.player.pause()
        if self.sitting.player.position().state is State.PAUSED:
            self._waiting_for = why
        self.look()

    # What is done

    def action_do(self, id: str) -> None:
        self.do(BY_ID[id])

    def do(self, command: Action) -> None:
        """A command, by whatever way it came."""
        self.begin()
        player = self.sitting.player
        self._waiting_for = ""
        if command.id == "hurts":
            self.asking = False
            self.halt()
        elif self.asking:
            self.asking = False
            (
                self.sitting.halt.stop
                if command.id == "stop"
                else player.resume
                if command.id in BIG_KEYS
                else player.go_on
            )()
        elif command.id in BIG_KEYS and self._comforting.asks(self._at()) and player.session.state is not State.PAUSED:
            self.comfort(BY_ID["stay"])
        elif command.do is not None:
            self._answer_until = 0.0
            command.do(player)
            if command.small:
                self.tell(f"Pace {player.position().pace}.", SAID_FOR, keep=False)
        elif command.sound:
            self.adjust_sound(command)
        else:
            match command.id:
                case "stop":
                    self.ask_to_stop()
                case "extend":
                    self.tell(self.sitting.halt.longer(), SAID_FOR, keep=False)
                case "where":
                    self.tell_where()
                case "figure":
                    self._notices.put_away()
                    self._film.next_look()
                case "help":
                    self.app.action_open_page("keys")
                case "less" | "stay" | "harder":
                    self.comfort(command)
        self.look()

    def ask_to_stop(self) -> None:
        """Once, with everything at rest."""
        self.begin()
        self.sitting.player.hold()
        self.asking = True

    def halt(self) -> None:
        """It hurts: everything halts at once, and help is shown."""
        self.sitting.halt.begin()
        self.app.show_help_now(self.sitting, self._after_halt)

    def _after_halt(self, way: Way | None) -> None:
        count_in = COUNT_IN
        self._told = tuple(self.sitting.halt.after(way))
        if self.sitting.player.ended:
            self.sitting.finish()
            return
        if self._told:
            self.sitting.speaker.answer((EASIER,))
            # Read while it counts in, as nobody wants to press a second key for it; space goes on at once.
            count_in = Decimal(seconds_to_read(self._told))
            self._answer_until = float(self._clock.now()) + float(count_in / self.app.parts.speed)
            self._notices.keep(self._told)
        self.sitting.player.resume(count_in)
        self.look()

    def tell_where(self) -> None:
        """Where somebody is, in words, in the place of the instruction, and aloud; the same key puts it away."""
        now = float(self._clock.now())
        away = now < self._answer_until and not self._told
        self._answer_until, self._told = 0.0 if away else now + WHERE_FOR, ()
        self._notices.put_away()
        position = self.sitting.player.position()
        self.sitting.speaker.answer(speech.whereabouts(position, self.sitting.timeline))

    def adjust_sound(self, command: Action) -> None:
        """Said for a moment; all of it is remembered."""
        said = self.sitting.speaker.do(command.id)
        self.app.parts.remember()
        self._notices.put_away(SOUND_OFF, VOICE_OFF)
        self.tell((self._beginning.silence if command.id in ("mute", "voice") else "") or said, SAID_FOR, keep=False)

    def comfort(self, command: Action) -> None:
        """What the one who receives said; kept, and nothing waits for it."""
        if self.sitting.visit.receiving:
            self.sitting.rate("comfort", "during", COMFORT[command.id])
            self._comforting.answered(command.id, self._at())

    def _ask_comfort(self, text: str, at: Decimal) -> None:
        self._comforting.ask(text, at)
        self.look()

    def _at(self) -> Decimal:
        return self.sitting.player.position().session_elapsed

    def tell(self, trouble: str, seconds: float = TOLD_FOR, *, keep: bool = True) -> None:
        """Something that does not stop the session: said once, then put away where `w` finds it."""
        self._notices.say(trouble, float(self._clock.now()), seconds, keep=keep)
        self._come_back(self.draw())

    # What is shown

    def look(self) -> None:
        """Let the player say what is due, draw, and come back when something changes next."""
        self.sitting.player.look()
        self._come_back(self.draw())

    def draw(self) -> Position:
        player, beginning = self.sitting.player, self._beginning
        position = player.position() if beginning.over else beginning.position
        beginning.drawn_in = self.scene.size
        if position.segment is not None and not player.ended and self.is_attached and self.scene.size:
            now = float(self._clock.now())
            shown = picture(position, self.sitting.timeline)
            self._film.show(shown, self._texts(shown, position, now), position, now, self.asking)
        return position

    def _texts(self, shown: Picture, position: Position, now: float) -> Texts:
        """All that is to be read at this moment."""
        timeline = self.sitting.timeline
        comforting, at, paused = self._comforting, position.session_elapsed, position.state is State.PAUSED
        asked = now < self._answer_until
        eased = bool(self._told) and position.state is State.COUNT_IN
        return texts(
            shown,
            timeline.title,
            timeline.stop_if,
            keys_of(position, self.size.width, self._film.hidden, asks=comforting.asks(at) and not paused),
            asked=STOP_HERE if self.asking else self._waiting_for if paused else "",
            word=ENDS if self.asking else EASED if eased and asked else "",
            comfort=comforting.says(at),
            large=() if paused else comforting.large(at),
            notice=self._notices.standing(now) or self._beginning.preparing,
            told=self._told or (*whereabouts(position, timeline), *self._notices.said) if asked else (),
            figure=self._film.wanted(position),
            count_first=self._film.put_away,
            muted=self._beginning.muted,
        )

    def _come_back(self, position: Position) -> None:
        """Look again when something is to be said or drawn next; never, where nothing comes by itself."""
        if self._timer is not None:
            self._timer.stop()
        player, now = self.sitting.player, float(self._clock.now())
        if player.ended or not self.is_attached or not self._beginning.over:
            return
        # A pause is a pause, slept through or not: only what is to be read for a while goes away.
        ends = [end - now for end in (self._notices.next_end(now), self._answer_until) if end is not None and end > now]
        ends += [1.0] if self._beginning.preparing else []
        wait = comes_back_in(position, player, self.app.parts.speed, ends)
        self._timer = None if wait is None else self.set_timer(wait, self.look)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Cue) and event.kind is CueKind.COMFORT:
            self.app.call_later(self._ask_comfort, f"{event.text} 1 less · 2 stay · 3 more", event.at)
        if isinstance(event, SessionEnded):
            self.app.call_later(self.app.sum_up, self.sitting)
