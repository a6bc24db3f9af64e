"""Guided self-care routines in the terminal."""

__version__ = "0.1.0"
