"""Laws of linking for any readings: nothing lost, nothing invented, no report's two incidents made one."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from linking_builders import ARMY, BAND, DAY, count, on, reading, speaker, told, town

from bearwitness.linking import link
from bearwitness.model import (
    Certainty,
    Decision,
    Group,
    Judgement,
    Kind,
    Reading,
    Status,
    WhenPrecision,
    WherePrecision,
)
from bearwitness.settings import Settings

PLACES = (None, town(), town("Agda", 40.02, 60.0), town("Far", 42.0, 60.0), town("Nowhere", geonames_id=None, lat=None))
PROVINCE = town("Oster", 40.3, 60.3, precision=WherePrecision.PROVINCE, centroid=True)
MONTH = on(DAY.replace(day=1), 31, WhenPrecision.MONTH)
SPEAKERS = (speaker("Ministry"), speaker("a health official"), speaker("the army", party="xenia-army"))


@st.composite
def figures(draw: st.DrawFn) -> tuple:  # type: ignore[type-arg]
    low, best, high = sorted(draw(st.tuples(*[st.integers(0, 30)] * 3)))
    kept = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    numbers = [number if keep else None for number, keep in zip((low, best, high), kept, strict=True)]
    return count(
        *numbers,
        by=draw(st.sampled_from(SPEAKERS)),
        group=draw(st.sampled_from(list(Group))),
        certainty=draw(st.sampled_from(list(Certainty))),
        who=draw(st.sampled_from([None, "children"])),
        part_of=draw(st.sampled_from([None, None, "f0"])),
    )


@st.composite
def casebooks(draw: st.DrawFn) -> list[Reading]:
    found = []
    for number in range(draw(st.integers(1, 5))):
        name = f"r{number}"
        accounts = [
            told(
                name,
                *draw(st.lists(figures(), max_size=2)),
                index=index,
                when=draw(st.sampled_from([None, MONTH, on(), on(DAY + timedelta(1)), on(DAY + timedelta(5))])),
                where=draw(st.sampled_from([*PLACES, PROVINCE])),
                kind=draw(st.sampled_from([Kind.SHELLING, Kind.AIRSTRIKE, Kind.ABDUCTION])),
                parties=draw(st.sampled_from([(), (ARMY,), (ARMY, BAND)])),
                background=draw(st.booleans()),
                status=draw(st.sampled_from(list(Status))),
            )
            for index in range(draw(st.integers(0, 3)))
        ]
        copy_of = draw(st.sampled_from([None, None, *(f"r{other}" for other in range(5) if other != number)]))
        published = draw(st.sampled_from([None, DAY, DAY + timedelta(2)]))
        found.append(reading(name, *accounts, published=published, publisher="Outlet", copy_of=copy_of))
    return found


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(casebooks(), st.randoms(use_true_random=False))
def test_laws(readings: list[Reading], random: object) -> None:
    linked = link(readings, Settings())
    report_of = {account.id: one.report.id for one in readings for account in one.incidents}
    claims_of = {
        account.id: {c for f in account.figures for c in f.claims} for one in readings for account in one.incidents
    }

    together = [account for incident in linked.incidents for account in incident.accounts]
    assert sorted(together) == sorted(report_of)
    assert len({incident.id for incident in linked.incidents}) == len(linked.incidents)
    for incident in linked.incidents:
        reports = [report_of[account] for account in incident.accounts]
        assert len(set(reports)) == len(reports)
        shown = [claim for figure in incident.figures for claim in figure.claims]
        assert sorted(shown) == sorted(claim for account in incident.accounts for claim in claims_of[account])
        for figure in incident.figures:
            assert set(figure.counted) <= set(figure.claims)
            assert figure.rule
        for numbers in (*incident.figures, *incident.totals.values()):
            known = [number for number in (numbers.low, numbers.best, numbers.high) if number is not None]
            assert known == sorted(known)
        assert len(incident.decisions) >= len(incident.accounts) - 1
        assert all(set(pair) <= set(incident.accounts) for pair in incident.decisions)
    cluster = {account: incident.id for incident in linked.incidents for account in incident.accounts}
    for decision in linked.decisions:
        assert decision.left < decision.right
        assert 0.0 <= decision.score <= 1.0
        assert decision.judgement is not Judgement.DIFFERENT or cluster[decision.left] != cluster[decision.right]
        assert decision.judgement is not Judgement.SAME or cluster[decision.left] == cluster[decision.right]

    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link(shuffled, Settings()) == linked


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(casebooks(), st.data())
def test_a_person_who_tells_two_accounts_apart_is_obeyed(readings: list[Reading], data: st.DataObject) -> None:
    joined = [incident.accounts for incident in link(readings, Settings()).incidents if len(incident.accounts) > 1]
    roots = {account.id: one.report.copy_of for one in readings for account in one.incidents}
    pairs = [two for accounts in joined for two in [accounts[:2]] if not any(roots[account] for account in two)]
    if not pairs:
        return
    left, right = sorted(data.draw(st.sampled_from(pairs)))
    apart = Decision(left, right, Judgement.DIFFERENT, 0.0, ("read both",), "a reviewer")
    for incident in link(readings, Settings(), [apart]).incidents:
        assert not {left, right} <= set(incident.accounts)
