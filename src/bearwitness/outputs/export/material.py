"""What every export is made from: the casebook, with places no more exact than stated and names of persons left out."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_type_hints
from urllib.parse import unquote, urlsplit

from bearwitness.linking.match import FAMILY
from bearwitness.model import (
    Beside,
    Claim,
    Decision,
    FigureValue,
    KindValue,
    MentionValue,
    Party,
    PartyValue,
    Reading,
    Report,
    ReportInfo,
    SpeakerKind,
    StanceValue,
    StandingValue,
    WhenValue,
    Where,
    WhereValue,
)
from bearwitness.outputs.export.coordinates import coarse
from bearwitness.outputs.export.names import MASK, Names, without_examples
from bearwitness.outputs.view import CasebookView

T = TypeVar("T")

_PUBLIC_VALUES: Final = (FigureValue, StandingValue, WhenValue, WhereValue, PartyValue, StanceValue, KindValue)
_FAILED: Final = "reader failed"
_ORGANISATIONS: Final = frozenset({SpeakerKind.MEDIA, SpeakerKind.MONITOR, SpeakerKind.INTERNATIONAL})


@dataclass(frozen=True, slots=True)
class Print:
    """What tells a frozen text without giving it: the SHA-256 of its UTF-8, and its length in characters."""

    sha256: str
    length: int


@dataclass(frozen=True, slots=True)
class Material:
    """What an export is made from.

    `view` is ready to be given out: coordinates are rounded and, unless `with_names`, names of persons are masked and
    texts of reports are "". `prints` has the print of every report's whole text by the report's id.
    """

    view: CasebookView
    prints: Mapping[str, Print]
    with_names: bool


def material(view: CasebookView, *, with_names: bool) -> Material:
    """Return a casebook ready to be given out. Without names, claims that are not known to be safe are gone."""
    prints = {report.info.id: _print(report.text) for report in view.reports}
    view = _everywhere(view, lambda value: coarse(value) if isinstance(value, Where) else value)
    if not with_names:
        view = _without_names(view)
    return Material(view, prints, with_names)


def _print(text: str) -> Print:
    return Print(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), len(text))


@cache
def _inner_fields(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a dataclass that may hold other dataclasses; None for anything else."""
    if not is_dataclass(kind):
        return None
    hints = get_type_hints(kind, include_extras=True)
    return tuple(field.name for field in fields(kind) if _holds_types(hints[field.name]))


def _holds_types(hint: Any) -> bool:
    return is_dataclass(hint) or any(_holds_types(inner) for inner in get_args(hint))


def _everywhere(value: T, change: Callable[[Any], Any]) -> T:
    """Return a value with `change` made to every dataclass in it, inner ones first."""
    kind: type = type(value)
    if kind is tuple:
        before: tuple[Any, ...] = value  # type: ignore[assignment]  # as was just found
        parts = tuple([_everywhere(part, change) for part in before])
        same = all(new is old for new, old in zip(parts, before, strict=True))
        return value if same else parts  # type: ignore[return-value]  # as it came
    names = _inner_fields(kind)
    if names is None:
        return value
    changed = {}
    for name in names:
        old = getattr(value, name)
        new = _everywhere(old, change)
        if new is not old:
            changed[name] = new
    made: T = change(replace(value, **changed) if changed else value)  # type: ignore[type-var]  # it has fields
    return made


def _without_names(view: CasebookView) -> CasebookView:
    private = [claim for reading in view.readings for claim in reading.claims if not _is_public(claim.value)]
    dropped = frozenset(claim.id for claim in private)
    names = Names(view, persons=[words.quote for claim in private for words in claim.evidence])
    names.prepare(_texts(view))
    people = {name: f"person {n}" for n, name in enumerate(sorted({d.by for d in view.decisions if _human(d)}), 1)}

    def change(value: Any) -> Any:
        match value:
            case Reading():
                return replace(value, claims=tuple(c for c in value.claims if c.id not in dropped))
            case Decision():
                reasons = tuple(names.masked_reason(reason) for reason in value.reasons)
                return replace(value, reasons=reasons, by=people.get(value.by, value.by))
            case Beside():
                return replace(value, reasons=tuple(names.masked_reason(reason) for reason in value.reasons))
            case Report():
                name = value.locator.replace("\\", "/").rpartition("/")[2]
                return replace(value, text="", locator=name, unread=_why_unread(value.unread))
        value = _without_claims(value, dropped)
        return _masked(value, names)

    told = {report.info.id: report for report in view.reports}
    hidden = _hidden(view, names)
    prepared = _everywhere(replace(view, skipped=()), change)
    return replace(
        prepared,
        reports=tuple(replace(r, info=_info(told[r.info.id].info, names, hidden)) for r in prepared.reports),
        readings=tuple(replace(r, report=_info(r.report, names, hidden)) for r in prepared.readings),
    )


def _why_unread(reason: str | None) -> str | None:
    """Return why a report is unread, without what a reader said of it when it failed: that may quote the text."""
    return _FAILED if reason and reason.startswith(_FAILED) else reason


def _is_public(value: object) -> bool:
    """Whether a claim of this value may be given out: of a kind known to be safe, and not marked as naming a person."""
    if isinstance(value, MentionValue):
        return not value.names_person
    return isinstance(value, _PUBLIC_VALUES)


def _without_claims(value: Any, dropped: frozenset[str]) -> Any:
    if not dropped:
        return value
    lists = {
        name: tuple(claim for claim in getattr(value, name) if claim not in dropped)
        for name in ("claims", "counted")
        if isinstance(getattr(value, name, None), tuple) and not isinstance(value, Reading | CasebookView)
    }
    return replace(value, **lists) if lists else value


_FREE_TEXT: Final[Mapping[str, tuple[str, ...]]] = {
    "Figure": ("who",),
    "Reconciled": ("who",),
    "FigureValue": ("who",),
    "Standing": ("of", "where", "when"),
    "StandingValue": ("of", "where", "when"),
    "When": ("text",),
    "Phase": ("text",),
    "Responsibility": ("party", "speaker"),
    "StanceValue": ("party",),
    "PartyValue": ("name",),
    "MentionValue": ("text",),
    "Incident": ("grade_reason",),
    "Evidence": ("quote",),
}
"""Fields that hold words of reports, by type; places, parties and speakers have rules of their own below."""


def _masked(value: Any, names: Names) -> Any:
    match value:
        case Where():
            if value.geonames_id is not None:
                return replace(value, text=names.masked(value.text))
            return replace(value, text=names.masked_place(value.text), name=names.masked_place(value.name))
        case WhereValue():
            return replace(value, name=names.masked_place(value.name))
        case Party():
            if value.id is not None:
                return replace(value, text=names.masked(value.text))
            return replace(value, text=names.masked(value.text), name=names.masked(value.name))
        case Claim():
            return replace(value, speaker=_speaker(value, names))
    found = _FREE_TEXT.get(type(value).__name__, ())
    changed = {}
    for name in found:
        text = getattr(value, name)
        if text and (masked := names.masked(text)) != text:
            changed[name] = masked
    return replace(value, **changed) if changed else value


def _speaker(claim: Claim, names: Names) -> Any:
    speaker = claim.speaker
    if speaker.kind is SpeakerKind.PUBLISHER:
        return speaker
    via = tuple(names.masked(one) for one in speaker.via)
    single = speaker.kind in _ORGANISATIONS and " " not in speaker.name.strip()
    if single:  # "Reuters", "Airwars": an organisation of one word, of which no list is complete
        return replace(speaker, via=via)
    return replace(speaker, text=names.masked(speaker.text), name=names.masked(speaker.name), via=via)


def _texts(view: CasebookView) -> Iterator[str]:
    """Every text that will be masked, so that the language model may see them together."""
    found: list[str] = []

    class Gatherer:
        def masked(self, text: str) -> str:
            found.append(text)
            return text

        masked_place = masked

    gather: Any = Gatherer()
    _everywhere(replace(view, reports=(), skipped=()), lambda value: _masked(value, gather))
    found += [without_examples(reason) for decision in view.decisions for reason in decision.reasons]
    found += [without_examples(reason) for one in view.beside for reason in one.reasons]
    found += [report.info.title for report in view.reports if report.info.title]
    return iter(found)


def _info(info: ReportInfo, names: Names, hidden: Mapping[str, frozenset[str]]) -> ReportInfo:
    """Return a report's metadata without names: the title masked, an address that holds a name cut to its site."""
    title = names.masked(info.title) if info.title else info.title
    return replace(info, title=title, url=_url(info.url, hidden.get(info.id, frozenset())))


def _url(url: str | None, hidden: frozenset[str]) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)
    words = {word.lower() for word in _words_of(unquote(f"{parts.path} {parts.query} {parts.fragment}"))}
    return f"{parts.scheme}://{parts.netloc}/" if hidden & words else url


def _hidden(view: CasebookView, names: Names) -> dict[str, frozenset[str]]:
    """Words that are masked in the title or a quote of each report."""
    found: dict[str, set[str]] = {}
    for report in view.reports:
        found[report.info.id] = _masked_words(report.info.title or "", names)
    for reading in view.readings:
        for claim in reading.claims:
            for evidence in claim.evidence:
                found[reading.report.id] |= _masked_words(evidence.quote, names)
    return {report: frozenset(words) for report, words in found.items()}


def _masked_words(text: str, names: Names) -> set[str]:
    masked = names.masked(text)
    if masked == text:
        return set()
    kept = "".join(char if hidden == MASK else " " for char, hidden in zip(text, masked, strict=True))
    return {word.lower() for word in _words_of(kept)}


def _words_of(text: str) -> list[str]:
    return [word for word in "".join(char if char.isalpha() else " " for char in text).split() if len(word) > 2]


def _human(decision: Decision) -> bool:
    return decision.by.partition("/")[0] != FAMILY
