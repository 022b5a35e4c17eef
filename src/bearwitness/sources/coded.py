"""Rows of ACLED's and UCDP GED's files as originals: the text is rendered here, and nothing is read from it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final

from bearwitness.model.coded import DATES, PUBLISHERS, Coding, coded_text, normalised
from bearwitness.sources.calendar import DayOrder, parse_date

Fields = tuple[tuple[str, str], ...]

_IDS: Final = {Coding.ACLED: ("event_id_cnty", "data_id"), Coding.UCDP: ("id", "relid")}
_WHAT: Final = {Coding.ACLED: ("sub_event_type", "event_type"), Coding.UCDP: ("dyad_name", "conflict_name")}
_WHERE: Final = {Coding.ACLED: ("location", "country"), Coding.UCDP: ("where_coordinates", "country")}


def coded_fields(
    coding: Coding, values: Mapping[str, str], source_id: str, orders: Mapping[str, DayOrder | None]
) -> Fields:
    """Return what a row says under our names: text, publisher, title, id, and where it is said the day of publication.

    Args:
        coding: whose columns the table has.
        values: the row; every value in one line.
        source_id: "s-" and the hash of the row's bytes.
        orders: whether days or months come first in the table's columns of dates.
    """
    row = normalised(coding, values)
    for name in DATES[coding]:
        if name in row and (day := parse_date(row[name], orders.get(name))):
            row[name] = day.isoformat()
    first = {"id": _IDS[coding], "what": _WHAT[coding], "where": _WHERE[coding]}
    said = {name: next((row[one] for one in columns if one in row), "") for name, columns in first.items()}
    when = next((row[name] for name in DATES[coding] if name in row), "")
    title = f"{PUBLISHERS[coding]} {said['id']}: {', '.join(filter(None, (said['what'], said['where'], when)))}"
    found = [("text", coded_text(coding, row, source_id)), ("title", title), ("publisher", PUBLISHERS[coding])]
    found += [("id", said["id"])] if said["id"] else []
    published = _published(row.get("timestamp", ""))
    found += [("published", published.isoformat())] if published else []
    return (*found, ("language", "en"))


def _published(timestamp: str) -> date | None:
    """Return the day on which ACLED put the row out, from its Unix time."""
    if not timestamp.isdigit() or not 0 < int(timestamp) < 10**11:
        return None
    return datetime.fromtimestamp(int(timestamp), UTC).date()
