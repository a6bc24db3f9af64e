"""Boxes to tick, and what is crossed out: of several boxes in a line the ticked one counts, and of a line that is
crossed out nothing. Each says so, as what was left out is no part of any step."""

from __future__ import annotations

import re

from selfcare.writing.lists.safety import says_a_dose, says_safety

UNTICKED = "its box is not ticked, and others are"
CROSSED_OUT = "it is crossed out"
UNSURE = "which of its boxes is ticked was not understood"
STILL_WARNS = "its warning is kept all the same"
_OPEN = r"(?:\[\s*\]|\(\s*\)|[☐□◻○❏❑])"
_SET = r"(?:\[\s*[xX✓✔]\s*\]|\(\s*[xX✓✔]\s*\)|[☑☒✅◼■☓])"
_OPEN_BOX = re.compile(r"\[\s*\]|☐|□")
_TICKED = re.compile(r"\[\s*[xX✓✔]\s*\]|☑|☒|✅")
_ANY = re.compile(rf"{_OPEN}|{_SET}")
_ENDS = re.compile(r"\s*(?:[,;|\t]|\.\s|\.$|$)")
_STRUCK = re.compile(
    r"~~[^~]+~~|<(?P<tag>s|del|strike)>.*?</(?P=tag)>|(?:[^\s\u0335-\u0338][\u0335-\u0338]\s*){2,}", re.I
)
_CROSS = re.compile("\\s*(?:[-–•*]\\s*)?[✗✘❌🚫⛔❎]\ufe0f?\\s*")
"""What stands before what is not to be done."""


def ticked(written: str) -> bool:
    return bool(_TICKED.search(written))


def unticked(written: str) -> bool:
    """Whether it has boxes, and none of them is ticked."""
    return bool(_OPEN_BOX.search(written)) and not ticked(written)


def chosen(written: str) -> tuple[str, str]:
    """The line with the ticked of its options alone, and a note of it; as it is where it has no such options."""
    boxes = [*_ANY.finditer(written)]
    kinds = {bool(re.fullmatch(_SET, box[0])) for box in boxes}
    if kinds != {True, False}:
        return written, ""
    first = written[: boxes[0].start()]
    if not re.search(r"\w", first) and not re.fullmatch(_SET, boxes[0][0]):
        return written, UNSURE  # whether it is the box of the line or of what stands behind it
    if _ENDS.match(written, boxes[-1].end()) or (_ENDS.match(written, boxes[0].end()) and re.search("[0-9] *$", first)):
        return written, UNSURE  # the boxes stand behind what they are for
    made, at = "", 0
    for number, box in enumerate(boxes):
        made += written[at : box.start()]
        following = boxes[number + 1].start() if number + 1 < len(boxes) else len(written)
        end = next(
            (match.start() for match in _ENDS.finditer(written, box.end()) if match.start() <= following), following
        )
        at = min(end, following)
        if re.fullmatch(_SET, box[0]):
            made += written[box.end() : at]
        elif following < len(written) and at == following:
            made += " "
    left = f"of {' '.join(written[boxes[0].start() :].split())!r} only what is ticked was taken"
    return made + written[at:], left


def without_crossed_out(written: str) -> tuple[str, str]:
    """The line without what is crossed out in it, and a note of it. All of it crossed out: as it stood, in plain."""
    if (cross := _CROSS.match(written)) and _STRUCK.match(written, cross.end()):
        return as_written(written[cross.end() :]), CROSSED_OUT
    if cross:
        text = written[cross.end() :].strip()
        if says_safety(text):
            return text, ""  # a list of what must not be is no list of what is not done
        return (text, CROSSED_OUT) if says_a_dose(text) or not text else (f"Not: {text}", "")
    if not _STRUCK.search(written):
        return written, ""
    bare = _STRUCK.sub(" ", written)
    gone = ", ".join(repr(as_written(each[0])) for each in _STRUCK.finditer(written))
    rest = re.sub(r"^\W*[0-9]{1,2}[.)]", "", bare)
    named = any(re.search(r"[^\W\d_]{3}", as_written(each[0])) for each in _STRUCK.finditer(written))
    if not re.search(r"\w{2}", rest) or (named and not re.search("[0-9]", rest)):
        return as_written(written), CROSSED_OUT
    return bare, f"crossed out in it: {gone}"


def as_written(text: str) -> str:
    """With what is crossed out in it, without the strokes."""
    return " ".join(re.sub("~~|</?(?:s|del|strike)>|[\u0335-\u0338]", "", text).split())
