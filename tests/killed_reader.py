"""A small honest reader for tests of the casebook and the pipeline: "killed 12 in Aden" is an incident."""

import re
from dataclasses import replace

from bearwitness.model import (
    AboutIncident,
    Account,
    Certainty,
    Claim,
    Codes,
    Evidence,
    Figure,
    FigureValue,
    Group,
    Kind,
    Measure,
    Reading,
    Report,
    Speaker,
    SpeakerKind,
    Status,
    Total,
    When,
    WhenPrecision,
    WhenValue,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.model.ids import content_id

KILLED = re.compile(r"killed (?P<number>\d+)(?: \w+)? in (?P<place>[A-Z]\w+)")


class KilledReader:
    """Finds "killed N in PLACE". The incident is dated to the publication date, which these test reports state."""

    name = "killed/1"

    def read(self, report: Report) -> Reading:
        """Return one account for each match."""
        found = [self._account(report, match) for match in KILLED.finditer(report.text)]
        accounts = tuple(account for account, _claims in found)
        claims = tuple(claim for _account, claims in found for claim in claims)
        return Reading(report=report.info, incidents=accounts, standing=(), claims=claims)

    def _account(self, report: Report, match: re.Match[str]) -> tuple[Account, list[Claim]]:
        number, start = int(match["number"]), match.start()
        name = content_id("i", report.info.id, str(start))
        killed = FigureValue(Measure.KILLED, Group.UNKNOWN, None, number, number, number, False, False)
        claims = [self._claim(report, name, "figures/0", killed, *match.span("number"))]
        place = match["place"]
        somewhere = WhereValue(place, None, WherePrecision.TOWN)
        claims.append(self._claim(report, name, "where", somewhere, *match.span("place")))
        when = None
        if report.info.published is not None:
            day = report.info.published
            value = WhenValue(day, day, WhenPrecision.DAY)
            claims.append(self._claim(report, name, "when", value, *match.span()))
            when = When(day, day, WhenPrecision.DAY, False, match[0], (claims[-1].id,))
        figure = Figure(
            id=f"{name}.f0",
            measure=Measure.KILLED,
            group=Group.UNKNOWN,
            who=None,
            part_of=None,
            low=number,
            best=number,
            high=number,
            approximate=False,
            vague=False,
            certainty=Certainty.ASSERTED,
            claims=(claims[0].id,),
        )
        account = Account(
            id=name,
            kind=Kind.ARMED_CLASH,
            means=(),
            phases=(),
            background=False,
            status=Status.HAPPENED,
            when=when,
            where=Where(place, place, None, None, None, None, None, WherePrecision.TOWN, False, (claims[1].id,)),
            parties=(),
            responsibility=(),
            figures=(figure,),
            totals={"killed": Total(number, number, number)},
            codes=Codes("Battles/Armed clash", None, "ASSAULT"),
        )
        return account, claims

    def _claim(
        self,
        report: Report,
        incident: str,
        field: str,
        value: FigureValue | WhenValue | WhereValue,
        start: int,
        end: int,
    ) -> Claim:
        return Claim(
            id=content_id("c", report.info.id, incident, field),
            about=AboutIncident(incident, field),
            value=value,
            certainty=Certainty.ASSERTED,
            speaker=Speaker(report.info.publisher or "", report.info.publisher or "", SpeakerKind.PUBLISHER),
            evidence=(Evidence.of(report.text, start, end),),
            reader=self.name,
        )


class NextKilledReader(KilledReader):
    """The same reader, a version later."""

    name = "killed/2"


class MisquotingReader(KilledReader):
    """Misquotes reports that say "misquote me"; reads all others rightly."""

    name = "misquoting/1"

    def read(self, report: Report) -> Reading:
        """Shift every quote by one where the report asks for it."""
        reading = super().read(report)
        if "misquote me" not in report.text:
            return reading
        wrong = tuple(
            replace(c, evidence=tuple(Evidence(e.start + 1, e.end + 1, e.quote) for e in c.evidence))
            for c in reading.claims
        )
        return replace(reading, claims=wrong)
