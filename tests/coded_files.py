"""Small files in ACLED's and UCDP GED's columns, of all layouts. Every event in them is invented."""

import csv
import io
from pathlib import Path

from bearwitness.model import acled, ucdp

EVENT = {
    "event_id_cnty": "YEM90001",
    "event_date": "2021-03-08",
    "year": "2021",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Shelling/artillery/missile attack",
    "actor1": "Houthis",
    "inter1": "2",
    "actor2": "Military Forces of Yemen (2022-)",
    "inter2": "1",
    "interaction": "12",
    "iso": "887",
    "region": "Middle East",
    "country": "Yemen",
    "admin1": "Marib",
    "location": "Sirwah",
    "latitude": "15.4600",
    "longitude": "45.0100",
    "geo_precision": "1",
    "source": "Example Agency",
    "notes": "On 8 March 2021, shells hit an invented position near Sirwah. Nine fatalities.",
    "fatalities": "9",
    "timestamp": "1615900000",
}
OLD_EVENT = {
    "DATA_ID": "123",
    "ISO": "887",
    "EVENT_ID_CNTY": "90001YEM",
    "EVENT_ID_NO_CNTY": "90001",
    "EVENT_DATE": "08 March 2016",
    "YEAR": "2016",
    "TIME_PRECISION": "2",
    "EVENT_TYPE": "Battle-No change of territory",
    "ACTOR1": "Unidentified Armed Group (Yemen)",
    "INTER1": "3",
    "ACTOR2": "Civilians (Yemen)",
    "INTER2": "7",
    "COUNTRY": "Yemen",
    "LOCATION": "Marib",
    "LATITUDE": "15.4",
    "LONGITUDE": "45.3",
    "GEO_PRECISION": "3",
    "SOURCE": "Example Radio",
    "NOTES": "An invented clash.",
    "FATALITIES": "0",
}
GED = {
    "id": "900001",
    "relid": "YEM-2021-1-1",
    "year": "2021",
    "type_of_violence": "1",
    "conflict_name": "Yemen: Government",
    "dyad_name": "Government of Yemen - Houthis",
    "side_a": "Government of Yemen",
    "side_b": "Houthis",
    "number_of_sources": "1",
    "source_headline": "Nine killed in an invented battle near Sirwah",
    "where_prec": "2",
    "where_coordinates": "Sirwah town",
    "adm_1": "Marib governorate",
    "latitude": "15.46",
    "longitude": "45.01",
    "country": "Yemen (North Yemen)",
    "event_clarity": "1",
    "date_prec": "2",
    "date_start": "2021-03-08 00:00:00.000",
    "date_end": "2021-03-09 00:00:00.000",
    "deaths_a": "4",
    "deaths_b": "3",
    "deaths_civilians": "2",
    "deaths_unknown": "0",
    "best": "9",
    "high": "12",
    "low": "7",
}
OLD_GED = {
    **{name: value for name, value in GED.items() if name not in ("best", "high", "low", "adm_1")},
    "type_of_violence": "3",
    "side_b": "Civilians",
    "deaths_a": "0",
    "deaths_b": "0",
    "deaths_civilians": "5",
    "best_est": "5",
    "high_est": "5",
    "low_est": "5",
    "adm1": "Marib governorate",
}


def write(path: Path, *rows: dict[str, str], columns: tuple[str, ...] | None = None) -> Path:
    """Write rows as CSV under the columns given, else those of the rows."""
    names = columns or tuple(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, names, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def write_acled(path: Path, *rows: dict[str, str]) -> Path:
    """Write rows in ACLED's present columns."""
    return write(path, *rows, columns=acled.COLUMNS)


def write_ged(path: Path, *rows: dict[str, str]) -> Path:
    """Write rows in GED's present columns."""
    return write(path, *rows, columns=ucdp.COLUMNS)
