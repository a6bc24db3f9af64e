"""What most files are made of, lines such as `key: value` and `- key: value`, read without a parser of YAML.

It knows so little of YAML that it cannot read it wrongly: one thing a line, plain words, words in quotes with no
escapes, a list or a map of plain words in brackets. Where anything else stands, or YAML is wrong, it gives nothing, and
`nodes` reads the file, which is what holds: tests compare both, value by value and place by place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from selfcare.keys.written import At, Node, Scalar
from selfcare.reading.core import OTHERS, WORD, value
from selfcare.reading.refusals import DEEPEST, MOST_NODES

_QUOTED = r"(?:\"(?P<double>[^\"\\]*+)\"|'(?P<single>[^']*+)') *(?: #.*)?"
_WORDS = r"(?:[\w.(]|-(?=[0-9]))[\w .+/()%-]*"
"""An entry within brackets; spaces at its end are not of it."""
_LIST = rf"\[(?P<entries> *+{_WORDS}(?:, *+{_WORDS})*),? *\] *(?: #.*)?"
_MAP = rf"\{{(?P<entries> *+[^\W\d_][\w -]*: ++{_WORDS}(?:, *+[^\W\d_][\w -]*: ++{_WORDS})*)\}} *(?: #.*)?"
_MARKS = "[{\"'"
_LONGEST_KEY = 120
_BEGINS = "(.+"
"""What a plain text may begin with besides letters and digits."""


class _Other(Exception):
    """Something stands there that is not read here."""


class _Open(Struct, gc=False):
    """A list or a map that lines may still add to."""

    column: int
    listed: bool
    data: Any
    parts: dict[str | int, Node]
    keys: dict[str, At]


@cache
def _patterns() -> tuple[Any, ...]:
    return tuple(re.compile(pattern).fullmatch for pattern in (_QUOTED, _LIST, _MAP))


def compose(text: str) -> Node | None:
    """The document of a text in which nothing is refused, with the place of every value; None: it has to be parsed."""
    if text.count("\n") > MOST_NODES or not text.replace("\n", "").isprintable():
        return None
    try:
        return _Lines().document(text)
    except (_Other, OverflowError):
        return None


class _Lines:
    def __init__(self) -> None:
        self.nodes = 0
        self.open: list[_Open] = []
        """The innermost is the last; it has what is `waiting`, a key with nothing behind it yet."""
        self.waiting = ""
        self.known: set[str] = set()
        """The keys that have been looked at."""

    def document(self, text: str) -> Node:
        root, opened = None, self.open
        for number, line in enumerate(text.split("\n")):
            words = line.lstrip(" ")
            if not words or words[0] == "#":
                continue
            column = len(line) - len(words)
            dash = words[0] == "-"
            if root is None:
                if column or dash:
                    raise _Other
                root = self.begin(At(number, 0), listed=False)
            elif self.waiting or opened[-1].column != column or opened[-1].listed is not dash:
                self.go_to(number, column, dash)
            if dash:
                if words[:2] != "- ":
                    raise _Other
                words = words[2:].lstrip(" ")
                if not words:
                    raise _Other
                column = len(line) - len(words)
            key, colon, rest = words.partition(": ")
            if words[0] in _MARKS:
                colon = ""
            elif not colon and words[-1] == ":":
                key, colon = words[:-1], ":"
            if dash:
                node = self.begin(At(number, column), listed=False) if colon else self.value(words, number, column)
                within = self.open[-1 - bool(colon)]
                within.parts[len(within.data)] = node
                within.data.append(node.data)
            elif not colon:
                raise _Other
            if colon:
                self.pair(key, rest, number, column, len(line))
        if root is None or self.waiting:
            raise _Other
        return root

    def go_to(self, number: int, column: int, dash: bool) -> None:
        """To the list or map that a line in this column adds to, or begins."""
        opened = self.open
        within = opened[-1]
        if self.waiting:
            if column < within.column + (not dash):
                raise _Other
            node = self.begin(At(number, column), dash)
            within.parts[self.waiting] = node
            within.data[self.waiting] = node.data
            self.waiting = ""
            return
        while within.column > column or (within.column == column and within.listed and not dash):
            opened.pop()  # never the first, which is a map in the first column
            within = opened[-1]
        if within.column != column or within.listed != dash:
            raise _Other

    def pair(self, key: str, rest: str, number: int, column: int, end: int) -> None:
        """A key of the innermost map, and what stands behind it up to the end of the line."""
        within = self.open[-1]
        if key in within.keys:
            raise _Other
        if key not in self.known:
            if not _is_key(key):
                raise _Other
            self.known.add(key)
        self.nodes += 1
        within.keys[key] = At(number, column)
        rest = rest.lstrip(" ")
        if not rest or rest[0] == "#":
            self.waiting = key
        else:
            within.parts[key] = node = self.value(rest, number, end - len(rest))
            within.data[key] = node.data

    def begin(self, at: At, listed: bool) -> Node:
        """A list or a map, to which the lines from here on add."""
        self.nodes += 1
        data: Any = [] if listed else {}
        within = _Open(at.column, listed, data, {}, {})
        self.open.append(within)
        if len(self.open) > DEEPEST:
            raise _Other
        return Node(data, at, "", within.parts, within.keys)

    def value(self, rest: str, line: int, column: int) -> Node:
        """What stands behind a key or a dash."""
        self.nodes = nodes = self.nodes + 1
        if nodes > MOST_NODES:
            raise _Other
        first = rest[0]
        if first in _MARKS:
            if first in "[{":
                return self.bracketed(rest, line, column)
            match = _patterns()[0](rest)
            if match is None:
                raise _Other
            said = match["double"] if match["single"] is None else match["single"]
            return Node(said, At(line, column), said)
        if " #" in rest:
            rest = rest.partition(" #")[0]
        rest = rest.rstrip(" ")
        if not (first.isalnum() or first in _BEGINS or (first == "-" and rest[1:2].isdigit())):
            raise _Other
        if ":" in rest and (rest[-1] == ":" or ": " in rest):
            raise _Other
        if rest > WORD and rest not in OTHERS:
            return Node(rest, At(line, column), rest)
        return _scalar(rest, At(line, column))

    def bracketed(self, rest: str, line: int, column: int) -> Node:
        if len(self.open) == DEEPEST or rest.count(",") > MOST_NODES:
            raise _Other
        match = _patterns()[1 if rest[0] == "[" else 2](rest)
        if match is None:
            raise _Other
        entries = match["entries"]
        self.nodes += (1 + entries.count(",")) * (1 if rest[0] == "[" else 2)
        if self.nodes > MOST_NODES:
            raise _Other
        at, parts = At(line, column), dict[str | int, Node]()
        if rest[0] == "[":
            for start, word in _split(entries, column + 1):
                parts[len(parts)] = _scalar(word, At(line, start))
            return Node([part.data for part in parts.values()], at, "", parts)
        keys: dict[str, At] = {}
        for start, pair in _split(entries, column + 1):
            key, _, words = pair.partition(":")
            said = words.lstrip(" ")
            if key in keys or not _is_key(key):
                raise _Other
            keys[key] = At(line, start)
            parts[key] = _scalar(said, At(line, start + len(pair) - len(said)))
        return Node({str(name): part.data for name, part in parts.items()}, at, "", parts, keys)


def _is_key(key: str) -> bool:
    """Whether a key needs no second look: it begins with a letter, so that it is text and no mark of YAML's."""
    plain = key[:1].isalpha() and key[-1] != " " and ":" not in key and "#" not in key
    return plain and len(key) <= _LONGEST_KEY and key not in OTHERS


def _split(entries: str, column: int) -> Iterator[tuple[int, str]]:
    """What stands between commas, each with the column where it begins."""
    for entry in entries.split(","):
        words = entry.lstrip(" ")
        yield column + len(entry) - len(words), words.rstrip(" ")
        column += len(entry) + 1


def _scalar(raw: str, at: At) -> Node:
    if raw > WORD and raw not in OTHERS:
        return Node(raw, at, raw)
    data: Scalar = value(raw)
    if data is None:
        raise _Other
    return Node(data, at, raw)
