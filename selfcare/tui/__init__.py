"""The app on the screen: draws what it is given, holds no truth, and is the only importer of Textual.

Begin with: `app`, and `guided`, which puts the way through on screens.
"""

from selfcare import offline

offline.load("asyncio", without="ssl")  # before anything here does
