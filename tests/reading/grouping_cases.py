"""Short reports of our own, invented throughout, and the incidents that a coder makes of each (codebook section 1).

An incident is its kind with the day of March 2021 on which it began, "-" for none read, and "old" where it is background.
"""

from typing import Final

GROUPED: Final = [
    (
        "A drone strike kills two fighters in Damascus, Syria\n\nParty member killed in Daraa, Syria\n",
        ["airstrike -", "attack_on_civilians -"],
    ),
    (
        "Guerrillas released three Brazilian engineers who were kidnapped in Bogota, Colombia, on Monday. Two of the engineers who were kidnapped "
        "will arrive in Rio de Janeiro, Brazil, the company said.",
        ["abduction 8"],
    ),
    (
        "Rebels shot dead six villagers near Homs, Syria, on Monday. Most of the city returned to the army after two years of bombardment and siege.",
        ["attack_on_civilians 8"],
    ),
    (
        "Air raids went on in the countryside west of Aleppo, Syria, on Wednesday. An attack on the village of Batbo killed at least 19 people.",
        ["airstrike 10", "airstrike 10"],
    ),
    # the lead told more exactly below it
    (
        "Seven police officers were killed in an explosives attack in Huila province, Colombia, on Friday. The officers were travelling in a "
        "vehicle that was hit by explosives near San Luis.",
        ["explosion 12"],
    ),
    (
        "Five rebels were killed in an encounter with troops in Escalante City, Philippines, on Wednesday. Troops of an infantry battalion "
        "clashed with 15 rebels for 20 minutes in Barangay Pinaglasan.",
        ["armed_clash 10"],
    ),
    (
        "Jets bombed a market in Maarat al-Numan, Syria, on Monday, killing 38 people. A rescuer was killed in a second raid on the same spot.",
        ["airstrike 8"],
    ),
    (
        "A suicide bomber killed 45 people in Saraqib, Syria, on Friday. Earlier in the day media reported that a man had driven a motorcycle "
        "up to the gate and detonated a bomb.",
        ["suicide_attack 12"],
    ),
    # how it was done, said only the first time
    (
        "Four soldiers were killed on Thursday when their truck hit a landmine near Menaka, Mali. On Monday two soldiers were killed near Ansongo in the same way.",
        ["explosion 11", "explosion 8"],
    ),
    # one raid with phases is one incident
    (
        "Warplanes bombed a rebel camp near Hajjah on Tuesday. Troops then stormed it, and the gunfight lasted an hour. "
        "Six rebels were killed.",
        ["airstrike 9"],
    ),
    (
        "A suicide bomber struck a police station in Kano on Monday. Gunmen then attacked the building and fought with officers. "
        "Nine policemen died in the attack.",
        ["suicide_attack 8"],
    ),
    (
        "Gunmen ambushed a convoy near Gao on Wednesday. Four soldiers were killed in the ambush. The attackers burned two trucks.",
        ["armed_clash 10"],
    ),
    # references across sentences
    (
        "Four civilians were killed on Monday in an airstrike on a flat in Gaza City. A news agency later reported that the body of one woman "
        "had been recovered from the building that was shelled.",
        ["airstrike 8"],
    ),
    (
        "A car bomb exploded in Kirkuk on Tuesday. The blast killed five people. The explosion also damaged a school.",
        ["explosion 9"],
    ),
    (
        "Rockets hit a hospital in Taiz on Monday. Two nurses died. Nobody claimed responsibility for the attack.",
        ["shelling 8"],
    ),
    (
        "Militants kidnapped six teachers near Maroua on Friday. The army said it was looking for the kidnappers.",
        ["abduction 12"],
    ),
    (
        "Fighting broke out in Goma on Thursday. The clashes left three soldiers dead. Hours later calm returned.",
        ["armed_clash 11"],
    ),
    # bombs in two towns are two
    (
        "A bomb killed three people in Kirkuk on Tuesday. Another bomb exploded in Mosul the same day and killed two people.",
        ["explosion 9", "explosion 9"],
    ),
    (
        "Gunmen killed four farmers in Jos on Monday. In Kaduna, gunmen killed two traders on Tuesday.",
        ["attack_on_civilians 8", "attack_on_civilians 9"],
    ),
    (
        "Shells killed two people in Avdiivka on Wednesday. Elsewhere, in Horlivka, a mine killed a driver on Thursday.",
        ["shelling 10", "explosion 11"],
    ),
    (
        "An airstrike killed four people in Saada on Monday. Separately, gunmen shot dead a judge in Aden on Tuesday.",
        ["airstrike 8", "attack_on_civilians 9"],
    ),
    (
        "Rebels shelled Goz Beida on Sunday and killed six people. On Monday the army shelled Abeche and killed three.",
        ["shelling 7", "shelling 8"],
    ),
    # things of another kind are incidents of their own
    (
        "A mine killed two soldiers near Wana on Tuesday. Troops picked up eleven suspects in a search operation.",
        ["explosion 9", "arrest_operation 9"],
    ),
    (
        "Rebels shelled Sake on Monday and killed six people. On Tuesday the government sent two battalions to Goma.",
        ["shelling 8", "deployment 9"],
    ),
    (
        "Gunmen killed four traders in Jos on Monday. In Abuja, hundreds of women marched to the parliament on Tuesday.",
        ["attack_on_civilians 8", "protest 9"],
    ),
    (
        "A bomb killed three people in Kirkuk on Tuesday. The attackers were arrested.",
        ["explosion 9"],
    ),
    (
        "Air strikes killed four fighters near Qarah on Friday. The missiles hit a depot.",
        ["airstrike 12"],
    ),
    # people killed on another day elsewhere, though no word says how; who arrived acts on
    (
        "Gunmen shot dead four traders in Gao on Monday. In Timbuktu, a baker and two drivers were killed on Wednesday.",
        ["attack_on_civilians 8", "attack_on_civilians 10"],
    ),
    (
        "Troops arrived in Gossi on Monday. They shot dead twelve herders.",
        ["attack_on_civilians 8"],
    ),
    # one sentence, two happenings
    (
        "Gunmen shot dead four traders in Tikrit on Monday, two days after a car bomb in Mosul had killed six people.",
        ["attack_on_civilians 8", "explosion old"],
    ),
    (
        "Shells killed two people in Avdiivka on Wednesday; in Horlivka a mine killed a driver on Thursday.",
        ["shelling 10", "explosion 11"],
    ),
    ("Jets raided depots in Kirkuk and Mosul on Tuesday.", ["airstrike 9", "airstrike 9"]),
    # another bomb elsewhere; the other side
    (
        "A bomb exploded in Kirkuk on Tuesday and killed three people. The other bomb went off in Mosul and hurt a guard.",
        ["explosion 9", "explosion 9"],
    ),
    (
        "Soldiers shot dead six villagers near Maungdaw on Friday. Insurgents killed four traders with knives there.",
        ["attack_on_civilians 12", "attack_on_civilians 12"],
    ),
    # other means, another side, another hour
    (
        "Gunmen raided an army post in Tillaberi on Saturday and killed twelve soldiers. The army said it had killed eight of "
        "the attackers in an air strike near the border.",
        ["armed_clash 13", "airstrike 13"],
    ),
    (
        "At least nine people were killed in an attack on a hotel in Baidoa on Monday. A suicide bomber rammed a car into the gate and "
        "killed two guards. Gunmen then stormed the lobby.",
        ["suicide_attack 8"],
    ),
    (
        "Gunmen attacked a convoy near Gao on Monday. A roadside bomb hit the first truck, killing three soldiers.",
        ["armed_clash 8"],
    ),
    (
        "Six rebels were killed in fighting near Gao on Monday. Warplanes bombed their camp and killed four more.",
        ["armed_clash 8"],
    ),
    (
        "Rebels shelled Taiz on Monday, killing three people. Hours later coalition jets bombed the rebels' positions east of the city.",
        ["shelling 8", "airstrike 8"],
    ),
    (
        "A bomb killed three people in Quetta on Monday. Also on Monday, gunmen shot dead a lawyer in the same city.",
        ["explosion 8", "attack_on_civilians 8"],
    ),
    (
        "RAQQA, SYRIA, 9 MAR 21 (EXAMPLE AGENCY) -- [TEXT] JETS RAIDED KIRKUK AND MOSUL ON MONDAY.",
        ["airstrike 8", "airstrike 8"],
    ),
    (
        "Police shot dead a student in Kisumu on Friday. Indonesia invaded East Timor in 1975.",
        ["attack_on_civilians 12", "territory_taken old"],
    ),
    # one place under two names
    (
        "A bomb killed three people in Salihiah in Syria on Tuesday. Gunmen attacked mourners in the Salihiah neighbourhood.",
        ["explosion 9"],
    ),
    # what is found after a fight is part of it
    (
        "Nine guerrillas died in fighting near Apopa on Monday. The troops seized six rifles.",
        ["armed_clash 8"],
    ),
    # retold
    (
        "A bomb killed two soldiers in Quetta on Friday. In March 2019 a car bomb in Quetta killed twenty people.",
        ["explosion 12", "explosion old"],
    ),
    (
        "Gunmen abducted a priest in Enugu on Tuesday. Last month two nuns were kidnapped in Owerri.",
        ["abduction 9", "abduction old"],
    ),
    (
        "Troops killed five militants in Borno on Monday. In 2014 the group abducted 276 girls from a school in Chibok.",
        ["armed_clash 8", "abduction old"],
    ),
    # habits, states, plans and threats beside the news
    (
        "A drone killed a commander near Marib on Tuesday. The group regularly fires rockets at the city.",
        ["airstrike 9"],
    ),
    (
        "Gunmen shot dead a mayor in Cauca on Wednesday. Rebels have threatened to attack other officials.",
        ["attack_on_civilians 10"],
    ),
    (
        "A mine killed two farmers near Mopti on Thursday. The army plans to send troops to the region.",
        ["explosion 11"],
    ),
    (
        "Militants burned a village in Cabo Delgado on Friday. The insurgency has killed more than 2,000 people since 2017.",
        ["looting_destruction 12"],
    ),
    (
        "Protesters marched in Lusaka on Friday. Organisers said that they would march again next week.",
        ["protest 12"],
    ),
    (
        "A bell rang in Kirkuk yesterday for those who died when a car bomb left by Islamic State exploded in the market on 15 August 2008.",
        ["explosion old"],
    ),
    (
        "Interviews show that Sudanese soldiers killed nine women near Tabit, in the course of a night, on 30 October 2020.",
        ["attack_on_civilians 30"],
    ),
    # what is no news of violence at all
    ("The town marked the anniversary of the massacre on Tuesday with a minute of silence.", []),
    ("A court sentenced a man on Monday to life for the bombing of a bus in Kampala in 2010.", []),
    ("The army held an exercise near Busan on Friday in which soldiers stormed a mock village.", []),
    ("Sirens were tested in Haifa on Wednesday. Rockets have often hit the city in the past.", []),
    # all capitals, as wire copy once was
    (
        "SAN SALVADOR, 9 MAR 21 (EXAMPLE AGENCY) -- [TEXT] GUERRILLAS ATTACKED AN ARMY PATROL NEAR SAN MIGUEL ON TUESDAY. "
        "THREE SOLDIERS WERE KILLED IN THE AMBUSH.",
        ["armed_clash 9"],
    ),
    (
        "BOGOTA, 9 MAR 21 (EXAMPLE AGENCY) -- [TEXT] A BOMB EXPLODED AT A BANK IN MEDELLIN ON MONDAY. NOBODY WAS HURT.",
        ["explosion 8"],
    ),
    # lists of strikes
    (
        "Coalition forces conducted strikes in Iraq on March 9. Near Mosul, two strikes engaged a tactical unit and destroyed a "
        "vehicle. Near Sinjar, one strike destroyed a bunker.",
        ["airstrike 9", "airstrike 9"],
    ),
]
