"""How much of each dot of a grid a shape covers; this is what makes a body readable in so few cells.

A limb's coverage comes from the distance of a dot's middle to its edge, a patch's from the exact lengths of four lines
through each row of dots. No dot is more than half a dot wrong, and no picture library is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot, sqrt

from selfcare.figure.shapes import HEIGHT, WIDTH, Limb, Patch, Point, Shape

Spot = tuple[int, int, float]
"""Column, row, and how much of that dot, above 0 to 1."""
LINES = 4


class Grid:
    """A grid of dots, and how the box of units is put into its middle."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.scale = min(width / WIDTH, height / HEIGHT)
        self._left = (width - WIDTH * self.scale) / 2
        self._top = (height - HEIGHT * self.scale) / 2

    def covered(self, shape: Shape) -> Iterator[Spot]:
        return self._limb(shape) if isinstance(shape, Limb) else self._patch(shape)

    def put(self, point: Point) -> Point:
        return self._left + point[0] * self.scale, self._top + point[1] * self.scale

    def back(self, dot: Point) -> Point:
        """Where in the box of units a place of the grid is."""
        return (dot[0] - self._left) / self.scale, (dot[1] - self._top) / self.scale

    def _limb(self, limb: Limb) -> Iterator[Spot]:
        (ax, ay), (bx, by) = self.put(limb.a), self.put(limb.b)
        ra, rb = limb.ra * self.scale, limb.rb * self.scale
        dx, dy, grow = bx - ax, by - ay, rb - ra
        squared = dx * dx + dy * dy
        reach = max(ra, rb) + 0.5
        # The edge of a limb that grows narrower is not at a right angle to its middle line.
        lean = grow / sqrt(max(squared - grow * grow, 1e-9)) if squared > grow * grow else 0.0
        thin = min(1.0, 2 * max(ra, rb))

        def part(column: int) -> float:
            px = column + 0.5 - ax
            t = 0.0
            if squared:
                t = (px * dx + py * dy + lean * abs(px * dy - py * dx)) / squared
                t = 0.0 if t < 0 else 1.0 if t > 1 else t
            return ra + grow * t - hypot(px - t * dx, py - t * dy) + 0.5

        for row in range(max(0, int(min(ay, by) - reach)), min(self.height, int(max(ay, by) + reach) + 1)):
            py = row + 0.5 - ay
            # The part of the middle line that is near enough to this row.
            first, last = (0.0, 1.0) if not dy else sorted(((py - reach) / dy, (py + reach) / dy))
            ends = ax + max(0.0, min(1.0, first)) * dx, ax + max(0.0, min(1.0, last)) * dx
            left, right = max(0, int(min(ends) - reach)), min(self.width - 1, int(max(ends) + reach))
            # What is covered of a row is in one piece: from both sides inwards until a dot is covered wholly.
            while left <= right:
                covered = part(left)
                if covered > 0:
                    yield left, row, min(covered, thin)
                left += 1
                if covered >= 1:
                    break
            while left <= right:
                covered = part(right)
                if covered > 0:
                    yield right, row, min(covered, thin)
                right -= 1
                if covered >= 1:
                    break
            for column in range(left, right + 1):
                yield column, row, thin

    def _patch(self, patch: Patch) -> Iterator[Spot]:
        points = [self.put(point) for point in patch.points]
        top = max(0, int(min(y for _, y in points)))
        bottom = min(self.height, int(max(y for _, y in points)) + 1)
        edges = [(a, b) for a, b in zip(points, [*points[1:], points[0]], strict=True) if a[1] != b[1]]
        for row in range(top, bottom):
            parts = [0.0] * self.width
            whole = [0] * (self.width + 1)
            near = [(a, b) for a, b in edges if min(a[1], b[1]) < row + 1 and max(a[1], b[1]) > row]
            for step in range(LINES):
                y = row + (step + 0.5) / LINES
                crossings = sorted(
                    ax + (y - ay) * (bx - ax) / (by - ay)
                    for (ax, ay), (bx, by) in near
                    if (ay <= y < by) or (by <= y < ay)
                )
                for left, right in zip(crossings[::2], crossings[1::2], strict=False):
                    _fill(parts, whole, max(0.0, left), min(float(self.width), right))
            lines = 0
            for column, part in enumerate(parts):
                lines += whole[column]
                covered = part + lines
                if covered > 0:
                    yield column, row, min(1.0, covered / LINES)


def _fill(parts: list[float], whole: list[int], left: float, right: float) -> None:
    """The two ends go into `parts`; where the dots between begin and end to be covered wholly is counted in `whole`."""
    if right <= left:
        return
    first, last = int(left), min(int(right), len(parts) - 1)
    if first == last:
        parts[first] += right - left
        return
    parts[first] += first + 1 - left
    parts[last] += right - last
    whole[first + 1] += 1
    whole[last] -= 1
