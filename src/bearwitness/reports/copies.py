"""Word-for-word copies: agency text in ten outlets is one source (codebook section 8).

Two reports are one text where, letter case, blanks and punctuation aside, they are equal (short ones only if they came
out on one day as well); or where each holds at least
nine tenths of the other's runs of five words, numbers and words of outcome ("killed", "denied") are the same in both,
and neither names anything that the other does not (its last words, where credits stand, and an opening dateline aside).
A text in which only a toll or a place is changed is a correction, or another incident told in the same form, and never
a copy, however long it is.

Candidates come from MinHash and locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998), and each is then
verified on the real sets, so that chance gives no false copy.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rensa import RMinHash, RMinHashLSH

from bearwitness.model import Report
from bearwitness.reports.dates import find_dateline

SHARED: Final = 0.9
LEAST_WORDS: Final = 25  # shorter texts are copies only where they are equal
_RUN: Final = 5
_TAIL: Final = 15  # last words, in which an outlet's credits may stand
_PERMUTATIONS: Final = 256
_BANDS: Final = 32  # of 8 values each: finds 999 of 1,000 pairs at the threshold, and few that share less than half
_WORD: Final = re.compile(r"\w+")
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
    id: str
    words: tuple[str, ...]  # as written, without an opening dateline
    folded: tuple[str, ...]  # the same without letter case
    telling: tuple[str, ...]  # every number and every word of outcome in the text, sorted


def find_copies(reports: Sequence[Report]) -> dict[str, str]:
    """Return, for each report that is a copy, the id of the report that it copies.

    The original is the one published earliest, then the one with the smallest id; a report without a date comes after
    those with one. An original is never itself a copy, and the order of `reports` changes nothing.
    """
    unique = {report.info.id: report for report in reports}
    ranked = sorted(unique.values(), key=lambda report: (report.info.published or date.max, report.info.id))
    copies: dict[str, str] = {}
    first: dict[tuple[object, ...], str] = {}
    blocks: defaultdict[tuple[str, ...], list[_Text]] = defaultdict(list)
    for report in ranked:
        whole = _words(report.text.casefold())
        if not whole:
            continue
        # A headline of a few words, a place and no more, comes again on another day and tells of another thing.
        same = whole if len(whole) >= LEAST_WORDS else (*whole, report.info.published)
        original = first.setdefault(same, report.info.id)
        if original != report.info.id:
            copies[report.info.id] = original
        elif len(whole) >= LEAST_WORDS:
            text = _text(report)
            blocks[text.telling].append(text)
    for block in blocks.values():
        copies |= dict(_near_copies(block))
    return {copy: copies.get(original, original) for copy, original in copies.items()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _text(report: Report) -> _Text:
    dateline = find_dateline(report.text)
    words = _words(report.text[dateline.end :] if dateline else report.text)
    folded = tuple(word.casefold() for word in words)
    telling = tuple(sorted(word for word in folded if _is_telling(word)))
    return _Text(report.info.id, words, folded, telling)


def _is_telling(word: str) -> bool:
    return bool(word[0].isdecimal() or _NUMBER_WORD.fullmatch(word) or _OUTCOME.fullmatch(word))


def _near_copies(block: Sequence[_Text]) -> Iterator[tuple[str, str]]:
    """Yield (copy, original) among texts with the same telling words, which are given in order of rank."""
    if len(block) < 2:
        return
    runs = [_runs(text) for text in block]
    index = RMinHashLSH(threshold=SHARED, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    sketches = RMinHash.from_token_sets([list(run) for run in runs], num_perm=_PERMUTATIONS, seed=1)
    for rank, sketch in enumerate(sketches):
        near = sorted(index.query(sketch))
        original = next((other for other in near if _same(block, runs, rank, other)), None)
        if original is None:
            index.insert(rank, sketch)
        else:
            yield block[rank].id, block[original].id


def _runs(text: _Text) -> frozenset[str]:
    return frozenset(" ".join(text.folded[at : at + _RUN]) for at in range(len(text.folded) - _RUN + 1))


def _same(block: Sequence[_Text], runs: Sequence[frozenset[str]], one: int, other: int) -> bool:
    lengths = sorted((len(block[one].folded), len(block[other].folded)))
    if lengths[0] < SHARED * lengths[1]:
        return False
    most = max(len(runs[one]), len(runs[other]))
    if len(runs[one] & runs[other]) < SHARED * most:
        return False
    return _names_within(block[one], block[other]) and _names_within(block[other], block[one])


def _names_within(text: _Text, other: _Text) -> bool:
    """Return whether every name of a text, its last words aside, stands in the other."""
    return {word for word in text.words[:-_TAIL] if word[0].isupper()} <= set(other.words)
