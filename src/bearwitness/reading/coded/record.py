"""One coded row to one account, claim by claim: every value stands in a field of the row."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bearwitness.model import (
    AboutIncident,
    Account,
    Certainty,
    Claim,
    ClaimValue,
    Evidence,
    Figure,
    FigureValue,
    Group,
    Kind,
    KindValue,
    Measure,
    Party,
    PartyKind,
    PartyValue,
    Reading,
    Report,
    Role,
    Speaker,
    SpeakerKind,
    Status,
    When,
    WhenPrecision,
    WhenValue,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.model.account_totals import account_totals
from bearwitness.model.coded import Cell
from bearwitness.model.codes import codes
from bearwitness.model.ids import content_id
from bearwitness.reading.coded.actors import actor
from bearwitness.reading.coded.countries import country_code

NAME = "coded/1"
_CENTRED = (WherePrecision.NEAR_TOWN, WherePrecision.TOWN, WherePrecision.SITE)


@dataclass
class Record:
    """Gathers the claims of one row and makes an account of them."""

    report: Report
    cells: Mapping[str, Cell]
    claims: list[Claim] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The account's id."""
        return content_id("i", self.report.info.id, "coded")

    def text(self, column: str) -> str:
        """Return a field, "" where it is empty."""
        return self.cells[column].value if column in self.cells else ""

    def whole(self, column: str) -> int | None:
        """Return a field as a whole number of at least zero, None where it is none."""
        try:
            number = float(self.text(column))
        except ValueError:
            return None
        return int(number) if 0 <= number < 10**10 and number == int(number) else None

    def degrees(self, column: str, most: float) -> float | None:
        """Return a field as degrees, None where it is none or beyond `most`."""
        try:
            number = float(self.text(column))
        except ValueError:
            return None
        return number if -most <= number <= most else None

    def day(self, column: str) -> date | None:
        """Return a field as a day, None where it is none."""
        try:
            return date.fromisoformat(self.text(column)[:10])
        except ValueError:
            return None

    def claim(
        self, path: str, value: ClaimValue, columns: tuple[str, ...], certainty: Certainty = Certainty.ASSERTED
    ) -> str:
        """Record that the row's coders say `value`, by the fields `columns`; return the claim's id."""
        name = self.report.info.publisher or ""
        made = Claim(
            content_id("c", self.id, path),
            AboutIncident(self.id, path),
            value,
            certainty,
            Speaker("", name, SpeakerKind.PUBLISHER),
            tuple(self._evidence(column) for column in columns if column in self.cells),
            NAME,
        )
        self.claims.append(made)
        return made.id

    def _evidence(self, column: str) -> Evidence:
        cell = self.cells[column]
        return Evidence.of(self.report.text, cell.start, cell.end)

    def when(self, start: date, end: date, precision: WhenPrecision, columns: tuple[str, ...]) -> When:
        """Return the time, claimed by `columns`."""
        claim = self.claim("when", WhenValue(start, end, precision), columns)
        return When(start, end, precision, False, self.text(columns[0]), (claim,))

    def where(self, column: str, precision: WherePrecision, admin1: str) -> Where | None:
        """Return the place named in `column`, else the country; None where neither is given."""
        country = country_code(self.text("country"))
        named = column if column in self.cells else "country"
        if named not in self.cells:
            return None
        if named == "country":
            precision = WherePrecision.COUNTRY
        lat, lon = self.degrees("latitude", 90), self.degrees("longitude", 180)
        name = self.text(named)
        columns = (named, "country") if named != "country" else ("country",)
        claim = self.claim("where", WhereValue(name, country, precision), columns)
        placed = lat is not None and lon is not None
        division = self.text(admin1) or None
        return Where(
            name, name, None, country, division, lat if placed else None, lon if placed else None, precision,
            placed and precision not in _CENTRED, (claim,),
        )  # fmt: skip

    def party(self, position: int, column: str, kind: PartyKind | None, role: Role, country: str | None) -> Party:
        """Return the party named in `column`."""
        known = actor(self.text(column), kind, country)
        claim = self.claim(f"parties/{position}", PartyValue(known.name, role), (column,))
        return Party(self.text(column), known.name, known.id, known.kind, known.country, role, (claim,))

    def killed(
        self,
        position: int,
        group: Group,
        numbers: tuple[int | None, int | None, int | None],
        columns: tuple[str, ...],
        part_of: str | None = None,
    ) -> Figure:
        """Return a number of dead (low, best, high). No deaths stated is none indicated, never a counted zero."""
        low, best, high = numbers
        certainty = Certainty.ASSERTED
        if not any(numbers):
            low, best, high, certainty = 0, 0, None, Certainty.NONE_INDICATED
        value = FigureValue(Measure.KILLED, group, None, low, best, high, False, False)
        claim = self.claim(f"figures/{position}", value, columns, certainty)
        name = f"{self.id}-f{position + 1}"
        return Figure(name, Measure.KILLED, group, None, part_of, low, best, high, False, False, certainty, (claim,))

    def reading(
        self,
        kind: Kind,
        kind_columns: tuple[str, ...],
        when: When | None,
        where: Where | None,
        parties: tuple[Party, ...],
        figures: tuple[Figure, ...],
        given: tuple[str | None, int | None] = (None, None),
    ) -> Reading:
        """Return the whole reading; `given` are ACLED's and UCDP's own codes, which go before what we would make."""
        self.claim("kind", KindValue(kind), kind_columns)
        made = codes(kind, (), parties, figures)
        own = replace(made, acled=given[0] or made.acled, ucdp=given[1] or made.ucdp)
        account = Account(
            self.id,
            kind,
            (),
            (),
            False,
            Status.HAPPENED,
            when,
            where,
            parties,
            (),
            figures,
            account_totals(figures),
            own,
        )
        return Reading(report=self.report.info, incidents=(account,), standing=(), claims=tuple(self.claims))
