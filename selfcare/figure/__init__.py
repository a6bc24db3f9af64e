"""The movement as a picture: pure geometry, in a box of 120 by 112 units, x to the right and y downwards.

A scene is a view of a body or of a part of it; a motion, one small file of data, says how its joints go or what a hand
does to the place that is touched; a painter makes cells or SVG of the shapes. Nothing here reads a clock: what
`Position` tells comes in, shapes and rows go out.

Begin with: `drawing.drawing` (a segment -> what is drawn, or nothing), `timing.moment` (a position -> where in the
movement), `cells.rows` and `svg.picture` (paint it), `motions.MOTIONS` (every movement by its name).
"""
