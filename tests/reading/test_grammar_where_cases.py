"""One sentence, one place: where the incident is, and how exactly. All sentences are invented.

Each case is a sentence, then " | ", then what `choose` is to give: name, country, precision, separated by commas; the name is
compared without case and accents, and by its beginning. "-" for the country is none; "nothing" is no place at all. A trailing
"*" demands coordinates that stand for an area, "+" a point, "?" none.
"""

import pytest

from bearwitness.gazetteer import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import choose, places

CASES = """
Shells hit the town of Hit in Iraq's Anbar province. | Hit, IQ, town+
Three soldiers died near Rutba in Iraq. | Ar Rutbah, IQ, near_town+
Jets struck targets in the desert west of Rutba, Iraq. | Ar Rutbah, IQ, near_town+
A bomb exploded in Abu Kamal, Syria. | Albu Kamal, SY, town+
A bomb exploded in Al Bukamal, Syria. | Albu Kamal, SY, town+
A bomb exploded in Albu Kamal in eastern Syria. | Albu Kamal, SY, town+
Clashes broke out in Deir ez-Zor, Syria. | Deir, SY, town+
Clashes broke out in Deir Ezzor, Syria. | Deir, SY, town+
Clashes broke out in Dayr az Zawr, Syria. | Deir, SY, town+
Rockets hit Kharkov in Ukraine. | Kharkiv, UA, town+
Rockets hit Kharkiv in Ukraine. | Kharkiv, UA, town+
Rockets hit Lugansk in Ukraine. | Luhansk, UA, town+
Troops shelled Gorlovka in Ukraine. | Horlivka, UA, town+
Mortar fire hit Slavyansk in Ukraine. | Slovyansk, UA, town+
Troops raided a village in al Anbar province, Iraq. | Anbar, IQ, province*
Troops raided a village in Al-Anbar province, Iraq. | Anbar, IQ, province*
Troops raided a village in Anbar province, Iraq. | Anbar, IQ, province*
A strike hit Deir al-Balah in the Gaza Strip. | Dayr al Balah, PS, town+
A strike hit the Deir al-Balah governorate in the Gaza Strip. | Deir al-Balah, PS, province*
A strike hit Khan Younis, Gaza Strip. | Khan Yunis, PS, town+
Gunmen attacked Aleppo, Syria. | Aleppo, SY, town+
Gunmen attacked Aleppo province, Syria. | Aleppo, SY, province*
Five people died in Kandahar, Afghanistan. | Kandahar, AF, town+
Five people died in Kandahar province, Afghanistan. | Kandahar, AF, province*
Six people died in Tripoli, Lebanon. | Tripoli, LB, town+
Six people died in Tripoli, the Libyan capital. | Tripoli, LY, town+
Six people died in the Lebanese city of Tripoli. | Tripoli, LB, town+
A strike hit a house in El Geneina, Rafah, in the Gaza Strip. | El Geneina, PS, town*
A strike hit a school in the Hamad quarter of Khan Younis, Gaza Strip. | Hamad, PS, town*
A shell hit Al-Noor hospital in Taiz, Yemen. | Al-Noor hospital, YE, site*
A shell hit Omar bin Khalid mosque in Mosul, Iraq. | Omar bin Khalid mosque, IQ, site*
A rocket landed at the airport of Aden, Yemen. | Aden airport, YE, site*
A shell hit a house in the Qaryazuq area west of the Jabalia refugee camp, Gaza Strip. | Qaryazuq, PS, near_town*
Two bombs struck the cathedral of Jolo in the Philippines. | Jolo cathedral, PH, site*
Guards shot three inmates in the main prison of Hodeidah, Yemen. | Hodeidah prison, YE, site*
A drone struck Jabalia refugee camp in the Gaza Strip. | Jabalia, PS, site
Gunmen attacked a village in northern Iraq. | northern Iraq, IQ, region?
Clashes erupted between Hasakah and Qamishli in Syria. | between, SY, region*
Fighting was reported in Darfur, Sudan. | Darfur, SD, region*
Fighting was reported in the Donbas, Ukraine. | Donbas, UA, region*
A ship was hit by a missile in the Red Sea. | Red Sea, -, region?
Eight traders died in an Iraq market bombing. | Iraq, IQ, country*
Guards fired into the air near a Mali hospital. | Mali, ML, country*
A mine went off in the Baghdad suburb of Nahrawan. | Nahrawan, IQ, town
A grenade was thrown in the Aleppo district of Tariqa, Syria. | Tariqa, SY, district
A shell landed on the Idlib town of Saraqeb in Syria. | Saraqib, SY, town+
A grenade was thrown in the Tariqa district of Damascus, Syria. | Tariqa, SY, town*
Gunmen fired at a bus in the Beirut neighbourhood of Tariqa. | Tariqa, LB, town*
A drone hit Mosuls Zanbur district in Iraq. | Zanbur, IQ, town
Rebels fired shells at a post in Jubas Village in Syria. | Jubas, SY, town
A bus was burnt in a quiet area of Basra, Iraq. | Basra, IQ, town+
A bus was burnt in the area of Basra, Iraq. | Basra, IQ, near_town+
Army kills ten in Mortar Attack Northwest of Hama, Syria. | Hama, SY, near_town+
A curfew began in Damascus Meanwhile shells fell. | Damascus, SY, town+
A rocket hit the Kurdish-populated district of Tariqa in Aleppo, Syria. | Tariqa, SY, town
A boat was attacked in the Gulf of Aden. | Gulf of Aden, -, region?
Two men were shot at the Rafah crossing. | Rafah crossing, -, site*
Soldiers exchanged fire across the Line of Control. | Line of Control, -, region?
Militants crossed the Euphrates and attacked a post in Hit, Iraq. | Hit, IQ, town+
In Baghdad, officials announced an operation in the Anbar desert. | Anbar, IQ, province*
Officials in Kabul said that gunmen killed two teachers in Helmand province. | Helmand, AF, province*
A man from Mosul was shot dead in Erbil, Iraq. | Erbil, IQ, town+
Islamic State in Khorasan claimed the blast in Jalalabad, Afghanistan. | Jalalabad, AF, town+
The Gaza war spread as rockets hit Haifa, Israel. | Haifa, IL, town+
Moscow said that its jets hit a depot near Palmyra in Syria. | Tadmur, SY, near_town+
A police post in the Sinai was attacked in Egypt. | Sinai, EG, region*
Police shot two men in Baidoa, Somalia, and not in Mogadishu. | Baidoa, SO, town+
Three villagers were killed in Mopti region, Mali. | Mopti, ML, province*
Gunmen raided a market in Zamfara state, Nigeria. | Zamfara, NG, province*
Fifteen people were killed in Ituri province, DR Congo. | Ituri, CD, province*
A bomb killed four in Cotabato in the Philippines. | Cotabato, PH, town+
Rebels attacked Goma, North Kivu. | Goma, CD, town+
A grenade exploded in Bujumbura, Burundi. | Bujumbura, BI, town+
Troops shelled Qaryazuq in Idlib province, Syria. | Qaryazuq, SY, town?
Shelling killed a woman in Ukraine 's Donetsk. | Donetsk, UA, town+
Three civilians were killed in Ukraine's Donetsk region. | Donetsk, UA, province*
A raid in Jenin in the West Bank left two dead. | Janin, PS, town+
A car bomb killed six in Quetta, Balochistan. | Quetta, PK, town+
An ambush killed nine soldiers outside Timbuktu, Mali. | Timbuktu, ML, near_town+
An ambush killed nine soldiers 20 km north of Gao, Mali. | Gao, ML, near_town+
Two people were killed in clashes. | nothing
Strikes that were denied by Brussels killed six people near Hit, Iraq. | Hit, IQ, near_town+
Rebels and allies including Russia fought in Idlib, Syria. | Idlib, SY, town+
The regime and Iran have accused rebels of killing two men in Homs, Syria. | Homs, SY, town+
The London based monitor said that four people died in Raqqa, Syria. | Ar Raqqah, SY, town+
Calling on Washington to act, the minister condemned the killing of nine people in Homs, Syria. | Homs, SY, town+
Kurdish fighters expelled jihadists from a post in Ras al-Ain, Syria. | Ra's al 'Ayn, SY, town+
US airstrikes killed six people near Raqqa, Syria. | Ar Raqqah, SY, near_town+
Three civilians may have been killed in the latest US drone strike near Raqqa, Syria. | Ar Raqqah, SY, near_town+
Three civilians were killed in the latest US drone strike on al-Qaida. | nothing
Residents blamed the U.S.-led coalition for nine deaths in Kobani, Syria. | Ayn al 'Arab, SY, town+
Hamas fired rockets at Ashkelon, Israel. | Ashkelon, IL, town+
Two soldiers were killed in the area of Tal Rifaat, Syria. | Tall Rif'at, SY, near_town+
Two men died in clashes in the Tikrit area of Iraq. | Tikrit, IQ, near_town+
Shells fell on the countryside of Homs in Syria. | Homs, SY, near_town+
Jets hit camps in the Sinjar region of Iraq. | Sinjar, IQ, district*
Jets hit camps in the Makhmur and Sinjar regions of Iraq. | Mexmur, IQ, district*
Clashes killed nine people in the Diffa and Zinder regions of Niger. | Diffa, NE, province*
Four charcoal burners were killed on the path to Goma, Congo. | Goma, CD, near_town+
Aircraft struck camps in north-eastern Syria. | northeastern Syria, SY, region?
In 2011 Mosul in Iraq was the target of nine car bombings. | Mosul, IQ, town+
Mokha in Yemen saw another drone attack that killed five guards. | Mocha, YE, town+
Since seizing the state capital, Wad Madani, the rebels have killed forty people, Sudanese officials said. | Wad Medani, SD, town+
From Damasak, a town in Nigeria, three hundred children were carried off by gunmen. | Damasak, NG, town+
Gunmen killed nine people in Fotokol on the Cameroonian side of the border, Nigerian officials said. | Fotokol, CM, town?
Iraqi troops invaded Kuwait. | Kuwait, KW, country*
The last foreign soldiers left Somalia. | Somalia, SO, country*
Israeli jets bombed Iran. | Iran, IR, country*
Refugees who reached Erbil in Iraq said that gunmen had shot dead nine villagers. | nothing
Families fleeing to Goma in Congo said that rebels had killed nine men. | nothing
Six soldiers died within a few hundred metres of Kirkuk in Iraq. | Kirkuk, IQ, near_town+
Six soldiers died not far from Kirkuk in Iraq. | Kirkuk, IQ, near_town+
Six soldiers died a few kilometres away from Kirkuk in Iraq. | Kirkuk, IQ, near_town+
Six soldiers died in the hills above Kirkuk in Iraq. | Kirkuk, IQ, near_town+
Six soldiers died at a checkpoint at the entrance to Kirkuk, Iraq. | Kirkuk, IQ, near_town+
Six soldiers died at the gates of Kirkuk, Iraq. | Kirkuk, IQ, near_town+
Six soldiers died on the road leading to Kirkuk, Iraq. | Kirkuk, IQ, near_town+
Fighting in the farms of Kirkuk in Iraq killed six. | Kirkuk, IQ, near_town+
Shells hit army posts on Sare Bani frontlines in Idlib province, Syria. | Sare Bani, SY, near_town
Shells hit a cliff east of the Sare neighbourhood in Kirkuk, Iraq. | Sare neighbourhood, IQ, near_town
A truck hit a mine on the track between Aguelhok and Tessalit in Mali. | between, ML, near_town*
A strike hit a house behind the Sare hall in Khan Younis, Gaza Strip. | Sare hall, PS, site*
A strike hit a house near the Islamic Bank in Khan Younis, Gaza Strip. | Khan Yunis, PS, town+
Israeli jets hit a house in Block 2 of Jabalia refugee camp in the Gaza Strip. | Block 2, PS, site*
An Israeli strike hit the Sare/Zare home in Khan Younis, Gaza Strip. | Khan Yunis, PS, town+
Gunmen shot six men in Syrias north. | Syria, SY, country*
Jets killed nine fighters in Syrias restive north on Tuesday. | Syria, SY, country*
Rebels began an assault on Fureb, killing nine, in Syria. | Fureb, SY, town?
Deadly Airstrikes Kill 35 & Destroy Hospital in Idlib, Syria. | Idlib, SY, town+
Five raids hit homes: air raids on Jisr al-Sarigour in Syria killed nine. | Jisr al-Sarigour, SY, town?
Fighting for the Libyan town of Bani Walid left nine dead. | Bani Walid, LY, town+
Rebels ambushed a patrol in Ouham-Pendé prefecture, near the town of Paoua. | Paoua, CF, near_town
The mayor of Ocotal, in northern Nicaragua, was shot dead outside his home. | Ocotal, NI, town+
Gunmen killed the mayor of Ocotal in Nicaragua outside his home. | Ocotal, NI, town+
The mayor of Ocotal was shot dead in Managua. | Managua, NI, town+
The mayor of Ocotal in Nicaragua said that nine people were killed in Managua. | Managua, NI, town+
Armed men shot four traders in Plateau State. | Plateau, NG, province*
Armed men shot four traders in Delta State. | Delta, NG, province*
Armed men shot four traders in Somalia's Bay region. | Bay, SO, province*
A shepherd was killed by a mine in Van province, Turkey. | Van, TR, province*
A grenade was thrown at a bus in Kenya's capital. | Nairobi, KE, town+
A grenade was thrown at a bus in the capital of Mali. | Bamako, ML, town+
Soldiers shot a driver in Ivory Coast's economic capital. | Ivory Coast, CI, country*
Two guards died in Wana, the biggest town of the South Waziristan district. | Wana, PK, town+
Two guards died in Fureb, a mainly Christian village in the southern Plateau State. | Fureb, NG, town?
Raiders burned Fureb, a fishing village in Borno State. | Fureb, NG, town?
Raiders shot two men in Fureb, a suburb of the Haitian capital. | Fureb, HT, town?
Raiders shot two men on the Indonesian holiday island of Bali. | Bali, ID, province*
Two guards died in the Somali town of Adan Yabal. | Adan Yabal, SO, town
Raiders shot two men in Valle Hermoso, Tamaulipas. | Valle Hermoso, MX, town+
Troops raided a camp at Inates. | Inates, -, town?
Rebels attacked the district headquarters of Fureb. | Fureb, -, town?
The battle for Bani Walid left nine dead, Libyan officials said. | Bani Walid, LY, town+
Missiles killed two women in Kherson. | Kherson, UA, town+
Missiles killed two women in the city of Kherson. | Kherson, UA, town+
A car bomb went off in a Sunni district of Baghdad. | Baghdad, IQ, town+
Burundian soldiers shot nine men at Fureb on Friday, survivors said in Kigali. | Fureb, -, town?
Nine men drowned when their boat was shelled on Lake Chad. | Lake Chad, -, region?
Two men were shot in Tripoli, Lebanese officials said. | Tripoli, LB, town+
Two men were shot in Tripoli, officials in Libya said. | Tripoli, LY, town+
Nine herders were shot near Bor, South Sudanese officers said. | Bor, SS, near_town+
Nine herders were shot in Mannar, a Sri Lankan officer said. | Mannar, LK, town+
A grenade went off in Londonderry, Northern Irish police said. | Derry, GB, town+
A trader was shot dead in Cordoba, Argentine police said. | Cordoba, AR, town+
Raiders seized nine pupils on the outskirts of the Nigerian capital. | Abuja, NG, near_town+
Raiders seized nine pupils on the edge of the capital, Haitian police said. | Port-au-Prince, HT, near_town+
A grenade was thrown at a bus in a suburb of the Kenyan capital. | Nairobi, KE, town+
A grenade was thrown at a bus in the heart of Mali's capital. | Bamako, ML, town+
Two guards were shot in the capital, Bujumbura, Burundian police said. | Bujumbura, BI, town+
A lorry bomb killed six in Tal Abyad near the Turkish border, the Turkish army said. | Tall Abyad, SY, town+
Raiders burned Fureb, a village on the border with Niger, Nigerian police said. | Fureb, NG, town?
Raiders burned Fureb, a village near Chad, the Sudanese army said. | Fureb, SD, town?
Two soldiers died in Kilis close to the Syrian border. | Kilis, TR, town+
Raiders shot six herders in Ansongo close to the Niger border. | Ansongo, ML, town+
A drone set a fuel store on fire in Port Sudan, killing two. | Port Sudan, SD, town+
Raiders seized two engineers in Port Harcourt, Nigerian police said. | Port Harcourt, NG, town+
A mortar bomb killed nine people in Camp Ashraf in Iraq. | Camp Ashraf, IQ, site
A soldier was shot dead at Fort Sare, Texas. | Fort Sare, US, site
Two men were shot in a tea house in Cox's Bazar, Bangladeshi police said. | Cox, BD, town+
Jets struck a hideout in Iran near Saravan, killing nine. | Saravan, IR, near_town+
Jets struck a column in Syria near the town of Manbij. | Manbij, SY, near_town+
Nine men were killed in Moyale, on Ethiopia's border with Kenya. | Moyale, ET, town?
Rebels attacked a boat on the San Juan River in Nicaragua. | San Juan, NI, region?
Nine men were shot in a boat on the Santa Maria river in Colombia. | Santa Maria, CO, region?
REBELS SHOT DOWN A HELICOPTER OVER THE CITY OF USULUTAN. | Usulutan, SV, town+
Rockets fired from Lebanon struck Sderot, Israeli medics said. | Sderot, IL, town+
Four Americans were seized in Matamoros, across the border from Brownsville, Texas. | Heroica Matamoros, MX, town+
Separatists shot two men in Fureb regency in Indonesia. | Fureb, ID, district?
Troops shelled Catatumbo near the Venezuelan border. | Catatumbo, -, town?
Kirkuk governor Ali Salman said that two men were killed in Hawija, Iraq. | Al Hawijah, IQ, town+
Gunmen shot nine traders near the eastern Sri Lankan town of Batticaloa. | Batticaloa, LK, near_town+
Troops clashed with rebels in the hinterlands of Bukavu, Congo. | Bukavu, CD, near_town+
Rockets hit residential districts of Mosul, Iraq. | Mosul, IQ, town+
A jet bombed a monastery in Hakha Township, Myanmar. | Hakha, MM, district*
Mortar rounds hit the Dabo displacement site in Bunia, Congo. | Dabo displacement site, CD, site*
Fighters shot two traders on the road between Qaryazuq and Mosul, Iraq. | between Qaryazuq, IQ, near_town?
Troops killed six militants in general area Mosul, Iraq. | Mosul, IQ, near_town+
"""

PAIRS = [tuple(line.split(" | ")) for line in CASES.strip().splitlines()]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize(("sentence", "due"), PAIRS, ids=[sentence for sentence, _ in PAIRS])
def test_the_place_of_the_incident(gazetteer: Gazetteer, sentence: str, due: str) -> None:
    found = choose(places(parse(sentence), gazetteer), 0, len(sentence))
    if due == "nothing":
        assert found is None
        return
    assert found is not None
    name, country, precision = (part.strip() for part in due.rstrip("*+?").split(","))
    where = found.where
    read = (fold(where.name), where.country or "-", where.precision.value)
    assert (read[0].startswith(fold(name)), read[1:]) == (True, (country, precision)), (read, found.text)
    mark = due[-1]
    if mark in "*+?":
        assert {"*": (True, True), "+": (True, False), "?": (False, False)}[mark] == (
            where.lat is not None,
            where.centroid,
        )
