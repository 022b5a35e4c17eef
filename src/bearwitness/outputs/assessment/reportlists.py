"""The reports behind the page: those that tell of incidents, those that do not, those not read, and skipped sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bearwitness.model import Report, Skipped, Standing, StandingMeasure
from bearwitness.outputs.assessment.claimlines import ClaimLine, Source, claim_lines, source
from bearwitness.outputs.assessment.lookup import Lookup
from bearwitness.outputs.assessment.numbers import Number, number
from bearwitness.outputs.assessment.wording import words
from bearwitness.outputs.view import CasebookView

_LANGUAGES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "it": "Italian", "ku": "Kurdish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


MOST_ALIKE = 4
"""Reports named beside one that they are like."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in a list. `told` names the incidents it tells of, as anchors and texts; `why` why it was not read.

    Where no incident was read in it, `near` names the one that it seems to tell of, with how alike they are, and
    `alike` other reports of its kind that seem to tell of the same.
    """

    source: Source
    language: str
    copy_of: Source | None
    told: tuple[tuple[str, str], ...]
    why: str
    near: tuple[str, str, str] | None
    alike: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ReportLists:
    """Every report of the view, in one list each. `near` are silent ones that seem to tell of an incident."""

    telling: tuple[ReportLine, ...]
    near: tuple[ReportLine, ...]
    silent: tuple[ReportLine, ...]
    unread: tuple[ReportLine, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class StandingCard:
    """A state of affairs, in the words of those who say so."""

    of: str
    where: str
    when: str
    number: Number
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """The standing figures of one measure."""

    measure: str
    cards: tuple[StandingCard, ...]


def report_lists(view: CasebookView, lookup: Lookup, titles: dict[str, str]) -> ReportLists:
    """Sort the reports. `titles` gives each incident's title by its id."""
    told: dict[str, list[tuple[str, str]]] = {}
    for incident in view.incidents:
        for report in lookup.reports_of(incident):
            told.setdefault(report.info.id, []).append((incident.id, titles[incident.id]))
            for copy in lookup.copies.get(report.info.id, ()):
                told.setdefault(copy.info.id, []).append((incident.id, titles[incident.id]))
    lines = [_line(report, lookup, tuple(told.get(report.info.id, ())), titles) for report in view.reports]
    silent = [line for line in lines if not line.told and not line.why]
    return ReportLists(
        tuple(line for line in lines if line.told),
        tuple(line for line in silent if line.near),
        tuple(line for line in silent if not line.near),
        tuple(line for line in lines if not line.told and line.why),
        view.skipped,
    )


def _line(report: Report, lookup: Lookup, told: tuple[tuple[str, str], ...], titles: Mapping[str, str]) -> ReportLine:
    info = report.info
    beside = lookup.beside.get(info.copy_of or info.id)
    alike = lookup.alike[beside.group] if beside else ()
    original = lookup.reports.get(info.copy_of) if info.copy_of else None
    return ReportLine(
        source(report),
        _LANGUAGES.get(info.language or "", info.language or ""),
        source(original) if original else None,
        told,
        _why(report, lookup),
        (beside.incident, titles[beside.incident], f"{beside.score:.2f}") if beside and beside.incident else None,
        tuple(source(lookup.reports[other]) for other in alike if other not in (info.id, info.copy_of))[:MOST_ALIKE],
    )


def _why(report: Report, lookup: Lookup) -> str:
    if report.unread is None:
        read = report.info.id in lookup.readings or report.info.copy_of is not None
        return "" if read else "no reading of it is stored; run `bearwitness run` again"
    reason, _, detail = report.unread.partition(":")
    if reason.strip() == "language":
        code = detail.strip()
        return f"written in {_LANGUAGES.get(code, code)}, a language not read here"
    return report.unread


def standing_groups(view: CasebookView, lookup: Lookup) -> tuple[StandingGroup, ...]:
    """Return the standing figures of all reports by what they measure; a copy's stand with those of its original.

    Within a measure they are in order of whom they are of, then of the day on which they were published: an estimate
    is followed by the later ones of the same group.
    """
    found: dict[tuple[object, ...], list[Standing]] = {}
    for reading in sorted(view.readings, key=lambda reading: (reading.report.published or date.max, reading.report.id)):
        origin = reading.report.copy_of or reading.report.id
        for figure in reading.standing:
            said = (figure.measure, figure.of, figure.where, figure.when, figure.low, figure.best, figure.high)
            found.setdefault((origin, *said), []).append(figure)
    groups = []
    for measure in StandingMeasure:
        stated = [figures for figures in found.values() if figures[0].measure is measure]
        stated.sort(key=lambda figures: (figures[0].of or "").casefold())
        cards = tuple(_standing(figures, lookup) for figures in stated)
        if cards:
            groups.append(StandingGroup(words(measure), cards))
    return tuple(groups)


def _standing(figures: list[Standing], lookup: Lookup) -> StandingCard:
    figure = figures[0]
    claims = [claim for one in figures for claim in one.claims]
    return StandingCard(
        figure.of or "",
        figure.where or "",
        figure.when or "",
        number(figure.low, figure.best, figure.high, approximate=figure.approximate, vague=figure.vague),
        claim_lines(lookup.told(claims, f"standing figure {figure.id}")),
    )
