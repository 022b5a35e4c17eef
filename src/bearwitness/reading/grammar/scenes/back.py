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
# "In the worst massacre, gunmen killed 40", "The gravest incident took place on 12 May": one of several, told of now.
_ONE_OF_MANY = AnyCase(
    r"(?:\W*(?:in|during)\s+|\W*)(?:what\s+was\s+)?the\s+(?:single\s+)?(?:worst|deadliest|gravest|bloodiest|biggest|largest|(?:most|single\s+most)\s+\w+)\s+(?:of\s+(?:these|the|those)\s+)?"
    rf"(?:\w+\s+)?{_DEED}(?:\s+(?:to\s+date|of\s+the\s+\w+))?(?:,|\s+(?:took\s+place|occurred|happened|was\s+(?:on|in|reported|recorded|documented)|came\s+on))",
)


def refers_back(words: str) -> bool:
    """Whether words speak of a deed told before: "the attack", "those killings"."""
    one = _ONE_OF_MANY.match(words)
    return _BACK_TO.search(words, one.end() if one is not None else 0) is not None


__all__ = ["refers_back"]
