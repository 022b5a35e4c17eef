"""The whole way, with the small reader of these tests in place of the grammar. All texts are invented."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from killed_reader import KilledReader, MisquotingReader

from bearwitness import pipeline
from bearwitness.casebook import Casebook
from bearwitness.errors import CasebookBusy, CasebookError, OutputError, SettingsError
from bearwitness.model import Reading, Report, Skipped
from bearwitness.outputs.view import view_of
from bearwitness.progress import Quiet
from bearwitness.settings import Settings

READER = KilledReader()
SETTINGS = Settings(published=date(2021, 3, 13))


def news(number: int, place: str, extra: str = "") -> str:
    return (
        f"Gunmen killed {number} people in {place} on Tuesday, residents of the town told the radio by telephone. "
        f"The road was closed until the evening and the market stayed shut. {extra}"
    )


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(news(3, "Aden"))
    (folder / "b.txt").write_text(news(12, "Taiz"))
    (folder / "c.txt").write_text(
        "A market opened in the old town on Tuesday and the traders were glad of it, the radio said in the evening."
    )
    return folder


def test_a_run_reads_links_stores_and_writes_the_page(reports: Path, tmp_path: Path) -> None:
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert (outcome.new, outcome.skipped, outcome.failed) == (3, (), ())
    assert (outcome.counts.reports, outcome.counts.read, outcome.counts.incidents) == (3, 3, 2)
    assert outcome.page == tmp_path / "cb" / "assessment" / "index.html"
    assert "<html" in outcome.page.read_text(encoding="utf-8").lower()
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        assert {i.where.name for i in casebook.incidents() if i.where} == {"Aden", "Taiz"}
        assert not casebook.unfinished()


def test_the_same_run_again_changes_nothing(reports: Path, tmp_path: Path, dump: Callable[[Path], str]) -> None:
    (reports / "empty.txt").touch()
    folder = tmp_path / "cb"
    first = pipeline.run([str(reports)], folder, SETTINGS, reader=READER)
    before, page = dump(folder), first.page.read_bytes()
    again = pipeline.run([str(reports)], folder, SETTINGS, reader=READER)
    assert dump(folder) == before
    assert again.page.read_bytes() == page
    assert (again.new, again.counts, again.skipped) == (0, first.counts, first.skipped)
    assert [s.locator for s in again.skipped] == [str(reports / "empty.txt")]


def test_a_moved_folder_brings_no_new_reports(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    moved = reports.rename(tmp_path / "elsewhere")
    assert pipeline.run([str(moved)], tmp_path / "cb", SETTINGS, reader=READER).new == 0


def test_a_casebook_inside_its_sources_does_not_read_its_own_page(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reports)
    for _ in range(2):
        outcome = pipeline.run(["."], Path("cb"), SETTINGS, reader=READER)
        assert (outcome.counts.reports, outcome.skipped) == (3, ())
    monkeypatch.chdir(reports / "cb")
    assert pipeline.run(["../a.txt"], Path(), SETTINGS, reader=READER).counts.reports == 3


def test_an_error_that_stops_a_run_names_the_report(reports: Path, tmp_path: Path) -> None:
    class Faulty(KilledReader):
        def read(self, report: Report) -> Reading:
            if "Taiz" in report.text:
                raise TypeError("a fault of the program")
            return super().read(report)

    with pytest.raises(TypeError) as caught:
        pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=Faulty())
    assert caught.value.__notes__ == [f"while reading {reports}/b.txt"]
    assert pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER).counts.read == 3


def test_new_reports_join_what_is_there(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    (reports / "d.txt").write_text(news(7, "Mukalla"))
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert (outcome.new, outcome.counts.reports, outcome.counts.incidents) == (1, 4, 3)


def test_another_publication_date_makes_the_reports_anew(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    later = Settings(published=date(2022, 5, 1))
    outcome = pipeline.run([str(reports)], tmp_path / "cb", later, reader=READER)
    assert (outcome.new, outcome.counts.reports, outcome.counts.incidents) == (3, 3, 2)
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        assert {r.info.published for r in casebook.reports()} == {date(2022, 5, 1)}
        assert {i.when.start for i in casebook.incidents() if i.when} == {date(2022, 5, 1)}


def test_a_publication_date_once_given_is_not_lost_by_saying_nothing(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert pipeline.run([str(reports)], tmp_path / "cb", Settings(), reader=READER).new == 0
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        assert {r.info.published for r in casebook.reports()} == {date(2021, 3, 13)}


def test_a_word_for_word_copy_is_marked(reports: Path, tmp_path: Path) -> None:
    text = news(3, "Aden", "The town lies on the coast, and fishing boats did not leave. " * 3)
    (reports / "a.txt").write_text(text)
    (reports / "z.txt").write_text(text)
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert (outcome.counts.copies, outcome.counts.incidents) == (1, 2)
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        view = view_of(casebook)
    copies = [r.info for r in view.reports if r.info.copy_of]
    assert len(copies) == 1
    assert copies[0].copy_of in {r.info.id for r in view.reports} - {copies[0].id}
    found = [e for e in pipeline.extract([str(reports)], SETTINGS, reader=READER) if not isinstance(e, Skipped)]
    assert [e.reading.report.copy_of for e in found if e.reading.report.copy_of] == [copies[0].copy_of]


def test_a_reader_that_misquotes_fails_on_that_report_alone(
    reports: Path, tmp_path: Path, dump: Callable[[Path], str]
) -> None:
    (reports / "bad.txt").write_text(news(9, "Aden", "They asked that you misquote me."))
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=MisquotingReader())
    assert [(s.locator, s.error) for s in outcome.failed] == [(str(reports / "bad.txt"), "GroundingError")]
    assert (outcome.counts.read, outcome.counts.failed, outcome.counts.incidents) == (3, 1, 2)
    before = dump(tmp_path / "cb")
    again = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=MisquotingReader())
    assert again.failed == outcome.failed
    assert dump(tmp_path / "cb") == before
    found = list(pipeline.extract([str(reports)], SETTINGS, reader=MisquotingReader()))
    assert [f.locator for f in found if isinstance(f, Skipped)] == [str(reports / "bad.txt")]
    assert len(found) == 4


def test_a_skipped_source_that_is_mended_is_no_longer_listed(reports: Path, tmp_path: Path) -> None:
    bad = reports / "table.csv"
    bad.write_text("heading,colour\nA,B\n")
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert [(s.locator, s.error) for s in outcome.skipped] == [(str(bad), "BadTable")]
    bad.write_text(f'title,text\nA,"{news(4, "Seiyun")}"\n')
    outcome = pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert (outcome.skipped, outcome.counts.skipped, outcome.counts.reports) == ((), (), 4)


def test_extract_yields_every_report_once_and_stores_nothing(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    found = list(pipeline.extract([str(reports), str(reports)], SETTINGS, reader=READER))
    assert all(isinstance(f, pipeline.Extracted) for f in found)
    assert [len(f.reading.incidents) for f in found if isinstance(f, pipeline.Extracted)] == [1, 1, 0]
    assert sorted(tmp_path.rglob("*")) == before


def test_assess_narrows_to_what_is_asked(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    whole = pipeline.assess(tmp_path / "cb", tmp_path / "whole.html")
    assert (len(whole.view.incidents), whole.unfinished) == (2, False)
    assert (tmp_path / "whole.html").read_bytes() == (tmp_path / "cb" / "assessment" / "index.html").read_bytes()
    none = pipeline.assess(tmp_path / "cb", tmp_path / "none.html", since=date(2021, 3, 14))
    assert len(none.view.incidents) == 0
    with pytest.raises(CasebookError, match="no casebook"):
        pipeline.assess(tmp_path / "nowhere", tmp_path / "x.html")


def test_assess_tells_of_a_run_cut_short(reports: Path, tmp_path: Path) -> None:
    class Cut(Quiet):
        def phase(self, name: str, _total: int | None) -> None:
            if name == "Linking":
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER, progress=Cut())
    assert pipeline.assess(tmp_path / "cb", tmp_path / "x.html").unfinished
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    assert not pipeline.assess(tmp_path / "cb", tmp_path / "x.html").unfinished


def test_a_page_that_cannot_be_written_is_told(reports: Path, tmp_path: Path) -> None:
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)
    with pytest.raises(OutputError, match="cannot be written"):
        pipeline.assess(tmp_path / "cb", reports / "a.txt" / "x.html")


def test_a_run_beside_a_run_is_refused_before_anything_is_read(reports: Path, tmp_path: Path) -> None:
    with Casebook.open(tmp_path / "cb", create=True), pytest.raises(CasebookBusy):
        pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER)


def test_an_unknown_reader_is_refused() -> None:
    with pytest.raises(SettingsError, match="no reader psychic"):
        pipeline.make_reader(Settings(readers=("psychic",)))


def test_progress_counts_what_is_read(reports: Path, tmp_path: Path) -> None:
    class Told(Quiet):
        def __init__(self) -> None:
            self.phases: list[list[object]] = []

        def phase(self, name: str, total: int | None) -> None:
            self.phases.append([name, total, 0])

        def step(self) -> None:
            self.phases[-1][2] = int(str(self.phases[-1][2])) + 1

    told = Told()
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=READER, progress=told)
    assert told.phases[0] == ["Taking in reports", None, 3]
    assert ["Reading", 3, 3] in told.phases
