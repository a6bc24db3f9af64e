"""Makes the pictures of the README and the documents, with a fake clock and the real app; `questions`: those alone."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

TOP = Path(__file__).parent.parent
sys.path.insert(0, str(TOP))
os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}  # read when Textual is imported
os.environ.pop("NO_COLOR", None)

from textual.pilot import Pilot  # noqa: E402
from textual.widgets import OptionList  # noqa: E402

from selfcare.shelves.library import Library  # noqa: E402
from selfcare.tui.app import SelfcareApp  # noqa: E402
from selfcare.tui.screens.gate import GateScreen  # noqa: E402
from selfcare.tui.screens.leading import LeadingScreen  # noqa: E402
from tests.fakes import Wall  # noqa: E402
from tests.tui.test_app import past_the_questions  # noqa: E402

PICTURES = TOP / "docs" / "pictures"
LIBRARY = Library(TOP / "routines", TOP / "none")
SESSIONS = {
    "session": ("arm-circles", 15 + 100, (80, 24)),
    "session-large": ("arm-circles", 15 + 100, (120, 40)),
    "session-small": ("arm-circles", 15 + 100, (40, 12)),
    "breath": ("breath-calm", 15 + 52, (80, 24)),
    "switch": ("elder-hand", 15 + 294, (80, 24)),
}


async def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    home = SelfcareApp(Wall(last_played="arm-circles").parts(LIBRARY.entries))
    async with home.run_test(size=(80, 24)) as pilot:
        await home.workers.wait_for_complete()
        await pilot.pause()
        save("home", home.export_screenshot())
    for name, (routine, seconds, size) in SESSIONS.items():
        wall = Wall()
        app = SelfcareApp(wall.parts(list), LIBRARY.find(routine))
        async with app.run_test(size=size) as pilot:
            await past_the_questions(pilot)
            wall.clock.advance(seconds)
            assert isinstance(app.screen, LeadingScreen)
            app.screen.look()
            await pilot.pause()
            save(name, app.export_screenshot())


async def questions() -> None:
    """What is asked before a routine: the first time, what opens when a line is ticked, and the second time."""
    wall = Wall()

    def asked() -> SelfcareApp:
        return SelfcareApp(wall.parts(LIBRARY.entries), LIBRARY.find("swedish-forearm"))

    app = asked()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, "questions-first")
        await ticked(pilot, "wound")
        await shown(pilot, "question-where")
        await pilot.press("left")
        await pilot.press("g")
        await pilot.pause()
        await shown(pilot, "questions-ticked")
        await pilot.press("g")
        await pilot.pause()
        await ticked(pilot, "thinner")
        await shown(pilot, "question-own")
        await pilot.press("enter")
        await pilot.pause()
        while isinstance(app.screen, GateScreen):
            await pilot.press("g")
            await pilot.pause()
        await shown(pilot, "questions-ready")
    wall = Wall()
    app = asked()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        await shown(pilot, "questions-last")
        await past_the_questions(pilot)
    for name, size in (("questions-again", (80, 24)), ("questions-again-small", (40, 12))):
        app = asked()
        async with app.run_test(size=size) as pilot:
            await shown(pilot, name)


async def shown(pilot: Pilot[None], name: str) -> None:
    await pilot.pause()
    save(name, pilot.app.export_screenshot())


async def ticked(pilot: Pilot[None], caution: str) -> None:
    """Enter on its line."""
    listed = pilot.app.screen.query_one("#answers", OptionList)
    listed.highlighted = listed.get_option_index(caution)
    await pilot.press("enter")


def save(name: str, svg: str) -> None:
    """Without addresses of fonts, which a reader of the picture would fetch, and with leading blanks as a place."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family:\s*[^;]*;", "font-family: Menlo, Consolas, 'DejaVu Sans Mono', monospace;", svg)
    svg = re.sub(r'(<text class="[^"]*" )x="([0-9.]+)"([^>]*)>((?:&#160;)+)([^<]*)</text>', _indented, svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = re.sub(r'<text class="([^"]*)" x="([0-9.]+)" y="([0-9.]+)"[^>]*>([█▀▄ ]|&#160;)+</text>', _blocks, svg)
    (PICTURES / f"{name}.svg").write_text(svg, "utf-8")


def _indented(found: re.Match[str]) -> str:
    before, x, rest, blanks, words = found.groups()
    count = len(blanks) // len("&#160;")
    length = 12.2 * len(re.sub(r"&[^;]+;", "x", words))
    rest = re.sub(r'textLength="[0-9.]+"', f'textLength="{length:.1f}"', rest)
    return f'{before}x="{float(x) + 12.2 * count:.1f}"{rest}>{words}</text>'


def _blocks(found: re.Match[str]) -> str:
    """Large letters as rectangles: as glyphs they have hairlines between their rows."""
    kind, x, y, _ = found.groups()
    words = re.sub(r"<[^>]*>", "", found.group()).replace("&#160;", " ")
    top = float(y) - 18.5
    drawn = []
    for run in re.finditer(r"█+|▀+|▄+", words):
        upper, tall = run.group()[0] != "▄", run.group()[0] == "█"
        place = f'x="{float(x) + 12.2 * run.start():.1f}" y="{top if upper else top + 12.2:.1f}"'
        size = f'width="{12.2 * len(run.group()):.1f}" height="{25 if tall else 12.8}"'
        drawn.append(f'<rect class="{kind}" {place} {size} shape-rendering="crispEdges"/>')
    return "".join(drawn)


if __name__ == "__main__":
    asyncio.run(questions())
    if "questions" not in sys.argv:
        asyncio.run(main())
