"""Linking what is new gives what linking everything gives: synthetic casebooks that grow, in a real casebook."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.casebook import Casebook
from bearwitness.casebook.relink import relink
from bearwitness.evaluation.linking_growth import fill, grow, made
from bearwitness.linking import candidates, filing
from bearwitness.linking.candidates import windows_of
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.filing import Windows, filed
from bearwitness.model import Decision, Incident, Judgement, Reading


def told(count: int, seed: int = 3) -> list[Facts]:
    readings, words = made(count, seed)
    return facts_of(readings, words)


def test_what_a_few_new_reports_cannot_reach_is_left_alone_and_all_comes_out_the_same() -> None:
    done = grow(900, 30, few=100, silent=0.2)
    assert (done.differing, done.moved) == (0, 0)
    assert done.beside > 50
    assert 20 <= done.looked_at < 600


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 5))
def test_reports_that_come_one_after_another_end_where_all_at_once_do(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, seed: int, steps: int
) -> None:
    for module in (candidates, filing):  # a word that grows common is the one difference, and has its own test
        monkeypatch.setattr(module, "MOST_BY_WORDS", 10_000)
    readings, words = made(240, seed, silent=0.25)
    Random(seed).shuffle(readings)
    size = -(-len(readings) // steps)
    with Casebook.open(tmp_path_factory.mktemp("cb"), create=True) as casebook:
        casebook.begin_run("{}")
        for at in range(0, len(readings), size):
            fill(casebook, readings[at : at + size], words)
            relink(casebook, few=10)
        some, kept, beside = casebook.incidents(), casebook.decisions(), casebook.beside()
        relink(casebook, whole=True)
        assert casebook.incidents() == some
        assert casebook.decisions() == kept
        assert casebook.beside() == beside
        assert any(one.incident for one in beside)


def whole_after(casebook: Casebook) -> bool:
    return relink(casebook, few=10).whole


def members(found: tuple[Incident, ...]) -> set[tuple[str, ...]]:
    return {incident.accounts for incident in found}


@pytest.fixture
def casebook(tmp_path: Path) -> Casebook:
    """A casebook of 120 accounts that has been linked."""
    readings, words = made(120, 5)
    opened = Casebook.open(tmp_path / "cb", create=True)
    opened.begin_run("{}")
    fill(opened, readings, words)
    relink(opened, few=10)
    return opened


def test_nothing_new_is_nothing_to_do(casebook: Casebook) -> None:
    done = relink(casebook, few=10)
    assert (done.accounts, done.whole) == (0, False)


def test_a_decision_and_its_undoing_are_obeyed_at_once(casebook: Casebook) -> None:
    before = members(casebook.incidents())
    one, other = next(accounts[:2] for accounts in sorted(before) if len(accounts) > 1)
    left, right = sorted((one, other))
    casebook.decide(Decision(left, right, Judgement.DIFFERENT, 1.0, ("another street",), "Salma"))
    assert not whole_after(casebook)
    assert not any({left, right} <= set(accounts) for accounts in members(casebook.incidents()))
    casebook.take_back(left, right, "Salma")
    assert not whole_after(casebook)
    assert members(casebook.incidents()) == before


def test_a_person_joins_what_no_window_brings_together(casebook: Casebook) -> None:
    first, *_, last = sorted(casebook.incidents(), key=lambda one: str(one.when and one.when.start))
    left, right = sorted((first.accounts[0], last.accounts[0]))
    casebook.decide(Decision(left, right, Judgement.SAME, 1.0, ("the dates are wrong",), "Salma"))
    assert not whole_after(casebook)
    assert any({left, right} <= set(accounts) for accounts in members(casebook.incidents()))
    some = casebook.incidents()
    relink(casebook, whole=True)
    assert casebook.incidents() == some


def test_a_changed_reading_and_a_new_copy_are_linked_with_everything(casebook: Casebook) -> None:
    reports = casebook.reports()
    casebook.store_copies({reports[1].info.id: reports[0].info.id})
    assert whole_after(casebook)
    one = casebook.readings()[0]
    casebook.store_reading(Reading(report=replace(one.report), incidents=(), standing=(), claims=()), "synthetic/2")
    assert whole_after(casebook)


def test_a_report_that_tells_of_nothing_any_more_stands_beside_what_it_told_of_and_back(casebook: Casebook) -> None:
    told = max(casebook.incidents(), key=lambda one: len(one.accounts))
    [reading] = [one for one in casebook.readings() if one.incidents and one.incidents[0].id == told.accounts[-1]]
    assert casebook.beside() == ()
    casebook.store_reading(replace(reading, incidents=(), standing=(), claims=()), "synthetic/2")
    relink(casebook, few=10)
    [one] = casebook.beside()
    assert (one.report, one.group) == (reading.report.id, one.incident)
    assert one.incident in {incident.id for incident in casebook.incidents()}
    assert not any(told.accounts[-1] in incident.accounts for incident in casebook.incidents())
    assert one.score > 0.5
    assert one.reasons
    claims = tuple(replace(claim, reader="synthetic/3") for claim in reading.claims)
    casebook.store_reading(replace(reading, claims=claims), "synthetic/3")
    assert not whole_after(casebook)  # it has an account again, and no other had changed
    assert casebook.beside() == ()
    assert told.accounts in {incident.accounts for incident in casebook.incidents()}


def test_a_report_read_in_vain_is_filed_beside_without_linking_all(casebook: Casebook) -> None:
    readings, words = made(120, 5)
    incident = max(casebook.incidents(), key=lambda one: len(one.accounts))
    like = next(one for one in readings if one.incidents and one.incidents[0].id == incident.accounts[0])
    info = replace(like.report, id="r-late")
    late = Reading(report=info, incidents=(), standing=(), claims=())
    before = casebook.incidents()
    fill(casebook, [late], {"r-late": f"Again, by another desk. {words[like.report.id]}"})
    assert not whole_after(casebook)
    [one] = casebook.beside()
    assert (one.report, one.incident) == ("r-late", incident.id)
    assert casebook.incidents() == before
    assert whole_after(casebook) is False  # nothing more to do
    relink(casebook, whole=True)
    assert casebook.beside() == (one,)


def test_a_small_casebook_is_linked_whole_and_keeps_nothing(casebook: Casebook) -> None:
    assert relink(casebook, few=1000).whole
    assert casebook.linked() is None


def test_windows_bring_together_exactly_whom_comparing_all_would() -> None:
    facts = told(90)
    windows = Windows({one.id: filed(one) for one in facts})
    under = {one.id: [{k for k in keys if not windows.crowded(k)} for keys in windows_of(one)] for one in facts}
    some = [one.id for one in facts[::7]]
    due = {
        tuple(sorted((one, other)))
        for one in some
        for other in under
        if one != other and (under[one][0] & under[other][1] or under[one][1] & under[other][0])
    }
    assert set(windows.pairs_with(some)) == due
    others = [(min(one, other), max(one, other)) for one in some for other in under if one != other]
    assert {pair for pair in others if windows.meet(*pair)} == due


def test_a_word_that_too_many_tell_of_brings_nobody_together() -> None:
    facts = told(3)[0]
    many = {f"a{number}": filed(facts) for number in range(30)}
    windows = Windows(many)
    words = [key for key in windows_of(facts)[0] if key[1] == "word"]
    assert words
    assert all(windows.crowded(key) for key in words)
    assert not any(Windows({"a": filed(facts)}).crowded(key) for key in words)
