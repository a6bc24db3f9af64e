"""`asyncio` without its TLS library: the app speaks over no network, and that library is a thirtieth of a start and
4 MB. It may be missing from a Python, so asyncio does without it."""

from __future__ import annotations

import sys

if "asyncio" not in sys.modules and "ssl" not in sys.modules:
    sys.modules["ssl"] = None  # type: ignore[assignment]  # "not there", as the import system has it
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
