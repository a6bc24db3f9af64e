"""A file a screen. Which comes after which is not theirs to know."""
