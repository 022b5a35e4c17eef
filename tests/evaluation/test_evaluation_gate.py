"""Loading, the pages of errors, the command, and the gate with its floors."""

import json
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.errors import BadTable, SettingsError, UnreadableSource
from bearwitness.evaluation.benchmark import code_hash
from bearwitness.evaluation.catalogue import NAMES, run_benchmark
from bearwitness.evaluation.errors_page import pieces, render
from bearwitness.evaluation.floors import packaged_floors, read_floors, write_floors
from bearwitness.evaluation.gate import Result, run_gate
from bearwitness.evaluation.kinds import KINDS, Snippet
from bearwitness.evaluation.outcome import Case, Outcome, Summary, Verdict, single, tally
from bearwitness.evaluation.rows import load_rows
from bearwitness.model import Evidence
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
SNIPPETS = [
    ("A car bomb killed four civilians in Kirkuk on 3 May 2016.", "REM_EXPLOS"),
    ("The ministry opened a new school.", "DIPLO"),
    ("A car bomb killed six civilians in Mosul on 4 May 2016.", "GRENADE"),
]


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "dev.jsonl"
    lines = [json.dumps({"id": str(n), "EventSnippet": t, "SubType": label}) for n, (t, label) in enumerate(SNIPPETS)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_are_sampled_and_the_whole_file_is_hashed(data: Path) -> None:
    whole = load_rows(data, Snippet)
    assert [row.id for row in whole.rows] == ["0", "1", "2"]
    sampled = load_rows(data, Snippet, every=2)
    assert [row.id for row in sampled.rows] == ["0", "2"]
    assert [row.id for row in load_rows(data, Snippet, every=2, limit=1).rows] == ["0"]
    assert sampled.sha256 == whole.sha256


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"text": "a"}\n', r"line 1: id: Field required.*how-we-measure"),
        ('{"id": "1", "EventSnippet": "a", "SubType": "X"}\n', "'X' is no label of this file"),
        ("\n", "is empty"),
        ("no json\n", "line 1"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadTable, match=message):
        load_rows(path, Snippet)
    with pytest.raises(UnreadableSource, match="cannot be read"):
        load_rows(tmp_path / "none.jsonl", Snippet)


def test_a_run_reads_and_judges(data: Path, reader: GrammarReader) -> None:
    outcome = KINDS.run(data, reader)
    assert (outcome.benchmark, outcome.data, outcome.reader) == ("kinds", "dev.jsonl", reader.name)
    assert outcome.summary.confusion == {
        ("REM_EXPLOS", "REM_EXPLOS"): 1, ("non-event", "non-event"): 1, ("GRENADE", "REM_EXPLOS"): 1,
    }  # fmt: skip
    assert len(code_hash()) == 12
    with pytest.raises(SettingsError, match="no benchmark"):
        run_benchmark("nothing", data, reader)
    with pytest.raises(SettingsError, match="needs its data"):
        run_benchmark("kinds", None, reader)


def outcome_of(*cases: Case) -> Outcome:
    return Outcome("b", "d.jsonl", "0" * 64, "r/1", "c", cases, Summary(tally(v for c in cases for v in c.verdicts)))


def test_the_page_of_errors_shows_wrong_ones_marked_and_runs_nothing_of_theirs() -> None:
    text = 'Two <script>alert("x")</script> died.'
    wrong = single("killed", "2", "3", right=False, quotes=[Evidence(0, 3, "Two")])
    fine = single("killed", "1", "1", right=True)
    page = render(outcome_of(Case("a<b", text, tuple(wrong)), Case("fine-one", "All well.", tuple(fine))))
    assert "<mark>Two</mark> &lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "a&lt;b" in page
    assert "fine-one" not in page
    assert '<tr data-field="killed"><td>killed</td><td>2</td><td>3</td></tr>' in page
    assert "default-src 'none'" in unescape(page)
    assert "http" not in page.replace("http-equiv", "")


def test_marks_do_not_overlap_and_the_text_stays_whole() -> None:
    quotes = (Evidence(2, 6, "cdef"), Evidence(4, 8, "efgh"), Evidence(9, 10, "j"))
    found = pieces("abcdefghij", (Verdict("f", "1", "2", quotes=quotes),))
    assert [(piece.text, piece.marked) for piece in found] == [
        ("ab", False), ("cdef", True), ("gh", True), ("i", False), ("j", True),
    ]  # fmt: skip


def test_the_command_prints_scores_and_writes_the_page(data: Path, tmp_path: Path) -> None:
    page = tmp_path / "errors.html"
    done = CliRunner().invoke(app, ["evaluate", "kinds", "--data", str(data), "--errors", str(page)])
    assert done.exit_code == 0, done.output
    for words in ("REM_EXPLOS", "macro-F1", "2 of 3", load_rows(data, Snippet).sha256, "grammar/1"):
        assert words in done.output
    assert SNIPPETS[2][0][-11:] in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "status", "message"),
    [
        (["kinds"], 2, "needs its data"),
        (["nothing", "--data", "."], 2, "There are: airwars_gaza, muc4"),
        (["gate", "--limit", "3"], 2, "samples of its own"),
        (["demo", "--errors", "x.pdf"], 2, "ending in .html"),
    ],
)
def test_what_makes_no_sense_is_refused(args: list[str], status: int, message: str) -> None:
    done = CliRunner().invoke(app, ["evaluate", *args])
    assert done.exit_code == status
    assert message in " ".join(done.output.replace("│", " ").split())


def test_the_gate_closes_below_a_floor_and_on_other_data(data: Path, reader: GrammarReader) -> None:
    sha256 = load_rows(data, Snippet).sha256
    text = '[[benchmarks]]\nbenchmark = "kinds"\ndata = "dev.jsonl"\nsha256 = "{}"\n[benchmarks.floors]\n"{}" = {}\n'

    def result(hash_: str = sha256, name: str = "right label", level: float = 0.6) -> Result:
        (found,) = run_gate(read_floors(text.format(hash_, name, level)), data.parent, reader)
        return found

    assert not result().fell
    assert result(level=0.7).fell
    assert result(name="no such score").fell
    other = result("0" * 64)
    assert other.fell
    assert "another SHA-256" in str(other.broken)
    data.unlink()
    absent = result(level=0.7)
    assert not absent.fell
    assert "is not there" in str(absent.skipped)


def test_floors_are_raised_never_lowered_and_written_as_read() -> None:
    floors = packaged_floors()
    assert {one.benchmark for one in floors} == set(NAMES)
    assert read_floors(write_floors(floors)) == floors
    one = replace(floors[0], floors={"a": 0.5, "b": 0.5, "c": 0.5})
    assert one.raised({"a": 0.678, "b": 0.3}).floors == {"a": 0.65, "b": 0.5, "c": 0.5}
    with pytest.raises(SettingsError, match=r"not a file of floors"):
        read_floors('[[benchmarks]]\nbenchmark = "kinds"\n')


def git(*args: str) -> str:
    done = subprocess.run(["git", *args], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        pytest.skip(f"git {args[0]} does not work here: {done.stderr.strip()}")
    return done.stdout


def test_no_floor_is_lower_than_it_ever_was() -> None:
    """For the same data, sample and definition; when a scorer changes its meaning, `definition` goes up."""
    name = "src/bearwitness/evaluation/floors.toml"
    now = {(one.benchmark, one.sha256, one.every, one.definition): one for one in packaged_floors()}
    for commit in git("log", "--format=%H", "--", name).split():
        for before in read_floors(git("show", f"{commit}:{name}")):
            kept = now.get((before.benchmark, before.sha256, before.every, before.definition))
            for score, level in before.floors.items() if kept else ():
                assert kept is not None
                assert kept.floors.get(score, 0.0) >= level, f"{before.benchmark}, {score}, since {commit[:9]}"


@pytest.mark.shared_data
def test_the_reader_holds_its_floors(shared_data: Path, reader: GrammarReader) -> None:
    results = list(run_gate(packaged_floors(), shared_data, reader))
    fallen = [
        (result.floors.benchmark, one.name, one.score, one.floor)
        for result in results
        for one in result.held
        if one.fell
    ]
    assert fallen == []
    assert [result.broken for result in results if result.broken] == []
    assert any(result.held for result in results)
