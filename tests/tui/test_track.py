"""How far it is, as a bar or as dots: only the cells that changed are drawn again."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region

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
        asked: list[Region] = []
        original = track.refresh

        def noted(region: Region) -> None:
            asked.append(region)
            original(region)

        monkeypatch.setattr(track, "refresh", noted)
        track.show(*after)
        await pilot.pause()
        assert asked == ([Region(drawn[0], 0, drawn[1], 1)] if drawn else [])
        assert track.render_line(0).text == row
