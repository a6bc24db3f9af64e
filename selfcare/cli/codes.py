"""The exit codes, and the end of the program with a sentence.

0 fine, 1 a fault, 2 usage, 3 a routine, a session or a topic that cannot be found, read or played, 4 closed by the
questions before, 129, 130 or 143 on a signal.
"""

from __future__ import annotations

import sys
from typing import NoReturn

FAULT, USAGE, NONE_SUCH, CLOSED = 1, 2, 3, 4


def fail(message: str, code: int) -> NoReturn:
    print(f"selfcare: {message}", file=sys.stderr)
    sys.exit(code)
