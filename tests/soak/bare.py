"""Programs to hold ours against, as short as they can be: what Textual itself costs."""

from __future__ import annotations

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello, terminal")
Hello().run()
"""
LIST = """
from textual.app import App
from textual.widgets import OptionList
class Listed(App):
    def compose(self):
        yield OptionList(*[f"line {each}" for each in range(31)])
Listed().run()
"""
PICTURE = """
import gc
gc.disable()
from textual.app import App
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static
class Picture(App):
    CSS = '''
    Screen { padding: 0 2; }
    #head, #rule, #shelves, #keys { height: 1; }
    #keys { dock: bottom; }
    #both { height: 1fr; }
    #list { width: 36; height: 1fr; padding: 1 0 0 0; }
    #shelf { height: 1fr; border: none; padding: 0; scrollbar-gutter: stable; }
    #chosen { width: 1fr; padding: 1 0 0 3; }
    '''
    def compose(self):
        with Horizontal(id="head"):
            yield Static("a title")
            yield Static("a key")
            yield Static("a search")
        yield Static("-" * 400, id="rule")
        yield Static("a shelf " * 9, id="shelves")
        with Horizontal(id="both"):
            with Vertical(id="list"):
                yield OptionList(*[f"Line {each}\\n  and what is under it" for each in range(31)], id="shelf")
            yield Static("\\n".join(f"What the chosen one is, line {each}" for each in range(20)), id="chosen")
        yield Static("keys " * 12, id="keys")
Picture().run()
"""
"""What stands on home, said in Textual's own widgets, with nothing behind it."""
