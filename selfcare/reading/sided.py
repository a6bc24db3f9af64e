"""What a step and its words say of sides: that one never comes, or that they contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfcare.reading import prose
from selfcare.reading.silence import Advice, unsilenced
from selfcare.reading.walk import Place


def sides(places: Sequence[Place]) -> Iterator[Advice]:
    """A side without its twin: told at the first step that has none."""
    named: dict[str, dict[str, Place]] = {}
    for place in places:
        label = prose.side(place.step.name, label=True)
        side = label or next((prose.side(text) for text, _ in place.texts() if prose.side(text)), None)
        if place.sided or place.step.sides is not None:
            said = (label and "the name") or next((f"'{key}'" for key, of in _only(place) if of), "")
            if said:
                message = f"{said} says {label or 'one side alone'}, and the step is led through on both sides"
                yield from unsilenced(
                    [Advice("one-side", place.node.mark, message, "leave the side to 'sides:'")],
                    place.around,
                )
        elif side and place.step.side in ("left", "right") and side != place.step.side:
            message = f"{'the name' if label else 'the text'} says {side}, and 'side' says {place.step.side}"
            yield from unsilenced(
                [Advice("one-side", place.node.mark, message, "make them one")],
                place.around,
            )
        elif side and place.step.side is None:
            named.setdefault(prose.without_side(place.step.name), {}).setdefault(side, place)
    for by_side in named.values():
        if len(by_side) == 1:
            ((side, place),) = by_side.items()
            other = "right" if side == "left" else "left"
            message = f"this is for the {side} side, and the {other} one never comes"
            hint = f"for it alone write 'side: {side}'; for both 'sides: [left, right]', and no side in the name"
            yield from unsilenced([Advice("one-side", place.node.mark, message, hint)], place.around)


def changes(places: Sequence[Place]) -> Iterator[Advice]:
    """Sets of a step on both sides with no rest: the second side is followed at once by the first."""
    for place in places:
        step = place.step
        if step.sides is None or len(step.sides) < 2 or step.rest or (step.sets or 1) < 2:
            continue
        first, last = step.sides[0], step.sides[-1]
        message = f"from {last} back to {first} there is no time, as there is no rest between the sets"
        hint = "give it 'rest: 5s', the time of a change of side"
        yield from unsilenced([Advice("no-change", place.node.mark, message, hint)], place.around)


def _only(place: Place) -> Iterator[tuple[str, bool]]:
    """Whether what is said or shown is of one side alone."""
    for key, text in (("say", " ".join(text for text, _ in place.texts())), ("show", place.step.show or "")):
        yield (
            key,
            bool(
                re.search(
                    r"\b(?:only (?:on |with |for )?(?:the |your )?(?:left|right)|(?:left|right) (?:\w+ )?only)\b",
                    text,
                    re.I,
                )
            ),
        )
