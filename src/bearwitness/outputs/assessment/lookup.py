"""Finding claims, reports, accounts and decisions of a view by their ids."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from bearwitness.errors import CasebookError
from bearwitness.model import AboutIncident, Account, Beside, Claim, Decision, Incident, Reading, Report
from bearwitness.outputs.view import CasebookView


@dataclass(frozen=True, slots=True)
class Told:
    """A claim and the report that makes it."""

    claim: Claim
    report: Report


@dataclass(frozen=True, slots=True)
class Lookup:
    """The view by id. Made once per page; it changes nothing.

    `copies` are the word-for-word copies of a report that have no reading of their own: they tell what it tells. `near`
    are the reports without an incident that stand beside each incident, likest first, and `beside` all of them by
    report; `alike` are the reports of each group of them.
    """

    reports: dict[str, Report]
    readings: dict[str, tuple[Reading, ...]]
    copies: dict[str, tuple[Report, ...]]
    claims: dict[str, Told]
    accounts: dict[str, tuple[Account, Report]]
    claims_of_account: dict[str, tuple[str, ...]]
    decisions: dict[tuple[str, str], Decision]
    near: dict[str, tuple[Beside, ...]]
    beside: dict[str, Beside]
    alike: dict[str, tuple[str, ...]]

    def told(self, claims: Iterable[str], wanted_by: str) -> tuple[Told, ...]:
        """Return the claims with these ids, each once, in the order given.

        Raises:
            CasebookError: no reading of the view holds one of them.
        """
        found = []
        for claim in dict.fromkeys(claims):
            if claim not in self.claims:
                raise CasebookError(
                    f"{wanted_by} rests on claim {claim}, which no reading holds; run `bearwitness run` again to relink"
                )
            found.append(self.claims[claim])
        return tuple(found)

    def about(self, incident: Incident) -> Iterator[Told]:
        """Yield every claim about any account of the incident, in the order of accounts."""
        for account in incident.accounts:
            for claim in self.claims_of_account.get(account, ()):
                yield self.claims[claim]

    def reports_of(self, incident: Incident) -> tuple[Report, ...]:
        """Return the reports that tell of the incident, each once, in the order of its accounts.

        Raises:
            CasebookError: an account of the incident is in no reading of the view.
        """
        reports: dict[str, Report] = {}
        for account in incident.accounts:
            if account not in self.accounts:
                raise CasebookError(
                    f"incident {incident.id} joins account {account}, which no reading holds;"
                    " run `bearwitness run` again to relink"
                )
            report = self.accounts[account][1]
            reports[report.info.id] = report
        return tuple(reports.values())


def look_up(view: CasebookView) -> Lookup:
    """Index a view.

    Raises:
        CasebookError: a reading is of a report that the view does not hold.
    """
    reports = {report.info.id: report for report in view.reports}
    readings: dict[str, list[Reading]] = {}
    claims: dict[str, Told] = {}
    accounts: dict[str, tuple[Account, Report]] = {}
    of_account: dict[str, list[str]] = {}
    for reading in view.readings:
        if reading.report.id not in reports:
            raise CasebookError(f"a reading is of report {reading.report.id}, which the casebook does not hold")
        report = reports[reading.report.id]
        readings.setdefault(report.info.id, []).append(reading)
        accounts.update((account.id, (account, report)) for account in reading.incidents)
        for claim in reading.claims:
            claims[claim.id] = Told(claim, report)
            if isinstance(claim.about, AboutIncident):
                of_account.setdefault(claim.about.incident, []).append(claim.id)
    return Lookup(
        reports,
        {report: tuple(found) for report, found in readings.items()},
        _unread_copies(view, readings),
        claims,
        accounts,
        {account: tuple(found) for account, found in of_account.items()},
        {(decision.left, decision.right): decision for decision in view.decisions},
        _near(view),
        {one.report: one for one in view.beside},
        _alike(view),
    )


def several_speak(told: Iterable[Told]) -> bool:
    """Whether more than one speaker, or one in more than one report, is among those who make the claims.

    What one speaker counts apart in one report ("five soldiers and one coastguard") contradicts nobody.
    """
    return len({(one.report.info.id, one.claim.speaker.name) for one in told}) > 1


def _near(view: CasebookView) -> dict[str, tuple[Beside, ...]]:
    near: dict[str, tuple[Beside, ...]] = {}
    for one in sorted(view.beside, key=lambda one: (-one.score, one.report)):
        if one.incident is not None:
            near[one.incident] = (*near.get(one.incident, ()), one)
    return near


def _alike(view: CasebookView) -> dict[str, tuple[str, ...]]:
    alike: dict[str, tuple[str, ...]] = {}
    for one in view.beside:
        alike[one.group] = (*alike.get(one.group, ()), one.report)
    return alike


def _unread_copies(view: CasebookView, readings: Container[str]) -> dict[str, tuple[Report, ...]]:
    copies: dict[str, tuple[Report, ...]] = {}
    for report in view.reports:
        original = report.info.copy_of
        if original is not None and report.info.id not in readings:
            copies[original] = (*copies.get(original, ()), report)
    return copies
