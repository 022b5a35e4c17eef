"""Reports of our own read whole, and the place and days of what they tell, for the tests of what sentences take over."""

from datetime import date

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
WEDNESDAY = date(2021, 3, 10)


def read(text: str, published: date | None = WEDNESDAY) -> tuple[Account, ...]:
    info = ReportInfo("r-carried", "s-carried", None, None, published, False, None, "en")
    return READER.read(Report(info, text, "-")).incidents


def place(one: Account) -> tuple[str, str | None, str] | None:
    return (one.where.name, one.where.country, one.where.precision.value) if one.where else None


def days(one: Account) -> str | None:
    if one.when is None:
        return None
    return f"{one.when.start}" if one.when.start == one.when.end else f"{one.when.start}..{one.when.end}"
