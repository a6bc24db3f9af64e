"""Rows that follow each other -> what is made of them: steps, rests, how often, and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfcare.writing.lists.aside import blank, letterhead
from selfcare.writing.lists.block import Block
from selfcare.writing.lists.facts import Fact
from selfcare.writing.lists.headings import (
    A_NAME,
    ALSO_SAME,
    BUILDS,
    DOSES,
    LABELLED,
    LAST_WORD,
    SAME,
    a_time_of_day,
    a_total,
    doses_on,
    doses_several,
    heads,
    heads_a_side,
    held,
    lone,
    may_be_all,
    names_below,
    of_each,
    of_others,
    only_rest,
    rests_several,
    unplaced,
)
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.naming import NOT_UNDERSTOOD, sentence
from selfcare.writing.lists.plans import A_PART, A_VARIANT, CHANGES, a_part_with_a_dose, heads_a_part, is_a_variant
from selfcare.writing.lists.reading import Said
from selfcare.writing.lists.words import Language

FOR_SEVERAL = "it goes for more than one step"
NAMES_A_SIDE = "it names one side"
_CHANGES = re.compile(r"\b(?:then|after that|afterwards|dann|danach)\b", re.I)
_LONE = re.compile(r"(?:take|do|start|then|here|perform|complete)\b", re.I)


class Steps:
    """Rows that follow each other, block by block."""

    def __init__(self, every: list[Said], language: Language) -> None:
        self.every, self.language = every, language
        self.open: Block | None = None

    def made(self) -> Iterator[Made]:
        for at, each in enumerate(self.every):
            yield from self.row(each, self.every[at + 1 :])
        yield from self.close()

    def row(self, each: Said, following: list[Said]) -> Iterator[Made]:
        row = each.row
        if self.open is not None and self.open.tabled and not row.tabled:
            yield from self.close()
            if each.dosed and not each.words.name and not each.only_often:
                yield from self.unread(each, FOR_SEVERAL)
                return
        block = self.open
        if block is not None and block.name and not row.gap and LABELLED.match(row.text) and not each.facts:
            block.keep(each)
            block.said.append(sentence(row.text))
        elif letterhead(row.text) or blank(row.text):
            yield from self.unread(each)
        elif block is not None and block.name and not row.gap and not block.item and a_part_with_a_dose(row.text):
            block.keep(each)
            block.facts.append(Fact("unclear", note=CHANGES))
        elif heads_a_part(row.text):
            yield from self.unread(each, A_PART)
        elif is_a_variant(row.text) and each.dosed:
            yield from self.unread(each, A_VARIANT)
        elif doses_several(each, following) or of_others(each, block):
            yield from self.unread(each, FOR_SEVERAL)
        elif heads_a_side(each, following):
            yield from self.unread(each, NAMES_A_SIDE)
        elif (same := SAME.search(row.text)) and (not each.dosed or not same.start()):
            yield from self.unread(each, "it points to another line")
        elif a_time_of_day(each) and following and following[0].dosed and following[0].words.name:
            yield from self.unread(each, A_PART)
        elif each.only_often:
            yield from self.often(each, following)
        elif each.has("TOTAL") or each.tells("between") or unplaced(each) or self.rounds(each):
            between = each.dose.between
            if between and each.wordless and {fact.kind for fact in each.facts} == {"between"}:
                yield from self.close()
                yield Made(row.text, {"between": between}, cautions=row.cautions, of=row.of)
            else:
                yield from self.unread(each, FOR_SEVERAL if unplaced(each) or self.rounds(each) or between else "")
        elif BUILDS.search(row.text) and not (self.open and not self.open.facts):
            yield from self.unread(each)
        elif not each.dosed:
            yield from self.prose(each, following)
        elif only_rest(each) and rests_several(each, self.every, following, alone=self.open is None):
            yield from self.unread(each, FOR_SEVERAL)
        elif only_rest(each) and not (self.open and self.into_step(self.open, each)):
            yield from self.close()
            yield Made(
                row.text, {"rest": each.dose.keys["rest"]}, tuple(each.dose.notes), cautions=row.cautions, of=row.of
            )
        elif self.open is not None and self.goes_on(each, following):
            self.take(self.open, each)
        elif heads(each, following) or (following and a_total(each) and self.open is None):
            yield from self.unread(each)
        else:
            yield from self.close()
            self.begin(each)
            if self.open and ALSO_SAME.search(row.text):
                self.open.told.append("it points to another line")
            if self.open and each is self.every[0] and may_be_all(each, following):
                self.open.told.append("it may be how long all of it takes")

    def rounds(self, each: Said) -> bool:
        """`3 rounds`, `Repeat circuit 3 times`: of what stands above, but for a breath, whose rounds are its own."""
        if each.words.name or not each.has("ROUNDS") or each.breathing or (self.open and self.open.breathing):
            return False
        if each.tells("sets") and each.tells("reps", "time"):  # `3 Durchgänge à 8 Wdh.`
            return False
        return all(fact.kind in (*DOSES[1:6], "rest") for fact in each.facts) and each.tells(*DOSES[1:6])

    def unread(self, each: Said, why: str = "") -> Iterator[Made]:
        yield from self.close()
        yield Made(each.row.text, told=(why,) if why else (), cautions=each.row.cautions, of=each.row.of)

    def often(self, each: Said, following: Sequence[Said]) -> Iterator[Made]:
        """How often goes for the whole list, or stands under a step, and then for that."""
        often = [fact.value for fact in each.facts]
        if len(often) > 1 and _CHANGES.search(each.row.text):
            yield from self.unread(each, CHANGES)
            return
        block = self.open
        own = block is not None and (block.facts or block.said or doses_on(following))
        if (
            block is not None
            and block.item
            and not following
            and len(block.lines) == 1
            and len(self.every) > 2
            and not any(other.often for other in self.every[:-1])
            and not block.gap
        ):
            own = False  # below the last of several items: of all of them
        if block is not None and block.name and own and not each.row.gap:
            block.take(each)
            return
        alone = not each.row.gap and (not following or following[0].row.gap)
        if block is not None and block.name and not block.facts and block.gap and alone and each is not self.every[1]:
            block.keep(each)  # of the name above, and of nothing else
            why = (*block.told, f"how often, {each.often!r}, and no dose was found")
            yield Made(" / ".join(block.lines), {}, why, cautions=tuple(block.cautions), of=block.of)
            self.open = None
            return
        yield from self.close()
        yield Made(each.row.text, often=", ".join(often), cautions=each.row.cautions, of=each.row.of)

    def prose(self, each: Said, following: Sequence[Said]) -> Iterator[Made]:
        """Words without a dose: an instruction to the open step, or the name of one that is to come."""
        block, row = self.open, each.row
        if each.often:  # with words beside it
            yield from self.close()
            said = not (each.unplaced and each.words.name)  # `Take one tablet twice a day` is not how often it is done
            often, left = (each.often, each.unplaced) if said else ("", ())
            yield Made(row.text, often=often, told=left, cautions=row.cautions, of=row.of)
            return
        numbered = bool(each.words.left) and {*each.kinds} & NOT_UNDERSTOOD <= {"NUMBER", "ODD"} and "%" not in row.text
        if numbered and LAST_WORD.search(row.text) and block is not None and not self.restarts(each) and not row.gap:
            block.keep(each)
            block.shown.append(row.text)
            block.told.append(f"not understood: {'; '.join(each.words.left)}")
            return
        whole = bool(LAST_WORD.search(row.text)) and not each.words.left
        if (
            block is not None
            and not row.gap
            and not self.restarts(each)
            and not (names_below(each, following) and not whole)
        ):
            under = row.mark != block.mark or row.indent > block.indent or not block.item
            if whole and (under or not row.mark):
                block.said.append(row.text)
                block.keep(each)
                return
            own = row.mark and (row.mark != block.mark or row.indent > block.indent) and row.mark != "#"
            if own or (under and LAST_WORD.search(row.text) and not block.item):
                block.keep(each)
                if each.words.left:
                    block.shown.append(row.text)
                    block.told.append(f"not understood: {'; '.join(each.words.left)}")
                else:
                    block.said.append(sentence(row.text))
                return
        yield from self.close()
        below = bool(following) and not following[0].row.gap and following[0].row.mark not in ("", row.mark)
        fields = bool(following) and following[0].row.fields and not following[0].row.gap
        odd = (fields or (numbered and below)) and not LAST_WORD.search(row.text)
        dose_below = bool(following) and following[0].dosed and not following[0].words.name
        sided = each.facts if dose_below and each.words.name else ()
        if len(row.text) <= A_NAME and not whole and (odd or not each.words.left) and each.facts == sided:
            name = each.words.name if sided else row.text
            self.open = Block(name=re.sub(r"^name\s*:\s*", "", name, flags=re.I).strip(" :.,;-"), sided=sided)
            self.open.told += [f"not understood: {'; '.join(each.words.left)}"] if odd and each.words.left else []
        elif whole and row.mark == "1" and not each.facts:
            self.open = Block(said=[row.text])
        else:
            yield Made(row.text, cautions=row.cautions, of=row.of)
            return
        self.open.begin(each)
        self.open.gap = row.gap or each is self.every[0]
        self.open.keep(each)

    def restarts(self, each: Said) -> bool:
        """Whether the numbers begin again, which is another exercise."""
        block = self.open
        return block is not None and block.number > 0 and each.row.number == 1

    def goes_on(self, each: Said, following: Sequence[Said]) -> bool:
        """Whether a row with a dose belongs to the open step: it has no name of its own, or is an instruction in it."""
        block, row = self.open, each.row
        assert block is not None
        if self.restarts(each):
            return False
        if row.fields and block.name and not block.facts:
            return not row.gap or not block.item
        if block.fields and each.words.name and not row.fields and row.mark in ("", block.mark):
            return False
        repeats = each.kinds[:1] in (("REPEAT",), ("DO",)) or (each.has("REPEAT") and not block.facts)
        deeper = bool(row.mark) and (row.mark != block.mark or row.indent > block.indent)
        holds = each.kinds[:1] == ("HOLD",) or (not block.facts and held(each.kinds))
        if deeper and block.name and holds and each.tells("hold", "time") and not row.gap:
            return True
        if not each.words.name or of_each(each) or (each.words.behind and block.name and not block.item):
            return not row.gap or not block.item or repeats
        if repeats:
            return not row.gap or each.kinds[:1] == ("REPEAT",)
        if block.item or row.gap:
            return False
        sentenced = bool(LAST_WORD.search(row.text))
        if block.said or block.shown or (block.facts and sentenced):
            return (row.mark != block.mark or sentenced) and (sentenced or lone(following, block.mark))
        if not block.name or block.facts:
            return False
        below = following[0].row if following else None
        single = below is None or below.gap or below.mark == block.mark
        if block.mark == "1" and not row.mark and single:  # `1. Trapezius` and one line below
            return True
        if not row.mark and not block.mark:  # a heading set off by a gap, and a text below
            return block.gap and sentenced and lone(following, "-")
        return row.mark != block.mark and sentenced and not row.number and lone(following, block.mark)

    def take(self, block: Block, each: Said) -> None:
        """Its dose, and what it says; of a sentence that the dose was cut out of, all of it, to be read."""
        row = each.row
        known = {fact.value for fact in block.facts if fact.kind in ("hold", "time")}
        if block.item and each.kinds[:1] == ("HOLD",) and {fact.value for fact in each.facts} <= known:
            block.keep(each)  # the same once more
            block.shown.append(row.text)
            return
        block.take(each)
        if (each.words.name and not each.words.behind and not row.fields) or block.item:
            block.told.append("it was put together from these lines")
        spoken = [each.words.name, *each.words.said] if each.words.name else [*each.words.said]
        scrap = each.words.shown or any(len(words.split()) == 1 for words in spoken) or _LONE.match(row.text)
        ends = bool(LAST_WORD.search(row.text)) or each.kinds[:1] == ("HOLD",)
        if each.words.left or each.long or (scrap and ends and not each.wordless):
            block.shown.append(row.text)
            return
        block.said += [sentence(words) for words in spoken if words]
        block.shown += each.words.shown

    def into_step(self, block: Block, each: Said) -> bool:
        """Whether a lone rest is that between the sets of the open step."""
        return not each.row.gap and ("BETWEEN" in each.kinds or (not block.item and ":" in each.row.text))

    def begin(self, each: Said) -> None:
        block = Block(name="" if each.row.fields else each.words.name, item=True)
        block.begin(each)
        block.take(each)
        block.said = [] if each.long else [sentence(words) for words in each.words.said]
        block.shown = [each.row.text] if each.long else [*each.words.shown]
        self.open = block

    def close(self) -> Iterator[Made]:
        block, self.open = self.open, None
        if block is None:
            return
        if block.facts:
            yield block.made(self.language, alone=len(self.every) == 1)
            return
        for at, line in enumerate(block.lines):
            yield Made(line, cautions=tuple(block.cautions) if not at else (), of=block.of)
