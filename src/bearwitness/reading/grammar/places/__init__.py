"""Where: names of places found, resolved and placed as exactly as the report does (codebook section 5)."""
