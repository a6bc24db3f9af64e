"""What somebody is told to mind in a step, because of their body: a few short sentences, which a voice has all."""

from __future__ import annotations

from msgspec import Struct

EASY = "Small and easy."
LIGHTLY = {1: "As lightly as you can.", 2: "Lightly, as if spreading cream.", 3: "No firmer than soft dough."}
"""By the highest pressure that is left."""
REST_IT = "Let that hand rest."
NO_WEIGHT = "No weight on it."
ALONE = "Leave that place alone."
SAID = (EASY, *LIGHTLY.values(), REST_IT, NO_WEIGHT, ALONE)


class Mind(Struct, frozen=True):
    """What is to be minded; care gives it, no file can."""

    said: tuple[str, ...]
    """Of the sentences above."""
    because: str = ""
    """ "because of your right foot (what it does not feel)"; shown, not said."""
    side: str = ""
    """The label of the side that it is about; empty on whichever is led."""


def shown(said: tuple[str, ...], because: str) -> str:
    """As one reads it: what, and why."""
    words = " ".join(said)
    if not (words and because):
        return words
    return f"{words.removesuffix('.')}{', ' if because.startswith('because') else ': '}{because}."
