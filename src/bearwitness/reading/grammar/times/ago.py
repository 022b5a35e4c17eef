"""Times counted back from publication: "two days ago", "last week", "in the past 24 hours", "in recent days"."""

import re
from datetime import date, timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.resolve import Known
from bearwitness.reading.grammar.words.calendar import (
    Days,
    between,
    latest_weekday,
    month_span,
    months_back,
    one,
    part_of_month,
    until_publication,
    week_of,
    year_span,
)
from bearwitness.reading.grammar.words.number_words import parse_cardinal

_RECENT = {"day": 7, "week": 42, "month": 180, "year": 1825}
"""How many days back "recent days", "recent weeks" and so on may reach."""


def ago(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Two days ago": a day; weeks, months and years ago: the whole week, month or year; "exactly a week ago" is a day again."""
    if known.published is None:
        return None
    words = re.sub(r"\s+", " ", match["count"].lower())
    unit = match["unit"].lower()
    if words in ("several", "a few"):
        return _some_ago(known.published, unit), False
    count = {"a": 1, "an": 1, "a couple of": 2}.get(words) or parse_cardinal(words)
    if count is None:
        return None
    if unit.startswith("fortnight"):
        unit, count = "weeks", 2 * count
    if unit.startswith("day"):
        return one(known.published - timedelta(days=count)), False
    if unit.startswith("week"):
        day = known.published - timedelta(weeks=count)
        return (one(day) if match.groupdict().get("exactly") else week_of(day)), False
    if unit.startswith("month"):
        return months_back(known.published, count), False
    return (year_span(known.published.year - count), False) if count < known.published.year else None


def moments_ago(_: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Half an hour ago", "a few minutes ago": the day of publication."""
    return (one(known.published), False) if known.published is not None else None


def _some_ago(published: date, unit: str) -> Days:
    """ "A few days ago" is two days to a week ago, "several weeks ago" two to six, months two to six, years two to six."""
    if unit.startswith("day"):
        return between(published - timedelta(days=7), published - timedelta(days=2))
    if unit.startswith("week"):
        return between(published - timedelta(weeks=6), published - timedelta(weeks=2))
    if unit.startswith("month"):
        return between(months_back(published, 6).start, months_back(published, 2).end)
    return between(year_span(published.year - 6).start, year_span(published.year - 2).end)


def period(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Last week", "earlier this month", "this year", "over the weekend"; a period that goes on ends with publication."""
    if known.published is None:
        return None
    unit = match["unit"].lower()
    back = 0 if (match["which"] or "").lower() == "this" else 1
    if unit == "weekend":
        sunday = latest_weekday(known.published, 6)
        return between(sunday - timedelta(days=1), sunday), False
    if unit == "week":
        days = week_of(known.published - timedelta(weeks=back))
    elif unit == "month":
        days = months_back(known.published, back)
    else:
        days = year_span(known.published.year - back)
    return until_publication(days, known.published), False


def part_of_period(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "At the end of last year": December; "early this month": days 1 to 10. "The end of the month" is one to come."""
    which, unit = match["which"].lower(), match["unit"].lower()
    part = " ".join(match["part"].lower().split())
    if known.published is None or (which == "the" and "end" in part):
        return None
    back = 1 if which == "last" else 0
    if unit == "month":
        month = months_back(known.published, back).start
        days = part_of_month(month.year, month.month, _third(part))
    elif part in ("early", "mid", "late"):
        days = year_span(known.published.year - back, part)
    else:
        number = {"early": 1, "mid": 6, "late": 12}[_third(part)]
        days = month_span(known.published.year - back, number)
    if days.start > known.published:
        return None
    return until_publication(days, known.published), False


def _third(part: str) -> str:
    if part.endswith("of"):
        return "mid" if "middle" in part else "late" if "end" in part else "early"
    return part


def earlier_in(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Earlier in the week", "earlier in the month": the week, month or year of publication, as far as it has gone."""
    if known.published is None:
        return None
    unit = match["unit"].lower()
    days = {
        "week": week_of(known.published), "month": months_back(known.published, 0), "year": year_span(known.published.year),
    }[unit]  # fmt: skip
    return until_publication(days, known.published), False


def nights_ago(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Two nights ago", "the night before last"."""
    if known.published is None:
        return None
    count = {"three": 3, "four": 4}.get(match.group().split()[0].lower(), 2)
    return one(known.published - timedelta(days=count)), False


def past_days(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "In the past 24 hours", "over the last three days", "over the past week".

    Days are counted with that of publication, as coders do: the past three days end with it. A day and a night may be of two.
    """
    words = (match["count"] or "one").lower()
    count = 1 if words in ("one", "a") else {"couple of": 2, "few": 3, "several": 3}.get(" ".join(words.split()))
    count = count or parse_cardinal(words)
    if known.published is None or count is None:
        return None
    unit = match["unit"].lower()
    if unit.startswith("month"):
        return between(_same_day(known.published, count), known.published), False
    if unit.startswith("hour"):
        days = max(1, round(count / 24))
    else:
        days = max(1, count * {"week": 7, "fortnight": 14}.get(unit.rstrip("s"), 1) - 1)
    if days > 90:
        return None
    first = known.published - timedelta(days=days)
    if unit == "week":
        return Days(first, known.published, WhenPrecision.WEEK), False
    return between(first, known.published), False


def _same_day(published: date, months: int) -> date:
    """The same day some months before, or the last one of that month."""
    month = months_back(published, months)
    return min(month.end, month.start + timedelta(days=published.day - 1))


def recent(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "In recent days", "in recent weeks"."""
    if known.published is None:
        return None
    back = _RECENT[match["unit"].lower().rstrip("s")]
    return between(known.published - timedelta(days=back), known.published), False


__all__ = ["ago", "earlier_in", "moments_ago", "nights_ago", "part_of_period", "past_days", "period", "recent"]
