"""Which sentence goes on with the incident before it and which begins another: short reports of our own, invented throughout."""

from datetime import date
from typing import Final

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER: Final = GrammarReader(Settings())
SHELLS: Final = "Shells fired by the army hit a house in Saraqib, Syria, on Tuesday and killed two children. "
POST: Final = "Rebels attacked an army post near Taftanaz, Syria, on Tuesday and killed three soldiers. "

ANOTHER: Final = [
    # The first words set it apart.
    SHELLS
    + "In the same context, regime forces shelled the town of Ariha with several rockets, amid reports of injuries.",
    SHELLS + "In a related development, gunmen opened fire on a patrol in Maarat Misrin.",
    SHELLS + "Another strike targeted a farm, killing seven people.",
    SHELLS + "A similar attack on a farm wounded five people.",
    SHELLS + "In addition, fifteen people were detained in two raids.",
    SHELLS + "For its part, the faction fired mortars at army posts in Jurin village.",
    # A place with another name, known or not, that the deed hits.
    "Rockets hit the village of Tarmala in Syria on Tuesday. Regime forces shelled Nahliya Town with several shells.",
    "A soldier was killed by shells of a faction on Tarmala Town in western Hama countryside, Syria, on Tuesday. "
    "A brigade fired mortar shells at a post of the regime in Jubas Village in eastern Idlib countryside.",
    # Those who were hit strike back elsewhere.
    POST + "In response, the army shelled the town of Binnish with rockets.",
]
THE_SAME: Final = [
    SHELLS + "Another child died in hospital.",
    SHELLS + "In addition to the dead, five people were wounded.",
    SHELLS + "Also, five people were wounded.",
    SHELLS + "Moreover, the shells damaged a school.",
    POST + "In response, the army shelled the rebels.",
    # Part of the toll, in a part of the town.
    "At least six children were killed in rebel rocket attacks on Aleppo, Syria, on Tuesday. "
    "Three children were killed in a rocket attack on a school in the Shahba neighbourhood of Aleppo, an agency said.",
]


@pytest.mark.parametrize("text", ANOTHER)
def test_a_sentence_with_a_deed_of_its_own_begins_another(text: str) -> None:
    assert len(READER.read(_report(text)).incidents) == 2


@pytest.mark.parametrize("text", THE_SAME)
def test_a_sentence_that_only_adds_goes_on(text: str) -> None:
    assert len(READER.read(_report(text)).incidents) == 1


def _report(text: str) -> Report:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    return Report(info, text, "example")
