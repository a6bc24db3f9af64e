"""The surroundings of a way, made for this machine. What the first picture does not need is imported when needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare import places
from selfcare.cli.beforehand import Beforehand, visit
from selfcare.cli.finding import library
from selfcare.cli.wishes import Wishes
from selfcare.guide.parts import Parts
from selfcare.settings import Settings

if TYPE_CHECKING:
    from selfcare.care.profile import People
    from selfcare.format.model import Routine
    from selfcare.guide.desk import Desk
    from selfcare.history.keeper import Keeper
    from selfcare.history.lookback import LookBack
    from selfcare.history.unfinished import Offer
    from selfcare.player import Listener
    from selfcare.session.segments import Timeline
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.library import Library
    from selfcare.shelves.programmes import Programme
    from selfcare.sound.loudspeaker import Loudspeaker


def parts(wishes: Wishes, tell: Callable[[str], None] = lambda _: None, *, unattended: bool = False) -> Parts:
    """What every shell is given, which may `replace` some of it; `tell` takes a sentence on what went wrong before a
    session, `unattended` is a session with nobody there."""
    choices = Settings.read(places.settings())
    speaking = choices.speaking
    if wishes.aloud is not None:
        choices.speaking = wishes.aloud  # for this session alone
    shelf, known = _Shelf(), Beforehand(wishes)
    return Parts(
        entries=shelf.entries,
        first=shelf.first,
        now=shelf.now,
        last_played=_last_played,
        choices=choices,
        remember=lambda: _remember(choices, speaking if wishes.aloud is not None else choices.speaking),
        timeline=_timeline,
        level=lambda entry: _level(entry, wishes.level),
        hurt_before=lambda entry: not wishes.level and _hurt_before(entry),
        visit=lambda entry: visit(_routine(entry), wishes),
        worth_telling=_worth_telling,
        speaker=lambda entry, timeline, tell, ring: _speaker(wishes, entry, timeline, choices, tell, ring),
        heard_in=lambda timeline, chosen: _heard_in(wishes, choices, timeline, chosen),
        try_sound=lambda: _try_sound(wishes, choices, tell),
        take_along=lambda entry, seated: _take_along(entry, _level(entry, wishes.level), seated),
        keeper=lambda entry, seated, tell: _keeper(entry, wishes, seated, tell, not unattended),
        unfinished=_unfinished,
        settled=_settled,
        left_of=_left_of,
        company=_company,
        look_back=_look_back,
        look_through=_look_through,
        at_start=lambda: _at_start(choices),
        awake=_awake,
        speed=wishes.speed,
        lead_in=wishes.lead_in,
        screening=wishes.screening,
        desk=_desk,
        programmes=_programmes,
        people=_people,
        beforehand=known,
        keep_known=known.keep,
        unattended=unattended,
    )


def _remember(choices: Settings, speaking: bool) -> bool:
    return replace(choices, speaking=speaking).write(places.settings())


class _Shelf:
    """The library, made when it is first looked into, and kept: it knows what it has read."""

    def __init__(self) -> None:
        self._library: Library | None = None

    def _looked_into(self) -> Library:
        self._library = self._library or library()
        return self._library

    def entries(self) -> Sequence[Entry]:
        entries = self._looked_into().entries()
        list(map(attrgetter("card"), entries))  # made here, by a thread: who draws has them
        return entries

    def first(self, named: Sequence[str]) -> Sequence[Entry]:
        return self._looked_into().glance(named)

    def now(self, entry: Entry) -> Entry | None:
        return self._looked_into().named(entry.name)


def _last_played() -> str | None:
    from selfcare.history.folders import is_begun

    if not is_begun(places.history()):
        return None
    from selfcare.cli.keeping import last_played

    return last_played()


def _routine(entry: Entry) -> Routine:
    assert entry.routine is not None
    return entry.routine


def _timeline(entry: Entry, level: str) -> Timeline:
    from selfcare.session.timeline import compile_routine

    return compile_routine(_routine(entry), level)


def _level(entry: Entry, wanted: str | None) -> str:
    from selfcare.history.folders import is_begun

    if wanted or not is_begun(places.history()):
        return wanted or "usual"
    from selfcare.cli.keeping import last_level

    return last_level(entry.name)


def _hurt_before(entry: Entry) -> bool:
    from selfcare.history.folders import is_begun

    if not is_begun(places.history()):
        return False
    from selfcare.cli.keeping import hurt_before

    return hurt_before(entry.name)


def _people() -> People:
    from selfcare.care.profile import People

    return People(places.people())


def _programmes() -> Sequence[Programme]:
    from selfcare.shelves.programmes import programmes

    return programmes()


def _worth_telling(entry: Entry, person: str) -> str:
    from selfcare.care.ratings import worth_telling
    from selfcare.cli.keeping import numbers_of

    return worth_telling(numbers_of(entry.name, person))


def _try_sound(wishes: Wishes, choices: Settings, tell: Callable[[str], None]) -> bool:
    """A tone to be heard before the hands are busy, by a thread, so that no key waits for it; whether one is due."""
    from threading import Thread

    from selfcare.cli.sounding import tone

    if choices.muted or (wishes.sound or choices.sound) == "none":
        return False
    Thread(target=tone, args=(wishes, choices, tell), daemon=True).start()
    return True


def _take_along(entry: Entry, level: str, seated: bool) -> str:
    from pathlib import Path

    from selfcare.cli.home_export import take_along

    return take_along(entry, level, seated, Path.home())


def _speaker(
    wishes: Wishes,
    entry: Entry,
    timeline: Timeline,
    choices: Settings,
    tell: Callable[[str], None],
    ring: Callable[[], None] | None,
) -> Loudspeaker:
    from selfcare.cli.sounding import loudspeaker

    return loudspeaker(wishes, entry, timeline, choices, tell, ring)


def _heard_in(wishes: Wishes, choices: Settings, timeline: Timeline, chosen: float) -> float:
    from selfcare.cli.speaking import heard_in

    return heard_in(wishes, choices, timeline, chosen)


def _keeper(entry: Entry, wishes: Wishes, seated: bool, tell: Callable[[str], None], attended: bool) -> Keeper:
    from selfcare.cli.keeping import keeper_for

    return keeper_for(entry, wishes.screening, tell, seated, attended)


def _unfinished() -> Offer | None:
    from selfcare.history.folders import has_logs

    if not has_logs(places.history()):
        return None
    from selfcare.cli.keeping import now
    from selfcare.history.unfinished import offer

    return offer(places.history(), now())


def _settled(offer: Offer) -> None:
    from selfcare.cli.keeping import now
    from selfcare.history.unfinished import answered

    answered(places.history(), offer.key, now())


def _left_of(offer: Offer, whole: Timeline) -> Timeline | None:
    from selfcare.cli.keeping import now

    return offer.timeline(whole, now())


def _company() -> str:
    from selfcare.history.folders import ANOTHER, another_runs

    return ANOTHER if another_runs(places.history()) else ""


def _look_back(today: date) -> LookBack | str:
    from selfcare.history.lookback import look_back
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryProblem

    try:
        # The last months are held against their checksums; whether all of a long history is sound comes after them.
        with Store.open(places.history(), through=False) as store:
            return look_back(store, today)
    except HistoryProblem as problem:
        return str(problem)


def _look_through() -> str:
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryProblem

    try:
        with Store.open(places.history()):
            return ""
    except HistoryProblem as problem:
        return str(problem)


def _at_start(choices: Settings) -> Sequence[str]:
    from selfcare.cli.keeping import taken_in

    return [*([choices.trouble] if choices.trouble else []), *taken_in()]


def _desk() -> Desk:
    from selfcare.cli.desk import desk

    return desk()


def _awake() -> Listener:
    from selfcare.awake import Awake

    return Awake()
