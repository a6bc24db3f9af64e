"""A way in each of the shells: the app, plain lines, JSON. What it comes to, as an exit code."""

from __future__ import annotations

import signal
import sys
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.cli.codes import CLOSED
from selfcare.cli.faults import silence
from selfcare.cli.output import speaks_unicode
from selfcare.cli.parts import parts
from selfcare.cli.signals import Signalled, signals_raise, signals_wait
from selfcare.cli.wishes import Wishes
from selfcare.door import straight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.guide.moves import Flow
    from selfcare.guide.routine import Ending
    from selfcare.history.keeper import Keeper
    from selfcare.plain.shell import JsonShell, PlainShell
    from selfcare.plain.telling import Lines
    from selfcare.shelves.entry import Entry

VOICE_OFF = "The voice is off, as a screen reader may be speaking; the tones stay. v turns it on, and so does --voice."


def trouble(sentence: str) -> None:
    with suppress(OSError, ValueError):
        print(f"selfcare: {sentence}", file=sys.stderr, flush=True)


def ring() -> None:
    """The terminal's bell."""
    with suppress(OSError, ValueError):
        out = straight(sys.stdout)
        out.write("\a")
        out.flush()


def play_app(wishes: Wishes, entry: Entry | None = None) -> int:
    """The app: at home, or playing one routine."""
    keepers: list[Keeper] = []

    def left_to_the_end(keeper: Keeper) -> None:
        keepers.append(keeper)
        keeper.close(0)

    made = replace(parts(wishes, lambda text: app.tell(text)), see_saved=left_to_the_end)
    if entry is None:
        from selfcare.cli.ahead import Ahead

        made = replace(made, ahead=Ahead(made))
    from selfcare.tui.app import SelfcareApp

    app = SelfcareApp(made, entry)
    app.run()
    for keeper in keepers:  # the terminal is the shell's again
        _see_saved(keeper, at_once=(app.return_code or 0) > 128)
    if app.fault is not None:
        raise app.fault
    if not app.return_code or app.return_code == CLOSED:
        _last_words(keepers)
    return app.return_code or 0


def _last_words(keepers: Sequence[Keeper]) -> None:
    from selfcare.cli.keeping import last_line

    if said := last_line(keepers):
        print(said, flush=True)


def play_json(entry: Entry, wishes: Wishes) -> int:
    """The events as JSON lines. Nobody is asked anything, so a routine with questions before it stays closed."""
    from selfcare.guide.routine import routine
    from selfcare.plain.shell import JsonShell
    from selfcare.plain.telling import Lines
    from selfcare.plain.terminal import has_room

    lines = Lines(sys.stdout, has_room)
    made = parts(wishes, unattended=True)
    made = replace(made, speaker=None, saving=signals_wait, see_saved=_see_saved, try_sound=lambda: False)
    shell = JsonShell(lines, made, trouble, ascii_only=not speaks_unicode())
    why = f"{entry.title} has questions before it, and nobody can be asked here; see --no-screening."
    try:
        with signals_raise():
            return _go(routine(made, shell, entry), shell, lines, why)
    except Signalled as told:
        return 128 + told.number


def play_plain(entry: Entry, wishes: Wishes) -> int:
    """Lines of text; commands as keys from a terminal, as lines from anything else."""
    from selfcare.guide.routine import routine
    from selfcare.plain.shell import PlainShell
    from selfcare.plain.telling import Lines
    from selfcare.plain.terminal import KeySource, LineSource, has_room, single_keys
    from selfcare.plain.unhurried import without_hurry

    lines = Lines(sys.stdout, has_room)
    keepers: list[Keeper] = []

    def saved(keeper: Keeper) -> None:
        keepers.append(keeper)
        _see_saved(keeper)

    made = replace(parts(wishes), saving=signals_wait, see_saved=saved, try_sound=lambda: False)
    if sys.stdin.isatty():  # a script has the times of the file
        made = without_hurry(made)
    if made.choices.trouble:
        trouble(made.choices.trouble)
    if wishes.aloud is False and not made.choices.muted:
        lines.say(VOICE_OFF)
    keyed = sys.stdin.isatty() and sys.platform != "win32"
    why = "this routine has questions before it, and nobody answered them; see --no-screening."
    try:
        with single_keys() if keyed else nullcontext() as found, signals_raise():
            source = KeySource(found=found, asked=lambda: lines.said) if keyed else LineSource()
            shell = PlainShell(source, lines, made, trouble, ring if sys.stdout.isatty() else None)
            code = _go(routine(made, shell, entry, offering=True), shell, lines, why)
            if isinstance(source, KeySource):
                source.until_quiet()
    except Signalled as told:
        code = 128 + told.number
        keyed = keyed and told.number == signal.SIGINT
    if keyed and sys.stdout.isatty() and not lines.failed:
        # For somebody who comes back to a shell, by Ctrl+C too; a script has the history.
        _last_words(keepers)
    return code


def _see_saved(keeper: Keeper, at_once: bool = False) -> None:
    from selfcare.cli.keeping import see_saved

    see_saved(keeper, trouble, at_once)


def _go(flow: Flow[Ending], shell: PlainShell | JsonShell, lines: Lines, nobody: str) -> int:
    """Along the way, whatever ends it; what was done is saved. `nobody`: what is told where nobody was there."""
    from selfcare.guide.moves import run
    from selfcare.guide.routine import Closed

    try:
        ending = run(flow, shell.answer)
    except Exception:
        # What has failed, whatever it is, would fail again at the end.
        if shell.sitting is not None:
            shell.sitting.only_save()
        raise
    finally:
        with signals_wait():
            lines.last_words()
            flow.close()
            if lines.failed:
                silence()
    if ending.closed is Closed.NOBODY:
        trouble(nobody)
    return 0 if ending.closed is None else CLOSED
