"""The door: what is asked often is answered before anything is loaded."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

from selfcare import __version__


def run() -> NoReturn:
    """The program."""
    if len(sys.argv) == 2 and sys.argv[1] == "--version":
        with suppress(OSError):  # the command line tells what is wrong with the output
            os.write(1, f"selfcare {__version__}\n".encode())
            sys.exit(0)
    from selfcare.cli.main import run

    run()
