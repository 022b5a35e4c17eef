"""One sentence with all that is found in it, and what sentences hand on to each other."""
