"""Gold clusters: the labels, the folder, the scores with and without what is only looked back on, the closed half."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.catalogue import run_benchmark
from bearwitness.evaluation.clusters import LABELS, load_clusters
from bearwitness.evaluation.floors import Floors
from bearwitness.evaluation.gate import run_gate
from bearwitness.evaluation.gold.load import TEXTS
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
HALVES = [REPOSITORY / "gold" / half for half in ("clusters", "clusters-closed")]

REPORTS = {
    "1-agency": (
        "2021-03-10",
        "Shells hit a market in Marib, Yemen, on Tuesday, killing nine civilians, a doctor said.",
    ),
    "2-ministry": ("2021-03-10", "Nine civilians were killed on 9 March when shells hit a market in Marib, Yemen."),
    "3-mocha": (
        "2021-03-17",
        "A car bomb killed four soldiers in Mocha, Yemen, on Tuesday. On 9 March shells killed nine people in Marib.",
    ),
    "4-school": ("2021-03-18", "The ministry opened a new school."),
}
TOLD = """
[incidents]
market = "Yemen, Marib, 9 March 2021: shells on a market"
bomb = "Yemen, Mocha, 16 March 2021: car bomb"

[reports]
1-agency = { today = ["market"] }
2-ministry = { today = ["market"] }
3-mocha = { today = ["bomb"], background = ["market"] }
4-school = {}
"""


def folder(place: Path, told: str = TOLD) -> Path:
    (place / TEXTS).mkdir(parents=True)
    for name, (day, text) in REPORTS.items():
        head = f"---\ntitle: Report {name}\npublisher: Example Agency\npublished: {day}\nstyle: agency\n---\n\n"
        (place / TEXTS / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")
    (place / LABELS).write_text(told, "utf-8")
    return place


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def test_reports_come_in_order_with_what_they_tell_of(tmp_path: Path) -> None:
    place = folder(tmp_path)
    loaded = load_clusters(place)
    first, *_, mocha, school = loaded.items
    assert (first.told.item, first.told.title, str(first.told.published)) == (
        "1-agency",
        "Report 1-agency",
        "2021-03-10",
    )
    assert first.told.publisher == "Example Agency"
    assert first.told.text.strip() == REPORTS["1-agency"][1]
    assert (mocha.gold, mocha.background) == ({"bomb"}, {"market"})
    assert not school.gold & {"bomb", "market"}
    sampled = load_clusters(place, every=2, limit=1)
    assert [item.told.item for item in sampled.items] == ["1-agency"]
    assert sampled.sha256 == loaded.sha256
    (place / TEXTS / "4-school.md").write_text("Another text.", "utf-8")
    assert load_clusters(place).sha256 != loaded.sha256


def test_a_report_that_only_looks_back_bears_what_it_looks_back_on(tmp_path: Path) -> None:
    place = folder(tmp_path, TOLD.replace("4-school = {}", '4-school = { background = ["bomb"] }'))
    assert load_clusters(place).items[-1].gold == {"bomb"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('2-ministry = { today = ["m', '2-ministry = { today = ["m.', "2-ministry: there is no incident 'm.arket'"),
        ('background = ["market"]', 'background = ["bomb"]', "reports.3-mocha: 'bomb' stands there twice"),
        ("[reports]", 'third = "Nowhere"\n[reports]', "incidents.third: no report tells of it"),
        ("4-school = {}\n", "", "[reports] lacks 4-school"),
        ("4-school = {}", '4-school = { yesterday = ["market"] }', "reports.4-school.yesterday"),
        ("[incidents]", "[incident]", "incident: Extra inputs"),
        ("[incidents]", "[incidents", "is not TOML"),
    ],
)  # fmt: skip
def test_wrong_labels_say_what_is_wrong_and_where(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in TOLD
    with pytest.raises(BadTable, match=r"labels\.toml") as raised:
        load_clusters(folder(tmp_path, TOLD.replace(old, new)))
    assert message in str(raised.value)


def test_missing_files_are_named(tmp_path: Path) -> None:
    place = folder(tmp_path, TOLD + "5-none = {}\n")
    with pytest.raises(UnreadableSource, match=r"5-none\.md"):
        load_clusters(place)
    (place / LABELS).unlink()
    with pytest.raises(UnreadableSource, match=r"labels\.toml"):
        load_clusters(place)


def test_linking_is_scored_by_news_and_once_more_with_what_is_looked_back_on(
    tmp_path: Path, reader: GrammarReader
) -> None:
    """Of four reports two share news; a third looks back on the same attack."""
    outcome = run_benchmark("linking", folder(tmp_path), reader)
    counts = outcome.summary.fields["pairs of reports"]
    assert (counts.right, counts.invented, counts.missed) == (1, 0, 0)
    scores = outcome.summary.scores()
    assert scores["B-cubed F1"] == scores["B-cubed F1, with background"] == 1.0
    assert scores["B-cubed F1 of joining nothing"] == pytest.approx(6 / 7)  # recall (1/2 + 1/2 + 1 + 1) / 4
    assert scores["B-cubed F1 of joining nothing, with background"] == pytest.approx(2 / 3)  # recall (1/3 * 3 + 1) / 4


def test_wrong_labels_count_as_a_merge_and_a_split(tmp_path: Path, reader: GrammarReader) -> None:
    told = TOLD.replace('2-ministry = { today = ["market"] }', '2-ministry = { today = ["bomb"] }')
    outcome = run_benchmark("linking", folder(tmp_path, told), reader)
    wrong = {(case.item, verdict.field) for case in outcome.cases for verdict in case.verdicts}
    assert wrong == {
        ("1-agency", "wrong merge"), ("2-ministry", "wrong merge"),
        ("2-ministry", "wrong split"), ("3-mocha", "wrong split"),
    }  # fmt: skip
    assert outcome.summary.scores()["B-cubed F1"] < 1.0


def test_accounts_that_were_never_compared_are_shown_as_read(tmp_path: Path, reader: GrammarReader) -> None:
    place = folder(tmp_path, TOLD.replace('today = ["bomb"], background = ["market"]', 'today = ["bomb", "market"]'))
    text = place / TEXTS / "3-mocha.md"
    text.write_text(text.read_text("utf-8").partition(" On 9 March")[0], "utf-8")
    outcome = run_benchmark("linking", place, reader)
    due = [verdict.due for case in outcome.cases if case.item == "1-agency" for verdict in case.verdicts]
    assert len(due) == 1
    assert "explosion, 2021-03-16 to 2021-03-16, " in str(due[0])
    assert "shelling, 2021-03-09 to 2021-03-09, " in str(due[0])


def test_a_report_in_which_nothing_was_read_is_named_where_it_was_split_off(
    tmp_path: Path, reader: GrammarReader
) -> None:
    place = folder(tmp_path, TOLD.replace("4-school = {}", '4-school = { today = ["bomb"] }'))
    outcome = run_benchmark("linking", place, reader)
    due = [verdict.due for case in outcome.cases if case.item == "3-mocha" for verdict in case.verdicts]
    assert due == ["4-school (no incident read in 4-school)"]


def test_only_the_gate_opens_the_closed_half(
    tmp_path: Path, reader: GrammarReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(tmp_path / "gold" / "clusters-closed")
    done = CliRunner().invoke(app, ["evaluate", "linking", "--data", str(place)])
    assert done.exit_code == 2
    assert "by the gate only" in " ".join(done.output.replace("│", " ").split())
    monkeypatch.chdir(tmp_path)
    sha256 = load_clusters(place).sha256
    floors = Floors("linking", sha256, {"B-cubed F1": 0.9}, "gold/clusters-closed")
    (result,) = run_gate([floors], tmp_path / "no labelled data", reader)
    assert [(one.score, one.fell) for one in result.held] == [(1.0, False)]


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_the_clusters_of_the_repository_load(half: Path) -> None:
    """With what a report needs to be told from others. Failures name file and field, never a text."""
    loaded = load_clusters(half)
    assert len(loaded.items) >= 75
    for item in loaded.items:
        head = (half / TEXTS / f"{item.told.item}.md").read_text("utf-8").split("---")[1]
        said = {line.partition(":")[0] for line in head.splitlines() if line.partition(":")[2].strip()}
        assert said == {"title", "publisher", "published", "style"}, item.told.item
        assert item.told.published is not None, item.told.item
    assert any(item.background for item in loaded.items)
    assert any(len(item.gold) > 1 for item in loaded.items)
