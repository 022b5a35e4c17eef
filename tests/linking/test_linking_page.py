"""What docs/explanation/linking.md says of weights, thresholds and the example is what the code does."""

import re
from pathlib import Path

import pytest
from gold_samples import gold_readings

from bearwitness.linking import candidates, weights
from bearwitness.linking.compare_where import NEIGHBOURING_KM, REACH_KM
from bearwitness.linking.facts import facts_of
from bearwitness.linking.match import COMPARISONS, judge
from bearwitness.model import Grade, WherePrecision

WEIGHTS = weights.packaged_weights()
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "linking.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_weights_table_is_the_code(page: str) -> None:
    rows = re.findall(r"^\| (\w+) \| (\w+) \| ([+-]\d+\.\d) \| (.+) \|$", page, re.MULTILINE)
    stated = {(comparison, level): float(bits) for comparison, level, bits, _ in rows}
    coded = {(name, level): bits for name, levels in WEIGHTS.bits.items() for level, bits in levels.items()}
    assert stated == coded
    assert len(rows) == len(coded)
    assert {(name, level) for name, level, _, means in rows if "cannot be the same" in means} == weights.CONTRADICTIONS
    assert len(COMPARISONS) == len(weights.LEVELS)


def test_the_thresholds_are_the_code(page: str) -> None:
    flat = " ".join(page.split())
    for stated in (
        f"The sum starts at {WEIGHTS.prior:.1f} bits",
        f'From {WEIGHTS.same_from} on the judgement is "same"',
        f'below {WEIGHTS.different_below} it is "different"',
        f"at least {weights.JOIN_FROM_MEAN:.1f} bits on average",
        f"at most {weights.CLAMP:.0f} either way",
        f"at most {REACH_KM[WherePrecision.SITE]:.0f} km apart",
        f"{REACH_KM[WherePrecision.TOWN]:.0f} km for a town, {REACH_KM[WherePrecision.NEAR_TOWN]:.0f} km for",
        f"at most {NEIGHBOURING_KM:.0f} km apart",
    ):
        assert stated in flat, stated
    assert (candidates.BUCKET_DAYS, candidates.TOLD_WITHIN_DAYS, candidates.DISTINCTIVE) == (4, 14, 3)


def test_every_grade_is_on_the_page(page: str) -> None:
    assert set(re.findall(r"^\| (\w+) \| [^|]+ \|$", page, re.MULTILINE)) >= {grade.value for grade in Grade}


def test_the_example_is_what_the_code_finds(page: str) -> None:
    readings, _ = gold_readings()
    facts = {one.report.id: one for one in facts_of(readings)}
    found = judge(facts["2014-05-27-donetsk-airport-mayor.md"], facts["2014-05-27-donetsk-airport-radio.txt"])
    example = page.split("<!-- example: begin -->")[1].split("<!-- example: end -->")[0]
    rows = re.findall(r"^\| (.+) \| ([+-]\d+\.\d) \|$", example, re.MULTILINE)
    expected = [("before anything is compared", f"{WEIGHTS.prior:+.1f}")]
    expected += [(one.reason, f"{bits:+.1f}") for one, bits in found.compared]
    assert rows == [*expected, ("sum", f"{found.bits:+.1f}")]
    assert f"a score of {found.score:.3f}" in page
    assert found.judgement.value == "same"
    assert f"odds of about {2**found.bits:.0f} to 1" in page
