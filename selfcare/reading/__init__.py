"""A file -> a Routine, or every problem in it with its place and what to do.

Begin with: `reader` reads, `advice` warns, `problems` shows, `schema` tells editors.
"""
