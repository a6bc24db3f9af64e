"""A list or a text is answered when its end was seen; until then Enter turns the page."""

from __future__ import annotations

from textual.widget import Widget


def end_in_sight(scrolled: Widget) -> bool:
    """Whether nothing stands below what is seen."""
    return round(scrolled.scroll_target_y) >= scrolled.max_scroll_y


def turn(scrolled: Widget) -> None:
    """One page on, with the last row of the one before as its first."""
    page = max(1, scrolled.scrollable_content_region.height - 1)
    scrolled.scroll_to(y=min(scrolled.max_scroll_y, scrolled.scroll_target_y + page), animate=False)
