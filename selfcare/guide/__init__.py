"""The way through: questions, what follows from them, ready, the session, the numbers, the tips; one or a programme.

It is written once, as a generator of moves. A shell draws or prints each move and gives back what the person answered
(`moves.run`); it decides nothing. The clock, the disk and the loudspeaker stand behind `Parts`.

Begin with: `routine.routine` and `programme.programme` are the ways, `moves` and `stops` what they are made of,
`parts` what they are given, `sitting` a session under way; `desk` begins, edits and puts back routines likewise.
"""
