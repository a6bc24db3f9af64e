"""Routines from plain data, as a file would have them."""

from __future__ import annotations

import json
from typing import Any

from selfcare.format.model import Routine
from selfcare.keys.written import Finding, Tell
from selfcare.reading.nodes import compose
from selfcare.reading.reader import NEIGHBOURS


def found(data: dict[str, Any]) -> tuple[Routine | None, list[Finding]]:
    """The routine, and what is wrong with it."""
    root, findings = compose(json.dumps(data, default=str))
    assert root is not None, findings
    tell = Tell(NEIGHBOURS)
    return Routine.of(root, tell), tell.findings


def routine(data: dict[str, Any]) -> Routine:
    made, findings = found(data)
    assert made is not None, findings
    return made
