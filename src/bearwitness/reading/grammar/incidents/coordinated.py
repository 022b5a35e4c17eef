"""The places of a list at each of which a sentence says that something happened: "they raided A, B and C", "15 villages, including A and B"."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.incidents.place import FINE, named_otherwise, same_place
from bearwitness.reading.grammar.incidents.spelling import one_name
from bearwitness.reading.grammar.incidents.struck import is_done, is_each_struck
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_BETWEEN: Final = re.compile(
    r"\b(?:between|from|linking|connecting|links|connects|border|via|towards?|to)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_COORDINATE: Final = re.compile(
    r"\s*+(?:,\s*+(?:(?:and|&|as\s++well\s++as|along\s++with|plus)\s++)?|(?:and|&|as\s++well\s++as|along\s++with|plus)\s++)(?:also\s++)?(?:(?:the\s++|a\s++)?(?:second|third|fourth|fifth|other|others|another|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?:\s++more)?\s++(?=(?:in|at|near|on)\s))?(?:(?:in|at|near|around|on|of|outside)\s+)?(?:the\s+)?(?:(?:nearby|neighbou?ring)\s+)?(?:(?:town|towns|village|villages|city|district|districts|outskirts)\s+of\s+)?",
    re.IGNORECASE,
)
# Where a place of a list lies: "Tarsu in Sare and Baro in Zare".
_LIES_IN: Final = re.compile(
    r",?\s+in\s+(?:the\s+)?(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+){0,2}(?:\s(?:state|province|region|district|county|governorate|oblast|department|township|territory))?(?=,|\s+and\b)",
    re.IGNORECASE,
)
_DIVISIONS: Final = r"\b(?:provinces|regions|governorates|departments|oblasts|states)\b"
_DIVISIONS_OF: Final = re.compile(_DIVISIONS + r"\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_ARE_DIVISIONS: Final = re.compile(_DIVISIONS, re.IGNORECASE)
_PLURAL: Final = r"\b(?:villages|towns|cities|districts|areas|localities|hamlets|settlements|neighbou?rhoods|quarters|suburbs|communities|positions|sites|targets|places|camps|bases|bridges)\b"
_HEADED: Final = re.compile(_PLURAL + r"[^.;:,]{0,50}$", re.IGNORECASE)
_NAMED_BY: Final = 14  # characters behind the last name of a list, in which it is said what all are
_INCLUDING: Final = re.compile(
    r"\b(?:including|among\s(?:them|which)|such\sas|namely|notably|especially|mainly|like)\b|[:(–—]|\s-\s",
    re.IGNORECASE,
)
_FRONTED: Final = re.compile(
    r"\W*In\s(?:[\w'’-]+\s){0,4}", re.IGNORECASE
)  # "In Syria's Daraa, bombs fell on the towns of A and B"
_APART: Final = re.compile(r"\s(?:in|at|near|on|of|outside)\s[^.;:,]{1,60}\sand\s(?:the\s)?")
_VILLAGES: Final = re.compile(
    r"\b(?:villages|towns|cities|districts|areas|localities|hamlets|settlements|neighbou?rhoods|suburbs|communities)\b(?:\s(?:of|around|near|in|like|including|called))?[\s:–—-]{1,4}(?:the\s)?$",
    re.IGNORECASE,
)
_COUNTRYSIDE: Final = re.compile(r"\bcountrysides?\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"\b(?:whereas|while|but|although|though|however|meanwhile)\b|;", re.IGNORECASE)
_IN: Final = re.compile(r"\b(?:in|at|near|around)\s+(?:the\s+)?$", re.IGNORECASE)
# "A bank in Lima and at a police post in Callao": two things of which each has its place.
_EACH_AT: Final = re.compile(
    r"(?-i:,\s++[A-Z][\w'’-]++(?:\s[A-Z][\w'’-]++)?)?\s*+(?:,\s*+)?(?:and|as\s++well\s++as|,)\s++(?:also\s++)?(?:(?:in|at|on|outside|near|against|inside)\s++)?(?:an?|the|another|one|two|three|four|several)\s++"
    r"(?P<thing>(?:[\w'’-]++\s++){1,4}?)(?:in|at|near|outside)\s++(?:the\s++)?(?:(?:[\w-]++\s++)?(?:town|village|city|district|outskirts|suburb)\s++of\s++)?",
    re.IGNORECASE,
)
# What is done anew to it, and who only speaks there.
_DONE: Final = re.compile(
    r"\b(?:\w+ed|was|were|had|has|shot|struck|blew|went|hit|spokes\w+|officials?|minister|reporters?|witness\w*|court|hospitals?)\b",
    re.IGNORECASE,
)
_STOOD: Final = ("in", "near")
_EACH_IN: Final = re.compile(r",\s*(?:in|at|near)\s")  # "in Bukavu, in Goma, in Uvira"


def coordinated(scene: Scene, place: PlaceMention | None) -> Sequence[PlaceMention]:
    """Return the other places of the lists at whose places the happening at `place` happened too: "in Esfahan, Qom and Arak"."""
    announced = [
        one
        for run in struck_series(scene)
        if place in run or not (_stands_in(scene, run[0]) or _is_apart(scene, run, place))
        for one in run
    ]
    if (
        place is not None
        and place.series is None
        and place.relation == "near"
        and _COUNTRYSIDE.search(scene.text[: place.start - scene.start])
    ):
        return announced  # "clashes in the countryside of Hama and Idlib": nobody says where
    if place is not None and place.where.precision is WherePrecision.PROVINCE and not announced:
        return _provinces_beside(scene, place)
    if place is None or place.where.precision not in FINE:
        return announced
    run = run_of(scene, place) if place.series is None or place in announced else []
    others = [one for one in run if one is not place and _is_other(one.where, place.where)]
    named = {one.where.name for one in others} | {place.where.name}
    return [
        *others,
        *(one for one in announced if one is not place and one not in others and one.where.name not in named),
    ]


def only_holds(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place says only where the places of a list are: Omdurman in "areas west of Omdurman, including the A and B quarters"."""
    behind = [one for one in scene.places if one.series is not None and one.start >= place.end]
    if place.series is not None or not behind:
        return False
    if _FRONTED.fullmatch(scene.text[: place.start - scene.start]) and place.relation == "in":
        return all(one.where.admin1 in (None, place.where.admin1) for one in behind)
    if _HEADED.search(scene.text[: place.start - scene.start]) is None:
        return False
    between = scene.text[place.end - scene.start : behind[0].start - scene.start]
    return _INCLUDING.search(between) is not None


def _is_apart(scene: Scene, run: Sequence[PlaceMention], place: PlaceMention | None) -> bool:
    """Whether a list is of another clause than a place: "took the villages of A and B whereas jets bombed C"."""
    if place is None or place not in scene.places or is_done(scene.text[: run[0].start - scene.start]):
        return False
    left, right = (place.end, run[0].start) if place.end <= run[0].start else (run[-1].end, place.start)
    return _CLAUSE.search(scene.text[left - scene.start : max(left, right) - scene.start]) is not None


def _stands_in(scene: Scene, first: PlaceMention) -> bool:
    """Whether only "in" or the like leads to a list: something else of the sentence may have been there."""
    before = scene.text[: first.start - scene.start]
    return _IN.search(before) is not None


def struck_series(scene: Scene) -> list[list[PlaceMention]]:
    """The lists that a plural noun announces ("the villages of A and B"), at whose places a sentence says that something was done."""
    places = [one for one in scene.places if one.series is not None and one.where.precision in FINE]
    runs = [list(run) for _, run in groupby(places, key=lambda one: one.series)]
    return [run for run in runs if len(run) > 1 and is_each_struck(scene, run[0])]


def run_of(scene: Scene, place: PlaceMention) -> list[PlaceMention]:
    """The list that a place stands in, joined by commas and "and"; or the one that "the villages of" announces beside it."""
    listed = sorted((one for one in scene.places if one.where.precision in FINE), key=lambda one: one.start)
    runs: list[list[PlaceMention]] = [[one] for one in listed[:1]]
    for left, right in pairwise(listed):
        if _goes_on(scene, left, right) or _of_one_sort(scene, left, right) or _each_has_one(scene, left, right):
            runs[-1].append(right)
        else:
            runs.append([right])
    run = next((run for run in runs if place in run), [])
    announced = next((one for one in runs if len(one) > 1 and _is_announced(scene, one[0])), [])
    if len(run) < 2 and announced and not any(same_place(place.where, one.where) for one in announced):
        run = announced  # "burnt a college near Dinder and looted the villages of Tarsu and Bayda"
    said = scene.text[run[0].start - scene.start : run[-1].end - scene.start].lower() if run else ""
    if (
        len(run) < 2
        or not (" and " in said or " well as " in said or len(run) > 2 or len(_EACH_IN.findall(said)) > 1)
        or _BETWEEN.search(scene.text[: run[0].start - scene.start])
    ):
        return []
    return run


def _goes_on(scene: Scene, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether only commas, "and" and where the first place lies stand between two places of a list."""
    start, end = left.end - scene.start, right.start - scene.start
    lies_in = _LIES_IN.match(scene.text, start, end)
    return _COORDINATE.fullmatch(scene.text, lies_in.end() if lies_in is not None else start, end) is not None


def _provinces_beside(scene: Scene, place: PlaceMention) -> list[PlaceMention]:
    """The other provinces of a list that a plural noun names as such: "shelled positions in Daraa, Hama and Homs provinces"."""
    listed = sorted(
        (one for one in scene.places if one.where.precision is WherePrecision.PROVINCE), key=lambda one: one.start
    )
    runs = [listed[:1]]
    for left, right in pairwise(listed):
        if _goes_on(scene, left, right):
            runs[-1].append(right)
        else:
            runs.append([right])
    run = next((run for run in runs if place in run), [])
    if len(run) < 2 or any(one.relation not in ("in", "") for one in run):
        return []
    named = _ARE_DIVISIONS.search(scene.text, run[-1].start - scene.start, run[-1].end - scene.start + _NAMED_BY)
    if named is None and _DIVISIONS_OF.search(scene.text[: run[0].start - scene.start]) is None:
        return []
    return [one for one in run if one.where.name != place.where.name]


def _of_one_sort(scene: Scene, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two sites of one sort are joined by "and", be it said where the first is: "Sare Bridge in the east and Zare Bridge"."""
    noun = right.text.split()[-1].lower()
    if right.where.precision is not WherePrecision.SITE or f" {noun}" not in left.text.lower():
        return False
    return _APART.fullmatch(scene.text, left.end - scene.start, right.start - scene.start) is not None


def _each_has_one(scene: Scene, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two things are joined that each have a town or site of their own: "a bridge at Tarsu and a depot near Sare"."""
    if left.relation not in _STOOD or right.relation not in _STOOD:
        return False
    between = _EACH_AT.fullmatch(scene.text, left.end - scene.start, right.start - scene.start)
    return between is not None and _DONE.search(between["thing"]) is None


def _is_announced(scene: Scene, first: PlaceMention) -> bool:
    """Whether "the villages of" or the like stands before a place."""
    return _VILLAGES.search(scene.text[: first.start - scene.start]) is not None


def _is_other(one: Where, place: Where) -> bool:
    """Whether two places of a list are two: two entries, or "the villages of Tarsu and Umm Dahir", which no gazetteer has."""
    entries = None not in (one.geonames_id, place.geonames_id) and one.geonames_id != place.geonames_id
    sites = WherePrecision.SITE in (one.precision, place.precision) and not one_name(one.text, place.text)
    return entries or sites or not same_place(one, place) or named_otherwise(one, [place])


__all__ = ["coordinated", "only_holds", "run_of", "struck_series"]
