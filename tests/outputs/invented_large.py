"""A casebook as big as the page must carry. All of it is invented."""

import random
from datetime import date, timedelta

from invented_desk import (
    SPOKESMAN,
    Desk,
    incident,
    on_day,
    reconciled,
)

from bearwitness.model import (
    AboutIncident,
    Grade,
    Kind,
    Party,
    PartyKind,
    PartyValue,
    Role,
    WhenPrecision,
    WhenValue,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.outputs.view import CasebookView

PLACES = (
    ("Mosul", "IQ", 36.34, 43.13),
    ("Aleppo", "SY", 36.2, 37.16),
    ("Maiduguri", "NG", 11.85, 13.16),
    ("Donetsk", "UA", 48.0, 37.8),
    ("Kandahar", "AF", 31.61, 65.71),
    ("Mogadishu", "SO", 2.04, 45.34),
)


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
            f"On day {k} of the invented campaign, armed men in vehicles attacked a position near the town,"
            f" where {n + k + 2} people were killed and {n + k + 3} others were wounded, a spokesman for the invented"
            " ministry told reporters."
            for k in range(per_report)
        ]
        desk.report(
            f"r-{n}",
            "[Invented for tests.] " + " ".join(sentences) + " " + filler,
            f"An invented headline about the attack of day {n}",
            f"Invented publisher {n % 40}",
            published,
            url=f"https://invented.example/news/{published.year}/report-{n}",
        )
    for n in range(incidents):
        key, k = f"r-{n % reports}", n // reports
        account = f"a-{n}"
        killed, hurt = n % reports + k + 2, n % reports + k + 3
        who = f"{killed} people were killed"
        claims = [desk.figure(key, account, who, killed, killed, None, speaker=SPOKESMAN)]
        claims += [
            desk.figure(key, account, f"{killed} people", killed, killed, killed) for _ in range(claims_each - 5)
        ]
        injured = desk.figure(
            key, account, f"{hurt} others were wounded", hurt, hurt, hurt, "injured", speaker=SPOKESMAN
        )
        report = desk.reports[key]
        day = report.info.published - timedelta(days=rng.randrange(3))
        when = desk.claim(
            key, AboutIncident(account, "when"), WhenValue(day, day, WhenPrecision.DAY), f"day {k} of the"
        )
        name, country, lat, lon = rng.choice(PLACES)
        where = desk.claim(
            key, AboutIncident(account, "where"), WhereValue(name, country, WherePrecision.NEAR_TOWN), "near the town"
        )
        party = desk.claim(
            key, AboutIncident(account, "parties/0"), PartyValue("armed men", Role.INITIATOR), "armed men in vehicles"
        )
        desk.account(key, account, kinds[n % len(kinds)])
        made.append(
            incident(
                f"i-{n}",
                (account,),
                kinds[n % len(kinds)],
                (
                    reconciled("killed", "unknown", None, killed, killed, None, claims),
                    reconciled("injured", "unknown", None, hurt, hurt, hurt, [injured]),
                ),
                {"killed": (killed, killed, None), "injured": (hurt, hurt, hurt)},
                background=n % 11 == 0,
                grade=grades[n % 3],
                when=on_day(day, "day", when),
                where=Where(
                    name,
                    f"{name} {n % 50}",
                    None,
                    country,
                    None,
                    lat + (n % 50) / 20,
                    lon + (n % 50) / 25,
                    WherePrecision.NEAR_TOWN if n % 3 else WherePrecision.DISTRICT,
                    not n % 3,
                    (where,),
                ),
                parties=(
                    Party(
                        "armed men",
                        f"Invented group {n % 30}",
                        None,
                        PartyKind.UNIDENTIFIED,
                        None,
                        Role.INITIATOR,
                        (party,),
                    ),
                ),
            )
        )
    return CasebookView(tuple(desk.reports.values()), desk.readings(), tuple(made), (), (), "A large invented casebook")
