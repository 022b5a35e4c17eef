"""A casebook with something of everything that an export must hide or state, and readers of what is written."""

import csv
import io
from dataclasses import replace
from datetime import date

from invented_desk import DOCTOR, Desk, incident, on_day, reconciled

from bearwitness.model import (
    AboutIncident,
    Decision,
    Incident,
    Judgement,
    Kind,
    Party,
    PartyKind,
    Reading,
    Responsibility,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
    WhereValue,
)
from bearwitness.outputs.view import CasebookView

NAMES = ("Leila", "Haddad", "Okafor", "Musa", "Zubair")
"""Invented people of the casebook below; none of these may stand in a public export."""

ARMY = Party("soldiers", "Yemeni government forces", "state-ye", PartyKind.STATE_FORCES, "YE", Role.TARGET, ())
HOUTHIS = Party("the Houthis", "Houthis", "houthi", PartyKind.NON_STATE_GROUP, "YE", Role.INITIATOR, ())
VILLAGERS = Party("villagers", "civilians", None, PartyKind.CIVILIANS, "YE", Role.TARGET, ())


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, read as anybody would."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


def place(precision: WherePrecision = WherePrecision.TOWN, **more: object) -> Where:
    made = Where("Sirwah", "Sirwah", 71984, "YE", "Marib", 15.45678, 45.01234, precision, False, ())
    return replace(made, **more)


def fight(key: str = "i-1", **more) -> Incident:
    """An attack with nine dead on 8 March 2021, or what `more` makes of it."""
    given = {
        "when": on_day(date(2021, 3, 8), "on Monday"),
        "where": place(),
        "parties": (HOUTHIS, ARMY),
    }
    figures = more.pop("figures", (reconciled("killed", "unknown", None, 9, 9, 9, ["c-1"]),))
    totals = more.pop("totals", {"killed": (9, 9, 9)})
    kind = more.pop("kind", Kind.ARMED_CLASH)
    codes = more.pop("codes", None)
    made = incident(key, more.pop("accounts", ()), kind, figures, totals, **{**given, **more})
    return replace(made, codes=codes) if codes else made


def view_of(*incidents: Incident) -> CasebookView:
    return CasebookView((), (), incidents, (), (), "Invented")


def casebook_with_names() -> CasebookView:
    """Reports that name people in titles, quotes, addresses, places, speakers and parties."""
    desk = Desk()
    text = (
        "[Invented for tests.] Leila Haddad, 34, and eight others were killed at the house of Musa Okafor near Sirwah"
        ' on Monday, said Zubair Okafor, a resident. =HYPERLINK("http://example.org") was scrawled on a wall.'
    )
    desk.report(
        "r-1", text, "Leila Haddad among nine dead", "Example Agency", date(2021, 3, 9),
        url="https://example.org/2021/leila-haddad-among-nine-dead",
    )  # fmt: skip
    desk.report("r-2", "[Invented for tests.] Nine were killed.", "Nine dead", "Example Radio", date(2021, 3, 9))
    resident = Speaker("Zubair Okafor, a resident", "Zubair Okafor", SpeakerKind.WITNESS)
    nine = desk.figure("r-1", "a-1", "Leila Haddad, 34, and eight others were killed", 9, 9, 9, speaker=resident)
    again = desk.figure("r-2", "a-2", "Nine were killed", 9, 9, 9, who="=2+3", speaker=DOCTOR)
    house = "the house of Musa Okafor"
    where = Where(house, house, None, "YE", None, 15.45678, 45.01234, WherePrecision.SITE, True, ())
    value = WhereValue(house, "YE", WherePrecision.SITE)
    stated = desk.claim("r-1", AboutIncident("a-1", "where"), value, house)
    where = replace(where, claims=(stated,))
    desk.account("r-1", "a-1", Kind.ATTACK_ON_CIVILIANS, where=where)
    desk.account("r-2", "a-2", Kind.ATTACK_ON_CIVILIANS)
    men = Party("men of Musa Okafor", "men of Musa Okafor", None, PartyKind.UNIDENTIFIED, None, Role.INITIATOR, ())
    made = incident(
        "i-1",
        ("a-1", "a-2"),
        Kind.ATTACK_ON_CIVILIANS,
        (
            reconciled("killed", "unknown", None, 9, 9, 9, [nine, again]),
            reconciled("killed", "civilians", "=cmd|' /C calc'!A0", 1, 1, 1, [nine], part=True),
        ),
        {"killed": (9, 9, 9)},
        when=When(date(2021, 3, 8), date(2021, 3, 8), WhenPrecision.DAY, False, "on Monday", ()),
        where=where,
        parties=(men, VILLAGERS),
        responsibility=(Responsibility("men of Musa Okafor", Stance.BLAMED, "Zubair Okafor", (nine,)),),
        decisions=(("a-1", "a-2"),),
    )
    reasons = ("the house of Musa Okafor and Sirwah: the same name", "nine killed in both")
    decision = Decision("a-1", "a-2", Judgement.SAME, 0.97, reasons, "Zubair Okafor")
    return CasebookView(tuple(desk.reports.values()), _sorted(desk.readings()), (made,), (), (decision,), "Invented")


def _sorted(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda reading: reading.report.id))
