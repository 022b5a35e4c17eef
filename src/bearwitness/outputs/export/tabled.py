"""The tables of a casebook: which there are, their columns, and their rows. Each value is in one of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from bearwitness.model import (
    Account,
    Beside,
    Claim,
    ClaimValue,
    Decision,
    Figure,
    FigureValue,
    Incident,
    Measure,
    Party,
    Phase,
    Reading,
    Reconciled,
    Report,
    Responsibility,
    Skipped,
    Standing,
    StandingValue,
)
from bearwitness.outputs.export.flat import Column, columns_of, flat, plain
from bearwitness.outputs.export.material import Material

Row = dict[str, Any]

ACCOUNT, INCIDENT = "account", "incident"
CHILDREN: Final = ("figures", "parties", "responsibility", "phases")
"""Lists of an account or an incident that are tables of their own."""

REPORT: Final = columns_of(Report, bare=("info",))
READING_OWN: Final = columns_of(Reading, without=("report", "incidents", "standing", "claims"))
ACCOUNT_OWN: Final = columns_of(Account, without=CHILDREN)
INCIDENT_OWN: Final = columns_of(Incident, without=CHILDREN)
FIGURE: Final = columns_of(Figure)
RECONCILED: Final = columns_of(Reconciled)
PARTY: Final = columns_of(Party)
RESPONSIBILITY: Final = columns_of(Responsibility)
PHASE: Final = columns_of(Phase)
STANDING: Final = columns_of(Standing)
CLAIM: Final = columns_of(Claim, without=("about", "value", "evidence"))
DECISION: Final = columns_of(Decision)
BESIDE: Final = columns_of(Beside)
SKIPPED: Final = columns_of(Skipped)


def _own(*given: tuple[str, Any]) -> tuple[Column, ...]:
    return tuple(Column(name, (name,), kind, nullable=name in _MAY_BE_EMPTY) for name, kind in given)


_TOLLS: Final = tuple(
    f"{measure.value}_{end}" for measure in (Measure.KILLED, Measure.INJURED) for end in ("low", "best", "high")
)
_MAY_BE_EMPTY: Final = frozenset(
    {*_TOLLS, "incident", "standing", "measure", "group", "low", "best", "high", "country", "admin1"}
    | {"geonames_id", "lat", "lon", "incident_id"}
)
CHILD: Final = _own(("of", "text"), ("level", "text"), ("position", "integer"))
IN_READING: Final = _own(("reading", "integer"), ("position", "integer"))
SAID: Final = _own(("incident", "text"), ("standing", "text"), ("field", "text"), ("type", "text"))
COUNTED: Final = _own(
    ("measure", "text"), ("group", "text"), ("low", "integer"), ("best", "integer"), ("high", "integer")
)
WORDS: Final = _own(("start", "integer"), ("end", "integer"), ("quote", "text"), ("more_words", "json"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its columns in order, what tells its rows apart, and which columns name rows of other tables."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    foreign: tuple[tuple[str, str, str], ...] = ()


def _merged(*lists: tuple[Column, ...]) -> tuple[Column, ...]:
    """Join the columns of several types into one table's; one that not all of them have may be empty."""
    names = [column.name for columns in lists for column in columns]
    found: dict[str, Column] = {}
    for columns in lists:
        for column in columns:
            rare = names.count(column.name) < len(lists)
            found.setdefault(column.name, Column(column.name, column.path, column.type, column.nullable or rare))
    return tuple(found.values())


TABLES: Final = (
    Table(
        "incidents",
        (*_own(("position", "integer")), *INCIDENT_OWN, *_own(*((name, "integer") for name in _TOLLS))),
        ("id",),
    ),
    Table("figures", (*CHILD, *_merged(FIGURE, RECONCILED)), ("of", "position")),
    Table(
        "claims",
        (*IN_READING, *_own(("report", "text")), *CLAIM, *SAID, *COUNTED, *_own(("value", "json")), *WORDS),
        ("id",),
        (("report", "reports", "id"),),
    ),
    Table("parties", (*CHILD, *PARTY), ("of", "position")),
    Table(
        "places",
        _own(("name", "text"), ("country", "text"), ("admin1", "text"), ("geonames_id", "integer"), ("lat", "number"),
             ("lon", "number"), ("precision", "text"), ("centroid", "boolean"), ("incidents", "integer")),
        (),
    ),
    Table("reports", (*REPORT, *_own(("text_sha256", "text"), ("text_length", "integer"))), ("id",)),
    Table("decisions", (*_own(("position", "integer")), *DECISION), ("position",)),
    Table("beside", BESIDE, ("report",), (("report", "reports", "id"),)),
    Table("accounts", (*IN_READING, *_own(("report", "text")), *ACCOUNT_OWN), ("id",), (("report", "reports", "id"),)),
    Table("responsibility", (*CHILD, *RESPONSIBILITY), ("of", "position")),
    Table("phases", (*CHILD, *PHASE), ("of", "position")),
    Table("standing", (*IN_READING, *_own(("report", "text")), *STANDING), ("reading", "position")),
    Table(
        "readings",
        (*_own(("position", "integer"), ("report", "text")), *READING_OWN),
        ("position",),
        (("report", "reports", "id"),),
    ),
    Table("skipped", SKIPPED, ("locator",)),
)  # fmt: skip
"""Every table, those that most people ask for first."""


def rows_of(material: Material) -> dict[str, list[Row]]:
    """Return the rows of every table, in the order of the casebook."""
    view = material.view
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for report in view.reports:
        printed = material.prints[report.info.id]
        row = flat(REPORT, plain(Report, report))
        rows["reports"].append(row | {"text_sha256": printed.sha256, "text_length": printed.length})
    for at, reading in enumerate(view.readings):
        _reading(rows, at, reading)
    for at, incident in enumerate(view.incidents):
        value = plain(Incident, incident)
        rows["incidents"].append({"position": at} | flat(INCIDENT_OWN, value) | _tolls(incident))
        _children(rows, incident.id, INCIDENT, value, RECONCILED)
    rows["decisions"] = [
        {"position": at} | flat(DECISION, plain(Decision, decision)) for at, decision in enumerate(view.decisions)
    ]
    rows["beside"] = [flat(BESIDE, plain(Beside, one)) for one in view.beside]
    rows["skipped"] = [flat(SKIPPED, plain(Skipped, one)) for one in view.skipped]
    rows["places"] = list(_places(view.incidents))
    return rows


def _reading(rows: dict[str, list[Row]], at: int, reading: Reading) -> None:
    value = plain(Reading, reading)
    report = reading.report.id
    rows["readings"].append({"position": at, "report": report} | flat(READING_OWN, value))
    for position, account in enumerate(value["incidents"]):
        place = {"reading": at, "position": position, "report": report}
        rows["accounts"].append(place | flat(ACCOUNT_OWN, account))
        _children(rows, account["id"], ACCOUNT, account, FIGURE)
    for position, state in enumerate(value["standing"]):
        rows["standing"].append({"reading": at, "position": position, "report": report} | flat(STANDING, state))
    for position, (claim, told) in enumerate(zip(value["claims"], reading.claims, strict=True)):
        place = {"reading": at, "position": position, "report": report}
        rows["claims"].append(place | flat(CLAIM, claim) | _said(claim, told))


def _said(claim: Row, told: Claim) -> Row:
    value = told.value
    counted = value if isinstance(value, FigureValue | StandingValue) else None
    words = claim["evidence"]
    return {
        "incident": claim["about"].get("incident"),
        "standing": claim["about"].get("standing"),
        "field": claim["about"]["field"],
        "type": value.type,
        "measure": counted.measure.value if counted else None,
        "group": value.group.value if isinstance(value, FigureValue) else None,
        "low": counted.low if counted else None,
        "best": counted.best if counted else None,
        "high": counted.high if counted else None,
        "value": flat(_VALUE, {"value": plain(ClaimValue, value)})["value"],
        **words[0],
        "more_words": flat(_MORE, {"more_words": words[1:]})["more_words"],
    }


_VALUE: Final = (Column("value", ("value",), "json", False),)
_MORE: Final = (Column("more_words", ("more_words",), "json", False),)


def _children(rows: dict[str, list[Row]], of: str, level: str, value: Row, figure: tuple[Column, ...]) -> None:
    kinds = {"figures": figure, "parties": PARTY, "responsibility": RESPONSIBILITY, "phases": PHASE}
    every_figure = dict.fromkeys(column.name for column in _merged(FIGURE, RECONCILED))
    for name, columns in kinds.items():
        for position, one in enumerate(value.get(name, ())):
            row = {"of": of, "level": level, "position": position}
            if name == "figures":
                row |= every_figure
            rows[name].append(row | flat(columns, one))


def _tolls(incident: Incident) -> Row:
    found: Row = dict.fromkeys(_TOLLS)
    for measure in (Measure.KILLED.value, Measure.INJURED.value):
        total = incident.totals.get(measure)
        if total is not None:
            found |= {f"{measure}_low": total.low, f"{measure}_best": total.best, f"{measure}_high": total.high}
    return found


def _places(incidents: Iterable[Incident]) -> Iterator[Row]:
    """Each place once, with the number of incidents there."""
    names = ("name", "country", "admin1", "geonames_id", "lat", "lon", "precision", "centroid")
    counts: Counter[tuple[Any, ...]] = Counter()
    for incident in incidents:
        where = incident.where
        if where is not None:
            counts[tuple(getattr(where, name) for name in names)] += 1
    for key, count in sorted(counts.items(), key=lambda one: tuple(str(part) for part in one[0])):
        row = dict(zip(names, key, strict=True))
        yield row | {"precision": row["precision"].value, "incidents": count}
