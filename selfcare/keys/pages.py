"""The tables of the page for people, made from the keys of a part."""

from __future__ import annotations

from collections.abc import Iterator

from selfcare.keys.part import Key, Part

HEAD = ("| key | shape | without it | what it is |", "|---|---|---|---|")


def table(part: type[Part]) -> str:
    """All keys of a part, a row each."""
    return "\n".join([*HEAD, *_rows(part)])


def _rows(part: type[Part]) -> Iterator[str]:
    for name, spec in part.table.items():
        yield f"| `{name}` | {spec.shape or spec.kind.shape} | {_without(name, spec)} | {spec.about} |".replace(
            "  ", " "
        )


def _without(name: str, spec: Key) -> str:
    """What holds where the key is not given. Of the keys that say how much there is one, so none of them must be."""
    leads = spec.owner is not None and next(iter(spec.owner.table)) == name
    return "must be there" if spec.required and not leads else spec.otherwise
