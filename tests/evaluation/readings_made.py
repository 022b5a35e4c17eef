"""Readings made by hand for tests of scorers."""

from bearwitness.model import (
    AboutIncident,
    Account,
    Certainty,
    Claim,
    Evidence,
    Figure,
    FigureValue,
    Group,
    Kind,
    KindValue,
    Measure,
    MentionRole,
    MentionValue,
    Party,
    PartyKind,
    PartyValue,
    Reading,
    ReportInfo,
    Responsibility,
    Role,
    Speaker,
    SpeakerKind,
    Status,
    Where,
    WherePrecision,
)
from bearwitness.model.account_totals import account_totals
from bearwitness.model.codes import codes

SPEAKER = Speaker("", "", SpeakerKind.PUBLISHER)


class Made:
    """A reading in the making, over a text whose words are quoted where they first stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.claims: list[Claim] = []
        self.accounts: list[Account] = []

    def quote(self, words: str) -> Evidence:
        start = self.text.index(words)
        return Evidence(start, start + len(words), words)

    def claim(self, value: object, words: str, field: str) -> str:
        number = f"c{len(self.claims)}"
        about = AboutIncident(f"i{len(self.accounts)}", field)
        self.claims.append(
            Claim(number, about, value, Certainty.ASSERTED, SPEAKER, (self.quote(words),), "made/1")  # type: ignore[arg-type]
        )
        return number

    def figure(
        self,
        measure: Measure,
        group: Group,
        ends: tuple[int | None, int | None, int | None],
        words: str,
        *,
        who: str | None = None,
        part_of: str | None = None,
    ) -> Figure:
        low, best, high = ends
        value = FigureValue(measure, group, who, low, best, high, False, False)
        claim = self.claim(value, words, "figures/0")
        made = f"f{len(self.claims)}"
        return Figure(made, measure, group, who, part_of, low, best, high, False, False, Certainty.ASSERTED, (claim,))

    def party(
        self, words: str, name: str, kind: PartyKind, role: Role, country: str | None = None, *, in_list: bool = True
    ) -> Party:
        claim = self.claim(PartyValue(name, role), words, "parties/0")
        return Party(words, name, name.lower() if in_list else None, kind, country, role, (claim,))

    def mention(self, role: MentionRole, words: str, *, name: bool = False) -> str:
        """Claim that the words fill a role in the incident that is made next."""
        return self.claim(MentionValue(role, words, name), words, f"{role.value}s/0")

    def where(self, words: str, lat: float | None, lon: float | None, country: str | None) -> Where:
        return Where(words, words, None, country, None, lat, lon, WherePrecision.TOWN, False, ())

    def incident(
        self,
        kind: Kind = Kind.AIRSTRIKE,
        *,
        words: str | None = None,
        background: bool = False,
        where: Where | None = None,
        parties: tuple[Party, ...] = (),
        figures: tuple[Figure, ...] = (),
        responsibility: tuple[Responsibility, ...] = (),
    ) -> None:
        if words is not None:
            self.claim(KindValue(kind), words, "kind")
        self.accounts.append(
            Account(
                f"i{len(self.accounts)}", kind, (), (), background, Status.HAPPENED, None, where, parties,
                responsibility, figures, account_totals(figures), codes(kind, (), parties, figures),
            )
        )  # fmt: skip

    def reading(self) -> Reading:
        info = ReportInfo("r-1", "s-1", None, None, None, False, None, "en")
        made = Reading(report=info, incidents=tuple(self.accounts), standing=(), claims=tuple(self.claims))
        made.check(self.text)
        return made
