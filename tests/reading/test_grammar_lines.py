"""Where lines end sentences and where they are only wrapped. All texts are invented."""

from datetime import date

from bearwitness.model import Reading, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.parse import sure_breaks
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str) -> Reading:
    return READER.read(Report(ReportInfo("r", "s", "Post", None, date(2019, 6, 10), False, None, "en"), text, "-"))


def test_in_a_narrow_column_sentences_go_on() -> None:
    column = """In Beni, Congo, clashes between soldiers and
rebels on Tuesday left nine people dead and at
least 27 wounded. Police officers who came to
the market arrested 18
rebels."""
    assert sure_breaks(column) == ()
    assert sure_breaks("Nine dead in Beni\nRebels flee to the hills\nPolice arrest 18") != ()


def test_soldiers_of_an_entry_on_one_country_are_not_those_of_the_entry_before() -> None:
    digest = """• Ukraine: Russian drones hit a hotel in Odesa, wounding four people.
• Pakistan: A roadside bomb killed three soldiers in South Waziristan.
• Mali: The army killed 20 jihadists near Mopti.
• Colombia: Police arrested two FARC dissidents in Cali."""
    who = [{party.name for party in one.parties} for one in read(digest).incidents]
    assert who == [
        {"Russian forces", "Civilians"}, {"Pakistani forces"}, {"Malian forces", "jihadists"},
        {"Colombian police", "FARC dissidents"},
    ]  # fmt: skip


def test_headlines_one_below_the_other_are_of_different_incidents() -> None:
    headlines = """Ten al-Shabaab fighters killed by soldiers in raid on Monday in Somalia
Suicide bomber kills five on Sunday at checkpoint in Mogadishu
Rebels fired rockets on Saturday at the town of Kismayo
The group said that nobody had been hurt"""
    incidents = read(headlines).incidents
    assert [(one.kind, one.where and one.where.country) for one in incidents] == [
        ("armed_clash", "SO"), ("suicide_attack", "SO"), ("shelling", "SO"),
    ]  # fmt: skip


def test_a_report_on_history_goes_on_with_it() -> None:
    history = """The Samaniego massacre was carried out by paramilitaries on 12 August 1991 in the town of Samaniego, Colombia.
Gunmen of the AUC dragged 14 people from their homes and shot them in the square."""
    (incident,) = read(history).incidents
    assert incident.background
    assert incident.when is not None
    assert incident.when.start == date(1991, 8, 12)
    assert [(figure.measure, figure.best) for figure in incident.figures] == [("killed", 14)]
