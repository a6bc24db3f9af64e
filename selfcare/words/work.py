"""Kinds of work, as a step's `work` names them: what hands do, and what the body does."""

from __future__ import annotations

from collections.abc import Mapping

LIGHT_HANDS: Mapping[str, str] = {
    "hold": "a hand that lies still",
    "stroke": "gliding over the skin with palm, fingers or thumb",
    "circle": "small circles with a fingertip or thumb on the skin",
    "skin": "moving the skin with a flat hand, without gliding",
    "shake": "a small loose shaking",
    "cloth": "stroking with a cloth or a brush",
}
FIRM_HANDS: Mapping[str, str] = {
    "knead": "lifting and rolling the soft part",
    "squeeze": "gripping and letting go",
    "press": "sinking in with a thumb, a palm or an elbow",
    "rub": "rubbing across or in circles that take the muscle along",
    "tap": "patting or tapping",
    "hook": "drawing the skin with hooked fingers",
}
BODY: Mapping[str, str] = {
    "move": "an easy movement",
    "stretch": "a pull to the end of what is easy",
    "bend": "bending the back or leaning forward from the hips, twisting too",
    "turn": "turning or tilting the head",
    "reach": "an arm above the shoulder",
    "low": "the head low, or face down",
    "tense": "tensing and letting go",
    "balance": "standing with less to stand on",
}
THINGS: Mapping[str, str] = {
    "tool": "a ball, a roller, a towel or a strap that presses on the body",
    "scent": "something that smells",
}
QUIET: Mapping[str, str] = {
    "talk": "talking, choosing, writing",
    "look": "looking at the skin",
    "breathe": "breathing, resting",
}
WORK: Mapping[str, str] = {**LIGHT_HANDS, **FIRM_HANDS, **BODY, **THINGS, **QUIET}
"""Every kind with what it is."""
HANDS = frozenset({*LIGHT_HANDS, *FIRM_HANDS})
ALWAYS_FIRM = frozenset({"knead", "rub", "tap", "hook"})
"""Kinds that are firm at any pressure: they move deep tissue, or beat on it. A press or a squeeze may be soft."""
