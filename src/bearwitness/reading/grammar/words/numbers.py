"""How many: number words, ranges and hedges to low, best and high (codebook section 2).

The grammar works on characters, not on tokens, so that "1,500-3,000" is read the same however it is tokenised.
"""

import re
from dataclasses import dataclass

from bearwitness.model import Range
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.number_words import (
    CARDINAL,
    ONE_TO_NINE,
    SCALES,
    TENS,
    UNITS,
    parse_cardinal,
)
from bearwitness.reading.grammar.words.uncounted import counts_nothing

# Codebook section 2: low of a vague word; only "a dozen" has a best. Words for a multitude without a size ("many") state no more than a plural.
_VAGUE = {
    "several": 3, "multiple": 2, "a few": 3, "few": 3, "many": 2, "numerous": 2, "a handful": 3, "a number": 2, "a couple": 2,
    "several hundred": 300, "several thousand": 3_000, "several dozen": 36, "a few hundred": 300, "a few thousand": 3_000,
    "a few dozen": 36, "many hundreds": 300, "many thousands": 3_000, "a couple of hundred": 200,
    "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2_000, "tens of thousands": 20_000,
    "hundreds of thousands": 200_000, "millions": 2_000_000, "a group": 2,
    "a score": 20, "a dozen or so": 12, "quite a few": 3, "a good many": 2, "a great many": 2, "a good number": 2, "a great number": 2,
    "any number": 2, "a fair number": 2, "countless": 2, "umpteen": 2, "dozens upon dozens": 48, "scores upon scores": 80, "a couple dozen": 24, "a couple of dozen": 24,
    "a couple of thousand": 2_000, "a couple hundred": 200, "several tens": 30, "several scores": 60, "many dozens": 36, "many scores": 60, "a cluster": 2, "a string": 2,
    "a large number": 2, "large numbers": 2, "a small number": 2, "an unspecified number": 2, "an unknown number": 2,
    "a substantial number": 2, "a considerable number": 2, "a significant number": 2, "a huge number": 2, "a growing number": 2, "untold numbers": 2,
    "a sizeable number": 2, "an undisclosed number": 2, "an undetermined number": 2, "an unconfirmed number": 2, "an unclear number": 2,
}  # fmt: skip

_FEW = {"a pair": 2, "a duo": 2, "a trio": 3, "a threesome": 3, "a quartet": 4, "a foursome": 4, "a quintet": 5}
"""Words for a small exact number."""

_DOZEN = rf"half an?[ -](?:dozen|million|hundred|thousand|billion)|(?:an?|(?:{CARDINAL}))[ -]dozen"
_VAGUE_PATTERN = "|".join(sorted((re.escape(word) for word in (*_VAGUE, *_FEW)), key=len, reverse=True))
_NUMBER = rf"(?:{_DOZEN}|{_VAGUE_PATTERN}|{CARDINAL})"

_AT_LEAST = r"at least|at the very least|upwards of|upward of|no less a number than|not less than|at the least|no fewer than|no less than|not fewer than|a minimum of|minimum|at minimum|at a minimum"
_MORE = r"more than|over|>|in excess of|exceeding|above|greater than|well over|well above|just over|surpassing|better than|beyond|upwards from|far more than|many more than|far above"
_UP_TO = r"up to|as many as|as much as|no more than|not more than|at most|at the most|a maximum of|maximum"
_FEWER = r"fewer than|less than|under|below"
_ABOUT = (
    r"about|somewhere around|in the region of|in the order of|around|nearly|some|approximately|roughly|almost|close to|close on|an estimated|estimated|circa|approx\.?|~|an average of|just under|just short of|just shy of|shy of|a little under|"
    r"a little over|getting on for|in the neighbou?rhood of|in the vicinity of|on the order of|as good as|a good|perhaps some|maybe some|between about|what may be"
)
_BEFORE = rf"(?P<least>{_AT_LEAST})|(?P<more>{_MORE})|(?P<upto>{_UP_TO})|(?P<fewer>{_FEWER})|(?P<about>{_ABOUT})"

_PATTERN = AnyCase(
    rf"(?<![\w.,$€£#@/-])(?<!\d:)(?:(?P<between>between|from)\s+)?(?:(?:{_BEFORE})\s+)?(?:(?P<another>another|an additional|a further|additional|other)\s+)?"
    rf"[\"“”'‘]?(?P<first>{_NUMBER})[\"“”'’]?(?!\w)"
    rf"(?:(?P<join>\s*[-–—~]\s*|,?\s+(?:and\s+|or\s+)?(?P<perhaps>possibly|perhaps|maybe|or even|probably)\s+(?:as\s+many\s+as\s+)?|,?\s+(?:and|to|or|but|if not)\s+(?:(?P<top>as many as|up to|at most|no more than|not more than|possibly|perhaps|maybe|even)\s+)?(?:(?:around|about)\s+)?)[\"“‘]?(?:(?P<over>more\s+than|over)\s+)?(?P<second>(?:{ONE_TO_NINE})[ -]dozen|{CARDINAL})(?!\w))?"
    r"(?P<after>,?\s+(?:if\s+not|or\s+even|or\s+perhaps|or\s+possibly|and\s+(?:possibly|perhaps|maybe|probably))\s+more\b(?!\s+than)|\s+or\s+more|\s+or\s+so|\s+or\s+fewer|\s*\+|\s+plus\b)?",
)

# A number holds a digit or one of these: most sentences hold none, and the pattern above is slow to say so.
_ANY = AnyCase(
    rf"\d|\b(?:{'|'.join(sorted({word for known in (*UNITS, *TENS, *SCALES, *_VAGUE, *_FEW, 'dozen') for word in known.split() if word not in ('a', 'an', 'of')}, key=len, reverse=True))})\b",
)

_HALF = 6
"""Half a dozen is an exact number, a dozen and more a round one."""
_HEDGES = 80
"""Characters before a number in which its hedges stand."""

# "UPDATE 1-Two reporters killed": how often an agency sent the story.
_WIRE = re.compile(r"\b(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)\s+\d{1,2}\s*-(?=[A-Z])")
_QUOTES = "\"“”'‘’"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: characters `start` to `end`, its range, and whether it says "another" or "more"."""

    start: int
    end: int
    range: Range
    additional: bool = False


def _single(words: str) -> Range | None:
    """Read one number without its hedge."""
    text = re.sub(r"\s+", " ", words.lower())
    if text in _FEW:
        return Range(_FEW[text], _FEW[text], _FEW[text])
    if text in _VAGUE:
        return Range(_VAGUE[text], None, None, vague=True)
    half = re.fullmatch(r"half an?[ -](million|hundred|thousand|billion)", text)
    if half:
        return Range(SCALES[half.group(1)] // 2, SCALES[half.group(1)] // 2, SCALES[half.group(1)] // 2)
    dozen = re.fullmatch(r"(half an?|an?|.+)[ -]dozen", text)
    if dozen:
        count = {"half a": 6, "half an": 6, "a": 12, "an": 12}.get(dozen.group(1))
        if count is None:
            factor = parse_cardinal(dozen.group(1))
            if factor is None:
                return None
            count = 12 * factor
        return Range(count, count, None, vague=True) if count > _HALF else Range(_HALF, _HALF, _HALF)
    value = parse_cardinal(text)
    return None if value is None else Range(value, value, value)


def hedged(number: Range, hedge: str | None, after: str) -> Range:
    """Apply what stands before ("least", "more", "upto", "fewer", "about") or after ("or more") to a plain number."""
    value = number.best if number.best is not None else number.low
    if value is None:
        return number
    vague = number.vague and number.best is None
    if hedge == "least" or after in ("or more", "+", "plus"):
        return Range(value, None if vague else value, None, vague=number.vague)
    if hedge == "more":
        return Range(value + 1, None if vague else value + 1, None, vague=number.vague)
    if hedge == "upto" or after == "or fewer":
        return number if vague else Range(None, value, value, vague=number.vague)
    if hedge == "fewer":
        return number if vague else Range(None, max(value - 1, 0), max(value - 1, 0), vague=number.vague)
    if hedge == "about" or after == "or so":
        return number if vague else Range(value, value, value, approximate=True)
    return number


_RISEN = re.compile(
    r"\b(?:go(?:es|ne|ing)?|went|climb(?:s|ed|ing)?|r[io]s(?:e|es|en|ing)|shot|jump(?:s|ed|ing)?|mov(?:e|es|ed|ing)|crept|taken|brought|push(?:ed|es|ing)|mount(?:s|ed|ing)?|is\s+now)\s+$",
    re.IGNORECASE,
)
"""Verbs whose "up to" says what was reached: "has gone up to 31"."""
_OF_NUMBER = re.compile(
    rf"\s+of\s+(?:(?:some|about|at\s+least|around|nearly|more\s+than|over|up\s+to)\s+)?(?:{_NUMBER})\b", re.IGNORECASE
)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number in the text that may count people or things, in order, with offsets into the text."""
    if _ANY.search(text) is None:
        return ()
    text = _WIRE.sub(lambda head: " " * len(head.group()), text)
    found = []
    at = 0
    while number := _ANY.search(text, at):
        match = _PATTERN.search(text, max(at, number.start() - _HEDGES))
        if match is None:
            break
        first = _single(match["first"])
        quantity, end = _quantity(text, match, first) if first is not None else (None, match.end())
        at = max(end, match.start() + 1)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def _halves(words: str) -> tuple[Range, Range] | None:
    """ "Between one hundred and two thousand": two numbers, although the words alone could be one."""
    before, link, behind = words.lower().rpartition(" and ")
    first, second = (_single(before), _single(behind)) if link else (None, None)
    if first is None or second is None or (first.best or 0) >= (second.best or 0):
        return None
    return first, second


_SHARED = re.compile(r".*[ -](?P<scale>hundred|thousand|million|billion|dozen)$", re.IGNORECASE)


def _scaled(first: Range, words: str, behind: str | None) -> Range:
    """ "Three to four hundred", "two or three dozen": the scale behind the second number is that of the first too."""
    scale = _SHARED.fullmatch(behind or "")
    plain = first.best is not None and first.best == first.low and not _SHARED.fullmatch(words)
    top = parse_cardinal((behind or "")[: -len(scale["scale"]) - 1]) if scale is not None else None
    if scale is None or not plain or first.best is None or top is None or first.best >= top:
        return first
    size = first.best * {**SCALES, "dozen": 12}[scale["scale"].lower()]
    return Range(size, size, size)


def _quantity(text: str, match: re.Match[str], first: Range) -> tuple[Quantity | None, int]:
    """Return the quantity, None where it counts nothing, and where to go on reading.

    What looked like the second number of a range may be a number of its own: then reading goes on behind the first.
    """
    hedge = next((name for name in ("least", "more", "upto", "fewer", "about") if match[name]), None)
    start, end = match.start(), match.end()
    join = (match["join"] or "").strip().lower()
    second = _single(match["second"]) if match["second"] else None
    if match["between"] and second is None and (halves := _halves(match["first"])) is not None:
        first, second = halves
        join = "-"
    top = second.best if second is not None else None
    top = top + 1 if top is not None and match["over"] else top  # "from 30 to more than 45"
    # "At least four and up to six" is one range; "four and six" and "at least four, but six" are none.
    ends = match["top"] is not None and hedge in ("least", "more")
    joined = (
        ends or match["perhaps"] is not None or bool(match["between"]) or join.lstrip(", ")[:3] not in ("and", "but")
    )
    first = _scaled(first, match["first"], match["second"]) if joined else first
    if joined and top is not None and first.best is not None and top > first.best:
        number = Range(first.low, None, top, approximate=hedge == "about")
    else:
        after = ""
        if match["second"]:
            end = match.start("join")
        else:
            after = " ".join((match["after"] or "").strip(" ,").lower().split())
            after = "or more" if after.endswith(" more") else after
        number = hedged(first, hedge, after)
        if match["between"]:
            start = match.end("between")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if hedge == "upto" and _RISEN.search(text, max(0, start - 12), start) and text[start : start + 2].lower() == "up":
        number, start = hedged(first, None, ""), match.start("first")
    if number.vague and match["first"].lower().startswith("a ") and _OF_NUMBER.match(text, end):
        return None, end  # "a group of nine herders"
    if counts_nothing(text, match.start("first"), end) or re.match(r"0\d", match["first"]):
        return None, end
    opened = any(mark in text[start : match.start("first")] for mark in _QUOTES)
    if text[end - 1] in _QUOTES and not opened:
        end -= 1
    return Quantity(start, end, number, additional=bool(match["another"])), end
