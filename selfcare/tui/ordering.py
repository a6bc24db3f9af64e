"""What fills the palette; it is read when that is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.command import Provider


def in_order() -> type[Provider]:
    from selfcare.tui.palette import InOrder

    return InOrder
