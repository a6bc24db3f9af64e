"""`selfcare history`: what was done; and what can be done with what is kept of it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from selfcare import places
from selfcare.cli.arguments import Day
from selfcare.cli.codes import FAULT, NONE_SUCH, USAGE, fail
from selfcare.cli.kept_history import opened, tell_doubts
from selfcare.cli.output import json_text

ENDINGS = ".csv", ".json"


@click.group("history", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--limit", type=click.IntRange(1), help="At most so many, the newest.")
@click.pass_context
def command(context: click.Context, as_json: bool, limit: int | None) -> None:
    """What was done, the newest first; and what can be done with it."""
    if context.invoked_subcommand is not None:
        return
    from selfcare.history.report import as_json as facts
    from selfcare.history.report import lines

    with opened() as store:
        rows = store.sessions(limit=limit)
        tell_doubts(store)
    if as_json:
        click.echo(json_text(facts(rows)))
        return
    for line in lines(rows):
        click.echo(line)


@command.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(["csv", "json"]), help="If the file's name does not say it.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def export(file: Path | None, form: str | None, force: bool) -> None:
    """Write all sessions as a table (.csv) or as JSON; without FILE, to standard output."""
    from selfcare.cli.outgoing import NotMade, draft_of
    from selfcare.history.exporting import as_csv, as_facts

    ending = file.suffix.lower() if file is not None else ""
    if form is None and file is not None and ending not in ENDINGS:
        fail(f"{file}: the name ends in .csv or .json.", USAGE)
    form = form or ending.removeprefix(".") or "json"
    with opened() as store:
        text = as_csv(store) if form == "csv" else f"{json_text(as_facts(store))}\n"
        tell_doubts(store)
    if file is None:
        click.echo(text, nl=False)
        return
    try:
        with draft_of(file, force, private=True) as draft:
            draft.write_text(text, "utf-8", newline="")
    except NotMade as why:
        fail(str(why), FAULT)
    click.echo(f"Written: {file}. Only you can read it.")


@command.command()
def check() -> None:
    """Look through all that is kept: the history, its backups, what was set aside."""
    from selfcare.history.backups import every, newest_good
    from selfcare.history.folders import logs
    from selfcare.history.forgetting import aside

    path = places.history()
    with opened() as store:
        damage, many = store.damaged(), len(store.sessions())
    click.echo(f"{path}: {'1 session' if many == 1 else f'{many} sessions'}, {'damaged' if damage else 'all sound'}.")
    for sentence in damage:
        click.echo(f"  {sentence}")
    if waiting := logs(path):
        click.echo(f"Not taken in yet, and shown all the same: {len(waiting)}, in {waiting[0].parent}")
    copies, good = every(path), newest_good(path)
    click.echo(f"Backups: {len(copies)}.{f' The newest good one: {good.description()}.' if good else ''}")
    for each in aside(path):
        click.echo(f"Set aside: {each}")
    sys.exit(FAULT if damage else 0)


@command.command()
@click.option("--yes", is_flag=True, help="Without asking.")
def restore(yes: bool) -> None:
    """Bring the newest good backup back, together with what came after it."""
    from selfcare.history.backups import newest_good
    from selfcare.history.restoring import restore as put_back
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryDamaged, HistoryProblem

    path = places.history()
    found = newest_good(path)
    if found is None:
        fail("there is no good backup.", NONE_SUCH)
    click.echo(f"The newest good backup is {found.description()}.")
    if not (yes or _agreed("Bring it back?")):
        fail("nothing was changed.", FAULT)
    try:
        try:
            kept = put_back(path, found)
        except HistoryDamaged:  # it has not been set aside yet
            with Store(path) as store, store.together():
                pass
            kept = put_back(path, found)
    except HistoryProblem as problem:
        fail(str(problem), FAULT)
    with opened() as store:
        click.echo(f"Brought back: {len(store.sessions())} sessions are there now.")
    if kept is not None:
        click.echo(f"The history as it was is kept here: {kept}")


@command.command()
@click.argument("session", type=int, required=False)
@click.option("--who", metavar="NAME", help="The sessions in which this person gave numbers; your own: me.")
@click.option("--since", type=Day(), help="From this day on.")
@click.option("--until", type=Day(), help="Up to this day, and with it.")
@click.option("--all", "everything", is_flag=True, help="All of it.")
@click.option("--yes", is_flag=True, help="Without asking.")
def forget(
    session: int | None, who: str | None, since: date | None, until: date | None, everything: bool, yes: bool
) -> None:
    """Forget for good: one SESSION by its number in `history --json`, a person's, a time's, or all.

    Out of the backups too. What was set aside as damaged, the log of faults and the cache go with it.
    """
    from selfcare.history.forgetting import Wanted, forget_all, meant
    from selfcare.history.forgetting import forget as forget_these
    from selfcare.history.trouble import HistoryProblem

    path = places.history()
    narrowed = any(each is not None for each in (session, who, since, until))
    if narrowed == everything:
        fail("say what is to be forgotten: a session's number, --who, --since or --until, or --all alone.", USAGE)
    try:
        keys = [] if everything else meant(path, Wanted(session, who, since, until))
        if narrowed and not keys:
            fail("there is no such session.", NONE_SUCH)
        what = "All sessions" if everything else "1 session" if len(keys) == 1 else f"{len(keys)} sessions"
        click.echo(f"{what} will be forgotten for good, in the backups too, with all that was set aside.")
        if not (yes or _agreed("Forget?")):
            fail("nothing was forgotten.", FAULT)
        said = forget_all(path) if everything else forget_these(path, keys)
    except HistoryProblem as problem:
        fail(str(problem), FAULT)
    _clear(places.log())
    _clear(places.cache())
    for sentence in said:
        click.echo(f"selfcare: {sentence}", err=True)
    click.echo("Forgotten.")


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm(question, default=False, err=True)


def _clear(path: Path) -> None:
    """Out of the way with what can be made again."""
    import shutil
    from contextlib import suppress

    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
