"""News that opens with what came after an attack, "the dead were buried on Sunday after gunmen attacked": a later sentence gives its day (codebook section 4)."""

import re
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds, hinted
from bearwitness.reading.grammar.incidents.opens_anew import opens_anew
from bearwitness.reading.grammar.incidents.place import own_place, same_place
from bearwitness.reading.grammar.incidents.retold import HARM
from bearwitness.reading.grammar.incidents.taken_up import takes_up
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

DAYS: Final = 4  # by which an attack was before what came after it
_AFTER: Final = re.compile(r"\b(?:after|following)\s", re.IGNORECASE)
_REACH: Final = 60  # characters from the day to "after"
_BURIED: Final = re.compile(r"\b(?:bur(?:y|ied|ying)|mourn\w*|funerals?|grie\w+)\b", re.IGNORECASE)


def dates_it(scene: Scene, item: Happening, time: TimeMention | None) -> bool:
    """Whether a sentence gives the day of what an incident tells of, of which so far only the day of its aftermath is known."""
    known = item.time
    if (
        time is None
        or known is None
        or item.background
        or WhenPrecision.DAY not in (time.days.precision, known.days.precision)
    ):
        return False
    if not 0 < (known.days.start - time.days.end).days <= DAYS or not _only_followed(item, known) or opens_anew(scene):
        return False
    own = own_place(scene)
    if own is not None and item.place is not None and not same_place(own.where, item.place.where):
        return False
    told = frozenset(kind for one in item.scenes for kind in hinted(one) | firm_kinds(one))
    return scene.refers_back or takes_up(scene, item) or bool(firm_kinds(scene) & told)


def _only_followed(item: Happening, known: TimeMention) -> bool:
    """Whether the day of an incident is that of something else that its first sentence tells of before an "after"."""
    first = item.scenes[0]
    if not first.start <= known.start < first.end:
        return False
    end = known.end - first.start
    after = _AFTER.search(first.text, end, end + _REACH)
    if after is None:
        return False
    at = first.start + after.start()
    told = [
        word for word, mode in zip(first.triggers, first.modes, strict=True) if not word.hint and mode is Mode.HAPPENED
    ]
    before = [word.start for word in told if word.strong]
    if _BURIED.search(first.text, 0, after.start()) is None:
        before += [one.mention.start for one in first.figures if one.mention.measure in HARM]
    return any(word.start > at for word in told) and all(start > at for start in before)


__all__ = ["dates_it"]
