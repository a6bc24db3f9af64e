"""Shapes -> SVG, for paper and for pages: the same picture with lines as fine as they like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from math import hypot

from selfcare.figure.cells import LIGHT, Palette, Rgb
from selfcare.figure.shapes import HEIGHT, WIDTH, Limb, Role, Shape


def body(shapes: Iterable[Shape], tones: Palette = LIGHT) -> str:
    """The shapes as elements, to be put into a picture of 120 by 112 units."""
    return "".join(_elements(shapes, tones))


def _elements(shapes: Iterable[Shape], tones: Palette) -> Iterator[str]:
    """An element a shape, but one for all of a way that goes on from limb to limb."""
    way: list[Limb] = []
    for shape in shapes:
        even = isinstance(shape, Limb) and shape.ra == shape.rb and shape.a != shape.b
        if way and not (even and _goes_on(way[-1], shape)):
            yield _way(way, tones)
            way = []
        if even and isinstance(shape, Limb):
            way.append(shape)
        else:
            yield _element(shape, tones.tones)
    if way:
        yield _way(way, tones)


def _goes_on(limb: Limb, shape: Shape) -> bool:
    return isinstance(shape, Limb) and (shape.role, shape.a, shape.ra) == (limb.role, limb.b, limb.ra)


def _way(limbs: Sequence[Limb], tones: Palette) -> str:
    points = (limbs[0].a, *(limb.b for limb in limbs))
    drawn = "L".join(f"{_short(x)} {_short(y)}" for x, y in points)
    colour, wide = _colour(tones.tones[limbs[0].role]), _short(limbs[0].ra * 2)
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="M{drawn}" fill="none" stroke="{colour}" stroke-width="{wide}" {ends}/>'


def picture(shapes: Iterable[Shape], label: str, tones: Palette = LIGHT, width: int = 180) -> str:
    """A picture of its own; `label` is read out where it cannot be seen."""
    height = round(width * HEIGHT / WIDTH)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" width="{width}" '
        f'height="{height}" role="img" aria-label="{_quoted(label)}">{body(shapes, tones)}</svg>'
    )


def strip(
    frames: Sequence[Iterable[Shape]], label: str, tones: Palette = LIGHT, height: int = 84, ground: bool = False
) -> str:
    """Several moments beside each other, a thin line between them: what paper has in place of a movement."""
    step = WIDTH + 4
    across = step * len(frames) - 4
    drawn = "".join(
        f'<svg x="{step * index:g}" width="{WIDTH:g}" height="{HEIGHT:g}">{body(frame, tones)}</svg>'
        for index, frame in enumerate(frames)
    )
    lines = "".join(
        f'<path d="M{step * index - 2:g} 20V{HEIGHT - 20:g}" stroke="{_colour(tones.tones[Role.BEHIND])}"/>'
        for index in range(1, len(frames))
    )
    paper = f'<rect width="{across:g}" height="{HEIGHT:g}" rx="4" fill="{_colour(tones.ground)}"/>' if ground else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:g} {HEIGHT:g}" '
        f'width="{round(height * across / HEIGHT)}" height="{height}" role="img" aria-label="{_quoted(label)}">'
        f"{paper}{drawn}{lines}</svg>"
    )


def moving(frames: Iterable[Iterable[Shape]], label: str, seconds: float, tones: Palette, width: int = 360) -> str:
    """An animated picture: the frames one after the other, without a script."""
    elements = [list(_elements(frame, tones)) for frame in frames]
    # What all of them begin with stands once.
    alike = len(list(takewhile(lambda each: len(set(each)) == 1, zip(*elements, strict=False))))
    still, drawn = "".join(elements[0][:alike]), ["".join(frame[alike:]) for frame in elements]
    count = len(drawn)
    shown = 100 / count
    style = (
        f"g{{visibility:hidden;animation:f {seconds:g}s steps(1) infinite}}g:nth-of-type(1){{visibility:visible}}"
        f"@keyframes f{{0%{{visibility:visible}}{shown:.3f}%{{visibility:hidden}}}}"
        "@media(prefers-reduced-motion){g{animation:none}}"
    )
    groups = "".join(
        f'<g style="animation-delay:{seconds * index / count - seconds:.3f}s">{frame}</g>'
        for index, frame in enumerate(drawn)
    )
    height = round(width * HEIGHT / WIDTH)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" width="{width}" '
        f'height="{height}" role="img" aria-label="{_quoted(label)}"><style>{style}</style>'
        f'<rect width="{WIDTH:g}" height="{HEIGHT:g}" rx="4" fill="{_colour(tones.ground)}"/>{still}{groups}</svg>'
    )


def _element(shape: Shape, tones: Mapping[Role, Rgb]) -> str:
    colour = _colour(tones[shape.role])
    if not isinstance(shape, Limb):
        points = " ".join(f"{_short(x)},{_short(y)}" for x, y in shape.points)
        return f'<polygon points="{points}" fill="{colour}"/>'
    (ax, ay), (bx, by) = shape.a, shape.b
    if shape.a == shape.b:
        return f'<circle cx="{_short(ax)}" cy="{_short(ay)}" r="{_short(shape.ra)}" fill="{colour}"/>'
    length = hypot(bx - ax, by - ay)
    nx, ny = -(by - ay) / length, (bx - ax) / length
    ra, rb = _short(shape.ra), _short(shape.rb)
    return (
        f'<path d="M{_at(ax, ay, nx, ny, shape.ra)}A{ra} {ra} 0 0 1 {_at(ax, ay, -nx, -ny, shape.ra)}'
        f'L{_at(bx, by, -nx, -ny, shape.rb)}A{rb} {rb} 0 0 1 {_at(bx, by, nx, ny, shape.rb)}Z" fill="{colour}"/>'
    )


def _at(x: float, y: float, nx: float, ny: float, radius: float) -> str:
    return f"{_short(x + nx * radius)} {_short(y + ny * radius)}"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _colour(tone: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*tone)


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
