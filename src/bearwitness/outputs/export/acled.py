"""Incidents as a CSV file in ACLED's 31 columns. docs/reference/export-acled.md goes through them.

Conventions follow the ACLED Codebook: one row an event, a day and its precision from 1 to 3, a place and its precision
from 1 to 3, one conservative number of fatalities.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from bearwitness.model import (
    Claim,
    Grade,
    Incident,
    Kind,
    Party,
    PartyKind,
    Status,
    When,
    WhenPrecision,
    WherePrecision,
)
from bearwitness.model.acled import (
    CIVILIAN_TARGETING,
    CIVILIANS,
    COLUMNS,
    EVENT_TYPES,
    INTER,
    PROTESTERS,
    RIOTERS,
    TARGETING_CIVILIANS,
    disorder_type,
)
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.lookup import Lookup, look_up
from bearwitness.outputs.assessment.numbers import number
from bearwitness.outputs.assessment.wording import words
from bearwitness.outputs.export.actors import only_civilians, sides
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.geography import acled_region, iso_numeric
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check, check_point, count_reasons
from bearwitness.outputs.export.tolls import fatalities

FILE: Final = "acled.csv"

UNKNOWABLE: Final = ("admin2", "admin3", "source_scale", "tags", "timestamp")
"""Columns that a casebook does not know; they are empty in every row."""

_WEEK: Final = 7
GEO_PRECISION: Final[dict[WherePrecision, int]] = {
    WherePrecision.SITE: 1,
    WherePrecision.TOWN: 1,
    WherePrecision.NEAR_TOWN: 2,
    WherePrecision.DISTRICT: 2,
    WherePrecision.PROVINCE: 3,
    WherePrecision.REGION: 3,
    WherePrecision.COUNTRY: 3,
}


def render(material: Material) -> Rendered:
    """Return the file. Left out is what ACLED has no row for: `why_left_out` says it.

    Raises:
        OutputError: a row breaks a rule of the format.
        CasebookError: the view is not whole.
    """
    view = material.view
    lookup = look_up(view)
    claims = {name: told.claim for name, told in lookup.claims.items()}
    rows, reasons = [], []
    for incident in view.incidents:
        reason = why_left_out(incident)
        if reason:
            reasons.append(reason)
            continue
        row = row_of(incident, lookup, claims)
        _check(row, incident)
        rows.append(row)
    rows.sort(key=lambda row: (str(row["event_date"]), str(row["event_id_cnty"])))
    return Rendered({FILE: csv_bytes(COLUMNS, rows)}, len(rows), count_reasons(reasons))


def why_left_out(incident: Incident) -> str | None:
    """Return why ACLED has no row for an incident, or None where it has."""
    if incident.background:
        return "told only as background"
    if incident.status is Status.DENIED or incident.grade is Grade.DISCOUNTED:
        return "said not to have happened"
    if incident.when is None:
        return "no date"
    if incident.when.precision is WhenPrecision.YEAR or (incident.when.end - incident.when.start).days > 31:
        return "dated no better than to more than a month"
    return None


def row_of(incident: Incident, lookup: Lookup, claims: Mapping[str, Claim]) -> dict[str, Cell]:
    """Return the row of one incident. It must have a date."""
    when, where = incident.when, incident.where
    assert when is not None  # noqa: S101  # `why_left_out` sees to it
    day, precision = event_day(when)
    country = where.country if where else None
    sub_event = incident.codes.acled
    event = EVENT_TYPES.get(sub_event, "") if sub_event else "Battles"
    toll = fatalities(incident, claims)
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= {"event_id_cnty": incident.id, "event_date": day.isoformat(), "year": day.year, "time_precision": precision}
    row |= {"event_type": event, "sub_event_type": sub_event, "fatalities": toll}
    row["disorder_type"] = disorder_type(sub_event) if sub_event in EVENT_TYPES else "Political violence"
    row |= _actors(incident, country)
    if where is not None:
        row |= {"iso": iso_numeric(country), "region": acled_region(country), "admin1": where.admin1}
        row |= {"country": country_name(country) if country else None, "location": where.name}
        row |= {"latitude": where.lat, "longitude": where.lon, "geo_precision": GEO_PRECISION[where.precision]}
    publishers = [report.info.publisher or "unknown publisher" for report in lookup.reports_of(incident)]
    row["source"] = "; ".join(dict.fromkeys(publishers))
    row["notes"] = notes(incident)
    return row


def event_day(when: When) -> tuple[date, int]:
    """Return ACLED's day and time precision: a day 1; up to a week, by its first day, 2; a month, by its middle, 3."""
    span = (when.end - when.start).days + 1
    if span == 1:
        return when.start, 1
    if span <= _WEEK:
        return when.start, 2
    return when.start + timedelta(days=(span - 1) // 2), 3


def _actors(incident: Incident, country: str | None) -> dict[str, Cell]:
    both = sides(incident)
    place = f" ({country_name(country)})" if country else ""
    one, other = [_actor(party, place) for party in both.one], [_actor(party, place) for party in both.other]
    if incident.kind in (Kind.PROTEST, Kind.RIOT):
        crowd = ("Protesters", PROTESTERS) if incident.kind is Kind.PROTEST else ("Rioters", RIOTERS)
        one, other = [(f"{crowd[0]}{place}", crowd[1])], [actor for actor in one + other if actor[1] != CIVILIANS]
    attacked = incident.codes.acled in TARGETING_CIVILIANS and incident.kind is not Kind.PROTEST
    if attacked and not other:
        other = [(f"Civilians{place}", CIVILIANS)]
    targeting = attacked or incident.codes.acled in TARGETING_CIVILIANS or only_civilians(both.other)
    inter = [actors[0][1] for actors in (one, other) if actors]
    return {
        "actor1": one[0][0] if one else None,
        "assoc_actor_1": "; ".join(dict.fromkeys(name for name, _ in one[1:])) or None,
        "inter1": one[0][1] if one else None,
        "actor2": other[0][0] if other else None,
        "assoc_actor_2": "; ".join(dict.fromkeys(name for name, _ in other[1:])) or None,
        "inter2": other[0][1] if other else None,
        "interaction": int("".join(map(str, sorted(inter)))) if len(inter) == 2 else inter[0] * 10 if inter else None,
        "civilian_targeting": CIVILIAN_TARGETING if targeting else None,
    }


def _actor(party: Party, place: str) -> tuple[str, int]:
    if party.kind is PartyKind.CIVILIANS:
        return f"Civilians{place}", CIVILIANS
    if party.has_no_name:
        return f"Unidentified Armed Group{place}", INTER[PartyKind.UNIDENTIFIED]
    return party.name, INTER[party.kind]


def notes(incident: Incident) -> str:
    """Return what is known of an incident in plain words: no quotes, and no names but those of parties."""
    parts = [words(incident.kind)]
    parts += [f"{party.name} ({words(party.role)})" for party in incident.parties]
    for measure, total in incident.totals.items():
        stated = number(total.low, total.best, total.high)
        if stated.state in ("counted", "zero"):
            parts.append(f"{measure.replace('_', ' ')}: {' '.join(filter(None, (stated.main, stated.side)))}")
    for one in incident.responsibility:
        parts.append(f"{one.party or 'nobody'} {words(one.stance)}, says {one.speaker or 'the publisher'}")
    return f"{'; '.join(parts)}. Evidence: {incident.grade.value}. {incident.grade_reason}".strip()


def _check(row: Mapping[str, Cell], incident: Incident) -> None:
    check(tuple(row) == COLUMNS, incident.id, "the columns are not ACLED's")
    check(row["event_type"] in set(EVENT_TYPES.values()), incident.id, f"no event type: {row['sub_event_type']}")
    check(row["time_precision"] in (1, 2, 3), incident.id, "time precision")
    check(row["geo_precision"] in (None, 1, 2, 3), incident.id, "geo precision")
    check(isinstance(row["fatalities"], int) and row["fatalities"] >= 0, incident.id, "fatalities")
    check(all(row[name] is None for name in UNKNOWABLE), incident.id, "a column that cannot be known is filled")
    check_point(incident, incident.where)
