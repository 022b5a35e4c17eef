"""Files of weights: written as read, refused where they do not fit; and a fit that finds what it is shown."""

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from bearwitness.errors import SettingsError
from bearwitness.evaluation.fit_links import MOST_LEANING, examples, fit, leaning, meeting
from bearwitness.evaluation.groupings import pairwise
from bearwitness.evaluation.synthetic import Noise, incidents, told
from bearwitness.linking import link
from bearwitness.linking.facts import facts_of
from bearwitness.linking.weights import first_weights, load_weights, packaged_weights, read_weights, write_weights
from bearwitness.settings import Settings


def test_weights_are_written_as_they_are_read() -> None:
    weights = packaged_weights()
    assert read_weights(write_weights(weights), "x") == weights
    assert weights.name == read_weights(write_weights(weights), "x").name
    assert replace(weights, prior=-9.0).name != weights.name


def test_a_file_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    text = write_weights(packaged_weights())
    with pytest.raises(SettingsError, match=r"when\.same_day.*Fit it again"):
        read_weights(text.replace("same_day =", "same_dawn ="), "x")
    with pytest.raises(SettingsError, match="no file of weights"):
        read_weights("prior = 'much'", "x")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_weights(tmp_path / "none.toml")


def test_a_fit_on_synthetic_accounts_links_others_better_than_the_start() -> None:
    def made(seed: int, count: int):  # type: ignore[no-untyped-def]
        random = Random(seed)
        return told(incidents(count, random, towns=60), random, Noise())

    readings, gold = made(5, 150)
    labels = {one.report.id: frozenset({str(gold[one.incidents[0].id])}) for one in readings}
    start = replace(first_weights(), prior=-12.0)
    fitted = fit([examples("synthetic", meeting(facts_of(readings), labels))], start, "a test")
    others, truth = made(6, 100)

    def score(weights):  # type: ignore[no-untyped-def]
        found = {a: i.id for i in link(others, Settings(), weights=weights).incidents for a in i.accounts}
        return pairwise(found, truth)

    assert score(fitted).f1 > score(start).f1 + 0.2
    assert score(fitted).precision > 0.9
    assert fitted.fitted_on == "a test"
    assert fit([examples("none", [])], start, "nothing").bits == start.bits


def test_the_prior_is_raised_to_where_held_out_pairs_are_told_best() -> None:
    bits = np.array([2.0, -0.95, -1.05, -1.55, -6.0])
    same = np.array([True, True, False, False, False])
    none = np.full(3, -9.0)
    assert leaning([(bits, same, 2)], none) == 1.0
    assert leaning([(np.array([2.0, -0.05]), np.array([True, False]), 1)], none) == 0.0
    assert leaning([(np.array([2.0, -6.0]), np.array([True, False]), 1)], none) == MOST_LEANING  # nothing is lost
    assert leaning([(np.array([2.0, -1.95]), np.array([True, True]), 2)], none) == MOST_LEANING


def test_like_attacks_stand_against_raising_the_prior() -> None:
    parts = [(np.array([2.0, -1.95]), np.array([True, True]), 2)]
    alike = np.array([-0.45] * 2 + [-9.0] * 18)  # a tenth would be joined from half a bit on
    assert leaning(parts, alike) == 0.4
    assert leaning(parts, np.array([-0.45] + [-9.0] * 19)) == MOST_LEANING
