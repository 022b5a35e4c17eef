"""Which parts of a report may tell of an incident, by its words alone, so that nothing else need be parsed.

The words are those of the lexica: words for kinds (kinds.toml), of harm (verbs.toml), for people under arms (people.toml),
of strength and deployment (cues.toml). A paragraph without any of them adds nothing to a record but the places it
names, and those are looked up in the text itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bearwitness.model import Group
from bearwitness.reading.grammar.attribution.certainty import Mode, has_cue, mode_of
from bearwitness.reading.grammar.deeds.frames import framed
from bearwitness.reading.grammar.deeds.killed import found_dead, killed_by_someone
from bearwitness.reading.grammar.deeds.kinds import UNDER_ARMS, triggers
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, forms_of_harm
from bearwitness.reading.grammar.words.money import sums
from bearwitness.reading.grammar.words.nouns import STATE_WORDS, people_nouns
from bearwitness.reading.grammar.words.numbers import quantities

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPACES = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[^\W_][^\W_)][.!?])[\"”’')]*\s+(?=[\"“‘'A-Z\d])")
# Words beside which a number may count people of whom the sentences before told: "six of them were civilians".
_LEANING = frozenset(
    {"them", "whom", "gave", "gives", "listed", "counted", "counts", "cited", "spoke", "spoken", "mentioned", "reported",
     "others", "victims", "victim"}
)  # fmt: skip
# Words that say who is held responsible, of no kind of incident and no harm by themselves.
_RESPONSIBLE = frozenset(
    {"responsibility", "responsible", "blame", "blamed", "blames", "blaming", "accused", "accuses", "accusing", "accusations",
     "accusation", "denied", "denies", "deny", "denying", "suspected", "suspects", "suspect", "claimed", "attributed", "behind",
     "finger", "suspicion", "suspicions", "perpetrator", "perpetrators", "culprit", "culprits"}
)  # fmt: skip
_MANY = frozenset({"hundred", "hundreds", "thousand", "thousands", "million", "millions", "dozens", "scores"})
_DISPLACED = frozenset(
    {"displaced", "refugee", "refugees", "homeless", "migrants", "evacuees", "evacuated", "shelter", "shelters", "sheltering", "uprooted", "idps",
     "camps", "fled", "sheltered", "crossed", "confined", "trapped", "stranded", "besieged"}
)  # fmt: skip
_HAVE = frozenset({"has", "have", "had", "are", "be", "being", "will", "would", "may", "plans"})
_LEFT = frozenset({"left", "reached", "arrived", "returned"})  # people of whom a stretch of time is told
_RANSOM = frozenset({"ransom", "ransoms", "extortion", "hostage", "hostages", "kidnapped", "abducted"})
_SPEAKER_ABOVE = re.compile(
    r"\b(?:he|she|they|it)\s+(?:(?:\w+ly|also|then|further|later)\s+)?(?:said|says|told|added|adds|stated|explained|noted|wrote|"
    r"claimed|reported|announced|confirmed|continued|warned|stressed|described|called)\b"
)
_PAST = frozenset({"past", "last", "previous", "preceding", "between", "overnight", "times"})
_OPENING = 3  # parts: a headline or a dateline may stand above the first
_ITEM = re.compile(r"\s*(?:[-*•·–—▪◦●○►]|\(?(?:\d{1,2}|[a-h])[.)])[ \t]")
"""The mark before a line of a list."""
ANNOUNCES = re.compile(
    r"^[^\n:]{0,120}\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}|\d{4})\b[^\n:]{0,60}(?<!said)(?<!says)(?<!reads)(?<!adds)(?<!added)(?<!stated)(?<!wrote)(?<!told)(?<!saying)(?<!statement):\s*$",
    re.IGNORECASE,
)
"""A line that gives the day of what the lines below it tell: "Incidents in the north on Tuesday:"."""


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start` to `end` of a text. `told`: they may add to a record, so that they must be parsed."""

    start: int
    end: int
    told: bool


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    """Map the first word of each sign to its signs in full; ("",) where the word is a sign by itself."""
    signs = {
        word for kind in table("kinds").values() for strength in ("strong", "weak", "hint") for word in kind[strength]
    }
    signs |= {*forms_of_harm(), *HEAD_MEASURE, *STATE_WORDS, *table("verbs")["light"]["blow"], *_RESPONSIBLE}
    signs |= {"strike", "strikes", "struck", "lives"}
    heads: dict[str, set[str]] = {}
    for sign in signs:
        first = _WORD.match(sign)
        if first is not None:
            heads.setdefault(first.group(), set()).add("" if first.group() == sign else sign)
    return {head: ("",) if "" in full else tuple(sorted(full)) for head, full in heads.items()}


@cache
def _soldiers() -> frozenset[str]:
    armed = (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
    return frozenset(form for form, (group, _, plural) in people_nouns().items() if group in armed and plural)


@cache
def _under_arms() -> frozenset[str]:
    return frozenset(
        {*_soldiers(), "troop", "members", "men", "personnel", "forces", "supporters", "recruits", "people"}
    )


def _signed(lowered: str, words: frozenset[str]) -> bool:
    """Whether a word for a kind of incident, for harm or responsibility stands in a text in lower case."""
    heads = _heads()
    found = words & heads.keys()
    if any(heads[word] == ("",) for word in found):
        return True
    flat = _SPACES.sub(" ", lowered) if found else ""
    return any(sign in flat for word in found for sign in heads[word])


def _states(text: str, words: frozenset[str], *, founded: bool) -> bool:
    """Whether a number may be a standing figure (see standing.py): many under arms, displaced, or harmed over a long time, or a sum
    paid. Beside an incident, `founded`, soldiers and sums need no word for what they are there for."""
    if (founded or words & _RANSOM) and next(sums(text), None) is not None:
        return True
    displaced = bool(words & _DISPLACED) or (founded and bool(words & _LEFT) and "people" in words)
    summed = bool(words & _harm() or words & _soldiers()) and _sums_up(text, words)
    armed = "strength" in words or (
        bool(words & _under_arms()) and (has_cue("strength", text) or has_cue("deployed", text))
    )
    posted = founded and bool(words & _soldiers()) and bool(words & _HAVE)
    if not (displaced or armed or summed or posted):
        return False
    return bool(words & _MANY) or any((item.range.low or item.range.high or 0) >= 20 for item in quantities(text))


def _sums_up(text: str, words: frozenset[str]) -> bool:
    return ("since" in words or has_cue("cumulative", text)) and not has_cue("accident", text)


def parts_told(text: str, breaks: Sequence[int]) -> tuple[Part, ...]:
    """Return a text's parts between the offsets `breaks` where a sentence surely begins, and which of them may tell.

    A part founds an incident by a firm word for a kind, of something that happened, or by harm beside a party's name. One
    that only has words that add to an incident (a toll, a hint of the kind, who is blamed) may tell once another has
    founded one. A part that speaks of "him" who said something is told together with the one before, which names him, and
    the first line of a list with the words that announce it. So may what a report opens with: "In the past day the
    truce was broken 14 times" says of when all the rest is.
    """
    edges = [0, *(at for at in breaks if 0 < at < len(text)), len(text)]
    found: list[Part] = []
    founded = False
    opens: int | None = None  # the first part with a sign that founds nothing by itself
    for start, end in pairwise(edges):
        words = frozenset(_WORD.findall(text[start:end].lower()))
        adds = _signed(text[start:end].lower(), words) or next(framed(text, start, end), None) is not None
        founded = founded or (adds and _founds(text[start:end], words))
        if opens is None and adds and not founded and len(found) < _OPENING and words & _PAST:
            opens = len(found)
        told = (founded and (adds or _leans(text[start:end], words))) or _states(
            text[start:end], words, founded=founded
        )
        if told and found and not found[-1].told and _leans_back(text, found[-1], start, end):
            found[-1] = Part(found[-1].start, found[-1].end, True)
        found.append(Part(start, end, told))
    if founded and opens is not None:
        found[opens] = Part(found[opens].start, found[opens].end, True)
    return tuple(found)


def _leans_back(text: str, before: Part, start: int, end: int) -> bool:
    """Whether a part needs the one before: who "he" is that said it, or when and by whom what the lines below a colon tell was done."""
    listed = ANNOUNCES.search(text[before.start : before.end]) is not None or (
        _ITEM.match(text, start) is not None and text[before.start : before.end].rstrip().endswith(":")
    )
    return listed or _SPEAKER_ABOVE.search(text[start:end].lower()) is not None


def _leans(text: str, words: frozenset[str]) -> bool:
    """Whether a number may count those told of before."""
    return bool(words & _LEANING) and bool(quantities(text))


def _founds(text: str, words: frozenset[str]) -> bool:
    """Whether a sentence holds a word that can found an incident and tells of a happening, or harm beside a party."""
    harm = bool(words & _harm())
    start = 0
    for stop in [*(match.end() for match in _SENTENCE.finditer(text)), len(text)]:
        sentence = text[start:stop]
        killed = harm and killed_by_someone(sentence) and not has_cue("accident", sentence)
        for item in triggers(text, start, stop):
            if (not item.hint or (killed and item.framed)) and mode_of(
                sentence, item.start - start, item.end - start
            ) is Mode.HAPPENED:
                return True
        harmed = harm and bool(_harm() & set(_WORD.findall(sentence.lower())))
        if (
            harmed
            and not has_cue("accident", sentence)
            and (UNDER_ARMS.search(sentence) is not None or parties(sentence, ()) or found_dead(sentence))
        ):
            return True
        start = stop
    return False


@cache
def _harm() -> frozenset[str]:
    return frozenset({*forms_of_harm(), *HEAD_MEASURE, "lives"})


__all__ = ["Part", "parts_told"]
