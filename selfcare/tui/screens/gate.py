"""The questions before: one list after another, one line an entry, "none of these" first under the finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.body.saying import words
from selfcare.care.company import FOR_TWO
from selfcare.care.here import HERE
from selfcare.care.ratings import ratings
from selfcare.tui.binding import bindings, key
from selfcare.tui.pages import end_in_sight, turn
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.rate import Rate

if TYPE_CHECKING:
    from selfcare.body.places import Spot
    from selfcare.care.cautions import Caution
    from selfcare.guide.questions import Questions

NOT_REVIEWED = "not reviewed by a clinician"
NONE, ALL, ANEW, CHOOSE, LAST = "none", "all", "anew", "choose", "last"
NONE_OF_IT = "None of these"
ALL_OF_IT = "That is all of it, go on"
READ_ON = "Read on: more stands below"
BEGIN = "None of these: begin"
NARROW = 60
ROOM = 20
"""Rows of a screen from which on a number is asked for over a list."""
LEVELS = {"easy": "easy, half as much", "usual": "the usual", "more": "half as much again"}
FIRST_CHOOSE = "None, but first choose: how much"


class GateScreen(StyledOnce[bool]):
    """Gives True when all was answered, False when it was left before."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.QUESTIONS
    BINDINGS = [
        *bindings(Where.QUESTIONS),
        *(Binding(digit, f"type('{digit}')", digit, show=False) for digit in "0123456789"),
        Binding("backspace", "rub_out", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self._questions = questions
        self._visit = questions.visit
        self._seen: set[tuple[str, ...]] = set()
        """The lists whose end was in sight."""
        self._stands: tuple[str, ...] | None = None
        """The list that stands on the screen; None while one takes the place of another, and has no height yet."""

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Line(self._visit.routine.title, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line(FOR_TWO, id="two")
        yield Line(self._heading(), id="question")
        yield Rate(ratings(self._visit.routine.rate), id="rate")
        yield OptionList(*self._options(), id="answers", markup=False)
        yield KeyLine(self._keys(), id="keys")

    def on_mount(self) -> None:
        self.query_one("#two", Line).display = self._for_two()
        self._want_number()
        self.query_one("#answers", OptionList).highlighted = 0
        self.call_after_refresh(self._laid_out)
        self.watch(self.query_one("#answers", OptionList), "scroll_y", self._look, init=False)

    def on_resize(self) -> None:
        self.query_one("#question", Line).say(self._heading(), layout=True)
        self._want_number()
        self.call_after_refresh(self._look)

    def _want_number(self) -> None:
        """Where it would leave the list a few rows of a small screen, it is asked at the stop itself alone."""
        self.query_one("#rate", Rate).want(self._questions.ready is not None and self.app.size.height >= ROOM)

    def _laid_out(self) -> None:
        answers = self.query_one("#answers", OptionList)
        # What the list before was turned to is no part of this one: its first page would be left out.
        answers.scroll_target_y = answers.scroll_y
        self._stands = self._list
        self._look()

    def _look(self) -> None:
        """Whether the end of this list has been seen, and what Enter does then."""
        answers = self.query_one("#answers", OptionList)
        if self._stands == self._list and answers.size.height and end_in_sight(answers):
            first_time = self._list not in self._seen
            self._seen.add(self._list)
            if first_time and answers.max_scroll_y and not answers.highlighted:
                # The line that Enter takes is far above: it stands here once more, and is marked.
                answers.add_option(Option(Content(self._first()), id=LAST))
                answers.highlighted = answers.option_count - 1
        if self._stands == self._list:
            answers.replace_option_prompt(NONE, Content(self._first()))  # what Enter does now
        self.query_one("#keys", KeyLine).show(self._keys())

    def _keys(self) -> list[Key]:
        return [
            key(Where.QUESTIONS, "choose", self._enter()),
            key(Where.QUESTIONS, "down"),
            key(Where.QUESTIONS, "leave"),
            key(Where.QUESTIONS, "go_on"),
            key(Where.QUESTIONS, "who"),
        ]

    def _enter(self) -> str:
        """What Enter does now."""
        if self._list not in self._seen:
            return "read on"
        marked = self.query_one("#answers", OptionList).highlighted_option if self.is_mounted else None
        chooses = marked is not None and marked.id not in (NONE, LAST)
        return "choose" if chooses else "go on" if self._questions.ready is None else "begin"

    def on_option_list_option_highlighted(self) -> None:
        self.query_one("#keys", KeyLine).show(self._keys())

    @property
    def _list(self) -> tuple[str, ...]:
        """What tells this list from the others."""
        ids = tuple(caution.id for caution in self._questions.lines)
        return ids if self._questions.ready is None else (*ids, BEGIN)

    def _show(self, highlighted: int = 0) -> None:
        self.query_one("#two", Line).display = self._for_two()
        self.query_one("#question", Line).say(self._heading(), layout=True)
        self._want_number()
        answers = self.query_one("#answers", OptionList)
        self._stands = None
        answers.clear_options()
        answers.add_options(self._options())
        answers.highlighted = highlighted
        self.call_after_refresh(self._laid_out)

    def _heading(self) -> str:
        questions = self._questions
        at, of = questions.place
        number = f"{at} of {of}" if of > 1 else ""
        because = f"{questions.sheet.because} " if questions.sheet.because else ""
        ready = questions.ready
        much = f": {LEVELS[ready.level]}" if ready is not None and ready.level != "usual" else ""
        then = f"Then it begins{much}." if ready is not None else ""
        # A blank between them in a narrow screen: there a second row is one less for the list.
        between = "  " if self.app.size.width >= NARROW else " "
        return between.join(filter(None, (f"{because}{questions.sheet.heading}{questions.whom}", number, then)))

    def _options(self) -> list[Option]:
        questions, ticked, ready = self._questions, self._questions.ticked, self._questions.ready
        options = [Option(Content(self._first()), id=NONE)]
        options += [Option(self._prompt(caution), id=caution.id) for caution in questions.lines]
        if questions.here is not None:
            options.append(Option(Content(f"[ ] {questions.here.line}?"), id=HERE))
        if ticked:
            options.append(Option(Content(ALL_OF_IT), id=ALL))
        if ready is not None:
            more = ", ".join(filter(None, (ready.other_way, "keep their answers" if ready.can_keep else "")))
            options.append(Option(Content(f"{FIRST_CHOOSE}{', ' if more else ''}{more}"), id=CHOOSE))
        if questions.can_be_anew and questions.place[0] == 1:
            options.append(Option(Content("More has changed: ask me all anew"), id=ANEW))
        if ready is not None:
            told = ready.lines(reviewed=self._visit.knew, in_few=True)
            options += [Option(Content(f"·  {line}"), disabled=True) for line in told]
        return options

    def _for_two(self) -> bool:
        """Before the first question, whoever is alone learns that this is not for one."""
        return self._visit.routine.for_ == "partner" and self._questions.place[0] == 1 and not self._visit.knew

    def _first(self) -> str:
        """What the line under the finger does: it turns the page until the end of the list was seen."""
        questions = self._questions
        if self._stands == self._list and self._list not in self._seen:
            return READ_ON
        return ALL_OF_IT if questions.ticked else NONE_OF_IT if questions.ready is None else BEGIN

    def _prompt(self, caution: Caution) -> Content:
        if not self._visit.holds(caution):
            return Content(f"[ ] {caution.line}")
        spots = self._visit.answers[caution.id].spots
        where = f": {', '.join(words(spots)).upper()}" if spots else ""
        return Content(f"[x] {caution.line}{where}")

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        if message.option_id in (NONE, ALL, LAST):
            self.action_go_on()
        elif message.option_id == ANEW:
            self._questions.anew()
            self._show()
        elif message.option_id == CHOOSE:
            if self._was_seen():
                self._questions.go_on()
                self.dismiss(True)
        elif message.option_id == HERE:
            opened = self._questions.open()
            self._show(1 + min(self._questions.lines.index(each) for each in opened))
        else:
            caution = next(each for each in self._questions.sheet.cautions if each.id == message.option_id)
            self._ask(caution, message.option_index)

    def _ask(self, caution: Caution, index: int) -> None:
        """Its own question, with where it is, if it has a place."""
        # Neither is needed for the first list.
        from selfcare.tui.screens.question import QuestionScreen
        from selfcare.tui.screens.where import WhereScreen

        def answered(given: tuple[str, frozenset[Spot]] | None) -> None:
            if given is not None:
                self._visit.answer(caution, *given)
            self._show(min(index + 1, len(self._questions.lines) + 1) if given is not None else index)

        if caution.asks_where:
            self.app.push_screen(WhereScreen(caution, self._visit.pointing(caution).own_first()), answered)
        else:
            self.app.push_screen(QuestionScreen(caution), lambda said: answered((said, frozenset()) if said else None))

    def action_go_on(self) -> None:
        """To the next list, once the end of this one was seen; until then its next page."""
        if not self._was_seen():
            return
        if self._questions.ready is not None:
            rate = self.query_one("#rate", Rate)
            # Who leaves the first number out is not asked for the next one; whoever gives one is.
            if not (rate.given and rate.go_on()) and self._questions.begin():
                self._questions.before.update(rate.given)
                self.dismiss(True)
        elif self._questions.go_on():
            self._show()
        else:
            self.dismiss(True)

    def _was_seen(self) -> bool:
        """Whether the end of this list was; else its next page is turned to."""
        if self._list in self._seen:
            return True
        turn(self.query_one("#answers", OptionList))
        return False

    def action_type(self, digit: str) -> None:
        self.query_one("#rate", Rate).type(digit)

    def action_rub_out(self) -> None:
        self.query_one("#rate", Rate).rub_out()

    def action_leave(self) -> None:
        """Back to the list before; from the first one, out."""
        if self._questions.back():
            self._show()
        else:
            self.dismiss(False)

    def action_who(self) -> None:
        from selfcare.tui.screens.names import NamesScreen

        def chosen(name: str | None) -> None:
            if name is not None:
                if self._questions.of_somebody(name):
                    self._show()
                else:  # all that stands of them is fresh
                    self.dismiss(True)

        visit = self._visit
        ask = "Who receives today?" if visit.receiving else "Who is it for?"
        self.app.push_screen(NamesScreen(ask, visit.people.names(visit.receiving)), chosen)
