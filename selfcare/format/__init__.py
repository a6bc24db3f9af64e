"""What a routine is: format 1 and nothing else, without reading, time or screens.

Begin with: `model` has it whole, `twin` is the seated one, `pieces` what both are made of.
"""
