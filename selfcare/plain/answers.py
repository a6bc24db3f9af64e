"""Where keys and lines come from, and the questions that one line answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from selfcare.plain.telling import Lines

Answer = TypeVar("Answer")
YES, NO, NOT_SURE = "yes", "no", "not sure"
YES_OR_NO = "Please answer y for yes, n for no, or ? for not sure."
ANSWERS = {"y": YES, "yes": YES, "n": NO, "no": NO, "?": NOT_SURE, "not sure": NOT_SURE}


class Source(Protocol):
    """Where keys or lines come from."""

    keys: bool
    """Whether single keys come, rather than lines."""
    has_answered: bool
    """Whether a question was given a line already: whoever is silent after that was there, and broke off."""

    def read(self, seconds: float) -> str | None:
        """A key's name or a line, waiting at most so long; None where nothing came. Raises EOFError at the end."""
        ...

    def answer(self, seconds: float, answers: frozenset[str]) -> str | None:
        """As `read`, where these keys answer a question: they want quiet before them."""
        ...

    def line(self, any_words: bool = False) -> str:
        """A whole line, waited for; `any_words`: whatever is typed would be taken. Raises EOFError at the end."""
        ...

    def put_aside(self) -> None:
        """Give the terminal back and stop until the shell's `fg`."""
        ...


def ask(source: Source | None, lines: Lines, question: str) -> str | None:
    """A question takes a line: y or yes, n or no, ? or not sure. None where nobody can answer."""
    return choose(source, lines, question, ANSWERS, YES_OR_NO)


def choose(
    source: Source | None,
    lines: Lines,
    question: str,
    answers: Mapping[str, Answer],
    else_: str = "",
    again: str = "",
) -> Answer | None:
    """One of what can be answered, asked until it is; None where nobody can. `again`: letters that led here, and may be
    pressed once more before the answer."""
    while source is not None:
        lines.say(question)
        try:
            typed = source.line().strip().lower()
        except EOFError:
            return None
        meant = typed.lstrip(again)
        answer = answers.get(meant)
        if answer is not None:
            return answer
        if else_ and (meant or not again):
            lines.say(else_)
    return None
