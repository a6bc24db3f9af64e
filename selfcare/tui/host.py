"""What a screen may ask of the app. The app knows the screens; they know no more of it than this."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from textual.notifications import Notification

    from selfcare.guide.parts import Parts
    from selfcare.guide.sitting import Sitting
    from selfcare.history.unfinished import Offer
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.programmes import Plan
    from selfcare.words.halts import Way


class Host(App[None]):
    """The app, as its screens see it."""

    parts: Parts
    sitting: Sitting | None
    """The session that is under way."""

    def begin(self, entry: Entry, seated: bool = False, offer: Offer | None = None) -> None:
        """One routine; `seated` where its seated twin was chosen, `offer` a session of it that is gone on with."""
        raise NotImplementedError

    def begin_programme(self, plan: Plan, under: Callable[[Entry], str]) -> None:
        """Several, one after another; `under` says a routine's minutes, and why it is closed."""
        raise NotImplementedError

    def begin_routine(self) -> None:
        """A new routine of one's own."""
        raise NotImplementedError

    def edit_routine(self, entry: Entry) -> None:
        """In the person's editor."""
        raise NotImplementedError

    def put_back_routine(self, entry: Entry) -> None:
        """As it came, the person's copy set aside."""
        raise NotImplementedError

    def sum_up(self, sitting: Sitting) -> None:
        """The session is over; what comes after it is the way's to say."""
        raise NotImplementedError

    def show_help_now(self, sitting: Sitting, then: Callable[[Way | None], None]) -> None:
        """It hurts; `then` gets what comes after it."""
        raise NotImplementedError

    def save(self) -> None:
        """What was done, wherever somebody is."""
        raise NotImplementedError

    def leave(self, code: int) -> None:
        """With this exit code, once nobody presses a key any more."""
        raise NotImplementedError

    def action_ask_to_leave(self) -> None:
        """Out of the program, asked once."""
        raise NotImplementedError

    def read_home(self) -> None:
        """The list anew, behind what is in front: something was played, or answered."""
        raise NotImplementedError

    def action_open_page(self, name: str) -> None:
        """A page to read, by its file among the screens."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """A sentence beside whatever is in front."""
        raise NotImplementedError

    def taken_over(self) -> tuple[str, ...]:
        """What was said a moment ago, taken away from where it would cover what must be read."""
        raise NotImplementedError

    def _unnotify(self, notification: Notification, refresh: bool = True) -> None:  # noqa: ARG002
        """What has been said gives back its rows, too."""
        super()._unnotify(notification, refresh=True)
