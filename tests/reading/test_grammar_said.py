"""Who says so, and how firmly, sentence by sentence (codebook section 6).

`[words = name; kind; via]` gives the speaker of the words: his name without "the" or "a", his kind where it matters, and
who passed them on; "-" is the publisher. Sentences that stand before lead up to the marked ones. For certainty the mark is
the certainty of the figure whose words are marked, or the mode in which a word of violence is meant.
"""

import pytest
from markup import marked
from speaker_cases import HELD, MISSED, NO_COMMAS, STYLES, UNMARKED, WORDINGS

from bearwitness.reading.grammar.attribution.certainty import certainty_at, mode_of
from bearwitness.reading.grammar.attribution.source_names import names_in
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes

SPEAKERS = [
    "[Nine people were killed = Iraqi police], Iraqi police said.",
    "The Defence Ministry said that [nine people were killed = Defence Ministry].",
    "According to a hospital official, [nine people were killed = hospital official; health].",
    "[Nine people were killed = witnesses; witness], witnesses said.",
    "[Nine people were killed = -] in the blast.",
    "Residents told Example News that [nine people were killed = Residents; witness].",
    "A rescue worker said [nine people were killed = rescue worker; rescue].",
    "The Syrian Observatory for Human Rights said [nine people were killed = Syrian Observatory for Human Rights; monitor].",
    "A UN report said [nine people were killed = UN report; international].",
    "[Nine people were killed = medics; health], according to medics.",
    "[Nine people were killed = officials], officials said on Monday.",
    # Order of words.
    '"[Nine people were killed = Odeh]," said General Odeh.',
    "[Nine people were killed = a spokesman for the army], said a spokesman for the army.",
    "The blast, police said, [killed nine people = police].",
    "[Nine people were killed = police; government], police said.",
    # Chains.
    "State media quoted the Interior Ministry as saying that [nine people were killed = Interior Ministry; ; State media].",
    "The agency cited a police source as saying [nine people were killed = police source; ; agency].",
    "[Nine people were killed = Health Ministry; ; Al-Sabah newspaper], Al-Sabah newspaper quoted the Health Ministry as saying.",
    "State television, citing a military source, said [nine people were killed = military source; ; State television].",
    "Quoting medics, the news agency said [nine people were killed = medics; ; news agency].",
    "The governor told state television that [nine people were killed = governor].",
    # Anonymous.
    "A security source who asked not to be named said [nine people were killed = security source; anonymous].",
    "Officials speaking on condition of anonymity said [nine people were killed = Officials; anonymous].",
    "[Nine people were killed = sources; anonymous], sources said.",
    "A senior official, who declined to be identified, said [nine people were killed = senior official; anonymous].",
    # Over sentences.
    "Colonel Hadi said a bomb hit the market. He added that [nine people were killed = Hadi].",
    "Colonel Hadi said a bomb hit the market. [Nine people were killed = Hadi], he said.",
    "A hospital doctor said many had come. She said [nine people were killed = hospital doctor].",
    'A police officer said: "A bomb went off. [Nine people were killed = police officer]."',
    '"A bomb went off. [Nine people were killed = police officer]," a police officer said.',
    '"A bomb went off," a police officer said. "[Nine people were killed = police officer]."',
    "The army said it had attacked the post. The statement said [nine people were killed = army].",
    "Police said a bomb went off.\n\n[Nine people were killed = -].",
    # Parties in the first person and by their spokesmen.
    "Hezbollah said [it had killed nine soldiers = Hezbollah; party].",
    "A Taliban spokesman said [nine soldiers were killed = Taliban spokesman; party].",
    "[Nine soldiers were killed = M23 official; party], an M23 official said.",
    "A website close to Hezbollah said [nine soldiers were killed = website; media].",
    "A group calling itself the Red Hand Brigades said on Telegram that [it had killed nine soldiers = Red Hand Brigades].",
    # Where a source is, and who carried what it said, says nothing.
    "[Nine people were killed = eyewitnesses in Nyala], eyewitnesses in Nyala, South Darfur, told this newspaper.",
    "Aid workers in Loki in northern Kenya said bombs had killed [nine people = workers in Loki in northern Kenya] on Monday.",
    "AN ISRAELI MILITARY SPOKESMAN IN TEL AVIV SAID [NINE PEOPLE WERE KILLED = ISRAELI MILITARY SPOKESMAN IN TEL AVIV].",
    "Hezbollah said in a statement faxed from London that [nine of its fighters were killed = Hezbollah].",
    "Hezbollah said in a message printed by the daily Al-Bilad that [nine of its fighters were killed = Hezbollah].",
    "The General Staff said in a written statement that [the jets killed nine rebels = General Staff].",
    "State television quoted a military official as denying that shells had hit the quarter. He said [nine rebels were killed = military official; ; State television].",
    # Another place is told of by the report, a further word on the same by who spoke.
    "Colonel Hadi said a bomb hit Taiz. In Marib, [nine people were killed = -] when a grenade was thrown.",
    "Colonel Hadi said a bomb hit Taiz. In all, [nine people were killed = Hadi].",
    "The police chief said that gunmen had attacked a post, adding that [nine people were killed = police chief].",
    # A paper that closes its sentence.
    '[Nine people were killed = Savana] in Nanduli on Friday, reports the independent weekly "Savana".',
    "[Nine people were killed = daily Noticias] in Nanduli on Friday, writes the daily Noticias.",
    # One ministry is not another.
    "An Interior Ministry source said a bomb hit the market. [Nine people were killed = Defence Ministry], the Defence Ministry said.",
    "The Taliban said in a statement that [nine soldiers were killed = Taliban; party].",
    'The Taliban issued a statement. "[Our fighters killed nine soldiers = Taliban; party]," it said.',
    "Al-Shabaab's radio said [nine soldiers were killed = Al-Shabaab].",
    # Two speakers in one sentence.
    "Police said [nine people were killed = Police] but residents said [20 people were killed = residents].",
    "A rebel put [the number of dead rebels at 30 to 35 = rebel], and the mayor of Alba spoke of [40 dead = mayor of Alba].",
    "The ministry said [nine people were killed = ministry], while a doctor put [the toll at 20 = doctor].",
    # Without number, rank and title; of two who say it together the first.
    "[Nine people were killed = witnesses; witness], seven witnesses said.",
    "[Nine people were killed = security sources; anonymous], two security sources said.",
    "[Nine people were killed = police], police and a doctor said.",
    "[Nine people were killed = interior ministry], the interior ministry and three residents told us.",
    "[Nine people were killed = Ministry of Health and Population], the Ministry of Health and Population said.",
    "[Nine people were killed = Omar Sabri], according to Dr. Omar Sabri, who runs the clinic.",
    "Army spokesman Brigadier Salim al-Hadi said [nine people were killed = Salim al-Hadi].",
    "[Nine people were killed = Omar Sabri; government], said a police captain, Omar Sabri.",
    "A police officer, Omar Sabri, said that [nine people were killed = Omar Sabri].",
    "Omar Sabri, a hospital nurse, said that [nine people were killed = Omar Sabri].",
    "Radio Alba, the rebels' clandestine station, claimed that [nine soldiers were killed = Radio Alba].",
    "One local outlet, Example Today, put [the dead at 70 = Example Today].",
    "The air force's own statement said that [nine people were killed = air force].",
    # People and bodies of every kind.
    "A herder put [the number of dead at nine = herder; witness].",
    "[Nine people were killed = alliance], the alliance said, without giving their names.",
    "[Nine people were killed = trader], one trader who escaped said.",
    "A clerk who identified himself only as Idris said that [nine people were killed = Idris].",
    "A hospital worker reached by telephone counted [nine bodies = hospital worker].",
    "A tribal sheikh quoted by Example Today spoke of [nine dead = tribal sheikh; witness; Example Today].",
    "An officer hedged that [nine people were killed = officer].",
    "The government raised [its count of the dead to 31 = government].",
    "A UN team found [14 bodies = UN team] at the farm.",
    "Medics treated [nine people with gunshot wounds = Medics; health].",
    "Gunmen carried away 38 farmers, [most of them women = community leader], one community leader has told our reporter.",
    "Men on horses set upon three villages and killed forty farmers, [burning 20 houses = women], women from there told aid workers.",
    # Phrases.
    "By the hospital's count [nine people were killed = hospital].",
    "By the latest count of the hospital, [nine people were killed = hospital].",
    "[Nine people were killed = monitors], as reported by monitors.",
    "Figures released by the health ministry show that [nine people were killed = health ministry].",
    "Shells, fired by the army according to monitors, fell on the camp, and [nine people were killed = -].",
    "The unrest that, according to the mayor's office, [has killed nine people = mayor's office] goes on.",
    "[Nine people were killed = morgue], according to the morgue; police said [12 people were killed = police].",
    "Police: [nine people killed = Police; government] in market blast",
    "[Nine people killed = police; government] in market blast: police",
    "[Ten civilians killed = monitor; monitor] in air strike, monitor says",
    "The foreign ministry tonight charged that [nine people were killed = foreign ministry].",
    "A clerk said many had come. According to him [nine people were killed = clerk].",
    "Hospital records show that [nine people were killed = Hospital].",
    "The council's tally stands at [nine dead = council].",
    "They told me at the clinic that [nine people were killed = clinic].",
    "Rebels took the town without, by their own account, [losing a man = Rebels].",
    "WHITE HELMETS: [nine people killed = WHITE HELMETS] in market blast",
    'Rebels shelled the suburb: state TV "[nine people killed = state TV]".',
    "2/ Civil defence: [nine people killed = Civil defence] in the strike",
    "[Nine people were killed = witnesses; witness; local radio], according to witnesses quoted by local radio.",
    # Verbs and subjects that a parser misses.
    "Gunmen shot or beheaded [nine of them = local chief], a local chief and a police source said, days after another raid.",
    "[Nine people were killed = war monitor], a war monitor reports.",
    "The mayor was quoted as saying that [nine people were killed = mayor].",
    "The mayor was quoted by Radio Alba as saying that [nine people were killed = mayor; ; Radio Alba].",
    "[Nine people were killed = police chief], the police chief is quoted as saying.",
    "A rebel commander reached by satellite phone boasted that [nine soldiers were killed = rebel commander].",
    "A photographer posted that [nine people were killed = photographer].",
    "market bombed from the air, ppl say [nine people were killed = ppl; witness]",
    "The aid group Save the Children said [nine people were killed = Save the Children].",
    "The mission known as Example Watch said [nine people were killed = Example Watch].",
    "The Sri Lankan defence ministry said [nine people were killed = Sri Lankan defence ministry; party].",
    "A nurse in Taiz, Yemen, said [nine people were killed = nurse in Taiz].",
    "The rebels, in a statement handed out here, said [nine people were killed = rebels].",
    # Nobody speaks.
    "The rebels, said to number 200, killed [nine people = -].",
    "Displaced: 300 families. [Nine people were killed = -].",
    "Howitzers spoke of war, and [nine people were killed = -].",
    "Police have not confirmed that [nine people were killed = -].",
    "The bombing claimed [nine lives = -].",
    "Gunmen believed to be rebels [killed nine people = -].",
    "[Nine people were killed = -], our correspondent has learnt.",
    "One strike hit a unit, denied rebels access to the road and [killed nine fighters = -].",
    # How far the words reach.
    "[Nine people were killed = spokesman], a spokesman said, hours after two raids had left [24 people dead = -].",
    "Police said [five people were killed = Police], and [nine people were hurt = medics], according to medics.",
    "[Nine patients came = charity]; 355 people died, the charity said.",
    # Over sentences.
    "The bomber was not searched, said a captain. [Nine people were killed = captain].",
    '"We ran for the river. [Nine people were killed = clerk] there," a clerk said.',
    "The army said it took the hill. None of this could be verified. [Nine people were killed = -].",
    "The army said it took the hill. [Nine people were reportedly killed = -] elsewhere.",
    "Doctors said many had come. Meanwhile [nine people were killed = -] in Marib.",
    # A source holds for one sentence, longer within its quotation.
    "A captain said a bomb went off. The road was closed. [Nine people were killed = -].",
    "A senator spoke of six dead; the army spoke of two. [Nine people were hurt = -].",
    "The rebels denied any part in it. [Nine people were killed = -].",
    'A nurse said: "A shell hit the ward. It was night. We ran. [Nine people were killed = nurse]."',
    '"Gunmen attacked the post," an officer said.\n\n"We ran. [Nine people were killed = officer]."',
    "Residents gave another account. They said [nine people were killed = Residents].",
    "The mayor went to the market. He said [nine people were killed = mayor].",
    # Statements in the first person.
    "Our forces ambushed a column. [Nine soldiers were killed = Al-Shabaab]. We, the Al-Shabaab fighters, will go on.",
    "Our reporters saw the column of Al-Shabaab. [Nine soldiers were killed = -].",
    "A joint task force assaulted two camps. [Nine soldiers were killed = joint task force; party]. We recovered a lorry.",
    # Capitals.
    "POLICE SAID TODAY THAT [NINE PEOPLE WERE KILLED = POLICE].",
    "[NINE PEOPLE WERE KILLED = MILITARY SPOKESMAN], A MILITARY SPOKESMAN REPORTED.",
    "ACCORDING TO RADIO CARACOL, [NINE PEOPLE WERE KILLED = RADIO CARACOL; media].",
    "HE ADDED THAT GUERRILLAS KILLED A PEASANT. [NINE PEOPLE WERE KILLED = -].",
]

CERTAINTY = [
    "[Nine people were killed = asserted] in the blast.",
    "[Nine people were reportedly killed = hearsay].",
    "Reportedly, [nine people were killed = hearsay].",
    "[Nine people were allegedly killed = hearsay] by police.",
    "There were unconfirmed reports that [nine people were killed = hearsay].",
    "[Nine people were said to have been killed = hearsay].",
    "[Nine people are believed to have been killed = hedged].",
    "[Nine people are feared dead = hedged] after the blast.",
    "[Nine people may have been killed = hedged].",
    "[Nine people were likely killed = hedged].",
    "[Nine people were probably killed = hedged].",
    "It is thought that [nine people were killed = hedged].",
    "[Nine people were apparently killed = hedged].",
    "[Nine people are presumed dead = hedged].",
    "Possibly [nine people were killed = hedged].",
    "The army denied that [nine people were killed = denied].",
    "The army rejected reports that [nine people were killed = denied].",
    "The ministry dismissed claims that [nine people were killed = denied].",
    "It is not true that [nine people were killed = denied].",
    "There is no indication that [civilians were killed = none_indicated].",
    "There were no reports of [casualties = none_indicated].",
    "The coalition said it had no evidence that [civilians were killed = none_indicated].",
    "A suspected suicide bomber [killed nine people = asserted].",
    "An alleged chemical attack [killed nine people = asserted].",
    "The army denied involvement, but [nine people were killed = asserted].",
    "The attack was likely revenge; [nine people were killed = asserted].",
    "The Taliban denied killing [nine people = denied].",
    "[Nine people died = asserted], and two may have been hurt.",
    # Doubt in other words.
    "The monitor believes that [nine people were killed = hedged].",
    "Police think [nine people were killed = hedged].",
    "There may be [more than thirty dead = hedged].",
    "It appears that [nine people were killed = hedged].",
    "In all likelihood [nine people were killed = hedged].",
    "Officials fear that [nine people were killed = hedged].",
    # Hearsay in other words.
    "It is said that [nine people were killed = hearsay].",
    "[Nine fighters were reported killed = hearsay].",
    "[Nine people are reported to have died = hearsay].",
    "There were reports of [nine dead = hearsay] in the valley.",
    "Rumours of [nine dead = hearsay] spread in the town.",
    # Doubt about who did it.
    "Gunmen believed to be rebels [killed nine people = asserted].",
    "Warplanes thought to be foreign [killed nine people = asserted].",
    "They are suspected of [the murder of nine people = asserted].",
    "[Nine people are believed to be dead = hedged].",
    "The agency reports that [nine people were killed = asserted].",
    "Witnesses said that [nine people were killed = asserted].",
    "The mayor confirmed that [nine people were killed = asserted].",
]

MODES = [
    "Gunmen [attacked = happened] the village.",
    "Gunmen threatened to [attack = hypothetical] the village.",
    "Rebels plan to [attack = hypothetical] the town.",
    "The army foiled a plot to [bomb = hypothetical] the embassy.",
    "If rebels [attack = hypothetical] the town, the army will answer.",
    "Officials warned of an [attack = hypothetical] on the embassy.",
    "The group vowed to [attack = hypothetical] the capital.",
    "Soldiers are preparing to [storm = hypothetical] the town.",
    "Rebels regularly [attack = habit] convoys on the road.",
    "The group often [ambushes = habit] patrols.",
    "An offensive to [recapture = hypothetical] the city began.",
    "The army managed to [recapture = happened] the city.",
    "The [attack = happened] on the village killed nine.",
    "Police averted an [attack = hypothetical] on the church.",
    "Villagers fear an [attack = hypothetical].",
    "The bomb could have [killed = hypothetical] hundreds.",
    # Due, able, thought of, averted, denied; habits in other words; and what did happen beside such words.
    "Rebels are due to [attack = hypothetical] the town.",
    "The army is set to [launch = hypothetical] an offensive.",
    "Troops are about to [storm = hypothetical] the camp.",
    "The army is on the verge of [attacking = hypothetical] the camp.",
    "The group may [attack = hypothetical] the capital.",
    "The group is able to [attack = hypothetical] the capital.",
    "He proposed to [bomb = hypothetical] the bridge.",
    "They were considering an [attack = hypothetical] on the base.",
    "Soldiers trained for an [attack = hypothetical] on the base.",
    "Police feared a possible [attack = hypothetical] on the church.",
    "In the event of an [attack = hypothetical], residents should stay indoors.",
    "Should rebels [attack = hypothetical] the town, the army will answer.",
    "The planes did not [bomb = hypothetical] the village.",
    "Rebels never [attacked = hypothetical] the town.",
    "There was no [attack = hypothetical] on the town.",
    "The soldiers left without [attacking = hypothetical] anybody.",
    "It was not an [attack = hypothetical] but a gas leak.",
    "The army called on rebels not to [attack = hypothetical] convoys.",
    "The plane failed to [bomb = hypothetical] the bridge.",
    "The court tried five men for conspiring to [bomb = hypothetical] the embassy.",
    "A plan for an [attack = hypothetical] was found on his laptop.",
    "A truce was signed to avert further [fighting = hypothetical].",
    "Every summer gangs [attack = habit] lorries on the road.",
    "Whenever the river falls, gangs [attack = habit] lorries.",
    "Gunmen [attack = habit] convoys almost every night.",
    "Most nights fighters [shell = habit] the town.",
    "Not only did they [attack = happened] the village, they burnt it.",
    "Nobody claimed the [attack = happened] on the market.",
    "Rebels did not claim the [attack = happened].",
    "It was not the first [attack = happened] on the village.",
    "No group claimed the [bombing = happened] of the market.",
    "They could not say who [attacked = happened] them.",
    "Soldiers failed to stop the gunmen who [attacked = happened] the village.",
    "The army, able to see little, [attacked = happened] the village at night.",
    "Officials could not confirm the [attack = happened].",
]


@pytest.mark.parametrize("source", [*SPEAKERS, *WORDINGS, *MISSED, *STYLES, *HELD, *UNMARKED, *NO_COMMAS])
def test_speakers(source: str) -> None:
    case = marked(source)
    found = scenes(parse(case.text), None, parties(case.text, ()), ())
    for start, end, answer in case.answers:
        name, kind, via = [part.strip() for part in [*answer.split(";"), "", ""][:3]]
        scene = next(one for one in found if one.start <= start < one.end)
        figure = next((one for one in scene.figures if one.mention.start < end and start < one.mention.end), None)
        speaker = figure.speaker if figure else scene.speaker(start, end)
        told = speaker.name if speaker else "-"
        assert told.removeprefix("a ").removeprefix("the ") == name.removeprefix("a "), (
            f"{case.text[start:end]!r}: {told}"
        )
        if kind:
            assert speaker is not None
            assert speaker.kind.value == kind
        if via:
            assert speaker is not None
            assert [one.removeprefix("the ").removeprefix("The ").lower() for one in speaker.via] == [via.lower()]
        elif speaker is not None:
            assert speaker.via == ()


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("police and a doctor", ["police", "doctor"]),
        ("The minister and the state news agency", ["minister", "state news agency"]),
        ("Ministry of Health and Population", ["Ministry of Health and Population"]),
        ("three doctors, nurses and two guards", ["doctors, nurses", "guards"]),
        ("Major-General Ali Omar", ["Ali Omar"]),
        ("Foreign Minister", ["Foreign Minister"]),
        ("one of the sources", ["one of the sources"]),
        ("and", ["and"]),
    ],
)
def test_names_of_those_who_speak_together(written: str, names: list[str]) -> None:
    assert names_in(written) == names


@pytest.mark.parametrize("source", CERTAINTY)
def test_certainty(source: str) -> None:
    case = marked(source)
    for start, end, answer in case.answers:
        assert certainty_at(case.text, start, end).value == answer


@pytest.mark.parametrize("source", MODES)
def test_modes(source: str) -> None:
    case = marked(source)
    for start, end, answer in case.answers:
        assert mode_of(case.text, start, end).value == answer
