"""Where routines are found and what they are good for; knows nothing of care and history.

Begin with: `library`, `needs`, `programmes`, `outline`.
"""
