"""The sum of the comparisons, and the rules above it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from linking_builders import ARMY, BAND, DAY, count, facts, on, pair, reading, told, town

from bearwitness.linking.facts import facts_of
from bearwitness.linking.match import judge, machine_name, score_of
from bearwitness.linking.weights import packaged_weights
from bearwitness.model import Judgement, Kind, Party

NEXT_DAY = {"when": on(), "where": town(), "parties": (ARMY, BAND)}
FULL = {"when": on(), "where": town(), "parties": (ARMY, BAND), "figures": [count(22, 22, 22)]}


def test_score_is_the_odds_in_bits() -> None:
    assert score_of(0.0) == 0.5
    assert score_of(1.0) == pytest.approx(2 / 3)
    assert score_of(-1e9) == pytest.approx(0.0)


def test_agreeing_accounts_are_the_same_with_a_reason_for_each_comparison() -> None:
    found = judge(*pair(FULL, FULL))
    assert found.judgement is Judgement.SAME
    weights = packaged_weights()
    levels = {"when": "same_day", "where": "same_place", "parties": "both_sides", "kind": "same"}
    levels |= {"figures": "same_large", "words": "unknown", "names": "unknown", "issued": "unknown"}
    levels |= {"rank": "neither_beside"}
    assert {one.comparison: one.level for one, _ in found.compared} == levels
    bits = {name: weights.bits[name][level] for name, level in levels.items()}
    assert found.bits == pytest.approx(weights.prior + sum(bits.values()))
    decision = found.decision(machine_name(weights))
    assert (decision.left, decision.right, decision.by) == ("a-one-0", "a-two-0", machine_name(weights))
    assert decision.reasons == (
        f"same day, 2020-05-12 (when: {bits['when']:+.1f})",
        f"both accounts are dated (issued: {bits['issued']:+.1f})",
        f"Velm and Velm: the same place (where: {bits['where']:+.1f})",
        f"both name Army of Xenia, Band of Moss (parties: {bits['parties']:+.1f})",
        f"both tell of shelling (kind: {bits['kind']:+.1f})",
        f"both say 22 killed (figures: {bits['figures']:+.1f})",
        f"one account has too few words to compare (words: {bits['words']:+.1f})",
        f"one account has no rare names (names: {bits['names']:+.1f})",
        f"neither is told beside other news of its report (rank: {bits['rank']:+.1f})",
    )


def test_days_apart_are_never_outweighed() -> None:
    found = judge(*pair(FULL, {**FULL, "when": on(DAY + timedelta(3))}))
    assert found.judgement is Judgement.DIFFERENT
    assert found.rule is not None


def test_another_country_is_never_outweighed() -> None:
    assert judge(*pair(FULL, {**FULL, "where": town(country="YY")})).judgement is Judgement.DIFFERENT


def test_two_incidents_of_one_report_stay_two_even_if_one_is_background() -> None:
    one = told("r", when=on(), where=town(), parties=(ARMY, BAND))
    other = told("r", when=on(), where=town(), parties=(ARMY, BAND), index=1, background=True)
    found = judge(*facts(reading("r", one, other)))
    assert found.judgement is Judgement.DIFFERENT
    assert "one report" in found.reasons[0]


def test_kind_parties_and_figures_alone_do_not_join() -> None:
    bare = {"parties": (ARMY, BAND), "figures": [count(22, 22, 22)]}
    assert judge(*pair(bare, bare)).judgement is not Judgement.SAME
    assert judge(*pair({"kind": Kind.SHELLING}, {"kind": Kind.SHELLING})).judgement is not Judgement.SAME


@pytest.mark.parametrize(
    ("shared", "judgement"), [(2, Judgement.UNSURE), (4, Judgement.SAME)], ids=["some words", "many words"]
)
def test_a_place_alone_does_not_join_what_nobody_knows_the_time_of(shared: int, judgement: Judgement) -> None:
    """Two shellings of one town: only the words, the names or a number tell that they are one."""
    undated = {"where": town()}
    left, right = (
        replace(one, words={f"{name}{n}": 6.0 for n in range(10 - shared)} | {f"s{n}": 6.0 for n in range(shared)})
        for one, name in zip(pair({**undated, "when": on()}, undated), "ab", strict=True)
    )
    found = judge(replace(left, words_bits=60.0), replace(right, words_bits=60.0))
    assert found.score >= packaged_weights().same_from
    assert found.judgement is judgement


def test_figures_may_differ() -> None:
    assert judge(*pair(FULL, {**FULL, "figures": [count(3, 3, 3)]})).judgement is Judgement.SAME


def test_judging_is_symmetric() -> None:
    one, other = pair(FULL, {"when": on()})
    assert judge(one, other) == judge(other, one)


@pytest.mark.parametrize(
    ("number", "text", "judgement"),
    [
        (17, "", Judgement.UNSURE),
        (18, "", Judgement.SAME),  # the same number
        (17, "A mine tore up the kiosk beside the tannery.", Judgement.SAME),
    ],
)
def test_sides_and_a_place_join_no_accounts_of_two_days(number: int, text: str, judgement: Judgement) -> None:
    one = reading("one", told("one", count(18, 18, 18), **NEXT_DAY))  # type: ignore[arg-type]
    last = {**NEXT_DAY, "when": on(DAY + timedelta(1))}
    other = reading("two", told("two", count(number, number, number), **last))  # type: ignore[arg-type]
    found = judge(*facts_of([one, other], {"one": text, "two": text}))
    assert found.bits > 0
    assert found.judgement is judgement
    assert (found.rule is not None) == (judgement is Judgement.UNSURE)


@pytest.mark.parametrize(("parties", "judgement"), [((ARMY, BAND), Judgement.SAME), ((BAND,), Judgement.UNSURE)])
def test_other_names_of_places_may_be_one_where_both_sides_agree(
    parties: tuple[Party, ...], judgement: Judgement
) -> None:
    unresolved = {"geonames_id": None, "lat": None, "lon": None, "admin1": None}
    one, other = (
        {"when": on(), "where": town(name, **unresolved), "parties": parties, "figures": [count(22, 22, 22)]}
        for name in ("Velm", "Agda")
    )
    found = judge(*pair(one, other))
    assert found.bits > 0
    assert found.judgement is judgement
