"""Tools to write a casebook by hand for tests. Every report, publisher and happening in it is invented."""

from dataclasses import dataclass, field
from datetime import date

from bearwitness.model import (
    AboutIncident,
    Account,
    Certainty,
    Claim,
    Codes,
    Evidence,
    FigureValue,
    Grade,
    Group,
    Incident,
    Measure,
    Reading,
    Reconciled,
    Report,
    ReportInfo,
    Speaker,
    SpeakerKind,
    Standing,
    Status,
    Total,
    When,
    WhenPrecision,
)

PUBLISHER = Speaker("", "", SpeakerKind.PUBLISHER)
SPOKESMAN = Speaker("a military spokesman", "military spokesman", SpeakerKind.PARTY, party="army")
DOCTOR = Speaker("a health official in Marib", "health official in Marib", SpeakerKind.HEALTH)
REBELS = Speaker("the Houthis", "Houthis", SpeakerKind.PARTY, ("a television station",), "houthi")
COALITION = Speaker("the coalition", "coalition", SpeakerKind.PARTY)
NATIONS = Speaker("The United Nations", "United Nations", SpeakerKind.INTERNATIONAL)

CODES = Codes("Armed clash", 1, "ASSAULT, firearms")


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
            Measure(measure),
            Group(group),
            who,
            low,
            best,
            high,
            more.get("approximate", False),
            more.get("vague", False),
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
        Measure(measure),
        Group(group),
        who,
        low,
        best,
        high,
        False,
        part,
        rule,
        tuple(claims),
        tuple(claims if counted is None else counted),
    )


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


def on_day(when: date, text: str, *claims: str) -> When:
    return When(when, when, WhenPrecision.DAY, False, text, claims)
