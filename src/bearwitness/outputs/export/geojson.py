"""Incidents as GeoJSON (RFC 7946): a point where there is one, and no geometry where a place is in no gazetteer."""

import json
from typing import Any, Final

from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check_point
from bearwitness.outputs.export.summary import summary

FILE: Final = "incidents.geojson"


def render(material: Material) -> Rendered:
    """Return the file: a feature for each incident, its id, and what is known of it as properties.

    Raises:
        OutputError: a place is no point on Earth or more exact than stated.
        CasebookError: the view is not whole.
    """
    lookup = look_up(material.view)
    features: list[dict[str, Any]] = []
    for incident in material.view.incidents:
        check_point(incident, incident.where)
        properties = summary(incident, lookup)
        where = incident.where
        placed = where is not None and where.lat is not None and where.lon is not None
        point = {"type": "Point", "coordinates": [where.lon, where.lat]} if where and placed else None
        features.append({"type": "Feature", "id": incident.id, "geometry": point, "properties": properties})
    features.sort(key=lambda feature: str(feature["id"]))
    whole = {"type": "FeatureCollection", "features": features}
    return Rendered({FILE: (_json(whole) + "\n").encode("utf-8", "replace")}, len(features), {})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
