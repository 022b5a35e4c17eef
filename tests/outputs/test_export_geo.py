"""Maps, humanitarian tables and annotations, each opened by what people open them with."""

import json
from collections import Counter

import geopandas
import hxl
import pyarrow.parquet as pq
import pytest
from export_consumers import casebook_with_names, fight, place, view_of
from invented_view import small_view
from pyld import jsonld

from bearwitness.model import WherePrecision
from bearwitness.outputs.export import Wanted, export
from bearwitness.outputs.export.coordinates import DECIMALS
from bearwitness.outputs.export.hxl import TAGS
from bearwitness.outputs.export.summary import COLUMNS

PLACED = tuple(fight(f"i-{precision.value}", where=place(precision)) for precision in WherePrecision)
MIXED = (*PLACED, fight("i-unplaced", where=place(lat=None, lon=None)), fight("i-nowhere", where=None, when=None))


@pytest.mark.parametrize("name", ["incidents.geojson", "incidents.parquet"])
def test_geopandas_reads_the_points(tmp_path, name):
    export(view_of(*MIXED), ("geojson", "geoparquet"), Wanted(tmp_path))
    read = geopandas.read_parquet if name.endswith("parquet") else geopandas.read_file
    frame = read(tmp_path / name)
    assert len(frame) == len(MIXED)
    assert frame.crs.to_epsg() == 4326 or frame.crs.to_string() == "OGC:CRS84"
    assert frame.geometry.notna().sum() == len(PLACED)
    assert set(frame.geometry.dropna().geom_type) == {"Point"}
    by_id = frame.set_index("id")
    assert by_id.loc["i-town"].geometry.x == 45.01
    assert by_id.loc["i-town"].geometry.y == 15.46
    assert by_id.loc["i-near_town"].geometry.x == 45.0
    assert bool(by_id.loc["i-province"]["centroid"]) is True
    assert by_id.loc["i-town"]["killed_best"] == 9


def test_no_point_is_more_exact_than_stated_in_any_format(tmp_path):
    export(view_of(*MIXED), ("geojson", "geoparquet", "hxl", "tables", "acled", "ucdp"), Wanted(tmp_path))
    frame = geopandas.read_parquet(tmp_path / "incidents.parquet").set_index("id")
    features = json.loads((tmp_path / "incidents.geojson").read_text())["features"]
    points = {feature["id"]: feature["geometry"] for feature in features}
    for precision in WherePrecision:
        for number in (frame.loc[f"i-{precision.value}"].geometry.x, points[f"i-{precision.value}"]["coordinates"][0]):
            assert number == round(number, DECIMALS[precision])
    exact = "15.45678"
    for path in tmp_path.rglob("*.*"):
        if path.is_file() and path.suffix != ".parquet":
            assert exact not in path.read_text(), path


def test_geoparquet_says_what_the_specification_asks_for(tmp_path):
    export(view_of(*MIXED), ("geoparquet",), Wanted(tmp_path))
    geo = json.loads(pq.read_schema(tmp_path / "incidents.parquet").metadata[b"geo"])
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geometry")
    column = geo["columns"]["geometry"]
    assert (column["encoding"], column["geometry_types"]) == ("WKB", ["Point"])
    assert column["bbox"] == [45.0, 15.0, 45.01, 15.5]


def test_a_casebook_without_a_place_makes_a_map_without_a_point(tmp_path):
    export(view_of(fight(where=None)), ("geojson", "geoparquet"), Wanted(tmp_path))
    assert geopandas.read_parquet(tmp_path / "incidents.parquet").geometry.isna().all()
    assert json.loads((tmp_path / "incidents.geojson").read_text())["features"][0]["geometry"] is None


def test_libhxl_reads_the_hashtags(tmp_path):
    export(view_of(*MIXED), ("hxl",), Wanted(tmp_path))
    options = hxl.input.InputOptions(allow_local=True)
    data = hxl.data(str(tmp_path / "incidents.hxl.csv"), options)
    assert set(data.display_tags) == set(TAGS.values())
    rows = list(data)
    assert len(rows) == len(MIXED)
    assert {row.get("#affected+killed+best") for row in rows} == {"9"}
    near = next(row for row in rows if row.get("#event+id") == "i-near_town")
    assert (near.get("#geo+lat"), near.get("#loc+name"), near.get("#country+name")) == ("15.5", "Sirwah", "Yemen")
    assert set(TAGS) == {*(name for name, _ in COLUMNS), "lat", "lon"}


def annotations(tmp_path, view, **wanted):
    export(view, ("annotations",), Wanted(tmp_path, **wanted))
    return json.loads((tmp_path / "annotations.jsonld").read_text())


@pytest.mark.parametrize("with_names", [True, False])
def test_every_claim_has_an_annotation_whose_selectors_find_its_words(tmp_path, with_names):
    view = small_view()
    page = annotations(tmp_path, view, with_names=with_names)
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    texts = {f"urn:bearwitness:report:{report.info.id}": report.text for report in view.reports}
    claims = {claim.id: claim for reading in view.readings for claim in reading.claims}
    assert page["partOf"]["total"] == len(page["items"]) == len(claims)
    kinds = Counter()
    for item in page["items"]:
        claim = claims[item["id"].rpartition(":")[2]]
        assert item["type"] == "Annotation"
        assert len(item["target"]) == len(claim.evidence)
        for target in item["target"]:
            text = texts[target["source"]["id"]]
            selectors = target["selector"] if isinstance(target["selector"], list) else [target["selector"]]
            for selector in selectors:
                kinds[selector["type"]] += 1
                if selector["type"] == "TextPositionSelector":
                    found = text[selector["start"] : selector["end"]]
                else:
                    whole = selector.get("prefix", "") + selector["exact"] + selector.get("suffix", "")
                    assert whole in text
                    found = selector["exact"]
                assert found in {evidence.quote for evidence in claim.evidence}
    assert kinds["TextPositionSelector"] >= kinds["TextQuoteSelector"] > 0
    if with_names:
        assert kinds["TextPositionSelector"] == kinds["TextQuoteSelector"]


OA = "http://www.w3.org/ns/oa#"
VOCABULARY = {
    "id": "@id",
    "type": "@type",
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "exact": f"{OA}exact",
    "start": f"{OA}start",
    "end": f"{OA}end",
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "Annotation": f"{OA}Annotation",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
}
"""The terms of the W3C's context for annotations that matter here, since tests use no network."""


def test_a_processor_of_json_ld_finds_targets_and_words(tmp_path):
    page = annotations(tmp_path, small_view(), with_names=True)

    def loader(url, _options):
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": VOCABULARY}}

    (whole,) = jsonld.expand(page, {"documentLoader": loader})
    (items,) = whole["https://www.w3.org/ns/activitystreams#items"]
    assert len(items["@list"]) == len(page["items"])
    for item, written in zip(items["@list"], page["items"], strict=True):
        assert item["@type"] == [f"{OA}Annotation"]
        assert item["urn:bearwitness:terms:claim"][0]["@type"] == "@json"
        for target, stated in zip(item[f"{OA}hasTarget"], written["target"], strict=True):
            quote, position = target[f"{OA}hasSelector"]
            assert quote[f"{OA}exact"] == [{"@value": stated["selector"][0]["exact"]}]
            assert position[f"{OA}start"] == [{"@value": stated["selector"][1]["start"]}]
            assert target[f"{OA}hasSource"][0]["@id"].startswith("urn:bearwitness:report:")


def test_a_covered_quote_is_pointed_at_by_position_alone(tmp_path):
    page = annotations(tmp_path, casebook_with_names())
    selectors = [target["selector"] for item in page["items"] for target in item["target"]]
    alone = [selector for selector in selectors if isinstance(selector, dict)]
    assert [selector["type"] for selector in alone] == ["TextPositionSelector"] * 2
