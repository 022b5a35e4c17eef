"""Words right before a word of violence by which it did not happen: plans, abilities, denials, what was averted (codebook section 1)."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

REACH: Final = 60
"""How many characters before a word of violence may say that it did not happen."""

_ADVERB = r"(?:\w+ly\s+|also\s+|then\s+|yet\s+|ever\s+|even\s+|still\s+|again\s+)?"
# "Due to attack", "failed to bomb", "is able to strike".
_TO = AnyCase(
    r"\b(?:due|set|about|poised|bound|unable|free|determined|willing|asked|told|invited|authori[sz]ed|trained|scheduled|supposed|sworn|fail(?:s|ed|ing)?|refus(?:es|ed|ing)|declin(?:es|ed|ing)|"
    r"propos(?:es|ed|ing)|offer(?:s|ed|ing)|promis(?:es|ed|ing)|conspir(?:e|es|ed|ing)|scheming|threatening|going|(?:is|are|be)\s+able|not)\s+(?:not\s+)?to\s+"
    + _ADVERB
    + "$",
)
# "May attack", "can strike"; the month has a capital.
_MAY = re.compile(r"\b(?:may|can|cannot|can't|can’t)\s+(?:not\s+)?" + _ADVERB + "$")
# "On the verge of attacking", "a possible attack", "considering an attack".
_THOUGHT_OF = AnyCase(
    r"\b(?:(?:verge|brink|point|possibility|prospect|event|danger|chance|likelihood|idea|dreams?)\s+of|consider(?:s|ed|ing)?|contemplat\w+|rehears(?:es|ed|ing)|(?:train(?:s|ed|ing)?|plans?|plots?|prepar(?:e|es|ed|ing)|preparations?|call(?:s|ed|ing)?|push(?:es|ed|ing)?|pleas?)\s+for|"
    r"possible|hypothetical|imminent|looming|would-be|attempted|abortive|avert(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|deter(?:s|red|ring)?|forestall\w*|thwart\w*|head(?:ed)?\s+off|stav(?:e|ed|ing)\s+off|fend(?:ed)?\s+off\s+any|warn(?:s|ed|ing)?\s+(?:of|against)|"
    r"instead\s+of|rather\s+than|short\s+of|refrain(?:s|ed|ing)?\s+from|without|against\s+(?:any|another|further))\s+(?:(?:an?|the|any|another|more|further|new|possible|large|major|big|future|all)\s+)*$",
)
# "Ceased bombing", "has stopped shelling".
_CEASED = AnyCase(
    r"\b(?:ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|quit|renounc(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|giv(?:en|ing)\s+up|gave\s+up)\s+(?:all\s+|its\s+|their\s+)?(?:(?!following|after|amid|during|over|since|because|when|due|owing|in|by|for)\w+\s+)?$",
)
# "Did not bomb", "never attacked", "no air strikes", "was not an attack".
_NOT = AnyCase(
    r"\b(?:(?:did|do|does|had|has|have|will|would|could|is|are|was|were)\s?(?:not|n't|n’t)\s+(?:an?\s+|been\s+|be\s+)?|never\s+(?:been\s+)?|(?<!\bon\s)\bno\s+(?:(?:new|further|more|other|such|actual|air|drone|suicide|rebel|armed)\s+)?)"
    + _ADVERB + "$",
)  # fmt: skip
# "A truce that Oman brokered was to take effect on Friday".
_TO_COME = re.compile(
    r"(?:(?!\b(?:before|until|ahead)\b)[^.;]){0,80}?\b(?:is|was|are|were)\s+(?:due|scheduled|set|expected|supposed|meant|to)\s+(?:to\s+)?"
    r"(?:start|begin|take\s+(?:effect|place|hold)|come\s+into|go\s+into|enter\s+into|be\s+(?:signed|held|launched|extended|announced))\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:not|n't)\s+(?:only|just|merely)\b", re.IGNORECASE)


def did_not_happen(before: str) -> bool:
    """Whether the words right before a word of violence, within its clause, say that it did not or may not happen."""
    if _ONLY.search(before[-20:]):
        return False
    return any(pattern.search(before) for pattern in (_TO, _MAY, _THOUGHT_OF, _NOT, _CEASED))


def is_to_come(behind: str) -> bool:
    """Whether the words right behind a word of a happening say that it was yet to begin."""
    return " to " in behind and _TO_COME.match(behind) is not None
