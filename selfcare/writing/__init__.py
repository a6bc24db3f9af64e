"""How a routine comes to be: a new file, a list that becomes one, a place in the person's own folder.

Begin with: `draft`, `shelf`.
"""
