"""An invented clash, told by two reports that disagree and by a copy: the contested incident of the small view."""

from datetime import date

from invented_desk import COALITION, DOCTOR, REBELS, SPOKESMAN, Desk, incident, on_day, reconciled

from bearwitness.model import (
    AboutIncident,
    Certainty,
    Grade,
    Incident,
    Kind,
    KindValue,
    Party,
    PartyKind,
    PartyValue,
    Responsibility,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    StanceValue,
    WhenPrecision,
    WhenValue,
    Where,
    WherePrecision,
    WhereValue,
)

PASSAGE = (
    "[Invented for tests.] Government troops backed by coalition aircraft killed at least 22 Houthi fighters in a night"
    " attack on two positions in the Sirwah district west of Marib city on Tuesday, and nine soldiers were wounded, a"
    " military spokesman told reporters on Thursday. A health official in Marib put the number of dead soldiers at"
    ' three. The Houthis acknowledged losing "several" men and said two children were killed when a shell hit a house;'
    " the coalition said it had no indication that civilians were harmed. A senior commander was probably among the"
    " dead, the spokesman said, and identification was under way. Last month 40 people were killed in fighting in the"
    " same district. The United Nations estimates that between 4,000 and 6,000 fighters are massed around Marib, where"
    " the government keeps some 12,000 troops.\nFighters regularly shell the road to Hadramawt."
)
SECOND = (
    "[Invented for tests.] MARIB - Seventeen fighters died in the fighting at Sirwah on Tuesday night, residents told"
    " this station. Three soldiers were killed, according to Dr. A. Example of the district hospital. An earlier report"
    " of thirty dead fighters was withdrawn by the army."
)


def clash(desk: Desk) -> Incident:
    """Write the claims of both reports and return the incident that they make."""
    one, two = "a-1", "a-2"
    tuesday = date(2021, 3, 9)
    when = [
        desk.claim("r-1", AboutIncident(one, "when"), WhenValue(tuesday, tuesday, WhenPrecision.DAY), "on Tuesday"),
        desk.claim(
            "r-2", AboutIncident(two, "when"), WhenValue(tuesday, tuesday, WhenPrecision.DAY), "on Tuesday night"
        ),
    ]
    place = WhereValue("Sirwah", "YE", WherePrecision.DISTRICT)
    where = [
        desk.claim("r-1", AboutIncident(one, "where"), place, "the Sirwah district west of Marib city"),
        desk.claim("r-2", AboutIncident(two, "where"), place, "Sirwah"),
    ]
    desk.claim("r-1", AboutIncident(one, "kind"), KindValue(Kind.ARMED_CLASH), "a night attack on two positions")
    desk.claim(
        "r-1", AboutIncident(one, "means/0"), KindValue(Kind.AIRSTRIKE), "backed by coalition aircraft", SPOKESMAN
    )
    troops = desk.claim(
        "r-1", AboutIncident(one, "parties/0"), PartyValue("Yemeni army", Role.INITIATOR), "Government troops"
    )
    houthi = desk.claim("r-1", AboutIncident(one, "parties/1"), PartyValue("Houthis", Role.TARGET), "Houthi fighters")
    admits = desk.claim(
        "r-1",
        AboutIncident(one, "responsibility/0"),
        StanceValue("Yemeni army", Stance.CLAIMED),
        "Government troops",
        SPOKESMAN,
    )
    fighters = [
        desk.figure(
            "r-1", one, "at least 22 Houthi fighters", 22, 22, None, group="non_state_fighters", speaker=SPOKESMAN
        ),
        desk.figure(
            "r-1", one, 'losing "several" men', 3, None, None, group="non_state_fighters", speaker=REBELS, vague=True
        ),
        desk.figure(
            "r-2",
            two,
            "Seventeen fighters died",
            17,
            17,
            17,
            group="non_state_fighters",
            speaker=Speaker("residents", "residents", SpeakerKind.WITNESS),
            certainty=Certainty.HEARSAY,
        ),
        desk.figure(
            "r-2",
            two,
            "thirty dead fighters was withdrawn",
            30,
            30,
            30,
            group="non_state_fighters",
            speaker=SPOKESMAN,
            certainty=Certainty.DENIED,
        ),
    ]
    soldiers = [
        desk.figure("r-1", one, "number of dead soldiers at three", 3, 3, 3, group="state_forces", speaker=DOCTOR),
        desk.figure("r-2", two, "Three soldiers were killed", 3, 3, 3, group="state_forces", speaker=DOCTOR),
    ]
    wounded = [
        desk.figure("r-1", one, "nine soldiers were wounded", 9, 9, 9, "injured", "state_forces", speaker=SPOKESMAN)
    ]
    children = [
        desk.figure("r-1", one, "two children were killed", 2, 2, 2, group="civilians", who="children", speaker=REBELS)
    ]
    unharmed = [
        desk.figure(
            "r-1",
            one,
            "no indication that civilians were harmed",
            0,
            0,
            None,
            group="civilians",
            speaker=COALITION,
            certainty=Certainty.NONE_INDICATED,
        )
    ]
    commander = [
        desk.figure(
            "r-1",
            one,
            "A senior commander was probably among the dead",
            1,
            1,
            1,
            group="non_state_fighters",
            who="commander",
            speaker=SPOKESMAN,
            certainty=Certainty.HEDGED,
        )
    ]
    desk.account("r-1", one, Kind.ARMED_CLASH)
    desk.account("r-2", two, Kind.ARMED_CLASH)
    return incident(
        "i-clash",
        (one, two),
        Kind.ARMED_CLASH,
        (
            reconciled(
                "killed",
                "non_state_fighters",
                None,
                3,
                17,
                22,
                fighters,
                fighters[:3],
                rule="low and high: lowest and highest claim still standing; best: no two agree, the middle one",
            ),
            reconciled("killed", "non_state_fighters", "commander", 1, 1, 1, commander, part=True),
            reconciled("killed", "state_forces", None, 3, 3, 3, soldiers, rule="two reports of one speaker agree"),
            reconciled("killed", "civilians", "children", 2, 2, 2, children),
            reconciled("killed", "civilians", None, 0, 0, None, unharmed),
            reconciled("injured", "state_forces", None, 9, 9, 9, wounded),
        ),
        {"killed": (8, 22, 27), "injured": (9, 9, 9)},
        means=(Kind.AIRSTRIKE,),
        when=on_day(tuesday, "on Tuesday", when[0]),
        where=Where(
            "the Sirwah district",
            "Sirwah",
            71984,
            "YE",
            "Marib",
            15.45,
            45.02,
            WherePrecision.DISTRICT,
            True,
            tuple(where),
        ),
        parties=(
            Party("Government troops", "Yemeni army", "army", PartyKind.STATE_FORCES, "YE", Role.INITIATOR, (troops,)),
            Party("coalition aircraft", "the coalition", None, PartyKind.COALITION, None, Role.SUPPORTER, ()),
            Party("Houthi fighters", "Houthis", "houthi", PartyKind.NON_STATE_GROUP, "YE", Role.TARGET, (houthi,)),
        ),
        responsibility=(Responsibility("Yemeni army", Stance.CLAIMED, "a military spokesman", (admits,)),),
        grade=Grade.CONTESTED,
        grade_reason="The army’s 22 and the residents’ 17 exclude each other; the Houthis name no number.",
        decisions=(("a-1", "a-2"),),
    )
