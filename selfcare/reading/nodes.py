"""YAML text -> plain data, and where each value and each key stood; never through YAML's own constructors.

Built from the parser's events, one at a time, because composing a whole document first is what hostile files bring
down: the C composer overruns its stack on deep nesting and aliases multiply. Limits hold while the events come.

There is no counting of all events first: libyaml itself takes two minutes for 200,000 brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from itertools import pairwise
from typing import Any, Protocol

import yaml
from msgspec import Struct

from selfcare.keys.marks import not_a_dash
from selfcare.keys.written import MOST_TOLD, NONE, Finding, Node, Spot, mark_of, quoted
from selfcare.reading.core import OTHERS, WORD, value
from selfcare.reading.encoding import REFUSED, named
from selfcare.reading.pure import PythonParser
from selfcare.reading.refusals import (
    DEEPEST,
    MOST_NODES,
    Refused,
    dash_of,
    empty_file,
    no_key,
    second_document,
    to_write,
    too_deep,
    too_much,
)
from selfcare.reading.syntax import explain

__all__ = ["C_PARSER", "PARSER", "NewParser", "Node", "compose"]

# What an event is: no class has another below it, and `is` takes half the time of `isinstance`.
_ALIAS: Any = yaml.AliasEvent
_SCALAR: Any = yaml.ScalarEvent
_SEQUENCE: Any = yaml.SequenceStartEvent
_SEQUENCE_END: Any = yaml.SequenceEndEvent
_MAPPING_END: Any = yaml.MappingEndEvent


class Events(Protocol):
    """A YAML parser, as far as it is used here."""

    def get_event(self) -> Any: ...


NewParser = Callable[[str], Events]

try:
    C_PARSER: NewParser | None = import_module("yaml.cyaml").CParser
except ImportError:  # PyYAML was built without libyaml
    C_PARSER = None

PARSER: NewParser = C_PARSER or PythonParser


class _Anchored(Struct, frozen=True):
    """What aliases may stand for."""

    node: Node
    size: int
    """How many nodes it is, aliases followed."""
    height: int
    """How deep the collections in it are nested, itself included."""


def compose(text: str, parser: NewParser | None = None) -> tuple[Node | None, list[Finding]]:
    """The one document of a text, and what is wrong with it as YAML. No node: nothing more can be said of it."""
    composer = _Composer((parser or PARSER)(text))
    try:
        root = composer.document()
    except Refused as refused:
        return None, [*composer.findings, refused.finding]
    except yaml.YAMLError as error:
        fault = explain(error, text, composer.last)
        return None, [*(found for found in composer.findings if found.mark.line != fault.mark.line), fault]
    return (None if composer.foreign else root), composer.findings


class _Composer:
    def __init__(self, events: Events) -> None:
        self.get = events.get_event
        self.findings: list[Finding] = []
        self.anchors: dict[str, _Anchored | None] = {}
        self.nodes = 0
        """How many there are so far, aliases followed."""
        self.reached = 0
        """The deepest level of what has been read, of an anchored part while that is read."""
        self.last: yaml.Event | None = None
        """The event before the one at hand: what stood before a syntax error."""
        self.foreign = False
        """Whether a tag or a merge key was met: then the data is not what the author meant, and only that is told."""

    def next(self) -> Any:
        self.last = event = self.get()
        return event

    @property
    def full(self) -> bool:
        return len(self.findings) >= MOST_TOLD

    def find(self, at: Spot, message: str, hint: str = "") -> None:
        if not self.full:
            self.findings.append(Finding(mark_of(at), message, hint))

    def document(self) -> Node | None:
        self.next()  # the stream's start
        first = self.next()
        if isinstance(first, yaml.StreamEndEvent):
            raise empty_file()
        if first.tags or first.version not in (None, (1, 1), (1, 2)):
            raise Refused(
                Finding(mark_of(first.start_mark), "a line that begins with '%' is not read here", "delete it")
            )
        root = self.node(self.next(), 1, False)
        self.next()  # the document's end
        self.refuse_second(root)
        if root.data is None and not self.foreign:
            raise empty_file()
        return root

    def refuse_second(self, root: Node) -> None:
        """A line of dashes at the end, with nothing behind it, begins no second document."""
        while not isinstance(after := self.next(), yaml.StreamEndEvent):
            second = self.next()
            if root.data is None or not (
                isinstance(second, yaml.ScalarEvent) and not second.value and second.implicit[0]
            ):
                raise second_document(after.start_mark, root, isinstance(second, yaml.ScalarEvent))
            self.next()  # the end of an empty one

    def node(self, event: Any, depth: int, silent: bool) -> Node:
        """The node that begins with this event. `silent`: under an `x-` key, where nobody minds an empty value."""
        kind = type(event)
        if kind is _ALIAS:
            return self.alias(event, depth)
        self.nodes = nodes = self.nodes + 1
        if nodes > MOST_NODES:
            raise too_much(event.start_mark)
        if event.tag is not None:
            self.refuse_tag(event)
        if event.anchor is not None:
            return self.anchored(event, depth, silent)
        if kind is not _SCALAR:
            return self.collection(event, depth, silent)
        raw: str = event.value
        if event.implicit[0] and raw > WORD and raw not in OTHERS:
            return Node(raw, event.start_mark, raw)
        return self.scalar(event)

    def collection(self, event: Any, depth: int, silent: bool) -> Node:
        if depth > self.reached:
            self.reached = depth
            if depth > DEEPEST:
                raise too_deep(event.start_mark)
        read = self.sequence if type(event) is _SEQUENCE else self.mapping
        return read(event.start_mark, depth + 1, silent)

    def anchored(self, event: Any, depth: int, silent: bool) -> Node:
        """A node that aliases may stand for, with what one of them adds to the file."""
        if type(event) is _SCALAR:
            node = self.scalar(event)
            self.anchors[event.anchor] = _Anchored(node, 1, 0)
            return node
        self.anchors[event.anchor] = None
        before, around, self.reached = self.nodes, self.reached, 0
        node = self.collection(event, depth, silent)
        self.anchors[event.anchor] = _Anchored(node, 1 + self.nodes - before, max(0, self.reached + 1 - depth))
        self.reached = max(self.reached, around)
        return node

    def alias(self, event: Any, depth: int) -> Node:
        anchor, at = str(event.anchor), event.start_mark
        if anchor not in self.anchors:
            hint = (
                f"if it is text that begins with '*', put quotes round it; else mark what it stands for with &{anchor}"
            )
            raise Refused(Finding(mark_of(at), f"'*{anchor}' stands for something that is not in this file", hint))
        known = self.anchors[anchor]
        if known is None:
            message = f"'*{anchor}' stands inside of what it stands for"
            raise Refused(Finding(mark_of(at), message, "write the part out"))
        self.nodes += known.size
        if self.nodes > MOST_NODES:
            raise too_much(at)
        self.reached = max(self.reached, depth + known.height - 1)
        if depth + known.height - 1 > DEEPEST:
            raise too_deep(at)
        return known.node

    def refuse_tag(self, event: Any) -> None:
        self.foreign = True
        tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
        hint = "if it is text that begins with '!', put quotes round it"
        self.find(event.start_mark, f"a tag, {tag}, is not read here", hint)

    def scalar(self, event: Any) -> Node:
        raw: str = event.value
        # A plain text has no escapes, and what stands in the file itself was looked through before.
        if event.implicit[0]:
            try:
                return Node(value(raw), event.start_mark, raw)
            except OverflowError:
                self.find(event.start_mark, "this number has too many digits", "if it is text, put quotes round it")
                return Node(raw, event.start_mark, raw, flawed=True)
        if raw.isprintable() or not (refused := re.search(REFUSED, raw)):
            return Node(raw, event.start_mark, raw)
        if not self.full:
            hint = "delete it, also where it is written with a backslash"
            self.find(event.start_mark, f"this text holds {named(refused[0])}", hint)
        return Node(re.sub(REFUSED, " ", raw), event.start_mark, raw, flawed=True)

    def sequence(self, at: Spot, depth: int, silent: bool) -> Node:
        """A list, whose entries stand at this depth."""
        data: list[Any] = []
        parts: dict[str | int, Node] = {}
        get, node = self.get, self.node
        while True:
            self.last = event = get()
            if type(event) is _SEQUENCE_END:
                return Node(data, at, "", parts)
            part = node(event, depth, silent)
            if part.data is None and not silent:
                if part.raw:
                    self.find(part.at, f"{part.read} stands here, which is no value", "write one, or delete it")
                else:
                    hint = "write a value, or delete the dash"
                    self.find(dash_of(part.at, at), "nothing stands after this dash", hint)
                part = Node(None, part.at, flawed=True)
            parts[len(data)] = part
            data.append(part.data)

    def mapping(self, at: Spot, depth: int, silent: bool) -> Node:
        """A map, whose keys and values stand at this depth."""
        data: dict[str, Any] = {}
        parts: dict[str | int, Node] = {}
        keys: dict[str, Spot] = {}
        nulls: dict[str, Spot] | None = None
        empty: list[str] | None = None
        flawed, get, node = False, self.get, self.node
        while True:
            self.last = event = get()
            kind = type(event)
            if kind is _MAPPING_END:
                break
            if (
                kind is _SCALAR
                and event.implicit[0]
                and event.tag is event.anchor is None
                and (name := event.value) > WORD
                and name not in OTHERS
                and self.nodes < MOST_NODES
            ):  # as nearly all keys are: no node has to be made of them
                self.nodes += 1
                key, spot = None, event.start_mark
            else:
                key = node(event, depth, True)
                name, spot = key.data if isinstance(key.data, str) else "", key.at
            unminded = silent or name.startswith("x-")
            self.last = event = get()
            part = node(event, depth, unminded)
            if name in keys or name == "<<" or (key is not None and key.data is not name):
                flawed = True
                self.refuse_key(key or Node(name, spot, name), keys)
                continue
            if part.data is None and not unminded:
                if part.raw:
                    nulls = nulls or {}
                    nulls[name] = spot
                    continue
                flawed = True
                empty = empty or []
                empty.append(name)
                part = Node(None, part.at, flawed=True)
            keys[name], parts[name], data[name] = spot, part, part.data
        if empty:
            self.refuse_empty(empty, keys)
        return Node(data, at, "", parts, keys, flawed, nulls or NONE)

    def refuse_empty(self, empty: list[str], keys: Mapping[str, Spot]) -> None:
        following = dict(pairwise(keys))
        for name in empty:
            if self.full:
                return
            if not not_a_dash(following.get(name, "")):  # else its list begins with other marks, and that is told
                self.find(keys[name], f"nothing stands after {quoted(name + ':')}", to_write(name))

    def refuse_key(self, key: Node, keys: Mapping[str, Spot]) -> None:
        self.foreign = self.foreign or key.data == "<<"
        if not self.full:
            self.find(key.at, *no_key(key, keys))
