"""Two calm themes of our own; all that Textual brings can be chosen too."""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme


def _bars(ink: str, paper: str) -> dict[str, str]:
    """The colours of the bars at the side of what is longer than the window."""
    inks = {"scrollbar": f"{ink} 25%", "scrollbar-hover": f"{ink} 50%", "scrollbar-active": f"{ink} 50%"}
    return inks | {f"scrollbar-background{each}": paper for each in ("", "-hover", "-active")}


DARK = Theme(
    name="selfcare-dark",
    primary="#9fd3c0",
    secondary="#a9c4e8",
    accent="#9fd3c0",
    warning="#f0c987",
    error="#f2a48f",
    success="#9fd3c0",
    foreground="#f1ede4",
    background="#14191c",
    surface="#14191c",
    panel="#1f272b",
    dark=True,
    variables={
        **_bars("#f1ede4", "#14191c"),
        "block-cursor-background": "#9fd3c0",
        "block-cursor-foreground": "#101416",
        "block-cursor-text-style": "bold",
    },
)
LIGHT = Theme(
    name="selfcare-light",
    primary="#0f5f4c",
    secondary="#1d4e89",
    accent="#0f5f4c",
    warning="#7a4b00",
    error="#9c2b14",
    success="#0f5f4c",
    foreground="#1b1f21",
    background="#faf7f0",
    surface="#faf7f0",
    panel="#ece7dc",
    dark=False,
    variables={
        **_bars("#1b1f21", "#faf7f0"),
        "block-cursor-background": "#0f5f4c",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
    },
)


def put_on(app: App[None], name: str) -> None:
    """Register ours. The one that was chosen is there before anything is styled: afterwards all of it would be anew."""
    for theme in (DARK, LIGHT):
        app.register_theme(theme)
    if name in (DARK.name, LIGHT.name):
        app.set_reactive(App.theme, name)
        app.stylesheet.set_variables(app.get_css_variables())
        for named, worn in (("-dark-mode", app.current_theme.dark), ("-light-mode", not app.current_theme.dark)):
            app.set_class(worn, named, update=False)
