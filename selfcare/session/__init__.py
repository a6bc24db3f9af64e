"""The engine: a routine laid out in time and led through. Pure: no clock, no disk, no screen, no YAML.

Begin with: `timeline` compiles, `session` leads, `events` and `position` tell, `record` keeps, `wording` says.
"""
