"""What a step does to a body, as it is written: places and kinds of work, in words that are known."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from selfcare.body.places import GROUPS, PLACES, UnknownPlace, named
from selfcare.words.work import WORK


def _place(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text", "text is wanted here")
    try:
        found = named(value)
    except UnknownPlace as unknown:
        hint = (
            f"did you mean '{unknown.near}'?" if unknown.near else f"known are {', '.join(sorted((*PLACES, *GROUPS)))}"
        )
        raise PydanticCustomError(
            "place", "{read} is no place that is known; {hint}", {"read": f"'{value}'", "hint": hint}
        ) from None
    return f"{found.side} {found.place}".strip()


def _kind(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text", "text is wanted here")
    if value in WORK:
        return value
    near = get_close_matches(value.lower(), WORK, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(WORK)}"
    raise PydanticCustomError(
        "kind", "{read} is no kind of work that is known; {hint}", {"read": f"'{value}'", "hint": hint}
    )


def _several(value: Any) -> Any:
    """One word may stand without brackets."""
    return [value] if isinstance(value, str) else value


_PLACE = Annotated[str, BeforeValidator(_place), WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 60})]
_KIND = Annotated[str, BeforeValidator(_kind), WithJsonSchema({"enum": list(WORK)})]
Places = Annotated[tuple[_PLACE, ...], BeforeValidator(_several)]
Kinds = Annotated[tuple[_KIND, ...], BeforeValidator(_several)]
