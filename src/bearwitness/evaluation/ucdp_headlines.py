"""Places of events that UCDP coded from headlines (UCDP GED 22.1, Ukraine 2014): headlines only.

The text is the headlines of an event, published on the day of the first. Events of which no headline has as many
words as a sentence are left out: they are bare names from lists. UCDP's precision says what the label is worth: 1 the
place itself, 2 within 25 km of it; coarser ones are points of areas and are not scored.

An event of which no incident is read is missed: its place counts as not found, so that finding an event never lowers
the recall of places.
"""

from collections.abc import Sequence
from datetime import date as Day
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from bearwitness.evaluation.answers import main_account, quotes
from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, single, tally
from bearwitness.evaluation.rows import Row, Told
from bearwitness.gazetteer import distance_km
from bearwitness.model import Reading, Where, WherePrecision

WITHIN_KM: Final = 25.0
LEAST_WORDS: Final = 4
PLACE, COUNTRY = "place", "country"
PLACED: Final = "events found and placed within 25 km"
_COUNTRY: Final = "UA"
"""All events of this file happened in Ukraine."""
_EXACT: Final = frozenset({1, 2})
_FINE: Final = frozenset({WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.DISTRICT})


class Headline(BaseModel):
    """A report that the event was coded from."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    headline: str = ""
    date: Day | None = None


class Event(Row):
    """A row of the file, with what is scored."""

    id: str
    where_prec: int
    latitude: float
    longitude: float
    sources: tuple[Headline, ...] = Field(min_length=1)

    def told(self) -> Told:
        """Return the headlines as one text."""
        lines = dict.fromkeys(one.headline.strip() for one in self.sources if one.headline.strip())
        text = "\n\n".join(line if line.endswith((".", "!", "?")) else f"{line}." for line in lines)
        return Told(self.id, text, published=min((one.date for one in self.sources if one.date), default=None))

    @property
    def tells(self) -> bool:
        """Whether any headline is more than a name."""
        return any(len(one.headline.split()) >= LEAST_WORDS for one in self.sources)


def judge(row: Event, reading: Reading) -> list[Verdict]:
    """Judge the place of the main incident; where no incident was read, the place is missed."""
    if not row.tells:
        return []
    due = f"within {WITHIN_KM:g} km of {row.latitude}, {row.longitude}"
    account = main_account(reading)
    if account is None:
        return [Verdict(PLACE, None, due, missed=1)] if row.where_prec in _EXACT else []
    where = account.where
    said = quotes(reading, where.claims) if where else ()
    country = where.country if where else None
    verdicts = single(COUNTRY, country, _COUNTRY, right=country == _COUNTRY, quotes=said)
    if row.where_prec not in _EXACT:
        return verdicts
    near, read = _near(where, row)
    # A province or a name without coordinates is no wrong answer, but none.
    wrong = int(where is not None and where.lat is not None and where.precision in _FINE and not near)
    return [*verdicts, Verdict(PLACE, read, due, right=int(near), invented=wrong, missed=int(not near), quotes=said)]


def _near(where: Where | None, row: Event) -> tuple[bool, str | None]:
    if where is None:
        return False, None
    if where.lat is None or where.lon is None:
        return False, f"{where.name} ({where.precision}), no coordinates"
    km = distance_km(where.lat, where.lon, row.latitude, row.longitude)
    return km <= WITHIN_KM and where.precision in _FINE, f"{where.name} ({where.precision}), {km:,.1f} km off"


def count(told: Sequence[tuple[Event, Case]]) -> Summary:
    """Count the verdicts, the events that were found and placed, and the incidents not placed in a wrong country."""
    verdicts = [verdict for _, case in told for verdict in case.verdicts]
    countries = [verdict for verdict in verdicts if verdict.field == COUNTRY]
    without = sum(not verdict.invented for verdict in countries)
    fields = tally(verdicts, (PLACE, COUNTRY))
    placed = Measure(PLACED, fields[PLACE].right, fields[PLACE].right + fields[PLACE].missed)
    return Summary(fields, measures=(placed, Measure("not in a wrong country", without, len(countries))))


UCDP_HEADLINES: Final = Benchmark(
    "ucdp_headlines", "places of events, from the headlines they were coded from", Event, judge, count
)
