"""Right records: what a person who codes by the codebook writes down of one report, and a reading in the same form."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bearwitness.model import AboutIncident, Account, Claim, Figure, FigureValue, KindValue, Reading, When, Where


class _Loose(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


class GoldFigure(_Loose):
    """One figure of a right record. `superseded` marks one that a later word of the report replaces."""

    measure: str
    group: str
    who: str | None = None
    part_of: str | None = None
    low: int | None
    best: int | None
    high: int | None
    certainty: str
    speaker: str
    quote: str
    superseded: bool = False


class GoldParty(_Loose):
    """One party of a right record. `text`, where it is given, is the party as written."""

    name: str
    kind: str
    role: str
    text: str = ""


class GoldStance(_Loose):
    """One claim of responsibility of a right record."""

    party: str | None
    stance: str
    speaker: str


class GoldWhen(_Loose):
    """The time of a right record."""

    start: str
    end: str
    precision: str


class GoldWhere(_Loose):
    """The place of a right record. `text`, where it is given, is the place as written; `geonames_id` its entry."""

    name: str
    text: str = ""
    country: str | None
    admin1: str | None
    precision: str
    geonames_id: int | None = None


class GoldIncident(_Loose):
    """One incident of a right record. `account` is the id of the account that it was made of, where it was read;
    `incident` is what the same happening is called in all records; `quotes` are words of the report that tell of it.
    """

    incident: str = ""
    kind: str
    means: list[str] = []
    background: bool
    status: str = "happened"
    when: GoldWhen | None
    where: GoldWhere | None
    parties: list[GoldParty]
    responsibility: list[GoldStance] = []
    figures: list[GoldFigure]
    account: str = ""
    quotes: list[str] = []


class GoldAside(_Loose):
    """Words that tell of no incident and might be taken for one: a habit, a plan, a hypothesis, an accident."""

    label: str
    quote: str


class GoldStanding(_Loose):
    """One standing figure of a right record."""

    measure: str
    low: int | None
    best: int | None
    high: int | None


class GoldReport(_Loose):
    """What the right record of one report is."""

    file: str
    read: bool = True
    copy_of: str | None = None
    incidents: list[GoldIncident]
    standing: list[GoldStanding]
    asides: list[GoldAside] = []


@dataclass(slots=True)
class Count:
    """Right, invented and missed values of one field."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was read."""
        read = self.right + self.invented
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """Share of what is to be read that was read; 1 where there is nothing."""
        due = self.right + self.missed
        return self.right / due if due else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def record_of(reading: Reading, file: str) -> GoldReport:
    """Return a reading in the form of a right record; the speaker of a figure is that of its first claim."""
    claims = {claim.id: claim for claim in reading.claims}
    return GoldReport(
        file=file,
        incidents=[_incident_of(account, claims, _quotes_of(account, reading)) for account in reading.incidents],
        standing=[GoldStanding(measure=s.measure.value, low=s.low, best=s.best, high=s.high) for s in reading.standing],
    )


def as_it_stands(record: GoldReport) -> GoldReport:
    """Return a record without the figures that a later word replaces: gold records hold the later alone."""
    standing = [
        incident.model_copy(update={"figures": [figure for figure in incident.figures if not figure.superseded]})
        for incident in record.incidents
    ]
    return record.model_copy(update={"incidents": standing})


def _quotes_of(account: Account, reading: Reading) -> list[str]:
    """The words behind what happened and how many: those for places and dates may serve many incidents."""
    return [
        evidence.quote
        for claim in reading.claims
        if isinstance(claim.about, AboutIncident) and claim.about.incident == account.id
        if isinstance(claim.value, KindValue | FigureValue)
        for evidence in claim.evidence
    ]


def _incident_of(account: Account, claims: Mapping[str, Claim], quotes: list[str]) -> GoldIncident:
    return GoldIncident(
        kind=account.kind.value,
        means=[kind.value for kind in account.means],
        background=account.background,
        status=account.status.value,
        when=_when_of(account.when) if account.when else None,
        where=_where_of(account.where) if account.where else None,
        parties=[GoldParty(name=p.name, kind=p.kind.value, role=p.role.value, text=p.text) for p in account.parties],
        responsibility=[
            GoldStance(party=r.party, stance=r.stance.value, speaker=r.speaker) for r in account.responsibility
        ],
        figures=[_figure_of(figure, claims) for figure in account.figures],
        account=account.id,
        quotes=quotes,
    )


def _when_of(when: When) -> GoldWhen:
    return GoldWhen(start=when.start.isoformat(), end=when.end.isoformat(), precision=when.precision.value)


def _where_of(where: Where) -> GoldWhere:
    return GoldWhere(
        name=where.name,
        text=where.text,
        country=where.country,
        admin1=where.admin1,
        precision=where.precision.value,
        geonames_id=where.geonames_id,
    )


def _figure_of(figure: Figure, claims: Mapping[str, Claim]) -> GoldFigure:
    first = claims[figure.claims[0]]
    return GoldFigure(
        measure=figure.measure.value,
        group=figure.group.value,
        who=figure.who,
        part_of=figure.part_of,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        certainty=figure.certainty.value,
        speaker=first.speaker.name,
        quote=first.evidence[0].quote,
        superseded=figure.superseded,
    )
