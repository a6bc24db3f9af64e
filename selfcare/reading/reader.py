"""A routine file -> Routine, or every problem in it at once, each with its place and what to do."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from selfcare.format.model import Group, Routine, Step
from selfcare.format.twin import seated_twin
from selfcare.keys.written import MOST_TOLD, Node, Tell, mark_of
from selfcare.reading.encoding import LARGEST, NotText, clean, decode
from selfcare.reading.packed import unpacked
from selfcare.reading.problems import START, Finding, Problem
from selfcare.reading.rules import CUE_SOUNDS, broken, broken_in_part
from selfcare.session.extent import TooLong, refuse_too_long

if TYPE_CHECKING:
    from selfcare.reading.nodes import NewParser

NEIGHBOURS = (Step, Group, Routine)
"""Where a key may be at home that stands in another part."""


class Reading(Struct, frozen=True):
    """What came of reading a file: a routine, or the problems that stand in its way, sorted by place."""

    routine: Routine | None
    problems: tuple[Problem, ...]
    source: str
    """The text as it was read, for showing problems; empty where there was none to read."""
    seconds: Decimal | None = None
    """How long the routine lasts at its usual level."""
    root: Node | None = None
    """Where everything in a routine stood; None where there is no routine, and where it was packed."""


_TITLE_AND_STEPS = r"(?ms)^[ \t{\"'-]*title[\"']?\s*:(?=.*^[ \t\"']*steps[\"']?\s*:)"


def is_routine(text: str) -> bool:
    """Whether a text is meant as a routine file, right or wrong, and not as a plain list."""
    return bool(re.search(_TITLE_AND_STEPS, text)) or ('"title"' in text and '"steps"' in text)


def read(
    path: Path, *, sounds: Collection[str] = CUE_SOUNDS, parser: NewParser | None = None, packed: bool = False
) -> Reading:
    """Read a routine file. Only regular files are opened, and never more than 256 KiB of them is read.

    `packed`: what it says may stand beside it, ready to be checked; then no place of anything is known.
    """
    try:
        raw = read_bytes(path)
    except NotText as error:
        return _refused(str(path), [error.finding])
    if packed and (root := unpacked(path, raw)) is not None:
        found = _checked(root, str(path), decode(raw), path.parent, sounds)
        if found.routine is not None:
            return replace(found, root=None)
    return read_text(raw, str(path), path.parent, sounds=sounds, parser=parser)


def read_text(
    text: bytes | str,
    path: str,
    folder: Path | None,
    *,
    sounds: Collection[str] = CUE_SOUNDS,
    parser: NewParser | None = None,
) -> Reading:
    """Read the text of a routine. `path` names it in problems, `folder` is where its sound files lie, if anywhere."""
    try:
        # Lone surrogates cannot stand in a file; they are kept for `clean` to name.
        source = decode(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        cleaned, findings = clean(source)
    except NotText as error:
        return _refused(path, [error.finding], error.source)
    from selfcare.reading.nodes import compose  # YAML, which takes longer to load than a routine to be read

    root, more = compose(cleaned, parser)
    findings += more
    if root is None:
        return _refused(path, findings, source)
    return _checked(root, path, source, folder, sounds, findings)


def _checked(
    root: Node, path: str, source: str, folder: Path | None, sounds: Collection[str], before: Sequence[Finding] = ()
) -> Reading:
    """The routine that stands there, or all that speaks against it; `before` is what was found on the way here."""
    routine, more = _routine(root, folder, sounds, found=bool(before))
    findings = [*before, *more]
    if routine is None or findings:
        return _refused(path, findings, source)
    hint = "lower 'repeat', 'sets' or 'reps', or make it several routines"
    try:
        seconds = refuse_too_long(routine)
    except TooLong as error:
        return _refused(path, [Finding(mark_of(root.keys["steps"]), str(error), hint)], source)
    try:
        if (twin := seated_twin(routine)) is not None:
            refuse_too_long(twin)
    except TooLong as error:
        return _refused(path, [Finding(mark_of(root.keys["seated"]), f"in the seated twin, {error}", hint)], source)
    return Reading(routine, (), source, seconds, root)


def _routine(
    root: Node, folder: Path | None, sounds: Collection[str], *, found: bool
) -> tuple[Routine | None, list[Finding]]:
    if not isinstance(root.data, dict):
        message = "a routine is made of lines such as 'title: Arm circles', and this file is something else"
        hint = "begin with 'title:' and 'steps:', or let a plain list be read: selfcare new TITLE --from FILE"
        return None, [Finding(root.mark, message, hint)]
    tell = Tell(NEIGHBOURS)
    routine = Routine.of(root, tell)
    if routine is None:
        findings = list(islice(chain(tell.findings, broken_in_part(root, folder, sounds)), MOST_TOLD))
        # A file that is refused has a problem, whatever follows from what.
        return None, findings if findings or found else [Finding(root.mark, "this is no routine that can be read")]
    return routine, list(islice(broken(routine, root, folder, sounds), MOST_TOLD))


def _refused(path: str, findings: list[Finding], source: str = "") -> Reading:
    problems = {Problem(path, *finding.mark, "error", finding.message, finding.hint) for finding in findings}
    return Reading(None, tuple(sorted(problems, key=lambda problem: problem.order)), source)


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, one more than are allowed at most; raises NotText with the reason in plain words."""
    try:
        # Looked at before it is opened, as opening a device may already do something; and after, as it may be another.
        _regular(path.stat().st_mode)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
        try:
            _regular(os.fstat(handle).st_mode)
            raw = b""
            while len(raw) <= LARGEST and (more := os.read(handle, LARGEST + 1 - len(raw))):
                raw += more
            return raw
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise NotText(Finding(START, "there is no such file", "look at the name and the folder again")) from None
    except PermissionError:
        raise NotText(Finding(START, "this file may not be read by you", "ask for the permission to read it")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "its name cannot be used"
        raise NotText(Finding(START, f"this file cannot be read: {reason}")) from None


def _regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise NotText(Finding(START, "this is a folder, not a routine file", "name a file in it"))
    if not stat.S_ISREG(mode):
        raise NotText(Finding(START, "this is a device or a pipe, not a routine file"))
