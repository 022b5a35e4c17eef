"""Which incident a figure belongs to: short reports of our own, invented throughout (codebook section 1).

An incident is the day of March 2021 on which it began ("-" for none read, "old" for background), with its figures.
"""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

BELONGING = [
    # Tolls in the order of their places; each with the place right behind it.
    (
        "Bombs in Gulu and Kitgum, Uganda, killed six and 11 people respectively on Tuesday.",
        ["9: killed 6", "9: killed 11"],
    ),
    (
        "Bombs went off in Gulu and Kitgum, Uganda, on Tuesday, killing six people in the first town and 11 in the second.",
        ["9: killed 6", "9: killed 11"],
    ),
    (
        "Two separate attacks in Gulu and Kitgum, Uganda, left 11 herders dead on Tuesday.",
        ["9: killed 11", "9: "],
    ),
    (
        "Six villagers died in Gulu and 11 in Kitgum, Uganda, in attacks by gunmen on Tuesday.",
        ["9: killed 11", "9: killed 6"],
    ),
    # What a sentence sums up of one attack is its toll, where it names no longer time.
    (
        "A bomb went off in a market in Gulu, Uganda, on Tuesday. In all, 23 people were killed and 60 wounded.",
        ["9: killed 23, injured 60"],
    ),
    (
        "A bomb went off in a market in Gulu, Uganda, on Tuesday. A total of 23 people were killed and 60 wounded, police said.",
        ["9: killed 23, injured 60"],
    ),
    (
        "A bomb went off in a market in Gulu, Uganda, on Tuesday. A total of 230 people have been killed there since 2015.",
        ["9: "],
    ),
    # "The bomb", "the first attack" without a place is the one incident told in such words, not the one told last.
    (
        "A bomb killed six people in Gulu, Uganda, on Tuesday. Gunmen shot dead two nurses in Kitgum. The explosion also wounded 11 people.",
        ["9: killed 6, injured 11", "9: killed 2"],
    ),
    (
        "A bomb killed six people in Gulu, Uganda, on Tuesday. Gunmen shot dead two nurses in Kitgum. Eleven people were wounded in the first attack.",
        ["9: killed 6, injured 11", "9: killed 2"],
    ),
    (
        "Mortars killed six people in Gulu, Uganda, on Tuesday. A bomb killed two nurses in Kitgum. Eleven people were injured by the shelling.",
        ["9: killed 6, injured 11", "9: killed 2"],
    ),
    # So is what those say who are of its town.
    (
        "A bomb killed six people in Gulu, Uganda, on Tuesday. Gunmen shot dead two nurses in Kitgum. Doctors in Gulu said 11 people had been wounded.",
        ["9: killed 6, injured 11", "9: killed 2"],
    ),
    # The head of a list says when what its lines tell was.
    (
        "Incidents in northern Uganda, Tuesday:\n\nGunmen shot dead two nurses in Kitgum.\n\nA bomb killed six people in Gulu.",
        ["9: killed 2", "9: killed 6"],
    ),
    (
        "Incidents in Uganda, Tuesday:\nKITGUM (NORTHERN). Gunmen shot dead two nurses.\nGULU (NORTHERN). A bomb killed six people.",
        ["9: killed 2", "9: killed 6"],
    ),
    # A sentence behind an older happening is of that one while the paragraph lasts and names no other day.
    (
        "Gunmen killed two guards in Gao on Tuesday.\n\nIn July 2019 a bomb killed nine traders in Mopti. Fourteen were hurt, all of them slightly.",
        ["9: killed 2", "old: killed 9, injured 14"],
    ),
    (
        "Gunmen killed two guards in Gao on Tuesday.\n\nIn July 2019 a bomb killed nine traders in Mopti.\n\nFive people were injured.",
        ["9: killed 2, injured 5", "old: killed 9"],
    ),
    (
        "Gunmen shot dead a photographer in Aden on Tuesday. In 2019 he survived a drone attack that left six soldiers dead. "
        "The security chief announced on Tuesday that two suspects were in custody.",
        ["9: killed 1, captured 2", "old: killed 6"],
    ),
    # A sum since the day of an older one is no figure of it.
    (
        "Soldiers shot dead a boy near Hebron on Tuesday. At least 390 people have been killed in the West Bank since 7 October, when gunmen killed about 1,200 people in Ashkelon.",
        ["9: killed 1", "old: killed 1200"],
    ),
    # To death.
    (
        "Rebels hacked 12 villagers to death near Kasese, Uganda, on Tuesday and shot two guards dead.",
        ["9: killed 12, killed 2"],
    ),
    ("A mob beat two men to death in Kasese, Uganda, on Tuesday.", ["9: killed 2"]),
    # Told again with another name for the place, or with the same toll: one.
    (
        "A motorcycle bomber killed at least 16 people outside a bakery in Hasakah, Syria, on Tuesday. "
        '"A suicide bomber blew himself up in the Salihiah neighbourhood of the city," a resident said.',
        ["9: killed 1, killed 16"],
    ),
    (
        "A bombing was yesterday reported to have killed a photographer in the port of Mokha, Yemen. "
        "At least five other civilians also died in last night's attack.",
        ["12: killed 1, killed 5"],
    ),
    # A town that no gazetteer has, and another name: two.
    (
        "Four fighters were killed by a mine in Arghandab district of Kandahar, Afghanistan, on Tuesday. "
        "Three soldiers were killed in neighbouring Qaryazuq district when a mine went off under their car.",
        ["9: killed 4", "9: killed 3"],
    ),
    (
        "Two women were injured when rockets hit the village of Qaryazuq near Hama, Syria, on Tuesday. "
        "The rockets hit the village of Tellmarut in the Hama countryside, injuring two women.",
        ["9: injured 2"],
    ),
    # Called to mind for what is news now: older.
    (
        "An airstrike killed four people in Saada, Yemen, on Wednesday. The previous day, on 9 March, another strike killed a farmer and his wife.",
        ["10: killed 4", "old: killed 2"],
    ),
    (
        "An airstrike killed a general near Baghdad on Wednesday. A statement called him the author of attacks in Iraq, including the attack on "
        "7 March in Kirkuk in which two soldiers were killed.",
        ["10: killed 1", "old: killed 2"],
    ),
    (
        "A patrol fell into an ambush near Arlit, Niger, and three customs men were killed. "
        "The ambush came a week after the deaths of four soldiers at Tillia.",
        ["-: killed 3", "old: killed 4"],
    ),
    # What went before, by others or at the place on another day, is cut off; a day that follows opens another.
    (
        "The Turkish army bombed a village near Hajin, Syria, on Wednesday, killing two men, after Islamic State killed three soldiers in an ambush.",
        ["10: killed 2", "10: killed 3"],
    ),
    (
        "An airstrike killed four guards near Hajin, Syria, on Wednesday, where an attack on a jail last month left dozens dead.",
        ["10: killed 4", "old: killed 24"],
    ),
    (
        "An airstrike killed three fighters near Marib, Yemen. The following day, jets struck the centre of the city, injuring two people.",
        ["-: killed 3", "-: injured 2"],
    ),
    (
        "Rebels shelled a quarter of Aleppo, Syria, on Wednesday and killed seven people in the assault. "
        "Three people died when helicopters dropped barrel bombs on the city.",
        ["10: killed 7", "10: killed 3"],
    ),
    (
        "A hand grenade injured three soldiers in Tripoli, Lebanon, on Wednesday, and sniper fire in the same city killed six people at Syria Street.",
        ["10: injured 3", "10: killed 6"],
    ),
    # The day on which one of the wounded died is none of the attack.
    (
        "A bomb killed twelve people in a cafe in Madrid, Spain, on Monday. A thirteenth victim died on Thursday of injuries suffered in the attack.",
        ["8: killed 12, killed 1"],
    ),
    # Two days of news beside each other stay news.
    (
        "A grenade killed a trader in Marib, Yemen, on Wednesday. On Tuesday, gunmen killed two teachers in Taiz.",
        ["10: killed 1", "9: killed 2"],
    ),
]


def shown(incident: Account) -> str:
    """The day of an incident, or "old", with its figures of people."""
    day = "old" if incident.background else str(incident.when.start.day) if incident.when else "-"
    return f"{day}: " + ", ".join(f"{one.measure} {one.best or one.low}" for one in incident.figures)


@pytest.mark.parametrize(("text", "incidents"), BELONGING, ids=range(len(BELONGING)))
def test_figures_belong_to_their_incident(text: str, incidents: list[str]) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    assert [shown(one) for one in READER.read(Report(info, text, "example")).incidents] == incidents


def test_who_claims_the_bombing_claims_no_shooting_elsewhere() -> None:
    text = (
        "A bomb killed four people in Gulu, Uganda, on Tuesday. Gunmen shot dead two nurses in Kitgum. "
        "Islamic State claimed responsibility for the bombing."
    )
    info = ReportInfo("r-1", "s-1", "Example Agency", None, date(2021, 3, 13), False, None, "en")
    bomb, shooting = READER.read(Report(info, text, "-")).incidents
    assert [one.stance.value for one in bomb.responsibility] == ["claimed"]
    assert not shooting.responsibility


def test_a_toll_that_rose_counts_those_who_were_counted_before() -> None:
    text = "A bomb killed six traders in Gulu, Uganda, on Tuesday. The death toll later rose to eight."
    info = ReportInfo("r-1", "s-1", "Example Agency", None, date(2021, 3, 13), False, None, "en")
    (account,) = READER.read(Report(info, text, "-")).incidents
    assert [(one.best, one.group.value, one.superseded) for one in account.figures] == [
        (6, "civilians", True),
        (8, "civilians", False),
    ]
