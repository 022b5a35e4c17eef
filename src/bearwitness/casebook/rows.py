"""The model's values as rows of the tables, and back."""

import json
from dataclasses import replace
from typing import Final, TypeAlias

from sqlalchemy import RowMapping

from bearwitness.model import (
    AboutIncident,
    Account,
    Claim,
    Decision,
    FigureValue,
    Incident,
    Judgement,
    Original,
    PublishedFrom,
    Reading,
    Report,
    ReportInfo,
    StandingValue,
)
from bearwitness.model.codec import from_json, to_json
from bearwitness.model.ids import content_id

Row: TypeAlias = dict[str, object]

Said: TypeAlias = tuple[tuple[str, str], ...]
"""What the caller says of every report, as (name, value) pairs; "" is left unsaid."""

LARGEST: Final = 2**63 - 1
"""The largest number that an integer column holds."""

WITHDRAWN: Final = "withdrawn"
"""Stands in `decisions.judgement` where a machine, run again, no longer makes a decision that it made."""


def storable(text: str) -> str:
    """Return text that UTF-8 can hold: a file name in another encoding comes with lone surrogates in it."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def fields_id(original: Original, said: Said) -> str:
    """Identify what a table says of an original: with other words, or other columns mapped, it is another report.

    The fields of a file repeat what the caller says; that is left out here.
    """
    own = sorted(set(original.fields) - set(said))
    return content_id("g", *(part for pair in own for part in pair))


def said_body(said: Said) -> str:
    """Return what the caller says as stored: a JSON object without what was left unsaid."""
    return json.dumps({name: value for name, value in sorted(said) if value})


def says_otherwise(said: Said, before: str) -> bool:
    """Whether the caller now says something else than `before`. What is left unsaid now still holds as it was said."""
    known = json.loads(before)
    return any(value and known.get(name) != value for name, value in said)


def original_row(original: Original) -> Row:
    """Return the row of an original in `originals`."""
    return {"id": original.id, "media_type": original.media_type, "size": len(original.raw), "raw": original.raw}


def report_row(original: Original, report: Report, said: Said, run: int) -> Row:
    """Return the row of a report in `reports`. `copy_of` is left out: it is found later, over all reports."""
    info = report.info
    return {
        "id": info.id,
        "source_id": original.id,
        "name": storable(original.name),
        "fields": fields_id(original, said),
        "said": said_body(said),
        "locator": storable(report.locator),
        "title": info.title,
        "publisher": info.publisher,
        "published": info.published,
        "published_inferred": info.published_inferred,
        "published_from": info.published_from.value if info.published_from else None,
        "url": info.url,
        "language": info.language,
        "unread": report.unread,
        "text": report.text,
        "run": run,
    }


def info_of(row: RowMapping) -> ReportInfo:
    """Return what is known of the report in a row of `reports`."""
    return ReportInfo(
        id=row["id"],
        source_id=row["source_id"],
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"],
        published_inferred=row["published_inferred"],
        url=row["url"],
        language=row["language"],
        copy_of=row["copy_of"],
        published_from=PublishedFrom(row["published_from"]) if row["published_from"] else None,
    )


def report_of(row: RowMapping) -> Report:
    """Return the report in a row of `reports`. `unread` also tells of a reader that failed on it (`failed` column)."""
    unread = row["unread"]
    if unread is None and row["failed"] is not None:
        unread = f"reader failed: {row['failed']}"
    return Report(info=info_of(row), text=row["text"], locator=row["locator"], unread=unread)


def reading_of(row: RowMapping) -> Reading:
    """Return the reading in a row of `readings` joined with its report, whose present metadata it is given."""
    return replace(from_json(Reading, row["body"]), report=info_of(row))


def reading_body(reading: Reading) -> str:
    """Return the JSON of a reading as stored: without what is derived from other reports."""
    return to_json(replace(reading, report=replace(reading.report, copy_of=None)))


def account_row(account: Account, report_id: str, reader: str) -> Row:
    """Return the row of an account in `accounts`."""
    when, where = account.when, account.where
    return {
        "id": account.id,
        "report_id": report_id,
        "reader": reader,
        "kind": account.kind.value,
        "background": account.background,
        "status": account.status.value,
        "first_day": when.start if when else None,
        "last_day": when.end if when else None,
        "when_precision": when.precision.value if when else None,
        "place": where.name if where else None,
        "geonames_id": where.geonames_id if where else None,
        "country": where.country if where else None,
        "admin1": where.admin1 if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "where_precision": where.precision.value if where else None,
    }


def claim_row(claim: Claim, report_id: str) -> Row:
    """Return the row of a claim in `claims`: its first words as columns, all of it as JSON."""
    value, about, words = claim.value, claim.about, claim.evidence[0]
    counted = value if isinstance(value, FigureValue | StandingValue) else None
    return {
        "id": claim.id,
        "report_id": report_id,
        "reader": claim.reader,
        "account_id": about.incident if isinstance(about, AboutIncident) else None,
        "standing_id": None if isinstance(about, AboutIncident) else about.standing,
        "field": about.field,
        "type": value.type,
        "measure": counted.measure.value if counted else None,
        "people": value.group.value if isinstance(value, FigureValue) else None,
        "low": _fitting(counted.low) if counted else None,
        "best": _fitting(counted.best) if counted else None,
        "high": _fitting(counted.high) if counted else None,
        "certainty": claim.certainty.value,
        "speaker": claim.speaker.name,
        "speaker_kind": claim.speaker.kind.value,
        "char_start": words.start,
        "char_end": words.end,
        "quote": words.quote,
        "body": to_json(claim),
    }


def incident_row(incident: Incident) -> Row:
    """Return the row of an incident in `incidents`."""
    when, where = incident.when, incident.where
    return {
        "id": incident.id,
        "kind": incident.kind.value,
        "background": incident.background,
        "status": incident.status.value,
        "grade": incident.grade.value,
        "first_day": when.start if when else None,
        "last_day": when.end if when else None,
        "country": where.country if where else None,
        "admin1": where.admin1 if where else None,
        "place": where.name if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "body": to_json(incident),
    }


def decision_row(decision: Decision, run: int) -> Row:
    """Return the row of a decision in `decisions`."""
    return {
        "left_account": decision.left,
        "right_account": decision.right,
        "judgement": Judgement(decision.judgement).value,
        "score": decision.score,
        "judge": decision.by,
        "body": to_json(decision),
        "run": run,
    }


def withdrawal_row(left: str, right: str, judge: str, run: int) -> Row:
    """Return the row that ends a decision which its judge no longer makes."""
    row: Row = {"left_account": left, "right_account": right, "judge": judge, "run": run}
    return row | {"judgement": WITHDRAWN, "score": 0.0, "body": None}


def _fitting(number: int | None) -> int | None:
    # A report may name any number; one too large for the column stands in the body only.
    return number if number is not None and number <= LARGEST else None
