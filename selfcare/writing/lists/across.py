"""What one line says of other steps than its own, told at each of them: a dose for several, a side that a heading
names, what is repeated together, a warm-up below the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.blocks import FOR_SEVERAL, NAMES_A_SIDE
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.plans import told_of_parts
from selfcare.writing.lists.sides import one_sided
from selfcare.writing.lists.telling import shortened, two_counts


def for_several(all_made: list[Made]) -> list[Made]:
    """A dose for several steps is in none of them, and each says so."""
    for several in [each for each in all_made if FOR_SEVERAL in each.told or _goes_for_all(each)]:
        why = f"{shortened(several.line)!r} may be meant for this step too, and is not in it"
        all_made = [
            replace(each, told=(*each.told, why)) if each.keys.keys() - {"rest", "repeat"} else each
            for each in all_made
        ]
    return [*_warmed_up_first(told_of_parts(_of_a_side(_headed([*_repeated_together(all_made)]))))]


_ROUNDS = re.compile(
    r"\b(?:times through|times round|go round|rounds|circuit|durchgänge|runden)\b(?=.*(?:[0-9]|\btwice\b|:$))"
    r"|\b(?:then|now|repeat|same|dann|jetzt|all)\b.*\b(?:other|opposite|andere[nrsm]?) (?:leg|arm|foot|hand|side|bein"
    r"|arm|fuß|hand|seite)\b",
    re.I,
)


def _goes_for_all(each: Made) -> bool:
    """Whether a line that was not read speaks of rounds, or of all of it on the other side."""
    return each.unread and not each.told and bool(_ROUNDS.search(each.line))


def _of_a_side(all_made: Iterable[Made]) -> Iterator[Made]:
    """Every step with the side that a heading above it names, or the head of the sheet, to be looked at."""
    heading, of_sheet, begun = "", "", False
    for each in all_made:
        begun = begun or bool(each.keys)
        if NAMES_A_SIDE in each.told:
            heading = each.line
        elif not begun and each.unread and one_sided(each.line) and not two_counts(each.line):
            of_sheet = each.line
        sided = each.keys.keys() & {"side", "sides"}
        if of_sheet and each.keys.keys() - {"rest", "repeat"} and not sided and not heading:
            each = replace(
                each,
                told=(
                    *each.told,
                    f"{of_sheet!r} names one side: if it is meant here too, write 'side:' in the step",
                ),
            )
        if heading and each.keys.keys() - {"rest", "side"} and "side" not in each.keys:
            each = replace(
                each,
                told=(
                    *each.told,
                    f"{heading!r} names one side: if it is meant here too, write 'side:' in the step",
                ),
            )
        yield each


_WHEN = re.compile(
    r"\W*(?:later|next (?:week|time|phase|visit|month)|optional\w*|if|only|old|previous(?:ly)?|bonus|extra|instead"
    r"|(?:please |just )?(?:do|choose|pick|try|take) (?:one|either|any|[a-h1-9] or)|one of|either|entweder|ein\w* von"
    r"|(?:wählen?|machen?) sie (?:ein|[a-h] oder)\w*|alternativ\w*|später|nächste\w*"
    r"|wenn|falls|nur|erst|alte[rsn]?|frühere?\w*)\b"
    r"|.*\((?:ignore|old|optional|later|not now|not yet|nicht jetzt|alt)\)",
    re.I,
)


def _headed(all_made: Sequence[Made]) -> Iterator[Made]:
    """`If you have time:` over steps: when they are done is told at each of them."""
    heading = ""
    for each in all_made:
        if each.unread:
            heads = not each.told and not re.search("[0-9.!?]", each.line) and _WHEN.match(each.line)
            heading = each.line if heads else ""
        elif heading and each.keys.keys() - {"rest"}:
            each = replace(each, told=(*each.told, f"{heading!r} heads it, and nobody is asked"))
        yield each


_REPEAT = re.compile(
    r"\W*(?:then )?(?:repeat|wiederhol|do)\w*\b.*(?:[0-9]|times|mal)\b|\W*[0-9]{1,2} ?(?:mal|x)\b.*\bwiederhol", re.I
)


def _repeated_together(all_made: Sequence[Made]) -> Iterator[Made]:
    """`Repeat 10 times` below two steps that follow each other may go for both, and is told at each."""
    for at, each in enumerate(all_made):
        after = all_made[at + 1] if at + 1 < len(all_made) else None
        lines = after.line.split(" / ") if after and after.keys else []
        alike = len(lines) == _TWO and bool(_REPEAT.match(lines[1])) and bool(after and after.told)
        if alike and each.keys.keys() - {"rest"} and " / " not in each.line and after and not after.keys.get("sides"):
            each = replace(each, told=(*each.told, f"{lines[1]!r} may be meant for this step too, and is not in it"))
        yield each


_TWO = 2
"""Lines of a step that has a dose, and is repeated by the one below."""
_WARM_UP = re.compile(r"warm(?:ing)?[ -]?up\b|aufwärm\w*", re.I)


def _warmed_up_first(all_made: Iterable[Made]) -> Iterator[Made]:
    """A warm-up that stands below other steps is told: it is led where it stands."""
    before = 0
    for each in all_made:
        if before >= _SOME and _WARM_UP.match(each.keys.get("name", "")):
            each = replace(each, told=(*each.told, "it stands below others, and is led after them"))
        before += bool(each.keys.keys() - {"rest"})
        yield each


_SOME = 2
"""Steps above a warm-up from which it is none of one of them."""
