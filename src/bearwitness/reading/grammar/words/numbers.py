"""How many: number words, ranges and hedges to low, best and high (codebook section 2).

The grammar works on characters, not on tokens, so that "1,500-3,000" is read the same however it is tokenised.
"""

import re
from dataclasses import dataclass

from bearwitness.model import Range

_UNITS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
    )
}  # fmt: skip
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

# Codebook section 2: low of a vague word; only "a dozen" has a best.
_VAGUE = {
    "several": 3, "multiple": 2, "a few": 3, "few": 3, "many": 3, "numerous": 3, "a handful": 3, "a number": 2, "a couple": 2,
    "several hundred": 300, "several thousand": 3_000, "several dozen": 36, "a few hundred": 300, "a few thousand": 3_000,
    "a few dozen": 36, "many hundreds": 300, "many thousands": 3_000, "a couple of hundred": 200,
    "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2_000, "tens of thousands": 20_000,
    "hundreds of thousands": 200_000, "millions": 2_000_000, "a group": 2,
    "a large number": 3, "large numbers": 3, "a small number": 2, "an unspecified number": 2, "an unknown number": 2,
    "an undisclosed number": 2, "an undetermined number": 2, "an unconfirmed number": 2, "an unclear number": 2,
}  # fmt: skip

_ANY_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_ONE_TO_NINE = "|".join(list(_UNITS)[1:10])
_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ONE_TO_NINE}))?|{_ANY_UNIT})"
# "One hundred and two hundred" are two numbers: what follows "and" may not carry the same scale again.
_TO_999 = rf"(?:(?:{_TO_99}|an?)[ -]hundred(?:[ -](?:and[ -])?{_TO_99}(?![ -]hundred\b))?|{_TO_99})"
_TO_MILLION = (
    rf"(?:(?:{_TO_999}|an?)[ -]thousand(?:,?[ -](?:and[ -])?{_TO_999}(?![ -](?:hundred|thousand)\b))?|{_TO_999})"
)
_SPELT = rf"(?:(?:{_TO_999}|an?)[ -](?:million|billion)(?:,?[ -](?:and[ -])?{_TO_MILLION}(?![ -](?:million|billion)\b))?|{_TO_MILLION})"
_SCALE = "hundred|thousand|million|billion"
_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d{{3}})+(?![\d.])|\d+(?:\.\d+)?)(?:[ -](?:{_SCALE}))?"
_CARDINAL = rf"{_DIGITS}|{_SPELT}"
_DOZEN = rf"half an?[ -](?:dozen|million|hundred|thousand|billion)|(?:an?|(?:{_CARDINAL}))[ -]dozen"
_VAGUE_PATTERN = "|".join(sorted((re.escape(word) for word in _VAGUE), key=len, reverse=True))
_NUMBER = rf"(?:{_DOZEN}|{_VAGUE_PATTERN}|{_CARDINAL})"

_AT_LEAST = r"at least|upwards of|not less than|at the least|no fewer than|no less than|not fewer than|a minimum of|minimum|at minimum|at a minimum"
_MORE = r"more than|over|>|in excess of|exceeding|above|greater than|well over|just over|surpassing"
_UP_TO = r"up to|as many as|as much as|no more than|not more than|at most|at the most|a maximum of|maximum"
_FEWER = r"fewer than|less than|under|below"
_ABOUT = r"about|somewhere around|in the region of|in the order of|around|nearly|some|approximately|roughly|almost|close to|an estimated|estimated|circa|approx\.?|~|an average of|just under"
_BEFORE = rf"(?P<least>{_AT_LEAST})|(?P<more>{_MORE})|(?P<upto>{_UP_TO})|(?P<fewer>{_FEWER})|(?P<about>{_ABOUT})"

_PATTERN = re.compile(
    rf"(?<![\w.,$€£#@/-])(?<!\d:)(?:(?P<between>between|from)\s+)?(?:(?:{_BEFORE})\s+)?(?:(?P<another>another|an additional|a further|additional|other)\s+)?"
    rf"[\"“”'‘]?(?P<first>{_NUMBER})[\"“”'’]?(?!\w)"
    rf"(?:(?P<join>\s*[-–—~]\s*|,?\s+(?:and|to|or|but|if not)\s+(?:(?P<top>as many as|up to|at most|no more than|not more than|possibly|perhaps|maybe|even)\s+)?(?:(?:around|about)\s+)?)(?P<second>(?:{_ONE_TO_NINE})[ -]dozen|{_CARDINAL})(?!\w))?"
    r"(?P<after>\s+or\s+more|\s+or\s+so|\s+or\s+fewer|\s*\+|\s+plus\b)?",
    re.IGNORECASE,
)

# A number holds a digit or one of these: most sentences hold none, and the pattern above is slow to say so.
_ANY = re.compile(
    rf"\d|\b(?:{'|'.join(sorted({word for known in (*_UNITS, *_TENS, *_SCALES, *_VAGUE, 'dozen') for word in known.split() if word not in ('a', 'an', 'of')}, key=len, reverse=True))})\b",
    re.IGNORECASE,
)

# "UPDATE 1-Two reporters killed": how often an agency sent the story.
_WIRE = re.compile(r"\b(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)\s+\d{1,2}\s*-(?=[A-Z])")
_QUOTES = "\"“”'‘’"

# What follows a number that counts neither people nor things.
_UNIT_AFTER = re.compile(
    r"\s*(?:-\s*)?(?:%|per\s?cent|percent|percentage|°|km\b|kms\b|kilomet|met(?:er|re)s?\b|miles?\b|mile\b|mi\b|yards?\b|feet\b|foot\b|"
    r"inch|cm\b|mm\b|kg\b|kilogram|kilos?\b|tons?\b|tonnes?\b|pounds?\b|lbs?\b|lit(?:er|re)s?\b|barrels?\b|gallons?\b|hectares?\b|acres?\b|"
    r"years?\b|year-old|months?\b|month-old|weeks?\b|days?\b|hours?\b|hour\b|minutes?\b|seconds?\b|nights?\b|decades?\b|"
    r"dollars?\b|euros?\b|usd\b|o'clock|a\.?m\b|p\.?m\b|am\b|pm\b|\.\d\d\s*[ap]\.?m\b|hrs?\b|gmt\b|utc\b|th\b|st\b|nd\b|rd\b|times\b|points?\b|"
    r"[-–](?:year|month|week|day|hour|minute|kilomet|met|mile|story|storey|point|member|man|strong)|:\d|/\d)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s+$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages)\s+(?:(?:between|from)\s+)?(?:\d{1,3}(?:\s+years?)?(?:,\s+and\s+|,\s+|\s+(?:and|or|to)\s+)){0,3}$",
    re.IGNORECASE,
)
# "Two under 18", "children under 12", "women over 60": an age, not a count.
_AGE_LIMIT = re.compile(r"(?:under|over|below|above)\s+$", re.IGNORECASE)
_OF_AN_AGE = re.compile(
    rf"\b(?:{_TO_99}|\d+|children|boys|girls|men|women|people|persons|pupils|minors|those|most|many|some|all|are|is|aged)\s+"
    r"(?:mostly\s+|well\s+|just\s+)?(?:under|over|below|above)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?:resolution|article|section|unit|brigade|division|flight|highway|route|road|chapter|page|no\.?|number|phase|group|version|"
    r"covid|channel|area|zone|block|camp|street|room|gate|bus|level|magnitude|type|model|part|act|of|in|since|year)\s+|[A-Z]-)$",
    re.IGNORECASE,
)

# "No one", "how many" and "too few" state no number.
_NO_NUMBER_BEFORE = re.compile(r"\b(?:no|how|too|every|any|so)[ -]$", re.IGNORECASE)


_LARGEST = 10_000_000_000
"""More than there are people: a longer row of digits counts nothing that is read here."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: characters `start` to `end`, its range, and whether it says "another" or "more"."""

    start: int
    end: int
    range: Range
    additional: bool = False


def parse_cardinal(words: str) -> int | None:
    """Return the whole number that the words say ("twenty-two", "1,500", "2.5 million"), or None if they say none."""
    text = words.strip().lower().replace("\u00a0", " ")
    match = re.fullmatch(r"(\d[\d,.]*)(?:[ -](hundred|thousand|million|billion))?", text)
    if match:
        digits, scale = match.groups()
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
            value = float(re.sub(r"[.,]", "", digits))
        elif re.fullmatch(r"\d+(?:\.\d+)?", digits):
            value = float(digits)
        else:
            return None
        value *= _SCALES[scale] if scale else 1
        return int(value) if value <= _LARGEST and value == int(value) else None
    total = current = 0
    for word in re.split(r",?[ -]+", text):
        if word == "and":
            continue
        if word in ("a", "an"):
            current += 1
        elif word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        else:
            return None
    return total + current if total + current <= _LARGEST else None


def _single(words: str) -> Range | None:
    """Read one number without its hedge."""
    text = re.sub(r"\s+", " ", words.lower())
    if text in _VAGUE:
        return Range(_VAGUE[text], None, None, vague=True)
    half = re.fullmatch(r"half an?[ -](million|hundred|thousand|billion)", text)
    if half:
        return Range(_SCALES[half.group(1)] // 2, _SCALES[half.group(1)] // 2, _SCALES[half.group(1)] // 2)
    dozen = re.fullmatch(r"(half an?|an?|.+)[ -]dozen", text)
    if dozen:
        count = {"half a": 6, "half an": 6, "a": 12, "an": 12}.get(dozen.group(1))
        if count is None:
            factor = parse_cardinal(dozen.group(1))
            if factor is None:
                return None
            count = 12 * factor
        return Range(count, count, None, vague=True)
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


def _counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the number is an age, a date, a time, a measure, a year or part of a name."""
    before, after = text[max(0, start - 40) : start], text[end : end + 24]
    words = text[start:end]
    if _AGE_LIMIT.search(before) and _OF_AN_AGE.search(before) and not re.match(r"\s+[a-z]+s\b", after):
        return True
    if _UNIT_AFTER.match(after) or _AGE_BEFORE.search(before):
        return True
    day_like = re.fullmatch(r"\d{1,2}(?:\s*[-–]\s*\d{1,2})?", words) is not None
    if day_like and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    if _YEAR.fullmatch(words):
        return bool(
            _MONTH_BEFORE.search(before)
            or _NAME_BEFORE.search(before)
            or re.match(r"\s*(?:[,.;)]|$)|\s+[A-Z]{2,}\b|\s+[A-Z][a-z]+ (?:kills?|killed|attacks?|dies?)\b", after)
        )
    if _MONTH_BEFORE.search(before) and re.fullmatch(r"\d{4}", words):
        return True
    if words.lower() in ("one", "many", "few") and _NO_NUMBER_BEFORE.search(before):
        return True
    return words.isdigit() and re.search(r"[A-Z]-$", before) is not None


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number in the text that may count people or things, in order, with offsets into the text."""
    if _ANY.search(text) is None:
        return ()
    text = _WIRE.sub(lambda head: " " * len(head.group()), text)
    found = []
    at = 0
    while match := _PATTERN.search(text, at):
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
    size = first.best * {**_SCALES, "dozen": 12}[scale["scale"].lower()]
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
    # "At least four and up to six" is one range; "four and six" and "at least four, but six" are none.
    ends = match["top"] is not None and hedge in ("least", "more")
    joined = ends or bool(match["between"]) or join.lstrip(", ")[:3] not in ("and", "but")
    first = _scaled(first, match["first"], match["second"]) if joined else first
    if joined and top is not None and first.best is not None and top > first.best:
        number = Range(first.low, None, top, approximate=hedge == "about")
    else:
        after = ""
        if match["second"]:
            end = match.start("join")
        else:
            after = (match["after"] or "").strip().lower()
        number = hedged(first, hedge, after)
        if match["between"]:
            start = match.end("between")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if _counts_nothing(text, match.start("first"), end):
        return None, end
    opened = any(mark in text[start : match.start("first")] for mark in _QUOTES)
    if text[end - 1] in _QUOTES and not opened:
        end -= 1
    return Quantity(start, end, number, additional=bool(match["another"])), end
