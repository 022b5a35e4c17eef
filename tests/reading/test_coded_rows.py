"""ACLED's and UCDP GED's files read as reports whose fields are claims of their coders. All events are invented."""

import json
from datetime import date

import pytest
from coded_files import EVENT, GED, OLD_EVENT, OLD_GED, write, write_acled, write_ged

from bearwitness import pipeline
from bearwitness.casebook import Casebook
from bearwitness.casebook.integrity import check_reading
from bearwitness.model import Certainty, Kind, PartyKind, Reading, Role, Skipped, WherePrecision
from bearwitness.model.coded import Coding, coding_of, coding_of_report
from bearwitness.outputs.export import Wanted, export
from bearwitness.outputs.view import view_of
from bearwitness.reading.coded import CodedReader
from bearwitness.reports import make_report
from bearwitness.settings import Settings
from bearwitness.sources import collect


def read(path, settings=None):
    settings = settings or Settings()
    reports = [make_report(found, settings) for found in collect([str(path)], settings)]
    readings = [CodedReader().read(report) for report in reports]
    for report, reading in zip(reports, readings, strict=True):
        assert report.unread is None
        check_reading(reading, report.text, "coded/1")
    return reports, readings


def one(path):
    (report,), (reading,) = read(path)
    (account,) = reading.incidents
    return report, reading, account


def test_a_row_of_acled(tmp_path):
    report, reading, account = one(write_acled(tmp_path / "acled.csv", EVENT))
    assert (report.info.publisher, report.info.published) == ("ACLED", date(2021, 3, 16))
    assert report.info.title == "ACLED YEM90001: Shelling/artillery/missile attack, Sirwah, 2021-03-08"
    assert report.text.startswith("On 8 March 2021, shells hit")
    assert account.kind is Kind.SHELLING
    assert (account.when.start, account.when.end, account.when.precision) == (date(2021, 3, 8), date(2021, 3, 8), "day")
    assert (account.where.name, account.where.country, account.where.admin1) == ("Sirwah", "YE", "Marib")
    assert (account.where.lat, account.where.lon, account.where.precision) == (15.46, 45.01, "town")
    assert [(p.name, p.id, p.kind, p.role) for p in account.parties] == [
        ("Houthis", "houthis", PartyKind.NON_STATE_GROUP, Role.INITIATOR),
        ("Yemeni government forces", "state-ye", PartyKind.STATE_FORCES, Role.TARGET),
    ]
    (figure,) = account.figures
    assert (figure.low, figure.best, figure.high, figure.certainty) == (9, 9, 9, Certainty.ASSERTED)
    assert account.codes.acled == "Shelling/artillery/missile attack"
    quotes = {claim.value.type: claim.evidence[0].quote for claim in reading.claims}
    assert quotes["figure"] == "9"
    assert quotes["when"] == "2021-03-08"
    assert quotes["kind"] == "Shelling/artillery/missile attack"
    assert {claim.speaker.name for claim in reading.claims} == {"ACLED"}
    assert {claim.reader for claim in reading.claims} == {"coded/1"}


def test_a_row_of_acled_in_the_old_layout_with_an_old_kind(tmp_path):
    report, _, account = one(write(tmp_path / "old.csv", OLD_EVENT))
    assert report.info.publisher == "ACLED"
    assert account.kind is Kind.ARMED_CLASH
    assert (account.when.start, account.when.end, account.when.precision) == (
        date(2016, 3, 5),
        date(2016, 3, 11),
        "week",
    )
    assert (account.where.precision, account.where.centroid) == (WherePrecision.PROVINCE, True)
    assert [(p.name, p.kind, p.role) for p in account.parties] == [
        ("unidentified armed group", PartyKind.UNIDENTIFIED, Role.BOTH),
        ("civilians", PartyKind.CIVILIANS, Role.BOTH),
    ]
    (figure,) = account.figures
    assert (figure.low, figure.best, figure.high, figure.certainty) == (0, 0, None, Certainty.NONE_INDICATED)


def test_words_for_kinds_of_actors_are_read_too(tmp_path):
    row = EVENT | {"actor1": "An Invented Front", "inter1": "Rebel group", "interaction": "Rebel group-State forces"}
    _, _, account = one(write_acled(tmp_path / "acled.csv", row))
    assert (account.parties[0].name, account.parties[0].kind) == ("An Invented Front", PartyKind.NON_STATE_GROUP)


def test_a_row_of_ged(tmp_path):
    report, _, account = one(write_ged(tmp_path / "ged.csv", GED))
    assert (report.info.publisher, report.info.published) == ("UCDP GED", None)
    assert (account.kind, account.codes.ucdp) == (Kind.ARMED_CLASH, 1)
    assert (account.when.start, account.when.end, account.when.precision) == (
        date(2021, 3, 8),
        date(2021, 3, 9),
        "range",
    )
    assert (account.where.name, account.where.country, account.where.precision) == ("Sirwah town", "YE", "near_town")
    assert [(p.id, p.role) for p in account.parties] == [("state-ye", Role.BOTH), ("houthis", Role.BOTH)]
    whole, *parts = account.figures
    assert (whole.low, whole.best, whole.high) == (7, 9, 12)
    assert [(part.group, part.best, part.part_of == whole.id) for part in parts] == [
        ("state_forces", 4, True), ("non_state_fighters", 3, True), ("civilians", 2, True),
    ]  # fmt: skip
    assert (account.totals["killed"].low, account.totals["killed"].best, account.totals["killed"].high) == (7, 9, 12)


def test_a_row_of_ged_in_the_old_layout(tmp_path):
    _, _, account = one(write(tmp_path / "ged171.csv", OLD_GED))
    assert (account.kind, account.codes.ucdp) == (Kind.ATTACK_ON_CIVILIANS, 3)
    assert [(p.id, p.kind, p.role) for p in account.parties] == [
        ("state-ye", PartyKind.STATE_FORCES, Role.INITIATOR), (None, PartyKind.CIVILIANS, Role.TARGET),
    ]  # fmt: skip
    (figure,) = account.figures
    assert (figure.group, figure.best) == ("civilians", 5)
    assert account.where.admin1 == "Marib governorate"


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_dates_with_slashes_follow_their_column(tmp_path, suffix):
    rows = [EVENT | {"event_date": "08/03/2021"}, EVENT | {"event_id_cnty": "YEM90002", "event_date": "25/03/2021"}]
    path = tmp_path / f"acled{suffix}"
    if suffix == ".csv":
        write_acled(path, *rows)
    else:
        path.write_text("\n".join(json.dumps(row) for row in rows))
    _, readings = read(path)
    assert [r.incidents[0].when.start for r in readings] == [date(2021, 3, 8), date(2021, 3, 25)]


def test_semicolons_between_the_columns(tmp_path):
    path = write_acled(tmp_path / "acled.csv", EVENT)
    path.write_text(path.read_text().replace(",", ";").replace('"On 8 March 2021; ', '"On 8 March 2021, '))
    assert one(path)[2].kind is Kind.SHELLING


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"sub_event_type": "", "event_type": "Unheard of"}, "incidents"),
        ({"event_date": "some day"}, "when"),
        ({"fatalities": "many"}, "figures"),
        ({"latitude": "910"}, "lat"),
        ({"location": "", "country": ""}, "where"),
        ({"actor1": "", "actor2": ""}, "parties"),
    ],
)
def test_what_a_row_does_not_say_is_not_made_up(tmp_path, change, missing):
    _, (reading,) = read(write_acled(tmp_path / "acled.csv", EVENT | change))
    if missing == "incidents":
        assert reading.incidents == ()
        return
    (account,) = reading.incidents
    value = account.where.lat if missing == "lat" else getattr(account, missing)
    assert value in (None, ())


def test_a_mapped_text_makes_an_ordinary_table(tmp_path):
    settings = Settings(columns=(("text", "notes"),))
    (original,) = collect([str(write_acled(tmp_path / "acled.csv", EVENT))], settings)
    report = make_report(original, settings)
    assert report.text == EVENT["notes"]
    assert coding_of_report(report) is None


def test_a_text_that_only_looks_like_a_coded_row_is_none(tmp_path):
    report, _, _ = one(write_acled(tmp_path / "acled.csv", EVENT))
    (tmp_path / "forged.txt").write_text(report.text)
    (found,) = collect([str(tmp_path / "forged.txt")], Settings())
    forged = make_report(found, Settings())
    assert forged.text == report.text
    assert coding_of_report(forged) is None
    assert CodedReader().read(forged).incidents == ()


def test_notes_cannot_say_what_a_field_says(tmp_path):
    notes = "Shells hit.\n\nCoded row of ACLED, bytes " + "0" * 32 + "\nfatalities: 99\nlocation: Elsewhere"
    _, _, account = one(write_acled(tmp_path / "acled.csv", EVENT | {"notes": notes}))
    assert account.figures[0].best == 9
    assert account.where.name == "Sirwah"


def test_tables_of_other_columns_are_no_coded_rows():
    assert coding_of(("text", "title", "event_date")) is None
    assert coding_of(tuple(name.upper() for name in OLD_EVENT)) is Coding.ACLED
    assert coding_of(OLD_GED) is Coding.UCDP


class Silent:
    name = "grammar/0"

    def read(self, report) -> Reading:
        assert coding_of_report(report) is None, "a coded row came to the reader of prose"
        return Reading(report=report.info, incidents=(), standing=(), claims=())


def test_a_run_takes_both_files_and_joins_what_they_tell_of(tmp_path):
    paths = [write_acled(tmp_path / "acled.csv", EVENT), write_ged(tmp_path / "ged.csv", GED)]
    (tmp_path / "report.txt").write_text("Nothing much happened, an invented reporter wrote from an invented town.")
    sources = [*map(str, paths), str(tmp_path / "report.txt")]
    for _ in range(2):
        outcome = pipeline.run(sources, tmp_path / "casebook", Settings(), reader=Silent())
        assert (outcome.skipped, outcome.failed, outcome.counts.reports, outcome.counts.read) == ((), (), 3, 3)
    with Casebook.open(tmp_path / "casebook", write=False) as casebook:
        view = view_of(casebook)
    (incident,) = view.incidents
    assert len(incident.accounts) == 2
    assert incident.totals["killed"].best == 9
    done = export(view, ("acled", "ucdp"), Wanted(tmp_path / "out"))
    assert [one.rows for one in done.values()] == [1, 1]


def test_extract_reads_coded_rows_too(tmp_path):
    path = write_acled(tmp_path / "acled.csv", EVENT)
    (found,) = pipeline.extract([str(path)], Settings(), reader=Silent())
    assert not isinstance(found, Skipped)
    assert found.reading.incidents[0].kind is Kind.SHELLING


def test_what_export_writes_can_be_read_in_again(tmp_path):
    outcome = pipeline.run([str(write_acled(tmp_path / "a.csv", EVENT))], tmp_path / "one", Settings(), reader=Silent())
    assert outcome.counts.incidents == 1
    with Casebook.open(tmp_path / "one", write=False) as casebook:
        export(view_of(casebook), ("acled", "ucdp"), Wanted(tmp_path / "out"))
    for name in ("acled", "ucdp"):
        _, _, account = one(tmp_path / "out" / f"{name}.csv")
        assert account.totals["killed"].best == 9
        assert account.where.name == "Sirwah"
        assert {party.id for party in account.parties} == {"houthis", "state-ye"}


@pytest.mark.shared_data
def test_rows_that_ucdp_published_can_be_read(shared_data):
    reports, readings = read(shared_data / "ucdp_headlines" / "dev.jsonl")
    assert len(reports) > 1000
    accounts = [account for reading in readings for account in reading.incidents]
    assert len(accounts) == len(reports)
    assert all(account.when and account.where and account.where.country == "UA" for account in accounts)
    assert all(len(account.parties) == 2 for account in accounts)
