"""Who says that a party did it or did not: the party, its spokesman, a caller; and who blames it (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
BOMB = "A car bomb killed three people in {} on Monday. "
CASES = [
    ("Kabul", "Taliban spokesman Omar Sample claimed responsibility.", "claimed Omar Sample"),
    ("Kabul", "A spokesman for the Taliban, Omar Sample, said the group had carried out the bombing.", "claimed Omar Sample"),
    ("Kabul", "Omar Sample, a Taliban commander, said his men had carried out the bombing.", "claimed Omar Sample"),
    ("Kabul", "A spokesman for the Taliban denied that it was involved.", "denied spokesman"),
    ("Baidoa", "A caller claiming to speak for Al-Shabaab said the group had planted the bomb.", "claimed caller"),
    ("Baidoa", "Al-Shabaab's military spokesman, Omar Sample, said the group's men were behind it.", "claimed Omar Sample"),
    ("Baidoa", "In a statement, Al-Shabaab claimed responsibility.", "claimed Al-Shabaab"),
    ("Baidoa", '"Our fighters planted the bomb," Al-Shabaab said.', "claimed Al-Shabaab"),
    ("Baidoa", '"We carried out the attack," Al-Shabaab spokesman Omar Sample told reporters.', "claimed Omar Sample"),
    ("Baidoa", "Al-Shabaab said the bombing was carried out by one of its members.", "claimed Al-Shabaab"),
    ("Baidoa", "Al-Shabaab declared itself responsible.", "claimed Al-Shabaab"),
    ("Baidoa", "Al-Shabaab said it did not plant the bomb.", "denied Al-Shabaab"),
    ("Baidoa", "Al-Shabaab was blamed for the bombing by the mayor.", "blamed mayor"),
    ("Baidoa", "The bombing was blamed on Al-Shabaab by residents.", "blamed residents"),
    ("Baidoa", "The bombing was attributed by the regional governor to Al-Shabaab.", "blamed regional governor"),
    ("Baidoa", "Blaming Al-Shabaab for the bombing, the mayor called for calm.", "blamed mayor"),
    ("Baidoa", '"Al-Shabaab is responsible for this crime," the mayor said.', "blamed mayor"),
    ("Baidoa", "Al-Shabaab was behind the bombing, police said.", "blamed police"),
    ("Baidoa", "Police named Al-Shabaab as the perpetrator.", "blamed Police"),
    ("Baidoa", "The governor laid the bombing at the door of Al-Shabaab.", "blamed governor"),
    ("Baidoa", "The regional governor suspects Al-Shabaab.", "suspected regional governor"),
    ("Baidoa", "Al-Shabaab is suspected.", "suspected Example Agency"),
    ("Baidoa", "None of the armed groups in the area has claimed the bombing.", "unclaimed Example Agency"),
    ("Baidoa", "The bombing was not immediately claimed by any group.", "unclaimed Example Agency"),
]  # fmt: skip


@pytest.mark.parametrize(("town", "told", "due"), CASES)
def test_who_speaks_of_responsibility(town: str, told: str, due: str) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    reading = READER.read(Report(info, BOMB.format(town) + told, "example"))
    assert [f"{one.stance.value} {one.speaker}" for one in reading.incidents[0].responsibility] == [due]


@pytest.mark.parametrize("who", ["traditional ruler", "prison warden", "rescue team", "bishops' conference"])
def test_who_speaks_of_a_toll(who: str) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    told = f"Shells hit a market in Marib on Monday. The {who} said eight people were killed."
    reading = READER.read(Report(info, told, "example"))
    assert [claim.speaker.name for claim in reading.claims if claim.value.type == "figure"] == [who]
