"""How much of a routine: the levels, the least first. What each is worth stands in the routine."""

EASY = "easy"
USUAL = "usual"
LEVELS = (EASY, USUAL, "more")


def not_more(level: str) -> str:
    """A level after it hurt: never by itself above the usual one."""
    return level if level in (EASY, USUAL) else USUAL
