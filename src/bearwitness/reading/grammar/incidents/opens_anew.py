"""Whether the first words of a sentence set what it tells of apart from what was told before (codebook section 1).

Monitors and agencies string happenings together: "In the same context, forces shelled ...", "Another strike targeted ...",
"Also, an army unit destroyed ...". "Another victim", "also killed were" go on with the one before.
"""

import re
from typing import Final

from bearwitness.reading.grammar.scenes.scene import Scene

_DEEDS: Final = (
    r"(?:air\s?|drone\s+|missile\s+|rocket\s+|artillery\s+|mortar\s+|car\s+|suicide\s+|roadside\s+|bomb\s+|armed\s+|gun\s+|ground\s+|arson\s+|knife\s+|grenade\s+|security\s+|military\s+)?"
    r"(?:strikes?|airstrikes?|attacks?|assaults?|raids?|bombardments?|shellings?|ambush(?:es)?|clash(?:es)?|incidents?|operations?|offensives?|massacres?|shootings?|stabbings?|kidnappings?|abductions?|"
    r"skirmish(?:es)?|firefights?|gun\s?battles?|sorties?|incursions?|arrests?|killings?|murders?|assassinations?|executions?|lynchings?|robber(?:y|ies)|protests?|rall(?:y|ies)|demonstrations?|riots?)"
)
_DAYS_LATER: Final = r"(?:(?:and|but|just|only|some|about|barely)\s+)*(?:a\s+few|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s+(?:days?|weeks?|months?)\s+(?:later|afterwards?|after\s+that)"
# It says outright that another thing is told of.
_OTHERWISE: Final = re.compile(
    r"\W*(?:(?:in|on|along|within)\s+(?:the|a)\s+(?:same|similar|related|relevant|parallel)\s+(?:context|vein|connection|regard|line|lines|framework|matter|topic)|"
    r"in\s+(?:a|an|another|one|yet\s+another)?\s*(?:related|relevant|separate|similar|other|another|additional|parallel|different|unrelated|simultaneous)\s+(?:news|matters?|"
    r"developments?|events?|occurrences?|case|front|actions?|move|" + _DEEDS + r")|"
    r"(?:(?:just|only|some|barely)\s+)?(?:(?:a|an|a\s+few|one|two|three|four|five|six|several|\d+)\s+)?(?:hours?|minutes|days?|weeks?)\s+before\s+(?:the|that|this|a|an|his|her|its|their)\b|"
    rf"{_DAYS_LATER}|"
    r"(?:(?:and|but)\s+)?separately|elsewhere|on\s+(?:another|a\s+different|other)\s+(?:fronts?|axis|axes|side)|"
    r"(?:yet\s+)?another\s+(?:[\w-]+\s+){0,2}?" + _DEEDS + r"|"
    r"an?\s+(?:separate|similar|further|different|simultaneous)\s+(?:[\w-]+\s+){0,2}?" + _DEEDS + r")\b",
    re.IGNORECASE,
)
# It only adds: to what was told as well as beside it.
_BESIDES: Final = re.compile(
    r"\W*(?:also|in\s+addition|additionally|moreover|furthermore|besides|likewise|similarly|simultaneously|concurrently|in\s+parallel|at\s+the\s+same\s+time|for\s+(?:its|their)\s+part)"
    r"(?!\s+(?:to|that|killed|injured|wounded|hurt|among|dead|there)\b)\b",
    re.IGNORECASE,
)


_LATER: Final = re.compile(rf"\W*{_DAYS_LATER}\b", re.IGNORECASE)


def opens_days_later(scene: Scene) -> bool:
    """Whether a sentence opens with "a few days later"."""
    return _LATER.match(scene.text) is not None


def opens_anew(scene: Scene) -> bool:
    """Whether a sentence that tells of a deed of its own opens with words that set it apart from what was told."""
    return _OTHERWISE.match(scene.text) is not None or (scene.strong and _BESIDES.match(scene.text) is not None)


__all__ = ["opens_anew", "opens_days_later"]
