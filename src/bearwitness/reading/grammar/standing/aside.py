"""Clauses behind a figure that count other people or speak on of a place or a body (codebook section 1).

"Nine died in Douma, which has been besieged since 2013" sums nothing up, and of "13 died on Friday, bringing to 58 the number
of those killed since May" only the 58 does.
"""

import re
from typing import Final

_RELATIVE: Final = re.compile(
    r"(?P<of>[\w'’)\]]+)(?:,?\s+(?:in|of|from|on|over)?\s*(?:which|where|whose|when)|,?\s+that\s+(?:has|have|had|was|were|is|are)|,\s+(?:who|home)\s+(?:has|is|was|to))\b",
    re.IGNORECASE,
)
_BRINGING: Final = re.compile(
    r"\b(?:bringing|taking|raising|pushing|lifting|putting|brings|takes|raises|brought|took)\s+(?:to|the|its|their|up)\b",
    re.IGNORECASE,
)
# What has gone on since then is what they died in: "40 have died in clashes that have raged since May".
_GOES_ON: Final = re.compile(
    r"(?:war|warfare|conflict|fight|fighting|violence|unrest|uprising|insurgency|rebellion|revolt|offensive|campaign|operations?|siege|blockade|crackdown|battles?|clash(?:es)?|attacks?|"
    r"assaults?|(?:air)?strikes?|raids?|bombings?|bombardments?|shelling|protests?|demonstrations|riots?|killings|feud|crisis|epidemic|wave|spate|series|days|weeks|months|years)",
    re.IGNORECASE,
)


def own_end(text: str, end: int) -> int:
    """Return where the words of a figure that ends at `end` give way to another number, or to a clause on a place or body named before it."""
    brought = _BRINGING.search(text, end)
    for found in _RELATIVE.finditer(text, end):
        if _GOES_ON.fullmatch(found["of"]) is None:
            return min(found.end("of"), brought.start() if brought else len(text))
    return brought.start() if brought else len(text)


__all__ = ["own_end"]
