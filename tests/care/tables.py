"""Writes `selfcare/care/data/tables.json` anew: `python -m tests.care.tables`, after a change of a table beside it."""

from __future__ import annotations

from selfcare.care.tables import KEPT, packed

if __name__ == "__main__":
    KEPT.write_text(packed(), "utf-8")
