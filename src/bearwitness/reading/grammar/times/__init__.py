"""When: expressions of time found and resolved to days (codebook section 4)."""
