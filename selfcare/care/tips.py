"""What is worth saying after a session."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources

import yaml


@cache
def known() -> dict[str, str]:
    """The bundled tips, by name."""
    text = resources.files("selfcare.care").joinpath("data/tips.yaml").read_text("utf-8")
    return {name: str(words) for name, words in yaml.safe_load(text).items()}


def tips(names: Iterable[str]) -> list[str]:
    """The words of the tips that a routine names; what is not a known name is the author's own sentence."""
    return [known().get(name, name) for name in names]
