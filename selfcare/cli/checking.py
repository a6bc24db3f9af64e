"""`selfcare check`: routine files, one by one or by the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from selfcare import places
from selfcare.care import tips
from selfcare.care.cautions import cautions
from selfcare.reading import prose
from selfcare.reading.advice import Known, advise
from selfcare.reading.problems import Problem, visible
from selfcare.reading.reader import Reading, read
from selfcare.session.aloud import Lack
from selfcare.session.segments import Timeline
from selfcare.shelves.files import ENDINGS, is_file
from selfcare.shelves.library import Library, NotFound
from selfcare.sound.fitting import lacks
from selfcare.sound.pack import Pack
from selfcare.words import techniques


class Checked(Struct, frozen=True):
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
        broken = len({problem.path for problem in self.problems if problem.severity == "error"})
        warned = sum(problem.severity == "warning" for problem in self.problems)
        found = [f"{broken} with errors" if broken else "", _many(warned, "warning") if warned else ""]
        said = f"{looked}, {' and '.join(filter(None, found)) or 'no problem found'}."
        if not warned:
            return said
        how = "A warning keeps nothing from being played; 'x-ok: {its-id: your reason}' in the step silences it."
        return f"{said} {how}"


def known() -> Known:
    """What advice needs to know beside the format."""
    pack, names = Pack(places.voice()), [each.id for each in cautions()]

    def spoken(text: str) -> Decimal:
        """What the bundled voice has said is measured; the rest is estimated."""
        measured = pack.measured(text)
        return prose.spoken(text) if measured is None else measured

    def length(text: str) -> float | None:
        """The same, exactly."""
        return (pack.seconds(text) or float(prose.spoken(text))) if text.strip() else None

    def short(timeline: Timeline) -> Iterator[Lack]:
        return lacks(timeline, length)

    return Known(techniques.TECHNIQUES, tips.known(), techniques.PRESSURE_CAPS, names, techniques.STRICT, spoken, short)


def looked_over(path: Path) -> tuple[Reading, tuple[Problem, ...]]:
    """A file with everything that is to be said about it: errors, or, where there are none, warnings."""
    reading = read(path)
    return reading, reading.problems or advise(reading, str(path), known())


def meant(argument: str, library: Library) -> Path:
    """What an argument of `check` names: a file or folder, or, where there is none, a routine by its name."""
    path = Path(argument)
    if path.exists() or is_file(argument):
        return path
    with suppress(NotFound):
        return library.find(argument).path
    return path


def check(paths: Sequence[Path]) -> Checked:
    """Look over every file named, and every routine file under every folder named."""
    problems: list[Problem] = []
    sources: dict[str, str] = {}
    files = 0
    for path in paths:
        problems += _misnamed(path)
    for path in _files(paths):
        files += 1
        reading, found = looked_over(path)
        problems += found
        if found:
            sources[str(path)] = reading.source
    return Checked(files, tuple(problems), sources)


def _misnamed(folder: Path) -> Iterator[Problem]:
    """Routines in a folder that nothing looks at, as another ending was put behind their own."""
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
        if Path(path.stem).suffix.lower() in ENDINGS and not path.name.startswith("."):
            hint = f"take .txt off its name: {visible(path.stem)}"
            yield Problem(str(path), 1, 1, "warning", "this is not looked at, as its name ends in .txt", hint)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = (each for each in path.rglob("*") if each.suffix.lower() in ENDINGS and not each.is_dir())
            # What is hidden is not looked at by `list` either: a Mac puts a ._NAME beside each file of a stick.
            yield from sorted(
                each for each in inside if not any(part[0] == "." for part in each.relative_to(path).parts)
            )
        else:
            yield path
