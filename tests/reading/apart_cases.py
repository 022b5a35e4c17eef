"""Which sentences tell of one incident and which of another: short reports of our own, invented throughout (codebook section 1).

An incident is shown as in grouping_cases.py: its kind with the day of March 2021 on which it began, "old" where it is background.
"""

from typing import Final

APART: Final = [
    # at each place of a list people were arrested, wherever their number stands
    (
        "Israeli troops arrested 14 officials of Hamas in night raids in Jenin, Tubas and Nablus on Sunday.",
        ["arrest_operation 7", "arrest_operation 7", "arrest_operation 7"],
    ),
    # whom police arrest at a march are arrested in it
    ("Hundreds of nurses marched in Conakry, Guinea, on Monday. Police arrested 14 of them.", ["protest 8"]),
    (
        "Protesters marched through Goma, Congo, on Tuesday. Police fired tear gas and arrested 12 people.",
        ["protest 9"],
    ),
    (
        "Opposition supporters rallied in Kampala, Uganda, on Monday. Security forces detained a party leader. Elsewhere, gendarmes arrested two rebels in Gulu.",
        ["protest 8", "arrest_operation 8"],
    ),
    # a siege ends where it began; ground taken elsewhere is another
    (
        "Gunmen took hostages at a hotel in Kabul, Afghanistan, on Monday night. Commandos retook the building on Tuesday morning after a siege of ten hours.",
        ["abduction 8"],
    ),
    (
        "Masked men burst into a college in Quetta, Pakistan, on Tuesday and shot dead nine students. Soldiers cleared the campus in the evening, killing three attackers.",
        ["attack_on_civilians 9"],
    ),
    (
        "Gunmen shot dead two officers at a police station in Basra, Iraq, on Monday. In Mosul, soldiers recaptured the university from the rebels on Monday.",
        ["armed_clash 8", "territory_taken 8"],
    ),
    # what is commemorated
    (
        "Families held a minute of silence in Bologna, Italy, on Friday on the tenth anniversary of the bombing that killed 85 people at the station.",
        ["explosion old"],
    ),
    (
        "Mourners laid flowers in Quetta, Pakistan, on Sunday, two years after gunmen stormed a college and killed nine students.",
        ["attack_on_civilians old"],
    ),
    (
        "A ceremony was held in Narvik, Norway, on Saturday for the 16 people killed by a gunman in 2011.",
        ["attack_on_civilians old"],
    ),
    (
        "Gunmen killed four people in Ahvaz, Iran, on Friday at a parade marking the 38th anniversary of the war.",
        ["attack_on_civilians 12"],
    ),
    # who is struck back at by other weapons
    (
        "Militants fired rockets into Israel from Gaza and killed a driver in Ashkelon on Monday. Israeli aircraft struck 50 targets, among them a radio mast.",
        ["shelling 8", "airstrike 8"],
    ),
    # two older ones of a year, each with its dead
    (
        "Bombers killed six traders in Gao, Mali, on Monday. A year ago, seven people were killed in an attack on a mosque in the same region. "
        "In December, 71 soldiers died when jihadists overran a camp at Inates, Niger.",
        ["attack_on_civilians 8", "attack_on_civilians old", "armed_clash old"],
    ),
    # what a place is known for
    (
        "Gunmen killed nine guards in Aurora, Colorado, on Friday. The town is 30 km from Columbine High School, where two pupils killed 13 people in 1999.",
        ["armed_clash 12", "attack_on_civilians old"],
    ),
    # forces raid the hideouts of fighters after others bombed or shot people
    (
        "A bomb killed nine worshippers at a church in Tanta, Egypt, on Monday. Security forces arrested 32 suspects in raids across the province.",
        ["explosion 8", "arrest_operation 8"],
    ),
    (
        "A suicide bomber killed 30 pilgrims at a shrine in Khuzdar, Pakistan, on Monday. Soldiers killed 14 militants in raids on hideouts in Quetta.",
        ["suicide_attack 8", "armed_clash 8"],
    ),
    # two things of which each has its place
    (
        "Bombs exploded outside a bank in Lima, Peru, and at a police post in Callao on Monday.",
        ["explosion 8", "explosion 8"],
    ),
    (
        "Jets bombed a radar station near Latakia, Syria, and an arms depot outside Homs on Tuesday.",
        ["airstrike 9", "airstrike 9"],
    ),
    (
        "A bomb exploded at a bank in Lima, Peru, on Monday and officials at the ministry in Callao condemned it.",
        ["explosion 8"],
    ),
    # the first of several attacks that a lead sums up
    (
        "Three attacks killed 14 people in Iraq on Monday. Two car bombs killed eight in Baquba. Gunmen shot dead six traders in Mosul.",
        ["explosion 8", "attack_on_civilians 8"],
    ),
    (
        "Attacks in southern Thailand killed six people on Monday. In Yala, gunmen shot dead a teacher. A bomb killed five soldiers in Pattani.",
        ["attack_on_civilians 8", "explosion 8"],
    ),
    # attacks that go on are of the same kind; men on the ground are not the shells of which was told
    (
        "Rockets killed six people in Haifa, Israel, on Monday. The attacks continued on Tuesday, when a woman was killed in Nahariya.",
        ["shelling 8", "shelling 9"],
    ),
    (
        "Syrian forces shelled the city of Homs, killing 12 people, on Monday. Another seven people died when troops stormed the town of Douma.",
        ["shelling 8", "armed_clash 8"],
    ),
    # a truce that is yet to begin
    (
        "Fighting killed 20 people in Aden, Yemen, on Monday. A truce brokered by Oman was to take effect at midnight.",
        ["armed_clash 8"],
    ),
    # a crowd that gathers after it, aircraft that answer rockets
    (
        "A suicide bomber killed 53 workers in Kufa, Iraq, on Tuesday. Angry crowds threw stones at police who came to the scene.",
        ["suicide_attack 9", "riot 9"],
    ),
    (
        "A bomb killed six worshippers at a mosque in Karachi, Pakistan, on Tuesday. Mobs attacked shops and burned cars after the bombing.",
        ["explosion 9", "riot 9"],
    ),
    (
        "A rocket fired from Gaza landed in a field near Ashkelon, Israel, on Monday. Israel responded with air strikes on two posts, killing two fighters.",
        ["shelling 8", "airstrike 8"],
    ),
    # in lines as in paragraphs: what is told of another province has the day of the news only where its first words tie it to that
    (
        "Gunmen killed four traders in Falluja, Iraq, on Wednesday.\nOn Tuesday, an air strike killed an aide there.\nElsewhere, gunmen in Mosul shot dead a judge.",
        ["attack_on_civilians 10", "airstrike 9", "attack_on_civilians 10"],
    ),
    (
        "Gunmen killed four traders in Falluja, Iraq, on Wednesday.\nOn Tuesday, an air strike killed an aide there.\nIn Mosul, a car bomb wounded nine.",
        ["attack_on_civilians 10", "airstrike 9", "explosion -"],
    ),
    # the day after; what is told hours after a bombing is no bombing
    (
        "Troops killed a rebel leader in Cauca, Colombia, on Monday. The day after, rebels attacked a police post in Caloto and wounded two officers.",
        ["armed_clash 8", "armed_clash 9"],
    ),
    (
        "A suicide bomber killed 30 pilgrims in Sehwan, Pakistan, on Thursday. Hours after the bombing, security forces killed 12 militants in raids in Karachi.",
        ["suicide_attack 11", "armed_clash 11"],
    ),
    (
        "Rebels shelled the Croatian town of Osijek with mortars on Monday. In the village of Tarsic, 15 km from Vukovar, fighters captured a police station, taking 12 policemen prisoner.",
        ["shelling 8", "arrest_operation 8"],
    ),
    # the lead tells of what came after it, another sentence of its day
    (
        "Villagers in Tillaberi, Niger, buried 58 people on Thursday after gunmen attacked traders. The attack took place on Tuesday.",
        ["attack_on_civilians 9"],
    ),
    (
        "A curfew was imposed in Jos, Nigeria, on Thursday after clashes between Muslim and Christian youths left 20 dead. The fighting broke out on Tuesday.",
        ["riot 9"],
    ),
    (
        "Security was tightened across Jakarta, Indonesia, on Thursday following bombings at two hotels that killed nine people. The blasts ripped through the hotels on Tuesday morning.",
        ["explosion 9"],
    ),
    (
        "Six people were killed in Kano, Nigeria, on Thursday after a bomb exploded. Another bomb wounded four on Tuesday.",
        ["explosion 11", "explosion 9"],
    ),
    # marches in several towns, and what is told of one of them
    (
        "Demonstrators marched in Tunis, Sfax and Sousse, Tunisia, on Monday. In Sousse the march ended in clashes in which one man died.",
        ["protest 8", "protest 8", "riot 8"],
    ),
    # the week before
    (
        "Police shot dead 34 miners in Rustenburg, South Africa, on Tuesday. Ten people had died in clashes there in the week before.",
        ["attack_on_civilians 9", "armed_clash old"],
    ),
    # no first of a month
    (
        "Two bombs exploded in Quetta, Pakistan, on Sunday, the first outside a hall and the second minutes later, killing 81 people.",
        ["explosion 7"],
    ),
    # years after; what went on meanwhile elsewhere is none of what was told before its sentence
    (
        "Suicide bombers killed 19 people at a restaurant in Kuta, Indonesia, on Monday. The attack came almost three years after bombs killed 202 people at two nightclubs there.",
        ["suicide_attack 8", "explosion old"],
    ),
    (
        "A suicide bomber killed 33 elders in Abu Ghraib, Iraq, on Tuesday. In Mosul, a mortar attack killed two children, while gunmen shot dead a policeman in the Zarqali neighbourhood.",
        ["suicide_attack 9", "shelling 9", "armed_clash 9"],
    ),
]
