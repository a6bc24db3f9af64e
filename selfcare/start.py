"""The door: what is asked often is answered before anything is loaded."""

from __future__ import annotations

import gc
import os
import sys

from selfcare import __version__

TYPE_CHECKING = False  # `typing` and `contextlib` take longer to load than the version takes to tell
if TYPE_CHECKING:
    from typing import NoReturn

SELDOM = (300_000, 20, 100)
"""New things after which Python looks for rubbish, and how often it looks through what has stayed."""


def run() -> NoReturn:
    """The program."""
    # What is made while it starts stays; the app sweeps as usual once it stands, and no command makes so much rubbish.
    gc.set_threshold(*SELDOM)
    if len(sys.argv) == 2 and sys.argv[1] == "--version":
        try:
            os.write(1, f"selfcare {__version__}\n".encode())
        except OSError:
            pass  # the command line tells what is wrong with the output
        else:
            sys.exit(0)
    from selfcare.cli.asked import known
    from selfcare.cli.running import run_to_the_end

    run_to_the_end(known(sys.argv[1:]) or _read)


def _read() -> object:
    from selfcare.cli.main import main

    return main(standalone_mode=False)
