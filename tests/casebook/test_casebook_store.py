"""Storing and loading: everything comes back as it went in, once, and whole or not at all."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from killed_reader import KilledReader, NextKilledReader

from bearwitness.casebook import Casebook
from bearwitness.errors import CasebookError, GroundingError
from bearwitness.model import (
    Claim,
    Codes,
    Decision,
    Evidence,
    FigureValue,
    Grade,
    Group,
    Incident,
    Judgement,
    Kind,
    Measure,
    Original,
    Reading,
    Report,
    Skipped,
    Status,
)

Make = Callable[..., tuple[Original, Report]]
READER = KilledReader()
LINKER = "linker/1"


def incident_of(reading: Reading, name: str = "e-1") -> Incident:
    account = reading.incidents[0]
    return Incident(
        id=name,
        accounts=(account.id,),
        kind=Kind.ARMED_CLASH,
        means=(),
        background=False,
        status=Status.HAPPENED,
        when=account.when,
        where=account.where,
        parties=(),
        responsibility=(),
        figures=(),
        totals={},
        codes=Codes(None, None, None),
        grade=Grade.WEAK,
        grade_reason="one source",
    )


def test_reports_and_originals_come_back_as_they_went_in(tmp_path: Path, make: Make) -> None:
    original, report = make("Gunmen killed 3 in Aden. \u0639\u062f\u0646 \U0001f4f0")
    with Casebook.open(tmp_path, create=True) as casebook:
        assert not casebook.has_report(original)
        casebook.store_report(original, report)
    with Casebook.open(tmp_path) as casebook:
        assert casebook.has_report(original)
        assert casebook.reports() == (report,)
        assert casebook.original(original.id) == original.raw
        with pytest.raises(KeyError):
            casebook.original("s-0")


def test_one_original_under_two_names_is_stored_once(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(*make("same words", "a.txt"))
        casebook.store_report(*make("same words", "b.txt"))
        assert casebook.counts().reports == 2
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        assert connection.execute("SELECT count(*) FROM originals").fetchone() == (1,)


def test_a_reading_comes_back_with_rows_to_query(tmp_path: Path, make: Make) -> None:
    original, report = make("Gunmen killed 3 in Aden. Shells killed 12 in Taiz.")
    reading = READER.read(report)
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        assert casebook.reports_to_read(READER.name) == (report,)
        casebook.store_reading(reading, READER.name)
        assert casebook.reports_to_read(READER.name) == ()
        assert casebook.readings() == (reading,)
        assert (casebook.counts().accounts, casebook.counts().claims) == (2, 6)
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        query = """SELECT a.place, c.best, c.quote, substr(r.text, c.char_start + 1, c.char_end - c.char_start)
                   FROM claims c JOIN accounts a ON a.id = c.account_id JOIN reports r ON r.id = c.report_id
                   WHERE c.measure = 'killed' ORDER BY c.best"""
        assert connection.execute(query).fetchall() == [("Aden", 3, "3", "3"), ("Taiz", 12, "12", "12")]


def test_a_misquoting_reading_is_refused_whole(tmp_path: Path, make: Make, dump: Callable[[Path], str]) -> None:
    original, report = make("Gunmen killed 3 in Aden.")
    reading = READER.read(report)
    claim = reading.claims[0]
    start = claim.evidence[0].start
    wrong = replace(claim, evidence=(Evidence(start + 1, start + 2, "3"),))
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        before = dump(tmp_path)
        with pytest.raises(GroundingError, match="text has"):
            casebook.store_reading(replace(reading, claims=(wrong, *reading.claims[1:])), READER.name)
        assert dump(tmp_path) == before


@pytest.mark.parametrize("broken", ["claim missing", "claim twice", "incident missing", "other reader"])
def test_a_reading_at_odds_with_itself_is_refused(tmp_path: Path, make: Make, broken: str) -> None:
    original, report = make("Gunmen killed 3 in Aden.")
    reading = READER.read(report)
    claims: dict[str, tuple[Claim, ...]] = {
        "claim missing": reading.claims[1:],
        "claim twice": (*reading.claims, reading.claims[0]),
        "incident missing": reading.claims,
        "other reader": (replace(reading.claims[0], reader="someone/1"), *reading.claims[1:]),
    }
    accounts = () if broken == "incident missing" else reading.incidents
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        with pytest.raises(GroundingError):
            casebook.store_reading(replace(reading, claims=claims[broken], incidents=accounts), READER.name)
        assert casebook.readings() == ()


def test_an_id_of_another_reports_reading_is_refused(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as casebook:
        first, second = make("Gunmen killed 3 in Aden.", "a.txt"), make("Gunmen killed 3 in Aden.", "b.txt")
        casebook.store_report(*first)
        casebook.store_report(*second)
        reading = READER.read(first[1])
        casebook.store_reading(reading, READER.name)
        with pytest.raises(GroundingError, match="another report"):
            casebook.store_reading(replace(reading, report=second[1].info), READER.name)
        assert casebook.readings() == (reading,)


def test_a_failure_is_kept_apart_from_finding_nothing(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as casebook:
        quiet, failing = make("A market opened.", "quiet.txt"), make("Gunmen killed 3 in Aden.", "failing.txt")
        for pair in (quiet, failing):
            casebook.store_report(*pair)
        casebook.store_reading(READER.read(quiet[1]), READER.name)
        casebook.store_failure(failing[1].info.id, READER.name, GroundingError("quote is wrong"))
        assert casebook.reports_to_read(READER.name) == ()
        unread = {report.locator: report.unread for report in casebook.reports()}
        assert unread == {"reports/quiet.txt": None, "reports/failing.txt": "reader failed: quote is wrong"}
        assert casebook.failures() == (Skipped("reports/failing.txt", "GroundingError", "quote is wrong"),)
        counts = casebook.counts()
        assert (counts.read, counts.failed, counts.unread) == (1, 1, ())


def test_a_newer_version_of_the_reader_reads_anew_and_takes_the_place(tmp_path: Path, make: Make) -> None:
    original, report = make("Gunmen killed 3 in Aden.")
    newer = NextKilledReader()
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        casebook.store_reading(READER.read(report), READER.name)
        casebook.store_links([incident_of(READER.read(report))], [], LINKER)
        assert casebook.reports_to_read(newer.name) == (report,)
        casebook.store_reading(newer.read(report), newer.name)
        assert casebook.readings() == (newer.read(report),)
        assert casebook.counts().claims == 3
        assert casebook.incidents() == (), "an incident must not rest on claims that are gone"


def test_an_unread_report_is_not_given_to_the_reader(tmp_path: Path, make: Make) -> None:
    original, report = make("\u0642\u062a\u0644 \u062b\u0644\u0627\u062b\u0629", unread="language: ar")
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        assert casebook.reports_to_read(READER.name) == ()
        assert casebook.reports()[0].unread == "language: ar"
        assert casebook.counts().unread == (("language: ar", 1),)


def test_other_metadata_replaces_the_report_with_all_that_rests_on_it(tmp_path: Path, make: Make) -> None:
    original, report = make("Gunmen killed 3 in Aden.")
    _same, later = make("Gunmen killed 3 in Aden.", published=date(2022, 1, 1))
    said = (("published", "2022-01-01"), ("publisher", ""))
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        reading = READER.read(report)
        casebook.store_reading(reading, READER.name)
        casebook.store_links([incident_of(reading)], [], LINKER)
        assert not casebook.has_report(original, said)
        casebook.store_report(original, later, said)
        assert casebook.has_report(original, said)
        assert casebook.has_report(original), "what is not said again holds as it was said"
        assert not casebook.has_report(original, (("publisher", "Another"),))
        assert casebook.reports() == (later,)
        assert (casebook.readings(), casebook.incidents(), casebook.counts().claims) == ((), (), 0)
        assert casebook.reports_to_read(READER.name) == (later,)


def test_fields_of_a_table_row_count_as_metadata(tmp_path: Path, make: Make) -> None:
    original, report = make("words", fields=(("title", "One"), ("publisher", "A")))
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        assert casebook.has_report(replace(original, fields=(("publisher", "A"), ("title", "One"))))
        assert not casebook.has_report(replace(original, fields=(("title", "Two"), ("publisher", "A"))))
        assert not casebook.has_report(replace(original, name="b.txt"))


def test_copies_are_marked_in_reports_and_readings_and_can_be_unmarked(tmp_path: Path, make: Make) -> None:
    first, second = make("Gunmen killed 3 in Aden.", "a.txt"), make("Gunmen killed 3 in Aden.", "b.txt")
    a, b = first[1].info.id, second[1].info.id
    with Casebook.open(tmp_path, create=True) as casebook:
        for original, report in (first, second):
            casebook.store_report(original, report)
            casebook.store_reading(READER.read(report), READER.name)
        casebook.store_copies({b: a})
        assert {r.info.id: r.info.copy_of for r in casebook.reports()} == {a: None, b: a}
        assert {r.report.id: r.report.copy_of for r in casebook.readings()} == {a: None, b: a}
        assert casebook.counts().copies == 1
        casebook.store_copies({a: b})
        assert {r.info.id: r.info.copy_of for r in casebook.reports()} == {a: b, b: None}


def test_skips_are_recorded_once_and_settled_when_the_source_is_usable(tmp_path: Path) -> None:
    bad = [
        Skipped("in/a.txt", "UnusableContent", "empty"),
        Skipped("in/t.csv", "BadTable", "no text"),
        Skipped("in-other/a.txt", "UnusableContent", "empty"),
    ]
    with Casebook.open(tmp_path, create=True) as casebook:
        for source in [*bad, *bad]:
            casebook.store_skipped(source)
        assert set(casebook.skipped()) == set(bad)
        casebook.store_skipped(Skipped("in/a.txt", "UnusableContent", "binary"))
        assert casebook.skipped("in/a.txt") == (Skipped("in/a.txt", "UnusableContent", "binary"),)
        casebook.settle_skipped(["in/"], [bad[1]])
        assert casebook.skipped() == (bad[2], bad[1])
        assert casebook.counts().skipped == (("BadTable", 1), ("UnusableContent", 1))


def test_a_file_name_that_is_not_unicode_is_stored(tmp_path: Path, make: Make) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    original, report = make("words", name)
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        casebook.store_skipped(Skipped(name, "UnusableContent", f"{name} is empty"))
        assert casebook.has_report(original)
        assert casebook.reports()[0].locator == r"reports/caf\udce9.txt"
        assert casebook.skipped(name)[0].locator == r"caf\udce9.txt"


def test_a_number_too_large_for_a_column_stands_in_the_body(tmp_path: Path, make: Make) -> None:
    original, report = make(f"They claim to have killed {10**25} in Aden.")
    reading = READER.read(report)
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        casebook.store_reading(reading, READER.name)
        value = casebook.readings()[0].claims[0].value
    assert value == FigureValue(Measure.KILLED, Group.UNKNOWN, None, 10**25, 10**25, 10**25, False, False)
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        assert connection.execute("SELECT best FROM claims WHERE measure = 'killed'").fetchone() == (None,)


def decided(score: float, *, left: str, right: str, by: str = "linker/1") -> Decision:
    return Decision(left, right, Judgement.SAME, score, ("same day",), by)


def test_decisions_are_only_ever_added(tmp_path: Path, make: Make, dump: Callable[[Path], str]) -> None:
    first, second = make("Gunmen killed 3 in Aden.", "a.txt"), make("Gunmen killed 4 in Aden.", "b.txt")
    readings = [READER.read(first[1]), READER.read(second[1])]
    left, right = sorted(r.incidents[0].id for r in readings)
    with Casebook.open(tmp_path, create=True) as casebook:
        for pair, reading in zip((first, second), readings, strict=True):
            casebook.store_report(*pair)
            casebook.store_reading(reading, READER.name)
        found = [incident_of(readings[1], "e-2"), incident_of(readings[0], "e-1")]
        casebook.store_links(found, [decided(0.9, left=left, right=right)], LINKER)
        assert casebook.incidents() == (found[1], found[0]), "in the order of their ids, which is the linker's"
        before = dump(tmp_path)
        casebook.store_links(found, [decided(0.9, left=left, right=right)], LINKER)
        assert dump(tmp_path) == before
        by_hand = decided(1, left=left, right=right, by="a person")
        casebook.store_links(found[:1], [decided(0.7, left=left, right=right), by_hand], LINKER)
        assert casebook.incidents() == (found[0],)
        assert casebook.decisions() == (by_hand, decided(0.7, left=left, right=right))
        casebook.store_links(found[:1], [], "linker/2")
        assert casebook.decisions() == (by_hand,), "what the machine no longer decides is withdrawn; people's stays"
        casebook.store_links(found[:1], [decided(0.7, left=left, right=right)], LINKER)
        assert len(casebook.decisions()) == 2
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        kept = connection.execute("SELECT judgement, score, judge FROM decisions ORDER BY id").fetchall()
    assert kept == [
        ("same", 0.9, LINKER),
        ("same", 0.7, LINKER),
        ("same", 1.0, "a person"),
        ("withdrawn", 0.0, LINKER),
        ("same", 0.7, LINKER),
    ]


def test_a_decision_on_accounts_that_are_gone_is_not_in_force(tmp_path: Path, make: Make) -> None:
    original, report = make("Gunmen killed 3 in Aden.")
    reading = READER.read(report)
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.store_report(original, report)
        casebook.store_reading(reading, READER.name)
        casebook.store_links([], [decided(1, left=reading.incidents[0].id, right="gone")], LINKER)
        assert casebook.decisions() == ()


def test_an_incident_on_an_account_that_is_not_there_is_refused(tmp_path: Path, make: Make) -> None:
    _original, report = make("Gunmen killed 3 in Aden.")
    with Casebook.open(tmp_path, create=True) as casebook:
        with pytest.raises(CasebookError):
            casebook.store_links([incident_of(READER.read(report))], [], LINKER)
        assert casebook.incidents() == ()
