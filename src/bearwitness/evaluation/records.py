"""How well readings agree with records that people made by the codebook: precision, recall and F1 for each field.

Accounts are paired first (same report; background with background; then by place, day, kind and shared figures). In
each pair single values are right or wrong, and lists (figures, parties, responsibility) are compared as multisets.
An account without a partner counts all its values as missed or invented.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from bearwitness.gazetteer.normalise import fold
from bearwitness.model import Account, Reading, Where


class _Loose(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


class GoldFigure(_Loose):
    """One figure of a right record."""

    measure: str
    group: str
    who: str | None = None
    part_of: str | None = None
    low: int | None
    best: int | None
    high: int | None
    certainty: str
    speaker: str
    quote: str


class GoldParty(_Loose):
    """One party of a right record."""

    name: str
    kind: str
    role: str


class GoldStance(_Loose):
    """One claim of responsibility of a right record."""

    party: str | None
    stance: str
    speaker: str


class GoldWhen(_Loose):
    """The time of a right record."""

    start: str
    end: str
    precision: str


class GoldWhere(_Loose):
    """The place of a right record."""

    name: str
    country: str | None
    admin1: str | None
    precision: str


class GoldIncident(_Loose):
    """One incident of a right record."""

    kind: str
    means: list[str] = []
    background: bool
    when: GoldWhen | None
    where: GoldWhere | None
    parties: list[GoldParty]
    responsibility: list[GoldStance] = []
    figures: list[GoldFigure]


class GoldStanding(_Loose):
    """One standing figure of a right record."""

    measure: str
    low: int | None
    best: int | None
    high: int | None


class GoldReport(_Loose):
    """What the right record of one report is."""

    file: str
    read: bool = True
    copy_of: str | None = None
    incidents: list[GoldIncident]
    standing: list[GoldStanding]


@dataclass(slots=True)
class Count:
    """Right, invented and missed values of one field."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was read."""
        read = self.right + self.invented
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """Share of what is to be read that was read; 1 where there is nothing."""
        due = self.right + self.missed
        return self.right / due if due else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """Counts for each field, and each difference as (report, field, read or None, right or None)."""

    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    differences: list[tuple[str, str, str | None, str | None]] = field(default_factory=list)

    def compare(self, report: str, name: str, read: Iterable[Hashable], right: Iterable[Hashable]) -> None:
        """Count two multisets of values of one field against each other."""
        had, due = Counter(read), Counter(right)
        self.fields[name].right += sum((had & due).values())
        self.fields[name].invented += sum((had - due).values())
        self.fields[name].missed += sum((due - had).values())
        self.differences += [(report, name, str(value), None) for value in (had - due).elements()]
        self.differences += [(report, name, None, str(value)) for value in (due - had).elements()]


def _name(text: str | None) -> str:
    return fold(text or "").removeprefix("the ")


def _figure(figure: GoldFigure) -> tuple[str, str, int | None, int | None, int | None]:
    return figure.measure, figure.group, figure.low, figure.best, figure.high


def _likeness(account: Account, gold: GoldIncident) -> float:
    if account.background != gold.background:
        return -1.0
    read = Counter((item.measure.value, item.group.value, item.low, item.best, item.high) for item in account.figures)
    right = Counter(_figure(item) for item in gold.figures)
    score = 1.0 + float(sum((read & right).values()))
    if account.where and gold.where and _name(account.where.name) == _name(gold.where.name):
        score += 2.0
    if account.when and gold.when and account.when.start.isoformat() == gold.when.start:
        score += 1.0
    return score + (1.0 if account.kind == gold.kind else 0.0)


def pair(accounts: Sequence[Account], gold: Sequence[GoldIncident]) -> list[tuple[Account | None, GoldIncident | None]]:
    """Pair the accounts read from one report with the right ones, likest first."""
    ranked = sorted(
        ((_likeness(account, right), i, j) for i, account in enumerate(accounts) for j, right in enumerate(gold)),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    left, due = set(range(len(accounts))), set(range(len(gold)))
    pairs: list[tuple[Account | None, GoldIncident | None]] = []
    for score, i, j in ranked:
        if score > 0 and i in left and j in due:
            pairs.append((accounts[i], gold[j]))
            left.discard(i)
            due.discard(j)
    return [*pairs, *((accounts[i], None) for i in sorted(left)), *((None, gold[j]) for j in sorted(due))]


def _compare_pair(
    scores: Scores, reading: Reading, name: str, account: Account | None, gold: GoldIncident | None
) -> None:
    label = next("background" if item.background else "incident" for item in (account, gold) if item is not None)
    scores.compare(name, "incident", [label] if account else [], [label] if gold else [])
    scores.compare(name, "kind", [account.kind.value] if account else [], [gold.kind] if gold else [])
    when = account.when if account else None
    due_when = gold.when if gold else None
    scores.compare(
        name, "when",
        [(when.start.isoformat(), when.end.isoformat(), when.precision.value)] if when else [],
        [(due_when.start, due_when.end, due_when.precision)] if due_when else [],
    )  # fmt: skip
    where = account.where if account else None
    due_where = gold.where if gold else None
    scores.compare(
        name, "place",
        [(_place_name(where, due_where), where.country)] if where else [],
        [(_name(due_where.name), due_where.country)] if due_where else [],
    )  # fmt: skip
    scores.compare(
        name, "precision", [where.precision.value] if where else [], [due_where.precision] if due_where else []
    )
    figures = account.figures if account else ()
    due_figures = gold.figures if gold else []
    scores.compare(
        name,
        "figure",
        [(f.measure.value, f.group.value, f.low, f.best, f.high) for f in figures],
        [_figure(f) for f in due_figures],
    )
    claims = {claim.id: claim for claim in reading.claims}
    scores.compare(
        name, "certainty",
        [(f.measure.value, f.low, f.best, f.high, f.certainty.value) for f in figures],
        [(f.measure, f.low, f.best, f.high, f.certainty) for f in due_figures],
    )  # fmt: skip
    spoken = [
        (f.measure.value, f.low, f.best, f.high, _voice(claims[f.claims[0]].speaker.name)) for f in figures if f.claims
    ]
    scores.compare(
        name, "speaker", spoken, [(f.measure, f.low, f.best, f.high, _voice(f.speaker)) for f in due_figures]
    )
    parties = account.parties if account else ()
    scores.compare(
        name,
        "party",
        [(_name(p.name), p.role.value) for p in parties],
        [(_name(p.name), p.role) for p in (gold.parties if gold else [])],
    )
    stances = account.responsibility if account else ()
    scores.compare(
        name, "responsibility",
        [(_name(r.party), r.stance.value) for r in stances],
        [(_name(r.party), r.stance) for r in (gold.responsibility if gold else [])],
    )  # fmt: skip


def _place_name(where: Where, gold: GoldWhere | None) -> str:
    """The right name where the place as written or as resolved is that one in another spelling, else the name read."""
    if gold is not None and _name(gold.name) in (
        _name(where.name),
        *(_name(part) for part in re.split(r"[,()]| in | of ", where.text)),
    ):
        return _name(gold.name)
    return _name(where.name)


def _voice(name: str) -> str:
    """A speaker by the last word of the name, so that "the regional governor" and "governor" are one voice."""
    words = _name(name.split(" of ")[0].split(" in ")[0].split(",")[0].split(" for ")[0]).split()
    return words[-1] if words else ""


def score(readings: Mapping[str, Reading], gold: Sequence[GoldReport]) -> Scores:
    """Compare readings, keyed by the file their report came from, with the right records."""
    scores = Scores()
    for right in gold:
        reading = readings.get(right.file)
        accounts = reading.incidents if reading else ()
        for account, incident in pair(accounts, right.incidents):
            if reading is not None:
                _compare_pair(scores, reading, right.file, account, incident)
            elif incident is not None:
                scores.compare(right.file, "incident", [], ["incident"])
        standing = reading.standing if reading else ()
        scores.compare(
            right.file, "standing",
            [(s.measure.value, s.low, s.best, s.high) for s in standing],
            [(s.measure, s.low, s.best, s.high) for s in right.standing],
        )  # fmt: skip
    return scores
