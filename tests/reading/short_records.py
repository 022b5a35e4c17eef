"""The record of a short text of an invented paper of 14 March 2024, for tests that each ask for one thing in it."""

from datetime import date
from functools import cache

from bearwitness.evaluation.records import GoldIncident, GoldReport, record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@cache
def _reader() -> GrammarReader:
    return GrammarReader(Settings())


def recorded(text: str) -> GoldReport:
    info = ReportInfo("r", "s", None, "Gazette", date(2024, 3, 14), False, None, "en")
    return record_of(_reader().read(Report(info, text, "-")), "r")


def only_incident(text: str) -> GoldIncident:
    """The one incident that a text tells of."""
    (incident,) = recorded(text).incidents
    return incident


def counted(incident: GoldIncident) -> set[tuple[str, int | None, str]]:
    return {(str(figure.measure), figure.low, str(figure.group)) for figure in incident.figures}
