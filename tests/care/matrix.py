# ruff: noqa: E501
"""What every caution does, at every reach, to every kind of work; kept apart from the table that the program reads.

A cell here is a promise: each is tried on a routine of one step that does just that, there.
"""

from __future__ import annotations

# Grouped by what follows: out (left out, and closed where it was all), ask, lighter, say.
MATRIX: dict[str, dict[str, dict[str, str]]] = {
    "clot-now": {
        "anywhere": {"out": "light firm lymph given scent tool move stretch load tense bend turn reach stand hold heat"},
    },
    "fever": {
        "anywhere": {"out": "light firm lymph given tool move stretch load bend turn reach stand hold heat", "say": "tense"},
    },
    "swelling-new": {
        "here": {"out": "tense"},
        "near": {"out": "light move"},
        "limb": {"out": "light move stretch load tool"},
        "anywhere": {"out": "firm lymph stand heat", "ask": "light"},
    },
    "foot-today": {
        "limb": {"out": "light firm move stretch load tool tense"},
        "anywhere": {"out": "lymph stand heat"},
    },
    "skin-inf": {
        "near": {"out": "light"},
        "limb": {"out": "light move stretch load tool tense"},
        "anywhere": {"out": "firm lymph scent heat", "say": "light"},
    },
    "catching": {
        "here": {"out": "light firm tool", "lighter": "move"},
        "near": {"out": "light firm tool"},
        "anywhere": {"out": "given lymph heat"},
    },
    "wound": {
        "here": {"out": "light firm lymph tool move stretch load tense"},
        "near": {"out": "light firm lymph tool stretch", "lighter": "move tense"},
        "anywhere": {"out": "heat"},
    },
    "drowsy": {
        "anywhere": {"out": "firm tool stand heat", "lighter": "stretch hold", "say": "light lymph move"},
    },
    "patch": {
        "here": {"out": "light firm lymph tool"},
        "near": {"out": "light firm lymph tool"},
        "anywhere": {"out": "heat"},
    },
    "helper": {
        "anywhere": {"say": "given"},
    },
    "giver-hands": {
        "anywhere": {"out": "given"},
    },
    "clot-past": {
        "limb": {"ask": "light", "lighter": "move", "say": "load"},
        "anywhere": {"out": "firm tool", "ask": "lymph stand heat", "lighter": "light", "say": "move"},
    },
    "thinner": {
        "anywhere": {"out": "firm tool", "ask": "stand", "lighter": "light", "say": "lymph move"},
    },
    "bleed": {
        "anywhere": {"out": "firm tool", "ask": "light lymph stand", "say": "move"},
    },
    "bone": {
        "here": {"out": "light lymph", "ask": "load", "lighter": "move"},
        "anywhere": {"out": "firm tool bend", "ask": "stand", "lighter": "light stretch", "say": "lymph tense move"},
    },
    "surgery": {
        "here": {"out": "light firm lymph tool", "ask": "move stretch load tense"},
        "near": {"out": "light firm lymph tool bend", "ask": "move stretch load", "lighter": "tense"},
        "anywhere": {"out": "heat", "ask": "firm lymph stand", "say": "hold tense"},
    },
    "cancer": {
        "here": {"out": "light lymph tool", "ask": "load stretch move"},
        "near": {"out": "light lymph tool"},
        "anywhere": {"out": "firm", "ask": "light lymph scent stand heat", "say": "move"},
    },
    "nodes": {
        "here": {"out": "light firm tool", "say": "load move"},
        "near": {"out": "firm tool", "lighter": "light"},
        "anywhere": {"out": "heat", "ask": "lymph"},
    },
    "heart": {
        "anywhere": {"out": "lymph hold", "ask": "light firm stand tense heat", "say": "move"},
    },
    "heart-event": {
        "anywhere": {"out": "firm lymph tool hold", "ask": "light move stretch load bend reach stand tense heat"},
    },
    "aneurysm": {
        "here": {"out": "lymph tool", "ask": "light"},
        "anywhere": {"out": "hold tense", "ask": "firm stand"},
    },
    "kidney": {
        "anywhere": {"out": "lymph", "ask": "light firm stand", "say": "move"},
    },
    "stroke": {
        "here": {"out": "light firm lymph turn"},
        "anywhere": {"ask": "firm lymph stand hold heat", "say": "light move tense"},
    },
    "pregnancy": {
        "here": {"out": "light", "lighter": "tense"},
        "anywhere": {"out": "firm scent tool hold", "ask": "light lymph stand heat", "say": "move tense"},
    },
    "dm-foot": {
        "here": {"out": "firm", "ask": "light load tool", "say": "move"},
        "anywhere": {"out": "heat", "ask": "stand", "say": "light"},
    },
    "pad": {
        "here": {"out": "firm tool", "ask": "light"},
        "anywhere": {"out": "heat", "say": "light stand"},
    },
    "balance": {
        "anywhere": {"ask": "stand", "say": "lymph move"},
    },
    "dizzy": {
        "anywhere": {"out": "low", "ask": "stand heat", "say": "light firm lymph move breath hold tense"},
    },
    "vertigo": {
        "anywhere": {"out": "turn", "ask": "stand", "lighter": "low", "say": "move"},
    },
    "hypo": {
        "anywhere": {"say": "light firm stand move"},
    },
    "seizures": {
        "anywhere": {"out": "hold", "ask": "scent", "say": "stand breath"},
    },
    "eye": {
        "here": {"out": "light firm lymph tense", "ask": "load"},
        "anywhere": {"out": "bend hold", "ask": "low tense stand"},
    },
    "shunt": {
        "here": {"out": "light firm lymph", "ask": "load"},
        "anywhere": {"out": "turn", "ask": "low hold"},
    },
    "allergy": {
        "anywhere": {"out": "scent", "say": "light firm"},
    },
    "scent": {
        "anywhere": {"out": "scent"},
    },
    "breath": {
        "anywhere": {"out": "hold", "ask": "scent", "lighter": "breath", "say": "lymph stand move tense"},
    },
    "panic": {
        "anywhere": {"out": "hold", "lighter": "breath", "say": "tense"},
    },
    "capacity": {
        "here": {"out": "light"},
        "anywhere": {"out": "firm lymph tool hold heat", "ask": "scent stand move stretch tense", "say": "light"},
    },
    "child": {
        "anywhere": {"out": "firm lymph tool hold heat", "ask": "light stand move stretch load", "say": "tense"},
    },
    "fracture": {
        "here": {"out": "light firm lymph tool move stretch load tense turn"},
        "near": {"out": "light firm lymph tool move stretch load tense bend reach"},
        "limb": {"ask": "move load firm stretch"},
        "anywhere": {"out": "heat", "ask": "stand"},
    },
    "bruise": {
        "here": {"out": "firm tool stretch", "lighter": "light move tense", "say": "load"},
        "near": {"out": "firm tool", "lighter": "stretch"},
        "anywhere": {"out": "heat"},
    },
    "neck": {
        "here": {"out": "light firm lymph move turn stretch"},
        "near": {"out": "firm tool"},
        "anywhere": {"say": "bend"},
    },
    "vein": {
        "limb": {"out": "firm tool", "say": "light lymph"},
        "anywhere": {"ask": "heat"},
    },
    "phlebitis": {
        "limb": {"out": "light firm lymph tool stretch", "lighter": "move tense", "say": "load"},
        "anywhere": {"out": "heat"},
    },
    "numb": {
        "here": {"out": "firm tool", "ask": "load", "lighter": "light", "say": "move"},
        "anywhere": {"out": "heat"},
    },
    "hypersens": {
        "here": {"out": "light firm lymph tool stretch", "lighter": "move tense"},
        "near": {"out": "firm tool", "say": "light"},
        "anywhere": {"ask": "heat"},
    },
    "inflamed": {
        "here": {"out": "light firm lymph tool stretch load tense", "lighter": "move"},
        "near": {"out": "firm tool", "lighter": "stretch tense", "say": "light move"},
        "anywhere": {"ask": "heat"},
    },
    "slips": {
        "here": {"out": "firm tool stretch", "lighter": "move tense", "say": "load"},
        "near": {"out": "stretch tool"},
        "anywhere": {"lighter": "stretch"},
    },
    "missing": {
        "here": {"out": "light firm lymph tool move stretch load tense"},
        "near": {"out": "firm", "ask": "light lymph tool load"},
        "anywhere": {"ask": "stand"},
    },
    "device": {
        "here": {"out": "light firm lymph tool stretch load", "lighter": "move tense"},
        "near": {"out": "light firm lymph tool", "ask": "reach"},
        "anywhere": {"out": "heat"},
    },
    "fistula": {
        "limb": {"out": "light firm lymph tool load", "lighter": "tense", "say": "move"},
    },
    "frail-skin": {
        "anywhere": {"out": "firm circle tool heat", "lighter": "light", "say": "lymph"},
    },
    "trauma": {
        "here": {"out": "light firm lymph tool"},
        "anywhere": {"say": "light firm lymph breath hold tense"},
    },
}  # fmt: skip
