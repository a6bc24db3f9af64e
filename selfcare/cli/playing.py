"""Puts the parts of a session together, for each of the shells."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import replace
from decimal import Decimal

from selfcare import places
from selfcare.awake import Awake
from selfcare.care.ratings import side_by_side, worth_telling
from selfcare.care.screening import questions
from selfcare.care.signs import Numbers
from selfcare.care.told import is_worth_a_stop
from selfcare.cli import Wishes, asking, library, sounding, speaks_unicode
from selfcare.cli.faults import silence
from selfcare.cli.keeping import keeper_for, last_level, numbers_of
from selfcare.cli.signals import Signalled, signals_raise, signals_wait
from selfcare.cli.sitting import sitting
from selfcare.format.model import Routine
from selfcare.history.keeper import Keeper
from selfcare.plain.leading import Plain, Source
from selfcare.player import LEAD_IN, Player
from selfcare.session.events import Outcome
from selfcare.session.record import Recorder
from selfcare.session.timeline import compile_routine
from selfcare.settings import Settings
from selfcare.shelves.library import Entry
from selfcare.plain.telling import JsonTeller, Lines, Teller
from selfcare.plain.terminal import KeySource, LineSource, has_room, single_keys

CLOSED = 4
SAVING = 2.0
"""Seconds that the end waits for the disk."""
PREPARING = 30.0
"""Seconds that plain mode waits for the words that will be spoken; what is not ready then is shown alone."""
WARMING = 0.7
"""Seconds that a session without a lead-in waits for the loudspeakers."""
RINGING = 3.5
"""Seconds that the end waits for the last sound."""


def has_questions(routine: Routine) -> bool:
    """Whether something has to be asked before it."""
    return bool(questions(routine))


def trouble(sentence: str) -> None:
    with suppress(OSError, ValueError):
        print(f"selfcare: {sentence}", file=sys.stderr, flush=True)


def ring() -> None:
    """The terminal's bell."""
    with suppress(OSError, ValueError):
        sys.stdout.write("\a")
        sys.stdout.flush()


def play_json(entry: Entry, wishes: Wishes) -> int:
    """The events as JSON lines. Nobody is asked anything, so a routine with questions before it stays closed."""
    assert entry.routine is not None
    if wishes.screening and has_questions(entry.routine):
        trouble(f"{entry.routine.title} has questions before it, and nobody can be asked here; see --no-screening.")
        return CLOSED
    routine = sitting(entry) if wishes.seated else entry.routine
    player = Player(compile_routine(routine, wishes.level or "usual"), speed=wishes.speed, unattended=True)
    lines = Lines(sys.stdout, has_room)
    player.listeners.append(JsonTeller(lines, ascii_only=not speaks_unicode()))
    try:
        with signals_raise():
            keeper = keeper_for(entry, wishes.screening, trouble)
            return _lead(Plain(player, None, lines, sound=lambda _: ""), keeper, Decimal(wishes.lead_in or 0))
    except Signalled as told:
        return 128 + told.number


def play_plain(entry: Entry, wishes: Wishes) -> int:
    """Lines of text; commands as keys from a terminal, as lines from anything else."""
    keyed = sys.stdin.isatty() and sys.platform != "win32"
    try:
        with single_keys() if keyed else nullcontext() as found, signals_raise():
            return _play_plain(entry, wishes, KeySource(found=found) if keyed else LineSource())
    except Signalled as told:
        return 128 + told.number


def _play_plain(entry: Entry, wishes: Wishes, source: Source) -> int:
    assert entry.routine is not None
    lines = Lines(sys.stdout, has_room)
    visit = asking.visit_of(entry, wishes)
    level = wishes.level or "usual"
    before: dict[str, int] = {}
    if entry.routine.summary:
        lines.say(f"{entry.title}. {entry.routine.summary}")
    if wishes.screening:
        way = asking.screen(source, lines, visit) if visit.has_questions() else asking.Way.OPEN
        if way is asking.Way.NOBODY:
            trouble("this routine has questions before it, and nobody answered them; see --no-screening.")
        if way is asking.Way.CALM:
            # The routine that was asked for stays closed, and so does the exit code.
            return _play_plain(library().find(asking.CALM), replace(wishes, level=None), source) or CLOSED
        if way is not asking.Way.OPEN:
            return CLOSED
        visit.asked = True
        level, before = asking.get_ready(source, lines, visit, wishes.level or last_level(entry.name))
    else:
        lines.say("The questions before were left out.")
        if wishes.seated:
            lines.say("It is done sitting, all of it.")
    routine = visit.played()
    timeline = compile_routine(routine, level)
    player = Player(timeline, speed=wishes.speed)
    player.listeners.append(Teller(lines, "Space" if source.keys else "Enter"))
    at_hand = f"At hand: {', '.join(routine.equipment)}." if routine.equipment else ""
    place = () if wishes.screening and is_worth_a_stop(visit) else (routine.position, at_hand)
    for line in filter(None, [*place, _stop_line(routine)]):
        lines.say(line)
    choices = Settings.read(places.settings())
    speaker = sounding.loudspeaker(wishes, entry, timeline, choices, trouble, ring if sys.stdout.isatty() else None)

    def sound(command: str) -> str:
        said = speaker.do(command)
        choices.write(places.settings())
        return said

    player.followers.append(speaker.follow)
    lead_in = Decimal(wishes.lead_in) if wishes.lead_in is not None else LEAD_IN if source.keys else Decimal(0)
    recorder = Recorder()
    player.listeners.append(recorder)
    keeper = keeper_for(entry, wishes.screening, trouble)
    for what, given in before.items():
        keeper.rate(visit.person.name, what, "before", given)

    def comfort(value: int) -> None:
        keeper.rate(visit.person.name, "comfort", "during", value, recorder.seconds)

    def afterwards() -> None:
        if recorder.outcome is not Outcome.DONE:
            return
        told = plain.source if wishes.screening else None
        after = asking.rate(told, lines, routine) if recorder.timeline is not None else {}
        for what, given in after.items():
            keeper.rate(visit.person.name, what, "after", given, recorder.seconds)
        for line in side_by_side(before, after) if before or after else ():
            lines.say(line)
        if after and keeper.flush(SAVING) and (worth := worth_telling(numbers_of(entry.name, visit.person.name))):
            lines.say(worth)
        for tip in visit.tips():
            lines.say(f"Tip: {tip}")
        if before or after:
            asking.note(told, lines, keeper.note)

    numbers = Numbers(choices.emergency, choices.helper)
    plain = Plain(player, source, lines, sound, comfort=comfort if visit.receiving else None, numbers=numbers)
    try:
        speaker.prepare(lines.say, PREPARING)
        if not lead_in:
            speaker.warm_up(WARMING)
        code = _lead(plain, keeper, lead_in, afterwards)
        if recorder.outcome is Outcome.DONE and not code:
            speaker.ring_out(RINGING)
        return code
    finally:
        speaker.close()


def _lead(plain: Plain, keeper: Keeper, lead_in: Decimal, afterwards: Callable[[], None] = lambda: None) -> int:
    """Through the session, whatever ends it; what was done is saved. The exit code."""
    awake = Awake()
    # Before those that say things, so that what cannot be said any more is saved all the same.
    plain.player.listeners.insert(0, keeper)
    plain.player.listeners.append(awake)
    code = 0
    try:
        plain.play(lead_in)
        awake.close()
        afterwards()
    except Signalled as told:
        code = 128 + told.number
    except Exception:
        # What has failed, whatever it is, would fail again at the end.
        plain.player.listeners[:] = [keeper, awake]
        raise
    finally:
        with signals_wait():
            plain.lines.last_words()
            plain.player.stop()
            keeper.close(SAVING)
            awake.close()
            if plain.lines.failed:
                silence()
    return code


def _stop_line(routine: Routine) -> str:
    return f"Stop for: {', '.join(routine.stop_if)}." if routine.stop_if else ""
