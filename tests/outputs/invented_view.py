"""A casebook made by hand for tests. Every report, publisher and happening in it is invented.

`small_view` holds one of each thing that the page must show; `large_view` is as big as the page must carry.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from bearwitness.model import (
    AboutIncident,
    AboutStanding,
    Account,
    Certainty,
    Claim,
    Codes,
    Decision,
    Evidence,
    Figure,
    FigureValue,
    Grade,
    Group,
    Incident,
    Judgement,
    Kind,
    KindValue,
    Measure,
    Party,
    PartyKind,
    PartyValue,
    Reading,
    Reconciled,
    Report,
    ReportInfo,
    Responsibility,
    Role,
    Skipped,
    Speaker,
    SpeakerKind,
    Stance,
    StanceValue,
    Standing,
    StandingMeasure,
    StandingValue,
    Status,
    Total,
    When,
    WhenPrecision,
    WhenValue,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.outputs.view import CasebookView

PUBLISHER = Speaker("", "", SpeakerKind.PUBLISHER)
SPOKESMAN = Speaker("a military spokesman", "military spokesman", SpeakerKind.PARTY, party="army")
DOCTOR = Speaker("a health official in Marib", "health official in Marib", SpeakerKind.HEALTH)
REBELS = Speaker("the Houthis", "Houthis", SpeakerKind.PARTY, ("a television station",), "houthi")
COALITION = Speaker("the coalition", "coalition", SpeakerKind.PARTY)
NATIONS = Speaker("The United Nations", "United Nations", SpeakerKind.INTERNATIONAL)

CODES = Codes("Battles / Armed clash", 1, "ASSAULT, firearms")

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
HOSTILE = (
    "[Invented for tests.] <script>window.hostile = 1</script> <img src=x onerror=\"window.hostile = 2\"> & </script>"
    " 'Dozens' of people were killed in \u202eelttab\u202c, said a man named \"</textarea><b>Bold</b>\". "
    + "w" * 10_000
    + " four people died. </noscript> قال شهود إن أربعة أشخاص قتلوا في الهجوم."
)
ARABIC = "[نص مخترع للاختبار] قال شهود عيان إن انفجارا وقع قرب السوق صباح الأحد ولم ترد أنباء عن إصابات."


@dataclass
class Desk:
    """Gathers reports and claims, and numbers them."""

    reports: dict[str, Report] = field(default_factory=dict)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    accounts: dict[str, list[Account]] = field(default_factory=dict)
    standing: dict[str, list[Standing]] = field(default_factory=dict)
    count: int = 0

    def report(self, key, text, title, publisher, published, **more) -> None:
        info = ReportInfo(
            id=key,
            source_id=f"s-{key}",
            title=title,
            publisher=publisher,
            published=published,
            published_inferred=more.get("inferred", False),
            url=more.get("url"),
            language=more.get("language", "en"),
            copy_of=more.get("copy_of"),
        )
        self.reports[key] = Report(info, text, f"{key}.txt", more.get("unread"))

    def claim(self, key, about, value, quotes, speaker=PUBLISHER, certainty=Certainty.ASSERTED) -> str:
        text = self.reports[key].text
        evidence = []
        for quote in [quotes] if isinstance(quotes, str) else quotes:
            start = text.index(quote)
            evidence.append(Evidence.of(text, start, start + len(quote)))
        self.count += 1
        made = Claim(f"c-{self.count:05d}", about, value, certainty, speaker, tuple(evidence), "grammar/1")
        self.claims.setdefault(key, []).append(made)
        return made.id

    def figure(self, key, account, quote, low, best, high, measure="killed", group="unknown", who=None, **more) -> str:
        value = FigureValue(
            Measure(measure), Group(group), who, low, best, high, more.get("approximate", False), more.get("vague", False)
        )
        about = AboutIncident(account, f"figures/{self.count}")
        return self.claim(
            key, about, value, quote, more.get("speaker", PUBLISHER), more.get("certainty", Certainty.ASSERTED)
        )

    def account(self, key, account, kind, figures=(), background=False, when=None, where=None) -> None:
        self.accounts.setdefault(key, []).append(
            Account(account, kind, (), (), background, Status.HAPPENED, when, where, (), (), tuple(figures), {}, CODES)
        )

    def readings(self) -> tuple[Reading, ...]:
        return tuple(
            Reading(
                report=report.info,
                incidents=tuple(self.accounts.get(key, ())),
                standing=tuple(self.standing.get(key, ())),
                claims=tuple(self.claims.get(key, ())),
            )
            for key, report in self.reports.items()
            if report.unread is None and report.info.copy_of is None
        )


def reconciled(measure, group, who, low, best, high, claims, counted=None, part=False, rule="one source") -> Reconciled:
    return Reconciled(
        Measure(measure), Group(group), who, low, best, high, False, part, rule, tuple(claims),
        tuple(claims if counted is None else counted),
    )  # fmt: skip


def incident(key, accounts, kind, figures=(), totals=None, **more) -> Incident:
    return Incident(
        id=key,
        accounts=tuple(accounts),
        kind=kind,
        means=more.get("means", ()),
        background=more.get("background", False),
        status=more.get("status", Status.HAPPENED),
        when=more.get("when"),
        where=more.get("where"),
        parties=more.get("parties", ()),
        responsibility=more.get("responsibility", ()),
        figures=tuple(figures),
        totals={measure: Total(*numbers) for measure, numbers in (totals or {}).items()},
        codes=CODES,
        grade=more.get("grade", Grade.WEAK),
        grade_reason=more.get("grade_reason", "One source."),
        decisions=more.get("decisions", ()),
    )


def _day(when: date, text: str, *claims: str) -> When:
    return When(when, when, WhenPrecision.DAY, False, text, claims)


def _clash(desk: Desk) -> Incident:
    one, two = "a-1", "a-2"
    at = lambda account, path: AboutIncident(account, path)  # noqa: E731
    tuesday = date(2021, 3, 9)
    when = [
        desk.claim("r-1", at(one, "when"), WhenValue(tuesday, tuesday, WhenPrecision.DAY), "on Tuesday"),
        desk.claim("r-2", at(two, "when"), WhenValue(tuesday, tuesday, WhenPrecision.DAY), "on Tuesday night"),
    ]
    place = WhereValue("Sirwah", "YE", WherePrecision.DISTRICT)
    where = [
        desk.claim("r-1", at(one, "where"), place, "the Sirwah district west of Marib city"),
        desk.claim("r-2", at(two, "where"), place, "Sirwah"),
    ]
    desk.claim("r-1", at(one, "kind"), KindValue(Kind.ARMED_CLASH), "a night attack on two positions")
    desk.claim("r-1", at(one, "means/0"), KindValue(Kind.AIRSTRIKE), "backed by coalition aircraft", SPOKESMAN)
    troops = desk.claim("r-1", at(one, "parties/0"), PartyValue("Yemeni army", Role.INITIATOR), "Government troops")
    houthi = desk.claim("r-1", at(one, "parties/1"), PartyValue("Houthis", Role.TARGET), "Houthi fighters")
    admits = desk.claim(
        "r-1", at(one, "responsibility/0"), StanceValue("Yemeni army", Stance.CLAIMED), "Government troops", SPOKESMAN
    )
    fighters = [
        desk.figure("r-1", one, "at least 22 Houthi fighters", 22, 22, None, group="non_state_fighters", speaker=SPOKESMAN),
        desk.figure("r-1", one, 'losing "several" men', 3, None, None, group="non_state_fighters", speaker=REBELS, vague=True),
        desk.figure("r-2", two, "Seventeen fighters died", 17, 17, 17, group="non_state_fighters",
                    speaker=Speaker("residents", "residents", SpeakerKind.WITNESS), certainty=Certainty.HEARSAY),
        desk.figure("r-2", two, "thirty dead fighters was withdrawn", 30, 30, 30, group="non_state_fighters",
                    speaker=SPOKESMAN, certainty=Certainty.DENIED),
    ]  # fmt: skip
    soldiers = [
        desk.figure("r-1", one, "number of dead soldiers at three", 3, 3, 3, group="state_forces", speaker=DOCTOR),
        desk.figure("r-2", two, "Three soldiers were killed", 3, 3, 3, group="state_forces", speaker=DOCTOR),
    ]
    wounded = [desk.figure("r-1", one, "nine soldiers were wounded", 9, 9, 9, "injured", "state_forces", speaker=SPOKESMAN)]
    children = [desk.figure("r-1", one, "two children were killed", 2, 2, 2, group="civilians", who="children", speaker=REBELS)]
    unharmed = [desk.figure("r-1", one, "no indication that civilians were harmed", 0, 0, None, group="civilians",
                            speaker=COALITION, certainty=Certainty.NONE_INDICATED)]  # fmt: skip
    commander = [desk.figure("r-1", one, "A senior commander was probably among the dead", 1, 1, 1,
                             group="non_state_fighters", who="commander", speaker=SPOKESMAN,
                             certainty=Certainty.HEDGED)]  # fmt: skip
    desk.account("r-1", one, Kind.ARMED_CLASH)
    desk.account("r-2", two, Kind.ARMED_CLASH)
    return incident(
        "i-clash",
        (one, two),
        Kind.ARMED_CLASH,
        (
            reconciled("killed", "non_state_fighters", None, 3, 17, 22, fighters, fighters[:3],
                       rule="low and high: lowest and highest claim still standing; best: three sources, no two agree, the middle one"),
            reconciled("killed", "non_state_fighters", "commander", 1, 1, 1, commander, part=True),
            reconciled("killed", "state_forces", None, 3, 3, 3, soldiers, rule="two reports of one speaker agree"),
            reconciled("killed", "civilians", "children", 2, 2, 2, children),
            reconciled("killed", "civilians", None, 0, 0, None, unharmed),
            reconciled("injured", "state_forces", None, 9, 9, 9, wounded),
        ),
        {"killed": (8, 22, 27), "injured": (9, 9, 9)},
        means=(Kind.AIRSTRIKE,),
        when=_day(tuesday, "on Tuesday", when[0]),
        where=Where("the Sirwah district", "Sirwah", 71984, "YE", "Marib", 15.45, 45.02, WherePrecision.DISTRICT, True, tuple(where)),
        parties=(
            Party("Government troops", "Yemeni army", "army", PartyKind.STATE_FORCES, "YE", Role.INITIATOR, (troops,)),
            Party("coalition aircraft", "the coalition", None, PartyKind.COALITION, None, Role.SUPPORTER, ()),
            Party("Houthi fighters", "Houthis", "houthi", PartyKind.NON_STATE_GROUP, "YE", Role.TARGET, (houthi,)),
        ),
        responsibility=(Responsibility("Yemeni army", Stance.CLAIMED, "a military spokesman", (admits,)),),
        grade=Grade.CONTESTED,
        grade_reason="The army’s 22 and the residents’ 17 exclude each other; the Houthis name no number.",
        decisions=(("a-1", "a-2"),),
    )  # fmt: skip


def _others(desk: Desk) -> list[Incident]:
    february = When(date(2021, 2, 1), date(2021, 2, 28), WhenPrecision.MONTH, False, "Last month", ())
    forty = desk.figure("r-1", "a-3", "40 people were killed", 40, 40, 40)
    desk.account("r-1", "a-3", Kind.ARMED_CLASH, background=True)
    past = incident(
        "i-past", ("a-3",), Kind.ARMED_CLASH, (reconciled("killed", "unknown", None, 40, 40, 40, [forty]),),
        {"killed": (40, 40, 40)}, background=True, when=february,
        where=Where("the same district", "Sirwah", 71984, "YE", "Marib", 15.45, 45.02, WherePrecision.DISTRICT, True, ()),
    )  # fmt: skip
    dozens = desk.figure("r-4", "a-4", "'Dozens' of people were killed", 24, None, None, vague=True)
    four = desk.figure("r-4", "a-4", "four people died", 4, 4, 4, speaker=Speaker("<b>x</b>", "x", SpeakerKind.ANONYMOUS))
    desk.account("r-4", "a-4", Kind.EXPLOSION)
    hostile = incident(
        "i-hostile", ("a-4",), Kind.EXPLOSION, (reconciled("killed", "unknown", '<i class="x">', 4, 4, None, [dozens, four]),),
        {"killed": (4, 4, None)}, parties=(Party("<script>", "<script>alert(1)</script>", None, PartyKind.UNIDENTIFIED, None, Role.TARGET, ()),),
    )  # fmt: skip
    none = desk.figure("r-5", "a-5", "no indication of civilian casualties", 0, 0, None, group="civilians",
                       speaker=COALITION, certainty=Certainty.NONE_INDICATED)  # fmt: skip
    near = desk.claim("r-5", AboutIncident("a-5", "where"), WhereValue("Raqqa", "SY", WherePrecision.NEAR_TOWN), "near Raqqa")
    desk.account("r-5", "a-5", Kind.AIRSTRIKE)
    strike = incident(
        "i-strike", ("a-5",), Kind.AIRSTRIKE, (reconciled("killed", "civilians", None, 0, 0, None, [none]),),
        {"killed": (0, 0, None)}, when=_day(date(2021, 4, 2), "on Friday"), grade=Grade.CONFIRMED,
        grade_reason="The coalition says that it struck.",
        where=Where("near Raqqa", "Raqqa", 1, "SY", "Raqqa", 35.95, 39.01, WherePrecision.NEAR_TOWN, False, (near,)),
    )  # fmt: skip
    zero = desk.figure("r-6", "a-6", "Nobody was killed", 0, 0, 0, speaker=DOCTOR)
    hurt = desk.figure("r-6", "a-6", "between 12 and 15 were hurt", 12, None, 15, "injured", speaker=DOCTOR)
    desk.account("r-6", "a-6", Kind.SHELLING)
    shelling = incident(
        "i-shelling", ("a-6",), Kind.SHELLING,
        (reconciled("killed", "unknown", None, 0, 0, 0, [zero]), reconciled("injured", "unknown", None, 12, None, 15, [hurt])),
        {"killed": (0, 0, 0), "injured": (12, None, 15)}, grade=Grade.FAIR,
        when=When(date(2021, 3, 20), date(2021, 3, 21), WhenPrecision.RANGE, True, "overnight", ()),
        where=Where("Kharkiv", "Kharkiv", 2, "UA", "Kharkiv Oblast", 49.99, 36.23, WherePrecision.TOWN, False, ()),
    )  # fmt: skip
    desk.account("r-6", "a-7", Kind.ABDUCTION)
    rumour = incident("i-rumour", ("a-7",), Kind.ABDUCTION, status=Status.ALLEGED, grade=Grade.DISCOUNTED,
                      grade_reason="The person turned out to be travelling.", where=Where("Nowheretown", "Nowheretown", None, None, None, None, None, WherePrecision.TOWN, False, ()))  # fmt: skip
    return [past, hostile, strike, shelling, rumour]


def small_view() -> CasebookView:
    """One of each thing that the page must show."""
    desk = Desk()
    desk.report("r-1", PASSAGE, "Night attack at Sirwah", "Invented Wire", date(2021, 3, 13), url="https://invented.example/sirwah")
    desk.report("r-2", SECOND, "Residents speak of seventeen dead", "Radio Invention", date(2021, 3, 14), url="javascript:alert(1)")
    desk.report("r-3", PASSAGE, "Night attack at Sirwah", "The Invented Mirror", date(2021, 3, 14), copy_of="r-1")
    desk.report("r-4", HOSTILE, '"><script>window.hostile = 3</script>', "<b>Hostile</b> & Sons", None)
    desk.report("r-5", "[Invented for tests.] The coalition struck near Raqqa on Friday. It had no indication of civilian casualties.",
                None, "Invented Ministry", date(2021, 4, 3), inferred=True)  # fmt: skip
    desk.report("r-6", "[Invented for tests.] Kharkiv was shelled overnight. Nobody was killed, but between 12 and 15 were hurt. A man was said to be abducted in Nowheretown.",
                "Shelling overnight", "Invented Wire", date(2021, 3, 21))  # fmt: skip
    desk.report("r-7", "[Invented for tests.] The council met to discuss the harvest.", "Harvest", "Radio Invention", date(2021, 3, 1))
    desk.report("r-8", ARABIC, "انفجار قرب السوق", "إذاعة الاختراع", date(2021, 3, 15), language="ar", unread="language: ar")
    clash = _clash(desk)
    others = _others(desk)
    massed = desk.claim(
        "r-1", AboutStanding("st-1", "value"),
        StandingValue(StandingMeasure.STRENGTH, "fighters", "around Marib", None, 4000, None, 6000, False, False),
        "between 4,000 and 6,000 fighters are massed around Marib", NATIONS,
    )  # fmt: skip
    keeps = desk.claim(
        "r-1", AboutStanding("st-2", "value"),
        StandingValue(StandingMeasure.DEPLOYED, "troops", "around Marib", None, 12000, 12000, 12000, True, False),
        "the government keeps some 12,000 troops",
    )  # fmt: skip
    desk.standing["r-1"] = [
        Standing("st-1", StandingMeasure.STRENGTH, "fighters", "around Marib", None, 4000, None, 6000, False, False, Certainty.ASSERTED, (massed,)),
        Standing("st-2", StandingMeasure.DEPLOYED, "troops", "around Marib", None, 12000, 12000, 12000, True, False, Certainty.ASSERTED, (keeps,)),
    ]  # fmt: skip
    decision = Decision("a-1", "a-2", Judgement.SAME, 0.93,
                        ("Same day, 9 March 2021.", "Same district, Sirwah.", "Same kind, armed clash."), "linker/1")  # fmt: skip
    skipped = (
        Skipped("scan.pdf", "UnusableContent", "scan.pdf holds no text that can be read; give a text version of it."),
        Skipped("<img src=x onerror=alert(1)>.txt", "UnreadableSource", "The file cannot be opened."),
    )
    return CasebookView(
        tuple(desk.reports.values()), desk.readings(), (clash, *others), skipped, (decision,), "Invented casebook for tests"
    )


PLACES = (("Mosul", "IQ", 36.34, 43.13), ("Aleppo", "SY", 36.2, 37.16), ("Maiduguri", "NG", 11.85, 13.16),
          ("Donetsk", "UA", 48.0, 37.8), ("Kandahar", "AF", 31.61, 65.71), ("Mogadishu", "SO", 2.04, 45.34))  # fmt: skip


def large_view(reports: int = 700, incidents: int = 1500, claims_each: int = 6, seed: int = 7) -> CasebookView:
    """A casebook of the size that the page must carry. About `claims_each` claims for each incident."""
    rng = random.Random(seed)
    desk = Desk()
    made = []
    kinds, grades = list(Kind), list(Grade)
    filler = " ".join(["The district has seen such days before, and officials asked for calm."] * 12)
    per_report = -(-incidents // reports)
    for n in range(reports):
        published = date(2014, 1, 1) + timedelta(days=rng.randrange(2000))
        sentences = [
            f"On day {k} of the invented campaign, armed men in vehicles attacked a position near the town, where {n + k + 2}"
            f" people were killed and {n + k + 3} others were wounded, a spokesman for the invented ministry told reporters."
            for k in range(per_report)
        ]
        desk.report(f"r-{n}", "[Invented for tests.] " + " ".join(sentences) + " " + filler,
                    f"An invented headline about the attack of day {n}", f"Invented publisher {n % 40}", published,
                    url=f"https://invented.example/news/{published.year}/report-{n}")  # fmt: skip
    for n in range(incidents):
        key, k = f"r-{n % reports}", n // reports
        account = f"a-{n}"
        killed, hurt = n % reports + k + 2, n % reports + k + 3
        who = f"{killed} people were killed"
        claims = [desk.figure(key, account, who, killed, killed, None, speaker=SPOKESMAN)]
        claims += [desk.figure(key, account, f"{killed} people", killed, killed, killed) for _ in range(claims_each - 5)]
        injured = desk.figure(key, account, f"{hurt} others were wounded", hurt, hurt, hurt, "injured", speaker=SPOKESMAN)
        report = desk.reports[key]
        day = report.info.published - timedelta(days=rng.randrange(3))
        when = desk.claim(key, AboutIncident(account, "when"), WhenValue(day, day, WhenPrecision.DAY), f"day {k} of the")
        name, country, lat, lon = rng.choice(PLACES)
        where = desk.claim(key, AboutIncident(account, "where"), WhereValue(name, country, WherePrecision.NEAR_TOWN), "near the town")
        party = desk.claim(key, AboutIncident(account, "parties/0"), PartyValue("armed men", Role.INITIATOR), "armed men in vehicles")
        desk.account(key, account, kinds[n % len(kinds)])
        made.append(
            incident(
                f"i-{n}", (account,), kinds[n % len(kinds)],
                (reconciled("killed", "unknown", None, killed, killed, None, claims),
                 reconciled("injured", "unknown", None, hurt, hurt, hurt, [injured])),
                {"killed": (killed, killed, None), "injured": (hurt, hurt, hurt)},
                background=n % 11 == 0, grade=grades[n % 3], when=_day(day, "day", when),
                where=Where(name, f"{name} {n % 50}", None, country, None, lat + (n % 50) / 20, lon + (n % 50) / 25,
                            WherePrecision.NEAR_TOWN if n % 3 else WherePrecision.DISTRICT, not n % 3, (where,)),
                parties=(Party("armed men", f"Invented group {n % 30}", None, PartyKind.UNIDENTIFIED, None, Role.INITIATOR, (party,)),),
            )
        )  # fmt: skip
    return CasebookView(tuple(desk.reports.values()), desk.readings(), tuple(made), (), (), "A large invented casebook")


__all__ = ["ARABIC", "HOSTILE", "PASSAGE", "SECOND", "Desk", "Figure", "large_view", "small_view"]
