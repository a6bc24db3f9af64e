"""A line for a question: waited for, and asked for again until it is an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfcare.care.answer import NOT_SURE, YES
from selfcare.care.ratings import HIGHEST, Rating, number
from selfcare.guide.moves import Gone, Nobody
from selfcare.plain.answers import ANSWERS, YES_OR_NO, Source
from selfcare.plain.telling import Lines

NOT_BEGUN = "It was not begun."
LEAVING = ("q", "quit")
"""What leaves a question before it begins, wherever it is one that is not answered so."""
EXAMPLES = (4, 6, 3, 5, 7)


def all_yes(source: Source | None, lines: Lines, asked: Sequence[str]) -> bool:
    """Whether each is answered with yes; the first that is not ends it."""
    return bool(asked) and all(reply(source, lines, f"{each} y or n", ANSWERS) == YES for each in asked)


def reply(source: Source | None, lines: Lines, question: str, answers: Mapping[str, str]) -> str:
    while True:
        lines.say(question)
        answer = answers.get(line(source).strip().lower())
        if answer is not None:
            return answer
        lines.say(YES_OR_NO if NOT_SURE in answers.values() else "Please answer y for yes or n for no.")


def numbered(ratings: Sequence[Rating]) -> str:
    """How numbers are typed in the same line."""
    return f"{', '.join(map(_rated, ratings)).capitalize()}: 0 to 10."


def with_numbers(answer: str, ratings: Sequence[Rating]) -> str:
    """An answer with numbers behind it, by an example: "n 4 6: pain 4/10, tension 6/10"; none where none is rated."""
    if not ratings:
        return ""
    examples = list(zip(ratings, EXAMPLES, strict=False))
    which = ", ".join(f"{_rated(each)} {number}/{HIGHEST}" for each, number in examples)
    return f"{answer} {' '.join(str(number) for _, number in examples)}: {which}"


def _rated(rating: Rating) -> str:
    return rating.id if rating.worse else f"{rating.id} (0 {rating.low})"


def numbers(typed: str, ratings: Sequence[Rating]) -> dict[str, int] | None:
    """The numbers of one line, in the order of what is rated; None where it is none."""
    words = typed.replace(",", " ").split()
    given = [number(word) for word in words]
    if len(words) > len(ratings) or None in given:
        return None
    return {rating.id: value for rating, value in zip(ratings, given, strict=False) if value is not None}


def line(source: Source | None, any_words: bool = False) -> str:
    if source is None:
        raise Nobody
    try:
        return source.line(any_words)
    except EOFError:
        raise (Gone if source.keys or source.has_answered else Nobody) from None
