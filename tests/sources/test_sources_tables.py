"""Tables as sources: JSON lines, CSV and Parquet."""

import datetime as dt
import json
import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bearwitness.errors import SettingsError
from bearwitness.model import Original, Skipped
from bearwitness.settings import Settings
from bearwitness.sources import collect

EVENTS = [
    {
        "id": "a-1",
        "text": "First text.",
        "title": "One",
        "published": "2021-03-13",
        "publisher": "P",
        "url": "http://x/1",
    },
    {"id": "a-2", "text": "Second, with comma\nand line.", "title": "Two", "published": "2021-03-14T05:00:00Z"},
]


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def split(path: Path, settings: Settings | None = None) -> tuple[list[Original], list[Skipped]]:
    found = list(collect([str(path)], settings or Settings()))
    return [x for x in found if isinstance(x, Original)], [x for x in found if isinstance(x, Skipped)]


def test_a_row_of_json_lines_is_an_original(tmp_path: Path) -> None:
    path = lines(tmp_path / "events.jsonl", *EVENTS)
    (first, second), skipped = split(path)
    assert not skipped
    assert dict(first.fields) == EVENTS[0]
    assert dict(second.fields)["published"] == "2021-03-14"
    assert (first.locator, first.name) == (f"{path}#a-1", "events.jsonl#a-1")
    assert first.media_type == "application/json"
    assert json.loads(first.raw) == EVENTS[0]
    assert first.raw == json.dumps(EVENTS[0], sort_keys=True, separators=(",", ":")).encode()


def test_the_order_of_columns_does_not_change_the_hash(tmp_path: Path) -> None:
    row = EVENTS[0]
    one, _ = split(lines(tmp_path / "one.jsonl", row))
    two, _ = split(lines(tmp_path / "two.jsonl", dict(reversed(row.items()))))
    assert one[0].id == two[0].id


def test_a_row_without_id_is_known_by_its_number(tmp_path: Path) -> None:
    path = lines(tmp_path / "events.jsonl", {"text": "a"}, {"text": "b"}, {"text": "c"})
    assert [item.name for item in split(path)[0]] == ["events.jsonl#1", "events.jsonl#2", "events.jsonl#3"]


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_all_kinds_of_table_say_the_same(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"events.{kind}"
    rows = [
        {**EVENTS[1], **row}
        for row in ({"publisher": "P", "url": "http://x/2"}, {"publisher": "Q", "url": "http://x/3"})
    ]
    if kind == "jsonl":
        lines(path, *rows)
    elif kind == "csv":
        quoted = [",".join('"' + row[name] + '"' for name in rows[0]) for row in rows]
        path.write_text("\n".join([",".join(rows[0]), *quoted]) + "\n", encoding="utf-8")
    else:
        pq.write_table(pa.Table.from_pylist(rows), path)
    originals, skipped = split(path)
    assert not skipped
    assert [dict(item.fields) for item in originals] == [{**row, "published": "2021-03-14"} for row in rows]


def test_synonyms_and_their_order(tmp_path: Path) -> None:
    row = {"body": "no", "article_content": "yes", "Headline": "H", "source": "S", "link": "http://x", "docid": 7}
    [original], _ = split(lines(tmp_path / "t.jsonl", row))
    assert dict(original.fields) == {"text": "yes", "title": "H", "publisher": "S", "url": "http://x", "id": "7"}


def test_a_column_called_only_date_is_kept_apart(tmp_path: Path) -> None:
    [original], _ = split(lines(tmp_path / "t.jsonl", {"text": "x", "date": "2019-01-04"}))
    assert dict(original.fields) == {"text": "x", "date": "2019-01-04"}
    [original], _ = split(lines(tmp_path / "u.jsonl", {"text": "x", "date": "2019-01-04", "published": "2019-01-05"}))
    assert dict(original.fields) == {"text": "x", "published": "2019-01-05"}
    mapped = Settings(columns=(("published", "date"),))
    [original], _ = split(lines(tmp_path / "v.jsonl", {"text": "x", "date": "2019-01-04"}), mapped)
    assert dict(original.fields) == {"text": "x", "published": "2019-01-04"}


def test_a_mapping_goes_before_synonyms(tmp_path: Path) -> None:
    settings = Settings(columns=(("text", "Incident Narrative"), ("published", "Date")))
    [original], _ = split(
        lines(tmp_path / "t.jsonl", {"Incident Narrative": "x", "text": "y", "Date": "2024-02-18"}), settings
    )
    assert dict(original.fields) == {"text": "x", "published": "2024-02-18"}


def test_a_mapping_that_no_table_has_is_refused(tmp_path: Path) -> None:
    path = lines(tmp_path / "t.jsonl", *EVENTS)
    with pytest.raises(SettingsError, match="'datee', which no table has; there are 'id'"):
        list(collect([str(path)], Settings(columns=(("published", "datee"),))))


def test_a_mapping_may_fit_one_of_two_tables(tmp_path: Path) -> None:
    lines(tmp_path / "a.jsonl", {"story": "from a"})
    lines(tmp_path / "b.jsonl", {"text": "from b"})
    found = collect([str(tmp_path)], Settings(columns=(("text", "story"),)))
    assert [dict(item.fields)["text"] for item in found if isinstance(item, Original)] == ["from a", "from b"]


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_a_table_without_a_text_column_is_told_once_with_its_columns(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"t.{kind}"
    if kind == "jsonl":
        lines(path, {"words": "a", "n": 1}, {"words": "b"})
    elif kind == "csv":
        path.write_text("words,n\na,1\nb,2\n")
    else:
        pq.write_table(pa.table({"words": ["a"], "n": [1]}), path)
    originals, [skipped] = split(path)
    assert not originals
    assert (skipped.locator, skipped.error) == (str(path), "BadTable")
    assert "'n', 'words'" in skipped.reason


def test_a_broken_line_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"text": "one"}\n{"text": "two"\n\n["text"]\n{"text": NaN}\n{"text": "bad \xff"}\n'
        b'{"text": "six", "title": NaN}'
    )
    originals, skipped = split(path)
    assert [dict(item.fields)["text"] for item in originals] == ["one", "six"]
    assert [(item.locator, item.error) for item in skipped] == [(f"{path}#{n}", "BadTable") for n in (2, 3, 4, 5)]
    assert "not JSON" in skipped[0].reason
    assert "holds a list" in skipped[1].reason
    assert "no text" in skipped[2].reason


def test_json_that_is_nested_without_end_is_one_broken_row(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text("[" * 200_000 + '\n{"text": "after"}\n')
    originals, skipped = split(path)
    assert [dict(item.fields)["text"] for item in originals] == ["after"]
    assert len(skipped) == 1


def test_half_a_surrogate_pair_does_not_reach_the_fields(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"text": "a\\ud800b"}\n')
    [original], _ = split(path)
    assert dict(original.fields)["text"] == "a?b"
    assert json.loads(original.raw)["text"] == "a\ud800b"


@pytest.mark.parametrize(
    "broken",
    [
        '2,"never closed,x',
        '2,"closed" too early,x',
        "2,too,many,fields",
        "2,too few",
    ],
)
def test_a_broken_csv_row_is_told_and_the_others_are_kept(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'id,text,title\n1,"one,\nin two lines",x\n{broken}\n3,"three ""quoted""",x\n4,four,x\n')
    originals, skipped = split(path)
    assert [dict(item.fields)["text"] for item in originals] == ["one,\nin two lines", 'three "quoted"', "four"]
    assert [(item.locator, item.error) for item in skipped] == [(f"{path}#2", "BadTable")]


def test_csv_with_semicolons_tabs_other_encodings_and_long_fields(tmp_path: Path) -> None:
    long = "word " * 60_000  # over the csv module's own limit of 131,072 characters
    (tmp_path / "a.csv").write_bytes("title;text\nCafé;été, à Malé\n".encode("cp1252"))
    (tmp_path / "b.csv").write_bytes("title\ttext\nCafé\tmañana\n".encode("utf-16"))
    (tmp_path / "c.csv").write_text(f"text,title\n{long},Café\n", encoding="utf-8-sig")
    found = [dict(item.fields) for item in collect([str(tmp_path)], Settings()) if isinstance(item, Original)]
    assert [row["title"] for row in found] == ["Café"] * 3
    assert [row["text"] for row in found] == ["été, à Malé", "mañana", long]


@pytest.mark.parametrize(("name", "raw"), [("t.csv", b""), ("t.jsonl", b""), ("t.parquet", b""), ("t.jsonl", b"\n\n")])
def test_an_empty_table(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    originals, [skipped] = split(tmp_path / name)
    assert not originals
    assert skipped.error == "BadTable"


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t.parquet"])
def test_junk_in_place_of_a_table(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bytes(range(256)) * 40)
    originals, skipped = split(tmp_path / name)
    assert not originals
    assert {item.error for item in skipped} == {"BadTable"}


def test_dates_with_slashes_follow_the_column_as_a_whole(tmp_path: Path) -> None:
    american = ["1/4/2024", "2/18/2024", "3/3/2024"]
    european = ["1/4/2024", "18/2/2024", "3/3/2024"]
    for name, days in (("us", american), ("eu", european), ("unknown", ["1/4/2024", "3/3/2024"])):
        lines(tmp_path / f"{name}.jsonl", *({"text": "x", "published": day} for day in days))
    published = {
        name: [dict(item.fields)["published"] for item in split(tmp_path / f"{name}.jsonl")[0]]
        for name in ("us", "eu", "unknown")
    }
    assert published == {
        "us": ["2024-01-04", "2024-02-18", "2024-03-03"],
        "eu": ["2024-04-01", "2024-02-18", "2024-03-03"],
        "unknown": ["1/4/2024", "2024-03-03"],  # not guessed
    }


def test_a_column_that_contradicts_itself_settles_nothing(tmp_path: Path) -> None:
    days = ["1/4/2024", "2/18/2024", "18/2/2024"]
    path = lines(tmp_path / "t.jsonl", *({"text": "x", "published": day} for day in days))
    assert [dict(item.fields)["published"] for item in split(path)[0]] == ["1/4/2024", "2024-02-18", "2024-02-18"]


def test_parquet_types_become_words(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    columns = {
        "text": ["x", None],
        "id": pa.array([12, 13], pa.int64()),
        "published": pa.array([dt.datetime(2021, 3, 13, 23, 5), None], pa.timestamp("us", tz="UTC")),
        "score": [0.5, float("nan")],
    }
    pq.write_table(pa.table(columns), path)
    [original], [skipped] = split(path)
    assert dict(original.fields) == {"text": "x", "id": "12", "published": "2021-03-13"}
    assert (skipped.locator, skipped.error) == (f"{path}#13", "BadTable")


def test_a_damaged_parquet_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"text": [f"text {n}" for n in range(5000)]}), path)
    raw = path.read_bytes()
    path.write_bytes(raw[:100] + b"\0" * 2000 + raw[2100:])
    _, skipped = split(path)
    assert skipped[-1].error == "BadTable"


def test_a_row_over_the_limit_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    path = lines(tmp_path / "t.jsonl", {"text": "a"}, {"text": "x" * 5000}, {"text": "c"})
    originals, [skipped] = split(path, Settings(max_bytes=1000))
    assert [dict(item.fields)["text"] for item in originals] == ["a", "c"]
    assert (skipped.locator, skipped.error) == (f"{path}#2", "BadTable")
    assert "1,000" in skipped.reason
    path = tmp_path / "t.csv"
    path.write_text("text,n\na,1\n" + "x" * 5000 + ",2\nc,3\n")
    originals, [skipped] = split(path, Settings(max_bytes=1000))
    assert [dict(item.fields)["text"] for item in originals] == ["a", "c"]
    assert skipped.locator == f"{path}#2"


@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_a_table_is_streamed(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"t.{kind}"
    with path.open("w") as handle:
        if kind == "csv":
            handle.write("text\n")
        for number in range(4000):
            text = f"{number} " + "word " * 1000
            handle.write((json.dumps({"text": text}) if kind == "jsonl" else text) + "\n")
    tracemalloc.start()
    assert sum(isinstance(item, Original) for item in collect([str(path)], Settings())) == 4000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert path.stat().st_size > 20_000_000
    assert peak < 6_000_000


@pytest.mark.shared_data
def test_the_two_tables_of_news_need_no_options(shared_data: Path) -> None:
    for name, count in (("wikinews/articles.jsonl", 295), ("syria_articles/dev.jsonl", 391)):
        originals, skipped = split(shared_data / name)
        assert (len(originals), skipped) == (count, [])
        assert all({"text", "title", "date"} <= dict(item.fields).keys() for item in originals)
        assert all(dt.date.fromisoformat(dict(item.fields)["date"]) for item in originals)
