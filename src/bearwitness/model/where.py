"""Where it happened (codebook section 5)."""

from dataclasses import dataclass
from enum import StrEnum


class WherePrecision(StrEnum):
    """How exactly the report places the incident, finest first."""

    SITE = "site"
    TOWN = "town"
    NEAR_TOWN = "near_town"
    DISTRICT = "district"
    PROVINCE = "province"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class RejectedPlace:
    """A place that bears the name written and was not taken, and why, for a reviewer.

    `kind` is town, admin1, region and so on; country and division are as in `Where`.
    """

    name: str
    kind: str
    geonames_id: int | None
    country: str | None
    admin1: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Where:
    """A place as written and as resolved.

    Attributes:
        text: as written in the report.
        name: the gazetteer's name; as written where it could not be resolved.
        geonames_id: GeoNames identifier, or None.
        country: ISO 3166-1 alpha-2, or None.
        admin1: name of the first-level division, or None.
        lat, lon: degrees, WGS 84; None where unresolved. Coarser than near_town they are a centroid.
        precision: how exactly the report says where.
        centroid: True where the coordinates stand for an area.
        claims: claim ids.
        reason: why this place, or why none; None where a coder gave it.
        rejected: other places of that name, likeliest first, three at most.
    """

    text: str
    name: str
    geonames_id: int | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: WherePrecision
    centroid: bool
    claims: tuple[str, ...]
    reason: str | None = None
    rejected: tuple[RejectedPlace, ...] = ()
