"""How firmly something is said (codebook section 6)."""

from enum import StrEnum


class Certainty(StrEnum):
    """How firmly a claim is made. `none_indicated` is "no indication of", never a counted zero."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    HEARSAY = "hearsay"
    DENIED = "denied"
    NONE_INDICATED = "none_indicated"
