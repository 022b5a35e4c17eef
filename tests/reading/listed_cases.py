"""Lists of places that were struck, each with the places that are incidents of their own, and lists that make none: our own words, invented throughout."""

STRIPPED = (
    " The governor went to the scene in the afternoon and spoke with the families of the wounded and with the police. He said that"
    " nothing would stop the work of the local councils and asked the residents to stay at home until further notice. Schools and"
    " shops were closed for the day while volunteers carried water and bread to the people who had lost their homes in the fire that"
    " followed. Nobody could say on Sunday when the roads would be open again."
)
STRUCK = [
    (
        "Turkish rockets hit Kobani city and nearly 15 villages in the countryside of Kobani, including Tolamak, Jurnok and Bir Harab, in northern Syria on Monday.",
        ["Kobani", "Tolamak", "Jurnok", "Bir Harab"],
    ),
    (
        "Soldiers burned the villages of Kwarra, Agbesh, Manyego and other neighbouring villages in South Kordofan, Sudan, on Wednesday, killing eight people.",
        ["Kwarra", "Agbesh", "Manyego"],
    ),
    (
        "Three shells landed in the neighborhoods of al-Jamila Mogamba and al-Sharafiya in Aleppo Syria on Tuesday killing a woman."
        + STRIPPED,
        ["al-Jamila", "Mogamba", "al-Sharafiya"],
    ),
    (
        "The bridges on the Euphrates in al-Madina al-Bu Kamil al-Ashera and al-Basera in Syria were attacked by coalition jets on Sunday."
        + STRIPPED,
        ["al-Madina", "al-Bu Kamil", "al-Ashera", "al-Basera"],
    ),
    (
        "Coalition jets destroyed Tarif Bridge and al-Shihab Bridge in eastern Syria on Sunday.",
        ["Tarif Bridge", "al-Shihab Bridge"],
    ),
    (
        "Gunmen attacked villages in Nigeria's Zamfara state on Friday. The targeted villages include Tungar Baushe and Gidan Kaso.",
        ["Tungar Baushe", "Gidan Kaso"],
    ),
    (
        "GUERRILLAS ATTACKED THE TOWNS OF SAN LORENZO, TACACHICO AND APASTEPEQUE IN EL SALVADOR ON 3 MAY.",
        ["SAN LORENZO", "TACACHICO", "APASTEPEQUE"],
    ),
    (
        "Rebels attacked army positions in the villages of Karuba, Mushake and Ngungu in North Kivu, Congo, on Saturday.",
        ["Karuba", "Mushake", "Ngungu"],
    ),
    (
        "Gunmen raided Kurmi, Dan Sadau and Gidan Ango villages in Zamfara state, Nigeria, on Thursday, killing 12 people.",
        ["Kurmi", "Dan Sadau", "Gidan Ango"],
    ),
    (
        "Government warplanes bombed the towns of Saraqeb, Binnish and Taftanaz in Idlib province, Syria, on Monday.",
        ["Saraqib", "Binnish", "Taftanaz"],
    ),
    (
        "Jets bombed Saraqeb and Binnish in Syria's Idlib province on Monday, killing four and six people respectively.",
        ["Saraqib", "Binnish"],
    ),
    (
        "Air strikes hit the cities of Aleppo, Homs and Hama in Syria on Monday, killing 40 people in all.",
        ["Aleppo", "Homs", "Hama"],
    ),
    (
        "Regime artillery shelled Tal Maraq, Sfuhen, Fattira and Kansafra south of Idlib, Syria, on Tuesday.",
        ["Tal Maraq", "Sfuhen", "Fattira", "Kansafra"],
    ),
    (
        "Clashes broke out in the villages of Abu Zurayb, Um Jalud and Wad Haju in Gezira state, Sudan, on Monday.",
        ["Abu Zurayb", "Um Jalud", "Wad Haju"],
    ),
    ("Explosions rocked Kyiv, Kharkiv, Odesa and Lviv in Ukraine on Monday.", ["Kyiv", "Kharkiv", "Odesa", "Lviv"]),
    (
        "Russian forces shelled the settlements of Bilohorivka, Spirne and Verkhnokamianske in the Luhansk region of Ukraine on Sunday.",
        ["Bilohorivka", "Spirne", "Verkhnokamianske"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Other strikes targeted Sumy and Chuhuiv.",
        ["Kharkiv", "Sumy", "Chuhuiv"],
    ),
    (
        "Al-Shabab fighters seized the towns of Adado, Hasan Dhere and Bulo Hawo in Somalia on Sunday.",
        ["Adado", "Hasan Dhere", "Bulo Hawo"],
    ),
    (
        "The army retook the villages of Tel Sala, Rasm Abud, and Hmeima from Islamic State in Aleppo province, Syria, on Sunday.",
        ["Tel Sala", "Rasm Abud", "Hmeima"],
    ),
    ("Bombs exploded in markets in Baghdad, Baquba and Kirkuk, Iraq, on Tuesday.", ["Baghdad", "Baquba", "Kirkuk"]),
    (
        "Villages such as Dogo Tabki, Unguwar Lamido and Maihula in Katsina state, Nigeria, were attacked by bandits on Monday.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Villages attacked on Monday by gunmen in Plateau state, Nigeria, were Rantis, Kakuruk and Dajak.",
        ["Rantis", "Kakuruk", "Dajak"],
    ),
    (
        "Janjaweed militiamen set fire to Tarnaya, Shakra and Um Sayala villages in North Darfur, Sudan, on Sunday.",
        ["Tarnaya", "Shakra", "Um Sayala"],
    ),
    (
        "Sixteen people were killed on Sunday in attacks on the villages of Ndalya, Mandibe and Walese in Ituri province, Congo.",
        ["Ndalya", "Mandibe", "Walese"],
    ),
    (
        "Israeli raids targeted the southern Lebanese towns of Aita Shaab, Kfar Kala, Meis Jabal and Odaisse on Thursday.",
        ["Aita Shaab", "Kfar Kala", "Meis Jabal", "Odaisse"],
    ),
    (
        "Israeli jets struck the Rimal, Shujaiya and Zeitoun neighbourhoods of Gaza City on Thursday, killing 20 people.",
        ["Rimal", "Shujaiya", "Zeitoun"],
    ),
    (
        "Islamic State gunmen attacked checkpoints at Riyadh, Rashad and al-Multaqa in Iraq's Kirkuk province on Friday.",
        ["Riyadh", "Rashad", "al-Multaqa"],
    ),
    (
        "Rockets fell on the villages of Deir Jamal, Kafr Naseh, Tannoura and on the town of Tal Rifat in Aleppo province, Syria, on Friday.",
        ["Deir Jamal", "Kafr Naseh", "Tannoura", "Tal Rifat"],
    ),
    (
        "The regime bombarded with barrel bombs the towns of Anadan, Hreitan and Kafr Hamra north of Aleppo, Syria, on Friday.",
        ["Anadan", "Hreitan", "Kafr Hamra"],
    ),
    (
        "Airstrikes on Friday targeted (Khan Touman, Zitan and Barna) villages in the southern countryside of Aleppo, Syria.",
        ["Khan Touman", "Zitan", "Barna"],
    ),
    (
        "Simultaneous attacks on Sunday struck police stations in Lashkar Gah, Gereshk and Sangin in Afghanistan.",
        ["Lashkar Gah", "Gereshk", "Sangin"],
    ),
    (
        "Turkish artillery shelled the villages of Ain Daqna, Sheikh Issa, Maranaz and Harbel, and the outskirts of Tal Rifaat, in northern Aleppo, Syria, on Sunday.",
        ["Ain Daqna", "Sheikh Issa", "Maranaz", "Harbel", "Tal Rifaat"],
    ),
    (
        "Warplanes carried out raids on Sarmin, Nayrab, and Qminas, as well as on Maarat Misrin, in Syria on Sunday.",
        ["Sarmin", "Nayrab", "Qminas", "Maarat Misrin"],
    ),
    ("Warplanes bombed both Sarmin and Nayrab in Syria on Sunday.", ["Sarmin", "Nayrab"]),
    (
        "Militants kidnapped dozens of people from the villages of Ruwan Tsamiya, Kwari and Marabu in Niger state, Nigeria, on Monday.",
        ["Ruwan Tsamiya", "Kwari", "Marabu"],
    ),
    (
        "In Syria warplanes bombed the cities and towns of Douma Harasta Zamalka and Arbin in the Damascus countryside on Monday."
        + STRIPPED,
        ["Douma", "Harasta", "Zamalka", "Arbin"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. The towns of Nikopol and Marhanets were also hit.",
        ["Kharkiv", "Nikopol", "Marhanets"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Also hit were the towns of Nikopol and Marhanets.",
        ["Kharkiv", "Nikopol", "Marhanets"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Also hit was the town of Nikopol.",
        ["Kharkiv", "Nikopol"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Strikes were also reported in Sumy, Chuhuiv and Izium.",
        ["Kharkiv", "Sumy", "Chuhuiv", "Izyum"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Explosions were also heard in Sumy and Poltava.",
        ["Kharkiv", "Sumy", "Poltava"],
    ),
    (
        "Missiles struck Kharkiv, Ukraine, on Tuesday, killing two people. Other targets included Sumy and Poltava.",
        ["Kharkiv", "Sumy", "Poltava"],
    ),
    (
        "A mortar shell hit Mezzeh in Damascus, Syria, on Sunday, killing a man. A second shell fell in Qassaa. A third landed in Jaramana.",
        ["Mezzeh", "Qassaa", "Jaramana"],
    ),
    (
        "A mortar shell hit Mezzeh in Damascus, Syria, on Sunday, killing a man. Two more fell on the Qassaa and Baramkeh neighbourhoods.",
        ["Mezzeh", "Qassaa", "Baramkeh"],
    ),
    (
        "Gunmen on motorcycles attacked three villages in Katsina state, Nigeria, on Monday, killing 11 people. The villages are Dogo Tabki, Unguwar Lamido and Maihula.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Gunmen on motorcycles attacked three villages in Katsina state, Nigeria, on Monday, killing 11 people. Police named the villages as Dogo Tabki, Unguwar Lamido and Maihula.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Gunmen on motorcycles attacked three villages in Katsina state, Nigeria, on Monday, killing 11 people. The affected villages, according to the police, were Dogo Tabki, Unguwar Lamido and Maihula.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Gunmen on motorcycles attacked three villages - Dogo Tabki, Unguwar Lamido and Maihula - in Katsina state, Nigeria, on Monday, killing 11 people.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Gunmen on motorcycles attacked three villages in Katsina state, Nigeria: Dogo Tabki, Unguwar Lamido and Maihula.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Gunmen on motorcycles attacked the Katsina state villages of Dogo Tabki, Unguwar Lamido and Maihula in Nigeria on Monday.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    (
        "Fierce fighting raged in the al-Amara and al-Shajara districts of Khartoum, Sudan, on Monday.",
        ["al-Amara", "al-Shajara"],
    ),
    (
        "Fighting spread on Monday to the towns of El Obeid, Um Rawaba and Er Rahad in Sudan.",
        ["El Obeid", "Um Rawaba", "Er Rahad"],
    ),
    (
        "The RSF attacked the villages of (Al-Takina, Wad Lamid, and Um Maghad) in Gezira state, Sudan, on Monday, killing 14 people.",
        ["Al-Takina", "Wad Lamid", "Um Maghad"],
    ),
    (
        "In Aleppo, Syria, jets bombed the districts of Salihin, Kallasa, and Bustan al-Qasr on Monday.",
        ["Salihin", "Kallasa", "Bustan al-Qasr"],
    ),
    (
        "Sources reported violent clashes in the areas of Um El Gura and El Buweida in Sudan on Monday after RSF fighters attacked several army sites.",
        ["Um Al Gura", "El Buweida"],
    ),
    (
        "On Sunday regime air strikes on the areas of Mesraba and Madira in Syria killed 17 civilians.",
        ["Mesraba", "Madira"],
    ),
    (
        "The Turkish shelling hit Mar'anaz, Ain Dakna, Al-Smoka and Al-Shaikh Eissa villages and the outskirts of Tel Refaat city in Syria on Monday.",
        ["Mar'anaz", "Ain Dakna", "Al-Smoka", "Al-Shaikh Eissa", "Tel Refaat city"],
    ),
    (
        "The army took control of large areas west of Omdurman, Sudan, on Monday, including the Mansoura, Hamad Al-Nil and Al-Nakhil neighbourhoods.",
        ["Mansoura", "Hamad Al-Nil", "Al-Nakhil"],
    ),
    (
        "The Villages of Abukarna, Abara, Muhamad Abdallah and Katra in Sudan: The militia looted cars on Monday.",
        ["Abukarna", "Abara", "Muhamad Abdallah", "Katra"],
    ),
    (
        "Turkish forces fired heavy artillery shells on Monday on the vicinity of Tel Refaat city, Abin, Kashta'ar, Tatimrash, Soghanka and Herasha in northern Aleppo, Syria.",
        ["Tel Refaat", "Abin", "Kashta'ar", "Tatimrash", "Soghanka", "Herasha"],
    ),
    (
        "Regime artillery shelled Sfuhen, Ftireh, Kansafra and Ihsim in Idlib, Syria, on Monday.",
        ["Sfuhen", "Ftireh", "Kansafra", "Ihsim"],
    ),
    (
        "The militia committed a new crime on Monday in the village of (Kafi) and the city of (Tabit) in Gezira, Sudan, where they killed two citizens.",
        ["Kafi", "Tabit"],
    ),
    (
        "The RSF attacked the villages of (Al-Takina), (Wad Lamid) and (Um Maghad) in Gezira state, Sudan, on Monday.",
        ["Al-Takina", "Wad Lamid", "Um Maghad"],
    ),
    (
        'The RSF attacked the villages of "Al-Takina", "Wad Lamid" and "Um Maghad" in Gezira state, Sudan, on Monday.',
        ["Al-Takina", "Wad Lamid", "Um Maghad"],
    ),
    (
        "Gunmen killed 14 people in Dogo Tabki, eight in Unguwar Lamido and three in Maihula in Katsina state, Nigeria, on Monday.",
        ["Dogo Tabki", "Unguwar Lamido", "Maihula"],
    ),
    ("Sumy, Chuhuiv and Izium in Ukraine were shelled on Monday.", ["Sumy", "Chuhuiv", "Izyum"]),
    (
        "THE GUERRILLAS ATTACKED SAN VICENTE, USULUTAN, AND SAN MIGUEL IN EL SALVADOR LAST NIGHT.",
        ["SAN VICENTE", "USULUTAN", "SAN MIGUEL"],
    ),
    (
        "POWER TOWERS WERE BLOWN UP IN SOYAPANGO, APOPA AND MEJICANOS, EL SALVADOR, LAST NIGHT.",
        ["SOYAPANGO", "APOPA", "MEJICANOS"],
    ),
    (
        "ACCORDING TO MILITARY SOURCES THE TOWNS OF JOCORO AND GUADALUPE IN EL SALVADOR WERE ATTACKED BY THE REBELS LAST NIGHT.",
        ["JOCORO", "GUADALUPE"],
    ),
    (
        "SOLDIERS KILLED PEASANTS IN THE HAMLETS OF LAS FLORES, EL JICARO AND SAN ANTONIO, CHALATENANGO DEPARTMENT, EL SALVADOR, YESTERDAY.",
        ["LAS FLORES", "EL JICARO", "SAN ANTONIO"],
    ),
    ("Rebels seized Bunagana, Rutshuru and Kiwanja in eastern Congo on Monday.", ["Bunagana", "Rutshuru", "Kiwanja"]),
    (
        "On Monday the army withdrew from Bunagana, Rutshuru and Kiwanja in eastern Congo.",
        ["Bunagana", "Rutshuru", "Kiwanja"],
    ),
    (
        "Gunmen attacked the communities of Agatu, Okokolo and Akwu in Benue state, Nigeria, on Monday, burning houses.",
        ["Agatu", "Okokolo", "Akwu"],
    ),
    (
        "Herdsmen invaded Agatu, Okokolo and Akwu communities in Benue state, Nigeria, on Monday, killing 20 people.",
        ["Agatu", "Okokolo", "Akwu"],
    ),
    (
        "Bandits raided communities in the Shiroro area of Niger state, Nigeria, on Monday, among them Kwaki, Chukuba and Barden Dawaki.",
        ["Kwaki", "Chukuba", "Barden Dawaki"],
    ),
    (
        "Shelling hit several settlements of the Donetsk region in Ukraine on Monday - Avdiivka, Krasnohorivka and Marinka.",
        ["Avdiivka", "Krasnohorivka", "Marinka"],
    ),
    (
        "Israeli forces stormed the towns of Qabatiya and Yabad south of Jenin, and the Balata camp east of Nablus, on Monday, arresting ten men.",
        ["Qabatiya", "Yabad", "Balata camp"],
    ),
    (
        "Israeli soldiers raided the Jenin, Balata and Nur Shams refugee camps on Monday, killing two men.",
        ["Jenin", "Balata", "Nur Shams"],
    ),
    ("Explosions were heard in Erbil and Duhok in Iraq on Monday as missiles struck two bases.", ["Erbil", "Duhok"]),
    (
        "Suicide bombers struck churches in Colombo, Negombo and Batticaloa in Sri Lanka on Monday.",
        ["Colombo", "Negombo", "Batticaloa"],
    ),
    (
        "Police clashed with protesters in Tehran, Mashhad and Isfahan, Iran, on Monday.",
        ["Tehran", "Mashhad", "Isfahan"],
    ),
    ("Protests took place on Monday in Tehran, Mashhad and Isfahan in Iran.", ["Tehran", "Mashhad", "Isfahan"]),
    (
        "In Syria's Daraa, government helicopters dropped barrel bombs on Monday on the towns of Dael, Inkhil, and Nawa.",
        ["Dael", "Inkhil", "Nawa"],
    ),
    (
        "Jets hit Idlib city, Jisr al-Shughour, and the village of Kafr Ruma in Syria on Monday.",
        ["Idlib", "Jisr", "Kafr Ruma"],
    ),
    (
        "Syrian warplanes bombed Saraqeb Binnish Taftanaz and Ihsim in Syria on Monday." + STRIPPED,
        ["Saraqib", "Binnish", "Taftanaz", "Ihsim"],
    ),
]
ONE = [
    (
        "Gunmen attacked journalists from Reuters, Associated Press and Agence France in Mosul, Iraq, on Monday.",
        "Mosul",
    ),
    (
        "Residents fled to the villages of Tolamak, Jurnok and Bir Harab after shelling of Kobani, Syria, on Monday.",
        "Kobani",
    ),
    (
        "An air strike hit a convoy on the road between the towns of Saraqeb and Binnish in Syria on Monday, killing two people.",
        "Saraqeb",
    ),
    ("Clashes continued on Monday in the countryside of Hama and Idlib, Syria, killing ten people.", "Hama"),
    ("Islamic State, which holds the towns of Tolamak and Jurnok, shelled Hasaka, Syria, on Monday.", "Hasaka"),
    (
        "Wounded people were taken to hospitals in Kirkuk, Erbil and Sulaimaniya after a bomb exploded in Tuz Khurmatu, Iraq, on Tuesday.",
        "Tuz Khurmatu",
    ),
    (
        "The group controls the towns of Adado, Bulo Hawo and Jilib in Somalia. A bomb exploded in Mogadishu on Sunday.",
        "Mogadishu",
    ),
    ("Gunmen killed John Okello, Peter Omara and Grace Akello in Gulu, Uganda, on Sunday.", "Gulu"),
    (
        "A bomb in Kobani, Syria, hit a bus carrying residents of the villages of Tolamak and Jurnok on Sunday, killing ten.",
        "Kobani",
    ),
    ("A part of the border wall was blown up near the villages of Tolamak and Jurnok in Syria on Sunday.", "Tolamak"),
    (
        "A bomb exploded in Kabul, Afghanistan, on Sunday, killing workers from the villages of Tolamak and Jurnok.",
        "Kabul",
    ),
]
