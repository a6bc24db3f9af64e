"""A routine as a page, with the person's numbers to call."""

from __future__ import annotations

from selfcare import places
from selfcare.care.signs import Numbers
from selfcare.format.model import Routine
from selfcare.settings import Settings
from selfcare.sheet.page import page


def page_of(routine: Routine, level: str, seated: bool) -> str:
    choices = Settings.read(places.settings())
    return page(routine, level, Numbers(choices.emergency, choices.helper), seated)
