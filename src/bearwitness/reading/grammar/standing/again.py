"""Other numbers for a state told of before: "it had 3,000 men at its height, and it has no more than 600" (codebook section 1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bearwitness.model import StandingMeasure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.scenes.scene import Scene

_TAKEN_UP: Final = frozenset(
    {StandingMeasure.STRENGTH, StandingMeasure.DEPLOYED, StandingMeasure.DISPLACED, StandingMeasure.TOLL}
)
_LEAST: Final = 20
_REACH: Final = 400  # characters: from the number told before to the one that takes it up
# Who gives another number, or of when it is: "the army likes to speak of", "a university arrives at", "now it has".
_ANOTHER: Final = re.compile(
    r"(?:\b(?:speak|speaks|spoke|talk|talks|talked|tells|told)\s+(?:rather\s+|instead\s+|only\s+|even\s+)?of|"
    r"\b(?:put|puts|putting|has|have|had|set|sets|estimate|estimates|estimated|reckon|reckons|fix|fixes)\s+(?:it|them|that|this|(?:the|its|their)\s+(?:number|figure|total|toll|strength|count)s?)\s+at|"
    r"\b(?:arrives?|arrived|stands?|stood|is|are|was|were)\s+(?:now\s+)?at|\b(?:comes?|came|rose|rises?|fell|falls?|grew|shrank|swelled|dropped|went\s+up)\s+(?:\w+\s+)?(?:to|from)|"
    r"\b(?:it|they|others?|some|officials?|monitors?|diplomats?|analysts?|experts?|rebels?|army|government|ministry|opposition|report|survey|count|census|estimates?|figures?)\s+"
    r"(?:now\s+|still\s+|only\s+|even\s+)?(?:says?|said|claims?|claimed|believes?|counts?|counted|gives?|gave|lists?|listed|estimates?|estimated|reckons?|suggests?)|"
    r"\b(?:it|they)\s+(?:now\s+|still\s+|only\s+)?(?:has|have|had|numbers?|numbered|counts?|counted)|\bthe\s+first|\b(?:against|from|compared\s+with|up\s+from|down\s+from|instead\s+of)),?\s+[\"“]?$",
    re.IGNORECASE,
)
_OF_THOSE: Final = re.compile(r"\s+of\s+(?:those|them|these|whom)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Topic:
    """The state told of last: its measure, and where its words end."""

    measure: StandingMeasure
    end: int


def taken_up(scene: Scene, phrases: Sequence[Counted], topics: Sequence[Topic]) -> list[tuple[Counted, Topic]]:
    """Return the bare numbers of a sentence that are other numbers for a state told of in it or shortly before."""
    found = []
    for phrase in phrases:
        size = phrase.number.best or phrase.number.low or phrase.number.high or 0
        if size < _LEAST or (phrase.number.vague and phrase.number.low is None):
            continue
        before = [topic for topic in topics if topic.end <= phrase.start and phrase.start - topic.end < _REACH]
        topic = before[-1] if before and before[-1].measure in _TAKEN_UP else None
        start, end = phrase.start - scene.start, phrase.end - scene.start
        if topic is None:
            continue
        bracketed = scene.text[max(0, topic.end - scene.start) : start].strip() == "("
        part = topic.end > scene.start and _OF_THOSE.match(scene.text, end) is not None
        again = phrase.bare and _ANOTHER.search(scene.text[max(0, start - 60) : start]) is not None
        if again or (phrase.bare and part) or (bracketed and topic.measure is StandingMeasure.DISPLACED):
            found.append((phrase, topic))
    return found


__all__ = ["Topic", "taken_up"]
