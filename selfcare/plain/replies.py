"""A line for a question: waited for, and asked for again until it is an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfcare.care.screening import YES
from selfcare.guide.moves import Gone, Nobody
from selfcare.plain.leading import ANSWERS, Source
from selfcare.plain.telling import Lines


def all_yes(source: Source | None, lines: Lines, asked: Sequence[str]) -> bool:
    """Whether each is answered with yes; the first that is not ends it."""
    return bool(asked) and all(reply(source, lines, f"{each} y or n", ANSWERS) == YES for each in asked)


def reply(source: Source | None, lines: Lines, question: str, answers: Mapping[str, str]) -> str:
    while True:
        lines.say(question)
        answer = answers.get(line(source).strip().lower())
        if answer is not None:
            return answer
        lines.say("Please answer y for yes, n for no, or ? for not sure.")


def line(source: Source | None) -> str:
    if source is None:
        raise Nobody
    try:
        return source.line()
    except EOFError:
        raise (Gone if source.keys or source.has_answered else Nobody) from None
