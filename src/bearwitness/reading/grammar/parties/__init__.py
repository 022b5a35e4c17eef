"""Who: names of parties found in the text and resolved to one identity (codebook section 3)."""
