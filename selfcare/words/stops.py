"""What anybody stops for, whatever they do."""

from __future__ import annotations

GENERAL = ("sharp or electric pain", "dizziness", "shortness of breath")
