"""Figures of a later sentence that add up to a total told before are its parts (codebook section 2); reports are invented."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


@pytest.mark.parametrize(("rebels", "parts"), [(17, 2), (16, 0)])
def test_figures_that_add_up_to_a_total_are_its_parts(rebels: int, parts: int) -> None:
    text = (
        "A battle near Tabqa, Syria, left 28 people dead on Monday, a monitor said. "
        f"Eleven soldiers and {rebels} rebels were killed in the attack, its head said."
    )
    info = ReportInfo("r-sum", "s-sum", None, "Sample Wire", date(2021, 3, 10), False, None, "en")
    (incident,) = READER.read(Report(info, text, "-")).incidents
    whole, *others = incident.figures
    assert [whole.best, *(one.best for one in others)] == [28, 11, rebels]
    assert [one.part_of for one in others].count(whole.id) == parts
