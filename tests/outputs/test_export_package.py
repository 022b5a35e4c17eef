"""The Data Package: valid to frictionless, versioned, and true about what changed."""

import hashlib
import json
from dataclasses import replace

import pytest
from export_consumers import casebook_with_names, fight, rows_of, view_of
from frictionless import Package
from invented_view import small_view

from bearwitness.errors import OutputError
from bearwitness.outputs.export import Wanted, export


def package(folder):
    return json.loads((folder / "package" / "datapackage.json").read_text())


def changes(folder):
    return {row["incident"]: row["change"] for row in rows_of((folder / "package" / "changes.csv").read_bytes())}


@pytest.mark.parametrize("view", [small_view, casebook_with_names], ids=["everything", "names"])
def test_frictionless_finds_it_valid(tmp_path, view):
    export(view(), ("package",), Wanted(tmp_path, licence="CC-BY-4.0"))
    report = Package(str(tmp_path / "package" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "fieldName", "rowNumber", "note"])[:5]
    assert report.stats["tasks"] >= 8
    (licence,) = package(tmp_path)["licenses"]
    assert licence == {"name": "CC-BY-4.0"}


def test_frictionless_finds_a_change_behind_its_back(tmp_path):
    export(small_view(), ("package",), Wanted(tmp_path))
    incidents = tmp_path / "package" / "incidents.csv"
    incidents.write_bytes(incidents.read_bytes().replace(b"weak", b"fair"))
    report = Package(str(tmp_path / "package" / "datapackage.json")).validate()
    assert not report.valid


def test_hashes_and_sizes_are_those_of_the_files(tmp_path):
    export(small_view(), ("package",), Wanted(tmp_path))
    said = package(tmp_path)
    assert said["$schema"].endswith("/2.0/datapackage.json")
    for resource in said["resources"]:
        content = (tmp_path / "package" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert "licenses" not in said  # nobody said under which


def test_versions_say_what_is_new_changed_and_withdrawn(tmp_path):
    one, two, three = fight("i-1"), fight("i-2"), fight("i-3")
    export(view_of(one, two), ("package",), Wanted(tmp_path))
    assert (package(tmp_path)["version"], changes(tmp_path)) == ("1.0.0", {"i-1": "new", "i-2": "new"})
    before = {path.name: path.read_bytes() for path in (tmp_path / "package").iterdir()}
    export(view_of(one, two), ("package",), Wanted(tmp_path))
    assert {path.name: path.read_bytes() for path in (tmp_path / "package").iterdir()} == before
    export(view_of(replace(one, grade_reason="Two sources tell of it."), three), ("package",), Wanted(tmp_path))
    said = package(tmp_path)
    assert (said["version"], said["bearwitness"]["since"]) == ("1.1.0", "1.0.0")
    assert changes(tmp_path) == {"i-1": "changed", "i-2": "withdrawn", "i-3": "new"}


def test_a_damaged_last_package_is_told(tmp_path):
    export(small_view(), ("package",), Wanted(tmp_path))
    (tmp_path / "package" / "fingerprints.csv").unlink()
    with pytest.raises(OutputError, match="what changed cannot be said"):
        export(small_view(), ("package",), Wanted(tmp_path))
