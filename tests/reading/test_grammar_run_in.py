"""Pages flattened into one line: the printed day and the headline run into the report. All texts are invented."""

from datetime import date

import pytest

from bearwitness.model import Reading, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reports.run_in import headline_of, parted
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str, title: str) -> Reading:
    info = ReportInfo("r", "s", "Post", title, date(2016, 8, 5), False, None, "en")
    return READER.read(Report(info, text, "-"))


@pytest.mark.parametrize(
    ("title", "text", "pieces"),
    [
        (
            "Rebel shells kill nine in market - World - Sample Online",
            "Rebel shells kill nine in market AFP Friday 5 Aug 2016 Shells hit a market in Marib.",
            ["Rebel shells kill nine in market ", "AFP Friday 5 Aug 2016 ", "Shells hit a market in Marib."],
        ),
        (
            "Rebel shells kill nine in market",
            "Fri Aug 5 2016 Rebel shells kill nine in market. Shells hit a market in Marib.",
            ["Fri Aug 5 2016 ", "Rebel shells kill nine in market| ", "Shells hit a market in Marib."],
        ),
        ("Marib market", "Published August 5 2016 Shells hit it.", ["Published August 5 2016 ", "Shells hit it."]),
        ("Shells kill nine in Marib", "Shells kill nine in Marib market on Friday.", ["Shells kill nine in Marib market on Friday."]),
        ("Shells kill nine in Marib", "Shells kill nine in Marib\n\nShells hit it.", ["Shells kill nine in Marib\n\nShells hit it."]),
    ],
)  # fmt: skip
def test_the_headline_and_the_day_end_where_the_report_begins(title: str, text: str, pieces: list[str]) -> None:
    whole, breaks = parted(text, title)
    assert len(whole) == len(text)
    assert [whole[left:right] for left, right in zip((0, *breaks), (*breaks, None), strict=True)] == pieces


def test_a_page_without_a_title_has_no_headline() -> None:
    assert headline_of("Shells kill nine in Marib. They fell at noon.", None) is None


def test_a_headline_that_runs_into_its_report_tells_of_the_same_incident() -> None:
    title = "Shells on rebel-held Marib market kill nine people"
    text = f"Fri Aug 5 2016 {title}. Artillery shells fell on a vegetable market in the Yemeni town of Sirwah in Marib province on Thursday killing nine people."
    (incident,) = read(text, title).incidents
    assert [one.best for one in incident.figures if one.measure == "killed"] == [9]
    assert incident.when is not None
    assert incident.when.start == date(2016, 8, 4)


def test_a_name_of_a_headline_that_no_gazetteer_has_yields_to_a_place_told_below() -> None:
    title = "Blast Targeting Pilgrims Kills Nine in Southern City"
    text = (
        f"{title} AFP Friday 5 Aug 2016 A bomb killed nine pilgrims in the Yemeni city of Taiz on Thursday police said."
    )
    (incident,) = read(text, title).incidents
    assert incident.where is not None
    assert incident.where.name.startswith("Ta")


def test_a_name_of_a_headline_does_not_set_its_report_apart() -> None:
    title = "Three Attacks Target Sayda Zahra Area in Rural Damascus Kill Fifty"
    text = f"{title}. Three blasts hit the Syrian capital of Damascus near a shrine on Thursday and killed many people."
    (incident,) = read(text, title).incidents
    assert incident.where is not None
    assert incident.where.name == "Damascus"
