"""Which place and day an incident is given: its own, one from the sentences around, a heading's, a field's (codebook sections 4, 5)."""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
WEDNESDAY = date(2021, 3, 10)


def read(text: str, published: date | None = WEDNESDAY) -> tuple[Account, ...]:
    info = ReportInfo("r-carried", "s-carried", None, None, published, False, None, "en")
    return READER.read(Report(info, text, "-")).incidents


def place(one: Account) -> tuple[str, str | None, str] | None:
    return (one.where.name, one.where.country, one.where.precision.value) if one.where else None


def days(one: Account) -> str | None:
    if one.when is None:
        return None
    return f"{one.when.start}" if one.when.start == one.when.end else f"{one.when.start}..{one.when.end}"


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


@pytest.mark.parametrize("name", PLACES)
def test_where_it_was(name: str) -> None:
    text, expected = PLACES[name]
    assert place(read(text)[0]) == expected


# One report, published on Wednesday, 10 March 2021, and when its first incident was.
DAYS = {
    "not the day on which it was denied": (
        "The coalition on Tuesday rejected reports that its planes had bombed a plant in Saada. Workers said that 14 people died when "
        "it was hit at dawn on Sunday.",
        "2021-03-07",
    ),
    "named in the sentence before": (
        "Troops arrived in Gossi, Mali, on Monday. They shot dead twelve herders and burned their tents.",
        "2021-03-08",
    ),
    "after days of fighting": (
        "Rebels took Kidal, Mali, on Monday after three days of fighting in which 20 soldiers were killed.",
        "2021-03-05..2021-03-08",
    ),
    "and stayed for days": (
        "Malian troops entered Gossi on 1 March and stayed for four days, killing 20 villagers.",
        "2021-03-01..2021-03-04",
    ),
    "hours that begin on a day": (
        "Soldiers killed 20 villagers in Gossi, Mali, in the course of 36 hours beginning on the evening of 4 March.",
        "2021-03-04..2021-03-06",
    ),
    "a second day": (
        "Troops and rebels fought in Gossi, Mali, for a second day on Tuesday and 20 people were killed.",
        "2021-03-08..2021-03-09",
    ),
    "those who died later": (
        "The number of people killed in the bombing of a market in Lahore has risen to 30 after two of the injured died overnight. Initial "
        "reports on Sunday had put the toll at 20.",
        "2021-03-07",
    ),
    "killed by Monday's bomb": (
        "Police raised the number of people killed by Monday's bomb in Lahore to 30.",
        "2021-03-08",
    ),
    "the name of a paper": ("A bomb in Gossi, Mali, killed 20 people, the newspaper Gossi Today said.", None),
    "an agreement": ("Rebels killed 20 soldiers in Gossi, Mali, in breach of the agreement of 1 March 2021.", None),
    "since something opened": (
        "Rebels killed 20 soldiers in Gossi, Mali; 300 have died since the offensive opened on 5 March.",
        None,
    ),
    "a day on which something was reported": (
        "Nine people were yesterday reported killed in Guma, Nigeria, when gunmen stormed it, in the same night as others attacked Logo.",
        None,
    ),
    "the day up to which was counted": (
        "Fighting in Gao, Mali, goes on: 38 soldiers had been killed as of 4 March.",
        None,
    ),
    "the day of what is told first": (
        "A bomb killed 20 soldiers in Gao, Mali, on Sunday, in the town where gunmen had held up a convoy on Friday.",
        "2021-03-07",
    ),
    "not the month of another thing": (
        "Warplanes killed 20 rebels in Gao, Mali. The president had halted the raids in February as a sign of confidence.",
        None,
    ),
    "fields in one line": (
        "Site: Hawija, Iraq. Date: Sunday 7 March 2021. Basis: interviews.\n\nSoldiers shot dead 20 villagers, residents said.",
        "2021-03-07",
    ),
    "last night is one": ("Gunmen killed nine people in Gao, Mali, last night.", "2021-03-09"),
    "since the morning": ("Rebels have shelled Gao, Mali, since morning and killed nine people.", "2021-03-10"),
    "a field": (
        "Incident date: 3 March 2021 (night of March 2 to 3)\nLocation: Hawija, Iraq\n\nAn airstrike killed 20 civilians, residents said.",
        "2021-03-02..2021-03-03",
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_when_it_was(name: str) -> None:
    text, expected = DAYS[name]
    assert days(read(text)[0]) == expected


def test_the_dateline_says_what_today_is() -> None:
    text = (
        "BOGOTA, 8 MAR 21 (SAMPLE) -- GUERRILLAS KILLED NINE SOLDIERS NEAR ARAUCA YESTERDAY, THE ARMY REPORTED TODAY."
    )
    assert [days(one) for one in read(text)] == ["2021-03-07"]


def test_a_field_says_where() -> None:
    text = "Incident date: 3 March 2021\nLocation: Hawija, Kirkuk, Iraq\n\nAn airstrike killed 20 civilians, residents said."
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.text, one.where.country) == ("Hawija", "IQ")


def test_a_country_heads_the_lines_below_it() -> None:
    text = (
        "On March 8, Coalition forces conducted four strikes against ISIL in Syria and Iraq.\n\nSyria\n\n- Near Imaginaria, one strike "
        "destroyed a vehicle.\n- Near Al Hawl, one strike destroyed a vehicle.\n\nIraq\n\n- Near Hit, two strikes destroyed two boats.\n"
    )
    assert [(one.where.text, one.where.country) for one in read(text) if one.where] == [
        ("Imaginaria", "SY"),
        ("Al Hawl", "SY"),
        ("Hit", "IQ"),
    ]


def test_an_older_happening_takes_the_town_of_the_sentence_right_before() -> None:
    text = (
        "A bomb killed nine people in Kabul, Afghanistan, on Monday.\n\nLife has changed in the city of Ghazni. In August 2018, "
        "Taliban fighters killed 150 soldiers."
    )
    assert [place(one) for one in read(text)] == [("Kabul", "AF", "town"), ("Ghazni", "AF", "town")]


def test_an_older_happening_takes_no_place_without_a_word_for_it() -> None:
    text = (
        "A bomb killed nine people in Maiduguri, Nigeria, on Monday. In February 2015, gunmen killed 40 people."
        " In January 2014, a bomb killed 30 people there."
    )
    assert [place(one) for one in read(text)] == [("Maiduguri", "NG", "town"), None, ("Maiduguri", "NG", "town")]


def test_the_same_region_is_the_province_of_the_town_named_last() -> None:
    mine, older = read(
        "A mine killed two soldiers near Aguelhok in Mali on Monday. On 2 February four soldiers were killed in the same region."
    )
    assert (place(mine), place(older)) == (("Aguelhok", "ML", "near_town"), ("Kidal", "ML", "province"))


def test_a_year_is_not_inferred_from_one_far_away() -> None:
    text = (
        "On 9 November the army shelled Uige in Angola and nine people died.\n\n"
        + "Talks go on. " * 60
        + "\n\nPeople voted in 1992."
    )
    assert [days(one) for one in read(text, None)] == [None]


def test_an_inferred_day_keeps_its_candidates() -> None:
    text = "On Monday, 8 March, gunmen killed nine people in Gossi, Mali. The war began in 2012. Elections were held in 2015 and 2021."
    (one,) = read(text, None)
    assert one.when is not None
    # 8 March was a Monday in 2021 alone of the years named
    assert (one.when.start, one.when.inferred, one.when.candidates) == (date(2021, 3, 8), True, (date(2021, 3, 8),))
    (one,) = read("On 8 March 2021 or 2022, gunmen killed nine people in Gossi, Mali.", None)
    assert one.when is not None
    assert not one.when.inferred
    assert one.when.candidates == ()


def test_an_inferred_day_says_what_other_years_it_may_be_of() -> None:
    text = (
        "On 8 March, gunmen killed nine people in Gossi, Mali, the 2021 inquiry found."
        + " Talks go on." * 60
        + " War began in 2012."
    )
    (one,) = read(text, None)
    assert one.when is not None
    assert (one.when.inferred, one.when.candidates) == (True, (date(2012, 3, 8), date(2021, 3, 8)))


@pytest.mark.parametrize(("words", "expected"), [("around 8 March", True), ("on 8 March", False)])
def test_a_day_may_be_approximate(words: str, expected: bool) -> None:
    (one,) = read(f"Gunmen killed nine people in Gossi, Mali, {words}.")
    assert one.when is not None
    assert one.when.approximate is expected


def test_a_place_keeps_why_and_what_was_rejected() -> None:
    (one,) = read("A bomb killed nine people in Tripoli, Lebanon, on Monday.")
    assert one.where is not None
    assert one.where.country == "LB"
    assert one.where.reason is not None
    assert "written beside it" in one.where.reason
    assert ("Tripoli", "LY") in {(other.name, other.country) for other in one.where.rejected}
    assert all(other.reason for other in one.where.rejected)
    assert len(one.where.rejected) <= 3


def test_a_place_named_in_another_sentence_says_so() -> None:
    (one,) = read(
        "Herders had gathered in Gossi, Mali, on Monday. Gunmen shot dead twelve of them and burned their tents."
    )
    assert one.where is not None
    assert one.where.reason is not None
    assert one.where.reason.endswith("named in another sentence than the happening")


def test_a_sentence_without_a_day_has_that_of_the_one_before_it() -> None:
    text = (
        "Rebels killed five sailors near Jaffna, Sri Lanka, on Sunday.\n\nIn Batticaloa, Sri Lanka, police shot dead nine men on Monday. A "
        "grenade thrown into a house in Kalmunai wounded two boys."
    )
    assert [days(one) for one in read(text)] == ["2021-03-07", "2021-03-08", "2021-03-08"]


def test_an_item_of_another_province_has_no_day_of_the_one_before_it() -> None:
    text = (
        "Police shot dead one man in Bijni, in the Indian state of Assam, on Monday.\n\nIn Manipur, militants lobbed a grenade at a house "
        "in Imphal and wounded two people."
    )
    assert [days(one) for one in read(text)] == ["2021-03-08", None]


def test_a_heading_may_stand_right_above_its_lines() -> None:
    text = (
        "On March 8, Coalition forces conducted three strikes against ISIL.\n\nSyria\nNear Al Hawl, one strike destroyed a vehicle.\nNear "
        "Raqqah, one strike destroyed a vehicle.\n\nIraq\nNear Ramadi, two strikes destroyed two boats.\n"
    )
    assert [(one.where.text, one.where.country) for one in read(text) if one.where] == [
        ("Al Hawl", "SY"),
        ("Raqqah", "SY"),
        ("Ramadi", "IQ"),
    ]


def test_the_next_name_of_a_thing_ends_a_field_of_the_same_line() -> None:
    (one,) = read(
        "Site: Hawija, Iraq. Date: Sunday 7 March 2021. Basis: eleven interviews, 1-9 March 2021.\n\n"
        "Soldiers shot dead 20 villagers, residents said."
    )
    assert days(one) == "2021-03-07"


def test_a_stretch_is_not_narrowed_to_the_day_of_one_of_its_parts() -> None:
    (one,) = read(
        "Rebels held most of Gossi, Mali, on Monday after three days of fighting, two officials said. Twenty people had "
        "died, seven of them in a convoy that was ambushed on Sunday in Gossi."
    )
    assert days(one) == "2021-03-05..2021-03-08"


def test_a_plant_that_was_hit_dates_the_strike_on_it() -> None:
    told = read(
        "The coalition on Tuesday denied that its planes had bombed a bottling plant in Saada, Yemen.\n\nResidents had said "
        "that 14 workers were killed in the plant at dawn on Sunday."
    )
    assert [days(one) for one in told] == ["2021-03-07"]


# One report, and the country of each of its incidents: who attacks is no place, and a wrong country is worse than none.
COUNTRIES = {
    "an attacker's country does not decide between two of a name": (
        "One man was killed in an Israeli bombardment that hit the Sare area in North Rafah. The Israeli army said that it hit nobody.",
        [None],
    ),
    "a division called by a direction": (
        "Nine people were killed in an Israeli strike on a house in Deir al-Balah, Gaza. Israeli jets hit two houses in the Central Governorate.",
        ["PS"],
    ),
    "a site in an area of a town": (
        "Nine people were killed in an Israeli strike on a house behind the al-Aqsa hospital in the Wadi Sare area in Deir al-Balah, Gaza Strip.",
        ["PS"],
    ),
}


@pytest.mark.parametrize(("text", "due"), COUNTRIES.values(), ids=COUNTRIES)
def test_the_country(text: str, due: list[str | None]) -> None:
    assert [one.where.country if one.where else None for one in read(text)] == due


def test_a_first_name_is_no_place() -> None:
    text = "Shells hit Deir al-Balah, Gaza Strip, on Monday. Hatem was killed, and Hatem's brother was wounded."
    assert {one.where.name for one in read(text) if one.where is not None} == {"Dayr al Balaḩ"}


def test_a_party_without_its_apostrophe_is_no_place() -> None:
    text = "Fighters seized a village near Raqqa, Syria, on Monday. Daesh lost 12 men in the battle for the heart of Daeshs caliphate."
    assert {one.where.name for one in read(text) if one.where is not None} == {"Ar Raqqah"}


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("Mar 122021", "2021-03-12"), ("Mar 172021", "2021-03-05")],
    ids=["the day before that given", "a week later"],
)
def test_the_day_of_the_last_change_is_that_on_which_a_report_speaks(stamp: str, day: str) -> None:
    text = f"Last updated at {stamp} BEIRUT Jets killed nine people in Raqqa, Syria, on Friday a monitor said."
    assert [days(one) for one in read(text)] == [day]


def test_a_day_ends_the_last_name_of_a_list() -> None:
    told = read("Rebels shelled the villages of Fureb and Sarfeya on Tuesday in Idlib province, Syria, killing nine.")
    assert {one.where.text for one in told if one.where is not None} == {"Fureb", "Sarfeya"}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Fighters have burned the Sarfeya area since yesterday and killed nine people in Sudan.", {"Sarfeya"}),
        ("Kurdish forces captured Sare Monday after clashes that killed nine people in Syria.", {"Sare"}),
        ("Nine people were killed on Monday in raids on Hezbollah in Lebanon.", {"Lebanon"}),
    ],
    ids=["the X area", "a weekday behind the name", "a party that is hit"],
)
def test_a_name_that_no_gazetteer_has(text: str, due: set[str]) -> None:
    assert {one.where.name for one in read(text) if one.where is not None} == due
