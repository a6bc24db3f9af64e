"""Modules loaded without what they can do without, as where that is not installed.

Above all without OpenSSL: the app speaks over no network, and Python has the checksums itself; OpenSSL is a thirtieth
of a start, and 4 MB.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def load(name: str, without: str) -> ModuleType:
    """A module that does without another one where that is not there; whoever wants that one later has it."""
    if name in sys.modules or without in sys.modules:
        return import_module(name)
    sys.modules[without] = None  # type: ignore[assignment]  # "not there", as the import system has it
    try:
        return import_module(name)
    finally:
        del sys.modules[without]


def checksum(content: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    digits: str = load("hashlib", without="_hashlib").sha256(content).hexdigest()
    return digits
