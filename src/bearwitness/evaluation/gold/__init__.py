"""The gold records: reports in the project's own words, coded by hand by the codebook (docs/reference/gold.md)."""
