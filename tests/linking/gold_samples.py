"""The sample reports' right records (samples/expected) as readings: what a faultless reader would hand to linking."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import bearwitness.samples
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
    Measure,
    Party,
    PartyKind,
    Reading,
    ReportInfo,
    Responsibility,
    Role,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
)
from bearwitness.model.account_totals import account_totals
from bearwitness.model.codes import codes

EXPECTED = Path(bearwitness.samples.__file__).parent / "expected"


def gold_incidents() -> list[dict[str, Any]]:
    return json.loads((EXPECTED / "incidents.json").read_text(encoding="utf-8"))


def gold_readings() -> tuple[list[Reading], dict[str, str]]:
    """The reading of every report that is read, and the incident's key for each account id."""
    records = json.loads((EXPECTED / "reports.json").read_text(encoding="utf-8"))
    readings, keys = [], {}
    for record in records:
        told = [_account(record["file"], index, row) for index, row in enumerate(record["incidents"])]
        for (account, _), row in zip(told, record["incidents"], strict=True):
            keys[account.id] = row["incident"]
        published = date.fromisoformat(record["published"]) if record["published"] else None
        info = ReportInfo(
            id=record["file"],
            source_id=record["file"],
            title=record["title"],
            publisher=record["publisher"],
            published=published,
            published_inferred=False,
            url=None,
            language=record["language"],
            copy_of=record["copy_of"],
        )
        claims = tuple(claim for _, claims in told for claim in claims)
        readings.append(Reading(report=info, incidents=tuple(one for one, _ in told), standing=(), claims=claims))
    return readings, keys


def _account(file: str, index: int, row: dict[str, Any]) -> tuple[Account, list[Claim]]:
    name = f"a-{file}-{index}"
    claims: list[Claim] = []
    figures = []
    for number, one in enumerate(row["figures"]):
        claim = _claim(f"c-{file}-{index}-{number}", name, number, one)
        claims.append(claim)
        figures.append(
            Figure(
                id=f"f{number}",
                measure=Measure(one["measure"]),
                group=Group(one["group"]),
                who=one["who"],
                part_of=one["part_of"],
                low=one["low"],
                best=one["best"],
                high=one["high"],
                approximate=one["approximate"],
                vague=one["vague"],
                certainty=Certainty(one["certainty"]),
                claims=(claim.id,),
            )
        )
    kind = Kind(row["kind"])
    means = tuple(Kind(one) for one in row["means"])
    parties = tuple(
        Party(one["name"], one["name"], None, PartyKind(one["kind"]), None, Role(one["role"]), ())
        for one in row["parties"]
    )
    account = Account(
        id=name,
        kind=kind,
        means=means,
        phases=(),
        background=row["background"],
        status=Status.HAPPENED,
        when=_when(row["when"]),
        where=_where(row["where"]),
        parties=parties,
        responsibility=tuple(
            Responsibility(one["party"], Stance(one["stance"]), one["speaker"] or "", ())
            for one in row["responsibility"]
        ),
        figures=tuple(figures),
        totals=account_totals(figures),
        codes=codes(kind, means, parties, figures),
    )
    return account, claims


def _claim(name: str, account: str, number: int, one: dict[str, Any]) -> Claim:
    value = FigureValue(
        Measure(one["measure"]),
        Group(one["group"]),
        one["who"],
        one["low"],
        one["best"],
        one["high"],
        one["approximate"],
        one["vague"],
    )
    said_by = one["speaker"]
    # No kind of speaker is recorded there: a named one counts as government, which linking asks nothing more of.
    speaker = Speaker(said_by or "", said_by or "", SpeakerKind.GOVERNMENT if said_by else SpeakerKind.PUBLISHER)
    words = (Evidence(0, len(one["quote"]), one["quote"]),)
    about = AboutIncident(account, f"figures/{number}")
    return Claim(name, about, value, Certainty(one["certainty"]), speaker, words, "gold")


def _when(row: dict[str, Any] | None) -> When | None:
    if row is None:
        return None
    start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
    return When(start, end, WhenPrecision(row["precision"]), False, "", ())


def _where(row: dict[str, Any] | None) -> Where | None:
    if row is None:
        return None
    precision = WherePrecision(row["precision"])
    return Where(row["name"], row["name"], None, row["country"], row["admin1"], None, None, precision, False, ())
