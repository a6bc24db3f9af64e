"""How much of a routine: the levels, the least first. What each is worth stands in the routine."""

EASY = "easy"
LEVELS = (EASY, "usual", "more")
