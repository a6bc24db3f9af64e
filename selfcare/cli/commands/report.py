"""`selfcare report`: one page for a physiotherapist or a doctor."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from selfcare.cli.arguments import Day
from selfcare.cli.codes import FAULT, NONE_SUCH, USAGE, fail
from selfcare.cli.kept_history import opened, tell_doubts
from selfcare.words.people import ME

ENDINGS = (".html", ".htm")


@click.command("report")
@click.argument("file", type=click.Path(path_type=Path), default=Path("selfcare-report.html"))
@click.option("--since", type=Day(), help="From this day on; without it, the last twelve weeks.")
@click.option("--name", default="", help="Who it is about, as it shall stand on the page.")
@click.option("--who", metavar="NAME", default=ME, help="The numbers of somebody who received, in place of your own.")
@click.option("--notes", is_flag=True, help="With the notes that were written.")
@click.option("--no-numbers", is_flag=True, help="Without the numbers that were given.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(file: Path, since: date | None, name: str, who: str, notes: bool, no_numbers: bool, force: bool) -> None:
    """One page for a physiotherapist or a doctor: what was done and how often, and the numbers as a picture.

    Nothing is sent anywhere: it is a file, to be printed or shown. Notes are on it only if they are asked for, and
    what somebody else told you only with --who, on a page of theirs.
    """
    from selfcare.cli.outgoing import NotMade, draft_of
    from selfcare.history.lookback import look_back, of_person
    from selfcare.sheet.account import Chosen, account

    if file.suffix.lower() not in ENDINGS:
        fail(f"{file}: the name of a page ends in .html.", USAGE)
    today = date.today()
    begin = since or today - timedelta(weeks=12)
    with opened() as store:
        looked = of_person(look_back(store, today, begin), who)
        tell_doubts(store)
    if who.casefold() != ME and not looked.series:
        fail(f"nobody called {who} gave a number in this time.", NONE_SUCH)
    try:
        with draft_of(file, force, private=True) as draft:
            draft.write_text(
                account(looked, begin, Chosen(not no_numbers, notes, name or ("" if who == ME else who))), "utf-8"
            )
    except NotMade as why:
        fail(str(why), FAULT)
    on_it = ["what was done and how often", *([] if no_numbers else ["the numbers"]), *(["the notes"] if notes else [])]
    click.echo(f"Written: {file}. On it: {', '.join(on_it)}, and what was stopped because it hurt.")
    click.echo("Open it in a browser, to read or to print. Only you can open the file here; nothing was sent.")
