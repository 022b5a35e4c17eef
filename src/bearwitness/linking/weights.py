"""Every weight and threshold of linking, in one place. docs/explanation/linking.md prints this table.

A weight is evidence in bits, in the manner of Fellegi and Sunter (1969, "A Theory for Record Linkage"): +1 doubles
the odds that two accounts tell of one incident, -1 halves them. These were set by hand and measured, not fitted.
"""

from collections.abc import Mapping

PRIOR = -5.0
"""Bits before anything is compared: of the pairs that meet in one window of time and place, most are two incidents."""

SAME_FROM = 0.86
"""A score from here on is "same"."""

DIFFERENT_BELOW = 0.02
"""A score below this is "different"; between the two the judgement is "unsure"."""

JOIN_FROM_MEAN = 0.0
"""Two groups of accounts are joined only if the pairs across them have at least these bits on average."""

CLAMP = 8.0
"""One pair counts for at most this many bits, for or against, in the average across two groups."""

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "when": {
        "same_day": 3.0,
        "same_days": 2.0,
        "same_week": 0.5,
        "same_month": -0.5,
        "same_year": -3.0,
        "next_day": -2.5,
        "two_days_apart": -4.0,
        "days_apart": -12.0,
        "told_at_once": 1.5,
        "told_soon": 0.5,
        "told_later": -1.5,
        "told_long_after": -4.0,
        "told_before": -12.0,
        "published_together": 1.0,
        "published_days_apart": 0.0,
        "published_weeks_apart": -1.5,
        "published_long_apart": -4.0,
        "unknown": -3.0,
    },
    "where": {
        "same_place": 5.0,
        "same_name": 4.0,
        "near": 3.0,
        "same_district": 2.5,
        "same_province": 0.5,
        "same_country": 0.0,
        "other_name": -1.5,
        "neighbouring": -2.0,
        "apart": -12.0,
        "other_country": -12.0,
        "unknown": 0.0,
    },
    "parties": {
        "both_sides": 2.5,
        "sides_swapped": 2.0,
        "one_side": 1.5,
        "one_shared_one_other": 0.0,
        "unknown": 0.0,
        "others": -1.0,
        "contradicting": -3.0,
    },
    "kind": {
        "same": 1.5,
        "compatible": -0.5,
        "related": -1.5,
        "contradicting": -4.0,
    },
    "figures": {
        "same_large": 4.0,
        "same": 1.5,
        "same_small": 0.5,
        "close": 0.3,
        "unknown": 0.0,
        "differing": -0.7,
        "far_apart": -2.0,
    },
}
"""Bits of each level of each comparison. What a level means is said where it is found, in compare.py and its rooms."""

CONTRADICTIONS = frozenset(
    {("when", "days_apart"), ("when", "told_before"), ("where", "apart"), ("where", "other_country")}
)
"""Levels by which two accounts cannot be the same incident, whatever else agrees (codebook section 8)."""
