"""The format as a JSON Schema, made from the model, so that an editor can check, complete and explain while one writes.

It agrees with the reader but for what a schema cannot say; UNSAID lists that, and the tests hold both to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import combinations
from typing import Any

from selfcare.format.model import FORMAT_KEYS, Group, Rest, Routine, Step

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

_NEEDS: Mapping[type, Mapping[str, list[str]]] = {
    Step: {
        "tempo": ["reps"],
        "breathe": ["cycles"],
        "cycles": ["breathe"],
        "expect": ["until"],
        "rest": ["sets"],
        "switch": ["sides"],
    },
    Group: {"rest": ["repeat"], "switch": ["sides"]},
}
_MEASURES = ("duration", "reps", "breathe", "until")
_SHORT = "ShortStep"
_DROPPED = ("title", "internal", "default")


def schema(names: Mapping[str, Collection[str]] | None = None) -> dict[str, Any]:
    """The schema. `names` gives known words for `care`, `tips`, `technique` and `sound`: offered, not demanded."""
    made = Routine.model_json_schema(by_alias=True)
    kinds = {name: _plain(part) for name, part in made.pop("$defs").items()}
    kinds = {name: _inlined(part, kinds) for name, part in kinds.items() if name in ("Step", "Group", "Rest")} | {
        name: part for name, part in kinds.items() if name not in ("Step", "Group", "Rest")
    }
    root = _inlined(_plain(made), kinds)
    step, group, rest = (kinds[kind.__name__] for kind in (Step, Group, Rest))
    step["oneOf"] = [{"required": [measure]} for measure in _MEASURES]
    step["dependencies"] = dict(_NEEDS[Step])
    twin = next(kind for kind in step["properties"]["seated"]["anyOf"] if kind.get("type") == "object")
    twin["not"] = {"anyOf": [{"required": list(both)} for both in combinations(_MEASURES, 2)]}
    group["anyOf"] = [{"required": ["repeat"]}, {"required": ["sides"]}]
    group["dependencies"] = dict(_NEEDS[Group])
    duration = step["properties"]["duration"]
    short = {
        "type": "object",
        "description": "A timed step in one line: its name and how long it lasts.",
        "propertyNames": {"pattern": r"\S", "maxLength": 120},
        "additionalProperties": {**duration, "description": "A timed step: its name, and how long it lasts."},
    }
    cues = [each["properties"]["cues"]["items"] for each in (step, twin)]
    for cue in cues:
        cue["anyOf"] = [{"required": ["say"]}, {"required": ["sound"]}]
        cue["properties"]["sound"] = _offered(cue["properties"]["sound"], names, "sound")
    for part in (root, step):
        part["properties"]["care"]["items"] = _offered(part["properties"]["care"]["items"], names, "care")
    step["properties"]["unless"]["items"] = _offered(step["properties"]["unless"]["items"], names, "cautions")
    root["properties"]["tips"]["items"] = _offered(root["properties"]["tips"]["items"], names, "tips")
    what = {**root["properties"]["cautions"]["additionalProperties"], "description": "Not today, or a clinician first."}
    if named := (names or {}).get("cautions", ()):
        root["properties"]["cautions"]["properties"] = dict.fromkeys(named, what)
    root["properties"]["technique"] = _offered(root["properties"]["technique"], names, "technique")
    return {
        "$schema": DIALECT,
        "title": "A selfcare routine",
        **root,
        "definitions": {"Item": _item(step, group), "Step": step, "Group": group, "Rest": rest, _SHORT: short},
    }


def _item(step: dict[str, Any], group: dict[str, Any]) -> dict[str, Any]:
    """What stands under `steps`. Told apart by their keys as the reader does, so that an editor names the one fault."""
    others = sorted(FORMAT_KEYS - {"rest"})
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
            "if": {"required": ["rest"], "not": {"anyOf": [{"required": [key]} for key in others]}},
            "then": _ref("Rest"),
            "else": {
                "if": {
                    "minProperties": 1,
                    "maxProperties": 1,
                    "propertyNames": {"not": {"anyOf": [{"enum": sorted(FORMAT_KEYS)}, {"pattern": "^x-"}]}},
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


def _plain(part: Any) -> Any:
    """A piece of the schema without what pydantic adds for itself: titles, null alternatives, defaults of its own."""
    if isinstance(part, list):
        return [_plain(each) for each in part]
    if not isinstance(part, dict):
        return part
    plain = {key: _plain(value) for key, value in part.items() if key not in (*_DROPPED, "properties")}
    if "properties" in part:  # a key of the format may be called `title`
        plain["properties"] = {key: _plain(value) for key, value in part["properties"].items() if key != "x-"}
        plain["patternProperties"] = {"^x-": {}}
    for union in ("anyOf", "oneOf"):
        if union in plain:
            choices = [each for each in plain.pop(union) if each != {"type": "null"}]
            flat = [each for choice in choices for each in choice.get("anyOf", [choice])]
            examples = [example for choice in choices for example in choice.get("examples", ())]
            plain = {**(choices[0] if len(choices) == 1 else {"anyOf": flat}), **plain}
            if examples and "examples" not in plain:
                plain["examples"] = examples
    if plain.get("type") == "string" and "minLength" in plain:
        plain |= {"pattern": r"\S", "patternErrorMessage": "Some text is wanted here."}
    return plain


def _inlined(part: Any, kinds: Mapping[str, Any]) -> Any:
    """The same with small parts written where they are used, and everything under `steps` as one reference."""
    if isinstance(part, list):
        return [_inlined(each, kinds) for each in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        rest = {key: value for key, value in part.items() if key != "$ref"}
        return {**_inlined(kinds[name], kinds), **rest}
    if {"$ref": "#/$defs/Rest"} in part.get("anyOf", ()):
        return _ref("Item")
    return {key: _inlined(value, kinds) for key, value in part.items()}
