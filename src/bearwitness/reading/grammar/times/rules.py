"""The patterns of time expressions, each with the function that resolves it and whether it points away from the news of the day.

Order matters: an expression belongs to the first rule that resolves it.
"""

import re

from bearwitness.reading.grammar.times import ago, feasts, formats, resolve, seasons
from bearwitness.reading.grammar.times.anchor import BEFORE
from bearwitness.reading.grammar.times.resolve import Resolve
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import SPELT_DAY

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar(?!\s+(?-i:[A-Z][a-z]))|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"  # Mar Mina is a saint
_SHORT = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_FULL_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WEEKDAY = rf"(?:{_FULL_WEEKDAY}|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b\.?)"
_NAMED = rf"(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?"
_NIGHT = r"(?:(?P<night>(?:the\s+)?night\s+of|overnight\s+(?:on|into|to))\s+(?:the\s+)?)?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_NOT_ITS_DAY = r"(?<!\dst\sof\s)(?<!\dnd\sof\s)(?<!\drd\sof\s)(?<!\dth\sof\s)"  # "the 10th of this month"
_NTH = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
_ITS_WEEKDAY = rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?"  # "Monday 1 to Sunday 7 February"
_DAY_OF = rf"(?:{_DAY}|{SPELT_DAY}(?=\s+of\b))"
_THE_DAY = rf"(?:{_DAY}|the\s+(?:{_DAY}|{SPELT_DAY})(?=\s*[,.;:)]|\s+(?:and|when|a|an|the|at|in|of|to|\d)\b|\s*$))"
_NOT_MORE = r"(?!\d|:\d|%|\s?[ap]\.?m\b)"
YEAR = r"(?:1[89]\d\d|20\d\d)"
_PART = r"(?:the\s+)?(?:early|mid|late|(?:very\s+)?(?:beginning|start|end|middle)\s+of|(?:first|second|third|fourth|last|final)\s+(?:week|half|days?|ten\s+days)\s+(?:of|in))"
_COUNT = (
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|a\s+few|a\s+couple\s+of)"
)
_OF_DAY = r"(?:\s+(?:night|morning|afternoon|evening|noon|dawn))?"
# "Mondays attack", as in archives that keep no apostrophes.
_UNMARKED = (
    r"(?:s\b(?=\s+(?:deadly\s+|twin\s+|double\s+|suicide\s+|car\s+|drone\s+|air\s+|rocket\s+|suspected\s+|alleged\s+)*+"
    r"(?:attacks?|assaults?|bomb(?:ing)?s?|blasts?|explosions?|raids?|(?:air)?strikes?|shooting|massacre|killings?|clashes|violence|fighting|incident|ambush|offensive|protests?)\b))"
)
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|until|till|through)\s+)"
_AND = r"(?:\s*[-–—/]\s*|(?:\s*,\s*\d{1,2}(?!\d|,\d))*,?\s+(?:and|to|until|till|through|or)\s+)"
_LAST = r"(?:(?P<last>,?\s+(?:of\s+)?last\s+year)|(?P<that>,?\s+(?:of\s+)?(?:that|the\s+same)\s+year|\s+of\s+the\s+(?:next|following)(?:\s+year)?)|,?\s+(?:of\s+)?this\s+year)?"
_NO_LAST = r"(?P<last>(?!))?"
_NO_YEAR = r"(?P<year>(?!))?"
_NO_PART = r"(?P<part>(?!))?"
_HAPPENED = r"(?:attacks?|bombings?|shootings?|massacres?|raids?|clashes|offensive|coup|killings?|ambush|strikes?|airstrikes?|blasts?|explosions?|assault|siege|riots?)"

# Day and month joined to another day and month; with "and" only behind "between", else these are two dates.
_MONTH_DAY = rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_NOT_MORE}"
_DAY_MONTH = rf"(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH})"
_MONTH_DAY_2 = rf"(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}){_NOT_MORE}"
_DAY_MONTH_2 = rf"(?P<day2>{_DAY})(?:\s+of)?\s+(?P<month2>{_MONTH})"


def _over_months(first: str, second: str, link: str, before: str = r"\b") -> str:
    return rf"{before}{_ITS_WEEKDAY}{first}(?:,?\s+(?P<year>{YEAR}))?{link}{second}(?:,?\s+(?P<year2>{YEAR}))?\b"


_SEASON_PART = r"(?:(?P<part>early|mid|late)[\s-]+(?:in\s+(?:the\s+)?)?)?"
_BETWEEN = r"(?<=\bbetween\s)"
_AND_ONLY = r"\s+and\s+"

RULES: tuple[tuple[AnyCase | re.Pattern[str], Resolve, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE) if "(?-i" in pattern else AnyCase(pattern), resolver, past)
    for pattern, resolver, past in (
        (r"\b(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?!\d)", formats.iso, False),
        (r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d(?<![.-]\d\d))\b(?![/.-]\d)", formats.numeric, False),
        (rf"(?<![\d.,/:-])(?!\d\d?\s\w+\s{YEAR})(?P<d>[0-2]?\d|3[01])(?:[0-2]\d[0-5]\d\s?[a-z]?)?(?P<gap>[-\s]?)(?P<month>{_SHORT})(?P=gap)(?P<y>(?:19|20)\d\d|\d\d)\b(?![/.:-]?\d)", formats.military, False),
        (feasts.pattern(), feasts.feast, False),
        (rf"\b(?:the\s+)?{_SEASON_PART}(?P<which>(?!))?(?P<season>{seasons.SEASON})(?:\s+of)?\s+(?P<year>{YEAR})(?:[-–/](?P<year2>\d\d(?:\d\d)?))?\b", seasons.season, True),
        (rf"\b{_SEASON_PART}(?P<which>last|this|this\s+past|the\s+past)\s+(?P<season>{seasons.SEASON})\b{_NO_YEAR}(?P<year2>(?!))?(?!\s+(?:offensive|games|olympics|school|season))", seasons.season, True),
        (rf"\bin\s+(?:the\s+)?{_SEASON_PART}(?P<which>(?!))?(?P<season>spring|summer|autumn|winter)\b{_NO_YEAR}(?P<year2>(?!))?(?!\s+(?:offensive|games|olympics|school|of|and|or|months?|\w+s\b))", seasons.season, True),
        (rf"\b(?:the\s+)?(?P<nth>first|second|third|fourth|last)\s+(?P<unit>quarter)\s+of\s+(?P<year>{YEAR}|this\s+year|last\s+year)\b", seasons.part_of_year, True),
        (rf"\b(?:the\s+)?(?P<nth>first|second|last|latter)\s+(?P<unit>half)\s+of\s+(?P<year>{YEAR}|this\s+year|last\s+year)\b", seasons.part_of_year, True),
        (rf"\b(?:from|between)\s+(?P<year>{YEAR})\s*(?:to|and|until|till|through|-|–)\s*(?P<year2>{YEAR})\b", seasons.years, True),
        (r"\bin\s+the\s+(?P<part>early|late|mid)?[\s-]*(?P<decade>(?:18|19|20)\d0)s\b", seasons.decade, True),
        (_over_months(_MONTH_DAY, _MONTH_DAY_2, _TO + _ITS_WEEKDAY), resolve.over_months, False),
        (_over_months(_DAY_MONTH, _DAY_MONTH_2, _TO + _ITS_WEEKDAY), resolve.over_months, False),
        (_over_months(_MONTH_DAY, _MONTH_DAY_2, _AND_ONLY + _ITS_WEEKDAY, _BETWEEN), resolve.over_months, False),
        (_over_months(_DAY_MONTH, _DAY_MONTH_2, _AND_ONLY + _ITS_WEEKDAY, _BETWEEN), resolve.over_months, False),
        (rf"(?:(?<=\bfrom\s)|(?<=\bbetween\s))(?P<month>(?-i:(?=[A-Z])){_MONTH})(?:,?\s+(?P<year>{YEAR}))?\s*(?:to|and|until|till|through|[-–])\s*(?:the\s+end\s+of\s+)?(?P<month2>(?-i:(?=[A-Z])){_MONTH})(?:,?\s+(?P<year2>{YEAR}))?\b(?!\s+\d)", resolve.months, False),
        (
            rf"\b{_NIGHT}{_NAMED}(?P<month>{_MONTH})\s+(?P<day>{_THE_DAY})(?:{_AND}{_ITS_WEEKDAY}(?P<day2>{_DAY}))?{_NOT_MORE}(?:,?\s+(?P<year>{YEAR})|{_LAST})\b",
            resolve.day_month,
            False,
        ),
        (
            rf"\b{_NIGHT}{_NAMED}(?P<day>{_DAY_OF})(?:{_AND}{_ITS_WEEKDAY}(?P<day2>{_DAY_OF}))?(?:\s+of)?\s+(?P<month>{_MONTH})"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}|(?<!,\s)(?:[4-9]\d)(?=[\s,.)])(?!\s+(?:people|persons?|civilians?|others|men|women|children|soldiers)\b))|{_LAST})\b",
            resolve.day_month,
            False,
        ),
        (rf"\b(?P<weekday>{_FULL_WEEKDAY}),?(?:\s+(?:morning|afternoon|evening|night),?)?\s+(?:the\s+)?(?P<named>{_NTH}|{SPELT_DAY}(?!\s+(?:outside|inside|near|at|in|by|when|to|hit\w*|kill\w*|struck|bomb\w*|blast|explosion|attack|strike|such)\b))\b(?!\s+(?:of|day|time|week|month|year|round|one|(?-i:[A-Z])\w+)\b)", resolve.weekday_and_number, False),
        (
            rf"(?<!following\s)(?<!previous\s)(?<!preceding\s)(?<!the\snext\s)\b(?:(?P<overnight>overnight(?:\s+(?:on|into|from|between))?|the\s+night\s+of)\s+)?(?P<lead>(?:(?:early|late|last|this|past|on)\s+)+)?(?P<weekday>{_FULL_WEEKDAY})(?P<week>{_OF_DAY}\s+(?:of\s+)?last\s+week)?"
            rf"(?:{_OF_DAY}(?:\s*[-–]\s*|\s+(?:and(?:\s+into)?|to|into|or|until|through)\s+)(?:early\s+|on\s+|the\s+early\s+hours\s+of\s+)?(?P<second>{_FULL_WEEKDAY}))?{_OF_DAY}(?:\b|{_UNMARKED})",
            resolve.weekday,
            False,
        ),
        (r"\bthe\s+day\s+before\s+yesterday\b|\byesterday(?:\s+(?:morning|afternoon|evening|night))?\b|\blast\s+night\b|\bovernight\b(?!\s+(?:between|from)\s+(?:the\s+)?(?:\d|[a-z]+\s\d))|\bduring\s+the\s+night\b(?!\s+(?:of|from|between|to|into)\b)", resolve.day_word, False),
        (r"\btoday\b|\btonight\b|\bthis\s+(?:morning|afternoon|evening)\b|\bsince\s+(?:the\s+|early\s+)?(?:morning|dawn|daybreak)\b(?!\s+on\b)|\bearlier\s+in\s+the\s+day\b", resolve.day_word, False),
        (rf"(?<!\d\s)(?<!\dst\s)(?<!\dnd\s)(?<!\drd\s)(?<!\dth\s)\b(?:(?P<part>{_PART})[\s-]+)?(?P<month>{_MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|(?P<last>,?\s+(?:of\s+)?last\s+year)|(?P<that>,?\s+(?:of\s+)?(?:that|the\s+same)\s+year|\s+of\s+the\s+(?:next|following)(?:\s+year)?)|,?\s+(?:of\s+)?this\s+year)\b", resolve.month, True),
        (rf"\b(?P<that>that(?:\s+same)?)\s+{_NO_PART}(?P<month>(?-i:(?=[A-Z]))(?:january|february|march|april|may|june|july|august|september|october|november|december)){_NO_YEAR}(?P<last>(?!))?\b(?!\s+\d)", resolve.month, True),
        (rf"\b(?:in|of|by|from)\s+{_NO_PART}(?P<month>(?-i:(?=[A-Z]))(?:january|february|march|april|may|june|july|august|september|october|november|december))(?=['’]s\s+(?:[\w-]+\s+){{0,2}}{_HAPPENED}\b){_NO_YEAR}(?P<last>(?!))?", resolve.month, True),
        (r"\b(?:(?:an?|one|two|three|four|five|six|several|a\s+few|some|half\s+an|\d{1,2})\s+)?(?:approximately\s+|about\s+)?(?:minutes?|moments?|hours?)\s+ago\b", ago.moments_ago, False),
        (rf"\b(?P<exactly>exactly\s+)?(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|fortnights?|months?|years?)\s+ago\b", ago.ago, True),
        (r"\b(?:(?:in|over|during|within|throughout|for|of)\s+)?(?:the\s+|these\s+)?(?:past|last|previous)\s+(?P<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple\s+of)[\s-]+(?P<unit>hours?|days?)\b(?:\s+alone)?(?!\s+(?:of\s+(?:talks|voting)|before))", ago.past_days, False),
        (r"\b(?:in|over|during|within|throughout|for)\s+the\s+(?:past|last)\s+(?P<count>(?!))?(?P<unit>week)\b(?!\s+(?:of|in)\b)", ago.past_days, False),
        (r"\b(?:in|over|during|of)\s+(?:the\s+)?(?:most\s+)?recent\s+(?P<unit>days|weeks)\b", ago.recent, True),
        (r"\b(?:the\s+)?(?P<part>early|mid|late|(?:very\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+(?P<which>this|last|the(?!\s+(?:week|month|year)\s+of))\s+(?P<unit>month|year)\b", ago.part_of_period, True),
        (r"\b(?:earlier|later|late|early)\s+(?P<which>this|last)\s+(?P<unit>week|month|year)\b", ago.period, True),
        (r"\bearlier\s+in\s+the\s+(?P<which>(?!))?(?P<unit>week|month|year)\b", ago.earlier_in, True),
        (r"\b(?:in|over|during|within|throughout|for)\s+(?:the\s+|these\s+)?(?:past|last|previous)\s+(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple\s+of)\s+(?P<unit>weeks|fortnights|months)\b", ago.past_days, True),
        (r"\b(?:two|three|four)\s+nights\s+ago\b|\bthe\s+night\s+before\s+last\b", ago.nights_ago, False),
        (rf"\b(?:the|a|an|his|her|its|their)\s+(?P<part>(?!))?(?P<year>{YEAR})(?=\s+(?:[\w-]+\s+){{0,2}}{_HAPPENED}\b)", resolve.year_alone, True),
        (r"\b(?P<which>last|this|the\s+previous|over\s+the|during\s+the|at\s+the)\s+(?P<unit>weekend)\b", ago.period, True),
        (rf"{_NOT_ITS_DAY}\b(?P<which>last|the\s+previous|the\s+past)\s+(?P<unit>week|month|year)\b(?!\s+of\s+{_MONTH})", ago.period, True),
        (rf"{_NOT_ITS_DAY}\b(?P<which>this)\s+(?P<unit>week|month|year)\b", ago.period, False),

        (rf"\b(?:(?P<part>{_PART})[\s-]+)(?P<month>{_MONTH})(?!\s+\d){_NO_YEAR}{_NO_LAST}\b", resolve.month, True),
        (rf"\b(?:in|since|during|until|by|of|last)\s+{_NO_PART}(?P<month>{_MONTH}){_NO_YEAR}{_NO_LAST}\b(?!\s+\d)", resolve.month, True),
        (rf"\b(?:about|around|circa|sometime\s+in|back\s+in)\s+(?P<part>(?!))?(?P<year>{YEAR})\b(?=\s*[,.;:)]|\s+(?:when|and|to|in|by|until|the|he|she|they)\b)", resolve.year_alone, True),
        (rf"\bat\s+(?P<part>the\s+(?:very\s+)?(?:beginning|start|end)\s+of)\s+(?P<year>{YEAR})\b", resolve.year_alone, True),
        (rf"\b(?:in|since|during|of|from|until|by|throughout)\s+(?:(?P<part>{_PART})[\s-]+)?(?P<year>{YEAR})\b(?!\s*(?:people|fighters|troops|soldiers))", resolve.year_alone, True),
    )
)  # fmt: skip

EARLIER = AnyCase(rf"\b(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?|years?)\s+(?:earlier\b|{BEFORE})")
"""Counted back from publication where no day stands near by to count from (anchor.py)."""

FULL_DATE = re.compile(rf"\b(?:{_MONTH}\s+{_DAY},?|{_DAY}(?:\s+of)?\s+{_MONTH},?)\s+(?P<year>{YEAR})\b", re.IGNORECASE)
"""A day with its year: what says in which year a text speaks."""

# "The agreement of 20 June 2011", "Resolution 1701 of August 2006": the day is part of a paper's name.
PAPER = re.compile(
    r"\b(?:agreements?|accords?|treaty|treaties|resolutions?|protocols?|decrees?|law|act|constitution|communiqu[eé]s?|memorandum|"
    r"letter|circular|report|statement|sentence|verdict|ruling|bulletin|telegram|cable|memo|note|dispatch|press\s+release|update|newsletter)(?:\s+(?:no\.?\s*)?\d{1,5})?(?:\s+to\s+(?:the\s+)?(?:[\w'’-]+\s+){0,4}?[\w'’-]+)?,?\s+(?:of|dated|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
