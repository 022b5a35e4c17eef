"""Synthetic readings with known truth: incidents told by several reports, with noise. Not news, never shown as such.

Places are numbered points on a grid and parties numbered groups, so that nothing in them can be taken for a report.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from bearwitness.model import (
    AboutIncident,
    Account,
    Certainty,
    Claim,
    Codes,
    Evidence,
    Figure,
    FigureValue,
    Group,
    Kind,
    Measure,
    Party,
    PartyKind,
    Reading,
    ReportInfo,
    Role,
    Speaker,
    SpeakerKind,
    Status,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
)
from bearwitness.model.account_totals import account_totals
from bearwitness.model.codes import codes
from bearwitness.model.ids import content_id

FIRST_DAY = date(2001, 1, 1)
KINDS = (Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.ATTACK_ON_CIVILIANS)
READER = "synthetic/1"


@dataclass(frozen=True, slots=True)
class Truth:
    """One synthetic incident."""

    number: int
    day: date
    place: int
    kind: Kind
    sides: tuple[int, int]
    killed: int


@dataclass(frozen=True, slots=True)
class Noise:
    """How reports stray from the truth, as chances from 0 to 1."""

    next_day: float = 0.05
    no_date: float = 0.05
    month_only: float = 0.03
    province_only: float = 0.10
    no_place: float = 0.03
    no_party: float = 0.20
    other_kind: float = 0.15
    other_figure: float = 0.35
    no_figure: float = 0.15


def incidents(count: int, random: Random, *, towns: int = 400, per_day: float = 4.0) -> list[Truth]:
    """Return `count` incidents, `per_day` of them on each day: more incidents take more time, not more density."""
    found = []
    for number in range(count):
        day = FIRST_DAY + timedelta(days=int(number / per_day))
        side = random.randrange(12)
        sides = (side, (side + random.randrange(1, 12)) % 12)
        killed = min(200, int(random.paretovariate(1.1)))
        found.append(Truth(number, day, random.randrange(towns), random.choice(KINDS), sides, killed))
    return found


def told(
    truths: Sequence[Truth], random: Random, noise: Noise, reports_each: int = 3
) -> tuple[list[Reading], dict[str, int]]:
    """Return a reading for each report of each incident, and the incident's number for each account id."""
    readings, gold = [], {}
    for truth in truths:
        for copy in range(reports_each):
            reading = tell(truth, f"r-{truth.number}-{copy}", f"Outlet {random.randrange(60)}", random, noise)
            readings.append(reading)
            gold[reading.incidents[0].id] = truth.number
    return readings, gold


def tell(truth: Truth, report: str, publisher: str, random: Random, noise: Noise) -> Reading:
    """Return a report's reading of one incident, strayed from the truth by `noise`."""
    account = content_id("a", report)
    day = truth.day + timedelta(days=int(random.random() < noise.next_day))
    kind = random.choice(KINDS) if random.random() < noise.other_kind else truth.kind
    killed = truth.killed
    if random.random() < noise.other_figure:
        killed = max(1, round(killed * random.uniform(0.7, 1.4)))
    speaker = Speaker(publisher, publisher, SpeakerKind.PUBLISHER)
    value = FigureValue(Measure.KILLED, Group.UNKNOWN, None, killed, killed, killed, False, False)
    words = (Evidence(0, len(str(killed)), str(killed)),)
    claim = Claim(
        content_id("c", report), AboutIncident(account, "figures/0"), value, Certainty.ASSERTED, speaker, words, READER
    )
    figure = Figure(
        "f0",
        Measure.KILLED,
        Group.UNKNOWN,
        None,
        None,
        killed,
        killed,
        killed,
        False,
        False,
        Certainty.ASSERTED,
        (claim.id,),
    )
    figures = () if random.random() < noise.no_figure else (figure,)
    parties = () if random.random() < noise.no_party else _parties(truth.sides)
    told_account = Account(
        id=account,
        kind=kind,
        means=(),
        phases=(),
        background=False,
        status=Status.HAPPENED,
        when=_when(day, random, noise),
        where=_where(truth.place, random, noise),
        parties=parties,
        responsibility=(),
        figures=figures,
        totals=account_totals(figures),
        codes=Codes(None, None, None),
    )
    told_account = replace(told_account, codes=codes(kind, (), parties, figures))
    published = truth.day + timedelta(days=random.randrange(1, 4))
    info = ReportInfo(report, report, None, publisher, published, False, None, "en")
    return Reading(report=info, incidents=(told_account,), standing=(), claims=(claim,) if figures else ())


def _when(day: date, random: Random, noise: Noise) -> When | None:
    chance = random.random()
    if chance < noise.no_date:
        return None
    if chance < noise.no_date + noise.month_only:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return When(first, last, WhenPrecision.MONTH, False, f"{first:%B}", ())
    return When(day, day, WhenPrecision.DAY, False, str(day), ())


def _where(place: int, random: Random, noise: Noise) -> Where | None:
    chance = random.random()
    if chance < noise.no_place:
        return None
    lat, lon = 10.0 + 0.5 * (place // 20), 20.0 + 0.5 * (place % 20)
    province, country = f"Province {place // 20}", f"X{'ABCDEFGHIJ'[place // 100 % 10]}"
    if chance < noise.no_place + noise.province_only:
        middle = 20.0 + 0.5 * 10
        return Where(province, province, None, country, province, lat, middle, WherePrecision.PROVINCE, True, ())
    name = f"Town {place}"
    return Where(name, name, place + 1, country, province, lat, lon, WherePrecision.TOWN, False, ())


def _parties(sides: tuple[int, int]) -> tuple[Party, ...]:
    return tuple(
        Party(f"Group {side}", f"Group {side}", f"group-{side}", PartyKind.NON_STATE_GROUP, None, role, ())
        for side, role in zip(sides, (Role.INITIATOR, Role.TARGET), strict=True)
    )


def like_attacks(
    count: int, random: Random, noise: Noise, reports_each: int = 2
) -> Iterator[tuple[list[Reading], dict[str, int]]]:
    """Yield `count` pairs of different attacks of one kind, by the same parties, in one town within three days.

    Each comes as its readings, and the number of the attack (0 or 1) for each account id. Pairs are far apart in time.
    """
    for number in range(count):
        day, place = FIRST_DAY + timedelta(days=100 * number), number % 400
        first = Truth(2 * number, day, place, Kind.EXPLOSION, (1, 2), random.randrange(1, 30))
        later = day + timedelta(days=random.randrange(1, 4))
        second = Truth(2 * number + 1, later, place, Kind.EXPLOSION, (1, 2), random.randrange(1, 30))
        yield told([first, second], random, noise, reports_each)


LIKE_NOISE = Noise(0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.0, 0.35, 0.0)
"""The noise in which like attacks must be told apart: days and places as they are, parties and figures not always."""


def texts(readings: Sequence[Reading], gold: Mapping[str, int], random: Random) -> dict[str, str]:
    """Return a text of numbered words for each report: some of its incident alone, most of them anybody's.

    Which of anybody's words are used falls off as in language (Zipf's law).
    """
    found = {}
    for reading in readings:
        number = gold[reading.incidents[0].id]
        own = [f"w{number}x{random.randrange(12)}" for _ in range(8)]
        common = [f"c{min(4000, int(random.paretovariate(0.6)))}" for _ in range(60)]
        found[reading.report.id] = " ".join([*own, *common])
    return found
