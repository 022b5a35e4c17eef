"""A casebook by hand that holds one of each thing that the page must show. All of it is invented."""

from datetime import date

from invented_clash import PASSAGE, SECOND, clash
from invented_desk import COALITION, DOCTOR, NATIONS, Desk, incident, on_day, reconciled

from bearwitness.model import (
    AboutIncident,
    AboutStanding,
    Certainty,
    Decision,
    Grade,
    Incident,
    Judgement,
    Kind,
    Party,
    PartyKind,
    Role,
    Skipped,
    Speaker,
    SpeakerKind,
    Standing,
    StandingMeasure,
    StandingValue,
    Status,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.outputs.view import CasebookView

HOSTILE = (
    '[Invented for tests.] <script>window.hostile = 1</script> <img src=x onerror="window.hostile = 2"> & </script>'
    " 'Dozens' of people were killed in \u202eelttab\u202c, said a man named \"</textarea><b>Bold</b>\". "
    + "w" * 10_000
    + " four people died. </noscript> قال شهود إن أربعة أشخاص قتلوا في الهجوم."
)
ARABIC = "[نص مخترع للاختبار] قال شهود عيان إن انفجارا وقع قرب السوق صباح الأحد ولم ترد أنباء عن إصابات."


def _others(desk: Desk) -> list[Incident]:
    february = When(date(2021, 2, 1), date(2021, 2, 28), WhenPrecision.MONTH, False, "Last month", ())
    forty = desk.figure("r-1", "a-3", "40 people were killed", 40, 40, 40)
    desk.account("r-1", "a-3", Kind.ARMED_CLASH, background=True)
    past = incident(
        "i-past",
        ("a-3",),
        Kind.ARMED_CLASH,
        (reconciled("killed", "unknown", None, 40, 40, 40, [forty]),),
        {"killed": (40, 40, 40)},
        background=True,
        when=february,
        where=Where(
            "the same district", "Sirwah", 71984, "YE", "Marib", 15.45, 45.02, WherePrecision.DISTRICT, True, ()
        ),
    )
    dozens = desk.figure("r-4", "a-4", "'Dozens' of people were killed", 24, None, None, vague=True)
    four = desk.figure(
        "r-4", "a-4", "four people died", 4, 4, 4, speaker=Speaker("<b>x</b>", "x", SpeakerKind.ANONYMOUS)
    )
    desk.account("r-4", "a-4", Kind.EXPLOSION)
    hostile = incident(
        "i-hostile",
        ("a-4",),
        Kind.EXPLOSION,
        (reconciled("killed", "unknown", '<i class="x">', 4, 4, None, [dozens, four]),),
        {"killed": (4, 4, None)},
        parties=(Party("<script>", "<script>alert(1)</script>", None, PartyKind.UNIDENTIFIED, None, Role.TARGET, ()),),
    )
    none = desk.figure(
        "r-5",
        "a-5",
        "no indication of civilian casualties",
        0,
        0,
        None,
        group="civilians",
        speaker=COALITION,
        certainty=Certainty.NONE_INDICATED,
    )
    near = desk.claim(
        "r-5", AboutIncident("a-5", "where"), WhereValue("Raqqa", "SY", WherePrecision.NEAR_TOWN), "near Raqqa"
    )
    desk.account("r-5", "a-5", Kind.AIRSTRIKE)
    strike = incident(
        "i-strike",
        ("a-5",),
        Kind.AIRSTRIKE,
        (reconciled("killed", "civilians", None, 0, 0, None, [none]),),
        {"killed": (0, 0, None)},
        when=on_day(date(2021, 4, 2), "on Friday"),
        grade=Grade.CONFIRMED,
        grade_reason="The coalition says that it struck.",
        where=Where("near Raqqa", "Raqqa", 1, "SY", "Raqqa", 35.95, 39.01, WherePrecision.NEAR_TOWN, False, (near,)),
    )
    zero = desk.figure("r-6", "a-6", "Nobody was killed", 0, 0, 0, speaker=DOCTOR)
    hurt = desk.figure("r-6", "a-6", "between 12 and 15 were hurt", 12, None, 15, "injured", speaker=DOCTOR)
    desk.account("r-6", "a-6", Kind.SHELLING)
    shelling = incident(
        "i-shelling",
        ("a-6",),
        Kind.SHELLING,
        (
            reconciled("killed", "unknown", None, 0, 0, 0, [zero]),
            reconciled("injured", "unknown", None, 12, None, 15, [hurt]),
        ),
        {"killed": (0, 0, 0), "injured": (12, None, 15)},
        grade=Grade.FAIR,
        when=When(date(2021, 3, 20), date(2021, 3, 21), WhenPrecision.RANGE, True, "overnight", ()),
        where=Where("Kharkiv", "Kharkiv", 2, "UA", "Kharkiv Oblast", 49.99, 36.23, WherePrecision.TOWN, False, ()),
    )
    desk.account("r-6", "a-7", Kind.ABDUCTION)
    rumour = incident(
        "i-rumour",
        ("a-7",),
        Kind.ABDUCTION,
        status=Status.ALLEGED,
        grade=Grade.DISCOUNTED,
        grade_reason="The person turned out to be travelling.",
        where=Where("Nowheretown", "Nowheretown", None, None, None, None, None, WherePrecision.TOWN, False, ()),
    )
    return [past, hostile, strike, shelling, rumour]


def small_view() -> CasebookView:
    """One of each thing that the page must show."""
    desk = Desk()
    desk.report(
        "r-1",
        PASSAGE,
        "Night attack at Sirwah",
        "Invented Wire",
        date(2021, 3, 13),
        url="https://invented.example/sirwah",
    )
    desk.report(
        "r-2",
        SECOND,
        "Residents speak of seventeen dead",
        "Radio Invention",
        date(2021, 3, 14),
        url="javascript:alert(1)",
    )
    desk.report("r-3", PASSAGE, "Night attack at Sirwah", "The Invented Mirror", date(2021, 3, 14), copy_of="r-1")
    desk.report("r-4", HOSTILE, '"><script>window.hostile = 3</script>', "<b>Hostile</b> & Sons", None)
    desk.report(
        "r-5",
        "[Invented for tests.] The coalition struck near Raqqa on Friday. It had no indication of civilian casualties.",
        None,
        "Invented Ministry",
        date(2021, 4, 3),
        inferred=True,
    )
    desk.report(
        "r-6",
        "[Invented for tests.] Kharkiv was shelled overnight."
        " Nobody was killed, but between 12 and 15 were hurt."
        " A man was said to be abducted in Nowheretown.",
        "Shelling overnight",
        "Invented Wire",
        date(2021, 3, 21),
    )
    desk.report(
        "r-7",
        "[Invented for tests.] The council met to discuss the harvest.",
        "Harvest",
        "Radio Invention",
        date(2021, 3, 1),
    )
    desk.report(
        "r-8", ARABIC, "انفجار قرب السوق", "إذاعة الاختراع", date(2021, 3, 15), language="ar", unread="language: ar"
    )
    contested = clash(desk)
    others = _others(desk)
    massed = desk.claim(
        "r-1",
        AboutStanding("st-1", "value"),
        StandingValue(StandingMeasure.STRENGTH, "fighters", "around Marib", None, 4000, None, 6000, False, False),
        "between 4,000 and 6,000 fighters are massed around Marib",
        NATIONS,
    )
    keeps = desk.claim(
        "r-1",
        AboutStanding("st-2", "value"),
        StandingValue(StandingMeasure.DEPLOYED, "troops", "around Marib", None, 12000, 12000, 12000, True, False),
        "the government keeps some 12,000 troops",
    )
    desk.standing["r-1"] = [
        Standing(
            "st-1",
            StandingMeasure.STRENGTH,
            "fighters",
            "around Marib",
            None,
            4000,
            None,
            6000,
            False,
            False,
            Certainty.ASSERTED,
            (massed,),
        ),
        Standing(
            "st-2",
            StandingMeasure.DEPLOYED,
            "troops",
            "around Marib",
            None,
            12000,
            12000,
            12000,
            True,
            False,
            Certainty.ASSERTED,
            (keeps,),
        ),
    ]
    decision = Decision(
        "a-1",
        "a-2",
        Judgement.SAME,
        0.93,
        ("Same day, 9 March 2021.", "Same district, Sirwah.", "Same kind, armed clash."),
        "linker/1",
    )
    skipped = (
        Skipped("scan.pdf", "UnusableContent", "scan.pdf holds no text that can be read; give a text version of it."),
        Skipped("<img src=x onerror=alert(1)>.txt", "UnreadableSource", "The file cannot be opened."),
    )
    return CasebookView(
        tuple(desk.reports.values()),
        desk.readings(),
        (contested, *others),
        skipped,
        (decision,),
        "Invented casebook for tests",
    )
