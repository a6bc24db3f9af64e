"""Every movement of the body, a small file of data each with its `MOTION`; what hands do is in `touches`.

To add one is to write its file; `make motions` puts its name into `words.moves`, so that routines may say it. Only what
is drawn is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from selfcare.figure.motion import Motion
from selfcare.figure.motions.touches import TOUCHES as _TOUCHES
from selfcare.figure.touch import Touch
from selfcare.words.moves import MOVES

TOUCHES: Mapping[str, Touch] = {touch.name: touch for touch in _TOUCHES}


def move(name: str) -> Motion | None:
    """The movement of that name; None where there is none."""
    if name not in MOVES:
        return None
    found = import_module(f"selfcare.figure.motions.{name.replace('-', '_')}").MOTION
    assert isinstance(found, Motion)
    return found
