"""Whose it is, where no name was given."""

ME = "me"
"""Under which name one's own answers and numbers stand."""
