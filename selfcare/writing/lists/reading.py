"""A row -> what it says: its doses and its words."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.dose import Dose, dose
from selfcare.writing.lists.facts import OF_SIDES, Fact
from selfcare.writing.lists.lexer import Token, breathes, tokens
from selfcare.writing.lists.meant import ENDS, meant
from selfcare.writing.lists.naming import Words, words
from selfcare.writing.lists.phrases import Piece, pieces
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words import Language, languages

_LONG = 25
"""Words."""


class Said(Struct, frozen=True):
    row: Row
    kinds: tuple[str, ...]
    """Of the tokens, in their order."""
    facts: tuple[Fact, ...]
    words: Words
    tokens: tuple[Token, ...] = ()

    @property
    def dosed(self) -> bool:
        """Whether it says how much; how often alone is no dose."""
        sided = any(fact.kind in OF_SIDES for fact in self.facts) and not self.words.name
        return sided or any(fact.kind not in ("often", *OF_SIDES) for fact in self.facts)

    @property
    def long(self) -> bool:
        """Whether it is a text, out of which a dose may have been read wrongly."""
        return len(self.row.text.split()) > _LONG

    @property
    def often(self) -> str:
        return ", ".join(dict.fromkeys(fact.value for fact in self.facts if fact.kind == "often"))

    @property
    def unplaced(self) -> tuple[str, ...]:
        """What a line says beside how often, where it says no dose."""
        left = [self.words.name, *self.words.said, *self.words.shown, *self.words.left]
        plain = {
            token.text.casefold() for token in self.tokens if token.kind in ("WORD", "LIMB", "NUMBER", "LEFT", "RIGHT")
        }
        return tuple(each for each in left if plain & {*re.findall(r"\w+", each.casefold())}) if self.often else ()

    @property
    def breathing(self) -> bool:
        return breathes(self.tokens)

    @property
    def dose(self) -> Dose:
        return dose(self.facts, breathing=self.breathing)

    @property
    def only_often(self) -> bool:
        return bool(self.facts) and all(fact.kind == "often" for fact in self.facts) and self.wordless

    @property
    def wordless(self) -> bool:
        return not (self.words.name or self.words.said or self.words.shown or self.words.left)

    def has(self, *kinds: str) -> bool:
        return bool({*kinds} & {*self.kinds})

    def tells(self, *kinds: str) -> bool:
        return any(fact.kind in kinds for fact in self.facts)


def said(row: Row, language: Language) -> Said:
    kinds, facts, called, line = _read(row.text, language.code)
    return Said(row, kinds, facts, called, line)


@lru_cache(maxsize=2000)
def _read(text: str, code: str) -> tuple[tuple[str, ...], tuple[Fact, ...], Words, tuple[Token, ...]]:
    """Kept, as sheets say the same again and again."""
    language = next(each for each in languages() if each.code == code)
    line = tokens(text, language)
    found = _bares(line, meant(line, _breaths(line, [*pieces(line, text, language)])))
    return (
        tuple(token.kind for token in line),
        tuple(f for p in found for f in p.facts),
        words(line, found),
        tuple(line),
    )


_PHASES = {"INHALE": "in", "EXHALE": "out", "HOLD": "hold"}


def _breaths(line: list[Token], found: list[Piece]) -> list[Piece]:
    """`In through the nose for 4 seconds`: of a breath, a time belongs to the part that was named last before it."""
    if not {"INHALE", "EXHALE"} <= {token.kind for token in line}:
        return found
    kept: list[Piece] = []
    phase = ""
    for piece in found:
        if not piece.facts:
            named = [_PHASES[token.kind] for token in line[piece.first : piece.last] if token.kind in _PHASES]
            ended = any(token.kind == "DOT" for token in line[piece.first : piece.last])
            phase = named[-1] if named else "" if ended else phase
        elif phase and [fact.kind for fact in piece.facts] == ["time"]:
            piece = replace(piece, facts=(replace(piece.facts[0], kind=phase),))
            phase = ""
        elif phase and piece.rule == "bare" and piece.first and line[piece.first - 1].kind == "FOR":
            piece = replace(piece, facts=(replace(piece.facts[0], kind=phase, value=f"{piece.facts[0].value}s"),))
            phase = ""
        kept.append(piece)
    return kept


_PLURALS = ("exercises", "moves", "movements", "stations", "übungen")
"""`4 foam roller exercises` says how many follow."""
_NO_COUNT = ("time", "hold", "reps", "count", "pace", "ratio", "cycles", "in", "out")


def _bares(line: list[Token], found: list[Piece]) -> list[Piece]:
    """A number on its own is a count at the start of a line before a word, or where a remark has nothing else in it."""
    measured = any(fact.kind in _NO_COUNT for piece in found for fact in piece.facts if fact.kind != "pace")
    kept = []
    for at, piece in enumerate(found):
        if piece.rule == "bare" and not _counts(line, found, at, measured):
            kept += [Piece(token, token + 1, rule="odd") for token in range(piece.first, piece.last)]
        else:
            kept.append(piece)
    return kept


def _counts(line: list[Token], found: list[Piece], at: int, measured: bool) -> bool:
    piece = found[at]
    before = line[piece.first - 1].kind if piece.first else ""
    after = line[piece.last].kind if piece.last < len(line) else ""
    follows = found[at + 1] if at + 1 < len(found) else None
    sided = follows is not None and any(fact.kind in ("sides", "first") for fact in follows.facts)
    breathing = breathes(line)
    fact = piece.facts[0]
    if fact.number_word and before == "COMMA" and after in ("", *ENDS) and int(fact.value) > 1:
        return True  # `chin tucks, ten, hold ...`
    if fact.number_word:
        return sided or (not piece.first and not measured and int(fact.value) > 2 and after not in ("", *ENDS))
    if not piece.first:
        headed = any(
            token.kind == "EXERCISES" and token.text.casefold().endswith(_PLURALS) for token in line
        ) and not any(other.facts for other in found if other is not piece)
        return not headed and (after not in ("MARK", "") or not after)
    if sided or breathing:
        return True
    others = [f for other in found for f in other.facts if f.kind not in ("often", *OF_SIDES)][1:]
    if before == "COLON" and after == "WORD" and not measured and not others:
        return True
    return after in ("", *ENDS) and before != "MARK" and not (measured and before == "WORD")
