"""What comes of the lines of a list."""

from __future__ import annotations

from msgspec import Struct, field


class Made(Struct, frozen=True):
    """What became of a line, or of several that belong together."""

    line: str
    """Empty for what is there for safety alone, and for a rest that was put between."""
    keys: dict[str, str] = field(default_factory=dict)
    """Values as the file writes them, but `name`, `say` and `show`, which are text. Empty: the line was not read."""
    told: tuple[str, ...] = ()
    """What the author has to look at: what was chosen, and what was not understood."""
    often: str = ""
    steps: tuple[Made, ...] = ()
    """Of rounds."""
    stops: tuple[str, ...] = ()
    """Signs to stop for."""
    cautions: tuple[str, ...] = ()
    """What has to be known before all of it."""
    own: tuple[str, ...] = ()
    """Cautions of the step, which stand in its words."""
    taken: tuple[str, ...] = ()
    """What was put into it that the list does not say."""
    of: frozenset[int] = frozenset()
    """The rows that it came from, by their numbers in the list."""

    @property
    def unread(self) -> bool:
        """Whether a line came to nothing that the file holds, but a note."""
        return bool(self.line) and not (self.keys or self.often)
