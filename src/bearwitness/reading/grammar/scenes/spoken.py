"""The day on which a report speaks: the one from which its "today", "yesterday" and weekdays are counted."""

import re
from datetime import date, timedelta
from typing import Final

from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.scenes.day_heads import day_lines
from bearwitness.reading.grammar.scenes.entry_days import heads_the_entry
from bearwitness.reading.grammar.times.when import times
from bearwitness.reports.dates import find_dateline
from bearwitness.reports.stamps import labelled_day, speaks_of, stamped_day
from bearwitness.sources.calendar import WEEKDAY

DATELINE_DAYS: Final = 7
"""How long before publication the day and month of a dateline that leaves its year out may lie."""

_COUNTED_BACK: Final = re.compile(
    rf"\b(?:{WEEKDAY}|today|yesterday|tonight|overnight|this|last|earlier)\b", re.IGNORECASE
)
"""Words for days that an entry counts from the day at its head."""

KEPT_UP: Final = 2
"""How many days after the day that it prints a page is still rewritten: "Published 13 November ... on Tuesday" of the 14th."""

STAMP_DAYS: Final = 3
"""How far from the day that is given for publication a stamp within the page may lie where the weekdays fit both."""


def spoken_on(parsed: Parsed, published: date | None) -> date | None:
    """Return the day on which a report speaks: the one that it prints, as far as it prints one, else that of publication.

    "BOGOTA, 30 AUG 90 -- ... TODAY" is 30 August, though the bulletin that prints it is of the 31st, and so is "Published
    August 30 2016" in a table that gives another day: tables and addresses bear days of events, of crawling, of reprints.
    A stamp elsewhere in the page counts where the weekdays of the text fit it: always one that is called the day of
    publication, any other where it lies close to the day that is given, or the weekdays do not fit that.
    """
    head = find_dateline(parsed.text) if not day_lines(parsed.text) else None
    if published is None:
        return head.day if head is not None else labelled_day(parsed.text)
    if head is not None and heads_the_entry(parsed.text, head) and _COUNTED_BACK.search(parsed.text) is None:
        return published
    if head is not None:
        return _kept_up(parsed.text, head.day, published)
    labelled = labelled_day(parsed.text)
    day = _yearless(parsed, published)
    if day is not None and labelled is None:
        return day if 0 <= (published - day).days <= DATELINE_DAYS else published
    stamp = labelled or stamped_day(parsed.text)
    if stamp is None or stamp == published or not speaks_of(parsed.text, stamp):
        return published
    near = labelled is not None or abs((stamp - published).days) <= STAMP_DAYS
    return stamp if near or not speaks_of(parsed.text, published) else published


def _kept_up(text: str, day: date, published: date) -> date:
    """The day printed, or one shortly after it that the weekdays of the text fit and the printed one does not."""
    if day == published or speaks_of(text, day):
        return day
    later = (day + timedelta(days=ahead) for ahead in range(1, KEPT_UP + 1))
    return next((one for one in later if speaks_of(text, one)), day)


def _yearless(parsed: Parsed, published: date) -> date | None:
    """The day and month of a dateline without a year: "NICOSIA, JAN 21 -"."""
    head = parsed.text[: parsed.dateline_end]
    found = times(head, published) if head else ()
    return found[0].days.start if found and found[0].days.start == found[0].days.end else None


__all__ = ["spoken_on"]
