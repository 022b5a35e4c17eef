"""What an output is made from: the casebook as frozen values, whole or a selection of it."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date

from bearwitness.casebook import Casebook
from bearwitness.casebook.rows import storable
from bearwitness.model import Beside, Decision, Incident, Reading, Report, Skipped


@dataclass(frozen=True, slots=True)
class Selection:
    """What a view was narrowed to; None means "not narrowed by this".

    `since` and `until` are both included. `country` is ISO 3166-1 alpha-2. `undated` counts incidents left out for want
    of a date.
    """

    since: date | None
    until: date | None
    party: str | None
    country: str | None
    undated: int


@dataclass(frozen=True, slots=True)
class CasebookView:
    """All that an output needs of a casebook.

    Claims are in `readings`; incidents name them by id. `decisions` are those in force. `selection` is None for the
    whole casebook. `beside` are the reports in which no incident was read that seem to tell of one.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    incidents: tuple[Incident, ...]
    skipped: tuple[Skipped, ...]
    decisions: tuple[Decision, ...]
    title: str
    selection: Selection | None = None
    beside: tuple[Beside, ...] = ()

    def filtered(
        self,
        since: date | None = None,
        until: date | None = None,
        party: str | None = None,
        country: str | None = None,
    ) -> "CasebookView":
        """Return the view narrowed to some incidents and to the reports that bear on them.

        An incident stays when the time it may have happened in overlaps `since`..`until` (one without a date does not
        stay when a date is asked for, and is counted in `selection.undated`), a party to it or held responsible bears
        the name or id `party` (case and punctuation aside, whole words), and it lies in `country`.

        Reports that tell of an incident which stays, stay whole; so do their copies, and reports that stand
        beside it. Any other report that was not read, or that tells of no incident, stays when it was published in the
        time asked for or at an unknown date; with a party or a country asked for, one that was read and tells of no
        incident does not, since it names neither.
        Skipped sources stay: what they held is not known.
        """
        if since is None and until is None and party is None and country is None:
            return self
        matching = [i for i in self.incidents if _party_fits(i, party) and _country_fits(i, country)]
        kept = tuple(i for i in matching if _time_fits(i, since, until))
        dated = since is not None or until is not None
        undated = sum(1 for i in matching if i.when is None) if dated else 0
        reports = self._reports_for(kept, since, until, named=party is not None or country is not None)
        ids = {report.info.id for report in reports}
        readings = tuple(r for r in self.readings if r.report.id in ids)
        accounts = {account for incident in kept for account in incident.accounts}
        decisions = tuple(d for d in self.decisions if d.left in accounts and d.right in accounts)
        return replace(
            self,
            reports=reports,
            readings=readings,
            incidents=kept,
            decisions=decisions,
            selection=Selection(since, until, party, country.upper() if country else None, undated),
            beside=self._beside_what_stays({incident.id for incident in kept}, ids),
        )

    def _beside_what_stays(self, incidents: Container[str], reports: Container[str]) -> tuple[Beside, ...]:
        """Return what still stands beside something: an incident, or another of these reports."""
        left = [
            one for one in self.beside if one.report in reports and (one.incident is None or one.incident in incidents)
        ]
        together = Counter(one.group for one in left)
        return tuple(one for one in left if one.incident is not None or together[one.group] > 1)

    def _reports_for(
        self, kept: Iterable[Incident], since: date | None, until: date | None, named: bool
    ) -> tuple[Report, ...]:
        accounts = {account for incident in kept for account in incident.accounts}
        incidents = {incident.id for incident in kept}
        telling = {r.report.id for r in self.readings if any(a.id in accounts for a in r.incidents)}
        telling |= {one.report for one in self.beside if one.incident in incidents}
        silent = {r.report.id for r in self.readings if not r.incidents}
        elsewhere = {r.report.id for r in self.readings} - telling - silent

        def stays(report: Report) -> bool:
            if report.info.id in telling or report.info.copy_of in telling:
                return True
            if report.info.id in elsewhere or report.info.copy_of in elsewhere:
                return False
            if named and report.info.id in silent:
                return False
            day = report.info.published
            return day is None or ((since is None or day >= since) and (until is None or day <= until))

        return tuple(report for report in self.reports if stays(report))


def view_of(casebook: Casebook) -> CasebookView:
    """Return all of a casebook as outputs need it."""
    return CasebookView(
        reports=casebook.reports(),
        readings=casebook.readings(),
        incidents=casebook.incidents(),
        skipped=casebook.skipped(),
        decisions=casebook.decisions(),
        beside=casebook.beside(),
        title=_title(storable(casebook.folder.resolve().name)),
    )


def _words(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.casefold())
    return f" {' '.join(words)} "


def _party_fits(incident: Incident, party: str | None) -> bool:
    if party is None:
        return True
    asked = _words(party)
    names = [n for p in incident.parties for n in (p.name, p.text, p.id)] + [r.party for r in incident.responsibility]
    return any(asked in _words(name) for name in names if name)


def _country_fits(incident: Incident, country: str | None) -> bool:
    return country is None or (incident.where is not None and incident.where.country == country.upper())


def _time_fits(incident: Incident, since: date | None, until: date | None) -> bool:
    if since is None and until is None:
        return True
    if incident.when is None:
        return False
    return (since is None or incident.when.end >= since) and (until is None or incident.when.start <= until)


def _title(folder: str) -> str:
    """The name of the casebook's folder as a heading: "demo-casebook" is "Demo casebook"."""
    words = folder.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
