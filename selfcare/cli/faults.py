"""What is left of a fault: a log without values, and a stdout that cannot fail any more."""

from __future__ import annotations

import os


def silence(descriptor: int = 1) -> None:
    """So that the interpreter's own last flush has nothing left to fail on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def written_down(fault: BaseException) -> str:
    """Where the traceback stands, without values of variables: notes and numbers must not end up in a bug report."""
    try:
        import traceback

        from selfcare import disk, places

        path = places.log()
        handle = disk.open_to_append(path)
        try:
            said = "".join(traceback.format_exception(type(fault), fault, fault.__traceback__))
            disk.write_all(handle, said.encode("utf-8", "replace"))
        finally:
            os.close(handle)
    except (OSError, RecursionError):
        return ""
    return f" What is needed to mend it stands in {path}."
