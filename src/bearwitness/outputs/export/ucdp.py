"""Incidents with deaths as a CSV file in GED's 49 columns. docs/reference/export-ucdp.md goes through them.

Conventions follow the UCDP GED Codebook: deaths by side that add up to the best estimate, low and high around it,
precision of place from 1 to 7 and of time from 1 to 5, event clarity 1 or 2.
"""

from collections.abc import Mapping
from math import floor
from typing import Final

from bearwitness.model import Grade, Incident, Measure, Party, PartyKind, Status, When, WhenPrecision
from bearwitness.model.ucdp import CIVILIANS, COLUMNS, GOVERNMENT, NON_STATE, ONE_SIDED, STATE_BASED, WHERE_PREC
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.lookup import Lookup, look_up
from bearwitness.outputs.assessment.wording import place_words
from bearwitness.outputs.export.actors import sides
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.geography import ucdp_region
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check, check_point, count_reasons
from bearwitness.outputs.export.tolls import deaths

FILE: Final = "ucdp.csv"

UNKNOWABLE: Final = (
    "relid",
    "active_year",
    "code_status",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "side_a_dset_id",
    "side_a_new_id",
    "side_b_dset_id",
    "side_b_new_id",
    "adm_2",
    "country_id",
    "gwnoa",
    "gwnob",
)
"""Columns that a casebook does not know: UCDP's own numbers and names of conflicts, and second-level divisions."""

_STATE: Final = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})


def render(material: Material) -> Rendered:
    """Return the file: a row for each incident in which somebody is said to have died, and that has a date.

    Raises:
        OutputError: a row breaks a rule of the format.
        CasebookError: the view is not whole.
    """
    lookup = look_up(material.view)
    rows, reasons = [], []
    for incident in material.view.incidents:
        reason = _why_left_out(incident)
        if reason:
            reasons.append(reason)
            continue
        row = row_of(incident, lookup)
        _check(row, incident)
        rows.append(row)
    rows.sort(key=lambda row: (str(row["date_start"]), str(row["id"])))
    return Rendered({FILE: csv_bytes(COLUMNS, rows)}, len(rows), count_reasons(reasons))


def _why_left_out(incident: Incident) -> str | None:
    if incident.background:
        return "told only as background"
    if incident.status is Status.DENIED or incident.grade is Grade.DISCOUNTED:
        return "said not to have happened"
    if deaths(incident, None, None) is None:
        return "no death"
    if incident.when is None:
        return "no date"
    return None


def row_of(incident: Incident, lookup: Lookup) -> dict[str, Cell]:
    """Return the row of one incident. It must have a date and a death."""
    when = incident.when
    side_a, side_b = _sides(incident)
    toll = deaths(incident, side_a, side_b)
    assert when is not None and toll is not None  # noqa: S101, PT018  # `_why_left_out` sees to it
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    name_a = _name(side_a)
    name_b = CIVILIANS if incident.codes.ucdp == ONE_SIDED else _name(side_b)
    row |= {"id": incident.id, "year": when.start.year, "type_of_violence": incident.codes.ucdp}
    row |= {"side_a": name_a, "side_b": name_b, "event_clarity": clarity(incident, lookup)}
    row["dyad_name"] = f"{name_a} - {name_b}" if name_a and name_b else None
    row |= {"date_prec": date_precision(when), "date_start": when.start.isoformat(), "date_end": when.end.isoformat()}
    row |= {"deaths_a": toll.a, "deaths_b": toll.b, "deaths_civilians": toll.civilians, "deaths_unknown": toll.unknown}
    row |= {"best": toll.best, "high": toll.high, "low": toll.low}
    return row | _sources(incident, lookup) | _place(incident)


def clarity(incident: Incident, lookup: Lookup) -> int:
    """Return GED's event clarity: 2 where a report gives the toll for several incidents together, else 1."""
    told = [lookup.accounts[name][0] for name in incident.accounts if name in lookup.accounts]
    joint = any(figure.joint and figure.measure is Measure.KILLED for account in told for figure in account.figures)
    return 2 if joint else 1


def _sides(incident: Incident) -> tuple[Party | None, Party | None]:
    """Return side a and side b: the government in 1, by name in 2, the perpetrator and nobody in 3."""
    both = sides(incident)
    one, other = next(iter(both.one), None), next((p for p in both.other if p.kind is not PartyKind.CIVILIANS), None)
    match incident.codes.ucdp:
        case 3:
            return one, None
        case 1:
            named = [party for party in (one, other) if party is not None]
            state = next((party for party in named if party.kind in _STATE), None)
            rest = next((party for party in named if party is not state), None)
            return state, rest
        case 2:
            first, second = sorted((one, other), key=lambda party: party.name if party else "~")
            return first, second
    return one, other


def _name(party: Party | None) -> str | None:
    if party is None:
        return None
    if party.kind in _STATE and party.country:
        return f"{GOVERNMENT}{country_name(party.country)}"
    return party.name


def date_precision(when: When) -> int:
    """Return GED's precision: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 more."""
    span = (when.end - when.start).days + 1
    if when.precision is WhenPrecision.WEEK:
        return 3
    if when.precision is WhenPrecision.MONTH:
        return 4
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if span <= most), 5)


def _sources(incident: Incident, lookup: Lookup) -> dict[str, Cell]:
    infos = [report.info for report in lookup.reports_of(incident)]
    offices = [info.publisher or "" for info in infos]
    days = [info.published.isoformat() if info.published else "" for info in infos]
    heads = [(info.title or "").replace(";", ",") for info in infos]
    speakers = [told.claim.speaker.name for told in lookup.about(incident) if told.claim.speaker.name]
    return {
        "number_of_sources": len(infos),
        "source_article": ";".join(f'"{o},{d},{h}"' for o, d, h in zip(offices, days, heads, strict=True)),
        "source_office": ";".join(offices),
        "source_date": ";".join(days),
        "source_headline": ";".join(heads),
        "source_original": ", ".join(dict.fromkeys(speakers)) or None,
    }


def _place(incident: Incident) -> dict[str, Cell]:
    where = incident.where
    if where is None:
        return {}
    place: dict[str, Cell] = {
        "where_prec": WHERE_PREC[where.precision],
        "where_coordinates": where.name,
        "where_description": place_words(where),
        "adm_1": where.admin1,
        "country": country_name(where.country) if where.country else None,
        "region": ucdp_region(where.country),
    }
    if where.lat is not None and where.lon is not None:
        place |= {"latitude": where.lat, "longitude": where.lon, "geom_wkt": f"POINT ({where.lon} {where.lat})"}
        place["priogrid_gid"] = priogrid(where.lat, where.lon)
    return place


def priogrid(lat: float, lon: float) -> int:
    """Return the half-degree cell of PRIO-GRID that a point lies in (Tollefsen, Strand and Buhaug 2012)."""
    row, column = min(359, floor((lat + 90) * 2)), min(719, floor((lon + 180) * 2))
    return row * 720 + column + 1


def _check(row: Mapping[str, Cell], incident: Incident) -> None:
    sides = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    numbers = [row[name] for name in (*sides, "low", "best", "high")]
    counts = [number for number in numbers if isinstance(number, int) and number >= 0]
    check(tuple(row) == COLUMNS, incident.id, "the columns are not GED's")
    check(len(counts) == len(numbers), incident.id, "a number of deaths is no number")
    check(sum(counts[:4]) == counts[5], incident.id, "deaths by side do not add up to the best estimate")
    check(counts[4] <= counts[5] <= counts[6] and counts[6] > 0, incident.id, "low, best and high do not rise")
    check(row["type_of_violence"] in (None, STATE_BASED, NON_STATE, ONE_SIDED), incident.id, "type of violence")
    check(row["where_prec"] in (None, *range(1, 8)), incident.id, "where_prec")
    check(row["date_prec"] in range(1, 6), incident.id, "date_prec")
    check(all(row[name] is None for name in UNKNOWABLE), incident.id, "a column that cannot be known is filled")
    check_point(incident, incident.where)
