"""Coordinates no more exact than what is stated: fewer decimals for coarser places, and a mark for a middle."""

from dataclasses import replace
from typing import Final

from bearwitness.model import Where, WherePrecision

DECIMALS: Final[dict[WherePrecision, int]] = {
    WherePrecision.SITE: 2,
    WherePrecision.TOWN: 2,
    WherePrecision.NEAR_TOWN: 1,
    WherePrecision.DISTRICT: 1,
    WherePrecision.PROVINCE: 1,
    WherePrecision.REGION: 0,
    WherePrecision.COUNTRY: 0,
}
"""Decimals of a degree that are given out. One decimal is about 11 km, two about 1 km: a town is no finer."""

_AREAS: Final = frozenset(
    {WherePrecision.DISTRICT, WherePrecision.PROVINCE, WherePrecision.REGION, WherePrecision.COUNTRY}
)


def coarse(where: Where) -> Where:
    """Return the place with its coordinates rounded to its precision; those of an area are marked as a centroid."""
    if where.lat is None or where.lon is None:
        return where
    decimals = DECIMALS[where.precision]
    return replace(
        where,
        lat=_rounded(where.lat, decimals),
        lon=_rounded(where.lon, decimals),
        centroid=where.centroid or where.precision in _AREAS,
    )


def _rounded(degrees: float, decimals: int) -> float:
    return round(degrees, decimals) + 0.0  # no -0.0, which would be other bytes for the same place
