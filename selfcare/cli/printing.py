"""A routine as a page, with the person's numbers to call."""

from __future__ import annotations

from selfcare import places
from selfcare.care.signs import Numbers
from selfcare.format.model import Routine
from selfcare.settings import Settings
from selfcare.sheet.page import page


def page_of(routine: Routine, level: str, seated: bool) -> tuple[str, bool]:
    """The page, and whether the person's own numbers are on it."""
    choices = Settings.read(places.settings())
    numbers = Numbers(choices.emergency, choices.helper)
    return page(routine, level, numbers, seated), bool(choices.emergency or choices.helper)
