"""What the page's scripts need, as JSON that cannot break out of its script element."""

import json
from collections.abc import Iterable

from bearwitness.model import Incident, Measure
from bearwitness.outputs.assessment.wording import when_words
from bearwitness.outputs.assessment.worldmap import Place

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script_safe(text: str) -> str:
    """Return JSON in which nothing can end a script element or start a comment; it parses to the same value."""
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def incidents_json(incidents: Iterable[Incident], places: tuple[Place, ...], titles: dict[str, str]) -> str:
    """Return {"places": [...], "incidents": [...]}: what filter, sorting, map and timeline go by."""
    at = {incident: n for n, place in enumerate(places) for incident in place.incidents}
    data = {
        "places": [
            {"name": p.name, "country": p.country, "precision": p.precision, "at": [p.lat, p.lon], "shape": p.shape,
             "radius": p.radius}
            for p in places
        ],
        "incidents": [
            {
                "id": i.id,
                "title": titles[i.id],
                "background": i.background,
                "kind": [kind.value for kind in dict.fromkeys((i.kind, *i.means))],
                "country": (i.where.country if i.where else None) or "",
                "party": sorted({p.name for p in i.parties} | {r.party for r in i.responsibility if r.party}),
                "grade": i.grade.value,
                "from": i.when.start.isoformat() if i.when else None,
                "to": i.when.end.isoformat() if i.when else None,
                "when": when_words(i.when),
                "place": at.get(i.id),
                "killed": _total(i, Measure.KILLED),
                "injured": _total(i, Measure.INJURED),
                "reports": len(i.accounts),
            }
            for i in incidents
        ],
    }  # fmt: skip
    return script_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _total(incident: Incident, measure: Measure) -> list[int | None] | None:
    total = incident.totals.get(measure.value)
    return [total.low, total.best, total.high] if total else None
