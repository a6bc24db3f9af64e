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

SHOWN = """
from textual.app import App
from textual.containers import Vertical
from textual.widgets import Static
class Shown(App):
    CSS = "Screen { padding: 0 2; } #head { height: 1; } #rows { height: 1fr; padding: 1 0; } #keys { dock: bottom; }"
    def compose(self):
        yield Static(title, id="head", markup=False)
        with Vertical(id="rows"):
            for row in rows:
                yield Static(row, markup=False)
        yield Static("keys " * 12, id="keys", markup=False)
Shown().run()
"""
"""A title and rows of text, in Textual's own widgets."""
READ = """
import gc
gc.disable()
from pathlib import Path
from selfcare import places
from selfcare.reading.reader import read
routine = read(places.bundled("routines") / "arm-circles.yaml").routine
title = routine.title
"""
QUESTION = f"""{READ}
from datetime import date
from selfcare.care.profile import People
from selfcare.care.visit import Visit
sheet = Visit(routine, People(places.people()), "me", date.today()).sheets()[0]
rows = ["Any of this today?", *(each.line for each in sheet.lines(False))]
{SHOWN}"""
"""The least that can ask the first question of a routine: its file is read, whole, and judged, and nothing else is."""
SESSION = f"""{READ}
import click
from decimal import Decimal
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
session = Session(compile_routine(routine, "usual"))
session.start(Decimal(0), Decimal(15))
position = session.position(Decimal(0))
rows = [position.segment.step, str(position.remaining), *routine.stop_if, "space"]
{SHOWN}"""
"""The least that can show a session: the file is read, the engine stands at its beginning, and that is all."""

SCRIPT = """
import os, sqlite3
with sqlite3.connect(os.environ["HOME"] + "/.cache/selfcare/routines.db") as kept:
    for folder, name, facts in kept.execute("SELECT folder, name, facts FROM card ORDER BY name"):
        os.stat(os.path.join(folder, name))
        print(name, facts[:60])
"""
"""A list out of an index, with a look at each file, and nothing else."""
LOADED = """
import os, yaml
own = os.environ["HOME"] + "/.local/share/selfcare/routines"
for name in os.listdir(own):
    with open(os.path.join(own, name), "rb") as file:
        yaml.load(file.read(), yaml.CSafeLoader)
"""
"""All files read by PyYAML over libyaml, with no limits, no checks and no places."""
