"""The checks on made material, small: what they count is what they say."""

import pytest

from bearwitness.evaluation.linking_checks import SHARE, Growth, exponent, growth, kept_apart, main, near_copies


def test_like_attacks_are_kept_apart() -> None:
    assert kept_apart(100) >= 95


def test_near_copies_are_found_and_corrections_are_none() -> None:
    seen = near_copies(150)
    assert seen.found >= 0.98 * seen.made
    assert seen.false <= 0.01 * seen.others
    assert seen.others > seen.made == 150
    assert SHARE == 0.2


def test_growth_is_measured_for_each_size() -> None:
    small, large = growth((300, 90))
    assert (small.accounts, large.accounts) == (90, 300)
    assert small.pairs_f1 > 0.8 < large.b_cubed_f1
    first, last = Growth(10, 1.0, 1.0, 1.0, 1.0, 1.0), Growth(1000, 9.0, 100.0, 1.0, 1.0, 1.0)
    assert exponent(first, last) == pytest.approx(1.0)


def test_the_command_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scale", "--accounts", "60", "--accounts", "120"]) == 0
    assert "growth exponent" in capsys.readouterr().out
