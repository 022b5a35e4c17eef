"""The sample reports' right records, linked: clusters and totals against the right incidents."""

import pytest
from gold_samples import gold_incidents, gold_readings

from bearwitness.evaluation.groupings import b_cubed, pairwise
from bearwitness.linking import link
from bearwitness.model import Incident
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def linked() -> tuple[dict[str, str], dict[str, Incident]]:
    """The gold key and the incident found for each account."""
    readings, gold = gold_readings()
    found = {one: incident for incident in link(readings, Settings()).incidents for one in incident.accounts}
    return gold, found


def test_clusters(linked: tuple[dict[str, str], dict[str, Incident]]) -> None:
    gold, found = linked
    ids = {account: incident.id for account, incident in found.items()}
    assert pairwise(ids, gold).precision == 1.0
    assert b_cubed(ids, gold).f1 >= 0.97


def test_totals_of_every_incident_that_came_together(linked: tuple[dict[str, str], dict[str, Incident]]) -> None:
    """An end that the right record marks as open is None here, unless another account closes it."""
    gold, found = linked
    checked = 0
    for want in gold_incidents():
        accounts = sorted(account for account, key in gold.items() if key == want["key"])
        incidents = {found[account].id: found[account] for account in accounts}
        if len(incidents) > 1:
            continue
        (incident,) = incidents.values()
        assert incident.totals.keys() == want["totals"].keys(), want["key"]
        for measure, total in want["totals"].items():
            got = incident.totals[measure]
            assert (got.low, got.best) == (total["low"], total["best"]), want["key"]
            assert got.high == total["high"] or (total["high_open"] and got.high is None), want["key"]
        checked += 1
    assert checked >= len(gold_incidents()) - 1
