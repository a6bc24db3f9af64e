"""Whom to call when it hurts: asked one after the other, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcare.tui.host import Host

EMERGENCY = "The local emergency number, as it is dialled."
HELPER = "Who is called when it is no emergency? A name and a number."


def ask(app: Host) -> None:
    """What is left with Esc stays as it is."""
    from selfcare.care.signs import LONGEST_NUMBER
    from selfcare.door import one_line
    from selfcare.tui.screens.names import NamesScreen

    choices = app.parts.choices

    def helper(said: str | None) -> None:
        if said:
            choices.helper = one_line(said)
            app.parts.remember()
        _tell(app)

    def emergency(said: str | None) -> None:
        if said:
            choices.emergency = one_line(said)
            app.parts.remember()
        before = [choices.helper] if choices.helper else ()
        app.push_screen(NamesScreen(HELPER, before, "another one", LONGEST_NUMBER), helper)

    known = [choices.emergency] if choices.emergency else ()
    app.push_screen(NamesScreen(EMERGENCY, known, "the number", LONGEST_NUMBER), emergency)


def _tell(app: Host) -> None:
    from selfcare.care.signs import Numbers

    app.say(" ".join(Numbers(app.parts.choices.emergency, app.parts.choices.helper).lines()))
