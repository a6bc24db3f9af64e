"""What is left of a fault: a log without values, and a stdout that cannot fail any more."""

from __future__ import annotations

import os

from selfcare import places


def silence(descriptor: int = 1) -> None:
    """So that the interpreter's own last flush has nothing left to fail on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def written_down(fault: BaseException) -> str:
    """Where the traceback stands, without values of variables: notes and numbers must not end up in a bug report."""
    import traceback

    try:
        path = places.log()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("a", encoding="utf-8") as log:
            log.write("".join(traceback.format_exception(type(fault), fault, fault.__traceback__)))
    except OSError:
        return ""
    return f" What is needed to mend it stands in {path}."
