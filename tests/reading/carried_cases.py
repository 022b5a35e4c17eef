"""Reports of our own, and where the first incident of each was (test_grammar_carried.py)."""

# One report, and where its first incident was.
PLACES = {
    "in the wards of a hospital": (
        "Gunmen shot dead nine patients in the wards of the Lutheran hospital at Gossi, Mali, on Monday.",
        ("Gossi", "ML", "site"),
    ),
    "a hall of whatever kind": (
        "Rebels threw a grenade into a billiard hall in Gossi, Mali, on Monday and wounded nine people.",
        ("Gossi", "ML", "site"),
    ),
    "in many provinces": (
        "Turkish police rounded up 235 members of a banned party in raids across eleven provinces on Monday.",
        ("Turkey", "TR", "country"),
    ),
    "near the village named last": (
        "Rebels hold Damasak, a town in Nigeria. On Monday a mine near the town killed nine soldiers.",
        ("Damasak", "NG", "near_town"),
    ),
    "at the seat of a president": (
        "Haitian police shot dead nine protesters outside the presidential palace on Monday.",
        ("Port-au-Prince", "HT", "site"),
    ),
    "a site of theirs": (
        "One of their offices in Gossi, Mali, was hit by an air strike on Monday; nine men died.",
        ("Gossi", "ML", "site"),
    ),
    "beneath offices with a name": (
        "Dogs found the bodies of nine men beneath the Blue Lantern offices in Gossi, Mali, which a car bomb hit on Monday.",
        ("Gossi", "ML", "site"),
    ),
    "a street with a name": (
        "A car bomb tore through Market Street in Belgrade, Serbia, on Monday, killing nine people.",
        ("Belgrade", "RS", "site"),
    ),
    "what is called a town's": (
        "Rebels stormed Kidal's old camp in Mali on Monday after a battle that killed nine soldiers.",
        ("Kidal", "ML", "site"),
    ),
    "a market without an article": (
        "Market at Gossi bombed from the air in Mali on Monday, 17 dead.",
        ("Gossi", "ML", "site"),
    ),
    "a landing ground": (
        "Jets bombed a heliport at Gossi, Mali, on Monday and killed nine men.",
        ("Gossi", "ML", "site"),
    ),
    "a site outside a town is near it": (
        "Gunmen shot dead nine men at a quarry outside the town of Gossi, Mali, on Monday.",
        ("Gossi", "ML", "near_town"),
    ),
    "in front of parliament": (
        "Protesters clashed with police in front of parliament in Belgrade, Serbia, on Monday. Nine officers were hurt.",
        ("Belgrade", "RS", "site"),
    ),
    "a part of a country, by its region": (
        "Aircraft bombed convoys in the eastern region of Syria on Monday and killed nine men.",
        ("eastern Syria", "SY", "region"),
    ),
    "a village that was taken": (
        "The rebels managed on Monday to control Qazzubiyeh town in the countryside of Homs, Syria, and killed nine soldiers.",
        ("Qazzubiyeh", "SY", "town"),
    ),
    "the nearest, not the finest": (
        "Gunmen shot dead five men near Kirkuk on Monday, Iraqi police said, hours after officials had met in Baghdad over a truce.",
        ("Kirkuk", "IQ", "near_town"),
    ),
    "named in the sentence before": (
        "Troops arrived in Gossi, Mali, on Monday. They shot dead twelve herders and burned their tents.",
        ("Gossi", "ML", "town"),
    ),
    "not where a statement was made": (
        "In Bamako, the ministry said that gunmen had killed nine soldiers near Gossi on Monday.",
        ("Gossi", "ML", "near_town"),
    ),
    "the capital of the country spoken of": (
        "Malian police clashed with gunmen in the capital on Monday and four officers were killed.",
        ("Bamako", "ML", "town"),
    ),
    "a part of the country": (
        "Three Afghan soldiers were killed by a roadside bomb in the south of the country on Monday.",
        ("Afghanistan", "AF", "region"),
    ),
    "the object of a verb": (
        "In the north of Mali, rebels said they had taken Kidal after a battle on Monday that killed six soldiers.",
        ("Kidal", "ML", "town"),
    ),
    "bombed": ("Mosul was bombed by Iraqi jets on Monday and nine people died.", ("Mosul", "IQ", "town")),
    "a market without a name": (
        "A bomb killed nine people at a cattle market in Maiduguri, Nigeria, on Monday.",
        ("Maiduguri", "NG", "site"),
    ),
    "a hospital to which the dead were taken": (
        "A bomb killed nine people in Maiduguri, Nigeria, on Monday. The dead were taken to a hospital.",
        ("Maiduguri", "NG", "town"),
    ),
    "taken to a hospital in the same sentence": (
        "A bomb exploded in Maiduguri, Nigeria, on Monday and nine people were taken to a hospital.",
        ("Maiduguri", "NG", "town"),
    ),
    "a river's banks are no bank": (
        "Troops shot nine rebels dead on the banks of the river in Gossi, Mali, on Monday.",
        ("Gossi", "ML", "town"),
    ),
    "a park that is named below": (
        "A suicide bomber killed nine people at a public park in Lahore, Pakistan, on Monday. Families had crowded Gulbagh Park.",
        ("Gulbagh Park", "PK", "site"),
    ),
    "a local government": (
        "Bandits killed nine people in Tsafe local government of Zamfara State, Nigeria, on Monday.",
        ("Tsafe", "NG", "district"),
    ),
    "the nearby town is the town itself": (
        "A bomb killed nine people in the nearby town of Gossi, Mali, on Monday.",
        ("Gossi", "ML", "town"),
    ),
    "a town in the countryside named before": (
        "Nine rebels were killed in shelling in Aleppo countryside in Syria on Monday. The nine rebels were killed in Haritan, a monitor said.",
        ("Ḩuraytān", "SY", "town"),
    ),
    "a captain of a brigade is in no town": (
        "Kurdish forces in Syria captured nine rebels, among them a captain in Liwaa al-Baroud, on Monday near Manbij.",
        ("Manbij", "SY", "near_town"),
    ),
    "a street called St": (
        "A bomb at Oxford St in Belfast, Northern Ireland, killed nine people on Monday.",
        ("Belfast", "GB", "site"),
    ),
    "a dateline below a caption": (
        "Smoke over a hill in Syria.\n\nIDLIB, Syria (Sample Press) – On Monday, nine people were shot dead by border guards.",
        ("Syria", "SY", "country"),
    ),
    "surnames in capitals": (
        "A BOMB KILLED NINE PEOPLE IN DOWNTOWN SAN SALVADOR ON MONDAY. COLONEL RODRIGUEZ OF THE SALVADORAN ARMY SAID THAT THE VICTIMS "
        "WERE FRANCISCO GUERRERO AND HIS SONS. GUERRERO WAS KILLED BY THE BLAST.",
        ("San Salvador", "SV", "town"),
    ),
    "a town of another country among towns of one": (
        "CLASHES KILLED NINE PEOPLE IN SAN RAMON ON MONDAY. FIGHTING WENT ON IN SAN SALVADOR, IN SAN MIGUEL, IN METAPAN AND IN "
        "CHINAMECA, SALVADORAN POLICE SAID.",
        ("SAN RAMON", "SV", "town"),
    ),
    "a site told some sentences later": (
        "A bomb killed nine people in Mokha, Yemen, on Monday. The bomb wounded five more. It was placed in a market, the minister said, "
        "and the blast wounded a child.",
        ("Mocha", "YE", "site"),
    ),
    "a village that nothing places, shelled by another country's army": (
        "The Turkish army shelled the village of Sheshi in the countryside of the city of Girê Baro on Monday, killing nine people.",
        ("Sheshi", None, "town"),
    ),
    "a village of which a word is a people's": (
        "Nine people were killed on Monday in shelling of the village of Arab Baroud, on the northern side of the city of Manbij in Syria.",
        ("Arab Baroud", "SY", "town"),
    ),
    "not where those who fired are stationed": (
        "A woman was killed on Monday when Syrian forces stationed in a playground in Daraa city used missile launchers to shell Tafas city.",
        ("Ţafas", "SY", "town"),
    ),
    "where soldiers are stationed who are killed": (
        "Nine soldiers stationed in Kidal, Mali, were killed on Monday when gunmen attacked them.",
        ("Kidal", "ML", "town"),
    ),
    "a weekday ends a name": (
        "Gunmen attacked Qazzubiyeh village on Wednesday in Homs, Syria, and killed nine people.",
        ("Qazzubiyeh", "SY", "town"),
    ),
    "a surname": (
        "Gunmen wounded two managers, Paul Riva and Alan Steinberg, in Detroit on Monday. Steinberg was shot in the hip, police said.",
        ("Detroit", "US", "town"),
    ),
    "a person with an initial": (
        "Gunmen shot dead nine guards at Richard J. Baroud Prison in San Diego County, California, on Monday.",
        ("Baroud Prison", "US", "site"),
    ),
    "taken back once, taken back everywhere": (
        "Nine civilians were killed on Monday in Israeli rocket fire on al-Marj region, west of Hadar in Quneitra countryside. A young man "
        "died in al-Marj region.",
        ("al-Marj region", "SY", "town"),
    ),
    "a village found by a town": (
        "A drone hit a lorry nearby Baroud village in the east of Raqqa, Syria, on Monday and killed nine men.",
        ("Baroud", "SY", "near_town"),
    ),
    "a village that a verb has for its object": (
        "Syrian jets hit Baroud village in Idlib province on Monday and killed nine people.",
        ("Baroud", "SY", "town"),
    ),
    "the outskirts of a village that nobody has heard of": (
        "Jets struck the outskirts of Tansafra in the countryside of Idlib, Syria, on Monday and killed nine people.",
        ("Tansafra", "SY", "near_town"),
    ),
    "a village named below the town by which it is found": (
        "Shells killed nine people west of the town of Tartus, Syria, on Monday.\n\nThey died in the shelling of the village of "
        "Baroud, west of Tartus, a local source said.",
        ("Baroud", "SY", "town"),
    ),
    "a bank called after a coast": (
        "Two policemen were killed when a bomb went off at a West Coast Bank branch in Oregon on Monday.",
        ("Oregon", "US", "province"),
    ),
    "not where a witness works": (
        "A clerk at Kings County Hospital said nine boys were shot dead by gunmen in Kidal, Mali, on Monday.",
        ("Kidal", "ML", "town"),
    ),
    "the country that the party's home and the names speak for": (
        "Statement on the fighting. Fighters of the Kachin Independence Army met a column of the Burma army near "
        "Injangwa village on Monday. Eleven soldiers fell.",
        ("Injangwa", "MM", "near_town"),
    ),
    "a village by a town": (
        "Shells killed nine people in the village of Tel Imaginary, near Aleppo, Syria, on Monday.",
        ("Tel Imaginary", "SY", "town"),
    ),
    "as far as is said": (
        "A bomb killed nine people in Baidoa, some 245 km west of Mogadishu, Somalia, on Monday.",
        ("Baidoa", "SO", "town"),
    ),
    "a name of which the gazetteer has a part": (
        "Malian soldiers shot dead nine men at Sare Banu in the Mopti region of Mali on Monday.",
        ("Sare Banu", "ML", "town"),
    ),
    "on the road to a town": (
        "GUERRILLAS BLEW UP TWO PYLONS ON THE ROAD TO APOPA, EL SALVADOR, YESTERDAY, KILLING A SOLDIER.",
        ("Apopa", "SV", "near_town"),
    ),
    "in and around": (
        "Soldiers killed nine people in and around the town of Mosul, Iraq, on Monday.",
        ("Mosul", "IQ", "town"),
    ),
    "a district of which the gazetteer has the town": (
        "Officers detained nine rebels in the Khasavyurt district of Dagestan, Russia, on Monday after a gunfight that killed two.",
        ("Khasavyurt", "RU", "district"),
    ),
    "a town of the country spoken of": (
        "Insurgents took Palma, a town beside Mozambique's gas fields, on Monday after a battle that killed 20 soldiers.",
        ("Palma", "MZ", "town"),
    ),
    "a mosque called after its town": (
        "A bomb killed nine people inside the Ghazni mosque on Monday. The Afghan government in Kabul blamed the Taliban.",
        ("Ghazni mosque", "AF", "site"),
    ),
    "a mosque that was shelled": (
        "A mosque in Maiduguri was shelled on Monday and nine people were killed, the Nigerian army said.",
        ("Maiduguri", "NG", "site"),
    ),
    "where they were driven from": (
        "The army drove the rebels from Gao, Mali, on Monday after a battle that killed nine soldiers.",
        ("Gao", "ML", "town"),
    ),
    "a government named by its capital": (
        "Police asked Washington for help after nine people were killed in fighting near Danli in Honduras on Monday.",
        ("Danlí", "HN", "near_town"),
    ),
    "a country known by its adjectives": (
        "ALGIERS - A bomb killed nine people in Imaginaria on Monday. Algeria's government blamed militants.",
        ("Imaginaria", "DZ", "town"),
    ),
    "under a headline": (
        "# Jets pound Idlib town\n\nWarplanes fired missiles at a vegetable market in Sarmin in the Syrian province of Idlib on Monday, "
        "killing ten people.",
        ("Sarmīn", "SY", "site"),
    ),
    "the road from a town to another": (
        "Youths ambushed police on the Makurdi-Lafia road in Nigeria on Monday and killed nine.",
        ("Makurdi", "NG", "near_town"),
    ),
    "the middle of a district": (
        "A mine killed nine people in the Central Kurram of Pakistan on Monday.",
        ("Central Kurram", "PK", "district"),
    ),
    "a site called by a number": (
        "Troops killed nine rebels at Point 1346 in Pakistan on Monday.",
        ("Point 1346", "PK", "site"),
    ),
    "police stations": (
        "Gunmen killed nine officers in an assault on police stations in Mosul, Iraq, on Monday.",
        ("Mosul", "IQ", "site"),
    ),
    "a site with its own name": (
        "A bomb killed nine people outside the Supreme Court in Kabul, Afghanistan, on Monday.",
        ("Kabul", "AF", "site"),
    ),
    "a mine that is no pit": (
        "A farmer trod on a mine in Maiduguri, Nigeria, on Monday and was killed.",
        ("Maiduguri", "NG", "town"),
    ),
    "whose residents tell of it": (
        "A commando died in a raid in central Yemen on Monday.\n\nResidents of Al Ghayl said that thirty people were killed.",
        ("Al Ghayl", "YE", "town"),
    ),
    "where talks are held": (
        "Nine people were killed in shelling near Idlib, Syria, on Monday, a day before peace talks are to be held in Astana, Kazakhstan.",
        ("Idlib", "SY", "near_town"),
    ),
    "a quarter of a town": (
        "A car bomb killed nine people in the Zuhur quarter of Mosul, Iraq, on Monday.",
        ("Zuhur quarter", "IQ", "town"),
    ),
    "on the track between two towns": (
        "Five soldiers died on Monday when their truck ran over a mine on the track between Aguelhok and Tessalit in Mali.",
        ("between Aguelhok and Tessalit", "ML", "near_town"),
    ),
    "inside the headquarters": (
        "A blast at a mosque inside the police headquarters in Peshawar, Pakistan, on Monday killed nine people, a hospital spokesman said.",
        ("Peshawar", "PK", "site"),
    ),
    "not where most of a report is not": (
        "Rebels killed nine soldiers on Monday, the army in Goma said. Clashes went on near Beni in eastern Congo, and near Butembo.\n\n"
        "Some 8,000 people crossed the border near Bunagana in Uganda.",
        ("Beni", "CD", "near_town"),
    ),
    "on a lake of other countries": (
        "Chad said that 98 of its soldiers were killed on Monday when rebels overran their camp at Boma on Lake Chad.",
        ("Boma", None, "site"),
    ),
    "a street of the dateline's town": (
        "BELFAST - Two masked men shot dead five people on the Lower Imaginary Road on Monday.",
        ("Belfast", "GB", "site"),
    ),
    "not the place of the other happening": (
        "Turkish police rounded up 235 members of the HDP in raids on Monday, two days after a bombing in Istanbul had killed 44 people.",
        None,
    ),
    "the town on this side of the border": (
        "Rebels killed nine Kurdish fighters in the Syrian town of Ras al-Ain, by the Turkish border, on Monday.",
        ("Ra’s al ‘Ayn", "SY", "town"),
    ),
    "not where the arms were made": (
        "Troops seized a cache of rifles made in Saudi Arabia after a battle on Monday that killed nine rebels. Fighting went on near Aleppo, "
        "in Idlib and near Hama in Syria.",
        None,
    ),
    "what a strike destroyed is not where it was": (
        "Near Hawija in Iraq, one strike on Monday hit a tactical unit, destroyed a checkpoint and killed nine fighters.",
        ("Al Ḩawījah", "IQ", "near_town"),
    ),
    "a building with a name": (
        "Five people were killed on Monday when the Abu Zuhri building in Rafah, in the Gaza Strip, was bombed.",
        ("Abu Zuhri building", "PS", "site"),
    ),
    "Congo is the larger one": (
        "Rebels killed nine villagers near Beni in eastern Congo on Monday.",
        ("Beni", "CD", "near_town"),
    ),
    "Congo of Brazzaville": (
        "Rebels killed nine soldiers in Congo on Monday, the government in Brazzaville said. Brazzaville blamed militiamen of Pool.",
        ("Republic of the Congo", "CG", "country"),
    ),
}
