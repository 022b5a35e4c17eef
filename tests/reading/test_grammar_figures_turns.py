"""Codebook section 2, figures told by turns of phrase, by a voice that gives a number, and by whose people are counted.

Marked as in markup.py; what stands before " || " is the sentence before. All sentences are invented.
"""

import pytest
from reading.markup import check_figures

TURNS = """
Police said [19 people = killed 19] had died by evening; hospitals said [25 = killed 25].
[Twelve people = killed 12] were killed in the blast, then [14 = killed 14], then [19 = killed 19].
Police first said [six people = killed 6] had been killed, later [nine = killed 9].
The Red Cross saw [seventy = killed 70] dead.
A senator said there were [300 = killed 300] dead.
Hospitals reported [eight = killed 8] dead and [20 = injured 20] wounded.
The enemy gives [eight = killed 8] of its own as dead.
The army admitted to [five = killed 5] dead.
Rescuers counted [22 bodies = killed 22] in the market.
Health workers found [17 people = injured 17] alive with cuts to the head.
The militia left [nine = killed 9] dead on the field.
There were [six = killed 6] dead and [ten = injured 10] injured.
[Seven = killed 7] dead, [12 = injured 12] hurt.
[Six = killed 6] dead and [dozens = injured 24/-/- vague] wounded, residents say.
In the market lay [five corpses = killed 5].
They pulled [eleven bodies = killed 11] from the rubble.
[Eleven bodies = killed 11] were recovered from the rubble.
[Four = missing 4] are still under the rubble.
[Two = missing 2] are still beneath the house.
[Three = missing 3] remain unaccounted for.
A verification team counted [20 graves = killed 20].
[Nine people = killed 9] were buried on Friday after the raid.
Funerals were held for [nine people = killed 9] killed in the raid.
The brigade lost [eleven men = killed 11].
[Three farmers = killed 3 civilians] beheaded in the hills were buried.
Militants beheaded [three farmers = killed 3 civilians] in the hills.
Raiders garrotted [two herdsmen = killed 2 civilians] at the well.
The strike caused [casualties = killed_or_injured 2/-/- vague].
Neither side reported casualties in the clash.
No side had reported injuries when the clash ended.
The army said nothing, but medics reported [casualties = killed_or_injured 2/-/- vague].
[Seven people = killed 7] lost their lives.
The attack cost [seven people = killed 7] their lives.
The attack cost the lives of [seven people = killed 7].
The blast took [seven lives = killed 7].
[Seven souls = killed 7] perished in the fire.
[One man = injured 1] lost an eye.
[A girl = injured 1 civilians] lost both legs in the blast.
[Two policemen = injured 2 state_forces] suffered burns.
[Two = injured 2] had shrapnel wounds.
[Two boys = injured 2 civilians] were hit by shrapnel.
[Two herdsmen = injured 2 civilians] were hit by bullets.
[Eleven people = injured 11] with injuries were brought in.
Doctors treated [14 people = injured 14] for burns.
A surgeon treated [eight people = injured 8] for wounds from blasts.
The clinic received [32 = injured 32] wounded.
The hospital took in [32 injured people = injured 32].
The hospital admitted [32 people = injured 32] with bullet wounds.
[Seven more = injured 7] were taken to hospital.
[62 = injured 62] were taken to hospital with burns.
[At least 86 people = killed 86/86/-] were killed, and [62 = injured 62] taken to hospital with burns.
[Two = injured 2] are in intensive care.
[Five people = injured 5] are being treated in hospital.
[Nine = injured 9] became injured.
[Six = injured 6] sustained wounds.
[Twelve pupils = injured 12 civilians] suffered smoke inhalation.
[An interpreter = injured 1 civilians] was shot in the leg.
[A farmer = injured 1 civilians] was shot in the stomach and survived.
[The nurses = killed_or_injured 0 civilians] were not harmed.
There were [no losses = killed_or_injured 0] among the police.
[Nobody = killed 0] died.
[Nobody = killed_or_injured 0] was hurt.
[No one = killed_or_injured 0] hurt, the mayor said.
The army suffered [no losses = killed_or_injured 0].
The army suffered [no casualties = killed_or_injured 0].
The mission reported [no casualties = killed_or_injured 0].
The convoy was hit but [nobody = killed_or_injured 0] was harmed.
[No civilians = killed_or_injured 0 civilians] were harmed.
[None of the passengers = killed_or_injured 0] was hurt.
[No injuries = killed_or_injured 0/0/- none_indicated] were reported.
[Nine people = killed 9] were killed ([three children = killed 3 civilians part], [two women = killed 2 civilians part]).
Civilian deaths reported: [7-9 = killed 7/-/9 civilians] ([3-4 children = killed 3/-/4 civilians part], [2 women = killed 2 civilians part], [1 man = killed 1 part]).
[Ten people = killed 10] were killed - [six men = killed 6 part], [three women = killed 3 civilians part] and [a child = killed 1 civilians part].
[Ten people = killed 10], half of them children, were killed.
[Ten people = killed 10] were killed.
[Ten people = killed 10], [four children = killed 4 civilians part] among them, were killed.
[Ten people = killed 10], among whom were [four children = killed 4 civilians part], were killed.
[Ten people = killed 10] died, [eight = killed 8 part] at the scene and [two = killed 2 part] in hospital.
[Ten people = injured 10] were wounded, [three = injured 3 part] critically.
[Ten people = injured 10] were wounded, [three = injured 3 part] of them seriously.
[Ten people = injured 10] were wounded, of whom [two = injured 2 part] are in a serious condition.
[Ten people = killed 10], all of them civilians, were killed.
[Ten = killed 10 civilians] were killed, all civilians.
[Ten people = killed 10 civilians], all civilians, were killed.
[Ten people = killed 10], mostly women, were killed.
[Ten people = killed 10], including [the mayor = killed 1 civilians part], were killed.
The army lost [eight men = killed 8 state_forces].
On Sunday [four peacekeepers = killed 4 state_forces] were killed and [three = injured 3 state_forces] wounded.
[A Chadian peacekeeper = killed 1 state_forces] was killed.
[Two livestock guards = killed 2 civilians] were killed.
[A private security guard = killed 1 civilians] was killed.
[A hotel guard = killed 1 civilians] was killed.
[Two bank guards = killed 2 civilians] were killed.
[A man = killed 1] who recruited for the group was killed.
[Twelve members = killed 12 non_state_fighters] of the separatist militia were killed.
[Twelve members = killed 12 state_forces] of a peacekeeping battalion were killed.
[Twelve members = killed 12 state_forces] of the security forces were killed.
[Three members = killed 3 civilians] of the town council were killed.
[Three members = killed 3 civilians] of a vaccination team were killed.
[Three U.N. staff = killed 3 civilians] were killed.
[Eleven UN employees = killed 11 civilians] were killed.
[Three employees = abducted 3 civilians] of a mining company were abducted.
[Six staff = killed 6 civilians] of a medical charity were killed.
[Eleven fighters = killed 11 state_forces] of the Syrian army and [four jihadists = killed 4 non_state_fighters] were killed.
[Eleven fighters = killed 11 non_state_fighters] of the Free Syrian Army were killed.
[Two enemy soldiers = killed 2 state_forces] were killed.
[The deputy mayor = killed 1 civilians] was gunned down.
[An opposition candidate = killed 1 civilians] was shot dead.
[A municipal councillor = killed 1 civilians] was shot dead.
[A tribal leader = killed 1] was killed.
[A rebel commander = killed 1 non_state_fighters] was killed.
[A Taliban commander = killed 1 non_state_fighters] was killed.
[An army general = killed 1 state_forces] was killed.
[An Al Qaeda leader = killed 1 non_state_fighters] was killed.
[Three ISIS members = killed 3 non_state_fighters] were killed.
[Five Hamas operatives = killed 5 non_state_fighters] were killed.
[Fifteen terrorists = killed 15 non_state_fighters] were neutralised.
[Four Turkish soldiers = killed 4 state_forces] were martyred.
[Two Israelis = killed 2 unknown] were killed.
[Seven Palestinians = killed 7 unknown] were killed.
[Six Cameroonian soldiers = killed 6 state_forces] were killed.
[Eighty civilians = killed 80 civilians], [thirteen Chadian soldiers = killed 13 state_forces] and [six Cameroonians = killed 6 unknown] were killed.
[A family of six = killed 6 civilians] was burnt to death.
[A grandmother = killed 1 civilians] was burnt alive in her house.
[Four charcoal burners = killed 4 civilians] were found with their throats cut.
[Three people = killed 3] were found dead.
[Two men = killed 2] were found shot.
[Three bodies = killed 3] with bullet wounds were found by the road.
Police arrested [five suspects = captured 5].
[Five men = captured 5] are in custody.
[Five men = captured 5] were remanded in custody.
Soldiers captured [two rebels = captured 2 non_state_fighters] alive.
[Thirty fighters = captured 30 non_state_fighters] gave themselves up.
[Thirty fighters = captured 30 non_state_fighters] laid down their arms.
[Thirty fighters = captured 30 non_state_fighters] turned themselves in to the army.
Police made [40 arrests = captured 40].
There were [40 arrests = captured 40].
[Forty people = captured 40] were held overnight.
Police are holding [four men = captured 4].
The rebels say they have [nine soldiers = captured 9 state_forces] as prisoners.
[Eighteen = captured 18] were taken prisoner.
[Eight persons = captured 8] are in the net.
Police picked up [six youths = captured 6 civilians].
Gunmen seized [three engineers = abducted 3 civilians] from a site.
[Nine foreigners = abducted 9] seized from a barge last month were freed.
[Three men = abducted 3] whom gunmen took off a bus remain missing.
Rebels marched [six boys = abducted 6 civilians] into the bush.
Rebels took [six boys = abducted 6 civilians] with them.
Rebels took [six boys = abducted 6 civilians] with them as porters.
[Two drivers = abducted 2 civilians] were taken into the bush.
[A young woman = abducted 1 civilians] and [five boys = abducted 5 civilians] are in their hands.
[Twelve pupils = abducted 12 civilians] are held by the militia.
[Twelve pupils = abducted 12 civilians] are still in captivity.
Gunmen kidnapped [a priest and his driver = abducted 2 civilians].
[A priest = abducted 1 civilians] was kidnapped at gunpoint.
[Fifteen = missing 15] are missing.
[Fifteen people = missing 15] remain missing.
[Fifteen people = missing 15] are unaccounted for.
[Fifteen people = missing 15] have not been found.
Nothing has been heard of [two soldiers = missing 2 state_forces].
Contact was lost with [two soldiers = missing 2 state_forces].
The fate of [40 villagers = missing 40 civilians] is unknown.
[Two thousand people = displaced 2000] left their homes.
Thousands of people took to the streets of Quetta.
[340 families = displaced 340] had left.
[340 families = displaced 340] were displaced.
[340 families = displaced 340] were forced from their homes.
Clashes have led to the displacement of [at least 1,870 people = displaced 1870/1870/-].
[8,200 people = displaced 8200] crossed into Uganda.
[8,200 refugees = displaced 8200] arrived in Uganda after the attack.
Shells drove [800 people = displaced 800] out of the quarter.
The army evacuated [600 residents = displaced 600 civilians].
[Two banks = destroyed 2 things] and [the airstrip office = destroyed 1 things] were burned.
[Eight houses = damaged 8 things] suffered serious damage.
The blast damaged [eight houses = damaged 8 things].
The soldiers demolished [the residence = destroyed 1 things] of the assailant.
[A chapel = destroyed 1 things] was burnt.
They blew up [two bridges = destroyed 2 things].
[Three tanks = destroyed 3 things] were put out of action.
Rebels shot down [a helicopter = destroyed 1 things].
[A helicopter = destroyed 1 things] was shot down.
[Sixty houses = damaged 60 things] were set on fire.
[A mosque = destroyed 1 things] was pulled down.
[A mosque = damaged 1 things] was hit.
[A passing vehicle = damaged 1 things] was slightly damaged.
[Three lorries = destroyed 3 things] were reduced to ashes.
Artillery destroyed [two mortars = destroyed 2 things], [a rocket launcher = destroyed 1 things] and [three vehicles = destroyed 3 things].
[An entire village = destroyed 1 things] was burnt to the ground.
[Two schools = damaged 2 things] and [a clinic = damaged 1 things] were damaged.
The fire destroyed [a warehouse = destroyed 1 things].
[Twenty shops = destroyed 20 things] burnt down.
[Twenty huts = destroyed 20 things] were torched.
[A minibus = destroyed 1 things] was burnt out.
"""

GIVEN = """
Thirty people were killed, police said. || The Observatory says [21 = killed 21].
Twelve people were killed in the blast. || The opposition claimed [40 = killed 40].
Twelve people were killed in the blast. || A herder put the number at [350 = killed 350].
Twelve people were killed in the blast. || Church workers estimated [at least sixty = killed 60/60/-] and the bishop spoke of [a hundred = killed 100].
Twelve people were killed in the blast. || The radio said [thirteen = killed 13].
Twelve people were killed in the blast. || Witnesses spoke of [more than 30 = killed 31/31/-].
Twelve soldiers were killed in the ambush. || The rebels put it at [forty = killed 40 state_forces].
Twelve soldiers were killed in the ambush. || By the rebels' count it was [forty = killed 40 state_forces].
Twelve soldiers were killed in the ambush. || The rebels' own figure was [forty = killed 40 state_forces].
Twelve people were killed in the blast. || State television reported [15 = killed 15].
Twelve people were killed in the blast. || An earlier count had been [nine = killed 9].
Twelve people were killed in the blast. || The army insists it was [five = killed 5].
Twelve people were killed in the blast, according to police. || Medics gave a figure of [17 = killed 17].
Twelve people were killed in the blast, according to police. || According to doctors the number is [17 = killed 17].
Twelve people were killed in the blast, according to police. || Local media have [17 = killed 17].
Ten people were killed. || The dead include [four children = killed 4 civilians part].
Ten people were killed. || The dead were [four children = killed 4 civilians part], [five men = killed 5 part] and [a woman = killed 1 civilians part].
Ten people were killed. || The youngest was a boy of six.
Militants attacked the post. || [Eleven = killed 11] were killed.
Soldiers fought militants near the post. || [Eleven militants = killed 11 non_state_fighters] were killed and [three = captured 3 non_state_fighters] captured.
"""

GROUPS = """
[Two livestock guards = killed 2 civilians] were killed.
[A private security guard = killed 1 civilians] was killed.
[Two bank guards = killed 2 civilians] were killed.
[Three prison guards = killed 3 state_forces] were killed.
[Twelve members = killed 12 state_forces] of a peacekeeping battalion were killed.
[Three members = killed 3 civilians] of the town council were killed.
[Three members = killed 3 civilians] of a vaccination team were killed.
[Six staff = killed 6 civilians] of a medical charity were killed.
[A man = killed 1 unknown] who recruited for the group was killed.
Rebels said [two of their men = killed 2 non_state_fighters] had been killed.
The army said [two of its men = killed 2 state_forces] had been killed.
[Nine people = killed 9] were killed ([three children = killed 3 civilians part], [two women = killed 2 civilians part]).
Gunmen shot dead [36 people = killed 36], a local chief and a policeman said.
"""

BELONGING = """
[Two local officials and their driver = killed 3 civilians] were killed.
Masked men shot dead [a mayor and his driver = killed 2 civilians].
[Two rebels = killed 2 non_state_fighters] and [their driver = killed 1 civilians] were killed.
Ten people were killed. || [Four of the victims were children = killed 4 civilians part].
Ten people were killed. || [Four of the ten were children = killed 4 civilians part].
Ten people were killed. || They included [four children = killed 4 civilians part].
Ten people were killed. || Among them were [four children = killed 4 civilians part].
The confirmed deaths are [fourteen civilians = killed 14 civilians part] and [five soldiers = killed 5 state_forces part].
[A bridesmaid = killed 1 civilians] and [a sacristan = killed 1 civilians] were killed.
[Two basketmakers = killed 2 civilians] were shot dead.
[32 pick-up trucks = destroyed 32 things] were destroyed.
[150 security forces = killed 150 state_forces], [95 civilians = killed 95 civilians], and [hundreds of Taliban = killed 200/-/- vague non_state_fighters] were killed.
More than 300 people were eating there at the time of the explosion, [two = killed 2 part] of whom were among the dead.
It did not say that any civilians were killed.
The raid led to the death and wounding of [ten villagers = killed_or_injured 10 civilians].
[The bomber = killed 1 attackers] killed himself and [three policemen = killed 3 state_forces].
[33 people = injured 33] were affected by the gas.
Some death tolls exceeded [100 = killed 101/101/-].
Police said [90 civilians = injured 90 civilians] were wounded, as were [seventeen = injured 17 state_forces] from the Armed Forces.
Bandits carried away [38 persons = abducted 38], one community leader has told our reporter.
Jets bombarded [six positions = damaged 6 things] of the rebels.
The blast caused damage to [seven cars = damaged 7 things].
"""

SILENT = """
Relatives rushed to the hospital.
There was no immediate word on casualties.
Raiders came in the night and a herd of 300 was driven off.
The club holds 40,000 people and its shop sells scarves.
The boys were taken with their parents to the zoo.
A girl of fourteen sang at the wedding.
Ministers took refuge in long speeches.
The bank said 25 and the buyers said 30.
Two pupils were hit by a wave of joy.
"""


def _check(line: str) -> None:
    before, _, sentence = line.rpartition(" || ")
    difference = check_figures(sentence, before=before)
    assert difference is None, difference


@pytest.mark.parametrize("line", TURNS.strip().splitlines())
def test_turns_of_phrase_tell_of_harm(line: str) -> None:
    _check(line)


@pytest.mark.parametrize("line", GIVEN.strip().splitlines())
def test_a_voice_gives_a_number_of_those_spoken_of(line: str) -> None:
    _check(line)


@pytest.mark.parametrize("line", GROUPS.strip().splitlines())
def test_whose_people_are_counted(line: str) -> None:
    _check(line)


@pytest.mark.parametrize("line", BELONGING.strip().splitlines())
def test_who_belongs_to_whom(line: str) -> None:
    _check(line)


@pytest.mark.parametrize("line", SILENT.strip().splitlines())
def test_turns_that_count_nobody_harmed(line: str) -> None:
    _check(line)
