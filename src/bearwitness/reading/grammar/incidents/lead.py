"""The lead of a report that only counts the dead: what is told next says how they died (codebook section 1).

"Thirty villagers were killed and their bodies burned in Kayah state" names nobody who did it; "the army attacked the village
on Friday" does, two sentences on. The toll is that of the attack.
"""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Measure
from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.eventful import toll_figures
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds, worded
from bearwitness.reading.grammar.incidents.place import exacter, own_place, same_place
from bearwitness.reading.grammar.incidents.time import days_behind, overlap, own_time
from bearwitness.reading.grammar.scenes.clauses import Tie
from bearwitness.reading.grammar.scenes.scene import Scene

_OPENS: Final = 90  # characters at the beginning of a sentence that link it
_LINK: Final = re.compile(
    r"\b(?:meanwhile|also|later|then|separately|elsewhere|another|a\s+second|other|in\s+a\s+separate|the\s+same|"
    r"(?:hours|minutes|shortly|soon)\s+(?:later|earlier|after\w*|before)|at\s+(?:about\s+)?the\s+same\s+time|in\s+return|in\s+response)\b",
    re.IGNORECASE,
)
_COUNTED: Final = 30  # characters in which a sentence counts the days since: "more than two days after"
NEAR: Final = 500  # characters between such a lead and what it is the lead of

_WOUNDS: Final = re.compile(r"\W*(?:\w+\s+)?(?:wounds|injuries|burns)\b", re.IGNORECASE)
_NEXT: Final = 3  # characters between a sentence and the next
_THE_DEAD: Final = re.compile(
    r"\W*(?:They|He|She|The\s+(?:victims?|dead|bod(?:y|ies)|men|women|corpses)|(?:All|Both|Most|Some|Many|Several|Each|Two|Three|Four|Five|Six)\s+(?:of\s+them\s+)?)\b"
)


def adopt_lead(news: Happening, waiting: Sequence[Scene]) -> None:
    """Give the first incident of a report the tolls of the sentences before it that founded none and that fit its day and place."""
    first = news.scenes[0]
    if (
        not firm_kinds(first) & VIOLENT
        or has_cue("other", first.text[:60])
        or (_has_link(first) and not first.refers_back)
    ):
        return
    for scene in waiting:
        killed = [
            one
            for one in toll_figures(scene)
            if one.mention.measure in (Measure.KILLED, Measure.INJURED) and one.number.best != 0
        ]
        time, place = own_time(scene), own_place(scene)
        if not killed or first.start - scene.end > NEAR:
            continue
        if 0 <= first.start - scene.end < _NEXT and _is_died_of(first):
            time = None
        if time is not None and news.time is not None and not overlap(time, news.time):
            continue
        if place is not None and news.place is not None and not same_place(place.where, news.place.where):
            continue
        news.scenes.append(scene)
        news.figures[:0] = killed
        news.time = news.time or days_behind(first, time, 0, _COUNTED) or time
        if place is not None:
            news.place = exacter(scene, place, news.place)


def says_how_they_died(scene: Scene, waiting: Sequence[Scene]) -> bool:
    """Whether a sentence says of the dead whom the sentence before counted that they were killed, and how: "They had been beheaded"."""
    if not waiting or scene.start - waiting[-1].end > _NEXT or _THE_DEAD.match(scene.text) is None:
        return False
    dead = any(one.mention.measure is Measure.KILLED and one.number.best != 0 for one in waiting[-1].figures)
    return dead and bool(worded(scene) & VIOLENT)


def _is_died_of(cause: Scene) -> bool:
    """Whether a clause tells what those died of whom the words before it count: "two more died on Tuesday after Sunday's bombing"."""
    return cause.tie is Tie.EARLIER or (cause.tie is Tie.WHICH and _WOUNDS.match(cause.text) is not None)


def _has_link(scene: Scene) -> bool:
    """Whether the words that open a sentence link it to what was told before."""
    return _LINK.search(scene.text[:_OPENS]) is not None


__all__ = ["adopt_lead", "says_how_they_died"]
