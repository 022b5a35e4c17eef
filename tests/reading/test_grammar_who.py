"""Who did it and to whom: parties, roles and responsibility in single sentences (codebook section 3).

`[words = role]` marks a party and its role (initiator, target, both, supporter), or "-" where it is named and has none;
a second word is the start of the name that it resolves to, for those that a list or the report itself gives. Words that
are not marked are no party with a role. Parties and publishers are invented or only named.
"""

import re

import pytest
from markup import marked

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.generals import settled
from bearwitness.reading.grammar.parties.grounds import Grounds
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes

COUNTRIES = ("SY", "IQ")

ROLES = [
    # By the grammar of the sentence: who is subject, object or agent.
    "[Men in camouflage = initiator] stopped a bus and shot the driver.",
    "[Horsemen = initiator] burned two hamlets and killed forty of their inhabitants.",
    "[A sniper = initiator] wounded a boy near the bridge.",
    "Two nuns were seized by [armed youths = initiator] on the road to Goma.",
    "[The patrol of the Ugandan army = initiator], which had come from Obo, killed a trader.",
    "[Iranian forces = target] beat back [an Iraqi counterattack = initiator] on Monday.",
    "[The army = target] repelled an assault near the bridge on Monday.",
    "[A Turkish helicopter = target] was shot down near Zakho on Monday, killing five people.",
    "[The army = target] killed eight of [the attackers = initiator] near the bridge on Monday.",
    "[Police = -] said [masked men = initiator] had shot a judge.",
    "A bomb went off outside [a police station = target].",
    "[Sudanese soldiers = initiator], together with [Rapid Support Forces = initiator], attacked the camp.",
    "A man whom residents took for a spy was shot dead by [militants = initiator].",
    # Subject of a verb of attack, in every voice.
    "[Gunmen = initiator] killed a judge in Mosul.",
    "[Unidentified gunmen = initiator] opened fire on a bus near Baiji.",
    "[Islamic State = initiator] fighters attacked [the Syrian army = target] near Palmyra.",
    "[Al-Shabaab = initiator] stormed a base of [Kenyan troops = target] on Sunday.",
    "[Boko Haram = initiator] ambushed [Nigerian soldiers = target] outside Gwoza.",
    "A convoy of [Kenyan soldiers = target] was attacked by [Al-Shabaab = initiator].",
    "The village was raided by [Boko Haram = initiator] on Monday.",
    "[Iraqi police = target] came under fire from [gunmen = initiator] in Kirkuk.",
    "[Two policemen = target] were shot dead by [unknown gunmen = initiator] in Kirkuk.",
    "[Houthi = initiator] rebels shelled the city.",
    "The city was shelled by [Houthi rebels = initiator].",
    "[Israeli warplanes = initiator] bombed a convoy near Damascus.",
    "[Turkish artillery = initiator] struck villages north of Aleppo.",
    "An airstrike by [the Saudi-led coalition = initiator] hit a market.",
    "The bomb was planted by [the FARC = initiator], which has fought there for years.",
    "[Rebels = initiator] seized the town from [government forces = target].",
    "[The army = initiator] recaptured the town from [the rebels = target].",
    "[Taliban = initiator] gunmen stormed a guesthouse and killed nine people.",
    # Relative clauses.
    "[The rebels = initiator], who attacked the post at dawn, took the village.",
    "The post was held by [soldiers = -] whom [the rebels = initiator] attacked at dawn.",
    "[Fighters = initiator] who stormed the prison freed 200 inmates.",
    # Clashes.
    "Clashes between [the army = both] and [rebels = both] left nine dead.",
    "[Hezbollah = both] clashed with [Jabhat al-Nusra = both] near Arsal.",
    "Fighting between [Hamas = both] and [Islamic Jihad = both] killed two people.",
    "[The army = both] and [the rebels = both] clashed in the town.",
    "[Soldiers = both] exchanged fire with [gunmen = both] for hours.",
    "A gun battle between [police = both] and [militants = both] killed four.",
    "[The army = both] fought [the Taliban = both] in Kunduz for three days.",
    "Heavy fighting erupted between [Libyan National Army = both] forces and [militias = both] south of Tripoli.",
    # Supporters.
    "[The army = initiator], backed by [Hezbollah = supporter], attacked the town.",
    "[Iraqi forces = initiator] attacked the town with the support of [US aircraft = supporter].",
    "[Kurdish fighters = initiator] attacked the town, supported by [coalition warplanes = supporter].",
    # General words.
    "[Pro-government fighters = initiator] attacked a village near Taiz.",
    "[Masked gunmen = initiator] abducted two teachers.",
    "[Armed men = initiator] kidnapped an aid worker.",
    "[A suicide bomber = initiator] attacked a checkpoint.",
    "[A militia loyal to General Hakan = initiator] attacked the airport.",
    "[Militants linked to Al-Qaeda = initiator] attacked the airport.",
    "[Tribal fighters = initiator] killed four [soldiers = target].",
    "[A death squad = initiator] murdered the union leader.",
    "[Separatists = initiator] shot down a helicopter.",
    # Learnt in the text.
    "[The Kachin Independence Army (KIA) = initiator] attacked a convoy.",
    "The Northern Valley Liberation Front (NVLF) was founded in 2009. [The NVLF = initiator] attacked a convoy.",
    "Fighters of [the Red Hills Defence Force (RHDF) = initiator] killed six herders.",
    # Named and without a role.
    "[The army = -] said [rebels = initiator] killed six herders.",
    "According to [the Taliban = -], [the army = initiator] shelled a mosque.",
    "[Police = -] said a bomb killed two people.",
    "A spokesman for [the army = -] said that [militants = initiator] attacked the post.",
    # Nations.
    "[Israel = initiator] bombed Damascus airport.",
    "[Israeli airstrikes = initiator] killed four fighters of [Hezbollah = target] in Syria.",
    "[U.S. forces = initiator] killed a commander of [Al-Shabaab = target].",
    "[Nigerian troops = initiator] rescued 30 hostages and killed nine [Boko Haram = target] fighters.",
    # Targets by what belongs to them.
    "Gunfire hit a checkpoint of [the Syrian army = target] in Daraa.",
    "Rockets struck a base of [the Afghan army = target] near Ghazni.",
    "A roadside bomb killed three [soldiers = target] near Baiji.",
    "[The Taliban = initiator] killed 12 [Afghan policemen = target] at an outpost.",
    # Capitals.
    "[FMLN = initiator] GUERRILLAS ATTACKED A GARRISON OF [THE SALVADORAN ARMY = target] IN USULUTAN.",
    "[GUNMEN = initiator] KILLED A JUDGE IN MEDELLIN YESTERDAY.",
]

SAME = [
    (("ISIS", "the Islamic State", "Daesh", "IS group", "ISIL"), ("SY",)),
    (("Al-Shabaab", "al Shabab", "Al Shabaab"), ("SO",)),
    (("the FARC", "Revolutionary Armed Forces of Colombia"), ("CO",)),
    (("PKK", "Kurdistan Workers' Party"), ("TR",)),
    (("Boko Haram", "BOKO HARAM"), ("NG",)),
    (("the Houthis", "Houthi rebels", "Ansar Allah"), ("YE",)),
    (("Hezbollah", "Hizbollah", "Hizbullah"), ("LB",)),
    (("Taliban", "the Taliban", "Taliban fighters"), ("AF",)),
    (("Israeli army", "Israeli forces", "Israeli military", "Israel"), ("PS",)),
    (("the army", "government troops", "Iraqi forces"), ("IQ",)),
    (("a rebel", "rebels", "the rebels"), ("SY",)),
]

LEARNT = [
    ("The Kachin Valley Army (KVA) withdrew. Later the KVA attacked.", "KVA", "Kachin Valley Army"),
    (
        "The Kachin Valley Army (KVA) withdrew. The Kachin Valley Army attacked.",
        "Kachin Valley Army",
        "Kachin Valley Army",
    ),
    ("MEMBERS OF THE RED HILLS LIBERATION FRONT [RHLF] FLED. THE RHLF ATTACKED.", "RHLF", "RED HILLS LIBERATION FRONT"),
    (
        "THE FRONT FOR THE LIBERATION OF THE HILLS (FLH) ATTACKED. THE FLH FLED.",
        "FLH",
        "FRONT FOR THE LIBERATION OF THE HILLS",
    ),
    ("The Common Market of the Hills (CMH) met. The CMH attacked.", "CMH", None),
]

RESPONSIBILITY = [
    ("Islamic State claimed responsibility for the attack.", "claimed Islamic State"),
    ("The Taliban said they carried out the attack.", "claimed Taliban"),
    ("The Taliban took responsibility for the bombing in Kabul.", "claimed Taliban"),
    ("Responsibility for the blast was claimed by Al-Shabaab.", "claimed Al-Shabaab"),
    ("Hezbollah said in a statement its fighters had attacked the post.", "claimed Hezbollah"),
    ("Al-Shabaab claimed the attack on its radio.", "claimed Al-Shabaab"),
    ("Police blamed the attack on Boko Haram.", "blamed Boko Haram"),
    ("The army blamed Boko Haram for the killings.", "blamed Boko Haram"),
    ("The attack was blamed on the FARC.", "blamed FARC"),
    ("Officials accused the Houthis of firing the missile.", "blamed Houthis"),
    ("Boko Haram was blamed for the attack.", "blamed Boko Haram"),
    ("The governor attributed the bombing to the Taliban.", "blamed Taliban"),
    ("The ministry held the PKK responsible for the blast.", "blamed Kurdistan Workers"),
    ("Suspected Boko Haram militants killed nine farmers.", "suspected Boko Haram"),
    ("The attackers were believed to be members of Al-Shabaab.", "suspected Al-Shabaab"),
    ("Police suspect the PKK was behind the attack.", "suspected Kurdistan Workers"),
    ("The Taliban are suspected of carrying out the attack.", "suspected Taliban"),
    ("The Taliban denied involvement in the attack.", "denied Taliban"),
    ("Hezbollah denied responsibility for the blast.", "denied Hezbollah"),
    ("The Houthis denied that they had fired the missile.", "denied Houthis"),
    ("A Taliban spokesman denied any role in the killing.", "denied Taliban"),
    ("No group has claimed responsibility for the attack.", "unclaimed"),
    ("There was no immediate claim of responsibility.", "unclaimed"),
    ("Nobody has claimed the attack.", "unclaimed"),
    ("Responsibility for the bombing has not been claimed.", "unclaimed"),
    ("No one immediately took responsibility for the blast.", "unclaimed"),
    ("No group claimed the attack, but police blamed Al-Shabaab.", "unclaimed; blamed Al-Shabaab"),
    ("Al-Shabaab said it was behind the bombing.", "claimed Al-Shabaab"),
    ("Al-Shabaab said it was not behind the bombing.", "denied Al-Shabaab"),
    ("Residents complained about the price of bread.", ""),
    ("The Taliban claimed that 40 soldiers were killed.", ""),
    ("Tuareg fighters of the MNLA say they have taken the camp.", "claimed National Movement"),
    (
        "Islamic State said through its Amaq outlet that one of its men had attacked a gathering of soldiers.",
        "claimed Islamic State",
    ),
    (
        "Al Shabaab, which is fighting the government, said in a broadcast on its radio station that it had carried out the attack.",
        "claimed Al-Shabaab",
    ),
    ("The Kurdistan Freedom Hawks took credit for the bombing.", "claimed Kurdistan Freedom"),
    ("Boko Haram's leader boasted of the ambush in a video.", "claimed Boko Haram"),
    ("Jamaat-ul-Ahrar accepted the responsibility by an e-mail.", "claimed Jamaat"),
    ("ISWAP put out a claim by the evening.", "claimed Islamic State West"),
    ("UNITA said its forces killed 163 soldiers.", "claimed UNITA"),
    ("The U.S. military said its aircraft had struck the compound.", "claimed U.S. forces"),
    ("The Sudan Liberation Army said it had killed 17 of the raiders.", "claimed Sudan Liberation"),
    ("The Turkish army said its artillery had hit 12 targets.", "claimed Turkish forces"),
    ("No group has said that it was behind the assault.", "unclaimed"),
    ("Nobody has admitted planting the bomb.", "unclaimed"),
    ("Nobody ever said publicly who had done it.", "unclaimed"),
    ("No one has said it was responsible.", "unclaimed"),
    ("There has been no claim.", "unclaimed"),
    ("The bombing went unclaimed.", "unclaimed"),
    ("No faction has come forward.", "unclaimed"),
    ("The Taliban have yet to claim responsibility.", "unclaimed"),
    ("The Saudi-led coalition rejected accusations that its planes had bombed a plant.", "denied Saudi-led"),
    ("The Malian army denied any abuse.", "denied Malian"),
    ("The ELN denied holding them.", "denied National Liberation"),
    ("The government of Sudan denies that any rape took place.", "denied Sudan"),
    ('The Houthis called the reports "totally false".', "denied Houthis"),
    ("The Taliban said they had nothing to do with it.", "denied Taliban"),
    ("Hezbollah dismissed the allegations as propaganda.", "denied Hezbollah"),
    ("Hamas said its men had not fired the rocket.", "denied Hamas"),
    ("The Russian army distanced itself from the strike.", "denied Russian"),
    ("A military spokesman pointed the finger at the PKK.", "blamed Kurdistan Workers"),
    ("The mayor said Boko Haram was behind the raid.", "blamed Boko Haram"),
    ("Survivors said the ELN had done it.", "blamed National Liberation"),
    ("The ministry charged that Turkish troops had crossed the border.", "blamed Turkish"),
    ("Residents put the blame on Al-Shabaab.", "blamed Al-Shabaab"),
    ('Officials attributed the action to "the FARC".', "blamed FARC"),
    ("Gunmen identified by survivors as Taliban burned the school.", "blamed Taliban"),
    ("The chief of staff laid the blame at the ELN.", "blamed National Liberation"),
    ("Witnesses said Turkish soldiers shot the men.", "blamed Turkish"),
    ("According to residents, Syrian warplanes bombed the clinic.", "blamed Syrian"),
    ("The armed men were thought to belong to the PKK.", "suspected Kurdistan Workers"),
    ("Warplanes thought to be Russian bombed the town.", "suspected Russian"),
    ("Analysts believe it to have been the work of Al-Shabaab.", "suspected Al-Shabaab"),
    ("The attack bore the hallmarks of Al-Shabaab.", "suspected Al-Shabaab"),
    ("The watchdog considers it likely that Hezbollah was responsible.", "suspected Hezbollah"),
    ("The governor has little doubt it was the PKK.", "suspected Kurdistan Workers"),
    ("Fighters presumed by residents to be Taliban burned the school.", "suspected Taliban"),
    ("An alleged Israeli airstrike hit a house.", "suspected Israeli"),
    ("The Taliban rejected the truce offer.", ""),
    ("Hezbollah denied that it had lost 12 men.", ""),
    ("Hamas rejected the ceasefire plan.", ""),
    ("The ELN holds talks in Havana.", ""),
    ("The minister blamed the drought for the price of bread.", ""),
    ("The Taliban said they would attend the talks.", ""),
    ("The team claimed a third goal and denied Hull a point.", ""),
    ("The airline accepted responsibility for the delay.", ""),
]


def _roles(text: str) -> dict[str, tuple[str, str]]:
    found = {}
    for scene in scenes(parse(text), None, parties(text, COUNTRIES), ()):
        for mention, role in scene.roles:
            if mention.id == "civilians":
                continue  # test_grammar_actors.py tells when they are a party
            found[mention.start, mention.end] = (role.value, mention.name)
    return found


@pytest.mark.parametrize("source", ROLES)
def test_roles(source: str) -> None:
    case = marked(source)
    read = _roles(case.text)
    for start, end, answer in case.answers:
        role = answer.split()[0]
        over = {given for (first, last), (given, _) in read.items() if first < end and start < last}
        assert over == (set() if role == "-" else {role}), f"{case.text[start:end]!r}: {over or 'no role'}, not {role}"
    marks = [(start, end) for start, end, _ in case.answers]
    extra = [case.text[first:last] for first, last in read if not any(s < last and first < e for s, e in marks)]
    assert not extra, f"roles for {extra}"


@pytest.mark.parametrize(("names", "countries"), SAME)
def test_all_names_of_a_party_are_one(names: tuple[str, ...], countries: tuple[str, ...]) -> None:
    found = [[(one.id, one.name) for one in parties(f"Yesterday {name} attacked.", countries)] for name in names]
    assert all(len(one) == 1 for one in found), found
    assert len({one[0][0] or one[0][1] for one in found}) == 1, found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A 47-year-old Samir Adel al-Hamas was killed.", []),
        ("Samir Adel al-Hamas (Abu Karim), was killed.", []),
        ("Abu Samir al-Hamas was killed.", []),
        ("Hamas fired rockets.", ["Hamas"]),
        ("The 47-year-old war between Israel and Hamas went on.", ["Israel", "Hamas"]),
        ("The al-Houthi militia fired rockets.", ["Houthi militia"]),
    ],
)
def test_the_name_of_a_party_within_that_of_a_person_is_none(text: str, named: list[str]) -> None:
    assert [one.text for one in parties(text, ("PS", "YE"))] == named


def test_members_of_the_one_group_named_are_that_group() -> None:
    def named(text: str) -> list[str]:
        return [
            one.name
            for one in settled(text, parties(text, ("LK",)), Grounds(text, ()))
            if one.kind is not PartyKind.STATE_FORCES
        ]

    one = "Tamil Tiger rebels attacked a post. Two rebels died; other rebels fled. Gunmen fired on a bus."
    two = "Hezbollah and Hamas met. Two rebels died."
    tigers = "Liberation Tigers of Tamil Eelam"
    assert named(one) == [tigers, tigers, "rebels", "gunmen"]
    assert named(two)[-1] == "rebels"
    others = "Hezbollah shelled a post. Opposition fighters shelled a bridge."
    assert named(others) == ["Hezbollah", "opposition fighters"]


def test_proxies_and_mercenaries_of_an_army_are_no_part_of_it() -> None:
    text = "Ugandan soldiers and their proxies shelled Lira. The army and its mercenaries fled."
    assert [one.name for one in settled(text, parties(text, ("UG",)), Grounds(text, ()))] == [
        "Ugandan forces", "proxies", "Ugandan forces", "mercenaries"
    ]  # fmt: skip
    allied = "Hezbollah shelled Lira. Ugandan soldiers and allied fighters took a post."
    assert [one.name for one in settled(allied, parties(allied, ("UG",)), Grounds(allied, ()))][-1] == "allied fighters"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen of a Dogon militia burned the village.", "Dogon militia"),
        ("The village was burned by Fulani herdsmen.", "Fulani"),
        ("On Monday Tuareg fighters took the post.", "Tuareg fighters"),
        ("Yesterday rebels took the post.", "rebels"),
        ("Masked gunmen took the post.", "gunmen"),
        ("Unidentified gunmen took the post.", "gunmen"),
        ("Armed men took the post.", "armed men"),
    ],
)
def test_people_under_arms_have_the_name_of_their_people(text: str, name: str) -> None:
    assert parties(text, ())[-1].name.startswith(name)


@pytest.mark.parametrize(("text", "form", "name"), LEARNT)
def test_names_are_learnt_from_the_report(text: str, form: str, name: str | None) -> None:
    last = text.rindex(form)
    found = [one.name for one in parties(text, ()) if one.start <= last < one.end]
    assert found == ([name] if name else [])


@pytest.mark.parametrize(("text", "expected"), RESPONSIBILITY)
def test_responsibility(text: str, expected: str) -> None:
    found = [stance for scene in scenes(parse(text), None, parties(text, COUNTRIES), ()) for stance in scene.stances]
    due = [tuple(one.split(" ", 1)) for one in expected.split("; ")] if expected else []
    assert len(found) == len(due), [(one.stance.value, one.party and one.party.name) for one in found]
    for stance, (name, *party) in zip(found, due, strict=True):
        assert stance.stance.value == name
        assert (stance.party.name if stance.party else "").startswith(party[0] if party else "")
        assert bool(stance.party) == bool(party)
        assert re.search(r"\w", text[stance.start : stance.end])
