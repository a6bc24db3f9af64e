"""YAML's own syntax errors in people's words, at the place where something is to be done about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct

from selfcare.keys.marks import COLONS, QUOTES, bullet, not_a_dash
from selfcare.reading.encoding import place
from selfcare.reading.problems import START, Finding, Mark, quoted

_QUOTE = "put quotes round the text"
_FAR = 400
"""Characters of a line in which a key is looked for: what searches from each of them takes time with their square."""
_MOST_LINES = 8
"""Lines that a hint names."""
_KEY = re.compile(r"(?:- +)*(?P<key>[^\s:#'\"][^:#'\"]*?):(?= |$)")
_GOOD_TEXT = re.compile(
    r"(?:[^\\]|\\(?:[0abtnvfreNLP_/\\\"\t\n ]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))*+"
)


class _Fault(Struct, frozen=True):
    """A parser's error, in the one shape that both parsers share, and the text it is about."""

    problem: str
    context: str
    at: Mark
    """Where the parser stood when it gave up."""
    opened: Mark
    """Where the thing began that it was reading; the same place where it was reading nothing."""
    lines: list[str]
    before: int
    """The number of the nearest line above that is neither empty nor a comment; 0 where there is none."""
    last: Any
    """The event before: what stood right before the error."""

    @property
    def line(self) -> str:
        return self.line_at(self.at.line)

    def line_at(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def character(self, mark: Mark) -> str:
        return self.line_at(mark.line)[mark.column - 1 : mark.column]


def explain(error: Exception, text: str, last: yaml.Event | None) -> Finding:
    """What the syntax error is to people. `last` is the last event before it, None at the start."""
    if fence := _fence(text):
        return fence
    lines, end = text.split("\n"), place(text, len(text.rstrip("\n ")))  # parsers differ on the end of a file
    at = min(_mark(getattr(error, "problem_mark", None)) or _mark(getattr(error, "context_mark", None)) or START, end)
    fault = _Fault(
        problem=str(getattr(error, "problem", "") or ""),
        context=str(getattr(error, "context", "") or ""),
        at=at,
        opened=min(_mark(getattr(error, "context_mark", None)) or at, end),
        lines=lines,
        before=_before(lines, at.line),
        last=last,
    )
    if bullet := _bullet(fault):
        return bullet
    for said, word in _WORDS:
        if re.search(said, f"{fault.context}: {fault.problem}"):
            return word(fault)
    hint = "look at the dashes, colons, quotes and spaces of this line and of the one before it"
    return Finding(fault.at, "this is not understood here", hint)


def _mark(mark: Any) -> Mark | None:
    return Mark(mark.line + 1, mark.column + 1) if mark else None


def _before(lines: list[str], number: int) -> int:
    above = "\n".join(lines[: number - 1]).rstrip().split("\n")  # as there may be thousands of empty ones
    for back, line in enumerate(reversed(above)):
        if line[:1] not in ("", "#") and (words := line.strip()) and words[0] != "#":
            return len(above) - back
    return 0


def _fence(text: str) -> Finding | None:
    """The lines that a page or a chat puts round what is to be copied."""
    if "```" not in text and "~~~" not in text:
        return None
    found = re.finditer(r"(?m)^[^\S\n]*+(```|~~~)[^\S\n]*+[\w-]*+[^\S\n]*+$", text)
    first = list(islice(found, _MOST_LINES))
    if not first:
        return None
    told = [str(place(text, match.start()).line) for match in first]
    more = sum(1 for _ in found)
    told += [f"{more} more"] if more else []
    where = f"line {told[0]}" if len(told) == 1 else f"lines {', '.join(told[:-1])} and {told[-1]}"
    hint = f"delete {where}, and what stands outside of them, if anything does"
    return Finding(Mark(int(told[0]), 1), f"the lines with {first[0][1]} come from where this was copied", hint)


def _bullet(fault: _Fault) -> Finding | None:
    """Another mark than a dash at the start of a line, as word processors make them."""
    for number in (fault.at.line, fault.before):
        line = fault.line_at(number)
        after = re.match(r"\s*- +", line)
        begun = after.end() if after and bullet(line[after.end() :]) else 0
        if (match := bullet(line[begun:])) and (told := not_a_dash(line[begun:])):
            return Finding(
                Mark(number, begun + match.start("mark") + 1), told[0], f"{told[1]}; if it is text, {_QUOTE}"
            )
    return None


def _tab(fault: _Fault) -> Finding:
    column = fault.line.find("\t") + 1
    return Finding(Mark(fault.at.line, column or fault.at.column), "a tab stands here", "use spaces")


def _no_start(fault: _Fault) -> Finding:
    """A character that means something else to YAML stands at the start of a text."""
    mark = fault.at if fault.character(fault.at) in ("@", "`", "%") else fault.opened
    character = fault.character(mark)
    if character == "\t":
        return _tab(fault)
    if not character:
        return Finding(mark, "something is missing at the end", "close every quote and bracket")
    return Finding(mark, f"a text cannot begin with {quoted(character)}", "put it in quotes")


def _second_colon(fault: _Fault) -> Finding:
    start, _, rest = fault.line.partition(": ")
    if re.match(QUOTES, rest.lstrip()):
        column = fault.line.index(rest.lstrip()) + 1
        hint = 'write " at its start and at its end, the straight ones of the keyboard'
        return Finding(Mark(fault.at.line, column), "quotes like this one do not hold a text together here", hint)
    if len(start) + 1 < fault.at.column:
        words = rest.strip()
        example = f': "{words}"' if len(words) <= 60 and not re.search(r"[\"\\]", words) else ""
        return Finding(fault.at, "there is a second ': ' on this line", f"put the text in quotes{example}")
    above = fault.line_at(fault.before)
    if incomplete := _no_colon(above, fault.before):
        return incomplete
    here = Mark(fault.at.line, _indent(fault.line) + 1)
    if " " in start.strip().removeprefix("- "):
        return Finding(fault.at, "there is a ': ' in this text", f"{_QUOTE}, from its first line to its last")
    key = _KEY.search(above[:_FAR])
    under = f"begin it in column {key.start('key') + 1}, under {quoted(key['key'])}" if key else "move it to the left"
    return Finding(here, "this line stands too far to the right", f"{under}; if it is still text, {_QUOTE}")


def _no_colon(line: str, number: int) -> Finding | None:
    """What is wrong with a line that has no key and value, if it is one."""
    here = Mark(number, _indent(line) + 1)
    glued = re.match(r"\s*(?:- +)*[\w-]+(:)[^\s:]", line)
    alike = re.match(rf"[\w\s-]+?({COLONS})", line)
    if alike:
        told = f"this only looks like a ':' (U+{ord(alike[1]):04X})"
        return Finding(Mark(number, alike.start(1) + 1), told, "write ': ' in its place, with a space")
    if re.match(r"\s*-[^\s-]", line):
        return Finding(here, "a space is missing after the dash", "write '- ' before the text")
    if glued:
        return Finding(Mark(number, glued.start(1) + 1), "a space is missing after ':'", "write ': ', with a space")
    if line.strip() and not re.search(r":(\s|$)", line):
        if re.match(r"\s*(?:- +)?\w[\w ]*=", line):
            return Finding(here, "there is no ':' on this line", "write ':' in place of '=', and a space behind it")
        hint = "write a key and its value, such as 'duration: 30s'; a text that goes on begins further to the right"
        return Finding(here, "there is no ':' on this line", hint)
    return None


def _unfinished_key(fault: _Fault) -> Finding:
    line = fault.line_at(fault.opened.line)
    found = _no_colon(line, fault.opened.line)
    return found or Finding(
        fault.opened, "there is no ':' after this", "write a key and its value, such as 'duration: 30s'"
    )


def _open_quote(fault: _Fault) -> Finding:
    quote = fault.character(fault.opened)
    return Finding(fault.opened, "this quote is never closed", f"put {quote} at the end of the text")


def _open_bracket(fault: _Fault) -> Finding:
    opening = fault.character(fault.opened)
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    if fault.opened.line == fault.at.line and closing in fault.line[fault.at.column - 1 :]:
        hint = f"put a comma between two entries, and quotes round a text with ':' or '{opening}' in it"
        return Finding(fault.at, f"a comma or '{closing}' is missing before this", hint)
    return Finding(fault.opened, f"this '{opening}' is never closed", f"put '{closing}' at the end of the list")


def _escape(fault: _Fault) -> Finding:
    rest = fault.lines[fault.opened.line - 1 :]
    for down, line in enumerate(rest):
        start = fault.opened.column if down == 0 else 0
        bad = _GOOD_TEXT.match(f"{line}\n", start).end()  # type: ignore[union-attr]  # it may be empty, and then matches
        if bad <= len(line):
            mark = Mark(fault.opened.line + down, bad + 1)
            return Finding(
                mark,
                "between double quotes a backslash begins a special character",
                "write two, \\\\, or use single quotes",
            )
    return Finding(fault.at, "there is no such special character", "write the character itself")


def _glued_colon(fault: _Fault) -> Finding:
    return Finding(fault.at, "a space is missing after ':'", "write ': ', with a space")


def _list_inside(fault: _Fault) -> Finding:
    return Finding(fault.at, "a list cannot begin on this line", f"begin it on the next one; if it is text, {_QUOTE}")


def _out_of_line(fault: _Fault) -> Finding:
    """Something stands where only a key, or only a dash, could: text after a text, or a line in the wrong column."""
    ended = _mark(getattr(fault.last, "end_mark", None))
    if ended and ended.line == fault.at.line and ended.column <= fault.at.column and ended.column > 1:
        closing = fault.character(Mark(ended.line, ended.column - 1))
        started = _mark(fault.last.start_mark) or ended
        if closing in "\"'" and started.line < ended.line and isinstance(fault.last, yaml.ScalarEvent):
            return Finding(
                started, f"this quote is only closed on line {ended.line}", f"put {closing} at the end of its own text"
            )
        if closing in "\"']}" and fault.line[: fault.at.column - 1].strip():
            other = "'" if closing == '"' else '"'
            hint = f"put {other} round the whole text" if closing in "\"'" else _QUOTE
            return Finding(fault.at, f"more text stands after the closing {closing}", hint)
    here = Mark(fault.at.line, _indent(fault.line) + 1)
    above = next((n for n in range(here.line - 1, 0, -1) if fault.line_at(n).lstrip().startswith("- ")), 0)
    if fault.line.lstrip().startswith("- "):
        column = _indent(fault.line_at(above)) + 1 if above else 0
        if above and column != here.column:
            hint = f"begin it in column {column}, under the dash of line {above}"
            return Finding(here, "this dash does not stand under the one above it", hint)
        return Finding(here, "a dash stands among keys", "write the key of the list before it, such as 'steps:'")
    if "collection" in fault.context and here.column == fault.opened.column:
        hint = f"if it belongs to the step above, begin it in column {here.column + 2}; else write '- ' before it"
        return Finding(here, "a dash is missing, or this line stands too far to the left", hint)
    key = _KEY.search(fault.line_at(fault.before)[:_FAR])
    hint = "begin it right under the line it goes with"
    if key:
        hint = f"begin it in column {key.start('key') + 1}, under {quoted(key['key'])}, or under a line further up"
    return Finding(here, "this line does not stand under the one above it", hint)


def _further_left(fault: _Fault) -> Finding:
    if fault.line_at(fault.before).startswith("..."):
        return Finding(fault.at, "nothing is read after '...'", "delete the '...'")
    hint = "begin lines that go together in the same column, the first ones in column 1"
    return Finding(fault.at, "this line stands further to the left than the first", hint)


def _directive(fault: _Fault) -> Finding:
    return Finding(fault.opened, "a line that begins with '%' is not read here", "delete it, or put the text in quotes")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# In the words of either parser, PyYAML's own and libyaml's; the first that is found counts.
_WORDS: tuple[tuple[str, Callable[[_Fault], Finding]], ...] = (
    (r"directive|incompatible YAML", _directive),
    (r"tab character|character '\\t'", _tab),
    (r"mapping values are not allowed", _second_colon),
    (r"sequence entries are not allowed", _list_inside),
    (r"could not find expected ':'", _unfinished_key),
    (r"found unexpected ':'", _glued_colon),
    (r"cannot start any token|alphabetic or numeric|scanning a block scalar|mapping keys are not|\btag\b", _no_start),
    (r"node content", _no_start),
    (r"escape|hexdecimal|hexadecimal", _escape),
    (r"quoted scalar", _open_quote),
    (r"parsing a flow", _open_bracket),
    (r"expected <block end>|expected key|expected '-' indicator", _out_of_line),
    (r"<document start>", _further_left),
)
