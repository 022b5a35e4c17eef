"""Gold records: the form, the folder, the scores of a reader against them."""

from pathlib import Path

import pytest
from gold_made import RECORD, folder
from rich.console import Console
from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.floors import Floors
from bearwitness.evaluation.gate import run_gate, show_results
from bearwitness.evaluation.gold.benchmark import APART, CERTAINTY, COUNTRY, EXACT, QUOTES, SPEAKER, run_gold
from bearwitness.evaluation.gold.load import CODERS, RECORDS, TEXTS, load_coding, load_gold, load_text
from bearwitness.evaluation.record_scores import Scores, compare_reports, pair, voice, voice_among
from bearwitness.evaluation.records import GoldIncident, GoldReport
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
HALVES = [REPOSITORY / "gold" / half for half in ("development", "closed", "development-2", "closed-2")]


def broken(place: Path, old: str, new: str) -> Path:
    assert old in RECORD
    return folder(place, records=RECORD.replace(old, new))


def test_a_record_is_read_with_its_report(tmp_path: Path) -> None:
    gold = load_gold(folder(tmp_path, records=RECORD))
    (incident,) = gold.codings["one"].record("one").incidents
    assert gold.reports["one"].info.publisher == "Example Agency"
    assert [(f.low, f.best, f.high, f.part_of, f.speaker) for f in incident.figures] == [
        (9, 9, None, None, "doctor"),
        (2, 2, 2, "1", "doctor"),
    ]
    assert incident.when is not None
    assert (incident.when.start, incident.when.end, incident.when.precision) == ("2021-03-09", "2021-03-09", "day")
    assert incident.responsibility[0].speaker == "publisher"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "shelling"', 'kind = "shells"', "incident.0.kind"),
        ('quote = "at least nine people"', 'quote = "at least ten people"', "does not stand in the report"),
        ('n = "9/9/-"', 'n = "9-12"', 'is not of the form "9"'),
        ("part_of = 1", "part_of = 3", "part of figure 3"),
        ("part_of = 1", "part_of = 2", "part of figure 2"),
        ('group = "unknown"', 'grup = "unknown"', "grup"),
        ('label = "habit"', 'label = "hobby"', "aside.0.label"),
        ("start = 2021-03-09,", "start = 2021-03-09, end = 2021-03-08,", "lies before start"),
        ("[[aside]]", "[[aside]", "is not TOML"),
    ],
)
def test_a_wrong_record_says_what_is_wrong_and_where(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(BadTable, match=r"one\.toml") as raised:
        load_gold(broken(tmp_path, old, new))
    assert message in str(raised.value)


def test_standing_figures_and_asides_may_name_a_speaker(tmp_path: Path) -> None:
    state = '[[standing]]\nmeasure = "deployed"\nn = 3\nspeaker = "doctor"\nquote = "nine people"\n'
    aside = '[[aside]]\nlabel = "habit"\nspeaker = "doctor"\nquote = "regularly shells the road"\n'
    coding = load_gold(folder(tmp_path, records=state + aside)).codings["one"]
    assert coding.standing[0].speaker == coding.aside[0].speaker == "doctor"


def test_a_folder_without_codings_or_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="holds no codings"):
        load_gold(folder(tmp_path))
    (tmp_path / RECORDS).mkdir()
    (tmp_path / RECORDS / "two.toml").write_text("", "utf-8")
    with pytest.raises(UnreadableSource, match=r"two\.md"):
        load_gold(tmp_path)


def test_a_toll_that_the_report_replaces_is_not_held_against_the_reader(tmp_path: Path) -> None:
    place = folder(tmp_path, records=RECORD)
    replaced = "The doctor had earlier spoken of at least seven people killed."
    told = (place / TEXTS / "one.md").read_text("utf-8").replace("The army regularly", f"{replaced} The army regularly")
    (place / TEXTS / "one.md").write_text(told, "utf-8")
    reader = GrammarReader(Settings())
    (account,) = reader.read(load_gold(place).reports["one"]).incidents
    assert [figure.low for figure in account.figures if figure.superseded] == [7]
    assert run_gold(place, reader).summary.fields["figure"].invented == 0


def test_a_reader_is_scored_field_by_field(tmp_path: Path) -> None:
    outcome = run_gold(folder(tmp_path, records=RECORD), GrammarReader(Settings()))
    scores = outcome.summary.scores()
    assert {name: scores[name] for name in ("incident", "kind", "when", "figure", "speaker")} == dict.fromkeys(
        ("incident", "kind", "when", "figure", "speaker"), 1.0
    )
    assert {name: scores[name] for name in (APART, EXACT, COUNTRY, QUOTES)} == {
        APART: 1.0, EXACT: 1.0, COUNTRY: 1.0, QUOTES: 1.0,
    }  # fmt: skip


def test_what_a_reader_gets_wrong_counts(tmp_path: Path) -> None:
    wrong = RECORD.replace('n = "9/9/-"', "n = 9").replace('kind = "shelling"', 'kind = "airstrike"')
    wrong = wrong.replace('quote = "regularly shells the road"', 'quote = "Shells hit a market"')
    outcome = run_gold(folder(tmp_path, records=wrong), GrammarReader(Settings()))
    fields = outcome.summary.fields
    assert (fields["figure"].right, fields["figure"].invented, fields["figure"].missed) == (1, 1, 1)
    assert (fields["kind"].right, fields["kind"].invented, fields["kind"].missed) == (0, 1, 1)
    assert (fields[APART].right, fields[APART].missed) == (1, 1)  # the reader took the aside's words for an incident
    assert {verdict.field for case in outcome.cases for verdict in case.verdicts} >= {"figure", "kind", APART}


def incident(kind: str = "shelling", place: str | None = None, **more: object) -> GoldIncident:
    where = {"name": place, "country": "YE", "admin1": None, "precision": "town"} if place else None
    known = {"background": False, "when": None, "parties": [], "figures": [], "quotes": []}
    return GoldIncident.model_validate({**known, "kind": kind, "where": where, **more})


def test_incidents_pair_for_the_best_sum_not_the_best_pair() -> None:
    """Taking the likest pair first would leave the other two without anything in common."""
    both, place_only = incident(place="Marib"), incident("airstrike", place="Marib")
    kind_only = incident(place="Taiz")
    assert pair([both, place_only], [kind_only, both]) == [(both, kind_only), (place_only, both)]


def test_what_agrees_in_nothing_is_no_pair() -> None:
    one, other = incident(place="Marib"), incident("protest", place="Taiz")
    assert pair([one], [other]) == [(one, None), (None, other)]


def test_words_pair_what_else_differs_and_today_pairs_with_background_last() -> None:
    told = {"quotes": ["Shells hit a market of Marib"]}
    one, other = incident(**told), incident("protest", quotes=["hit a market"])
    retold = incident("protest", background=True, quotes=["hit a market"])
    assert pair([one], [retold, other]) == [(one, other), (None, retold)]
    assert pair([one], [retold]) == [(one, retold)]
    assert pair([one], [incident("protest", quotes=["Marib"])])[0] == (one, None)  # one word says little


def test_an_incident_taken_for_background_is_not_kept_apart(tmp_path: Path) -> None:
    wrong = RECORD.replace('kind = "shelling"', 'kind = "shelling"\nbackground = true')
    counts = run_gold(folder(tmp_path, records=wrong), GrammarReader(Settings())).summary.fields
    assert (counts[APART].right, counts[APART].invented, counts[APART].missed) == (1, 1, 1)
    assert (counts["kind"].right, counts["kind"].missed) == (1, 0)


def test_speaker_and_certainty_are_scored_among_figures_with_the_right_numbers(tmp_path: Path) -> None:
    wrong = RECORD.replace('n = "9/9/-"', "n = 8").replace(
        'who = "children",', 'who = "children", certainty = "hedged",'
    )
    scores = run_gold(folder(tmp_path, records=wrong), GrammarReader(Settings())).summary.scores()
    assert (scores[CERTAINTY], scores[SPEAKER]) == (0.0, 1.0)  # of the two children; the nine do not count


def test_means_and_a_status_that_is_not_happened_are_scored(tmp_path: Path) -> None:
    reader = GrammarReader(Settings())
    right = run_gold(folder(tmp_path / "right", records=RECORD), reader).summary.fields
    assert [(right[name].right, right[name].invented, right[name].missed) for name in ("means", "status")] == [
        (0, 0, 0)
    ] * 2
    more = RECORD.replace('kind = "shelling"', 'kind = "shelling"\nmeans = ["armed_clash"]\nstatus = "alleged"')
    counts = run_gold(folder(tmp_path / "more", records=more), reader).summary.fields
    assert [(counts[name].right, counts[name].missed) for name in ("means", "status")] == [(0, 1), (0, 1)]


def test_means_and_status_that_agree_are_right_and_the_kind_said_again_is_no_means() -> None:
    scores = Scores()
    told = incident(place="Marib", kind="airstrike", means=["airstrike", "shelling", "abduction"], status="denied")
    read = incident(place="Marib", kind="airstrike", means=["shelling", "explosion"], status="denied")
    reports = [GoldReport(file="one", incidents=[one], standing=[]) for one in (read, told)]
    compare_reports(scores, *reports)
    means, status = scores.fields["means"], scores.fields["status"]
    assert (means.right, means.invented, means.missed) == (1, 1, 1)
    assert (status.right, status.invented, status.missed) == (1, 0, 0)


def test_a_speaker_is_one_party_by_all_its_names_and_one_voice_with_what_is_said_of_it() -> None:
    assert voice_among("FARDC", ["Congolese army"], ("CD",)) == voice("Congolese army")
    assert voice_among("SDF", ["Syrian Democratic Forces"], ("SY",)) == voice("Syrian Democratic Forces")
    assert voice_among("Iraqi army", ["Congolese police"], ("CD",)) == "army"
    assert voice("people who reached the camp") == "people"


def test_a_place_in_its_own_spelling_is_the_place(tmp_path: Path) -> None:
    """Names are compared as resolved or as written; a longer word that begins alike is another name."""
    for name, right in (("Marib", 1), ("Mari", 0)):
        wrong = RECORD.replace('name = "Marib"', f'name = "{name}"')
        counts = run_gold(folder(tmp_path / name, records=wrong), GrammarReader(Settings())).summary.fields
        assert counts["place"].right == right


def test_an_incident_elsewhere_in_the_text_does_not_take_up_an_aside(tmp_path: Path) -> None:
    """Only the very words count: "shells" of an incident are not those of the habit."""
    place = folder(tmp_path, records=RECORD.replace('quote = "regularly shells the road"', 'quote = "shells the road"'))
    assert run_gold(place, GrammarReader(Settings())).summary.fields[APART].missed == 0


def test_the_gate_shows_gold_scores_without_floors_and_skips_a_half_without_records(tmp_path: Path) -> None:
    place = folder(tmp_path / "gold" / "closed", records=RECORD)
    floors = [Floors("gold", "", {}, str(place)), Floors("gold", "", {}, str(tmp_path / "gold" / "development"))]
    results = list(run_gate(floors, tmp_path, GrammarReader(Settings())))
    assert [(result.fell, result.skipped is None) for result in results] == [(False, True), (False, False)]
    console = Console(record=True, width=200)
    show_results(console, results)
    shown = console.export_text()
    assert "gold, closed" in shown
    assert EXACT in shown
    assert "Marib" not in shown
    pinned = Floors("gold", "0" * 64, {EXACT: 0.5}, str(place))
    assert [result.fell for result in run_gate([pinned], tmp_path, GrammarReader(Settings()))] == [True]


def test_only_the_gate_opens_the_closed_half(tmp_path: Path) -> None:
    place = folder(tmp_path / "closed", records=RECORD)
    done = CliRunner().invoke(app, ["evaluate", "gold", "--data", str(place)])
    assert done.exit_code == 2
    assert "by the gate only" in " ".join(done.output.replace("│", " ").split())


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)
def test_every_coding_of_the_repository_loads(half: Path) -> None:
    """Texts load; codings are of the form and quote what stands there. Failures name file and field, never a text."""
    for text in sorted((half / TEXTS).glob("*.md")):
        report = load_text(text.name, text.read_bytes())
        assert report.text.strip(), text.name
        head = text.read_text("utf-8").split("---")[1]
        told = {line.partition(":")[0] for line in head.splitlines() if line.partition(":")[2].strip()}
        assert told >= {"publisher", "facts", "style"}, f"{text.name}: {head}"
        for codings in (RECORDS, *CODERS):
            file = half / codings / f"{text.stem}.toml"
            if file.exists():
                load_coding(file, file.read_bytes(), report)
