"""Plain mode: lines out, lines or keys in, and the same as JSON. A screen reader's interface in its own right.

Begin with: `shell` prints the way through, `leading.Plain` leads through a session, `asking` through what comes before
and after it, `telling` gives events as lines, `terminal` reads keys and lines.
"""
