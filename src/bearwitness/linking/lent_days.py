"""Days that accounts without any take from the reports they were joined with.

An undated page that was joined with dated reports is of their day. Held by that day it can be told from the attacks of
other days, and other undated accounts that know the day by their site's numbers or their words find it. The account
itself stays undated: a day is lent for comparing alone.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bearwitness.linking.facts import Facts
from bearwitness.linking.named_days import NONE
from bearwitness.model import When

_LONGEST: Final = timedelta(2)
"""A stated time with its last day further off than this is no day to lend."""


def lent_days(heads: Mapping[str, Facts], groups: Iterable[Sequence[str]]) -> dict[str, Facts]:
    """Return, by id, the accounts of which neither they nor their reports have a day, with that of their group.

    Nothing is lent where those of a group that give a day have none in common, give or take a day.
    """
    lent = {}
    for group in groups:
        members = [heads[name] for name in group]
        undated = [one for one in members if one.account.when is None and one.published is None]
        day = _common(list(_given(members))) if undated else None
        if day is not None:
            for one in undated:
                held = replace(one.account, when=day)
                lent[one.id] = replace(one, account=held, named_days=NONE, day_is_lent=True)
    return lent


def _given(members: Collection[Facts]) -> Iterator[When]:
    for one in members:
        if one.account.when is not None and one.account.when.end - one.account.when.start <= _LONGEST:
            yield one.account.when


def _common(given: Sequence[When]) -> When | None:
    if not given:
        return None
    start, end = max(one.start for one in given), min(one.end for one in given)
    if start - end > timedelta(1):
        return None
    return replace(given[0], start=min(start, end), end=max(start, end), claims=())
