"""Words that say how far a toll reaches: an early count that a later one replaces, a toll of several incidents together."""

import re

from bearwitness.reading.grammar.attribution.certainty import clause_of
from bearwitness.reading.grammar.words.any_case import AnyCase

_EARLY = AnyCase(
    r"\b(?:initially|at\s+first|originally|preliminary|provisionally|"
    r"(?:initial|early|earlier|first|previous)\s+(?:\w+\s+){0,2}?(?:reports?|reportage|reporting|posts?|statements?|counts?|tolls?|figures?|estimates?|sources|accounts?|information|news|toll)|"
    r"earlier,?\s+(?:[\w’'-]+\s+){1,4}?(?:had|has|have)\s+(?:reported|said|put|given|announced|spoken|counted|told\s+of|stated|claimed|estimated)|"
    r"(?:earlier|previously|first)\s+(?:reported|said|put|given|announced|spoken|counted|told\s+of|posted|stated|claimed|estimated|believed))\b",
)
_LATER = re.compile(r"\b(?:later|then|but|however|while|whereas|now|since|though|although|before)\b", re.IGNORECASE)
_REACH = 160
_AHEAD = 12
"""Characters before a toll in which "an earlier" stands."""
_EVENTS = (
    r"(?:attack|strike|air\s?strike|raid|bombing|blast|explosion|incident|clashe|shooting|assault|ambushe|site|location|"
    r"village|town|citie|house|home|neighbou?rhood|district|province|place)s"
)
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|various|different|separate|both|all)"
_JOINT = AnyCase(
    rf"\b(?:across|in|from|of|by|at|over|between|during|on)\s+(?:(?:both|all)(?:\s+of)?\s+(?:(?:these|those|the)\s+)?|(?:the\s+)?{_MANY}\s+)"
    rf"(?:(?:separate|different|other|of\s+the|family|neighbou?ring|\w+)\s+)?{_EVENTS}\b"
    r"|\b(?:across|in|on|at|from|of)\s+both\b[^,;.]{3,80}\band\b",
)


def is_early(sentence: str, start: int, end: int) -> bool:
    """Whether the words at `start` to `end` of a sentence give a count that is said to be an early one."""
    left, _ = clause_of(sentence, start, end)
    before = sentence[max(left, start - _REACH) : start]
    cues = list(_EARLY.finditer(before))
    if cues:
        return _LATER.search(before, cues[-1].end()) is None
    return _EARLY.search(sentence[max(left, start - _AHEAD) : end]) is not None


_UNTOLD = re.compile(
    r"\b(?:not|n[’']t|never|neither|nor|none|no\s+(?:\w+\s+)?(?:sources?|reports?|outlets?|posts?)|without|yet\s+to)\b[^.;]{0,60}?"
    r"\b(?:provid|specif|stat|mention|giv|gave|report|identif|indicat|say|sa(?:id|ying)|includ|confirm|know|disclos|detail|clarif|record)\w*\s[^.;,]{0,40}$",
    re.IGNORECASE,
)
# "It was not clear whether there were casualties", "asked if anyone had been hurt".
_WHETHER = re.compile(
    r"\b(?:whether|(?:clear|known|say|said|tell|told|ask(?:ed)?|sure|confirm)\s+if)\s[^.;,]{0,45}$", re.IGNORECASE
)
_NO_WORD = re.compile(
    r"\bno\s+(?:immediate\s+|further\s+|other\s+|official\s+)?(?:word|information|details|news|figures)\s+(?:yet\s+|so\s+far\s+)?(?:on|of|about|as\s+to)\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"^[\"“‘']?any\b", re.IGNORECASE)
_NO_BEFORE = re.compile(
    r"\b(?:no|not|n[’']t|never|without|nor|neither|nobody|none|den(?:y|ied|ies|ying)|reject(?:ed|s)?|dismiss(?:ed|es)?)\b|n[’']t\b",
    re.IGNORECASE,
)


def is_untold(sentence: str, start: int, end: int) -> bool:
    """Whether the words tell that nobody gave a number ("did not specify a number of injuries"), which is not zero.

    So does "any" without a "no" before it in its clause.
    """
    left, _ = clause_of(sentence, start, end)
    before = sentence[max(left, start - 90) : start]
    if is_without_word(sentence, start, end):
        return True
    if _UNTOLD.search(before) or _WHETHER.search(before):
        return True
    return _ANY.match(sentence[start:end]) is not None and _NO_BEFORE.search(before) is None


def is_without_word(sentence: str, start: int, end: int) -> bool:
    """Whether there is "no word on casualties": unknown, not none."""
    return _NO_WORD.search(sentence[max(0, start - 40) : end]) is not None


_REPORTED = re.compile(
    r"^[\"”’']?\s+(?:among\s+(?:\w+\s+){1,3})?(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+)?(?:immediately\s+|initially\s+|so\s+far\s+|yet\s+)?"
    r"(?:reported|known)\b",
    re.IGNORECASE,
)


def is_unreported(sentence: str, end: int) -> bool:
    """Whether none are only said to be reported: "no casualties were reported" is no count of none."""
    return _REPORTED.match(sentence[end:]) is not None


def is_joint(sentence: str, start: int, end: int) -> bool:
    """Whether a toll is given for several incidents together ("across both attacks", "in three villages")."""
    _, right = clause_of(sentence, start, end)
    return _JOINT.search(sentence, max(0, start - 40), min(right, end + 90)) is not None
