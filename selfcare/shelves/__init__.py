"""Where routines are found and what they are good for; knows nothing of care and history.

From outside: `library`, `needs`, `programmes`, `outline`.
"""
