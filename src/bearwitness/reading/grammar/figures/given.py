"""Numbers that a voice gives of people spoken of before: "hospitals said 25", "a herder put it at 350", "later it was 94"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.doc_text import text_of
from bearwitness.reading.grammar.words.harm import OF_THINGS

_SAYS: Final = (
    r"(?:says?|said|claim(?:s|ed)?|reports?|reported|counts?|counted|lists?|listed|gives?|gave|cites?|cited|mentions?|mentioned|"
    r"estimates?|estimated|insists?|insisted|maintain(?:s|ed)?|registered|recorded|confirm(?:s|ed)|announced|acknowledged|admit(?:s|ted)|"
    r"believes?|believed|thinks?|thought|has seen|had seen|saw|documented|verified|identified|puts?|put|placed|revised|"
    r"(?:speaks?|spoke|spoken|talks?|talked|tells?|told|boast(?:s|ed)?|warned) of|conceded|wrote|argued|swears?|swore|reckons?|reckoned)"
)
_COUNT: Final = r"(?:number|figure|toll|total|count|tally|estimate|list|reckoning|sum|guess)s?"
_WHICH: Final = rf"(?:it|them|this|that|theirs|(?:the|its|their|his|her|a|own) (?:own )?(?:death |final |first )?(?:{_COUNT}|dead|losses|deaths|victims)(?: of (?:the |its |their )?(?:\w+ )?(?:dead|deaths|killed|slain|victims|fallen|injured|wounded))?)"
_REPLACES: Final = r"(?:rais|revis|increas|lower|correct|updat|amend|chang)(?:ed|es|e|s|ing)"
_ROUGHLY: Final = (
    r"(?: (?:now|only|just|even|rather|more like|closer to|nearer to|nearer|exactly|fully|all of|no less than))?"
)
_BEFORE: Final = tuple(
    re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)
    for pattern in (
        rf"\b{_SAYS}(?: that| now| later| first| only)*(?: (?:it|there|they) (?:was|were|is|are|had been))?(?: {_WHICH} (?:at|to|as))?"
        rf"(?: (?:an? |the )?(?:\w+ )?{_COUNT} of)?{_ROUGHLY} $",
        rf"\b{_COUNT}(?: [\w'’-]+){{0,8}}? (?:was|is|are|were|had been|has been|stood at|stands at|reached|came to|comes to|amounts to|came out at){_ROUGHLY} $",
        rf"\bby (?:the |its |their |his |her |other |some |most )?(?:[\w'’-]+ ){{0,4}}?(?:{_COUNT}|accounts?|figures)(?: of [\w ]+)?(?:,| it was| they were| there were)?{_ROUGHLY} $",
        rf"(?:,|;|\band|\bbut|[-–—])(?: that)? (?:and )?(?:then|later|now|afterwards|subsequently|in the end|finally|next day|the next day|"
        rf"by (?:\w+ )?(?:night|evening|morning|noon|midnight|dawn|nightfall|dusk|midday))(?: that)?,?(?: it (?:was|is|had been)| there were)?{_ROUGHLY} $",
        rf"\b(?:have|has|had) (?:it )?at{_ROUGHLY} $",
        rf"\b{_REPLACES} {_WHICH} (?:\w+ )?to{_ROUGHLY} $",
        rf"\blocal (?:media|outlets|papers) have{_ROUGHLY} $",
    )
)
"""The words before a number that a voice gives."""
_ANEW: Final = re.compile(rf"\b{_REPLACES}\b", re.IGNORECASE)
"""A number that its voice puts in the place of an earlier one: "then raised it to 40"."""

_ENDS: Final = re.compile(
    r"[\"”’']?\s*(?:$|[.,;:)\"”]|[-–—]|(?:and|but|while|whereas|or|then|now|later|so\s+far|in\s+(?:all|total)|altogether|at\s+first|on\s+\w+day|"
    r"by\s+\w+|yesterday|today|alone)\b)"
)


def given(sentence: Phrases, found: Sequence[FigureMention], topic: Measure | None) -> list[FigureMention]:
    """Return the numbers that voices give of those whom the sentence, or `topic` of the sentences before, speaks of."""
    known = {item.counted.first for item in found}
    made: list[FigureMention] = []
    for phrase in sentence.phrases:
        if phrase.first in known or not phrase.bare or not phrase.numbered or phrase.number.best == 0:
            continue
        earlier = [item for item in (*found, *made) if item.counted.last < phrase.first and item.whole is None]
        base = max(earlier, key=lambda item: item.counted.last) if earlier else None
        measure = base.measure if base is not None else topic
        start = _opening(sentence, phrase) if measure is not None and measure not in OF_THINGS else None
        if start is None or measure is None:
            continue
        group = base.counted.group if base is not None else phrase.group
        told = replace(phrase, group=group)
        anew = _ANEW.search(text_of(sentence.doc), start, phrase.start) is not None
        made.append(
            FigureMention(measure, told, start, phrase.end, phrase.first - 1, False, taken_up=True, rising=anew)
        )
    return made


def _opening(sentence: Phrases, phrase: Counted) -> int | None:
    """Where the words begin that give the number, None where the number belongs to something else."""
    text = text_of(sentence.doc)
    opening = sentence.token(sentence.first).idx
    closing = sentence.token(sentence.end - 1)
    if _ENDS.match(text[phrase.end : closing.idx + len(closing)]) is None:
        return None
    first = max(opening, phrase.start - 90)
    ahead = (
        text[first : phrase.start].rstrip("\"“'‘")
        if text[phrase.start - 1 : phrase.start] in "\"“'‘"
        else text[first : phrase.start]
    )
    found = next((match for pattern in _BEFORE if (match := pattern.search(ahead)) is not None), None)
    return first + found.start() if found is not None else None
