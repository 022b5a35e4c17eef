"""What crowds are dispersed with: "police used tear gas against protesters" (codebook section 3)."""

from typing import Final

from spacy.tokens import Token

_USES: Final = frozenset({"use", "uses", "used", "using"})
_CROWD_CONTROL: Final = frozenset(
    {"teargas", "cannon", "cannons", "batons", "truncheons", "bullets", "spray", "grenades", "ammunition", "force"}
)


def uses_on_a_crowd(verb: Token) -> bool:
    """Whether a verb is no "use", or says that such a thing was used."""
    if verb.lower_ not in _USES:
        return True
    used = [child for child in verb.children if child.dep_ == "dobj"]
    return any(
        one.lower_ in _CROWD_CONTROL or (one.i and one.lower_ == "gas" and one.nbor(-1).lower_ == "tear")
        for one in used
    )


__all__ = ["uses_on_a_crowd"]
