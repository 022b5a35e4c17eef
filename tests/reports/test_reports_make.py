"""Originals to reports: dates, titles, addresses, languages and what is refused."""

import io
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import UnusableContent
from bearwitness.model import Original, Report
from bearwitness.model.ids import bytes_id, content_id
from bearwitness.reports import make_report
from bearwitness.reports.dates import find_dateline
from bearwitness.settings import Settings
from bearwitness.sources import collect

WORDS = "Seven soldiers were killed in an ambush near Invented Town on Tuesday, an army spokesman said."


def original(raw: str | bytes, media_type: str = "text/plain", **fields: str) -> Original:
    data = raw.encode() if isinstance(raw, str) else raw
    return Original(bytes_id("s", data), "somewhere/a", "a", data, media_type, tuple(fields.items()))


def report(raw: str | bytes, media_type: str = "text/plain", settings: Settings | None = None, **fields: str) -> Report:
    return make_report(original(raw, media_type, **fields), settings or Settings())


def test_a_report_is_known_by_its_bytes_and_its_name() -> None:
    source = original(WORDS)
    made = make_report(source, Settings())
    assert made.info.id == content_id("r", source.id, "a")
    assert (made.info.source_id, made.locator, made.text) == (source.id, "somewhere/a", WORDS)
    assert (made.info.language, made.unread, made.info.copy_of) == ("en", None, None)


@pytest.mark.parametrize("raw", [b"", b" \n\t", "\u200b\ufeff".encode(), b"\xff\xfe"])
@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown", "text/html"])
def test_an_empty_report_is_refused(raw: bytes, media_type: str) -> None:
    with pytest.raises(UnusableContent, match=r"no text in it|nothing that can be read"):
        report(raw, media_type)


def test_an_empty_row_is_refused() -> None:
    with pytest.raises(UnusableContent, match="no text"):
        report("{}", "application/json", text=" ")


def test_a_report_over_the_limit_is_refused() -> None:
    with pytest.raises(UnusableContent, match="1,001 bytes; at most 1,000"):
        report("x" * 1001, settings=Settings(max_bytes=1000))


def test_utf_16_latin_1_and_windows_newlines_give_one_text() -> None:
    text = "Sept tués à Malé.\nOù ? À l’entrée."
    written = text.replace("\n", "\r\n")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        assert report(written.encode(encoding)).text == text


def test_a_report_in_arabic_is_kept_and_marked_unread() -> None:
    made = report("قال متحدث باسم الجيش إن سبعة جنود قتلوا في كمين قرب المدينة يوم الثلاثاء.")
    assert (made.info.language, made.unread) == ("ar", "language: ar")
    assert made.text
    assert report(made.text, settings=Settings(languages=("en", "ar"))).unread is None


HTML = '<html><head><meta property="article:published_time" content="2021-03-12"></head><body><p>{}</p></body></html>'


def test_the_caller_goes_before_the_table_the_page_and_the_dateline() -> None:
    dated = f"KYIV, Ukraine, January 23, 2014 - {WORDS}"
    page, caller = HTML.format(dated), Settings(published=date(2021, 3, 15))
    front = f"---\npublished: 2021-03-12\n---\n{dated}"

    def published(made: Report) -> tuple[date | None, bool]:
        return made.info.published, made.info.published_inferred

    assert published(report(page, "text/html", caller)) == (date(2021, 3, 15), False)
    assert published(report("{}", "application/json", caller, text=dated, published="2021-03-14")) == (
        date(2021, 3, 15),
        False,
    )
    assert published(report("{}", "application/json", text=dated, published="2021-03-14")) == (date(2021, 3, 14), False)
    assert published(report(page, "text/html")) == (date(2021, 3, 12), False)
    assert published(report(front, "text/markdown")) == (date(2021, 3, 12), False)
    assert published(report(dated)) == (date(2014, 1, 23), True)
    assert published(report(WORDS)) == (None, False)


def test_a_loose_date_goes_after_a_dateline() -> None:
    dated = f"Published July 27 2016 {WORDS}"

    def published(text: str, day: str) -> tuple[date | None, bool]:
        info = report("{}", "application/json", text=text, date=day).info
        return info.published, info.published_inferred

    assert published(dated, "2016-07-10") == (date(2016, 7, 27), True)
    assert published(dated, "2016-07-27") == (date(2016, 7, 27), False)
    assert published(WORDS, "2016-07-10") == (date(2016, 7, 10), False)


def test_a_date_that_could_be_two_days_is_unknown() -> None:
    assert report("{}", "application/json", text=WORDS, published="1/4/2024").info.published is None


@pytest.mark.parametrize(
    ("raw", "media_type", "fields"),
    [
        ("{}", "application/json", {"text": WORDS, "published": "2031-01-01"}),
        (HTML.format(WORDS).replace("2021-03-12", "2031-01-01"), "text/html", {}),
        (f"---\npublished: 2031-01-01\n---\n{WORDS}", "text/markdown", {}),
    ],
)
def test_a_publication_date_in_the_future_is_refused_by_name(raw: str, media_type: str, fields: dict[str, str]) -> None:
    with pytest.raises(UnusableContent, match=r"2031-01-01.*future"):
        report(raw, media_type, Settings(today=date(2030, 12, 31)), **fields)
    assert report(raw, media_type, Settings(today=date(2031, 1, 1)), **fields).info.published == date(2031, 1, 1)


def test_a_dateline_in_the_future_leaves_a_report_undated() -> None:
    raw = f"MARIB, Yemen (January 1, 2031) - {WORDS}"
    assert report(raw, "text/plain", Settings(today=date(2030, 12, 31))).info.published is None
    assert report(raw, "text/plain", Settings(today=date(2031, 1, 1))).info.published == date(2031, 1, 1)


def test_the_clock_tells_the_future_where_no_day_is_set() -> None:
    today = datetime.now(UTC).date()
    assert report(WORDS, settings=Settings(published=today)).info.published == today
    with pytest.raises(UnusableContent, match="future"):
        report(WORDS, settings=Settings(published=today + timedelta(days=2)))


def test_title_publisher_and_address() -> None:
    head = '<title>T</title><meta property="og:site_name" content="Site">'
    page = f"<html><head>{head}</head><body><p>{WORDS}</p></body></html>"
    made = report(page, "text/html", url="https://example.org/x", publisher="Said")
    assert (made.info.title, made.info.publisher, made.info.url) == ("T", "Said", "https://example.org/x")
    assert report(page, "text/html", Settings(publisher="Caller"), publisher="Said").info.publisher == "Caller"
    assert report(page, "text/html").info.publisher == "Site"


def test_where_nobody_names_the_publisher_the_site_is_it() -> None:
    def publisher(url: str) -> str | None:
        return report("{}", "application/json", text=WORDS, url=url).info.publisher

    assert publisher("https://www.news.example.org:8080/a") == "news.example.org"
    assert publisher("http://[broken") is None
    assert report(WORDS).info.publisher is None


def test_only_addresses_of_the_web_are_kept() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x"):
        assert report("{}", "application/json", text=WORDS, url=url).info.url is None


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (f"Seven killed in ambush\n\n{WORDS}", "Seven killed in ambush"),
        (f"Seven killed in ambush\r\n\r\n{WORDS}", "Seven killed in ambush"),
        (f"Friday, January 4, 2019\n\n{WORDS}", None),
        (f"{WORDS}\n\n{WORDS}", None),
        (WORDS, None),
        ("Seven killed in ambush", None),
    ],
)
def test_a_plain_text_has_a_title_where_its_first_line_stands_like_one(raw: str, title: str | None) -> None:
    assert report(raw).info.title == title


DATELINES = [
    ("KYIV, Ukraine, January 23, 2014 - Police", date(2014, 1, 23)),
    ("05-09-2013 Mortar rounds hit Baro. Nine people died.", date(2013, 9, 5)),
    ("05-08-2013 Mortar rounds hit Baro. Nine people died on Wednesday.", date(2013, 5, 8)),
    ("Friday, January 4, 2019\n\nAn apartment", date(2019, 1, 4)),
    ("Wed 05 Apr 2017 Syria attack symptoms", date(2017, 4, 5)),
    ("Fri 07 Apr 2017 at 0914 Governor says", date(2017, 4, 7)),
    ("GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] THE ARMY", date(1990, 2, 4)),
    ("CARACAS (VENEZUELA), 30 AUG 89 (DPA) -- [TEXT]", date(1989, 8, 30)),
    ("SAN SALVADOR, 3 JAN 90 -- [REPORT] [PRESS COMMITTEE] [TEXT]", date(1990, 1, 3)),
    ("MARIB, Yemen (March 13, 2021) - Troops", date(2021, 3, 13)),
    ("MARIB, Yemen – March 13, 2021 – Troops", date(2021, 3, 13)),
    ("Kabul, 13 March 2021 (Invented News) - Troops", date(2021, 3, 13)),
    ("N'DJAMENA, March 13, 2021 /Invented Wire/ -- Troops", date(2021, 3, 13)),
    ("Seven killed in ambush\nBy A. Writer\nMarch 13, 2021\n\nTroops", date(2021, 3, 13)),
    ("Seven killed in ambush\n\nSANAA, March 13, 2021 - Troops", date(2021, 3, 13)),
    ("Published: 13 March 2021 10:15 GMT\nTroops", date(2021, 3, 13)),
    ("Posted on April 19 2017 by Invented Post Six killed", date(2017, 4, 19)),
    ("Date of publication 5 July 2016 The bomber", date(2016, 7, 5)),
    ("4 September 2016 2 killed 8 injured", date(2016, 9, 4)),
    ("24.08.2013 State media accused", date(2013, 8, 24)),
    ("2020-09-01: Police arrested", date(2020, 9, 1)),
    ("2 July، 2022\n\nDAMASCUS, Invented News- Two", date(2022, 7, 2)),  # the comma of Arabic
    ("(July 5, 2022 / Invented Wire) The government", date(2022, 7, 5)),
    ("First published on Thu 5 Jan 2023 10.00 GMT\nThe government", date(2023, 1, 5)),
    ("Air strikes kill 32 monitor AFP Monday 2 Feb 2015 The government", date(2015, 2, 2)),
]
NO_DATELINES = [
    "LA PAZ, 15 NOV (EFE) -- THE WAVE",  # no year
    "KYIV, Ukraine, January 23 - Police",
    "BAGHDAD (AP) - On March 13, 2021, police said",
    "On January 23, 2014, police shot five people.",
    "March 13, 2021 was a bloody day in Marib.",
    "March 13, 2021, police said, was a bloody day.",
    "Baghdad, 13 March 2021 was the day of the attack.",
    "Monday, January 4, 2019\n\nAn apartment",  # it was a Friday
    "31 February 2014\n\nPolice",
    "Last updated at Apr 152017 A suicide car bomb",
    "In 2017 Iraq declared victory.",
    "12 soldiers died. " * 60 + "KYIV, January 23, 2014 - Police",
    "Attack of March 2014 - 12 killed",
    "",
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_datelines(text: str, day: date) -> None:
    found = find_dateline(text)
    assert found is not None
    assert found.day == day
    assert 0 < found.end <= len(text)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


@given(st.text(alphabet="AbC ,.-()\n[]12 9–", max_size=900))
def test_no_text_breaks_the_search_for_a_dateline(text: str) -> None:
    find_dateline(text)


@pytest.mark.parametrize(
    "piece", ["A ", "A, ", "Ab-", "(A) ", "Ab'", "12 Jan ", "AFP Monday ", "January 1, ", "A.\n", "  \n"]
)
def test_hostile_openings_end_in_good_time(piece: str) -> None:
    started = datetime.now(UTC)
    find_dateline(piece * 5000)
    find_dateline(piece * 100 + "1 January 2014")
    assert (datetime.now(UTC) - started).total_seconds() < 1


def test_from_standard_input_to_a_report() -> None:
    [source] = collect(["-"], Settings(), io.BytesIO(f"GOMA, 4 May 2014 - {WORDS}".encode("utf-16")))
    assert isinstance(source, Original)
    made = make_report(source, Settings())
    assert (made.info.published, made.text) == (date(2014, 5, 4), f"GOMA, 4 May 2014 - {WORDS}")


@pytest.mark.shared_data
def test_the_tables_of_news_are_dated_and_read(shared_data: Path) -> None:
    for name in ("wikinews/articles.jsonl", "syria_articles/dev.jsonl"):
        found = collect([str(shared_data / name)], Settings())
        made = [make_report(item, Settings()) for item in found if isinstance(item, Original)]
        assert len(made) > 290
        assert all(item.info.published and item.info.title and item.text for item in made)
        assert all(item.unread is None for item in made)


@pytest.mark.shared_data
def test_the_datelines_of_agency_reports(shared_data: Path) -> None:
    right = wrong = missed = 0
    with (shared_data / "muc4" / "dev.jsonl").open(encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            if not row["dateline_date"]:
                continue
            written = row["dateline_date"].title().replace("Sept", "Sep")
            found = find_dateline(row["text"].strip())
            right += bool(found) and f"{found.day:%d %b %y}".lstrip("0") == written.lstrip("0")
            wrong += bool(found) and f"{found.day:%d %b %y}".lstrip("0") != written.lstrip("0")
            missed += not found
    assert (wrong, missed) == (0, 0)
    assert right > 1400
