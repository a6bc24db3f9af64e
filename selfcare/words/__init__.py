"""Words that several packages share: kinds of work, techniques, movements, what is minded, what everybody stops for.

Ground; what they mean stands elsewhere.
"""
