"""Whether words speak of a deed told before: "the attack", "those killings" (codebook section 1)."""

from bearwitness.reading.grammar.words.any_case import AnyCase

_DEED = (
    r"(?:attacks?|blasts?|bombings?|raids?|(?:air\s?)?strikes?|explosions?|incidents?|clash(?:es)?|shootings?|assaults?|ambush|fighting|massacre|operation|shelling|battle|violence|toll|"
    r"killings?|dead|wounded|victims|deceased|bombardment|barrage|firefight|gunfight|gun\s?battle|stabbings?|slaughter|carnage|bloodshed|assassination|rampage)"
)
# "The attack", "those killings", "last night's blast": what was told of before.
_BACK_TO = AnyCase(
    rf"\b(?:(?:the|this|that|those|these)\s+(?:same\s+)?|(?:last\s+night|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]?s\s+)(?:\w+\s+)?{_DEED}\b",
)


def refers_back(words: str) -> bool:
    """Whether words speak of a deed told before: "the attack", "those killings"."""
    return _BACK_TO.search(words) is not None


__all__ = ["refers_back"]
