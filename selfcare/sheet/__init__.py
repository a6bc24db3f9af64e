"""A routine on paper, in large print. From outside: `page`."""
