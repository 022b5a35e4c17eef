"""What crowds are dispersed with: "police used tear gas against protesters" (codebook section 3)."""

from typing import Final

from spacy.tokens import Token

_USES: Final = frozenset({"use", "uses", "used", "using"})
_CROWD_CONTROL: Final = frozenset(
    {
        "gas",
        "teargas",
        "cannon",
        "cannons",
        "batons",
        "truncheons",
        "bullets",
        "spray",
        "grenades",
        "ammunition",
        "force",
    }
)


def uses_on_a_crowd(verb: Token) -> bool:
    """Whether a verb is no "use", or says that such a thing was used."""
    if verb.lower_ not in _USES:
        return True
    return any(child.dep_ == "dobj" and child.lower_ in _CROWD_CONTROL for child in verb.children)


__all__ = ["uses_on_a_crowd"]
