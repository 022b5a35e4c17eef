"""Word-for-word and near copies: agency text in ten outlets is one source (codebook section 8).

Two reports are one text where, letter case, blanks and punctuation aside, they are equal (short ones only if they came
out on one day as well); or where the later one is the earlier with stretches cut out, a new headline or a reworded
stretch: the one with fewer of them has at least seven tenths of its runs of five words in the other, and what differs
turns it into no other record. It names nothing new (its last words, where credits stand, and an opening dateline aside)
and has no number and no word of outcome ("killed", "denied") that the earlier one has not; and within a sentence that
stays, numbers and words of outcome stay as they are. A text in which only a toll or a place is changed is a correction,
or another incident told in the same form, and never a copy, however long it is.

Candidates come from their signatures (`signatures`), and each is then verified word by word, so that chance gives no
false copy.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from sys import intern
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bearwitness.model import Report
from bearwitness.reports.signatures import (
    WORD,
    Signature,
    runs_of,
    shared_bands,
    signatures,
    without_dateline,
    words_of,
)

SHARED: Final = 0.7  # of the runs of the text with fewer; a fifth cut or changed leaves more
SHARED_OF_LONGER: Final = 0.6
SHORT: Final = 8  # words: a stretch that differs and is shorter lies within a sentence that stays
_SEAM: Final = 4  # words in common between two stretches that differ, fewer of which do not part them
_HEAD: Final = 30  # first words, in which an outlet's headline may stand
_TAIL: Final = 15  # last words, in which an outlet's credits may stand
_SENTENCE: Final = re.compile(r"(?:\A|[.!?:\n])[^\w]*(?P<first>\w)")
_NUMBER_WORD: Final = re.compile(
    "zero|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?"
    "|scores?|several|few|many|first|second|third"
)
# Words that turn one record into another: what became of people, and whether it is said at all.
_OUTCOME: Final = re.compile(
    "kill(?:s|ed|ing|ings)?|di(?:e|es|ed)|dead|deaths?|wound(?:s|ed|ing)?|injur(?:e|es|ed|ing|y|ies)|hurt|casualt(?:y|ies)"
    "|missing|captur(?:e|ed)|detain(?:s|ed)|arrest(?:s|ed)?|abduct(?:s|ed)?|kidnap(?:s|ped)?|hostages?|releas(?:e|ed)|freed"
    "|surrender(?:s|ed)?|displaced|fled|destroy(?:s|ed)?|damaged?|not|never|n|t|den(?:y|ies|ied)|claim(?:s|ed)?|blam(?:e|es|ed)"
)


@dataclass(frozen=True, slots=True)
class _Text:
    words: tuple[str, ...]  # as written, without an opening dateline
    folded: tuple[str, ...]  # the same without letter case
    telling: frozenset[str]  # the numbers and words of outcome in it
    names: frozenset[str]  # words with a capital letter within a sentence, but for those at the end
    runs: NDArray[np.int64]  # hashes of runs of five words, each once, in order
    known: frozenset[str]  # all words as written
    begins: frozenset[int]  # positions of words that begin a sentence


@dataclass(frozen=True, slots=True)
class Signed:
    """A report as copies are looked for: its day of publication, if known, and its signature."""

    id: str
    published: date | None
    signature: Signature


def find_copies(reports: Sequence[Report]) -> dict[str, str]:
    """Return, for each report that is a copy, the id of the report that it copies.

    The original is the one published earliest, then the one with the smallest id; a report without a date comes after
    those with one. An original is never itself a copy, and the order of `reports` changes nothing.
    """
    unique = {report.info.id: report for report in reports}
    texts = {name: report.text for name, report in unique.items()}
    signed = [
        Signed(report.info.id, report.info.published, signature)
        for report, signature in zip(unique.values(), signatures(list(texts.values())), strict=True)
    ]
    return copies_among(signed, lambda names: {name: texts[name] for name in names})


def copies_among(signed: Sequence[Signed], load: Callable[[Collection[str]], Mapping[str, str]]) -> dict[str, str]:
    """Return what `find_copies` does, of reports whose signatures are known.

    Args:
        signed: the reports; where they are some of many, all that any of these `reaches`.
        load: gives the texts of reports by id; only those that may be near copies are asked for, once.
    """
    ranked = sorted(signed, key=lambda one: (one.published or date.max, one.id))
    copies: dict[str, str] = {}
    first: dict[tuple[bytes, str], str] = {}
    long: list[Signed] = []
    for one in ranked:
        if not one.signature.words:
            continue
        # A headline of a few words, a place and no more, comes again on another day and tells of another thing.
        day = "" if one.signature.bands is not None else str(one.published)
        original = first.setdefault((one.signature.words, day), one.id)
        if original != one.id:
            copies[one.id] = original
        elif one.signature.bands is not None:
            long.append(one)
    copies |= dict(_near_copies(long, load))
    return {copy: copies.get(original, original) for copy, original in copies.items()}


def _near_copies(
    ranked: Sequence[Signed], load: Callable[[Collection[str]], Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield (copy, original) among texts that are given in order of rank."""
    shared = shared_bands([one.signature for one in ranked])
    texts = load([one.id for one, bands in zip(ranked, shared, strict=True) if bands])
    parsed: dict[int, _Text] = {}
    index: dict[int, list[int]] = defaultdict(list)
    for rank, (one, bands) in enumerate(zip(ranked, shared, strict=True)):
        if not bands:
            continue
        near = sorted({other for band in bands for other in index[band]})
        for number in (rank, *near):
            if near and number not in parsed:
                parsed[number] = _text(texts[ranked[number].id])
        original = next((other for other in near if _copies(parsed[rank], parsed[other])), None)
        if original is not None:
            yield one.id, ranked[original].id
            continue
        for band in bands:
            index[band].append(rank)


def _text(text: str) -> _Text:
    text = without_dateline(text)
    words = words_of(text)
    firsts = {found.start("first") for found in _SENTENCE.finditer(text)}
    begins = [at for at, found in enumerate(WORD.finditer(text)) if found.start() in firsts]
    opening = set(begins)
    within = [word for at, word in enumerate(words) if at not in opening]
    folded = tuple(intern(word.casefold()) for word in words)
    return _Text(
        words=words,
        folded=folded,
        telling=frozenset(word for word in folded if _is_telling(word)),
        names=frozenset(word for word in within[:-_TAIL] if word[0].isupper()),
        runs=np.array(sorted(map(hash, runs_of(folded))), dtype=np.int64),
        known=frozenset(words),
        begins=frozenset(begins),
    )


def _is_telling(word: str) -> bool:
    return bool(word[0].isdecimal() or _NUMBER_WORD.fullmatch(word) or _OUTCOME.fullmatch(word))


def _copies(later: _Text, earlier: _Text) -> bool:
    if not (later.telling <= earlier.telling and later.names <= earlier.known):
        return False
    fewer, more = sorted((len(later.runs), len(earlier.runs)))
    shared = len(np.intersect1d(later.runs, earlier.runs, assume_unique=True))
    if shared < SHARED * fewer or shared < SHARED_OF_LONGER * more:
        return False
    return all(_says_no_other(later, earlier, *where) for where in _differing(later, earlier))


def _differing(later: _Text, earlier: _Text) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches that differ: from and to in the earlier text, from and to in the later one."""
    matcher = SequenceMatcher(None, earlier.folded, later.folded, autojunk=False)
    start = begin = 0
    for block in matcher.get_matching_blocks():  # the last one is empty and stands at the end of both
        # A few words in common are no seam between two stretches: "the", "on Tuesday".
        if 0 < block.size < _SEAM and not (block.a == start and block.b == begin):
            continue
        if block.a > start or block.b > begin:
            yield start, block.a, begin, block.b
        start, begin = block.a + block.size, block.b + block.size


def _says_no_other(later: _Text, earlier: _Text, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether one stretch that differs leaves the record as it is."""
    gone, come = earlier.folded[start:end], later.folded[begin:stop]
    if start == 0 and begin < _HEAD and (end == 0 or max(len(gone), len(come)) >= SHORT):
        return True  # a headline of its own; it names and counts nothing new
    whole = start in earlier.begins and (end in earlier.begins or end == len(earlier.folded))
    if max(len(gone), len(come)) >= SHORT or (whole and not come):
        return not any(map(_is_telling, come))
    # Within a sentence that stays: the same numbers and outcomes, and every name is still somewhere in the text.
    if sorted(filter(_is_telling, gone)) != sorted(filter(_is_telling, come)):
        return False
    return _named_in(earlier, start, end, later) and _named_in(later, begin, stop, earlier)


def _named_in(text: _Text, start: int, end: int, other: _Text) -> bool:
    """Whether every word with a capital letter in a stretch, the end of the text aside, stands in the other text."""
    stretch = text.words[start : min(end, len(text.words) - _TAIL)]
    return all(word in other.known for word in stretch if word[0].isupper())
