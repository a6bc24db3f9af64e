"""Which phrases of a line mean what they say of sides and of how often, and which are only words of what is done:
`lie on your left side`, `lift the right leg first`, `not every night`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.facts import Fact
from selfcare.writing.lists.lexer import Token, kinds
from selfcare.writing.lists.phrases import Piece

ENDS = kinds("COMMA COLON DOT DASH OPEN CLOSE")
"""What sets a remark off from the words before it."""
_HAND = re.compile(r"\b(?:hands?|fingers?|thumb|fingertips?|finger|daumen|elbow|ellenbogen)\b", re.I)
"""What presses or holds, and may be of the other side."""
_AT_THE_TOP = re.compile(
    r"(?:(?:right )?(?:at|in) the (?:very )?(?:top|bottom|end|peak|middle)\b(?! of (?:the|each|every) (?:set|round))"
    r"|am (?:höchsten|tiefsten|obersten|untersten) punkt|oben\b|unten\b)",
    re.I,
)
_HELD_IN = ("with", "using", "by", "in", "mit")
_FOR_EACH = ("for", "für")
_ON = ("on", "an")
_FIRST = ("first", "zuerst", "erst")
"""The side that one begins with, which is not the only one."""
_WITH = ("with", "using", "by", "mit")
"""The other hand is what helps."""
_DENIED = kinds("not never nicht nie until till before after from by bis vor ab nach seit")
"""`Not every night` is no `every night`, and `until Friday` is no Friday."""
_HELPS = kinds(
    "helps help helping supports support supporting holds assists assisting presses pressing pushes pulls keeps stays"
    " rests remains is hilft helfen unterstützt unterstützen hält stützt drückt zieht bleibt liegt ruht"
    " ist führt"
)
"""What the other hand or leg does meanwhile."""


def meant(line: Sequence[Token], found: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that are only words of it without what they seemed to say; what is doubted has a note."""
    kept: list[Piece] = []
    for at, piece in enumerate(found):
        where = _Where(line, piece, tuple(kept), found[at + 1 : at + 2])
        if piece.facts and where.holds():
            kept.append(replace(piece, facts=(replace(piece.facts[0], kind="hold"),)))
        elif piece.facts and not where.means_it():
            kept += [Piece(token, token + 1, rule="odd") for token in range(piece.first, piece.last)]
        elif piece.facts and (note := where.doubt()):
            kept.append(replace(piece, facts=tuple(replace(fact, note=note) for fact in piece.facts)))
        else:
            kept.append(piece)
    return _of_one_side(line, kept)


def _of_one_side(line: Sequence[Token], kept: list[Piece]) -> list[Piece]:
    """One side alone, where the other is named too, is not sure: `with your right leg behind you ... then the left`."""
    facts = [fact for piece in kept for fact in piece.facts]
    ones = [fact for fact in facts if fact.kind == "one side" and "ONLY" not in {token.kind for token in line}]
    if not ones or not {"LEFT", "RIGHT"} <= {token.kind for token in line}:
        return kept
    unclear = Fact("unclear", note=f"one side was found, and the other is named too: {ones[0].words}")
    return [
        replace(piece, facts=tuple(unclear if fact.kind == "one side" else fact for fact in piece.facts))
        for piece in kept
    ]


class _Where(Struct):
    """A piece, and what stands around it."""

    line: Sequence[Token]
    piece: Piece
    kept: tuple[Piece, ...]
    """What is meant before it."""
    after: Sequence[Piece]

    def means_it(self) -> bool:
        """Whether its facts are meant."""
        rule, inside = self.piece.rule, self.inside
        match self.piece.facts[0].kind:
            case "often":
                before = [token for token in self.line[: self.piece.first] if token.kind not in ("IT", "A")]
                return not before or before[-1].text.casefold() not in _DENIED
            case "first" | "together":
                return self.set_off or not self.piece.first
            case "one side":
                return self._one_side()
        if rule == "per_side" and "SIDE" in inside and self.following in ("of", "der", "des", "vom", "von"):
            return False  # `either side of the neck`
        if self.both:  # `with both knees bent`
            return self._for_each() if not self.dosed else self.first_word not in _HELD_IN
        if rule == "other_side":
            return not ((self.first_word in _WITH and "REPEAT" not in inside) or self.following in _HELPS)
        return True

    def holds(self) -> bool:
        """`Pause 2 s at the top`: it is held, and no rest between sets."""
        if self.piece.facts[0].kind != "rest" or "BETWEEN" in self.inside:
            return False
        return bool(_AT_THE_TOP.match(" ".join(token.text for token in self.line[self.piece.last :])))

    def doubt(self) -> str:
        """What is told of it, where it is meant."""
        fact = self.piece.facts[0]
        if self.both and self.dosed:
            return f"{fact.words!r} was taken as each side, which may be together"
        if self.piece.rule == "left_right" and self.before == "WORD" and self._begins_with_a_side():
            return f"{fact.words!r} was taken as each side, and may be the way that one moves"
        if fact.kind == "one side" and self.letter and self.doses:
            return f"{self.line[self.piece.first].text!r} was taken as the {fact.value} side alone"
        return fact.note

    def _one_side(self) -> bool:
        """`Right leg` behind a dose or a comma is the side."""
        if self.first_word in _HELD_IN and _HAND.search(self.words):  # `with the left hand`
            return False
        if self.first_word in _WITH and self.after_kind == "WORD":  # `with the left leg straight`
            return False
        if "FRONT" in [token.kind for token in self.line[self.piece.last : self.piece.last + 2]]:
            return False  # `right foot in front`
        if self.following in _FIRST or (self.letter and self.after_kind == "WORD"):  # `L tighter`
            return False
        if self._begins("OPEN") and self.after_kind == "WORD":  # `(R weaker)`
            return False
        named = {"ONLY", "OPEN"} & self.inside or self._begins("FOR") or (self.letter and self.doses)
        return bool((self.set_off or named) and (self.piece.first or "ONLY" in self.inside))

    def _for_each(self) -> bool:
        """`For both legs` is each of them; so is what is stretched `on both legs`, as nobody stretches both at once."""
        stretched = any(token.kind == "THING" for token in self.line[: self.piece.first])
        return self.first_word in _FOR_EACH or (stretched and self.first_word in _ON)

    def _begins(self, kind: str) -> bool:
        return self.line[self.piece.first].kind == kind

    def _begins_with_a_side(self) -> bool:
        return self._begins("LEFT") or self._begins("RIGHT")

    @property
    def inside(self) -> set[str]:
        return {token.kind for token in self.line[self.piece.first : self.piece.last]}

    @property
    def words(self) -> str:
        return " ".join(token.text for token in self.line[self.piece.first : self.piece.last])

    @property
    def first_word(self) -> str:
        return self.line[self.piece.first].text.casefold()

    @property
    def before(self) -> str:
        return self.line[self.piece.first - 1].kind if self.piece.first else ""

    @property
    def following(self) -> str:
        return self.line[self.piece.last].text.casefold() if self.piece.last < len(self.line) else ""

    @property
    def after_kind(self) -> str:
        return self.line[self.piece.last].kind if self.piece.last < len(self.line) else ""

    @property
    def dosed(self) -> bool:
        return any(each.facts for each in self.kept)

    @property
    def doses(self) -> bool:
        """Whether a dose follows at once."""
        return any(each.facts for each in self.after)

    @property
    def set_off(self) -> bool:
        return self.before in ENDS or bool(self.kept and self.kept[-1].facts)

    @property
    def letter(self) -> bool:
        lone = self.line[self.piece.first].text in ("L", "R") and self.piece.first + 1 == self.piece.last
        return bool(lone and self.piece.first)

    @property
    def both(self) -> bool:
        """Whether it is `both legs`, and no `do both legs`."""
        both = self.piece.rule == "per_side" and {"BOTH", "LIMB"} <= self.inside
        return both and not self.inside & {"DO", "REPEAT"}
