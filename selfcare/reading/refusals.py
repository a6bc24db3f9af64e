"""What is told of a text that has more to it than a routine may have, or less: limits, and keys that are none."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.keys.written import START, At, Finding, Node, Spot, mark_of, quoted

DEEPEST = 40
MOST_NODES = 20_000


class Refused(Exception):
    """The text cannot be read on; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def empty_file() -> Refused:
    return Refused(Finding(START, "this file is empty", "a routine begins with a line such as 'title: Arm circles'"))


def too_much(at: Spot) -> Refused:
    message = f"too much in one file: {MOST_NODES:,} values are the most"
    return Refused(Finding(mark_of(at), message, "make it several routines"))


def too_deep(at: Spot) -> Refused:
    message = f"nested too deep: {DEEPEST} levels are the most"
    return Refused(Finding(mark_of(at), message, "use fewer levels of lists and groups"))


def second_document(at: Spot, root: Node, words: bool) -> Refused:
    hint = "one file is one routine; put the other in a file of its own"
    if root.data is None:
        hint = "delete one of the two lines with '---'"
    elif words:
        hint = "delete it and what follows; or, if that is a note of yours, begin each of its lines with #"
    return Refused(Finding(mark_of(at), "a second document begins here", hint))


def no_key(key: Node, keys: Mapping[str, Spot]) -> tuple[str, str]:
    """What is told of a key that cannot stand there, and what to do; `keys` are those before it in the map."""
    if key.data == "<<":
        return "'<<' is not read here", "put what several steps share under 'defaults:'"
    if isinstance(key.data, str):
        return (
            f"{quoted(key.data)} stands twice; the first is on line {keys[key.data].line + 1}",
            "delete one of the two",
        )
    if isinstance(key.data, dict | list):
        return "a list or a map cannot be a key", "if it is text, put quotes round it"
    if key.data is None:
        return "there is no word before this ':'", "write a key before it, such as 'name:'"
    message = f"{quoted(key.raw)} is read as a number or true/false, and a name before ':' has to be text"
    return message, f'put quotes round it: "{key.raw[:40]}"'


def to_write(name: str) -> str:
    """What to do about a key with nothing behind it."""
    if name == "steps":
        return "write the steps below it, each with a dash, such as '- Neck tilt: 45s'"
    if ":" in name:  # as in {out:2s}
        return "put a space after the ':'"
    if " " in name and "\n" not in name:  # as in {out 2s}
        first, _, rest = name.partition(" ")
        return f"write a value after it; or is a ':' missing, as in {quoted(f'{first}: {rest}')}?"
    return "write a value, or delete the line; what follows a # is a comment"


def dash_of(value: Spot, sequence: Spot) -> Spot:
    """Where the dash of an empty entry stands: the parser only gives what comes after it."""
    return At(value.line, max(0, value.column - 1)) if value.line > sequence.line or value.column > 0 else sequence
