"""Who is held responsible, in many wordings: a sentence, and what it says of responsibility in the order of the record."""

CLAIMED = [
    ("In a video Al-Shabaab claimed the killing of nine soldiers.", "claimed Al-Shabaab"),
    ("Hezbollah claimed to have destroyed two tanks.", "claimed Hezbollah"),
    ("The Taliban claimed 14 dead soldiers.", "claimed Taliban"),
    ("The bombing was claimed by the Pakistani Taliban.", "claimed Tehrik"),
    ("The shelling was later claimed by Hezbollah in a statement.", "claimed Hezbollah"),
    ("Al-Shabaab later claimed responsibility on its radio.", "claimed Al-Shabaab"),
    ("A Taliban spokesman said the bombing avenged a commander.", "claimed Taliban"),
    ("Hezbollah said the attack was in retaliation for the raid on its office.", "claimed Hezbollah"),
    ("The Houthis said they were behind the missile attack.", "claimed Houthis"),
    ("The Taliban owned up to the bombing.", "claimed Taliban"),
    ("The ELN acknowledged that its fighters had planted the mine.", "claimed National Liberation"),
    ("Hamas announced that its fighters had fired rockets at the town.", "claimed Hamas"),
    ("A statement by Islamic State said its men had stormed the prison.", "claimed Islamic State"),
    ("The PKK confirmed that its units had shot down the helicopter.", "claimed Kurdistan Workers"),
    ("Al-Shabaab said it was responsible for the blast.", "claimed Al-Shabaab"),
    ("Hezbollah is strong there. The group claimed responsibility for the attack.", "claimed Hezbollah"),
    ("The Taliban are near. The militant group said in a statement that its fighters had attacked.", "claimed Taliban"),
    ("The ELN had to admit responsibility for the blast.", ""),
    ("The YPG holds the city. The militants have declared a region in the areas they hold.", ""),
]
UNCLAIMED = [
    ("It was not immediately clear who carried out the attack.", ""),
    ("It is unclear who was behind the blast.", ""),
    ("It was not known who fired the rockets.", ""),
    ("Nobody knows who planted the bomb.", ""),
    ("The identity of the attackers was not immediately known.", ""),
    ("No armed group has so far admitted carrying out the raid.", "unclaimed"),
    ("There was no word from any group on who had done it.", ""),
    ("Police blamed Al-Shabaab and nobody claimed the act.", "blamed Al-Shabaab; unclaimed"),
    (
        "Though no claim was made, the bombing is believed to have been carried out by the ELN.",
        "unclaimed; suspected National",
    ),
    ("No one claimed the attack; officials suspect Al-Shabaab.", "unclaimed; suspected Al-Shabaab"),
    ("It is not clear who will pay for the repairs.", ""),
    ("It was not clear who would attend the talks.", ""),
]
SUSPECTED = [
    ("Al-Shabaab are the prime suspects in the bombing.", "suspected Al-Shabaab"),
    ("An officer said the Taliban are the suspected perpetrators.", "suspected Taliban"),
    ("Suspicion fell on the PKK.", "suspected Kurdistan Workers"),
    ("Suspicion immediately centred on Al-Shabaab.", "suspected Al-Shabaab"),
    ("The attack is widely believed to have been carried out by the ELN.", "suspected National Liberation"),
    ("The rocket is thought to have been fired by Hezbollah.", "suspected Hezbollah"),
    ("The mine was believed to have been planted by the ELN.", "suspected National Liberation"),
    ("The bombing is presumed to be the work of Al-Shabaab.", "suspected Al-Shabaab"),
    ("Police believe Al-Shabaab planted the bomb.", "suspected Al-Shabaab"),
    ("Officials think that the Taliban carried out the raid.", "suspected Taliban"),
    ("The methods are typical of Al-Shabaab.", "suspected Al-Shabaab"),
    ("The ambush had all the hallmarks of the Taliban.", "suspected Taliban"),
    ("The raid was probably carried out by Al-Shabaab.", "suspected Al-Shabaab"),
    ("The Taliban may have been behind the blast.", "suspected Taliban"),
    ("Officials said Al-Shabaab was likely responsible.", "suspected Al-Shabaab"),
    ("The government suspects that the PKK set off the bomb.", "suspected Kurdistan Workers"),
]
BLAMED = [
    ("Ankara blamed both the PKK and the YPG for the blast.", "blamed Kurdistan Workers; blamed People"),
    ("The governor blamed Hezbollah and Hamas.", "blamed Hezbollah; blamed Hamas"),
    ("Investigators concluded that the ELN was responsible.", "blamed National Liberation"),
    ("The inquiry found that the Taliban were behind the killings.", "blamed Taliban"),
    ("The mayor claimed that Boko Haram was behind the raid.", "blamed Boko Haram"),
    ("A tribunal established that the Taliban had done it.", "blamed Taliban"),
    ("The minister lays responsibility for the blast on the PKK.", "blamed Kurdistan Workers"),
    ("The mayor placed responsibility on Boko Haram.", "blamed Boko Haram"),
    ("Villagers held Boko Haram accountable for the killings.", "blamed Boko Haram"),
    ("Kabul implicated the Taliban in the killings.", "blamed Taliban"),
    ("The police linked the bombing to the PKK.", "blamed Kurdistan Workers"),
    ("The ambush has been pinned on the Taliban.", "blamed Taliban"),
    ("Residents said that Boko Haram was to blame.", "blamed Boko Haram"),
    ("The dead man was identified as Ali Omar by a Taliban spokesman.", ""),
    ("Turkey accused the party of links to the PKK.", ""),
    ("The president accused the opposition of funding Boko Haram.", ""),
    ("The army accused Hezbollah of violating the truce.", ""),
    ("The minister blamed the flood on the dam.", ""),
    ("Survivors said the attackers were fighters of the Taliban.", "blamed Taliban"),
    ("Kyiv accused Moscow of shelling the town.", "blamed Russian"),
    ("Rebels were blamed for the killings near Bria, Central African Republic.", "blamed rebels"),
]
DENIED = [
    (
        "Armenia's defence ministry rejected as a fantasy a report that its troops had crossed the line.",
        "denied Armenian",
    ),
    ("Hezbollah categorically denied any involvement.", "denied Hezbollah"),
    ("The ELN energetically denied involvement.", "denied National Liberation"),
    ("Police blamed the ELN, but the ELN denied involvement.", "blamed National; denied National"),
    ("Initially the ministry blamed the PKK; the PKK denied it.", "blamed Kurdistan; denied Kurdistan"),
    ("The Taliban issued a statement denying their responsibility.", "denied Taliban"),
    ("The Houthis said it was not their work.", "denied Houthis"),
    ("The ELN said it was not involved in the bombing.", "denied National"),
    ("Hamas disclaimed responsibility.", "denied Hamas"),
    ("The Russian army ruled out that its planes had struck the clinic.", "denied Russian"),
    ("The army of Mali insisted that its soldiers had killed no civilians.", "denied Malian"),
    ("Turkey flatly denied that its aircraft had bombed the clinic.", "denied Turkish"),
    ("The Taliban have distanced themselves from the bombing.", "denied Taliban"),
    ("The Houthis denied the minister a visa.", ""),
]
NOBODY = [
    # Whom somebody harmed is suspected of no attack; other things denied; years of violence summed up; allies who strike together.
    ("Five suspected members of the PKK were killed in a clash with soldiers, the governor said.", ""),
    ("Gunmen executed the families of five alleged rebels, a resident said.", ""),
    ("Hamas denied that its fighters were present at the school.", ""),
    ("The army spokesman denied that any soldier was missing.", ""),
    ("Moscow denies targeting civilians.", ""),
    ("Boko Haram has killed some 40,000 people since 2009, according to the UN.", ""),
]
TOGETHER = [
    ("Hezbollah denied any role in the blast and accused Hamas of the attack.", "denied Hezbollah; blamed Hamas"),
    ("The Houthis dismissed the charge, blaming Al-Qaeda for the killing.", "denied Houthis; blamed Al-Qaeda"),
    ("Hezbollah denied any role in the blast and Hamas said it was sorry.", "denied Hezbollah"),
    ("Both Hezbollah and Hamas denied responsibility for the blast.", "denied Hezbollah; denied Hamas"),
    ("Hezbollah and Hamas blamed each other for the blast.", "blamed Hezbollah; blamed Hamas"),
    ("The Taliban and the Islamic State traded accusations over the killing.", "blamed Taliban; blamed Islamic State"),
    ("Hezbollah and Hamas accused each other of violating the truce.", ""),
    (
        "Hezbollah denied any role in the blast and accused Hamas of placing weapons among civilians.",
        "denied Hezbollah",
    ),
    ("Hezbollah accused the Lebanese army of arriving too late.", ""),
    ("Hezbollah, which is allied to Hamas, has been blamed for the blast.", "blamed Hezbollah"),
    ("The shell was fired by Hezbollah or Hamas.", "suspected Hezbollah; suspected Hamas"),
    (
        "The raid was carried out either by the Taliban or the Islamic State.",
        "suspected Taliban; suspected Islamic State",
    ),
    ("Al-Shabaab is strong there. Police blamed others, but the militia denied any role.", "denied Al-Shabaab"),
]

OPPOSED = [
    (
        "A purported Taliban spokesman, Abdul Sample, said by telephone that the militia had carried out the attack.",
        "claimed Taliban",
    ),
    ("Al-Shabaab's spokesman, Abu Sample, told a radio that the group had fired the shells.", "claimed Al-Shabaab"),
    (
        "Lashkar-e-Jhangvi, a banned group allied with al-Qaeda, said it was behind the bombing.",
        "claimed Lashkar-e-Jhangvi",
    ),
    (
        "Jamaat-ul-Ahrar, a splinter group of the Pakistani Taliban, said that its men had planted the bomb.",
        "claimed Jamaat",
    ),
    (
        "Lashkar-e-Jhangvi, an ally of al-Qaeda, is strong there. The group also took responsibility for a raid in May.",
        "claimed Lashkar-e-Jhangvi",
    ),
    ("UNITA said it was its forces who had ambushed the train.", "claimed UNITA"),
    ("A note signed by the ELN called the bombing a punishment for the raid.", "claimed National Liberation"),
    (
        "A caller who said he spoke for Boko Haram told a reporter that the sect had sent the bomber.",
        "claimed Boko Haram",
    ),
    (
        "Hamas blamed the shelling on Israeli troops, a charge that the Israeli army rejected.",
        "blamed Israeli; denied Israeli",
    ),
    ("A mine killed two women, an accusation Hezbollah has denied.", "denied Hezbollah"),
    ("The Turkish army denied that its troops were in the area.", "denied Turkish"),
    ("A Taliban spokesman said its fighters were nowhere near the village.", "denied Taliban"),
    (
        "The Rapid Support Forces said they had captured the town. The Sudanese army denied it.",
        "claimed Rapid Support; denied Rapid Support",
    ),
    (
        "The ELN said it had shot down a helicopter, but the Colombian army rejected the claim.",
        "claimed National Liberation; denied National Liberation",
    ),
    (
        "The Taliban said their fighters took the district. The defence ministry dismissed the report.",
        "claimed Taliban; denied Taliban",
    ),
    (
        "The Taliban said their fighters took the district. The Taliban denied that they had killed prisoners.",
        "claimed Taliban; denied Taliban",
    ),
    ("Boko Haram has been blamed for similar abductions.", ""),
    ("Hamas has been blamed for previous attacks on the road.", ""),
    (
        "Armenian and Azerbaijani soldiers exchanged fire, each side accusing the other of having shot first.",
        "blamed Armenian; blamed Azerbaijani",
    ),
]

CASES = [*CLAIMED, *UNCLAIMED, *SUSPECTED, *BLAMED, *DENIED, *NOBODY, *TOGETHER, *OPPOSED]
