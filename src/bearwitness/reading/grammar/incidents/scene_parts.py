"""One sentence that tells of two happenings: "four died in a raid, hours after a bomb had killed six", "they raided A, B and C"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bearwitness.model import Where
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.kind import firm_kinds, initiators, worded
from bearwitness.reading.grammar.incidents.place import FINE, named_otherwise, same_place
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+few|\d{1,3})"
# Where another clause begins. What stands behind "after" happened before.
_CUT: Final = re.compile(
    r";\s+|,\s+(?=(?:while|whereas)\s)|(?<!\s),?\s+(?=in\s+the\s+same\s+(?:night|day|week)\s+(?:that|as)\s)|"
    r"(?<!\s),\s+(?=(?:prompting|triggering|provoking|drawing|sparking|unleashing)\s)|"
    rf"(?<!\s),?\s+(?=(?:(?:just|barely|only|less\s+than|more\s+than|exactly)\s+)?(?:hours|minutes|days|weeks|months|the\s+day|{_NUMBER}\s+(?:hours?|days?|nights?|weeks?|months?))\s+after\s)",
    re.IGNORECASE,
)
# ", and a bomb exploded in a temple lane": only where kind and place or day are others.
_AND: Final = re.compile(r",\s+(?=(?:and|but)\s+(?!then\b|later\b))", re.IGNORECASE)
# "Jets struck, after three soldiers had died in an ambush": only where others acted. "Where a raid last month": only of another day.
_AFTER: Final = re.compile(
    r"(?<!\s),?\s+(?=(?:after|following|in\s+(?:retaliation|revenge|response|reprisal)\s+(?:for|to))\s)", re.IGNORECASE
)
# "After several raids on Manbij on Tuesday, the army has now bombed Qamishli": only of another place or day.
_LEADING: Final = re.compile(
    r"\W*(?:After|Following|Hours\s+after|A\s+day\s+after|Days\s+after)\s[^;.]{20,170}?,\s(?!\w+,)(?=(?:the\s|an?\s|[A-Z]|\d|two\s|three\s|four\s|another\s))"
)
_WHERE: Final = re.compile(r",\s+(?=(?:where|when|which)\s)", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r"\b(?:between|from|linking|connecting|links|connects|border|via|towards?|to)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_COORDINATE: Final = re.compile(
    r"\s*+(?:,\s*+(?:(?:and|&)\s++)?|(?:and|&)\s++)(?:(?:in|at|near|around|on|of|outside)\s+)?(?:the\s+)?(?:(?:town|towns|village|villages|city|district|districts)\s+of\s+)?",
    re.IGNORECASE,
)
_VILLAGES: Final = re.compile(
    r"\b(?:villages|towns|cities|districts|areas|localities|hamlets|settlements|neighbou?rhoods|suburbs|communities)\b(?:\s(?:of|around|near|in|like|including|called))?[\s:–—-]{1,4}(?:the\s)?$",
    re.IGNORECASE,
)
_EACH_IN: Final = re.compile(r",\s*(?:in|at|near)\s")  # "in Bukavu, in Goma, in Uvira"


def parts(scene: Scene) -> tuple[Scene, ...]:
    """Return the clauses of a sentence that each tell of a happening, or the sentence whole."""
    if scene.line is None and (led := _led(scene)) is not None:
        return led
    if scene.line is not None or len(scene.triggers) < 2:
        return (scene,)
    cuts = [match.end() for match in _CUT.finditer(scene.text)]
    cuts += [match.end() for match in _AND.finditer(scene.text) if _differ(scene, match.end())]
    cuts += [match.end() for match in _AFTER.finditer(scene.text) if _by_others(scene, match.end())]
    cuts += [match.end() for match in _WHERE.finditer(scene.text) if _on_another_day(scene, match.end())]
    made = [scene]
    for cut in sorted(set(cuts)):
        at = cut + scene.start
        left, right = _part(made[-1], made[-1].start, at), _part(made[-1], at, made[-1].end)
        if firm_kinds(left) and firm_kinds(right):
            made[-1:] = [left, right]
    return tuple(made)


def _led(scene: Scene) -> tuple[Scene, Scene] | None:
    """The main clause of a sentence and the one before it, which tells of what went before at another place or on another day."""
    match = _LEADING.match(scene.text)
    if match is None:
        return None
    at = scene.start + match.end()
    before, main = _part(scene, scene.start, at), _part(scene, at, scene.end)
    if not worded(main) & VIOLENT:
        return None
    apart = any(
        not same_place(one.where, other.where)
        for one in before.places for other in main.places
        if one.where.precision in FINE and other.where.precision in FINE
    )  # fmt: skip
    days = bool(before.times and main.times) and not any(
        overlap(one, other) for one in before.times for other in main.times
    )
    return (main, before) if apart or days else None


def _differ(scene: Scene, cut: int) -> bool:
    """Whether two clauses joined by "and" tell of things on different days, or of other kinds, the second at a place or on a day of its own."""
    at = cut + scene.start
    left, right = _part(scene, scene.start, at), _part(scene, at, scene.end)
    if not firm_kinds(left) or not firm_kinds(right):
        return False
    if left.times and right.times and not any(overlap(one, other) for one in left.times for other in right.times):
        return True
    apart = (
        not worded(left) & worded(right) if worded(left) and worded(right) else not firm_kinds(left) & firm_kinds(right)
    )
    return apart and bool(right.places or right.times)


def _by_others(scene: Scene, cut: int) -> bool:
    """Whether others act in the clause that tells of what went before."""
    at = cut + scene.start
    left, right = _part(scene, scene.start, at), _part(scene, at, scene.end)
    first, before = initiators([left]), initiators([right])
    violent = bool(worded(left) & VIOLENT) and bool(worded(right) & VIOLENT)
    return violent and bool(first) and bool(before) and not first & before


def _on_another_day(scene: Scene, cut: int) -> bool:
    """Whether the clause that describes a place tells of something on a day of its own there."""
    at = cut + scene.start
    left, right = _part(scene, scene.start, at), _part(scene, at, scene.end)
    return bool(left.times and right.times) and not any(
        overlap(one, other) for one in left.times for other in right.times
    )


def _part(scene: Scene, start: int, end: int) -> Scene:
    """What a sentence says between two of its characters."""
    told = [
        (word, mode)
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
        if start <= word.start and word.end <= end
    ]
    return replace(
        scene, start=start, end=end, text=scene.text[start - scene.start : end - scene.start],
        figures=tuple(item for item in scene.figures if start <= item.mention.counted.start < end),
        loose=tuple(item for item in scene.loose if start <= item.start < end),
        triggers=tuple(word for word, _ in told), modes=tuple(mode for _, mode in told),
        times=tuple(item for item in scene.times if start <= item.start < end),
        since=tuple(item for item in scene.since if start <= item.start < end),
        places=tuple(item for item in scene.places if start <= item.start < end),
        roles=tuple((party, role) for party, role in scene.roles if start <= party.start < end),
        stances=tuple(item for item in scene.stances if start <= item.start < end),
    )  # fmt: skip


def coordinated(scene: Scene, place: PlaceMention | None) -> Sequence[PlaceMention]:
    """Return the other places of a list of exact places that `place` belongs to: "in Esfahan, Qom and Arak"."""
    if place is None or place.where.precision not in FINE:
        return ()
    listed = sorted((one for one in scene.places if one.where.precision in FINE), key=lambda one: one.start)
    runs: list[list[PlaceMention]] = [[one] for one in listed[:1]]
    for left, right in pairwise(listed):
        gap = _COORDINATE.fullmatch(scene.text, left.end - scene.start, right.start - scene.start)
        if gap is None:
            runs.append([right])
        else:
            runs[-1].append(right)
    run = next((run for run in runs if place in run), [])
    announced = next((one for one in runs if len(one) > 1 and _is_announced(scene, one[0])), [])
    if len(run) < 2 and announced and not any(same_place(place.where, one.where) for one in announced):
        run = announced  # "burnt a college near Dinder and looted the villages of Tarsu and Bayda"
    said = scene.text[run[0].start - scene.start : run[-1].end - scene.start].lower() if run else ""
    if (
        len(run) < 2
        or not (" and " in said or len(run) > 2 or len(_EACH_IN.findall(said)) > 1)
        or _BETWEEN.search(scene.text[: run[0].start - scene.start])
    ):
        return ()
    return [one for one in run if one is not place and _is_other(one.where, place.where)]


def _is_announced(scene: Scene, first: PlaceMention) -> bool:
    """Whether "the villages of" or the like stands before a place."""
    return _VILLAGES.search(scene.text[: first.start - scene.start]) is not None


def _is_other(one: Where, place: Where) -> bool:
    """Whether two places of a list are two: two entries, or "the villages of Tarsu and Umm Dahir", which no gazetteer has."""
    entries = None not in (one.geonames_id, place.geonames_id) and one.geonames_id != place.geonames_id
    return entries or not same_place(one, place) or named_otherwise(one, [place])


__all__ = ["coordinated", "parts"]
