"""The form in which a person codes one report: TOML, short where the usual holds (docs/reference/gold.md)."""

import re
from datetime import date
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bearwitness.evaluation.records import (
    GoldAside,
    GoldFigure,
    GoldIncident,
    GoldParty,
    GoldReport,
    GoldStance,
    GoldStanding,
    GoldWhen,
    GoldWhere,
)
from bearwitness.model import (
    Certainty,
    Group,
    Kind,
    Measure,
    PartyKind,
    Role,
    Stance,
    StandingMeasure,
    Status,
    WhenPrecision,
    WherePrecision,
)

PUBLISHER: Final = "publisher"
"""The speaker where the report names none."""

ASIDES: Final = ("habit", "plan", "hypothesis", "threat", "accident", "exercise", "crime", "history", "other")

_NUMBERS: Final = re.compile(r"(?P<low>\d+|-)(?:/(?P<best>\d+|-)/(?P<high>\d+|-))?")


class Numbers(BaseModel):
    """Low, best, high: "9" is 9/9/9, "9/9/-" leaves the high open, "-" is not stated."""

    model_config = ConfigDict(frozen=True)

    low: int | None
    best: int | None
    high: int | None


def _numbers(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return Numbers(low=value, best=value, high=value)
    found = _NUMBERS.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f'{value!r} is not of the form "9", "9/9/-" or "3/-/-"')
    parts = found["low"], found["best"] or found["low"], found["high"] or found["low"]
    low, best, high = (None if part == "-" else int(part) for part in parts)
    return Numbers(low=low, best=best, high=high)


Count = Annotated[Numbers, BeforeValidator(_numbers)]


class _Coded(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CodedWhen(_Coded):
    """When: first and last day (`end` left out: one day), and how exactly."""

    start: date
    end: date | None = None
    precision: WhenPrecision = WhenPrecision.DAY
    quote: str

    @model_validator(mode="after")
    def _in_order(self) -> "CodedWhen":
        if self.end is not None and self.end < self.start:
            raise ValueError(f"end {self.end} lies before start {self.start}")
        return self


class CodedWhere(_Coded):
    """Where: the name as a gazetteer has it in English, country, first-level division, how exactly."""

    name: str
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    admin1: str | None = None
    precision: WherePrecision
    quote: str


class CodedParty(_Coded):
    """A party: its usual English name, kind and role."""

    name: str
    kind: PartyKind
    role: Role
    quote: str


class CodedStance(_Coded):
    """Who is said to be responsible, by whom. `party` is left out only where nobody claimed it."""

    party: str | None = None
    stance: Stance
    speaker: str = PUBLISHER
    quote: str


class CodedFigure(_Coded):
    """One figure. `part_of` is the position (from 1) of its whole among the incident's figures."""

    measure: Measure
    n: Count
    group: Group
    who: str | None = None
    part_of: int | None = None
    certainty: Certainty = Certainty.ASSERTED
    speaker: str = PUBLISHER
    quote: str


class CodedIncident(_Coded):
    """One incident, of today or retold as background."""

    kind: Kind
    means: tuple[Kind, ...] = ()
    background: bool = False
    status: Status = Status.HAPPENED
    quote: str
    when: CodedWhen | None = None
    where: CodedWhere | None = None
    parties: tuple[CodedParty, ...] = ()
    responsibility: tuple[CodedStance, ...] = ()
    figures: tuple[CodedFigure, ...] = ()

    @model_validator(mode="after")
    def _wholes_are_there(self) -> "CodedIncident":
        for position, figure in enumerate(self.figures, start=1):
            if figure.part_of is not None and (
                not 1 <= figure.part_of <= len(self.figures) or figure.part_of == position
            ):
                raise ValueError(f"figure {position} is part of figure {figure.part_of}, which is not another one")
        return self


class CodedStanding(_Coded):
    """A standing figure: whose, and how many. `speaker` is kept for readers of the record; it is not compared."""

    measure: StandingMeasure
    n: Count
    of: str | None = None
    speaker: str = PUBLISHER
    quote: str


class CodedAside(_Coded):
    """Words that tell of no incident of the codebook, though a reader might take them for one.

    `speaker` is kept for readers of the record; it is not compared.
    """

    label: Annotated[str, Field(pattern=f"^({'|'.join(ASIDES)})$")]
    speaker: str = PUBLISHER
    quote: str


class Coding(_Coded):
    """All that one coder found in one report."""

    incident: tuple[CodedIncident, ...] = ()
    standing: tuple[CodedStanding, ...] = ()
    aside: tuple[CodedAside, ...] = ()

    def quotes(self) -> list[str]:
        """Return every quote, in order of the form."""
        found = [one.quote for one in self.standing] + [one.quote for one in self.aside]
        for incident in self.incident:
            found.append(incident.quote)
            found += [incident.when.quote] if incident.when else []
            found += [incident.where.quote] if incident.where else []
            found += [party.quote for party in incident.parties]
            found += [said.quote for said in incident.responsibility]
            found += [figure.quote for figure in incident.figures]
        return found

    def record(self, file: str, publisher: str = PUBLISHER) -> GoldReport:
        """Return the coding as the record that readings are compared with; `publisher` speaks where nobody is named."""
        return GoldReport(
            file=file,
            incidents=[_incident(one, publisher) for one in self.incident],
            standing=[
                GoldStanding(measure=one.measure.value, low=one.n.low, best=one.n.best, high=one.n.high)
                for one in self.standing
            ],
            asides=[GoldAside(label=one.label, quote=one.quote) for one in self.aside],
        )


def _incident(one: CodedIncident, publisher: str) -> GoldIncident:
    when, where = one.when, one.where
    return GoldIncident(
        kind=one.kind.value,
        means=[kind.value for kind in one.means],
        background=one.background,
        status=one.status.value,
        when=None
        if when is None
        else GoldWhen(
            start=when.start.isoformat(), end=(when.end or when.start).isoformat(), precision=when.precision.value
        ),
        where=None
        if where is None
        else GoldWhere(
            name=where.name,
            text=where.quote,
            country=where.country,
            admin1=where.admin1,
            precision=where.precision.value,
        ),
        parties=[GoldParty(name=p.name, kind=p.kind.value, role=p.role.value) for p in one.parties],
        responsibility=[
            GoldStance(party=r.party, stance=r.stance.value, speaker=_speaker(r.speaker, publisher))
            for r in one.responsibility
        ],
        figures=[_figure(figure, publisher) for figure in one.figures],
        quotes=[one.quote, *(figure.quote for figure in one.figures)],
    )


def _speaker(named: str, publisher: str) -> str:
    return publisher if named == PUBLISHER else named


def _figure(one: CodedFigure, publisher: str) -> GoldFigure:
    return GoldFigure(
        measure=one.measure.value,
        group=one.group.value,
        who=one.who,
        part_of=None if one.part_of is None else str(one.part_of),
        low=one.n.low,
        best=one.n.best,
        high=one.n.high,
        certainty=one.certainty.value,
        speaker=_speaker(one.speaker, publisher),
        quote=one.quote,
    )
