"""A phrase as the grammar built it: a rule and its parts, and the words at the ends of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct


class Leaf(Struct, frozen=True):
    kind: str
    text: str


class Phrase(Struct, frozen=True):
    rule: str
    parts: tuple[Phrase | Leaf, ...]
    first: int = 0
    last: int = 0
    """Numbers of its tokens, the last not among them."""

    @property
    def phrases(self) -> list[Phrase]:
        return [part for part in self.parts if isinstance(part, Phrase)]

    def leaves(self) -> Iterator[Leaf]:
        for part in self.parts:
            if isinstance(part, Leaf):
                yield part
            else:
                yield from part.leaves()

    def all(self) -> Iterator[Phrase]:
        """Itself and every phrase within it, from outside to inside."""
        yield self
        for part in self.phrases:
            yield from part.all()

    def find(self, *rules: str) -> Phrase | None:
        return next((each for each in self.all() if each.rule in rules), None)

    def the(self, *rules: str) -> Phrase:
        """The one that the grammar says is there."""
        found = self.find(*rules)
        assert found is not None, (self, rules)
        return found

    def leaf(self, kind: str) -> str:
        return next((leaf.text for leaf in self.leaves() if leaf.kind == kind), "")

    def has(self, kind: str) -> bool:
        return any(leaf.kind == kind for leaf in self.leaves())
