"""Assessments of one incident each, with the civilian casualties that people took from its sources (Airwars, Gaza).

The answer of a reading is its main incident (`answers.main_account`). Killed and injured are its reconciled totals of
civilians and of people whose group is not told, both ends right or wrong together. What is not labelled is left out.
The file has conventions of its own for vague words: "dozens" is 12 to 24, "several" or "others" is 2. Killed and
injured are scored once as the codebook counts and once after these words are given the file's numbers.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from pydantic import Field, field_validator

from bearwitness.evaluation.answers import bounds, figures_of, main_account, quotes
from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, single, tally
from bearwitness.evaluation.rows import Row, Told
from bearwitness.gazetteer import distance_km
from bearwitness.model import Account, Figure, Group, PartyKind, Reading, Role, Stance
from bearwitness.model import Measure as Harm

WITHIN_KM: Final = 5.0
COUNTED: Final = frozenset({Group.CIVILIANS, Group.UNKNOWN})
KILLED, INJURED, PLACE, COUNTRY, PARTY = "civilians killed", "civilians injured", "place", "country", "suspected party"
THEIR_WORDS: Final = ", vague words as labelled"
FIELDS: Final = (KILLED, INJURED, KILLED + THEIR_WORDS, INJURED + THEIR_WORDS, PLACE, COUNTRY, PARTY)

_VAGUE: Final = {2: (2, 2), 3: (2, 2), 24: (12, 24)}
"""The codebook's low of vague words ("people", "several", "dozens") to the lowest and highest number of the labels."""

_COUNTRY: Final = "PS"
"""All incidents of this file happened in the Gaza Strip."""
_SUSPECTS: Final[dict[str, tuple[str, frozenset[PartyKind]]]] = {
    "Israeli Military": ("IL", frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})),
    "Palestinian Militants": ("PS", frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA})),
}
_ACCUSED: Final = frozenset({Stance.CLAIMED, Stance.BLAMED, Stance.SUSPECTED})


class Assessment(Row):
    """A row of the file, with what is scored."""

    incident_code: str
    assessment: str
    geo: str | None = None
    killed_min: int | None = Field(None, alias="civilians_reported_killed_min")
    killed_max: int | None = Field(None, alias="civilians_reported_killed_max")
    injured_min: int | None = Field(None, alias="civilians_reported_injured_min")
    injured_max: int | None = Field(None, alias="civilians_reported_injured_max")
    suspected_belligerent: str | None = None

    @field_validator("geo")
    @classmethod
    def _two_numbers(cls, value: str | None) -> str | None:
        if value is not None:
            _, _ = map(float, value.split(","))
        return value

    def told(self) -> Told:
        """Return the assessment, with no publication date."""
        return Told(self.incident_code, self.assessment)

    def range_of(self, harm: Harm) -> tuple[int, int] | None:
        """Return the label's lowest and highest number, None where there is none."""
        ends = (self.killed_min, self.killed_max) if harm is Harm.KILLED else (self.injured_min, self.injured_max)
        return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def judge(row: Assessment, reading: Reading) -> list[Verdict]:
    """Judge the reading of one assessment."""
    account = main_account(reading)
    return [
        *_figures(row, reading, account, KILLED, Harm.KILLED),
        *_figures(row, reading, account, INJURED, Harm.INJURED),
        *_place(row, reading, account),
        *_party(row, reading, account),
    ]


def _figures(row: Assessment, reading: Reading, account: Account | None, field: str, harm: Harm) -> list[Verdict]:
    due = row.range_of(harm)
    if due is None:
        return []
    figures = figures_of(account, harm, COUNTED) if account else []
    said = quotes(reading, (claim for figure in figures for claim in figure.claims))
    read = bounds(reading, figures)
    labelled = bounds(reading, [_as_labelled(figure) for figure in figures])
    return [
        *single(field, _words(read), _words(due), right=read == due, quotes=said),
        *single(field + THEIR_WORDS, _words(labelled), _words(due), right=labelled == due, quotes=said),
    ]


def _as_labelled(figure: Figure) -> Figure:
    if not figure.vague or figure.low not in _VAGUE or figure.high is not None:
        return figure
    low, high = _VAGUE[figure.low]
    return replace(figure, low=low, best=None, high=high)


def _words(ends: tuple[int, int] | None) -> str | None:
    if ends is None:
        return None
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _place(row: Assessment, reading: Reading, account: Account | None) -> list[Verdict]:
    where = account.where if account else None
    said = quotes(reading, where.claims) if where else ()
    verdicts = []
    if row.geo is not None:
        lat, lon = map(float, row.geo.split(","))
        read, near = None, False
        if where is not None and where.lat is not None and where.lon is not None:
            km = distance_km(where.lat, where.lon, lat, lon)
            read, near = f"{where.name} ({where.precision}), {km:,.1f} km off", km <= WITHIN_KM
        elif where is not None:
            read = f"{where.name} ({where.precision}), no coordinates"
        due = f"within {WITHIN_KM:g} km of {row.geo}"
        # A name without coordinates is no wrong answer, but none.
        off = int(where is not None and where.lat is not None and not near)
        verdicts.append(Verdict(PLACE, read, due, right=int(near), invented=off, missed=int(not near), quotes=said))
    country = where.country if where else None
    return [*verdicts, *single(COUNTRY, country, _COUNTRY, right=country == _COUNTRY, quotes=said)]


def _party(row: Assessment, reading: Reading, account: Account | None) -> list[Verdict]:
    """Judge who is said to have done it: those named as acting in any account of it, and those accused."""
    wanted = _SUSPECTS.get(row.suspected_belligerent or "")
    if wanted is None:
        return []
    country, kinds = wanted
    acting = [p for p in account.parties if p.role in (Role.INITIATOR, Role.BOTH)] if account else []
    accused = _accused(account)
    right = [p for p in acting if p.country == country and p.kind in kinds]
    named = [p.name for p in acting] or sorted(accused)
    if not right and account:
        # Accused by someone, but not told as acting: the list of parties says what kind of party the name is.
        right = [p for p in account.parties if p.name in accused and p.country == country and p.kind in kinds]
    said = quotes(reading, (claim for p in acting for claim in p.claims))
    read = ", ".join(named) or None
    return single(PARTY, read, row.suspected_belligerent, right=bool(right), quotes=said)


def _accused(account: Account | None) -> Collection[str]:
    stances = account.responsibility if account else ()
    return {item.party for item in stances if item.party is not None and item.stance in _ACCUSED}


def count(told: Sequence[tuple[Assessment, Case]]) -> Summary:
    """Count the verdicts, and how many rows are not placed in a wrong country."""
    verdicts = [verdict for _, case in told for verdict in case.verdicts]
    countries = [verdict for verdict in verdicts if verdict.field == COUNTRY]
    return Summary(
        tally(verdicts, FIELDS),
        measures=(
            Measure("not in a wrong country", _without(countries), len(countries)),
            _exact(verdicts, KILLED),
            _exact(verdicts, INJURED),
        ),
    )


def _without(verdicts: Iterable[Verdict]) -> int:
    return sum(not verdict.invented for verdict in verdicts)


def _exact(verdicts: Iterable[Verdict], field: str) -> Measure:
    found = [verdict for verdict in verdicts if verdict.field == field]
    return Measure(f"{field}, low and high both exact", sum(verdict.right for verdict in found), len(found))


AIRWARS_GAZA: Final = Benchmark(
    "airwars_gaza", "casualties, place and suspect of assessments of one incident each", Assessment, judge, count
)
