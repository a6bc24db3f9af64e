"""The app on the screen: draws what it is given, holds no truth, and is the only importer of Textual.

From outside: `app` and `parts`.
"""
