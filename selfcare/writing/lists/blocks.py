"""Rows that follow each other -> what is made of them: steps, rests, how often, and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selfcare.writing.lists.dose import Dose, dose
from selfcare.writing.lists.naming import sentence
from selfcare.writing.lists.phrases import Fact
from selfcare.writing.lists.reading import Said
from selfcare.writing.lists.words import Language

_LAST_WORD = re.compile(r"[^\W\dA-Z_][)\"”]?[.!?]$")
"""A sentence ends in a small letter and its mark; `Exercises for Mrs K.` is none."""
_A_NAME = 90


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a line, or of several that belong together."""

    line: str
    keys: dict[str, str] = field(default_factory=dict)
    """Values as the file writes them, but `name`, `say` and `show`, which are text. Empty: the line was not read."""
    told: tuple[str, ...] = ()
    """What the author has to look at: what was chosen, and what was not understood."""
    often: str = ""
    steps: tuple[Made, ...] = ()
    """Of rounds."""


@dataclass(slots=True)
class _Block:
    """A step that is being put together."""

    name: str = ""
    facts: list[Fact] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    breathing: bool = False
    labels: bool = False
    mark: str = ""
    indent: int = 0
    item: bool = False
    """It had a dose of its own on its first line."""

    def take(self, each: Said) -> None:
        self.facts += each.facts
        self.breathing = self.breathing or each.breathing
        self.lines.append(each.row.text)
        if each.row.note:
            self.told.append(each.row.note)
        self.told += [f"not understood: {left}" for left in each.words.left]

    @property
    def dose(self) -> Dose:
        return dose(self.facts, breathing=self.breathing)


class Steps:
    """Rows that follow each other, block by block."""

    def __init__(self, every: list[Said], language: Language) -> None:
        self.every, self.language = every, language
        self.open: _Block | None = None

    def made(self) -> Iterator[Made]:
        for at, each in enumerate(self.every):
            yield from self.row(each, self.every[at + 1 : at + 2])
        yield from self.close()

    def row(self, each: Said, following: list[Said]) -> Iterator[Made]:
        row = each.row
        if each.only_often:
            yield from self.often(each)
        elif each.has("TOTAL") or each.tells("between") or _unplaced(each):
            yield from self.close()
            between = each.dose.between
            yield Made(row.text, {"between": between}, ()) if between and each.wordless else Made(row.text)
        elif not each.facts:
            yield from self.prose(each)
        elif _only_rest(each) and not (self.open and self.into_step(each)):
            yield from self.close()
            yield Made(row.text, {"rest": each.dose.keys["rest"]}, tuple(each.dose.notes))
        elif self.open is not None and self.goes_on(each):
            self.take(self.open, each)
        elif _heads(each, following):
            yield from self.close()
            yield Made(row.text)
        else:
            yield from self.close()
            self.begin(each)

    def often(self, each: Said) -> Iterator[Made]:
        """How often goes for the whole list, and does not end a step."""
        often = [fact.value for fact in each.facts]
        kept, self.open = self.open, None
        if kept is not None and (kept.item or kept.facts):
            self.open = kept
            yield from self.close()
        else:
            self.open = kept
        yield Made(each.row.text, often=often[0])

    def prose(self, each: Said) -> Iterator[Made]:
        """Words without a dose: an instruction to the open step, or the name of one that is to come."""
        block, row = self.open, each.row
        whole = bool(_LAST_WORD.search(row.text)) and not each.words.left
        under = block is not None and (row.mark != block.mark or row.indent > block.indent or not block.item)
        if block is not None and not row.gap and whole and (under or not row.mark):
            block.said.append(row.text)
            block.lines.append(row.text)
            return
        yield from self.close()
        if len(row.text) <= _A_NAME and not whole and not each.words.left:
            self.open = _Block(name=row.text.strip(" :.,;-"), lines=[row.text], mark=row.mark, indent=row.indent)
            if each.row.note:
                self.open.told.append(each.row.note)
        else:
            yield Made(row.text)

    def goes_on(self, each: Said) -> bool:
        """Whether a row with a dose belongs to the open step: it has no name of its own, or is an instruction in it."""
        block, row = self.open, each.row
        assert block is not None
        if each.wordless or (not each.words.name and not each.words.left):
            return not row.gap or not block.item
        if block.item or row.gap or not block.said:
            return False
        return row.mark != block.mark and bool(_LAST_WORD.search(row.text))

    def take(self, block: _Block, each: Said) -> None:
        block.take(each)
        block.labels = block.labels or ":" in each.row.text
        spoken = [each.words.name, *each.words.said] if each.words.name else [*each.words.said]
        if each.words.name and not each.words.left:
            block.told.append(f"the line {each.row.text!r} was taken as a part of {block.name or 'the step'!r}")
        block.said += [sentence(words) for words in spoken if words]
        block.shown += each.words.shown

    def into_step(self, each: Said) -> bool:
        """Whether a lone rest is that between the sets of the open step."""
        block = self.open
        assert block is not None
        return not each.row.gap and ("BETWEEN" in each.kinds or (not block.item and ":" in each.row.text))

    def begin(self, each: Said) -> None:
        block = _Block(name=each.words.name, mark=each.row.mark, indent=each.row.indent, item=True)
        block.take(each)
        block.said = [sentence(words) for words in each.words.said]
        block.shown = list(each.words.shown)
        self.open = block

    def close(self) -> Iterator[Made]:
        block, self.open = self.open, None
        if block is None:
            return
        line = " / ".join(block.lines)
        if not block.facts:
            yield from (Made(each) for each in block.lines)
            return
        yield self.step(block, line)

    def step(self, block: _Block, line: str) -> Made:
        found = block.dose
        told = [*found.notes, *found.unclear, *block.told]
        name = block.name or (self.language.breath if block.breathing else self.language.hold)
        name = name.capitalize() if name.isupper() and len(name) > 4 else f"{name[:1].upper()}{name[1:]}"
        if not found.keys:
            if not found.unclear and found.often and not block.name:
                return Made(line, often=found.often)
            if not found.unclear:
                return Made(line, often=found.often)
            if not block.name:
                return Made(line, told=tuple(told), often=found.often)
            keys = {"name": name, "until": "ready", "show": line}
            return Made(line, keys, tuple(dict.fromkeys(told)), found.often)
        keys = {"name": name, **found.keys}
        if block.said:
            keys["say"] = " ".join(block.said)
        if block.shown:
            keys["show"] = " ".join(map(sentence, block.shown))
        return Made(line, keys, tuple(dict.fromkeys(told)), found.often)


def _only_rest(each: Said) -> bool:
    rests = [fact for fact in each.facts if fact.kind != "often"]
    return len(rests) == 1 and rests[0].kind == "rest" and each.wordless


def _unplaced(each: Said) -> bool:
    """A plan over weeks, or what is done to the whole list: nothing that one step can hold."""
    if any("a plan over days" in fact.note for fact in each.facts):
        return True
    if each.kinds[:1] == ("ROUNDS",) and each.facts:
        return True
    begins = each.kinds[:1] in (("REPEAT",), ("DO",))
    return begins and each.has("ALL") and each.tells("sets", "reps", "count", "cycles", "bare")


def _heads(each: Said, following: list[Said]) -> bool:
    """A heading over items, with a time of its own: `Warm-up (10 minutes)`, `Evening (10 min):`."""
    if each.row.mark not in ("", "#") or not following or not following[0].facts or not following[0].words.name:
        return False
    if each.row.text.endswith(":"):
        return True
    below = following[0].row
    return not below.gap and below.mark not in ("", "#")
