"""Everything somebody can do, each declared once: its keys, its label, its help, where it holds, what it does.

Footer, click, palette, help page, plain mode's words and the README's tables are made of these rows. A shell binds what
is its own: a screen has a method for each row of its place, and a test names the one that is missing.

Begin with: `table` has all rows and finds those of a place, `session` those of a session with what they do to the
Player; `action` is what a row is.
"""
