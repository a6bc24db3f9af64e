"""What is heard: which sound when (`score`), what plays it, what speaks, and the same as a recording.

Begin with: `loudspeaker`, `voice`, `pack`, `render`, `files`; docs/sound.md has the whole.
"""
