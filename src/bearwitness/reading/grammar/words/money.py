"""Sums of money: ransoms, prices, rewards, aid (codebook section 1, standing figures)."""

import re
from collections.abc import Iterator

from bearwitness.model import Range
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.number_words import parse_cardinal

_NUMBER = r"(?:\d[\d,.]*\d|\d|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half\s+a)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred\s+and|hundred|thousand|fifty|twenty|thirty|forty))*)"
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion)s?(?:\s+of)?)?"
_UNIT = (
    r"(?:dollars?|pesos|rupees|nairas?|francs|pounds|euros|shillings|dinars?|roubles|rubles|rials|riyals|liras?|yen|yuan|kyats?|afghanis|cordobas|"
    r"colones|kronor|kroner|birr|dirhams|taka|baht|pesetas|marks|usd|eur|cfa)"
)
_ADJECTIVE = r"(?:\s+(?:U\.?S\.?|American|Colombian|Mexican|Philippine|Pakistani|Indian|CFA|Swiss|sterling))?"
_SUM = re.compile(
    rf"(?:(?P<between>between|from)\s+)?(?:(?P<sign>US\$|U\.S\.\s?\$|[$€£]|\bUSD\s?|\bEUR\s?|\bRs\.?\s?|\bN(?=\d)|₦)\s?)?(?P<one>{_NUMBER})(?P<scale>{_SCALE})(?:\s?(?:and|to|-|–)\s?[$€£]?(?P<other>{_NUMBER})(?P<scale2>{_SCALE}))?(?:{_ADJECTIVE}\s+(?P<unit>{_UNIT}))?\b",
    re.IGNORECASE,
)
_CURRENCY = AnyCase(rf"[$€£₦]|\bn(?=\d)|\b(?:rs\.?|{_UNIT})\b")
# What is paid, asked or given for something in a conflict; other sums are no record's.
_PAID = re.compile(
    r"\b(?:ransom|pa(?:y|ys|id|ying|yment)|price|fetch\w*|bount\w+|reward\w*|offer\w*|compensation|blood\s+money|aid|donat\w+|pledg\w+|appeal\w*|extort\w*|tax\w*|levy|levies|fine[sd]?|demand\w*|ask(?:s|ed|ing)?|worth|cost\w*|"
    r"giv(?:e|es|ing|en)|gave|provid\w+|incomes?|revenues?|earn\w*|collect\w*|charg(?:e|es|ed)|release|liberation|fund\w*|budget|seized|looted|stole\w*|robbed|burnt)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:at\s+least|no\s+less\s+than)\s+$", re.IGNORECASE)
_OVER = re.compile(r"\b(?:more\s+than|over|above|upwards\s+of)\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:up\s+to|as\s+much\s+as|no\s+more\s+than)\s+$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|an?\s+estimated)\s+$", re.IGNORECASE)


def sums(text: str) -> Iterator[tuple[int, int, Range]]:
    """Yield the sums of money that a sentence says were paid, asked or given: characters and range, in the sum's own currency."""
    if not _CURRENCY.search(text) or not _PAID.search(text):
        return
    for match in _SUM.finditer(text):
        if match["sign"] is None and match["unit"] is None:
            continue
        found = _range(match, text[max(0, match.start() - 20) : match.start()])
        if found is not None:
            yield match.start(), match.end(), found


def _range(match: re.Match[str], before: str) -> Range | None:
    high_scale = match["scale2"] or ""
    one = _value(match["one"], match["scale"] or (high_scale if match["other"] else ""))
    if one is None:
        return None
    if match["other"]:
        other = _value(match["other"], high_scale)
        return Range(one, None, other) if other is not None and other > one else None
    if _OVER.search(before):
        return Range(one + 1, one + 1, None)
    if _MORE.search(before):
        return Range(one, one, None)
    if _UP_TO.search(before):
        return Range(None, one, one)
    return Range(one, one, one, approximate=_ABOUT.search(before) is not None)


def _value(words: str, scale: str) -> int | None:
    bare = re.sub(r"s?(?:\s+of)?$", "", scale.strip(" -"))
    return parse_cardinal(f"{words} {bare}".strip().lower())
