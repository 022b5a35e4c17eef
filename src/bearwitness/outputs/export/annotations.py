"""Claims as W3C Web Annotations (JSON-LD): each points at its words by quote and by position.

Follows the Web Annotation Data Model (W3C, 2017). The target is the frozen text of the report, which positions are
into; its address on the web, where there is one, stands beside it. Where a name in a quote is covered, the quote would
find nothing: then the position alone is given.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bearwitness.errors import OutputError
from bearwitness.model import AboutIncident, Claim, ClaimValue, Evidence, Report
from bearwitness.outputs.export.flat import plain
from bearwitness.outputs.export.material import Material, Print
from bearwitness.outputs.export.names import MASK
from bearwitness.outputs.export.rendered import Rendered

FILE: Final = "annotations.jsonld"
CONTEXT: Final = [
    "http://www.w3.org/ns/anno.jsonld",
    {"bw": "urn:bearwitness:terms:", "speaker": "bw:speaker", "certainty": "bw:certainty", "about": "bw:about",
     "claim": {"@id": "bw:claim", "@type": "@json"}, "sha256": "bw:sha256", "length": "bw:length",
     "publisher": "bw:publisher", "published": "bw:published", "page": {"@id": "bw:page", "@type": "@id"}},
]  # fmt: skip
_AROUND: Final = 32
"""Characters of context before and after a quote; only with names, since context may hold any."""


def render(material: Material) -> Rendered:
    """Return the file: a page of annotations, one for each claim.

    Raises:
        OutputError: the position of a claim lies outside its report.
    """
    items = [_json(item) for item in _items(material)]  # as text at once: tens of thousands of them as dicts are large
    page = {
        "@context": CONTEXT,
        "id": "urn:bearwitness:annotations",
        "type": "AnnotationPage",
        "partOf": {"id": "urn:bearwitness:casebook", "type": "AnnotationCollection", "total": len(items)},
        "startIndex": 0,
        "items": [],
    }
    whole = f"{_json(page).removesuffix('[]}')}[{','.join(items)}]}}\n"
    return Rendered({FILE: whole.encode("utf-8", "replace")}, len(items), {})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _items(material: Material) -> Iterator[dict[str, Any]]:
    reports = {report.info.id: report for report in material.view.reports}
    incidents = {account: one.id for one in material.view.incidents for account in one.accounts}
    for reading in material.view.readings:
        report = reports[reading.report.id]
        source = _source(report, material.prints[report.info.id])
        for claim in reading.claims:
            yield _annotation(claim, report, source, material.prints[report.info.id], incidents)


def _annotation(
    claim: Claim, report: Report, source: Mapping[str, Any], printed: Print, incidents: Mapping[str, str]
) -> dict[str, Any]:
    about = claim.about
    if isinstance(about, AboutIncident):
        target = {"account": about.incident, "incident": incidents.get(about.incident), "field": about.field}
    else:
        target = {"standing": about.standing, "field": about.field}
    value = plain(ClaimValue, claim.value)
    said = "; ".join(f"{name}: {one}" for name, one in value.items() if one not in (None, False))
    return {
        "id": f"urn:bearwitness:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"id": f"urn:bearwitness:reader:{claim.reader}", "type": "Software", "name": claim.reader},
        "body": {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": said},
        "target": [_target(one, report, source, printed) for one in claim.evidence],
        "certainty": claim.certainty.value,
        "speaker": claim.speaker.name or report.info.publisher or "",
        "claim": {"value": value, "about": {name: one for name, one in target.items() if one is not None}},
    }


def _source(report: Report, printed: Print) -> dict[str, Any]:
    info = report.info
    said = {
        "id": f"urn:bearwitness:report:{info.id}",
        "type": "Text",
        "format": "text/plain",
        "language": info.language,
        "page": info.url,
        "publisher": info.publisher,
        "published": info.published.isoformat() if info.published else None,
        "sha256": printed.sha256,
        "length": printed.length,
    }
    return {name: one for name, one in said.items() if one is not None}


def _target(words: Evidence, report: Report, source: Mapping[str, Any], printed: Print) -> dict[str, Any]:
    if words.end > printed.length:
        raise OutputError(f"Nothing was written: a claim points beyond the end of report {report.info.id}.")
    position = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
    if MASK in words.quote:
        return {"type": "SpecificResource", "source": source, "selector": position}
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": words.quote}
    if report.text:
        quote["prefix"] = report.text[max(0, words.start - _AROUND) : words.start]
        quote["suffix"] = report.text[words.end : words.end + _AROUND]
    return {"type": "SpecificResource", "source": source, "selector": [quote, position]}
