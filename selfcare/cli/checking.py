"""`selfcare check`: routine files, one by one or by the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfcare.routine.library import ENDINGS
from selfcare.routine.problems import Problem
from selfcare.routine.reader import read


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    files: int
    problems: tuple[Problem, ...]
    sources: dict[str, str]
    """The text of each file with problems, by its path."""

    @property
    def failed(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def summary(self) -> str:
        looked = "1 routine file" if self.files == 1 else f"{self.files} routine files"
        wrong = len({problem.path for problem in self.problems})
        return f"{looked}, {f'{wrong} with problems' if wrong else 'no problem found'}."


def check(paths: Sequence[Path]) -> Checked:
    """Read every file named, and every routine file under every folder named."""
    problems: list[Problem] = []
    sources: dict[str, str] = {}
    files = 0
    for path in _files(paths):
        files += 1
        reading = read(path)
        problems += reading.problems
        if reading.problems:
            sources[str(path)] = reading.source
    return Checked(files, tuple(problems), sources)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.suffix.lower() in ENDINGS and not each.is_dir())
        else:
            yield path
