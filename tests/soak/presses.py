"""How many keys somebody with nothing to declare presses from a routine's first question to its end, the first time and
the second: `python -m tests.soak.presses`. In the real app at 80x24, with a clock that is moved on; turning a page and
leaving the last one are keys too.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.care.judging import NAMES
from tests.guide import shells
from tests.guide.people_in_app import PLACES
from tests.guide.shells import Person, Says

pressed: list[str] = []


async def counted(pilot: Any, *rest: Any) -> None:
    """As the driver presses, every key noted; on a step that waits, the key that says it is done."""
    before = pilot.press

    async def press(*keys: str) -> None:
        pressed.extend(keys)
        await before(*keys)

    screen = pilot.app.screen
    if isinstance(screen, shells.LeadingScreen):
        position = screen.sitting.player.position()
        if position.segment is not None and position.segment.open:
            pressed.append("space")
            screen.sitting.player.next()
    pilot.press = press
    try:
        await driven(pilot, *rest)
    finally:
        pilot.press = before


driven, shells._press = shells._press, counted


async def presses(home: Path, name: str) -> Sequence[str]:
    pressed.clear()
    await Person(home).goes("app", name, Says())
    return list(pressed)


async def main() -> None:
    for name in NAMES:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            os.environ |= dict.fromkeys(PLACES, folder)
            first = await presses(Path(folder), name)
            second = await presses(Path(folder), name)
        print(f"{name:18} {len(first):3} {len(second):3}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
