"""The words of an account, each with its rarity, so that a shared rare word counts for more than a shared common one.

Rarity is counted in bits: a word in one report of 1,024 has 10 (inverse document frequency; Spärck Jones 1972, "A
Statistical Interpretation of Term Specificity"). The counts come with the project (rarity.tsv, NOTICE) and are the same
for every casebook, so that what two accounts are worth to each other does not hang on what else is in it, nor on the
order in which reports come in.
"""

import hashlib
import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log, log2
from typing import Final

import snowballstemmer

from bearwitness.linking.names import plain
from bearwitness.model import Claim
from bearwitness.reports.furniture import without_furniture
from bearwitness.sources.calendar import MONTHS, WEEKDAYS

LEAD: Final = 500
"""Characters at the start of a report that say what it is about; half a page, the inverted pyramid's top."""

AROUND: Final = 120
"""Characters on either side of a claim's words that belong to the account as well: about a sentence."""

_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = re.compile(r"\n{2,}")
_APOSTROPHE: Final = re.compile(r"['’]s?\b")
_STEMMER: Final = snowballstemmer.stemmer("english")
_CAPITAL: Final = re.compile(r"[^\W\d_][\w'’-]*")
_BEGINS: Final = re.compile(r"(?:\A|[.!?:|\n\"“”‘])\s*(?=([^\W\d_]))")  # where a capital letter says nothing
_NAME_BITS: Final = 9.0
"""Bits from which on a word with a capital letter is taken for a name that few reports have: in one of 512."""

_NUMBERS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_CALENDAR: Final = frozenset({*MONTHS, *WEEKDAYS})
_NUMBER: Final[Mapping[str, str]] = {word: str(number) for number, word in enumerate(_NUMBERS)}


def tokens(text: str) -> list[str]:
    """Return the words of a text without endings, case and accents; "six" is "6"; single letters are left out."""
    folded = _APOSTROPHE.sub("", text)
    return [_token(word) for word in _WORD.findall(folded) if len(word) > 1 or word.isdecimal()]


@lru_cache(maxsize=100_000)
def _token(word: str) -> str:
    folded = plain(word)
    return _NUMBER.get(folded) or str(_STEMMER.stemWord(folded))


@cache
def _rarity() -> tuple[Mapping[str, float], float]:
    """Rarity of every counted word, and of those that were never counted."""
    lines = files(__package__).joinpath("rarity.tsv").read_text(encoding="utf-8").splitlines()
    reports = int(lines[0].split("\t")[1])
    counted = (line.split("\t") for line in lines[1:])
    return {word: log2((reports + 1) / (int(count) + 1)) for word, count in counted}, log2(reports + 1)


def rarity(word: str) -> float:
    """Return the bits of a word as `tokens` gives it."""
    known, unknown = _rarity()
    return known.get(word, unknown)


def weighed(text: str) -> dict[str, float]:
    """Return the words of a text, each with its bits."""
    return {word: rarity(word) for word in tokens(text)}


def names_in(text: str, known: Collection[str]) -> frozenset[str]:
    """Return the rare words with a capital letter within a sentence, as `tokens` gives them, but for `known` ones.

    They are streets, villages, vessels and people. Days and months are none.
    """
    begins = {found.start(1) for found in _BEGINS.finditer(text)}
    capitals = (found for found in _CAPITAL.finditer(text) if found[0][0].isupper() and found.start() not in begins)
    words = {word for found in capitals if found[0].lower() not in _CALENDAR for word in tokens(found[0])}
    return frozenset(word for word in words - set(known) if rarity(word) >= _NAME_BITS)


def signature(words: Mapping[str, float], size: int, rare: float) -> tuple[str, ...]:
    """Return up to `size` words of at least `rare` bits, sorted; accounts with many words in common draw the same ones.

    Each word draws a number from its own letters, the rarer the more likely a small one; the smallest are taken
    (weighted consistent sampling: Efraimidis and Spirakis 2006; Broder 1997 for the unweighted case).
    """
    drawn = [(-log(_draw(word)) / bits, word) for word, bits in words.items() if bits >= rare]
    return tuple(sorted(word for _, word in sorted(drawn)[:size]))


@lru_cache(maxsize=100_000)
def _draw(word: str) -> float:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") + 1) / 2**64


def lead(text: str) -> str:
    """Return the first `LEAD` characters of a report's text without the furniture of its page."""
    return without_furniture(_EMPTY.sub("\n", text)[: 4 * LEAD])[:LEAD]


def account_words(claims: Collection[Claim], title: str | None, text: str | None, *, leads: bool) -> str:
    """Return the stretches of a report that tell of one account: around its claims, and the head where it `leads`."""
    spans = [(evidence.start, evidence.end) for claim in claims for evidence in claim.evidence]
    parts = [title] if leads and title else []
    if text is None:
        return " ".join([*parts, *(evidence.quote for claim in claims for evidence in claim.evidence)])
    spans = [(max(0, start - AROUND), end + AROUND) for start, end in spans]
    if leads:
        parts.append(lead(text))
    at = 0
    for start, end in sorted(spans):
        if end > at:
            parts.append(without_furniture(text[max(start, at) : end]))
            at = end
    return " ".join(parts)
