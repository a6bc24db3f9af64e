"""Stand-ins for the clock, the loudspeaker and the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from selfcare.presses import Fingers
from selfcare.session.events import Event
from selfcare.session.outlook import Due, Outlook
from selfcare.sound.score import notes


def calm_fingers() -> Callable[[], float]:
    """Somebody who takes a second for each key."""
    seconds = count(1)
    return lambda: float(next(seconds))


class FakeClock:
    """A clock that a test sets; `sleep` is a sleep of the machine."""

    def __init__(self) -> None:
        self.time = Decimal(0)
        self.slept = Decimal(0)

    def now(self) -> Decimal:
        return self.time

    def with_sleep(self) -> Decimal:
        return self.time + self.slept

    def advance(self, seconds: float | str) -> None:
        self.time += Decimal(str(seconds))

    def sleep(self, seconds: float | str) -> None:
        self.slept += Decimal(str(seconds))


@dataclass
class FakeSpeaker:
    """A loudspeaker that writes down the tones of what happens, and the commands about the sound."""

    muted: bool = False
    speaking: bool = True
    trouble: str | None = None
    preparing: str = ""
    played: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    closed: bool = False
    answered: list[str] = field(default_factory=list)

    def around(self, at_hand: str, closing: Sequence[str]) -> None:
        """Nothing is said around it."""

    def owing(self) -> float:
        """Nothing is to be heard before a beginning."""
        return 0.0

    def lead_in(self, timeline: object, chosen: float) -> float:  # noqa: ARG002
        """Nobody speaks in it."""
        return chosen

    def answer(self, texts: Sequence[str]) -> None:
        self.answered += texts

    def follow(self, outlook: Outlook) -> None:
        if not self.muted:
            self.played += [note.sound for note in notes(Due(0.0, event) for event in outlook.said)]

    def do(self, command: str) -> str:
        self.done.append(command)
        self.muted ^= command == "mute"
        self.speaking ^= command == "voice"
        return f"{command}."

    def prepare(self, say: Callable[[str], None], within: float) -> None:
        """All words are there."""

    def warm_up(self, within: float) -> None:
        """It sounds at once."""

    def ring_out(self, within: float) -> None:
        """Nothing sounds on."""

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeKeeper:
    """Keeps events in memory."""

    events: list[Event] = field(default_factory=list)
    rated: list[tuple[str, str, str, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    trouble: str | None = None
    halts: list[tuple[bool, str]] = field(default_factory=list)
    closed: bool = False

    def rate(self, person: str, what: str, moment: str, value: int, at: Decimal = Decimal(0)) -> None:
        del at
        self.rated.append((person, what, moment, value))

    def note(self, text: str) -> None:
        self.notes.append(text)

    def hurts(self, it_does: bool, way: str = "") -> None:
        self.halts.append((it_does, way))

    def is_saved(self) -> bool:
        return True

    def flush(self, timeout: float) -> bool:
        del timeout
        return True

    def __call__(self, event: Event) -> None:
        self.events.append(event)

    def close(self, timeout: float) -> bool:
        del timeout
        self.closed = True
        return True


@dataclass
class Wall:
    """Somewhere to look at all the fakes of an app."""

    clock: FakeClock = field(default_factory=FakeClock)
    speaker: FakeSpeaker = field(default_factory=FakeSpeaker)
    keepers: list[FakeKeeper] = field(default_factory=list)
    remembered: int = 0
    last_played: str | None = None
    people: Path = field(default_factory=lambda: Path(mkdtemp()) / "people" / "people.json")
    today: date = date(2026, 6, 10)
    telling: str = ""

    def visit(self, entry: Any) -> Any:
        from selfcare.care.profile import People
        from selfcare.care.visit import Visit

        name = "" if entry.routine.for_ == "partner" else "me"
        return Visit(entry.routine, People(self.people), name, self.today)

    def beforehand(self, entries: Sequence[Any]) -> dict[str, Any]:
        return {entry.name: self.visit(entry).beforehand() for entry in entries if entry.routine is not None}

    def kept(self, **answers: str) -> None:
        """What the person has answered today; `_` stands for a dash."""
        from selfcare.care.profile import Kept, People

        people = People(self.people)
        person = people.person("me")
        person.answers |= {id.replace("_", "-"): Kept(said, self.today) for id, said in answers.items()}
        people.keep(person)

    def parts(self, entries: Callable[[], Sequence[Any]], **wishes: Any) -> Any:
        from selfcare.guide.parts import Parts
        from selfcare.session.timeline import compile_routine
        from selfcare.settings import Settings

        def keeper(*_: object) -> FakeKeeper:
            self.keepers.append(FakeKeeper())
            return self.keepers[-1]

        def remember() -> None:
            self.remembered += 1

        given: dict[str, Any] = {
            "entries": entries,
            "last_played": lambda: self.last_played,
            "choices": Settings(),
            "remember": remember,
            "timeline": lambda entry, level: compile_routine(entry.routine, level),
            "level": lambda _: "usual",
            "hurt_before": lambda _: False,
            "visit": self.visit,
            "worth_telling": lambda *_: self.telling,
            "speaker": lambda *_: self.speaker,
            "keeper": keeper,
            "awake": lambda: lambda _: None,
            "clock": self.clock,
            "fingers": Fingers(moment=calm_fingers(), hold_back=0.0),
            "beforehand": self.beforehand,
        }
        return Parts(**{**given, **wishes})
