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
from bearwitness.reading.grammar.incidents.time import own_time
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.any_case import AnyCase

DAYS: Final = 4  # by which an attack was before what came after it
_AFTER: Final = re.compile(r"\b(?:after|following)\s", re.IGNORECASE)
_REACH: Final = 60  # characters from the day to "after"
_BURIED: Final = re.compile(r"\b(?:bur(?:y|ied|ying)|mourn\w*|funerals?|grie\w+)\b", re.IGNORECASE)

# "The ambush took place last month", "The kidnapping, which happened on 3 March, ...", "it occurred in May": all that is told is when.
_DEED: Final = (
    r"(?:attacks?|assaults?|blasts?|bombings?|raids?|(?:air\s?|drone\s+)?strikes?|explosions?|detonations?|incidents?|clash(?:es)?|skirmish(?:es)?|shootings?|shoot-?outs?|ambush(?:es)?|fighting|"
    r"battles?|massacres?|killings?|murders?|executions?|assassinations?|abductions?|kidnappings?|seizures?|operations?|shelling|bombardments?|stabbings?|lynchings?|violence|firefights?|gun\s?fights?|gun\s?battles?|"
    r"encounters?|robber(?:y|ies)|looting|arrests?|hijackings?|slaughter|rampage|events?|exchange\s+of\s+fire)"
)
_TOOK_PLACE: Final = AnyCase(
    rf"\b(?:(?:the|this|that|these|those|both)\s+(?!(?:worst|deadliest|biggest|last|latest|first|second|third|previous|earlier|most|other|next|final|only|initial)\b)(?:[\w-]+\s+){{0,2}}?{_DEED}(?:\s+(?:on|in|at|near|of)\s+[^.;,]{{2,40}}?)?|it)"
    r"(?:,?\s+which)?\s+(?:(?:reportedly|allegedly|apparently|also|had|have|is|are|believed|said|thought|reported|to)\s+){0,4}"
    r"(?:took\s+place|taken\s+place|happen(?:ed)?|occur(?:red)?|(?:was|were|been)\s+(?:carried\s+out|committed|staged|launched|mounted|conducted|perpetrated)|dates?\s+(?:back\s+)?(?:to|from)|dated\s+(?:back\s+)?(?:to|from)|unfolded)\b",
)
_WHEN_REACH: Final = 45  # characters from "took place" to the words for the time


def says_when(scene: Scene, item: Happening | None) -> TimeMention | None:
    """The time that a sentence gives an incident told just before without one, where it says of it that it took place then."""
    if item is None or item.time is not None or item.background or item.listed or not scene.times:
        return None
    match = _TOOK_PLACE.search(scene.text)
    if match is None:
        return None
    time = own_time(scene)
    at = time.start - scene.start if time is not None else -1
    if time is None or time.assumed or not match.end() <= at + 3 <= match.end() + _WHEN_REACH:
        return None
    own = own_place(scene)
    if own is not None and item.place is not None and not same_place(own.where, item.place.where):
        return None
    return time


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


__all__ = ["dates_it", "says_when"]
