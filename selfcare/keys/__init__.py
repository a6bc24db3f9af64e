"""What a key of the format is: its kind, its limits, what it says of itself, and what is told of a wrong value.

Begin with: `part` declares, the kinds are in `kinds` and `seconds`, `times` reads a time,
`written` is what stands in a file, `pages` makes the tables for people.
"""
