"""Who may do what today, and what is said: pure, but for `profile`, which keeps what
persons answered, and `tables`, which reads the cautions.

Begin with: `visit` is one person before one routine; `signs`, `told`, `learn` and `unasked` have the words.
"""
