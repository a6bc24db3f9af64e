"""The lines that make one step together, and the step that they make."""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from selfcare.writing.lists.accounts import lost
from selfcare.writing.lists.dose import Dose, dose
from selfcare.writing.lists.doubts import doubts
from selfcare.writing.lists.facts import Fact
from selfcare.writing.lists.fragments import spoken
from selfcare.writing.lists.lexer import Token
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.naming import sentence
from selfcare.writing.lists.reading import Said
from selfcare.writing.lists.words import Language
from selfcare.writing.lists.words.conditions import PACES
from selfcare.writing.lists.words.lasting import lasts

A_DOSE = "a dose without a name"
_LONGEST_NAME = 60
_BREATHING = re.compile(r"(?:^|\s|-)breath(?:s|ing|e)$|\w*atmung$|\batmen$", re.I)
_EACH = ("je", "jeweils", "each")
_ENDS = re.compile(r"(?:finish|end|start|begin)(?: with)?", re.I)
_PACE = re.compile(rf"\b(?:{'|'.join(PACES)})\b", re.I)


class Block(Struct):
    """A step that is being put together."""

    name: str = ""
    facts: list[Fact] = field(default_factory=list)
    sided: tuple[Fact, ...] = ()
    """The side that its heading names."""
    said: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)
    of: frozenset[int] = frozenset()
    breathing: bool = False
    mark: str = ""
    indent: int = 0
    number: int = 0
    tabled: bool = False
    """It is a row of a table, and what stands below the table is no part of it."""
    gap: bool = False
    """An empty line, or nothing, stands before it."""
    fields: bool = False
    """Its dose is of labels with values."""
    item: bool = False
    """It had a dose of its own on its first line."""

    def begin(self, each: Said) -> None:
        self.mark, self.indent, self.number = each.row.mark, each.row.indent, each.row.number
        self.gap, self.tabled = each.row.gap, each.row.tabled

    def keep(self, each: Said) -> None:
        """The line itself, whatever it says."""
        self.lines.append(each.row.shown or each.row.text)
        self.of |= each.row.of
        self.tokens += each.tokens
        self.cautions += each.row.cautions
        self.number = each.row.number or self.number
        if each.row.note:
            self.told.append(each.row.note)

    def take(self, each: Said) -> None:
        """The line with what it doses."""
        self.keep(each)
        self.fields = self.fields or each.row.fields
        self.facts += each.facts
        self.breathing = self.breathing or each.breathing
        sided = each.tells("sides", "first")  # `je 12x, zuerst rechts`
        if left := [words.strip(" .,;:") for words in each.words.left if not (sided and words.casefold() in _EACH)]:
            self.told.append(f"not understood: {'; '.join(left)}")
        self.told += doubts(each.row.text, counted=each.tells("reps", "sets", "count", "bare"))
        if each.long:
            self.told.append("this was taken out of a longer text")

    @property
    def dose(self) -> Dose:
        return dose([*self.sided, *self.facts], breathing=self.breathing)

    def _found(self) -> Dose:
        """The dose; with a reason where what there is of it is none."""
        found, kinds = self.dose, {token.kind for token in self.tokens}
        keys = found.keys.keys()
        why = ""
        if keys and keys <= {"rest", "side", "sides"}:
            why = f"a rest of {found.keys.get('rest', '')} was found, and no dose: a rest alone is '- rest: 2 min'"
        elif keys and "breathe" not in keys and "reps" not in keys:
            holding = "HOLD" in kinds and "BREATHS" in kinds
            if kinds & {"INHALE", "EXHALE"} or holding:
                why = f"one part of a breath was found ({', '.join(fact.words for fact in self.facts if fact.words)})"
        if "reps" in keys and "tempo" not in keys and (word := lasts(self.name, " / ".join(self.lines))):
            why = f"{word!r} lasts, and it is not said whether {found.keys['reps']} is seconds or times"
        if keys == {"reps"} and ("BREATHS" in kinds or _BREATHING.search(self.name)):
            note = "how long a breath takes was not said: 4 s in and 6 s out were taken"
            breaths = {"breathe": "{in: 4s, out: 6s}", "cycles": found.keys["reps"]}
            return replace(found, keys=breaths, notes=(*found.notes, note))
        return replace(found, keys={}, unclear=(why,)) if why else found

    def made(self, language: Language, *, alone: bool) -> Made:
        """The step, or a line that was not read with the reason. `alone`: it is the whole list."""
        line = " / ".join(self.lines)
        found = self._found()
        name = self._name(language, alone=alone)
        told = [*found.notes, *found.unclear, *self.told]
        if not found.keys and not found.unclear and not [f for f in self.facts if f.kind != "often"]:
            return Made(line, told=tuple(self.told), often=found.often, cautions=tuple(self.cautions), of=self.of)
        if not name or (not found.keys and not self.name):
            told = told or ["it has no name"]
            dosed = () if not found.keys or name else (A_DOSE,)
            if found.often and not dosed:
                told = [*told, f"{found.often!r} was said of it alone, and is not taken for all"]
                return Made(line, told=tuple(dict.fromkeys(told)), cautions=tuple(self.cautions), of=self.of)
            if dosed and found.often:  # how often is kept, and the line would not be seen
                dosed = (f"{line!r}: {dosed[0]}",)
            return Made(
                line, {}, tuple(dict.fromkeys((*dosed, *told))), found.often, cautions=tuple(self.cautions), of=self.of
            )
        cautions = [sentence(each) for each in self.cautions]
        if not found.keys:
            keys = {"name": name, "until": "ready", "show": " ".join([line, *cautions])}
            told = told or ["no dose was understood"]
            return Made(line, keys, tuple(dict.fromkeys(told)), found.often, own=tuple(self.cautions), of=self.of)
        keys = {"name": self._with_breaths(name) if "breathe" in found.keys else name, **found.keys}
        alone_said, nothing = spoken(self.said, line)
        told += nothing
        together = [sentence(fact.words) for fact in self.facts if fact.kind == "together"]
        if said := [*alone_said, *together, *cautions]:
            keys["say"] = " ".join(said)
        if self.shown:
            keys["show"] = " ".join(map(sentence, self.shown))
        taken = [fact.words for fact in (*self.sided, *self.facts)]
        if paces := [words for words in dict.fromkeys(taken) if _PACE.search(words)]:  # `ten slow ones`
            keys["show"] = " ".join(filter(None, (keys.get("show", ""), *map(sentence, paces))))
        whole = [fact.value for fact in self.facts if fact.kind == "time" and "breathe" in keys]
        if gone := [*lost(self.tokens, taken, keys, [*told, found.often, *whole])]:
            told.append(f"not in the step: {', '.join(gone)}")
        return Made(line, keys, tuple(dict.fromkeys(told)), found.often, own=tuple(self.cautions), of=self.of)

    def _with_breaths(self, name: str) -> str:
        """`Finish with 5 deep breaths` is called so, and not `Finish`."""
        if not _ENDS.fullmatch(name):
            return name
        breaths = next((fact.words for fact in self.facts if "breath" in fact.words), "")
        words = re.sub(r"^(?:with )?(?:[0-9]+|one|two|three|four|five|six|eight|ten)\s+", "", breaths)
        return f"{name.removesuffix(' with')} with {words}" if words else name

    def _name(self, language: Language, *, alone: bool) -> str:
        """What it is called; empty where nothing in it is a name."""
        name = self.name
        if not name and self.breathing:
            name = language.breath
        elif not name and len(self.lines) == 1 and self.tokens[0].kind == "HOLD":
            name = language.hold
            if not alone:
                self.told.append("it has no name")
        elif not name and self.said and not self.item:
            first = re.split(r"[,;.:(]\s?|\s-\s", self.said[0], maxsplit=1)[0]
            first = re.sub(r"\s+(?:and|und|or|oder|with|mit)$", "", first)
            name = first if len(first) <= _LONGEST_NAME else first[:_LONGEST_NAME].rsplit(" ", 1)[0]
            self.told.append("it has no name: its first words were taken")
        return name.capitalize() if name.isupper() and len(name) > 4 else f"{name[:1].upper()}{name[1:]}"
