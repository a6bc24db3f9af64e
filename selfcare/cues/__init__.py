"""What a cue is: one row a kind, with its tone, its words, its line and its rank; and numbers as they are said.

Begin with: `kinds` has the rows, `phases` those of the parts of a repetition, `numbers` the words of counts and
lengths.
"""
