"""`selfcare numbers`: whom to call when it hurts."""

from __future__ import annotations

import click

from selfcare import places


@click.command("numbers")
@click.option("--emergency", metavar="NUMBER", help="The local emergency number, as it is dialled.")
@click.option("--helper", metavar="WHO", help="Who is called when it is no emergency: a name and a number.")
def command(emergency: str | None, helper: str | None) -> None:
    """Whom to call: shown by x in every session."""
    from selfcare.care.signs import Numbers
    from selfcare.settings import Settings

    choices = Settings.read(places.settings())
    if emergency is not None or helper is not None:
        choices.emergency = choices.emergency if emergency is None else _whole("--emergency", emergency)
        choices.helper = choices.helper if helper is None else _whole("--helper", helper)
        if not choices.write(places.settings()):
            raise click.ClickException(f"the numbers could not be kept. {choices.trouble or ''}".strip())
    if choices.trouble:
        click.echo(f"selfcare: {choices.trouble}", err=True)
    for line in Numbers(choices.emergency, choices.helper).lines():
        click.echo(line)


def _whole(option: str, said: str) -> str:
    """On one line, and never cut: the telephone number may stand at its end."""
    from selfcare.care.signs import LONGEST_NUMBER
    from selfcare.door import one_line

    kept = one_line(said, LONGEST_NUMBER + 1)
    if len(kept) > LONGEST_NUMBER:
        raise click.UsageError(
            f"{option} has more than {LONGEST_NUMBER} characters. It is shown large when it hurts: a short name and "
            "the number will do. Nothing was changed."
        )
    return kept
