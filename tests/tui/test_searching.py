"""A search finds what has the words, or else what is nearest, however many there are."""

from __future__ import annotations

import random
from difflib import get_close_matches

import pytest

from selfcare.tui.searching import LIKE, NEAR, Search

WORDS = ("ankle", "ankles", "knee", "shoulder", "shoulders", "massage", "stretch", "breath", "00123", "00132", "foot")


def found(texts: dict[str, str], typed: str) -> tuple[list[str], bool]:
    rows, near = Search(texts.items()).found(typed)
    return list(rows), near


def test_each_word_may_stand_anywhere_and_all_have_to() -> None:
    texts = {"a": "foot rub for two", "b": "rub the hands", "c": "footwork"}
    assert found(texts, "RUB foo") == (["a"], False)
    assert found(texts, "foo") == (["a", "c"], False)


@pytest.mark.parametrize(
    ("typed", "rows"), [("fot rub", ["a"]), ("rbu", ["a", "b"]), ("hadns", ["b"]), ("fot hadns", []), ("zzzz", [])]
)
def test_only_where_nothing_has_them_what_is_near_is_found(typed: str, rows: list[str]) -> None:
    assert found({"a": "foot rub", "b": "rub the hands"}, typed) == (rows, True)


@pytest.mark.parametrize("seed", range(40))
def test_no_word_is_passed_over_that_is_among_the_most_alike(seed: int) -> None:
    chance = random.Random(seed)
    every = {*WORDS, *("".join(chance.choices("abcdekns", k=chance.randint(3, 9))) for _ in range(200))}
    search = Search((word, word) for word in every)
    for _ in range(20):
        typed = list(chance.choice([*every]))
        typed[chance.randrange(len(typed))] = chance.choice("aeks")
        word = "".join(typed)
        assert {*search._slips(word)} >= {*get_close_matches(word, every, NEAR, LIKE)}


@pytest.mark.parametrize("seed", range(40))
def test_letter_by_letter_the_same_is_found_as_at_once(seed: int) -> None:
    chance = random.Random(seed)
    texts = {str(each): " ".join(chance.choices([*WORDS, "foot-rub", "masse", "sto"], k=4)) for each in range(60)}
    search, typed = Search(texts.items()), ""
    for _ in range(60):
        typed = typed[: chance.choice([-1, -2, None])] + chance.choice([" ", "k", "s", *WORDS, *WORDS])[:3]
        rows, near = search.found(typed)
        words = typed.casefold().split()
        having = [row for row, text in texts.items() if all(word in text for word in words)]
        like = [[word, *search._slips(word)] for word in words]
        slipped = [row for row, text in texts.items() if all(any(one in text for one in each) for each in like)]
        assert (list(rows), near) == ((having, False) if having else (slipped, True))


def test_the_same_is_not_looked_for_twice() -> None:
    search = Search({"a": "foot"}.items())
    assert search.found("foot")[0] is search.found("foot")[0]
