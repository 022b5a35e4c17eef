"""How many: people counted, what befell them, parts and wholes, tolls (codebook section 2)."""
