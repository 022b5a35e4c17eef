"""Reads coded rows: the fields of an ACLED or UCDP GED row as claims of its coders. Their prose is not read again."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from bearwitness.model import Figure, Group, Kind, PartyKind, Reading, Report, Role, When, WhenPrecision, WherePrecision
from bearwitness.model import acled as acled_codes
from bearwitness.model import ucdp as ucdp_codes
from bearwitness.model.coded import Coding, cells_of, coding_of_report
from bearwitness.reading.coded.record import NAME, Record
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND
from bearwitness.reading.reader import Reader

_ACLED_PLACES: Final = {1: WherePrecision.TOWN, 2: WherePrecision.NEAR_TOWN, 3: WherePrecision.PROVINCE}
_GED_TIMES: Final = {1: WhenPrecision.DAY, 2: WhenPrecision.RANGE, 3: WhenPrecision.WEEK, 4: WhenPrecision.MONTH}
_AROUND: Final = timedelta(3)


class CodedReader:
    """Reads reports that are coded rows; any other report gives a reading of nothing."""

    name = NAME

    def read(self, report: Report) -> Reading:
        """Return what the row says. A row without a kind that is known gives a reading without an incident.

        Raises:
            GroundingError: a quote does not equal the text at its offsets (a bug in this reader).
        """
        coding = coding_of_report(report)
        reading = None
        if coding is not None:
            record = Record(report, cells_of(report))
            reading = _acled(record) if coding is Coding.ACLED else _ucdp(record)
        if reading is None:
            return Reading(report=report.info, incidents=(), standing=(), claims=())
        reading.check(report.text)
        return reading


_CODED: Final = CodedReader()


def reader_for(report: Report, other: Reader) -> Reader:
    """Return what reads a report: the coded reader for a coded row, `other` for everything else."""
    return _CODED if coding_of_report(report) is not None else other


def _acled(record: Record) -> Reading | None:
    sub, event = record.text("sub_event_type").lower(), record.text("event_type").lower()
    kind = acled_codes.SUB_EVENT_KINDS.get(sub) or acled_codes.OLD_EVENT_KINDS.get(event)
    if kind is None:
        return None
    column = "sub_event_type" if sub in acled_codes.SUB_EVENT_KINDS else "event_type"
    precision = _ACLED_PLACES.get(record.whole("geo_precision") or 1, WherePrecision.PROVINCE)
    where = record.where("location", precision, "admin1")
    country = where.country if where else None
    clash = event.startswith("battle")
    roles = (("actor1", Role.BOTH if clash else Role.INITIATOR), ("actor2", Role.BOTH if clash else Role.TARGET))
    given = [(name, role) for name, role in roles if record.text(name)]
    parties = tuple(
        record.party(at, name, _inter(record.text(f"inter{name[-1]}")), role, country)
        for at, (name, role) in enumerate(given)
    )
    dead = record.whole("fatalities")
    figures: tuple[Figure, ...] = ()
    if dead is not None:
        harmed = Group.CIVILIANS if kind is Kind.ATTACK_ON_CIVILIANS else Group.UNKNOWN
        figures = (record.killed(0, harmed, (dead, dead, dead), ("fatalities",)),)
    stated = next((name for name in acled_codes.EVENT_TYPES if name.lower() == sub), None)
    return record.reading(kind, (column,), _acled_when(record), where, parties, figures, (stated, None))


def _inter(code: str) -> PartyKind | None:
    number = int(code) if code.isdigit() else acled_codes.INTER_NAMES.get(code.lower())
    return acled_codes.PARTY_KINDS.get(number) if number else None


def _acled_when(record: Record) -> When | None:
    day = record.day("event_date")
    if day is None:
        return None
    columns = ("event_date", "time_precision")
    match record.whole("time_precision"):
        case 2:
            return record.when(day - _AROUND, day + _AROUND, WhenPrecision.WEEK, columns)
        case 3:
            last = day.replace(day=monthrange(day.year, day.month)[1])
            return record.when(day.replace(day=1), last, WhenPrecision.MONTH, columns)
    return record.when(day, day, WhenPrecision.DAY, columns)


def _ucdp(record: Record) -> Reading | None:
    violence = record.whole("type_of_violence")
    if violence not in (ucdp_codes.STATE_BASED, ucdp_codes.NON_STATE, ucdp_codes.ONE_SIDED):
        return None
    one_sided = violence == ucdp_codes.ONE_SIDED
    kind = Kind.ATTACK_ON_CIVILIANS if one_sided else Kind.ARMED_CLASH
    precision = ucdp_codes.PRECISIONS.get(record.whole("where_prec") or 1, WherePrecision.REGION)
    where = record.where("where_coordinates", precision, "adm_1")
    country = where.country if where else None
    roles = (
        ("side_a", Role.INITIATOR if one_sided else Role.BOTH),
        ("side_b", Role.TARGET if one_sided else Role.BOTH),
    )
    armed = PartyKind.NON_STATE_GROUP
    given = [(name, role) for name, role in roles if record.text(name)]
    parties = tuple(record.party(at, name, armed, role, country) for at, (name, role) in enumerate(given))
    groups = [GROUP_OF_KIND.get(party.kind, Group.UNKNOWN) for party in parties]
    sides = dict(zip([name for name, _ in given], groups, strict=True))
    figures = _ged_figures(record, sides)
    return record.reading(kind, ("type_of_violence",), _ged_when(record), where, parties, figures, (None, violence))


def _ged_when(record: Record) -> When | None:
    start, end = record.day("date_start"), record.day("date_end")
    if start is None:
        return None
    end = end if end is not None and end >= start else start
    return record.when(start, end, _ged_precision(record, start, end), ("date_start", "date_end", "date_prec"))


def _ged_precision(record: Record, start: date, end: date) -> WhenPrecision:
    if start == end:
        return WhenPrecision.DAY
    stated = _GED_TIMES.get(record.whole("date_prec") or 0, WhenPrecision.RANGE)
    return WhenPrecision.RANGE if stated is WhenPrecision.DAY else stated


def _ged_figures(record: Record, sides: dict[str, Group]) -> tuple[Figure, ...]:
    """Return the whole (low, best, high), and of it the dead of each side that is named and not all of them."""
    best, low, high = record.whole("best"), record.whole("low"), record.whole("high")
    if best is None:
        return ()
    low = low if low is not None and low <= best else None
    high = high if high is not None and high >= best else None
    counted = {
        "deaths_a": sides.get("side_a", Group.UNKNOWN),
        "deaths_b": sides.get("side_b", Group.UNKNOWN),
        "deaths_civilians": Group.CIVILIANS,
    }
    dead = {name: number for name in counted if (number := record.whole(name))}
    only = next(iter(dead)) if len(dead) == 1 and sum(dead.values()) == best else None
    columns = ("best", "low", "high")
    whole = record.killed(0, counted[only] if only else Group.UNKNOWN, (low, best, high), columns)
    if only or not best:
        return (whole,)
    parts = [
        record.killed(at, counted[name], (number, number, number), (name,), whole.id)
        for at, (name, number) in enumerate(dead.items(), start=1)
        if counted[name] is not Group.UNKNOWN
    ]
    return (whole, *parts)
