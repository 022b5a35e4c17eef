"""Days that undated accounts take from those they were joined with. All events are invented."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from linking_builders import ARMY, BAND, DAY, count, facts, on, reading, told, town

from bearwitness.linking.compare_when import compare_when
from bearwitness.linking.facts import Facts
from bearwitness.linking.lent_days import lent_days
from bearwitness.linking.link import Linked, link_facts
from bearwitness.linking.named_days import NamedDays
from bearwitness.linking.policy import Policy
from bearwitness.linking.weights import packaged_weights
from bearwitness.model import When, WhenPrecision, WherePrecision

WORDS = {f"word{number}": 10.0 for number in range(10)}


def account(name: str, when: When | None, published: date | None = None, **options: object) -> Facts:
    told_of = told(name, count(22, 22, 22), when=when, where=town(), parties=(ARMY, BAND), **options)  # type: ignore[arg-type]
    [one] = facts(reading(name, told_of, published=published))
    return one


def heads(*accounts: Facts) -> dict[str, Facts]:
    return {one.id: one for one in accounts}


def joined(linked: Linked) -> list[tuple[str, ...]]:
    return sorted(incident.accounts for incident in linked.incidents)


def linking(*accounts: Facts) -> Linked:
    return link_facts(accounts, (), weights=packaged_weights(), policy=Policy.MOST_INDEPENDENT)


@pytest.mark.parametrize(
    ("given", "lent"),
    [
        ((on(),), (DAY, DAY)),
        ((on(), on(DAY - timedelta(1), 2)), (DAY, DAY)),
        ((on(), on(DAY + timedelta(1))), (DAY, DAY + timedelta(1))),
        ((on(), on(DAY + timedelta(2))), None),  # they do not agree
        ((on(DAY, 31, WhenPrecision.MONTH),), None),
        ((), None),
    ],
)
def test_the_day_that_all_who_give_one_have_in_common(given: tuple[When, ...], lent: tuple[date, date] | None) -> None:
    dated = [account(f"dated{number}", when) for number, when in enumerate(given)]
    undated = account("undated", None)
    found = lent_days(heads(undated, *dated), [[undated.id, *(one.id for one in dated)]])
    days = {name: (one.account.when.start, one.account.when.end) for name, one in found.items() if one.account.when}
    assert days == ({undated.id: lent} if lent else {})


def test_an_account_whose_report_has_a_day_and_one_that_stands_alone_are_lent_none() -> None:
    dated, told_later, alone = account("dated", on()), account("later", None, DAY), account("alone", None)
    assert not lent_days(heads(dated, told_later, alone), [[dated.id, told_later.id], [alone.id]])


def test_the_reason_says_that_the_day_is_lent() -> None:
    dated, undated = account("dated", on()), account("undated", None)
    [held] = lent_days(heads(dated, undated), [[dated.id, undated.id]]).values()
    found = compare_when(dated, held)
    assert found.level == "same_day"
    assert found.reason.endswith("one gives none, but those it was joined with do")


def test_an_undated_account_finds_another_by_the_day_that_a_third_gives() -> None:
    """The third knows the day by its words; its own words are those of the undated account, which knows no day."""
    province = town("Oster", precision=WherePrecision.PROVINCE)
    [third] = facts(reading("third", told("third", where=province), published=None))
    names = NamedDays(frozenset(), frozenset({(None, DAY.month, DAY.day)}))
    third = replace(third, named_days=names, words=WORDS, words_bits=100.0, named=frozenset({"word0"}))
    dated = account("dated", on(), DAY)
    undated = account("undated", None)
    shared = dict(list(WORDS.items())[:4])
    undated = replace(undated, words=shared | {"other": 110.0}, words_bits=150.0, named=frozenset({"word1"}))
    assert joined(linking(undated, third)) == [(third.id,), (undated.id,)]
    assert joined(linking(dated, third)) == [(dated.id,), (third.id,)]
    linked = linking(dated, undated, third)
    assert joined(linked) == [(dated.id, third.id, undated.id)]
    [decision] = [one for one in linked.decisions if {one.left, one.right} == {third.id, undated.id}]
    assert any("those it was joined with do" in reason for reason in decision.reasons)


def test_the_record_of_a_lent_day_stays_undated() -> None:
    dated, undated = account("dated", on()), account("undated", None)
    [incident] = linking(dated, undated).incidents
    assert incident.when is not None
    assert incident.when.start == DAY
    assert undated.account.when is None
