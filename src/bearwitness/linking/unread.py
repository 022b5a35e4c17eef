"""Reports in which no incident was read, beside the incidents that they seem to tell of.

The reader misses incidents: in headlines, in posts of a few words. Such a report has no account that could be joined,
and nothing is added to an incident for its sake. But its words and the day it came out can be compared, so that a
person is led to it: it stands beside an incident, or beside other reports like it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bearwitness.linking.facts import Facts, root_of
from bearwitness.linking.issued import issued
from bearwitness.linking.named_days import NONE, named_days
from bearwitness.linking.names import plain
from bearwitness.linking.words import lead, weighed
from bearwitness.model import Account, Codes, Kind, Reading, ReportInfo, Status
from bearwitness.reports.furniture import hide_furniture

_NOTHING = Account(  # its kind says nothing: `Facts.read` is False
    id="",
    kind=Kind.ARMED_CLASH,
    means=(),
    phases=(),
    background=False,
    status=Status.HAPPENED,
    when=None,
    where=None,
    parties=(),
    responsibility=(),
    figures=(),
    totals={},
    codes=Codes(None, None, None),
)


_MARK: Final = "unread "
"""What stands before a report's id where it goes by that as an account does."""


def is_unread(name: str) -> bool:
    """Whether this is a report in which no incident was read, going as an account."""
    return name.startswith(_MARK)


def unread_name(report: str) -> str:
    """Return by which name a report in which no incident was read goes as an account."""
    return f"{_MARK}{report}"


def report_of(name: str) -> str:
    """Return the id of the report that goes by this name as an account."""
    return name.removeprefix(_MARK)


def unread_facts(readings: Sequence[Reading], texts: Mapping[str, str]) -> list[Facts]:
    """Return what can be compared of each report that was read without finding an incident, sorted by report id.

    Copies are left out: their original stands for them.
    """
    reports = {reading.report.id: reading.report for reading in readings}
    telling = {reading.report.id for reading in readings if reading.incidents}
    silent = [info for name, info in reports.items() if name in texts and name not in telling]
    return [_facts(info, texts[info.id]) for info in sorted(silent, key=_id) if root_of(info.id, reports) == info.id]


def _id(info: ReportInfo) -> str:
    return info.id


def _facts(info: ReportInfo, text: str) -> Facts:
    shown = hide_furniture(text, info.title)
    told = f"{info.title or ''} {lead(shown)}"
    words = weighed(told)
    return Facts(
        account=replace(_NOTHING, id=unread_name(info.id)),
        report=info,
        root=info.id,
        publisher=f"publisher {plain(info.publisher)}" if info.publisher else f"report {info.id}",
        claims={},
        acting=frozenset(),
        hit=frozenset(),
        names={},
        acting_kinds=frozenset(),
        hit_kinds=frozenset(),
        acting_states=frozenset(),
        kinds=frozenset(),
        place="",
        words=words,
        words_bits=sum(words.values()),
        named_days=named_days(told) if info.published is None else NONE,
        issued=issued(info, shown),
        read=False,
    )
