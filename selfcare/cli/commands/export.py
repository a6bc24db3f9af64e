"""`selfcare export`: a routine to take along, as sound and on paper."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfcare import places
from selfcare.cli.arguments import RoutineName
from selfcare.cli.codes import FAULT, USAGE, fail
from selfcare.cli.extras import AUDIO, bringing
from selfcare.cli.finding import found
from selfcare.cli.outgoing import ExportOptions
from selfcare.cli.seated import seated_twin_of
from selfcare.words.levels import LEVELS
from selfcare.words.people import ME

if TYPE_CHECKING:
    from selfcare.shelves.entry import Entry

PAGES = (".html", ".htm")


@click.command("export")
@click.argument("routine", metavar="NAME|FILE", type=RoutineName())
@click.option(
    "--audio",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The whole session as sound: .wav, .flac, .mp3 or .ogg.",
)
@click.option("--sheet", metavar="FILE", type=click.Path(path_type=Path), help="A page in large print: .html.")
@click.option("--level", type=click.Choice(LEVELS), default="usual", help="How much of it.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
@click.option("--no-voice", is_flag=True, help="Tones alone.")
@click.option(
    "--words", type=click.Choice(["few", "usual", "many"]), help="How much is said; as in the app, if not given."
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(
    routine: str,
    audio: Path | None,
    sheet: Path | None,
    level: str,
    seated: bool,
    no_voice: bool,
    words: str | None,
    force: bool,
) -> None:
    """Take a routine along: as sound for a phone, as a page in large print.

    The routine is written as it stands, for anybody. Nobody is asked anything: what the questions before it are
    about is said first, and stands first on the page.
    """

    entry = found(routine)
    if wrong := _wrong(audio, sheet, force):
        fail(wrong, USAGE)
    if seated:
        seated_twin_of(entry)
    sys.exit(_export(entry, audio, sheet, ExportOptions(level, seated, "none" if no_voice else None, force, words)))


def _wrong(audio: Path | None, sheet: Path | None, force: bool) -> str:
    """What speaks against the files that are asked for, before any work is done."""
    from selfcare.disk import kind_of
    from selfcare.reading.problems import visible
    from selfcare.sound.files import ENCODED, ENDINGS, can_encode

    if audio is None and sheet is None:
        return "say what to make: --audio FILE.wav for sound, --sheet FILE.html for a page, or both."
    for path, endings, what in ((audio, ENDINGS, "sound"), (sheet, PAGES, "a page")):
        if path is None:
            continue
        name = visible(str(path))
        if path.suffix.lower() not in endings:
            return f"{name}: the name of {what} ends in {', '.join(endings[:-1])} or {endings[-1]}."
        if kind := kind_of(path):
            return f"{name} is {kind}." if kind == "a folder" else f"{name} is {kind}, and only a file is replaced."
        if os.path.lexists(path) and not force:
            return f"{name} is there already; --force replaces it."
    if audio is not None and audio.suffix.lower() in ENCODED and not can_encode():
        wav = visible(audio.with_suffix(".wav").name)
        return f"WAV can be written here ({wav}). FLAC, MP3 and Ogg need one package more: {bringing(AUDIO)}"
    return ""


def _export(entry: Entry, audio: Path | None, sheet: Path | None, options: ExportOptions) -> int:
    from selfcare.cli.outgoing import NotMade, draft_of
    from selfcare.cli.signals import Signalled, signals_raise
    from selfcare.reading.problems import visible

    assert entry.routine is not None
    try:
        with signals_raise():
            for line in of_oneself(entry, options.seated):
                tell(line)
            if sheet is not None:
                from selfcare.cli.printing import page_of

                page, private = page_of(entry.routine, options.level, options.seated)
                with draft_of(sheet, options.force, private) as draft:
                    draft.write_text(page, "utf-8")
                click.echo(f"Written: {visible(str(sheet))}. Open it in a browser, to read or to print.")
                if private:
                    click.echo("Your numbers to call are on it, so only you can open the file here.")
            if audio is not None:
                from selfcare.cli.recording import record

                made = record(entry, audio, options, tell)
                click.echo(f"Written: {visible(str(audio))}, {made}")
    except NotMade as why:
        tell(visible(str(why)))
        return FAULT
    except Signalled as told:
        return 128 + told.number
    return 0


def tell(sentence: str) -> None:
    with suppress(OSError, ValueError):
        click.echo(f"selfcare: {sentence}", err=True)


def of_oneself(entry: Entry, seated: bool) -> Iterator[str]:
    """What the person's kept answers would make of the routine, which goes out unchanged: it may be for anybody."""
    from datetime import date

    from selfcare.care.changes import SITTING
    from selfcare.care.profile import People
    from selfcare.care.told import heading, reasons
    from selfcare.care.visit import Visit

    assert entry.routine is not None
    visit = Visit(entry.routine, People(places.people()), ME, date.today())
    if visit.receiving or not visit.knows:
        return
    visit.asked = True
    visit.seated = seated
    decision = visit.decision()
    told = [" ".join(filter(None, (each.line, each.whom))) for each in reasons(decision)]
    if not decision.is_open:
        yield f"from what you answered before: {heading(decision)} {' '.join(told)}"
    elif changes := [each for each in visit.changes() if not (seated and each == SITTING)]:
        yield f"it goes out as it stands; in the app it would be changed for you: {' '.join(changes)}"
