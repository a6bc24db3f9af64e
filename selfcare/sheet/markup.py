"""HTML that cannot be broken by a text: what is not markup by its type is escaped."""

from __future__ import annotations

from html import escape
from typing import TypeAlias


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Part: TypeAlias = "Markup | str | None"
VOID = ("meta",)


def element(tag: str, *inside: Part, **attributes: str) -> Markup:
    """An element; plain text in it and in its attributes is escaped, None is left out."""
    named = "".join(f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"' for name, value in attributes.items())
    if tag in VOID:
        return Markup(f"<{tag}{named}>")
    return Markup(f"<{tag}{named}>{joined(*inside)}</{tag}>")


def joined(*parts: Part) -> Markup:
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts if part is not None))


class Voices:
    """Whose words they are: a routine's are in its language, the program's own are English, and are marked as such."""

    def __init__(self, language: str) -> None:
        self._foreign = language.lower().partition("-")[0] != "en"

    def ours(self, text: str) -> Part:
        return element("span", text, lang="en") if self._foreign else text
