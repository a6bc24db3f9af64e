"""What a hand does on a place; which place, with what and how firmly is the step's own."""

from __future__ import annotations

from selfcare.figure.touch import Gesture, Touch

TOUCHES = (
    Touch("stroke", Gesture.SLIDE, "palm", every=6.0, full=0.05, turn=0.78),
    Touch("rest", Gesture.LIE, "palm", every=8.0),
    Touch("circle", Gesture.RING, "pads", every=3.0),
    Touch("knead", Gesture.ROLL, "grip", every=4.0),
    Touch("squeeze", Gesture.GRIP, "grip", every=5.0),
    Touch("press", Gesture.SINK, "palm", every=5.0),
    Touch("tap", Gesture.TAP, "palm", every=2.0),
    Touch("shake", Gesture.TREMBLE, "palm", every=2.0),
    Touch("skin", Gesture.SKIN, "palm", every=4.0, full=0.4, turn=0.62),
    Touch("creep", Gesture.CREEP, "thumb", every=12.0),
)
