"""The comparison as a page that opens without a network, and as a table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bearwitness.model import Total
from bearwitness.model.coded import PUBLISHERS
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.wording import days, time_words, words
from bearwitness.outputs.assessment.write import fonts, policy, static
from bearwitness.outputs.comparison.compare import Compared, Found, Line
from bearwitness.outputs.comparison.findings import best, findings, toll_difference
from bearwitness.outputs.comparison.records import Record
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.coordinates import coarse
from bearwitness.outputs.export.names import Names
from bearwitness.outputs.export.whole import write_file
from bearwitness.outputs.view import CasebookView

PAGE: Final = "index.html"
TABLE: Final = "comparison.csv"
SHOWN: Final = 1000
"""Lines of each list on the page; the table has all."""

_SIDES: Final = ("date_start", "date_end", "place", "country", "lat", "lon", "kind", "parties")
COLUMNS: Final = (
    *("found", "score", "our_incident", "their_id"),
    *(f"{side}_{name}" for side in ("our", "their") for name in _SIDES),
    *(f"{side}_killed_{end}" for side in ("our", "their") for end in ("low", "best", "high")),
    *("difference", "toll", "reasons"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One record in words."""

    key: str
    when: str
    place: str
    kind: str
    parties: str
    killed: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line in words; `toll` says how their number stands to ours."""

    ours: Shown | None
    theirs: Shown | None
    score: str
    toll: str
    reasons: tuple[str, ...]


_TOLL_WORDS: Final = {
    "within": "theirs is within ours",
    "ours_higher": "ours is higher",
    "theirs_higher": "theirs is higher",
    "only_ours": "only ours has a toll",
    "only_theirs": "only theirs has a toll",
    "neither": "",
}


def write_comparison(compared: Compared, view: CasebookView, out: Path) -> tuple[Path, Path]:
    """Write `out`/index.html and `out`/comparison.csv, without names of persons; return their paths.

    Raises:
        OutputError: a file cannot be written.
    """
    names = Names(view)
    table, page = table_bytes(compared, names), render(compared, names).encode("utf-8", "replace")
    write_file(out / TABLE, table)
    write_file(out / PAGE, page)
    return out / PAGE, out / TABLE


def table_bytes(compared: Compared, names: Names) -> bytes:
    """Return the table: a row for each line, in order of time."""
    return csv_bytes(COLUMNS, (_row(line, names) for line in compared.lines))


def _row(line: Line, names: Names) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= {"found": line.found.value, "score": line.score, "reasons": "; ".join(_reasons(line, names)) or None}
    row |= {"our_incident": line.ours.key if line.ours else None, "their_id": line.theirs.key if line.theirs else None}
    for side, record in (("our", line.ours), ("their", line.theirs)):
        if record is not None:
            row |= {f"{side}_{name}": value for name, value in _side(record, names).items()}
    if line.ours and line.theirs:
        mine, yours = best(line.ours), best(line.theirs)
        row["difference"] = mine - yours if mine is not None and yours is not None else None
        row["toll"] = toll_difference(line.ours, line.theirs)
    return row


def _side(record: Record, names: Names) -> dict[str, Cell]:
    account = record.account
    where = coarse(account.where) if account.where else None
    killed = record.killed or Total(None, None, None)
    return {
        "date_start": account.when.start.isoformat() if account.when else None,
        "date_end": account.when.end.isoformat() if account.when else None,
        "place": names.masked_place(where.name) if where else None,
        "country": where.country if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "kind": account.kind.value,
        "parties": _parties(record, names) or None,
        "killed_low": killed.low,
        "killed_best": killed.best,
        "killed_high": killed.high,
    }


def _parties(record: Record, names: Names) -> str:
    shown = [party.name if party.id else names.masked(party.name) for party in record.account.parties]
    return "; ".join(dict.fromkeys(shown))


def _reasons(line: Line, names: Names) -> Iterator[str]:
    places = [record.account.where for record in (line.ours, line.theirs) if record is not None]
    seen = [names.masked_place(where.name) for where in places if where is not None]
    return (names.masked_reason(reason, sorted(seen, key=len, reverse=True)) for reason in line.reasons)


def render(compared: Compared, names: Names) -> str:
    """Return the page as text."""
    environment = Environment(
        loader=PackageLoader("bearwitness.outputs.comparison"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    own = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    styles = "".join((fonts(), static("base.css"), own))
    span = days(compared.since, compared.until) if compared.since and compared.until else ""
    return environment.get_template("page.html.j2").render(
        compared=compared,
        publisher=PUBLISHERS[compared.coding],
        found=findings(compared),
        span=span,
        table=TABLE,
        shown=SHOWN,
        policy=policy(styles, ()),
        lists={one.value: list(_lines(compared.of(one), names)) for one in Found},
        counts={one.value: len(compared.of(one)) for one in Found},
        # The project's own text, never a report's.
        styles=Markup(styles),  # noqa: S704
    )


def _lines(lines: Iterable[Line], names: Names) -> Iterator[ShownLine]:
    for at, line in enumerate(lines):
        if at == SHOWN:
            return
        toll = _TOLL_WORDS[toll_difference(line.ours, line.theirs)] if line.ours and line.theirs else ""
        score = f"{line.score:.2f}" if line.score is not None else ""
        ours, theirs = (_shown(one, names) if one else None for one in (line.ours, line.theirs))
        yield ShownLine(ours, theirs, score, toll, tuple(_reasons(line, names)))


def _shown(record: Record, names: Names) -> Shown:
    account = record.account
    when, where = account.when, account.where
    country = country_name(where.country) if where and where.country else ""
    place = ", ".join(filter(None, (names.masked_place(where.name), country))) if where else "place not stated"
    stated = time_words(when.start, when.end, when.precision) if when else "date not stated"
    return Shown(record.key, stated, place, words(account.kind), _parties(record, names), _killed(record.killed))


def _killed(killed: Total | None) -> str:
    if killed is None or (killed.low, killed.best, killed.high) == (None, None, None):
        return "not stated"
    number = next(str(one) for one in (killed.best, killed.low, killed.high) if one is not None)
    if killed.low == killed.best == killed.high:
        return number
    ends = ["?" if one is None else str(one) for one in (killed.low, killed.high)]
    return f"{number} ({ends[0]}–{ends[1]})"


__all__ = ["COLUMNS", "PAGE", "SHOWN", "TABLE", "render", "table_bytes", "write_comparison"]
