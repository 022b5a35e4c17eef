"""The names of a list, word by word: "Tarsu, the town of Bardana and (Zare)", "Midan Kafr Sousa and Mezzeh" of archives without commas."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.reading.grammar.places.name import OPENING_WORDS
from bearwitness.reading.grammar.places.text import Text
from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS

SEPARATOR: Final = re.compile(r"[)\]\"”’»]?(?:\s?[,;/&،]\s?|\s?,?\s(?:and|&)\s)", re.IGNORECASE)
_AND: Final = re.compile(r"[)\]\"”’»]?(?:\s?,?\s(?:and|as\swell\sas|plus)\s|\s?&\s?)", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"(?:(?:both|also|on|in|at|the|nearby|neighbou?ring|(?:town|city|village|hamlet|neighbou?rhood|quarter|district|outskirts|vicinity|area)s?\sof)\s){0,4}[(\[\"“‘«]?",
    re.IGNORECASE,
)
# A site without a name in a run that lost its commas: "al-Mansoura the military academy Kafr Naha".
_UNNAMED: Final = re.compile(r"\sthe\s(?:[a-z]+\s)?(?P<site>[a-z]+)\s(?=(?:al-)?[A-Z])")
_BRACKETS: Final = re.compile(r"\s?\([^()\n]{1,40}\)")
WITHIN: Final = frozenset({"de", "del", "la", "el", "al", "of", "ul", "da", "do", "dos", "du", "y", "bin", "ibn", "abu", "az", "ez", "ash", "as", "ar", "ad", "an"})  # fmt: skip
_MOST_WORDS: Final = 4  # of one name
_MOST_UNPUNCTUATED: Final = 24  # of a run of names that lost its commas
_UNPUNCTUATED: Final = 400  # characters and more for each comma of a text that has lost them

Span = tuple[int, int]


def listed_at(text: Text, at: int) -> tuple[list[Span], bool]:
    """The names of the list that begins at a word, and whether "and" joins its last."""
    words, whole = text.words, text.parsed.text
    spans: list[Span] = []
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
            and is_kind(text, following)
            and not words[last].possessive
        ):
            end, following = words[following].end, following + 1
        bracket = _BRACKETS.match(whole, end)
        end = bracket.end() if bracket is not None else end
        while following < len(words) and words[following].start < end:
            following += 1
        conjunction = _AND.match(whole, end)
        separator = conjunction or (None if joined else SEPARATOR.match(whole, end) or _unnamed_site(text, end))
        if separator is None:
            break
        joined = joined or conjunction is not None
        while following < len(words) and words[following].start < separator.end():
            following += 1
        at = following
    return spans, joined


def _unnamed_site(text: Text, end: int) -> re.Match[str] | None:
    match = _UNNAMED.match(text.parsed.text, end) if is_unpunctuated(text) else None
    return match if match is not None and match["site"] in text.lists.sites else None


def is_unpunctuated(text: Text) -> bool:
    """Whether a text has lost its commas."""
    whole = text.parsed.text
    return len(whole) > _UNPUNCTUATED * (1 + whole.count(","))


def is_kind(text: Text, at: int) -> bool:
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
    most = _MOST_UNPUNCTUATED if is_unpunctuated(text) else _MOST_WORDS
    while end + 1 < len(words) and end + 1 - at < most and words[end + 1].joined and not words[end].possessive:
        following = words[end + 1]
        if not _may_go_on(text, end + 1):
            break
        end += 1
        if following.capital and following.lower not in WITHIN:
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
        return word.lower in WITHIN
    if not word.capital and word.lower not in WITHIN:
        return False
    ended = word.lower in WEEKDAYS or word.lower in MONTHS or word.lower in OPENING_WORDS
    return not ended and country_of(word.text) is None


def split(text: Text, spans: Sequence[Span], gazetteer: Gazetteer) -> list[Span]:
    """The names of a list, told apart where the text lost its commas; the last is one name where "and" leads to it."""
    if not is_unpunctuated(text):
        return list(spans)
    whole_last = len(spans) > 1 and spans[-1][1] - spans[-1][0] < _MOST_WORDS - 1
    apart = spans[:-1] if whole_last else spans
    return [*(part for span in apart for part in _split(text, span, gazetteer)), *spans[len(apart) :]]


def _split(text: Text, span: Span, gazetteer: Gazetteer) -> list[Span]:
    """The names of a run of capitals that lost its commas: known ones, those with an article, and the others two by two."""
    first, last = span
    if last == first + 1 and text.words[first].text[:1].isupper() and not text.words[last].text[:1].isupper():
        return [span]  # "Daraa al-Balad"
    found: list[Span] = []
    while first <= last:
        end = next(
            (end for end in range(min(last, first + 2), first, -1) if _known(text, first, end, gazetteer)), first
        )
        while end < last and (text.words[end].lower in text.lists.heads or text.words[end + 1].lower in WITHIN):
            end += 1
        alone = _known(text, first, end, gazetteer) or not text.words[first].text[:1].isupper()
        if end == first < last and not alone and not _known(text, end + 1, end + 1, gazetteer):
            end += 1  # "Qazi Askar", "Dahret al-Shurfeh"
        found.append((first, end))
        first = end + 1
    return found


def _known(text: Text, first: int, last: int, gazetteer: Gazetteer) -> bool:
    return gazetteer.knows(fold(text.parsed.text[text.words[first].start : text.words[last].end]))


__all__ = ["SEPARATOR", "Span", "is_kind", "is_unpunctuated", "listed_at", "split"]
