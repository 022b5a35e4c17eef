"""Places and days that a sentence takes over from the ones around it.

"Troops arrived at Sare Dina on 27 March. They shot some 200 men": the second sentence tells of the happening and names
neither place nor day. Both are taken from the nearest words before it that place or date something that happened; a place
may also follow. Nothing is taken over from a statement, a dateline of a capital, a history or a cumulative toll, and an
older happening takes a place only by words for it ("there", "in the same area").
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bearwitness.model import WhenPrecision, WherePrecision
from bearwitness.reading.grammar.incidents.fields import date_field, period_field, place_field, stretch_above
from bearwitness.reading.grammar.incidents.ground import was_brought_to
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.period import day_covered
from bearwitness.reading.grammar.incidents.place import FINE, own_place, same_place
from bearwitness.reading.grammar.incidents.sequel import paragraph_at, paragraphs
from bearwitness.reading.grammar.incidents.time import of_a_day
from bearwitness.reading.grammar.incidents.titles import heads_several
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole
from bearwitness.reading.grammar.scenes.clauses import OF_OTHER_DAYS, Tie
from bearwitness.reading.grammar.scenes.places import filed_from
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.scenes.told import Told
from bearwitness.reading.grammar.scenes.unnamed_site import at_unnamed_site
from bearwitness.reading.grammar.signs import ANNOUNCES
from bearwitness.reading.grammar.times.when import TimeMention

BACK = 1200  # characters: how far before a sentence its place may have been named
AHEAD = 400  # and how far after it
BESIDE = 150  # a finer place so close before the nearest one goes before it
LEAST_AT_HOME = 2  # towns that make a report one of their country
AT_HOME = 0.75
TIME_BACK = 700
TIME_AHEAD = 350

_THERE = re.compile(
    r"\b(?:there|here|(?:in|at|near|on|of|inside|outside|around)\s+(?:the|that|this)\s+(?:same\s+)?(?:\w+\s+)?"
    r"(?:town|city|village|area|district|province|region|camp|base|place|site|neighbou?rhood|quarter|road))\b",
    re.IGNORECASE,
)
_RESIDENTS = re.compile(
    r"\b(?:residents|villagers|inhabitants|people|elders|survivors)\s+(?:of|in|from)\s+(?:the\s+)?(?:(?:village|town|hamlet)\s+of\s+)?$",
    re.IGNORECASE,
)
_DAY_OF_STATEMENT = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|confirmed|claimed)\b[^.;]{0,30}?\b(?:earlier\s+)?on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\bon\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:said|told|announced|reported|stated|confirmed|claimed)\b",
    re.IGNORECASE,
)
# "At 4:55 a.m.", "at around 02:30 local time".
_HOUR = re.compile(
    r"\b(?:at|around|about|shortly\s+(?:before|after))\s+(?:about\s+|around\s+|approximately\s+)?(?:\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m\b|noon\b|midnight\b|midday\b)",
    re.IGNORECASE,
)
SITES_WITHIN = 4  # sentences of an incident that may name the site
HEADLINES = 250  # characters at the head of a report in which a line without a full stop is a headline
FURTHER_ON = 1500  # characters behind which a report has turned from its news to what lies behind it
RESIDENTS_AHEAD = 900  # characters behind which nobody speaks of the same any more
_RELATIONS = ("in", "near", "direction", "between", "border", "")


def carry(found: Sequence[Happening], told: Told, today: date | None) -> None:
    """Give each happening that has no place or no day of its own those that the sentences around it leave to it.

    `today` is the day on which the report speaks. A report that says "Location:" or "Incident date:" in a line of its own says so of all that it tells as today's.
    """
    text, places = told.parsed.text, told.places
    dated, located = date_field(text, today), place_field(text, places)
    undated = any(item.time is None for item in found)
    covered = (day_covered(told.scenes) or period_field(text, today)) if undated else None
    lists = [item.scenes[0].start for item in found if item.listed]
    home, heads = _home(places), {head.start for one in found for head in one.heads}
    for item in found:
        if item.place is not None and not item.listed and _is_abroad(item.place, home):
            item.place = None
        fresh = not item.background and not item.listed
        heads_list = item.scenes[0].start in heads  # what it counts was at all the places of the list
        if item.place is None and not (item.listed or heads_list) and item.scenes[0].tie is not Tie.ANSWERED:
            item.place = (located if fresh else None) or _noted(_place(text, item, found, places))
        if item.time is None and fresh and item.scenes[0].tie not in OF_OTHER_DAYS:
            item.time = dated or _time(item, told.scenes, text) or covered
        if item.time is None and item.listed and not item.background:
            item.time = covered or stretch_above(text, min(lists), today)
        if item.place is not None and fresh:
            item.place = (
                _below_headline(text, item, item.place)
                or _home_of_residents(text, item, item.place, places)
                or _told_further_on(text, item, item.place, found, places)
                or item.place
            )
        line = item.scenes[0].line
        if item.place is not None and not (item.listed and line is not None and line.named):
            item.place = _finer_site(item, item.place, places)


def _home(places: Sequence[PlaceMention]) -> str | None:
    """The country that nearly all towns and sites of a report are in at which something happened, or None."""
    fine = Counter(
        one.where.country
        for one in places
        if one.role is PlaceRole.INCIDENT and one.where.precision in FINE and one.where.country
    )
    if not fine:
        return None
    country, count = fine.most_common(1)[0]
    return country if count >= LEAST_AT_HOME and count >= AT_HOME * sum(fine.values()) else None


def _is_abroad(place: PlaceMention, home: str | None) -> bool:
    """Whether a happening was placed in no more than a country, and the report is of another: "weapons made in Saudi Arabia"."""
    return (
        place.where.precision is WherePrecision.COUNTRY and home is not None and place.where.country not in (None, home)
    )


def _place(
    text: str, item: Happening, found: Sequence[Happening], places: Sequence[PlaceMention]
) -> PlaceMention | None:
    first = item.scenes[0]
    older = item.background and _THERE.search(first.text) is None
    usable = [
        one for one in places
        if one.role is PlaceRole.INCIDENT and one.relation in _RELATIONS and not filed_from(text, one)
    ]  # fmt: skip
    home = Counter(one.where.country for one in usable if one.where.country).most_common(1)
    usable = [one for one in usable if not home or one.where.country in (None, home[0][0])]
    usable = [one for one in usable if not heads_several(text, one, usable)]
    if older:
        fresh = [scene for other in found if not other.background for scene in other.scenes]
        usable = [one for one in usable if not any(scene.start <= one.start < scene.end for scene in fresh)]
        return _beside_older(text, first, usable)
    before = [one for one in usable if first.start - BACK <= one.start < first.start]
    if before:
        last = before[-1]
        near = [
            one for one in before
            if last.start - one.start < BESIDE and last.where.country in (None, one.where.country)
        ]  # fmt: skip
        fine = [one for one in near if one.where.precision in FINE]
        return fine[-1] if fine else last
    stop = item.scenes[-1].end
    theirs = [other.scenes[0] for other in found if other is not item]
    usable = [one for one in usable if not any(scene.start <= one.start < scene.end for scene in theirs)]
    behind = [one for one in usable if first.end <= one.start < stop + AHEAD]
    return next((one for one in behind if one.where.precision in FINE), behind[0] if behind else None)


def _beside_older(text: str, first: Scene, usable: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town that the sentence right before an older happening, in the same paragraph, names, be it not that of the news."""
    near = [one for one in usable if first.start - BESIDE <= one.start < first.start and one.where.precision in FINE]
    near = [one for one in near if one.where.geonames_id is not None or one.where.lat is not None]
    last = near[-1] if near else None
    if last is None or "\n" in text[last.end : first.start].strip() or text[last.end : first.start].count(". ") > 1:
        return None
    return last


def _below_headline(text: str, item: Happening, place: PlaceMention) -> PlaceMention | None:
    """The place in the sentence below a headline, where the headline has another one: "Jets pound Idlib town" is Sarmin in Idlib."""
    if len(item.scenes) < 2 or not _is_headline(text, item.scenes[0]) or item.scenes[1].line is not None:
        return None
    own = own_place(item.scenes[1])
    fits = own is not None and own.where.country == place.where.country and own.where.precision in FINE
    return own if fits else None


def _is_headline(text: str, scene: Scene) -> bool:
    """Whether a sentence is marked as a headline, or is a line without a full stop at the head of the report."""
    if scene.text.lstrip().startswith("#"):
        return True
    ends_line = text[scene.end - 1 : scene.end + 2].lstrip(" \t\r")[:1] == "\n" or "\n" in scene.text[-2:]
    return scene.start < HEADLINES and ends_line and scene.text.rstrip()[-1:] not in '.!?"”'


def _home_of_residents(
    text: str, item: Happening, place: PlaceMention, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The village whose residents tell of what a report places only in a country, region or province."""
    if place.where.precision not in (WherePrecision.COUNTRY, WherePrecision.REGION, WherePrecision.PROVINCE):
        return None
    start = item.scenes[0].start
    for one in places:
        behind = start <= one.start < start + RESIDENTS_AHEAD and one.where.precision in FINE
        if (
            behind
            and one.where.country == place.where.country
            and _RESIDENTS.search(text[max(0, one.start - 40) : one.start])
        ):
            return one
    return None


def _told_further_on(
    text: str, item: Happening, place: PlaceMention, found: Sequence[Happening], places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The first town or site that lies in the country, region or province in which a report's lead places its news.

    None where it is that of another incident.
    """
    if place.where.precision in FINE:
        return None
    start = item.scenes[0].start
    theirs = [other.scenes[0] for other in found if other is not item]
    for one in places:
        known = one.where.geonames_id is not None or one.relation in ("in", "near", "direction")
        known = known and one.relation not in ("to", "from") and not was_brought_to(text, one)
        if (
            start <= one.start < start + FURTHER_ON
            and one.role is PlaceRole.INCIDENT
            and known
            and not filed_from(text, one)
            and one.where.precision in FINE
            and one.where.country == place.where.country
            and same_place(one.where, place.where)
            and not any(scene.start <= one.start < scene.end for scene in theirs)
        ):
            return one
    return None


def _finer_site(item: Happening, place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """The site within a town that the first sentences give, for the first is often a headline."""
    found = at_unnamed_site(item.scenes[0], place, places)
    for scene in item.scenes[1:SITES_WITHIN]:
        if found is not place:
            return found
        found = _site_told_next(scene, place, places)
    return found


def _site_told_next(scene: Scene, place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    own = own_place(scene)
    if own is not None and (own.where.country != place.where.country or not same_place(own.where, place.where)):
        return place
    if own is not None and own.where.precision is WherePrecision.SITE and place.where.precision is WherePrecision.TOWN:
        return own if own.text.startswith(place.where.text) else place
    return at_unnamed_site(scene, place, places)


def _noted(place: PlaceMention | None) -> PlaceMention | None:
    """The place with a word for the reviewer that another sentence names it."""
    if place is None:
        return None
    reason = f"{place.resolution.reason}; named in another sentence than the happening"
    return replace(place, resolution=replace(place.resolution, reason=reason))


def _time(item: Happening, scenes: Sequence[Scene], text: str) -> TimeMention | None:
    """The day told last before it: in its paragraph, or in the one before where it has no other place; else one just behind.

    A sentence with an hour alone takes the day told last, however far before. One that says on what day somebody spoke of
    it takes none: "the army said on Friday that it had conducted nine strikes" is of another day than what was told before.
    """
    first = item.scenes[0]
    if not first.times and _DAY_OF_STATEMENT.search(first.text) is not None:
        return None
    numbers = paragraphs(scenes, text)
    here = paragraph_at(numbers, first.start)
    least = here - 1 if item.place is None or item.place.start < first.start else here
    before = [scene for scene in scenes if scene.start < first.start and numbers[scene.start] >= least]
    told = [time for scene in before for time in scene.times if _usable(time) and time.start >= first.start - TIME_BACK]
    if told:
        return told[-1]
    behind = [scene for scene in scenes if first.end <= scene.start < first.end + TIME_AHEAD and scene.refers_back]
    found = next((time for scene in behind for time in scene.times if _usable(time)), None)
    found = found or _announced(first, scenes, text)
    if found is not None or _HOUR.search(first.text) is None:
        return found
    earlier = [time for scene in scenes if scene.start < first.start for time in scene.times if _usable(time)]
    return earlier[-1] if earlier else None


def _announced(first: Scene, scenes: Sequence[Scene], text: str) -> TimeMention | None:
    """The day of the head above a list of entries, for one that opens a line and is dated by nothing: "Incidents of Tuesday:"."""
    if "\n" not in text[max(0, first.start - 4) : first.start]:
        return None
    heads = (scene for scene in reversed(scenes) if scene.start < first.start and scene.text.rstrip().endswith(":"))
    head = next((one for one in heads if ANNOUNCES.search(one.text) is not None), None)
    return next((time for time in head.times if _usable(time)), None) if head is not None else None


def _usable(time: TimeMention) -> bool:
    """Whether a time may hold for what other sentences tell: a day or some counted days."""
    exact = time.days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE)
    return exact and not time.relative_past and of_a_day(time) is not None


__all__ = ["carry"]
