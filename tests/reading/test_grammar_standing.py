"""States of affairs, sentence by sentence: what is no figure of an incident (codebook section 1).

`[words = measure low/best/high]`: the standing figures of a sentence, in any order; a sentence without a mark has none.
"""

from datetime import date

import pytest
from markup import marked

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes
from bearwitness.reading.grammar.standing.standing import all_standing
from bearwitness.settings import Settings

SENTENCES = [
    # Deployed.
    "[About 300 soldiers = deployed 300] are stationed at the airstrip of the town.",
    "[Some 450 police officers = deployed 450] of the government were redeployed to the port on 2 March.",
    "A contingent of [2,000 soldiers = deployed 2000] continues to be deployed in the two districts.",
    "France keeps [1,200 troops = deployed 1200] in the north of the country.",
    "[At least 1,500 soldiers = deployed 1500/1500/-] have penetrated the border area and are looking for the camps.",
    "[Between 60 and 70 police = deployed 60/-/70] remained in the area in breach of the agreement.",
    "[3,200 men = deployed 3200] in all will fly to the air base for a show of force.",
    "A force of [7,000 peacekeepers = deployed 7000] should be deployed by May.",
    "The country, which has [roughly 1,200 troops = deployed 1200] with the mission, complained.",
    "[About 9,000 soldiers = deployed 9000] take part in this year's exercise.",
    # Strength.
    "It is thought to have [between 250 and 300 men = strength 250/-/300] left.",
    "It had [3,000 men = strength 3000] at its height.",
    # Tolls of a war.
    "The war there has killed [528 militants = toll 528], [122 soldiers = toll 122] and [45 civilians = toll 45] in eleven weeks.",
    "[Over 2,000 rebels = toll 2001/2001/-] have died in the offensive.",
    "A raid killed nine people on Tuesday, bringing the death toll to [41,000 = toll 41000].",
    "A soldier died in the ambush, bringing the toll to [45 = toll 45] since January.",
    "Another died of her wounds, bringing the death toll to nine.",
    "Rescuers found two more bodies, bringing the number of dead to 12.",
    "Police found two more bodies on Monday, bringing to 13 the number of people killed in an attack there.",
    "Police found two more bodies on Monday, bringing the number of people killed in the weekend attack to 13.",
    "Tribal clashes in which 12 people died broke out in Kassala on Sunday.",
    "The city has seen several attacks this year, including a suicide bombing in April in which 20 people died.",
    "Four opponents have been found shot dead since the attack on the motorcade, in which five bodyguards died.",
    "Officials estimate that [some 400 bandits = strength 400] live in the reed beds.",
    "The state maintains [nearly 500,000 men = strength 500000] under arms.",
    "The group has [no more than 300 fighters = strength -/300/300] between the road and the lake.",
    "The rebels, of whom there are said to be [50,000 = strength 50000], will give up their weapons.",
    "The militia has [between 2,000 and 3,000 fighters = strength 2000/-/3000] in its ranks.",
    # Displaced.
    "[An estimated 130,000 people = displaced 130000] newly displaced in and around the city.",
    "The town hosts [close to 55,000 displaced people = displaced 55000].",
    "[16,500 persons = displaced 16500] are in 34 evacuation centres and the rest with relatives.",
    "[Some 8,000 villagers = displaced 8000] have sought refuge in the school.",
    "[About 110,000 people = displaced 110000] were displaced in the area at the end of October.",
    "The base at the crossing took in [1,100 people = displaced 1100] within its wire.",
    # Held, and others.
    "The group is still holding [two Italians = captured 2].",
    "[Nine villagers = captured 9] are still held in the forest.",
    "[Between 500 and 600 residents = other 500/-/600] are still trapped.",
    "[107 inmates = other 107] are at large.",
    # Tolls.
    "Since 17 January, [550 rebels have been killed = toll 550].",
    "So far this year, [220 policemen have been murdered = toll 220] in the city.",
    "[More than 1,200 have been killed = toll 1201/1201/-] across the country since a shrine was pulled down.",
    "Since the beginning of the month the group has [destroyed 48 pylons = other 48].",
    "[About 30 oil workers have been abducted = other 30] in the delta since the new year.",
    "The fifth day of unrest has [cost five lives in all = toll 5].",
    "The latest killings bring to [57 the number of civilians who have died = toll 57] in the area in a week.",
    "The mission recorded 14 incidents in which [11 people were killed = toll 11] and [nine injured = injured 9].",
    "The command has lost [some 40,000 = toll 40000] since the offensive opened in January.",
    "[Up to 300,000 people may have died = toll -/300000/300000] there since 2003.",
    # Money.
    "A kidnapped trader fetches [between one and three million rupees = money 1000000/-/3000000], villagers say.",
    "The owner paid [3,000 dollars = money 3000] for both drivers.",
    "The kidnappers asked for a ransom of [more than $20,000 = money 20001/20001/-].",
    "The office offered a reward of [US$5 million = money 5000000].",
    "It offered the family [three hundred thousand naira = money 300000] without admitting anything.",
    # Other numbers for a state told of before.
    "The band had [3,000 fighters = strength 3000] at its height. A report speaks of [between 1,500 and 2,000 = strength 1500/-/2000] now.",
    "The government announced that [3,200 men = deployed 3200] in all will fly to the air base. The first [800 = deployed 800] have landed.",
    "[More than two million people = displaced 2000001/2000001/-] are displaced, [1.8 million = displaced 1800000] of them within the country.",
    "Displaced: 46,662 families ([218,665 persons = displaced 218665]), most of them with relatives.",
    "[Up to 300,000 people may have died = toll -/300000/300000] there since 2003; a university arrives at [some 35,000 = toll 35000].",
    "The group [no longer counts more than 250 combatants = strength -/250/250], scattered over three countries.",
    "There could be anywhere from [2,000 to 10,000 Malvi insurgents = strength 2000/-/10000] in sleeper cells across the country.",
    "[Between 60 and 70 police = deployed 60/-/70] of the south, and [120 soldiers = deployed 120] of the north, remained in the area.",
    "So far this year the province has registered 21 mass displacement events with [11,060 victims = displaced 11060].",
    "[Some 50,000 people = displaced 50000] were moved into camps along the road.",
    "The fifth day of unrest has [cost five lives in all = toll 5], [three of them = toll 3] in the south.",
    "The general was responsible for [the deaths of hundreds of soldiers = toll 200/-/-] and their families.",
    # Strength, of a body named before its number or behind it.
    "As of June 1987 the strength of the Force was [5,773 = strength 5773].",
    "The mission's military strength is [8,700 = strength 8700].",
    "The army estimates the strength of the rebel movement at [24,000 = strength 24000].",
    "The militia is believed to number [some 2,500 fighters = strength 2500].",
    "They belonged to a band of [about 400 = strength 400] that had come over the border.",
    # Troops on their way, or that may go.
    "The minister said that [some 250 men = deployed 250] were being brought in to guard the dam.",
    "Chad may withdraw half of its [1,200 soldiers = deployed 1200] from the border area.",
    "The government will send [600 more troops = deployed 600] to the valley in May.",
    "A brigade of [1,650 men = deployed 1650] is to be set up.",
    "[About 600 soldiers = deployed 600] from five countries are at present rehearsing the defence of a village.",
    # People who have not come back, or cannot leave.
    "[Some 15,000 people = displaced 15000] have reached the coast on foot.",
    "[An estimated 110,000 Sudanese = displaced 110000] have crossed into Chad since April.",
    "At present [78,000 civilians = displaced 78000] are sheltered in eight sites of the mission.",
    "Officials said [11,200 people = displaced 11200] had left the north of the region since 10 May.",
    "[Another 1,900 people = other 1900] remain confined along the river.",
    # Fighters who gave up, over months.
    "Since January, [412 members and supporters = captured 412] of the rebel army have returned to the fold of the law.",
    "[218 bandits = captured 218] have given themselves up in the south since the amnesty.",
    # Tolls of a year, of a war and of a count.
    "The number of terrorists put out of action since the beginning of the year stands at [68 = toll 68].",
    "The battle has since killed [more than 1,000 people = toll 1001/1001/-].",
    "The kidnappers have demanded [N60 million = money 60000000].",
    "The force would cost [US$2.6 billion = money 2600000000] a year.",
    # None.
    "In 2017 a bomb at the market killed 40 people.",
    "Last year gunmen killed 15 farmers in an attack on the village.",
    "A force of 300 rebels attacked the town on Monday and was beaten off.",
    "Some 400 people left the stadium after the match.",
    # None.
    "Nineteen men were killed at the bridge on Monday. A nurse spoke of 26.",
    "The band has [3,000 fighters = strength 3000]. Prices rose to 4,500 dollars.",
    "The road is 300 km long; the group arrives at 40 per cent.",
    "Nine soldiers were killed at the post on Monday.",
    "It was the deadliest attack since 2012: 40 people were killed.",
    "Twelve people were killed on Tuesday in Marib, which the rebels have held since 2015.",
    "Shells killed 14 traders in Sare, where a truce has been in place since July.",
    "Twenty soldiers deployed in the town were killed when a mine went off.",
    "Gunmen shot dead scores of men in the worst such massacre since the conflict began.",
    "A herder put the number at 350.",
    "The clinic took in about 3,600 patients.",
    "The bridge is 300 metres long and cost a lot.",
    "The film took 40 million dollars in its first week.",
    "They found the general guilty of the killing of some 8,000 men of the town in July 1995.",
    "Police deployed tear gas against the crowd.",
    "By Monday the toll stood at 70.",
    "According to the committee, 38 civilians and 120 militants had been killed as of 4 March.",
]


@pytest.mark.parametrize("source", SENTENCES)
def test_standing(source: str) -> None:
    case = marked(source)
    found = scenes(parse(case.text), date(2021, 3, 13), parties(case.text, ()), ())
    read = []
    for mention in all_standing(found):
        number = mention.number
        sizes = [number.low, number.best, number.high]
        told = str(sizes[0]) if len(set(sizes)) == 1 else "/".join("-" if one is None else str(one) for one in sizes)
        read.append(f"{mention.measure} {told}")
        words = next((span for span in case.answers if span[0] < mention.end and mention.start < span[1]), None)
        assert words is not None, f"{case.text[mention.start : mention.end]!r}: {read[-1]}"
    assert sorted(read) == sorted(answer for _, _, answer in case.answers)


SUM = """Two women were hurt when shells hit a village near Hama, Syria, on Tuesday.

Since early 2021, the monitor has documented 223 operations in the zone, which left 312 combatants and civilians dead. The fatalities can be distributed as follows:
• 23 civilians, including four women, were killed by regime forces.
• 217 members of regime forces, including 14 officers.
• A member of a Lebanese militia.
"""


def test_lines_under_a_running_total_are_parts_of_it() -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    reading = GrammarReader(Settings()).read(Report(info, SUM, "example"))
    assert [one.best for one in reading.standing] == [312, 23, 217, 1]
    assert [figure.best for one in reading.incidents for figure in one.figures] == [2]


def test_lines_under_the_toll_of_an_attack_are_no_state() -> None:
    text = "A bomb killed twelve people in Kirkuk, Iraq, on Tuesday. The dead are as follows:\n- nine soldiers\n- three children\n"
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    assert GrammarReader(Settings()).read(Report(info, text, "example")).standing == ()


COUNTED_UP = """A drone hit a car near Hama, Syria, on Tuesday, wounding two women.

With this attack, the number of drone attacks on the eastern zone since early 2021 has reached 11. {whose} attacks left nine people dead, including a child, and over 14 others injured; they are distributed as follows:

• January: Three attacks killed four people.

• February: Eight attacks left five people dead.
"""


@pytest.mark.parametrize(("whose", "states"), [("These", [9, 15, 4, 5]), ("Those three", [9, 15, 4, 5])])
def test_what_attacks_did_that_were_only_counted_up_is_a_state(whose: str, states: list[int]) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    reading = GrammarReader(Settings()).read(Report(info, COUNTED_UP.format(whose=whose), "example"))
    assert [one.best for one in reading.standing] == states
    assert [figure.best or figure.low for one in reading.incidents for figure in one.figures] == [2]


def test_what_these_attacks_did_that_were_told_of_is_no_state() -> None:
    text = "Two drones hit a market and a school in Hama, Syria, on Tuesday. These attacks left nine people dead."
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    assert GrammarReader(Settings()).read(Report(info, text, "example")).standing == ()


OF_A_YEAR = [
    ("According to a group, more than 400 Shiites were killed in targeted attacks in Pakistan last year.", [401]),
    ("In 2020, 212 people were killed in Pakistan, the monitor said.", [212]),
    ("In 2017 a bomb at a market killed 40 people in Pakistan.", []),
    ("Last year gunmen killed 15 farmers in Pakistan.", []),
]


@pytest.mark.parametrize(("text", "tolls"), OF_A_YEAR)
def test_a_toll_of_a_year_is_a_state_and_one_deed_of_that_year_is_none(text: str, tolls: list[int]) -> None:
    news = "Shells killed two women near Quetta, Pakistan, on Tuesday.\n\n"
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    reading = GrammarReader(Settings()).read(Report(info, news + text, "example"))
    assert [one.best for one in reading.standing] == tolls
    assert len(reading.incidents) == 2 - bool(tolls)


STATES_ALONE = [
    "At present 78,000 civilians are sheltered in eight sites of the mission.",
    "An estimated 78,000 Sudanese have crossed into Chad.",
    "The mission's military strength is 78,000.",
    "Officials said 78,000 people had left the district since March.",
]


@pytest.mark.parametrize("text", STATES_ALONE)
def test_a_paragraph_that_only_tells_of_a_state_is_read(text: str) -> None:
    news = "Shells killed two women near Bentiu, South Sudan, on Tuesday.\n\n"
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    reading = GrammarReader(Settings()).read(Report(info, news + text, "example"))
    assert [one.best for one in reading.standing] == [78000]
