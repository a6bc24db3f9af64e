"""Names that are known: kinds of work, techniques, cautions. Ground; what they mean stands elsewhere."""
