"""How far it is, as a bar or as dots: only the cells that changed are drawn again."""

from __future__ import annotations

import re

import pytest
from textual.app import App, ComposeResult

from selfcare.tui.widgets.track import Track


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield Track()


@pytest.mark.parametrize(
    ("before", "after", "row", "drawn"),
    [
        ((0.5, None), (0.6, None), "━━━━━━────", (5, 1)),
        ((0.5, None), (0.52, None), "━━━━━─────", None),
        ((1.0, None), (0.0, None), "──────────", (0, 10)),
        ((0.0, (1, 3)), (0.0, (2, 3)), "● ◐ ○     ", (0, 3)),
    ],
)
async def test_what_changed_is_drawn_and_no_more(
    before: tuple[float, tuple[int, int] | None],
    after: tuple[float, tuple[int, int] | None],
    row: str,
    drawn: tuple[int, int] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Page().run_test(size=(10, 1)) as pilot:
        track = pilot.app.query_one(Track)
        track.show(*before)
        await pilot.pause()
        sent: list[str] = []
        monkeypatch.setattr("selfcare.tui.widgets.track.draw", lambda _, way: sent.append(way.sequence))
        track.show(*after)
        await pilot.pause()
        assert [_cells(each) for each in sent if each] == ([drawn] if drawn else [])
        assert track.render_line(0).text == row


def _cells(sequence: str) -> tuple[int, int]:
    """The column where what is sent to the terminal begins, from 0, and how many signs are sent."""
    column = int(re.findall(r"\x1b\[1;([0-9]+)H", sequence)[0]) - 1
    return column, len(re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", sequence))
