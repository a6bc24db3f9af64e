"""The chosen theme is there from the first picture on, and nothing is styled twice for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color

from selfcare.settings import Settings
from selfcare.tui.app import SelfcareApp
from selfcare.tui.themes import DARK, LIGHT
from tests.fakes import Wall
from tests.tui.test_app import home


@pytest.mark.parametrize("name", [DARK.name, LIGHT.name, "textual-light"])
async def test_what_was_chosen_is_worn_and_ours_styles_nothing_twice(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled: list[str] = []
    original = SelfcareApp.refresh_css

    def noted(self: SelfcareApp, animate: bool = True) -> None:
        styled.append(self.theme)
        original(self, animate)

    monkeypatch.setattr(SelfcareApp, "refresh_css", noted)
    app = home(Wall(), tmp_path, choices=Settings(theme=name))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        worn = app.current_theme
        assert worn.name == name
        if worn.background:
            assert app.screen.styles.background == Color.parse(worn.background)
        assert app.has_class("-dark-mode") == worn.dark
        assert styled == ([name] if name == "textual-light" else [])
        app.theme = LIGHT.name if name != LIGHT.name else DARK.name
        await pilot.pause()
        other = DARK if name == LIGHT.name else LIGHT
        assert app.screen.styles.background == Color.parse(other.background or "")
        assert app.parts.choices.theme == other.name
