"""Who says so, and how firmly: speakers, chains of them, certainty (codebook section 6)."""
