"""One claim as the page shows it: what it says, its words in their sentence, who says so, how firmly, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from bearwitness.model import (
    Certainty,
    ClaimValue,
    FigureValue,
    KindValue,
    MentionValue,
    PartyValue,
    PublishedFrom,
    Report,
    ReportInfo,
    SpeakerKind,
    StanceValue,
    StandingValue,
    WhenValue,
    WhereValue,
)
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.lookup import Told
from bearwitness.outputs.assessment.numbers import Number, number
from bearwitness.outputs.assessment.sentences import Passage, passages
from bearwitness.outputs.assessment.wording import day, time_words, words


@dataclass(frozen=True, slots=True)
class Source:
    """A report as it is cited. `link` is an http or https address, or None; `published` is in words."""

    anchor: str
    title: str
    publisher: str
    published: str
    link: str | None
    copy: bool


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim for the eye. `id` is the claim's, `says` its value in words; `number` is set where it counts something.

    `certainty` is "" for what is said outright. `counted` is False for a claim that is shown but does not count.
    """

    id: str
    says: str
    number: Number | None
    passages: tuple[Passage, ...]
    speaker: str
    speaker_kind: str
    via: str
    certainty: str
    firmness: Certainty
    counted: bool
    source: Source
    reader: str


def safe_link(address: str | None) -> str | None:
    """Return the address if a browser may follow it: http or https with a host, and nothing else."""
    if address is None:
        return None
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def source(report: Report) -> Source:
    """Return a report as it is cited."""
    info = report.info
    return Source(
        info.id,
        info.title or first_words(report.text),
        info.publisher or "publisher not known",
        published_words(info),
        safe_link(info.url),
        info.copy_of is not None,
    )


def published_words(info: ReportInfo) -> str:
    """Return the publication date; one that was worked out says so."""
    if info.published is None:
        return "date not known"
    if not info.published_inferred:
        return day(info.published)
    worked_out = {PublishedFrom.ADDRESS: " from its address", PublishedFrom.BYLINE: " from its text"}
    found_in = worked_out.get(info.published_from, "") if info.published_from else ""
    return f"{day(info.published)} (inferred{found_in})"


def first_words(text: str, longest: int = 80) -> str:
    """Return the beginning of a text in place of a title it does not have."""
    start = " ".join(text[: longest * 4].split())
    return start if len(start) <= longest else f"{start[:longest].rsplit(' ', 1)[0]} …"


def claim_lines(told: Iterable[Told], counted: frozenset[str] | None = None) -> tuple[ClaimLine, ...]:
    """Return claims for the eye, those that count first. With `counted` None all of them count."""
    lines = [_line(one, counted is None or one.claim.id in counted) for one in told]
    return tuple(sorted(lines, key=lambda line: not line.counted))


def _line(told: Told, counted: bool) -> ClaimLine:
    claim, report = told.claim, told.report
    speaker = claim.speaker
    by_publisher = speaker.kind is SpeakerKind.PUBLISHER
    return ClaimLine(
        claim.id,
        value_words(claim.value),
        _number(claim.value, claim.certainty),
        passages(report.text, claim.evidence),
        (report.info.publisher or "the report itself") if by_publisher else speaker.text or speaker.name,
        words(speaker.kind),
        ", ".join(speaker.via),
        "" if claim.certainty is Certainty.ASSERTED else words(claim.certainty),
        claim.certainty,
        counted,
        source(report),
        claim.reader,
    )


def _number(value: ClaimValue, certainty: Certainty) -> Number | None:
    if not isinstance(value, FigureValue | StandingValue):
        return None
    none = certainty is Certainty.NONE_INDICATED
    return number(
        value.low, value.best, value.high, approximate=value.approximate, vague=value.vague, none_indicated=none
    )


def value_words(value: ClaimValue) -> str:
    """Return what a claim says, in words."""
    match value:
        case FigureValue():
            return " · ".join(part for part in (words(value.measure), words(value.group), value.who) if part)
        case StandingValue():
            return " · ".join(part for part in (words(value.measure), value.of, value.where, value.when) if part)
        case WhenValue():
            return f"{time_words(value.start, value.end, value.precision)} · {words(value.precision)}"
        case WhereValue():
            country = f", {country_name(value.country)}" if value.country else ""
            return f"{value.name}{country} · {words(value.precision)}"
        case PartyValue():
            return f"{value.name} · {words(value.role)}"
        case StanceValue():
            return f"{value.party or 'Nobody'} · {words(value.stance)}"
        case KindValue():
            return words(value.kind)
        case MentionValue():
            return f"{value.text} · {words(value.role)}"
