"""Incidents of the casebook and rows of the file as records of one form, ready to be held against each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bearwitness.errors import BadTable, SourceError
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.words import weighed
from bearwitness.model import Account, Incident, Kind, Measure, Reading, Report, ReportInfo, Skipped, Total
from bearwitness.model.coded import PROSE, PUBLISHERS, Coding, cells_of, coding_of_report
from bearwitness.outputs.view import CasebookView
from bearwitness.reading.coded import CodedReader
from bearwitness.reports import make_report
from bearwitness.settings import Settings
from bearwitness.sources import collect
from bearwitness.sources.columns import NO_TEXT

_VIOLENCE: Final = frozenset(
    {Kind.ARMED_CLASH, Kind.TERRITORY_TAKEN, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK}
    | {Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK, Kind.ATTACK_ON_CIVILIANS}
)
"""What a GED event may be: GED says between whom, not by what means."""


@dataclass(frozen=True, slots=True)
class Record:
    """One incident of ours, or one row of theirs. `key` is its id there; `facts` are what linking compares."""

    key: str
    facts: Facts
    killed: Total | None

    @property
    def account(self) -> Account:
        """What is recorded of it."""
        return self.facts.account


@dataclass(frozen=True, slots=True)
class Theirs:
    """A file of theirs: whose it is, its records, and the rows that could not be used."""

    coding: Coding
    records: tuple[Record, ...]
    unusable: tuple[Skipped, ...]


def theirs(path: Path, settings: Settings) -> Theirs:
    """Read a file of theirs.

    Raises:
        BadTable: it has neither ACLED's nor UCDP GED's columns, or no row that can be used.
        UnreadableSource: it cannot be opened.
    """
    found: list[Record] = []
    unusable: list[Skipped] = []
    coding: Coding | None = None
    for original in collect([str(path)], settings):
        if isinstance(original, Skipped):
            unusable.append(original)
            continue
        try:
            report = make_report(original, settings)
        except SourceError as error:
            unusable.append(Skipped(original.locator, type(error).__name__, str(error)))
            continue
        coding = coding_of_report(report)
        if coding is None:
            raise BadTable(f"{path} has neither ACLED's nor UCDP GED's columns")
        record = _row(report, coding, dict(original.fields).get("id", original.name))
        if record is None:
            unusable.append(Skipped(original.locator, "BadTable", "no kind of event that is known"))
        else:
            found.append(record)
    if coding is None:
        reason = unusable[0].reason if unusable else "there is no row in it"
        if reason.startswith(NO_TEXT):
            raise BadTable(f"{path} has neither ACLED's nor UCDP GED's columns")
        raise BadTable(f"{path} cannot be compared with: {reason}")
    return Theirs(coding, tuple(found), tuple(unusable))


def _row(report: Report, coding: Coding, key: str) -> Record | None:
    reading = CodedReader().read(report)
    if not reading.incidents:
        return None
    (facts,) = facts_of([reading])
    prose = cells_of(report).get(PROSE[coding])
    words = weighed(prose.value if prose else "")
    kinds = facts.kinds | _VIOLENCE if coding is Coding.UCDP else facts.kinds
    facts = replace(facts, words=words, words_bits=sum(words.values()), kinds=kinds)
    return Record(key, facts, facts.account.totals.get(Measure.KILLED.value))


def ours(view: CasebookView, coding: Coding) -> tuple[Record, ...]:
    """Return the incidents that the file could hold: not background, and not told by the file's own rows alone."""
    publisher = PUBLISHERS[coding]
    texts = {report.info.id: report.text for report in view.reports}
    told: dict[str, Facts] = {facts.id: facts for facts in facts_of(view.readings, texts)}
    found = []
    for incident in view.incidents:
        accounts = [told[name] for name in incident.accounts if name in told]
        others = [one for one in accounts if one.report.publisher != publisher]
        if not incident.background and others:
            found.append(_incident(incident, others))
    return tuple(found)


def _incident(incident: Incident, accounts: Iterable[Facts]) -> Record:
    """Make one record of an incident: its reconciled values, and the words and kinds of all its accounts."""
    many = sorted(accounts, key=lambda facts: facts.order)
    account = Account(
        id=incident.id,
        kind=incident.kind,
        means=incident.means,
        phases=(),
        background=False,
        status=incident.status,
        when=replace(incident.when, claims=()) if incident.when else None,
        where=replace(incident.where, claims=()) if incident.where else None,
        parties=tuple(replace(party, claims=()) for party in incident.parties),
        responsibility=(),
        figures=(),
        totals=incident.totals,
        codes=incident.codes,
    )
    info = ReportInfo(f"casebook {incident.id}", "", None, None, many[0].published, False, None, None)
    (facts,) = facts_of([Reading(report=info, incidents=(account,), standing=(), claims=())])
    words = {word: bits for one in many for word, bits in one.words.items()}
    kinds = facts.kinds.union(*(one.kinds for one in many))
    facts = replace(facts, words=words, words_bits=sum(words.values()), kinds=kinds)
    return Record(incident.id, facts, incident.totals.get(Measure.KILLED.value))
