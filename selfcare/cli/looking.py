"""`selfcare history`: what was done."""

from __future__ import annotations

import click

from selfcare import places


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--limit", type=click.IntRange(1), help="At most so many, the newest.")
def history(as_json: bool, limit: int | None) -> None:
    """What was done, the newest first."""
    from selfcare.cli import FAULT, fail, json_text
    from selfcare.history.report import as_json as facts
    from selfcare.history.report import lines
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryProblem

    try:
        store = Store.open(places.history())
    except HistoryProblem as problem:
        fail(str(problem), FAULT)
    try:
        if store.notice:
            click.echo(f"selfcare: {store.notice}", err=True)
        rows = store.sessions(limit=limit)
    finally:
        store.close()
    if as_json:
        click.echo(json_text(facts(rows)))
        return
    for line in lines(rows):
        click.echo(line)


COMMANDS = (history,)
