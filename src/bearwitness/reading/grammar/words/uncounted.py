"""Numbers that count neither people nor things: ages, dates, times, measures, years and parts of names."""

import re

from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.number_words import TO_99

# What follows a number that counts neither people nor things.
_UNIT_AFTER = re.compile(
    r"\s*(?:-\s*)?(?:%|per\s?cent|percent|percentage|°|km\b|kms\b|kilomet|met(?:er|re)s?\b|miles?\b|mile\b|mi\b|yards?\b|feet\b|foot\b(?!\s+(?:soldiers?|patrol))|"
    r"inch|cm\b|mm\b|kg\b|kilogram|kilos?\b|tons?\b|tonnes?\b|pounds?\b|lbs?\b|lit(?:er|re)s?\b|barrels?\b|gallons?\b|hectares?\b|acres?\b|"
    r"years?\b|year-old|months?\b|month-old|weeks?\b|days?\b(?!\s+(?:labou?rer|worker|student|tripper))|hours?\b|hour\b|minutes?\b|seconds?\b(?!\s+lieutenant)|nights?\b(?!\s+(?:watchm|guard|worker|porter|nurse|fisherm))|decades?\b|"
    r"dollars?\b|euros?\b|usd\b|o'clock|a\.?m\b|p\.?m\b|am\b|pm\b|\.\d\d\s*[ap]\.?m\b|hrs?\b|gmt\b|utc\b|th\b|st\b|nd\b|rd\b|times\b|points?\b|"
    r"[-–](?:wheel|year|month|week|day|hour|minute|kilomet|met|mile|story|storey|point|member|man|strong)|:\d|/\d)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
_MONTH_BEFORE = AnyCase(rf"\b{_MONTH}\.?\s+$")
# "Jul 30 2015 Rebel Commander Killed", "on July 30, 2015 gunmen": the year of a day, with or without its comma.
_DAY_BEFORE = AnyCase(rf"\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+$")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages)\s+(?:(?:between|from)\s+)?(?:(?:\d{1,3}|"
    + TO_99
    + r")(?:\s+years?)?(?:,\s+and\s+|,\s+|\s+(?:and|or|to)\s+)){0,3}$",
    re.IGNORECASE,
)
# "Two under 18", "children under 12", "women over 60": an age, not a count.
_AGE_LIMIT = re.compile(r"(?:under|over|below|above)\s+$", re.IGNORECASE)
_OF_AN_AGE = re.compile(
    rf"\b(?:{TO_99}|\d+|children|boys|girls|men|women|people|persons|pupils|minors|those|most|many|some|all|are|is|aged)\s+"
    r"(?:mostly\s+|well\s+|just\s+)?(?:under|over|below|above)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?:resolution|article|section|unit|brigade|division|flight|highway|route|road|chapter|page|no\.?|number|phase|group|version|"
    r"covid|channel|area|zone|block|camp|street|room|gate|bus|level|magnitude|type|model|part|act|of|in|since|year)\s+|[A-Z]-)$",
    re.IGNORECASE,
)

# "Guerrilla Front 89", "Sector 12": a name, not a count.
_UNIT_BEFORE = re.compile(
    r"(?:[A-Z]-|\b[A-Z][\w'’-]*\s+(?:Front|Brigade|Battalion|Division|Unit|Company|Regiment|Sector|Squadron|Zone|Block)\s+|\bTask\s+Force\s+)$"
)

# "A Boeing 737-800 jet", "an Airbus 320-200 airliner": the model of an aircraft.
_MODEL = re.compile(r"\d{3}-\d{3}")
_AIRCRAFT_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:jet|jetliner|airliner|aircraft|airplane|aeroplane|plane)\b", re.IGNORECASE
)

_LAST_DAY = 31
_WITHIN_MONTH = re.compile(rf"\b(?:in|during|throughout|early|late)\s+{_MONTH}\s+$", re.IGNORECASE)
_PEOPLE_AFTER = re.compile(
    r"\s+(?:people|persons|civilians|soldiers|children|women|men|villagers|policemen|fighters|troops|others)\b",
    re.IGNORECASE,
)

# "No one", "how many" and "too few" state no number.
_NO_NUMBER_BEFORE = re.compile(r"\b(?:no|how|too|every|any|so)[ -]$", re.IGNORECASE)


def _behind_a_month(words: str, before: str, after: str) -> bool:
    """Whether a number behind a month is no day of it: "since October 56 people", "in June 12 people"."""
    if words.isdigit() and int(words) > _LAST_DAY:
        return True
    return _WITHIN_MONTH.search(before) is not None and _PEOPLE_AFTER.match(after) is not None


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the number is an age, a date, a time, a measure, a year or part of a name."""
    before, after = text[max(0, start - 40) : start], text[end : end + 24]
    words = text[start:end]
    if _AGE_LIMIT.search(before) and _OF_AN_AGE.search(before) and not re.match(r"\s+[a-z]+s\b", after):
        return True
    if _MODEL.fullmatch(words) and _AIRCRAFT_AFTER.match(after):
        return True
    if _UNIT_AFTER.match(after) or _AGE_BEFORE.search(before):
        return True
    day_like = re.fullmatch(r"\d{1,2}(?:\s*[-–]\s*\d{1,2})?", words) is not None
    of_month = _MONTH_BEFORE.search(before) is not None and not _behind_a_month(words, before, after)
    if day_like and (of_month or _MONTH_AFTER.match(after)):
        return True
    if _YEAR.fullmatch(words):
        return bool(
            _MONTH_BEFORE.search(before)
            or _DAY_BEFORE.search(before)
            or _NAME_BEFORE.search(before)
            or re.match(r"\s*(?:[,.;)]|$)|\s+[A-Z]{2,}\b|\s+[A-Z][a-z]+ (?:kills?|killed|attacks?|dies?)\b", after)
        )
    if _MONTH_BEFORE.search(before) and re.fullmatch(r"\d{4}", words):
        return True
    if words.lower() in ("one", "many", "few") and _NO_NUMBER_BEFORE.search(before):
        return True
    return words.isdigit() and _UNIT_BEFORE.search(before) is not None
