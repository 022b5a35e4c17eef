"""States of affairs: strength, deployment, cumulative tolls, people displaced, money (codebook section 1)."""
