"""What is kept of somebody, in plain words, to be seen, changed, withdrawn and removed for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct

from selfcare.body.places import Spot
from selfcare.body.saying import words
from selfcare.care.answer import NO, NOT_SURE
from selfcare.care.asking_where import Pointing, pointing_at
from selfcare.care.cautions import Caution, Where, cautions
from selfcare.care.profile import FRESH, ClinicianYes, Kept, People, Person
from selfcare.care.screening import TRAINED_HANDS, lasts
from selfcare.words.people import ME

Change = Callable[[], bool]
"""Something that is done to what is kept; False where it could not be."""
NOTHING = "Nothing is kept of anybody."
WHOLE = (
    "This removes for good all that is kept of {name}: answers, places, what professionals said yes to, and what of it "
    "is kept for the list. Past sessions stay; `selfcare history forget` removes those."
)


class Entry(Struct, frozen=True):
    """One thing that is kept: an answer, a professional's yes, or that routines were told whole."""

    line: str
    then: str
    """When it was told, and how long it counts."""
    caution: Caution | None = None
    yes: ClinicianYes | None = None

    @property
    def removing(self) -> str:
        """What is offered, and what comes of it."""
        if self.yes is not None:
            return "Take the yes back"
        return f"Remove it; it is {'asked' if self.caution is not None else 'told whole'} again"


class Page(Struct, frozen=True):
    """All that is kept of one person."""

    name: str
    receives: bool
    entries: tuple[Entry, ...]
    """What holds, or may hold, and the yeses; each can be changed or removed."""
    noes: tuple[Entry, ...]

    @property
    def whom(self) -> str:
        """As it stands within a sentence."""
        return "you" if self.name == ME and not self.receives else self.name

    @property
    def title(self) -> str:
        return f"{self.whom}, who receives" if self.receives else "You" if self.whom == "you" else self.name


def pages(people: People, today: date) -> tuple[Page, ...]:
    """Of everybody who is kept, those who are led before those who receive."""
    found = [(name, receives) for receives in (False, True) for name in people.names(receives)]
    return tuple(_page(people.person(name, receives), today) for name, receives in found)


def _page(person: Person, today: date) -> Page:
    known = [(each, person.answers[each.id]) for each in cautions() if each.id in person.answers]
    holding = [_answer(each, kept) for each, kept in known if kept.said != NO]
    noes = tuple(_answer(each, kept) for each, kept in known if kept.said == NO)
    yeses = [_yes(each, today) for each in person.yeses]
    return Page(person.name, person.receives, (*holding, *yeses, *_told(person)), noes)


def _answer(caution: Caution, kept: Kept) -> Entry:
    said = {NO: "no", NOT_SURE: "not sure"}.get(kept.said, "yes")
    where = f", {', '.join(words(kept.spots))}" if kept.spots else ""
    if not kept.spots and caution.asks_where and caution.where is not Where.BONE and kept.said != NO:
        where = ", where is not known, so it counts everywhere"
    if kept.said == NO and kept.spots:
        where = f" for {', '.join(words(kept.spots))}"
    again = "asked again the next time" if kept.old else f"asked again from {(kept.on + FRESH).isoformat()} on"
    return Entry(f"{caution.line}: {said}{where}.", f"Told on {kept.on.isoformat()}, {again}.", caution=caution)


def _yes(yes: ClinicianYes, today: date) -> Entry:
    known = next((each for each in (*cautions(), TRAINED_HANDS) if each.id == yes.caution), None)
    about = known.called if known is not None else yes.caution
    ends = yes.on + lasts(yes.caution)
    until = "its time is over"
    if today < ends:
        until = f"counts until {ends.isoformat()}, unless your answer or the routine changes"
    return Entry(
        f"A professional said yes to {yes.routine}: {about}.", f"Told on {yes.on.isoformat()}, {until}.", yes=yes
    )


def _told(person: Person) -> tuple[Entry, ...]:
    """Not which routines they were: that is not kept here."""
    if not person.told:
        return ()
    count, last = len(person.told), max(person.told.values())
    routines = "one routine was" if count == 1 else f"{count} routines was"
    return (
        Entry(
            f"What to see to before {routines} told whole, and is told in few words.",
            f"The last on {last.isoformat()}, whole again from {(last + FRESH).isoformat()} on.",
        ),
    )


def remove(people: People, page: Page, entry: Entry) -> bool:
    """One thing is kept no more: an answer is asked again, a yes is withdrawn, what was told is told whole again."""
    person = people.person(page.name, page.receives)
    if entry.caution is not None:
        person.answers.pop(entry.caution.id, None)
        person.yeses = [each for each in person.yeses if each.caution != entry.caution.id]
    elif entry.yes is None:
        person.told.clear()
    if entry.yes is not None:
        person.yeses = [each for each in person.yeses if each != entry.yes]
    return people.keep(person)


def change(people: People, page: Page, caution: Caution, said: str, spots: Iterable[Spot], today: date) -> bool:
    """Another answer. What a professional said yes to for the old one ends by itself."""
    person = people.person(page.name, page.receives)
    person.answers[caution.id] = Kept(said, today, frozenset(spots) if said != NO else frozenset())
    return people.keep(person)


def pointing(people: People, page: Page, caution: Caution) -> Pointing:
    """How it is asked where it is, outside any routine."""
    kept = people.person(page.name, page.receives).answers.get(caution.id)
    return pointing_at(caution, kept.spots if kept is not None and kept.said != NO else frozenset())
