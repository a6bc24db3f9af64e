"""Makes docs/motions.md and its pictures from the movements themselves, and the moving picture of the README."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from math import atan2, hypot, pi
from pathlib import Path

TOP = Path(__file__).parent.parent
sys.path.insert(0, str(TOP))

from selfcare.figure.cells import DARK  # noqa: E402
from selfcare.figure.drawing import BOTH, TURNS, Asked, Moment, drawing  # noqa: E402
from selfcare.figure.hands import TOOLS  # noqa: E402
from selfcare.figure.motions import move  # noqa: E402
from selfcare.figure.scene import Scene  # noqa: E402
from selfcare.figure.scenes import SCENES  # noqa: E402
from selfcare.figure.svg import moving, strip  # noqa: E402
from selfcare.words import motions as names  # noqa: E402

ARROWS = "→↗↑↖←↙↓↘"
PAGE = TOP / "docs" / "motions.md"
PICTURES = TOP / "docs" / "pictures" / "motions"
SHOWN_ON = {"tap": "thigh", "knead": "thigh", "squeeze": "upper arm", "creep": "lines of the sole", "circle": "palm"}
"""The place on which a touch is shown; all others on a forearm."""
BY = {"squeeze": "grip", "circle": "thumb", "tap": "palms"}


VIEWS = """\
## Views

What a movement is written with: the joints of each view with how far they go, the parts that can be bright, and those
whose way can be drawn. Degrees, or units where it is no angle; a joint rests at 0, or where it is said. An arrow is
where the part behind it goes in the picture as the joint grows. From the side people look to the right, and `near` is
the leg that works.

"""


def asked(name: str) -> Asked:
    if name in names.TOUCHES:
        return Asked(name, on=SHOWN_ON.get(name, "forearm"), by=BY.get(name, ""), side="right", pressure=3)
    return Asked(name, on="hands" if name == "tense" else "", pose="hook" if name == "shapes" else "", side="right")


def pictures() -> Iterator[tuple[str, str]]:
    """The name of a movement, and its picture."""
    for name, about in names.MOTIONS.items():
        made = drawing(asked(name))
        assert made is not None
        frames = made.three()
        if name == "shapes":
            frames = tuple(made.shapes(Moment(1.0, pose=pose)) for pose in ("straight", "hook", "fist"))
        yield name, strip(frames, about, height=112, ground=True)


def arm_circles() -> str:
    """The README's: a round of large circles forwards."""
    made = drawing(Asked("arm-circle", pose="large"))
    assert made is not None
    steps = 12
    return moving([made.shapes(Moment(step / steps)) for step in range(steps)], names.MOVES["arm-circle"], 3, DARK)


def page() -> str:
    head, rest = PAGE.read_text("utf-8").split("<!-- made -->\n")[:2]
    del rest
    tail = PAGE.read_text("utf-8").split("<!-- end -->\n")[1]
    return f"{head}<!-- made -->\n{''.join(_made())}<!-- end -->\n{tail}"


def _made() -> Iterator[str]:
    for heading, known in (("What a hand does", names.TOUCHES), ("What the body does", names.MOVES)):
        yield f"## {heading}\n\n| motion | what it is | picture | more |\n|---|---|---|---|\n"
        for name, about in known.items():
            picture = f"![{about}](pictures/motions/{name}.svg)"
            yield f"| `{name}` | {about} | {picture} | {_more(name)} |\n"
        yield "\n"
    yield "## Places\n\nThe words of `on:`, by the picture they stand in.\n\n| picture | places |\n|---|---|\n"
    for scene in sorted(SCENES.values(), key=lambda scene: scene.name):
        if scene.sites:
            yield f"| {scene.name} | {', '.join(f'`{site}`{_ways(scene.name, site)}' for site in scene.sites)} |\n"
    yield "\nA place that several pictures have takes the first; `shoulder top as in chest` names one.\n\n"
    yield "## With what\n\nThe words of `by:`: "
    yield ", ".join(f"`{tool}`" for tool in (*TOOLS, *BOTH, *TURNS))
    yield ". Without one, the touch's own.\n\n"
    yield from _views()


def _views() -> Iterator[str]:
    """What a movement of one's own can be written with."""
    used: dict[str, set[str]] = {}
    parts: set[str] = set()
    for name in names.MOVES:
        motion = move(name)
        assert motion is not None
        for each in (motion, *motion.others.values()):
            used.setdefault(each.scene, set()).add(name)
            parts |= {*each.moving, *each.traced}
    yield VIEWS
    yield "| view | joints | `moving` | `traced` | seen in |\n|---|---|---|---|---|\n"
    for scene in sorted(SCENES.values(), key=lambda scene: scene.name):
        plain = scene.draw(scene.rest, frozenset())
        bright = [part for part in sorted(parts) if scene.draw(scene.rest, frozenset({part})) != plain]
        if not bright or scene.name not in {*used, "side", "behind"}:
            continue
        joints = ", ".join(_joints(scene))
        seen = ", ".join(f"`{name}`" for name in sorted(used.get(scene.name, ())))
        yield f"| {scene.name} | {joints} | {_listed(bright)} | {_listed(scene.tips(scene.rest))} | {seen} |\n"
    yield "\n"


def _goes(scene: Scene, name: str) -> str:
    """Which part goes where in the picture as a joint grows, the one that goes furthest."""
    joint = scene.joints[name]
    up = joint.rest < joint.high
    further = joint.high if up else joint.low
    before, after = scene.tips(scene.rest), scene.tips({**scene.rest, name: joint.rest + (further - joint.rest) / 5})
    ways = {tip: (after[tip][0] - x, after[tip][1] - y) for tip, (x, y) in before.items()}
    tip, (x, y) = max(ways.items(), key=lambda each: hypot(*each[1]), default=("", (0.0, 0.0)))
    if hypot(x, y) < 0.5:
        return ""
    x, y = (x, y) if up else (-x, -y)
    return f" {ARROWS[round(atan2(-y, x) / (pi / 4)) % 8]} `{tip}`"


def _joints(scene: Scene) -> Iterator[str]:
    """A joint of two limbs stands once where both go equally far."""
    joints = scene.joints
    for name, joint in joints.items():
        part, _, limb = name.partition(".")
        other = {"left": "right", "near": "far"}.get(limb)
        first = {"right": "left", "far": "near"}.get(limb)
        if first and joints.get(f"{part}.{first}") == joint:
            continue
        both = f", `.{other}`" if other and joints.get(f"{part}.{other}") == joint else ""
        rests = f" (rests at {joint.rest:g})" if joint.rest else ""
        yield f"`{name}`{both} {joint.low:g} to {joint.high:g}{rests}{_goes(scene, name)}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _more(name: str) -> str:
    motion = move(name)
    if motion is None:
        return "`on:`, `by:`"
    told = []
    if motion.others:
        key = "on" if name == "tense" else "pose"
        told.append(f"`{key}:` {', '.join(f'`{word}`' for word in motion.others)}")
    if motion.poses:
        told.append(f"`pose:` {', '.join(f'`{word}`' for word in motion.poses)}")
    if motion.course.value == "round":
        told.append(f"`way:` {', '.join(f'`{way}`' for way in names.WAYS)}")
    if motion.sided:
        told.append("has a side")
    return "; ".join(told)


def _ways(scene: str, site: str) -> str:
    ways = SCENES[scene].sites[site].others
    return f" (`way:` {', '.join(f'`{way}`' for way in ways)})" if ways else ""


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    made = dict(pictures())
    for old in {path.stem for path in PICTURES.glob("*.svg")} - set(made):
        (PICTURES / f"{old}.svg").unlink()
    for name, svg in made.items():
        (PICTURES / f"{name}.svg").write_text(svg, "utf-8")
    (PICTURES.parent / "arm-circles.svg").write_text(arm_circles(), "utf-8")
    PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
