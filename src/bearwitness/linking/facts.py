"""What the comparisons look at: one account of one report, with everything worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bearwitness.linking.issued import NOTHING, Issued, issued
from bearwitness.linking.named_days import NONE, NamedDays, named_days
from bearwitness.linking.names import plain
from bearwitness.linking.words import account_words, names_in, tokens, weighed
from bearwitness.model import (
    Account,
    Claim,
    Group,
    Kind,
    Measure,
    Party,
    PartyKind,
    Reading,
    ReportInfo,
    Role,
    When,
    WhenPrecision,
)
from bearwitness.reports.furniture import hide_furniture

STATE_SIDE = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE, PartyKind.COALITION})
GROUP_SIDE = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA})
_FRIDAY: Final = 4
LEAST_NUMBER = 3
"""Smaller numbers are in common by chance."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One account, ready to be compared.

    Attributes:
        account: what the report says of the incident.
        report: the report.
        root: id of the report that this one is a copy of, or its own id: copies share a root.
        publisher: the publisher of the root as a source; where it is unknown, the root itself.
        claims: the claims that the account names, by id.
        acting, hit: identities of the named parties on either side; a clash puts its parties on both.
        names: the name to show for each of these identities.
        acting_kinds, hit_kinds: the kinds of all parties on either side.
        acting_states: the countries whose forces act, under whatever name ("the air force", "the army").
        kinds: the kind, the means and the phases.
        place: the place's name, plain, or "".
        words: the words that tell of it, each with its rarity in bits (`bearwitness.linking.words`).
        words_bits: their sum.
        named: rare names among them: of streets, villages, people; not of its parties, its place and its publisher.
        named_days: the days that these words name, where neither the account nor its report has a day.
        issued: what the report gives away of when it came out.
        numbers: every number of people that it gives, of `LEAST_NUMBER` or more, by what it counts: parts and what a
            later word replaces as well, but no toll of several incidents together.
        beside: whether it is told as news, but not first, nor of the place and day of what is.
        day_is_lent: whether the account's day is only that of the accounts it was joined with
            (`bearwitness.linking.lent_days`).
        read: False for a report in which no incident was read, which stands for itself (`bearwitness.linking.unread`).
    """

    account: Account
    report: ReportInfo
    root: str
    publisher: str
    claims: dict[str, Claim]
    acting: frozenset[str]
    hit: frozenset[str]
    names: dict[str, str]
    acting_kinds: frozenset[PartyKind]
    hit_kinds: frozenset[PartyKind]
    acting_states: frozenset[str]
    kinds: frozenset[Kind]
    place: str
    words: dict[str, float]
    words_bits: float
    named: frozenset[str] = frozenset()
    named_days: NamedDays = NONE
    issued: Issued = NOTHING
    numbers: frozenset[tuple[Measure, int]] = frozenset()
    beside: bool = False
    day_is_lent: bool = False
    read: bool = True

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def published(self) -> date | None:
        """Publication day of the report."""
        return self.report.published

    @property
    def days(self) -> When | None:
        """The days of the account; "last week", written as one ends, may be the week that is ending."""
        when = self.account.when
        if when is None or when.precision is not WhenPrecision.WEEK or self.published is None:
            return when
        ending = timedelta() < self.published - when.end <= timedelta(7) and self.published.weekday() >= _FRIDAY
        return replace(when, end=self.published) if ending else when

    @property
    def order(self) -> tuple[date, str]:
        """Earliest report first; without a publication date, last."""
        return (self.report.published or date.max, self.account.id)


def party_key(party: Party) -> str:
    """Return what a party is known by: "=" and its id, or its plain name where it is in no list."""
    return f"={party.id}" if party.id else plain(party.name)


def _is_known(party: Party) -> bool:
    return not party.has_no_name and party.kind not in (PartyKind.CIVILIANS, PartyKind.UNIDENTIFIED)


def facts_of(readings: Sequence[Reading], texts: Mapping[str, str] | None = None) -> list[Facts]:
    """Return the facts of every account, sorted by account id; an account that comes twice is taken once.

    `texts` are the texts of reports by their ids. Where one is not given, its accounts have the words of their quotes.

    Raises:
        ValueError: an account names a claim that its reading does not hold (a bug in a reader).
    """
    found: dict[str, Facts] = {}
    reports = {reading.report.id: reading.report for reading in readings}
    for reading in readings:
        claims = {claim.id: claim for claim in reading.claims}
        text = (texts or {}).get(reading.report.id)
        text = hide_furniture(text, reading.report.title) if text else text
        came_out = issued(reading.report, text)
        first = next((one for one in reading.incidents if not one.background), None)
        for account in reading.incidents:
            leads = first is not None and account.id == first.id
            beside = first is not None and not account.background and not _told_with(first, account)
            found[account.id] = _facts(
                account, reading.report, reports, claims, text, came_out, leads=leads, beside=beside
            )
    return [found[key] for key in sorted(found)]


def _told_with(first: Account, account: Account) -> bool:
    """Whether an account is its report's first news, or told of the same place and no other day: not in passing."""
    if account.id == first.id:
        return True
    one, other = first.where, account.where
    same_place = one is not None and other is not None and plain(one.name) == plain(other.name)
    days = {(when.start, when.end) for when in (first.when, account.when) if when is not None}
    return same_place and len(days) <= 1


def root_of(report: str, reports: Mapping[str, ReportInfo]) -> str:
    """Return the id of the report that this one is a copy of in the end, or its own."""
    seen = {report}
    while report in reports and (parent := reports[report].copy_of) is not None and parent not in seen:
        seen.add(parent)
        report = parent
    return report


def _facts(
    account: Account,
    report: ReportInfo,
    reports: dict[str, ReportInfo],
    claims: dict[str, Claim],
    text: str | None,
    came_out: Issued,
    *,
    leads: bool,
    beside: bool,
) -> Facts:
    root = root_of(report.id, reports)
    publisher = reports[root].publisher if root in reports else None
    mine = {name: _claim(name, claims, report) for name in claim_ids(account)}
    told = account_words(list(mine.values()), report.title, text, leads=leads)
    words = weighed(told)
    acting = [party for party in account.parties if party.role is not Role.TARGET]
    hit = [party for party in account.parties if party.role in (Role.TARGET, Role.BOTH)]
    return Facts(
        account=account,
        report=report,
        root=root,
        publisher=f"publisher {plain(publisher)}" if publisher else f"report {root}",
        claims=mine,
        acting=frozenset(party_key(party) for party in acting if _is_known(party)),
        hit=frozenset(party_key(party) for party in hit if _is_known(party)),
        names={party_key(party): party.name for party in account.parties},
        acting_kinds=frozenset(party.kind for party in acting),
        hit_kinds=frozenset(party.kind for party in hit),
        acting_states=frozenset(party.country for party in acting if party.country and party.kind in STATE_SIDE),
        kinds=frozenset({account.kind, *account.means, *(phase.kind for phase in account.phases)}),
        place=plain(account.where.name) if account.where else "",
        words=words,
        words_bits=sum(words.values()),
        named=names_in(told, _said_elsewhere(account, report)),
        named_days=named_days(told) if report.published is None and not has_a_day(account) else NONE,
        issued=came_out,
        numbers=_numbers(account),
        beside=beside,
    )


def _numbers(account: Account) -> frozenset[tuple[Measure, int]]:
    told = [(one.measure, one.best) for one in account.figures if one.group is not Group.THINGS and not one.joint]
    told += [(Measure(name), total.best) for name, total in account.totals.items()]
    return frozenset((measure, best) for measure, best in told if best is not None and best >= LEAST_NUMBER)


def _said_elsewhere(account: Account, report: ReportInfo) -> list[str]:
    """Words of the names that other comparisons look at."""
    names = [name for party in account.parties for name in (party.text, party.name)]
    if account.where:
        names += [account.where.text, account.where.name, account.where.admin1 or "", account.where.country or ""]
    return tokens(" ".join([*names, report.publisher or ""]))


def has_a_day(account: Account) -> bool:
    """Whether an account is dated better than by a month."""
    when = account.when
    return when is not None and when.precision not in (WhenPrecision.MONTH, WhenPrecision.YEAR)


def claim_ids(account: Account) -> list[str]:
    """Return the ids of all claims that an account names, each once, in the order of its fields."""
    ids = [claim for phase in account.phases for claim in phase.claims]
    ids += account.when.claims if account.when else ()
    ids += account.where.claims if account.where else ()
    ids += [claim for party in account.parties for claim in party.claims]
    ids += [claim for stance in account.responsibility for claim in stance.claims]
    ids += [claim for figure in account.figures for claim in figure.claims]
    return list(dict.fromkeys(ids))


def _claim(name: str, claims: dict[str, Claim], report: ReportInfo) -> Claim:
    if name not in claims:
        raise ValueError(f"report {report.id}: an account names claim {name}, which the reading does not hold")
    return claims[name]
