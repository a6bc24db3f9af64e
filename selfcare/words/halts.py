"""What comes after a halt, by the name under which it is kept."""

from __future__ import annotations

from enum import Enum


class Way(Enum):
    """In the order in which it is offered."""

    GO_ON = "go on"
    EASIER = "easier"
    LEAVE_OUT = "leave this step out"
    END = "end here"
