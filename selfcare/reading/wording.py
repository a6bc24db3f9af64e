"""The model's errors in plain words, each at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from selfcare.format.model import (
    FORMAT_KEYS,
    Breath,
    CueLine,
    Group,
    Rest,
    Routine,
    Seated,
    Step,
)
from selfcare.format.scalars import parse_seconds
from selfcare.reading import guesses
from selfcare.reading.keys import CALLED, EXAMPLES, keys, meant, owner
from selfcare.reading.nodes import Node
from selfcare.reading.problems import Finding, quoted
from selfcare.reading.where import Where, where

MOST_TOLD = 500
"""Errors of one file that are put into words; more help nobody, and cost time."""

_PRESSURES = "0 no touch, 1 skin only, 2 as if spreading cream, 3 soft dough, 4 firm"


def findings(error: ValidationError, root: Node, *, found: bool) -> list[Finding]:
    """What the model found wrong, without what merely follows from something else that is told.

    `found` says whether something has been found before the model was asked.
    """
    details = error.errors(include_url=False)[:MOST_TOLD]
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    renamed = {(where(detail["loc"][:-1], root).node, _meant(detail, root)) for detail in unknown}
    told = [detail for detail in details if not _follows(detail, root, renamed)]
    # A file that is refused has a problem, whatever follows from what.
    return [_finding(detail, root) for detail in told or ([] if found else details)]


def _follows(detail: ErrorDetails, root: Node, renamed: Collection[tuple[Node, Any]]) -> bool:
    """Whether an error only follows from another: an empty value, a key by another name, wrong entries in a list."""
    if detail["type"] == "extra_forbidden":
        at = where(detail["loc"][:-1], root)
        if at.node.parts[str(detail["loc"][-1])].flawed:
            return True
        return at.model is Group and "steps" not in at.node.keys and detail["loc"][-1] in keys(Step)
    if detail["type"] == "missing":
        node = where(detail["loc"][:-1], root).node
        return node.flawed or (node, detail["loc"][-1]) in renamed
    node = where(detail["loc"], root).node
    return node.flawed or (detail["type"] == "too_short" and bool(node.data))


def _finding(detail: ErrorDetails, root: Node) -> Finding:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(detail, where(detail["loc"][:-1], root), _meant(detail, root))
    if kind == "missing":
        return _missing(str(detail["loc"][-1]), where(detail["loc"][:-1], root))
    place = where(detail["loc"], root)
    if kind == "misplaced":
        node = place.node.parts.get(context["within"], place.node)
        marks = node.keys
        mark = marks.get(context["key"]) or (next(iter(marks.values())) if len(marks) == 1 else node.mark)
        return Finding(mark, *_halves(context["message"]))
    return Finding(place.mark, *_said(kind, context, detail["msg"], place))


def _halves(message: str) -> tuple[str, str]:
    """The model words its rules as "what is wrong; what to do"."""
    wrong, _, todo = message.partition("; ")
    return wrong, todo


def _said(kind: str, context: Mapping[str, Any], message: str, place: Where) -> tuple[str, str]:
    """Message and hint for a value that is not as it should be."""
    read, key, data = quoted(place.node.raw), place.key, place.node.data
    single = not isinstance(data, dict | list)
    wrong, todo = _halves(message)
    match kind:
        case "duration" if wrong.startswith("not a ") and _named_above(place):
            return (
                "after a step's name only its time can stand",
                "put the name behind '- name:', and these lines under it",
            )
        case "duration" if wrong.startswith("not a ") and not single:
            return f"a duration is wanted after '{key}:'", todo
        case "duration" if wrong.startswith(("not ", "longer ")):
            return f"{read} is {wrong}", _time_offered(place, todo)
        case "duration" if wrong.startswith("must "):
            return f"'{key}' {wrong}", todo
        case "text" if todo:
            return (
                f"{read} is read as a number or true/false, and text is wanted here",
                f'put quotes round it: "{place.node.raw[:40]}"',
            )
        case "text" if isinstance(data, list) and place.model is Group and key == "say":
            return "a group's words are one text, said when it begins", "a list of texts, one a round, stands in a step"
        case "text" if not single:
            return (
                f"text is wanted after '{key}:', not a list or a map",
                "if it begins with '[' or '{', put quotes round it",
            )
        case "whole" | "int_type":
            wanted = "a whole number from 0 to 4" if key == "pressure" else "a whole number"
            offered = _PRESSURES if key == "pressure" else guesses.count(place.node.raw) if single else "such as 10"
            return (f"{read} is not {wanted}" if single else f"{wanted} is wanted after '{key}:'"), offered
        case "bool_type":
            return (f"{read} is not true or false" if single else "true or false is wanted here"), "write true or false"
        case "greater_than_equal" | "less_than_equal":
            low = kind == "greater_than_equal"
            limit = f"{context['ge' if low else 'le']:,}"
            return (
                f"{read} is too {'low' if low else 'high'} for '{key}': the {'least' if low else 'most'} is {limit}",
                "",
            )
        case "literal_error" if key == "seated" and place.model is Seated:
            hint = "write leave-out, or below it what is other in the seated twin, such as 'say:'"
            return "only 'leave-out' or keys of its own can stand after a step's 'seated:'", hint
        case "literal_error":
            return _not_among(re.findall("'([^']*)'", context["expected"]), place)
        case "string_too_long" | "too_long":
            has, most = context["actual_length"], context["max_length"]
            longer = "; longer words go under 'say:' or 'summary:'" if most < 200 else ""
            return f"this text has {has:,} characters, and {most:,} are the most here", f"make it shorter{longer}"
        case "too_short":
            return f"'{key}' is empty", "add a step, such as '- Neck tilt: 45s'"
        case "tuple_type" | "list_type":
            if key == "steps":
                return "'steps' is a list", "begin each step with a dash, such as '- name: Neck tilt'"
            return (
                f"a list is wanted after '{key}:'",
                f"write it in brackets: [{place.node.raw[:40]}]" if single else "begin each line with a dash",
            )
        case "dict_type":
            return "'cautions' is made of names of cautions, each with stop or ask", "write {neck: ask}"
        case "model_type" | "model_attributes_type":
            return _no_map(place)
        case "cue":
            return (f"{read} is no place in a step" if single else "this is no place in a step"), wrong
        case "sides":
            return wrong, f"write it in brackets: [{place.node.raw}]" if place.node.raw.count(",") == 1 else ""
    return wrong, todo


def _not_among(allowed: list[str], place: Where) -> tuple[str, str]:
    names = " or ".join(filter(None, (", ".join(allowed[:-1]), allowed[-1])))
    read = place.node.raw
    near = get_close_matches(read.lower(), allowed, 1) if 0 < len(read) <= 40 else []
    if len(allowed) == 1:
        return f"only '{names}' can stand after '{place.key}:'", f"write {names}"
    wrong = f"{quoted(read)} is not one of {names}" if read else f"{names} is wanted here"
    return wrong, f"did you mean '{near[0]}'?" if near else f"write {names}"


def _named_above(place: Where) -> bool:
    """Whether this is what stands after the name in `- Neck tilt:`, where more than a time was written."""
    return place.model is Step and place.key == "duration" and isinstance(place.node.data, dict)


def _time_offered(place: Where, otherwise: str) -> str:
    """What to write in place of a time that could not be read."""
    if offered := guesses.duration(place.node.raw):
        return f"write {offered}"
    if place.key == "tempo" and (offered := guesses.phases(place.node.raw, ("out", "hold", "back", "pause"))):
        return f"write {offered}"
    times = re.match(r"([0-9]{1,4})\s*(?:x|×|times|reps?|repetitions?)\b", place.node.raw, re.IGNORECASE)
    if times and place.key == "duration":
        return f"for a count, write 'reps: {times[1]}' below the name, in place of a time"
    return otherwise


def _no_map(place: Where) -> tuple[str, str]:
    if place.model is Step:
        if isinstance(place.node.data, list):
            return (
                "a list stands where a step is wanted",
                "one dash begins a step; steps in steps need 'repeat' or 'sides'",
            )
        if place.node.raw.strip().lower() == "rest":
            return "this rest does not say how long", "write '- rest: 20s'"
        return (
            f"{quoted(place.node.raw)} does not say how much of it is done",
            "write '- Neck tilt: 45s', or '- name: Neck tilt' and below it 'reps: 10'",
        )
    such = " and ".join(f"'{key}:'" for key in keys(place.model)[:2])
    wrong = f"{CALLED[place.model]} is made of keys of its own, such as {such}"
    raw = place.node.raw or (
        "-".join(map(str, place.node.data)) if isinstance(place.node.data, list) and len(place.node.data) < 5 else ""
    )
    offered = guesses.phases(raw, ("in", "hold", "out", "rest")) if place.model is Breath else ""
    return wrong, f"write {offered or EXAMPLES[place.model]}"


def _missing(key: str, place: Where) -> Finding:
    if place.model is Group and key == "steps":
        measured = FORMAT_KEYS.intersection(place.node.keys) - set(keys(Group))
        if measured:
            return Finding(
                place.node.keys.get("repeat", place.mark),
                "'repeat' is for a group, and this is a single step",
                "write 'sets:' in its place",
            )
        return Finding(place.mark, "this group has no steps", "write 'steps:' and the steps below it, each with a dash")
    if place.model is Routine:
        first = "title: Arm circles" if key == "title" else "steps:"
        return Finding(place.mark, f"the routine has no '{key}'", f"add a line that begins with '{first}'")
    hint = f"add '{key}:'"
    if place.model is Step:  # a dash before every line is what people write who know lists, and not YAML
        hint = "add 'name:'; or, if it belongs to the step above, take the dash away and begin it under that name"
    return Finding(place.mark, f"{CALLED[place.model]} needs '{key}', and this one has none", hint)


def _unknown(detail: ErrorDetails, place: Where, near: str | None) -> Finding:
    key, called = str(detail["loc"][-1]), CALLED[place.model]
    node = place.node.parts.get(key, place.node)
    mark = place.node.keys.get(key, place.mark)
    unknown = f"unknown key {quoted(key)} in {called}"
    if near == "name" and _short(place, key):
        hint = f"write '- name: {key[:40]}', and below it 'duration: {node.raw[:40]}'"
        return Finding(mark, f"beside {quoted(f'{key}: {node.raw}')} no other keys can stand in a step", hint)
    if near == "at" and place.model is CueLine and key not in keys(CueLine) and parse_seconds(key.lstrip("- ")):
        return Finding(mark, unknown, f"write '- at: {key[:40]}', and below it 'say: {node.raw[:40]}'")
    if key == "hold" and place.model is Step and "reps" in place.node.keys:
        hint = f"for a hold in each repetition, write 'tempo: {{out: 2s, hold: {node.raw[:20]}, back: 2s}}'"
        return Finding(mark, unknown, hint)
    if key in ("say", "show", "receiver") and place.model is Rest:
        return Finding(mark, f"a rest has no '{key}'", "put the words into the step that comes after it")
    if near:
        return Finding(mark, unknown, f"did you mean '{near}'?")
    if other := owner(key, place.model):
        hint = "move it there, or delete it"
        if other is Step and place.model is Group:
            hint = "begin it further to the right, under the step that it belongs to"
        return Finding(mark, f"'{key}' belongs to {CALLED[other]}, not to {called}", hint)
    known = keys(place.model)
    hint = "delete it, or begin it with 'x-' if it is a note of your own"
    return Finding(mark, unknown, f"known here: {', '.join(known)}" if len(known) <= 9 else hint)


def _meant(detail: ErrorDetails, root: Node) -> str | None:
    place, key = where(detail["loc"][:-1], root), str(detail["loc"][-1])
    if place.model is CueLine and "at" not in place.node.keys and parse_seconds(key.lstrip("- ")) is not None:
        return "at"
    return meant(key, place.model, place.node.keys) or ("name" if _short(place, key) else None)


def _short(place: Where, key: str) -> bool:
    """Whether a key looks like the name in `- Neck tilt: 45s`, which takes no other key beside it."""
    node = place.node.parts.get(key)
    timed = node is not None and not isinstance(node.data, dict | list | bool) and parse_seconds(node.raw) is not None
    return place.model is Step and "name" not in place.node.keys and timed
