"""Makes selfcare/words/moves.py: the names of the movements, which files are checked by, from the movements themselves.

Whoever checks a file then needs none of what draws. What is wrong in a movement is said here, in one line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

TOP = Path(__file__).parent.parent
sys.path.insert(0, str(TOP))

from selfcare.figure.motion import Course, Motion  # noqa: E402
from selfcare.figure.scenes import SCENES  # noqa: E402
from selfcare.words.moves import MOVES  # noqa: E402

FILE = TOP / "selfcare" / "words" / "moves.py"
FOLDER = TOP / "selfcare" / "figure" / "motions"
APART = ("__init__", "touches")
BY_ON = ("tense",)
"""What names its part with `on:` in place of a pose."""
WIDE = 120


def motions() -> dict[str, Motion]:
    """By their names, in the order of the list; what is new comes last."""
    found = {}
    for path in sorted(FOLDER.glob("*.py")):
        if path.stem not in APART:
            motion = import_module(f"selfcare.figure.motions.{path.stem}").MOTION
            if wrong := next(faults(motion, path.stem), None):
                raise SystemExit(f"{path.relative_to(TOP)}: {wrong}")
            found[motion.name] = motion
    return {name: found[name] for name in (*(each for each in MOVES if each in found), *found)}


def faults(motion: Motion, stem: str) -> Iterator[str]:
    """What keeps a movement from being drawn as it is meant, the first thing first."""
    name = stem.replace("_", "-")
    if motion.name != name:
        yield f"its name is {motion.name!r}, and in a file of this name it is {name!r}"
    if not motion.about:
        yield "about= is missing: what it is, in plain words"
    for each in (motion, *motion.others.values()):
        yield from _unknown("there is no view", [each.scene], SCENES)
        scene = SCENES[each.scene]
        joints = {joint for key in each.keys for joint in key.joints} | {j for p in each.poses.values() for j in p}
        yield from _unknown(f"the view {each.scene!r} has no joint", joints, scene.joints)
        yield from _unknown(f"the view {each.scene!r} has no way to trace for", each.traced, scene.tips(scene.rest))
        plain = scene.draw(scene.rest, frozenset())
        for part in sorted(each.moving):
            if scene.draw(scene.rest, frozenset({part})) == plain:
                yield f"the view {each.scene!r} has no bright part {part!r}; docs/motions.md lists those that it has"
        for joints in (*(key.joints for key in each.keys), *each.poses.values()):
            for joint, value in joints.items():
                low, high = scene.joints[joint].low, scene.joints[joint].high
                if not low <= value <= high:
                    yield f"{joint} = {value:g} would hurt: in the view {each.scene!r} it goes from {low:g} to {high:g}"


def _unknown(what: str, words: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    known = list(known)
    for word in sorted(set(words) - set(known)):
        near = get_close_matches(word, known, 1)
        yield f"{what} {word!r}; " + (f"did you mean {near[0]!r}?" if near else f"it has {', '.join(known) or 'none'}")


def text() -> str:
    return "".join(_lines(motions()))


def _lines(known: dict[str, Motion]) -> Iterator[str]:
    yield '"""The movements of the body itself: made by `make motions` from their files."""\n\n'
    yield "from __future__ import annotations\n\nfrom collections.abc import Mapping\n\n"
    yield "MOVES: Mapping[str, str] = {\n"
    for name, motion in known.items():
        yield f"    {_quoted(name)}: {_quoted(motion.about)},\n"
    yield "}\nPOSES: Mapping[str, tuple[str, ...]] = {\n"
    for name, motion in known.items():
        if name not in BY_ON and (poses := sorted({*motion.others, *motion.poses})):
            yield from _entry(name, [_quoted(pose) for pose in poses])
    yield '}\n"""What `pose:` can say of a movement."""\n'
    going = sorted(name for name, motion in known.items() if motion.course is Course.ROUND)
    yield f"ROUND = ({', '.join(map(_quoted, going))})\n"
    yield '"""What goes round, one way or the other."""\n'


def _entry(name: str, poses: list[str]) -> Iterator[str]:
    line = f"    {_quoted(name)}: ({', '.join(poses)}{',' if len(poses) == 1 else ''}),\n"
    if len(line) <= WIDE:
        yield line
        return
    yield f"    {_quoted(name)}: (\n"
    yield from (f"        {pose},\n" for pose in poses)
    yield "    ),\n"


def _quoted(word: str) -> str:
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
