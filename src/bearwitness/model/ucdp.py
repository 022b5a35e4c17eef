"""The columns and codes of UCDP's Georeferenced Event Dataset (GED): used to read such files in and to write them.

Source: UCDP GED Codebook, versions 17.1 to 24.1. Names of categories are UCDP's; what is made of them is our own.
"""

from typing import Final

from bearwitness.model.where import WherePrecision

COLUMNS: Final = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)
"""The 49 columns, in GED's order."""

SIGNATURE: Final = frozenset({"type_of_violence", "side_a", "side_b", "deaths_civilians", "date_start"})
"""Columns by which a table is known to be GED's, in the layouts of all versions; letter case does not matter."""

OLD_NAMES: Final = {"best_est": "best", "high_est": "high", "low_est": "low", "adm1": "adm_1", "adm2": "adm_2"}
"""Names of columns in versions before 18.1, and what they are called since."""

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3

WHERE_PREC: Final[dict[WherePrecision, int]] = {
    WherePrecision.SITE: 1,
    WherePrecision.TOWN: 1,
    WherePrecision.NEAR_TOWN: 2,
    WherePrecision.DISTRICT: 3,
    WherePrecision.PROVINCE: 4,
    WherePrecision.REGION: 5,
    WherePrecision.COUNTRY: 6,
}
PRECISIONS: Final[dict[int, WherePrecision]] = {
    1: WherePrecision.TOWN,
    2: WherePrecision.NEAR_TOWN,
    3: WherePrecision.DISTRICT,
    4: WherePrecision.PROVINCE,
    5: WherePrecision.REGION,
    6: WherePrecision.COUNTRY,
    7: WherePrecision.REGION,
}
GOVERNMENT: Final = "Government of "
CIVILIANS: Final = "Civilians"

MIDDLE_EAST: Final = frozenset(
    {"AE", "BH", "CY", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "TR", "YE"}
)
"""Countries of UCDP's region "Middle East"; the other four are the continents."""
