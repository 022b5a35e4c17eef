"""Codebook section 2, the table of numbers: every row in many wordings. Marked as in markup.py; all sentences are invented."""

import pytest
from reading.markup import check_figures

EXACT = """
[15 civilians = killed 15 civilians] were killed.
[Fifteen civilians = killed 15 civilians] were killed in the village.
The shelling killed [15 civilians = killed 15 civilians].
The shelling killed [fifteen = killed 15].
[15 = killed 15] were killed in the shelling.
[15 people = killed 15 unknown] died when a shell hit the market.
[15 = killed 15] dead in market blast.
Market blast kills [15 = killed 15].
Blast kills [15 shoppers = killed 15 civilians] at market.
A blast that killed [15 shoppers = killed 15 civilians] shook the town.
The blast, which killed [15 shoppers = killed 15 civilians], shook the town.
The death of [15 villagers = killed 15 civilians] shook the town.
The killing of [two teachers = killed 2 civilians who="teacher"] shocked the town.
The blast left [15 villagers = killed 15 civilians] dead.
The blast left [15 = killed 15] dead.
[Twenty-two soldiers = killed 22 state_forces] were killed.
[Twenty two soldiers = killed 22 state_forces] were killed.
[One hundred and five soldiers = killed 105 state_forces] were killed.
[A hundred soldiers = killed 100 state_forces] were killed.
[1,250 people = displaced 1250] were displaced by the fighting.
[Two thousand people = displaced 2000] were displaced by the fighting.
[2.5 million people = displaced 2500000] were displaced by the fighting.
[Half a million people = displaced 500000] were displaced by the fighting.
Rebels have abducted [eight aid workers = abducted 8 civilians who="aid worker"].
[Eight aid workers = abducted 8 civilians] have been abducted by rebels.
Police arrested [six suspects = captured 6] after the raid.
[Six suspects = captured 6] were arrested after the raid.
[Six suspects = captured 6] have been detained.
[Four pilgrims = missing 4 civilians] are missing.
[Four pilgrims = missing 4 civilians] are still missing after the ambush.
[Nine policemen = injured 9 state_forces who="police"] were also wounded.
[Nine policemen = injured 9 state_forces] sustained injuries.
[Nine policemen = injured 9 state_forces] suffered gunshot wounds.
The attack claimed the lives of [nine policemen = killed 9 state_forces].
[Nine policemen = killed 9 state_forces] lost their lives in the attack.
[Nine policemen = killed 9 state_forces] were shot dead at a checkpoint.
Gunmen shot dead [nine policemen = killed 9 state_forces] at a checkpoint.
Gunmen have gunned down [nine policemen = killed 9 state_forces] at a checkpoint.
[Nine policemen = killed 9 state_forces], who were guarding a bank, were killed.
[Nine policemen = killed 9 state_forces] guarding a bank were killed by gunmen.
Gunmen opened fire on a bank, killing [nine policemen = killed 9 state_forces].
Gunmen opened fire on a bank, killing [nine policemen = killed 9 state_forces] and wounding [two clerks = injured 2].
The death toll stands at [15 = killed 15].
The death toll was [15 = killed 15].
Officials put the death toll at [15 = killed 15].
A hospital counted [15 deaths = killed 15].
There were [15 deaths = killed 15] in the raid.
There were [three injuries = injured 3].
The raid caused [12 casualties = killed_or_injured 12].
[Twelve people = killed_or_injured 12] were killed or wounded in the raid.
[Twelve people = killed_or_injured 12] were killed and wounded in the raid.
The army lost [four men = killed 4] in the fighting.
[Four bodies = killed 4] were found in a well.
Villagers found the bodies of [four men = killed 4] in a well.
[Three of the guards = killed 3 state_forces] were killed.
[A family of five = killed 5 civilians] was killed when a shell hit their house.
[Ten women and children = killed 10 civilians] were killed.
Soldiers freed hostages after [two of the captors = killed 2 attackers] were killed.
"""

AT_LEAST = """
[At least 15 civilians = killed 15/15/- civilians] were killed.
[At least fifteen = killed 15/15/-] were killed.
Shelling killed [at least 15 civilians = killed 15/15/- civilians].
[No fewer than 15 civilians = killed 15/15/-] were killed.
[No less than 15 civilians = killed 15/15/-] were killed.
[15 or more civilians = killed 15/15/-] were killed.
[A minimum of 15 civilians = killed 15/15/-] were killed.
[15+ civilians = killed 15/15/-] were killed.
A blast has left [at least 15 = killed 15/15/-] dead.
[At least 15 = killed 15/15/-] dead after blast.
The death toll stands at [at least 15 = killed 15/15/-].
[At least a dozen people = killed 12/12/- vague] were killed.
[At least one soldier = killed 1/1/-] was killed.
[At least 15 of the passengers = killed 15/15/-] were killed.
"""

MORE_THAN = """
[More than 15 civilians = killed 16/16/-] were killed.
[Over 15 civilians = killed 16/16/-] were killed.
Shelling killed [over fifteen civilians = killed 16/16/-].
[Upwards of 15 civilians = killed 15/15/-] were killed.
[In excess of 15 civilians = killed 16/16/-] were killed.
[Well over 100 people = killed 101/101/-] died in the bombardment.
[More than two dozen soldiers = killed 25/25/- vague] were killed.
[More than 1,200 people = displaced 1201/1201/-] were displaced.
The death toll has passed [15 = killed 16/16/-].
"""

UP_TO = """
[Up to 15 civilians = killed -/15/15] were killed.
[As many as 15 civilians = killed -/15/15] were killed.
[No more than 15 civilians = killed -/15/15] were killed.
[At most 15 civilians = killed -/15/15] were killed.
The blast killed [up to fifteen people = killed -/15/15].
The blast wounded [as many as 40 = injured -/40/40].
"""

FEWER = """
[Fewer than 15 civilians = killed -/14/14] were killed.
[Less than 15 civilians = killed -/14/14] were killed.
[Under 15 civilians = killed -/14/14] were killed.
Shelling killed [fewer than fifteen people = killed -/14/14].
"""

ABOUT = """
[About 15 civilians = killed 15 approx] were killed.
[Around 15 civilians = killed 15 approx] were killed.
[Nearly 15 civilians = killed 15 approx] were killed.
[Some 15 civilians = killed 15 approx] were killed.
[Approximately 15 civilians = killed 15 approx] were killed.
[Roughly 15 civilians = killed 15 approx] were killed.
[Almost 15 civilians = killed 15 approx] were killed.
[An estimated 15 civilians = killed 15 approx] were killed.
[15 or so civilians = killed 15 approx] were killed.
[Close to 15 civilians = killed 15 approx] were killed.
The blast wounded [some two hundred people = injured 200 approx].
[About a dozen people = killed 12 approx] were killed.
"""

RANGES = """
[Between 1,500 and 3,000 people = killed 1500/-/3000] were killed.
[1,500-3,000 people = killed 1500/-/3000] were killed.
[1,500 to 3,000 people = killed 1500/-/3000] were killed.
[From 1,500 to 3,000 people = killed 1500/-/3000] were killed.
[Between three and five soldiers = killed 3/-/5] were killed.
[Three to five soldiers = killed 3/-/5] were killed.
[Three or four soldiers = killed 3/-/4] were killed.
[10–15 civilians = injured 10/-/15] were injured.
The strike killed [between 10 and 15 fighters = killed 10/-/15].
The strike killed [8-10 fighters = killed 8/-/10].
Estimates of the death toll ranged [from 10 to 15 = killed 10/-/15].
The death toll was [between 10 and 15 = killed 10/-/15].
"""

VAGUE = """
[Several civilians = killed 3/-/- vague] were killed.
[A few civilians = killed 3/-/- vague] were killed.
[A dozen civilians = killed 12/12/- vague] were killed.
[Dozens of civilians = killed 24/-/- vague] were killed.
[Dozens = killed 24/-/- vague] were killed.
[Scores of civilians = killed 40/-/- vague] were killed.
[Hundreds of civilians = killed 200/-/- vague] were killed.
[Hundreds = killed 200/-/- vague] were killed in the bombardment.
[Thousands of people = displaced 2000/-/- vague] have been displaced.
[Thousands = displaced 2000/-/- vague] were displaced.
The blast killed [dozens of people = killed 24/-/- vague].
The blast wounded [dozens = injured 24/-/- vague].
The blast killed [dozens = killed 24/-/- vague] and wounded [scores = injured 40/-/- vague].
Blast kills [dozens = killed 24/-/- vague].
[Several = injured 3/-/- vague] were wounded.
[Several others = injured 3/-/- vague] were wounded.
[Tens of thousands of people = displaced 20000/-/- vague] were displaced.
[Soldiers = killed 2/-/- vague] were killed in the ambush.
[Civilians = killed 2/-/- vague civilians] were killed in the ambush.
The strike killed [civilians = killed 2/-/- vague civilians].
The strike injured [several children = injured 3/-/- vague civilians].
[Many people = killed 2/-/- vague] were killed.
[Half a dozen soldiers = killed 6] were killed.
[Two dozen soldiers = killed 24/24/- vague] were killed.
The rebels lost ["several" men = killed 3/-/- vague].
"""

ONE = """
[A soldier = killed 1 state_forces] was killed.
[A civilian = killed 1 civilians] was killed.
The shelling killed [a civilian = killed 1 civilians].
[The commander = killed 1] was killed in the strike.
The strike killed [a senior commander = killed 1].
[One soldier = killed 1 state_forces] was killed.
[One = killed 1] was killed and [another = injured 1] was wounded.
[A 27-year-old teacher = killed 1 civilians] was shot dead.
[A woman = killed 1 civilians who="women"] died of her wounds.
[An army officer = killed 1 state_forces] was assassinated by gunmen.
Gunmen assassinated [an army officer = killed 1 state_forces].
Gunmen kidnapped [the mayor = abducted 1 civilians] from his home.
[The mayor = abducted 1] was abducted by gunmen.
[A suicide bomber = killed 1 attackers] blew himself up.
[Another soldier = injured 1 state_forces] was wounded.
[One person = killed 1] died and [another person = injured 1] was injured.
A roadside bomb killed [a police chief = killed 1] and wounded [his driver = injured 1].
"""

ZERO = """
[No civilians = killed 0 civilians] were killed.
[No one = killed 0] was killed.
[Nobody = killed_or_injured 0] was hurt in the blast.
[No soldiers = injured 0 state_forces] were wounded.
There were [no casualties = killed_or_injured 0].
There were [no deaths = killed 0].
The attack caused [no injuries = killed_or_injured 0].
[None of the soldiers = killed 0] was killed.
[Zero casualties = killed_or_injured 0] were recorded.
The blast did not kill [any civilians = killed 0 civilians].
There is no indication that [civilians = killed 0/0/- none_indicated civilians] were killed.
There is no indication of [civilian casualties = killed_or_injured 0/0/- none_indicated civilians].
The army said it had no evidence that [civilians = killed 0/0/- none_indicated civilians] were killed.
There were no reports of [casualties = killed_or_injured 0/0/- none_indicated].
There were no immediate reports of [casualties = killed_or_injured 0/0/- none_indicated].
"""

UNKNOWN = """
Casualties are unknown.
The number of casualties is unknown.
It was not known how many people were killed.
It was unclear whether anyone was hurt.
The number of dead was not given.
Casualty figures were not available.
Rescuers searched the ruins of the house for survivors.
The two sides exchanged fire for an hour.
The town lies 15 kilometres from the front.
"""

NOT_FIGURES = """
A 15-year-old boy lives there.
The boy, aged 15, fled.
The fighting began on 15 May.
The fighting began on May 15.
The fighting began at 15:30.
The fighting began at 3 p.m. and lasted six hours.
The shell landed 15 kilometres from the town.
The bomb weighed 15 kilograms.
The blast shook houses within 15 miles.
Prices rose by 15 percent after the attack.
The government paid 15 million dollars to the families.
The families received $15,000 each.
In 2014 the army took the town.
The 2014 war ended with an agreement.
Resolution 1325 was adopted.
Unit 15 of the fire brigade came.
The 15th Brigade holds the bridge.
Highway 15 was closed.
The truce has held for 15 days.
Fifteen years ago the war ended.
The runway is 1,500 metres long.
The general told two reporters that the road was open.
Three trucks carried flour to the town.
The three-day truce began.
The 12-member council met.
The deal of 12 June holds.
The plane carried 120 passengers and landed safely.
Two thirds of the town is under army control.
The rebels hold two of the three districts.
The second attack of the day failed.
A first group of monitors arrived.
The bomb was hidden in a car parked at kilometre 15.
He was sentenced to 15 years.
The suspects, aged 19 and 22, were questioned.
"""

UNITS_BESIDE_FIGURES = """
[Three soldiers = killed 3 state_forces] were killed 15 kilometres from the town.
[Three soldiers = killed 3 state_forces] were killed on 15 May.
[Three soldiers = killed 3 state_forces] were killed on May 15, 2014.
Thu Jul 30 2015 Rebel gunmen killed [three soldiers = killed 3 state_forces].
Published June 11 2016 Suicide bombers killed [three soldiers = killed 3 state_forces].
On July 30, 2015 soldiers killed [three farmers = killed 3 civilians].
[Three soldiers = killed 3 state_forces] were killed at 15:30.
[Three soldiers = killed 3 state_forces] aged between 19 and 25 were killed.
A bomb of 15 kilograms killed [three soldiers = killed 3 state_forces].
In 2014 [three soldiers = killed 3 state_forces] were killed there.
[Three soldiers = killed 3 state_forces] of the 15th Brigade were killed.
[Three soldiers = killed 3 state_forces] were killed on Highway 15.
Ten minutes later [three soldiers = killed 3 state_forces] were killed.
Ahmad, [a 27-year-old teacher = killed 1], was killed.
Within 24 hours [three soldiers = killed 3 state_forces] were killed.
[Three soldiers = killed 3 state_forces] were killed when two mortar rounds hit their post.
Two rockets hit a house, killing [three children = killed 3 civilians who="children"].
Four gunmen killed [three soldiers = killed 3 state_forces].
Seven strikes killed [three fighters = killed 3 non_state_fighters].
[A boy = killed 1 civilians], 12, was killed.
"""

THINGS = """
One strike destroyed [two vehicles = destroyed 2 things].
Two strikes destroyed [six oil tanker trucks = destroyed 6 things] and [an oil pump jack = destroyed 1 things].
Near the town, three strikes destroyed [five fighting positions = destroyed 5 things], [two vehicles = destroyed 2 things], and [a mortar system = destroyed 1 things].
One strike damaged [a bridge = damaged 1 things].
Shelling destroyed [four houses = destroyed 4 things] and killed [two people = killed 2].
[Four houses = destroyed 4 things] were destroyed by shelling.
[Dozens of houses = destroyed 24/-/- vague things] were destroyed.
[Three tanks = destroyed 3 things] were destroyed.
[A school = damaged 1 things] was damaged by a shell.
[At least ten homes = destroyed 10/10/- things] were burned down.
Militants torched [a church = destroyed 1 things] and [twelve shops = destroyed 12 things].
The rebels shot down [a helicopter = destroyed 1 things].
Two strikes engaged an ISIL tactical unit and destroyed [three vehicles = destroyed 3 things].
Soldiers captured two positions.
"""

TABLE = {
    "exact": EXACT, "at least": AT_LEAST, "more than": MORE_THAN, "up to": UP_TO, "fewer than": FEWER, "about": ABOUT, "ranges": RANGES,
    "vague": VAGUE, "one": ONE, "zero": ZERO, "unknown": UNKNOWN, "no figure": NOT_FIGURES, "beside units": UNITS_BESIDE_FIGURES,
    "things": THINGS,
}  # fmt: skip
CASES = [(row, line) for row, block in TABLE.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("row", "line"), CASES, ids=[f"{row}: {line[:60]}" for row, line in CASES])
def test_a_number_is_read_as_the_table_says(row: str, line: str) -> None:
    difference = check_figures(line)
    assert difference is None, f"{row}: {difference}"
