"""Which times of a text may date an incident: not the dateline, not a stamp of publication, not the day of a statement."""

import re
from collections.abc import Sequence
from datetime import date

from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.when import TimeMention, times
from bearwitness.reports.dates import find_dateline

_STATEMENT = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|added|confirmed|tweeted|posted|wrote|declared|statement|issued|released|published|corrected|warned|acknowledged|claimed|briefing|conference|interview|report|press release|denied)"
    r"(?:\s+(?:to\s+)?(?:reporters|journalists|the|a|an|its|his|in|late|early|at|news|conference|statement|interview|briefing|it|via|by|telephone|television|tv|parliament|agency|on|[A-Z][\w.'’]*|press|media|state|local))*\s*$"
)
_FOLLOWING_STATEMENT = re.compile(
    r"\s*['’]s\s+(?:statement|briefing|announcement|news\s+conference|report|toll|edition)", re.IGNORECASE
)
_PLANNED = re.compile(
    r"\s+(?:polls?|elections?|vote|summit|talks|deadline|hearing|conference|meeting|referendum|ballot|run-?off)\b",
    re.IGNORECASE,
)


def dated(parsed: Parsed, published: date | None) -> tuple[TimeMention, ...]:
    """Return the times of a report behind its dateline, without stamps that only repeat the day of publication."""
    head = find_dateline(parsed.text)
    opening = max(parsed.dateline_end, head.end if head is not None else 0)
    found = times(parsed.text, published)
    return tuple(item for item in found if item.start >= opening and not _is_stamp(parsed.text, item, published))


def dating_incidents(text: str, start: int, end: int, found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Return those of a sentence, characters `start` to `end`, that are not the day of a statement and not "since"."""
    here = [item for item in found if start <= item.start < end and not item.since]
    return tuple(item for item in here if not _dates_a_statement(text, start, item) and not _dates_a_plan(text, item))


def _dates_a_plan(text: str, mention: TimeMention) -> bool:
    """Whether a day without a year is that of something to come: "in a controversial June 3 poll"."""
    words = text[mention.start : mention.end]
    if re.search(r"\d{4}", words) or not re.search(r"\d", words):
        return False
    return _PLANNED.match(text, mention.end) is not None


def _is_stamp(text: str, mention: TimeMention, published: date | None) -> bool:
    digits = not any(char.isalpha() for char in text[mention.start : mention.end])
    return digits and mention.days.start == mention.days.end == published


def _dates_a_statement(text: str, sentence_start: int, mention: TimeMention) -> bool:
    before = text[max(sentence_start, mention.start - 90) : mention.start]
    before = re.sub(r"\b(?:on|late|early|last)\s*$", "", before)
    if _FOLLOWING_STATEMENT.match(text, mention.end):
        return True
    after = text[mention.end : mention.end + 20]
    if (
        re.match(r"\s+(?:corrected|said|announced|reported|confirmed|told)\b", after)
        and re.search(r"\bon\s*$", text[sentence_start : mention.start] + "") is None
    ):
        lead = text[sentence_start : mention.start].split()
        return len(lead) <= 4
    return _STATEMENT.search(before) is not None
