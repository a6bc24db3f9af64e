"""The same surroundings for everybody: what a test sees hangs on no terminal, colours, folders or editor of theirs."""

from __future__ import annotations

import os
import signal

# Before anything of Textual is imported, which reads them once.
for name in [*os.environ]:
    if name in {"NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES", "EDITOR", "VISUAL"} or name.startswith(
        ("TEXTUAL", "XDG_", "SELFCARE_ROUTINES", "LC_")
    ):
        del os.environ[name]
os.environ |= {"TERM": "xterm", "LANG": "C.UTF-8"}
# Nor on how they were started: under nohup, or behind an "&", a signal is ignored, and every program started from here
# would ignore it too.
for number, usual in ((signal.SIGHUP, signal.SIG_DFL), (signal.SIGINT, signal.default_int_handler)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, usual)
