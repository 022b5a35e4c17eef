"""Lines of strike releases, each read as a report of its own: where, and how many things were destroyed.

The number of strikes is labelled too, but a reading has no slot for it. Things destroyed are not labelled: they are
counted from the file's description where it is a plain list ("destroyed two boats, a vehicle and an excavator"), and
left out where it is not.
"""

import re
from collections.abc import Sequence
from typing import Final

from pydantic import field_validator
from rapidfuzz import fuzz

from bearwitness.evaluation.answers import figures_of, main_account, quotes
from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, single, tally
from bearwitness.evaluation.rows import Row, Told
from bearwitness.gazetteer.normalise import fold
from bearwitness.model import Account, Group, Reading
from bearwitness.model import Measure as Harm

PLACE, COUNTRY, DESTROYED = "place name", "country", "things destroyed"
FIELDS: Final = (PLACE, COUNTRY, DESTROYED)
SPELLED_ALIKE: Final = 70.0
"""Likeness, of 100, from which two spellings are of one name ("Ar Raqqah", "Raqqa")."""

_COUNTRIES: Final = {"Iraq": "IQ", "Tikrit, Iraq": "IQ", "Syria": "SY"}
# fmt: off
_WORDS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
# fmt: on
_NUMBERS: Final = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_WORDS, start=1)}}
_LIST: Final = re.compile(r"\bdestroy(?:ed|ing) (?P<list>[^;.]+)[.;]?$")
_ITEM: Final = re.compile(r"(?P<count>\w+) (?P<thing>.+)")
_PEOPLE: Final = re.compile(r"\b(?:units?|fighters?|personnel|teams?|leaders?|members?)\b")


class Strike(Row):
    """A row of the file."""

    date: str
    country: str
    location: str
    description: str
    line: str

    @field_validator("country")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in _COUNTRIES:
            raise ValueError(f"{value!r} is no country of this file")
        return value

    def told(self) -> Told:
        """Return the line."""
        return Told(f"{self.date}, {self.location}: {self.line[:60]}", self.line)


def destroyed(description: str) -> int | None:
    """Count the things in a plain list of what was destroyed; None where it is no such list or counts people."""
    found = _LIST.search(description)
    if found is None or len(re.findall(r"\bdestroy", description)) > 1:
        return None
    whole = 0
    for item in re.split(r", and |, | and ", found["list"]):
        parts = _ITEM.fullmatch(item.strip())
        number = _number(parts["count"]) if parts else None
        if parts is None or number is None or _PEOPLE.search(parts["thing"]):
            return None
        whole += number
    return whole


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def judge(row: Strike, reading: Reading) -> list[Verdict]:
    """Judge the reading of one line."""
    account = main_account(reading)
    where = account.where if account else None
    said = quotes(reading, where.claims) if where else ()
    names = (where.text, where.name) if where else ()
    near = any(_alike(name, row.location) for name in names)
    country = where.country if where else None
    due = _COUNTRIES[row.country]
    return [
        *single(PLACE, where.text if where else None, row.location, right=near, quotes=said),
        *single(COUNTRY, country, due, right=country == due, quotes=said),
        *_destroyed(row, reading, account),
    ]


def _alike(name: str, label: str) -> bool:
    return fuzz.ratio(fold(name), fold(label)) >= SPELLED_ALIKE


def _destroyed(row: Strike, reading: Reading, account: Account | None) -> list[Verdict]:
    due = destroyed(row.description)
    if due is None:
        return []
    figures = figures_of(account, Harm.DESTROYED, frozenset({Group.THINGS})) if account else []
    numbers = [figure.best for figure in figures]
    read = sum(number or 0 for number in numbers) if numbers else None
    said = quotes(reading, (claim for figure in figures for claim in figure.claims))
    return single(DESTROYED, str(read) if read is not None else None, str(due), right=read == due, quotes=said)


def count(told: Sequence[tuple[Strike, Case]]) -> Summary:
    """Count by field, and how many lines are not placed in a wrong country."""
    verdicts = [verdict for _, case in told for verdict in case.verdicts]
    countries = [verdict for verdict in verdicts if verdict.field == COUNTRY]
    found = sum(any(verdict.read for verdict in case.verdicts) for _, case in told)
    return Summary(
        tally(verdicts, FIELDS),
        measures=(
            Measure("not in a wrong country", sum(not one.invented for one in countries), len(countries)),
            Measure("lines that give a place or a figure", found, len(told)),
        ),
    )


CENTCOM: Final = Benchmark("centcom", "place and things destroyed of one-line strike releases", Strike, judge, count)
