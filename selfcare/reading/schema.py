"""The format as a JSON Schema, made from the keys of its parts, so that an editor can check, complete and explain.

It agrees with the reader but for what a schema cannot say; UNSAID lists that, and the tests hold both to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from selfcare.format.items import NOT_OF_A_REST, RESERVED
from selfcare.format.model import Group, Rest, Routine, Step

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that editors know best."""

UNSAID = (
    "what is YAML's own: duplicate keys, tags, encodings, control characters, size and depth",
    "a duration given as text has at most 4 h, and a text is counted without the spaces around it",
    "a tempo or a breath of nothing but zeros is refused",
    "a cue stands within its step's work, and fits its measure",
    "a list under say has a text for each round of the group around it",
    "what a step's seated twin has instead fits with what it keeps of the step",
    "seated in a step or a group goes with seated in the routine, and leaves something to do",
    "a sound is a bundled one or a file beside the routine",
    "a routine has some work, at most 20,000 segments and 12 hours",
    "a whole number is not written 3.0",
)

_SHORT = "ShortStep"


def schema(names: Mapping[str, Collection[str]] | None = None) -> dict[str, Any]:
    """The schema. `names` gives known words for `care`, `tips`, `technique` and `sound`: offered, not demanded."""
    root, step, group, rest = (_described(part) for part in (Routine, Step, Group, Rest))
    twin = next(kind for kind in step["properties"]["seated"]["anyOf"] if kind.get("type") == "object")
    for each in (step, twin):
        cue = each["properties"]["cues"]["items"]
        cue["properties"]["sound"] = _offered(cue["properties"]["sound"], names, "sound")
    for part in (root, step):
        part["properties"]["care"]["items"] = _offered(part["properties"]["care"]["items"], names, "care")
    step["properties"]["unless"]["items"] = _offered(step["properties"]["unless"]["items"], names, "cautions")
    root["properties"]["tips"]["items"] = _offered(root["properties"]["tips"]["items"], names, "tips")
    what = {**root["properties"]["cautions"]["additionalProperties"], "description": "Not today, or a clinician first."}
    if named := (names or {}).get("cautions", ()):
        root["properties"]["cautions"]["properties"] = dict.fromkeys(named, what)
    root["properties"]["technique"] = _offered(root["properties"]["technique"], names, "technique")
    short = {
        "type": "object",
        "description": "A timed step in one line: its name and how long it lasts.",
        "propertyNames": {"pattern": r"\S", "maxLength": 120},
        "additionalProperties": {
            **step["properties"]["duration"],
            "description": "A timed step: its name, and how long it lasts.",
        },
    }
    return {
        "$schema": DIALECT,
        "title": "A selfcare routine",
        **root,
        "definitions": {"Item": _item(step, group), "Step": step, "Group": group, "Rest": rest, _SHORT: short},
    }


def _described(part: type[Routine | Step | Group | Rest]) -> dict[str, Any]:
    return {"description": (part.__doc__ or "").split("\n")[0], **part.schema()}


def _item(step: dict[str, Any], group: dict[str, Any]) -> dict[str, Any]:
    """What stands under `steps`. Told apart by their keys as the reader does, so that an editor names the one fault."""
    return {
        "description": "A step with a name and how much of it, a group of steps, or a rest.",
        "type": "object",
        # All keys of all three once more, so that an editor offers them where nothing is written yet.
        "properties": {
            key: {"description": part["description"]}
            for kind in (group, step)
            for key, part in kind["properties"].items()
        },
        "if": {"anyOf": [{"required": ["steps"]}, {"required": ["repeat"]}]},
        "then": _ref("Group"),
        "else": {
            "if": {"required": ["rest"], "not": {"anyOf": [{"required": [key]} for key in sorted(NOT_OF_A_REST)]}},
            "then": _ref("Rest"),
            "else": {
                "if": {
                    "minProperties": 1,
                    "maxProperties": 1,
                    "propertyNames": {"not": {"anyOf": [{"enum": sorted(RESERVED)}, {"pattern": "^x-"}]}},
                },
                "then": _ref(_SHORT),
                "else": _ref("Step"),
            },
        },
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/definitions/{name}"}


def _offered(part: dict[str, Any], names: Mapping[str, Collection[str]] | None, key: str) -> dict[str, Any]:
    """A text for which some words are known."""
    known = sorted((names or {}).get(key, ()))
    kept = {key: value for key, value in part.items() if key in ("description", "examples")}
    demanded = {key: value for key, value in part.items() if key not in kept}
    return {**kept, "anyOf": [{"enum": known}, demanded]} if known else part
