"""A whole list -> what is made of it: rounds, the steps in them, and what goes for all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.across import for_several
from selfcare.writing.lists.aside import letterhead
from selfcare.writing.lists.block import A_DOSE
from selfcare.writing.lists.blocks import Steps
from selfcare.writing.lists.boxes import STILL_WARNS, UNSURE, UNTICKED
from selfcare.writing.lists.common import spread
from selfcare.writing.lists.conserved import conserved
from selfcare.writing.lists.left_out import told_where_left_out
from selfcare.writing.lists.lines import rows
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.naming import sentence
from selfcare.writing.lists.net import caught
from selfcare.writing.lists.pointing import pointed
from selfcare.writing.lists.quoted import AN_ANSWER, ANSWERED, QUOTED
from selfcare.writing.lists.reading import Said, said
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.safety import THIS_ONE, parted
from selfcare.writing.lists.scoped import placed
from selfcare.writing.lists.stacked import stacked
from selfcare.writing.lists.tables import unfolded
from selfcare.writing.lists.waits import parted as waited
from selfcare.writing.lists.words import Language, language_of


def made(lines: Iterable[str], *, typed: bool = False) -> list[Made]:
    """What the lines of a list come to, in their order; what is there for safety first. `typed`: see `rows`."""
    written = pointed([*lines])
    language = language_of(re.findall(r"[^\W\d_]+", " ".join(written)))
    every = [replace(row, of=frozenset((at,))) for at, row in enumerate(rows(written, typed=typed))]
    quoted = {at for at, row in enumerate(every) if row.aside == QUOTED}
    read = [
        replace(row, gap=True, note=row.note or AN_ANSWER) if at - 1 in quoted and not row.gap else row
        for at, row in enumerate(every)
        if not row.aside
    ]
    table, safe = _safe_first(placed(waited(stacked(unfolded(read)))))
    dosed = spread(table, language)
    steps = _spread(caught(_rounds([said(row, language) for row in dosed], language)))
    _, answers = _safe_first(row for row in every if row.aside == ANSWERED)
    _, unticked = _safe_first(row for row in every if row.aside in (UNTICKED, UNSURE))
    warned = frozenset[int]().union(*(each.of for each in unticked))
    aside = [
        Made(row.shown or row.text, told=(row.aside, *([STILL_WARNS] if row.of & warned else [])), of=row.of)
        for row in every
        if row.aside
    ]
    safe += [*unticked, *(replace(each, cautions=()) for each in answers if each.stops)]
    found = [*caught(safe), *_in_place(_often_once(for_several(steps)), aside)]
    return conserved(every, told_where_left_out(found), language)


def _in_place(all_made: Sequence[Made], aside: Sequence[Made]) -> Iterator[Made]:
    """All of it, with what was set aside where it stood."""
    left = list(aside)
    for each in all_made:
        of = each.of.union(*(step.of for step in each.steps))
        while left and of and min(left[0].of) < min(of):
            yield left.pop(0)
        yield each
    yield from left


def _safe_first(table: Iterable[Row]) -> tuple[list[Row], list[Made]]:
    """The rows without what they say for safety, and that."""
    kept: list[Row] = []
    safe: list[Made] = []
    gap = False
    every = list(parted(table))
    for at, (row, warned) in enumerate(every):
        gap = gap or row.gap
        general = warned.general
        if not row.text and warned.cautions:
            follows = any(other.text and not letterhead(other.text) for other, _ in every[at + 1 :])
            this_one = bool(kept) and any(THIS_ONE.search(each) for each in warned.cautions)
            if (kept and not gap and follows and _under(row, kept[-1])) or this_one:
                kept[-1] = replace(kept[-1], cautions=(*kept[-1].cautions, *warned.cautions), of=kept[-1].of | row.of)
                if not this_one and _among_items(row, kept[-1], [other for other, _ in every[at + 1 :]]):
                    general = (*general, *warned.cautions)
            else:
                general = (*general, *warned.cautions)
        ends = not any(other.text and not letterhead(other.text) for other, _ in every[at + 1 :])
        if (
            row.text
            and ends
            and not row.cells
            and not any(THIS_ONE.search(each) for each in warned.cautions)
            and not re.search("[0-9]", row.text)
            and warned.cautions
            and kept
        ):
            general, warned = (*general, *warned.cautions), replace(warned, cautions=())
        if warned.stops or general:
            safe.append(Made("", stops=warned.stops, cautions=general, of=row.of))
        if row.text:
            kept.append(replace(row, gap=gap, cautions=(*row.cautions, *warned.cautions)))
            gap = False
    return kept, safe


def _among_items(row: Row, last: Row, below: Sequence[Row]) -> bool:
    """Whether it stands between items of one line each, and so may go for all of them."""
    follows = next((other for other in below if other.text), None)
    return (
        follows is not None
        and row.mark in ("", last.mark)
        and follows.mark == last.mark
        and bool(re.search("[0-9]", last.text) and re.search("[0-9]", follows.text))
    )


def _under(row: Row, last: Row) -> bool:
    """Whether a caution stands under the line before it; beside it, it goes for all of them."""
    if last.cells or row.cells:
        return False
    return row.indent > last.indent or (not row.mark and not last.mark) or (row.mark not in ("", last.mark))


def _rounds(every: list[Said], language: Language) -> Iterator[Made]:
    at = 0
    while at < len(every):
        each = every[at]
        count = _heads_rounds(each) if at + 1 < len(every) else ""
        if not count:
            end = at + 1
            while end < len(every) and not (end + 1 < len(every) and _heads_rounds(every[end])):
                end += 1
            yield from Steps(every[at:end], language).made()
            at = end
            continue
        end = at + 2
        mark = every[at + 1].row.mark
        while (
            end < len(every)
            and not every[end].row.gap
            and not (mark and every[end].row.mark != mark and every[end].words.name)
            and not every[end].only_often
            and not _ends_rounds(every[end])
        ):
            end += 1
        below = every[at + 1 : end + 1]
        rests = [row for row in below if _between_rounds(row)]
        end += bool(rests) and rests[-1:] == every[end : end + 1]
        within = [row for row in every[at + 1 : end] if row not in rests]
        between = {"rest": rests[0].dose.keys["rest"]} if rests else {}
        inner = tuple(Steps(within, language).made())
        steps = tuple(step for step in inner if step.keys)
        notes = (*(fact.note for fact in each.facts if fact.note), *filter(None, [each.row.note]))
        if any(step.keys.keys() - {"rest"} for step in steps):
            yield Made(
                each.row.text,
                {"repeat": count, **between},
                notes,
                steps=inner,
                of=each.row.of.union(*(row.row.of for row in rests)),
            )
        else:
            yield Made(each.row.text, of=each.row.of)
            yield from inner
        at = end


def _heads_rounds(each: Said) -> str:
    """How many rounds of what stands below; empty where this is no such line."""
    text = each.row.text
    heads = text.endswith(":") or each.kinds[-1:] == ("OF",) or each.has("FOLLOWING")
    counts = [fact for fact in each.facts if fact.kind in ("sets", "reps", "cycles")]
    if each.has("EACH"):  # `10 repetitions of each`: of every exercise, and no rounds
        return ""
    named = each.words.name and not each.has("FOLLOWING") and not (each.has("ROUNDS") and text.endswith(":"))
    if heads and each.has("ROUNDS", "REPEAT", "FOLLOWING") and len(each.facts) == len(counts) == 1 and not named:
        return counts[0].value
    return ""


def _between_rounds(each: Said) -> bool:
    return each.has("BETWEEN") and each.has("ROUNDS") and each.tells("rest") and each.wordless


def _ends_rounds(each: Said) -> bool:
    if each.row.gap or each.only_often:
        return True
    return each.row.mark == "#" or (not each.facts and each.row.text.endswith(":")) or each.has("TOTAL")


def _often_once(all_made: list[Made]) -> list[Made]:
    """A routine has one schedule, which goes for all of it: what is said of one step alone stays with the step."""
    steps = [each for each in all_made if each.keys.keys() - {"rest"}]
    whole = next((each.often for each in all_made if each.often and not each.keys and not _of_a_step(each)), "")
    of_steps = {each.often.casefold() for each in steps}
    if not whole and len(of_steps) == 1:
        whole = steps[0].often
    return [_with_often(each, whole) for each in all_made]


def _of_a_step(each: Made) -> bool:
    """Whether it says a dose too, that only could not be placed."""
    return any(A_DOSE in why for why in each.told)


def _with_often(each: Made, whole: str) -> Made:
    if not each.often or each.often.casefold() == whole.casefold():
        return each
    if not each.keys:
        if _of_a_step(each):
            return replace(each, often="")
        why = f"how often was found twice: {whole!r} and {each.often!r}" if whole else ""
        return replace(each, often="", told=tuple(filter(None, (*each.told, why))))
    own = "" if "until" in each.keys else sentence(each.often)  # where the whole line is shown
    shown = " ".join(filter(None, (each.keys.get("show", ""), own)))
    why = f"{each.often!r} is only shown in this step, as a routine has one schedule for all of it"
    return replace(each, often="", keys=each.keys | {"show": shown}, told=(*each.told, why))


def _spread(all_made: list[Made]) -> list[Made]:
    """A rest between all exercises is put between the steps."""
    rest = next((each for each in all_made if "between" in each.keys), None)
    if rest is None:
        return all_made
    others = [each for each in all_made if "between" not in each.keys]
    doing = [each for each in others if each.keys.keys() - {"rest"}]
    spread: list[Made] = []
    for each in others:
        if doing and each is doing[0]:
            each = replace(each, told=(*each.told, f"{rest.line!r}: a rest was put between all steps"))
        elif each in doing:
            spread.append(Made("", {"rest": rest.keys["between"]}, of=rest.of))
        spread.append(each)
    return spread if len(doing) > 1 else [*others, Made(rest.line, of=rest.of)]
