"""What each level of each comparison is worth: a model in the manner of Fellegi and Sunter (1969), kept in a file.

A weight is evidence in bits ("A Theory for Record Linkage", JASA 64): +1 doubles the odds that two accounts tell of one
incident, -1 halves them. `weights.toml` beside this file holds those that come with the project and says on which data
they were fitted; `bearwitness fit` fits others. docs/explanation/linking.md prints the table.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from pydantic import ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass

from bearwitness.errors import SettingsError
from bearwitness.model.ids import content_id

JOIN_FROM_MEAN: Final = -1.0
"""Two groups of accounts are joined only if the pairs across them have at least these bits on average."""

CLAMP: Final = 8.0
"""One pair counts for at most this many bits, for or against, in the average across two groups."""

CONTRADICTIONS: Final = frozenset(
    {("when", "days_apart"), ("when", "told_before"), ("where", "apart"), ("where", "other_country")}
)
"""Levels by which two accounts cannot be the same incident, whatever else agrees (codebook section 8)."""

LEVELS: Final[Mapping[str, tuple[str, ...]]] = {
    "when": (
        "same_day",
        "same_days",
        "same_week",
        "same_month",
        "same_year",
        "over_night",
        "next_day",
        "two_days_apart",
        "days_apart",
        "told_at_once",
        "told_soon",
        "told_later",
        "told_long_after",
        "told_before",
        "published_together",
        "published_next_day",
        "published_days_apart",
        "published_weeks_apart",
        "published_long_apart",
        "named_day",
        "named_weekday",
        "named_near",
        "named_otherwise",
        "unknown",
    ),
    "issued": (
        "numbered_together",
        "numbered_near",
        "numbered_apart",
        "clock_sharp",
        "clock_near",
        "clock_wide",
        "clock_edge",
        "clock_off",
        "month",
        "year",
        "apart",
        "unknown",
    ),
    "where": (
        "same_place",
        "same_name",
        "near",
        "same_district",
        "same_province",
        "same_country",
        "other_name",
        "neighbouring",
        "misplaced",
        "apart",
        "other_country",
        "in_words",
        "unknown",
    ),
    "parties": (
        "both_sides",
        "sides_swapped",
        "one_side",
        "one_shared_one_other",
        "unknown",
        "others",
        "contradicting",
    ),
    "kind": ("same", "compatible", "related", "contradicting", "unknown"),
    "figures": ("same_large", "same", "same_small", "close_large", "close", "unknown", "differing", "far_apart"),
    "words": ("nearly_all", "most", "many", "some", "few", "hardly_any", "unknown"),
    "names": ("several", "one", "none", "unknown"),
    "rank": ("neither_beside", "one_beside", "both_beside", "unknown"),
}
"""Every level that a comparison may end at. What a level means is said where it is found, in the compare modules."""


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Weights:
    """A model of linking.

    Attributes:
        fitted_on: what it was fitted on, in words.
        prior: bits before anything is compared.
        same_from: a score from here on is "same".
        different_below: a score below this is "different"; between the two the judgement is "unsure".
        bits: what each level of each comparison is worth.
    """

    fitted_on: str
    prior: float
    bits: Mapping[str, Mapping[str, float]]
    same_from: float = Field(default=0.5, ge=0.5, lt=1.0)
    different_below: float = Field(default=0.02, gt=0.0, lt=0.5)

    @property
    def name(self) -> str:
        """A short name that changes with any weight; it stands in the decisions made with them."""
        parts = [f"{self.prior}", f"{self.same_from}", f"{self.different_below}"]
        parts += [f"{one}.{level}={worth}" for one, levels in self.bits.items() for level, worth in levels.items()]
        return content_id("w", *sorted(parts))[2:8]


def read_weights(text: str, source: str) -> Weights:
    """Return the weights that a file holds.

    Raises:
        SettingsError: it is not a file of weights, or a level is missing; `source` is named in the message.
    """
    try:
        found = Weights(**tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError, TypeError) as error:
        raise SettingsError(f"{source} is no file of weights: {error}. Make one with `bearwitness fit`.") from error
    missing = {(c, x) for c, levels in LEVELS.items() for x in levels} ^ {
        (c, x) for c, levels in found.bits.items() for x in levels
    }
    if missing:
        named = ", ".join(sorted(f"{comparison}.{level}" for comparison, level in missing))
        raise SettingsError(f"{source} does not fit this version: {named}. Fit it again with `bearwitness fit`.")
    return found


def load_weights(path: Path) -> Weights:
    """Return the weights in a file.

    Raises:
        SettingsError: it cannot be opened, or is not a file of weights.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The weights {path} cannot be read: {error}") from error
    return read_weights(text, str(path))


@cache
def packaged_weights() -> Weights:
    """Return the weights that come with the project."""
    return read_weights(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"), "weights.toml")


@cache
def first_weights() -> Weights:
    """Return the weights set by hand, from which a fit on labelled files starts."""
    return read_weights(
        files(__package__).joinpath("weights_start.toml").read_text(encoding="utf-8"), "weights_start.toml"
    )


def write_weights(weights: Weights) -> str:
    """Return weights as the text of a file."""
    lines = [
        "# Weights of linking, in bits; made by `bearwitness fit` (docs/explanation/linking.md).",
        f'fitted_on = "{weights.fitted_on}"',
        f"prior = {weights.prior:.1f}",
        f"same_from = {weights.same_from}",
        f"different_below = {weights.different_below}",
    ]
    for comparison, levels in LEVELS.items():
        lines += ["", f"[bits.{comparison}]"]
        lines += [f"{level} = {weights.bits[comparison][level]:.1f}" for level in levels]
    return "\n".join(lines) + "\n"
