"""Words that a mark of YAML takes out of a file without a fault: what stands behind a `#` in the middle of a text, a
step that became a note while its keys stayed, a bracket or a quote that was lost and left its twin in the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.keys.written import Mark, Node, quoted
from selfcare.reading.silence import Advice, unsilenced

_TEXTS = frozenset(
    {"title", "summary", "name", "say", "show", "position", "schedule", "side", "sides", "stop_if", "tips", "feel"}
)
_BEHIND = re.compile(r"(?P<gap>[ \t]+)#(?P<rest>.*)$")
_STEP = re.compile(r"^(?P<indent>[ ]*)#[ ]*-[ ]+(?P<name>\S.*)$")
_KEY = re.compile(r"^(?P<indent>[ ]+)[a-z_-]+:(?:[ ]|$)")
_PAIRS = (("[", "]"), ("{", "}"), ("(", ")"))


def cut(root: Node, source: str) -> Iterator[Advice]:
    """Every such place, unless it is silenced where it stands."""
    lines = source.split("\n")
    yield from _of(root, lines, (), "")
    yield from unsilenced(_steps(lines), (root,))


def _of(node: Node, lines: list[str], around: tuple[Node, ...], key: str) -> Iterator[Advice]:
    if isinstance(node.data, dict):
        around = (*around, node)
    for name, part in node.parts.items():
        here = str(name) if isinstance(name, str) else key
        if here.startswith("x-"):
            continue
        if isinstance(part.data, str) and here in _TEXTS:
            yield from unsilenced(_text(here, part, lines), around)
        yield from _of(part, lines, around, here)


def _text(key: str, node: Node, lines: list[str]) -> Iterator[Advice]:
    line = lines[node.mark.line - 1][node.mark.column - 1 :] if node.mark.line <= len(lines) else ""
    found = _BEHIND.search(line) if line[:1] not in "\"'|>[{" else None
    if found and (len(found["gap"]) == 1 or found["rest"][:1] not in ("", " ")):
        whole = f"{line[: found.start()]}{found['gap']}#{found['rest'].rstrip()}"
        message = f"what stands behind the # is no part of this text: {quoted(found['rest'].strip()[:60])} is not read"
        hint = f'to keep it, put all of it in quotes: "{whole[:80]}"; for a note, put two spaces before the #'
        yield Advice("cut-text", node.mark, message, hint)
    if mark := _lone(node.raw.strip(), quotes=key in ("stop_if", "name")):
        yield Advice("stray-mark", node.mark, f"a {mark} stands in this text without its twin", "delete it, or add it")


def _lone(text: str, *, quotes: bool) -> str:
    """A bracket or a quote at an end of the text whose twin is not in it."""
    for first, last in _PAIRS:
        if text.count(first) != text.count(last) and (text.startswith(first) or text.endswith(last)):
            return first if text.startswith(first) else last
    return '"' if quotes and text.count('"') % 2 and not re.search(r'[0-9]"', text) else ""


def _steps(lines: list[str]) -> Iterator[Advice]:
    """`# - name: Push` with its keys below: they belong to the step above."""
    before = ""
    """The last line with words in it."""
    for number, line in enumerate(lines[:-1], 1):
        step, below = _STEP.match(line), _KEY.match(lines[number])
        if step and below and len(below["indent"]) > len(step["indent"]) and before.startswith(below["indent"]):
            message = f"this step is a note, and the lines below it go to the step above: {quoted(step['name'][:40])}"
            hint = "put a # before its other lines too, or take it away here"
            yield Advice("cut-text", Mark(number, line.index("#") + 1), message, hint)
        before = line if line.strip() else before
