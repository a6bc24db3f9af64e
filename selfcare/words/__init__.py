"""Words that several packages share: of work, techniques, movements, what is minded, what everybody stops for, levels.

Ground; what they mean stands elsewhere.
"""
