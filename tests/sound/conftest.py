"""The tests that hear real sound run where the servers for it are installed; elsewhere it is said that they did not."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest

from tests.sound.rig import missing

_left_out: list[str] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    lacking = missing() + ([] if find_spec("miniaudio") else ["miniaudio"])
    if not lacking and sys.platform == "linux":
        return
    deaf = [item for item in items if item.get_closest_marker("rig")]
    if deaf:
        config.hook.pytest_deselected(items=deaf)
        items[:] = [item for item in items if item not in deaf]
        _left_out.append(f"{len(deaf)} tests that hear real sound were left out; not installed: {', '.join(lacking)}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in _left_out:
        terminalreporter.write_line(line)
