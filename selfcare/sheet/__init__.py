"""A routine on paper, in large print. Begin with: `page`."""
