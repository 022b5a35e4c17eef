"""Accounts and readings built by hand for the tests of linking. All names are invented for these tests."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.weights import LEVELS
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

DAY = date(2020, 5, 12)
ARMY = Party("the army", "Army of Xenia", "xenia-army", PartyKind.STATE_FORCES, "XX", Role.INITIATOR, ())
BAND = Party("the band", "Band of Moss", "moss-band", PartyKind.NON_STATE_GROUP, None, Role.TARGET, ())


def on(day: date = DAY, days: int = 1, precision: WhenPrecision = WhenPrecision.DAY) -> When:
    return When(day, day + timedelta(days - 1), precision, False, "then", ())


def town(name: str = "Velm", lat: float = 40.0, lon: float = 60.0, **changes: object) -> Where:
    number = sum(map(ord, name))
    plain = Where(name, name, number, "XX", "Oster", lat, lon, WherePrecision.TOWN, False, ())
    return replace(plain, **changes)  # type: ignore[arg-type]


def speaker(name: str, kind: SpeakerKind = SpeakerKind.GOVERNMENT, party: str | None = None) -> Speaker:
    return Speaker(name, name, kind, (), party)


PUBLISHER = Speaker("", "", SpeakerKind.PUBLISHER)


def count(
    low: int | None,
    best: int | None,
    high: int | None,
    *,
    by: Speaker = PUBLISHER,
    group: Group = Group.CIVILIANS,
    measure: Measure = Measure.KILLED,
    who: str | None = None,
    certainty: Certainty = Certainty.ASSERTED,
    part_of: str | None = None,
    words: str = "so many",
    vague: bool = False,
) -> tuple[Figure, Claim]:
    """A figure with the one claim that gives it; `told` makes their ids."""
    value = FigureValue(measure, group, who, low, best, high, False, vague)
    figure = Figure("f", measure, group, who, part_of, low, best, high, False, vague, certainty, ("c",))
    evidence = (Evidence(0, len(words), words),)
    return figure, Claim("c", AboutIncident("a", "figures/0"), value, certainty, by, evidence, "test")


def told(
    report: str,
    *figures: tuple[Figure, Claim],
    index: int = 0,
    when: When | None = None,
    where: Where | None = None,
    kind: Kind = Kind.SHELLING,
    parties: tuple[Party, ...] = (),
    **changes: object,
) -> tuple[Account, tuple[Claim, ...]]:
    """An account of a report, with its claims."""
    name = f"a-{report}-{index}"
    claims = tuple(
        replace(claim, id=f"c-{report}-{index}-{number}", about=AboutIncident(name, f"figures/{number}"))
        for number, (_, claim) in enumerate(figures)
    )
    made = tuple(
        replace(figure, id=f"f{number}", claims=(claim.id,))
        for number, ((figure, _), claim) in enumerate(zip(figures, claims, strict=True))
    )
    account = Account(
        id=name,
        kind=kind,
        means=(),
        phases=(),
        background=False,
        status=Status.HAPPENED,
        when=when,
        where=where,
        parties=parties,
        responsibility=(),
        figures=made,
        totals=account_totals(made),
        codes=Codes(None, None, None),
    )
    return replace(account, **changes), claims  # type: ignore[arg-type]


def reading(
    report: str,
    *accounts: tuple[Account, tuple[Claim, ...]],
    published: date | None = DAY,
    publisher: str | None = None,
    copy_of: str | None = None,
) -> Reading:
    info = ReportInfo(report, report, None, publisher, published, False, None, "en", copy_of)
    return Reading(
        report=info,
        incidents=tuple(account for account, _ in accounts),
        standing=(),
        claims=tuple(claim for _, claims in accounts for claim in claims),
    )


def facts(*readings: Reading) -> list[Facts]:
    return facts_of(readings)


def pair(one: dict[str, object], other: dict[str, object]) -> tuple[Facts, Facts]:
    """Facts of two accounts of two reports; "figures" and "published" of each are set apart from `told`'s options."""

    def make(name: str, options: dict[str, object]) -> Reading:
        options = dict(options)
        figures: Sequence[tuple[Figure, Claim]] = options.pop("figures", ())  # type: ignore[assignment]
        published: date | None = options.pop("published", None)  # type: ignore[assignment]
        return reading(name, told(name, *figures, **options), published=published)  # type: ignore[arg-type]

    left, right = facts(make("one", one), make("two", other))
    return left, right


Options = dict[str, object]


def level(compare: Callable[[Facts, Facts], Compared], one: Options, other: Options) -> str:
    """The level of a comparison of two accounts, the same in both directions."""
    left, right = pair(one, other)
    found = compare(left, right)
    assert compare(right, left).level == found.level
    assert found.level in LEVELS[found.comparison]
    assert found.reason
    return found.level
