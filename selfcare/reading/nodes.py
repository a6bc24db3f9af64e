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

from selfcare.keys.marks import not_a_dash
from selfcare.keys.written import MOST_TOLD, START, Finding, Mark, Node, quoted
from selfcare.reading.core import value
from selfcare.reading.encoding import REFUSED, named
from selfcare.reading.pure import PythonParser
from selfcare.reading.syntax import explain

__all__ = ["C_PARSER", "PARSER", "NewParser", "Node", "compose"]

_made = tuple.__new__  # a named tuple's own takes three times as long, and every value has a mark

DEEPEST = 40
MOST_NODES = 20_000


class Events(Protocol):
    """A YAML parser, as far as it is used here."""

    def get_event(self) -> yaml.Event: ...


NewParser = Callable[[str], Events]

try:
    C_PARSER: NewParser | None = import_module("yaml.cyaml").CParser
except ImportError:  # PyYAML was built without libyaml
    C_PARSER = None

PARSER: NewParser = C_PARSER or PythonParser


class _Refused(Exception):
    """The text cannot be read on; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def compose(text: str, parser: NewParser | None = None) -> tuple[Node | None, list[Finding]]:
    """The one document of a text, and what is wrong with it as YAML. No node: nothing more can be said of it."""
    composer = _Composer((parser or PARSER)(text))
    try:
        root = composer.document()
    except _Refused as refused:
        return None, [*composer.findings, refused.finding]
    except yaml.YAMLError as error:
        fault = explain(error, text, composer.last)
        return None, [*(found for found in composer.findings if found.mark.line != fault.mark.line), fault]
    return (None if composer.foreign else root), composer.findings


class _Composer:
    def __init__(self, events: Events) -> None:
        self.events = events
        self.findings: list[Finding] = []
        self.anchors: dict[str, Node | None] = {}
        self.nodes = 0
        self.last: yaml.Event | None = None
        """The event before the one at hand: what stood before a syntax error."""
        self.foreign = False
        """Whether a tag or a merge key was met: then the data is not what the author meant, and only that is told."""

    def next(self) -> Any:
        self.last = event = self.events.get_event()
        return event

    @property
    def full(self) -> bool:
        return len(self.findings) >= MOST_TOLD

    def find(self, mark: Mark, message: str, hint: str = "") -> None:
        if not self.full:
            self.findings.append(Finding(mark, message, hint))

    def document(self) -> Node | None:
        self.next()  # the stream's start
        first = self.next()
        if isinstance(first, yaml.StreamEndEvent):
            raise _Refused(
                Finding(START, "this file is empty", "a routine begins with a line such as 'title: Arm circles'")
            )
        if first.tags or first.version not in (None, (1, 1), (1, 2)):
            raise _Refused(Finding(_mark(first), "a line that begins with '%' is not read here", "delete it"))
        root = self.node(self.next(), 1, silent=False)
        self.next()  # the document's end
        self.refuse_second(root)
        if root.data is None and not self.foreign:
            raise _Refused(
                Finding(START, "this file is empty", "a routine begins with a line such as 'title: Arm circles'")
            )
        return root

    def refuse_second(self, root: Node) -> None:
        """A line of dashes at the end, with nothing behind it, begins no second document."""
        while not isinstance(after := self.next(), yaml.StreamEndEvent):
            second = self.next()
            if root.data is None or not (
                isinstance(second, yaml.ScalarEvent) and not second.value and second.implicit[0]
            ):
                raise _Refused(_second_document(_mark(after), root, second))
            self.next()  # the end of an empty one

    def node(self, event: Any, depth: int, *, silent: bool) -> Node:
        """The node that begins with this event. `silent`: under an `x-` key, where nobody minds an empty value."""
        mark = _mark(event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(str(event.anchor), mark, depth)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise _too_much(mark)
        if event.tag is not None:
            self.foreign = True
            tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.find(
                mark,
                f"a tag, {tag}, is not read here",
                "if it is text that begins with '!', put quotes round it",
            )
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            node = self.scalar(event, mark)
        else:
            if depth > DEEPEST:
                raise _Refused(
                    Finding(
                        mark, f"nested too deep: {DEEPEST} levels are the most", "use fewer levels of lists and groups"
                    )
                )
            sequence = isinstance(event, yaml.SequenceStartEvent)
            node = self.sequence(mark, depth, silent) if sequence else self.mapping(mark, depth, silent)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def alias(self, anchor: str, mark: Mark, depth: int) -> Node:
        if anchor not in self.anchors:
            hint = (
                f"if it is text that begins with '*', put quotes round it; else mark what it stands for with &{anchor}"
            )
            raise _Refused(Finding(mark, f"'*{anchor}' stands for something that is not in this file", hint))
        node = self.anchors[anchor]
        if node is None:
            raise _Refused(Finding(mark, f"'*{anchor}' stands inside of what it stands for", "write the part out"))
        self.nodes += node.size
        if self.nodes > MOST_NODES:
            raise _too_much(mark)
        if depth + node.height - 1 > DEEPEST:
            raise _Refused(
                Finding(mark, f"nested too deep: {DEEPEST} levels are the most", "use fewer levels of lists and groups")
            )
        return node

    def scalar(self, event: Any, mark: Mark) -> Node:
        raw: str = event.value
        plain = bool(event.implicit[0])
        # A plain text has no escapes, and what stands in the file itself was looked through before.
        refused = None if plain else re.search(REFUSED, raw)
        if refused:
            self.find(
                mark, f"this text holds {named(refused[0])}", "delete it, also where it is written with a backslash"
            )
            return Node(re.sub(REFUSED, " ", raw), mark, raw, flawed=True)
        try:
            return Node(value(raw) if plain else raw, mark, raw)
        except OverflowError:
            self.find(mark, "this number has too many digits", "if it is text, put quotes round it")
            return Node(raw, mark, raw, flawed=True)

    def sequence(self, mark: Mark, depth: int, silent: bool) -> Node:
        parts: list[Node] = []
        size, height = 1, 0
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            part = self.node(event, depth + 1, silent=silent)
            if part.data is None and not silent:
                if part.raw:
                    self.find(part.mark, f"{part.read} stands here, which is no value", "write one, or delete it")
                else:
                    hint = "write a value, or delete the dash"
                    self.find(_dash(part.mark, mark), "nothing stands after this dash", hint)
                part = Node(None, part.mark, flawed=True)
            parts.append(part)
            size, height = size + part.size, part.height if part.height > height else height
        return Node([part.data for part in parts], mark, "", dict(enumerate(parts)), size=size, height=height + 1)

    def mapping(self, mark: Mark, depth: int, silent: bool) -> Node:
        parts: dict[str | int, Node] = {}
        keys: dict[str, Mark] = {}
        nulls: dict[str, Mark] = {}
        empty: list[str] = []
        flawed, size, height = False, 1, 0
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1, silent=True)
            name = key.data if isinstance(key.data, str) else None
            part = self.node(self.next(), depth + 1, silent=silent or (name or "").startswith("x-"))
            size, height = size + key.size + part.size, max(height, part.height, key.height)
            if name is None or name in keys or name == "<<":
                flawed = True
                self.refuse_key(key, keys)
                continue
            if part.data is None and not silent and not name.startswith("x-"):
                if part.raw:
                    nulls[name] = key.mark
                    continue
                flawed = True
                empty.append(name)
                part = Node(None, part.mark, flawed=True)
            keys[name], parts[name] = key.mark, part
        following = dict(pairwise(keys)) if empty else {}
        for name in empty:
            if not not_a_dash(following.get(name, "")):  # else its list begins with other marks, and that is told
                self.find(keys[name], f"nothing stands after {quoted(name + ':')}", _to_write(name))
        data = {str(name): part.data for name, part in parts.items()}
        return Node(data, mark, "", parts, keys, flawed, size, height + 1, nulls)

    def refuse_key(self, key: Node, keys: Mapping[str, Mark]) -> None:
        if key.data == "<<":
            self.foreign = True
            self.find(key.mark, "'<<' is not read here", "put what several steps share under 'defaults:'")
        elif self.full:
            pass
        elif isinstance(key.data, str):
            message = f"{quoted(key.data)} stands twice; the first is on line {keys[key.data].line}"
            self.find(key.mark, message, "delete one of the two")
        elif isinstance(key.data, dict | list):
            self.find(key.mark, "a list or a map cannot be a key", "if it is text, put quotes round it")
        elif key.data is None:
            self.find(key.mark, "there is no word before this ':'", "write a key before it, such as 'name:'")
        else:
            message = f"{quoted(key.raw)} is read as a number or true/false, and a name before ':' has to be text"
            self.find(key.mark, message, f'put quotes round it: "{key.raw[:40]}"')


def _too_much(mark: Mark) -> _Refused:
    message = f"too much in one file: {MOST_NODES:,} values are the most"
    return _Refused(Finding(mark, message, "make it several routines"))


def _second_document(mark: Mark, root: Node, begun: Any) -> Finding:
    hint = "one file is one routine; put the other in a file of its own"
    if root.data is None:
        hint = "delete one of the two lines with '---'"
    elif isinstance(begun, yaml.ScalarEvent):
        hint = "delete it and what follows; or, if that is a note of yours, begin each of its lines with #"
    return Finding(mark, "a second document begins here", hint)


def _to_write(name: str) -> str:
    """What to do about a key with nothing behind it."""
    if name == "steps":
        return "write the steps below it, each with a dash, such as '- Neck tilt: 45s'"
    if ":" in name:  # as in {out:2s}
        return "put a space after the ':'"
    if " " in name and "\n" not in name:  # as in {out 2s}
        first, _, rest = name.partition(" ")
        return f"write a value after it; or is a ':' missing, as in {quoted(f'{first}: {rest}')}?"
    return "write a value, or delete the line; what follows a # is a comment"


def _mark(event: Any) -> Mark:
    at = event.start_mark
    return _made(Mark, (at.line + 1, at.column + 1))


def _dash(value: Mark, sequence: Mark) -> Mark:
    """Where the dash of an empty entry stands: the parser only gives what comes after it."""
    return Mark(value.line, max(1, value.column - 1)) if value.line > sequence.line or value.column > 1 else sequence
