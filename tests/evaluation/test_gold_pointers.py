"""Gold records of reports that are not held here: found in the labelled data, pointed at by offsets."""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.floors import Floors
from bearwitness.evaluation.gate import run_gate
from bearwitness.evaluation.gold.benchmark import run_gold
from bearwitness.evaluation.gold.load import RECORDS, load_gold
from bearwitness.evaluation.gold.pointers import REPORTS, load_pointed_coding, load_pointers
from bearwitness.evaluation.rows import VARIABLE, Told
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
HALVES = [REPOSITORY / "gold" / "real" / half for half in ("development", "closed", "development-2", "closed-2")]
MOST_WORDS = 8
TEXT = "Shells hit a market of Marib, Yemen, on Tuesday, killing at least nine people, a doctor said."
SENTENCES = ["The ministry opened a bank of Taiz, Yemen.", "It has two rooms."]


def at(words: str, text: str = TEXT) -> str:
    return str([text.index(words), text.index(words) + len(words)])


RECORD = f"""
[[incident]]
kind = "shelling"
quote = {at("Shells hit a market")}
when = {{ start = 2021-03-09, quote = {at("on Tuesday")} }}
where = {{ name = "Marib", country = "YE", precision = "town", quote = {at("Marib")} }}
figures = [
    {{ measure = "killed", n = "9/9/-", group = "unknown", speaker = {at("doctor")}, quote = {at("at least nine people")} }},
]
"""  # noqa: E501


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A folder of labelled data of our own: rows within rows, a key that two rows have, a row without a key."""
    folder = tmp_path / "data"
    folder.mkdir()
    rows = [
        {"id": "a", "body": " Another text under the same key. ", "head": "Other", "day": "2021-03-13T10:00"},
        {"id": "a", "body": f" {TEXT}\n", "head": " Shells on Marib ", "by": "Example Agency", "day": "2021-03-13"},
    ]
    (folder / "nested.jsonl").write_text(json.dumps({"told": rows}) + "\n", "utf-8")
    plain = [{"said": ["x"]}, {"said": SENTENCES, "on": "3/9/2021"}]
    (folder / "plain.jsonl").write_text("".join(json.dumps(row) + "\n" for row in plain), "utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold" / "real" / "development"
    (folder / RECORDS).mkdir(parents=True)
    (folder / REPORTS).write_text(
        f"""
[sources.nested]
file = "nested.jsonl"
within = "told"
key = "id"
text = "body"
title = "head"
publisher = "by"
published = "day"
[sources.plain]
file = "plain.jsonl"
text = "said"
published = "on"
dates = "%m/%d/%Y"
[reports]
001 = {{ source = "nested", key = "a", sha256 = "{sha256(TEXT)}" }}
002 = {{ source = "plain", key = "1", sha256 = "{sha256(" ".join(SENTENCES))}" }}
""",
        "utf-8",
    )
    (folder / RECORDS / "001.toml").write_text(RECORD, "utf-8")
    (folder / RECORDS / "002.toml").write_text("", "utf-8")
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_reports_are_made_of_their_rows_and_quotes_of_offsets(gold: Path, labelled: Path) -> None:
    loaded = load_gold(gold, labelled=labelled)
    first, second = loaded.reports["001"], loaded.reports["002"]
    assert (first.text, second.text) == (TEXT, " ".join(SENTENCES))
    assert (first.info.title, first.info.publisher, first.info.published) == (
        "Shells on Marib", "Example Agency", date(2021, 3, 13),
    )  # fmt: skip
    assert (second.info.title, second.info.publisher, second.info.published) == (None, None, date(2021, 3, 9))
    (incident,) = loaded.codings["001"].incident
    assert loaded.codings["001"].quotes() == ["Shells hit a market", "on Tuesday", "Marib", "at least nine people"]
    assert incident.figures[0].speaker == "doctor"


def test_a_record_of_a_text_that_has_been_put_right_since_points_into_what_was_coded(
    gold: Path, labelled: Path
) -> None:
    said = "The town‚Äôs market was hit  by ‚Äúshells‚Äù."
    (labelled / "plain.jsonl").write_text(json.dumps({"said": ["x"]}) + "\n" + json.dumps({"said": [said]}), "utf-8")
    change(gold / REPORTS, sha256(" ".join(SENTENCES)), sha256(said))
    quote = at("hit  by ‚Äúshells‚Äù", said)
    (gold / RECORDS / "002.toml").write_text(f'[[incident]]\nkind = "shelling"\nquote = {quote}\n', "utf-8")
    loaded = load_gold(gold, labelled=labelled)
    assert loaded.reports["002"].text == "The town’s market was hit by “shells”."
    assert loaded.codings["002"].quotes() == ["hit by “shells”"]


def test_a_reader_is_scored_on_them(gold: Path, labelled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(labelled))
    scores = run_gold(gold, GrammarReader(Settings())).summary.scores()
    assert (scores["figure"], scores["speaker"], scores["when"]) == (1.0, 1.0, 1.0)


def test_the_hash_is_of_pointers_and_records(gold: Path, labelled: Path) -> None:
    before = load_gold(gold, labelled=labelled).sha256
    change(gold / RECORDS / "001.toml", "9/9/-", "9/9/9")
    between = load_gold(gold, labelled=labelled).sha256
    change(gold / REPORTS, "[sources.plain]", "# Said here.\n[sources.plain]")
    assert len({before, between, load_gold(gold, labelled=labelled).sha256}) == 3


def test_absent_data_is_told_with_what_to_set(gold: Path, tmp_path: Path, labelled: Path) -> None:
    with pytest.raises(UnreadableSource, match=rf"set {VARIABLE} to the folder .* nested\.jsonl"):
        load_gold(gold, labelled=tmp_path / "nowhere")
    (labelled / "plain.jsonl").unlink()
    with pytest.raises(UnreadableSource, match=r"plain\.jsonl is not there"):
        load_gold(gold, labelled=labelled)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("nested.jsonl", "a market", "the market", r"row a, has a text with the SHA-256 .*points into one with"),
        ("nested.jsonl", '"id": "a"', '"id": "b"', r"row a, is missing"),
        ("nested.jsonl", '"told"', '"tells"', r"line 1, is no row as reports\.toml describes"),
        ("nested.jsonl", '"2021-03-13"', '"13 March"', r"row a: .*13 March"),
        ("nested.jsonl", "{", "[", r"line 1, is no row"),
        ("plain.jsonl", '["x"]}\n', "", r"line 1, is no row"),
    ],
)
def test_other_data_than_was_coded_is_refused(
    gold: Path, labelled: Path, file: str, old: str, new: str, message: str
) -> None:
    change(labelled / file, old, new)
    with pytest.raises(BadTable, match=message):
        load_gold(gold, labelled=labelled)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("records/001.toml", at("Marib"), '"Marib"', r"001\.toml: a quote is words here"),
        ("records/001.toml", at("Marib"), "[20, 2000]", r"points at no words of a report of 93 characters"),
        ("records/001.toml", at("Marib"), "[28, 23]", r"points at no words"),
        ("records/001.toml", at("Marib"), "[6, 7]", r"points at no words"),
        ("records/001.toml", '"shelling"', '"shells"', r"incident\.0\.kind"),
        ("reports.toml", "001 = ", "003 = ", r"does not say where the report of 001\.toml lies"),
        ("reports.toml", 'source = "nested"', 'source = "nest"', r"does not say where the report of 001\.toml lies"),
        ("reports.toml", 'text = "body"', 'words = "body"', r"sources\.nested\.text"),
    ],
)
def test_a_wrong_record_or_pointer_is_refused(
    gold: Path, labelled: Path, file: str, old: str, new: str, message: str
) -> None:
    change(gold / file, old, new)
    with pytest.raises(BadTable, match=message):
        load_gold(gold, labelled=labelled)


def test_the_gate_finds_the_data_it_was_given_and_skips_what_is_absent(
    gold: Path, labelled: Path, tmp_path: Path
) -> None:
    floors = [Floors("gold", load_gold(gold, labelled=labelled).sha256, {"figure": 0.9}, str(gold))]
    reader = GrammarReader(Settings())
    (found,) = run_gate(floors, labelled, reader)
    assert (found.fell, found.broken, found.skipped) == (False, None, None)
    (absent,) = run_gate(floors, tmp_path / "nowhere", reader)
    assert not absent.fell
    assert "nested.jsonl is not there" in str(absent.skipped)


def test_only_the_gate_opens_the_closed_half(gold: Path) -> None:
    closed = gold.rename(gold.with_name("closed"))
    done = CliRunner().invoke(app, ["evaluate", "gold", "--data", str(closed)])
    assert done.exit_code == 2
    assert "by the gate only" in " ".join(done.output.replace("│", " ").split())


def values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (found for one in value.values() for found in values(one))
    elif isinstance(value, list):
        yield from (found for one in value for found in values(one))


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_the_records_of_the_repository_are_of_the_form_and_hold_no_words_of_reports(half: Path) -> None:
    """Failures name the file alone."""
    files = sorted((half / RECORDS).glob("*.toml"))
    assert [file.stem for file in files] == sorted(load_pointers(half).reports)
    assert not list(half.rglob("*.md"))
    long = "x" * 100_000
    for file in files:
        load_pointed_coding(file, file.read_bytes(), long)
        most = max((len(value.split()) for value in values(tomllib.loads(file.read_text("utf-8")))), default=0)
        assert most <= MOST_WORDS, file.name
        assert "#" not in file.read_text("utf-8"), file.name


@pytest.mark.shared_data
@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_every_report_that_the_repository_points_to_is_found(half: Path, shared_data: Path) -> None:
    loaded = load_gold(half, labelled=shared_data)
    assert list(loaded.codings) == sorted(load_pointers(half).reports)
    assert all(quote.strip() for coding in loaded.codings.values() for quote in coding.quotes())


def test_a_row_without_text_tells_nothing(gold: Path) -> None:
    source = load_pointers(gold).sources["nested"]
    assert source.told("a", {"body": " \n"}) is source.told("a", {"body": None}) is source.told("a", {}) is None
    assert source.told("a", {"body": "x", "day": "", "by": None}) == Told("a", "x")
