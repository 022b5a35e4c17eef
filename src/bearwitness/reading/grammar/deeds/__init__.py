"""What was done: kinds of incidents, roles of parties, responsibility (codebook sections 1 and 3)."""
