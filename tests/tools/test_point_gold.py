"""The tool that turns coded reports into records of offsets: what it points at, and that no words stay."""

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from bearwitness.evaluation.gold.load import RECORDS, TEXTS, load_gold
from bearwitness.evaluation.gold.pointers import REPORTS, load_pointers

TOOL = Path(__file__).resolve().parents[2] / "tools" / "point_gold.py"
TEXT = (
    "The army shelled Marib in May. In June the army shelled Taiz, the *spokesman* MANSUR BELLO said, killing two. "
    "Ali Bello of Islamic State led them. A man who had seen it all from the roof of his house nearby said so."
)
LONG = "man who had seen it all from the roof of his house nearby"
RECORD = f"""# The coder wondered about this.
[[incident]]
kind = "shelling"
means = ["airstrike"]
background = true
quote = "the army shelled Taiz"
when = {{ start = 2021-06-01, end = 2021-06-30, precision = "month", quote = "In June" }}
where = {{ name = "Taiz", country = "YE", precision = "town", quote = "Taiz" }}
parties = [{{ name = "army \\"of\\" Yemen", kind = "state_forces", role = "initiator", quote = "army" }}]
responsibility = [
    {{ party = "Ali Bello", stance = "blamed", speaker = "Islamic State", quote = "Ali Bello" }},
    {{ party = "Taiz Brigade", stance = "blamed", quote = "Ali Bello" }},
]
figures = [
    {{ measure = "killed", n = 2, group = "unknown", speaker = "Mansur Bello", quote = "spokesman MANSUR BELLO said, killing two" }},
    {{ measure = "killed", n = "2/2/-", group = "unknown", speaker = "{LONG}", quote = "killing two" }},
]

[[aside]]
label = "other"
quote = "army"
"""  # noqa: E501


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("point_gold", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Labelled data, a coded copy of a row of it, a copy without a record, and a folder that describes the file."""
    for folder in ("data", f"coded/{TEXTS}", f"coded/{RECORDS}", "out"):
        (tmp_path / folder).mkdir(parents=True)
    rows = [{"id": "a", "body": "Another."}, {"id": "a", "body": TEXT}, {"id": "b", "body": "Not coded yet."}]
    (tmp_path / "data" / "some.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    for name, row in (("x", rows[1]), ("y", rows[2])):
        head = f'---\nfacts: "some.jsonl#{row["id"]}"\n---\n\n'
        (tmp_path / "coded" / TEXTS / f"{name}.md").write_text(f"{head}{row['body']}\n", "utf-8")
    (tmp_path / "coded" / RECORDS / "x.toml").write_text(RECORD, "utf-8")
    sources = '# Said of the sources.\n[sources.some]\nfile = "some.jsonl"\nkey = "id"\ntext = "body"\n\n[reports]\n'
    (tmp_path / "out" / REPORTS).write_text(sources, "utf-8")
    return tmp_path


def run(tool: ModuleType, place: Path) -> int:
    return int(tool.main([str(place / "coded"), str(place / "out"), "--data", str(place / "data")]))


def test_quotes_become_offsets_and_read_back_as_coded(
    tool: ModuleType, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tool, place) == 0
    assert "1 reports" in capsys.readouterr().out
    written = (place / "out" / RECORDS / "001.toml").read_text("utf-8")
    assert not [
        words for words in ("shelled", "Bello", "BELLO", "wondered", "seen it", "spokesman") if words in written
    ]
    loaded = load_gold(place / "out", labelled=place / "data")
    (incident,) = loaded.codings["001"].incident
    assert incident.quote == "the army shelled Taiz"
    assert (incident.means, incident.background, incident.parties[0].name) == (
        ("airstrike",), True, 'army "of" Yemen',
    )  # fmt: skip
    assert [said.party for said in incident.responsibility] == ["Ali Bello", "Taiz Brigade"]
    assert 'speaker = "Islamic State"' in written
    assert 'party = "Taiz Brigade"' in written
    assert 'name = "Taiz"' in written
    assert [figure.quote for figure in incident.figures] == [
        "spokesman* MANSUR BELLO said, killing two", "killing two",
    ]  # fmt: skip
    assert [figure.speaker for figure in incident.figures] == ["MANSUR BELLO", " ".join(LONG.split()[-8:])]


def test_a_quote_is_pointed_at_in_its_incident_else_first(tool: ModuleType, place: Path) -> None:
    run(tool, place)
    written = (place / "out" / RECORDS / "001.toml").read_text("utf-8")
    first, second = TEXT.index("army"), TEXT.index("army", TEXT.index("In June"))
    assert f'role = "initiator", quote = [{second}, {second + 4}]' in written
    assert f'label = "other"\nquote = [{first}, {first + 4}]' in written


def test_a_report_keeps_its_number_and_others_are_numbered_on(tool: ModuleType, place: Path) -> None:
    run(tool, place)
    (place / "coded" / RECORDS / "x.toml").write_text("", "utf-8")
    (place / "coded" / RECORDS / "y.toml").write_text("", "utf-8")
    run(tool, place)
    assert (place / "out" / RECORDS / "001.toml").read_text("utf-8") == ""
    reports = load_pointers(place / "out").reports
    assert [(name, one.key) for name, one in reports.items()] == [("001", "a"), ("002", "b")]
    assert reports["001"].sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (place / "out" / REPORTS).read_text("utf-8").startswith("# Said of the sources.")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("coded/records/x.toml", '"In June"', '"In July"', "does not stand in the report"),
        ("coded/records/x.toml", '"shelling"', '"shells"', "incident.0.kind"),
        ("coded/texts/x.md", "some.jsonl#a", "other.jsonl#a", "no line facts"),
        ("coded/texts/x.md", "some.jsonl#a", "some.jsonl#c", "has no row c"),
        ("coded/texts/x.md", "Marib", "Sanaa", "with this text"),
    ],
)
def test_what_cannot_be_pointed_at_is_told_without_words(
    tool: ModuleType, place: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, message: str
) -> None:
    path = place / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert run(tool, place) == 1
    told = capsys.readouterr().err
    assert message in told
    assert "July" not in told


def test_only_a_long_repetition_is_cut(tool: ModuleType) -> None:
    text = "one two three four five\nsix seven eight nine ten"
    assert tool.cut("Two three four five six seven eight nine ten", text, last=True).startswith("three")
    assert tool.cut("two three four five six seven eight nine ten", text, last=False).endswith("nine")
    for kept in ("two three four five six seven eight nine", "one or two or three or four or five or six"):
        assert tool.cut(kept, text, last=True) == kept
