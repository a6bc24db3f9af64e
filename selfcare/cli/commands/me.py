"""`selfcare me`: what is kept of whom, in plain words; changed, withdrawn, and removed for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from selfcare import places

if TYPE_CHECKING:
    from selfcare.body.places import Spot
    from selfcare.care.kept import Entry, Page
    from selfcare.care.profile import People


@click.command("me")
@click.argument("what", required=False, type=click.Choice(["change", "remove", "forget"]))
@click.argument("which", required=False, default="")
@click.option("--all", "everything", is_flag=True, help="Also what was answered with no.")
def command(what: str | None, which: str, everything: bool) -> None:
    """Your saved answers, and those of whom you massage.

    Without more: all of it, each line with a number. `change 2` answers number 2 anew, `remove 2` takes it away (a
    professional's yes is withdrawn so), `forget` removes all that is kept of you for good, `forget NAME` of somebody
    else."""
    from selfcare.care.kept import NOTHING, pages
    from selfcare.care.profile import People
    from selfcare.words.people import ME

    people = People(places.people())
    if people.trouble:
        click.echo(people.trouble, err=True)
    found = pages(people, date.today())
    match what:
        case "forget":
            _forget(people, found, which or ME)
        case "change" | "remove":
            page, entry = _numbered(found, which)
            _change(people, page, entry) if what == "change" and entry.caution else _remove(people, page, entry)
        case _:
            for line in lines(found, everything) if found else (NOTHING,):
                click.echo(line)
            if found:
                beside = f", and what follows from it for the list beside it in {people.marks.name}"
                where = f"{people.path}{beside if people.marks.exists() else ''}"
                click.echo(f"It stands in {where}, on this machine alone, for your eyes.")


def lines(found: tuple[Page, ...], everything: bool) -> Iterator[str]:
    """All of it, a line each."""
    number = 0
    for page in found:
        yield page.title
        for entry in page.entries:
            number += 1
            yield f"{number:>3}. {entry.line} {entry.then}"
        if not page.entries:
            yield "     No answer with yes."
        if page.noes and not everything:
            yield f"     No to {len(page.noes)} more; `selfcare me --all` shows them, and their numbers."
    for page in found if everything else ():
        if page.noes:
            yield f"{page.title}, answered with no"
        for entry in page.noes:
            number += 1
            yield f"{number:>3}. {entry.line} {entry.then}"


def _numbered(found: tuple[Page, ...], which: str) -> tuple[Page, Entry]:
    entries = [(page, entry) for page in found for entry in page.entries]
    entries += [(page, entry) for page in found for entry in page.noes]
    if which.isascii() and which.isdigit() and 1 <= int(which[:4]) <= len(entries):
        return entries[int(which[:4]) - 1]
    raise click.UsageError("A number from the list of `selfcare me` is wanted, such as `selfcare me remove 2`.")


def _forget(people: People, found: tuple[Page, ...], name: str) -> None:
    from selfcare.care.kept import WHOLE

    meant = [page for page in found if page.name.casefold() == name.casefold()]
    if not meant:
        click.echo(f"Nothing is kept of {name}.")
        return
    click.echo(WHOLE.format(name=meant[0].whom))
    click.confirm("Remove it?", abort=True)
    for page in meant:
        _end(people, people.forget(page.name, page.receives))
    click.echo("It is removed.")


def _remove(people: People, page: Page, entry: Entry) -> None:
    from selfcare.care.kept import remove

    click.echo(entry.line)
    click.confirm(f"{entry.removing}?", abort=True)
    _end(people, remove(people, page, entry))
    click.echo("It is removed.")


def _change(people: People, page: Page, entry: Entry) -> None:
    from selfcare.body.saying import listed
    from selfcare.care.answer import NO, NOT_SURE, YES
    from selfcare.care.kept import change, pointing
    from selfcare.plain.own import where

    caution = entry.caution
    assert caution is not None
    said = {"y": YES, "n": NO, "?": NOT_SURE}[
        click.prompt(f"{caution.ask} y, n or ?", type=click.Choice(["y", "n", "?"]), show_choices=False)
    ]
    spots: frozenset[Spot] = frozenset()
    if said != NO and caution.asks_where:
        shown = pointing(people, page, caution)
        spots = where(
            lambda: click.prompt("", default="", show_default=False, prompt_suffix=""), click.echo, shown, "your"
        )
    _end(people, change(people, page, caution, said, spots, date.today()))
    place = f", {listed(spots, '')}" if spots else ""
    click.echo(f"Kept: {caution.line}: {said}{place}.")


def _end(people: People, kept: bool) -> None:
    if not kept:
        raise click.ClickException(people.trouble or "It could not be kept.")
