"""Lists of places that words announce or close: "the villages of A, B and C", "15 towns, including A and B", "A and B villages", "shelled A, B and C".

Few gazetteers have the villages, quarters and bridges of such lists. The noun says what each of them is, so that all are names of
places as written. What is done to ground, or "in" and the like, leads to a list of places where one of three or more is known.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.enumeration import (
    SEPARATOR,
    Span,
    is_kind,
    is_unpunctuated,
    listed_at,
    split,
)
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text
from bearwitness.reading.grammar.words.any_case import AnyCase

_SETTLEMENTS: Final = (
    r"villages|towns|cities|hamlets|settlements|localities|communities|communes|municipalities|suburbs|barangays"
)
_QUARTERS: Final = r"neighbou?rhoods|quarters"
_OTHERS: Final = r"districts|areas|camps|surroundings|outskirts"
# Sites that are many in a country: what is listed behind "in" are the towns that they are in.
_SITES: Final = r"bridges|checkpoints|bases|barracks|(?:police\s+|military\s+|army\s+)?(?:stations|posts|outposts)|airports|airbases|airfields|hospitals|schools|mosques|churches|markets"
_NOUN: Final = AnyCase(
    rf"\b(?:(?P<settlement>{_SETTLEMENTS})|(?P<quarter>{_QUARTERS})|(?P<other>{_OTHERS})|(?P<site>{_SITES}))\b",
)
# "In the village of (Tarsu) and the city of (Zare)".
_QUOTED: Final = AnyCase(
    r"\b(?P<noun>village|town|city|hamlet|neighbou?rhood|quarter|district|area)\s(?:of\s)?(?=[(\[\"“‘«][^\W\d_])",
)
# What leads from the noun to the list.
_OF: Final = re.compile(
    r"\s(?i:of|called|named)\s|\s?[:–—]\s?|\s--?\s|\s(?:[a-z]{1,10}\s){0,2}\(|\s(?=[A-Z])|\s(?=al-[A-Z])"
)
_IN: Final = re.compile(r"\s(?:[^.;:,\n]{0,40}\s)?(?:in|at)\s", re.IGNORECASE)
_INCLUDING: Final = re.compile(
    r"[^.;:\n]{0,90}?[\s,(](?:including|(?:most\s)?notably|especially|mainly|particularly|such\sas|namely|like|among\s(?:them|which)(?:\s(?:are|were))?|includ(?:e|es|ed)|(?<!there\s)(?:are|were))\s?:?\s|[^.;:\n]{1,90}:\s|(?<=s)\sas\s",
    re.IGNORECASE,
)
# What is done to ground, or stands before places.
_LEAD: Final = (
    r"\b(?:shell(?:ed|ing|s)|bomb(?:ed|ing|s)|bombard(?:ed|ing|s)|pound(?:ed|ing|s)|raid(?:ed|ing|s)|target(?:ed|ing|s)|attack(?:ed|ing|s)|hit(?:ting|s)?|struck|strik(?:es|ing)|storm(?:ed|ing|s)|"
    r"captur(?:ed|ing|es?)|seiz(?:ed|ing|es?)|retak(?:en|ing|es?)|retook|recaptur(?:ed|ing|es?)|liberat(?:ed|ing|es?)|overr[au]n|invad(?:ed|ing|es?)|rock(?:ed|ing)|shook|control\sof|"
    r"in|at|near|on|from|around|against|over)\s(?:the\s)?(?:(?:vicinity|outskirts|surroundings)\sof\s)?(?=(?:(?:town|city|village)\sof\s)?(?:al-)?(?-i:[A-Z])"
)
_LEADS: Final = re.compile(_LEAD + r"[^,.;:\n]{1,45},\s)", re.IGNORECASE)
_LEADS_UNPUNCTUATED: Final = re.compile(_LEAD + r"[^,.;:\n]{1,90}\sand\s)", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\s(?:(?:refugee|military|army|police|residential|displacement)\s)?|[)\]\"”]\s")
_FEWEST: Final = 3  # names of a list without "and", or that no noun announces
_CITY: Final = 100_000  # inhabitants
_WIDE: Final = frozenset({"provinces", "states", "regions", "governorates", "departments", "oblasts", "counties", "countries"})  # fmt: skip


def announced_lists(text: Text, gazetteer: Gazetteer) -> dict[int, Name | None]:
    """Return the names of the lists of places that words announce or close, by their first words.

    A noun that announces them is none itself: "The Villages of A and B" are not those in Florida.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    found: dict[int, Name | None] = {}
    whole = text.parsed.text
    starts = [word.start for word in text.words]
    for noun in _NOUN.finditer(whole):
        for spans in _lists_at(text, noun, starts):
            names = _names(text, noun, spans, gazetteer)
            if names and not any(name.first in found for name in names):
                at = bisect_left(starts, noun.start())
                steps = [step for step in (at - 1, at) if text.words[step].text in ("The", text.words[at].text)]
                found |= {step: None for step in steps if step not in found}
                found |= {name.first: name for name in names}
                break
    for quoted in _QUOTED.finditer(whole):
        spans, _ = listed_at(text, bisect_left(starts, quoted.end()))
        _add(found, _named(text, spans, _kinds(text, quoted["noun"].lower()), gazetteer))
    for lead in (_LEADS_UNPUNCTUATED if is_unpunctuated(text) else _LEADS).finditer(whole):
        spans, joined = listed_at(text, bisect_left(starts, lead.end()))
        if joined and _are_places(text, lead.group(), spans, gazetteer):
            _add(found, _named(text, split(text, spans, gazetteer), frozenset(), gazetteer))
    return found


def _add(found: dict[int, Name | None], names: Sequence[Name]) -> None:
    if not any(step in found for name in names for step in range(name.first, name.last + 1)):
        found |= {name.first: name for name in names}


def _lists_at(text: Text, noun: re.Match[str], starts: Sequence[int]) -> Iterator[list[Span]]:
    """The lists that a noun may announce or close, as first and last words of their names."""
    leads = (_IN,) if noun["site"] else (_OF, _INCLUDING)
    for lead in leads:
        match = lead.match(text.parsed.text, noun.end())
        if match is not None:
            spans, joined = listed_at(text, bisect_left(starts, match.end()))
            if spans and (joined or len(spans) >= _FEWEST or is_unpunctuated(text)):
                yield spans
    if noun["site"] is None or noun.group().lower() == "bridges":
        yield from _closed_by(text, bisect_left(starts, noun.start()))


def _closed_by(text: Text, at: int) -> Iterator[list[Span]]:
    """The list that ends before the noun at word `at`: "Tarsu, Bardana and Zare villages", "Tarsu and Zare refugee camps"."""
    words, whole = text.words, text.parsed.text
    end = at - 1 if at and words[at - 1].capital else at - 2
    if end < 0 or not words[end].capital or not _CLOSED.fullmatch(whole, words[end].end, words[at].start):
        return
    first = end
    while first > 0:
        before, gap = words[first - 1], whole[words[first - 1].end : words[first].start]
        inner = before.lower == "and" or before.capital
        if not inner or not (words[first].joined or SEPARATOR.fullmatch(gap)):
            break
        first -= 1
    while first < end and words[first].lower == "and":
        first += 1
    spans, joined = listed_at(text, first)
    if joined and len(spans) > 1 and any(last == end for _, last in spans):
        yield spans


def _are_places(text: Text, lead: str, spans: Sequence[Span], gazetteer: Gazetteer) -> bool:
    """Whether one of three names or more is a known town or site, or words say that they are, and no noun calls them provinces.

    Of a run of names that lost its commas two are to be known.
    """
    apart = split(text, spans, gazetteer)
    after = text.words[apart[-1][1] + 1].lower if apart[-1][1] + 1 < len(text.words) else ""
    if len(apart) < _FEWEST or after in _WIDE:
        return False
    if " of " in lead or any(_end(text, last) > text.words[last].end for _, last in apart):
        return True
    if (
        all(text.token(text.words[first].start).ent_type_ == "PERSON" for first, _ in apart)
        and " in " not in f" {lead} "
    ):
        return False
    known = sum(_is_fine(_written(text, span), text, gazetteer) for span in apart)
    return known > (1 if is_unpunctuated(text) else 0)


def _is_fine(name: str, text: Text, gazetteer: Gazetteer) -> bool:
    if name.lower() in text.lists.common or len(name) <= _FEWEST:
        return False
    found = gazetteer.lookup(name)
    return bool(found) and found[0].kind in (PlaceKind.TOWN, PlaceKind.SITE, PlaceKind.ADMIN2)


def _written(text: Text, span: Span) -> str:
    return text.parsed.text[text.words[span[0]].start : text.words[span[1]].end]


def _names(text: Text, noun: re.Match[str], spans: Sequence[Span], gazetteer: Gazetteer) -> list[Name]:
    """The names that a noun announces; none where they are fewer than two."""
    spans = split(text, spans, gazetteer)
    if len(spans) < 2:
        return []
    word = noun.group().lower()
    kinds = _kinds(text, word) if noun["settlement"] or noun["other"] else frozenset()
    kinds = kinds or (frozenset({PlaceKind.TOWN}) if noun["settlement"] else frozenset())
    return _named(text, spans, kinds, gazetteer, quarters=noun["quarter"] is not None)


def _kinds(text: Text, noun: str) -> frozenset[PlaceKind]:
    return text.lists.kinds.get(noun, frozenset()) - {PlaceKind.REGION, PlaceKind.ADMIN1}


def _named(
    text: Text, spans: Sequence[Span], kinds: frozenset[PlaceKind], gazetteer: Gazetteer, *, quarters: bool = False
) -> list[Name]:
    """The names at spans; none where one is a country's."""
    written = [_written(text, span) for span in spans]
    if any(_is_wide(name, gazetteer) for name in written):
        return []
    series = text.words[spans[0][0]].start if len(spans) > 1 else None
    return [
        Name(
            first, last, text.words[first].start, _end(text, last), name, kinds,
            "neighborhood" if quarters and not _is_entry(name, gazetteer) else None,
            known=gazetteer.knows(fold(name)), tagged=True, series=series,
        )
        for (first, last), name in zip(spans, written, strict=True)
    ]  # fmt: skip


def _end(text: Text, last: int) -> int:
    """Where a name ends with the noun for its kind: "Tarsu city", "Bardana villages"."""
    following = text.words[last + 1] if last + 1 < len(text.words) else None
    kind = following is not None and following.joined and is_kind(text, last + 1)
    return following.end if following is not None and kind else text.words[last].end


def _is_entry(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a quarter is listed as such, or is a city that others call a quarter: Bahri, Khartoum North."""
    return any(
        one.kind is PlaceKind.SITE or (one.kind is PlaceKind.TOWN and one.population >= _CITY)
        for one in gazetteer.lookup(name)[:3]
    )


def _is_wide(name: str, gazetteer: Gazetteer) -> bool:
    found = gazetteer.lookup(name)
    return bool(found) and found[0].kind is PlaceKind.COUNTRY


__all__ = ["announced_lists"]
