"""Lists of places that a plural noun announces or closes: "the villages of A, B and C", "15 towns, including A and B", "A and B villages".

Few gazetteers have the villages, quarters and bridges of such lists. The noun says what each of them is, so that all are names of
places as written. Archives that keep no punctuation list them without commas: "the quarters of Midan Kafr Sousa and Mezzeh".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.name import OPENING_WORDS, Name
from bearwitness.reading.grammar.places.text import Text
from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS

_SETTLEMENTS: Final = (
    r"villages|towns|cities|hamlets|settlements|localities|communities|communes|municipalities|suburbs|barangays"
)
_QUARTERS: Final = r"neighbou?rhoods|quarters"
_OTHERS: Final = r"districts|areas|camps|surroundings|outskirts"
# Sites that are many in a country: what is listed behind "in" are the towns that they are in.
_SITES: Final = r"bridges|checkpoints|bases|barracks|(?:police\s+|military\s+|army\s+)?(?:stations|posts|outposts)|airports|airbases|airfields|hospitals|schools|mosques|churches|markets"
_NOUN: Final = re.compile(
    rf"\b(?:(?P<settlement>{_SETTLEMENTS})|(?P<quarter>{_QUARTERS})|(?P<other>{_OTHERS})|(?P<site>{_SITES}))\b",
    re.IGNORECASE,
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
_SEPARATOR: Final = re.compile(r"\s?[,;/&،]\s?|\s?,?\s(?:and|&)\s", re.IGNORECASE)
_AND: Final = re.compile(r"\s?,?\s(?:and|as\swell\sas|plus)\s|\s?&\s?", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:(?:both|also|on|in|at|the|nearby|neighbou?ring|(?:town|city|village|hamlet|neighbou?rhood|quarter|district|outskirts|area)s?\sof)\s){1,4}",
    re.IGNORECASE,
)
# A site without a name in a run that lost its commas: "al-Mansoura the military academy Kafr Naha".
_UNNAMED: Final = re.compile(r"\sthe\s(?:[a-z]+\s)?(?P<site>[a-z]+)\s(?=(?:al-)?[A-Z])")
_BRACKETS: Final = re.compile(r"\s?\([^()\n]{1,40}\)")
_CLOSED: Final = re.compile(r"\s|[)\]\"”]\s")
_WITHIN: Final = frozenset({"de", "del", "la", "el", "al", "of", "ul", "da", "do", "dos", "du", "y", "bin", "ibn", "abu", "az", "ez", "ash", "as", "ar", "ad", "an"})  # fmt: skip
MOST_WORDS: Final = 4  # of one name
MOST_UNPUNCTUATED: Final = 24  # of a run of names that lost its commas
FEWEST: Final = 3  # names of a list without "and"
UNPUNCTUATED: Final = 400  # characters and more for each comma of a text that has lost them


def announced_lists(text: Text, gazetteer: Gazetteer) -> dict[int, Name | None]:
    """Return the names of the lists of places that a plural noun announces or closes, by their first words.

    The noun itself is none: "The Villages of A and B" are not those in Florida.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    found: dict[int, Name | None] = {}
    starts: list[int] | None = None
    for noun in _NOUN.finditer(text.parsed.text):
        starts = starts or [word.start for word in text.words]
        for spans in _lists_at(text, noun, starts):
            names = _names(text, noun, spans, gazetteer)
            if names and not any(name.first in found for name in names):
                at = bisect_left(starts, noun.start())
                found |= {
                    step: None
                    for step in (at - 1, at)
                    if step not in found and text.words[step].text in ("The", text.words[at].text)
                }
                found |= {name.first: name for name in names}
                break
    return found


def _lists_at(text: Text, noun: re.Match[str], starts: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
    """The lists that a noun may announce or close, as first and last words of their names."""
    whole = text.parsed.text
    leads = (_IN,) if noun["site"] else (_OF, _INCLUDING)
    for lead in leads:
        match = lead.match(whole, noun.end())
        if match is not None:
            spans, joined = _listed(text, bisect_left(starts, match.end()))
            if spans and (joined or len(spans) >= FEWEST or _is_unpunctuated(text)):
                yield spans
    if noun["site"] is None or noun.group().lower() == "bridges":
        yield from _closed_by(text, bisect_left(starts, noun.start()))


def _closed_by(text: Text, at: int) -> Iterator[list[tuple[int, int]]]:
    """The list that ends before the noun at word `at`: "Tarsu, Bardana and Zare villages"."""
    words, whole = text.words, text.parsed.text
    if at == 0 or not words[at - 1].capital or not _CLOSED.fullmatch(whole, words[at - 1].end, words[at].start):
        return
    first = at - 1
    while first > 0:
        before, gap = words[first - 1], whole[words[first - 1].end : words[first].start]
        inner = before.lower == "and" or before.capital
        if not inner or not (words[first].joined or _SEPARATOR.fullmatch(gap)):
            break
        first -= 1
    while first < at and words[first].lower == "and":
        first += 1
    spans, joined = _listed(text, first)
    if joined and len(spans) > 1 and any(last == at - 1 for _, last in spans):
        yield spans


def _listed(text: Text, at: int) -> tuple[list[tuple[int, int]], bool]:
    """The names of the list that begins at a word, and whether "and" joins its last."""
    words, whole = text.words, text.parsed.text
    spans: list[tuple[int, int]] = []
    joined = False
    while at < len(words):
        opened = _OPENS.match(whole, words[at].start)
        while opened is not None and at < len(words) and words[at].start < opened.end():
            at += 1
        last = _name_end(text, at)
        if last is None:
            break
        spans.append((at, last))
        end, following = words[last].end, last + 1
        if (
            following < len(words)
            and words[following].joined
            and _is_kind(text, following)
            and not words[last].possessive
        ):
            end, following = words[following].end, following + 1
        bracket = _BRACKETS.match(whole, end)
        end = bracket.end() if bracket is not None else end
        while following < len(words) and words[following].start < end:
            following += 1
        conjunction = _AND.match(whole, end)
        separator = conjunction or (None if joined else _SEPARATOR.match(whole, end) or _unnamed_site(text, end))
        if separator is None:
            break
        joined = joined or conjunction is not None
        while following < len(words) and words[following].start < separator.end():
            following += 1
        at = following
    return spans, joined


def _unnamed_site(text: Text, end: int) -> re.Match[str] | None:
    match = _UNNAMED.match(text.parsed.text, end) if _is_unpunctuated(text) else None
    return match if match is not None and match["site"] in text.lists.sites else None


def _is_unpunctuated(text: Text) -> bool:
    """Whether a text has lost its commas."""
    whole = text.parsed.text
    return len(whole) > UNPUNCTUATED * (1 + whole.count(","))


def _is_kind(text: Text, at: int) -> bool:
    lower = text.words[at].lower
    return not text.words[at].capital and (
        lower in text.lists.kinds or lower in text.lists.sites or lower in text.lists.quarters
    )


def _name_end(text: Text, at: int) -> int | None:
    """The last word of the name that begins at a word, or None where none does."""
    words = text.words
    if at >= len(words) or not _may_begin(text, at):
        return None
    last, end = at, at
    most = MOST_UNPUNCTUATED if _is_unpunctuated(text) else MOST_WORDS
    while end + 1 < len(words) and end + 1 - at < most and words[end + 1].joined and not words[end].possessive:
        following = words[end + 1]
        if not _may_go_on(text, end + 1):
            break
        end += 1
        if following.capital and following.lower not in _WITHIN:
            last = end
    return last


def _may_begin(text: Text, at: int) -> bool:
    word = text.words[at]
    token = text.token(word.start)
    if not word.capital or word.possessive or len(word.text) < 2 or not _may_go_on(text, at):
        return False
    lists = text.lists
    plain = word.lower in lists.titles and word.lower not in lists.heads
    acronym = word.text.isupper() and not text.shouting
    return not (plain or acronym or token.pos_ in ("VERB", "AUX", "DET", "PRON") or token.ent_type_ == "NORP")


def _may_go_on(text: Text, at: int) -> bool:
    word = text.words[at]
    if text.shouting and text.token(word.start).is_stop:
        return word.lower in _WITHIN
    if not word.capital and word.lower not in _WITHIN:
        return False
    ended = word.lower in WEEKDAYS or word.lower in MONTHS or word.lower in OPENING_WORDS
    return not ended and country_of(word.text) is None


def _names(text: Text, noun: re.Match[str], spans: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> list[Name]:
    """The names at spans, without countries and provinces that only say where the list is; none where too few are left."""
    whole = text.parsed.text
    if _is_unpunctuated(text):  # the last is one name where "and" leads to it
        whole_last = len(spans) > 1 and spans[-1][1] - spans[-1][0] < MOST_WORDS - 1
        split = spans[:-1] if whole_last else spans
        spans = [*(part for span in split for part in _split(text, span, gazetteer)), *spans[len(split) :]]
    written = [whole[text.words[first].start : text.words[last].end] for first, last in spans]
    if len(spans) < 2 or any(_is_wide(name, gazetteer) for name in written):
        return []
    kinds = (
        text.lists.kinds.get(noun.group().lower(), frozenset()) if noun["settlement"] or noun["other"] else frozenset()
    )
    if noun["settlement"]:
        kinds = kinds or frozenset({PlaceKind.TOWN})
    kinds -= {PlaceKind.REGION, PlaceKind.ADMIN1}
    series = text.words[spans[0][0]].start
    return [
        Name(
            first, last, text.words[first].start, _end(text, last), name, kinds,
            "neighborhood" if noun["quarter"] and not _is_site(name, gazetteer) else None,
            known=gazetteer.knows(fold(name)), tagged=True, series=series,
        )
        for (first, last), name in zip(spans, written, strict=True)
    ]  # fmt: skip


def _end(text: Text, last: int) -> int:
    """Where a name ends with the noun for its kind: "Tarsu city", "Bardana villages"."""
    following = text.words[last + 1] if last + 1 < len(text.words) else None
    return (
        following.end
        if following is not None and following.joined and _is_kind(text, last + 1)
        else text.words[last].end
    )


def _is_site(name: str, gazetteer: Gazetteer) -> bool:
    return any(one.kind is PlaceKind.SITE for one in gazetteer.lookup(name)[:3])


def _is_wide(name: str, gazetteer: Gazetteer) -> bool:
    found = gazetteer.lookup(name)
    return bool(found) and found[0].kind is PlaceKind.COUNTRY


def _split(text: Text, span: tuple[int, int], gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """The names of a run of capitals that lost its commas: known ones, those with an article, and the others two by two."""
    first, last = span
    found: list[tuple[int, int]] = []
    while first <= last:
        end = next(
            (end for end in range(min(last, first + 2), first, -1) if _known(text, first, end, gazetteer)), first
        )
        while end < last and (text.words[end].lower in text.lists.heads or text.words[end + 1].lower in _WITHIN):
            end += 1
        alone = _known(text, first, end, gazetteer) or not text.words[first].text[:1].isupper()
        if end == first < last and not alone and not _known(text, end + 1, end + 1, gazetteer):
            end += 1  # "Qazi Askar", "Dahret al-Shurfeh"
        found.append((first, end))
        first = end + 1
    return found


def _known(text: Text, first: int, last: int, gazetteer: Gazetteer) -> bool:
    return gazetteer.knows(fold(text.parsed.text[text.words[first].start : text.words[last].end]))


__all__ = ["announced_lists"]
